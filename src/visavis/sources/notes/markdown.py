"""The marks of Markdown and Obsidian in a text: links, tags, and the text without them.

A link names another note: `[[Uwe Meier]]`, `[[People/Uwe Meier|Uwe]]`, `[Uwe](Uwe%20Meier.md)`. Links to days and to
pictures name nobody. A tag is a word behind `#` with at least one letter in it; in code there are none.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from visavis.sources.partial_date import partial_date

_LINK = re.compile(r"(!?)\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{0,300}))?\]\]")
_TO_FILE = re.compile(r"(!?)\[([^\[\]\n]{1,300})\]\(<?([^()<>\n]{1,300}?\.md)(?:#[^()<>\n]{0,300})?>?\)")
_TAG = re.compile(r"(?<![\w#&/;.-])#([\w-]*[^\W\d_][\w/-]*)")
_CODE = re.compile(r"```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)|`[^`\n]*`", re.DOTALL)
_STRESS = re.compile(r"\*\*|==|~~")
_HEADING = re.compile(r"(?m)^#{1,6}[ \t]+")
_ATTACHED = re.compile(
    r"\.(?:png|jpe?g|gif|webp|svg|heic|pdf|mp[34]|m4a|wav|mov|canvas|base|excalidraw|xlsx?|docx?)$", re.IGNORECASE
)
_WEEK = re.compile(r"\d{4}-(?:W|KW)\d\d?", re.IGNORECASE)


def links(text: str) -> list[str]:
    """The names of the notes that are linked to, each once."""
    return list(dict.fromkeys(_targets(text)))


def _targets(text: str) -> Iterator[str]:
    for is_embedded, target, _ in _LINK.findall(text):
        name = _name(re.split(r"[#^]", target)[0])
        if name and not is_embedded:
            yield name
    for is_embedded, _, target in _TO_FILE.findall(text):
        name = _name(unquote(target))
        if name and not is_embedded:
            yield name


def _name(target: str) -> str:
    """The last part of a path without ".md"; "" for a day, a week, a picture."""
    name = " ".join(target.strip().rstrip("/\\").rpartition("/")[2].removesuffix(".md").split())
    return "" if partial_date(name) or _WEEK.fullmatch(name) or _ATTACHED.search(name) else name


def tags(text: str) -> list[str]:
    """The tags, without their `#`, each once."""
    return list(dict.fromkeys(tag.rstrip("/-") for tag in _TAG.findall(_CODE.sub(" ", text))))


def plain(text: str) -> str:
    """The text as one would read it: links by their names, no pictures, no marks of headings and stress."""
    text = _LINK.sub(lambda link: "" if link[1] else link[3] or link[2], text)
    text = _TO_FILE.sub(lambda link: "" if link[1] else link[2], text)
    return _HEADING.sub("", _STRESS.sub("", text)).strip()
