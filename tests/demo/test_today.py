"""What the program says about the invented lives: whom it names today, and which word it has for whom."""

from collections import Counter
from collections.abc import Mapping

import pytest

from tests.conftest import NOW
from tests.demo.conftest import ON
from visavis.actions.count_and_propose import count_and_propose
from visavis.actions.draw_network import draw_network
from visavis.actions.import_files import import_files
from visavis.actions.suggest_today import suggest_today
from visavis.demo.build import Built
from visavis.demo.life import Language
from visavis.store.access import Account
from visavis.store.models import Identity, Interaction, Person
from visavis.store.read.people import people
from visavis.store.read.relations import relations

NAMED = {
    "en": ("Nadim Farouk", "Helena Broadbent", "Malcolm Adeyemi", "Rowan Castleton"),
    "de": ("Tarek Mansour", "Heike Brodersen", "Matthias Hölscher", "Robert Zielinski"),
}
BORN_IN_FOUR_DAYS = {"en": "Jonah Tregarth", "de": "Ole Jansen"}
TWICE = {
    "en": [
        {"Daniel Ferreday"},
        {"Jörg Müller", "Joerg Mueller"},
        {"Sophie Carrow", "Sophie Aldous"},
        *({name} for name in ("Tessa Lindley", "Clementine Achebe", "Lydia Fernsby", "Philomena Dacey")),  # WhatsApp
    ],
    "de": [
        {"Daniel Rautenberg"},
        {"Sabine Müller", "Sabine Mueller"},
        {"Franziska Lohmeyer", "Franziska Kröger"},
        *({name} for name in ("Katja Wendlandt", "Clara Birkenstock-Lenz", "Lutz Fernau", "Ronny Thalheim")),
    ],
}
APART = {
    "en": {"Walter Kempson", "Ruth Pemberton", "Colin Pemberton"},
    "de": {"Friedrich Ahrens", "Inge Paulsen", "Horst Paulsen"},
}
FATHER_AND_SON = {"en": "Walter Kempson", "de": "Friedrich Ahrens"}
DEAD = {"en": "sophie.aldous@example.org", "de": "franziska.kroeger@example.org"}
BELONG = {
    "en": ("Edmund Hartwell", "Yusra Hartwell", "spouse", "Jonah Tregarth"),
    "de": ("Svenja Brückmann", "Mehmet Aydoğan", "spouse", "Ole Jansen"),
}
IN_THE_GROUP = {"en": "Zainab Yusuf", "de": "Zoran Jurić"}
ME = {"en": "Imogen Hartwell", "de": "Henning Brückmann"}
PLOTS = {
    "en": ("Gwilym Trask", "Odette Sumner", "Barnaby Quill", "Ines Calloway"),
    "de": ("Ortrud Semmler", "Willi Quandt", "Barnim Treskow", "Ines Kallweit"),
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

    pairs = [{pair.a.name, pair.b.name} for pair in count_and_propose(account, limit=50)[1]]
    assert [pair for pair in TWICE[language] if pair not in pairs] == []
    assert [pair for pair in pairs if pair & APART[language]] == []

    names = Counter(line.name for line in people(account.pk, on=ON, limit=500).items)
    twice = [{name} for name, times in names.items() if times > 1 and name != FATHER_AND_SON[language]]
    assert [one for one in twice if one not in pairs] == []

    (bridge,) = draw_network(account).bridges
    assert {bridge.person} == _called(account, "Sanjay Bhandari")
    assert set(bridge.behind) == _called(account, *PLOTS[language])


def _called(account: Account, *names: str) -> set[int]:
    return set(Person.objects.filter(account=account, name__in=names).values_list("pk", flat=True))


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_life_is_read_with_its_chats_its_calendar_and_its_relations(
    language: Language, built: Mapping[Language, Built], account: Account
) -> None:
    import_files(account, built[language].paths, me=built[language].own_addresses)
    everybody = people(account.pk, on=ON, limit=500).items
    ids = {line.name: line.id for line in everybody}

    me = Person.objects.get(account=account, is_me=True)
    held = set(Identity.objects.filter(person=me, kind="handle").values_list("value", flat=True))
    assert held == {"sms:me", f"whatsapp:{ME[language]}"}

    one, other, kind, friend = BELONG[language]
    stated = [(line.person, line.kind) for line in relations(account.pk, ids[one]) if line.ground == "stated"]
    assert (ids[other], kind) in stated
    assert (ids[one], "friend") in [(line.person, line.kind) for line in relations(account.pk, ids[friend])]

    met = Interaction.objects.filter(account=account, kind="meeting")
    assert met.count() == 34  # 27 times of the series and seven others
    assert met.filter(size__gt=25).count() == 1

    (dead,) = Identity.objects.exclude(dead_since="").filter(account=account)
    assert (dead.value, dead.dead_since) == (DEAD[language], "2026-08-19")

    number = Identity.objects.get(person=ids[IN_THE_GROUP[language]], kind="phone")
    assert Interaction.objects.filter(account=account, channel="whatsapp", sender=number).count() == 4
