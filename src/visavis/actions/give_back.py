"""Give addresses back: put each where it belongs by what still stands (moves.py), and settle what is left of people.

A row that holds nothing stays hidden behind whoever has what was its own, so that it can have it back.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from visavis.actions.describe_person import describe_people
from visavis.actions.judge import judge
from visavis.actions.moves import Given, Moves, concerned
from visavis.actions.own_address import people_beside
from visavis.store import access, bulk
from visavis.store.models import Account, JournalEntry, Person

UNUSED = """
    SELECT i.id FROM store_identity i WHERE i.id IN {in}
      AND NOT EXISTS (SELECT 1 FROM store_claim c WHERE c.identity_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM store_claim c WHERE c.other_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM store_attendance a WHERE a.identity_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM store_participation p JOIN store_interaction x ON x.id = p.interaction_id
                      WHERE p.identity_id = i.id AND x.imported_id IS NOT NULL)
"""
WORDS = "SELECT DISTINCT interaction_id FROM store_participation WHERE identity_id IN {in}"
SIDES = """
    SELECT DISTINCT i.id, i.person_id FROM store_participation p JOIN store_identity i ON i.id = p.identity_id
    WHERE p.interaction_id IN {in}
"""
HELD_BY = "SELECT id, person_id FROM store_identity WHERE person_id IN {in}"
HOLDERS_OF = "SELECT id, person_id FROM store_identity WHERE id IN {in}"
HOLDING = "SELECT DISTINCT person_id FROM store_identity WHERE person_id IN {in}"
ROWS = "SELECT id, merged_into_id FROM store_person WHERE id IN {in}"
BEHIND = "SELECT id FROM store_person WHERE merged_into_id IN {in}"
PUT = "UPDATE store_identity SET person_id = %s WHERE id = %s"
HIDE = "UPDATE store_person SET merged_into_id = %s WHERE id = %s"


def settle(
    account: Account, identities: Collection[int], people: Collection[int], entry: JournalEntry | None = None
) -> int:
    """After something was taken back: delete of these what nothing speaks for any more, and show and judge the others.

    `entry` is what no longer stands, if it moved addresses: they are put where they belong now. Returns how many
    people went.
    """
    touched = set(people) | delete_unused(identities)
    homes = Homes(account, entry)
    if entry is not None:
        touched |= homes.put(*concerned(entry))
    shown, gone = homes.hide(touched)
    describe_people(account, shown)
    judge(account, shown)
    return gone


def delete_unused(identities: Collection[int]) -> set[int]:
    """Delete of these identities what no claim and no exchange that was read speaks for.

    What the user said alone (in touch today, two people) keeps nobody: it goes with whom it is about. Returns whose
    ties change with it.
    """
    unused = [row[0] for row in bulk.rows_in(UNUSED, identities)]
    words = [row[0] for row in bulk.rows_in(WORDS, unused)]
    sides = dict(row for row in bulk.rows_in(SIDES, words))
    for piece in bulk.pieces(words):
        marks = ", ".join(["%s"] * len(piece))
        bulk.unindex_text(f"id IN ({marks})", piece)
        bulk.execute(f"DELETE FROM store_participation WHERE interaction_id IN ({marks})", piece)
        bulk.execute(f"DELETE FROM store_lifeevent WHERE interaction_id IN ({marks})", piece)
        bulk.execute(f"DELETE FROM store_interaction WHERE id IN ({marks})", piece)
    for piece in bulk.pieces(unused):
        marks = ", ".join(["%s"] * len(piece))
        bulk.execute(f"DELETE FROM store_keptapart WHERE a_id IN ({marks})", piece)
        bulk.execute(f"DELETE FROM store_keptapart WHERE b_id IN ({marks})", piece)
        bulk.execute(f"DELETE FROM store_identity WHERE id IN ({marks})", piece)
    others = sides.keys() - set(unused)
    return {*sides.values(), *(delete_unused(others) if others else ())}


class Homes:
    """Where the addresses of one account belong."""

    def __init__(self, account: Account, entry: JournalEntry | None = None) -> None:
        """`entry` is the row in hand of what is taken back, split or joined again."""
        self._account = account
        self._entry = entry
        self._rows: dict[int, int | None] = {}  # people there are, and behind whom they are hidden

    def put(self, identities: Collection[int], people: Collection[int]) -> set[int]:
        """Put these addresses, and whatever is held by these people or by those one with them, where they belong.

        Returns whose ties change.
        """
        if not identities and not people:
            return set()
        circle = {row for person in people for row in self._moves.one_with(person)}
        held = {**dict(bulk.rows_in(HELD_BY, circle)), **dict(bulk.rows_in(HOLDERS_OF, identities))}
        bases = {self._moves.base(one, now) for one, now in held.items()}
        self._know({row for base in bases if base for row in self._moves.one_with(base)})
        homes = {one: self._home(one, now) for one, now in held.items()}
        moved = [one for one, now in held.items() if homes[one] != now]
        self._moves.start({one: held[one] for one in moved if self._moves.starts(one)})
        bulk.execute_many(PUT, [(homes[one], one) for one in moved])
        mine = [one for one in moved if self._me in (held[one], homes[one])]
        return circle | set(held.values()) | set(homes.values()) | people_beside(mine)

    def hide(self, people: Collection[int]) -> tuple[set[int], int]:
        """Hide of these, and of those one with them, who holds nothing, and delete whose nothing is left anywhere.

        Returns those who are shown, and how many went.
        """
        ahead = set(people)
        while ahead:
            self._know(ahead)
            ahead = {row[0] for row in bulk.rows_in(BEHIND, ahead)} - self._rows.keys()
        holding = {row[0] for row in bulk.rows_in(HOLDING, self._rows)}
        if all(row in holding and behind is None for row, behind in self._rows.items()):
            return holding, 0
        self._know({row for person in self._rows for row in self._moves.one_with(person)})
        asked = set(self._rows)
        given = self._given_away(asked)
        holding = {row[0] for row in bulk.rows_in(HOLDING, self._rows)}
        held = dict(bulk.rows_in(HOLDERS_OF, {identity for _, identity, _ in given}))
        empty = asked - holding
        behind = {row: self._behind(row, holding, held, frozenset()) for row in empty}
        gone = [row for row in sorted(empty) if behind[row] is None]
        were_shown = [row for row in gone if self._rows[row] is None and row != self._me]
        stay = asked.difference(gone)
        bulk.execute_many(HIDE, [(into, row) for row in stay if (into := behind.get(row)) != self._rows[row]])
        for piece in bulk.pieces(gone, bulk.CHUNK // 2):  # some tables know people by two columns
            Person.objects.filter(account=self._account, pk__in=piece).delete()
        return holding & asked, len(were_shown)

    def shown(self, person: int) -> int | None:
        """Who shows for all that are one with this: the user, else whom the others joined. None: nobody is left."""
        one = self._moves.one_with(person)
        self._know(one)
        known = [row for row in one if row in self._rows]
        if self._me in known:
            return self._me
        away = self._moves.joined_away
        return min(known, key=lambda row: (row in away, self._rows[row] is not None, row), default=None)

    @cached_property
    def _moves(self) -> Moves:
        """Read when they are asked for: most of what is taken back moved nobody."""
        return Moves(self._account, self._entry)

    @cached_property
    def _me(self) -> int | None:
        me = access.me(self._account.pk)
        return me.pk if me else None

    def _know(self, people: Iterable[int]) -> None:
        """Look up which of these there are."""
        self._rows |= dict(bulk.rows_in(ROWS, set(people) - self._rows.keys()))

    def _home(self, identity: int, now: int) -> int:
        """Who holds an address when everything that stands is done."""
        base = self._moves.base(identity, now)
        shown = self.shown(base) if base is not None else None
        if shown is None and now != self._me:  # nobody is left of whose it was
            return now
        if shown is None:  # the user's no longer, and nobody's before: it is somebody else's
            shown = Person.objects.create(account=self._account).pk
            self._moves.start({identity: shown})
        return shown

    def _given_away(self, people: Iterable[int]) -> set[Given]:
        """What these gave away, and what those to whom they gave it gave away in turn; all of them are looked up."""
        found: set[Given] = set()
        ahead = set(people)
        while ahead:
            fresh = {given for person in ahead for given in self._moves.left(person)} - found
            found |= fresh
            ahead = {to for _, _, to in fresh}
            self._know({row for to in ahead for row in self._moves.one_with(to)})
        return found

    def _behind(self, row: int, holding: set[int], held: Mapping[int, int], passed: frozenset[int]) -> int | None:
        """Behind whom an empty row is hidden: who shows for it, or has what it gave away last. None: there is nobody.

        The user is behind nobody.
        """
        shown = self.shown(row)
        if shown in holding or row == self._me or row in passed:
            return shown if shown in holding else None
        last = max((given for given in self._moves.left(row) if given[1] in held), default=None)
        if last is None:
            return None
        _, identity, to = last
        return self._behind(to, holding, held, passed | {row}) or held[identity]
