"""How a reading crosses from the child process to its parent: one JSON array per frame, a length before it.

Not pickle: the child reads hostile bytes, and whoever takes it over must not be able to make the parent run anything.
Records are arrays in the order of their fields, because a hundred thousand of them have to pass.
"""

import json
import re
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, BinaryIO

from visavis.records import (
    AttendeeRecord,
    Batch,
    ClaimRecord,
    EventRecord,
    FileVerdict,
    IdentityRecord,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
    Problem,
    Question,
    Record,
)
from visavis.sources.source import Context

MAX_FRAME = 1 << 26
_LENGTH = struct.Struct(">I")
_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_SUSPECT = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")  # a NUL, or half of a character (or a whole one, such as 😀)


class WireError(Exception):
    """The other side sent what is no frame."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading of one file has come, in bytes of it."""

    path: str
    bytes_done: int
    bytes_total: int


@dataclass(frozen=True, slots=True)
class FileDone:
    """The file was read to its end, or given up."""

    path: str


@dataclass(frozen=True, slots=True)
class Step:
    """What the child turns to now: the `item`-th file (from 1) of what was asked for as number `root` (from 0).

    Item 0 is the search itself. A new child goes on from here when this one dies.
    """

    root: int
    item: int
    path: str


Event = FileVerdict | Batch | Question | Progress | FileDone
Frame = Record | Problem | Question | FileVerdict | Progress | FileDone | Step


def framed(row: Sequence[Any] | Mapping[str, Any]) -> bytes:
    """The bytes of one frame."""
    payload = _encode(row).encode("ascii")
    return _LENGTH.pack(len(payload)) + payload


def context_row(context: Context) -> dict[str, Any]:
    """A context as it is sent with a request."""
    columns = {table: dict(columns) for table, columns in context.columns.items()}
    return {
        "today": context.today.isoformat(),
        "zone": context.zone,
        "region": context.region,
        "date_order": context.date_order,
        "columns": columns,
        "date_orders": dict(context.date_orders),
    }


def context_of(row: Mapping[str, Any]) -> Context:
    """The context that was sent."""
    return Context(**{**row, "today": date.fromisoformat(row["today"])})


def read_request(stream: BinaryIO) -> Any:
    """The one frame that a child is sent."""
    (length,) = _LENGTH.unpack(stream.read(_LENGTH.size))
    return json.loads(stream.read(length))


class Unframer:
    """Cuts a stream of bytes, arriving in any pieces, into frames."""

    def __init__(self) -> None:
        self._rest = b""

    def frames(self, piece: bytes) -> Iterator[tuple[int, Frame]]:
        """The frames that are complete now, each with its length. Raises WireError when they are none."""
        whole, at = self._rest + piece, 0
        while len(whole) >= at + _LENGTH.size:
            (length,) = _LENGTH.unpack_from(whole, at)
            if length > MAX_FRAME:
                raise WireError("a frame of absurd length")
            end = at + _LENGTH.size + length
            if end > len(whole):
                break
            yield length, decode(whole[at + _LENGTH.size : end])
            at = end
        self._rest = whole[at:]


def row(frame: Frame) -> list[Any]:
    """A frame as an array: a letter for its type, then its fields."""
    if isinstance(frame, InteractionRecord):
        return _interaction_row(frame)
    if isinstance(frame, PersonRecord):
        return _person_row(frame)
    if isinstance(frame, EventRecord):
        return _event_row(frame)
    letter, fields = _PLAIN[type(frame)]
    return [letter, *(getattr(frame, name) for name in fields)]


def decode(payload: bytes) -> Frame:
    """The frame of these bytes, without NULs and lone surrogates, which no database takes. Raises WireError."""
    try:
        text = str(payload, "ascii")
        letter, *fields = storable(json.loads(text)) if _SUSPECT.search(text) else json.loads(text)
        return _DECODERS[letter](*fields)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise WireError(type(error).__name__) from error


def storable(found: Any) -> Any:
    """The same value with every text in it free of NULs and lone surrogates."""
    match found:
        case str():
            return found.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
        case list():
            return [storable(one) for one in found]
        case _:
            return found


def _interaction_row(record: InteractionRecord) -> list[Any]:
    return [
        "I",
        record.key,
        record.kind,
        record.at.isoformat(),
        [[side.kind, side.value, side.role, side.name] for side in record.participants],
        record.thread,
        record.subject,
        record.text,
        record.automated,
    ]


def _interaction(key: str, kind: Any, at: str, participants: list[Any], *texts: str) -> InteractionRecord:
    sides = tuple([_side(*side) for side in participants])
    return InteractionRecord(key, kind, datetime.fromisoformat(at), sides, *texts)


_side = lru_cache(maxsize=16_384)(ParticipantRecord)
"""The same people write again and again, and a record is immutable."""


def _person_row(record: PersonRecord) -> list[Any]:
    return [
        "P",
        record.key,
        record.name,
        record.kind,
        [[identity.kind, identity.value, identity.label] for identity in record.identities],
        [_claim_row(claim) for claim in record.claims],
        record.is_me,
    ]


def _claim_row(claim: ClaimRecord) -> list[Any]:
    plain = [claim.field, claim.value, claim.label, claim.since, claim.until]
    other = claim.other
    return [*plain, [other.kind, other.value, other.label]] if other else plain


def _claim(field: Any, value: str, label: str, since: str, until: str, *other: list[Any]) -> ClaimRecord:
    return ClaimRecord(field, value, label, since, until, IdentityRecord(*other[0]) if other else None)


def _person(key: str, name: str, kind: Any, identities: list[Any], *claims_and_me: Any) -> PersonRecord:
    claims, is_me = claims_and_me
    return PersonRecord(
        key,
        name,
        kind,
        tuple([IdentityRecord(*identity) for identity in identities]),
        tuple([_claim(*claim) for claim in claims]),
        is_me,
    )


def _event_row(record: EventRecord) -> list[Any]:
    return [
        "E",
        *(record.key, record.title, record.starts, record.ends, record.place, record.url, record.status),
        [[one.kind, one.value, one.name, one.status, one.organises] for one in record.attendees],
    ]


def _event(*fields: Any) -> EventRecord:
    *texts, attendees = fields
    values = (*texts, tuple([AttendeeRecord(*one) for one in attendees]))
    return EventRecord(*values)


def _question(path: str, about: Any, choices: list[str], *rest: Any) -> Question:
    is_open, proposal, sample, table = rest
    return Question(path, about, tuple(choices), is_open, tuple(proposal), tuple(map(tuple, sample)), table)


_PLAIN: dict[type, tuple[str, tuple[str, ...]]] = {
    Question: ("Q", ("path", "about", "choices", "is_open", "proposal", "sample", "table")),
    Problem: ("X", ("path", "code", "line", "detail")),
    FileVerdict: ("V", ("path", "kind", "variant", "size")),
    Progress: ("G", ("path", "bytes_done", "bytes_total")),
    FileDone: ("D", ("path",)),
    Step: ("S", ("root", "item", "path")),
}

_DECODERS: dict[str, Callable[..., Frame]] = {
    "I": _interaction,
    "P": _person,
    **{letter: kind for kind, (letter, _) in _PLAIN.items()},
    "E": _event,
    "Q": _question,
}
