"""What passed between members: messages, invitations, endorsements and recommendations.

A member who left is written "LinkedIn Member", without a profile. Nobody knows who that was, so they become a card of
the one conversation ("linkedin-member:<conversation>") without a name: never the same person in two conversations.
A draft was never sent and counts for nothing ("draft"). Who writes without a profile where everybody else has one
pays for it ("sponsored"). Recommendations name no profile: the other side is a card of name and company.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

from visavis.records import (
    ClaimField,
    ClaimRecord,
    InteractionKind,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
    Problem,
)
from visavis.sources.linkedin import dates
from visavis.sources.linkedin.entry import NOBODY, Entry, Owner, is_markup, is_named, participant, plain
from visavis.sources.linkedin.names import folded, full_name
from visavis.sources.record_key import record_key

MAX_RECIPIENTS = 200
_YES = frozenset({"yes", "ja", "true", "1"})

_TELLING = (
    "conversation id",
    "from",
    "to",
    "first name",
    "last name",
    "company",
    "endorser first name",
    "endorser last name",
    "endorsee first name",
    "endorsee last name",
    "skill name",
    "content",
    "message",
    "text",
)

Exchange = Iterator[PersonRecord | InteractionRecord | Problem]


def message(entry: Entry, owner: Owner) -> Exchange:
    """One message; the problem date-unreadable."""
    at = dates.message_time(entry["date"])
    if at is None:
        yield entry.problem("date-unreadable", entry["date"])
        return
    sides = [_sender(entry, owner), *_recipients(entry, owner)]
    yield InteractionRecord(
        key=_key(entry, "message", entry["date"]),
        kind="message",
        at=at,
        participants=_each_once(sides),
        thread=entry["conversation id"],
        subject=entry["subject"],
        text=plain(entry["content"]),
        automated=_automated(entry, owner),
    )


def invitation(entry: Entry, owner: Owner) -> Exchange:
    """One invitation to connect, with what was written to it; the problem date-unreadable."""
    outgoing = entry["direction"].casefold() == "outgoing"
    inviter = participant("from", entry["from"], entry["inviterprofileurl"], owner)
    invitee = participant("to", entry["to"], entry["inviteeprofileurl"], owner)
    if outgoing and not entry["inviterprofileurl"]:
        inviter = owner.participant("from")
    if not outgoing and not entry["inviteeprofileurl"]:
        invitee = owner.participant("to")
    yield _interaction(entry, "invitation", dates.invitation_time, "sent at", (inviter, invitee))


def endorsement_received(entry: Entry, owner: Owner) -> Exchange:
    """Somebody vouches for a skill of the owner's."""
    if _accepted(entry):
        sides = (_member(entry, "endorser", owner), owner.participant("to"))
        yield _interaction(entry, "endorsement", dates.endorsement_time, "endorsement date", sides)


def endorsement_given(entry: Entry, owner: Owner) -> Exchange:
    """The owner vouches for a skill of somebody's."""
    if _accepted(entry):
        sides = (owner.participant("from"), _member(entry, "endorsee", owner))
        yield _interaction(entry, "endorsement", dates.endorsement_time, "endorsement date", sides)


def recommendation_received(entry: Entry, owner: Owner) -> Exchange:
    """Somebody recommends the owner."""
    name = full_name(entry["first name"], entry["last name"])
    yield from _card(entry, name)
    sides = (participant("from", name, "", owner, company=entry["company"]), owner.participant("to"))
    yield _interaction(entry, "recommendation", dates.recommendation_time, "creation date", sides)


def recommendation_given(entry: Entry, owner: Owner) -> Exchange:
    """The owner recommends somebody."""
    name = full_name(entry["first name"], entry["last name"])
    yield from _card(entry, name)
    sides = (owner.participant("from"), participant("to", name, "", owner, company=entry["company"]))
    yield _interaction(entry, "recommendation", dates.recommendation_time, "creation date", sides)


def _interaction(
    entry: Entry,
    kind: InteractionKind,
    reads: Callable[[str], datetime | None],
    column: str,
    sides: tuple[ParticipantRecord, ...],
) -> InteractionRecord | Problem:
    at = reads(entry[column])
    if at is None:
        return entry.problem("date-unreadable", entry[column])
    if any(side.value == NOBODY for side in sides):
        return entry.problem("row-without-identity")
    text, skill = entry["message"] or entry["text"], entry["skill name"]
    return InteractionRecord(_key(entry, kind, entry[column]), kind, at, sides, subject=skill, text=plain(text))


def _card(entry: Entry, name: str) -> Iterator[PersonRecord]:
    """What the row says of the other side, on the card by which the recommendation knows them."""
    if is_named(name):
        stated: tuple[tuple[ClaimField, str], ...] = (("organisation", entry["company"]), ("title", entry["job title"]))
        claims = tuple(ClaimRecord(field, value) for field, value in stated if value)
        yield PersonRecord(f"{folded(name)}|{folded(entry['company'])}", name, claims=claims)


def _key(entry: Entry, kind: InteractionKind, date: str) -> str:
    """Made of what stands in the row, not of whom it was taken for: that depends on which other files are there."""
    return record_key(kind, date, *(entry[column] for column in _TELLING))


def _accepted(entry: Entry) -> bool:
    return entry["endorsement status"].casefold() == "accepted"


def _member(entry: Entry, part: str, owner: Owner) -> ParticipantRecord:
    name = full_name(entry[f"{part} first name"], entry[f"{part} last name"])
    return participant("from" if part == "endorser" else "to", name, entry[f"{part} public url"], owner)


def _sender(entry: Entry, owner: Owner) -> ParticipantRecord:
    name, url = entry["from"], entry["sender profile url"]
    if not url and not is_named(name):
        return ParticipantRecord("card", f"linkedin-member:{entry['conversation id']}", "from")
    return participant("from", name, url, owner)


def _recipients(entry: Entry, owner: Owner) -> Iterator[ParticipantRecord]:
    """By profile; names are written beside them only when there are as many, since names hold commas too."""
    urls = entry["recipient profile urls"].replace(",", " ").split()  # commas in some exports, blanks in others
    names = [name.strip() for name in entry["to"].split(",")] if len(urls) != 1 else [entry["to"]]
    if urls:
        matched = names if len(names) == len(urls) else [""] * len(urls)
        for name, url in zip(matched[:MAX_RECIPIENTS], urls, strict=False):
            yield participant("to", name, url, owner)
    else:
        for name in names[:MAX_RECIPIENTS]:
            if is_named(name):
                yield participant("to", name, "", owner)


def _each_once(sides: list[ParticipantRecord]) -> tuple[ParticipantRecord, ...]:
    first = {side.value: side for side in reversed(sides)}
    return tuple(side for side in sides if first[side.value] is side)


def _automated(entry: Entry, owner: Owner) -> str:
    if entry["is message draft"].casefold() in _YES or entry["is conversation draft"].casefold() in _YES:
        return "draft"
    name = folded(entry["from"])
    named_only = not entry["sender profile url"] and is_named(name) and name != folded(owner.name)
    if named_only and (entry["recipient profile urls"] or is_markup(entry["content"])):
        return "sponsored"
    return ""
