"""An LDIF file as it is: entries made of attributes (RFC 2849), with what was wrong on the way.

An entry begins with its name (dn) and ends with a blank line; a dn where a blank line was forgotten begins the next
one. Lines are put together from their folds; values behind `::` are base64. A value behind `:<` lies in another file,
which is never opened. Only attributes that are asked for are kept: pictures, certificates and passwords are passed over
as they are read, however long they are.
"""

import binascii
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from visavis.sources.printable import printable
from visavis.sources.table import Line

LARGEST_ENTRY = 1_000_000  # characters kept of one entry
LONGEST_VALUE = 100_000  # characters; a longer one is no fact about a person
PIECE_COST = 60  # counted for each value and each fold, so that a million tiny ones stay within the limit too

_ATTRIBUTE = re.compile(r"([A-Za-z0-9][A-Za-z0-9.-]{0,99})((?:;[\w.-]{1,99})*):([:<]?) *(.*)", re.DOTALL)
_BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}")

_OWN = frozenset({"dn", "changetype", "version"})

FaultCode = Literal["line-unreadable", "text-outside-card", "entry-without-name", "property-too-long", "card-too-long"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in the file itself, and where."""

    code: FaultCode
    line: int
    detail: str = ""


@dataclass(slots=True)
class Entry:
    """One entry while it is gathered: its values by attribute (in lower case), and what was wrong in it.

    `change` is what a file of changes wants done ("delete", "modify" ...); "" for what is simply there.
    """

    line: int
    name: str = ""  # its dn
    change: str = ""
    values: dict[str, list[str]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    size: int = 0

    def first(self, *attributes: str) -> str:
        """The first value that one of these attributes has, or ""."""
        return next((value for name in attributes for value in self.values.get(name, ()) if value), "")


def entries(lines: Iterable[Line], is_kept: Callable[[str], bool]) -> Iterator[Entry | Fault]:
    """Every entry in order, and faults that belong to none. Never raises for bad content."""
    gathering = _Gathering(is_kept)
    for line in lines:
        yield from gathering.take(line)
    yield from gathering.end()


@dataclass(slots=True)
class _Gathering:
    """The entry that is open, and its attribute that may go on in the next line."""

    is_kept: Callable[[str], bool]
    entry: Entry | None = None
    started: int = 0  # the line at which the attribute begins; 0: none is open
    parts: list[str] = field(default_factory=list)
    size: int = 0
    is_passed_over: bool = False
    told_outside: bool = False  # that there is text outside any entry here

    def take(self, line: Line) -> Iterator[Entry | Fault]:
        """The next line of the file."""
        text = line.text
        if text[:1] == " " and self.started:
            self.fold(text[1:])
            return
        yield from self.complete()
        if not text.strip():
            yield from self.end()
        elif text[0] == "#":
            self.begin(line.number, "", is_passed_over=True)
        else:
            attribute = _ATTRIBUTE.match(text)
            named = attribute[1].lower() if attribute else ""
            if named == "dn":
                yield from self.end()
            is_wanted = attribute is None or named in _OWN or self.is_kept(named)
            self.begin(line.number, text, is_passed_over=not is_wanted)

    def begin(self, number: int, text: str, *, is_passed_over: bool) -> None:
        """A new attribute or comment; what is passed over still swallows its folds."""
        self.started, self.is_passed_over, self.parts, self.size = number, is_passed_over, [], 0
        self.fold(text)

    def fold(self, text: str) -> None:
        """One more piece of the attribute."""
        if not self.is_passed_over and self.size <= 2 * LONGEST_VALUE:
            self.parts.append(text[: 2 * LONGEST_VALUE])
        self.size += len(text) + PIECE_COST

    def complete(self) -> Iterator[Fault]:
        """The attribute is whole: it goes into its entry."""
        if not self.started:
            return
        number, text, self.started = self.started, "".join(self.parts), 0
        if self.is_passed_over:
            return
        attribute = _ATTRIBUTE.fullmatch(text)
        if self.entry is None:
            if attribute is None:
                if not self.told_outside:
                    yield Fault("text-outside-card", number, text[:80])
                self.told_outside = True
                return
            if attribute[1].lower() == "version":
                return
            self.entry = Entry(number)
            if attribute[1].lower() != "dn":
                self.entry.faults.append(Fault("entry-without-name", number, text[:80]))
        self.told_outside = False
        _keep(self.entry, number, text, attribute, is_too_long=self.size > LONGEST_VALUE)

    def end(self) -> Iterator[Entry | Fault]:
        """The entry is over."""
        yield from self.complete()
        if self.entry is not None:
            yield self.entry
        self.entry = None


def _keep(entry: Entry, number: int, text: str, attribute: re.Match[str] | None, *, is_too_long: bool) -> None:
    if attribute is None:
        if not (entry.change and text == "-"):  # between the steps of a change
            entry.faults.append(Fault("line-unreadable", number, text[:80]))
        return
    name, _, mark, written = attribute.groups()
    value = _value(mark, written.strip())
    if is_too_long:
        entry.faults.append(Fault("property-too-long", number, name))
    elif value is None:
        entry.faults.append(Fault("line-unreadable", number, text[:80]))
    elif name.lower() == "dn":
        entry.name = value
    elif name.lower() == "changetype":
        entry.change = "" if value.lower() == "add" else value.lower()
    elif value and entry.size <= LARGEST_ENTRY:
        entry.size += len(value) + PIECE_COST
        entry.values.setdefault(name.lower(), []).append(value)
        if entry.size > LARGEST_ENTRY:
            entry.faults.append(Fault("card-too-long", number))


def _value(mark: str, written: str) -> str | None:
    """The value out of its coding; None when it cannot be had."""
    if mark == "":
        return written
    if mark == "<" or not _BASE64.fullmatch(written):
        return None
    try:
        raw = binascii.a2b_base64(written)
    except binascii.Error:
        return None
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    return printable(text).strip()
