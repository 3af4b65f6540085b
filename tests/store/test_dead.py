"""Who has died, in the words that address books use; and nobody who lives."""

import pytest

from tests.people import KAETHE
from visavis.config import env
from visavis.store import access
from visavis.store.access import Account
from visavis.store.dead import DEAD, says_dead
from visavis.store.models import Claim, Identity, Person

DEAD_BY = [
    ("died", "yes", "you"),
    ("tag", "deceased", "vcard"),
    ("tag", "Deceased", "vcard"),
    ("tag", "VERSTORBEN", "vcard"),
    ("tag", "gestorben", "vcard"),
    ("tag", "died", "vcard"),
    ("tag", "passed away", "vcard"),
    ("tag", "In memoriam", "vcard"),
    ("tag", "†", "vcard"),
    ("tag", "† 2019", "vcard"),
    ("name", "Käthe Winkler †", "vcard"),
    ("nickname", "† Käthe", "csv"),
    ("note", "† 2021", "vcard"),
    ("note", "gestorben am 3. April 2020", "vcard"),
    ("note", "Verstorben 2019, Hamburg", "vcard"),
    ("note", "verstorben", "vcard"),
    ("note", "died in May 2018", "vcard"),
    ("note", "Died 2018.", "vcard"),
    ("note", "ist gestorben.", "vcard"),
]
ALIVE_BY = [
    ("tag", "Late shift", "vcard"),
    ("tag", "late", "vcard"),
    ("tag", "Angehörige Verstorbener", "vcard"),
    ("name", "Diedrich Gestorff", "vcard"),
    ("name", "†Nightwing†", "mail"),  # what somebody calls themselves
    ("note", "Died laughing at my joke", "vcard"),
    ("note", "Her mother died in 2019", "vcard"),
    ("note", "Mutter gestorben am 3. April", "vcard"),
    ("note", "late", "vcard"),
    ("organisation", "verstorben", "vcard"),
]


@pytest.mark.parametrize(("field", "value", "source"), DEAD_BY)
def test_so_it_is_said_of_the_dead(account: Account, field: str, value: str, source: str) -> None:
    assert says_dead(field, value, source)
    assert found(account, field, value, source)


@pytest.mark.parametrize(("field", "value", "source"), ALIVE_BY)
def test_nobody_who_lives_is_mourned(account: Account, field: str, value: str, source: str) -> None:
    assert not says_dead(field, value, source)
    assert not found(account, field, value, source)


def found(account: Account, field: str, value: str, source: str) -> bool:
    """Whether the database finds somebody of whom that is claimed."""
    kaethe = Person.objects.create(account=account, name=KAETHE.name)
    held = Identity.objects.create(account=account, person=kaethe, kind="email", value=KAETHE.email)
    Claim.objects.create(account=account, identity=held, source=source, field=field, value=value, at=env.now())
    return access.people(account.pk).filter(DEAD).exists()
