"""Where good sources contradict what the screen shows of a person: name, organisation, title, birthday.

A weak source contradicts nobody. Of each source what it said last counts, so that it does not contradict itself when a
card is written anew. A partial date that another completes is no contradiction, and neither are Beispiel and Beispiel
AG, a firm or title that has ended, two that are both dated (one may work at two places), or two on one card. A title
is compared within one firm: that of another firm is another job.

The user's own word settles a field; what others say is told all the same.

Only of a birthday every card counts, until that very card is read anew: it does not change in a life.

Wrong when two cards of one kind of source disagree on anything else and were read on different days: the newer one
counts alone.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from visavis.identity.names import conflicting, display_name
from visavis.identity.profile import (
    Claim,
    Profile,
    birthdays_differ,
    firms_differ,
    is_good,
    one_within_other,
)

_FEMALE = re.compile(r"(?<=\w{4})[:*_/]?in\b", re.IGNORECASE)

CHOSEN = ("name", "given", "family", "organisation", "title", "birthday")
"""Fields of which the screen shows one value; of all others it shows every one."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field in which good sources say something else than what is shown; `settled` by the user's own word."""

    field: str
    shown: str
    others: tuple[str, ...]  # the values that contradict it as they would be shown, the newest first
    settled: bool


def as_shown(field: str, value: str) -> str:
    """A value as the screen would have it: "Lang, Anna" is Anna Lang."""
    return (display_name(value) if field == "name" else "") or value


def is_shown(claim: Claim, profile: Profile) -> bool:
    """Whether the screen shows this; of several that say the same, all are shown. Of a birthday, what completes it."""
    if claim.field not in CHOSEN:
        return True
    shown = str(getattr(profile, claim.field))
    match claim.field:
        case "name":
            return bool(shown) and shown in (claim.value.strip(), display_name(claim.value))
        case "birthday":
            return bool(shown) and not birthdays_differ(claim.value, shown)
        case _:
            return claim.value.strip() == shown


def conflicts(claims: Iterable[Claim], profile: Profile) -> tuple[Conflict, ...]:
    """What contradicts `profile`, which was chosen from these very claims. Their order does not matter."""
    known = sorted(claims, key=lambda claim: (claim.on.isoformat(), claim.source, claim.value), reverse=True)
    said = _last_said([claim for claim in known if claim.value.strip() and (claim.own or is_good(claim))])
    differ: Mapping[str, Callable[[Claim], bool]] = {
        "name": lambda claim: conflicting(claim.value, profile.name),
        "organisation": lambda claim: firms_differ(claim.value, profile.organisation),
        "title": lambda claim: _titles_differ(claim, profile, said),
        "birthday": lambda claim: birthdays_differ(claim.value, profile.birthday),
    }
    found = []
    for field, differs in differ.items():
        stated = [claim for claim in said if claim.field == field]
        shown = [claim for claim in known if claim.field == field and is_shown(claim, profile)]
        against = (
            as_shown(field, claim.value)
            for claim in stated
            if not claim.own
            and not claim.until
            and differs(claim)
            and not any(_go_together(claim, one) for one in shown)
        )
        if others := tuple(dict.fromkeys(against)):
            settled = any(claim.own for claim in stated)
            found.append(Conflict(field, str(getattr(profile, field)), others, settled))
    return tuple(found)


def _last_said(claims: Sequence[Claim]) -> list[Claim]:
    """Of each source, in each field, everything of the last time that it said something; the newest come first.

    Of a birthday each card says its own: it does not change in a life, so that a newer card is no news.
    """

    def saying(claim: Claim) -> tuple[str, str, int]:
        return claim.source, claim.field, claim.about if claim.field == "birthday" else 0

    last: dict[tuple[str, str, int], date | datetime] = {}
    for claim in reversed(claims):
        last[saying(claim)] = claim.on
    return [claim for claim in claims if claim.on == last[saying(claim)] or claim.own]


def _go_together(one: Claim, shown: Claim) -> bool:
    """Whether both can be so: they are dated each, or stand on one card."""
    on_one_card = (one.source, one.about, one.on) == (shown.source, shown.about, shown.on)
    return bool(one.since and (shown.since or shown.until)) or on_one_card


def _titles_differ(title: Claim, profile: Profile, said: Sequence[Claim]) -> bool:
    """Whether a source calls what they do at the shown firm otherwise."""
    firms = [c.value for c in said if c.field == "organisation" and c.source == title.source and not c.until]
    if firms and all(firms_differ(firm, profile.organisation) for firm in firms):
        return False
    return not one_within_other(_either(title.value), _either(profile.title))


def _either(title: str) -> str:
    """A German title for women and men alike: Redakteurin, Redakteur:in and Redakteur are one."""
    return _FEMALE.sub("", title)
