"""One row of a table as a person: what its cells say under their columns (columns.py).

- The name is the full name's column, else prefix, given, middle, family name and suffix in spoken order, else the
  nickname, else what the program shows for them, else the organisation. Mr, Ms, Herr and Frau are no part of it.
- Who has no name but a firm's, and nothing that only a human has, is an organisation.
- E-mail addresses, numbers and profile pages are identities. A fax, a switchboard, an assistant's number or a pager
  reaches others too: those are claims. So is a number that a spreadsheet has cut down to "4,91712E+11", and an account
  with blanks in it, which is a name. Exchange's X.500 addresses ("/o=ExchangeLabs/…", type EX) reach nobody outside and
  are left out.
- The key is made of the program's own number (for who has no address: within tables of the same columns) or the first
  address, together with the name; where there is neither, of all that the row says. So the same row is the same person
  in a later export, a couple with one mailbox stays two, and two namesakes without any address stay two.

Text is taken as text whatever it begins with ("=", "+", "@"); marks of direction and invisible letters are dropped.
Wrong where a card without an address is edited between two exports: it comes as a second person, to be joined.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from visavis.records import (
    STRONG_KINDS,
    ClaimField,
    ClaimRecord,
    IdentityKind,
    IdentityRecord,
    PersonKind,
    PersonRecord,
)
from visavis.sources.column_names import folded
from visavis.sources.columns import ADDRESS, Column
from visavis.sources.printable import printable
from visavis.sources.profile_page import is_profile, page_of
from visavis.sources.record_key import record_key
from visavis.sources.system_group import is_system_group
from visavis.sources.written_date import Calendar, is_no_date, written_day

LONGEST_CELL = 1_000  # characters, of anything but a note
LONGEST_NOTE = 16_000
MOST_VALUES = 50  # in one cell

BETWEEN_VALUES = " ::: "  # Google's, where several values stand in one cell

_BETWEEN_ADDRESSES = re.compile(r"[\s<>()\[\],;:\"|]+")
_NUMBERS = re.compile(r"\s*[;\n|]\s*(?!ext)|,\s+(?=[+(0])")
_CUT_NUMBER = re.compile(r"[+-]?\d[.,]\d+E\+?\d+", re.IGNORECASE)
_ACCOUNT = re.compile(r"@?[^\s/,;]{1,200}")
_LINK = re.compile(r"(?i)(?:https?://|www\.)\S+")
_SHEET_TEXT = re.compile(r"=\"(.*)\"|'(?=[=+@-])(.*)", re.DOTALL)
_HOUSE_NUMBER = re.compile(r"\d{1,5}\s?[A-Za-z]?(?:\s?[-/]\s?\d{1,5}\s?[A-Za-z]?)?")
_BETWEEN_TAGS = re.compile("[;,\n]")
_AND = re.compile(r"\s*(?:[,;/&\n]|\b(?:und|and)\b)\s*")
_BRACKETED_ADDRESS = re.compile(r"\s*[(<][^()<>]*@[^()<>]*[)>]\s*$")

_NOT_THEIRS = ("fax", "assistant", "company", "callback", "telex", "isdn", "pager", "radio")
_SALUTATIONS = frozenset({"herr", "herrn", "frau", "fräulein", "familie", "mr", "mrs", "ms", "miss", "mister", "mx"})
_YES = frozenset({"true", "wahr", "ein", "on", "ja", "yes", "1", "-1"})
_CONFIDENTIAL = frozenset({"private", "privat", "personal", "persönlich", "confidential", "vertraulich"})
_ALWAYS_KEPT = "\u200c\u200d"  # letters and pictures are joined by them
_HUMAN = frozenset({"title", "birthday", "nickname"})

NO_ACCOUNT = frozenset(
    {"", "none", "no", "nein", "keins", "yes", "ja", "true", "false", "na", "null", "tbd", "unknown", "unbekannt", "x"}
)
"""What people write, folded, where an account is asked for and they have none: strangers must not become one by it."""

Fault = tuple[str, str]
"""A problem's code, and a piece of the row that shows it."""


@dataclass(frozen=True, slots=True)
class RowReading:
    """What a row says. `person` is None when it names nobody; `faults` are what could not be read of it."""

    person: PersonRecord | None
    faults: tuple[Fault, ...] = ()


