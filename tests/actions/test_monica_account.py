"""A whole Monica account comes in: its people, their relations and what passed, once however often it is exported."""

from collections.abc import Callable
from pathlib import Path

from tests.exports import Export, cards
from tests.people import KAETHE, ME, NADIA, TOBIAS
from visavis.actions.import_files import ImportResult
from visavis.store.access import Account
from visavis.store.models import Claim, Identity, Interaction, Person

TakeIn = Callable[..., ImportResult]

SAMPLES = Path(__file__).parents[1] / "sources" / "monica" / "samples"
JSON, SQL = (Export(f"monica.{kind}", (SAMPLES / f"account.{kind}").read_bytes()) for kind in ("json", "sql"))


def known() -> tuple[int, int, int, int]:
    return tuple(model.objects.count() for model in (Person, Identity, Claim, Interaction))  # type: ignore[return-value]


def test_every_contact_is_a_person_and_the_couple_two(account: Account, take_in: TakeIn) -> None:
    result = take_in(JSON)
    names = set(Person.objects.filter(account=account, is_me=False).values_list("name", flat=True))
    assert names == {
        *(TOBIAS.name, NADIA.name, KAETHE.name, "Jörg Petersen", "Hanna", "Petra Huber", "Karl Huber"),
    }
    assert result.people == 7
    assert Identity.objects.get(kind="email", value=ME.email).person.is_me


def test_both_exports_of_one_account_tell_nothing_twice(account: Account, take_in: TakeIn) -> None:
    take_in(JSON)
    before = known()
    again = take_in(SQL)
    assert [file.new for file in again.files] == [0]
    assert known() == before


def test_relations_lead_to_the_other_contact(account: Account, take_in: TakeIn) -> None:
    take_in(SQL)
    parent = Claim.objects.get(field="relation", label="parent")
    assert parent.identity.person.name == "Hanna"
    assert parent.other is not None
    assert parent.other.person.name == KAETHE.name


def test_what_the_user_noted_counts_as_contact(account: Account, take_in: TakeIn) -> None:
    take_in(JSON)
    days = {person.name: person.tie.days_in_touch for person in Person.objects.filter(is_me=False, tie__isnull=False)}
    assert (days[TOBIAS.name], days[NADIA.name], days[KAETHE.name], days["Jörg Petersen"]) == (5, 2, 1, 0)


def test_an_address_book_and_monica_meet_in_one_person(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS), JSON)
    assert Person.objects.filter(name=TOBIAS.name).count() == 1
