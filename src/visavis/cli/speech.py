"""How commands speak: to the user in their language, to machines in JSON, never in control characters.

Django is imported at the first translated word, not before: --help must answer at once.
"""

import json
import re
from typing import Any

import click

# Names and subjects come from strangers; a terminal obeys escape sequences and turns text around at bidi marks.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document, in English.")


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


def tell_json(document: Any) -> None:
    """One document in UTF-8, whatever the terminal speaks."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    click.echo(text.encode("utf-8", "replace"))
