"""The network in words: what a circle is called, its chapter, who connects where, what changed.

Counts stand inside sentences; none of them is a headline, and none is told as good or bad.
The dead are told by their name and the word "in memory", and counted nowhere.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from django.utils.translation import gettext, ngettext, pgettext

from visavis.network.judgement import Because, Value, Word
from visavis.phrases.dates import day
from visavis.phrases.numbers import grouped, number
from visavis.phrases.words import tie_word

Values = Mapping[str, Value]
Names = Mapping[int, str]

NAMED_BEHIND = 3
COUNTED = 12  # people, circles; of more it says "most of them"


def circle(name: Because, names: Names) -> str:
    """What a community is called; `names` may be short ones. Raises KeyError for a reason that has no words."""
    match name.key:
        case "community.two":
            return gettext("%(a)s and %(b)s") % {one: names.get(int(name.values[one]), "…") for one in ("a", "b")}
        case "community.surname":
            return gettext("%(shared)s family") % name.values
        case "community.others":
            return gettext("others")
        case "community.round":
            return gettext("“%(shared)s”") % name.values
        case "community.organisation" | "community.tag" | "community.domain" | "community.place":
            return str(name.values["shared"])
        case _:
            raise KeyError(name.key)


def chapter(because: Because) -> str:
    """When a chapter was, and who stayed."""
    return CHAPTERS[because.key](because.values)


def in_touch(word: Word, count: int) -> str:
    """How many are close, warm … as a quiet sentence; "" where there is nobody."""
    said = _WORDS[word](count) % {"count": _count(count)} if count else ""
    return said[:1].upper() + said[1:]


def reach(because: Because) -> str:
    """How far the network goes; "" where there is too little to tell."""
    if because.key != "reach.some":
        return ""
    values = because.values
    circles = ngettext(
        "You are in touch with somebody in one of your %(circles)s circles",
        "You are in touch with somebody in %(reached)s of your %(circles)s circles",
        int(values["reached"]),
    )
    if int(values["circles"]) > COUNTED and 2 * int(values["reached"]) > int(values["circles"]):
        circles = gettext("You are in touch with somebody in most of your circles")
    if values["reached"] == values["circles"]:
        circles = ngettext(
            "You are in touch with somebody in your one circle",
            "You are in touch with somebody in each of your %(circles)s circles",
            int(values["circles"]),
        )
    said = circles % {"reached": _count(int(values["reached"])), "circles": _count(int(values["circles"]))}
    beyond = int(values["beyond"])
    if not beyond:
        return said + "."
    further = ngettext(
        "%(circles)s; through them one more person is within reach.",
        "%(circles)s; through them %(beyond)s more people are within reach.",
        beyond,
    )
    return further % {"circles": said, "beyond": _count(beyond)}


def depth(because: Because) -> str:
    """How many of the near people write first, too; "" where nobody is near."""
    if because.key != "depth.some":
        return ""
    near, begin = int(because.values["close"]) + int(because.values["warm"]), int(because.values["begin"])
    if begin == near:
        return gettext("All who are close or warm write first, too.")
    if near > COUNTED and 2 * begin > near:
        return gettext("Most of those who are close or warm write first, too, as far as can be told.")
    return ngettext(
        "Of the %(near)s who are close or warm, one writes first, too, as far as can be told.",
        "Of the %(near)s who are close or warm, %(begin)s write first, too, as far as can be told.",
        begin,
    ) % {"begin": _count(begin), "near": _count(near)}


def closure(because: Because) -> str:
    """How far the near people know each other."""
    match because.key:
        case "closure.open":
            return gettext("Most of the people you are in touch with do not know each other, as far as was read.")
        case "closure.mixed":
            return gettext("Some of the people you are in touch with know each other.")
        case "closure.closed":
            return gettext("Most of the people you are in touch with know each other.")
        case _:
            return gettext("Too little was read to tell how far the people around you know each other.")


def closure_counts(because: Because) -> str:
    """What that rests on, as a sentence; "" where there is too little to tell."""
    if because.key == "closure.unknown":
        return ""
    counts = {name: grouped(int(because.values[name])) for name in ("people", "pairs", "known")}
    return (
        gettext(
            "%(people)s of them were seen with others, which makes %(pairs)s pairs; of %(known)s it was read "
            "that they know each other."
        )
        % counts
    )


def pair(one: str, other: str) -> str:
    """Two people in one breath."""
    return gettext("%(a)s and %(b)s") % {"a": one, "b": other}


def bridge(person: str, behind: Sequence[int], names: Names, where: str) -> str:
    """Whom one person alone leads to; `where` is the circle most of these belong to, "" for none."""
    listed = [names[one] for one in behind[:NAMED_BEHIND] if one in names]
    more = len(behind) - len(listed)
    people = ", ".join(listed)
    if more > 0:
        people = ngettext("%(people)s and one more", "%(people)s and %(count)s more", more) % {
            "people": people,
            "count": _count(more),
        }
    elif len(listed) > 1:
        people = gettext("%(a)s and %(b)s") % {"a": ", ".join(listed[:-1]), "b": listed[-1]}
    if where:
        return gettext("Through %(person)s alone, as far as was read: %(people)s, most of them from %(where)s.") % {
            "person": person,
            "people": people,
            "where": where,
        }
    return gettext("Through %(person)s alone, as far as was read: %(people)s.") % {"person": person, "people": people}


def change(because: Because) -> str:
    """What is not as it was, without the name."""
    return CHANGES[because.key](because.values)


def standing(word: Word, *, is_dead: bool) -> str:
    """How a tie stands, in a word; of the dead no word is said that belongs to the living."""
    return pgettext("tie", "in memory") if is_dead else tie_word(word)


def place(name: str, word: str, circle_name: str) -> str:
    """What a dot of the picture is: "Nadia, warm, Choir"."""
    return pgettext("dot", "%(name)s, %(word)s, %(circle)s") % {"name": name, "word": word, "circle": circle_name}


def _goes_on(values: Values) -> str:
    return _with_people(_since_read(gettext("since %(first)s") % values, values), values)


def _over(values: Values) -> str:
    return _with_people(_since_read(gettext("%(first)s to %(last)s") % values, values), values)


def _moment(values: Values) -> str:
    return _with_people(_since_read(str(values["first"]), values), values)


def _since_read(when: str, values: Values) -> str:
    """What was read before the chapter was alive."""
    if int(values["read"]) >= int(values["first"]):
        return when
    return gettext("%(when)s, now and then from %(read)s on") % {"when": when, "read": values["read"]}


def _unknown(_: Values) -> str:
    return gettext("hardly anything read yet")


def _with_people(when: str, values: Values) -> str:
    people, stayed = int(values["people"]), int(values["stayed"])
    known = {"when": when, "people": _count(people), "stayed": _count(stayed)}
    if not stayed:
        return gettext("%(when)s · %(people)s people, none of them in touch now") % known
    if stayed == people:
        return gettext("%(when)s · %(people)s people, all of them in touch") % known
    return (
        ngettext(
            "%(when)s · %(people)s people, one of them in touch",
            "%(when)s · %(people)s people, %(stayed)s of them in touch",
            stayed,
        )
        % known
    )


def _new(values: Values) -> str:
    return gettext("new; in touch since %(first)s") % {"first": _date(values, "first")}


def _again(values: Values) -> str:
    return gettext("in touch again since %(since)s, before that last in %(before)s") % values


def _quiet(values: Values) -> str:
    return gettext("quiet since %(quiet)s, last in touch on %(last)s") % {
        "quiet": _date(values, "quiet"),
        "last": _date(values, "last"),
    }


def _date(values: Values, key: str) -> str:
    return day(date.fromisoformat(str(values[key])))


def _count(value: int) -> str:
    """A number as a word from two on; where it may be one, the sentence words it or shows the figure."""
    return number(value) if value > 1 else grouped(value)


CHAPTERS: dict[str, Callable[[Values], str]] = {
    "chapter.goes-on": _goes_on,
    "chapter.over": _over,
    "chapter.moment": _moment,
    "chapter.unknown": _unknown,
}
CHANGES: dict[str, Callable[[Values], str]] = {
    "changed.new": _new,
    "changed.again": _again,
    "changed.quiet": _quiet,
}
_WORDS: dict[Word, Callable[[int], str]] = {
    "close": lambda count: ngettext("One person is close.", "%(count)s are close.", count),
    "warm": lambda count: ngettext("One person is warm.", "%(count)s are warm.", count),
    "cooling": lambda count: ngettext(
        "With one it has been a little longer than usual.",
        "With %(count)s it has been a little longer than usual.",
        count,
    ),
    "quiet": lambda count: ngettext("With one it has gone quiet.", "With %(count)s it has gone quiet.", count),
    "dormant": lambda count: ngettext(
        "With one it rests, for a year or longer.", "With %(count)s it rests, for a year or longer.", count
    ),
    "slight": lambda count: ngettext(
        "Of one too little was read to tell more.", "Of %(count)s too little was read to tell more.", count
    ),
}
