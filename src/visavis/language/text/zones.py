"""Which lines of a text are salutation, body, closing, quoted or signature; a line may be cut where one ends.

    quoted       lines that begin with ">"; the header of a quotation ("On … wrote:", "Am … schrieb …:",
                 "-----Original Message-----", "Von: … Gesendet: …") and, where no ">" follows it, all below
    signature    all below a line "-- "
    salutation   the first line, or its beginning (salutation.py)
    closing      from the last line that begins with a formula (closing.py), or, where there is none, the short lines of
                 a name at the end; a postscript is body again. The last sentence of a line may be one, too

Lines are looked at one by one; a closing is looked for in the last TAIL lines.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from visavis.language.text.closing import (
    closing_start,
    is_above,
    is_below,
    is_closing,
    is_name,
    is_postscript,
    is_signed,
)
from visavis.language.text.salutation import salutation_end
from visavis.language.text.words import EMOJI

Zone = Literal["salutation", "body", "closing", "quoted", "signature"]

TAIL = 14
"""Lines at the end of a text, the empty ones not counted, in which its closing is looked for."""

_BELOW = 6  # lines that may stand below the formula


class Part(NamedTuple):
    """A line, or a piece of one, without the blanks around it."""

    start: int
    end: int
    zone: Zone


class Closing(NamedTuple):
    """The first line of the closing and that of the postscript, the number of lines where there is none; the line
    whose last sentence may be one, -1 for none; and whether a name stands below that.
    """

    first: int
    postscript: int
    within: int
    is_signed: bool = False


Lines = Sequence[tuple[int, int]]
Foreign = Literal["quoted", "signature", ""]


def parts(text: str) -> list[Part]:
    """The lines of a text with their zones, in order; empty ones are left out."""
    lines = _lines(text)
    foreign = _foreign(text, lines)
    own = [line for line, zone in zip(lines, foreign, strict=True) if not zone]
    head = next((at for at, (start, end) in enumerate(own) if start < end and not _is_subject(text[start:end])), 0)
    closing = _closing(text, own, head)
    found: list[Part] = []
    at = -1
    for (start, end), zone in zip(lines, foreign, strict=True):
        at += not zone
        if start == end:
            continue
        if zone:
            found.append(Part(start, end, zone))
            continue
        rest = start
        if at == head and (cut := salutation_end(text, start, end)) > start:
            found.append(Part(start, cut, "salutation"))
            rest = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
        if rest < end:
            found += _own_line(text, rest, end, closing, at)
    return found


def _own_line(text: str, start: int, end: int, closing: Closing, at: int) -> Iterator[Part]:
    """A line of the writer's, or what its salutation left of it."""
    if closing.first <= at < closing.postscript:
        yield Part(start, end, "closing")
        return
    cut = closing_start(text, start, end, signed=closing.is_signed) if at == closing.within else 0
    if cut:
        yield Part(start, start + len(text[start:cut].rstrip()), "body")
        yield Part(cut, end, "closing")
    else:
        yield Part(start, end, "body")


def _lines(text: str) -> list[tuple[int, int]]:
    """Where each line begins and ends, without the blanks around it."""
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        begin = start + line.index(bare) if bare else start
        found.append((begin, begin + len(bare)))
        start += len(line)
    return found


# ---- what is not the writer's letter ----

_SAID = (" schrieb", " wrote", "hat geschrieben", " schreibt")
_MOMENT = re.compile(r"(?:19|20)\d\d|\d\d?[:.]\d\d|@")
_COPY = re.compile(
    r"-{2,} ?(?:original|urspr|forwarded|weitergeleitete)|begin forwarded message|anfang der weitergeleiteten"
)
_FROM = ("from:", "von:", "*from:*", "*von:*")
_SENT = ("sent:", "date:", "gesendet:", "datum:", "to:", "an:", "subject:", "betreff:", "*sent:*", "*gesendet:*")
_SUBJECT = ("betreff:", "subject:", "re:", "aw:", "fwd:", "wg:")
_LONGEST_HEADER = 200


