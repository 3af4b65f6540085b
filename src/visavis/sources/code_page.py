"""Which code page the text of a file is written in, where it is no UTF-8: by rule, not by statistics.

Every page is tried on what is no UTF-8 in the head of the file, and each letter beyond ASCII is looked at in its place:
- a sign between two letters, or a capital after a small letter, stands where no language has it ("Stra§e", "gesch„ft");
- a row of accented letters without an ASCII letter between them is another script read as Latin ("Èâàíîâ");
- Cyrillic, kana and kanji stand among their like, never in the middle of a Latin word;
- what the page has no character for was not written in it.
The page with the most letters in their place is taken; of equals the first, which is the most usual one.

Tried: Windows Western, Central European and Cyrillic, Shift-JIS, Mac Roman, and the page of DOS ("CSV (MS-DOS)").
Wrong for Turkish, Greek, Baltic, Chinese and Korean pages, and where the few letters there are look right in two pages
("Dušan" alone): a name then shows a wrong letter, and no row is lost.
"""

import re

from visavis.sources.wide import wide_encoding

USUAL = "cp1252"
PAGES = (USUAL, "cp1250", "cp1251", "cp932", "mac_roman", "cp850")

_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_QUOTES_AND_DASHES = frozenset("‘’“”„–—…€")
_LATIN_END = "\u024f"
_CYRILLIC = ("\u0400", "\u04ff")
_WIDE = ("\u3040", "\u9fff")  # kana, kanji
_UNWRITTEN = re.compile("[\x80-\x9f\ufffd\ue000-\uf8ff]")
_ENOUGH = 4096  # bytes beyond ASCII tell as much as a million


def encoding_of(head: bytes) -> str:
    """The encoding by the head (64 kB) of a file: "utf-8", "utf-16", or the page of the lines that are no UTF-8."""
    if wide := wide_encoding(head):
        return wide[:6]
    lines = head.split(b"\n")
    unread = b"\n".join(line for line in lines[:-1] if not _is_utf8(line))
    if not unread and not _is_utf8(lines[-1], is_cut=True):
        unread = lines[-1]
    if not unread:
        return "utf-8"
    return max(PAGES, key=lambda page: _letters_in_place(unread[:_ENOUGH], page))


def _is_utf8(line: bytes, *, is_cut: bool = False) -> bool:
    """Whether the line is UTF-8; where it `is_cut`, its last character need not be whole."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        return is_cut and error.reason == "unexpected end of data"
    return True


def _letters_in_place(raw: bytes, page: str) -> int:
    """How many characters stand where they can, less those that cannot."""
    text = raw.decode(page, "replace")
    return sum(
        _in_place(found[0], text[max(found.start() - 1, 0) : found.start()], text[found.end() : found.end() + 1])
        for found in _BEYOND_ASCII.finditer(text)
    )


def _in_place(char: str, before: str, after: str) -> int:
    """1 for a character that can stand between these two, below 0 for one that cannot, 0 for one that may."""
    if _UNWRITTEN.match(char):
        return -3
    in_latin = _is_ascii_letter(before) or _is_ascii_letter(after)
    if _WIDE[0] <= char <= _WIDE[1]:
        return -2 if in_latin else 2  # two bytes
    if _CYRILLIC[0] <= char <= _CYRILLIC[1]:
        return -1 if in_latin else 1
    is_inside = before.isalpha() and after.isalpha()
    if char <= _LATIN_END and char.isalpha():
        return _letter_in_place(char, before, after) if before.isalpha() or after.isalpha() else 0
    if is_inside:
        return 0 if char == "’" else -1
    return int(char in _QUOTES_AND_DASHES)


def _letter_in_place(char: str, before: str, after: str) -> int:
    """The same for a Latin letter that has a letter beside it."""
    among_accents = before.isalpha() and after.isalpha() and not before.isascii() and not after.isascii()
    is_capital_inside = char.isupper() and before.isalpha() and (before.islower() or after.islower())
    return -1 if among_accents or is_capital_inside else 1


def _is_ascii_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()
