"""The user's own addresses, as pages show them."""

from visavis.store import access
from visavis.store.access import Account
from visavis.store.read.people import Address, addresses_of


def own_addresses(account: Account) -> tuple[Address, ...]:
    """Every address that is the user's; () until one is known."""
    me = access.me(account.pk)
    return addresses_of([me.pk]).get(me.pk, ()) if me else ()
