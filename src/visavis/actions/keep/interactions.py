"""Keep messages, calls and meetings: every address gets a holder, every interaction is written once."""

from collections.abc import Iterator, Sequence

from visavis.actions.keep import claims
from visavis.actions.keep.claims import Mark, claim_key
from visavis.actions.keep.holders import Holder, Holders, Newcomer
from visavis.actions.keep.looking import Looking
from visavis.actions.keep.piece import Piece
from visavis.actions.keep.words import insert_events, words_of
from visavis.actions.mark_dead import dead_identities
from visavis.identity.merge import Key
from visavis.identity.normalise import is_list_address
from visavis.language.message.life_events import LifeEvent
from visavis.records import ClaimRecord, InteractionRecord, ParticipantRecord
from visavis.store import bulk
from visavis.store.models import Interaction, Participation

KNOWN = "SELECT key FROM store_interaction WHERE account_id = %s AND channel = %s AND key IN {in}"

SERVICES = frozenset({"no-reply", "bulk", "auto", "bounce", "sponsored", "spam", "bot"})
"""Automated mail of these kinds comes from machines: who sends nothing else is no person (kind "service")."""

INTERACTION = (
    "id", "account_id", "imported_id", "channel", "kind", "key", "at", "sender_id", "size", "thread", "subject",
    "text", "asks", "acts", "act_places", "words", "questions", "read_by", "automated",
)  # fmt: skip
PARTICIPATION = ("account_id", "interaction_id", "identity_id", "role")


