"""The identity of a record itself: the card, row or profile it was read from."""

from hashlib import blake2b

from visavis.actions.keep.holders import LONGEST
from visavis.actions.keep.piece import Piece
from visavis.identity.merge import Key
from visavis.records import PersonRecord


def card_key(piece: Piece, record: PersonRecord) -> Key:
    """The record's own number in its source. A UID may be of any length, an index may not."""
    key = record.key if len(record.key) <= LONGEST // 4 else blake2b(record.key.encode(), digest_size=20).hexdigest()
    return "card", f"{piece.file.kind}:{key}"


def spare_key(piece: Piece, record: PersonRecord) -> Key | None:
    """The same where its number is a stranger's: with its name, by which the two are told apart."""
    kind, value = card_key(piece, record)
    return (kind, f"{value}~{blake2b(record.name.encode(), digest_size=8).hexdigest()}") if record.name else None
