from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.network.recorded import kept, recorded

Channels = Mapping[str, tuple[int, int]]

INBOX: list[Channels] = [{"mail": (0, 30)}, {"mail": (0, 3)}]


def of(*ties: Channels) -> list[str]:
    sides = kept(ties)
    return [recorded(channels, sides) for channels in ties]


def test_a_folder_with_received_mail_alone_keeps_no_sent_mail_and_the_other_way_round() -> None:
    assert of(*INBOX) == ["in", "in"]
    assert of({"mail": (15, 0)}) == ["out"]
    assert of({}) == ["both"]


def test_one_copy_to_oneself_is_no_sent_mail() -> None:
    assert of(*INBOX, {"mail": (1, 0)}) == ["in", "in", "in"]
    assert of({"mail": (1, 30)}) == ["in"]


def test_sixty_copies_to_one_colleague_are_no_sent_mail_for_two_hundred_others() -> None:
    others: list[Channels] = [{"mail": (0, 5)}] * 200
    assert set(of(*others, {"mail": (60, 60)})[:200]) == {"in"}
    assert of(*others, {"mail": (60, 60)})[-1] == "both"  # of the colleague both are kept


@pytest.mark.parametrize(("sent", "expected"), [(2, "in"), (3, "both")])
def test_sent_mail_to_three_people_is_sent_mail(sent: int, expected: str) -> None:
    others: list[Channels] = [{"mail": (0, 1)}] * 20
    assert of(*others, *([{"mail": (1, 0)}] * sent))[0] == expected


def test_three_of_a_hundred_are_too_few() -> None:
    others: list[Channels] = [{"mail": (0, 1)}] * 100
    assert of(*others, *([{"mail": (1, 0)}] * 4))[0] == "in"
    assert of(*others, *([{"mail": (1, 0)}] * 5))[0] == "both"


def test_who_never_answers_is_judged_by_what_the_user_writes_to_others() -> None:
    assert of({"mail": (0, 18)}, {"mail": (18, 18)}) == ["both", "both"]


def test_a_chat_does_not_vouch_for_mail_but_is_not_doubted_for_two_letters_either() -> None:
    chat: Channels = {"whatsapp": (50, 50)}
    assert of(*INBOX, chat, {"mail": (0, 20), "whatsapp": (2, 2)})[-1] == "in"
    assert of(*INBOX, chat, {"mail": (0, 2), "whatsapp": (20, 20)})[-1] == "both"
    assert of(*INBOX, chat) == ["in", "in", "both"]


channels = st.dictionaries(
    st.sampled_from(["mail", "sms"]), st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=2
)


@given(st.lists(channels, max_size=6), st.randoms(use_true_random=False))
def test_neither_the_order_of_ties_nor_which_side_is_whose_makes_a_difference(
    drawn: list[Channels], dice: object
) -> None:
    mirrored = [{name: (in_, out) for name, (out, in_) in one.items()} for one in drawn]
    other = {"in": "out", "out": "in", "both": "both"}
    assert [other[word] for word in of(*mirrored)] == of(*drawn)
    shuffled = list(drawn)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert kept(shuffled) == kept(drawn)
