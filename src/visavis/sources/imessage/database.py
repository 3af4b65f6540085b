"""An SQLite file as it lies on the disk, read table by table (sqlite.org/fileformat2.html).

No SQL is run, so nothing that a database carries with it (views, triggers, functions) can act; a damaged page costs
only the rows on it; and a database of any size is read in the memory of a few pages. Only what the reading of a table
needs is here: trees of rows, rows over several pages, and the columns in the order of CREATE TABLE.

Changes that still lie in the journal beside the file (`chat.db-wal`) are seen when `journal` is given: Messages keeps
the newest days there. Its checksums are not looked at; a page torn by a crash shows as damage.

Bounds: 1 MB of a row, 40 levels of a tree, and each page of a table once, so that a circle ends and no page can be
told again and again.
"""

import re
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import SEEK_END
from itertools import accumulate
from struct import Struct
from struct import error as StructError  # noqa: N812 - the library's own name is "error"
from typing import BinaryIO

MAGIC = b"SQLite format 3\0"
LONGEST_ROW = 1_000_000  # bytes; what lies behind is not read
MOST_COLUMNS = 2000  # SQLite's own limit
LONGEST_SQL = 100_000  # characters
DEEPEST = 40
PAGES_KEPT = 16

Value = int | float | str | bytes | None
Row = dict[str, Value]

