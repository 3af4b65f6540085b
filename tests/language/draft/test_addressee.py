import pytest

from visavis.language.draft.check import check
from visavis.language.draft.reader import Reader

ANNA = Reader(name="Anna", called=("Anna", "Lang", "Änne", "Annie"), relation="acquaintance", channel="email")


def names(greeting: str, reader: Reader = ANNA) -> list[str]:
    text = (
        f"{greeting}\n\nthank you for the seeds you gave me on Sunday. How do you keep them dry?\n\nBest wishes\nFlora"
    )
    return [one.quote for one in check(text, reader).findings if one.code == "VV176"]


def test_another_name_in_the_salutation_is_noticed() -> None:
    assert names("Lieber Tarek,") == ["Tarek"]
    assert names("Dear Mr Miller,") == ["Miller"]
    assert names("Hi Tarek Müller,") == ["Tarek Müller"]


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Anna,",
        "Liebe Frau Lang,",
        "Hi Annie!",
        "Hallo Aenne,",
        "Hey Annika,",  # a short form or a slip
        "Liebe alle,",
        "Hi Tarek and Tom,",
        "Hallo Mama,",
        "Liebe Tante,",
        "Hallo zusammen,",
        "Hi Chef,",
        "Liebe Hausbesitzer,",
        "Liebe Ehemalige,",
        "Hallo,",
        "Guten Tag,",
        "Dear Sir or Madam,",
    ],
)
def test_the_readers_own_names_groups_and_kin_are_left_alone(greeting: str) -> None:
    assert names(greeting) == []


def test_of_nobody_nothing_is_said() -> None:
    assert names("Lieber Tarek,", Reader()) == []


def test_a_friend_is_only_asked_about() -> None:
    friend = Reader(name="Anna", relation="close_friend", channel="whatsapp")
    found = check("Lieber Tarek, danke für die Samen! Wie hältst du sie trocken?", friend).findings
    assert [(one.code, one.level) for one in found] == [("VV176", "suggestion")]
