"""`visavis erase`: what would go, the question, what went, the erasures that hold."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run, on_a_terminal, read, visavis
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS, Actor
from visavis.actions.import_files import ImportResult, begin_import
from visavis.actions.own_address import own_address
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import Erasure, Person

TakeIn = Callable[..., ImportResult]
LETTERS = mailbox(
    letter(HANNA, ME, "2026-11-01"), letter(ME, HANNA, "2026-11-02"), letter(NADIA, [ME, HANNA], "2026-11-03")
)


@pytest.fixture
def network(take_in: TakeIn) -> ImportResult:
    return take_in(cards(HANNA, TOBIAS, NADIA), LETTERS, me=(ME.email,))


def test_a_look_says_what_goes_and_what_stays_and_changes_nothing(run: Run, network: ImportResult) -> None:
    said = run("erase", "Hanna", "--dry-run")
    assert said.exit_code == 0
    assert said.stdout.splitlines() == [
        HANNA.name,
        "This goes for good:",
        "  3 addresses",
        "  7 facts",
        "  2 exchanges that were between you two, or that they wrote",
        "One exchange with others stays with those, without them.",
    ]
    measure = read(run("erase", HANNA.email, "--dry-run", "--json"))
    assert measure.pop("person")["name"] == HANNA.name
    assert measure == {"addresses": 3, "facts": 7, "exchanges": 2, "left": 1, "events": 0, "names": []}
    assert Person.objects.filter(name=HANNA.name).exists()


def test_without_a_word_nobody_is_erased(run: Run, network: ImportResult) -> None:
    for options in ((), ("--json",)):
        refused = run("erase", "Hanna", *options, input="Hanna Sørensen\n")
        assert refused.exit_code == 1
        assert "Say --yes" in refused.stderr
    assert Person.objects.filter(name=HANNA.name).exists()


def test_they_are_gone_and_can_be_let_in_again(run: Run, network: ImportResult, account: Account) -> None:
    gone = read(run("erase", HANNA.email, "--yes", "--json"))
    assert (gone["addresses"], gone["exchanges"], gone["renewed"], gone["waiting"]) == (3, 2, [], [])
    assert not Person.objects.filter(name=HANNA.name).exists()
    (item,) = read(run("erase", "--list", "--json"))["items"]
    assert (item["id"], item["at"][:10]) == (gone["erasure"], "2026-11-24")
    listed = run("erase", "--list")
    assert listed.stdout == f"{gone['erasure']:>5}  24 November 2026, 3 addresses\n"
    assert run("erase", "--lift", gone["erasure"]).exit_code == 0
    assert not Erasure.objects.exists()
    assert run("erase", "--list").stdout == "Nobody was erased.\n"


@pytest.mark.parametrize("named", ["Hanna Sørensen", "hanna sorensen", HANNA.email, HANNA.phone, "number"])
def test_who_went_and_what_is_said(run: Run, network: ImportResult, named: str) -> None:
    number = str(Person.objects.get(name=HANNA.name).pk)
    said = run("erase", number if named == "number" else named, "--yes").stderr.splitlines()
    assert said[:3] == ["Hanna Sørensen is erased, with:", "  3 addresses", "  7 facts"]


@pytest.mark.parametrize("named", ["Hanna", "Sørensen", "Hanna Søren"])
def test_the_beginning_of_a_name_erases_nobody_unasked(run: Run, network: ImportResult, named: str) -> None:
    refused = run("erase", named, "--yes")
    number = Person.objects.get(name=HANNA.name).pk
    assert refused.exit_code == 1
    assert f"{number}  {HANNA.name}" in refused.stderr
    assert run("erase", named, "--yes", "--dry-run").exit_code == 0  # to look it is enough


def test_a_look_says_by_which_names_a_shared_mailbox_was_used(run: Run, take_in: TakeIn) -> None:
    petra, karl = (Actor(f"{given} Huber", "hubers@example.org") for given in ("Petra", "Karl"))
    take_in(cards(petra), mailbox(letter(petra, ME, "2026-11-01"), letter(karl, ME, "2026-11-02")), me=(ME.email,))
    assert (
        "Their addresses were also used under other names: Karl Huber."
        in run("erase", "Petra Huber", "--dry-run").stdout
    )
    assert read(run("erase", "Petra Huber", "--dry-run", "--json"))["names"] == ["Karl Huber"]


def test_what_cannot_be_erased_is_refused_with_a_sentence(
    run: Run, network: ImportResult, account: Account, tmp_path: Path
) -> None:
    own_address(account, "mirjam@example.net")
    me = access.me(account.pk)
    assert me is not None
    for words, said in (
        ("Nobody --yes", "Nobody here is known as"),
        (f"{me.pk} --yes", "That is you."),
        ("--lift 99", "There is no erasure 99."),
    ):
        refused = run("erase", *words.split())
        assert refused.exit_code == 1
        assert said in refused.stderr
    for words in ("", "Hanna --list"):
        assert run("erase", *words.split()).exit_code == 2
    begin_import(account, [tmp_path])
    busy = run("erase", HANNA.name, "--yes")
    assert (busy.exit_code, "being read just now" in busy.stderr) == (1, True)


def test_another_import_says_who_was_left_out(run: Run, network: ImportResult, tmp_path: Path) -> None:
    run("erase", HANNA.name, "--yes")
    said = run("import", cards(HANNA, name="hanna.vcf").write(tmp_path))
    assert said.exit_code == 0
    assert "1 record skipped: erased on 24 November 2026." in said.output


def test_on_a_terminal_the_name_is_the_word(tmp_path: Path) -> None:
    home = tmp_path / "home"
    visavis("import", str(cards(HANNA, TOBIAS).write(tmp_path)), home=home, LANG="en")
    code, said = on_a_terminal("Tobias\n", "erase", "Hanna", home=home)
    assert (code, "Nothing was changed." in said) == (1, True)
    code, said = on_a_terminal("hanna sorensen\n", "erase", "Hanna", home=home)
    assert (code, "Hanna Sørensen is erased, with:" in said) == (0, True)
    assert HANNA.name not in visavis("people", home=home, LANG="en").stdout
