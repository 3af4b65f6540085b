"""Who may be one person: pairs of people for the user to look at, with what speaks for it and what against.

Candidates share a key: the whole name in either fold, an address, a birthday, or a firm and the beginning of a name.
So not everybody is compared with everybody, and of a key that many share only the first BLOCK are compared. Then the
evidence is added up, in the manner of Fellegi and Sunter (1969) with fixed weights: learned ones collapse in small
address books. At THRESHOLD a pair is proposed. Nothing is ever joined here. `strength` orders proposals and is shown
to nobody.

Evidence for: `same-name`, `short-name` (Bob and Robert), `similar-name` (one letter off), `initial-name` (A. Lang),
`same-given` (one given name, two family names), all with `a` and `b`; `address-spells-name` (`address`, `name`);
`same-email`, `same-phone`, `same-url` (`value`); `same-organisation` (`organisation`), `same-domain` (`domain`),
`same-birthday` (`birthday`).
Evidence against: `other-given`, `other-generation` (junior and senior), `other-name`, all with `a` and `b`;
`other-birthday` (`a`, `b`); `nothing-else`: the same name, and nothing besides speaks for it.

Wrong for two people of one name in one firm, and blind where a name changed and no address stayed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import JaroWinkler

from visavis.identity.name_words import FREE_MAIL
from visavis.identity.names import (
    Name,
    agreeing,
    conflicting,
    fold,
    folds,
    generation,
    is_firm,
    nickname_lines,
    parse_name,
    same_family,
    same_given,
)
from visavis.identity.normalise import identity_key, is_role_address
from visavis.identity.profile import birthdays_differ

BLOCK = 50  # people compared with each other because of one key
NAMES = 4  # names of one person that are compared
THRESHOLD = 3.0
SIMILAR = 0.93  # Jaro-Winkler; one letter more, less or swapped in a name of ten

WEIGHTS = {
    "same-name": 3.0,
    "short-name": 2.5,
    "similar-name": 2.0,
    "initial-name": 1.5,
    "same-given": 0.5,
    "address-spells-name": 3.0,
    "same-email": 3.0,
    "same-url": 3.0,
    "same-phone": 2.5,
    "same-birthday": 2.5,
    "same-organisation": 1.5,
    "same-domain": 1.5,
    "other-given": -3.0,
    "other-generation": -2.5,
    "other-birthday": -3.0,
    "other-name": -2.0,
    "nothing-else": 0.0,
}
_MOST = 12.0  # about what a pair that agrees in everything adds up to


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one person, from all sources, as written or normalised.

    Addresses that another person holds belong here too: what was held back at the import is evidence.
    """

    id: int
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    birthdays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for or against, as a key of the module docstring and its values."""

    key: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two people who may be one; a < b. `strength` is between 0 and 1."""

    a: int
    b: int
    strength: float
    evidence: tuple[Evidence, ...]
    against: tuple[Evidence, ...]


def proposals(
    people: Iterable[Known], *, apart: frozenset[frozenset[int]] = frozenset(), limit: int = 50
) -> list[Proposal]:
    """The strongest proposals first, at most `limit`; none for a pair in `apart`."""
    found = [
        proposal
        for a, b in _candidates(people)
        if frozenset((a.id, b.id)) not in apart and (proposal := _weigh(a, b)) is not None
    ]
    return sorted(found, key=lambda one: (-one.strength, one.a, one.b))[:limit]


def _weigh(a: Known, b: Known) -> Proposal | None:
    name = _name_evidence(a, b)
    found = [*([name] if name else []), *_shared(a, b), *_birthday(a, b)]
    for_it = [one for one in found if WEIGHTS[one.key] > 0]
    against = [one for one in found if WEIGHTS[one.key] < 0]
    total = sum(WEIGHTS[one.key] for one in found)
    if total < THRESHOLD:
        return None
    if [one.key for one in for_it] == ["same-name"]:
        against.append(Evidence("nothing-else"))
    return Proposal(a.id, b.id, round(min(total / _MOST, 1.0), 3), tuple(for_it), tuple(against))


# Candidates


def _candidates(people: Iterable[Known]) -> Iterator[tuple[Known, Known]]:
    """Every pair with a key in common, once."""
    blocks: defaultdict[tuple[str, ...], list[Known]] = defaultdict(list)
    for one in sorted(map(_normalised, people), key=lambda known: known.id):
        for key in set(_keys(one)):
            if len(blocks[key]) < BLOCK:
                blocks[key].append(one)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for a, b in combinations(block, 2):
            if (a.id, b.id) not in seen:
                seen.add((a.id, b.id))
                yield a, b


def _normalised(one: Known) -> Known:
    return replace(
        one,
        emails=tuple(key for email in one.emails if (key := identity_key("email", email))),
        phones=tuple(key for phone in one.phones if (key := identity_key("phone", phone))),
        urls=tuple(key for url in one.urls if (key := identity_key("url", url))),
    )


def _keys(one: Known) -> Iterator[tuple[str, ...]]:
    """A name alone is a key when it is the whole name; likeness needs something else in common, which is the key."""
    places = [*(("firm", fold(firm)) for firm in one.organisations), *(("domain", name) for name in _domains(one))]
    for name in _full_names(one):
        for given, family in zip(_both(name.given), _both(name.family), strict=True):
            yield "name", *sorted((given, family))
            for place in places:
                yield *place, "family", family[:3]
                yield *place, "given", given[:3]
    yield from (("name", *spelled) for email in one.emails if (spelled := _spelled(email)))
    yield from (("email", email) for email in one.emails)
    yield from (("phone", phone) for phone in one.phones)
    yield from (("url", url) for url in one.urls)
    yield from (("birthday", day) for day in _days_of_year(one))


