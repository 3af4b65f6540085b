"""Addresses that send mail back: marked from what mail servers said, and alive again when mail comes from them.

A mark on the identity, as what a person is called is a mark on the person: it can be made anew from claims at any time.
Wrong when a mailbox was only unreachable for a while and its server called that final: then nothing comes from it, and
the mark stays until something does.
"""

from collections.abc import Collection

from visavis.store import bulk
from visavis.store.models import Account

# In the words of the index of dead addresses: of "dead_since <> ''" SQLite does not see that it is the same.
IS_DEAD = "NOT (dead_since = '')"
ANY = f"""
    SELECT EXISTS (SELECT 1 FROM store_claim WHERE account_id = %s AND field = 'dead')
        OR EXISTS (SELECT 1 FROM store_identity WHERE account_id = %s AND {IS_DEAD})
"""
SAID = """
    SELECT c.identity_id, max(c.since) FROM store_claim c JOIN store_identity i ON i.id = c.identity_id
    WHERE c.account_id = %s AND c.field = 'dead' AND i.person_id IN {in} GROUP BY c.identity_id
"""
ALL_MARKED = f"SELECT id FROM store_identity WHERE account_id = %s AND {IS_DEAD}"
MARKED = f"{ALL_MARKED} AND person_id IN {{in}}"
WROTE_SINCE = """
    SELECT 1 FROM store_participation p JOIN store_interaction x ON x.id = p.interaction_id
    WHERE p.identity_id = %s AND p.role = 'from' AND x.at > %s LIMIT 1
"""
MARK = "UPDATE store_identity SET dead_since = %s WHERE id = %s"


def mark_dead(account: Account, people: Collection[int]) -> None:
    """Mark the addresses of these people by what is claimed; runs inside the caller's transaction."""
    if not next(bulk.rows(ANY, [account.pk, account.pk]))[0]:
        return
    said = dict(bulk.rows_in(SAID, people, account.pk))
    alive = {
        identity for identity, since in said.items() if any(bulk.rows(WROTE_SINCE, [identity, f"{since} 23:59:59"]))
    }
    marked = {row[0] for row in bulk.rows_in(MARKED, people, account.pk)}
    bulk.execute_many(MARK, [("", identity) for identity in marked - (said.keys() - alive)])
    bulk.execute_many(MARK, [(since, identity) for identity, since in said.items() if identity not in alive])


def dead_identities(account: Account) -> set[int]:
    """Those that are marked: few, and asked for once an import."""
    return {row[0] for row in bulk.rows(ALL_MARKED, [account.pk])}
