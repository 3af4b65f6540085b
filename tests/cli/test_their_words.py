"""`visavis show` tells what is new with somebody and what they speak of; for machines nothing private goes along."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run, read
from tests.exports import letter, mailbox
from tests.people import HANNA, ME
from visavis.actions.import_files import ImportResult
from visavis.actions.not_here import say_not_here
from visavis.actions.not_so import say_not_so
from visavis.store.access import Account
from visavis.store.models import Interaction, LifeEvent, Person

TakeIn = Callable[..., ImportResult]


@pytest.fixture
def _told(account: Account, take_in: TakeIn) -> None:
    letters = [
        letter(HANNA, ME, "2026-03-10", "The bees are well."),
        letter(HANNA, ME, "2026-05-10", "We lost a hive, but the bees are flying."),
        letter(HANNA, ME, "2026-09-01", "Hello. Here is the sentence. Bye."),
    ]
    take_in(mailbox(*letters), me=(ME.email,))
    LifeEvent.objects.all().delete()
    message = Interaction.objects.get(at__date="2026-09-01")
    earlier = Interaction.objects.get(at__date="2026-05-10")
    for kind, where in (("move", message), ("illness", earlier)):
        LifeEvent.objects.create(account=account, interaction=where, kind=kind, whose="sender", start=7, end=20)


@pytest.mark.usefixtures("_told")
def test_a_reader_sees_events_with_their_sentence_and_topics(run: Run) -> None:
    said = run("show", HANNA.name).stdout
    assert "What is new with them\n  1 September  A move  “Here is the sentence.”" in said
    assert "An illness (told nowhere else)  “We lost a hive, but the bees are flying.”" in said
    assert "What they speak of: bees\n" in said


@pytest.mark.usefixtures("_told")
def test_for_machines_events_have_evidence_and_the_private_ones_are_left_out(run: Run) -> None:
    told = read(run("show", HANNA.name, "--json"))
    (event,) = told["life_events"]
    assert (event["kind"], event["on"], event["whose"]) == ("move", "2026-09-01", "theirs")
    assert event["quote"] == "Here is the sentence."
    assert [one["at"][:10] for one in event["evidence"]] == ["2026-09-01"]
    (topic,) = told["topics"]
    assert (topic["term"], topic["source"], topic["expertise"]) == ("bees", "words", False)
    assert len(topic["evidence"]) == 2
    assert told["two_sidedness"] == []


def say_not_so_of_both(account: Account) -> None:
    hanna = Person.objects.get(name=HANNA.name).pk
    say_not_so(account, hanna, "move", date(2026, 9, 1))
    say_not_so(account, hanna, "illness", date(2026, 5, 10))
    say_not_here(account, hanna, "VV121", "pick your brain")


@pytest.mark.usefixtures("_told")
def test_what_is_not_so_reads_as_a_sentence_and_for_machines_what_is_private_of_it_is_left_out(
    run: Run, account: Account
) -> None:
    say_not_so_of_both(account)
    said = run("show", HANNA.name).stdout
    assert "  not so\n    A move, 1 September 2026" in said
    assert "    An illness, 10 May 2026" in said
    assert "  no remark in drafts\n    " in said
    assert "vv121" not in said.lower()
    assert "What is new" not in said
    told = read(run("show", HANNA.name, "--json"))
    assert [one["value"] for one in told["claims"] if one["field"] == "not-so"] == ["move 2026-09-01"]
    assert "illness" not in json.dumps(told)
    journal = run("undo", "--list").stdout
    assert f"{HANNA.name} (not so)" in journal
    assert "illness" not in journal


@pytest.mark.usefixtures("_told")
@pytest.mark.parametrize(
    ("words", "file", "kept"),
    [
        (("--person", HANNA.name), "person.json", False),
        (("--person", HANNA.name, "--with-private"), "person.json", True),
        ((), "people.json", False),
    ],
)
def test_an_export_tells_that_somebody_is_not_ill_only_when_asked(
    run: Run, account: Account, tmp_path: Path, words: tuple[str, ...], file: str, kept: bool
) -> None:
    say_not_so_of_both(account)
    folder = tmp_path / "out"
    read(run("export", folder, "--json", *words))
    text = (folder / file).read_text("utf-8")
    assert "move 2026-09-01" in text
    assert ("illness" in text) is kept


@pytest.mark.usefixtures("_told")
@pytest.mark.parametrize(("words", "kinds"), [((), ["move"]), (("--with-private",), ["move", "illness"])])
def test_an_export_of_a_person_has_private_events_only_when_asked(
    run: Run, tmp_path: Path, words: tuple[str, ...], kinds: list[str]
) -> None:
    folder = tmp_path / "hanna"
    read(run("export", folder, "--person", HANNA.name, "--json", *words))
    document = json.loads((folder / "person.json").read_text("utf-8"))
    assert [one["kind"] for one in document["life_events"]] == kinds
    assert [one["term"] for one in document["topics"]] == ["bees"]
