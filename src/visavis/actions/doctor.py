"""Examine an account: does everything that must hold, hold? Reads only, but for ties that wait to be judged."""

from dataclasses import dataclass, field

from django.db import connection

from visavis.actions.forget_meanings import unsaid
from visavis.actions.keep.erased import key_mark
from visavis.config import env
from visavis.store import bulk
from visavis.store.models import Account
from visavis.store.read.erasures import marks

INVARIANTS = {
    "participation-without-side": """
        SELECT count(*) FROM store_participation p LEFT JOIN store_interaction x ON x.id = p.interaction_id
        LEFT JOIN store_identity i ON i.id = p.identity_id
        WHERE p.account_id = %s AND (x.id IS NULL OR i.id IS NULL)""",
    "identity-of-joined-person": """
        SELECT count(*) FROM store_identity i JOIN store_person n ON n.id = i.person_id
        WHERE i.account_id = %s AND n.merged_into_id IS NOT NULL""",
    "person-without-identity": """
        SELECT count(*) FROM store_person n WHERE n.account_id = %s AND n.merged_into_id IS NULL AND NOT n.is_me
        AND NOT EXISTS (SELECT 1 FROM store_identity i WHERE i.person_id = n.id)""",
    "fact-without-source": """
        SELECT count(*) FROM store_claim c LEFT JOIN store_import f ON f.id = c.imported_id
        WHERE c.account_id = %s AND c.source <> 'you' AND f.id IS NULL""",
    "rows-of-undone-import": """
        SELECT count(*) FROM store_interaction x JOIN store_import f ON f.id = x.imported_id
        JOIN store_journalentry e ON e.id = f.entry_id WHERE x.account_id = %s AND e.state = 'undone'""",
    "event-without-message": """
        SELECT count(*) FROM store_lifeevent e LEFT JOIN store_interaction x ON x.id = e.interaction_id
        WHERE e.account_id = %s AND (x.id IS NULL OR x.account_id <> e.account_id)""",
    "topic-of-nobody": """
        SELECT count(*) FROM store_topic t JOIN store_person n ON n.id = t.person_id
        WHERE t.account_id = %s AND (n.merged_into_id IS NOT NULL OR n.at_rest OR n.account_id <> t.account_id)""",
    "other-accounts-rows": """
        SELECT count(*) FROM store_participation p JOIN store_identity i ON i.id = p.identity_id
        WHERE p.account_id = %s AND i.account_id <> p.account_id""",
}
UNINDEXED = """
    SELECT (SELECT count(*) FROM store_interaction WHERE automated = '')
         - (SELECT count(*) FROM store_interaction_text_docsize)
"""
WAITING = """
    SELECT count(*) FROM store_tie t JOIN store_person n ON n.id = t.person_id
    WHERE t.account_id = %s AND t.judged_on IS NULL AND n.merged_into_id IS NULL AND NOT n.is_me
"""
UNFINISHED = "SELECT count(*) FROM store_journalentry WHERE account_id = %s AND state = 'running'"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `key` and `values` are for phrases; `ok` says whether it holds."""

    key: str
    ok: bool
    values: dict[str, int | str] = field(default_factory=dict)


def examine(account: Account) -> tuple[Finding, ...]:
    """Every finding, good and bad, the database's own check first."""
    broken = [
        Finding(key, not (count := _count(query, account)), {"count": count}) for key, query in INVARIANTS.items()
    ]
    return (
        _file(),
        *broken,
        Finding("meaning-unsaid", not (unsaid_ := len(list(unsaid(account)))), {"count": unsaid_}),
        *_text(),
        Finding("ties-waiting", not (waiting := _count(WAITING, account)), {"count": waiting}),
        _erasures(account),
        Finding("imports-unfinished", not (open_ := _count(UNFINISHED, account)), {"count": open_}),
    )


def _file() -> Finding:
    if connection.vendor != "sqlite":
        return Finding("database", ok=True, values={"answer": "ok"})
    answer = str(next(bulk.rows("PRAGMA quick_check(1)"))[0])
    return Finding("database", answer == "ok", {"answer": answer})


def _erasures(account: Account) -> Finding:
    """Whoever was erased is known again by hashes under a key, which must be the one they were made with."""
    key = env.erasure_key()
    strange = {mark for mark in marks(account.pk) if key is None or mark != key_mark(key)}
    return Finding("erasure-key", not strange)


def _text() -> tuple[Finding, ...]:
    """The full-text index holds a row for every message of a human."""
    if connection.vendor != "sqlite":
        return ()
    missing = abs(int(next(bulk.rows(UNINDEXED))[0]))
    return (Finding("text-index", not missing, {"count": missing}),)


def _count(query: str, account: Account) -> int:
    return int(next(bulk.rows(query, [account.pk]))[0])
