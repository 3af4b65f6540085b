"""Log in to a live source before it is kept, or as it is kept, and see what there is to fetch. Nothing is written."""

from dataclasses import replace
from typing import cast

from visavis.actions.connect import CannotConnectError, Wanted, as_wanted, check
from visavis.config import env
from visavis.store.access import Account
from visavis.sync.connection import Connection, KindName
from visavis.sync.secrets import NO_SECRET, Secret, Secrets
from visavis.sync.trial import Offered, try_out


def try_connection(
    account: Account, wanted: Wanted, secret: Secret = NO_SECRET, *, connection_id: int = 0
) -> tuple[Offered, ...]:
    """Log in to what is wanted. Raises CannotConnectError, SyncError, NotFoundError.

    The kept password of `connection_id` is used only where it was given for: at the same address, for the same user.
    """
    checked = check(wanted)
    trial = Connection(
        connection_id, cast("KindName", checked.kind), checked.name, checked.url, checked.user, checked.options
    )
    if connection_id:
        known = as_wanted(account, connection_id)
        if not secret and (known.url, known.user) == (checked.url, checked.user):
            secret = Secrets(env.data_folder()).of(connection_id)
    if trial.needs_secret and not secret:
        raise CannotConnectError("secret-missing")
    return try_out(trial, secret)


def mailboxes_of(account: Account, connection_id: int) -> tuple[Offered, ...]:
    """What a live source that is set up has to offer now. Raises NotFoundError, CannotConnectError, SyncError."""
    known = as_wanted(account, connection_id)
    return try_connection(account, replace(known, name=""), connection_id=connection_id)
