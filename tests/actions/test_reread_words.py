from collections.abc import Callable

import pytest

from tests.exports import letter, mailbox
from tests.people import HANNA, ME, PETRA, TOBIAS
from visavis.actions import reread_words as rereading
from visavis.actions.import_files import ImportResult
from visavis.actions.judge import keep_current
from visavis.actions.reread_words import reread_words
from visavis.config import env
from visavis.store.access import Account
from visavis.store.models import Interaction, LifeEvent, Tie

TakeIn = Callable[..., ImportResult]


def acts(account: Account) -> list[str]:
    return list(Interaction.objects.filter(account=account).order_by("at").values_list("acts", flat=True))


def forget_words(account: Account) -> None:
    """As if it had been kept before words were read."""
    Interaction.objects.filter(account=account).update(acts="", words=0, questions=0, read_by=0)
    LifeEvent.objects.filter(account=account).delete()


@pytest.fixture
def _letters(take_in: TakeIn) -> None:
    take_in(
        mailbox(
            letter(HANNA, ME, "2026-11-20", "Could you send me the minutes? We moved to Leipzig last week."),
            letter(ME, HANNA, "2026-11-21", "Thank you for the soup."),
            letter(TOBIAS, ME, "2026-11-22", "Blue, green, yellow, red."),
        ),
        me=[ME.email],
    )


@pytest.mark.usefixtures("_letters")
def test_an_import_reads_what_the_words_do_and_tell(account: Account) -> None:
    asked, thanked, nothing = (one.split() for one in acts(account))
    assert "ask" in asked
    assert thanked == ["thanks"]
    assert nothing == ["none"]
    rows = Interaction.objects.filter(account=account).order_by("at")
    assert list(rows.values_list("words", "questions")) == [(12, 1), (5, 0), (4, 0)]
    assert list(LifeEvent.objects.values_list("kind", "whose", "interaction")) == [("move", "sender", rows[0].pk)]


@pytest.mark.usefixtures("_letters")
def test_what_was_kept_before_is_read_later_and_once(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rereading, "PIECE", 2)
    read = acts(account)
    forget_words(account)
    assert reread_words(account) == 3
    assert acts(account) == read
    assert LifeEvent.objects.get().kind == "move"
    assert reread_words(account) == 0


@pytest.mark.usefixtures("_letters")
def test_the_words_of_newer_rules_take_the_place_of_the_former(account: Account) -> None:
    Interaction.objects.filter(account=account).update(acts="offer", read_by=0)
    reread_words(account)
    assert "offer" not in " ".join(acts(account))
    assert LifeEvent.objects.count() == 1


@pytest.mark.usefixtures("_letters")
def test_ties_whose_words_were_read_anew_are_judged_anew(account: Account) -> None:
    forget_words(account)
    assert not Tie.objects.filter(judged_on=None).exists()
    reread_words(account)
    assert Tie.objects.filter(judged_on=None, running__isnull=True).count() == 2
    keep_current(account)
    assert not Tie.objects.filter(judged_on=None).exists()


def test_what_machines_write_and_what_goes_to_a_round_is_not_read(account: Account, take_in: TakeIn) -> None:
    everyone = letter(HANNA, (ME, TOBIAS, PETRA), "2026-11-20", "Could you help me? We moved to Leipzig last week.")
    take_in(mailbox(everyone), me=[ME.email])
    assert acts(account) == [""]
    assert not LifeEvent.objects.exists()
    assert reread_words(account) == 0


def test_another_account_is_left_alone(account: Account, take_in: TakeIn) -> None:
    take_in(mailbox(letter(HANNA, ME, "2026-11-20", "Could you help me?")), me=[ME.email])
    forget_words(account)
    other = Account.objects.create(name="stranger", created_at=env.now())
    assert reread_words(other) == 0
    assert acts(account) == [""]
