r"""Values cut out of JSON files of any size, one at a time: a damaged one costs only itself.

`walk` goes through a file once, in pieces, and tells the values at the wanted places ("chats.list.*.messages.*", where
* is each element of an array). It holds one value and a piece of the file, never more; what is not wanted is passed
over unread. A file may also hold one value a line (JSON Lines): then "" is wanted, each of them.

Each value goes through the standard library's scanner alone. Where that fails, reading goes on at the next one:
- in files that are written with one key a line, whatever stands as far to the right as its brothers begins the next;
- in files on one line the next one is known by how the first began (`,{"id"`, `,["vcard"`).
What stands in the pieces between them, the brackets and keys around the wanted values, is put up with as far as it can
be understood: a comma too many or too few is no fault.

Wrong when a file on one line lost a bracket inside a value: the values after it may be taken for a part of it. Numbers
of more than 4,300 digits, more than a thousand brackets in each other, NaN and Infinity make a value unreadable.
Telegram writes control characters as "\x0B", which is no JSON; that is put right.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from json import JSONDecodeError, JSONDecoder
from typing import Any, BinaryIO, NamedTuple, NoReturn

from visavis.records import Problem
from visavis.sources.wire import storable

CHUNK = 1 << 16  # bytes
LONGEST = 1 << 22  # characters of one value
PATIENCE = 1 << 24  # characters that may be read in vain
LONGEST_KEY = 1000
LONGEST_INDENT = 200
LONGEST_EXCERPT = 60

UNREADABLE = "json-value-unreadable"
TOO_LONG = "json-value-too-long"
CUT_SHORT = "json-cut-short"
NO_JSON = "json-missing"

_BETWEEN = re.compile(r"[ \t\r\n,]*")
_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"([^"\\\r\n]*(?:\\.[^"\\\r\n]*)*)"')
_IN_STRING = re.compile(r'[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*')
_BRACKET = re.compile(r'[{}\[\]"]')
_TOKEN = re.compile(r'"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"|["{}\[\]]')
_PLAIN = re.compile(r"[^\s,}\]]*")
_FIRST_KEY = re.compile(r'(?:\{|\[)\s*"[^"\\]{1,60}"')
_NO_TEXT = re.compile(r"\\u(?:0000|[dD][89a-fA-F])|\0")  # a NUL, or half of a character (or a whole one, such as 😀)
_NO_UTF8 = re.compile("[\udc80-\udcff]")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|.)")
_ALMOST_THE_END = 8  # characters of a literal or an escape that may be cut by the end of a piece

Path = tuple[str | int, ...]


class Found(NamedTuple):
    """A wanted value, where it stands, and the line it begins in (counted from 1)."""

    path: Path
    value: Any
    line: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What could not be read. `code` is UNREADABLE, TOO_LONG, CUT_SHORT or NO_JSON."""

    code: str
    line: int
    excerpt: str = ""

    def problem(self, path: str) -> Problem:
        """The same as the reader of that file tells it."""
        return Problem(path, self.code, self.line, self.excerpt)


def walk(stream: BinaryIO, wanted: Iterable[str]) -> Iterator[Found | Fault]:
    """The values at the wanted places and what is wrong, in the order of the file. Never raises for its content."""
    return _Walk(stream, wanted).run()


@dataclass(slots=True)
class _Place:
    """A place in the tree of what is wanted."""

    wanted: bool = False
    below: dict[str, "_Place"] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    """An object or array whose end has not come yet; the file itself is one without an end.

    `blanks` stand before what is in it, each thing on a line of its own; None while unknown, and when all is on one
    line. `is_sure`: they were seen, and not only concluded from what is around it.
    `mark`: how the first object in an array began, or the first array with a word in front.
    """

    closing: str
    place: _Place
    path: Path
    blanks: str | None = None
    is_sure: bool = False
    mark: str = ""
    count: int = 0

    @property
    def indent(self) -> int:
        """How far to the right things stand in it; -1 while unknown."""
        return -1 if self.blanks is None else len(self.blanks)

    @property
    def brother(self) -> str:
        """How the next thing in it begins: a key, or else an object; "" while unknown."""
        begin = '"' if self.closing == "}" else "{"
        return "" if self.blanks is None else f"\n{self.blanks}{begin}"


