import pytest

from visavis.language.draft.check import check
from visavis.language.draft.reader import Reader

FRIEND = Reader(relation="close_friend", channel="whatsapp")


@pytest.mark.parametrize(
    "text",
    [
        "Anscheinend bin ich dir nicht wichtig genug. Letzte Chance: Kommst du am Samstag?",
        "Did you even read my mail? I told you three times that the numbers are wrong. Fix it NOW!!!",
        "Danke für nichts. Du meldest dich nur, wenn du etwas brauchst.",
        "Send me the file NOW!!!",
    ],
)
def test_what_hurts_is_told_once_and_nothing_is_praised_beside_it(text: str) -> None:
    found = check(text, FRIEND)
    assert [(one.code, one.level) for one in found.findings] == [("VV112", "warning")]
    assert found.good == ()


@pytest.mark.parametrize(
    "text",
    [
        "HAPPY BIRTHDAY!!! Ich freue mich so für dich!",
        "You never forget my birthday, thank you for the cake!",
        "Wir sind gerade im Zug, bis gleich!!! Bringst du das Brot mit?",
        "I still have your umbrella. Are you in on Saturday?",
    ],
)
def test_joy_is_no_shouting(text: str) -> None:
    assert "VV112" not in [one.code for one in check(text, FRIEND).findings]


def test_who_sells_is_not_praised_for_a_clear_ask() -> None:
    text = (
        "Hi Maren, we are the leading agency for websites. Our package costs 990 euros until Friday. Could you "
        "book a free demo on Tuesday at ten, for 20 minutes?"
    )
    found = check(text, Reader(relation="acquaintance", channel="email"))
    assert "VV101" in [one.code for one in found.findings]
    assert "clear-ask" not in [one.what for one in found.good]
