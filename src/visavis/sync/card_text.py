"""A card of a server with one fact of the user on it, and everything else as it was, byte for byte.

Only the property that states the fact is written anew, or added before the end; unknown properties, their order, groups
and pictures stay as they are. Whether the fact then stands on the card is asked of the address book source, by meaning:
servers write cards their own way. Versions 3.0 and 4.0; a card with quoted-printable lines (2.1) is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from visavis.identity.names import parse_name
from visavis.identity.normalise import identity_key
from visavis.records import PersonRecord
from visavis.sources.content_line import escaped, folded
from visavis.sources.vcard.format import Card, cards, components
from visavis.sources.vcard.person import person_of

SINGLE = frozenset({"name", "nickname", "birthday", "organisation", "title"})
ADDED = {"email": "EMAIL", "phone": "TEL", "url": "URL", "website": "URL", "note": "NOTE", "address": "ADR"}
FIELDS = SINGLE | ADDED.keys()
"""What is written on cards."""

STRONG = frozenset({"email", "phone", "url"})
LABELS = frozenset({"home", "work", "cell"})
APPLES_YEAR = "1604"  # stands for "unknown"

_LOGICAL = re.compile(r"[^\n]*\n(?:[ \t][^\n]*(?:\n|$))*|[^\n]+$")
_HEAD = re.compile(r'(?:(?P<group>[\w-]+)\.)?(?P<name>[\w-]+)(?P<parameters>(?:;(?:[^":;\r\n]|"[^"\r\n]*")*)*):')
_HARMLESS = re.compile(r"(?i)(?:;TYPE=[\w,-]+|;PREF=\d+|;PID=[\d.,]+|;(?:pref|home|work))*")


@dataclass(frozen=True, slots=True)
class Word:
    """What the user says: a field, as records.py names it, and its value. `region` is for national numbers."""

    field: str
    value: str
    label: str = ""
    region: str = "DE"

    @property
    def is_single(self) -> bool:
        """Whether it takes the place of what stands there."""
        return self.field in SINGLE


@dataclass(frozen=True, slots=True)
class _Line:
    """One property as it stands in the text, with its folds and its line end. Edges of cards count how deep it is."""

    text: str
    name: str = ""
    group: str = ""
    parameters: str = ""
    depth: int = 1


def person_on(text: str) -> PersonRecord | None:
    """Whom the card is about, None where the text is not one card."""
    found = [one for one in cards(BytesIO(text.encode("utf-8", "replace"))) if isinstance(one, Card)]
    return person_of(found[0])[0] if len(found) == 1 else None


def values(person: PersonRecord, field: str) -> frozenset[str]:
    """What a card says in a field."""
    if field == "name":
        return frozenset({person.name} - {""})
    stated = {claim.value for claim in person.claims if claim.field == field}
    return frozenset(stated | {one.value for one in person.identities if one.kind == field})


def stands(word: Word, said: frozenset[str]) -> bool:
    """Whether a card that says this says what the user does."""
    return _meant(word, word.value) in {_meant(word, value) for value in said}


def with_word(text: str, word: Word) -> str | None:
    """The card with the user's word on it; None where that cannot be done without touching anything else."""
    before = person_on(text)
    if before is None or "QUOTED-PRINTABLE" in text.upper():
        return None
    end = "\r\n" if "\r\n" in text else "\n"
    lines = list(_lines(text))
    version = next((one.text.partition(":")[2].strip() for one in lines if one.name == "VERSION"), "3.0")
    written = _replaced(lines, word, version, end) if word.is_single else None
    if written is None:
        written = _added(lines, word, version, end)
    changed = "".join(written)
    after = person_on(changed)
    if after is None or not stands(word, values(after, word.field)) or _others(before, word) - _others(after, word):
        return None
    return changed


