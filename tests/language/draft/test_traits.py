"""What a draft is to its reader: each trait from both ends, in both languages, with the sentence that carries it."""

import subprocess
import sys
from math import log, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.language.draft import weights
from visavis.language.draft.reader import CHANNELS, NOBODY, RELATIONS, Channel, Reader, Relation
from visavis.language.draft.traits import KINDS, LEARNED, Traits, kind_of, traits
from visavis.language.meaning import semantic
from visavis.language.text.segment import segment

SHOP = {
    "en": (
        "Hi there,\n\nour new platform helps shops like yours to sell more. We offer a free demo this week, "
        "only 20 seats left. Book your slot today and get 20% off.\n\nThe Shoply Team"
    ),
    "de": (
        "Sehr geehrte Damen und Herren,\n\nunsere neue Plattform hilft Läden wie Ihrem, mehr zu verkaufen. Wir bieten "
        "diese Woche eine kostenlose Erstberatung. Buchen Sie jetzt und sichern Sie sich 20 Prozent Rabatt.\n\n"
        "Ihr Ladenfix-Team"
    ),
}
MILL = {
    "en": (
        "Dear Maren,\n\nat the open day you told me that your father still had the old drawings of the mill. I found "
        "two more in our archive and have copied them for you, they are attached. Did he ever repair the wheel?\n\n"
        "Jonas Wirth"
    ),
    "de": (
        "Liebe Maren,\n\nam Mühlentag hast du mir erzählt, dass dein Vater noch die alten Zeichnungen der Mühle hat. "
        "Ich habe in unserem Archiv zwei weitere gefunden und dir kopiert, sie hängen an. Hat er das Rad eigentlich "
        "je repariert?\n\nJonas Wirth"
    ),
}
SELF = {
    "en": (
        "Hello Ines,\n\nI have moved to Kiel. I have learned to sail. I run every morning, I bought a boat and I have "
        "painted it. My week is full. I am very proud of my new kitchen.\n\nTom"
    ),
    "de": (
        "Hallo Ines,\n\nich bin nach Kiel gezogen. Ich habe segeln gelernt. Ich laufe jeden Morgen, ich habe ein Boot "
        "gekauft und ich habe es gestrichen. Meine Woche ist voll. Ich bin sehr stolz auf meine neue Küche.\n\nTom"
    ),
}


def judged(text: str, relation: Relation = "acquaintance", channel: Channel = "email") -> Traits:
    return traits(segment(text), Reader(relation=relation, channel=channel))


def shown(text: str, places: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in places]


@pytest.mark.parametrize("lang", ["en", "de"])
def test_an_advertisement_is_a_pitch_and_a_circular_and_fits_anybody(lang: str) -> None:
    found = judged(SHOP[lang], "stranger")
    assert found.pitch.holds
    assert found.template.holds
    assert not found.tailored.holds
    assert not found.sincere_interest.holds
    assert "20" in " ".join(shown(SHOP[lang], found.pitch.places))


@pytest.mark.parametrize("lang", ["en", "de"])
def test_a_letter_with_a_gift_and_a_question_is_none_of_that(lang: str) -> None:
    found = judged(MILL[lang])
    assert not found.pitch.holds
    assert not found.template.holds
    assert not found.me_centred.holds
    assert found.tailored.holds
    assert found.gives_something.holds
    assert found.context_given.holds
    assert found.sincere_interest.holds
    assert found.ask.kind == "none"
    assert shown(MILL[lang], found.sincere_interest.places)[0].endswith("?")


@pytest.mark.parametrize("lang", ["en", "de"])
def test_a_report_of_oneself_is_about_its_writer(lang: str) -> None:
    found = judged(SELF[lang], "dormant")
    assert found.me_centred.holds
    assert found.about_me == 5
    assert found.about_you == 0
    assert found.me_centred.places
    assert found.me_centred.because


TOO_MUCH = {
    "en": (
        "Dear Mr Roy, I need you to read all 300 pages by tomorrow, write three references, lend me 5,000 euros and "
        "let me live at your house until spring."
    ),
    "de": (
        "Sehr geehrter Herr Roy, ich brauche bis morgen drei Gutachten, alle 300 Seiten korrigiert, ein Darlehen von "
        "5.000 Euro und ein Zimmer bei Ihnen bis zum Frühjahr."
    ),
}


@pytest.mark.parametrize(
    ("text", "relation", "kind"),
    [
        (
            "Hi Ben, could you send me the key of the boathouse by Friday? One line is enough. Anna",
            "colleague",
            "clear",
        ),
        ("Hallo Ben, kannst du mir bis Freitag den Schlüssel schicken? Anna", "colleague", "clear"),
        (
            "Hi Ben, I'd love to pick your brain some time, maybe over coffee, let's see where it goes.",
            "event",
            "vague",
        ),
        ("Hallo Ben, vielleicht können wir irgendwann mal was zusammen machen, dann schauen wir.", "event", "vague"),
        (TOO_MUCH["en"], "stranger", "oversized"),
        (TOO_MUCH["de"], "stranger", "oversized"),
    ],
)
def test_an_ask_is_clear_vague_or_oversized(text: str, relation: Relation, kind: str) -> None:
    found = judged(text, relation)
    assert found.ask.kind == kind
    assert found.ask.places


