"""The user's own addresses, as pages show them."""

from visavis.store import access
from visavis.store.access import Account
from visavis.store.read.people import Address, addresses_of


def own_addresses(account: Account) -> tuple[Address, ...]:
    """Every address that is the user's; () until one is known.

    "sms:me" and its like are left out: they stand for the user in sources that do not name the own number.
    """
    me = access.me(account.pk)
    found = addresses_of([me.pk]).get(me.pk, ()) if me else ()
    return tuple(one for one in found if one.id and not (one.kind == "handle" and one.value.endswith(":me")))
