"""Draw the network anew when it changed, and keep the picture: no page judges anything while it is shown.

All of it follows from what is known, so nothing stands in the journal and nothing needs an undo. Ties are brought to
today first, so that the picture and the lists use the same words.
"""

from django.db import transaction

from visavis.actions.judge import keep_current
from visavis.network.picture import Drawn, draw, of, plain
from visavis.store import pictures
from visavis.store.models import Account
from visavis.store.read.network import KIND, network, network_mark
from visavis.store.zone import today


def draw_network(account: Account) -> Drawn:
    """The picture of today's network: the kept one, or if anything changed since, a new one."""
    known = pictures.kept(account.pk, KIND, network_mark(account))
    if known is not None:
        return of(known)
    keep_current(account)
    with transaction.atomic():
        mark = network_mark(account)
        drawn = draw(network(account), on=today(account))
        pictures.keep(account.pk, KIND, mark, plain(drawn))
    return drawn
