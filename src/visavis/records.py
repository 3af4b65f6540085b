"""What every source yields: facts about people and their exchanges, not yet tied to anyone.

A reader says what stands in a file and nothing more. It never decides that two people are one,
never looks at the clock, and never drops a record without a Problem that says where and why.
All records are immutable and made of plain values, so they can cross a process border as JSON.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

IdentityKind = Literal["email", "phone", "url", "handle", "card"]
"""email, phone and url are strong: the same value is the same person. `handle` is an account in a
service ("telegram:77"). `card` is a record that names nobody's address: "vcard:<UID or content hash>"."""

STRONG_KINDS: frozenset[str] = frozenset({"email", "phone", "url"})

PersonKind = Literal["person", "organisation", "group"]

ClaimField = Literal[
    "name",  # as a reader would say it: "Dr. Anna Müller"
    "given",
    "family",
    "nickname",
    "birthday",  # 1970-05-04, --05-04, 1970-05 or 1970: what is unknown stays unknown
    "anniversary",
    "organisation",
    "title",  # what they do: "Labour lawyer"
    "position",  # one station of a career: value "Title, Firm", since and until
    "address",
    "website",
    "note",
    "tag",
    "relation",  # label says which: "brother", value names whom
    "connected",  # the day they connected with the user in a service
    "email",
    "phone",
    "url",
    "handle",
    "dead",  # value is one of their addresses, which sent mail back; since: the day it did
    "kind",  # the user's word alone: person, organisation, group, room or mailbox, whatever the sources say
    "private",  # the user's word alone: nothing of them goes to a model
    "rest",  # the user's word alone: their tie is not analysed
    "closeness",  # the user's word alone: close, warm or slight
    "rhythm",  # the user's word alone: the days after which silence is out of rhythm, or "none": fine without writing
    "not-here",  # the user's word alone: a finding of the draft check that they do not want with this person
    "not-so",  # the user's word alone: an event that words seemed to tell of (store/read/not_so.py)
    "died",  # the user's word alone: "yes"; how sources say it: store/dead.py
]

InteractionKind = Literal[
    "mail", "message", "invitation", "endorsement", "recommendation", "call", "meeting", "own-word"
]

Role = Literal["from", "to", "cc"]

AttendeeStatus = Literal["accepted", "declined", "tentative", "invited", "came", ""]

DateOrder = Literal["dmy", "mdy", "ymd"]


@dataclass(frozen=True, slots=True)
class IdentityRecord:
    """One address, number, handle or profile URL, as written in the source."""

    kind: IdentityKind
    value: str
    label: str = ""  # "work", "home", or the source's own word


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """One fact that a source states about a person. `since` and `until` are partial dates or "".

    A relation (field "relation") names whom in `value` and how in `label`, in the source's own words ("brother",
    "Schwester", "link" for a mention in a note); `other` is an identity of that other person where one is known.
    """

    field: ClaimField
    value: str
    label: str = ""
    since: str = ""
    until: str = ""
    other: IdentityRecord | None = None


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """One card, row or profile.

    `key` is stable within the source (UID, slug, address, else a hash of the content). `identities`
    may be empty: whoever keeps the record then gives it a `card` identity made of source and key.
    `is_me` says that the source itself names this person as its owner.
    """

    key: str
    name: str = ""
    kind: PersonKind = "person"
    identities: tuple[IdentityRecord, ...] = ()
    claims: tuple[ClaimRecord, ...] = ()
    is_me: bool = False


@dataclass(frozen=True, slots=True)
class ParticipantRecord:
    """One side of an interaction: an address with the name written beside it, and the part it played."""

    kind: IdentityKind
    value: str
    role: Role
    name: str = ""


@dataclass(frozen=True, slots=True)
class InteractionRecord:
    """One message, call or meeting.

    `key` is the same for the same message wherever it is found (for mail: a hash of Message-ID,
    date, sender and subject). `at` is aware UTC. Exactly one participant has the role "from" when
    the sender is known. `automated` holds the reason when no human wrote it for these people
    ("list", "no-reply", "bulk", "sponsored", "bot", "calendar"), else "". `text` is what was newly written,
    as plain text, capped by the reader.
    """

    key: str
    kind: InteractionKind
    at: datetime
    participants: tuple[ParticipantRecord, ...]
    thread: str = ""
    subject: str = ""
    text: str = ""
    automated: str = ""


@dataclass(frozen=True, slots=True)
class AttendeeRecord:
    """Someone who was asked to an event, and what they answered. Rooms and things are no attendees."""

    kind: IdentityKind
    value: str
    name: str = ""
    status: AttendeeStatus = ""
    organises: bool = False


@dataclass(frozen=True, slots=True)
class EventRecord:
    """Something that takes place: a calendar entry or a service's event. Times are ISO text, possibly partial.

    What took place with people is told twice: as an event with all who were asked, and as an interaction of the kind
    "meeting" with those who came (for a series, one meeting each time).
    """

    key: str
    title: str
    starts: str
    ends: str = ""
    place: str = ""
    url: str = ""
    status: str = ""  # "attending", "declined", "cancelled" or "": the user's own answer
    attendees: tuple[AttendeeRecord, ...] = ()


ERASED = "erased"
"""The code of a problem that no source tells: records that were left out, since they are about somebody erased."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read, where, and why. `code` is a key that doors turn into a sentence (phrases/problems.py)."""

    path: str  # the file as the user named it; inside an archive "export.zip/messages.csv"
    code: str
    line: int | None = None  # counted from 1
    detail: str = ""  # a short excerpt or value, never a whole record


@dataclass(frozen=True, slots=True)
class Question:
    """What only the user can say about a file.

    date-order: `choices` are the orders that fit all its dates; while it is open, no date of the file is told, and
    nothing that hangs on one.
    columns: `choices` are the columns of a table that nobody knows, `proposal` what each is taken for (a ClaimField,
    one of sources.columns.PARTS, or ""), `sample` a few of its rows; `table` is the mark by which the answer is
    remembered. It is open when the proposal names nobody; otherwise the table is told by the proposal.
    """

    path: str
    about: Literal["date-order", "columns"]
    choices: tuple[str, ...]
    is_open: bool = True
    proposal: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()
    table: str = ""


Record = PersonRecord | InteractionRecord | EventRecord


@dataclass(frozen=True, slots=True)
class FileVerdict:
    """What a file was taken for, and why it is read or left alone.

    `kind` is the source's name or "" when nothing reads it; `variant` names the layout and language
    found ("mbox/gmail/de", "vcard/3.0", "linkedin/connections/en"). A reader that learns more of the layout while it
    reads (the order of day and month) tells the verdict again, with the fuller variant.
    """

    path: str
    kind: str
    variant: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """A piece of what a child process read: records in the order of the file, with the problems among them."""

    path: str
    records: tuple[Record, ...] = field(default=())
    problems: tuple[Problem, ...] = field(default=())


Item = Record | Problem | Question | FileVerdict
Reading = Iterator[Item]
"""What a reader returns: records and problems in the order of the file, streamed, with what else it has to say."""
