"""What is known of a person, laid out for reading: field by field, each value once with all its sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from visavis.actions.state_fact import MARKS
from visavis.identity.conflict import Conflict, as_shown
from visavis.store.read.people import Address, PersonLine
from visavis.store.read.person import Fact, PersonView

HEAD = ("name", "title", "organisation")
"""What stands at the head of the page, one value each."""
ORDER = (
    "nickname", "birthday", "anniversary", "position", "connected", "address", "website", "note", "tag",
)  # fmt: skip
"""The other fields, in this order. Given and family name stand in the name, addresses on their own."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value with everything that states it, the newest first."""

    value: str
    label: str
    since: str
    until: str
    sources: tuple[Fact, ...]

    @property
    def is_shown(self) -> bool:
        """Whether this is what stands on the screen, or one of several that do."""
        return any(source.is_shown for source in self.sources)


@dataclass(frozen=True, slots=True)
class Field:
    """All values of one field. `shown` is the one that was chosen of a field that is only one thing, else ""."""

    field: str
    shown: str
    values: tuple[Value, ...]
    conflict: Conflict | None = None

    @property
    def is_open(self) -> bool:
        """Whether good sources contradict what is shown, and the user has not said who is right."""
        return self.conflict is not None and not self.conflict.settled

    @property
    def stated(self) -> tuple[Value, ...]:
        """What states the value that is shown, maybe in other letters or in part."""
        return tuple(one for one in self.values if one.is_shown)

    @property
    def against(self) -> tuple[Value, ...]:
        """What contradicts it."""
        others = self.conflict.others if self.conflict else ()
        return tuple(one for one in self.values if one.value in others and not one.is_shown)

    @property
    def also(self) -> tuple[Value, ...]:
        """What is neither: another spelling, a firm of former years."""
        return tuple(one for one in self.values if not one.is_shown and one not in self.against)


def at_head(view: PersonView) -> tuple[Field, ...]:
    """Name, title and firm as they were chosen, with everything that the sources say of them."""
    return _fields(view, HEAD)


def by_field(view: PersonView) -> tuple[Field, ...]:
    """Everything else as it is read; identical statements of several sources are one value."""
    return _fields(view, ORDER)


def _fields(view: PersonView, order: Iterable[str]) -> tuple[Field, ...]:
    found: dict[str, dict[tuple[str, str, str, str], list[Fact]]] = {}
    for fact in view.facts:
        same = (as_shown(fact.field, fact.value), fact.label, fact.since, fact.until)
        found.setdefault(fact.field, {}).setdefault(same, []).append(fact)
    disputed = {one.field: one for one in view.conflicts}
    shown = _chosen(view.line)
    return tuple(
        Field(
            name,
            shown.get(name, ""),
            tuple(Value(*same, tuple(stated)) for same, stated in found[name].items()),
            disputed.get(name),
        )
        for name in order
        if name in found
    )


def _chosen(line: PersonLine) -> Mapping[str, str]:
    return {"name": line.name, "title": line.title, "organisation": line.organisation, "birthday": line.birthday}


@dataclass(frozen=True, slots=True)
class Reach:
    """One address with what states it; `label` is the source's own word for it."""

    address: Address
    label: str
    sources: tuple[Fact, ...]


def by_address(addresses: Iterable[Address], facts: Iterable[Fact]) -> tuple[Reach, ...]:
    """Each address with the facts that name it, else with those that were stated about it."""
    known = tuple(facts)
    return tuple(_reach(address, known) for address in addresses)


def _reach(address: Address, facts: tuple[Fact, ...]) -> Reach:
    written = {address.value.casefold(), address.written.casefold()}
    naming = tuple(fact for fact in facts if fact.field == address.kind and fact.value.casefold() in written)
    about = tuple(fact for fact in facts if fact.address.casefold() in written)
    label = next((fact.label for fact in naming if fact.label), "")
    return Reach(address, label, naming or about[:1])


def by_mark(view: PersonView) -> dict[str, tuple[Fact, ...]]:
    """The user's own words that are said by a choice: what they are, private, left alone."""
    own = [fact for fact in view.facts if fact.source == "you"]
    return {mark: tuple(fact for fact in own if fact.field == mark) for mark in MARKS}
