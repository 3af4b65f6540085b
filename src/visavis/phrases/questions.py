"""What only the user can say about a file, as questions, and how to answer on the command line."""

from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from visavis.phrases.words import field
from visavis.records import Question

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
    """The options of `visavis import` that answer it."""
    if asked.about == "date-order":
        return " / ".join(f"--dates {choice}" for choice in asked.choices)
    return " ".join(f'--column "{choice}=…"' for choice in asked.choices[:2])


def meanings() -> list[tuple[str, str]]:
    """Everything a column can mean, with the words for it, in the order in which a form offers it."""
    return [(meaning, str(PARTS.get(meaning) or field(meaning))) for meaning in OFFERED]
