"""Who knows whom, in words: the label of a tie between two others, and why it is thought (network/alter_ties.py)."""

from collections.abc import Callable, Mapping
from datetime import date

from django.utils.translation import gettext, gettext_lazy, ngettext

from visavis.network.judgement import Value
from visavis.phrases.dates import day
from visavis.phrases.numbers import number, times
from visavis.phrases.words import Words, label

Values = Mapping[str, Value]

LABELS: Words = {
    "confirmed": gettext_lazy("%(one)s and %(other)s know each other."),
    "likely": gettext_lazy("%(one)s and %(other)s likely know each other."),
    "possible": gettext_lazy("%(one)s and %(other)s may know each other."),
}


def knows(word: str, one: str, other: str) -> str:
    """How surely two people know each other: confirmed, likely or possible. Raises KeyError for any other word."""
    return str(LABELS[word]) % {"one": one, "other": other}


def _stated(values: Values, _: str) -> str:
    if not values["label"]:
        return gettext("A card says that they belong together.")
    return gettext("A card says how they belong together: %(label)s.") % {"label": label(str(values["label"]))}


def _mentioned(_: Values, __: str) -> str:
    return gettext("A note about one of them mentions the other.")


def _each_other(values: Values, _: str) -> str:
    return ngettext(
        "Each of them wrote to the other in a conversation of a few people, on %(last)s.",
        "Each of them wrote to the other, in %(times)s conversations of a few people; last on %(last)s.",
        int(values["times"]),
    ) % _counted(values)


def _wrote(values: Values, _: str) -> str:
    return ngettext(
        "One of them wrote to the other in a conversation of a few people, on %(last)s.",
        "One of them wrote to the other in %(times)s conversations of a few people; last on %(last)s.",
        int(values["times"]),
    ) % _counted(values)


def _met(values: Values, _: str) -> str:
    return ngettext(
        "They met among a few people on %(last)s.",
        "They met %(often)s among a few people; last on %(last)s.",
        int(values["times"]),
    ) % _counted(values)


def _rounds(values: Values, _: str) -> str:
    return gettext(
        "They wrote to each other or met on %(times)s occasions, in different larger rounds; last on %(last)s."
    ) % _counted(values)


def _round(values: Values, _: str) -> str:
    return ngettext(
        "They wrote to each other or met in a larger round, on %(last)s.",
        "They wrote to each other or met %(often)s in a larger round; last on %(last)s.",
        int(values["times"]),
    ) % _counted(values)


def _together(values: Values, _: str) -> str:
    return ngettext(
        "Somebody wrote to both of them, on %(last)s.",
        "In %(times)s conversations somebody wrote to both of them; last on %(last)s.",
        int(values["times"]),
    ) % _counted(values)


def _counted(values: Values) -> dict[str, str]:
    count = int(values["times"])
    return {"times": number(count), "often": times(count), "last": day(date.fromisoformat(str(values["last"])))}


SENTENCES: dict[str, Callable[[Values, str], str]] = {
    "among.stated": _stated,
    "among.mentioned": _mentioned,
    "among.each-other": _each_other,
    "among.wrote": _wrote,
    "among.met": _met,
    "among.rounds": _rounds,
    "among.round": _round,
    "among.together": _together,
}