def person_of(columns: Sequence[Column], cells: Sequence[str], calendar: Calendar, scope: str = "") -> RowReading:
    """The person of one row; cells that are missing at its end are empty. Faults: date-unreadable, number-shortened.

    A day whose order nobody knows is left out without a fault: the file asks for the order. `scope` keeps rows without
    any address apart that say the same in tables of different kinds.
    """
    facts = _Facts(calendar, scope)
    told = [(column, cell) for column, cell in zip(columns, cells, strict=False) if cell and column.meaning]
    for column, cell in told:
        if column.meaning == "label":
            facts.labels[column.group] = line_of(cell)
    for column, cell in told:
        if column.meaning != "label" and cell.strip():
            _TAKES.get(column.meaning, _part)(facts, column, cell)
    return facts.reading()


def line_of(text: str) -> str:
    """The text on one line, without what cannot be seen, capped."""
    text = text[:LONGEST_CELL].strip()
    if text.isprintable() and "  " not in text:
        return text
    return " ".join("".join(char for char in text if _is_seen(char)).split())


def note_of(text: str) -> str:
    """A text of several lines, without control characters, capped."""
    return printable(text[:LONGEST_NOTE]).strip()


def _is_seen(char: str) -> bool:
    return char.isprintable() or char.isspace() or char in _ALWAYS_KEPT


def _values(cell: str) -> Iterator[str]:
    for value in cell.split(BETWEEN_VALUES)[:MOST_VALUES]:
        if line := line_of(value):
            yield line


def _in_sheet(text: str) -> str:
    """The text itself where a spreadsheet was made to take it for one: ="0171…" or '+49…."""
    found = _SHEET_TEXT.fullmatch(text)
    return (found[1] or found[2] or "") if found else text


@dataclass(slots=True)
class _Facts:
    """What has been read from one row so far."""

    calendar: Calendar
    scope: str = ""
    labels: dict[str, str] = field(default_factory=dict)  # by group
    parts: dict[str, list[str]] = field(default_factory=dict)  # of the name and of a birthday
    addresses: dict[str, dict[str, list[str]]] = field(default_factory=dict)  # by group
    places: dict[str, str] = field(default_factory=dict)  # the label of an address, by group
    identities: dict[tuple[IdentityKind, str], str] = field(default_factory=dict)  # with their labels
    preferred: set[tuple[IdentityKind, str]] = field(default_factory=set)
    claims: dict[ClaimRecord, None] = field(default_factory=dict)  # in order, each once
    faults: list[Fault] = field(default_factory=list)

    def claim(self, about: ClaimField, value: str, label: str = "") -> None:
        if value:
            self.claims[ClaimRecord(about, value, label)] = None

    def identity(self, kind: IdentityKind, value: str, column: Column) -> None:
        value = "".join(char for char in value if char not in _ALWAYS_KEPT)
        self.identities.setdefault((kind, value), self.label(column))
        if self.labels.get(column.group, "").startswith("*"):
            self.preferred.add((kind, value))

    def label(self, column: Column) -> str:
        """What the value of a column is: "Work" in the column beside it, else what the column's name says."""
        return self.labels.get(column.group, "").lstrip("* ") or column.label

    def part(self, meaning: str) -> str:
        return " ".join(self.parts.get(meaning, ()))

    def first(self, meaning: str) -> str:
        return self.parts.get(meaning, [""])[0]

    def reading(self) -> RowReading:
        """The person, once every cell was taken."""
        self.claim_names()
        self.claim_birthday()
        for group, parts in self.addresses.items():
            self.claim("address", _one_address(parts), self.places[group])
        name, kind = self.name()
        if not (name or self.identities):
            return RowReading(None, tuple(self.faults))
        identities = sorted(self.identities.items(), key=lambda one: one[0] not in self.preferred)
        person = PersonRecord(
            key=self.key(name, [address for address, _ in identities]),
            name=name,
            kind=kind,
            identities=tuple(IdentityRecord(*address, label) for address, label in identities),
            claims=tuple(self.claims),
        )
        return RowReading(person, tuple(self.faults))

    def claim_names(self) -> None:
        self.claim("given", self.part("given"))
        self.claim("family", self.part("family"))
        self.claim("family", self.part("maiden"), "maiden")

    def claim_birthday(self) -> None:
        """A birthday that stands in three columns."""
        year, month, day = (self.first(f"birth-{part}") for part in ("year", "month", "day"))
        if year and not month:
            day = ""  # a day without its month is none
        if year or month or day:
            text = "-".join(part.zfill(width) for part, width in ((year, 4), (month, 2), (day, 2)) if part)
            self.date("birthday", text if year else f"--{text}", "")

    def date(self, about: ClaimField, text: str, label: str) -> None:
        if is_no_date(text):
            return
        day = written_day(text, self.calendar)
        if day == "":
            self.faults.append(("date-unreadable", text[:60]))
        self.claim(about, day or "", label)

    def name(self) -> tuple[str, PersonKind]:
        firm = self.first("organisation")
        full = next((one for one in self.parts.get("name", ()) if not _is_address(one)), "")
        said = [self.part(part) for part in ("given", "middle", "family")]
        if any(said):
            prefix = " ".join(word for word in self.part("prefix").split() if not _is_salutation(word))
            spoken = " ".join(filter(None, (prefix, *said, self.part("suffix"))))
            return full or spoken, "person"
        shown = next(filter(None, map(_shown_name, self.parts.get("called", ()))), "")
        nickname = next((claim.value for claim in self.claims if claim.field == "nickname"), "")
        name = full or nickname or shown
        if firm and name in {"", firm} and not any(claim.field in _HUMAN for claim in self.claims):
            return firm, "organisation"
        return name, "person"

    def key(self, name: str, addresses: Sequence[tuple[IdentityKind, str]]) -> str:
        strong = next((address for address in addresses if address[0] in STRONG_KINDS), None)
        anchor = strong or next(iter(addresses), None)
        if uid := self.first("uid"):  # two tables may number their rows alike
            said: tuple[str, ...] = ("uid", uid) if anchor else ("uid", self.scope, uid)
        elif anchor:
            said = (anchor[0], anchor[1].casefold())
        else:
            said = (self.scope, *sorted(f"{one.field}\x1f{one.value}\x1f{one.label}" for one in self.claims))
        return record_key(*said, name.casefold())


