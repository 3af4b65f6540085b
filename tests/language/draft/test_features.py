"""What is counted in a draft, and how counts become chances."""

from math import exp, log2

import pytest

from visavis.language.draft import weights
from visavis.language.draft.cues import CUES
from visavis.language.draft.features import GROUPS, Features, features
from visavis.language.draft.reader import NOBODY, Reader
from visavis.language.draft.tokens import tokens
from visavis.language.draft.traits import KINDS, LEARNED
from visavis.language.draft.weights import Odds, chance, chances
from visavis.language.text.segment import segment


def counted(text: str, reader: Reader = NOBODY) -> Features:
    return features(segment(text), reader)


def names(text: str) -> list[str]:
    return [token.name for line in tokens(segment(text), 9) for token in line]


def test_writer_and_reader_have_one_name_in_both_languages() -> None:
    assert names("I've seen your boat.") == ["ME", "have", "seen", "YOUR", "boat"]
    assert names("Ich habe dein Boot gesehen.") == ["ME", "habe", "YOUR", "boot", "gesehen"]
    assert names("Wir danken Ihnen für Ihre Hilfe.")[:3] == ["WE", "danken", "YOU"]
    assert "YOUR" not in names("Maren kommt mit ihrer Frau und ihrem Hund.")


def test_numbers_money_days_and_months_have_one_name() -> None:
    assert names("Pay £38 on Monday, 3 May, at 10.") == ["pay", "MONEY", "on", "DAY", "NUM", "MONTH", "at", "NUM"]
    assert names("Ich brauche 80 Euro bis März.") == ["ME", "brauche", "MONEY", "euro", "bis", "MONTH"]
    assert "MONTH" not in names("You may come.")


def test_a_cue_counts_in_the_body_and_in_its_parts_with_its_place() -> None:
    text = "Dear Ben,\n\nThe mill is open. It is old. Could you come?\n\nAnna"
    found = counted(text)
    assert found.values["see:request"] == log2(2)
    assert found.values["last:request"] == log2(2)
    assert "first:request" not in found.values
    assert [text[start:end] for _, start, end in found.places["see:request"]] == ["Could you"]


def test_sentences_about_the_writer_and_the_reader_are_counted() -> None:
    found = counted("Hello Ben,\n\nI have a boat. Your mill is old. I saw your mill. It rained.")
    assert found.about_me == 1
    assert found.about_you == 2
    assert found.values["share-only-me"] == pytest.approx(1 / 4)
    assert found.values["share-nobody"] == pytest.approx(1 / 4)


def test_a_question_that_wants_something_is_no_open_one() -> None:
    assert "open-questions" not in counted("Could you send me the key by Friday?").values
    assert counted("How did your exam go?").values["open-questions"] == log2(2)


def test_sums_and_placeholders_are_seen() -> None:
    found = counted("Hi {{first_name}}, we need 12,500 euros by Friday and 3 ladders.")
    assert found.values["placeholders"] == 1
    assert found.values["large-sum"] == 1
    assert "large-sum" not in counted("We need 12 euros by Friday and 3 ladders.").values


@pytest.mark.parametrize(
    ("head", "is_many"), [("Dear members,", True), ("Liebe Nachbarinnen und Nachbarn,", True), ("Dear Anna,", False)]
)
def test_a_salutation_is_to_many_or_to_somebody(head: str, is_many: bool) -> None:
    found = counted(f"{head}\n\nthe mill is open on Sunday.").values
    assert ("to-many" in found) is is_many
    assert ("to-somebody" in found) is not is_many


def test_the_relation_and_the_channel_are_counts_and_nobody_has_none() -> None:
    told = counted("The mill is open.", Reader(relation="stranger", channel="linkedin-invitation")).values
    assert told["relation:stranger"] == told["far"] == told["channel:linkedin"] == 1
    assert not [name for name in counted("The mill is open.").values if name.startswith(("relation:", "channel:"))]


def test_both_languages_have_the_same_groups() -> None:
    assert set(CUES["de"]) == set(CUES["en"]) == set(GROUPS)


def test_odds_are_a_weighted_sum_and_a_chance_its_logistic() -> None:
    of = Odds(bias=-1.0, weights={"a": 2.0, "b": -0.5})
    assert of.of({"a": 1.5, "b": 2.0, "c": 9.0}) == pytest.approx(1.0)
    assert chance(0.0) == pytest.approx(0.5)
    assert chance(1.0) == pytest.approx(1 / (1 + exp(-1)))
    assert chance(-1e9) < 1e-9
    assert chances({"x": 0.0, "y": 0.0, "z": 0.0})["y"] == pytest.approx(1 / 3)


def test_every_trait_and_kind_has_weights_of_counts_that_exist() -> None:
    wanted = {*LEARNED, *(f"ask:{kind}" for kind in KINDS)}
    assert set(weights.odds()) == set(weights.meant_odds()) == wanted
    weighed = {name for score in weights.odds().values() for name in score.weights}
    assert {name.split(":")[1] for name in weighed if name.startswith(("see:", "first:", "last:"))} <= set(GROUPS)
    assert all(len(score.meaning) == 2 * 512 for score in weights.meant_odds().values())
