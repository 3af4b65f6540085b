"""Changes of a text, and the text with them made."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: what stands at [start, end) becomes `text`."""

    start: int
    end: int
    text: str


def mended(text: str, edits: Iterable[Edit]) -> str:
    """The text with these edits made. Of edits that overlap the first is made; the same edit twice is one."""
    made: list[str] = []
    at = 0
    for edit in sorted(set(edits), key=lambda one: (one.start, one.end, one.text)):
        if edit.start >= at:
            made += [text[at : edit.start], edit.text]
            at = edit.end
    return "".join([*made, text[at:]])