def _lines(text: str) -> Iterator[_Line]:
    depth = 0
    for raw in _LOGICAL.findall(text):
        head = _HEAD.match(raw)
        if head is None:
            yield _Line(raw, depth=depth)
            continue
        name = head["name"].upper()
        depth += name == "BEGIN"
        yield _Line(raw, name, head["group"] or "", head["parameters"], depth)
        depth -= name == "END"


def _replaced(lines: list[_Line], word: Word, version: str, end: str) -> list[str] | None:
    """The lines with the first property of the field written anew; None when there is none."""
    wanted = {"name": "FN", "nickname": "NICKNAME", "birthday": "BDAY", "organisation": "ORG", "title": "TITLE"}
    name = wanted[word.field]
    at = next((index for index, one in enumerate(lines) if one.name == name and one.depth == 1), None)
    if at is None:
        return None
    texts = [one.text for one in lines]
    old = lines[at]
    parameters = old.parameters if _HARMLESS.fullmatch(old.parameters) else ""
    texts[at] = folded(_property(word, version, old.group, parameters)) + end
    if word.field == "name":
        apart = next((index for index, one in enumerate(lines) if one.name == "N" and one.depth == 1), None)
        if apart is not None:
            texts[apart] = folded(_name_apart(word.value, texts[apart].partition(":")[2])) + end
    return texts


def _added(lines: list[_Line], word: Word, version: str, end: str) -> list[str]:
    """The lines with one more before the end of the card."""
    texts = [one.text for one in lines]
    last = max(index for index, one in enumerate(lines) if one.name == "END" and one.depth == 1)
    label = word.label.strip().lower()
    kind = f";TYPE={label}" if label in LABELS and word.field in {"email", "phone", "url", "address"} else ""
    texts.insert(last, folded(_property(word, version, "", kind)) + end)
    return texts


def _property(word: Word, version: str, group: str, parameters: str) -> str:
    names = {"name": "FN", "nickname": "NICKNAME", "organisation": "ORG", "title": "TITLE", **ADDED}
    prefix = f"{group}." if group else ""
    if word.field == "birthday":
        return prefix + _birthday(word.value, version)
    value = f";;{escaped(word.value)};;;;" if word.field == "address" else escaped(word.value)
    return f"{prefix}{names[word.field]}{parameters}:{value}"


def _birthday(value: str, version: str) -> str:
    """A partial date as the version writes it; 3.0 knows none without a year but Apple's way."""
    if version.startswith("4"):
        is_day = value.startswith("--") or value.count("-") > 1
        compact = ("--" + value[2:].replace("-", "")) if value.startswith("--") else value.replace("-", "")
        return f"BDAY:{compact if is_day else value}"
    if value.startswith("--"):
        return f"BDAY;X-APPLE-OMIT-YEAR={APPLES_YEAR}:{APPLES_YEAR}-{value[2:]}"
    return f"BDAY:{value}"


def _name_apart(name: str, before: str) -> str:
    """N for a name; a title that the card had stays if it is still part of the name."""
    parsed = parse_name(name)
    known = ([one.strip() for one in components(before)] + [""] * 5)[:5]
    prefix, suffix = (part if part and part in name else "" for part in known[3:5])
    given, family = (parsed.given, parsed.family) if parsed.given or parsed.family else (name, "")
    return f"N:{escaped(family)};{escaped(given)};;{escaped(prefix)};{escaped(suffix)}"


def _others(person: PersonRecord, word: Word) -> set[tuple[str, str, str]]:
    """Everything a card says beside the field, and beside what hangs on it."""
    beside = {word.field, *(("given", "family", "name") if word.field == "name" else ())}
    said = {(claim.field, claim.value, claim.label) for claim in person.claims if claim.field not in beside}
    named = {("name", person.name, "")} if word.field != "name" else set()
    return said | named | {(one.kind, one.value, one.label) for one in person.identities} | {("key", person.key, "")}


def _meant(word: Word, value: str) -> str:
    if word.field in STRONG:
        return identity_key(word.field, value, region=word.region) or value.strip()
    return " ".join(value.split())
