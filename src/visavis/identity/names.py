"""What a written name says: title, given name, family name, and what two names say about each other.

A display name is free text: "Müller, Dr. Anna (she/her)", "Anna Müller via LinkedIn", "MÜLLER Anna". Parsing cuts
off what is no name, then takes titles from the front, degrees from the end, and the family name from the first
particle ("von der Heide") or the last word. The raw text is always kept.

Names are compared folded. German knows two folds of ä, and neither finds everybody: Müller is written Mueller by
whoever lacks the key, Muller by whoever lacks the language. So both folds are made, and one in common is enough.
Letters of different scripts are never folded onto each other: a Cyrillic "а" is not an "a".

Wrong for double surnames without a hyphen (García López), family names first without a comma (Lang Anna), and
titles in other languages than English and German.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from visavis.identity.name_words import (
    DEGREES,
    ELDER,
    FIRMS,
    GENERATIONS,
    LOWER_PARTICLES,
    PARTICLES,
    SALUTATIONS,
    SHORT_DEGREES,
    TITLE_TAILS,
    TITLES,
    TITLES_WITH_DOT,
    YOUNGER,
)
from visavis.identity.nicknames import LINES

LONGEST = 200  # characters of a name that are read
SPOKEN = 3  # letters of a given name by which somebody is called; fewer may be an initial

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_TAIL = re.compile(
    r"\s+(?:[|·•/@~–—-]{1,2}|via|über|c/o|geb\.?|vorm\.|geborene[rn]?|née|i\.\s?[AV]\.|im Auftrag|on behalf of)\s+.*$",
    re.IGNORECASE,
)
_COUPLE = re.compile(r"\s(?:&|\+|and|und|et|u\.)\s", re.IGNORECASE)
_AND = frozenset("&+")
_LETTERS_APART = {
    **dict.fromkeys("øØ", ("oe", "o")),
    **dict.fromkeys("åÅ", ("aa", "a")),
    **dict.fromkeys("æÆ", ("ae", "ae")),
    **dict.fromkeys("œŒ", ("oe", "oe")),
    **dict.fromkeys("łŁ", ("l", "l")),
    **dict.fromkeys("đĐðÐ", ("d", "d")),
    **dict.fromkeys("þÞ", ("th", "th")),
    "ı": ("i", "i"),
}
_UMLAUTS = {"ä": ("ae", "a"), "ö": ("oe", "o"), "ü": ("ue", "u"), "ß": ("ss", "ss"), "ẞ": ("ss", "ss")}
_PAIRS = {**_UMLAUTS, **{k.upper(): v for k, v in _UMLAUTS.items() if len(k.upper()) == 1}, **_LETTERS_APART}
_MEANING = frozenset().union(
    TITLES,
    TITLES_WITH_DOT,
    SALUTATIONS,
    GENERATIONS,
    DEGREES,
    SHORT_DEGREES,
    PARTICLES,
    LOWER_PARTICLES,
    FIRMS,
    YOUNGER,
    ELDER,
)
_GERMAN = str.maketrans({letter: pair[0] for letter, pair in _PAIRS.items()})
_PLAIN = str.maketrans({letter: pair[1] for letter, pair in _PAIRS.items()})


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a written name, each as written; every part but `raw` may be empty.

    `prefix` holds titles and salutations, `suffix` generations and degrees. Where the text names a firm or an
    address, only `raw` is set. A couple ("Anna und Peter Lang") has a family name and no given name.
    """

    prefix: str = ""
    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    raw: str = ""

    @property
    def is_full(self) -> bool:
        """Both a given and a family name are known."""
        return bool(self.given and self.family)


@lru_cache(maxsize=65536)
def parse_name(raw: str, given: str = "", family: str = "") -> Name:
    """Read a display name; `given` and `family`, where a source has them apart, are believed before the text."""
    if given.strip() and family.strip():
        front, back = _parse_text(given), _parse_text(f"x {family.partition(',')[0]}")
        words, last = _words(front.given, front.middle, front.family), " ".join(_words(back.middle, back.family))
        if words and last:
            return Name(front.prefix, words[0], " ".join(words[1:]), last, back.suffix, raw or f"{given} {family}")
    text = raw if raw.strip() else f"{given} {family}"
    return _two_words(text) or _parse_text(text.strip())


def display_name(raw: str) -> str:
    """The name as the screen says it: "Müller, Dr. Anna (she/her)" is "Dr. Anna Müller".

    Salutations go, but for "Frau Müller", who has no given name here. What is no human's name stays as written.
    """
    name = parse_name(raw)
    if not name.given and not name.family:
        return _clean(raw)
    titles = name.prefix.split() if not name.given else [t for t in name.prefix.split() if not _is_salutation(t)]
    generation = [word for word in name.suffix.split() if _bare(word) in GENERATIONS]
    if not name.given and _COUPLE.search(f" {_clean(raw)} "):
        return _clean(raw)
    return " ".join([*titles, *_words(name.given, name.middle, name.family), *generation])


