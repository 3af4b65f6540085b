"""The mark of the journal: while it stays the same, whatever was derived from everything stays true."""

from visavis import __version__
from visavis.store import bulk

JOURNAL = """
    SELECT max(id), count(CASE WHEN state = 'undone' THEN 1 END), sum(CASE WHEN state = 'undone' THEN id END),
        count(CASE WHEN state = 'running' THEN 1 END)
    FROM store_journalentry WHERE account_id = %s AND kind NOT IN ('answer', 'export', 'lift-erasure')
"""


def journal_mark(account: int) -> str:
    """What the journal says by now, and who reads it: while it stays the same, a comparison stays true.

    Equal as well after an entry was undone, and another taken up again whose numbers add up to the same; so rarely that
    nobody will meet it.
    """
    (counted,) = bulk.rows(JOURNAL, [account])
    return " ".join([__version__, *(str(one or 0) for one in counted)])
