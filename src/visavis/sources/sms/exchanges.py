"""What passed between the phone and others, as records: text messages, multimedia messages, calls.

`date` is in milliseconds, always UTC; `date_sent` of a multimedia message would be in seconds and is not used.
A record that does not say when it was, or which way it went, is None.

Calls: who was reached counts. A call that nobody answered (missed, turned down, blocked, or of no length) is kept
with automated="missed": one can see that somebody tried, but nothing was said, and a row of wrong numbers and of
machines that ring must not make anyone look close. A message on the mailbox was said, and counts.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from visavis.records import InteractionRecord, ParticipantRecord, Role
from visavis.sources.record_key import record_key
from visavis.sources.service_number import digits_of, is_service
from visavis.sources.sms.format import Element
from visavis.sources.sms.people import MOST_PEOPLE, me, named, side

LONGEST_TEXT = 16_000  # characters
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST_YEAR, LAST_YEAR = 1990, 2100
SECONDS_BELOW = 100_000_000_000  # as milliseconds that were 1973

_RECEIVED, _SENT, _DRAFT, _OUTBOX, _FAILED, _QUEUED = "1", "2", "3", "4", "5", "6"
_UNSENT = frozenset({_DRAFT, _FAILED, _QUEUED})
_FROM = "137"  # of the addresses of a multimedia message (PduHeaders of Android)

_INCOMING, _OUTGOING, _MISSED, _MAILBOX, _REJECTED, _BLOCKED, _ELSEWHERE = "1", "2", "3", "4", "5", "6", "7"
_ALWAYS_SAID = frozenset({_MAILBOX, _ELSEWHERE})  # the length of these stands elsewhere
_NEVER_SAID = frozenset({_MISSED, _REJECTED, _BLOCKED})


def text_message(sms: Element) -> InteractionRecord | None:
    """One <sms>."""
    at, kind = moment(sms["date"]), sms["type"]
    if at is None or kind not in {_RECEIVED, _SENT, _OUTBOX, *_UNSENT} or "body" not in sms.attributes:
        return None
    address, text = sms["address"], sms["body"][:LONGEST_TEXT]
    other = side(address, sms["contact_name"], "from" if kind == _RECEIVED else "to")
    return InteractionRecord(
        key=record_key("sms", sms["date"], kind, address, text),
        kind="message",
        at=at,
        participants=_both(other, is_incoming=kind == _RECEIVED),
        thread=_thread([address]),
        text=text,
        automated="draft" if kind in _UNSENT else "no-reply" if is_service(address) else "",
    )


def multimedia_message(mms: Element, texts: Sequence[str], addresses: Iterable[Element]) -> InteractionRecord | None:
    """One <mms> with the texts of its parts and its <addr> elements."""
    at, box = moment(mms["date"]), mms["msg_box"]
    if at is None or box not in {_RECEIVED, _SENT, _DRAFT, _OUTBOX, _FAILED}:
        return None
    others = [one for one in mms["address"].split("~") if one][:MOST_PEOPLE]
    names = dict(zip(others, named(others, mms["contact_name"]), strict=True))
    sender = _sender(others, addresses) if box == _RECEIVED else ""
    if sender and sender not in names:
        names[sender] = ""
    sides = [side(one, name, "from" if one == sender else "to") for one, name in names.items()]
    present = sorted((one for one in sides if one), key=lambda one: one.role != "from")
    text = "\n".join(texts)[:LONGEST_TEXT]
    is_machine = bool(sender) and is_service(sender)
    return InteractionRecord(
        key=record_key("mms", mms["date"], box, mms["address"], sender, text),
        kind="message",
        at=at,
        participants=(*present, me("to")) if box == _RECEIVED else (me("from"), *present),
        thread=_thread(others),
        subject=mms["sub"][:LONGEST_TEXT],
        text=text,
        automated="draft" if box in {_DRAFT, _FAILED} else "no-reply" if is_machine else "",
    )


def call(element: Element) -> InteractionRecord | None:
    """One <call>. Its subject is how long they talked, in minutes and seconds."""
    at, kind, number = moment(element["date"]), element["type"], element["number"]
    if at is None or not kind.isdecimal():
        return None
    seconds = int(element["duration"]) if element["duration"].isdecimal() and len(element["duration"]) < 8 else 0  # noqa: PLR2004 (three years)
    was_said = kind in _ALWAYS_SAID or (seconds > 0 and kind not in _NEVER_SAID)
    other = side(number, element["contact_name"], "to" if kind == _OUTGOING else "from")
    return InteractionRecord(
        key=record_key("call", element["date"], kind, number),
        kind="call",
        at=at,
        participants=_both(other, is_incoming=kind != _OUTGOING),
        thread=_thread([number]),
        subject=f"{seconds // 60}:{seconds % 60:02}" if was_said and seconds else "",
        automated="no-reply" if is_service(number) else "" if was_said else "missed",
    )


def moment(milliseconds: str) -> datetime | None:
    """When; None when that is no time a phone can have been used at. A value in seconds is taken for that."""
    if not milliseconds.isdecimal() or len(milliseconds) > 15:  # noqa: PLR2004 (digits)
        return None
    value = int(milliseconds)
    at = EPOCH + timedelta(milliseconds=value if value >= SECONDS_BELOW else 1000 * value)
    return at if FIRST_YEAR <= at.year <= LAST_YEAR else None


def _both(other: ParticipantRecord | None, *, is_incoming: bool) -> tuple[ParticipantRecord, ...]:
    own: Role = "to" if is_incoming else "from"
    if other is None:
        return (me(own),)
    return (other, me("to")) if is_incoming else (me("from"), other)


def _sender(others: Sequence[str], addresses: Iterable[Element]) -> str:
    """Who sent it, as written among the others where they are one of those."""
    stated = next((one["address"] for one in addresses if one["type"] == _FROM), "")
    same = (one for one in others if one == stated or _ending(one) == _ending(stated) != "")
    return next(same, stated) or (others[0] if len(others) == 1 else "")


def _ending(address: str) -> str:
    """What a number has in common with itself when it is written without its country; "" for words."""
    digits = digits_of(address)
    return digits[-9:] if len(digits) >= 9 else ""  # noqa: PLR2004 (digits)


def _thread(addresses: Sequence[str]) -> str:
    return "~".join(sorted(_ending(one) or one for one in addresses))
