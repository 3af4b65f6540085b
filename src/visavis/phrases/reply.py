"""Whether somebody would answer: the reasons of network/reply.py as sentences.

They stand after what is to be expected (phrases/chance.py). Counted is what the user did and what came of it; whoever
did not answer is not blamed, since an answer may stand where nothing was read.
"""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext, ngettext

from visavis.network.judgement import Value
from visavis.phrases.dates import span
from visavis.phrases.numbers import grouped, times

Values = Mapping[str, Value]


def _unknown(_: Values, name: str) -> str:
    return gettext("Too little to tell whether %(name)s would answer.") % {"name": name}


def _unknown_habit(values: Values, name: str) -> str:
    said = gettext(
        "When you wrote to people you had not heard from for a month or longer, "
        "an answer came %(answered)s out of %(asked)s times."
    ) % {"answered": grouped(int(values["all_answered"])), "asked": grouped(int(values["all_asked"]))}
    return f"{_unknown(values, name)} {said}"


def _recent(values: Values, name: str) -> str:
    match int(values["heard_days"]):
        case 0:
            said = gettext("You heard from %(name)s within the last day; it is too early to say more.")
        case _:
            said = gettext("You heard from %(name)s %(span)s ago; it is too early to say more.")
    return said % {"name": name, "span": span(int(values["heard_days"]))}


def _own(values: Values, name: str) -> str:
    asked, answered = int(values["asked"]), int(values["answered"])
    if asked == answered:
        said = gettext("You wrote to %(name)s %(asked)s and had an answer every time, mostly within %(window)s.")
    else:
        said = ngettext(
            "You wrote to %(name)s %(asked)s and had an answer once, within %(window)s.",
            "You wrote to %(name)s %(asked)s and had an answer %(answered)s, mostly within %(window)s.",
            answered,
        )
    return said % {
        "name": name,
        "asked": times(asked),
        "answered": times(answered),
        "window": span(int(values["window_days"])),
    }


def _never(values: Values, name: str) -> str:
    return gettext("You wrote to %(name)s %(asked)s; no answer is to be found in what was read.") % {
        "name": name,
        "asked": times(int(values["asked"])),
    }


def _cold(values: Values, name: str) -> str:
    heard = gettext("You last heard from %(name)s %(span)s ago.") % {
        "name": name,
        "span": span(int(values["heard_days"])),
    }
    return f"{_own(values, name)} {heard}"


def _slow(values: Values, name: str) -> str:
    return f"{gettext('%(name)s takes time to answer.') % {'name': name}} {_own(values, name)}"


SENTENCES: dict[str, Callable[[Values, str], str]] = {
    "reply.unknown": _unknown,
    "reply.unknown.habit": _unknown_habit,
    "reply.recent": _recent,
    "reply.own": _own,
    "reply.own.never": _never,
    "reply.own.cold": _cold,
    "reply.own.slow": _slow,
}
