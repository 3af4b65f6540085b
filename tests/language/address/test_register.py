import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.language.address.register import Register, forms, mix, register_of
from visavis.language.text.segment import segment


def said(text: str, register: Register) -> list[str]:
    """The sure forms of one register."""
    cut = segment(text)
    return [cut.quote(one.start, one.end) for one in forms(cut) if one.is_sure and one.register == register]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ich danke dir für deine Hilfe.", ["dir", "deine"]),
        ("Hast du Zeit?", ["Hast", "du"]),
        ("hast zeit heute abend?", ["hast"]),
        ("Grabst mir den Teich?", ["Grabst"]),
        ("Kannst mir helfen?", ["Kannst"]),
        ("Habt ihr Lust, wenn ihr kommt?", ["Habt", "ihr", "ihr"]),
        ("Wie geht es euch mit eurem Hund?", ["euch", "eurem"]),
        ("Gib mir bitte Bescheid.", ["Gib"]),
        ("Nimm den Bus und lies das Schild.", ["Nimm", "lies"]),
        ("Ruf mich an.", ["Ruf"]),
        ("Wenn ich kann, sag einfach Bescheid.", ["sag"]),
        ("Sprich mich ruhig an.", ["Sprich"]),
        ("Sag dem Azubi Bescheid und schreib es auf.", ["Sag", "schreib"]),
        ("Bitte überweise den Betrag.", ["überweise"]),
        ("Klick auf den Link und suche dir einen Termin aus.", ["Klick", "suche", "dir"]),
        ("Sichere dir den Platz.", ["Sichere", "dir"]),
        ("Lass uns reden.", ["Lass"]),
        ("Nutze unsere Aktion.", ["Nutze"]),
        ("Erzähle mir davon.", ["Erzähle"]),
        ("Bitte prüfe die Kosten und melde dich.", ["prüfe", "melde", "dich"]),
        ("Bringen Sie Ihr Auto mit und mach die Folie ab.", ["mach"]),
    ],
)
def test_forms_of_du(text: str, words: list[str]) -> None:
    assert said(text, "du") == words


@pytest.mark.parametrize(
    "text",
    [
        "Ich heul und spiel die ganze Nacht Banjo.",  # the first person, without its end
        "Dann komm ich später.",
        "Melde mich morgen.",
        "Schicke Ihnen anbei die Rechnung.",
        "Hoffe, es geht gut.",
        "Sie traue sich nicht, sagt sie.",
        "Es ist erst Herbst, sonst fast nichts.",
        "Mein Team wächst, er grinst, sie bremst.",
        "Möglichst bald, herzlichst und zunächst unlängst.",
        "Ihr geht es gut, ich habe ihr geschrieben.",
        "Wir sind per du.",
        "Wir tranken einen Côte du Rhône.",
        "Ja, halt so.",
        "Komm gerade aus dem Urlaub.",
        "Prüfe noch die Kosten.",
        "Warte auf Ihre Rückmeldung.",
        "Teste seit Mai Ihr Gerät.",
        "Schau ich mir an.",
        "Besuch erwünscht.",
        "Ach du Schande, schon wieder Regen.",
        "Er kommt am Samstag, sprich übermorgen.",
        "Er rief: „Komm her, du Schuft!“",
        "> Hast du Zeit?\nJa.",
        "Ja.\n-- \nDein Fahrradladen",
        "Grüß Gott Herr Lechner, es regnet.",
    ],
)
def test_what_only_looks_like_du(text: str) -> None:
    assert said(text, "du") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ich danke Ihnen für Ihre Hilfe.", ["Ihnen", "Ihre"]),
        ("Bitte senden Sie mir das Buch.", ["Sie"]),
        ("Geben Sie mir Bescheid.", ["Sie"]),
        ("Sie wissen ja, warum.", ["Sie"]),
        ("Hallo Frau Roth, Sie haben angerufen.", ["Sie"]),
        ("guten abend herr roth, können sie mir helfen?", ["sie"]),
    ],
)
def test_forms_of_sie(text: str, words: list[str]) -> None:
    assert said(text, "sie") == words


