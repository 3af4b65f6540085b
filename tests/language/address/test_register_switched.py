import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.language.address.german_verbs import (
    du_of_plural,
    imperative_of_plural,
    plural_of_du,
    plural_of_ihr,
    plural_of_imperative,
)
from visavis.language.address.register import Register, forms, mix, switched, unsure
from visavis.language.text.edit import mended
from visavis.language.text.segment import segment


def put(text: str, to: Register) -> str:
    return mended(text, switched(segment(text), to))


def doubts(text: str, to: Register) -> list[str]:
    cut = segment(text)
    return [cut.quote(*place) for place in unsure(cut, to)]


BOTH = [
    ("Hast du Zeit?", "Haben Sie Zeit?"),
    ("Kannst du mir helfen?", "Können Sie mir helfen?"),
    ("Wenn du Zeit hast, ruf mich an.", "Wenn Sie Zeit haben, rufen Sie mich an."),
    ("Gib mir bitte Bescheid.", "Geben Sie mir bitte Bescheid."),
    ("Melde dich bis Freitag.", "Melden Sie sich bis Freitag."),
    ("Sichere dir den Platz.", "Sichern Sie sich den Platz."),
    ("Ich danke dir für deinen Brief und deine Karte.", "Ich danke Ihnen für Ihren Brief und Ihre Karte."),
    ("Ich freue mich auf dich.", "Ich freue mich auf Sie."),
    ("Gestern hast du angerufen.", "Gestern haben Sie angerufen."),
    ("Ich weiß, dass du viel arbeitest.", "Ich weiß, dass Sie viel arbeiten."),
    ("Könntest du die Rechnung öffnen?", "Könnten Sie die Rechnung öffnen?"),
    ("Schreib mir, wenn du magst.", "Schreiben Sie mir, wenn Sie mögen."),
    ("Erinnerst du dich an mich?", "Erinnern Sie sich an mich?"),
    ("Lass uns reden.", "Lassen Sie uns reden."),
    ("Da nur du Proben genommen hast, bitte ich dich um Hilfe.",
     "Da nur Sie Proben genommen haben, bitte ich Sie um Hilfe."),
]  # fmt: skip


@pytest.mark.parametrize(("du", "sie"), BOTH)
def test_du_becomes_sie(du: str, sie: str) -> None:
    assert put(du, "sie") == sie


@pytest.mark.parametrize(("du", "sie"), BOTH)
def test_sie_becomes_du(du: str, sie: str) -> None:
    assert put(sie, "du") == du


@pytest.mark.parametrize(
    ("text", "sie"),
    [
        ("Hast Zeit?", "Haben Sie Zeit?"),
        ("Grabst mir den Teich und führst den Lehm weg?", "Graben Sie mir den Teich und führen den Lehm weg?"),
        ("Ruf du sie an.", "Rufen Sie sie an."),
        ("Du liest viel.", "Sie lesen viel."),
        ("Du heißt Anna.", "Sie heißen Anna."),
        ("Wie geht es bei euch?", "Wie geht es bei Ihnen?"),
        ("Habt ihr Zeit, wenn ihr kommt?", "Haben Sie Zeit, wenn Sie kommen?"),
        ("Könnte das für euer Team sein?", "Könnte das für Ihr Team sein?"),
        ("Ich erzähl's dir.", "Ich erzähl's Ihnen."),
        ("Haste Zeit?", "Haben Sie Zeit?"),
        ("Es regnet bei dir.\n\nDeine Anna", "Es regnet bei Ihnen.\n\nIhre Anna"),
    ],
)
def test_more_of_du(text: str, sie: str) -> None:
    assert put(text, "sie") == sie


@pytest.mark.parametrize(
    ("text", "du"),
    [
        ("Haben Sie vielen Dank.", "Hab vielen Dank."),
        ("Tragen Sie sich ein!", "Trag dich ein!"),
        ("Ich habe Sie am Sonntag singen hören.", "Ich habe dich am Sonntag singen hören."),
        ("Hat der Herr Sie zu Wort kommen lassen?", "Hat der Herr dich zu Wort kommen lassen?"),
        ("Frau Roth, Sie haben mich gefragt und ich habe es verstanden.",
         "Frau Roth, du hast mich gefragt und ich habe es verstanden."),
        ("Du fehlst hier, Anna, und Du singst. Ich warte auf Sie, Du weißt es.",
         "Du fehlst hier, Anna, und Du singst. Ich warte auf Dich, Du weißt es."),
        ("Es regnet bei Ihnen.\n\nHerzlich, Ihr Klaas", "Es regnet bei dir.\n\nHerzlich, Dein Klaas"),
    ],
)  # fmt: skip
def test_more_of_sie(text: str, du: str) -> None:
    assert put(text, "du") == du


