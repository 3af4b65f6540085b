"""What the picture of the network is drawn from: standing, acquaintances, what people share, and rounds."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.reading import Told, tell
from tests.store.conftest import READER
from visavis.actions.import_files import import_files
from visavis.network.communities import Link, Trait
from visavis.records import (
    ClaimRecord,
    IdentityRecord,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
)
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import AlterTie
from visavis.store.read.network import network, network_mark

ME = "me@example.org"
Record = PersonRecord | InteractionRecord


@pytest.fixture
def read(account: Account, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """Take in these records."""

    def read(*records: Record) -> None:
        path = tmp_path / "records"
        path.write_text(str(len(records)))
        monkeypatch.setattr(READER, lambda paths, **_: tell({"records": Told("mail", records)}, paths))
        import_files(account, [path], me=[ME])

    return read


def card(name: str, *claims: tuple[str, str], mail: str = "") -> PersonRecord:
    address = (IdentityRecord("email", mail or f"{name.split(maxsplit=1)[0].lower()}@example.org"),)
    stated = tuple(ClaimRecord(field, value) for field, value in claims)  # type: ignore[arg-type]
    return PersonRecord(name, name, identities=address, claims=stated)


def letter(day: int, subject: str, *people: str) -> InteractionRecord:
    sides = [ParticipantRecord("email", f"{name}@example.org", "to") for name in people]
    at = datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(days=day)
    return InteractionRecord(
        f"{day}-{subject}", "mail", at, (ParticipantRecord("email", ME, "from"), *sides), subject=subject
    )


def shared(account: Account, name: str) -> set[Trait]:
    person = access.people(account.pk).get(name=name).pk
    return set((network(account).traits or {}).get(person, ()))


def test_firms_stations_tags_and_names_are_what_people_share(account: Account, read: Callable[..., None]) -> None:
    read(
        card(
            "Nadia Okonkwo", ("organisation", "Hafenwerk GmbH"), ("position", "Architect, Nordufer"), ("tag", "Choir")
        ),
        card("Cher", mail="cher@gmail.com"),
    )
    assert {(trait.kind, trait.key, trait.shown) for trait in shared(account, "Nadia Okonkwo")} == {
        ("organisation", "hafenwerk", "Hafenwerk GmbH"),
        ("organisation", "nordufer", "Nordufer"),
        ("tag", "choir", "Choir"),
        ("surname", "okonkwo", "Okonkwo"),
        ("domain", "example.org", "example.org"),
    }
    assert shared(account, "Cher") == set()  # one name is no family, and everybody may be at gmail.com


def test_a_name_that_thousands_bear_is_no_family(account: Account, read: Callable[..., None]) -> None:
    read(card("Anna Müller"))
    assert "surname" not in {trait.kind for trait in shared(account, "Anna Müller")}


def test_a_domain_of_everybody_is_nothing_in_common(account: Account, read: Callable[..., None]) -> None:
    read(*(card(f"{name} Guest{name}") for name in "ABCDEFGHIJKLM"))
    assert "domain" not in {trait.kind for trait in shared(account, "A GuestA")}


def test_the_dead_are_known_to_be_dead(account: Account, read: Callable[..., None]) -> None:
    read(card("Käthe Winkler", ("tag", "deceased")), card("Karl Huber"))
    ties = network(account).ties
    assert {person for person, tie in ties.items() if tie.is_dead} == {
        access.people(account.pk).get(name="Käthe Winkler").pk
    }
    assert "tag" not in {trait.kind for trait in shared(account, "Käthe Winkler")}


def test_who_is_written_to_together_again_and_again_is_a_round(account: Account, read: Callable[..., None]) -> None:
    choir = ("alma", "bert", "cleo", "dora")
    read(*(card(f"{name.title()} {name.title()}son") for name in choir))
    read(*(letter(day, "Rehearsal" if day else "Thank you", *choir) for day in (0, 7, 14)))
    people = sorted(access.people(account.pk).values_list("pk", flat=True))
    me = access.me(account.pk)
    assert me is not None
    key = " ".join(map(str, sorted([*people, me.pk])))
    assert Trait("round", key, "Rehearsal") in shared(account, "Alma Almason")  # two of three bear the name


def test_once_together_is_no_round(account: Account, read: Callable[..., None]) -> None:
    read(letter(0, "Party", "alma", "bert", "cleo", "dora"))
    kinds = {trait.kind for traits in (network(account).traits or {}).values() for trait in traits}
    assert "round" not in kinds


def test_years_and_sides_come_from_the_tie(account: Account, read: Callable[..., None]) -> None:
    read(card("Nadia Okonkwo"), letter(0, "Hello", "nadia"), letter(9, "Hello", "nadia"))
    person = access.people(account.pk).get(name="Nadia Okonkwo").pk
    tie = network(account).ties[person]
    assert (tie.word, dict(tie.years), tie.they_begin) == ("slight", {2026: (2, 0)}, False)
    assert tie.recent == (date(2026, 1, 1), date(2026, 1, 10))


def test_who_knows_whom_is_read_and_changes_the_mark(account: Account, read: Callable[..., None]) -> None:
    read(card("Petra Huber"), card("Karl Huberson"))
    a, b = sorted(access.people(account.pk).values_list("pk", flat=True))
    before = network_mark(account)
    assert network_mark(account) == before
    AlterTie.objects.create(account=account, a_id=a, b_id=b, label="likely", strength=0.5, evidence=[7])
    assert network_mark(account) != before
    assert network(account).links == (Link(a, b, 0.5, (7,)),)
