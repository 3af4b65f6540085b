"""The large network that pages are measured on is written past the actions, and must fit the tables all the same."""

from importlib import import_module

from visavis.actions.doctor import INVARIANTS
from visavis.actions.judge import judge
from visavis.store import bulk
from visavis.store.access import Account
from visavis.store.models import Interaction, Person


def test_it_has_as_many_people_and_messages_as_were_asked_for(account: Account) -> None:
    import_module("life").fill(account, 30, 400)
    assert Person.objects.filter(account=account, is_me=False).count() == 30
    assert Interaction.objects.filter(account=account).count() == 400
    assert judge(account) <= 30
    assert {key: next(bulk.rows(query, [account.pk]))[0] for key, query in INVARIANTS.items()} == dict.fromkeys(
        INVARIANTS, 0
    )