def test_what_others_said_stays() -> None:
    text = "Er sagte: „Kommen Sie!“\n> Haben Sie Zeit?\nIch warte auf Sie."
    assert put(text, "du") == "Er sagte: „Kommen Sie!“\n> Haben Sie Zeit?\nIch warte auf dich."


def test_a_text_that_keeps_to_its_register_is_left_alone() -> None:
    assert switched(segment("Hast du Zeit?"), "du") == ()
    assert unsure(segment("Hast du Zeit?"), "du") == ()


def test_english_and_an_open_register_change_nothing() -> None:
    assert switched(segment("Do you have time?"), "sie") == ()
    assert switched(segment("Hast du Zeit?"), "") == ()


def test_what_may_mean_somebody_else_is_left_and_shown() -> None:
    text = "Ich danke Ihnen. Sie haben gelacht."
    assert put(text, "du") == "Ich danke dir. Sie haben gelacht."
    assert doubts(text, "du") == ["Sie"]


def test_verbs_that_share_one_sie_are_shown() -> None:
    text = "Bitte übernehmen Sie die Kasse und schließen abends ab."
    assert put(text, "du") == "Bitte übernimm die Kasse und schließen abends ab."
    assert doubts(text, "du") == ["schließen"]


def test_a_salutation_that_goes_with_the_other_register_is_shown() -> None:
    assert doubts("Hallo Frau Roth, ich danke Ihnen.", "du") == ["Frau"]
    assert doubts("Hallo Frau Roth, ich danke dir.", "sie") == []


def test_euch_without_a_preposition_is_guessed_and_shown() -> None:
    assert put("Ich sehe euch.", "sie") == "Ich sehe Sie."
    assert put("Ich schreibe euch morgen.", "sie") == "Ich schreibe Ihnen morgen."
    assert doubts("Ich sehe euch.", "sie") == ["euch"]


PARTS = [
    "Hast du Zeit?", "Ich danke Ihnen.", "Gib mir Ihre Karte.", "Melden Sie sich bei uns.", "Wenn du magst, komm.",
    "Hallo Frau Roth,", "Deine Anna", "Es regnet.", "hast lust?", "Habt ihr Zeit?", "Ich grüße euch.", "Kommst mit?",
    "Ich weiß, dass Sie Ihren Hund lieben", "und dein Haus", "bitte ruf an", "Sie wissen ja, warum.", "wie Sie",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=6), st.sampled_from(["du", "sie"]), st.sampled_from([" ", "\n"]))
def test_a_switched_text_mixes_no_more(parts: list[str], to: Register, between: str) -> None:
    text = put(between.join(parts), to)
    assert mix(segment(text)) is None
    assert {one.register for one in forms(segment(text)) if one.is_sure} <= {to}


@pytest.mark.parametrize(
    ("du", "sie"),
    [
        ("bekommst", "bekommen"), ("arbeitest", "arbeiten"), ("fährst", "fahren"), ("erinnerst", "erinnern"),
        ("lächelst", "lächeln"), ("spielst", "spielen"), ("verlierst", "verlieren"), ("öffnest", "öffnen"),
        ("reist", "reisen"), ("nutzt", "nutzen"), ("vergisst", "vergessen"), ("hattest", "hatten"),
        ("würdest", "würden"), ("tust", "tun"), ("feierst", "feiern"), ("beschwerst", "beschweren"),
        ("annimmst", "annehmen"), ("rechnest", "rechnen"),
    ],
)  # fmt: skip
def test_verbs_of_du_and_sie(du: str, sie: str) -> None:
    assert plural_of_du(du) == sie
    assert du_of_plural(sie) == du


@pytest.mark.parametrize(
    ("du", "sie"),
    [
        ("gib", "geben"), ("nimm", "nehmen"), ("unterbrich", "unterbrechen"), ("melde", "melden"),
        ("schreib", "schreiben"), ("sammle", "sammeln"), ("erinnere", "erinnern"), ("kopiere", "kopieren"),
        ("bestelle", "bestellen"), ("entschuldige", "entschuldigen"), ("sei", "seien"), ("tu", "tun"),
    ],
)  # fmt: skip
def test_imperatives(du: str, sie: str) -> None:
    assert plural_of_imperative(du) == sie
    assert imperative_of_plural(sie) == du


def test_verbs_of_ihr() -> None:
    assert [plural_of_ihr(verb) for verb in ("habt", "seid", "kommt", "meldet", "lest")] == [
        "haben", "sind", "kommen", "melden", "lesen",
    ]  # fmt: skip
