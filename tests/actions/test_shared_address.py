"""A couple with one telephone: one of the two holds it, and it is lost for neither."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.actions.test_export_person import PLAIN
from tests.exports import Export, card, cards, letter, mailbox
from tests.people import HANNA, KARL, ME, PETRA, Actor
from tests.state import state
from visavis.actions.describe_person import describe_everyone
from visavis.actions.export import export
from visavis.actions.export_person import export_person
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_people
from visavis.actions.move_address import move_address
from visavis.actions.undo import undo
from visavis.store.access import Account
from visavis.store.models import Claim, Identity
from visavis.store.read.people import Address, addresses_of, people
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")


def who(email: str) -> int:
    return Identity.objects.get(kind="email", value=email).person_id


def phones(one: int) -> list[Address]:
    return [address for address in addresses_of([one]).get(one, ()) if address.kind == "phone"]


def found(account: Account, query: str) -> list[str]:
    return [line.name for line in people(account.pk, on=today(account), query=query, order="name").items]


def test_both_are_reached_by_it(account: Account, take_in: TakeIn) -> None:
    take_in(cards(PETRA, KARL))
    held = Identity.objects.get(kind="phone")
    assert held.person_id == who(PETRA.email)
    assert phones(who(PETRA.email)) == [Address(held.pk, "phone", PETRA.phone, PETRA.phone)]
    assert phones(who(KARL.email)) == [Address(0, "phone", KARL.phone, KARL.phone, also=PETRA.name)]


def test_both_are_found_by_it(account: Account, take_in: TakeIn) -> None:
    take_in(cards(PETRA, KARL))
    assert found(account, "4710044") == [KARL.name, PETRA.name]


def test_the_way_it_is_written_does_not_matter(account: Account, take_in: TakeIn) -> None:
    at_home = Actor(KARL.name, KARL.email, phone="0221 471-0044")
    take_in(cards(PETRA, at_home))
    (shared,) = phones(who(KARL.email))
    assert (shared.value, shared.written, shared.also) == (PETRA.phone, "0221 471-0044", PETRA.name)
    assert found(account, "+492214710044") == [KARL.name, PETRA.name]


def test_exports_hold_it_on_both_cards(account: Account, take_in: TakeIn, tmp_path: Path) -> None:
    take_in(cards(PETRA, KARL))
    export(account, tmp_path / "all")
    export_person(account, who(KARL.email), tmp_path / "karl", PLAIN)
    book = (tmp_path / "all" / "people.vcf").read_text()
    assert book.count(f"TEL:{PETRA.phone}") == 2
    assert f"TEL:{KARL.phone}" in (tmp_path / "karl" / "person.vcf").read_text()
    rows = list(csv.DictReader((tmp_path / "all" / "people.csv").read_text().splitlines()))
    assert [row["Phone 1 - Value"] for row in rows] == [KARL.phone, PETRA.phone]


def test_once_the_two_are_one_it_is_simply_theirs(account: Account, take_in: TakeIn) -> None:
    take_in(cards(PETRA, KARL))
    entry = join_people(account, who(KARL.email), who(PETRA.email))
    assert [one.also for one in phones(who(KARL.email))] == [""]
    undo(account, entry)
    assert [one.also for one in phones(who(KARL.email))] == [PETRA.name]


def test_it_stays_with_the_other_when_the_first_is_taken_back(account: Account, take_in: TakeIn) -> None:
    first = take_in(cards(PETRA, name="petra.vcf"))
    take_in(cards(KARL, name="karl.vcf"))
    assert [one.also for one in phones(who(KARL.email))] == [PETRA.name]
    undo(account, first.entry)
    (left,) = phones(who(KARL.email))
    assert (left.value, left.also, left.is_shared) == (KARL.phone, "", False)


def test_what_the_user_gave_away_does_not_come_back_with_the_next_card(account: Account, take_in: TakeIn) -> None:
    take_in(cards(KARL, HANNA))
    karl = who(KARL.email)
    entry = move_address(account, Identity.objects.get(value=KARL.phone).pk, who(HANNA.email))
    newer = Actor(KARL.name, KARL.email, KARL.phone, organisation="Huber KG")
    take_in(cards(newer, name="newer.vcf"))
    assert phones(karl) == []
    undo(account, entry)
    assert [one.value for one in phones(karl)] == [KARL.phone]


def test_a_fax_and_a_number_below_a_letter_are_no_address(account: Account, take_in: TakeIn) -> None:
    fax = card(KARL).replace("TEL:", "TEL;TYPE=fax:")
    signed = letter(HANNA, ME, "2026-11-20", f"Hello\n\n-- \n{HANNA.name}\nPapierboot Verlag\nTel. {PETRA.phone}\n")
    take_in(cards(PETRA), Export("karl.vcf", fax.encode()), mailbox(signed), me=(ME.email,))
    stating = Claim.objects.filter(field="phone").values_list("identity__person__name", flat=True)
    assert sorted(stating) == [HANNA.name, KARL.name, PETRA.name]
    assert phones(who(KARL.email)) == []
    assert phones(who(HANNA.email)) == []


def test_describing_anew_finds_the_same(account: Account, take_in: TakeIn) -> None:
    take_in(cards(PETRA, KARL))
    before = state(account)
    describe_everyone(account)
    assert state(account) == before


def test_many_couples_cost_the_same_as_one(account: Account, take_in: TakeIn) -> None:
    couples = [
        Actor(f"{name} Number{n:02}", f"{name}{n}@example.org".lower(), phone=f"+49221471{n:04}")
        for n in range(30)
        for name in ("Anna", "Bert")
    ]
    take_in(cards(*couples))
    for everyone in (couples[:2], couples):
        ids = [who(one.email) for one in everyone]
        with CaptureQueriesContext(connection) as queries:
            reached = addresses_of(ids)
        assert len(queries) == 3
        assert sum(one.is_shared for every in reached.values() for one in every) == len(everyone) // 2