@pytest.mark.parametrize(
    "text",
    [
        "Anna war hier. Sie kommt morgen.",
        "Die Ärzte waren da. Sie haben einen Knoten gefunden.",
        "Anna war hier. Ihr Hund bellte.",
        "Wir sind per Sie.",
        "Ihr Lieben, es regnet.",
        "Er sagte: „Kommen Sie herein!“",
        "anna war hier, können sie kommen?",
        "Es regnet.\n\nHerzlich, Ihr Klaas",
    ],
)
def test_what_only_looks_like_sie_or_says_little(text: str) -> None:
    assert said(text, "sie") == []


def test_kinds_and_places() -> None:
    text = segment("Sehr geehrte Frau Roth,\ngeben Sie mir Ihre Karte, und du gib mir deine.\n\nIhr Klaas")
    assert [(one.register, one.kind, text.quote(one.start, one.end), one.is_sure) for one in forms(text)] == [
        ("sie", "salutation", "geehrte", False),
        ("sie", "salutation", "Frau", False),
        ("sie", "imperative", "Sie", True),
        ("sie", "pronoun", "Ihre", True),
        ("du", "pronoun", "du", True),
        ("du", "imperative", "gib", True),
        ("du", "pronoun", "deine", True),
        ("sie", "closing", "Ihr", False),
    ]


@pytest.mark.parametrize(
    ("text", "main", "slips"),
    [
        ("Ich danke Ihnen sehr, auch für Ihre Karte. Sag mir Bescheid!", "sie", ["Sag"]),
        ("Ich danke dir. Kommst du? Ich warte auf Sie.", "du", ["Sie"]),
        ("Liebe Frau Roth, hast du Zeit? Du fehlst. Ich warte auf Sie.", "sie", ["hast", "du", "Du", "fehlst"]),
        ("Wie geht es bei euch? Ich freue mich auf Ihre Antwort, bis bald bei Ihnen.", "sie", ["euch"]),
    ],
)
def test_a_mix_and_its_slips(text: str, main: str, slips: list[str]) -> None:
    cut = segment(text)
    found = mix(cut)
    assert found is not None
    assert found.main == main
    assert [cut.quote(one.start, one.end) for one in found.slips] == slips


@pytest.mark.parametrize(
    "text",
    [
        "Liebe Anna, Sie haben mir sehr geholfen, ich danke Ihnen.",  # first name and Sie
        "Frau Meier, hast du die Kasse 3 offen?",  # surname and du
        "Hallo ihr zwei, habt ihr Zeit? Du fehlst mir, Anna.",
        "Hast du Zeit? Anna ist krank. Sie kommt nicht. Ihr Mann auch nicht.",
        "Hast du Zeit?\n\nHerzlich, Ihr Klaas",
        "Du hast recht, sie sagte: „Kommen Sie morgen!“",
        "> Haben Sie Zeit für mich?\nIch schon, du auch?",
        "Could you write to Mr Sie and to du Pont?",
        "",
        "Sie Sie Sie",
        "Sehr geehrter Herr Roth, rufe Sie morgen an, hole die Karten und bringe sie Ihnen vorbei.",
        "Freue mich auf Sie, melde mich morgen und schicke Ihnen das Angebot.",
        "Kannst du bitte Mama anrufen? Ihr geht es nicht gut. Ihre Nummer hast du ja.",
    ],
)
def test_no_mix(text: str) -> None:
    assert mix(segment(text)) is None


def test_the_register_of_letters_is_that_of_most() -> None:
    assert register_of(["Hast du Zeit?", "Ich danke dir.", "Ich danke Ihnen."]) == "du"
    assert register_of(["Sehr geehrter Herr Roth,\nanbei die Rechnung."]) == "sie"


@pytest.mark.parametrize(
    "texts", [[], ["Es regnet."], ["Hast du Zeit?", "Ich danke Ihnen."], ["Ich danke dir und Ihnen."], ["Do you?"]]
)
def test_the_register_stays_open_where_letters_say_nothing_or_both(texts: list[str]) -> None:
    assert register_of(texts) == ""


LETTERS = ["Hast du Zeit?", "Ich danke Ihnen.", "Es regnet.", "Gib mir das.", "Ich danke dir, und Ihnen.", "Hi Tom!"]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(LETTERS), max_size=6))
def test_the_order_of_letters_does_not_matter(texts: list[str]) -> None:
    assert register_of(texts) == register_of(reversed(texts))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_forms_stand_in_order_in_any_text(before: str, behind: str) -> None:
    text = segment(f"{before} Hast du Zeit, Ihnen zu helfen? {behind}", "de")
    places = [(one.start, one.end) for one in forms(text)]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text.text) for start, end in places)
