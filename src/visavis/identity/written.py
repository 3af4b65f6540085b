"""How two written names go together, part by part: the same, written otherwise, short, with an initial, alike …

A name is looked at in all its forms: both German folds (names.folds), and in Latin letters what is written in others
(anyascii). A family name somebody had before ("geb. Lang", "née Lang") is a form of its own. One word alone may be
either part. Where a name was split or joined ("cno nor"), all its letters together decide.

Alike: Jaro-Winkler (Winkler 1990), or one slip (optimal string alignment distance 1). Two given names that are both in
the table of short forms and share no line are two names, not a slip: Martin and Martina, Julia and Julian.

Wrong for family names that differ by one letter and are two (Schmidt and Schmitt): other evidence must decide.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA, JaroWinkler

from visavis.identity.name_words import ADDED, FIRMS
from visavis.identity.names import LONGEST, folds, generation, nickname_lines, parse_name, without_particles

Level = Literal["same", "written", "short", "part", "former", "initial", "alike", "missing", "other"]

SHARE: dict[Level, float] = {
    "same": 1.0,
    "written": 0.95,
    "former": 0.9,
    "short": 0.75,
    "part": 0.75,
    "alike": 0.65,
    "initial": 0.3,
    "missing": 0.0,
    "other": -1.0,
}
"""How much of what a name says is left where it agrees like this. Of "other" only the sign counts."""

ALIKE_GIVEN = 0.88  # Jaro-Winkler
ALIKE_FAMILY = 0.9
ALIKE_LETTERS = 0.93
SHORTEST_SLIP = 4  # letters of a word in which one wrong letter is taken for a slip
SHORTEST_SWAP = 3  # … two letters in the wrong order

_FORMER = re.compile(r"[\s,(]+(?:geb\.|geborene[rn]?|geb|née|nee|formerly|früher|vormals)\s+([^\s,()]+)", re.IGNORECASE)
_SPLIT = re.compile(r"[-\s.'’]+")


@dataclass(frozen=True, slots=True)
class Written:
    """One written name, ready to be compared. Of `given` and `family` every form, the plain fold last."""

    raw: str
    given: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    middle: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    letters: str = ""
    generation: str = ""
    is_one_word: bool = False
    is_mixed: bool = False

    @property
    def is_full(self) -> bool:
        """Both a given and a family name are known."""
        return bool(self.given and self.family)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two names go together. The words are those whose frequency tells how much it says."""

    given: Level
    family: Level
    given_word: str = ""
    family_word: str = ""
    is_turned: bool = False


@lru_cache(maxsize=65536)
def written(raw: str) -> Written:
    """Read one name for comparing. A firm, an address and a text without letters have no parts."""
    former = tuple(form for found in _FORMER.findall(raw[:LONGEST]) for form in folds(found))
    text = _FORMER.sub(" ", raw) if former else raw
    name = parse_name(text)
    given, middle, family = name.given, name.middle, without_particles(name.family)
    if middle and family.lower() in ADDED:  # "Gerd Bohnenkamp Handy"
        *rest, family = middle.split()
        middle = " ".join(rest)
    elif given and family.lower() in ADDED:
        family = ""
    forms_given, forms_family = _forms(given), _forms(family)
    return Written(
        raw=raw,
        given=forms_given,
        family=forms_family,
        middle=tuple(form for word in middle.split() for form in _forms(word) if len(form) > 1),
        former=former,
        letters="".join(c for c in (forms_given[:1] or ("",))[0] + "".join(_forms(middle)[:1]) + (forms_family[:1] or ("",))[0] if c.isalnum()),
        generation=generation(text),
        is_one_word=bool(given and not family and not middle),
        is_mixed=not raw.isascii() and is_mixed(raw),
    )


def is_mixed(text: str) -> bool:
    """True when one word has Latin letters and look-alikes of another script in it: Cyrillic "А" before "nna"."""
    return any(len({_script(c) for c in word if c.isalpha()} & {"LATIN", "CYRILLIC", "GREEK"}) > 1 for word in text.split())


def compare(a: Written, b: Written) -> Agreement | None:
    """How they go together in the better order of their words; None where one of them has no parts."""
    if not ((a.given or a.family) and (b.given or b.family)):
        return None
    if a.is_one_word or b.is_one_word:
        return _one_word(a, b)
    if a.given == b.given and a.family == b.family:
        return Agreement("same" if a.given else "missing", "same" if a.family else "missing", a.given[0] if a.given else "", a.family[0] if a.family else "")
    straight = Agreement(_given(a, b), _family(a, b), _common(a.given, b.given), _common(a.family, b.family))
    if _goodness(straight) > 1.0 or not (a.is_full and b.is_full):
        return straight
    turned = _turned(a, b)
    best = max(straight, turned, key=_goodness)
    if _goodness(best) < 1.0 and a.letters and _likeness(a.letters, b.letters) >= ALIKE_LETTERS:
        return Agreement("alike", "alike", straight.given_word, straight.family_word)
    return best


