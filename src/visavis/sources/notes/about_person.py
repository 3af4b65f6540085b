"""Whether a Markdown note speaks of a person, judged by its path and its head, without reading it through.

It does when it lies in a folder of people and its file is called like a person, or when its front matter says so: by a
tag or type such as "person" or "Kontakt", by what only a person has (a birthday, an address, a last contact), or by two
things that people mostly have (a firm, aliases, a role ...). It does not when its name is that of a page about the
folder (README, Index), a date or a template, or when it says that it is something else: a project, a firm, an article.

Wrong for a person's note that says nothing of all this, and for a pet with a birthday.
"""

import re
import unicodedata
from pathlib import PurePosixPath

from visavis.sources.column_names import folded
from visavis.sources.notes.keys import listed, meaning_of

FOLDERS = frozenset(
    {
        "people", "persons", "contacts", "contact", "friends", "crm", "rolodex",
        "personen", "person", "menschen", "leute", "kontakte", "kontakt", "freunde",
    }
)  # fmt: skip
PAGES = frozenset(
    {
        "readme", "index", "home", "moc", "overview", "uebersicht", "inbox", "todo", "notes", "notizen", "dashboard",
        "license", "changelog", "contributing", "template", "templates", "vorlage", "vorlagen", "kanban", "archive",
        "archiv", "untitled", "unbenannt", *FOLDERS,
    }
)  # fmt: skip
"""Names of files, folded, that are no person's."""

PERSON = frozenset(
    {"person", "persons", "people", "personen", "mensch", "menschen", "kontakt", "kontakte", "contact", "contacts"}
)
"""What a tag or a type says, folded, of a note about a person."""

OTHER = frozenset(
    {
        "company", "firma", "unternehmen", "organisation", "organization", "project", "projekt", "meeting",
        "besprechung", "book", "buch", "article", "artikel", "place", "ort", "event", "veranstaltung", "daily",
        "journal", "tagebuch", "template", "vorlage", "recipe", "rezept", "post", "clipping", "clippings", "moc",
    }
)  # fmt: skip
WRITTEN = frozenset({"author", "authors", "isbn", "doi", "slug", "permalink", "layout", "from", "subject", "published"})
"""Keys of articles, pages and mails; they may have an address without being about whose it is."""

TYPES = frozenset({"type", "typ", "class", "notetype", "category", "categories", "kategorie", "kategorien", "kind"})
TAGS = frozenset({"tags", "tag", "schlagwoerter", "schlagworte"})
WEAK = frozenset({"organisation", "title", "given", "family", "nickname", "handle", "address", "city", "relation"})
"""Meanings of which it takes two."""

_PARTICLES = listed("von van vom zu zum zur de der den di da dos du la le ter ten el al bin ibn y e af av")
_FIELD = re.compile(r"\n(?=[^\s-])")
_WORD = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*")
_TEMPLATE = re.compile(r"\{\{|<%")
LONGEST_NAME = 60


def speaks_of_person(path: str, head: str) -> bool:
    """`head` is the beginning of the note as text."""
    where = PurePosixPath(unicodedata.normalize("NFC", path))
    if folded(where.stem) in PAGES or "template" in folded(where.stem) or "vorlage" in folded(where.stem):
        return False
    front = _front(head)
    if _TEMPLATE.search(front):
        return False
    keys = _keys(front)
    types, tags = _words(keys, TYPES), _words(keys, TAGS)
    if types & OTHER or (not types & PERSON and tags & OTHER):
        return False
    if types & PERSON or (tags & PERSON and not keys.keys() & WRITTEN):
        return True
    if any(map(is_people_folder, where.parts[:-1])) and is_name(where.stem):
        return True
    return not keys.keys() & WRITTEN and not where.stem[:1].isdigit() and _has_what_people_have(keys)


def is_people_folder(name: str) -> bool:
    """Whether a folder is called so, whatever number or picture stands before the word: "03 People"."""
    return folded(re.sub(r"[\d\W_]+", "", name)) in FOLDERS


def is_name(text: str) -> bool:
    """Whether this could be what somebody is called: a few words, each with a capital but for "von" and its kin."""
    words = text.replace(",", " ").split()
    return (
        0 < len(words) <= 6  # noqa: PLR2004 - "Dr. Anna Maria von der Heide"
        and len(text) <= LONGEST_NAME
        and not any(char.isdigit() for char in text)
        and all(word in _PARTICLES or not word[0].islower() for word in words)
        and any(char.isalpha() for char in text)
        and not {"Und", "And", "&", "+"} & set(words)
    )


def _front(head: str) -> str:
    """The front matter, and the fields of Logseq and Dataview in the first lines."""
    if head.startswith("---"):
        front, fence, rest = head[3:].partition("\n---")
        if fence:
            return front + "\n" + _inline(rest)
    return _inline(head)


def _inline(text: str) -> str:
    return "\n".join(line.strip().lstrip("-* ") for line in text[:4000].splitlines() if "::" in line)


def _keys(front: str) -> dict[str, str]:
    """The text of each value by its folded key."""
    pairs = (field.strip().partition(":") for field in _FIELD.split(front))
    return {folded(key): value for key, colon, value in pairs if colon}


def _words(keys: dict[str, str], wanted: frozenset[str]) -> set[str]:
    """The words of the values below these keys, each in its parts: "person/friend" is "person" and "friend"."""
    values = " ".join(value[:2000] for key, value in keys.items() if key in wanted)
    return {folded(part) for word in _WORD.findall(values) for part in re.split(r"[/-]", word)}


def _has_what_people_have(keys: dict[str, str]) -> bool:
    weak = 0
    for key, value in keys.items():
        meaning, _ = meaning_of(key)
        if meaning in {"birthday", "contact"} and any(map(str.isdigit, value)):
            return True
        if (meaning == "email" and "@" in value) or (meaning == "phone" and sum(map(str.isdigit, value)) > 5):  # noqa: PLR2004
            return True
        weak += meaning in WEAK and key not in {"title", "kind", "kinder", "team"}
    return weak > 1
