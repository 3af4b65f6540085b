"""What is known of a person, laid out for reading: field by field, each value once with all its sources."""

from collections.abc import Iterable
from dataclasses import dataclass

from visavis.store.read.people import Address
from visavis.store.read.person import Fact

ORDER = (
    "name", "nickname", "birthday", "anniversary", "title", "organisation", "position", "connected",
    "address", "website", "note", "tag",
)  # fmt: skip
"""The fields that are shown, in this order. Given and family name stand in the name, addresses on their own."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value with everything that states it, the newest first."""

    value: str
    label: str
    since: str
    until: str
    sources: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """All values of one field. `disputed`: good sources disagree."""

    field: str
    values: tuple[Value, ...]
    disputed: bool


def by_field(facts: Iterable[Fact], conflicting: Iterable[str]) -> tuple[Field, ...]:
    """Facts grouped as they are read; identical statements of several sources are one value."""
    found: dict[str, dict[tuple[str, str, str, str], list[Fact]]] = {}
    for fact in facts:
        same = (fact.value, fact.label, fact.since, fact.until)
        found.setdefault(fact.field, {}).setdefault(same, []).append(fact)
    disputed = set(conflicting)
    return tuple(
        Field(name, tuple(Value(*same, tuple(stated)) for same, stated in found[name].items()), name in disputed)
        for name in ORDER
        if name in found
    )


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
