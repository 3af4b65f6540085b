"""What pages say: reasons, dates and words of phrases/, for templates."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import PurePath
from typing import get_args
from urllib.parse import quote

from django import template
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from visavis.config import env
from visavis.identity.match import Evidence
from visavis.network.judgement import Because
from visavis.phrases import (
    because,
    between,
    connecting,
    dates,
    evidence,
    facts,
    life_events,
    meaning,
    numbers,
    own_word,
    pause,
    problems,
    questions,
    relations,
    sync,
    topics,
    ways,
    words,
)
from visavis.records import DateOrder, Problem, Question
from visavis.sources.written_date import Calendar, written_day
from visavis.store.read.connections import ConnectionLine
from visavis.store.read.paths import Step, Way
from visavis.store.read.people import Address, PersonLine
from visavis.store.read.person import Fact
from visavis.store.read.relations import Relation
from visavis.sync.connection import Connection
from visavis.web import in_sum, uploads
from visavis.web.strip import Pause

register = template.Library()

PLACES = re.compile(r"(?=@)|(?<=\w/)")
DAYS_OF_NEW, DAYS_OF_LATE = 7, 28
NUMBERED = re.compile(r"\b(\d{1,2}\.?) (?=[^\W\d_])")

register.filter("kind", words.kind)
register.filter("field", words.field)
register.filter("source", words.source)
register.filter("label", words.label)
register.filter("automated", words.automated)
register.filter("state", words.state)
register.filter("tie_word", words.tie_word)
register.filter("tie_said", words.tie_said)
register.filter("sureness", words.sureness)
register.filter("person_kind", words.person_kind)
register.filter("person_kinds", words.person_kinds)
register.filter("span", dates.span)
register.filter("term", dates.term)
register.filter("file_kind", words.file_kind)
register.filter("grouped", numbers.grouped)
register.filter("in_words", numbers.number)
register.filter("question", questions.question)
register.filter("in_sum", in_sum.in_sum)
register.filter("often", connecting.often)
register.filter("written_handle", words.written_handle)
register.filter("surely", ways.surely)
register.filter("own_choice", own_word.choice)
register.filter("called", between.called)
register.filter("life_event", life_events.life_event)
register.filter("known_from", topics.known_from)
register.filter("how_it_fits", meaning.fits)
register.filter("line_from", meaning.line_from)


@register.filter
def fact(value: str, field: str) -> str:
    """What is claimed of a field, as it is read."""
    return facts.fact(field, value)


@register.filter
def fields(claimed: Iterable[str]) -> str:
    """The names of several fields: "name, birthday"."""
    return ", ".join(words.field(one) for one in claimed)


@register.filter
def held(text: str) -> str:
    """A number stays in one line with the word behind it: 7. Juli, 3 July."""
    return NUMBERED.sub("\\1\N{NO-BREAK SPACE}", text)


@register.filter
def sentence(reason: Because, person: PersonLine) -> str:
    """A reason about a person, in words."""
    return because.sentence(reason, person.name)


@register.filter
def tie_sentence(person: PersonLine) -> str:
    """What the tie is judged to be, in words."""
    return held(because.sentence(person.tie.because if person.tie else Because("tie.unknown"), person.name))


@register.filter
def own_said(said: Fact, person: PersonLine) -> str:
    """The user's own word about a tie, in words."""
    return held(own_word.said(said.field, said.value, between.called(person.name)))


@register.filter
def came_back(paused: Pause, person: PersonLine) -> str:
    """The longest pause in a strip, in words."""
    return held(pause.came_back(paused.days, paused.until.year, paused.by, between.called(person.name)))


@register.filter
def proof(one: Evidence) -> str:
    """One thing that speaks for or against two being one."""
    return held(evidence.evidence(one.key, one.values))


@register.filter
def breaking(address: str) -> SafeString:
    """An address that goes on in a new line before the @ or behind a slash, if it must."""
    parts = PLACES.split(address)
    return mark_safe("<wbr>".join(map(escape, parts)))  # noqa: S308  # each part is escaped


@register.filter
def partial(written: str) -> str:
    """A date of which something may be unknown, in one line."""
    return held(dates.partial(written))


@register.filter
def mark(person: PersonLine) -> str:
    """What tells a person from another of the same name: an address, else the firm, "" where there is none."""
    marks = (words.written_handle(one.written or one.value) for one in person.addresses if not one.is_shared)
    return next((one for one in (*marks, person.organisation) if one and one != person.name), "")


@register.filter
def told_apart(person: PersonLine) -> str:
    """A name with its mark: "Anna Lang (anna@example.org)"."""
    return f"{person.name} ({mark(person)})" if mark(person) else person.name