def initials(raw: str) -> str:
    """One or two letters for the round picture, never of a title; "" where there is no letter at all."""
    name = parse_name(raw)
    parts = [name.given or name.middle, _first_word(name.family)]
    letters = [_first_letter(part) for part in parts if _first_letter(part)]
    return "".join(letters) or _first_letter(name.raw)


@lru_cache(maxsize=65536)
def fold(text: str, *, german: bool = False) -> str:
    """Lower case without accents, its words apart by one space. With `german` ä becomes ae, else a."""
    if text.isascii():
        return " ".join(text.lower().split())
    composed = unicodedata.normalize("NFC", text).translate(_GERMAN if german else _PLAIN)
    decomposed = unicodedata.normalize("NFKD", composed)
    # only the combining accents of Latin, Greek and Cyrillic: other scripts spell with theirs
    kept = (c for c in decomposed if not "\u0300" <= c <= "\u036f" and unicodedata.category(c) not in {"Cf", "Cs"})
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).casefold().split())


def folds(text: str) -> tuple[str, ...]:
    """Both folds, one where they are the same: ("mueller", "muller"), ("lang",)."""
    if text.isascii():
        return (fold(text),)
    return tuple(dict.fromkeys((fold(text, german=True), fold(text))))


def search_forms(word: str) -> tuple[str, ...]:
    """The forms of a typed word to look for in `search_text`."""
    return tuple(form for form in folds(word) if form)


def search_text(*texts: str) -> str:
    """What is kept to find a person by: every text in both folds."""
    return " ".join(dict.fromkeys(form for text in texts for form in search_forms(text)))


def sort_key(raw: str) -> str:
    """A person's place in an alphabetical list by first name, without titles; "ö" sorts with "o" (DIN 5007-1)."""
    name = parse_name(raw)
    return fold(" ".join(_words(name.given, name.middle, name.family)) or raw)


def called_name(name: str) -> str:
    """What somebody is called in a sentence about two: by the given name where a whole name is known."""
    parsed = parse_name(name)
    return parsed.given if parsed.is_full and len(parsed.given) >= SPOKEN else name


def same_given(a: str, b: str) -> bool:
    """True when both may be one person's given name: equal, an initial, a short form, or a part of a double name."""
    forms_a, forms_b = _given_forms(a), _given_forms(b)
    return any(_compatible(x, y) for x in forms_a for y in forms_b)


def same_family(a: str, b: str) -> bool:
    """True when two family names have a fold in common; particles and hyphens do not count."""
    return bool(set(_family_forms(a)) & set(_family_forms(b)))


def without_particles(family: str) -> str:
    """So "von der Heide" is "Heide"; a family name of particles alone stays."""
    return " ".join(word for word in family.split() if not _is_particle(word)) or family


def conflicting(a: str, b: str) -> bool:
    """True when the names can hardly be one person's: both are full, and the given names do not go together.

    Anna Lang and Anna Huber do not conflict: she may have married. A single word never conflicts. Names in
    different scripts cannot be compared, so they do not conflict. A firm and a full human name do. A number by which
    somebody is shown who has no name is none.
    """
    if not (any(map(str.isalpha, a)) and any(map(str.isalpha, b))):
        return False
    one, other = parse_name(a), parse_name(b)
    if one.is_full and other.is_full:
        if _generations_differ(one, other):
            return True
        if _script(one.given) != _script(other.given) or _called_alike(one, other):
            return False
        return not _reversed_order(one, other)
    return (one.is_full and is_firm(b)) or (other.is_full and is_firm(a))


def is_firm(raw: str) -> bool:
    """True when a word of the text belongs to firms, desks and institutions: GmbH, Ltd, Kundenservice."""
    return any(_is_firm_word(word) for word in re.split(r"[\s,]+", raw[:LONGEST]))


def is_couple(raw: str) -> bool:
    """True for "Anna und Peter Lang" and "Anna Lang & Peter Huber": more than one person."""
    name = parse_name(raw)
    return bool(name.family and not name.given and _COUPLE.search(f" {_clean(raw)} "))


def generation(raw: str) -> str:
    """What tells a father from a son of one name: "jr", "sr", "ii" …, or ""."""
    return _generation(parse_name(raw))


# Parsing


def _two_words(text: str) -> Name | None:
    """Most names are two plain words, none of which means anything else; None for every other text."""
    words = text.split()
    if len(words) != 2 or not text.isascii():  # noqa: PLR2004
        return None
    given, family = words
    if not (given.isalpha() and family.isalpha()) or given.isupper() != family.isupper():
        return None
    return None if given.lower() in _MEANING or family.lower() in _MEANING else Name("", given, "", family, "", text)


