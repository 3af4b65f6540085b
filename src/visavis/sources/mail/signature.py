"""A mail's text and its signature, taken apart: the block that a mail program puts below every letter of its owner.

The signature is what stands below "-- "; or, where it looks like one, below a drawn line, below closing and name
("Viele Grüße⏎Anna"), or below the sender's own name. It looks like one when it says how to reach someone (a number, an
address, a firm's legal form), after nothing but short lines that are no sentence; or when it is a few such lines that
stand directly below the name.
Closing and name stay in the text, for how someone signs says how they stand to each other; so does a postscript.
Looked at are the last TAIL characters.
Wrong for a signature without closing, line or name, and for one with a story in it: it stays, since a sentence lost is
worse than a line too many.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from visavis.sources.mail import foot
from visavis.sources.mail.closing import LONGEST, is_closing, is_name

TAIL = 3000

_MOST_LINES = 25
_MOST_SHORT_LINES = 5
_LONGEST_SHORT_LINE = 80
_FEW_WORDS = 3

_STROKES = frozenset("-_=*~–—")
_DELIMITERS = frozenset({"--", "—", "–"})
_RULE = re.compile(r"([-_=*~–—])\1{2,}")
_POSTSCRIPT = re.compile(r"[ \t]*(?:p\. ?s\.?|ps|n\. ?b\.|nb|übrigens|btw)[ \t]*[:.,–-]", re.IGNORECASE)

REACHED = re.compile(
    r"(?:\+|\b00|\b0|\()[1-9(][\d ()/.–-]{6,30}\d|[\w+-]@[\w-]+\.\w"
    r"|\b(?:g?GmbH|mbH|AG|KG|OHG|UG|GbR|e\. ?V\.|e\. ?K\.|PartGmbB|Ltd|LLC|Inc|Corp|LLP|PLC|S\.A\.|B\.V\.)(?!\w)"
    r"|\b(?:D-|A-|CH-)?\d{4,5} [A-ZÄÖÜ][a-zäöüß]|\b(?:HRB|HRA|USt-?Id|Amtsgericht|Registergericht)"
    r"|^[ \t]*(?:[Tt]el|[Tt]elefon|[Ff]on|[Pp]hone|[Mm]obile?|[Cc]ell|[Hh]andy|[Ff]ax|[TtMmFfPp])\b[.:]* *[+(\d]"
)
"""A line that says how to reach someone, or names a firm in the way of the law."""

_LINKED = re.compile(r"\bwww\.\w|https?://\w")
_SPOKEN = re.compile(
    r"\b(?:[Ii]ch|[Dd]u|[Ww]ir|[Ii]hr|mich|dich|mir|dir|uns|euch|[Bb]itte|nicht|ist|sind|habe|hast|haben|[Mm]eine?|"
    r"[Dd]eine?|I|[Yy]ou|[Ww]e|me|us|[Mm]y|[Yy]our|please|will|can|is|are|have)\b|[?…]"
)


@dataclass(frozen=True, slots=True)
class Parted:
    """What was written to be read, and the signature with the name it begins with, or ""."""

    text: str
    signature: str = ""


def parted(text: str, name: str) -> Parted:
    """Take a text and its signature apart; `name` is the sender's, as the header has it."""
    start = text.find("\n", len(text) - TAIL) + 1 if len(text) > TAIL else 0
    tail = text[start:]
    lines = tail.split("\n")
    end = foot.end_of_writing(tail, lines)
    first, cut = _signature(lines[:end], name)
    if cut == len(lines):
        return Parted(text)
    postscript = next((at for at in range(cut, end) if _POSTSCRIPT.match(lines[at])), end)
    written = "\n".join([*lines[:cut], *lines[postscript:end]])
    signature = "\n".join(lines[first:postscript]).strip() if cut < postscript else ""
    return Parted((text[:start] + written).rstrip(), signature)


def _signature(lines: Sequence[str], name: str) -> tuple[int, int]:
    """Where the signature begins, and where what is cut does; twice the number of lines when there is none."""
    for first, cut, is_sure in _places(lines, name):
        below = lines[cut:]
        if any(map(str.strip, below)) and len(below) <= _MOST_LINES and (is_sure or _looks_like_one(below)):
            return first, cut
    return len(lines), len(lines)


def _places(lines: Sequence[str], name: str) -> Iterator[tuple[int, int, bool]]:
    """Where a signature may begin and the text end, the likeliest first, and whether no doubt is left."""
    last = range(max(len(lines) - _MOST_LINES, 0), len(lines))
    short = [(at, bare) for at in last if len(lines[at]) <= _LONGEST_SHORT_LINE and (bare := lines[at].strip())]
    for at, bare in short:
        if bare[0] in _STROKES and (bare in _DELIMITERS or _RULE.fullmatch(bare)):
            yield at + 1, at, bare in _DELIMITERS
    for at, bare in reversed(short):
        if len(bare) <= LONGEST and is_closing(bare):
            below = next((number for number, _ in short if number > at), at)
            signed = below if is_name(lines[below]) and not REACHED.search(lines[below]) else at
            if signed + 1 == len(lines):
                return  # nothing stands below the name, as in most letters
            yield signed, signed + 1, False
    for at, bare in short if " " in name else ():
        if name in bare and is_name(bare):
            yield at, at + 1, False


def _looks_like_one(below: Sequence[str]) -> bool:
    """Whether lines are a signature's; those of a drawn line begin with it."""
    is_attached = bool(below[0].strip())
    lines = [line for line in below if any(map(str.isalnum, line))]
    reached = next((number for number, line in enumerate(lines) if REACHED.search(line)), None)
    if reached is None:
        reached = next((number for number, line in enumerate(lines) if _LINKED.search(line)), None)
        if not is_attached or (reached is None and len(lines) > _MOST_SHORT_LINES):
            return False
    return all(map(_is_short, lines[: len(lines) if reached is None else reached + 1]))


def _is_short(line: str) -> bool:
    """Whether a line is no sentence."""
    bare = line.strip()
    is_sentence = bare.endswith((".", "!")) and len(bare.split()) > _FEW_WORDS and not REACHED.search(bare)
    return len(bare) <= _LONGEST_SHORT_LINE and not is_sentence and not _SPOKEN.search(bare)
