"""One piece of an import at a time: people, interactions, events; then what they touched is described and marked.

A record that is known changes nothing. A draft was never sent: it is no exchange and is not kept. Nor is a card that
says nothing of anyone.
"""

from collections.abc import Sequence

from visavis.actions.describe_person import describe_people
from visavis.actions.keep.apart_again import ApartAgain
from visavis.actions.keep.erased import Screen, tell_erased
from visavis.actions.keep.events import keep_events
from visavis.actions.keep.holders import Holders, Newcomer
from visavis.actions.keep.interactions import InteractionKeeper
from visavis.actions.keep.looking import ImaginedHolders, Looking, imagined
from visavis.actions.keep.people import PersonKeeper
from visavis.actions.keep.piece import Piece
from visavis.actions.own_address import card_beside
from visavis.config import env
from visavis.records import EventRecord, InteractionRecord, PersonRecord, Record
from visavis.store import access, bulk, ties
from visavis.store.models import Account, Import, JournalEntry

# The newest entry, how many were undone, and how many imports are under way beside this one.
STANDING = """
    SELECT max(id), count(CASE WHEN state = 'undone' THEN 1 END),
        count(CASE WHEN state = 'running' AND id <> %s THEN 1 END)
    FROM store_journalentry WHERE account_id = %s
"""


class Keeper:
    """Keeps one import. `people`, `interactions` and `new` count over all its files."""

    def __init__(self, account: Account, entry: JournalEntry, looking: Looking | None = None) -> None:
        """`entry` collects what undo needs; with `looking` nothing is written."""
        self._account = account
        self._entry = entry
        self._looking = looking
        self._standing: tuple[int, ...] = ()  # of the journal, when the last piece was kept
        self._holders = Holders(account) if looking is None else ImaginedHolders(account)
        self._apart = ApartAgain(account)
        self._people = PersonKeeper(self._holders, entry)
        self._interactions = InteractionKeeper(self._holders)
        self.screen = Screen(account, self._holders)
        self._everyone: set[int] = set()
        self.interactions = self.new = 0

    @property
    def people(self) -> int:
        """How many people all the files name, each counted once."""
        return len(self._everyone)

    def own(self, keys: Sequence[tuple[str, str, str]]) -> None:
        """Look as if these addresses (kind, value, as written) were known to be the user's own.

        The rest of a card that states one is the user's too, as in actions/own_address.py.
        """
        assert self._looking is not None
        me = access.me(self._account.pk)
        mine = self._looking.me = me.pk if me else next(imagined)
        for kind, value, written in keys:
            beside = card_beside(self._account, kind, value)
            own = [(kind, value), *((one.kind, one.value) for one in beside)]
            self._holders.look_up(own)
            if self._holders.get((kind, value)) is None:
                self._holders.add([Newcomer((kind, value), written, mine, "", "person")])
            for holder in filter(None, map(self._holders.get, own)):
                holder.person = mine
                holder.name = me.name if me else holder.name

    def count_people(self) -> int:
        """How many they turned out to be: who was joined into another is no second one. Asks the database."""
        if self._looking is not None:
            return len(self._everyone - self._looking.became.keys())
        left = bulk.rows_in("SELECT id FROM store_person WHERE merged_into_id IS NULL AND id IN {in}", self._everyone)
        return sum(1 for _ in left)

    def begin(self, file: Import) -> None:
        """From now on records belong to this file."""
        self._file = file
        self._seen: set[int] = set()
        self._carded: set[str] = set()

    def keep(self, records: Sequence[Record]) -> None:
        """Write one piece and count it in the row of the file, which the caller saves."""
        me = access.me(self._account.pk)
        mine = me.pk if me else self._looking.me if self._looking else None
        piece = Piece(self._account, self._file, env.now(), mine, self._looking)
        cards = [one for one in records if isinstance(one, PersonRecord) and (one.name or one.identities or one.claims)]
        exchanges = [one for one in records if isinstance(one, InteractionRecord) and one.automated != "draft"]
        events = [one for one in records if isinstance(one, EventRecord)]
        self._holders.forget_if_many()
        if self._looking is None and self._was_written_beside():
            self._holders.forget()
        cards = self.screen.cards(piece, cards)
        exchanges = self.screen.exchanges(piece, exchanges)
        events = self.screen.events(piece, events)
        tell_erased(self._file, self.screen.take_count())
        piece.exchanges, piece.events = exchanges, events
        self._people.keep(piece, cards)
        self._interactions.keep(piece, exchanges)
        keep_events(piece, self._holders, events)
        came = self._holders.take_came()
        if self._looking is None:
            self._apart.renew(came)
            describe_people(self._account, piece.described)
            # Every piece anew: a page that was used meanwhile may have had some of them judged.
            ties.mark_stale(self._account.pk, piece.touched - {piece.me}, piece.first)
        self._count(piece, {one.key for one in cards if not one.is_me}, len(exchanges), len(events))

    def _was_written_beside(self) -> bool:
        """Whether anybody else wrote since the last piece, or may just now."""
        standing: tuple[int, ...] = next(bulk.rows(STANDING, [self._entry.pk, self._account.pk]))
        is_other, self._standing = standing != self._standing or bool(standing[2]), standing
        return is_other

    def _count(self, piece: Piece, cards: set[str], interactions: int, events: int) -> None:
        """People of a file are its cards, or all whom it names where those are more."""
        self._seen |= piece.seen
        self._everyone |= piece.seen - {piece.me}
        self._carded |= cards
        self._file.people = max(len(self._carded), len(self._seen - {piece.me}))
        self._file.interactions += interactions
        self._file.events += events
        self._file.new += piece.new
        self._file.known += piece.known
        self.interactions += interactions
        self.new += piece.new
