"""What the program says about the invented lives: whom it names today, and which word it has for whom."""

from collections.abc import Mapping

import pytest

from tests.conftest import NOW
from tests.demo.conftest import ON
from visavis.actions.import_files import import_files
from visavis.actions.propose_joins import propose_joins
from visavis.actions.suggest_today import suggest_today
from visavis.demo.build import Built
from visavis.demo.life import Language
from visavis.store.access import Account
from visavis.store.read.people import people

NAMED = {
    "en": ("Nadim Farouk", "Helena Broadbent", "Malcolm Adeyemi", "Rowan Castleton"),
    "de": ("Tarek Mansour", "Heike Brodersen", "Matthias Hölscher", "Robert Zielinski"),
}
BORN_IN_FOUR_DAYS = {"en": "Jonah Tregarth", "de": "Ole Jansen"}
TWICE = {
    "en": [{"Daniel Ferreday"}, {"Jörg Müller", "Joerg Mueller"}, {"Sophie Carrow", "Sophie Aldous"}],
    "de": [{"Daniel Rautenberg"}, {"Sabine Müller", "Sabine Mueller"}, {"Franziska Lohmeyer", "Franziska Kröger"}],
}
APART = {
    "en": {"Walter Kempson", "Ruth Pemberton", "Colin Pemberton"},
    "de": {"Friedrich Ahrens", "Inge Paulsen", "Horst Paulsen"},
}
WORDS = {
    "en": {
        "Tessa Lindley": "close",
        "Malcolm Adeyemi": "quiet",
        "Rowan Castleton": "dormant",
        "Marcus Threlfall": "cooling",
        "Gwendolyn Hartwell": "slight",
        "Bianca Rossall": "slight",
        "Mei-Ling Tan": "unknown",
    },
    "de": {
        "Katja Wendlandt": "close",
        "Matthias Hölscher": "quiet",
        "Robert Zielinski": "dormant",
        "Markus Trautwein": "cooling",
        "Lieselotte Brückmann": "slight",
        "Bianca Rossbach": "slight",
        "Abel Mwangi": "unknown",
    },
}


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_life_shows_every_reason_and_every_word(
    language: Language, built: Mapping[Language, Built], account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, old_phone, earlier, newer, *others = built[language].paths
    monkeypatch.setenv("VISAVIS_AT", "2026-04-28T12:00+01:00")
    import_files(account, [earlier], me=built[language].own_addresses)
    monkeypatch.setenv("VISAVIS_AT", NOW)
    import_files(account, [book, old_phone, newer, *others])

    items = suggest_today(account, limit=9)
    assert [item.suggestion.reason for item in items] == ["unanswered", "news", "quiet", "dormant"]
    assert tuple(item.person.name for item in items) == NAMED[language]

    monkeypatch.setenv("VISAVIS_AT", "2026-11-28T12:00+01:00")
    birthday, *_ = suggest_today(account, limit=9)
    assert (birthday.suggestion.reason, birthday.person.name) == ("birthday", BORN_IN_FOUR_DAYS[language])

    ties = {line.name: line.tie for line in people(account.pk, on=ON, limit=500).items}
    assert {name: tie.word for name, tie in ties.items() if tie and name in WORDS[language]} == WORDS[language]

    pairs = [{pair.a.name, pair.b.name} for pair in propose_joins(account)]
    assert [pair for pair in TWICE[language] if pair not in pairs] == []
    assert [pair for pair in pairs if pair & APART[language]] == []
