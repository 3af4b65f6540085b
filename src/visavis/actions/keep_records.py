"""Keep records: give every address its identity and its person, and write what is new, many rows at once.

A record that is known changes nothing. A strong key (e-mail, number, profile) says who it is; a name never does.
When a record's keys are held by several people, identity/merge.py decides, and the journal can take it apart again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from visavis.actions.describe_person import describe_people
from visavis.actions.join_people import move_identities
from visavis.actions.own_address import people_beside, take_identity
from visavis.config import env
from visavis.identity.merge import Held, Key, Keyed, assign
from visavis.identity.normalise import identity_key
from visavis.records import ClaimRecord, EventRecord, InteractionRecord, PersonRecord, Record
from visavis.store import access, bulk, ties
from visavis.store.models import (
    Account,
    Claim,
    Event,
    Identity,
    Import,
    Interaction,
    JournalEntry,
    Participation,
    Person,
)

HOLDERS = """
    SELECT i.kind, i.value, i.id, i.person_id, n.name, n.kind FROM store_identity i
    JOIN store_person n ON n.id = i.person_id WHERE i.account_id = %s AND i.kind = %s AND i.value IN {in}
"""
KNOWN_INTERACTIONS = "SELECT key FROM store_interaction WHERE account_id = %s AND channel = %s AND key IN {in}"
KNOWN_CLAIMS = "SELECT identity_id, key FROM store_claim WHERE account_id = %s AND identity_id IN {in}"
KNOWN_EVENTS = "SELECT key FROM store_event WHERE account_id = %s AND channel = %s AND key IN {in}"
REMEMBERED = 100_000  # identities held in memory during one import

SERVICES = frozenset({"no-reply", "bulk", "auto", "bounce", "sponsored", "spam", "bot"})
"""Automated mail of these kinds comes from machines: who sends nothing else is no person (kind "service")."""


@dataclass(slots=True)
class Holder:
    """Who holds an identity."""

    identity: int
    person: int
    name: str
    kind: str  # records.PersonKind, or "service" for a machine


class Keeper:
    """Keeps the records of one import, piece by piece, inside the caller's transactions."""

    def __init__(self, account: Account, entry: JournalEntry) -> None:
        """`entry` collects what undo needs."""
        self._account = account
        self._entry = entry
        self._holders: dict[Key, Holder] = {}
        self._stale: set[int] = set()  # ties that wait to be judged already
        self._named: set[tuple[int, str]] = set()  # names beside addresses that are claims already
        self.people = self.interactions = self.new = 0

    def begin(self, file: Import) -> None:
        """From now on records belong to this file."""
        self._file = file
        self._seen: set[int] = set()
        self._carded = 0

    def keep(self, records: Sequence[Record]) -> None:
        """Write one piece: people, what is claimed of them, interactions, events; count what was new."""
        people = [record for record in records if isinstance(record, PersonRecord)]
        # A draft was never sent: it is no exchange.
        exchanges = [one for one in records if isinstance(one, InteractionRecord) and one.automated != "draft"]
        self._at = env.now()
        self._touched: set[int] = set()
        self._described: set[int] = set()
        me = access.me(self._account.pk)
        self._me = me.pk if me else None
        self._remember(self._keys(people, exchanges))
        self._keep_people(people)
        self._keep_interactions(exchanges)
        self._keep_events([record for record in records if isinstance(record, EventRecord)])
        describe_people(self._account, self._described)
        stale = self._touched - {self._me} - self._stale
        ties.mark_stale(self._account.pk, stale)
        self._stale |= stale
        self._count(sum(not record.is_me for record in people), len(exchanges))

    # Who holds what

    def _keys(self, people: Iterable[PersonRecord], exchanges: Iterable[InteractionRecord]) -> set[Key]:
        keys = {key for record in people for key, _ in self._keys_of(record)}
        for exchange in exchanges:
            keys.update(_participant_key(part.kind, part.value) for part in exchange.participants)
        return keys

    def _keys_of(self, record: PersonRecord) -> list[tuple[Key, str]]:
        """The record's own key first, then its addresses as they are compared and as they were written."""
        card = ("card", f"{self._file.kind}:{record.key}")
        found = {card: record.name}
        for one in record.identities:
            value = identity_key(one.kind, one.value)
            if value:
                found.setdefault((one.kind, value), one.value)
        return list(found.items())

    def _remember(self, keys: Iterable[Key]) -> None:
        """Look up who holds these keys, if it is not known already."""
        if len(self._holders) > REMEMBERED:
            self._holders.clear()
        unknown: dict[str, list[str]] = {}
        for kind, value in keys:
            if value and (kind, value) not in self._holders:
                unknown.setdefault(kind, []).append(value)
        for kind, values in unknown.items():
            for _, value, identity, person, name, what in bulk.rows_in(HOLDERS, values, self._account.pk, kind):
                self._holders[kind, value] = Holder(identity, person, name, what)

    def _new_people(self, wanted: Sequence[tuple[str, str]]) -> list[int]:
        """Rows for people of (kind, name)."""
        ids = bulk.reserve_ids(Person, len(wanted))
        columns = (
            "id", "account_id", "kind", "is_me", "name", "organisation", "title", "birthday", "birthday_day",
            "search", "sort_key",
        )  # fmt: skip
        rows = [
            (row, self._account.pk, kind, False, name, "", "", "", "", "", "")
            for row, (kind, name) in zip(ids, wanted, strict=True)
        ]
        bulk.insert(Person, columns, rows)
        return ids

    def _new_identities(self, wanted: Sequence[tuple[Key, str, int, str, str]]) -> None:
        """Rows for (key, as written, person, name, kind of person), remembered at once."""
        ids = bulk.reserve_ids(Identity, len(wanted))
        rows = []
        for row, ((kind, value), written, person, name, what) in zip(ids, wanted, strict=True):
            rows.append((row, self._account.pk, person, kind, value, written))
            self._holders[kind, value] = Holder(row, person, name, what)
        bulk.insert(Identity, ("id", "account_id", "person_id", "kind", "value", "written"), rows)

    # People and claims

    def _keep_people(self, records: Sequence[PersonRecord]) -> None:
        if not records:
            return
        if self._me is None and any(record.is_me for record in records):
            self._me = Person.objects.create(account=self._account, is_me=True).pk
        self._keep_claims(records, self._place(records))

    def _place(self, records: Sequence[PersonRecord]) -> list[int]:
        """Whom each record is about: identity/merge.py plans it, this writes it."""
        keys = [self._keys_of(record) for record in records]
        keyed = [
            Keyed(tuple(key for key, _ in own), record.name, record.kind, record.is_me)
            for own, record in zip(keys, records, strict=True)
        ]
        held = {
            key: Held(one.person, one.name, one.kind)
            for own in keys
            for key, _ in own
            if (one := self._holders.get(key))
        }
        plan = assign(keyed, held, me=self._me, apart=access.kept_apart(self._account.pk))
        first = {one.person: record for one, record in reversed(list(zip(plan.records, records, strict=True)))}
        new = [number for number in dict.fromkeys(one.person for one in plan.records) if number < 0]
        ids = self._new_people([(first[number].kind, first[number].name) for number in new])
        real = dict(zip(new, ids, strict=True))
        for kept, gone in plan.joins:
            self._join(kept, gone)
        people = [real.get(one.person, one.person) for one in plan.records]
        self._hold_keys(records, people)
        return people

    def _hold_keys(self, records: Sequence[PersonRecord], people: Sequence[int]) -> None:
        """Give each record's free keys to its person; the user's own keys are taken over, whoever held them."""
        wanted: dict[Key, tuple[Key, str, int, str, str]] = {}
        for record, person in zip(records, people, strict=True):
            for key, written in self._keys_of(record):
                holder = self._holders.get(key)
                if holder is None:
                    wanted.setdefault(key, (key, written, person, record.name, record.kind))
                elif person == self._me and holder.person != person:
                    self._take_over(key, written, holder, person)
                elif holder.person == person and holder.kind == "service":
                    self._make_person(holder, record.kind)
        self._new_identities(list(wanted.values()))

    def _take_over(self, key: Key, written: str, holder: Holder, me: int) -> None:
        moved = take_identity(self._account, *key, written)
        self._entry.undo.setdefault("own", []).append(moved)
        self._touched |= people_beside([holder.identity])
        holder.person = me

    def _join(self, into: int, other: int) -> None:
        """A record speaks for two people at once: move the identities, and let the journal take it apart."""
        rows = {row.pk: row for row in Person.objects.filter(account=self._account, pk__in=(into, other))}
        self._entry.undo.setdefault("joins", []).append(move_identities(rows[into], rows[other]))
        for holder in self._holders.values():
            if holder.person == other:
                holder.person = into
        self._touched.discard(other)
        self._stale.discard(into)
        self._described |= {into, other}

    def _make_person(self, holder: Holder, kind: str) -> None:
        """Who was known by automated mail only turns out to be someone."""
        Person.objects.filter(pk=holder.person).update(kind=kind)
        for other in self._holders.values():
            if other.person == holder.person:
                other.kind = kind

    def _keep_claims(self, records: Sequence[PersonRecord], people: Sequence[int]) -> None:
        stated: dict[tuple[int, str], tuple[int, ClaimRecord]] = {}
        owners: dict[tuple[int, str], int] = {}
        for index, (record, person) in enumerate(zip(records, people, strict=True)):
            for identity, claim in self._claims_of(record, person):
                mark = (identity, _claim_key(self._file.kind, claim))
                stated.setdefault(mark, (person, claim))
                owners.setdefault(mark, index)
        known = {(row[0], row[1]) for row in bulk.rows_in(KNOWN_CLAIMS, {one for one, _ in stated}, self._account.pk)}
        fresh = [(mark, person, claim) for mark, (person, claim) in stated.items() if mark not in known]
        new_to = {owners[mark] for mark, _, _ in fresh}
        self._insert_claims([(identity, key, claim) for (identity, key), _, claim in fresh])
        self._described |= {person for _, person, _ in fresh}
        self._touched.update(people)
        self._seen |= self._touched
        self._file.new += len(new_to)
        self._file.known += len(records) - len(new_to)
        self.new += len(new_to)

    def _claims_of(self, record: PersonRecord, person: int) -> Iterator[tuple[int, ClaimRecord]]:
        """Facts hang on the record's own identity; an address on itself, unless someone else holds it."""
        card = self._holders["card", f"{self._file.kind}:{record.key}"].identity
        if record.name:
            yield card, ClaimRecord("name", record.name)
        for claim in record.claims:
            yield card, claim
        for one in record.identities:
            if one.kind == "card":
                continue
            holder = self._holders.get((one.kind, identity_key(one.kind, one.value)))
            mine = holder is not None and holder.person == person
            yield holder.identity if holder and mine else card, ClaimRecord(one.kind, one.value, one.label)

    def _insert_claims(self, claims: Iterable[tuple[int, str, ClaimRecord]]) -> None:
        at = bulk.moment(self._at)
        columns = (
            "account_id", "identity_id", "imported_id", "source", "field", "value", "label", "since", "until",
            "key", "at",
        )  # fmt: skip
        rows = [
            (
                self._account.pk, identity, self._file.pk, self._file.kind, claim.field, claim.value, claim.label,
                claim.since[:10], claim.until[:10], key, at,
            )
            for identity, key, claim in claims
        ]  # fmt: skip
        bulk.insert(Claim, columns, rows)

    # Interactions

    def _keep_interactions(self, records: Sequence[InteractionRecord]) -> None:
        if not records:
            return
        channel = self._file.kind
        once = {record.key: record for record in records}
        known = {row[0] for row in bulk.rows_in(KNOWN_INTERACTIONS, once, self._account.pk, channel)}
        fresh = [record for key, record in once.items() if key not in known]
        self._hold_participants(records)
        self._insert_interactions(fresh)
        self._keep_names(fresh)
        self._file.new += len(fresh)
        self._file.known += len(records) - len(fresh)
        self.new += len(fresh)

    def _hold_participants(self, records: Sequence[InteractionRecord]) -> None:
        """Someone new for every address that nobody holds; a machine that is written by hand becomes someone."""
        wanted: dict[Key, tuple[str, str, str]] = {}
        for record in records:
            service = record.automated in SERVICES
            for part in record.participants:
                key = _participant_key(part.kind, part.value)
                holder = self._holders.get(key)
                what = "service" if service and part.role == "from" else "person"
                if holder is not None:
                    if holder.kind == "service" and what == "person" and not record.automated:
                        self._make_person(holder, "person")
                elif key[1] and (key not in wanted or what == "person"):
                    wanted[key] = (part.value, part.name, what)
        people = self._new_people([(what, name) for _, name, what in wanted.values()])
        identities = [
            (key, written, person, name, what)
            for person, (key, (written, name, what)) in zip(people, wanted.items(), strict=True)
        ]
        self._new_identities(identities)
        self._described.update(people)

    def _insert_interactions(self, records: Sequence[InteractionRecord]) -> None:
        interactions: list[bulk.Row] = []
        participations: list[bulk.Row] = []
        texts: list[tuple[int, str, str]] = []
        ids = bulk.reserve_ids(Interaction, len(records))
        for row, record in zip(ids, records, strict=True):
            parts: dict[int, str] = {}
            sender = None
            for part in record.participants:
                holder = self._holders.get(_participant_key(part.kind, part.value))
                if holder is None:
                    continue
                parts.setdefault(holder.identity, part.role)
                if part.role == "from":
                    sender = holder.identity
                if holder.kind != "service":
                    self._seen.add(holder.person)
                self._touched.add(holder.person)
            interactions.append(
                (
                    row, self._account.pk, self._file.pk, self._file.kind, record.kind, record.key,
                    bulk.moment(record.at), sender, len(parts), record.thread, record.subject, record.text,
                    "?" in record.text or "?" in record.subject, record.automated,
                )
            )  # fmt: skip
            participations.extend((self._account.pk, row, identity, role) for identity, role in parts.items())
            if not record.automated:
                texts.append((row, record.subject, record.text))
        columns = (
            "id", "account_id", "imported_id", "channel", "kind", "key", "at", "sender_id", "size", "thread",
            "subject", "text", "asks", "automated",
        )  # fmt: skip
        bulk.insert(Interaction, columns, interactions)
        bulk.insert(Participation, ("account_id", "interaction_id", "identity_id", "role"), participations)
        bulk.index_text(texts)

    def _keep_names(self, records: Sequence[InteractionRecord]) -> None:
        """The name written beside an address is a claim about whoever holds it."""
        stated: dict[tuple[int, str], ClaimRecord] = {}
        people: dict[int, int] = {}
        for record in records:
            for part in record.participants:
                holder = self._holders.get(_participant_key(part.kind, part.value))
                if holder is not None and part.name:
                    claim = _name_claim(part.name)
                    stated[holder.identity, _claim_key(self._file.kind, claim)] = claim
                    people[holder.identity] = holder.person
        unseen = {mark for mark in stated if mark not in self._named}
        asked = {identity for identity, _ in unseen}
        known = {(row[0], row[1]) for row in bulk.rows_in(KNOWN_CLAIMS, asked, self._account.pk)}
        fresh = unseen - known
        self._insert_claims((identity, key, stated[identity, key]) for identity, key in fresh)
        self._described |= {people[identity] for identity, _ in fresh}
        self._named |= unseen

    # Events and counts

    def _keep_events(self, records: Sequence[EventRecord]) -> None:
        once = {record.key: record for record in records}
        known = {row[0] for row in bulk.rows_in(KNOWN_EVENTS, once, self._account.pk, self._file.kind)}
        Event.objects.bulk_create(
            Event(
                account=self._account,
                imported=self._file,
                channel=self._file.kind,
                key=key,
                title=record.title,
                starts=record.starts,
                ends=record.ends,
                place=record.place,
                url=record.url,
                status=record.status,
            )
            for key, record in once.items()
            if key not in known
        )
        self._file.events += len(records)
        self._file.new += len(once) - len(known)
        self._file.known += len(records) - len(once) + len(known)
        self.new += len(once) - len(known)

    def _count(self, people: int, interactions: int) -> None:
        """People of a file: its cards, and whoever else its exchanges name."""
        self._carded += people
        self._file.people = max(self._carded, len(self._seen - {self._me}))
        self._file.interactions += interactions
        self.people += people
        self.interactions += interactions


@lru_cache(maxsize=65536)
def _participant_key(kind: str, value: str) -> Key:
    return kind, identity_key(kind, value)


@lru_cache(maxsize=16384)
def _name_claim(name: str) -> ClaimRecord:
    return ClaimRecord("name", name)


@lru_cache(maxsize=65536)
def _claim_key(source: str, claim: ClaimRecord) -> str:
    """The same statement of the same source is the same claim, whenever it is read."""
    whole = f"{source}\0{claim.field}\0{claim.label}\0{claim.value}\0{claim.since}\0{claim.until}"
    return blake2b(whole.encode(errors="replace"), digest_size=16).hexdigest()