def test_du_and_sie_for_one_reader_are_a_mix_at_the_slip() -> None:
    text = "Sehr geehrte Frau Roy,\n\nhaben Sie am Montag Zeit? Ich bringe Ihnen den Schlüssel. Sag mir kurz Bescheid."
    found = judged(text).register_mix
    assert found.holds
    assert "Sag" in shown(text, found.places)[0]
    assert not judged(MILL["de"]).register_mix.holds
    assert not judged(MILL["en"]).register_mix.holds


def test_a_stranger_must_say_who_writes_and_a_friend_need_not() -> None:
    text = "Have you got the big ladder? I would need it on Saturday from nine to ten."
    assert judged(text, "stranger").context_given.chance < judged(text, "close_friend").context_given.chance
    assert not judged("Please call me back as soon as possible, it is urgent.", "stranger").context_given.holds


@pytest.mark.parametrize(
    "text", ["", "Hi", "😀😀", "Kaffee?", "مرحبا كيف حالك اليوم يا صديقي", "> Buy our new app now!"]
)
def test_too_little_to_tell_warns_of_nothing(text: str) -> None:
    found = judged(text, "stranger")
    assert not any(getattr(found, name).holds for name in LEARNED if name != "context_given")
    assert found.context_given.holds
    assert found.ask.kind == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Happy birthday, dear Ines! I hope you have a lovely day with the kids. Love, Tom",
        "Alles Gute zum Geburtstag, liebe Ines! Hab einen schönen Tag mit den Kindern. Dein Tom",
        "Danke für gestern, es war so schön bei euch!",
        "I'm five minutes late, please start without me.",
    ],
)
def test_a_short_note_to_a_friend_is_no_circular_and_not_about_oneself(text: str) -> None:
    found = judged(text, "close_friend", "whatsapp")
    assert not found.template.holds
    assert not found.me_centred.holds
    assert not found.pitch.holds
    assert judged("Dear all, join our webinar today, seats are limited!", "stranger").template.holds


def test_what_others_wrote_is_not_judged() -> None:
    below = (
        MILL["en"] + "\n\nOn Monday, 3 March 2025 at 10:02, Shoply wrote:\n> Book your free demo now and get 20% off!"
    )
    assert not judged(below).pitch.holds


def test_a_kind_of_ask_needs_its_least_chance() -> None:
    likely = {"none": 0.3, "clear": 0.2, "vague": 0.4, "oversized": 0.1}
    nothing: dict[str, float] = dict.fromkeys(KINDS, 0.0)
    assert kind_of(likely, nothing) == "vague"  # type: ignore[arg-type]
    assert kind_of(likely, nothing | {"vague": 0.5}) == "none"  # type: ignore[arg-type]


def test_without_the_extra_the_meaning_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantic, "is_there", lambda: False)
    text = segment(MILL["en"])
    assert traits(text, NOBODY, semantic=True) == traits(text, NOBODY)


def test_the_meaning_is_added_to_the_odds_and_keeps_the_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantic, "is_there", lambda: True)
    monkeypatch.setattr(semantic, "meanings", lambda texts: [[1.0] + [0.0] * 511 for _ in texts])
    text = segment(SHOP["en"])
    plain, meant = traits(text, NOBODY), traits(text, NOBODY, semantic=True)
    added = weights.meant_odds()["pitch"]
    odds = log(plain.pitch.chance / (1 - plain.pitch.chance))
    assert meant.pitch.chance == pytest.approx(
        weights.chance(added.bias + added.scale["pitch"] * odds + (added.meaning[0] + added.meaning[512]) / sqrt(2)),
        abs=1e-6,
    )
    assert meant.pitch.places == plain.pitch.places


def test_rules_import_no_numpy() -> None:
    code = (
        "import sys; from visavis.language.draft.traits import traits; "
        "from visavis.language.draft.reader import NOBODY; "
        "from visavis.language.text.segment import segment; "
        "traits(segment('Hello Ben, how are you today?'), NOBODY); "
        "sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


pieces = st.sampled_from([
    "Hi Ben,\n", "Sehr geehrte Frau Roy,\n", "You told me of your mill.", "Ich habe ein Boot gekauft.", "{first_name}",
    "We offer 20% off.", "Haben Sie am 3. Mai Zeit?", "I need 80'000 Franken by Friday!", "\n\nJonas", "😀", "²",
])  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(
    st.lists(pieces | st.text(max_size=8), max_size=12).map(" ".join),
    st.sampled_from(["", *RELATIONS]),
    st.sampled_from(["", *CHANNELS]),
)
def test_chances_are_chances_and_places_are_in_the_text(text: str, relation: Relation, channel: Channel) -> None:
    found = judged(text, relation, channel)
    for one in [found.ask, *(getattr(found, name) for name in (*LEARNED, "register_mix"))]:
        assert 0 <= one.chance <= 1
        assert all(0 <= start < end <= len(text) for start, end in one.places)
        assert len(one.places) == len(set(one.places))
    assert judged(text, relation, channel) == found
