"""One row on its way to a record, and the marks by which people are known in the export."""

import html
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

from visavis.records import IdentityRecord, ParticipantRecord, Problem, Role
from visavis.sources.linkedin.names import folded

LONGEST_TEXT = 16_000
OWNER = IdentityRecord("card", "linkedin:owner")
NOBODY = "linkedin:|"

_GONE = frozenset({"", "linkedin member", "linkedin-mitglied"})

_TAG = re.compile(r"<[^<>]{1,2000}>")
_LINE_END = re.compile(r"<(?:br|/p|/div|/li|/h\d)\b[^<>]{0,2000}>", re.IGNORECASE)
_MARKUP = re.compile(r"<(?:p|br|div|span|a|html|body|table|strong|em|ul)\b|</", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """The cells of one row by column, and where it stands."""

    path: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """The cell, or "" where the export has no such column."""
        return self.cells.get(column, "")

    def problem(self, code: str, detail: str = "") -> Problem:
        """What is wrong with this row."""
        return Problem(self.path, code, self.line, detail[:80])


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose export it is, as far as its files tell."""

    name: str = ""
    url: str = ""

    @property
    def identities(self) -> tuple[IdentityRecord, ...]:
        """The profile when it is known; always the card by which the export's own files name each other's owner."""
        return (IdentityRecord("url", self.url), OWNER) if self.url else (OWNER,)

    def participant(self, role: Role) -> ParticipantRecord:
        """The owner as one side of an exchange."""
        identity = self.identities[0]
        return ParticipantRecord(identity.kind, identity.value, role, self.name)


def participant(role: Role, name: str, url: str, owner: Owner, *, company: str = "") -> ParticipantRecord:
    """One side of an exchange: by profile, else as the owner when so named, else as a card of name and company.

    Who has neither profile nor name has the value NOBODY.
    """
    if url:
        return ParticipantRecord("url", profile_url(url), role, name)
    if owner.name and folded(name) == folded(owner.name):
        return owner.participant(role)
    if not is_named(name):
        return ParticipantRecord("card", NOBODY, role)
    return ParticipantRecord("card", f"linkedin:{folded(name)}|{folded(company)}", role, name)


def is_named(name: str) -> bool:
    """Whether this names anybody: accounts that are gone are all called the same."""
    return folded(name) not in _GONE


def profile_url(url: str) -> str:
    """The address of a profile with its scheme, which some files leave out."""
    return url if "://" in url else f"https://{url}"


def slug_of(url: str) -> str:
    """The last part of a profile's address, decoded, composed, in lower case: "jürgen-von-der-heide-0b1"."""
    path = url.partition("?")[0].partition("#")[0].rstrip("/")
    return unicodedata.normalize("NFC", unquote(path.rpartition("/")[2], errors="replace")).casefold()


def is_markup(text: str) -> bool:
    """Whether the text is HTML, which only what is sent in bulk is."""
    return bool(_MARKUP.search(text))


def plain(text: str) -> str:
    """The text without markup, capped."""
    if is_markup(text):
        text = html.unescape(_TAG.sub("", _LINE_END.sub("\n", text[: 4 * LONGEST_TEXT])))
        text = "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs"})
    return text.strip()[:LONGEST_TEXT]
