"""Who may: rows of an account by its own ids, joined people by the person they became."""

import pytest

from visavis.config import env
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Identity, KeptApart, Person


def test_the_local_account_is_made_once(account: Account) -> None:
    assert access.local_account() == account
    assert Account.objects.count() == 1


def test_everyone_but_the_user_and_joined_rows(account: Account) -> None:
    hanna = Person.objects.create(account=account, name="Hanna")
    Person.objects.create(account=account, name="H.", merged_into=hanna)
    mirjam = Person.objects.create(account=account, is_me=True)
    assert list(access.people(account.pk)) == [hanna]
    assert access.me(account.pk) == mirjam


def test_a_joined_id_leads_through_every_join(account: Account) -> None:
    first = Person.objects.create(account=account)
    second = Person.objects.create(account=account, merged_into=first)
    third = Person.objects.create(account=account, merged_into=second)
    assert access.person(account.pk, third.pk) == first


@pytest.mark.parametrize("row", [0, -1, 10**6, 2**63, 2**200])
def test_an_id_of_no_row_is_not_found(account: Account, row: int) -> None:
    for look in (access.person, access.identity, access.journal_entry):
        with pytest.raises(NotFoundError):
            look(account.pk, row)


def test_pairs_kept_apart_follow_their_addresses(account: Account) -> None:
    a, b, c = (Person.objects.create(account=account) for _ in range(3))
    one = Identity.objects.create(account=account, person=a, kind="email", value="a@example.org")
    two = Identity.objects.create(account=account, person=b, kind="email", value="b@example.org")
    KeptApart.objects.create(account=account, a=one, b=two)
    assert access.kept_apart(account.pk) == {frozenset((a.pk, b.pk))}
    Identity.objects.filter(pk=two.pk).update(person=c)
    assert access.kept_apart(account.pk) == {frozenset((a.pk, c.pk))}
    assert access.kept_apart(Account.objects.create(name="other", created_at=env.now()).pk) == frozenset()
