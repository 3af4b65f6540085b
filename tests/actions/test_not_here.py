"""A remark of the draft check that is not wanted with somebody: kept as the user's word, followed, taken back."""

from collections.abc import Callable

import pytest

from tests.exports import cards
from tests.people import HANNA, HANNAH, ME, TOBIAS
from tests.state import state
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_people
from visavis.actions.not_here import say_here_again, say_not_here
from visavis.actions.redo import redo
from visavis.actions.state_fact import CannotStateError
from visavis.actions.undo import undo
from visavis.config import env
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Claim, Person

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def hanna(account: Account, take_in: TakeIn) -> int:
    take_in(cards(HANNA, HANNAH, TOBIAS), me=(ME.email,))
    return Person.objects.get(name=HANNA.name).pk


def said(account: Account, person: int) -> list[str]:
    claims = Claim.objects.filter(account=account, field="not-here", identity__person=person)
    return list(claims.order_by("pk").values_list("value", flat=True))


def test_it_is_kept_by_its_code_or_with_the_words_it_was_about(account: Account, hanna: int) -> None:
    say_not_here(account, hanna, "VV161")
    say_not_here(account, hanna, "VV121", "Pick\n your  Brain")
    assert said(account, hanna) == ["VV161", "VV121 pick your brain"]


def test_said_again_it_is_nothing_new(account: Account, hanna: int) -> None:
    assert say_not_here(account, hanna, "VV121", "pick your brain") is not None
    assert say_not_here(account, hanna, "VV121", "Pick your brain") is None
    assert said(account, hanna) == ["VV121 pick your brain"]


def test_undone_it_is_as_if_it_was_never_said_and_redone_it_holds_again(account: Account, hanna: int) -> None:
    before = state(account)
    entry = say_not_here(account, hanna, "VV121", "pick your brain")
    assert entry is not None
    undo(account, entry)
    assert state(account) == before
    redo(account, entry)
    assert said(account, hanna) == ["VV121 pick your brain"]


def test_one_of_several_is_taken_back_alone_and_undo_brings_it_again(account: Account, hanna: int) -> None:
    say_not_here(account, hanna, "VV161")
    say_not_here(account, hanna, "VV121", "pick your brain")
    entry = say_here_again(account, hanna, "VV121", "pick your brain")
    assert entry is not None
    assert said(account, hanna) == ["VV161"]
    undo(account, entry)
    assert sorted(said(account, hanna)) == ["VV121 pick your brain", "VV161"]
    assert say_here_again(account, hanna, "VV999") is None


def test_after_a_join_the_same_word_of_both_is_taken_back_once_and_nothing_else(account: Account, hanna: int) -> None:
    hannah = Person.objects.get(name=HANNAH.name).pk
    for one in (hanna, hannah):
        say_not_here(account, one, "VV161")
    say_not_here(account, hannah, "VV111")
    join_people(account, hanna, hannah)
    assert said(account, hanna) == ["VV161", "VV161", "VV111"]
    entry = say_here_again(account, hanna, "VV161")
    assert entry is not None
    assert said(account, hanna) == ["VV111"]
    undo(account, entry)
    assert sorted(said(account, hanna)) == ["VV111", "VV161", "VV161"]
    redo(account, entry)
    assert said(account, hanna) == ["VV111"]


def test_of_long_words_the_beginning_is_kept(account: Account, hanna: int) -> None:
    say_not_here(account, hanna, "VV182", "word " * 500)
    assert said(account, hanna) == ["VV182 " + ("word " * 40).strip()]


def test_without_a_code_there_is_nothing_to_keep(account: Account, hanna: int) -> None:
    with pytest.raises(CannotStateError):
        say_not_here(account, hanna, " ")
    assert said(account, hanna) == []


def test_of_the_user_and_of_a_strangers_people_nothing_is_said(account: Account, hanna: int) -> None:
    stranger = Account.objects.create(name="stranger", created_at=env.now())
    me = access.me(account.pk)
    assert me is not None
    for owner, one in ((stranger, hanna), (account, me.pk)):
        with pytest.raises(NotFoundError):
            say_not_here(owner, one, "VV161")
        with pytest.raises(NotFoundError):
            say_here_again(owner, one, "VV161")
