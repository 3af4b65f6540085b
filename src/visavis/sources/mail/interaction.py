"""One mail as an InteractionRecord: who wrote to whom, when, in which thread, and what.

The key is a hash of Message-ID, sender, date and subject, so the same mail has the same key in an mbox, a Maildir and
an .eml file, and another mail that reuses a Message-ID (spam does) has another one. The thread is named by the first
mail of it that the headers know: the first of References, else In-Reply-To, else the mail itself; Gmail's own thread
number only where there is no Message-ID, because no other archive of the same mail has it.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b

from visavis.records import InteractionRecord, ParticipantRecord, Problem, Role
from visavis.sources.mail import addresses, automated, charset, dates, labels
from visavis.sources.mail.format import Mail
from visavis.sources.mail.format import mail as format_mail

MOST_PARTICIPANTS = 200
LONGEST_SUBJECT = 500
LONGEST_ID = 250
LONGEST_DETAIL = 80
_CACHED = 1000  # bytes of an address header worth remembering

_ID = re.compile(rb"<\s*([^<>\s]+)\s*>")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mail was found: the file, what its folder says about it, and the date of its mbox separator."""

    path: str
    fate: labels.Fate = ""
    date: bytes = b""


def records(raw: bytes, place: Place) -> list[InteractionRecord | Problem]:
    """The mail that `raw` begins with, or the problem that kept it from being read; both when it was read in part."""
    mail = format_mail(raw, is_escaped=bool(place.date))
    headers = mail.headers
    if not mail.is_whole:
        return [Problem(place.path, "cut-off", detail=_excerpt(raw))]
    sender, *others = (
        _people(headers.get(b"from", b""), "from") or _people(headers.get(b"sender", b""), "from") or (None,)
    )
    if sender is None:
        return [Problem(place.path, "no-sender", detail=_excerpt(headers.get(b"from", b"")))]
    at = mail.at or dates.moment(place.date)
    if at is None:
        return [Problem(place.path, "date-unreadable", detail=_excerpt(headers.get(b"date", b"")))]
    people = _participants(sender, others, headers)
    fate = labels.fate(headers.get(b"x-gmail-labels", b"")) or place.fate
    record = _interaction(mail, people[:MOST_PARTICIPANTS], at, fate)
    if len(people) > MOST_PARTICIPANTS:
        return [record, Problem(place.path, "too-many-recipients", detail=record.subject[:LONGEST_DETAIL])]
    return [record]


def _interaction(
    mail: Mail, people: tuple[ParticipantRecord, ...], at: datetime, fate: labels.Fate
) -> InteractionRecord:
    headers = mail.headers
    subject = charset.header(headers.get(b"subject", b""))
    sender = people[0].value
    key = _key(headers, sender, subject)
    return InteractionRecord(
        key=key,
        kind="message" if fate == "chat" else "mail",
        at=at,
        participants=people,
        thread=_thread(headers) or key,
        subject=subject[:LONGEST_SUBJECT],
        text=mail.text,
        automated=(fate if fate != "chat" else "") or automated.by_headers(headers) or _by_sender(sender),
    )


def _key(headers: dict[bytes, bytes], sender: str, subject: str) -> str:
    message_id = headers.get(b"message-id", b"").strip()
    date = b" ".join(headers.get(b"date", b"").split())
    parts = (message_id, sender.encode(), date, subject.encode())
    return blake2b(b"\0".join(parts), digest_size=16).hexdigest()


def _thread(headers: dict[bytes, bytes]) -> str:
    """The id of the first mail of the thread, without its brackets; "" when the mail has no id at all."""
    for name in (b"references", b"in-reply-to", b"message-id"):
        if name in headers and (found := _ID.search(headers[name])):
            return charset.header(found[1][:LONGEST_ID])
    return charset.header(headers.get(b"message-id") or headers.get(b"x-gm-thrid", b""))[:LONGEST_ID]


def _participants(
    sender: ParticipantRecord, others: list[ParticipantRecord], headers: dict[bytes, bytes]
) -> tuple[ParticipantRecord, ...]:
    """The sender, then everybody else once: "to" before "cc". Further authors took part, as "cc" does."""
    to = _people(headers.get(b"to", b""), "to")
    if not others and b"cc" not in headers and b"bcc" not in headers:
        return (sender, *to)
    authors = tuple(ParticipantRecord(one.kind, one.value, "cc", one.name) for one in others)
    listed = (*to, *_people(headers.get(b"bcc", b""), "to"), *_people(headers.get(b"cc", b""), "cc"), *authors)
    once: dict[str, ParticipantRecord] = {}
    for one in listed:
        once.setdefault(one.value.lower(), one)
    return (sender, *once.values())


def _people(raw: bytes, role: Role) -> tuple[ParticipantRecord, ...]:
    if not raw:
        return ()
    return _remembered(raw, role) if len(raw) <= _CACHED else _read(raw, role)


def _read(raw: bytes, role: Role) -> tuple[ParticipantRecord, ...]:
    found = addresses.addresses(raw, MOST_PARTICIPANTS + 1)
    return tuple(ParticipantRecord("email", one.address, role, one.name) for one in found)


_remembered = lru_cache(maxsize=16_384)(_read)
_by_sender = lru_cache(maxsize=4096)(automated.by_sender)


def _excerpt(raw: bytes) -> str:
    return charset.header(raw[:LONGEST_DETAIL])
