"""What passed between the user and their contacts: calls, conversations, activities, and the day they last talked.

Monica keeps what the user noted down, so every exchange is the user's own: of a call and a message it says who began,
an activity is a meeting of all its people with the user. A conversation is one message for each line in it.

Keys are made of what both exports say, so that JSON and SQL of one account tell the same exchange: kind, people, the
day it happened and the moment it was written down. Equal ones (written in one second) are counted among themselves.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from hashlib import blake2b

from visavis.records import InteractionKind, InteractionRecord, ParticipantRecord, Problem, Role
from visavis.sources.monica.contact import MOST_PEOPLE, OWNER, Activity, Contact, Named, Row, is_set
from visavis.sources.monica.dates import moment_of
from visavis.sources.person_row import line_of

Exchange = Iterator[InteractionRecord | Problem]


class Exchanges:
    """The exchanges of one file. It remembers the keys it gave: a contact’s until the next one, all of activities."""

    def __init__(self, path: str) -> None:
        """`path` is the file's, for problems."""
        self._path = path
        self._given: Counter[bytes] = Counter()
        self._given_to_activities: Counter[bytes] = Counter()

    def of_contact(self, contact: Contact) -> Exchange:
        """Calls, messages, and the last talk where it is none of them. The problem date-unreadable."""
        self._given.clear()
        days = set()
        for row in contact.each("call"):
            for found in self._call(contact, row):
                days |= {found.at.date()} if isinstance(found, InteractionRecord) else set()
                yield found
        for row in contact.each("message"):
            for found in self._message(contact, row):
                days |= {found.at.date()} if isinstance(found, InteractionRecord) else set()
                yield found
        talked = moment_of(contact.row.get("last_talked_to", ""))
        if talked and talked.date() not in days and not contact.is_me:
            sides = (_me("from"), _side(contact.self, "to"))
            key = self._key("own-word", (contact.self,), talked.date().isoformat())
            yield InteractionRecord(key=key, kind="own-word", at=talked, participants=sides)

    def of_activity(self, activity: Activity) -> Exchange:
        """One meeting with everybody who was there. The problems date-unreadable and activity-without-people."""
        row = activity.row
        happened = row.get("happened_at", "") or row.get("date_it_happened", "")
        at = moment_of(happened)
        if at is None:
            yield Problem(self._path, "date-unreadable", activity.line, happened[:60])
        elif not activity.people:
            yield Problem(self._path, "activity-without-people", activity.line, line_of(row.get("summary", ""))[:60])
        else:
            others = tuple(_side(one, "to") for one in activity.people[:MOST_PEOPLE])
            yield InteractionRecord(
                key=self._key("meeting", (), str(at), row.get("created_at", "")),
                kind="meeting",
                at=at,
                participants=(_me("from"), *others),
                subject=line_of(row.get("summary", "")) or row.get("kind", ""),
                text=row.get("description", ""),
            )

    def _call(self, contact: Contact, row: Row) -> Exchange:
        yield from self._exchange(contact, row, "call", row.get("called_at", ""), is_set(row, "contact_called"))

    def _message(self, contact: Contact, row: Row) -> Exchange:
        when = row.get("written_at", "") or row.get("happened_at", "")
        yield from self._exchange(contact, row, "message", when, not is_set(row, "written_by_me"))

    def _exchange(self, contact: Contact, row: Row, kind: InteractionKind, when: str, theirs: bool) -> Exchange:  # noqa: FBT001
        at = moment_of(when)
        if at is None:
            yield Problem(self._path, "date-unreadable", contact.line, when[:60])
            return
        sides = (_side(contact.self, "from"), _me("to")) if theirs else (_me("from"), _side(contact.self, "to"))
        yield InteractionRecord(
            key=self._key(kind, (contact.self,), str(at), row.get("created_at", "")),
            kind=kind,
            at=at,
            participants=sides,
            thread=f"monica:{contact.self.key}" if kind == "message" else "",
            text=row.get("content", ""),
        )

    def _key(self, kind: InteractionKind, people: Sequence[Named], *when: str) -> str:
        moments = (_whole(one) for one in when)
        mark = blake2b("\0".join((kind, *(one.key for one in people), *moments)).encode(), digest_size=16)
        given = self._given if people else self._given_to_activities
        given[mark.digest()] += 1
        number = given[mark.digest()]
        return mark.hexdigest() if number == 1 else f"{mark.hexdigest()}-{number}"


def _side(one: Named, role: Role) -> ParticipantRecord:
    return ParticipantRecord("card", one.card, role, one.name)


def _me(role: Role) -> ParticipantRecord:
    return ParticipantRecord("handle", OWNER, role)


def _whole(moment: str) -> str:
    """A moment as both exports agree on it: to the second."""
    at: datetime | None = moment_of(moment)
    return at.astimezone(UTC).isoformat() if at else moment
