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

from visavis.identity.name_words import ADDED, KIN, MEN, TITLES, TRADES, WOMEN
from visavis.identity.names import (
    LONGEST,
    fold,
    folds,
    generation,
    is_couple,
    nickname_lines,
    parse_name,
    without_particles,
)

Level = Literal["same", "written", "short", "part", "former", "initial", "alike", "missing", "other"]

SHARE: dict[Level, float] = {
    "same": 1.0,
    "written": 0.95,
    "former": 0.9,
    "short": 0.75,
    "part": 0.8,
    "alike": 0.55,
    "initial": 0.15,
    "missing": 0.0,
    "other": -1.0,
}
"""How much of what a name says is left where it agrees like this. Of "other" only the sign counts."""

ALIKE_GIVEN = 0.88  # Jaro-Winkler
ALIKE_FAMILY = 0.9
ALIKE_LETTERS = 0.93
SLIPS = 2  # letters wrong, missing, too many or swapped
SHORTEST_SLIP = 4  # letters of a word in which one wrong letter is taken for a slip
SHORTEST_SWAP = 3  # … two letters in the wrong order

_FORMER = re.compile(
    r"[\s,(]+(?:geb\.|geborene[rn]?|geb|née|nee|formerly|früher|vorm\.|vormals)\s+([^\s,()]+)", re.IGNORECASE
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]$")
_ARTICLE = re.compile(r"^(?:el|al|ul|ad|an|as|ar|at|az)-(?=\w)", re.IGNORECASE)  # El-Sayed, Al-Rashid
_APOSTROPHE = re.compile(r"['’]")
_GAP = re.compile(r"[-\s'’]")
_UKRAINIAN = str.maketrans({"г": "h", "Г": "H", "и": "y", "И": "Y"})
_SPELLED_OUT = re.compile(r"([aou])e")
_SPLIT = re.compile(r"[-\s.'’]+")


@dataclass(frozen=True, slots=True)
class Written:
    """One written name, ready to be compared. Of `given` and `family` every form, the plain fold last."""

    raw: str
    given: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    middle: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    whole: str = ""  # as it stands, folded
    words: tuple[str, ...] = ()  # all words of the parts, in one form
    parts: tuple[str, str] = ("", "")  # given and family name as they are written
    added: str = ""  # in brackets behind the name
    generation: str = ""
    is_one_word: bool = False
    is_mixed: bool = False
    is_couple: bool = False
    sex: str = ""  # "f" or "m" by the salutation

    @property
    def plain(self) -> list[str]:
        """Given and family name without accents, their order aside."""
        return sorted(_SPLIT.sub(" ", fold(part)) for part in self.parts)

    @property
    def is_marked(self) -> bool:
        """Something stands there that may tell namesakes apart."""
        return bool(self.generation or self.added or self.is_mixed or self.is_couple or self.sex)

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
    if not any(map(str.isalpha, raw)):
        return Written(raw)  # a number by which somebody is shown who has no name
    is_long = not raw.isascii() or raw.count(" ") != 1 or "," in raw  # else there is no room for what follows
    former = tuple(form for found in _FORMER.findall(raw[:LONGEST]) for form in folds(found)) if is_long else ()
    text = _FORMER.sub(" ", raw) if former else raw
    name = parse_name(text)
    given, middle, family = name.given, name.middle.split(), _bare_family(name.family)
    added = _added(raw) if raw[-1:] in ")]" and not former else ""
    if middle and family.lower().endswith(TRADES):  # "Karin Hofmann Augenärztin"
        family, added = middle.pop(), fold(family)
    elif name.prefix and given and family.lower().endswith(TRADES):  # "Dr. Rosenbusch Kinderärztin"
        given, family, added = "", given, fold(family)
    elif family.lower() in ADDED:  # "Gerd Bohnenkamp Handy"
        family = middle.pop() if middle else ""
    if given.lower() in KIN and family:  # "Omi Hildegard"
        given, family = (middle.pop(0), family) if middle else (family, "")
    forms, forms_family = _forms(given), _forms(family)
    if (family != name.family and _GAP.search(name.family)) or _APOSTROPHE.search(family):
        forms_family = (*forms_family, *_forms(_GAP.sub("", name.family)))  # Zurmühlen, Elsayed, OFlanagan
    forms_middle = tuple(form for word in middle for form in _forms(word) if form)
    return Written(
        raw=raw,
        given=forms,
        family=forms_family,
        middle=forms_middle,
        words=tuple(" ".join((*forms[:1], *forms_middle, *forms_family[:1])).split()),
        former=former,
        whole=fold(raw[:LONGEST]),
        parts=(given, family),
        generation=generation(text) if is_long else "",
        added=added,
        is_one_word=bool(given and not family and not middle),
        is_mixed=not raw.isascii() and is_mixed(raw),
        is_couple=is_long and is_couple(raw),
        sex=_sex(name.prefix) if name.prefix else "",
    )


def _bare_family(family: str) -> str:
    return without_particles(_ARTICLE.sub("", family) if "-" in family else family)


