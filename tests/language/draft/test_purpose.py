import pytest

from visavis.language.draft.check import check
from visavis.language.draft.reader import Channel, Reader, Relation


def codes(text: str, relation: Relation, channel: Channel = "email") -> list[str]:
    return [one.code for one in check(text, Reader(relation=relation, channel=channel)).findings]


SOCIAL = (
    (
        "Liebe Anna,\n\nmein herzliches Beileid zum Tod deines Vaters. Er war immer freundlich zu uns Kindern, und "
        "seine Geschichten am Gartentor werden mir fehlen. Du musst nicht antworten.\n\nDeine Flora"
    ),
    (
        "Dear Anna,\n\nthank you so much for the lovely evening and the delicious cake. We had a wonderful time "
        "and the children fell asleep in the car at once.\n\nAll the best, Flora"
    ),
    (
        "Hallo Tarek,\n\nherzlichen Glückwunsch zur neuen Stelle! Ich freue mich sehr für dich und drücke dir die "
        "Daumen für den ersten Tag. Lass es dir gut gehen.\n\nViele Grüße\nFlora"
    ),
    (
        "Dear Tom,\n\nI'm sorry that I shouted at you yesterday. It was not fair and I was tired. You did nothing "
        "wrong. I will do better.\n\nFlora"
    ),
)
ERRANDS = (
    (
        "Dear Sir or Madam,\n\nI am writing to apply for the position of joiner advertised in the Gazette. I have "
        "worked for six years in a workshop in Leeds and enclose my references. I look forward to hearing from "
        "you.\n\nYours faithfully\nFlora Wolf"
    ),
    (
        "Hello,\n\non 3 May I ordered a kettle from your shop (order 5512). It arrived with a broken handle. "
        "Please send me a new one or refund the price by 20 May.\n\nRegards\nFlora Wolf"
    ),
    (
        "Hallo Herr Roy,\n\nich bin heute leider krank und kann nicht zur Arbeit kommen. Die Krankschreibung kommt "
        "per Post nach. Der Schlüssel für das Archiv liegt bei Maren.\n\nViele Grüße\nFlora"
    ),
    (
        "Guten Tag,\n\nich möchte gern einen Termin zur Kontrolle vereinbaren, am liebsten an einem Dienstag oder "
        "Donnerstag vormittags. Ich bin seit 2019 Patientin bei Ihnen. Geht es in der zweiten Maiwoche?\n\nMit "
        "freundlichen Grüßen\nFlora Wolf"
    ),
)


@pytest.mark.parametrize("text", SOCIAL)
def test_thanks_and_condolence_need_neither_a_question_nor_a_gift(text: str) -> None:
    assert codes(text, "acquaintance") == []


@pytest.mark.parametrize("text", ERRANDS)
def test_an_errand_need_not_be_about_its_reader(text: str) -> None:
    assert codes(text, "stranger") == []


def test_thanks_before_a_large_ask_excuse_nothing() -> None:
    text = (
        "Dear Anna,\n\nthank you so much for the tea on Sunday. Could you introduce me to your foreman, and could "
        "you read my whole manuscript by tomorrow? I need all of it corrected.\n\nFlora"
    )
    assert codes(text, "acquaintance") != []


@pytest.mark.parametrize(
    "text",
    [
        (
            "Dear Maren,\n\nyesterday I walked past our old school and thought of your yellow bicycle. How are "
            "you, and is it still alive? I'd love to hear your news, no hurry.\n\nFlora"
        ),
        (
            "Liebe Maren,\n\ngestern bin ich an unserer alten Schule vorbeigekommen und musste an dein gelbes "
            "Fahrrad denken. Gibt es das noch? Ich würde mich freuen, von dir zu hören.\n\nFlora"
        ),
    ],
)
def test_a_warm_wish_to_hear_from_somebody_is_no_ask(text: str) -> None:
    found = check(text, Reader(relation="dormant", channel="email"))
    assert [one.code for one in found.findings] == []
    assert found.ask == {}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Hi Tom,\n\nin the table you sent me row 14 counts the rent twice, so the sum is £4,310 and not "
            "£5,010. I changed it in the copy.\n\nFlora"
        ),
        (
            "Hallo Tom,\n\ndu hattest nach der Kamera gefragt: Der Laden in der Mühlstraße hat sie für 95 Euro und "
            "legt sie bis Samstag zurück.\n\nFlora"
        ),
    ],
)
def test_a_price_that_is_told_is_no_offer(text: str) -> None:
    assert "VV101" not in codes(text, "colleague")


def test_a_price_that_is_offered_is_one() -> None:
    text = (
        "Hi Tom, the beans froze again. I sell greenhouses now, and for you it is £95 instead of £120 until "
        "Sunday. Order yours today."
    )
    assert "VV101" in codes(text, "acquaintance")