def _parse_text(text: str) -> Name:
    cut = _TAIL.sub("", _BRACKETS.sub(" ", _clean(text))).strip(" ,;-|")
    words, suffix = _without_degrees(cut)
    if (
        "@" in cut
        or not words
        or _is_firm_name(words)
        or (len(words) == 1 and _is_title(words[0], follows_title=False))
    ):
        return Name(raw=text)
    words, behind_comma = _split_comma(words)
    prefix, rest = _without_titles(behind_comma or words)
    if behind_comma:
        front_titles, family = _without_titles(words)
        prefix = [*front_titles, *prefix]
        given, middle, family_name = rest[:1], rest[1:], family
    elif _COUPLE.search(f" {' '.join(rest)} ") and not _has_particle(rest):
        given, middle, family_name = [], [], rest[-1:]
    else:
        given, middle, family_name = _split_words(rest, has_prefix=bool(prefix))
    return Name(" ".join(prefix), " ".join(given), " ".join(middle), " ".join(family_name), " ".join(suffix), text)


def _clean(text: str) -> str:
    """Without controls, direction marks, symbols and emoji; quotation marks around the whole are dropped."""
    kept = unicodedata.normalize("NFC", text[:LONGEST])
    if not (kept.isascii() and kept.isprintable()):
        kept = "".join(_shown(c) for c in kept)
    return " ".join(kept.split()).strip("\"'“”„‚‘«» ")


def _shown(character: str) -> str:
    match unicodedata.category(character):
        case "Zs" | "Zl" | "Zp" | "Cc":
            return " "
        case "Cf" | "Cs" | "Co" | "Cn" | "So" | "Sk" | "Me":
            return ""
        case _:
            return "" if "\ufe00" <= character <= "\ufe0f" else character


def _without_degrees(text: str) -> tuple[list[str], list[str]]:
    """Words of the name and what stands behind it: ["Anna", "Lang"], ["MBA"]. A comma stays on its word."""
    words = [word for word in text.replace(",", ", ").split() if word in _AND or any(c.isalnum() for c in word)]
    suffix: list[str] = []
    while len(words) > 1 and _is_suffix(words[-1], after_comma=words[-2].endswith(","), left=len(words) - 1):
        suffix.insert(0, words.pop().strip(","))
    return [*words[:-1], *(word.rstrip(",") for word in words[-1:])], suffix


def _is_suffix(word: str, *, after_comma: bool, left: int) -> bool:
    bare = _bare(word)
    if bare in SHORT_DEGREES and not after_comma:
        return word.isupper() and (left > 2 or (left == 2 and "." in word))  # noqa: PLR2004
    return (bare in GENERATIONS or bare in DEGREES) and (after_comma or left >= 2)  # noqa: PLR2004


def _is_firm_name(words: list[str]) -> bool:
    """So are "Beispiel AG" and "Lang, Huber & Partner", but not "Anna Lang, Beispiel AG"."""
    if any(word.endswith(",") for word in words):
        return "&" in words
    return any(_is_firm_word(word) for word in words)


def _is_firm_word(word: str) -> bool:
    """Two letters count in capitals or with dots only: "SE" and "e.V." are firms, Se is a name."""
    bare = _bare(word)
    return bare in FIRMS and not (len(word) == 2 and word.istitle())  # noqa: PLR2004


def _split_comma(words: list[str]) -> tuple[list[str], list[str]]:
    """Family words and given words of "Müller, Anna"; a firm behind the comma ("Anna Lang, Beispiel AG") goes."""
    end = next((i for i, word in enumerate(words) if word.endswith(",")), None)
    if end is None:
        return words, []
    front = [*words[:end], words[end].rstrip(",")]
    back = [word.strip(",") for word in words[end + 1 :] if word.strip(",")]
    if is_firm(" ".join(back)):
        return [word for word in front if word], []
    return [word for word in front if word], back


def _without_titles(words: list[str]) -> tuple[list[str], list[str]]:
    count = 0
    while count < len(words) - 1 and _is_title(words[count], follows_title=count > 0):
        count += 1
    return words[:count], words[count:]


def _is_title(word: str, *, follows_title: bool) -> bool:
    bare = _bare(word)
    if bare in TITLES or bare in SALUTATIONS or bare.startswith(("dipl-", "dr-", "mag-")):
        return True
    if word.endswith(".") and bare in TITLES_WITH_DOT:
        return True
    return follows_title and bare in TITLE_TAILS and (word.islower() or word.endswith("."))


