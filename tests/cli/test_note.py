"""`visavis note`, and what `visavis sync` says of address books that are written to."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Run, read
from tests.exports import cards
from tests.people import HANNA, ME, TOBIAS
from visavis.actions.import_files import ImportResult
from visavis.store.access import Account
from visavis.store.models import Claim, Connection, Person

pytestmark = pytest.mark.usefixtures("life")


@pytest.fixture
def life(take_in: Callable[..., ImportResult]) -> ImportResult:
    return take_in(cards(TOBIAS, HANNA), me=(ME.email,))


def test_a_note_is_kept_and_taken_back(run: Run) -> None:
    result = run("note", TOBIAS.name, "Plays", "the", "cello")
    assert (result.exit_code, result.stdout) == (0, "Noted of Tobias Brandauer.\n")
    assert Claim.objects.get(source="you", field="note").value == "Plays the cello"
    assert "Plays the cello" in run("show", TOBIAS.name).stdout
    run("undo", "--yes")
    assert not Claim.objects.filter(field="note").exists()


def test_the_same_note_again_is_said_to_be_known(run: Run) -> None:
    run("note", HANNA.email, "Likes tea")
    assert run("note", HANNA.email, "Likes tea").stdout == f"You said so of {HANNA.name} before.\n"
    assert read(run("note", HANNA.email, "Likes tea", "--json"))["entry"] is None


def test_a_note_for_machines(run: Run) -> None:
    said = read(run("note", HANNA.email, "Likes tea", "--json"))
    person = Person.objects.get(name=HANNA.name)
    assert said["person"] == {"id": person.pk, "name": HANNA.name}
    assert isinstance(said["entry"], int)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("note", HANNA.email, " "), "There is nothing to keep yet."),
        (("note", HANNA.email, "x" * 20_001), "That is too long: at most 20000 characters."),
        (("note", ME.email, "Me"), "That is you."),
        (("note", "Nobody Known", "x"), "Nobody here is known as “Nobody Known”."),
    ],
)
def test_what_is_no_note_is_said(run: Run, words: tuple[str, ...], said: str) -> None:
    result = run(*words)
    assert result.exit_code == 1
    assert said in result.stderr
    assert not Claim.objects.filter(field="note").exists()


def test_two_way_is_said_and_can_be_changed(run: Run, account: Account) -> None:
    Connection.objects.create(
        account=account, kind="carddav", name="Telefon", url="https://karten.example.org/", user="mirjam",
        state={"collections": {"/a/": {"name": "a", "token": "", "tag": "", "items": {}, "gone": {"/a/1.vcf": "1"}}}},
    )  # fmt: skip
    said = run("sync", "--list").stdout
    assert "One card or event is no longer on the server. It stays here." in said
    assert "written onto their cards" not in said
    assert run("sync", "--change", "Telefon", "--two-way").exit_code == 0
    assert "What you say of people is written onto their cards there." in run("sync", "--list").stdout
    assert read(run("sync", "--list", "--json"))["items"][0]["gone"] == 1
    run("sync", "--change", "Telefon", "--one-way")
    assert Connection.objects.get().options == {}
