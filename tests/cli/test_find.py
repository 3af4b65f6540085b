"""`visavis find`: whom one needs, with the line that fits, by meaning or by words."""

from collections.abc import Callable

import pytest

from tests.actions.meanings import by_subject
from tests.cli.conftest import Run, read
from tests.exports import cards
from tests.people import HANNA, ME, TOBIAS
from visavis.actions.import_files import ImportResult
from visavis.actions.state_fact import state_fact
from visavis.language.meaning import semantic
from visavis.store.access import Account
from visavis.store.models import Meaning, Person

MIETRECHT = "Fachanwältin für Mietrecht"


@pytest.fixture
def hanna(account: Account, take_in: Callable[..., ImportResult]) -> int:
    take_in(cards(HANNA, TOBIAS), me=(ME.email,))
    person = Person.objects.get(name=HANNA.name).pk
    state_fact(account, person, "title", MIETRECHT)
    return person


def test_somebody_is_found_by_meaning_in_the_other_language(
    run: Run, hanna: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_subject(monkeypatch)
    result = run("find", "someone who knows tenancy law")
    assert result.stdout == f"{hanna:>6}  {HANNA.name} – fits well: “{MIETRECHT}” (what they do)\n"
    assert result.stderr == ""
    assert Meaning.objects.filter(person=hanna).exists()


def test_without_the_extra_words_are_searched_and_that_is_said(
    run: Run, hanna: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(semantic, "is_there", lambda: False)
    found = run("find", "wer", "kennt", "sich", "mit", "Mietrecht", "aus?")
    assert found.stdout.startswith(f"{hanna:>6}  {HANNA.name} – fits well")
    assert 'pip install "visavis[semantic]"' in found.stderr
    nobody = run("find", "tenancy law")
    assert (nobody.exit_code, nobody.stdout) == (0, "")
    assert nobody.stderr.startswith("Nobody was found.")


def test_machines_are_told_the_line_and_no_number(run: Run, hanna: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantic, "is_there", lambda: False)
    told = read(run("find", "Mietrecht", "--json"))
    assert (told["semantic"], told["unread"]) == (False, 3)
    (item,) = told["items"]
    assert item["person"]["id"] == hanna
    assert {name: item[name] for name in item if name != "person"} == {
        "fits": "well", "by": "words", "field": "title", "line": MIETRECHT,
    }  # fmt: skip


def test_at_most_so_many_are_told(run: Run, account: Account, hanna: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantic, "is_there", lambda: False)
    state_fact(account, Person.objects.get(name=TOBIAS.name).pk, "title", MIETRECHT)
    assert len(run("find", "Mietrecht").stdout.splitlines()) == 2
    assert len(run("find", "Mietrecht", "--limit", "1").stdout.splitlines()) == 1


def test_nobody_is_looked_for_without_words(run: Run) -> None:
    assert run("find").exit_code == 2


def test_it_speaks_german(run: Run, hanna: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantic, "is_there", lambda: False)
    assert f"passt gut: „{MIETRECHT}“ (Beruf)" in run("--lang", "de", "find", "Mietrecht").stdout
