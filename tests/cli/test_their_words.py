"""`visavis show` tells what is new with somebody and what they speak of; for machines nothing private goes along."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run, read
from tests.exports import letter, mailbox
from tests.people import HANNA, ME
from visavis.actions.import_files import ImportResult
from visavis.store.access import Account
from visavis.store.models import Interaction, LifeEvent

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
    for kind in ("move", "illness"):
        LifeEvent.objects.create(account=account, interaction=message, kind=kind, whose="sender", start=7, end=20)


@pytest.mark.usefixtures("_told")
def test_a_reader_sees_events_with_their_sentence_and_topics(run: Run) -> None:
    said = run("show", HANNA.name).stdout
    assert "What is new with them\n  1 September  A move  “Here is the sentence.”" in said
    assert "An illness (told nowhere else)  “Here is the sentence.”" in said
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
