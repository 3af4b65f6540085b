"""Who starts, who asks, who knows what of whom: reasons of network/{reciprocity,instrumentality,acquaintance}.py.

What the user reads here is a mirror. It says what was seen, blames nobody and counts no debt.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from textwrap import shorten

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext, pgettext_lazy

from visavis.network.judgement import Value
from visavis.phrases.dates import day, partial, term
from visavis.phrases.numbers import number, times
from visavis.phrases.words import label

Values = Mapping[str, Value]

NOTE_LENGTH = 200  # characters of a note; the page shows it whole elsewhere

AREAS: Mapping[str, str | Promise] = {
    "life": pgettext_lazy("area", "family"),
    "work": pgettext_lazy("area", "work"),
    "people": pgettext_lazy("area", "friends"),
    "plans": pgettext_lazy("area", "plans"),
}
THINGS: Mapping[str, str | Promise] = {
    "birthday": pgettext_lazy("thing", "birthday"),
    "anniversary": pgettext_lazy("thing", "anniversary"),
    "family": pgettext_lazy("thing", "family"),
    "home": pgettext_lazy("thing", "home"),
    "work": pgettext_lazy("thing", "work"),
    "person": pgettext_lazy("thing", "friends"),
    "note": pgettext_lazy("thing", "notes"),
}
SIGNS: Mapping[str, str | Promise] = {
    "asked": pgettext_lazy("sign", "questions"),
    "remembered": pgettext_lazy("sign", "good wishes"),
    "thanked": pgettext_lazy("sign", "thanks"),
    "introduced": pgettext_lazy("sign", "introductions"),
    "offered": pgettext_lazy("sign", "offers"),
    "recommended": pgettext_lazy("sign", "recommendations"),
    "opened": pgettext_lazy("sign", "first words after a pause"),
}


def _starts_unknown(_: Values, __: str) -> str:
    return gettext("Too little to tell which of you takes the first step after a pause.")


def _both_start(values: Values, _: str) -> str:
    mine = int(values["mine"])
    return ngettext(
        "After a pause you both take the first step: of the last %(openings)s, one was yours.",
        "After a pause you both take the first step: of the last %(openings)s, %(mine)s were yours.",
        mine,
    ) % {"openings": number(int(values["openings"])), "mine": number(mine)}


def _you_start(values: Values, _: str) -> str:
    return gettext("After a pause it is mostly you who writes first: %(mine)s of the last %(openings)s times.") % {
        "mine": number(int(values["mine"])),
        "openings": number(int(values["openings"])),
    }


def _they_start(values: Values, name: str) -> str:
    return gettext(
        "After a pause it is mostly %(name)s who writes first: %(theirs)s of the last %(openings)s times."
    ) % {
        "name": name,
        "theirs": number(int(values["theirs"])),
        "openings": number(int(values["openings"])),
    }


def _needs_unknown(_: Values, __: str) -> str:
    return gettext("Too little to tell what makes you write first after a long pause.")


def _only_when_needed(values: Values, _: str) -> str:
    openings, asks = int(values["openings"]), int(values["asks"])
    if asks == openings:
        return gettext(
            "The last %(openings)s times you wrote first after a long pause, each message asked for something."
        ) % {"openings": number(openings)}
    return gettext(
        "Of the last %(openings)s times you wrote first after a long pause, %(asks)s messages asked for something."
    ) % {"openings": number(openings), "asks": number(asks)}


def _sometimes_asking(values: Values, _: str) -> str:
    openings, asks = int(values["openings"]), int(values["asks"])
    asking = ngettext(
        "Of the last %(openings)s times you wrote first after a long pause, one message asked for something.",
        "Of the last %(openings)s times you wrote first after a long pause, %(asks)s messages asked for something.",
        asks,
    ) % {"openings": number(openings), "asks": number(asks)}
    others = ngettext("In the other you asked for nothing.", "In the others you asked for nothing.", openings - asks)
    return f"{asking} {others}"


def _not_asking(values: Values, _: str) -> str:
    if int(values["asks"]):
        return _sometimes_asking(values, _)
    return gettext(
        "The last %(openings)s times you wrote first after a long pause, you asked for nothing."
    ) % {"openings": number(int(values["openings"]))}  # fmt: skip


def _birthday(values: Values, _: str) -> str:
    return gettext("Birthday: %(day)s.") % {"day": partial(str(values["value"]))}


def _anniversary(values: Values, _: str) -> str:
    return gettext("Anniversary: %(day)s.") % {"day": partial(str(values["value"]))}


def _relation(values: Values, _: str) -> str:
    word = label(str(values["label"])) if values["label"] else gettext("related")
    return f"{word[:1].upper()}{word[1:]}: {_one_line(values['value'])}."


def _home(values: Values, _: str) -> str:
    return gettext("Home: %(address)s.") % {"address": _one_line(values["value"])}


def _home_stale(values: Values, _: str) -> str:
    return gettext("Home, as known on %(day)s: %(address)s. That may have changed.") % {
        "day": _date(values, "on"),
        "address": _one_line(values["value"]),
    }


def _work(values: Values, _: str) -> str:
    return gettext("Work: %(work)s.") % {"work": _employment(values)}


def _work_stale(values: Values, _: str) -> str:
    return gettext("Work, as known on %(day)s: %(work)s. That may have changed.") % {
        "day": _date(values, "on"),
        "work": _employment(values),
    }


def _work_before(values: Values, _: str) -> str:
    when = term(str(values["since"]), str(values["until"]))
    return gettext("Before that: %(work)s (%(when)s).") % {"work": _one_line(values["value"]), "when": when}


def _note(values: Values, _: str) -> str:
    return gettext("A note says: “%(note)s”.") % {"note": _shortened(values["value"])}


def _note_stale(values: Values, _: str) -> str:
    return gettext("A note of %(day)s says: “%(note)s”. That may have changed.") % {
        "day": _date(values, "on"),
        "note": _shortened(values["value"]),
    }


def _missing(values: Values, _: str) -> str:
    return gettext("Nothing is written yet about %(areas)s.") % {"areas": _listed(values["areas"], AREAS)}


def _know_well(values: Values, name: str) -> str:
    return gettext("You know a good deal of %(name)s: %(things)s.") % _things(values, name)


def _know_something(values: Values, name: str) -> str:
    return gettext("You know something of %(name)s: %(things)s.") % _things(values, name)


def _know_little(values: Values, name: str) -> str:
    return gettext("Little of %(name)s is written down, or it is some years old: %(things)s.") % _things(values, name)


def _know_nothing(_: Values, name: str) -> str:
    return gettext("Nothing of %(name)s is written down yet; what you know by heart, nobody can read.") % {"name": name}


def _asked(values: Values, name: str) -> str:
    return gettext("%(name)s asked you something in %(times)s messages, last on %(last)s.") % _times(values, name)


def _remembered(values: Values, name: str) -> str:
    return ngettext(
        "%(name)s sent you good wishes, on %(last)s.",
        "%(name)s sent you good wishes %(times)s, last on %(last)s.",
        int(values["times"]),
    ) % _how_often(values, name)


def _thanked(values: Values, name: str) -> str:
    return gettext("%(name)s thanked you in %(times)s messages, last on %(last)s.") % _times(values, name)


def _introduced(values: Values, name: str) -> str:
    return ngettext(
        "%(name)s introduced somebody to you, on %(last)s.",
        "%(name)s introduced people to you in %(times)s messages, last on %(last)s.",
        int(values["times"]),
    ) % _times(values, name)


def _offered(values: Values, name: str) -> str:
    return gettext("%(name)s offered you something in %(times)s messages, last on %(last)s.") % _times(values, name)


def _recommended(values: Values, name: str) -> str:
    return ngettext(
        "%(name)s recommended you, on %(last)s.",
        "%(name)s recommended you %(times)s, last on %(last)s.",
        int(values["times"]),
    ) % _how_often(values, name)


def _opened(values: Values, name: str) -> str:
    return gettext("%(name)s wrote first after a pause %(times)s, last on %(last)s.") % _how_often(values, name)


def _known_well(values: Values, name: str) -> str:
    return gettext("As far as messages show it, %(name)s knows you well: by %(signs)s, last on %(last)s.") % _signs(
        values, name
    )


def _known_somewhat(values: Values, name: str) -> str:
    return gettext("Some things show that %(name)s knows you: %(signs)s, last on %(last)s.") % _signs(values, name)


def _known_little(values: Values, name: str) -> str:
    return gettext("The %(messages)s messages from %(name)s hardly show what is known of you there.") % {
        "messages": number(int(values["messages"])),
        "name": name,
    }


def _known_once(values: Values, name: str) -> str:
    return gettext(
        "Most of what shows that %(name)s knows you lies some years back: %(signs)s, last on %(last)s."
    ) % _signs(values, name)


def _known_unknown(_: Values, name: str) -> str:
    return gettext("Too little was read from %(name)s to tell what is known of you there.") % {"name": name}


def _times(values: Values, name: str) -> dict[str, str]:
    return {"name": name, "times": number(int(values["times"])), "last": _date(values, "last")}


def _how_often(values: Values, name: str) -> dict[str, str]:
    return _times(values, name) | {"times": times(int(values["times"]))}


def _things(values: Values, name: str) -> dict[str, str]:
    return {"name": name, "things": _listed(values["things"], THINGS)}


def _signs(values: Values, name: str) -> dict[str, str]:
    return {"name": name, "signs": _listed(values["signs"], SIGNS), "last": _date(values, "last")}


def _listed(codes: Value, words: Mapping[str, str | Promise]) -> str:
    """Codes with a blank between as one would say them: "work, plans and friends"."""
    said: Sequence[str] = [str(words[code]) for code in str(codes).split()]
    if len(said) < 2:  # noqa: PLR2004 (one alone needs no "and")
        return "".join(said)
    return gettext("%(some)s and %(last)s") % {"some": ", ".join(said[:-1]), "last": said[-1]}


def _employment(values: Values) -> str:
    said = ", ".join(_one_line(values[part]) for part in ("title", "organisation") if values[part])
    since = term(str(values["since"]), "")
    return f"{said} ({since})" if since else said


def _one_line(value: Value) -> str:
    return ", ".join(line.strip() for line in str(value).splitlines() if line.strip())


def _shortened(value: Value) -> str:
    return shorten(str(value), NOTE_LENGTH, placeholder=" …").rstrip(".")


def _date(values: Values, key: str) -> str:
    return day(date.fromisoformat(str(values[key])))


SENTENCES: dict[str, Callable[[Values, str], str]] = {
    "reciprocity.unknown": _starts_unknown,
    "reciprocity.both": _both_start,
    "reciprocity.mostly-you": _you_start,
    "reciprocity.mostly-they": _they_start,
    "instrumentality.unknown": _needs_unknown,
    "instrumentality.only-when-needed": _only_when_needed,
    "instrumentality.mixed": _sometimes_asking,
    "instrumentality.not": _not_asking,
    "knows.birthday": _birthday,
    "knows.anniversary": _anniversary,
    "knows.family": _relation,
    "knows.home": _home,
    "knows.home.stale": _home_stale,
    "knows.work": _work,
    "knows.work.stale": _work_stale,
    "knows.work.before": _work_before,
    "knows.person": _relation,
    "knows.note": _note,
    "knows.note.stale": _note_stale,
    "knows.missing": _missing,
    "knows.well": _know_well,
    "knows.somewhat": _know_something,
    "knows.hardly": _know_little,
    "knows.unknown": _know_nothing,
    "known.asked": _asked,
    "known.remembered": _remembered,
    "known.thanked": _thanked,
    "known.introduced": _introduced,
    "known.offered": _offered,
    "known.recommended": _recommended,
    "known.opened": _opened,
    "known.well": _known_well,
    "known.somewhat": _known_somewhat,
    "known.hardly": _known_little,
    "known.hardly.stale": _known_once,
    "known.unknown": _known_unknown,
}
"""Every reason of the three files, for phrases/because.py."""
