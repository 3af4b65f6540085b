import pytest

from visavis.language.draft import ask
from visavis.language.draft.reader import Reader
from visavis.language.draft.traits import traits
from visavis.language.text.segment import segment

GOOD = [
    """Hi Maren, you know the boatyard better than anybody, so my question goes to you: could you lend me your trailer
    for 20 minutes on Saturday morning? No worries if not.""",
    """Hallo Maren, weil du die Werft so gut kennst, frage ich dich: Kannst du mir am Samstag für 20 Minuten deinen
    Anhänger leihen? Kein Problem, wenn nicht.""",
]
VAGUE = ["Hi Maren, could you maybe help me some time?", "Hallo Maren, kannst du mir vielleicht mal irgendwie helfen?"]


def told(text: str) -> dict[str, str | None]:
    """The parts of an ask by the words that show them."""
    cut = segment(" ".join(text.split()))
    parts = ask.parts(cut, traits(cut, Reader()))
    return {name: cut.quote(*place) if place else None for name, place in parts.items()}


def test_a_good_ask_has_all_five_parts() -> None:
    english, german = told(GOOD[0]), told(GOOD[1])
    assert english["why-them"] == "you know the boatyard better"
    assert english["how-small"] == "20 minutes"
    assert english["by-when"] == "on Saturday"
    assert english["easy-no"] == "No worries"
    assert (english["what"] or "").startswith("you know the boatyard")
    assert german["why-them"] == "weil du"
    assert german["how-small"] == "20 Minuten"
    assert german["by-when"] == "Samstag"
    assert german["easy-no"] == "Kein Problem"
    assert "leihen" in (german["what"] or "")


def test_the_time_of_the_ask_goes_before_another() -> None:
    assert told("I was in Brake on Monday. Could you lend me your trailer on Saturday?")["by-when"] == "on Saturday"


def test_a_vague_ask_has_none() -> None:
    for text in VAGUE:
        assert set(told(text).values()) == {None}


def test_what_is_asked_is_the_ask_and_no_sentence_beside_it() -> None:
    assert told("Could you send me the address of your dentist? One line is enough.") == {
        "what": "Could you send me the address of your dentist?",
        "why-them": None,
        "how-small": "One line is enough",
        "by-when": None,
        "easy-no": None,
    }
    german = told("Vom Bahnhof dauert es nur zehn Minuten, du kannst laufen. Bringst du den großen Topf mit?")
    assert german["what"] == "Bringst du den großen Topf mit?"


@pytest.mark.parametrize(
    "text",
    [
        "We had only one dog and a small garden. Could you feed the cat from Friday to Sunday?",
        "There is a number on the door. Could you ring it for me on Monday?",
        "My sister has one question and just two days left. Could you call her today?",
        "It's only ten minutes from the station. Could you bring the big pot on Sunday?",
        "Wir hatten nur einen Hund und einen kleinen Garten. Kannst du von Freitag bis Sonntag die Katze füttern?",
        "Meine Schwester hat eine Frage und nur noch zwei Tage. Kannst du sie heute anrufen?",
        "Er hat dafür nur eine Stunde gebraucht. Kannst du mir bis Montag den Schlüssel geben?",
    ],
)
def test_small_is_what_is_asked_and_nothing_else_that_is(text: str) -> None:
    assert told(text)["how-small"] is None


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Would you read my two pages by Thursday?", "two pages"),
        ("Could you tell me his name by Monday? It won't take more than two minutes.", "won't take more"),
        ("Würdest du bis Donnerstag meine zwei Seiten lesen?", "zwei Seiten"),
        ("Kannst du mir bis Montag die Adresse schicken? Eine Zeile reicht.", "Eine Zeile reicht"),
    ],
)
def test_small_is_told_with_the_ask_or_of_its_answer(text: str, small: str) -> None:
    assert told(text)["how-small"] == small


def test_a_day_that_is_past_is_no_time_of_the_ask() -> None:
    assert told("I was in Brake on Monday. Could you lend me your trailer?")["by-when"] is None
    assert told("Ich war am Montag in Brake. Kannst du mir deinen Anhänger leihen?")["by-when"] is None


def test_a_reason_is_one_for_this_reader() -> None:
    assert told("Could you write me a reference? You were my supervisor for three years.")["why-them"] == "You were my"
    assert told("Can you tell me the name of the plumber you used?")["why-them"] is None


def test_where_nothing_is_asked_there_are_no_parts() -> None:
    assert told("Hi Maren, thank you for the soup. It was lovely.") == {}
    assert told("Hallo Maren, danke für die Suppe. Sie war herrlich.") == {}


def test_a_bound_is_a_day_a_time_or_an_amount() -> None:
    bounded = [
        "Coffee on Tuesday?",
        "Kaffee am 3.5.?",
        "Kaffee um 10 Uhr?",
        "Coffee at 10:30?",
        "Coffee for 20 minutes?",
    ]
    assert [ask.is_bounded(segment(text)) for text in bounded] == [True] * 5
    assert [ask.is_bounded(segment(text)) for text in ("Coffee some time?", "Mal auf einen Kaffee?")] == [False] * 2


def asked(text: str) -> list[str]:
    cut = segment(text)
    return [cut.quote(*span) for span in ask.asks(cut)]


def test_each_request_is_an_ask() -> None:
    assert asked("Could you lend me your drill? It is for a shelf. Can you send me the plan, too?") == [
        "Could you lend me your drill?",
        "Can you send me the plan, too?",
    ]
    assert asked("Kannst du mir die Bohrmaschine leihen? Sie ist für ein Regal. Bitte schick mir auch den Plan.") == [
        "Kannst du mir die Bohrmaschine leihen?",
        "Bitte schick mir auch den Plan.",
    ]


def test_no_ask_is_a_fact_a_want_or_an_easy_no() -> None:
    assert asked("Which varnish did you take? I need a berth. If not, no problem.") == []
    assert asked("Welchen Lack hast du genommen? Ich brauche einen Liegeplatz. Wenn nicht, kein Problem.") == []
    assert asked("Do you know in which year it burnt? Weißt du, wann es gebrannt hat?") == []


def test_thanks_and_an_offer_give_something_back() -> None:
    for text in ("Thank you for the key.", "I'll cook for you.", "Danke dir!", "Ich koche dir dafür was."):
        assert ask.gives_back(segment(text))
    for text in ("Could you lend me the key?", "Kannst du mir den Schlüssel leihen?"):
        assert not ask.gives_back(segment(text))
