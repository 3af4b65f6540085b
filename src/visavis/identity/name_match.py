"""What the names of two people say: which of them go together best, how, and what tells namesakes apart.

Of a name that agrees, each part says what is rare about it (book.py), as far as it agrees (written.SHARE). Where one
has no whole name, the address that spells one takes its place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from visavis.identity.book import Book
from visavis.identity.evidence import (
    AGAINST,
    ALSO_OTHER,
    FORGIVEN_BOTH,
    FORGIVEN_FAMILY,
    FORGIVEN_GIVEN,
    ORDERLY,
    Evidence,
    Weighed,
)
from visavis.identity.name_words import KIN
from visavis.identity.names import is_firm, nickname_lines
from visavis.identity.traits import Traits
from visavis.identity.written import SHARE, Agreement, Level, Written, compare

KEY_OF: dict[Level, str] = {
    "former": "former-name",
    "part": "double-name",
    "initial": "initial-name",
    "alike": "similar-name",
    "short": "short-name",
    "missing": "part-name",
    "written": "written-otherwise",
}
"""What a level makes of two names, the most telling first."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The best pair of their names."""

    a: str
    b: str
    agreement: Agreement
    bits: float
    key: str
    is_address: bool = False
    is_two: bool = False  # junior and senior, Frau Lang and Herr Lang
    other: Evidence | None = None  # two more of their names, both whole, that are two people's


TWO_PEOPLE = NameMatch("", "", Agreement("other", "other"), AGAINST["other-name"], "other-given")
"""Each has one whole name, with another given name, and no two homes could say that it is a slip."""


def name_match(a: Traits, b: Traits, book: Book) -> NameMatch | None:
    """The pair of their names that goes together best; an address that spells a name takes the place of one."""
    is_plain = len(a.names) == 1 == len(b.names) and not (a.known.addresses and b.known.addresses)
    best: NameMatch | None = None
    others: list[NameMatch] = []
    for x in a.names:
        for y in b.names:
            agreement = compare(x, y)
            if agreement is not None:
                if is_plain and agreement.given == "other" and x.is_full and y.is_full:
                    return TWO_PEOPLE
                found = _match(x, y, agreement, book)
                best = found if best is None else max(best, found, key=_goodness)
                if (agreement.given == "other" or agreement.family == "other") and x.is_full and y.is_full:
                    others.append(found)
    if best is not None and others and best not in others:
        best = replace(best, other=_contradiction(best, others))
    if best is None or (best.bits > 0 and not (a.has_whole_name and b.has_whole_name)):
        spelled = _spelled_match(a, b, book)
        if spelled is not None and (best is None or spelled.bits > best.bits):
            return spelled
    return best


def _match(x: Written, y: Written, agreement: Agreement, book: Book) -> NameMatch:
    if agreement.given == "other" and _may_be_pet_name(x, y):
        return NameMatch(x.raw, y.raw, Agreement("missing", "missing"), AGAINST["other-word"], "other-word")
    differs = x.is_marked and y.is_marked and (_differ(x.generation, y.generation) or _differ(x.sex, y.sex))
    key = name_key(x, y, agreement)
    return NameMatch(x.raw, y.raw, agreement, name_bits(agreement, book), key, is_two=differs)


def _may_be_pet_name(x: Written, y: Written) -> bool:
    """A single word of no table of names: Mama, Quilli, Zahnarzt may be whoever has that number. Mama is not Papa."""
    pets = [name.given[0] for name in (x, y) if name.is_one_word]
    return any(not nickname_lines(pet) for pet in pets) and not KIN.issuperset({x.whole, y.whole})


def _differ(mine: str, theirs: str) -> bool:
    return bool(mine and theirs and mine != theirs)


def _contradiction(best: NameMatch, others: Sequence[NameMatch]) -> Evidence | None:
    """The two whole names with other given names, whatever agrees besides: Patrick and Patricia, both called Pat.

    Another family name beside two whole names that agree is one of before or after; beside a mere "Anna" it is two
    people's.
    """
    is_whole = "missing" not in {best.agreement.given, best.agreement.family}
    worst = min(others, key=_goodness)
    if worst.agreement.given == "other":
        return Evidence(worst.key, {"a": worst.a, "b": worst.b})
    return None if is_whole else Evidence("other-family", {"a": worst.a, "b": worst.b})


def name_bits(agreement: Agreement, book: Book) -> float:
    """What the parts that agree say, and what the parts that differ take away."""
    given, family = agreement.given, agreement.family
    bits = 0.0
    if given == "other":
        bits += AGAINST["other-name"] if family == "other" else AGAINST["other-given"]
    elif agreement.given_word:
        bits += SHARE[given] * book.bits(agreement.given_word)
    if family == "other":
        bits += AGAINST["other-family"] if given != "other" else 0.0
    elif agreement.family_word:
        bits += SHARE[family] * book.bits(agreement.family_word)
    return bits


def name_key(a: Written, b: Written, agreement: Agreement) -> str:
    """The word of evidence.py for how two names go together."""
    levels: set[Level] = {agreement.given, agreement.family}
    if "other" in levels:
        if agreement.given == "other":
            return "other-given" if SHARE[agreement.family] > 0 else "other-name"
        return "same-given" if SHARE[agreement.given] > 0 else "other-name"
    if levels == {"same"}:
        if a.plain != b.plain and a.is_full and b.is_full:
            return "written-otherwise"
        return "name-order" if agreement.is_turned else "same-name"
    if "missing" in levels and a.is_one_word and b.is_one_word:
        levels = levels - {"missing", "same"}
    return next((key for level, key in KEY_OF.items() if level in levels), "same-name")


