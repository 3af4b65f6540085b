"""How even a talk is: the reasons of store/read/two_sidedness.py as sentences.

A mirror: what was counted, never what would be right. Nobody is blamed for a silence, which may stand where nothing was
read.
"""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext, ngettext, pgettext

from visavis.network.judgement import Value
from visavis.phrases.numbers import number, times

Values = Mapping[str, Value]

MANY = 10  # times as much; beyond that the figure says no more
HALVES = 2.5  # below it halves are told apart
LEAST_TOLD = 1.75  # below it "half as many again"


def _more(values: Values, name: str, *, mine: bool) -> str:
    ours, theirs = int(values["mine"]), int(values["yours"])
    more, less = (ours, theirs) if mine else (theirs, ours)
    ratio = more / less if less else float(MANY + 1)
    if ratio > MANY:
        told = (
            gettext("In the last year you wrote far more words than %(name)s.")
            if mine
            else gettext("In the last year %(name)s wrote far more words than you.")
        )
    elif ratio < LEAST_TOLD:
        told = (
            gettext("In the last year you wrote half as many words again as %(name)s.")
            if mine
            else gettext("In the last year %(name)s wrote half as many words again as you.")
        )
    elif ratio < HALVES:
        told = (
            gettext("In the last year you wrote twice as many words as %(name)s.")
            if mine
            else gettext("In the last year %(name)s wrote twice as many words as you.")
        )
    else:
        told = (
            gettext("In the last year you wrote %(times)s as many words as %(name)s.")
            if mine
            else gettext("In the last year %(name)s wrote %(times)s as many words as you.")
        )
    return told % {"name": name, "times": times(round(ratio))}


def _even(_: Values, name: str) -> str:
    return gettext("In the last year you and %(name)s wrote about as many words as each other.") % {"name": name}


def _lately_even(_: Values, name: str) -> str:
    return gettext("In the last three months you and %(name)s wrote about as many words as each other.") % {
        "name": name
    }


def _lately_mine(_: Values, name: str) -> str:
    return gettext("In the last three months you wrote more than %(name)s.") % {"name": name}


def _lately_yours(_: Values, name: str) -> str:
    return gettext("In the last three months %(name)s wrote more than you.") % {"name": name}


def _questions(values: Values, name: str) -> str:
    return gettext("Questions in the last year: %(mine)s from you, %(yours)s from %(name)s.") % {
        "mine": _count(int(values["mine"])),
        "yours": _count(int(values["yours"])),
        "name": name,
    }


def _follow_ups(values: Values, name: str) -> str:
    mine, yours = int(values["mine"]), int(values["yours"])
    return gettext("Asking on, about what the other had just written: you %(mine)s, %(name)s %(yours)s.") % {
        "mine": _often(mine),
        "yours": _often(yours),
        "name": name,
    }


def _answered_mine(values: Values, name: str) -> str:
    asked, answered = int(values["asked"]), int(values["answered"])
    if asked == answered:
        said = gettext("What you asked in the last year, %(asked)s questions, %(name)s answered within two weeks.")
    else:
        said = ngettext(
            "Of the %(asked)s questions you asked in the last year, %(name)s answered one within two weeks.",
            "Of the %(asked)s questions you asked in the last year, %(name)s answered %(answered)s within two weeks.",
            answered,
        )
    return said % {"asked": number(asked), "answered": _count(answered), "name": name}


def _answered_yours(values: Values, name: str) -> str:
    asked, answered = int(values["asked"]), int(values["answered"])
    if asked == answered:
        said = gettext("What %(name)s asked in the last year, %(asked)s questions, you answered within two weeks.")
    else:
        said = ngettext(
            "Of the %(asked)s questions %(name)s asked in the last year, you answered one within two weeks.",
            "Of the %(asked)s questions %(name)s asked in the last year, you answered %(answered)s within two weeks.",
            answered,
        )
    return said % {"asked": number(asked), "answered": _count(answered), "name": name}


def _count(value: int) -> str:
    """A number without its noun."""
    if value == 0:
        return pgettext("how many questions", "none")
    if value == 1:
        return pgettext("how many questions", "one")
    return number(value)


def _often(value: int) -> str:
    return times(value) if value else pgettext("how often", "never")


SENTENCES: dict[str, Callable[[Values, str], str]] = {
    "two-sidedness.words.mine": lambda values, name: _more(values, name, mine=True),
    "two-sidedness.words.yours": lambda values, name: _more(values, name, mine=False),
    "two-sidedness.words.even": _even,
    "two-sidedness.words.lately.mine": _lately_mine,
    "two-sidedness.words.lately.yours": _lately_yours,
    "two-sidedness.words.lately.even": _lately_even,
    "two-sidedness.questions.mine": _questions,
    "two-sidedness.questions.yours": _questions,
    "two-sidedness.questions.even": _questions,
    "two-sidedness.follow-ups.mine": _follow_ups,
    "two-sidedness.follow-ups.yours": _follow_ups,
    "two-sidedness.follow-ups.even": _follow_ups,
    "two-sidedness.answered.mine": _answered_mine,
    "two-sidedness.answered.yours": _answered_yours,
}