def _part(facts: _Facts, column: Column, cell: str) -> None:
    if line := line_of(cell):
        facts.parts.setdefault(column.meaning, []).append(line)


def _address(facts: _Facts, column: Column, cell: str) -> None:
    lines = [line_of(line).strip(" ,") for line in cell[:LONGEST_CELL].splitlines()]
    if line := ", ".join(filter(None, lines)):
        facts.addresses.setdefault(column.group, {}).setdefault(column.meaning, []).append(line)
        facts.places.setdefault(column.group, facts.label(column))


def _email(facts: _Facts, column: Column, cell: str) -> None:
    written = facts.labels.get(column.group, "").upper()
    if written == "EX" or cell.lstrip().lower().startswith("/o="):
        return
    if written == "SMTP":
        facts.labels.pop(column.group, None)
    found = [piece.strip(".'") for piece in _BETWEEN_ADDRESSES.split(cell[:LONGEST_CELL]) if _is_address(piece)]
    for address in found[:MOST_VALUES]:
        facts.identity("email", line_of(address), column)
    if not found:
        facts.claim("email", line_of(cell), facts.label(column))


def _phone(facts: _Facts, column: Column, cell: str) -> None:
    label = facts.label(column).casefold()
    is_theirs = not any(word in label for word in _NOT_THEIRS)
    for value in _values(cell):
        for number in filter(None, map(_in_sheet, _NUMBERS.split(value)[:MOST_VALUES])):
            if _CUT_NUMBER.fullmatch(number):
                facts.faults.append(("number-shortened", number))
                facts.claim("phone", number, facts.label(column))
            elif is_theirs and any(char.isdigit() for char in number):
                facts.identity("phone", number, column)
            else:
                facts.claim("phone", number, facts.label(column))


def _website(facts: _Facts, column: Column, cell: str) -> None:
    for value in _values(cell):
        if is_profile(value):
            facts.identity("url", value, column)
        else:
            facts.claim("website", value, facts.label(column))


def _profile(facts: _Facts, column: Column, cell: str) -> None:
    """A column that the user said holds profiles: whatever page it is, it is that one person's."""
    for value in _values(cell):
        facts.identity("url", value, column)