_HEADER = 100
_LEAF, _INNER = 0x0D, 0x05
_LEAF_HEAD, _INNER_HEAD = 8, 12  # bytes
_SMALLEST = 480  # usable bytes of a page, SQLite's own limit
_VARINT = 9  # bytes at most
_MORE = 0x80  # the bit that says that another byte follows
_COUNT, _CHILD, _FLOAT = Struct(">H"), Struct(">I"), Struct(">d")
_FRAME = Struct(">IIII")  # page, pages after a commit, salt, salt
_JOURNAL_HEAD, _FRAME_HEAD = 32, 24  # bytes
_INTEGERS, _REAL, _ZERO, _ONE, _BLOB = range(1, 7), 7, 8, 9, 12  # types of a value; odd ones above _BLOB are texts
_NO_TYPES = frozenset({10, 11})
_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)  # bytes of a value, by its type
_TEXT = {1: "utf-8", 2: "utf-16-le", 3: "utf-16-be"}
_NO_COLUMN = frozenset({"primary", "unique", "check", "foreign", "constraint"})
_WORD = re.compile(r"""\s*(?:"((?:[^"]|"")*)"|\[([^\]]*)\]|`([^`]*)`|'((?:[^']|'')*)'|([^\s(),]+))""")
_PIECE = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|[(),]|[^'"`\[(),-]+|.""", re.DOTALL)


class NoDatabaseError(ValueError):
    """It is no SQLite file, or its head is damaged."""


class _DamagedError(ValueError):
    """A page or a row does not hold what it says."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A page that cannot be read (`is_page`), or a row on it. `number` is the page's."""

    number: int
    is_page: bool


@dataclass(frozen=True, slots=True)
class Table:
    """Where a table begins, and its columns in small letters. `rowid` is the column that is the number of the row."""

    root: int
    columns: tuple[str, ...]
    rowid: str = "rowid"


@dataclass
class Database:
    """An open SQLite file. Raises NoDatabaseError when it is none."""

    stream: BinaryIO
    journal: BinaryIO | None = None
    tables: dict[str, Table] = field(default_factory=dict)
    damages: list[Damage] = field(default_factory=list)  # in the list of tables
    _kept: OrderedDict[int, bytes] = field(default_factory=OrderedDict)
    _newer: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        head = self.stream.read(_HEADER)
        size = int.from_bytes(head[16:18], "big")
        self._page = 65536 if size == 1 else size
        self._usable = self._page - (head[20] if len(head) == _HEADER else 0)
        encoding = _TEXT.get(int.from_bytes(head[56:60], "big"))
        if not head.startswith(MAGIC) or self._page & (self._page - 1) or self._usable < _SMALLEST or encoding is None:
            raise NoDatabaseError("the head of the file")
        self._encoding = encoding
        if self.journal is not None:
            self._newer = dict(_frames(self.journal, self._page))
        for found in self.rows(Table(1, ("type", "name", "tbl_name", "rootpage", "sql"))):
            if isinstance(found, Damage):
                self.damages.append(found)
            elif found["type"] == "table" and isinstance(found["rootpage"], int) and isinstance(found["sql"], str):
                columns = columns_of(found["sql"])
                if columns and "without rowid" not in found["sql"][-40:].casefold():
                    key = _integer_key(found["sql"], columns)
                    self.tables[str(found["name"]).casefold()] = Table(found["rootpage"], columns, key)

    def rows(self, table: Table, wanted: tuple[str, ...] = ()) -> Iterator[Row | Damage]:
        """Every row in the order of the tree, with the `wanted` columns (none: all); "rowid" is always there.

        A column that the table lacks, or the row (it is older than the column), is None.
        """
        places = {name: place for place, name in enumerate(table.columns) if name in wanted or not wanted}
        empty: Row = dict.fromkeys(wanted or table.columns)
        seen: set[int] = set()
        for number, page, start in self._leaves(table.root, seen):
            if page is None:
                yield Damage(number, is_page=True)
                continue
            for cell in _cells(page, start, _LEAF_HEAD):
                try:
                    rowid, values = self._row(page, cell, places, seen)
                except (ValueError, IndexError, StructError):
                    yield Damage(number, is_page=False)
                else:
                    row = empty | values
                    row["rowid"] = rowid
                    if table.rowid in places:
                        row[table.rowid] = rowid
                    yield row

    def _leaves(self, root: int, seen: set[int]) -> Iterator[tuple[int, bytes | None, int]]:
        """The leaf pages below `root` with where their head begins; None for a page that cannot be read."""
        waiting = [(root, 0)]
        while waiting:
            number, depth = waiting.pop()
            page = self._read(number) if number not in seen and depth < DEEPEST else None
            seen.add(number)
            start = _HEADER if number == 1 else 0
            kind = page[start] if page else 0
            if page and kind == _LEAF:
                yield number, page, start
            elif page and kind == _INNER:
                cells = _cells(page, start, _INNER_HEAD)
                below = [_CHILD.unpack_from(page, cell)[0] for cell in cells if cell + 4 <= len(page)]
                below.append(_CHILD.unpack_from(page, start + 8)[0])
                waiting += [(child, depth + 1) for child in reversed(below)]
            else:
                yield number, None, 0

    def _row(self, page: bytes, at: int, places: dict[str, int], seen: set[int]) -> tuple[int, Row]:
        size, at = _varint(page, at)
        rowid, at = _varint(page, at)
        payload = self._payload(page, at, size, seen)
        types, start = _types(payload)
        starts = list(accumulate(map(_size, types), initial=start))
        whole = len(payload) == size
        if whole and starts[-1] > size:
            raise _DamagedError("values longer than the row")
        known = len(types)
        return _signed(rowid), {
            name: self._value(types[place], payload[starts[place] : starts[place + 1]])
            for name, place in places.items()
            if place < known and (starts[place + 1] <= len(payload) or types[place] >= _BLOB)
        }

    def _payload(self, page: bytes, at: int, size: int, seen: set[int]) -> bytes:
        """The bytes of a row, with those on the pages that it overflows to; at most LONGEST_ROW."""
        usable = self._usable
        if size <= usable - 35:
            local = size
        else:
            least = (usable - 12) * 32 // 255 - 23
            local = least + (size - least) % (usable - 4)
            local = local if local <= usable - 35 else least
        if at + local > usable:
            raise _DamagedError("a row behind its page")
        pieces = [page[at : at + local]]
        left = min(size, LONGEST_ROW) - local
        following = _CHILD.unpack_from(page, at + local)[0] if local < size else 0
        while left > 0:
            more = self._read(following) if following not in seen else None
            seen.add(following)
            if more is None:
                raise _DamagedError("a row that breaks off")
            following = _CHILD.unpack_from(more, 0)[0]
            pieces.append(more[4 : 4 + min(left, usable - 4)])
            left -= usable - 4
        return b"".join(pieces)

    def _value(self, kind: int, raw: bytes) -> Value:
        if kind >= _BLOB:
            return raw if kind % 2 == 0 else raw.decode(self._encoding, "replace")
        if kind == _REAL:
            return float(_FLOAT.unpack(raw)[0])
        if kind in {_ZERO, _ONE}:
            return kind - _ZERO
        return int.from_bytes(raw, "big", signed=True) if kind in _INTEGERS else None

    def _read(self, number: int) -> bytes | None:
        """A page, None when there is none of that number. The last few are kept: rows lie together."""
        if page := self._kept.get(number):
            self._kept.move_to_end(number)
            return page
        if number < 1:
            return None
        if number in self._newer and self.journal is not None:
            self.journal.seek(self._newer[number])
            page = self.journal.read(self._page)
        else:
            self.stream.seek((number - 1) * self._page)
            page = self.stream.read(self._page)
        if len(page) < self._page:
            return None
        self._kept[number] = page
        if len(self._kept) > PAGES_KEPT:
            self._kept.popitem(last=False)
        return page


def columns_of(sql: str) -> tuple[str, ...]:
    """The names of the columns in CREATE TABLE, in order and in small letters; () when there are none."""
    return tuple(name for name, _ in _definitions(sql))


def _integer_key(sql: str, columns: tuple[str, ...]) -> str:
    """The column that is another name of the row's number, which SQLite therefore stores nowhere else."""
    for name, definition in _definitions(sql):
        if re.search(r"\binteger\s+(?:not\s+null\s+)?primary\s+key\b(?!\s+desc)", definition, re.IGNORECASE):
            return name
    named = re.search(r"\bprimary\s+key\s*\(\s*[\"'`\[]?(\w+)[\"'`\]]?\s*\)", sql[:LONGEST_SQL], re.IGNORECASE)
    key = named[1].casefold() if named else ""
    is_integer = any(
        name == key and re.search(r"\S\s+integer\b", text, re.IGNORECASE) for name, text in _definitions(sql)
    )
    return key if key in columns and is_integer else "rowid"


def _definitions(sql: str) -> Iterator[tuple[str, str]]:
    depth, pieces, count = 0, list[str](), 0
    for found in _PIECE.finditer(sql[:LONGEST_SQL]):
        piece = found[0]
        depth += (piece == "(") - (piece == ")")
        if (piece == "," and depth == 1) or (piece == ")" and depth == 0):
            word = _WORD.match("".join(pieces))
            name = next((one for one in word.groups() if one is not None), "").casefold() if word else ""
            if name and name not in _NO_COLUMN and count < MOST_COLUMNS:
                count += 1
                yield name, "".join(pieces)
            pieces = []
            if depth == 0:
                return
        elif depth and not piece.startswith("--") and (depth > 1 or piece != "("):
            pieces.append(piece)


def _frames(journal: BinaryIO, page: int) -> Iterator[tuple[int, int]]:
    """Number and place of each page in a write-ahead journal, up to the last change that was finished."""
    head = journal.read(_JOURNAL_HEAD)
    if len(head) < _JOURNAL_HEAD or head[:3] != b"\x37\x7f\x06" or int.from_bytes(head[8:12], "big") != page:
        return
    salts, at, open_ones = _FRAME.unpack_from(head, 8)[2:], _JOURNAL_HEAD, list[tuple[int, int]]()
    end = journal.seek(0, SEEK_END)
    while at + _FRAME_HEAD + page <= end:
        journal.seek(at)
        number, committed, *salt = _FRAME.unpack(journal.read(_FRAME_HEAD)[: _FRAME.size])
        if tuple(salt) != salts:
            return
        open_ones.append((number, at + _FRAME_HEAD))
        at += _FRAME_HEAD + page
        if committed:
            yield from open_ones
            open_ones.clear()


def _cells(page: bytes, start: int, head: int) -> list[int]:
    """Where the cells of a page begin."""
    count = _COUNT.unpack_from(page, start + 3)[0]
    most = (len(page) - start - head) // 2
    return [_COUNT.unpack_from(page, start + head + 2 * number)[0] for number in range(min(count, most))]


def _types(payload: bytes) -> tuple[list[int], int]:
    """The types of the values of a row, and where the first value begins."""
    length, at = _varint(payload, 0)
    if not at <= length <= len(payload) or length > _VARINT * (MOST_COLUMNS + 1):
        raise _DamagedError("the head of a row")
    head = payload[at:length]
    if max(head, default=0) < _MORE:
        types = list(head)
    else:
        types = []
        while at < length:
            kind, at = _varint(payload, at)
            types.append(kind)
        if at != length:
            raise _DamagedError("the head of a row")
    if not _NO_TYPES.isdisjoint(types):
        raise _DamagedError("a type that is none")
    return types, length


def _size(kind: int) -> int:
    return (kind - _BLOB) // 2 if kind >= _BLOB else _SIZES[kind]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next thing begins. Raises IndexError behind the end."""
    value = data[at]
    if value < _MORE:
        return value, at + 1
    value &= 0x7F
    for place in range(at + 1, at + _VARINT - 1):
        byte = data[place]
        value = value << 7 | byte & 0x7F
        if byte < _MORE:
            return value, place + 1
    return value << 8 | data[at + _VARINT - 1], at + _VARINT


def _signed(value: int) -> int:
    return value - (1 << 64) if value >> 63 else value
