"""What the screen shows of a person, chosen from what was claimed about them.

The user's own word comes first. Then a good source (a card, a profile, an address book) before a weak one (the name
that senders write beside their mail address), then the newest. A name is not taken from an address while anything
better is known, and mail names are read with names.display_name ("Müller, Anna" is shown as Anna Müller).
Partial birthdays complete each other: "--05-04" and "1970-05-04" are no contradiction.

Wrong when a card is newer as a file and older as knowledge: the import's date counts, as cards seldom carry one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from visavis.identity.names import display_name, fold, parse_name

WEAK_SOURCES = frozenset({"mail", "calendar"})

_WORD = re.compile(r"\w+")
_BIRTHDAY = re.compile(r"(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?")

_Day = tuple[str, str, str]  # year, month, day; "" is unknown


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact and where it comes from. `on` is when it was imported; `own` is the user's own word.

    `about` is the identity it hangs on: what one card states has the same.
    """

    field: str  # records.ClaimField
    value: str
    label: str
    since: str
    until: str
    source: str  # "vcard", "mail", "linkedin" …
    on: date | datetime
    own: bool
    about: int = 0


@dataclass(frozen=True, slots=True)
class Profile:
    """The chosen facts; "" where nothing is known. Birthday as in records.ClaimField.

    `kind`, `is_private` and `at_rest` are the user's own word alone; `kind` is "" while they said nothing.
    """

    name: str = ""
    given: str = ""
    family: str = ""
    nickname: str = ""
    organisation: str = ""
    title: str = ""
    birthday: str = ""
    kind: str = ""
    is_private: bool = False
    at_rest: bool = False


def choose(claims: Iterable[Claim]) -> Profile:
    """What to show. The order of the claims does not matter."""
    best_first = sorted((claim for claim in claims if claim.value.strip()), key=_goodness, reverse=True)
    name = _name(_of(best_first, "name"))
    given, family = _name_parts(name, best_first)
    organisations = _current(_of(best_first, "organisation"))
    organisation = organisations[0] if organisations else None
    return Profile(
        name=name,
        given=given,
        family=family,
        nickname=_first(_of(best_first, "nickname")),
        organisation=organisation.value.strip() if organisation else "",
        title=_title(_current(_of(best_first, "title")), organisation, organisations),
        birthday=_birthday(_of(best_first, "birthday")),
        kind=_first([claim for claim in _of(best_first, "kind") if claim.own]),
        is_private=any(claim.own for claim in _of(best_first, "private")),
        at_rest=any(claim.own for claim in _of(best_first, "rest")),
    )


def birthdays_differ(a: str, b: str) -> bool:
    """True when two partial dates contradict each other: --05-04 and 1970-05-04 do not."""
    one, other = _day(a), _day(b)
    return one is not None and other is not None and _contradict(one, other)


def firms_differ(a: str, b: str) -> bool:
    """Beispiel and Beispiel AG are one firm; an unknown firm differs from none."""
    return not one_within_other(a, b)


def one_within_other(a: str, b: str) -> bool:
    """Whether all words of one stand in a row in the other: "ING" is in "ING Bank", and not in "Engineering Nord"."""
    one, other = (f" {' '.join(_WORD.findall(fold(text)))} " for text in (a, b))
    return one.isspace() or other.isspace() or one in other or other in one


def is_good(claim: Claim) -> bool:
    """Whether its source was written with care; weak is what senders write beside their mail address."""
    return claim.source not in WEAK_SOURCES


def _goodness(claim: Claim) -> tuple[bool, bool, str, str]:
    return claim.own, is_good(claim), claim.on.isoformat(), claim.value


def _of(best_first: Sequence[Claim], field: str) -> list[Claim]:
    return [claim for claim in best_first if claim.field == field]


def _first(best_first: Sequence[Claim]) -> str:
    return best_first[0].value.strip() if best_first else ""


def _current(best_first: Sequence[Claim]) -> list[Claim]:
    """Without what has ended; what has ended is still better than nothing."""
    return [claim for claim in best_first if not claim.until] or list(best_first)


def _name(best_first: Sequence[Claim]) -> str:
    """The user's word as it stands, else the best by: no address, source, two words, how often, newest."""
    if not best_first:
        return ""
    if best_first[0].own:
        return best_first[0].value.strip()
    shown = {claim.value: display_name(claim.value) or claim.value.strip() for claim in best_first}
    often = Counter(fold(shown[claim.value]) for claim in best_first)

    def quality(claim: Claim) -> tuple[bool, bool, bool, int]:
        name = shown[claim.value]
        return "@" not in name, is_good(claim), " " in name, often[fold(name)]

    return shown[max(best_first, key=quality).value]  # the first of equals, which is the newest


def _name_parts(name: str, best_first: Sequence[Claim]) -> tuple[str, str]:
    """Given and family name as a source has them apart, if they belong to the chosen name; else as read from it."""
    words = f" {fold(name)} "
    found = {
        field: next((c.value.strip() for c in _of(best_first, field) if f" {fold(c.value)} " in words), "")
        for field in ("given", "family")
    }
    if found["given"] and found["family"]:
        return found["given"], found["family"]
    parsed = parse_name(name)
    return parsed.given, parsed.family


def _title(titles: Sequence[Claim], organisation: Claim | None, organisations: Sequence[Claim]) -> str:
    """The title that goes with the chosen firm: a title from a source that names another firm is another job."""
    if organisation is None:
        return _first(titles)
    firm_of: dict[str, str] = {}
    for claim in organisations:
        firm_of.setdefault(claim.source, claim.value)
    fitting = (c for c in titles if c.own or not firms_differ(firm_of.get(c.source, ""), organisation.value))
    return next((claim.value.strip() for claim in fitting), "")


def _birthday(best_first: Sequence[Claim]) -> str:
    """The best claim, completed by the others where they do not contradict it."""
    known: _Day = ("", "", "")
    for claim in best_first:
        day = _day(claim.value)
        if day is not None and not _contradict(known, day):
            known = (known[0] or day[0], known[1] or day[1], known[2] or day[2])
    year, month, dayofmonth = known
    return "-".join(part for part in (year or ("-" if month else ""), month, dayofmonth) if part)


def _day(value: str) -> _Day | None:
    """Year, month and day of a partial date; None for what is no date."""
    found = _BIRTHDAY.match(value.strip())
    if found is None:
        return None
    year, month, day = (part or "" for part in found.groups())
    return (year.strip("-"), month, day)


def _contradict(a: _Day, b: _Day) -> bool:
    return any(x and y and x != y for x, y in zip(a, b, strict=True))
