"""`visavis mark`, `visavis people --kind`, and what `visavis show` says of it."""

import re
from collections.abc import Callable

import pytest

from tests.cli.conftest import Run, read
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, TOBIAS, Actor
from visavis.actions.import_files import ImportResult
from visavis.actions.state_fact import MARKS
from visavis.cli.commands.mark import CLOSENESS, RHYTHMS
from visavis.store.models import Person

pytestmark = pytest.mark.usefixtures("life")

ROOM = Actor("Raum 3.14", "r314@example.com")


@pytest.fixture
def life(take_in: Callable[..., ImportResult]) -> ImportResult:
    letters = mailbox(letter(ME, [TOBIAS, ROOM], "2026-10-01"), letter(TOBIAS, ME, "2026-10-02"))
    return take_in(cards(TOBIAS, HANNA), letters, me=(ME.email,))


def test_what_is_no_person_is_listed_by_kind(run: Run) -> None:
    assert ROOM.name not in run("people").stdout
    (row,) = run("people", "--kind", "room").stdout.splitlines()
    assert row.split("  ")[-2:] == [ROOM.name, ROOM.email]
    items = read(run("people", "--kind", "room", "--json"))["items"]
    assert [(one["name"], one["kind"], one["private"], one["at_rest"]) for one in items] == [
        (ROOM.name, "room", False, False)
    ]


def test_a_room_is_said_to_be_a_person_and_recognised_again(run: Run) -> None:
    assert run("mark", ROOM.email, "--kind", "person").stdout == f"For Visavis, {ROOM.name} is a person.\n"
    assert ROOM.name in run("people").stdout
    assert run("mark", ROOM.email, "--as-read").stdout == f"For Visavis, {ROOM.name} is a room.\n"
    assert "This is a room." in run("show", ROOM.email).stdout
    assert run("mark", ROOM.email, "--as-read").stdout == "That is so already.\n"


def test_rest_is_said_and_taken_back(run: Run) -> None:
    before = read(run("show", TOBIAS.email, "--json"))["tie"]
    assert run("mark", TOBIAS.name, "--rest").stdout == f"The tie with {TOBIAS.name} is left alone.\n"
    shown = run("show", TOBIAS.name).stdout
    assert "\nYou asked to leave this tie alone.\n" in shown
    assert "left alone" in run("people").stdout
    assert read(run("show", TOBIAS.email, "--json"))["tie"]["days_in_touch"] == 0
    assert run("mark", TOBIAS.name, "--no-rest").stdout == f"The tie with {TOBIAS.name} is judged again.\n"
    assert read(run("show", TOBIAS.email, "--json"))["tie"] == before


def test_private_stands_in_the_document(run: Run) -> None:
    assert run("mark", HANNA.email, "--private").stdout == f"Nothing of {HANNA.name} goes to a model.\n"
    assert read(run("show", HANNA.email, "--json"))["private"] is True
    assert "Never to a model." in run("show", HANNA.email).stdout
    run("undo", "--yes")
    assert read(run("show", HANNA.email, "--json"))["private"] is False
    assert run("mark", HANNA.email, "--private", "--lang", "de").exit_code == 2  # the language stands before


def test_several_at_once_in_german_and_for_machines(run: Run) -> None:
    said = run("--lang", "de", "mark", HANNA.email, "--kind", "organisation", "--private", "--rest").stdout
    assert said.splitlines() == [
        f"Für Visavis ist {HANNA.name} eine Organisation.",
        f"Von {HANNA.name} geht nichts an ein Modell.",
        f"Die Beziehung zu {HANNA.name} bleibt in Ruhe.",
    ]
    document = read(run("mark", HANNA.email, "--not-private", "--rest", "--json"))
    assert len(document["entries"]) == 1
    assert (document["person"]["private"], document["person"]["at_rest"]) == (False, True)
    assert Person.objects.get(name=HANNA.name).kind == "organisation"


@pytest.mark.parametrize(
    ("option", "value", "said", "german"),
    [
        (
            "--closeness",
            "close",
            f"For you, {TOBIAS.name} is close, whatever was read.",
            f"{TOBIAS.name} ist dir nah, ganz gleich, was gelesen wurde.",
        ),
        (
            "--rhythm",
            "90",
            f"You want to be in touch with {TOBIAS.name} every three months.",
            f"Mit {TOBIAS.name} willst du alle drei Monate in Kontakt sein.",
        ),
        (
            "--rhythm",
            "none",
            f"You and {TOBIAS.name} are fine without writing.",
            f"Zwischen dir und {TOBIAS.name} ist es auch ohne Schreiben gut.",
        ),
    ],
)
def test_how_it_is_between_two_is_said_and_left_to_what_was_read_again(
    run: Run, option: str, value: str, said: str, german: str
) -> None:
    assert run("mark", TOBIAS.name, option, value).stdout == f"{said}\n"
    assert run("mark", TOBIAS.name, option, value).stdout == "That is so already.\n"
    assert run("mark", TOBIAS.name, option, "as-read").stdout == f"The tie with {TOBIAS.name} is judged again.\n"
    assert run("--lang", "de", "mark", TOBIAS.name, option, value).stdout == f"{german}\n"


