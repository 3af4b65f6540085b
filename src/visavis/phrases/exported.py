"""What an export says in the user's language: what is in which file, and a letter as it is read."""

from django.utils.translation import gettext, pgettext

from visavis.actions.export_person import Wording
from visavis.actions.exported.exchange import Exchange, Side
from visavis.phrases import words
from visavis.phrases.dates import day
from visavis.store.access import Account
from visavis.store.zone import today, zone

SAID_BY_KIND = frozenset({"mail", "calendar", "you"})
"""Channels of which the kind of exchange says enough."""


def wording(account: Account) -> Wording:
    """How one person's export is worded for this account, in the language that is spoken now."""
    return Wording(readme=lambda name: readme(account, name), exchange=lambda one: exchange(account, one))


def readme(account: Account, name: str) -> str:
    """The first page: what this is, and what is in which file."""
    told = {
        "person.vcf": gettext("a card that every address book reads"),
        "person.json": gettext("every address and every fact with its source, the tie and what it rests on"),
        "messages.txt": gettext("what was exchanged, to read, the oldest first"),
        "messages.jsonl": gettext("the same for programs, one exchange a line"),
    }
    width = max(map(len, told)) + 2
    lines = [
        name,
        "",
        gettext("What Visavis knew of them on %(day)s.") % {"day": day(today(account))},
        "",
        *(f"{file:<{width}}{what}" for file, what in told.items()),
        "",
        gettext("Letters belong to two people. Keep these as carefully as if they were your own."),
    ]
    return "\n".join(lines) + "\n"


def exchange(account: Account, one: Exchange) -> str:
    """One exchange: when, who to whom, how; the subject; what was written."""
    at = one.at.astimezone(zone(account))
    head = f"── {day(at.date())}, {at:%H:%M} · {_who(one)} · {_how(one)}"
    return "\n".join(part for part in (head, one.subject, one.text and f"\n{one.text.strip()}", "\n") if part)


def _who(one: Exchange) -> str:
    wrote = [side for side in one.sides if one.kind != "meeting" and (side.kind, side.value) == _sender(one)]
    read = [side for side in one.sides if side not in wrote]
    return " → ".join(", ".join(dict.fromkeys(map(_name, sides))) for sides in (wrote, read) if sides)


def _sender(one: Exchange) -> tuple[str | None, str | None]:
    return one.sender_kind, one.sender


def _name(side: Side) -> str:
    return pgettext("who wrote", "you") if side.is_me else side.name or side.value


def _how(one: Exchange) -> str:
    how = words.kind(one.kind)
    if one.channel not in SAID_BY_KIND:
        how = f"{how}, {words.source(one.channel)}"
    return f"{how} ({words.automated(one.automated)})" if one.automated else how