def alike(a: str, b: str, least: float) -> bool:
    """True when one may be a slip of the other."""
    if JaroWinkler.similarity(a, b) >= least:
        return True
    shortest = min(len(a), len(b))
    if shortest >= SHORTEST_SLIP:
        return OSA.distance(a, b, score_cutoff=1) <= 1
    return shortest >= SHORTEST_SWAP and len(a) == len(b) and sorted(a) == sorted(b)


def _goodness(one: Agreement) -> float:
    return SHARE[one.given] + SHARE[one.family]


def _turned(a: Written, b: Written) -> Agreement:
    """One of them is written family name first."""
    given, family = _part(a.given, b.family, ALIKE_GIVEN), _part(a.family, b.given, ALIKE_FAMILY)
    return Agreement(given, family, _common(a.given, b.family), _common(a.family, b.given), is_turned=True)


def _one_word(a: Written, b: Written) -> Agreement:
    """A single word, which may be either part of the other's name, or its pet name."""
    one, other = (a, b) if a.is_one_word else (b, a)
    given = _given(one, other)
    if given != "other" and given != "missing":
        return Agreement(given, "missing", _common(one.given, other.given))
    family = _part(one.given, other.family, ALIKE_FAMILY)
    if family not in {"other", "missing"}:
        return Agreement("missing", family, "", _common(one.given, other.family))
    if other.is_full and _likeness(one.letters, other.letters) >= ALIKE_LETTERS:
        return Agreement("alike", "alike", _common(other.given, other.given), _common(other.family, other.family))
    return Agreement("other", "missing") if other.given else Agreement("missing", "other")


def _given(a: Written, b: Written) -> Level:
    level = _part(a.given, b.given, ALIKE_GIVEN)
    if level not in {"other", "alike"}:
        return level
    if _shares_line(a.given, b.given):
        return "short"
    one, other = a.given[0], b.given[0]
    if len(one) == 1 or len(other) == 1:
        return "initial" if one[0] == other[0] else "other"
    if _called_by_part(a, b) or _called_by_part(b, a):
        return "short"
    if _initials(one) == other or _initials(other) == one:
        return "initial"
    if level == "alike" and nickname_lines(one) and nickname_lines(other):
        return "other"  # both are names, and they share no line
    return level


def _called_by_part(a: Written, b: Written) -> bool:
    """One word of a double name, or a middle name: Hans-Peter Lang is called Hans, or Peter."""
    words = [*_SPLIT.split(a.given[0]), *a.middle]
    if len(words) < 2:  # noqa: PLR2004
        return False
    others = _SPLIT.split(b.given[0]) if len(b.given[0]) > 1 else []
    joined = "".join(words[:2]) == "".join([*others, *b.middle][:2])
    return joined or any(x in others or not nickname_lines(x).isdisjoint(nickname_lines(y)) for x in words for y in others)


def _initials(given: str) -> str:
    words = _SPLIT.split(given)
    return "".join(word[:1] for word in words) if len(words) > 1 else ""


def _family(a: Written, b: Written) -> Level:
    if (a.former and not set(a.former).isdisjoint(b.family)) or (b.former and not set(b.former).isdisjoint(a.family)):
        return "former"
    level = _part(a.family, b.family, ALIKE_FAMILY)
    if level not in {"other", "alike"}:
        return level
    words, others = ({word for form in side for word in _SPLIT.split(form)} for side in (a.family, b.family))
    if (len(words) > len(a.family) or len(others) > len(b.family)) and not words.isdisjoint(others):
        return "part"
    return level


def _part(forms: tuple[str, ...], others: tuple[str, ...], least: float) -> Level:
    if not forms or not others:
        return "missing"
    if forms[-1] == others[-1]:
        return "same"
    if not set(forms).isdisjoint(others):
        return "written"
    if len(forms) == len(others) == 1:
        return "alike" if alike(forms[0], others[0], least) else "other"
    return "alike" if any(alike(x, y, least) for x in forms for y in others) else "other"


def _common(forms: tuple[str, ...], others: tuple[str, ...]) -> str:
    """The form they share, or both sides' first with a bar between."""
    if not forms or not others:
        return ""
    if forms[0] == others[0]:
        return forms[0]
    shared = next((form for form in forms if form in others), "")
    return shared or f"{forms[0]}|{others[0]}"


def _shares_line(forms: tuple[str, ...], others: tuple[str, ...]) -> bool:
    lines = nickname_lines(forms[0]).union(*map(nickname_lines, forms[1:]))
    return bool(lines) and any(not lines.isdisjoint(nickname_lines(form)) for form in others)


def _likeness(a: str, b: str) -> float:
    return JaroWinkler.similarity(a, b)


def _forms(text: str) -> tuple[str, ...]:
    if not text:
        return ()
    if text.isascii():
        return (" ".join(_SPLIT.sub(" ", text.lower()).split()) or text.lower(),)
    latin = text if _script(next((c for c in text if c.isalpha()), "a")) == "LATIN" and not is_mixed(text) else _latin(text)
    return tuple(dict.fromkeys(" ".join(_SPLIT.sub(" ", form).split()) for form in folds(latin)))


def _latin(text: str) -> str:
    from anyascii import anyascii  # tables of its own, read where a name is written in other letters

    return anyascii(text)


def _script(letter: str) -> str:
    return "LATIN" if letter.isascii() else unicodedata.name(letter, "").split(" ")[0]
