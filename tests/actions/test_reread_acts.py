from collections.abc import Callable

import pytest

from tests.exports import letter, mailbox
from tests.people import HANNA, ME, PETRA, TOBIAS
from visavis.actions import reread_acts as rereading
from visavis.actions.import_files import ImportResult
from visavis.actions.reread_acts import reread_acts
from visavis.config import env
from visavis.store.access import Account
from visavis.store.models import Interaction

TakeIn = Callable[..., ImportResult]


def acts(account: Account) -> list[str]:
    return list(Interaction.objects.filter(account=account).order_by("at").values_list("acts", flat=True))


@pytest.fixture
def _letters(take_in: TakeIn) -> None:
    take_in(
        mailbox(
            letter(HANNA, ME, "2026-11-20", "Could you send me the minutes?"),
            letter(ME, HANNA, "2026-11-21", "Thank you for the soup."),
            letter(TOBIAS, ME, "2026-11-22", "Blue, green, yellow, red."),
        ),
        me=[ME.email],
    )


@pytest.mark.usefixtures("_letters")
def test_an_import_reads_what_the_words_do(account: Account) -> None:
    assert acts(account) == ["ask logistics", "thanks", "none"]


@pytest.mark.usefixtures("_letters")
def test_what_was_kept_before_is_read_later_and_once(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rereading, "PIECE", 2)
    read = acts(account)
    Interaction.objects.filter(account=account).update(acts="")
    assert reread_acts(account) == 3
    assert acts(account) == read
    assert reread_acts(account) == 0


def test_what_machines_write_and_what_goes_to_a_round_is_not_read(account: Account, take_in: TakeIn) -> None:
    everyone = letter(HANNA, (ME, TOBIAS, PETRA), "2026-11-20", "Could you help me?")
    take_in(mailbox(everyone), me=[ME.email])
    assert acts(account) == [""]
    assert reread_acts(account) == 0


def test_another_account_is_left_alone(account: Account, take_in: TakeIn) -> None:
    take_in(mailbox(letter(HANNA, ME, "2026-11-20", "Could you help me?")), me=[ME.email])
    Interaction.objects.filter(account=account).update(acts="")
    other = Account.objects.create(name="stranger", created_at=env.now())
    assert reread_acts(other) == 0
    assert acts(account) == [""]
