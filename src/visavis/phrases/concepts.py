"""The pages of docs/concepts, for whoever asks how something is judged: Markdown of our own as HTML, nothing foreign.

A wheel carries them as visavis/concepts, a checkout as docs/concepts; `de/` beside them holds the same pages in German.
HTML inside a page stays text, pictures are left out, and a link leads to another of these pages or into the web, else
it is only its words: nothing here can run or load anything.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

import visavis

PACKAGE = Path(visavis.__file__).parent
BEFORE_PERCENT = re.compile(r"(?<=\d) (?=%)")
FIRST_SENTENCE = re.compile(r".*?[.?!](?=\s|$)", re.DOTALL)
BESIDE = {".", "..", "de"}  # where a page of either language finds another
SCROLLS = {"tabindex": "0"}  # a wide table or formula is reached and moved by the keyboard too

MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
MARKDOWN.add_render_rule("table_open", lambda *_: '<div class="wide" tabindex="0"><table>')
MARKDOWN.add_render_rule("table_close", lambda *_: "</table></div>")


@dataclass(frozen=True, slots=True)
class Concept:
    """One page. `about` is its first sentence; `language` the one it is written in."""

    name: str
    title: str
    about: str
    language: str
    text: SafeString  # HTML without the title


def concepts(language: str) -> tuple[Concept, ...]:
    """Every page in this language, where that is missing in English, by title."""
    return tuple(sorted((_read(name, language) for name in _names()), key=lambda one: one.title.casefold()))


def concept(name: str, language: str) -> Concept | None:
    """The page of this name, None where there is none."""
    return _read(name, language) if name in _names() else None


def exists(name: str) -> bool:
    """Whether there is a page of this name."""
    return name in _names()


def folder() -> Path:
    """Where the pages stand: in the installed package, else in the checkout."""
    packed = PACKAGE / "concepts"
    return packed if packed.is_dir() else PACKAGE.parents[1] / "docs" / "concepts"


def _names() -> frozenset[str]:
    return frozenset(file.stem for file in folder().glob("*.md"))


def _read(name: str, language: str) -> Concept:
    own = folder() / language / f"{name}.md"
    file, spoken = (own, language) if own.is_file() else (folder() / f"{name}.md", "en")
    tokens = list(_safe(MARKDOWN.parse(file.read_text("utf-8"))))
    title, rest = _titled(tokens, name)
    about = FIRST_SENTENCE.match(_first_words(rest))
    html = MARKDOWN.renderer.render(rest, MARKDOWN.options, {})
    return Concept(name, title, about[0] if about else "", spoken, mark_safe(html))  # noqa: S308  # our own, html off


def _titled(tokens: Sequence[Token], name: str) -> tuple[str, Sequence[Token]]:
    """The heading that a page begins with, and what follows it."""
    if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        return _words(tokens[1]), tokens[3:]
    return name, tokens


def _first_words(tokens: Sequence[Token]) -> str:
    return next((_words(one) for one in tokens if one.type == "inline"), "")


def _words(inline: Token) -> str:
    return "".join("\n" if one.type == "softbreak" else one.content for one in inline.children or ())


def _safe(tokens: Sequence[Token]) -> Iterator[Token]:
    """Links that lead somewhere, no style attributes (the pages' policy forbids them), wide things that scroll.

    A percent sign stays in one line with its number.
    """
    for head, words, end in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if head.type == "th_open" and not words.content:
            head.tag = end.tag = "td"  # a corner that heads nothing
    for token in tokens:
        if token.type == "fence":
            token.type = "code_block"
        if token.type == "code_block":
            token.attrs |= SCROLLS
        if "style" in token.attrs:
            token.attrs = {"class": "end"} if "right" in str(token.attrs["style"]) else {}
        if token.children:
            token.children = list(_linked(token.children))
            for part in token.children:
                if part.type == "text":
                    part.content = BEFORE_PERCENT.sub("\N{NO-BREAK SPACE}", part.content)
        yield token


def _linked(tokens: Sequence[Token]) -> Iterator[Token]:
    dropped: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            address = _address(str(token.attrs.get("href", "")))
            token.attrs = {"href": address, "rel": "noreferrer"} if address else {}
            dropped.append(not address)
        if token.type not in {"link_open", "link_close"} or not dropped[-1]:
            yield token
        if token.type == "link_close":
            dropped.pop()


def _address(target: str) -> str:
    """Where a link leads: another page of these, an address of the web, or nowhere ("")."""
    if target.startswith("https://"):
        return target
    path = PurePosixPath(target.partition("#")[0])
    is_page = path.suffix == ".md" and path.stem in _names() and str(path.parent) in BESIDE
    return reverse("how-page", args=[path.stem]) if is_page else ""
