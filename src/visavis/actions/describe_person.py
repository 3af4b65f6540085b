"""Describe people: choose from the claims what the screen shows, what they are, and what a search finds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import islice, product

from django.db import transaction

from visavis.actions.forget_meanings import forget_meanings
from visavis.actions.mark_dead import mark_dead
from visavis.identity.kind import recognise, tells_apart
from visavis.identity.names import display_name, search_text, sort_key
from visavis.identity.normalise import identity_key
from visavis.identity.profile import Claim as CoreClaim
from visavis.identity.profile import Profile, choose
from visavis.store import access, bulk
from visavis.store.models import Account

# CROSS JOIN: SQLite goes from the people to their claims. Before it knows sizes, in the very first import, it would go
# through every name that the account holds, for every file of a folder anew.
CLAIMS = """
    SELECT i.person_id, c.field, c.value, c.label, c.since, c.until, c.source, CAST(c.at AS text), c.imported_id
    FROM store_identity i CROSS JOIN store_claim c
    WHERE c.identity_id = i.id AND c.account_id = %s AND i.person_id IN {in}
      AND (c.field IN ('name', 'given', 'family', 'nickname', 'organisation', 'title', 'birthday', 'kind', 'private',
                       'rest')
        OR i.kind = 'card' AND c.field IN ('email', 'phone', 'url'))
"""
IDENTITIES = """
    SELECT person_id, kind, value, written FROM store_identity
    WHERE account_id = %s AND person_id IN {in} ORDER BY id
"""
AS_READ = "SELECT id, read_kind FROM store_person WHERE account_id = %s AND NOT is_me AND id IN {in}"
DESCRIBE = """
    UPDATE store_person SET name = %s, organisation = %s, title = %s, birthday = %s, birthday_day = %s,
        search = %s, sort_key = %s, kind = %s, is_private = %s, at_rest = %s WHERE id = %s AND account_id = %s
"""

PAIRS_AT_MOST = 100  # of given and family names of one person that are looked at
NAMES_AT_MOST = 20  # by which one person is found

_Address = tuple[str, str, str]  # kind, value, as written


def describe_everyone(account: Account) -> int:
    """Describe everybody anew, in pieces of a transaction each; returns how many. Nobody's words change by it.

    For those who were read by an older version, which recognised less.
    """
    everyone = list(access.people(account.pk).order_by("pk").values_list("pk", flat=True))
    for piece in bulk.pieces(everyone):
        with transaction.atomic():
            describe_people(account, piece)
    return len(everyone)


def describe_people(account: Account, people: Iterable[int]) -> None:
    """Rewrite what is shown of these people from their claims; runs inside the caller's transaction."""
    wanted = sorted(set(people))
    claims: defaultdict[int, list[CoreClaim]] = defaultdict(list)
    stated: defaultdict[int, list[str]] = defaultdict(list)  # addresses on their cards that somebody else holds
    for person, field, value, label, since, until, source, at, imported in bulk.rows_in(CLAIMS, wanted, account.pk):
        if field in ("email", "phone", "url"):
            stated[person].append(identity_key(field, value, region=account.region) or value)
            continue
        claims[person].append(CoreClaim(field, value, label, since, until, source, _moment(at), own=imported is None))
    addresses: defaultdict[int, list[_Address]] = defaultdict(list)
    for person, kind, value, written in bulk.rows_in(IDENTITIES, wanted, account.pk):
        if kind != "card":
            addresses[person].append((kind, value, written or value))
    read_kinds = dict(bulk.rows_in(AS_READ, wanted, account.pk))
    described: list[bulk.Row] = []
    for person in wanted:
        profile, own = choose(claims[person]), addresses[person]
        kind = _kind(profile, claims[person], own, read_kinds.get(person))
        marks = (kind, profile.is_private, profile.at_rest)
        found_by = [*_called(claims[person]), *sorted(stated[person])]
        described.append((*_shown(profile, own, found_by), *marks, person, account.pk))
    bulk.execute_many(DESCRIBE, described)
    mark_dead(account, wanted)
    forget_meanings(account, wanted)


@lru_cache(maxsize=1024)
def _moment(written: str) -> datetime:
    """Claims come by the thousand at one moment: read once, where the database would read it for every row."""
    return bulk.read_moment(datetime.fromisoformat(written))


def _kind(profile: Profile, claims: Sequence[CoreClaim], addresses: Sequence[_Address], read_kind: str | None) -> str:
    """The user's word, else what is recognised. The user, of whom no source says what they are, is a person."""
    if profile.kind or read_kind is None:
        return profile.kind or "person"
    stated = {claim.field for claim in claims}
    pairs = product(*([claim.value for claim in claims if claim.field == part] for part in ("given", "family")))
    return recognise(
        [claim.value for claim in claims if claim.field == "name"],
        [(kind, value) for kind, value, _ in addresses],
        read_kind,
        [claim.value for claim in claims if claim.field == "organisation"],
        is_told_apart="birthday" in stated or any(tells_apart(*pair) for pair in islice(pairs, PAIRS_AT_MOST)),
    )


def _called(claims: Sequence[CoreClaim]) -> list[str]:
    """What else sources call them; whoever has one name and no other is found by what is shown."""
    names = {claim.value for claim in claims if claim.field in {"name", "nickname"}}
    return sorted(display_name(name) for name in names)[:NAMES_AT_MOST] if len(names) > 1 else []


def _shown(profile: Profile, addresses: Sequence[_Address], called: Sequence[str]) -> tuple[str, ...]:
    """Someone without a name is shown by an address, as it was written."""
    name = profile.name or (addresses[0][2] if addresses else "")
    found_by = search_text(name, profile.nickname, profile.organisation, *called, *(value for _, value, _ in addresses))
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
