"""Describe people: choose from the claims what the screen shows, and what a search finds."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from visavis.actions.mark_dead import mark_dead
from visavis.identity.names import search_text, sort_key
from visavis.identity.profile import Claim as CoreClaim
from visavis.identity.profile import Profile, choose
from visavis.store import bulk
from visavis.store.models import Account

# CROSS JOIN: SQLite goes from the people to their claims. Before it knows sizes, in the very first import, it would go
# through every name that the account holds, for every file of a folder anew.
CLAIMS = """
    SELECT i.person_id, c.field, c.value, c.label, c.since, c.until, c.source, CAST(c.at AS text), c.imported_id
    FROM store_identity i CROSS JOIN store_claim c
    WHERE c.identity_id = i.id AND c.account_id = %s AND i.person_id IN {in}
      AND c.field IN ('name', 'given', 'family', 'nickname', 'organisation', 'title', 'birthday')
"""
IDENTITIES = """
    SELECT person_id, kind, value, written FROM store_identity
    WHERE account_id = %s AND person_id IN {in} ORDER BY id
"""
DESCRIBE = """
    UPDATE store_person SET name = %s, organisation = %s, title = %s, birthday = %s, birthday_day = %s,
        search = %s, sort_key = %s WHERE id = %s AND account_id = %s
"""


def describe_people(account: Account, people: Iterable[int]) -> None:
    """Rewrite what is shown of these people from their claims; runs inside the caller's transaction."""
    wanted = sorted(set(people))
    claims: defaultdict[int, list[CoreClaim]] = defaultdict(list)
    for person, field, value, label, since, until, source, at, imported in bulk.rows_in(CLAIMS, wanted, account.pk):
        claims[person].append(CoreClaim(field, value, label, since, until, source, _moment(at), own=imported is None))
    addresses: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for person, kind, value, written in bulk.rows_in(IDENTITIES, wanted, account.pk):
        if kind != "card":
            addresses[person].append((value, written or value))
    described: list[bulk.Row] = [
        (*_shown(choose(claims[person]), addresses[person]), person, account.pk) for person in wanted
    ]
    bulk.execute_many(DESCRIBE, described)
    mark_dead(account, wanted)


@lru_cache(maxsize=1024)
def _moment(written: str) -> datetime:
    """Claims come by the thousand at one moment: read once, where the database would read it for every row."""
    return bulk.read_moment(datetime.fromisoformat(written))


def _shown(profile: Profile, addresses: list[tuple[str, str]]) -> tuple[str, ...]:
    """Someone without a name is shown by an address, as it was written."""
    name = profile.name or (addresses[0][1] if addresses else "")
    found_by = search_text(name, profile.nickname, profile.organisation, *(value for value, _ in addresses))
    return (
        name,
        profile.organisation,
        profile.title,
        profile.birthday,
        _day(profile.birthday),
        found_by,
        sort_key(name),
    )


def _day(birthday: str) -> str:
    """The day of 1970-05-04 and of --05-04, as 05-04; "" where it is not known."""
    found = re.search(r"-(\d\d-\d\d)$", birthday)
    return found[1] if found else ""
