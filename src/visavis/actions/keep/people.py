"""Keep cards, rows and profiles: whom each is about, and what it claims.

A strong key (e-mail, number, profile) says who it is; a name never does. When a record's keys are held by several
people, identity/merge.py decides, and the journal can take it apart again. Who took part in something together is
never joined (company.py).
"""

from collections.abc import Iterator, Sequence

from visavis.actions.join_people import move_identities
from visavis.actions.keep import claims
from visavis.actions.keep.card_keys import card_key, spare_key
from visavis.actions.keep.claims import Mark, claim_key
from visavis.actions.keep.company import assign_apart
from visavis.actions.keep.holders import Holder, Holders, Newcomer
from visavis.actions.keep.looking import imagined
from visavis.actions.keep.piece import Piece
from visavis.actions.keep.relations import other_sides
from visavis.actions.moves import newest_entry
from visavis.actions.own_address import people_beside, take_identity
from visavis.identity.merge import Held, Key, Keyed
from visavis.records import ClaimRecord, PersonRecord
from visavis.store import bulk
from visavis.store.models import JournalEntry, Person

NAMES = """
    SELECT DISTINCT i.person_id, c.value FROM store_claim c JOIN store_identity i ON i.id = c.identity_id
    WHERE c.account_id = %s AND c.field = 'name' AND i.person_id IN {in}
"""


