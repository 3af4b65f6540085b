from typing import get_args

import pytest

from visavis.actions.ask_model import Refusal as Unasked
from visavis.actions.set_model import Refusal
from visavis.phrases.model import REFUSALS, UNASKED, dropped, error, goes_to, invented, refusal
from visavis.sync.error import Code, SyncError
from visavis.sync.model import Model


def test_every_refusal_has_words_and_none_is_left_over() -> None:
    assert set(REFUSALS) == set(get_args(Refusal))
    assert set(UNASKED) == set(get_args(Unasked))


@pytest.mark.parametrize("code", get_args(Code))
def test_whatever_goes_wrong_is_a_sentence_without_a_gap(code: Code) -> None:
    assert "%(" not in error(SyncError(code, "localhost:11434"))


def test_a_refusal_names_the_host_it_is_about() -> None:
    assert refusal("elsewhere", "models.example.org").startswith("models.example.org is not this computer.")


def test_where_drafts_go_is_said() -> None:
    assert goes_to(Model("http://localhost:1/v1", "small")) == "small on this computer. Nothing leaves it."
    there = goes_to(Model("https://models.example.org/v1", "large", elsewhere=True))
    assert there == "large on models.example.org. Drafts go there when you ask for it, each time."


def test_what_is_not_shown_and_what_was_made_up_is_said() -> None:
    assert dropped(1).startswith("One remark was left out")
    assert dropped(2).startswith("2 remarks were left out")
    assert invented(()) == ""
    assert "Peter, 3 May" in invented(("Peter", "3 May"))