@register.filter
def read_as(asked: Question, order: DateOrder) -> str:
    """An order of day, month and year, with the first date of the file that tells it from the others."""
    for row in asked.sample:
        days = {choice: written_day(row[0], Calendar(choice, today())) for choice in get_args(DateOrder)} if row else {}
        if days.get(order) and all(days.get(one) != days[order] for one in asked.choices if one != order):
            return f"{questions.ORDERS[order]} ({dates.partial(days[order] or '')})"
    return questions.order(order)


@register.filter
def reason(problem: Problem) -> str:
    """Why something could not be read."""
    return problems.reason(problem)


@register.filter
def where(problem: Problem) -> str:
    """Where it stands, as the user named the file."""
    return problems.where(replace(problem, path=uploads.shown(problem.path)))


@register.filter
def connection_kind(known: Connection) -> str:
    """What a live source is: "mailbox"."""
    return sync.kind(known)


@register.filter
def connection_error(line: ConnectionLine) -> str:
    """Why the last fetching brought nothing, and what to do."""
    return connecting.error(line.last_error, line.last_detail, about=line.connection)


@register.filter
def connection_gone(line: ConnectionLine) -> str:
    """What is no longer at the other end."""
    return sync.gone(line.gone)


@register.filter
def moment(at: datetime) -> str:
    """A day with the time of day: "today, 14:05"."""
    here = at.astimezone(timezone.get_current_timezone())
    on = gettext("today") if here.date() == today() else dates.day(here.date(), today())
    return f"{on}, {here:%H:%M}"


@register.filter
def way_steps(way: Way) -> list[tuple[Step, str]]:
    """The steps of a way to somebody, each with its sentences."""
    return list(ways.steps(way))


@register.filter
def together(relation: Relation) -> str:
    """How two belong to each other, in words."""
    return relations.said(relation, today(), timezone.get_current_timezone())


@register.filter
def day(at: date | datetime) -> str:
    """A day in the user's zone; this year's without the year."""
    return held(dates.day(_in_zone(at), today()))


@register.filter
def full_day(at: date | datetime) -> str:
    """A day with its year."""
    return held(dates.day(_in_zone(at)))


@register.filter
def file_name(path: str) -> str:
    """The name of a file; for one inside an archive, with the name of the archive."""
    named = PurePath(uploads.shown(path))
    return f"{named.parent.name}/{named.name}" if named.parent.suffix else named.name


@register.filter
def lately(at: date) -> str:
    """About when, in a word or two: "12 days ago", "May" of this year, "2023"; "" for what is quite new."""
    on = today()
    if 0 <= (on - at).days <= DAYS_OF_LATE:
        return dates.ago(at, on) if (on - at).days >= DAYS_OF_NEW else ""
    return held(dates.partial(f"--{at:%m}" if at.year == on.year else f"{at:%Y}"))


@register.filter
def month_and_year(at: date) -> str:
    """As in November 2023."""
    return dates.partial(f"{at:%Y-%m}")


@register.filter
def weekday_and_day(at: date) -> str:
    """As in Monday, 23 November."""
    return gettext("%(weekday)s, %(day)s") % {"weekday": WEEKDAYS[at.weekday()], "day": dates.day(at, at)}


@register.filter
def ago(at: date | datetime) -> str:
    """How long ago, in words."""
    return dates.ago(_in_zone(at), today())


@register.filter
def initials(name: str) -> str:
    """Two letters for the circle beside a name; one when there is but one word."""
    parts = [part for part in name.replace("@", " ").split() if part[0].isalpha() and not part.endswith(".")]
    return "".join(part[0] for part in (parts[:1] + parts[1:][-1:])).upper() or "·"


@register.filter
def mail_link(person: PersonLine) -> str:
    """A link that opens a new mail to them, "" when no e-mail address is known."""
    return _link("mailto:", person.addresses, "email")


@register.filter
def phone_link(person: PersonLine) -> str:
    """A link that calls them, "" when no number is known."""
    return _link("tel:", person.addresses, "phone")


@register.filter
def link(address: Address) -> str:
    """A link to one address, "" where a link would open something outside without being asked."""
    match address.kind:
        case "email":
            return _link("mailto:", (address,), "email")
        case "phone":
            return _link("tel:", (address,), "phone")
        case _:
            return ""


def today() -> date:
    """The calendar day it is for the user: guard.account_and_language has set the zone."""
    return env.now().astimezone(timezone.get_current_timezone()).date()


def _link(scheme: str, addresses: tuple[Address, ...], kind: str) -> str:
    return next(
        (scheme + quote(one.value, safe="@+") for one in addresses if one.kind == kind and not one.dead_since), ""
    )


def _in_zone(at: date | datetime) -> date:
    return at.astimezone(timezone.get_current_timezone()).date() if isinstance(at, datetime) else at
