"""Read what the words of messages do and tell, for those that were kept before, by rules of a former form."""

from django.db import transaction

from visavis.actions.keep.words import insert_events, words_of
from visavis.language.message.acts import FORM
from visavis.store import bulk, ties
from visavis.store.models import Account
from visavis.store.talks import IN_WORDS, MAX_SIZE

PIECE = 2000  # messages a transaction

UNREAD = f"""
    SELECT id, kind, size, subject, text FROM store_interaction
    WHERE account_id = %s AND id > %s AND read_by < {FORM} AND automated = '' AND size <= {MAX_SIZE}
      AND kind IN ({IN_WORDS})
    ORDER BY id LIMIT {PIECE}
"""
KEEP = """
    UPDATE store_interaction SET acts = %s, act_places = %s, words = %s, questions = %s, read_by = %s
    WHERE id = %s AND account_id = %s
"""
SIDES = """
    SELECT DISTINCT i.person_id FROM store_participation p JOIN store_identity i ON i.id = p.identity_id
    JOIN store_person n ON n.id = i.person_id WHERE NOT n.is_me AND p.interaction_id IN {in}
"""


def reread_words(account: Account) -> int:
    """Read all of this account's messages that the present rules have not read, piece by piece; a second time finds
    none. Stopped half-way it goes on where it was.

    Returns how many were read. The ties of those concerned are marked to be judged anew.
    """
    count = last = 0
    while True:
        with transaction.atomic():
            found = list(bulk.rows(UNREAD, [account.pk, last]))
            if not found:
                return count
            read = [(row, words_of(kind, "", size, subject, text)) for row, kind, size, subject, text in found]
            bulk.execute_many(KEEP, [(*one[:-1], row, account.pk) for row, one in read])
            ids = [row for row, _ in read]
            for piece in bulk.pieces(ids):
                marks = ", ".join(["%s"] * len(piece))
                bulk.execute(f"DELETE FROM store_lifeevent WHERE interaction_id IN ({marks})", piece)
            insert_events(account.pk, ((row, event) for row, one in read for event in one.events))
            ties.mark_stale(account.pk, {row[0] for row in bulk.rows_in(SIDES, ids)}, ids[0])
        count += len(found)
        last = found[-1][0]