class InteractionKeeper:
    """Keeps the interactions of one import."""

    def __init__(self, holders: Holders) -> None:
        """Names beside addresses are claims; those kept already are remembered."""
        self._holders = holders
        self._named: set[tuple[Key, str]] = set()
        self._dead: set[int] | None = None

    def keep(self, piece: Piece, records: Sequence[InteractionRecord]) -> None:
        """Write what is new; the same message twice is one message."""
        if not records:
            return
        once = {record.key: record for record in records}
        known = {row[0] for row in bulk.rows_in(KNOWN, once, piece.account.pk, piece.file.kind)}
        if piece.looking is not None:
            unseen = piece.looking.unseen((piece.file.kind, key) for key in once)
            known |= {key for key in once if (piece.file.kind, key) not in unseen}
        fresh = [record for key, record in once.items() if key not in known]
        self._holders.look_up({self._key(part) for record in records for part in record.participants})
        self._hold(piece, fresh)
        piece.seen.update(holder.person for holder in self._holding(records) if holder.kind == "person")
        if piece.looking is None:
            self._insert(piece, fresh)
        else:
            self._meet(piece.looking, piece.me, fresh)
        self._name(piece, fresh)
        piece.new += len(fresh)
        piece.known += len(records) - len(fresh)

    def _key(self, part: ParticipantRecord) -> Key:
        return self._holders.key(part.kind, part.value)

    def _hold(self, piece: Piece, records: Sequence[InteractionRecord]) -> None:
        """Someone new for every address that nobody holds; a machine that is written by hand becomes someone.

        Only of what is written: a copy of a known mail may name others (in Bcc), and nothing would speak for those.
        """
        wanted: dict[Key, tuple[ParticipantRecord, str]] = {}
        for record in records:
            for part in record.participants:
                key = self._key(part)
                holder = self._holders.get(key)
                if holder is None:
                    kind = _kind(record, part)
                    if key[1] and (key not in wanted or kind == "person"):
                        wanted[key] = (part, kind)
                elif holder.kind in {"service", "gone"} and not record.automated and _kind(record, part) == "person":
                    self._holders.become(holder.person, "person")
                    piece.described.add(holder.person)
        people = self._holders.new_people([(kind, part.name) for part, kind in wanted.values()])
        self._holders.add(
            [
                Newcomer(key, part.value, person, part.name, kind)
                for person, (key, (part, kind)) in zip(people, wanted.items(), strict=True)
            ]
        )
        piece.described.update(people)

    def _holding(self, records: Sequence[InteractionRecord]) -> Iterator[Holder]:
        for record in records:
            for part in record.participants:
                if holder := self._holders.get(self._key(part)):
                    yield holder

    def _insert(self, piece: Piece, records: Sequence[InteractionRecord]) -> None:
        interactions: list[bulk.Row] = []
        participations: list[bulk.Row] = []
        texts: list[tuple[int, str, str]] = []
        events: list[tuple[int, LifeEvent]] = []
        account, file, channel = piece.account.pk, piece.file.pk, piece.file.kind
        ids = bulk.reserve_ids(Interaction, len(records))
        piece.first = min(ids, default=None)
        for row, record in zip(ids, records, strict=True):
            sides = self._sides(record)
            piece.touched.update(holder.person for holder, _ in sides.values())
            sender = next((identity for identity, (_, role) in sides.items() if role == "from"), None)
            if sender in self._dead_ones(piece):  # they write: the address is alive again
                piece.described.add(sides[sender][0].person)
            words = words_of(record.kind, record.automated, len(sides), record.subject, record.text)
            events.extend((row, event) for event in words.events)
            interactions.append(
                (
                    row, account, file, channel, record.kind, record.key, bulk.moment(record.at), sender, len(sides),
                    record.thread, record.subject, record.text, "?" in record.text or "?" in record.subject,
                    *words[:-1], record.automated,
                )
            )  # fmt: skip
            participations.extend((account, row, identity, role) for identity, (_, role) in sides.items())
            if not record.automated:
                texts.append((row, record.subject, record.text))
        bulk.insert(Interaction, INTERACTION, interactions)
        bulk.insert(Participation, PARTICIPATION, participations)
        insert_events(account, events)
        bulk.index_text(texts)

    def _meet(self, looking: Looking, me: int | None, records: Sequence[InteractionRecord]) -> None:
        """Let a look remember who took part together, which an import finds in the store."""
        for record in records:
            if not record.automated:
                looking.met(held.identity for held, _ in self._sides(record).values() if held.person != me)

    def _dead_ones(self, piece: Piece) -> set[int]:
        if self._dead is None:
            self._dead = dead_identities(piece.account)
        return self._dead

    def _sides(self, record: InteractionRecord) -> dict[int, tuple[Holder, str]]:
        """Everyone who took part, once, by identity: the sender before the receivers."""
        sides: dict[int, tuple[Holder, str]] = {}
        for part in record.participants:
            holder = self._holders.get(self._key(part))
            if holder is not None:
                sides.setdefault(holder.identity, (holder, part.role))
        return sides

    def _name(self, piece: Piece, records: Sequence[InteractionRecord]) -> None:
        """The name written beside an address is a claim about whoever holds it."""
        stated: dict[Mark, tuple[int, ClaimRecord]] = {}
        for record in records:
            for part in record.participants:
                key = self._key(part)
                if not part.name or (key, part.name) in self._named:
                    continue
                self._named.add((key, part.name))
                if holder := self._holders.get(key):
                    claim = ClaimRecord("name", part.name)
                    stated[holder.identity, claim_key(piece.file.kind, claim)] = (holder.person, claim)
        fresh = claims.unknown(piece, stated)
        claims.insert(piece, ((mark, stated[mark][1]) for mark in stated if mark in fresh))
        piece.described |= {stated[mark][0] for mark in fresh}


def _kind(record: InteractionRecord, part: ParticipantRecord) -> str:
    """The kind of person that an address known only from this interaction stands for."""
    if part.kind == "email" and is_list_address(part.value):
        return "group"
    if part.role == "from" and record.automated in SERVICES:
        return "service"
    if part.kind in {"card", "handle"} and not part.name:
        return "gone"  # an account that was closed: nobody can say whose it was
    return "person"
