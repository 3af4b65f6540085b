"""What is known of somebody that a letter might take up, the most telling first.

    asked      what they asked last, when their message is the newest and not older than a quarter of a year
    events     of their own life, of the last year (store/read/life_events.py); some kinds are private
    birthday   with its day a fortnight before and after; else, as an anniversary, only to be looked up
    work       a station that began within two years, else what they do
    topic      what they speak of most in their own words (store/read/topics.py)
    note       the user's own newest notes: their first line

Notes are private, always: nobody knows what stands in them, so they are shown and neither named in a remark nor told to
a model. What somebody asked stands in their own words, cut after 200 characters; it is private where these may tell of
something private (language/message/private_words.py), or their message does.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from visavis.language.draft.reader import KnownFact
from visavis.language.message.private_words import tells_privately
from visavis.language.text.segment import segment
from visavis.store import talks
from visavis.store.models import Account, Claim, Person
from visavis.store.read.direct import Written
from visavis.store.read.life_events import life_events_of
from visavis.store.read.links import SCHOOL
from visavis.store.read.topics import topics_of
from visavis.store.zone import zone

ASKED_DAYS = 91
EVENT_DAYS = 365
BIRTHDAY_DAYS = 14
WORK_YEARS = 2
TOPICS = 5
MOST_TOPICS = 20  # that are looked at for them
SPOKEN = frozenset({"words", "offer", "asked"})
NOTES = 2
LONGEST = 200  # characters of the words of a fact
READ = 5_000  # characters of a letter in which a question is looked for


def known_facts(
    owner: Account, person: Person, claims: Sequence[Claim], last: Written | None, on: date
) -> tuple[KnownFact, ...]:
    """The facts of a person, of whom these are the claims, the newest first; `last` is the newest message between the
    two. Of somebody left alone nothing is told that follows from exchanges.
    """
    told = [*_asked(owner, last, on), *_events(owner, person, on), *_birthday(person, on), *_anniversary(claims)]
    told += _work(person, claims, on)
    if not person.at_rest:
        told += _topics(owner, person, on)
    return (*told, *_notes(claims))


def _asked(owner: Account, last: Written | None, on: date) -> Iterator[KnownFact]:
    """The last question of their message, else the last of its places that ask."""
    if last is None or not last.is_theirs:
        return
    day = last.at.astimezone(zone(owner)).date()
    if (on - day).days > ASKED_DAYS:
        return
    asked = _question(last)
    if asked:
        is_private = tells_privately(asked) or bool(talks.told_privately([last.id]))
        yield KnownFact("asked", _cut(asked), day.isoformat(), last.id, is_private)


def _question(last: Written) -> str:
    questions = [one for one in segment(last.text[:READ]).body if one.is_question]
    if questions:
        return last.text[questions[-1].start : questions[-1].end]
    places = [line.split() for line in last.act_places.splitlines()]
    asks = [(int(start), int(end)) for act, start, end in places if act == "ask"]
    return last.text[slice(*asks[-1])] if asks else ""


def _events(owner: Account, person: Person, on: date) -> Iterator[KnownFact]:
    """What happened to those whom they told of is nothing to congratulate them on, and what others said is hearsay."""
    for one in life_events_of(owner, person, on):
        if one.whose == "theirs" and not one.teller and one.excerpt and (on - one.on).days <= EVENT_DAYS:
            newest = next(iter(one.evidence), None)
            yield KnownFact(one.kind, _cut(one.excerpt), one.on.isoformat(), newest, one.is_private)


def _birthday(person: Person, on: date) -> Iterator[KnownFact]:
    """The birthday, with its day where that is near, whether it comes or has just been."""
    near = [on + timedelta(days=days) for days in range(-BIRTHDAY_DAYS, BIRTHDAY_DAYS + 1)]
    for day in sorted(near, key=lambda one: abs(one - on)):
        if person.birthday_day == f"{day:%m-%d}":
            yield KnownFact("birthday", person.birthday, day.isoformat())
            return
    if person.birthday:
        yield KnownFact("birthday", person.birthday)


def _anniversary(claims: Iterable[Claim]) -> Iterator[KnownFact]:
    for one in claims:
        if one.field == "anniversary":
            yield KnownFact("anniversary", _cut(one.value))
            return


def _work(person: Person, claims: Iterable[Claim], on: date) -> Iterator[KnownFact]:
    """Stations that began lately and go on, the newest first; where there are none, title and firm as shown; a firm
    alone does not say what they do.
    """
    earliest = f"{on.year - WORK_YEARS}{on:-%m-%d}"
    begun = {
        one.value: one.since
        for one in claims
        if one.field == "position" and one.label != SCHOOL and not one.until and earliest <= one.since <= f"{on}"
    }
    for value, since in sorted(begun.items(), key=lambda item: item[1], reverse=True):
        yield KnownFact("work", _cut(value), since)
    if not begun and person.title:
        yield KnownFact("work", _cut(", ".join(filter(None, (person.title, person.organisation)))))
    elif not begun and person.organisation:
        yield KnownFact("firm", _cut(person.organisation))


def _topics(owner: Account, person: Person, on: date) -> Iterator[KnownFact]:
    """Of what they wrote themselves: nobody keeps coming back to their headline, or to the title of an event."""
    spoken = [one for one in topics_of(owner.pk, person.pk, on, limit=MOST_TOPICS) if one.source in SPOKEN]
    for one in spoken[:TOPICS]:
        yield KnownFact("topic", _cut(one.term), one.last.isoformat(), next(iter(one.evidence), None))


def _notes(claims: Iterable[Claim]) -> list[KnownFact]:
    notes = [one for one in claims if one.field == "note" and one.source == "you"]
    lines = ((one.at.date(), one.value.strip().partition("\n")[0]) for one in notes[:NOTES])
    return [KnownFact("note", _cut(line), day.isoformat(), is_private=True) for day, line in lines]


def _cut(text: str) -> str:
    return " ".join(text.split())[:LONGEST]
