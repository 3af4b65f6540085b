"""`visavis people --duplicates`, `join` and `apart`: who may be one is told, decided, and taken back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import Run, on_a_terminal, read, visavis
from tests.exports import cards
from tests.people import HANNA, ME, NADIA, TOBIAS, Actor
from visavis.actions.import_files import ImportResult
from visavis.store.access import Account
from visavis.store.models import Identity, JournalEntry, Person, ProposedJoin

TakeIn = Callable[..., ImportResult]

AGAIN = replace(NADIA, email="nadia.okonkwo@example.org", phone="", url="")


def who(one: Actor) -> int:
    return Identity.objects.get(kind="email", value=one.email).person_id


@pytest.fixture
def twice(take_in: TakeIn) -> ImportResult:
    return take_in(cards(NADIA, AGAIN, TOBIAS), me=(ME.email,))


@pytest.fixture
def certain(run: Run, twice: ImportResult) -> None:
    """As if the comparison had found the pair certain."""
    run("people", "--duplicates")
    ProposedJoin.objects.update(sureness="certain")


def test_pairs_are_told_with_how_sure_it_is(run: Run, twice: ImportResult) -> None:
    lines = run("people", "--duplicates").stdout.splitlines()
    assert lines[0].endswith("the same person")
    assert lines[1].strip().startswith(f"{who(NADIA)}  Nadia Okonkwo, Harbour Light Ltd, {NADIA.email}")
    assert lines[2].strip().startswith(f"{who(AGAIN)}  Nadia Okonkwo, Harbour Light Ltd, {AGAIN.email}")
    assert any(line.startswith("        + ") for line in lines)


def test_nobody_is_asked_without_a_terminal(run: Run, twice: ImportResult) -> None:
    result = run("people", "--duplicates", "--decide", input="1\n")
    assert "Decide with “visavis people --duplicates --decide” on a terminal" in result.stderr
    assert not JournalEntry.objects.filter(kind="join").exists()


def test_two_are_joined_and_taken_apart(run: Run, twice: ImportResult) -> None:
    one, other = who(NADIA), who(AGAIN)
    result = run("join", AGAIN.email, NADIA.email)
    assert (result.exit_code, result.stdout) == (0, "They are one person now. “visavis undo” takes it back.\n")
    assert who(AGAIN) == one  # who is here for longer stays
    assert run("undo", "--yes").exit_code == 0
    assert who(AGAIN) == other


def test_joining_for_machines_names_the_entry(run: Run, twice: ImportResult) -> None:
    one, other = who(NADIA), who(AGAIN)
    said = read(run("join", other, one, "--json"))
    entry = JournalEntry.objects.get(kind="join")
    assert said == {"entry": entry.pk, "person": one, "joined": other}


def test_two_are_kept_apart_for_good(run: Run, twice: ImportResult) -> None:
    result = run("apart", NADIA.email, AGAIN.email)
    assert (result.exit_code, result.stdout) == (
        0, "They stay two people and are not proposed again. “visavis undo” takes it back.\n",
    )  # fmt: skip
    assert "Nobody seems to be in here twice." in run("people", "--duplicates").stderr
    said = read(run("apart", TOBIAS.email, NADIA.email, "--json"))
    assert said == {
        "entry": JournalEntry.objects.filter(kind="keep-apart").latest("pk").pk,
        "people": [who(TOBIAS), who(NADIA)],
    }


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("join", NADIA.email, NADIA.phone), 1, "are one person already."),
        (("apart", NADIA.email, NADIA.phone), 1, "are one person already."),
        (("join", NADIA.email, "Rübezahl"), 1, "Nobody here is known as “Rübezahl”."),
        (("join", NADIA.name, TOBIAS.name), 1, "“Nadia Okonkwo” may be any of these"),
        (("join",), 2, "Name two people, or say --certain and nobody."),
        (("join", NADIA.email), 2, "Name two people, or say --certain and nobody."),
        (("join", NADIA.email, AGAIN.email, TOBIAS.email), 2, "Name two people, or say --certain and nobody."),
        (("join", "--certain", NADIA.email, AGAIN.email), 2, "Name two people, or say --certain and nobody."),
    ],
)
def test_what_cannot_be_joined_is_said(
    run: Run, twice: ImportResult, words: tuple[str, ...], code: int, said: str
) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr
    assert JournalEntry.objects.count() == 1


@pytest.mark.parametrize("verb", ["join", "apart"])
def test_the_user_is_nobody_to_decide_about(run: Run, twice: ImportResult, verb: str) -> None:
    result = run(verb, Person.objects.get(is_me=True).pk, NADIA.email)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "One of the two is you." in result.stderr


@pytest.mark.usefixtures("certain")
def test_all_that_is_certain_is_told_and_joined_when_agreed(run: Run) -> None:
    refused = run("join", "--certain")
    assert refused.exit_code == 1
    assert "Certainly the same person" in refused.stdout
    assert "Add --yes to join them without being asked." in refused.stderr
    assert who(NADIA) != who(AGAIN)
    said = run("join", "--certain", "--yes").stdout.splitlines()
    assert said[-1] == "1 pair is joined. “visavis undo” takes it back."
    assert who(NADIA) == who(AGAIN)


@pytest.mark.usefixtures("certain")
def test_all_that_is_certain_for_machines(run: Run) -> None:
    assert run("join", "--certain", "--json").exit_code == 1
    said = read(run("join", "--certain", "--yes", "--json"))
    assert said == {"entry": JournalEntry.objects.get(kind="join").pk, "joined": 1, "left": 0, "left_out": []}
    assert read(run("join", "--certain", "--json")) == {"entry": None, "joined": 0, "left": 0, "left_out": []}


def test_nothing_certain_is_said(run: Run, account: Account) -> None:
    result = run("join", "--certain", "--yes")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "No pair is certain." in result.stderr


def test_the_words_are_german_where_the_user_is(run: Run, twice: ImportResult) -> None:
    assert "derselbe Mensch\n" in run("--lang", "de", "people", "--duplicates").stdout
    assert run("--lang", "de", "join", NADIA.email, AGAIN.email).stdout.startswith("Sie sind jetzt ein Mensch.")


def test_two_who_are_kept_apart_are_joined_only_when_that_is_said_again(run: Run, twice: ImportResult) -> None:
    run("apart", NADIA.email, AGAIN.email)
    refused = run("join", NADIA.email, AGAIN.email)
    assert refused.exit_code == 1
    assert "You keep these two apart." in refused.stderr
    assert "Add --yes to join them without being asked." in refused.stderr
    assert who(NADIA) != who(AGAIN)
    assert run("join", NADIA.email, AGAIN.email, "--yes").exit_code == 0
    assert who(NADIA) == who(AGAIN)


@pytest.mark.usefixtures("certain")
def test_pairs_that_exclude_each_other_are_told(run: Run) -> None:
    against = [{"key": "excluded", "values": {"name": "Nadia Okonkwo"}}]
    ProposedJoin.objects.update(sureness="possible", against=against)
    said = run("join", "--certain", "--yes").stderr
    assert "No pair is certain." in said
    assert "1 pair was left as it is, since one of the two fits somebody else as surely: Nadia Okonkwo." in said


def at_a_terminal(answers: str, *words: str, home: Path) -> str:
    code, said = on_a_terminal(answers, *words, home=home, with_output=True)
    assert code == 0, said
    return said


def test_pairs_are_decided_one_by_one_at_a_terminal(home: Path, tmp_path: Path) -> None:
    hanna = Actor(HANNA.name, "hs@example.com", organisation=HANNA.organisation)
    tobias = Actor(TOBIAS.name, "tb@example.com", organisation=TOBIAS.organisation)
    book = cards(NADIA, AGAIN, HANNA, hanna, TOBIAS, tobias).write(tmp_path)
    visavis("import", str(book), home=home)
    said = at_a_terminal("j\nx\n2\nl\n", "people", "--duplicates", "--decide", home=home)
    assert said.count("j join, k keep apart, l later, q stop:") == 4
    assert "Answer with one of these letters, please: j, k, l, q." in said
    assert "They are one person now." in said
    assert "They stay two people and are not proposed again." in said
    assert "Left for now; it comes again on" in said
    assert "Nobody seems to be in here twice." in visavis("people", "--duplicates", home=home).stderr