def _foreign(text: str, lines: Lines) -> list[Foreign]:
    """Of each line whether it is quoted or signature, "" for neither."""
    zones: list[Foreign] = [""] * len(lines)
    rest: Foreign = ""
    headers = 0  # lines of a header still to come
    begun = False  # whether something of the writer's stands above
    for at, (start, end) in enumerate(lines):
        if headers:
            zones[at] = "quoted"
            headers -= 1
        elif text.startswith(">", start, end):
            zones[at] = "quoted"
        elif rest != "quoted" and end - start <= _LONGEST_HEADER and (count := _header(text, lines, at)):
            zones[at] = "quoted"
            headers = count - 1
            rest = rest if _is_marked(text, lines, at + count) else "quoted"
        elif rest:
            zones[at] = rest
        elif begun and text[start:end] == "--":
            zones[at] = rest = "signature"
        else:
            begun = begun or start < end
    return zones


def _header(text: str, lines: Lines, at: int) -> int:
    """How many lines of the header of a quotation begin here; 0 for none."""
    start, end = lines[at]
    line = text[start:end].lower()
    if line.startswith(("-", "begin", "anfang")) and _COPY.match(line):
        return 1
    is_opening = line.startswith(("on ", "am "))
    if not is_opening and not line.endswith(":") and not line.startswith(_FROM):
        return 0
    below = text[slice(*lines[at + 1])][:_LONGEST_HEADER].lower() if at + 1 < len(lines) else ""
    if line.startswith(_FROM):
        return int(below.startswith(_SENT))
    both = line if line.endswith(":") else f"{line} {below}"
    if not both.endswith(":") or not _MOMENT.search(line) or not any(map(both.__contains__, _SAID)):
        return 0
    return 1 if line.endswith(":") else 2


def _is_marked(text: str, lines: Lines, at: int) -> bool:
    """Whether the next line that is not empty begins with ">"."""
    while at < len(lines) and lines[at][0] == lines[at][1]:
        at += 1
    return at < len(lines) and text.startswith(">", lines[at][0])


def _is_subject(line: str) -> bool:
    return line[:9].lower().startswith(_SUBJECT)


# ---- the closing ----


def _closing(text: str, lines: Lines, head: int) -> Closing:
    """Where the closing stands in the writer's lines, of which `head` is the first."""
    none = len(lines)
    filled = [at for at in range(max(head, none - 6 * TAIL), none) if lines[at][0] < lines[at][1]][-TAIL:]
    said = {at: text[slice(*lines[at])] for at in filled}
    postscript = next((at for at in filled if at > head and is_postscript(said[at])), none)
    above = [at for at in filled if at < postscript]
    is_named = False
    for count, at in enumerate(reversed(above)):
        if at > head and is_closing(said[at], signed=is_named):
            return Closing(_with_formula_above(above, said, at, head), postscript, -1)
        if is_named and closing_start(text, *lines[at], signed=True):
            return Closing(at + 1, postscript, at, is_signed=True)
        if count >= _BELOW or not is_below(said[at]):
            break
        is_named = is_named or is_name(said[at])
    first = _name_alone(text, lines, [at for at in above if at > head], said)
    return Closing(first, postscript, -1) if first else Closing(none, postscript, above[-1] if above else -1)


def _with_formula_above(above: Sequence[int], said: dict[int, str], at: int, head: int) -> int:
    """The line of the formula above "Deine Anna" or another formula, or that line itself."""
    before = max((line for line in above if line < at), default=head)
    return before if before > head and is_closing(said[before], signed=True) else at


def _name_alone(text: str, lines: Lines, above: Sequence[int], said: dict[int, str]) -> int:
    """The first of the short lines at the end that are a name without a formula above it; 0 for none.

    They stand behind an empty line, or behind one that ends a sentence.
    """
    first = 0
    for at in reversed(above):
        if not is_signed(said[at], apart=not first and _is_apart(lines, at)) and not (first and is_above(said[at])):
            break
        first = at
        if _is_apart(lines, at):
            return first
    if not first:
        return 0
    end = lines[first - 1][1]
    is_ended = text[end - 1] in '.!?…)“"' or EMOJI.match(text, end - 1, end) is not None
    return first if is_ended else 0


def _is_apart(lines: Lines, at: int) -> bool:
    """Whether an empty line stands above."""
    return lines[at - 1][0] == lines[at - 1][1]