def _split_words(words: list[str], *, has_prefix: bool) -> tuple[list[str], list[str], list[str]]:
    """Given, middle and family words, by the first particle, a family name in capitals, or the last word."""
    if len(words) == 1:
        return ([], [], words) if has_prefix else (words, [], [])
    start = next((i for i, word in enumerate(words[:-1]) if _is_particle(word)), None)
    if start == 0 and words[0].islower():
        return _particle_first(words)
    if start:
        return words[:1], words[1:start], words[start:]
    capitals = [word for word in words if len(word) > 2 and word.isupper() and "." not in word]  # noqa: PLR2004
    if capitals and words[: len(capitals)] == capitals and len(capitals) < len(words):
        given = words[len(capitals) :]
        return given[:1], given[1:], capitals
    return words[:1], words[1:-1], words[-1:]


def _particle_first(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Of "von Büren Käthe" the particles and one more word are the family name."""
    end = next((i for i, word in enumerate(words) if not _is_particle(word)), len(words) - 1) + 1
    return words[end : end + 1], words[end + 1 :], words[:end]


def _is_particle(word: str) -> bool:
    bare = word.rstrip(".").replace("’", "'").rstrip("'")
    return bare.lower() in PARTICLES or bare in LOWER_PARTICLES


def _has_particle(words: list[str]) -> bool:
    return any(word.lower() in PARTICLES and word.lower() != "und" for word in words)


def _is_salutation(word: str) -> bool:
    return _bare(word) in SALUTATIONS


def _bare(word: str) -> str:
    return word.replace(".", "").strip(",;:").lower()


def _words(*parts: str) -> list[str]:
    return [word for part in parts for word in part.split()]


def _first_word(family: str) -> str:
    words = family.split()
    return next((word for word in words if not _is_particle(word)), family)


def _first_letter(text: str) -> str:
    letter = next((c for c in text if c.isalnum()), "")
    return letter.upper()[:1]


# Comparing


@lru_cache(maxsize=65536)
def _given_forms(given: str) -> tuple[str, ...]:
    return tuple(form for form in (part.replace(".", "").strip("-' ") for part in folds(given)) if form)


@lru_cache(maxsize=65536)
def _family_forms(family: str) -> tuple[str, ...]:
    return folds(without_particles(family.replace("-", " ")))


def _compatible(a: str, b: str) -> bool:
    if a == b or _shares_line(a, b):
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    parts_a, parts_b = a.replace("-", " ").split(), b.replace("-", " ").split()
    return (len(parts_a) > 1 or len(parts_b) > 1) and any(
        x == y or _shares_line(x, y) for x in parts_a for y in parts_b
    )


def _shares_line(a: str, b: str) -> bool:
    return not nickname_lines(a).isdisjoint(nickname_lines(b))


def nickname_lines(given: str) -> frozenset[int]:
    """The lines of the table of short forms in which a folded given name stands."""
    return _table().get(given, _NO_LINES)


_NO_LINES: frozenset[int] = frozenset()


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[int]]:
    lines: dict[str, set[int]] = {}
    for number, line in enumerate(LINES.strip().splitlines()):
        for form in line.split():
            lines.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in lines.items()}


def _called_alike(a: Name, b: Name) -> bool:
    """Their given names go together, or one is called by the other's middle name (Hans Peter, called Peter)."""
    if same_given(a.given, b.given):
        return True
    middle_a, middle_b = _called(a.middle), _called(b.middle)
    return same_family(a.family, b.family) and (
        any(same_given(word, b.given) for word in middle_a) or any(same_given(word, a.given) for word in middle_b)
    )


def _called(middle: str) -> list[str]:
    """Middle names that somebody may be called by; an initial proves nothing."""
    return [word for word in middle.split() if len(word.rstrip(".")) > 1]


def _reversed_order(a: Name, b: Name) -> bool:
    """One of the two was written family name first: "Lang Anna" and "Anna Lang"."""
    return same_family(a.family, b.given) and same_family(a.given, b.family)


def _generations_differ(a: Name, b: Name) -> bool:
    one, other = _generation(a), _generation(b)
    return bool(one and other and one != other)


def _generation(name: Name) -> str:
    """Behind the name, in the middle of it ("Eckart jun. Lang"), or in brackets ("Anna Lang (Tochter)")."""
    found = next((_bare(word) for word in name.suffix.split() if _bare(word) in GENERATIONS), "")
    if not found and " " in name.raw:
        words = (_bare(word.strip("()[]")) for word in name.raw.split()[1:])
        found = next((word for word in words if word in YOUNGER or word in ELDER), "")
    return "jr" if found in YOUNGER else "sr" if found in ELDER else found


def _script(text: str) -> str:
    """The script of the first letter, by its Unicode name: "LATIN", "CYRILLIC"."""
    letter = next((c for c in text if c.isalpha()), "")
    return "LATIN" if letter.isascii() else unicodedata.name(letter, "").split(" ")[0]
