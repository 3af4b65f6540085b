"""Read what the words of messages do, for those that were kept before that was read."""

from django.db import transaction

from visavis.actions.keep.acts import MAX_SIZE, WRITTEN, acts_of
from visavis.store import bulk
from visavis.store.models import Account

PIECE = 2000  # messages a transaction

UNREAD = f"""
    SELECT id, kind, size, subject, text FROM store_interaction
    WHERE account_id = %s AND id > %s AND acts = '' AND automated = '' AND size <= {MAX_SIZE}
      AND kind IN ({", ".join(["%s"] * len(WRITTEN))}) AND (text <> '' OR subject <> '')
    ORDER BY id LIMIT {PIECE}
"""
KEEP = "UPDATE store_interaction SET acts = %s WHERE id = %s AND account_id = %s"


def reread_acts(account: Account) -> int:
    """Read all of this account's messages that nobody read yet, piece by piece; a second time finds none.

    Returns how many were read. Ties are not judged by it: whoever calls it judges them anew.
    """
    count = last = 0
    while True:
        with transaction.atomic():
            found = list(bulk.rows(UNREAD, [account.pk, last, *WRITTEN]))
            read = [(acts_of(kind, "", size, subject, text), row) for row, kind, size, subject, text in found]
            bulk.execute_many(KEEP, [(acts, row, account.pk) for acts, row in read if acts])
        if not found:
            return count
        count += sum(bool(acts) for acts, _ in read)
        last = found[-1][0]
