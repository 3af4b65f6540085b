r"""An SQL dump as it is: the rows of its INSERT statements, one after the other. Nothing of it is ever executed.

    INSERT IGNORE INTO `notes` (`id`,`contact_id`,`body`) VALUES
     (1,12,'likes tea'),
     (2,12,NULL);

Text is quoted in the manner of MySQL (\', \\, '' …). Monica leaves unquoted whatever PHP takes for a number, also a
telephone number, so such a value is kept as it is written, with its plus and its zeros. A row that does not follow the
grammar, or its columns, costs itself: reading goes on at the next line that begins a row or a statement.

Sources: MySQL 8 manual, "String Literals" and "INSERT"; Monica 4, app/Services/Account/Settings/SqlExportAccount.
Wrong when the text of a damaged row holds a line that looks like the beginning of a row with as many values.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

CHUNK = 1 << 16
LONGEST_ROW = 4_000_000  # bytes
LONGEST_HEAD = 1 << 14  # bytes; Monica's longest has 1,100
EXCERPT = 60

_HEAD = re.compile(
    rb"(?i)INSERT\s{1,9}(?:IGNORE\s{1,9})?INTO\s{1,9}`?([\w$-]{1,100})`?\s{0,9}(?:\(([^()]{0,15000})\)\s{0,9})?VALUES?(?=[\s(])"
)
_INSIDE = re.compile(rb"\(((?:[^'()]++|'(?:[^'\\]++|\\.|'')*+')*+)", re.DOTALL)
_SIGN = re.compile(rb"\)\s*+([,;])")
_UNFINISHED = re.compile(rb"'|\)?\s*+\Z")
_VALUE = re.compile(rb"\s*+(?:'((?:[^'\\]++|\\.|'')*+)'|([^',\s]++))\s*+(,|\Z)", re.DOTALL)
_ROW_BEGINS = re.compile(rb"\n ?(?=\(\d)|\n(?=INSERT )")
_SPACE = re.compile(rb"\s*+")
_ESCAPE = re.compile(r"\\(.)|''", re.DOTALL)
_ESCAPED = {None: "'", "n": "\n", "r": "\r", "t": "\t", "b": "", "0": "", "Z": ""}


@dataclass(frozen=True, slots=True)
class Inserted:
    """One row: its table, a value for each column ("" for NULL), and the line it begins in."""

    table: str
    values: dict[str, str]
    line: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What could not be read; `code` is a Problem's.

    row-unreadable, row-too-long, header-missing (a statement that does not name its columns), statement-unreadable
    (rows whose statement was not found).
    """

    code: str
    line: int
    detail: str = ""


def rows(stream: BinaryIO) -> Iterator[Inserted | Fault]:
    """Every row of the dump in order, and what was wrong between. Holds one row and some more in memory."""
    window = _Window(stream)
    while True:
        head, passed = window.statement()
        if passed:
            yield Fault("statement-unreadable", passed)
        if head is None:
            return
        yield from _rows_of(window, head)


class _Window:
    """What lies before the eye: `text[at:]` has not been read yet. `line` is that of `at`."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.text = b""
        self.at = 0
        self.line = 1
        self.ended = False

    def statement(self) -> tuple[re.Match[bytes] | None, int]:
        """Go on to behind the next "INSERT INTO … VALUES"; None at the end of the file.

        Also the line of the first row that was passed over on the way, or 0.
        """
        passed = 0
        while True:
            head = _HEAD.search(self.text, self.at)
            place = head.start() if head else max(self.at, len(self.text) - (0 if self.ended else LONGEST_HEAD))
            row = None if passed else _ROW_BEGINS.search(self.text, self.at, place)
            if row:
                passed = self.line + self.text.count(b"\n", self.at, row.end())
            self.go(head.end() if head else place)
            if head or self.ended:
                return head, passed
            self._more()

    def row(self) -> tuple[bytes, re.Match[bytes]] | None:
        """The inside of the row here, and its end with the sign behind it; None when it cannot be read."""
        while True:
            self.go(_space_ends(self.text, self.at))
            inside = _INSIDE.match(self.text, self.at)
            sign = _SIGN.match(self.text, inside.end()) if inside else None
            if inside and sign:
                return inside[1], sign
            unfinished = _UNFINISHED.match(self.text, inside.end() if inside else self.at)
            if self.ended or not unfinished or len(self.text) - self.at > LONGEST_ROW:
                return None
            self._more()

    def next_row(self) -> bool:
        """Go on to the next line that begins a row; False at a line that begins a statement, or at the end."""
        while True:
            begins = _ROW_BEGINS.search(self.text, self.at + 1)
            if begins or self.ended:
                self.go(begins.end() if begins else len(self.text))
                return self.comes(b"(")
            self.go(max(self.at, len(self.text) - len(b"\nINSERT ")))
            self._more()

    def comes(self, sign: bytes) -> bool:
        """Whether this sign comes next, past white space."""
        while (place := _space_ends(self.text, self.at)) == len(self.text) and not self.ended:
            self.go(place)
            self._more()
        return self.text[place : place + 1] == sign

    def go(self, place: int) -> None:
        """Go on to a place in `text`."""
        self.line += self.text.count(b"\n", self.at, place)
        self.at = place

    def _more(self) -> None:
        """Read on, the more the longer what is being read has become."""
        rest = self.text[self.at :]
        piece = self._stream.read(max(CHUNK, len(rest)))
        self.ended = not piece
        self.text, self.at = rest + piece, 0


def _rows_of(window: _Window, head: re.Match[bytes]) -> Iterator[Inserted | Fault]:
    table = head[1].decode()
    columns = [_text(name.strip(b"` \t\r\n")) for name in head[2].split(b",")] if head[2] else []
    if not columns:
        yield Fault("header-missing", window.line, table)
    open_ = not window.comes(b";")  # some versions of Monica write a statement without any row
    while open_:
        row = window.row()
        values = _values(row[0]) if row and columns else []
        if row is None or len(values) != len(columns):  # what looks like one row may hold the next one
            long = row is None and len(window.text) - window.at > LONGEST_ROW
            rest = window.text[window.at : window.at + EXCERPT]
            yield Fault("row-too-long" if long else "row-unreadable", window.line, _text(rest))
            open_ = window.next_row()
            continue
        if columns:
            yield Inserted(table, dict(zip(columns, values, strict=True)), window.line)
        window.go(row[1].end())
        open_ = row[1][1] == b"," or window.comes(b"(")  # a semicolon where a comma stood costs no row


def _values(inside: bytes) -> list[str]:
    """The values of a row, as many as follow the grammar."""
    found: list[str] = []
    place = 0
    while value := _VALUE.match(inside, place):
        quoted, plain = value[1], value[2]
        found.append(_plain(plain) if quoted is None else _unescaped(_text(quoted)))
        if not value[3]:
            return found
        place = value.end()
    return []


def _plain(value: bytes) -> str:
    """A value without quotes: NULL, a number as it is written, or bytes in hexadecimal digits."""
    if value.upper() == b"NULL":
        return ""
    if value[:2] in (b"0x", b"0X"):
        try:
            return _text(bytes.fromhex(value[2:].decode("ascii")))
        except ValueError:
            pass
    return _text(value)


def _unescaped(text: str) -> str:
    if "\\" not in text and "''" not in text:
        return text
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[1]) or "", text)


def _space_ends(text: bytes, place: int) -> int:
    space = _SPACE.match(text, place)
    return space.end() if space else place


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")