def test_that_somebody_died_is_said_and_taken_back(run: Run) -> None:
    said = run("mark", TOBIAS.name, "--died").stdout
    assert said == f"{TOBIAS.name} has died.\n"
    assert run("mark", TOBIAS.name, "--not-died").stdout == f"The tie with {TOBIAS.name} is judged again.\n"
    assert run("mark", TOBIAS.name, "--not-died").stdout == "That is so already.\n"


def test_a_portrait_tells_the_choices_of_the_user_as_words(run: Run) -> None:
    run("mark", TOBIAS.name, "--closeness", "close", "--rhythm", "30")
    said = run("--lang", "de", "show", TOBIAS.name).stdout
    assert "    nah  · du," in said
    assert "    jeden Monat  · du," in said


def test_of_the_dead_a_portrait_says_no_word_of_the_living(run: Run) -> None:
    run("mark", TOBIAS.name, "--died")
    tie, *rest = run("show", TOBIAS.name).stdout.split("\n\n")[1].splitlines()
    assert tie.startswith("Kept in memory.")
    assert rest == []
    (row,) = [one for one in run("people").stdout.splitlines() if TOBIAS.name in one]
    assert "in memory" in row


def test_a_word_says_by_which_number_it_is_taken_back(run: Run) -> None:
    result = run("mark", TOBIAS.name, "--rhythm", "365")
    (entry,) = re.findall(r"^“visavis undo (\d+)” takes it back\.$", result.stderr, re.MULTILINE)
    undone = run("undo", entry).stderr
    assert undone == f"Taken back: something you said of a person: {TOBIAS.name} (how often: once a year).\n"
    done = run("redo").stderr
    said = f"Done again: something you said of a person: {TOBIAS.name} (how often: once a year). “visavis undo "
    assert done.startswith(said)
    assert run("mark", TOBIAS.name, "--rhythm", "365").stderr == ""  # nothing was done


def test_each_of_several_words_has_a_number_of_its_own(run: Run) -> None:
    said = run("mark", TOBIAS.name, "--rhythm", "90", "--closeness", "close", "--private").stderr
    numbers = re.findall(r"“visavis undo (\d+)”", said)
    assert len(numbers) == 3
    assert said.startswith("Each has a number of its own to take it back: “visavis undo ")
    listed = [line.split(", ", 1)[1] for line in run("undo", "--list").stdout.splitlines()[:3]]
    assert sorted(listed) == [
        f"something you said of a person: {TOBIAS.name} (how close: close)",
        f"something you said of a person: {TOBIAS.name} (how often: every three months)",
        f"something you said of a person: {TOBIAS.name} (never to a model)",
    ]


def test_a_word_that_is_no_longer_said_is_named_too(run: Run) -> None:
    run("mark", TOBIAS.name, "--closeness", "slight")
    run("mark", TOBIAS.name, "--closeness", "as-read")
    said = run("--lang", "de", "undo").stderr
    assert said == f"Zurückgenommen: etwas, das du von jemandem nicht mehr sagst: {TOBIAS.name} (wie nah: lose).\n"


def test_the_command_offers_what_may_be_said() -> None:
    assert (MARKS["closeness"], MARKS["rhythm"]) == (CLOSENESS, RHYTHMS)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("mark", HANNA.email), 2, "Say what: --kind, --as-read, --private, --rest, --closeness, --rhythm or --died."),
        (("mark",), 2, "Name a person."),
        (
            ("--lang", "de", "mark", HANNA.email),
            2,
            "Sag, was: --kind, --as-read, --private, --rest, --closeness, --rhythm oder --died.",
        ),
        (("--lang", "de", "mark"), 2, "Nenn eine Person."),
        (("mark", HANNA.email, "--kind", "room", "--as-read"), 2, "Name --kind or --as-read, not both."),
        (("mark", HANNA.email, "--rhythm", "8"), 2, "'8' is not one of"),
        (("mark", HANNA.email, "--closeness", "cooling"), 2, "'cooling' is not one of"),
        (("mark", HANNA.email, "--kind", "service"), 2, "'service' is not one of"),
        (("mark", ME.email, "--private"), 1, "That is you."),
        (("mark", "nobody@example.org", "--private"), 1, "Nobody here is known as “nobody@example.org”."),
    ],
)
def test_what_cannot_be_marked_is_said(run: Run, words: tuple[str, ...], code: int, said: str) -> None:
    result = run(*words)
    assert result.exit_code == code
    assert said in result.stderr
