"""`visavis split` and `visavis redo`: what was joined comes apart, an address goes elsewhere, undone is done again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run, read
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS
from tests.state import state
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_pairs
from visavis.actions.state_fact import state_fact
from visavis.store.access import Account
from visavis.store.models import Identity

TakeIn = Callable[..., ImportResult]


def who(email: str) -> int:
    return Identity.objects.get(kind="email", value=email).person_id


@pytest.fixture(autouse=True)
def three(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS, HANNA, NADIA), mailbox(letter(TOBIAS, ME, "2026-11-01")), me=(ME.email,))


@pytest.fixture
def joined(account: Account) -> int:
    """Hanna and Nadia were taken for Tobias, in one step."""
    return join_pairs(account, [(who(TOBIAS.email), who(HANNA.email)), (who(TOBIAS.email), who(NADIA.email))])


def test_what_was_joined_is_listed_by_number(run: Run, joined: int) -> None:
    lines = run("split", TOBIAS.name).stdout.splitlines()
    book = "address book, contacts.vcf, 24 November 2026"
    assert [line.strip().split("  ") for line in lines] == [
        ["1", HANNA.name, "24 November 2026"],
        ["2", NADIA.name, "24 November 2026"],
        ["3", TOBIAS.name, book],
        ["4", HANNA.name, book],
        ["5", NADIA.name, book],
    ]
    items = read(run("split", TOBIAS.name, "--json"))["items"]
    assert [(one["number"], one["kind"], one["name"], one.get("entry")) for one in items] == [
        (1, "join", HANNA.name, joined),
        (2, "join", NADIA.name, joined),
        (3, "card", TOBIAS.name, None),
        (4, "card", HANNA.name, None),
        (5, "card", NADIA.name, None),
    ]


def test_nobody_joined_is_a_sentence(run: Run) -> None:
    said = f"Nobody was joined into {TOBIAS.name}, and they are made of one entry.\n"
    assert run("split", TOBIAS.name).stderr == said


def test_one_of_them_is_taken_out(run: Run, joined: int) -> None:
    said = read(run("split", TOBIAS.name, "2", "--json"))
    assert (said["person"], said["split"]) == (who(TOBIAS.email), who(NADIA.email))
    assert who(HANNA.email) == who(TOBIAS.email) != who(NADIA.email)
    refused = run("split", TOBIAS.name, "4")
    said = "There is no number 4. “visavis split PERSON” lists what there is.\n"
    assert (refused.exit_code, refused.stderr) == (1, said)


def test_an_entry_is_taken_out_with_what_it_alone_states(run: Run, account: Account, joined: int) -> None:
    before = state(account)
    said = run("split", TOBIAS.name, "4").stdout
    assert said == f"{HANNA.name} and {TOBIAS.name} are two people again. “visavis undo” takes it back.\n"
    assert who(HANNA.email) not in {who(TOBIAS.email), who(NADIA.email)}
    assert [one["name"] for one in read(run("split", TOBIAS.name, "--json"))["items"]][-2:] == [TOBIAS.name, NADIA.name]
    assert f"{HANNA.name} → {HANNA.name}" in run("undo", "--list").stdout
    run("undo")
    assert state(account) == before


def test_the_only_entry_of_somebody_is_not_taken_out(run: Run, account: Account) -> None:
    state_fact(account, who(TOBIAS.email), "name", "Tobi")
    before, (only,) = state(account), read(run("split", "Tobi", "--json"))["items"]
    assert (only["name"], only["kind"]) == (TOBIAS.name, "card")
    assert run("split", "Tobi", "1").stderr == "Nothing else is known of Tobi than this entry.\n"
    assert state(account) == before


def test_who_was_joined_under_another_name_is_found_by_it(run: Run, joined: int) -> None:
    for words in (HANNA.name, HANNA.name.split()[0]):
        assert read(run("show", words, "--json"))["id"] == who(TOBIAS.email)
        assert [one["name"] for one in read(run("people", words, "--json"))["items"]] == [TOBIAS.name]


def test_an_address_goes_to_somebody_who_is_here(run: Run) -> None:
    done = run("split", TOBIAS.name, "--address", TOBIAS.phone, "--to", HANNA.name)
    assert done.exit_code == 0
    assert done.stdout.startswith(f"{TOBIAS.phone} belongs to {HANNA.name} now.")
    assert Identity.objects.get(value=TOBIAS.phone).person_id == who(HANNA.email)


def test_an_address_goes_to_somebody_new_and_back(run: Run, account: Account) -> None:
    before = state(account)
    said = read(run("split", TOBIAS.name, "--address", TOBIAS.email, "--json"))
    assert said["to"] == who(TOBIAS.email) != said["person"]
    run("undo", said["entry"])
    assert state(account) == before


def test_an_address_that_is_none_of_theirs_is_refused(run: Run, account: Account) -> None:
    before = state(account)
    refused = run("split", TOBIAS.name, "--address", HANNA.email)
    assert refused.exit_code == 1
    assert f"“{HANNA.email}” belongs to {HANNA.name} already." in refused.stderr
    nowhere = run("split", TOBIAS.name, "--address", "nobody@example.org").stderr
    assert f"“nobody@example.org” is no address of {TOBIAS.name}." in nowhere
    same = run("split", TOBIAS.name, "--address", TOBIAS.email, "--to", TOBIAS.name)
    assert (same.exit_code, same.stderr) == (1, "This address is theirs already.\n")
    assert state(account) == before


@pytest.mark.parametrize("words", [("1", "--address", "a@example.org"), ("--to", "Hanna"), ("0",)])
def test_what_says_two_things_at_once_is_not_understood(run: Run, words: tuple[str, ...]) -> None:
    assert run("split", TOBIAS.name, *words).exit_code == 2


def test_what_was_undone_is_done_again(run: Run, account: Account, joined: int) -> None:
    after = state(account)
    run("undo", joined)
    done = run("redo")
    said = f"Done again: two joined into one person: {HANNA.name} → {TOBIAS.name} (+1). “visavis undo "
    assert done.stderr.startswith(said)
    assert state(account) == after
    nothing = run("redo")
    assert (nothing.exit_code, nothing.stderr) == (1, "Nothing was taken back that could be done again.\n")


def test_redo_answers_machines(run: Run, joined: int) -> None:
    run("undo", joined)
    said = read(run("redo", joined, "--json"))
    assert (said["kind"], said["again"]) == ("join", joined)
    assert read(run("undo", said["entry"], "--json"))["kind"] == "join"


def test_what_cannot_be_done_again_says_why(run: Run, take_in: TakeIn, joined: int, tmp_path: Path) -> None:
    assert "This was not taken back" in run("redo", joined).stderr
    assert run("redo", "999").stderr == "There is no entry 999.\n"
    entry = take_in(mailbox(letter(NADIA, ME, "2026-11-20"), name="nadia.mbox")).entry
    run("undo", entry)
    (tmp_path / "nadia.mbox").unlink()
    assert f"“{tmp_path / 'nadia.mbox'}” is no longer there." in run("redo", entry).stderr
