"""Whether two names agree enough to take two for one unasked, where they share an address.

How two names go together is judged once (written.compare); here is how much of it is enough, and that depends on what
is shared. A mailbox or a profile is mostly one person's, so an initial will do, and a family name alone. A telephone
may be a whole house's: there the given name must be the same, and a father is told from his son; by a mobile, which
somebody carries with them, it may be a short form. What is known to be shared by several, or is a desk's (info@),
joins only whole names of which nothing is missing or shortened.

Names that neither agree nor contradict each other do not agree: one given name with two family names (she may have
married), two different single words, "Mama" beside a whole name, a slip of the pen, scripts that do not spell alike,
a word with look-alike letters of another alphabet. Those are proposed instead (match.py).

Wrong for two of one household who have one mobile and names that are forms of one, Hanna and Johanna, and for a
mailbox that a couple shares where only "A. Lang" stands beside Anna Lang.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from visavis.identity.name_words import FIRMS, KIN
from visavis.identity.names import nickname_lines
from visavis.identity.nicknames import LINES
from visavis.identity.written import Level, Written, compare, written

Shared = Literal["mailbox", "mobile", "telephone", "several"]
"""What two records have in common: one person's address or number, perhaps a house's, or what is known to be shared."""

_TELEPHONES: frozenset[Shared] = frozenset({"mobile", "telephone"})
_WHOLE: frozenset[Level] = frozenset({"same", "written"})
_FAMILY: dict[Shared, frozenset[Level]] = {  # beside a whole given name
    "mailbox": frozenset({"same", "written", "former", "part", "initial"}),
    "mobile": frozenset({"same", "written", "former", "part", "initial"}),
    "telephone": frozenset({"same", "written", "former", "part", "initial"}),
    "several": frozenset({"same", "written", "former"}),
}
_GIVEN: dict[Shared, frozenset[Level]] = {  # beside a whole family name
    "mailbox": frozenset({"same", "written", "short", "initial"}),
    "mobile": frozenset({"same", "written", "short"}),
    "telephone": frozenset({"same", "written"}),
    "several": frozenset({"same", "written"}),
}
_BESIDE_FAMILY: frozenset[Level] = frozenset({"same", "written", "former"})
_AND = frozenset({"&", "+", "und", "and", "et", "u."})
_WOMEN = frozenset({"frau", "fr", "mrs", "ms", "miss", "madame", "mme"})
_MEN = frozenset({"herr", "herrn", "hr", "mr", "monsieur"})
_HEADS = tuple(line.split(maxsplit=1)[0] for line in LINES.strip().splitlines())
"""The name of which all others of its line are forms."""


@dataclass(frozen=True, slots=True)
class Called:
    """One name as it is asked whether another agrees."""

    name: Written
    token: str  # equal names have equal ones: spelling of umlauts, order and titles aside
    salutation: str = ""
    kin: frozenset[str] = frozenset()
    firm: frozenset[str] = frozenset()  # the words of what is no human's name
    cannot_agree: bool = False  # but with an equal one: a couple's, or of look-alike letters

    @property
    def is_full(self) -> bool:
        """Both a given and a family name are known."""
        return self.name.is_full


@lru_cache(maxsize=65536)
def called(raw: str) -> Called | None:
    """Read one name; None for an address or a number by which somebody is shown who has no name."""
    if "@" in raw or not any(map(str.isalpha, raw)):
        return None
    name = written(raw)
    if name.is_full and not name.is_mixed:
        parts = sorted((name.given[-1], name.family[-1]))
        return Called(name, " ".join((*parts, *name.middle, name.generation)))
    words = [word.strip(".,;:()") for word in name.whole.split()]
    has_parts = bool(name.given or name.family)
    return Called(
        name,
        name.whole,
        salutation="f" if _WOMEN.intersection(words) else "m" if _MEN.intersection(words) else "",
        kin=KIN.intersection(words),
        firm=frozenset() if has_parts else frozenset(words) - FIRMS or frozenset(words),
        cannot_agree=name.is_mixed or (not name.given and not _AND.isdisjoint(name.whole.split())),
    )


def agree(a: Called, b: Called, shared: Shared) -> bool:
    """Whether what they share makes them one, as far as their names go."""
    if a.token == b.token:
        return True
    if a.firm or b.firm:
        return shared != "several" and bool(a.firm and b.firm) and (a.firm <= b.firm or b.firm <= a.firm)
    if a.cannot_agree or b.cannot_agree or _contradict(a, b, shared):
        return False
    found = compare(a.name, b.name)
    if found is None or (found.given == "short" and not _is_form_of(a.name, b.name)):
        return False
    if "missing" in {found.given, found.family}:
        return _one_part_agrees(found.given, found.family, shared)
    return (found.given in _WHOLE and found.family in _FAMILY[shared]) or (
        found.given in _GIVEN[shared] and found.family in _BESIDE_FAMILY
    )


def _contradict(a: Called, b: Called, shared: Shared) -> bool:
    """A Mr and a Mrs, a Mama and an Oma, a father and his son; by a telephone also a man and somebody "junior".

    Nor is it known whether "Frau Lang" is Anna Lang or the wife of Hans Lang.
    """
    if a.salutation != b.salutation:
        return True
    if a.kin != b.kin and ((a.kin and b.kin) or (shared in _TELEPHONES and not (a.is_full or b.is_full))):
        return True
    one, other = a.name.generation, b.name.generation
    return one != other and bool((one and other) or (shared != "mailbox" and a.is_full and b.is_full))


def _one_part_agrees(given: Level, family: Level, shared: Shared) -> bool:
    """A given name alone is enough where not several are known; a family name alone is a whole house's."""
    if shared == "several":
        return False
    if given == "missing":
        return family in _WHOLE and shared == "mailbox"
    return given in _GIVEN[shared] and given != "initial"


def _is_form_of(a: Written, b: Written) -> bool:
    """Hans of Johannes, Peter of Hans-Peter; but Jan and Jane, both of them forms of Janet, are two names."""
    return any(x == y or _is_short_for(x, y) for x in _given_words(a) for y in _given_words(b))


def _given_words(name: Written) -> set[str]:
    return {word for form in (*name.given, *name.middle) for word in form.split() if len(word) > 1}


def _is_short_for(x: str, y: str) -> bool:
    return any(_HEADS[line] in {x, y} for line in nickname_lines(x) & nickname_lines(y))
