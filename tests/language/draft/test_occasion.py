import pytest

from visavis.language.draft import occasion
from visavis.language.text.segment import segment


@pytest.mark.parametrize(
    "text",
    [
        "We sat next to each other in Brake.",
        "My name is Jonas.",
        "Wir saßen in Brake nebeneinander.",
        "Mein Name ist Jonas.",
    ],
)
def test_who_writes_is_told_by_a_name_or_a_link(text: str) -> None:
    assert occasion.says_who(segment(text))


@pytest.mark.parametrize("text", ["Which varnish do you take for oak?", "Welchen Lack nimmst du für Eiche?"])
def test_a_bare_question_tells_nothing(text: str) -> None:
    cut = segment(text)
    assert not occasion.says_who(cut)
    assert not occasion.stands_in(cut)
    assert not occasion.is_shared(cut)


@pytest.mark.parametrize(
    "text", ["I heard our song today.", "Happy birthday!", "Heute lief unser Lied.", "Alles Gute!"]
)
def test_an_occasion_is_a_day_a_wish_or_what_was_heard(text: str) -> None:
    assert occasion.stands_in(segment(text))


@pytest.mark.parametrize(
    "text",
    [
        "The invoice is as agreed in May.",
        "Thanks for covering my shift.",
        "Here is the book you asked for.",
        "Wir hatten den 12. Mai vereinbart.",
        "Anbei das Angebot, um das Sie gebeten haben.",
        "Danke für das Protokoll.",
    ],
)
def test_what_was_agreed_asked_for_or_thanked_for_is_shared(text: str) -> None:
    assert occasion.is_shared(segment(text))


@pytest.mark.parametrize("text", ["The heating is out of order.", "Thanks!", "Die Heizung ist kaputt.", "Danke!"])
def test_a_notice_is_not(text: str) -> None:
    assert not occasion.is_shared(segment(text))
