"""What a person's words told: what is new with them and what they speak of, with the exchanges under each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from visavis.store.access import Account
from visavis.store.read.life_events import LifeEventLine, life_events_of
from visavis.store.read.people import PersonLine
from visavis.store.read.timeline import Exchange, exchanges
from visavis.store.read.topics import TopicLine, topics_of

NEW_DAYS = 730  # what is older stands under "earlier"
SHOWN = 3  # exchanges under one event or topic


@dataclass(frozen=True, slots=True)
class EventShown:
    """One event with the messages that told of it."""

    line: LifeEventLine
    exchanges: tuple[Exchange, ...]


@dataclass(frozen=True, slots=True)
class TopicShown:
    """One topic with the newest messages in which it stands; none where a headline or an event alone names it."""

    line: TopicLine
    exchanges: tuple[Exchange, ...]

    @property
    def is_cut(self) -> bool:
        """Whether it stands in more than are shown."""
        return len(self.line.evidence) > len(self.exchanges)


@dataclass(frozen=True, slots=True)
class TheirWords:
    """Events of the last two years, earlier ones, and those that are kept to the page; topics, most telling first."""

    new: tuple[EventShown, ...]
    earlier: tuple[EventShown, ...]
    private: tuple[EventShown, ...]
    topics: tuple[TopicShown, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.new or self.earlier or self.private or self.topics)


def their_words(account: Account, person: PersonLine, on: date, newest: Iterable[Exchange] = ()) -> TheirWords:
    """All of it. What stands among the `newest` exchanges is not read again; a query for the rest."""
    events = life_events_of(account, person, on)
    speaks_of = () if person.at_rest else topics_of(account.pk, person.id, on)
    read = {one.id: one for one in newest}
    named = [*(line.evidence for line in events), *(line.evidence for line in speaks_of)]
    older = {one for evidence in named for one in evidence[:SHOWN]} - read.keys()
    if older:
        read |= {one.id: one for one in exchanges(account.pk, person.id, tuple(sorted(older)))}
    shown = [EventShown(line, _of(line.evidence, read)) for line in events]
    public = [one for one in shown if not one.line.is_private]
    return TheirWords(
        new=tuple(one for one in public if (on - one.line.on).days <= NEW_DAYS),
        earlier=tuple(one for one in public if (on - one.line.on).days > NEW_DAYS),
        private=tuple(one for one in shown if one.line.is_private),
        topics=tuple(TopicShown(line, _of(line.evidence, read)) for line in speaks_of),
    )


def _of(evidence: Iterable[int], read: dict[int, Exchange]) -> tuple[Exchange, ...]:
    return tuple([read[one] for one in evidence if one in read][:SHOWN])
