from visavis.language.draft.check import check
from visavis.language.draft.reader import Reader

GOTLAND = [
    "Hi Maren, at the club you told us how you sailed to Gotland with a broken mast. What did you eat in those days?",
    "Hallo Maren, im Verein hast du erzählt, wie du ohne Mast nach Gotland gesegelt bist. Was hast du da gegessen?",
]


def praised(text: str, reader: Reader | None = None) -> dict[str, str]:
    return {one.what: one.quote for one in check(text, reader or Reader(relation="acquaintance")).good}


def test_a_question_about_the_reader_comes_first() -> None:
    for text, asked in zip(GOTLAND, ("What did you eat", "Was hast du"), strict=True):
        told = praised(text)
        assert next(iter(told)) == "question"
        assert told["question"].startswith(asked)


def test_at_most_three_things_are_praised_each_at_its_own_place() -> None:
    for text in GOTLAND:
        good = check(text + " Thank you for the soup. I'll bring you the pot tomorrow.").good
        assert 1 <= len(good) <= 3
        assert len({(one.start, one.end) for one in good}) == len(good)


def test_thanks_for_something_named_are_praised() -> None:
    note = Reader(relation="close_friend")
    assert praised("Thank you for the soup!", note)["thanks"] == "Thank you for the soup!"
    assert praised("Danke für die Suppe!", note)["thanks"] == "Danke für die Suppe!"
    assert "thanks" not in praised("Thanks in advance!", note)


def test_an_easy_no_is_praised_where_something_is_asked() -> None:
    asked = "Can you lend me your drill on Saturday? No worries if not."
    assert praised(asked, Reader(relation="close_friend"))["easy-no"] == "No worries"


def test_a_pitch_with_a_question_is_not_praised_for_it() -> None:
    pitch = (
        "How is your shop doing? Our company helps shops with a loyalty app. Book a free demo today and get 20% off."
    )
    assert "question" not in praised(pitch)


def test_where_there_is_nothing_nothing_is_praised() -> None:
    assert praised("") == {}
    assert praised("Hi") == {}
