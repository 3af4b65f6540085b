"""The journal after an erasure: what it tells of others, and needs to be undone, is theirs and stays as it is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.erasing import erased, is_well, mentions, someone
from tests.exports import cards
from tests.people import HANNA, NADIA, PETRA, TOBIAS, Actor
from visavis.actions.erase import erase
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_pairs, join_people
from visavis.actions.state_fact import state_fact, withdraw_fact
from visavis.actions.undo import undo
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import Claim, Identity, Import, JournalEntry, Person

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick", "home")
NAMESAKE = Actor("Petra Huber", "petra.huber@example.net")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("VISAVIS_DATA", str(folder))


def holder(address: str) -> int:
    return Identity.objects.get(value=address).person_id


def test_a_note_that_names_them_comes_back_whole(account: Account, take_in: TakeIn) -> None:
    take_in(cards(HANNA, NADIA))
    state_fact(account, someone(account, NADIA), "note", "Hanna Sørensen introduced us")
    withdrawn = withdraw_fact(account, Claim.objects.get(field="note").pk)
    erased(account, HANNA)
    undo(account, withdrawn)
    assert Claim.objects.get(field="note").value == "Hanna Sørensen introduced us"


def test_a_firm_that_is_called_as_they_are_keeps_its_name(account: Account, take_in: TakeIn) -> None:
    take_in(cards(Actor("Nord Ufer", "nord@example.org"), NADIA))
    nadia = someone(account, NADIA)
    state_fact(account, nadia, "organisation", "Nord-Ufer Klinik AG")
    later = state_fact(account, nadia, "organisation", "Harbour Light")
    erase(account, holder("nord@example.org"))
    undo(account, later)
    assert Person.objects.get(pk=nadia).organisation == "Nord-Ufer Klinik AG"


def test_of_two_of_one_name_the_other_keeps_hers(account: Account, take_in: TakeIn) -> None:
    take_in(cards(PETRA, NAMESAKE, TOBIAS))
    namesake = holder(NAMESAKE.email)
    state_fact(account, namesake, "name", "Petra Huber")
    said = state_fact(account, namesake, "name", "Petra H.")
    state_fact(account, namesake, "note", "Sails")
    joined = join_people(account, someone(account, TOBIAS), namesake)
    of_others = JournalEntry.objects.filter(kind__in=("fact", "join")).order_by("pk").values("summary", "undo")
    before = list(of_others)
    erase(account, holder(PETRA.email))
    assert list(of_others.all()) == before
    assert len(before) == 4
    assert "Petra Huber" in str(before)
    undo(account, joined)
    undo(account, said)
    assert Person.objects.get(pk=namesake).name == "Petra Huber"
    assert is_well(account)


def test_of_many_pairs_only_theirs_is_nameless(account: Account, take_in: TakeIn) -> None:
    other = Actor("Tobias B.", "tobias.b@example.net")
    take_in(cards(HANNA, Actor("Hanna S.", "hanna.s@example.net"), TOBIAS, other))
    pairs = [(holder(HANNA.email), holder("hanna.s@example.net")), (holder(TOBIAS.email), holder(other.email))]
    joined = join_pairs(account, pairs)
    erased(account, HANNA)
    entry = JournalEntry.objects.get(pk=joined)
    assert (entry.summary["name"], entry.summary["into"]) == ("…", "…")
    undo(account, joined)
    assert access.people(account.pk).count() == 2
    assert mentions(account, HANNA) == []


def test_a_file_that_did_not_tell_of_them_keeps_its_name(account: Account, take_in: TakeIn) -> None:
    take_in(cards(PETRA, name="book.vcf"), cards(NAMESAKE, name="Petra Huber.vcf"))
    take_in(cards(TOBIAS, name="Petra Huber and friends.vcf"))
    erase(account, holder(PETRA.email))
    assert sorted(path.rpartition("/")[2] for path in Import.objects.values_list("path", flat=True)) == [
        "Petra Huber and friends.vcf",
        "Petra Huber.vcf",
        "book.vcf",
    ]
    assert JournalEntry.objects.get(summary__paths=["Petra Huber and friends.vcf"]).state == "done"