def _added(raw: str) -> str:
    """What stands in brackets behind a name and is no title: (Bank), not (Prof. Dr.)."""
    found = _BRACKETS.search(raw)
    words = fold(found[1]).split() if found else []
    return " ".join(word for word in words if word.strip(".") not in TITLES and "/" not in word)


def _sex(prefix: str) -> str:
    words = set(fold(prefix).replace(".", "").split())
    return "f" if words & WOMEN else "m" if words & MEN else ""


def is_mixed(text: str) -> bool:
    """True when one word has Latin letters and look-alikes of another script in it: Cyrillic "А" before "nna"."""
    return any(
        len({_script(c) for c in word if c.isalpha()} & {"LATIN", "CYRILLIC", "GREEK"}) > 1 for word in text.split()
    )


def compare(a: Written, b: Written) -> Agreement | None:
    """How they go together in the better order of their words; None where one of them has no parts."""
    if not ((a.given or a.family) and (b.given or b.family)):
        return None
    if same := _same(a, b):
        return same
    if a.is_one_word or b.is_one_word:
        return _one_word(a, b)
    straight = _agreement(a, b, _given(a, b), _family(a, b))
    if _goodness(straight) > 1.0 or not (a.is_full and b.is_full):
        return straight
    best = max(straight, _turned(a, b), key=_goodness) if _may_be_turned(a, b) else straight
    if _goodness(best) < 1.0 and _is_split(a, b):
        return _agreement(a, b, "alike", "alike")
    return best


def _agreement(a: Written, b: Written, given: Level, family: Level) -> Agreement:
    """With the words of what does agree."""
    return Agreement(
        given,
        family,
        _common(a.given, b.given) if given != "other" else "",
        _common(a.family, b.family) if family != "other" else "",
    )


def _same(a: Written, b: Written) -> Agreement | None:
    """The same text, whatever it is ("Omi Hildegard"), or the same parts."""
    if a.whole == b.whole and " " in a.whole:
        first, *_, last = a.whole.split()
        is_initial = a.is_full and len(a.given[0]) == 1
        return Agreement("initial" if is_initial else "same", "same", first, last)
    if a.is_full and a.given == b.given and a.family == b.family and not (a.middle and b.middle):
        given: Level = "initial" if len(a.given[0]) == 1 else "short" if _has_one_more(a, b) else "same"
        return Agreement(given, "same", a.given[0], a.family[0])
    return None


def alike(a: str, b: str, least: float) -> bool:
    """True when one may be a slip of the other, or two: a long beginning in common is not enough."""
    if abs(len(a) - len(b)) > SLIPS:
        return False
    if JaroWinkler.similarity(a, b, score_cutoff=least):
        return OSA.distance(a, b, score_cutoff=SLIPS) <= SLIPS
    shortest = min(len(a), len(b))
    if shortest >= SHORTEST_SLIP:
        return OSA.distance(a, b, score_cutoff=1) <= 1
    return shortest >= SHORTEST_SWAP and len(a) == len(b) and sorted(a) == sorted(b)


def _is_split(a: Written, b: Written) -> bool:
    """The same letters, in another number of words: "cno nor stitz" and "connor stitz"."""
    words, others = a.words, b.words
    if len(words) == len(others):
        return False
    return JaroWinkler.similarity("".join(words), "".join(others)) >= ALIKE_LETTERS


def _goodness(one: Agreement) -> float:
    return SHARE[one.given] + SHARE[one.family]


def _may_be_turned(a: Written, b: Written) -> bool:
    """One of the parts at least must be without a slip."""
    return not (set(a.given).isdisjoint(b.family) and set(a.family).isdisjoint(b.given))


def _turned(a: Written, b: Written) -> Agreement:
    """One of them is written family name first."""
    given, family = _part(a.given, b.family, ALIKE_GIVEN), _part(a.family, b.given, ALIKE_FAMILY)
    return Agreement(given, family, _common(a.given, b.family), _common(a.family, b.given), is_turned=True)


def _one_word(a: Written, b: Written) -> Agreement:
    """A single word, which may be either part of the other's name, or its pet name."""
    one, other = (a, b) if a.is_one_word else (b, a)
    given = _given(one, other)
    if given not in {"other", "missing"}:
        return Agreement(given, "missing", _common(one.given, other.given))
    family = _part(one.given, other.family, ALIKE_FAMILY)
    if family not in {"other", "missing"}:
        return Agreement("missing", family, "", _common(one.given, other.family))
    if other.is_full and _is_split(one, other):
        return Agreement("alike", "alike", _common(other.given, other.given), _common(other.family, other.family))
    return Agreement("other", "missing") if other.given else Agreement("missing", "other")


def _given(a: Written, b: Written) -> Level:
    level = _part(a.given, b.given, ALIKE_GIVEN)
    if level not in {"other", "alike"}:
        if a.middle and b.middle and _other_middle(a, b):
            return "other"
        if level == "same" and len(a.given[0]) == 1:
            return "initial"
        return "short" if _has_one_more(a, b) else level
    if _shares_line(a.given, b.given):
        return "written" if _joined(a) == _joined(b) else "short"
    one, other = a.given[0], b.given[0]
    if a.middle or b.middle or " " in one or " " in other or min(len(one), len(other)) == 1:
        return _several_words(a, b, level)
    are_two_names = level == "alike" and nickname_lines(one) and nickname_lines(other)
    return "other" if are_two_names else level


