"""Write claims, each once: the same statement of the same source is the same claim, whenever it is read."""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b
from types import MappingProxyType

from visavis.actions.keep.looking import is_stored
from visavis.actions.keep.piece import Piece
from visavis.records import ClaimRecord
from visavis.store import bulk
from visavis.store.models import Claim

NOBODY: Mapping[ClaimRecord, int] = MappingProxyType({})

Mark = tuple[int, str]  # identity and key of a claim

KNOWN = "SELECT identity_id, key FROM store_claim WHERE account_id = %s AND identity_id IN {in}"
COLUMNS = (
    "account_id", "identity_id", "imported_id", "source", "field", "value", "label", "since", "until", "other_id",
    "key", "at",
)  # fmt: skip


@lru_cache(maxsize=65536)
def claim_key(source: str, claim: ClaimRecord) -> str:
    """What makes a statement the same statement."""
    whole = f"{source}\0{claim.field}\0{claim.label}\0{claim.value}\0{claim.since}\0{claim.until}"
    if claim.other is not None:
        whole += f"\0{claim.other.kind}\0{claim.other.value}"
    return blake2b(whole.encode(errors="replace"), digest_size=16).hexdigest()


def unknown(piece: Piece, marks: Collection[Mark]) -> set[Mark]:
    """Which of these claims are not in the store."""
    identities = {identity for identity, _ in marks if is_stored(identity)}
    fresh = set(marks) - {(row[0], row[1]) for row in bulk.rows_in(KNOWN, identities, piece.account.pk)}
    return fresh if piece.looking is None else fresh & piece.looking.unseen(fresh)


def insert(
    piece: Piece, claims: Iterable[tuple[Mark, ClaimRecord]], others: Mapping[ClaimRecord, int] = NOBODY
) -> None:
    """Rows for claims that are not in the store. `others` are the identities with whom relations are."""
    if piece.looking is not None:
        return
    at, source = bulk.moment(piece.at), piece.file.kind
    rows = [
        (
            piece.account.pk, identity, piece.file.pk, source, claim.field, claim.value, claim.label,
            claim.since[:10], claim.until[:10], others.get(claim) if claim.other else None, key, at,
        )
        for (identity, key), claim in claims
    ]  # fmt: skip
    bulk.insert(Claim, COLUMNS, rows)