class PersonKeeper:
    """Keeps the person records of one import."""

    def __init__(self, holders: Holders, entry: JournalEntry) -> None:
        """Joins and own addresses that records cause are noted in `entry`, for undo."""
        self._holders = holders
        self._entry = entry

    def keep(self, piece: Piece, records: Sequence[PersonRecord]) -> None:
        """Give every record its person, and write what is new of what it claims."""
        if not records:
            return
        if piece.me is None and any(record.is_me for record in records):
            piece.me = self._new_me(piece)
        keys = [self._keys(piece, record) for record in records]
        spares = [key for record in records if (key := spare_key(piece, record))]
        self._holders.look_up([*(key for own in keys for key in own), *spares])
        people = self._place(piece, records, keys)
        self._hold(piece, records, keys, people)
        self._claim(piece, records, keys, people)
        piece.touched.update(people)
        piece.seen.update(people)

    def _new_me(self, piece: Piece) -> int:
        if piece.looking is not None:
            piece.looking.me = next(imagined)
            return piece.looking.me
        return Person.objects.create(account=piece.account, is_me=True).pk

    def _keys(self, piece: Piece, record: PersonRecord) -> dict[Key, str]:
        """The record's own key first, then its addresses: as they are compared, and as they were written."""
        found = {card_key(piece, record): record.name}
        for one in record.identities:
            key = self._holders.key(one.kind, one.value)
            if key[1]:
                found.setdefault(key, one.value)
        return found

    def _place(self, piece: Piece, records: Sequence[PersonRecord], keys: list[dict[Key, str]]) -> list[int]:
        """Whom each record is about: identity/merge.py plans it, this writes it.

        Of a record that goes by its spare key, that key takes the place of the first in `keys`.
        """
        keyed = [
            Keyed(tuple(own), record.name, record.kind, record.is_me, spare_key(piece, record))
            for own, record in zip(keys, records, strict=True)
        ]
        also = self._other_names(piece, keyed)
        held = {
            key: Held(one.person, one.name, one.kind, also.get(one.person, ()))
            for own, record in zip(keys, keyed, strict=True)
            for key in (*own, record.spare)
            if key and (one := self._holders.get(key))
        }
        plan = assign_apart(piece, self._holders, keyed, held)
        first = {one.person: record for one, record in reversed(list(zip(plan.records, records, strict=True)))}
        new = [number for number in dict.fromkeys(one.person for one in plan.records) if number < 0]
        ids = self._holders.new_people([(first[number].kind, first[number].name) for number in new])
        real = dict(zip(new, ids, strict=True))
        for kept, gone in plan.joins:
            self._join(piece, kept, gone)
        for index, (placed, record) in enumerate(zip(plan.records, keyed, strict=True)):
            if placed.by_spare and record.spare:
                keys[index] = {record.spare: record.name, **dict(list(keys[index].items())[1:])}
        return [real.get(one.person, one.person) for one in plan.records]

    def _other_names(self, piece: Piece, keyed: Sequence[Keyed]) -> dict[int, tuple[str, ...]]:
        """What else they are called who hold an address of a record that calls them otherwise than they are shown."""
        contested = {
            one.person
            for record in keyed
            for key in record.keys[1:]
            if (one := self._holders.get(key)) and record.name and one.name not in {"", record.name}
        }
        found: dict[int, tuple[str, ...]] = {}
        for person, name in bulk.rows_in(NAMES, sorted(contested), piece.account.pk) if contested else ():
            found[person] = (*found.get(person, ()), name)
        return found

    def _join(self, piece: Piece, into: int, other: int) -> None:
        """A record speaks for two people at once."""
        if piece.looking is not None:
            piece.looking.became[other] = into
            self._holders.move(other, into)
            return
        rows = {row.pk: row for row in Person.objects.filter(account=piece.account, pk__in=(into, other))}
        join = {**move_identities(rows[into], rows[other]), "order": newest_entry(piece.account)}
        self._entry.undo.setdefault("joins", []).append(join)
        self._holders.move(other, into)
        piece.described.add(into)
        if into == piece.me:  # what they wrote to everybody else, the user wrote
            piece.touched |= people_beside(join["identities"])

    def _hold(
        self, piece: Piece, records: Sequence[PersonRecord], keys: Sequence[dict[Key, str]], people: Sequence[int]
    ) -> None:
        """Give each record's free keys to its person; the user's own keys are taken over, whoever held them."""
        newcomers: dict[Key, Newcomer] = {}
        for record, own, person in zip(records, keys, people, strict=True):
            for key, written in own.items():
                holder = self._holders.get(key)
                if holder is None:
                    newcomers.setdefault(key, Newcomer(key, written, person, record.name, record.kind))
                elif record.is_me and holder.person != person:
                    self._take_over(piece, key, written, holder)
                elif holder.person == person and holder.kind in {"service", "gone"}:
                    self._holders.become(person, record.kind)
                    piece.described.add(person)
        self._holders.add(list(newcomers.values()))

    def _take_over(self, piece: Piece, key: Key, written: str, holder: Holder) -> None:
        if piece.looking is None:
            self._note_own(piece, key, written, holder)
        if piece.me is not None:
            holder.person = piece.me

    def _note_own(self, piece: Piece, key: Key, written: str, holder: Holder) -> None:
        own = {**(take_identity(piece.account, *key, written) or {}), "order": newest_entry(piece.account)}
        self._entry.undo.setdefault("own", []).append(own)
        piece.touched |= people_beside([holder.identity]) | {holder.person}

    def _claim(
        self, piece: Piece, records: Sequence[PersonRecord], keys: Sequence[dict[Key, str]], people: Sequence[int]
    ) -> None:
        stated: dict[Mark, tuple[int, ClaimRecord]] = {}
        for index, (record, own, person) in enumerate(zip(records, keys, people, strict=True)):
            for identity, claim in self._claims_of(next(iter(own)), record, person):
                stated.setdefault((identity, claim_key(piece.file.kind, claim)), (index, claim))
        fresh = claims.unknown(piece, stated)
        others = other_sides(piece, self._holders, [stated[mark][1] for mark in stated if mark in fresh])
        claims.insert(piece, ((mark, stated[mark][1]) for mark in stated if mark in fresh), others)
        changed = {stated[mark][0] for mark in fresh}
        piece.described |= {people[index] for index in changed}
        piece.new += len(changed)
        piece.known += len(records) - len(changed)

    def _claims_of(self, card: Key, record: PersonRecord, person: int) -> Iterator[tuple[int, ClaimRecord]]:
        """Facts hang on the record's own identity; an address on itself, unless someone else holds it."""
        own = self._holders.get(card)
        assert own is not None
        if record.name:
            yield own.identity, ClaimRecord("name", record.name)
        for claim in record.claims:
            about = self._holders.get(self._holders.key("email", claim.value)) if claim.field == "dead" else None
            yield (about or own).identity, claim
        for one in record.identities:
            if one.kind != "card":
                holder = self._holders.get(self._holders.key(one.kind, one.value))
                mine = holder is not None and holder.person == person
                yield (holder if holder and mine else own).identity, ClaimRecord(one.kind, one.value, one.label)
