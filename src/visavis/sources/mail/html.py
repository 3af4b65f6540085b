"""The words of an HTML body: tags taken out, nothing run, nothing loaded.

One pass: the text between tags is kept, block tags become line ends, and what stands inside style, script, head and
title is left out. The lines of a <blockquote> begin with ">", as the plain text of the same mail would have them; not
where its style draws no border, which is how Gmail indents. Wrong for text hidden by style sheets, which is read as if
it were shown.
"""

import re
from html import unescape

_TAG = re.compile(r"<!--|<(/?[A-Za-z][A-Za-z0-9:]{0,20})[^<>]*>|<[!?][^<>]*>")
_UNSEEN = frozenset({"style", "script", "head", "title", "xml", "template"})
_BLOCKS = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "ul", "ol", "table", "hr", "pre"})
_INDENTED = re.compile(r"border\s*:\s*(?:none|0)", re.IGNORECASE)
_QUOTED, _SET_IN, _CLOSED = "\x02", "\x03", "\x04"  # no text holds them: what is read loses them, unescape makes none
_SPACE = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*\n ?")


def plain(markup: str, limit: int) -> str:
    """The first `limit` characters or a little more of what a reader would see."""
    pieces: list[str] = []
    at = size = 0
    while size < limit:
        tag = _TAG.search(markup, at)
        between = _SPACE.sub(" ", markup[at : tag.start() if tag else None].replace("\n", " "))
        pieces.append(between)
        size += len(between)
        if tag is None:
            break
        at = _after(markup, tag)
        if at < 0:
            break
        pieces.append(_line_end(tag))
    seen = unescape("".join(pieces)).replace("\xa0", " ")
    lines = _LINES.sub("\n\n", _SPACE.sub(" ", seen)).replace("\n ", "\n").replace(" \n", "\n").strip()
    return _marked(lines) if _QUOTED in lines or _SET_IN in lines or _CLOSED in lines else lines


def _after(markup: str, tag: re.Match[str]) -> int:
    """Where reading goes on after `tag`; -1 when what it opens is never closed."""
    name = (tag[1] or "").lower()
    if name in _UNSEEN:
        closing = re.compile(rf"</{name}[^<>]*>", re.IGNORECASE).search(markup, tag.end())
        return closing.end() if closing else -1
    if tag[0] == "<!--":
        end = markup.find("-->", tag.end())
        return end + 3 if end >= 0 else -1
    return tag.end()


def _line_end(tag: re.Match[str]) -> str:
    """A block's start and end both end the line; only <br> and </p> make one where none is needed."""
    name = (tag[1] or "").lower()
    if name.strip("/") in _BLOCKS:
        return "\n"
    if name == "blockquote":
        return f"\n{_SET_IN if _INDENTED.search(tag[0]) else _QUOTED}\n"
    return f"\n{_CLOSED}\n" if name == "/blockquote" else ""


def _marked(lines: str) -> str:
    """The lines without the marks between them, those inside a quote with ">" before them."""
    marked: list[str] = []
    opened: list[bool] = []  # for each block that is open, whether it is a quote
    for line in lines.split("\n"):
        if line in {_QUOTED, _SET_IN}:
            opened.append(line == _QUOTED)
        elif line == _CLOSED:
            del opened[-1:]
        else:
            marked.append(f"> {line}".rstrip() if any(opened) else line)
    return "\n".join(marked).strip()
