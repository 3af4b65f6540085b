import pytest

from visavis.language.draft import about
from visavis.language.text.segment import segment


def quotes(text: str, places: list[tuple[int, int]]) -> list[str]:
    cut = segment(text)
    return [cut.quote(*place) for place in places]


def test_sentences_about_the_writer_say_nothing_to_the_reader() -> None:
    text = "I bought a boat. You told me of yours. The sails are red. My father built it."
    assert quotes(text, about.about_the_writer(segment(text))) == ["I bought a boat.", "My father built it."]
    text = "Ich habe ein Boot gekauft. Du hast mir von deinem erzählt. Die Segel sind rot."
    assert quotes(text, about.about_the_writer(segment(text))) == ["Ich habe ein Boot gekauft."]


def test_a_circular_is_shown_where_it_has_most_of_one() -> None:
    text = (
        "The sails are red. We are the leading supplier of boats and our experts are ready to help you. See you soon."
    )
    assert quotes(text, about.of_circulars(segment(text)))[0].startswith("We are the leading supplier")
    assert about.of_circulars(segment("The sails are red. My father built it.")) == []


@pytest.mark.parametrize(
    "greeting",
    ["Dear Sir or Madam,", "To whom it may concern,", "Sehr geehrte Damen und Herren,", "Dear customer service,"],
)
def test_an_office_has_no_name(greeting: str) -> None:
    assert about.addresses_an_office(segment(f"{greeting}\n\nI moved. Ich bin umgezogen."))


def test_somebody_by_name_is_none_and_neither_is_a_notice_to_one() -> None:
    assert not about.addresses_an_office(segment("Dear Ms Roy,\n\nI moved to Brake."))
    assert not about.addresses_an_office(segment("Sehr geehrte Damen und Herren,\n\ndie Heizung ist kaputt."))
