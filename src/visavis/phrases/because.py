"""A reason as a sentence: `Because` in, one or two kind clauses out, in the user's language.

Every reason of network/tie.py and advice/today.py has its sentence here. None blames, none counts a debt; numbers
live inside the sentence as days and dates, never as a mark on a person. Pronouns are avoided: nobody's is known.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from django.utils.translation import gettext, ngettext

from visavis.network.judgement import Because, Value
from visavis.phrases import acquaintance, alter_ties, paths, reply, two_sidedness
from visavis.phrases.dates import day, every, span
from visavis.phrases.numbers import number
from visavis.phrases.own_word import RHYTHMS

Values = Mapping[str, Value]


def sentence(because: Because, name: str) -> str:
    """Why, about the person of that name. Raises KeyError for a reason that has no words."""
    return SENTENCES[because.key](because.values, name)


def _unknown(_: Values, name: str) -> str:
    return gettext("Too little to tell: nothing between you and %(name)s has been read yet.") % {"name": name}


def _at_rest(_: Values, __: str) -> str:
    return gettext("You asked to leave this tie alone.")


def _few(values: Values, _: str) -> str:
    days = int(values["days"])
    return ngettext(
        "You were in touch once, on %(last)s; too little to tell more.",
        "You were in touch on %(days)s days, last on %(last)s; too little to tell more.",
        days,
    ) % {"days": number(days), "last": _date(values, "last")}


def _only_in(values: Values, name: str) -> str:
    return gettext("So far only %(name)s has written, on %(days)s days; last on %(last)s.") % _days_and_last(
        values, name
    )


def _only_out(values: Values, name: str) -> str:
    return gettext(
        "So far only you have written, on %(days)s days, last on %(last)s; "
        "if %(name)s answered elsewhere, it was not read."
    ) % _days_and_last(values, name)


def _rounds(values: Values, name: str) -> str:
    return gettext(
        "You and %(name)s were in touch on %(days)s days, last on %(last)s, "
        "but hardly by yourselves and from both sides."
    ) % _days_and_last(values, name)


def _unheard(values: Values, name: str) -> str:
    return gettext("So far nothing has come back since %(since)s; if %(name)s answered elsewhere, it was not read.") % {
        "since": _date(values, "since"),
        "name": name,
    }


def _brief(values: Values, _: str) -> str:
    return gettext("You were in touch for a short time, from %(first)s to %(last)s, and not since.") % {
        "first": _date(values, "first"),
        "last": _date(values, "last"),
    }


def _dormant(values: Values, _: str) -> str:
    return gettext(
        "You were in touch on %(days)s days, both of you; it has been quiet for %(silence)s, since %(last)s."
    ) % {
        "days": number(int(values["days"])),
        "silence": span(int(values["silence_days"])),
        "last": _date(values, "last"),
    }


def _quiet(values: Values, _: str) -> str:
    return gettext("You usually hear from each other %(every)s; it has been quiet for %(silence)s.") % _pace(values)


def _cooling(values: Values, _: str) -> str:
    return gettext(
        "You usually hear from each other %(every)s; this time it has been a little longer, since %(last)s."
    ) % _pace(values)


def _warm(values: Values, _: str) -> str:
    return gettext("You hear from each other %(every)s, last on %(last)s.") % _pace(values)


def _close(values: Values, _: str) -> str:
    return gettext("You both get in touch, %(every)s; last on %(last)s.") % _pace(values)


def _new(values: Values, _: str) -> str:
    days = int(values["days"])
    return gettext("You have been in touch since %(first)s, on %(days)s days so far; last on %(last)s.") % {
        "first": _date(values, "first"),
        "days": number(days),
        "last": _date(values, "last"),
    }


def _only_received(values: Values, name: str) -> str:
    return gettext(
        "Too little to tell: of what you write to each other, only what %(name)s wrote was read, on %(days)s days; "
        "last on %(last)s."
    ) % _days_and_last(values, name)


def _only_sent(values: Values, name: str) -> str:
    return gettext(
        "Too little to tell: of what you write to each other, only what you wrote to %(name)s was read, "
        "on %(days)s days; last on %(last)s."
    ) % _days_and_last(values, name)


def _wished(values: Values, _: str) -> str:
    return gettext("You would like to hear from each other %(every)s; it has been quiet for %(silence)s.") % {
        "every": RHYTHMS.get(str(values["every_days"])) or every(int(values["every_days"])),
        "silence": span(int(values["silence_days"])),
    }


def _wish_kept(values: Values, _: str) -> str:
    often = RHYTHMS.get(str(values["every_days"])) or every(int(values["every_days"]))
    return gettext("To hear from each other %(every)s is right for you two, as you said; last on %(last)s.") % {
        "every": often,
        "last": _last_in_silence(values),
    }


def _kin(values: Values, _: str) -> str:
    return gettext("Family: silence says little here. You were last in touch on %(last)s.") % {
        "last": _last_in_silence(values)
    }


def _fine(values: Values, _: str) -> str:
    return gettext("You are fine without writing, as you said. You were last in touch on %(last)s.") % {
        "last": _last_in_silence(values)
    }


def _memory(values: Values, _: str) -> str:
    days = int(values["days"])
    return ngettext(
        "Kept in memory. You were in touch once, on %(last)s.",
        "Kept in memory. You were in touch on %(days)s days, last on %(last)s.",
        days,
    ) % {"days": number(days), "last": _date(values, "last")}


def _memory_of_years(values: Values, _: str) -> str:
    return gettext("Kept in memory. You were in touch on %(days)s days, from %(first)s to %(last)s.") % {
        "days": number(int(values["days"])),
        "first": _date(values, "first"),
        "last": _date(values, "last"),
    }


def _memory_alone(_: Values, name: str) -> str:
    return gettext("Kept in memory. Nothing between you and %(name)s has been read.") % {"name": name}


def _said(values: Values, _: str) -> str:
    days = int(values["days"])
    return ngettext(
        "You said so. Read so far: you were in touch once, on %(last)s.",
        "You said so. Read so far: you were in touch on %(days)s days, last on %(last)s.",
        days,
    ) % {"days": number(days), "last": _date(values, "last")}


def _said_alone(_: Values, name: str) -> str:
    return gettext("You said so. Nothing between you and %(name)s has been read yet.") % {"name": name}


def _birthday(values: Values, name: str) -> str:
    match int(values["in_days"]):
        case 1:
            return gettext("It is %(name)s’s birthday tomorrow.") % {"name": name}
        case 0:
            return gettext("It is %(name)s’s birthday today.") % {"name": name}
        case -1:
            return gettext("It was %(name)s’s birthday yesterday.") % {"name": name}
        case past:
            return gettext("It was %(name)s’s birthday %(days)s days ago.") % {"name": name, "days": number(-past)}


def _birthday_with_age(values: Values, name: str) -> str:
    named = {"name": name, "age": values["age"]}
    match int(values["in_days"]):
        case 1:
            return gettext("%(name)s turns %(age)s tomorrow.") % named
        case 0:
            return gettext("%(name)s turns %(age)s today.") % named
        case -1:
            return gettext("%(name)s turned %(age)s yesterday.") % named
        case past:
            return gettext("%(name)s turned %(age)s %(days)s days ago.") % {**named, "days": number(-past)}


def _unanswered(values: Values, name: str) -> str:
    since, waiting = date.fromisoformat(str(values["since"])), int(values["waiting_days"])
    return gettext("%(name)s wrote to you on %(since)s, %(ago)s ago, and may be glad of an answer.") % {
        "name": name,
        "since": day(since, since + timedelta(days=waiting)),
        "ago": span(waiting),
    }


def _news(values: Values, name: str) -> str:
    known = {"name": name, "now": values["now"], "before": values["before"], "since": _date(values, "since")}
    match str(values["field"]), bool(values["before"]):
        case "organisation", True:
            return (
                gettext(
                    "%(name)s is now with %(now)s, before that with %(before)s. So says what you imported on %(since)s."
                )
                % known
            )
        case "organisation", False:
            return gettext("%(name)s is now with %(now)s. So says what you imported on %(since)s.") % known
        case _, True:
            return (
                gettext("%(name)s is now %(now)s, before that %(before)s. So says what you imported on %(since)s.")
                % known
            )
        case _:
            return gettext("%(name)s is now %(now)s. So says what you imported on %(since)s.") % known


def _days_and_last(values: Values, name: str) -> dict[str, str]:
    """Reasons that need several days never say one, so the noun may stay in the plural."""
    return {"name": name, "days": number(int(values["days"])), "last": _date(values, "last")}


def _pace(values: Values) -> dict[str, str]:
    return {
        "every": every(int(values["usual_gap_days"])),
        "silence": span(int(values["silence_days"])),
        "last": _last_in_silence(values),
    }


def _last_in_silence(values: Values) -> str:
    """The last day as it is told after so much silence: without the year when that is this one."""
    last = date.fromisoformat(str(values["last"]))
    return day(last, last + timedelta(days=int(values["silence_days"])))


def _date(values: Values, key: str) -> str:
    return day(date.fromisoformat(str(values[key])))


SENTENCES: dict[str, Callable[[Values, str], str]] = (
    {
        "tie.unknown": _unknown,
        "tie.unknown.received": _only_received,
        "tie.unknown.sent": _only_sent,
        "tie.unknown.memory": _memory_alone,
        "tie.at-rest": _at_rest,
        "tie.slight.few": _few,
        "tie.slight.only-in": _only_in,
        "tie.slight.only-out": _only_out,
        "tie.slight.rounds": _rounds,
        "tie.slight.unheard": _unheard,
        "tie.slight.brief": _brief,
        "tie.slight.memory": _memory,
        "tie.slight.said": _said,
        "tie.slight.said.unread": _said_alone,
        "tie.dormant": _dormant,
        "tie.quiet": _quiet,
        "tie.quiet.wished": _wished,
        "tie.cooling": _cooling,
        "tie.warm": _warm,
        "tie.warm.wished": _wish_kept,
        "tie.warm.new": _new,
        "tie.warm.kin": _kin,
        "tie.warm.fine": _fine,
        "tie.warm.memory": _memory_of_years,
        "tie.warm.said": _said,
        "tie.warm.said.unread": _said_alone,
        "tie.close": _close,
        "tie.close.new": _new,
        "tie.close.said": _said,
        "tie.close.said.unread": _said_alone,
        "today.birthday": _birthday,
        "today.birthday.age": _birthday_with_age,
        "today.unanswered": _unanswered,
        "today.news": _news,
    }
    | acquaintance.SENTENCES
    | reply.SENTENCES
    | alter_ties.SENTENCES
    | paths.SENTENCES
    | two_sidedness.SENTENCES
)