class _Text:
    """The file as characters: from the place that was reached to the end of what was read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._counted, self._line = 0, 1
        self.text, self.at, self.is_whole, self.is_clean, self.passed = "", 0, False, True, ""
        self.grow()
        self.at = int(self.text.startswith("\ufeff"))

    def grow(self) -> bool:
        """Read another piece, as long as what is held already, and leave behind what is done; False at the end."""
        if self.is_whole:
            return False
        self.line()
        rest = self.text[self.at :]
        piece = self._stream.read(max(CHUNK, len(rest)))
        self.is_whole = not piece
        self.text = rest + self._decoder.decode(piece, self.is_whole)
        self.at = self._counted = 0
        self.is_clean = "\\u" not in self.text and "\0" not in self.text and _is_utf8(self.text)
        return True

    def next(self, passed_over: re.Pattern[str]) -> str:
        """The next character after those that are passed over, which are `passed`; "" at the end."""
        self.passed = ""
        while True:
            match = passed_over.match(self.text, self.at)
            assert match is not None, "the pattern matches even nothing"
            self.passed = (self.passed + match[0])[-LONGEST_INDENT:]
            self.at = match.end()
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.grow():
                return ""

    def line(self) -> int:
        """The number of the line that was reached."""
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line


class _Walk:
    def __init__(self, stream: BinaryIO, wanted: Iterable[str]) -> None:
        self._text = _Text(stream)
        self._patience = PATIENCE
        root = _Place()
        for place in wanted:
            _place(root, place).wanted = True
        self._stack = [_Open("", _Place(below={"*": root}), (), "", is_sure=True)]

    def run(self) -> Iterator[Found | Fault]:
        text = self._text
        while self._stack:
            inside = self._stack[-1]
            char = text.next(_BETWEEN)
            if not char:
                if len(self._stack) > 1 or not inside.count:
                    yield Fault(CUT_SHORT if len(self._stack) > 1 else NO_JSON, text.line())
                return
            if char == inside.closing:
                text.at += 1
                self._stack.pop()
            elif (
                told := self._member(inside, char) if inside.closing == "}" else self._element(inside, char)
            ) is not None:
                yield told

    def _element(self, inside: _Open, char: str) -> Found | Fault | None:
        if not inside.is_sure:
            self._learn(inside, char)
        path = (*inside.path, inside.count) if inside.closing else ()
        inside.count += 1
        return self._value(inside.place.below.get("*"), path, char)

    def _member(self, inside: _Open, char: str) -> Found | Fault | None:
        text = self._text
        if not inside.is_sure:
            self._learn(inside, char)
        key = _STRING.match(text.text, text.at)
        while key is None and len(text.text) - text.at < LONGEST_KEY and text.grow():
            key = _STRING.match(text.text, text.at)
        if char != '"' or key is None:
            return self._cut_short() if char == '"' and text.is_whole else self._lost()
        name = key[1]
        text.at = key.end()
        if text.next(_SPACE) != ":":
            return self._lost()
        text.at += 1
        char = text.next(_SPACE)
        return self._value(inside.place.below.get(name), (*inside.path, name), char) if char else self._cut_short()

    def _value(self, place: _Place | None, path: Path, char: str) -> Found | Fault | None:
        if len(self._stack) == 1 and char not in "{[":
            return self._no_json()
        if place is not None and place.wanted:
            return self._wanted(path)
        if place is not None and char in "{[":
            self._text.at += 1
            self._stack.append(_Open("}" if char == "{" else "]", place, path, self._blanks_inside()))
            return None
        return self._passed_over()

    def _learn(self, inside: _Open, char: str) -> None:
        """How the things in an object or array begin: so the next one is found when one is damaged."""
        text = self._text
        _, line_end, blanks = text.passed.rpartition("\n")
        if line_end and char in '{["' and len(blanks) > max(outer.indent for outer in self._stack[:-1]):
            if char != '"' or inside.closing == "}":
                inside.blanks, inside.is_sure = blanks, True
        elif char in "{[" and not inside.mark:
            while (key := _FIRST_KEY.match(text.text, text.at)) is None and len(text.text) - text.at < LONGEST_KEY:
                if not text.grow():
                    break
            inside.mark = key[0] if key else ""

    def _blanks_inside(self) -> str | None:
        """What probably stands before the things in what is opened now: one step more than around it."""
        around, outside = self._stack[-1].blanks, self._stack[-2].blanks if len(self._stack) > 1 else None
        return around + around[len(outside) :] if around and outside is not None else None

    def _wanted(self, path: Path) -> Found | Fault:
        text = self._text
        while True:
            ahead = self._ahead()
            piece, start = (text.text, text.at) if ahead < 0 else (text.text[text.at : ahead], 0)
            try:
                value, end = _scan(piece, start)
            except JSONDecodeError as error:
                if ahead >= 0 or not _may_go_on(error, piece):
                    self._patience -= error.pos - start
                    return self._repaired(path, ahead) if error.msg.startswith("Invalid \\escape") else self._lost()
                if not (grown := text.grow()) or len(text.text) - text.at > LONGEST:
                    return self._too_long() if grown else self._cut_short()
            except (RecursionError, ValueError):
                return self._lost()
            else:
                end += text.at - start
                match = _PLAIN.match(text.text, end)
                if match is None or match.end() < len(text.text) or not text.grow():
                    is_ended = isinstance(value, dict | list) or match is None or match.end() == end
                    return self._told(path, value, end) if is_ended else self._lost()

    def _ahead(self) -> int:
        """Where the next thing begins, if that can be seen: what stands here ends before it. -1 if it cannot.

        On one line, a thing inside this one may begin the same; so there it is only asked once much was read in vain.
        """
        text, inside = self._text, self._stack[-1]
        if inside.brother:
            return text.text.find(inside.brother, text.at)
        brother = _brother(inside.mark).search(text.text, text.at) if inside.mark and self._patience < 0 else None
        return brother.start() if brother else -1

    def _too_long(self) -> Fault:
        text, mark = self._text, self._stack[-1].mark
        if mark and _brother(mark).search(text.text, text.at):
            self._patience -= len(text.text) - text.at
            return self._lost()
        return self._passed_over(TOO_LONG) or self._fault(TOO_LONG)

    def _told(self, path: Path, value: Any, end: int) -> Found | Fault:
        text = self._text
        if not text.is_clean:
            if _NO_UTF8.search(text.text, text.at, end):
                return self._lost()
            if _NO_TEXT.search(text.text, text.at, end):
                value = _storable(value)
        found = Found(path, value, text.line())
        text.at = end
        return found

    def _repaired(self, path: Path, ahead: int) -> Found | Fault:
        """The value, once control characters are written as JSON has them."""
        text = self._text
        while (end := _end_of(text.text, text.at, ahead)) < 0:
            if ahead >= 0 or len(text.text) - text.at > LONGEST or not text.grow():
                return self._lost()
        written = _ESCAPE.sub(lambda found: rf"\u00{found[1]}" if found[1] else found[0], text.text[text.at : end])
        try:
            value, _ = _scan(written, 0)
        except (RecursionError, ValueError):
            return self._lost()
        return self._told(path, _storable(value), end)

    def _passed_over(self, code: str = "") -> Fault | None:
        """Leave a value behind, however long; the fault `code`, if there is one, is told where it began."""
        text = self._text
        told = self._fault(code) if code else None
        char, depth = text.text[text.at], 0
        if char not in '{["':
            return self._plain_passed_over()
        while True:
            text.at += 1
            if char == '"':
                ended = self._string_passed_over()
                if ended != '"':
                    return self._lost() if ended else self._cut_short()
            else:
                depth += 1 if char in "{[" else -1
            if depth == 0:
                return told
            while (bracket := _BRACKET.search(text.text, text.at)) is None:
                text.at = len(text.text)
                if not text.grow():
                    return self._cut_short()
            text.at = bracket.start()
            char = bracket[0]

    def _string_passed_over(self) -> str:
        """Go behind the string that was entered; the character that ended it: a quote, a line end, or "" for none."""
        text = self._text
        while True:
            match = _IN_STRING.match(text.text, text.at)
            assert match is not None, "the pattern matches even nothing"
            text.at = match.end()
            if text.at < len(text.text) and text.text[text.at] != "\\":
                text.at += 1
                return text.text[text.at - 1]
            if not text.grow():
                return ""

    def _plain_passed_over(self) -> Fault | None:
        """Leave a number or a word behind. Nothing of the kind where a value should be is damage."""
        text, length = self._text, 0
        while True:
            match = _PLAIN.match(text.text, text.at)
            assert match is not None, "the pattern matches even nothing"
            length += match.end() - text.at
            text.at = match.end()
            if text.at < len(text.text):
                return None if length else self._lost()
            if not text.grow():
                return self._cut_short()

    def _lost(self) -> Fault:
        """What stands here cannot be read: go on at the next thing that can be made out."""
        told = self._fault(UNREADABLE)
        text = self._text
        if self._stack[-1].indent >= 0:
            self._go_on_by_lines()
            return told
        if (mark := self._stack[-1].mark) and text.text[text.at] in "{[":
            while (end := self._end_before(mark)) < 0 and not _brother(mark).search(text.text, text.at):
                if len(text.text) - text.at > LONGEST or not text.grow():
                    break
            if end > 0:
                text.at = end
                return told
        self._go_on_by_marks()
        return told

    def _end_before(self, mark: str) -> int:
        """Where the damaged thing ends by its brackets, if that is before the next one begins; else -1."""
        text = self._text
        brother = _brother(mark).search(text.text, text.at)
        return _end_of(text.text, text.at, brother.start() if brother else -1)

    def _go_on_by_lines(self) -> None:
        """Go to the next line that begins no further to the right than what is in here does; leave what it ends."""
        text = self._text
        begins = _line_begin(self._stack[-1].indent)
        while True:
            for found in begins.finditer(text.text, text.at):
                if (place := self._fitting(len(found[1]), found[2])) >= 0:
                    text.at = found.end() if found[2] in "}]" else found.start(2)
                    del self._stack[place + 1 :]
                    return
            text.at = max(text.at, text.text.rfind("\n", text.at))
            if not text.grow():
                text.at = len(text.text)
                del self._stack[1:]
                return

    def _fitting(self, indent: int, begin: str) -> int:
        """Which of the open objects and arrays a line with this beginning stands in; -1 when it is part of a text."""
        for place in range(len(self._stack) - 1, -1, -1):
            if self._stack[place].indent == indent:
                closed = self._stack[place + 1].closing if place + 1 < len(self._stack) else begin
                is_here = begin == closed if begin in "}]" else (begin == '"') == (self._stack[place].closing == "}")
                return place if is_here else -1
        return -1

    def _go_on_by_marks(self) -> None:
        """Go to the next thing that begins as its brothers did, here or further out; leave what cannot go on.

        Where a new array begins with one, it is in another object that was not understood: it belongs to nobody.
        """
        text = self._text
        marks = {place: one.mark for place, one in enumerate(self._stack) if one.mark}
        text.at += 1
        while marks:
            begins = re.compile(r"([,\[])\s*(?:" + "|".join(f"({re.escape(mark)})" for mark in marks.values()) + ")")
            found = begins.search(text.text, text.at)
            if found is None:
                text.at = max(text.at, len(text.text) - LONGEST_KEY)
                if not text.grow():
                    break
                continue
            place = list(marks)[(found.lastindex or 2) - 2]
            text.at = found.start() + 1
            if found[1] == ",":
                del self._stack[place + 1 :]
                return
            marks = {outer: mark for outer, mark in marks.items() if outer < place}
        text.at = len(text.text)
        while text.grow():
            text.at = len(text.text)
        del self._stack[1:]

    def _no_json(self) -> Fault:
        told = self._fault(UNREADABLE if self._stack[0].count > 1 else NO_JSON)
        self._go_on_by_lines()
        return told

    def _cut_short(self) -> Fault:
        told = self._fault(CUT_SHORT)
        self._text.at = len(self._text.text)
        self._stack.clear()
        return told

    def _fault(self, code: str) -> Fault:
        text = self._text
        excerpt = " ".join(text.text[text.at : text.at + LONGEST_EXCERPT].split())
        return Fault(code, text.line(), storable(excerpt))


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


_scan = JSONDecoder(parse_constant=_refuse).raw_decode


def _place(root: _Place, dotted: str) -> _Place:
    for name in filter(None, dotted.split(".")):
        root = root.below.setdefault(name, _Place())
    return root


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _may_go_on(error: JSONDecodeError, piece: str) -> bool:
    """Whether the value may only not have been read to its end."""
    return error.pos >= len(piece) - _ALMOST_THE_END or error.msg.startswith("Unterminated")


def _end_of(text: str, start: int, stop: int = -1) -> int:
    """Where the object or array that begins at `start` ends, by its brackets; -1 when it does not before `stop`."""
    depth = 0
    for token in _TOKEN.finditer(text, start, stop if stop >= 0 else len(text)):
        if token[0] in ("{", "["):
            depth += 1
        elif token[0] in ("}", "]"):
            depth -= 1
        elif token[0] == '"':
            return -1
        if depth <= 0:
            return token.end()
    return -1


def _storable(found: Any) -> Any:
    """The same value, objects included, with every text in it free of NULs and lone surrogates."""
    if isinstance(found, dict):
        return {storable(name): _storable(value) for name, value in found.items()}
    if isinstance(found, list):
        return [_storable(one) for one in found]
    return storable(found)


@lru_cache(maxsize=64)
def _brother(mark: str) -> re.Pattern[str]:
    return re.compile(r",\s*" + re.escape(mark))


@lru_cache(maxsize=64)
def _line_begin(indent: int) -> re.Pattern[str]:
    """A line with at most so many blanks and a bracket that closes, an object, an array, or a key."""
    return re.compile(rf'\n([ \t]{{0,{indent}}})([}}\]](?=,?\s*(?:\n|$))|[{{\[]|"(?=[^"\\\r\n]*"\s*:))')