def _account(facts: _Facts, column: Column, cell: str) -> None:
    for value in _values(cell):
        if folded(value) in NO_ACCOUNT:
            continue
        service = "".join((facts.label(column) or "account").casefold().split())
        if is_profile(value) or _LINK.fullmatch(value):
            _website(facts, column, value)
        elif page := page_of(service, value):
            facts.identity("url", page, column)
        elif _ACCOUNT.fullmatch(value) and not value.isdecimal():
            facts.identity("handle", f"{service}:{value.removeprefix('@')}", column)
        else:
            facts.claim("handle", value, service)


def _date(facts: _Facts, column: Column, cell: str) -> None:
    for value in _values(cell):
        facts.date(column.meaning, value, "")  # type: ignore[arg-type]  # the meanings that come here are fields


def _event(facts: _Facts, column: Column, cell: str) -> None:
    label = facts.label(column)
    for value in _values(cell):
        match label.casefold():
            case "birthday" | "geburtstag":
                facts.date("birthday", value, "")
            case "anniversary" | "jahrestag":
                facts.date("anniversary", value, "")
            case _:
                facts.date("anniversary", value, label)


def _each(facts: _Facts, column: Column, cell: str) -> None:
    """A field with one claim for each value."""
    for value in _values(cell):
        facts.claim(column.meaning, value, column.label)  # type: ignore[arg-type]


def _organisation(facts: _Facts, _column: Column, cell: str) -> None:
    for value in _values(cell):
        facts.parts.setdefault("organisation", []).append(value)
        facts.claim("organisation", value)


def _note(facts: _Facts, column: Column, cell: str) -> None:
    facts.claim("note", note_of(cell), facts.label(column))


def _tags(facts: _Facts, _column: Column, cell: str) -> None:
    values = cell.split(BETWEEN_VALUES) if BETWEEN_VALUES in cell else _BETWEEN_TAGS.split(cell)
    for value in values[:MOST_VALUES]:
        tag = line_of(value)
        if not is_system_group(tag):
            facts.claim("tag", tag)


def _relation(facts: _Facts, column: Column, cell: str) -> None:
    label = facts.label(column)
    for value in _values(cell):
        for name in _AND.split(value)[:MOST_VALUES] if column.label == "child" else (value,):
            facts.claim("relation", name, label)


def _private(facts: _Facts, _column: Column, cell: str) -> None:
    if line_of(cell).casefold() in _YES | _CONFIDENTIAL:
        facts.claim("tag", "private")


def _one_address(parts: dict[str, list[str]]) -> str:
    if "address" in parts:
        return ", ".join(parts["address"])
    street = ""
    for line in parts.get("street", ()):
        street += (" " if _HOUSE_NUMBER.fullmatch(line) else ", ") * bool(street) + line
    pobox, postcode, city, region, country = (
        " ".join(parts.get(part, ())) for part in ("pobox", "postcode", "city", "region", "country")
    )
    return ", ".join(filter(None, (street, pobox, f"{postcode} {city}".strip(), region, country)))


def _shown_name(text: str) -> str:
    """The name that a program shows beside an address: "Bob O'Neil (bob@example.com)"; "" for a mere address."""
    name = _BRACKETED_ADDRESS.sub("", text).strip(" '\"")
    return "" if "@" in name or name.startswith("/") else name


def _is_address(text: str) -> bool:
    before, _, after = text.partition("@")
    return bool(before and after) and "@" not in after and not _BETWEEN_ADDRESSES.search(text)


def _is_salutation(word: str) -> bool:
    return word.casefold().rstrip(".") in _SALUTATIONS


_TAKES: dict[str, Callable[[_Facts, Column, str], None]] = {
    **dict.fromkeys(ADDRESS, _address),
    **dict.fromkeys(("birthday", "anniversary", "connected"), _date),
    **dict.fromkeys(("nickname", "title", "position"), _each),
    "email": _email,
    "phone": _phone,
    "website": _website,
    "url": _profile,
    "handle": _account,
    "organisation": _organisation,
    "event": _event,
    "note": _note,
    "custom": _note,
    "tag": _tags,
    "relation": _relation,
    "private": _private,
}
"""What is done with a cell, by the meaning of its column; what is not here is a part of the name or of a birthday."""
