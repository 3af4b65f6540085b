"""A proposed pair as the page of pairs shows it: two people side by side, and in what they differ."""

from dataclasses import dataclass

from visavis.identity.names import fold
from visavis.identity.profile import birthdays_differ
from visavis.store.read.people import PersonLine
from visavis.store.read.proposals import ProposedPair


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two. `sources` are where anything is known of them from."""

    person: PersonLine
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownPair:
    """The pair with its sides; `differs` names what both have, and not alike: name, organisation, title, birthday."""

    pair: ProposedPair
    sides: tuple[Side, Side]
    differs: frozenset[str]


def shown(pair: ProposedPair) -> ShownPair:
    """The pair as it is shown."""
    sides = Side(pair.a, pair.a_sources), Side(pair.b, pair.b_sources)
    return ShownPair(pair, sides, _differing(pair.a, pair.b))


def _differing(a: PersonLine, b: PersonLine) -> frozenset[str]:
    found = {
        field
        for field in ("name", "organisation", "title")
        if (one := fold(getattr(a, field))) and (other := fold(getattr(b, field))) and one != other
    }
    return frozenset(found | ({"birthday"} if birthdays_differ(a.birthday, b.birthday) else set()))
