"""Questions on a terminal: answered in either language, asked again in the user's."""

import click
import pytest
from click.testing import CliRunner, Result
from django.utils.translation import override

from visavis.cli.speech import agree, choose


def agreed(typed: str, *, default: bool) -> Result:
    @click.command()
    def ask() -> None:
        click.echo(f"it is {agree('Behalten?', default=default)}")

    with override("de"):
        return CliRunner().invoke(ask, input=typed)


def chosen(typed: str, default: int | None = None) -> Result:
    @click.command()
    def ask() -> None:
        click.echo(f"it is {choose('Welche?', 1, 12, default=default)}")

    with override("de"):
        return CliRunner().invoke(ask, input=typed)


@pytest.mark.parametrize("word", ["j", "J", "ja", "y", "Yes", " ja "])
def test_a_yes_is_understood_in_either_language(word: str) -> None:
    assert agreed(f"{word}\n", default=False).stdout == "it is True\n"


@pytest.mark.parametrize("word", ["n", "Nein", "no"])
def test_a_no_is_understood_in_either_language(word: str) -> None:
    assert agreed(f"{word}\n", default=True).stdout == "it is False\n"


@pytest.mark.parametrize(("default", "shown"), [(True, "[J/n]"), (False, "[j/N]")])
def test_an_empty_line_is_the_answer_in_capitals(default: bool, shown: str) -> None:
    result = agreed("\n", default=default)
    assert result.stdout == f"it is {default}\n"
    assert result.stderr.startswith(f"Behalten? {shown} ")


def test_what_is_no_answer_is_told_so_in_the_users_language_and_asked_again() -> None:
    result = agreed("vielleicht\nnein\n", default=True)
    assert result.stdout == "it is False\n"
    assert "Bitte antworte mit ja oder nein." in result.stderr
    assert result.stderr.count("Behalten?") == 2


def test_without_an_answer_nothing_is_agreed() -> None:
    assert isinstance(agreed("", default=True).exception, SystemExit)


@pytest.mark.parametrize("wrong", ["0", "13", "zwei", "-1", "1.5", "9" * 5000, ""])
def test_a_number_outside_is_told_so_in_the_users_language_and_asked_again(wrong: str) -> None:
    result = chosen(f"{wrong}\n12\n")
    assert result.stdout == "it is 12\n"
    assert "Bitte antworte mit einer Zahl von 1 bis 12." in result.stderr


def test_an_empty_line_is_the_number_that_is_shown() -> None:
    result = chosen("\n", default=3)
    assert result.stdout == "it is 3\n"
    assert "Welche? [3] " in result.stderr
