"""How commands speak: to the user in their language, to machines in JSON, never in control characters.

Django is imported at the first translated word, not before: --help must answer at once.
"""

import json
import re
from typing import Any

import click

# Names and subjects come from strangers; a terminal obeys escape sequences and turns text around at bidi marks.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

_YES = frozenset({"y", "yes", "j", "ja"})
_NO = frozenset({"n", "no", "nein"})
"""Answers in every language of the program: who reads German may still be used to typing “y”."""

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document, in English.")


class NotUnderstoodError(click.ClickException):
    """A word on the command line that means nothing here. Told in the user's language, unlike click's own errors."""

    exit_code = 2


def gettext(text: str) -> str:
    """The text in the user's language."""
    from django.utils.translation import gettext as spoken

    return spoken(text)


def ngettext(one: str, many: str, count: int) -> str:
    """The text for that many, in the user's language."""
    from django.utils.translation import ngettext as spoken

    return spoken(one, many, count)


def pgettext(context: str, text: str) -> str:
    """The text as it is meant there, in the user's language."""
    from django.utils.translation import pgettext as spoken

    return spoken(context, text)


def plain(text: str) -> str:
    """Foreign text that a terminal may show: one line, no control characters."""
    return _CONTROL.sub("", text.replace("\n", " ").replace("\t", " "))


def named(name: str) -> str:
    """A person's name as a terminal may show it; some are known by nothing but what they wrote."""
    return plain(name).strip() or gettext("(without a name)")


def tell(line: str = "") -> None:
    """A line of what was asked for, on stdout."""
    click.echo(_CONTROL.sub("", line))


def note(line: str = "") -> None:
    """A line beside it, on stderr."""
    click.echo(_CONTROL.sub("", line), err=True)


def agree(question: str, *, default: bool) -> bool:
    """Ask on stderr until it is answered with yes or no, in either language; an empty line is the `default`."""
    choice = pgettext("yes or no", "[Y/n]") if default else pgettext("yes or no", "[y/N]")
    while True:
        said = _answer(f"{question} {choice}")
        if not said:
            return default
        if said in _YES | _NO:
            return said in _YES
        note(gettext("Answer with yes or no, please."))


def choose(question: str, least: int, most: int, *, default: int | None = None) -> int:
    """Ask on stderr until it is answered with a number from `least` to `most`; an empty line is the `default`."""
    shown = "" if default is None else f" [{default}]"
    while True:
        said = _answer(f"{question}{shown}")
        if not said and default is not None:
            return default
        if said.isdecimal() and len(said) <= len(str(most)) and least <= int(said) <= most:
            return int(said)
        note(gettext("Answer with a number from %(least)s to %(most)s, please.") % {"least": least, "most": most})


def press(question: str, letters: str) -> int:
    """Ask on stderr until it is answered with one of these letters, or with its place, which is returned: from 1."""
    while True:
        said = _answer(question)
        if said and len(said) == 1 and said in letters:
            return letters.index(said) + 1
        if said.isdecimal() and len(said) <= len(str(len(letters))) and 1 <= int(said) <= len(letters):
            return int(said)
        note(gettext("Answer with one of these letters, please: %(letters)s.") % {"letters": ", ".join(letters)})


def answer(question: str) -> str:
    """Ask on stderr and return what was typed, as it was typed."""
    said = click.prompt(_CONTROL.sub("", question), default="", show_default=False, prompt_suffix=" ", err=True)
    return str(said).strip()


def _answer(prompt: str) -> str:
    return answer(prompt).casefold()


def tell_json(document: Any) -> None:
    """One document in UTF-8, whatever the terminal speaks."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    click.echo(text.encode("utf-8", "replace"))
