"""A telephone of two on a terminal: shown with both, both may be meant by it, and it is given away where it is held."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Run, read
from tests.exports import cards, letter, mailbox
from tests.people import KARL, ME, PETRA, TOBIAS, Actor
from visavis.actions.import_files import ImportResult
from visavis.actions.state_fact import state_fact
from visavis.store.access import Account
from visavis.store.models import Identity

TakeIn = Callable[..., ImportResult]
BESIDE = Actor(TOBIAS.name, "t.brandauer@example.net", organisation=TOBIAS.organisation)


@pytest.fixture(autouse=True)
def couple(take_in: TakeIn) -> None:
    take_in(cards(PETRA, KARL, TOBIAS, BESIDE), mailbox(letter(TOBIAS, ME, "2026-11-01")), me=(ME.email,))


def test_it_is_shown_with_both(run: Run) -> None:
    assert f"  phone: {KARL.phone} (also {PETRA.name}’s)" in run("show", KARL.name).stdout.splitlines()
    assert f"  phone: {PETRA.phone}" in run("show", PETRA.name).stdout.splitlines()
    assert f"(auch bei {PETRA.name})" in run("--lang", "de", "show", KARL.name).stdout


def test_machines_are_told_that_it_is_shared(run: Run) -> None:
    of_karl = read(run("people", "Karl", "--json"))["items"][0]["identities"]
    assert {"kind": "phone", "value": KARL.phone, "shared": True} in of_karl
    of_petra = read(run("people", "Petra", "--json"))["items"][0]["identities"]
    assert {"kind": "phone", "value": PETRA.phone} in of_petra


def test_either_may_be_meant_by_it(run: Run) -> None:
    found = run("people", "2214710044").stdout
    assert PETRA.name in found
    assert KARL.name in found
    refused = run("show", PETRA.phone)
    assert refused.exit_code == 1
    assert PETRA.name in refused.stderr
    assert KARL.name in refused.stderr


@pytest.mark.parametrize(
    ("whose", "address", "holder"),
    [(KARL, PETRA.phone, PETRA), (PETRA, TOBIAS.email, TOBIAS)],
)
def test_what_another_holds_is_said_to_be_theirs(run: Run, whose: Actor, address: str, holder: Actor) -> None:
    refused = run("split", whose.name, "--address", address)
    assert (refused.exit_code, refused.stderr) == (1, f"“{address}” belongs to {holder.name} already.\n")


def test_two_of_one_name_and_firm_are_told_apart_by_an_address(run: Run) -> None:
    lines = [line.split(maxsplit=1)[1] for line in run("show", TOBIAS.name).stderr.splitlines()[1:]]
    assert lines == [f"{one.name}, {one.organisation}, {one.email}" for one in (TOBIAS, BESIDE)]


def test_the_journal_tells_what_was_said_and_who_was_joined(run: Run, account: Account) -> None:
    one, other = (Identity.objects.get(value=address).person_id for address in (TOBIAS.email, BESIDE.email))
    run("join", one, other)
    run("mark", PETRA.name, "--private")
    state_fact(account, Identity.objects.get(value=KARL.email).person_id, "birthday", "4 May 1970")
    told = [line.split(": ", 1)[1] for line in run("undo", "--list").stdout.splitlines()]
    assert told[:2] == [f"{KARL.name} (birthday)", f"{PETRA.name} (never to a model)"]
    assert told[2] in {
        f"{TOBIAS.name} ({BESIDE.email}) → {TOBIAS.name}",
        f"{TOBIAS.name} ({TOBIAS.email}) → {TOBIAS.name}",
    }


@pytest.mark.parametrize(("command", "said"), [("split", "Nenn eine Person."), ("erase", "Nenn eine Person, oder")])
def test_nobody_named_is_said_in_german(run: Run, command: str, said: str) -> None:
    refused = run("--lang", "de", command)
    assert refused.exit_code == 2
    assert said in refused.stderr
