"""Who took part together: two people in one message, call, meeting or event are two, whatever else they share."""

from collections.abc import Collection

from visavis.store import bulk

PIECE = 200  # pairs in one query
# CROSS JOIN: SQLite goes from the few rows of one to the index that tells at once whether the other is there as well.
TOGETHER = """
    WITH pair (a, b) AS (VALUES {pairs})
    SELECT pair.a, pair.b FROM pair
    WHERE EXISTS (
        SELECT 1 FROM store_identity i CROSS JOIN store_participation p CROSS JOIN store_identity j
        CROSS JOIN store_participation q CROSS JOIN store_interaction x
        WHERE i.person_id = pair.a AND i.account_id = %s AND p.identity_id = i.id AND j.person_id = pair.b
          AND q.interaction_id = p.interaction_id AND q.identity_id = j.id
          AND x.id = p.interaction_id AND x.automated = '')
    OR EXISTS (
        SELECT 1 FROM store_identity i CROSS JOIN store_attendance p CROSS JOIN store_identity j
        CROSS JOIN store_attendance q
        WHERE i.person_id = pair.a AND i.account_id = %s AND p.identity_id = i.id AND j.person_id = pair.b
          AND q.event_id = p.event_id AND q.identity_id = j.id)
"""
DAYS = "SELECT person_id, days_in_touch FROM store_tie WHERE account_id = %s AND person_id IN {in}"


def together(account: int, pairs: Collection[frozenset[int]]) -> frozenset[frozenset[int]]:
    """Which of these pairs of people stand together in one exchange that no machine wrote, or in one event.

    A query for every PIECE pairs, which begins with whoever of the two was met on fewer days: where one of them wrote
    ten thousand mails and the other none, nothing is gone through.
    """
    days = dict(bulk.rows_in(DAYS, {person for pair in pairs for person in pair}, account))
    ordered = [sorted(pair, key=lambda person: (days.get(person, 0), person)) for pair in pairs]
    found: set[frozenset[int]] = set()
    for piece in bulk.pieces(ordered, PIECE):
        statement = TOGETHER.replace("{pairs}", ", ".join(["(%s, %s)"] * len(piece)))
        values = [person for pair in piece for person in pair]
        found.update(frozenset(row) for row in bulk.rows(statement, [*values, account, account]))
    return frozenset(found)