def _several_words(a: Written, b: Written, level: Level) -> Level:
    """One of them has initials, a double name or a middle name."""
    one, other = a.given[0], b.given[0]
    if len(one) == 1 or len(other) == 1 or _are_initials(one, b) or _are_initials(other, a):
        return "initial" if one[0] == other[0] else "other"
    if _joined(a) == _joined(b):
        return "written"
    return "short" if _called_by_part(a, b) or _called_by_part(b, a) else level


def _has_one_more(a: Written, b: Written) -> bool:
    """Only one of them has a second given name: Anna Lena Lang may be Anna Lang, or another Anna."""
    more = a.middle if not b.middle else b.middle if not a.middle else ()
    return any(len(word) > 1 and word not in a.family + b.family for word in more)


def _other_middle(a: Written, b: Written) -> bool:
    """Mohammed Ali and Mohammed Reza are two, and so are Peter A. and Peter M.; a slip is none."""
    if a.family == b.middle[-1:] or b.family == a.middle[-1:]:
        return False
    return not any(_may_be_one(x, y) for x in a.middle for y in b.middle)


def _may_be_one(x: str, y: str) -> bool:
    if min(len(x), len(y)) == 1:
        return x[0] == y[0]
    return x == y or alike(x, y, ALIKE_GIVEN) or _shares_line((x,), (y,))


def _joined(name: Written) -> str:
    """Two given names as one: Hans-Peter, Hans Peter and Hanspeter."""
    return "".join([*name.given[0].split(), *name.middle][:2])


def _called_by_part(a: Written, b: Written) -> bool:
    """One word of a double name, or a middle name: Hans-Peter Lang is called Hans, or Peter."""
    words = [*a.given[0].split(), *a.middle]
    if len(words) < 2:  # noqa: PLR2004
        return False
    others = [word for word in b.given[0].split() if len(word) > 1]
    return any(len(x) > 1 and (x in others or any(_shares_line((x,), (y,)) for y in others)) for x in words)


def _are_initials(short: str, name: Written) -> bool:
    """H.-P. of Hans-Peter, T.R. of Tamsin R."""
    words = [*name.given[0].split(), *name.middle]
    letters = short.replace(" ", "")
    return (
        len(words) > 1 and len(letters) <= len(words) and letters == "".join(word[0] for word in words)[: len(letters)]
    )


def _family(a: Written, b: Written) -> Level:
    if (a.former and not set(a.former).isdisjoint(b.family)) or (b.former and not set(b.former).isdisjoint(a.family)):
        return "former"
    level = _part(a.family, b.family, ALIKE_FAMILY)
    if level not in {"other", "alike"}:
        return level
    if min(len(a.family[0]), len(b.family[0])) == 1:
        return "initial" if a.family[0][0] == b.family[0][0] else "other"
    words, others = _family_words(a), _family_words(b)
    if (len(words) > 1 or len(others) > 1) and not words.isdisjoint(others):
        return "part"
    return level


def _family_words(name: Written) -> set[str]:
    """Of a double name both; of three names and more the one before the last may be a family name, too."""
    words = {word for form in name.family for word in form.split()}
    return words | set(name.middle[-1:]) if name.middle and len(name.middle[-1]) > 1 else words


def _part(forms: tuple[str, ...], others: tuple[str, ...], least: float) -> Level:
    if not forms or not others:
        return "missing"
    if forms[0] == others[0]:
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


def _forms(text: str) -> tuple[str, ...]:
    if not text:
        return ()
    if text.isascii():
        if text.isalpha():
            form = text.lower()
            return (form, _SPELLED_OUT.sub(r"\1", form)) if "ae" in form or "oe" in form or "ue" in form else (form,)
        form = " ".join(_SPLIT.sub(" ", text.lower()).split()) or text.lower()
        plain = _SPELLED_OUT.sub(r"\1", form) if "e" in form else form
        return (form,) if plain == form else (form, plain)  # whoever drops the dots writes Mueller as Muller
    letters = (
        [text] if not is_mixed(text) and _script(next(filter(str.isalpha, text), "a")) == "LATIN" else _latin(text)
    )
    found = (" ".join(_SPLIT.sub(" ", form).split()) for latin in letters for form in folds(latin))
    return tuple(form for form in dict.fromkeys(found) if form)


def _latin(text: str) -> list[str]:
    """In Latin letters; Cyrillic as Russian and as Ukrainian is written in them: Olena Grigorchuk, Olena Hryhorchuk."""
    from anyascii import anyascii  # tables of its own, read where a name is written in other letters

    letters = (anyascii(text), anyascii(text.translate(_UKRAINIAN)))
    shorter = (latin.replace("iya", "ia").replace("iy", "y") for latin in letters)  # Yuliya is mostly written Yulia
    return list(dict.fromkeys((*letters, *shorter)))


def _script(letter: str) -> str:
    return "LATIN" if letter.isascii() else unicodedata.name(letter, "").split(" ")[0]
