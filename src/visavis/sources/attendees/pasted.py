"""A list that somebody pasted into a text file: one guest a line, in whatever shape.

"Anna Müller <anna@example.org>", "anna@example.org", "Anna Müller, Beispiel AG", "Anna Müller – Leiterin, Beispiel AG",
"Anna Müller (Beispiel AG)", with or without numbers, bullets and boxes before it; several in one line between ";".
A line that ends in ":" is a heading.

A text is taken for such a list only when nearly every line of it is a name with an address, or when the file is called
a list of guests and its lines have the shape. Anything else is read as one only when the user says so.
Wrong for a firm whose name has a comma in it, and for "Family, Given" without an address.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from visavis.sources.column_names import known
from visavis.sources.columns import Column
from visavis.sources.person_row import line_of

SUFFIXES = frozenset({".txt", ".text"})
FEWEST = 3  # lines
LONGEST = 300  # characters of a line
MOST_WORDS = 6  # in a name

_MARK = re.compile(r"^\s*(?:(?:[-*•·‣◦–—+>]|\(?\d{1,4}[.):]|\[[ xX✓]?\]|[☐☑✓✔])\s*)+(?=\S)")
_ADDRESS = r"[^\s<>()\[\],;:\"|@]+@[^\s<>()\[\],;:\"|@]+\.[^\s<>()\[\],;:\"|@.]{2,}"
_EMAIL = re.compile(rf"[<(\[]?\s*(?:mailto:)?({_ADDRESS})\s*[>)\]]?")
_PAGE = re.compile(r"(?i)[<(]?((?:https?://)?(?:[\w-]+\.)?(?:linkedin|xing)\.com/\S+?)[>)]?(?=[\s,;]|$)")
_NEXT = re.compile(r"(?<=>)\s*[,;]\s*(?=[^@]*@)")
_BETWEEN = re.compile(r"\s*(?:\t+|\s[–—|/]\s|\s-\s|;)\s*")
_BRACKETED = re.compile(r"^(.*\S)\s*\(([^()]{2,80})\)$")
_SENTENCE = re.compile(r"[.!?…]$|\b(?:und|oder|ist|sind|hat|and|or|is|are|has|the|please|bitte)\b", re.IGNORECASE)
_CALLED = re.compile(r"(?i)attendee|guest|participant|teilnehm|gäste|gaeste|gästeliste|anmeld|rsvp|registra|einladung")


@dataclass(frozen=True, slots=True)
class Entry:
    """One guest as the columns and cells of a row."""

    columns: tuple[Column, ...]
    cells: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name, or ""."""
        return self.cells[0]


def is_list(path: str, lines: Sequence[str]) -> bool:
    """Whether the text is a list of guests, by its first lines."""
    where = PurePosixPath(path)
    told = [line for line in lines if line.strip() and not is_heading(line)]
    if where.suffix.casefold() not in SUFFIXES or len(told) < FEWEST:
        return False
    with_address = sum(_is_address_line(line) for line in told)
    if 10 * with_address >= 8 * len(told):
        return True
    shaped = sum(_is_shaped(line) for line in told)
    return bool(_CALLED.search(where.stem)) and 10 * shaped >= 9 * len(told)


def is_heading(line: str) -> bool:
    """A line such as "Teilnehmer:", or the names of columns."""
    text = line.strip()
    if len(text) > LONGEST:
        return False
    if text.endswith(":") or not any(map(str.isalnum, text)):
        return True
    cells = [cell for cell in re.split(r"[\t;,|]", text) if cell.strip()]
    return len(cells) > 1 and "@" not in text and all(known(cell)[0] is not None for cell in cells)


def _is_address_line(line: str) -> bool:
    """An address with hardly more beside it than a name and a firm."""
    return "@" in line and _is_shaped(line) and _EMAIL.search(line) is not None


def _is_shaped(line: str) -> bool:
    entries = list(entries_of(line)) if len(line) <= LONGEST else []
    if not entries:
        return False
    return all(
        not entry.name or (len(entry.name.split()) <= MOST_WORDS and not any(map(str.isdigit, entry.name)))
        for entry in entries
    ) and not _SENTENCE.search(_EMAIL.sub("", _MARK.sub("", line, count=1)).strip(" ,;"))


def entries_of(line: str) -> Iterator[Entry]:
    """The guests of one line; nobody for a line without a letter."""
    for piece in _pieces(_MARK.sub("", line, count=1)):
        if entry := _entry(piece):
            yield entry


def _pieces(line: str) -> list[str]:
    """One for each guest, where several stand in a line: each has an address."""
    if line.count("@") > 1:
        for separator in ";,":
            pieces = [piece for piece in line.split(separator) if piece.strip()]
            if len(pieces) > 1 and all(map(_EMAIL.search, pieces)):
                return pieces
    return _NEXT.split(line)


def _entry(piece: str) -> Entry | None:
    emails = [found[1].strip(".'\"") for found in _EMAIL.finditer(piece)]
    pages = [found[1] for found in _PAGE.finditer(piece)]
    rest = _EMAIL.sub("\t", _PAGE.sub("\t", piece))
    name, title, firm = _said(rest, has_address=bool(emails))
    if not (name or emails):
        return None
    columns = [Column("name", "name"), Column("title", "title"), Column("organisation", "organisation")]
    cells = [name, title, firm]
    for kind, values in (("email", emails), ("website", pages)):
        for at, value in enumerate(dict.fromkeys(values)):
            columns.append(Column(kind, kind, "", f"{kind}:{at}"))
            cells.append(value)
    return Entry(tuple(columns), tuple(cells))


def _said(rest: str, *, has_address: bool) -> tuple[str, str, str]:
    """Name, title and firm of what stands beside the addresses."""
    parts = [line_of(part).strip(" ,;:–—-|\"'<>()") for part in _BETWEEN.split(rest.strip())]
    parts = [part for part in parts if any(map(str.isalpha, part))]
    if not parts:
        return "", "", ""
    firm = ""
    if bracketed := _BRACKETED.match(line_of(rest).strip(" ,;")):
        parts[0], firm = bracketed[1], bracketed[2]
        parts = parts[:1]
    name, *more = [part.strip() for part in parts[0].split(",") if part.strip()]
    if len(more) == 1 and has_address and len(parts) == 1 and not firm and len(f"{name} {more[0]}".split()) == 2:  # noqa: PLR2004
        return f"{more[0]} {name}", "", ""  # "Müller, Anna <anna@example.org>", as mail programs write it
    beside = [*more, *(one.strip() for part in parts[1:] for one in part.split(",") if one.strip())]
    if firm:
        return name, ", ".join(beside), firm
    title = ", ".join(beside[:-1])
    return name, title, beside[-1] if beside else ""


def key_of(entry: Entry, title: str) -> str:
    """Who stands there with a name alone is known within this list only; with a firm, in every such list."""
    name, firm = entry.name.casefold(), entry.cells[2].casefold()
    return f"{name}|{firm}" if firm else f"{name}|list:{title.casefold()}"
