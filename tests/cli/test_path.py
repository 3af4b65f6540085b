"""`visavis path`: whom to ask, in sentences and for machines."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Run, read
from tests.exchanges import both
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, JOERG, ME, NADIA, TOBIAS, Actor
from visavis.actions.import_files import ImportResult
from visavis.store.models import Person

TakeIn = Callable[..., ImportResult]
WEEKS = [f"2026-{month:02}-{day:02}" for month in range(3, 11) for day in (2, 9, 16, 23)]


@pytest.fixture(autouse=True)
def life(take_in: TakeIn) -> ImportResult:
    """Hanna, who answers every week, Nadia, whom she writes with, Jörg, whom Nadia wrote to; and Tobias alone."""
    threads = mailbox(
        letter(HANNA, [NADIA, ME], "2026-09-01", "The boat"),
        letter(NADIA, [HANNA, ME], "2026-09-02", "The boat, yes"),
        letter(NADIA, [JOERG, HANNA, ME], "2026-09-20", "The harbour"),
        name="threads.mbox",
    )
    return take_in(cards(TOBIAS, HANNA, NADIA, JOERG), both(HANNA, WEEKS), threads, me=(ME.email,))


def test_the_way_is_told_with_the_reason_of_every_step(run: Run) -> None:
    said = run("path", "Petersen").stdout.splitlines()
    assert f"You – {HANNA.name} – {NADIA.name} – {JOERG.name}" in said
    known = next(line for line in said if line.startswith(f"  {HANNA.name} and {NADIA.name} know each other."))
    assert known.endswith(
        "Each of them wrote to the other, in three conversations of a few people; last on 20 September 2026."
    )
    assert any(line.startswith(f"  {NADIA.name} and {JOERG.name} likely know each other. One of them") for line in said)


def test_the_way_speaks_german(run: Run) -> None:
    said = run("--lang", "de", "path", JOERG.email).stdout
    assert f"Du – {HANNA.name} – {NADIA.name} – {JOERG.name}" in said
    assert "kennen sich wahrscheinlich. In kleiner Runde hat die eine Person der anderen geschrieben, am" in said


def test_machines_are_told_label_chance_and_evidence_of_every_step(run: Run) -> None:
    found = read(run("path", JOERG.email, "--json"))
    assert set(found) == {"person", "because", "tie", "paths"}
    assert found["person"]["name"] == JOERG.name
    steps = found["paths"][0]["steps"]
    assert [step["name"] for step in steps] == [HANNA.name, NADIA.name, JOERG.name]
    assert [step["label"] for step in steps] == [None, "confirmed", "likely"]
    assert all(0 < step["chance"] < 1 and step["because"] for step in steps)
    assert [set(one) for one in steps[2]["evidence"]] == [{"id", "at", "kind", "subject"}]


def test_who_is_in_touch_needs_nobody(run: Run) -> None:
    result = run("path", HANNA.email)
    assert result.exit_code == 0, result.output
    assert result.stdout == (f"You are in touch with {HANNA.name} yourself: nobody need be asked.\n")


def test_where_there_is_no_way_it_is_said_what_would_show_one(run: Run) -> None:
    said = run("path", TOBIAS.email).stdout
    assert said.startswith(f"Nobody was seen together with {TOBIAS.name} yet. Group chats,")
    assert read(run("path", TOBIAS.email, "--json"))["paths"] == []


def test_nobody_of_that_name_is_refused(run: Run) -> None:
    result = run("path", "Nobody Here")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Nobody here is known as “Nobody Here”.")


@pytest.mark.parametrize("words", [("path",), ("mark", "--private"), ("note",)])
@pytest.mark.parametrize("wanted", [ME.email, ME.email.upper(), ME.name, ""])
def test_the_user_is_told_that_it_is_them(run: Run, words: tuple[str, ...], wanted: str) -> None:
    number = Person.objects.get(is_me=True).pk
    result = run(*words, wanted or number, *(["Sails"] if words == ("note",) else []))
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "That is you.\n")


def test_whoever_begins_like_the_user_is_still_found(run: Run, take_in: TakeIn) -> None:
    take_in(cards(Actor("Mirjam Rosen", "mirjam@example.net"), name="namesake.vcf"))
    assert read(run("path", "Mirjam", "--json"))["person"]["name"] == "Mirjam Rosen"