def _spelled_match(a: Traits, b: Traits, book: Book) -> NameMatch | None:
    """Where one of them has no whole name: what their address spells, beside the other's name or address."""
    found: list[NameMatch] = []
    for nameless, named in ((a, b), (b, a)):
        if nameless.has_whole_name:
            continue
        for mail, spelled in nameless.spelled:
            for name in named.names if named.has_whole_name else ():
                agreement = compare(spelled, name)
                if agreement and _may_be_called(nameless, name):
                    found.append(
                        NameMatch(
                            mail,
                            name.raw,
                            agreement,
                            name_bits(agreement, book),
                            "address-spells-name",
                            is_address=True,
                        )
                    )
            for other, spells in named.spelled if not named.has_whole_name else ():
                agreement = compare(spelled, spells)
                if agreement and other != mail:
                    found.append(
                        NameMatch(
                            mail, other, agreement, name_bits(agreement, book), "addresses-spell-alike", is_address=True
                        )
                    )
    if a.local_parts and b.has_whole_name and not a.has_whole_name:
        found += _initial_match(a, b, book)
    if b.local_parts and a.has_whole_name and not b.has_whole_name:
        found += _initial_match(b, a, book)
    good = [one for one in found if one.bits > 0 and "other" not in {one.agreement.given, one.agreement.family}]
    return max(good, key=_goodness, default=None)


def _goodness(match: NameMatch) -> tuple[float, str, list[str]]:
    """Of equal ones always the same, in whatever order two people stand."""
    return round(match.bits, 6), match.key, sorted((match.a, match.b))


def _initial_match(nameless: Traits, named: Traits, book: Book) -> Iterator[NameMatch]:
    """So "rlang@…" and "langr@…" spell R. Lang, and "lang@…" a family name."""
    for mail, letters in nameless.local_parts:
        for name in named.names:
            if not name.is_full or not _may_be_called(nameless, name):
                continue
            first, family = name.given[0][0], name.family[0].replace(" ", "")
            if letters == family or letters in {first + family, family + first}:
                given: Level = "missing" if letters == family else "initial"
                agreement = Agreement(given, "same", name.given[0], name.family[0])
                yield NameMatch(
                    mail, name.raw, agreement, name_bits(agreement, book), "address-spells-name", is_address=True
                )


def _may_be_called(nameless: Traits, name: Written) -> bool:
    """A single word beside the address ("Anna", "Frau Lang") must be one of the names."""
    agreements = (compare(called, name) for called in nameless.names)
    return all(one is None or "other" not in {one.given, one.family} for one in agreements)


def name_evidence(a: Traits, b: Traits, match: NameMatch | None, *, slip: float) -> Iterator[Weighed]:
    """Everything that names say, for and against. `slip`, 0 to 1: how far even a whole other name may be misspelt."""
    if match is None:
        yield from _firm_name(a, b)
        return
    values = {"a": match.a, "b": match.b}
    if match.key == "addresses-spell-alike":
        values = dict(zip("ab", sorted((match.a, match.b)), strict=True))
    said = {"address": match.a, "name": match.b} if match.key == "address-spells-name" else values
    yield Evidence(match.key, said), match.bits + (_forgiven(match.agreement, slip) if slip else 0.0)
    if match.key == "same-given":
        yield Evidence("other-family", values), 0.0  # its weight is in the name's
    elif match.other:
        yield match.other, ALSO_OTHER
    if any(name.is_marked for name in (*a.names, *b.names)):
        yield from _marks(a, b, values)


def _marks(a: Traits, b: Traits, values: dict[str, str]) -> Iterator[Weighed]:
    """Letters of two alphabets, generations, and what somebody added to tell namesakes apart."""
    if mixed := next((name.raw for name in (*a.names, *b.names) if name.is_mixed), ""):
        yield Evidence("mixed-script", {"name": mixed}), AGAINST["mixed-script"]
    sexes, others = ({name.sex for name in one.names if name.sex} for one in (a, b))
    if sexes and others and sexes.isdisjoint(others):
        yield Evidence("other-salutation", values), AGAINST["other-salutation"]
    couples = [next((name.raw for name in one.names if name.is_couple), "") for one in (a, b)]
    if any(couples) and not all(couples):
        yield Evidence("couple", {"name": "".join(couples)}), AGAINST["couple"]
    mine, theirs = ({name.generation for name in one.names if name.generation} for one in (a, b))
    if mine and theirs and mine.isdisjoint(theirs):
        yield Evidence("other-generation", values), AGAINST["other-generation"]
    elif bool(mine) != bool(theirs):
        yield Evidence("one-generation", values), AGAINST["one-generation"]
    mine, theirs = ({name.added for name in one.names if name.added} for one in (a, b))
    if mine and theirs and mine.isdisjoint(theirs):
        yield Evidence("told-apart", values), AGAINST["told-apart"]


def _firm_name(a: Traits, b: Traits) -> Iterator[Weighed]:
    """One is called like a firm, the other like a human: an office and somebody who works there."""
    for one, other in ((a, b), (b, a)):
        firm = next((name for name in one.known.names if is_firm(name)), "")
        if firm and other.has_whole_name:
            yield Evidence("firm-name", {"name": firm}), AGAINST["firm-name"]


def _forgiven(agreement: Agreement, slip: float) -> float:
    """What a whole other name took away and a slip would not; as far as it is none, another given name takes more."""
    given, family = agreement.given == "other", agreement.family == "other"
    back = FORGIVEN_BOTH if given and family else FORGIVEN_GIVEN if given else FORGIVEN_FAMILY if family else 0.0
    return slip * back + (1 - slip) * (ORDERLY if given else 0.0)
