"""One mail as records: who wrote to whom, when, in which thread, and what; what the signature says of the sender; and
which addresses are dead, as a mail that came back says.

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

from visavis.records import (
    ClaimRecord,
    IdentityRecord,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
    Problem,
    Record,
    Role,
)
from visavis.sources.mail import addresses, automated, bounces, charset, dates, labels, quotes, signature
from visavis.sources.mail.format import mail as format_mail
from visavis.sources.mail.sender_card import sender_card

LONGEST = 16_384
"""Characters of text kept."""

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


def records(raw: bytes, place: Place) -> list[Record | Problem]:
    """The mail that `raw` begins with, or the problem that kept it from being read; both when it was read in part.

    The mail comes first. Behind it the sender's card, from a signature below a mail that a human wrote, and a card for
    each address that a returned mail declares dead.
    """
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
    subject = charset.header(headers.get(b"subject", b""))
    people = _participants(sender, others, headers)
    fate = labels.fate(headers.get(b"x-gmail-labels", b"")) or place.fate
    reason = _reason(raw, headers, sender.value, subject)
    returned = bounces.report(raw, headers, mail.text) if reason == "bounce" and fate != "spam" else bounces.Report()
    parted = signature.parted(quotes.newly_written(mail.text), sender.name)
    key = _key(headers, sender.value, subject)
    found: list[Record | Problem] = [
        InteractionRecord(
            key=key,
            kind="message" if fate == "chat" else "mail",
            at=at,
            participants=people[:MOST_PARTICIPANTS],
            thread=_thread(headers) or key,
            subject=subject[:LONGEST_SUBJECT],
            text=parted.text[:LONGEST],
            automated=(fate if fate != "chat" else "") or (reason if returned.is_final else "auto"),
        )
    ]
    if parted.signature and not fate and not reason:
        card = sender_card(parted.signature, sender.name, sender.value, at.year)
        found += [card] if card else []
    found += [_death(one, at) for one in returned.dead]
    if len(people) > MOST_PARTICIPANTS:
        found.append(Problem(place.path, "too-many-recipients", detail=subject[:LONGEST_DETAIL]))
    return found


def _reason(raw: bytes, headers: dict[bytes, bytes], sender: str, subject: str) -> str:
    """Why no human wrote the mail, or "". What a daemon or a calendar sent has other marks of machines, too."""
    by_sender = automated.by_sender(sender)
    if by_sender == "bounce" or automated.is_undelivered(sender, subject):
        return "bounce"
    by_headers = automated.by_headers(headers)
    if by_headers in {"bounce", "calendar"}:
        return by_headers
    rest = by_sender or automated.by_subject(subject) or automated.by_recipients(headers, sender)
    return automated.by_body(raw) or by_headers or rest


def _death(one: bounces.Dead, at: datetime) -> PersonRecord:
    """Whoever had the address is asked for under it; the address itself is told to be dead since that day."""
    claim = ClaimRecord("dead", one.address, label=one.status, since=f"{at:%Y-%m-%d}")
    identity = IdentityRecord("email", one.address)
    return PersonRecord(f"dead:{one.address.lower()}", identities=(identity,), claims=(claim,))


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


def _excerpt(raw: bytes) -> str:
    return charset.header(raw[:LONGEST_DETAIL])
