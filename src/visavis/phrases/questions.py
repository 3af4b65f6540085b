"""What only the user can say about a file, as questions, and how to answer on the command line."""

import shlex

from django.utils.functional import Promise
from django.utils.translation import gettext, override, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from visavis.phrases.words import field
from visavis.records import Question
from visavis.sources.columns import MEANINGS, columns_of, offered

ORDERS = {
    "dmy": pgettext_lazy("date order", "day first"),
    "mdy": pgettext_lazy("date order", "month first"),
    "ymd": pgettext_lazy("date order", "year first"),
}
SHORT_ORDERS = {
    "dmy": _("31/12/2026"),
    "mdy": _("12/31/2026"),
    "ymd": _("2026/12/31"),
}

# What a form offers, in its order; a reader of a known program tells apart more (sources.columns.MEANINGS).
PARTS: dict[str, Promise] = {
    "prefix": pgettext_lazy("column", "title before the name"),
    "middle": pgettext_lazy("column", "middle name"),
    "suffix": pgettext_lazy("column", "what follows the name"),
    "maiden": pgettext_lazy("column", "name at birth"),
    "street": pgettext_lazy("column", "street"),
    "postcode": pgettext_lazy("column", "postcode"),
    "city": pgettext_lazy("column", "town"),
    "region": pgettext_lazy("column", "county or state"),
    "country": pgettext_lazy("column", "country"),
}
OFFERED = (
    "name", "given", "family", "prefix", "middle", "suffix", "nickname", "maiden", "email", "phone", "url",
    "organisation", "title", "birthday", "anniversary", "connected", "relation", "note", "tag", "website", "handle",
    "address", "street", "postcode", "city", "region", "country",
)  # fmt: skip

NAMES = frozenset({"name", "given", "family"})
LANGUAGES = ("en", "de")
SHELL_OBEYS = frozenset("\"'$`\\!%")


def order(name: str) -> str:
    """An order of day, month and year with an example: "day first (31/12/2026)"."""
    return f"{ORDERS[name]} ({SHORT_ORDERS[name]})"


def question(asked: Question) -> str:
    """The question as a sentence. An open one keeps back what hangs on the answer."""
    match asked.about:
        case "date-order":
            written = ", ".join(cell for row in asked.sample[:3] for cell in row[:1])
            if written:
                return gettext("The dates in it can be read in two ways (%(written)s). Which comes first?") % {
                    "written": written
                }
            return gettext("The dates in it can be read in two ways. Which comes first?")
        case "columns":
            if asked.is_open:
                return gettext("Its columns have names of their own. What do they mean?")
            return gettext("Its columns were read by their names. Are they right?")


def answer_with(asked: Question) -> str:
    """The options of `visavis import` that answer it; for columns an example, from what they are taken for."""
    if asked.about == "date-order":
        return " / ".join(f"--dates {choice}" for choice in asked.choices)
    return " ".join(f"--column {_quoted(f'{name}={one}')}" for name, one in example(asked).items())


def example(asked: Question) -> dict[str, str]:
    """An answer to begin with: what columns are taken for, and a name for the first column of words if there is none.

    Only ever shown; nothing is read by it.
    """
    taken = dict(zip(asked.choices, asked.proposal, strict=False))
    if not NAMES & {*taken.values()}:
        cells = zip(asked.choices, asked.sample[0] if asked.sample else (), strict=False)
        words = (name for name, cell in cells if _is_words(cell) and not taken.get(name))
        taken[next(words, asked.choices[0])] = "name"
    meant = {name: taken.get(name, "") for name in asked.choices if name.isprintable()}
    return {name: meaning for name, meaning in meant.items() if meaning}


def meaning(code: str) -> str:
    """The word of the form for what a column can mean; a reader's own finer code stands for itself."""
    return str(PARTS[code]) if code in PARTS else field(code) if code in OFFERED else code


def meanings() -> list[tuple[str, str]]:
    """Everything a column can mean, with the words for it, in the order in which a form offers it."""
    return [(code, meaning(code)) for code in OFFERED]


def understood(said: str) -> str | None:
    """What the user means by a word for columns: a code, a word of the form in either language, or a name by which
    tables call it ("Vorname"). "" leaves the column out; None for a word that is not understood.
    """
    word = said.strip().casefold()
    if not word or word in OFFERED:
        return word
    for language in LANGUAGES:
        with override(language):
            spoken = {name.casefold(): code for code, name in meanings()}
        if word in spoken:
            return spoken[word]
    return word if word in MEANINGS else offered(columns_of([word])[0]) or None


def _is_words(cell: str) -> bool:
    return any(char.isalpha() for char in cell) and not any(char.isdecimal() or char == "@" for char in cell)


def _quoted(option: str) -> str:
    """As a shell takes it: the name of a column is foreign text, and a shell would obey some of it."""
    return shlex.quote(option) if set(option) & SHELL_OBEYS else f'"{option}"'
