"""`visavis show --why`, where `visavis show` leads, and what commands say while nothing is known."""

import re
from collections.abc import Callable

import pytest

from tests.cli.conftest import Run, read
from tests.exchanges import both, every
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, KAETHE, ME, NADIA, TOBIAS
from visavis.actions.import_files import ImportResult

TakeIn = Callable[..., ImportResult]


@pytest.fixture
def life(take_in: TakeIn) -> ImportResult:
    """Tobias, once every fortnight until mid-August and quiet since, and a letter of Nadia's to both; Käthe's card."""
    letters = both(TOBIAS, every(14, "2025-12-01", "2026-08-17"))
    round_ = mailbox(letter(NADIA, [TOBIAS, ME], "2026-08-20", "See you", subject="The harbour"), name="round.mbox")
    return take_in(cards(TOBIAS, KAETHE, HANNA), letters, round_, me=(ME.email,))


def number(run: Run, email: str) -> int:
    found = read(run("show", email, "--json"))["id"]
    assert isinstance(found, int)
    return found


def test_each_sentence_comes_with_what_it_rests_on_and_its_concept(run: Run, life: ImportResult) -> None:
    said = run("show", "--why", TOBIAS.email).stdout
    quiet = said.index("You usually hear from each other about every two weeks; it has been quiet for three months.")
    assert re.search(r"\n  10 August  (you · Hello|Tobias · Re: Hello)\n", said[quiet:])
    assert "How this is judged: The tie, in one word" in said[quiet:]
    assert "How this is judged: Would they answer" in said
    assert "What you know of Tobias\n" in said
    assert "Work: Brückner & Söhne GmbH.\n  24 November  address book · contacts.vcf · Brückner & Söhne GmbH\n" in said
    assert said.count("How this is judged: Knowing each other") == 1  # not under every line


def test_why_speaks_german(run: Run, life: ImportResult) -> None:
    said = run("--lang", "de", "show", "--why", TOBIAS.email).stdout
    assert "Sonst hört ihr etwa alle zwei Wochen voneinander; seit drei Monaten ist es still." in said
    assert "  Wie das eingeschätzt wird: " in said
    assert "Was du von Tobias weißt" in said


def test_where_too_little_is_known_it_is_said_once(run: Run, life: ImportResult) -> None:
    said = run("show", "--why", KAETHE.email).stdout
    assert said.count("Too little to tell") == 1
    assert "4 May" in said


def test_why_says_of_whom_is_left_alone_that_nothing_is_judged(run: Run, life: ImportResult) -> None:
    run("mark", TOBIAS.name, "--rest")
    said = run("show", "--why", TOBIAS.name).stdout.splitlines()
    assert said[1:] == ["You asked to leave this tie alone."]


def test_a_portrait_says_what_else_can_be_asked(run: Run, life: ImportResult) -> None:
    tobias = number(run, TOBIAS.email)
    assert run("show", TOBIAS.email).stderr == (
        f"“visavis show --why {tobias}” says what this rests on, “visavis path {tobias}” who could bring you there; "
        f"“visavis mark {tobias}” takes your own word.\n"
    )
    run("mark", TOBIAS.name, "--rest")
    assert run("show", TOBIAS.email).stderr == f"“visavis mark {tobias}” takes your own word.\n"


def test_whoever_else_wrote_is_named(run: Run, life: ImportResult) -> None:
    said = run("show", TOBIAS.email).stdout
    assert f"20 August  mail, {NADIA.name}  The harbour\n" in said


def test_who_is_close_by_the_users_word_is_quiet_for_the_reason_of_the_silence(run: Run, life: ImportResult) -> None:
    run("mark", TOBIAS.name, "--closeness", "close")
    row, reason = run("people", "--sort", "quiet").stdout.splitlines()
    assert TOBIAS.name in row
    assert reason.strip() == (
        "You usually hear from each other about every two weeks; it has been quiet for three months."
    )
    assert "You said so." in run("show", TOBIAS.name).stdout
    assert read(run("people", "--json"))["items"][0]["tie"]["word"] == "close"


@pytest.mark.parametrize("words", [("people",), ("people", "--sort", "quiet"), ("show", "Hanna"), ("path", "Hanna")])
def test_while_nothing_was_read_it_is_said_how_to_begin(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert result.stdout == ""
    assert result.stderr == "Nothing has been read yet: visavis import FILES, your mail or your address book.\n"


def test_the_order_by_strength_is_told_to_be_the_nearest_first(run: Run) -> None:
    assert "strength, which is the nearest first" in " ".join(run("people", "--help").stdout.split())
