"""Every word of the program has its German: nothing missing, nothing empty, no placeholder lost, nothing left over.

Strings are found in Python by its syntax tree, in templates by Django's own `templatize`; no GNU gettext is needed.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

import visavis

ROOT = Path(visavis.__file__).parent
CATALOGUES = sorted(ROOT.rglob("locale/de/LC_MESSAGES/django.po"))

MARKS = {
    "_": ("id",),
    "gettext": ("id",),
    "gettext_lazy": ("id",),
    "gettext_noop": ("id",),
    "ngettext": ("id", "plural"),
    "ngettext_lazy": ("id", "plural"),
    "pgettext": ("context", "id"),
    "pgettext_lazy": ("context", "id"),
    "npgettext": ("context", "id", "plural"),
    "npgettext_lazy": ("context", "id", "plural"),
}
"""What each marking function takes, in order."""

Key = tuple[str, str, str]  # context, id, plural
PLACEHOLDER = re.compile(r"%\((\w+)\)s|\{(\w+)\}")


def calls(tree: ast.AST) -> Iterator[Key]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
            if name in MARKS and not any(isinstance(one, ast.Name) for one in node.args[:1]):
                written = [ast.literal_eval(one) for one in node.args[: len(MARKS[name])]]
                said = dict(zip(MARKS[name], written, strict=True))
                yield said.get("context", ""), said["id"], said.get("plural", "")


def in_python(file: Path) -> Iterator[Key]:
    yield from calls(ast.parse(file.read_text("utf-8")))


def in_template(file: Path) -> Iterator[Key]:
    """`templatize` leaves calls between fillers that are no Python, so each call is parsed on its own."""
    text = templatize(file.read_text("utf-8"), origin=str(file))
    for start in re.finditer(rf"\b(?:{'|'.join(MARKS)})\((?=u?['\"]|\")", text):
        for end in re.finditer(r"\)", text[start.start() :]):
            try:
                tree = ast.parse(text[start.start() : start.start() + end.end()], mode="eval")
            except SyntaxError:
                continue
            yield from calls(tree)
            break


def in_program() -> set[Key]:
    found: set[Key] = set()
    for file in ROOT.rglob("*.py"):
        found.update(in_python(file))
    for file in (ROOT / "web" / "templates").rglob("*.*"):
        found.update(in_template(file))
    return found


def entries(file: Path) -> list[Message]:
    with file.open("rb") as stream:
        catalogue: Catalog = read_po(stream, abort_invalid=True)
    return [message for message in catalogue if message.id]


def key(message: Message) -> Key:
    single, plural = message.id if isinstance(message.id, tuple | list) else (message.id, "")
    return message.context or "", single, plural


def german(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, tuple | list) else (message.string or "",)


@pytest.fixture(scope="module")
def translated() -> dict[Key, tuple[str, ...]]:
    return {key(message): german(message) for file in CATALOGUES for message in entries(file)}


def test_every_string_has_its_german(translated: dict[Key, tuple[str, ...]]) -> None:
    missing = [one for one in in_program() if one not in translated]
    assert sorted(missing) == []


def test_no_german_is_empty_and_every_plural_is_there(translated: dict[Key, tuple[str, ...]]) -> None:
    wanted = {one: 2 if one[2] else 1 for one in translated}
    thin = [one for one, words in translated.items() if len(words) != wanted[one] or not all(map(str.strip, words))]
    assert sorted(thin) == []


def test_no_german_is_left_over(translated: dict[Key, tuple[str, ...]]) -> None:
    assert sorted(set(translated) - in_program()) == []


def test_the_german_keeps_every_placeholder(translated: dict[Key, tuple[str, ...]]) -> None:
    """A German singular may say „ein“ where English counts, so only the last form must name them all."""
    for (_, single, plural), words in translated.items():
        wanted = set(PLACEHOLDER.findall(plural or single))
        assert set(PLACEHOLDER.findall(words[-1])) == wanted, words
        assert set(PLACEHOLDER.findall(words[0])) <= wanted, words


def test_german_quotes_are_german(translated: dict[Key, tuple[str, ...]]) -> None:
    wrong = [text for words in translated.values() for text in words if "”" in text or '"' in text]
    assert wrong == []


def test_nothing_is_marked_fuzzy() -> None:
    assert [message.id for file in CATALOGUES for message in entries(file) if message.fuzzy] == []


def test_a_string_in_a_template_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '{% load i18n %}<p title="{% translate "Hello" %}">{% blocktranslate count n=n %}{{ n }} day'
        "{% plural %}{{ n }} days{% endblocktranslate %}</p>"
    )
    assert set(in_template(page)) == {("", "Hello", ""), ("", "%(n)s day", "%(n)s days")}