def _both(text: str) -> tuple[str, str]:
    forms = folds(text.replace(".", ""))
    return forms[0], forms[-1]


def _full_names(one: Known) -> list[Name]:
    return [name for name in map(parse_name, one.names[:NAMES]) if name.is_full]


@lru_cache(maxsize=16384)
def _spelled(email: str) -> tuple[str, ...]:
    """The two words of "anna.lang@…" in alphabetical order; () where the address spells no name."""
    if is_role_address(email):
        return ()
    words = re.findall(r"[^\W\d_]+", email.partition("@")[0].partition("+")[0])
    return tuple(sorted(words)) if len(words) == 2 and min(map(len, words)) > 1 else ()  # noqa: PLR2004


# Evidence


def _name_evidence(a: Known, b: Known) -> Evidence | None:
    """What the best pair of their names says; an address counts as a name for someone who has none."""
    if not _full_names(a) or not _full_names(b):
        return _address_evidence(a, b) or _address_evidence(b, a)
    pairs = [_compare(x, y) for x in a.names[:NAMES] for y in b.names[:NAMES]]
    found = [one for one in pairs if one is not None]
    return max(found, key=lambda one: WEIGHTS[one.key], default=None)


def _address_evidence(nameless: Known, named: Known) -> Evidence | None:
    """Their address spells the other's name, and nothing they are called contradicts it."""
    for email in nameless.emails if not _full_names(nameless) else ():
        spelled = _spelled(email)
        for raw in named.names[:NAMES]:
            name = parse_name(raw)
            forms = zip(_both(name.given), _both(name.family), strict=True)
            if spelled and name.is_full and any(tuple(sorted(form)) == spelled for form in forms):
                fits = all(_may_be_called(called, name) for called in nameless.names)
                return Evidence("address-spells-name", {"address": email, "name": raw}) if fits else None
    return None


def _may_be_called(called: str, name: Name) -> bool:
    """A single word beside the address ("Anna", "Frau Lang") must be one of the names; an address says nothing."""
    part = parse_name(called)
    if is_firm(called):
        return False
    if part.family:
        return same_family(part.family, name.family)
    return not part.given or same_given(part.given, name.given) or same_family(part.given, name.family)


@lru_cache(maxsize=16384)
def _compare(a: str, b: str) -> Evidence | None:
    """What two names say about each other; None where one is not full or they have nothing in common."""
    one, other = parse_name(a), parse_name(b)
    if not (one.is_full and other.is_full):
        return None
    values = {"a": a, "b": b}
    if generation(a) and generation(b) and generation(a) != generation(b):
        return Evidence("other-generation", values)
    if agreeing(a, b):
        return Evidence(_kind_of_agreement(one, other), values)
    if _likeness(one, other) >= SIMILAR:
        return Evidence("similar-name", values)
    if conflicting(a, b):
        return Evidence("other-given", values)
    return Evidence("same-given" if set(folds(one.given)) & set(folds(other.given)) else "other-name", values)


def _kind_of_agreement(a: Name, b: Name) -> str:
    if {*folds(f"{a.given} {a.family}"), *folds(f"{a.family} {a.given}")} & set(folds(f"{b.given} {b.family}")):
        return "same-name"
    initial = min(len(a.given.strip(".")), len(b.given.strip("."))) == 1
    return "initial-name" if initial else "short-name"


def _likeness(a: Name, b: Name) -> float:
    """How alike the less alike of given and family name is; Martin and Martina are two names, not a slip."""
    lines, others = (nickname_lines(fold(name.given)) for name in (a, b))
    if lines and others and lines.isdisjoint(others):
        return 0.0
    given = JaroWinkler.similarity(fold(a.given), fold(b.given))
    family = JaroWinkler.similarity(fold(a.family), fold(b.family))
    return min(given, family)


def _shared(a: Known, b: Known) -> Iterator[Evidence]:
    for key, one, other in (
        ("same-email", a.emails, b.emails),
        ("same-phone", a.phones, b.phones),
        ("same-url", a.urls, b.urls),
    ):
        if common := sorted(set(one) & set(other)):
            yield Evidence(key, {"value": common[0]})
    if firms := sorted({fold(firm) for firm in a.organisations} & {fold(firm) for firm in b.organisations}):
        yield Evidence("same-organisation", {"organisation": _as_written(firms[0], a.organisations)})
    elif domains := sorted(_domains(a) & _domains(b)):
        yield Evidence("same-domain", {"domain": domains[0]})


def _as_written(folded: str, written: tuple[str, ...]) -> str:
    return next(text for text in written if fold(text) == folded)


def _domains(one: Known) -> set[str]:
    return {email.rpartition("@")[2] for email in one.emails} - FREE_MAIL


def _birthday(a: Known, b: Known) -> Iterator[Evidence]:
    """The same day of the year speaks for it, a year alone says nothing."""
    same = sorted(_days_of_year(a) & _days_of_year(b))
    pairs = [(x, y) for x in a.birthdays for y in b.birthdays]
    if pairs and all(birthdays_differ(x, y) for x, y in pairs):
        yield Evidence("other-birthday", {"a": pairs[0][0], "b": pairs[0][1]})
    elif same:
        yield Evidence("same-birthday", {"birthday": next(day for day in a.birthdays if day.endswith(same[0]))})


def _days_of_year(one: Known) -> set[str]:
    return {day[-5:] for day in one.birthdays if re.search(r"-\d\d-\d\d$", day)}
