"""Monica's SQL export: table after table, put together to contacts.

The rows of a table refer to those of others by number. What contacts refer to (kinds, places, tags) is held; what hangs
on a contact is put by (shelf.py) until the dump has been read, and then told contact by contact, in the file's order.
"""

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from visavis.records import Problem
from visavis.sources.monica import statements
from visavis.sources.monica.account import Kinds, kind_name, named
from visavis.sources.monica.contact import Activity, Contact, Named, Row, Tie, said
from visavis.sources.monica.shelf import Kept, Register, Shelf
from visavis.sources.monica.statements import Inserted

_OF_A_CONTACT = {
    "addresses": "address",
    "calls": "call",
    "contact_fields": "contact_field",
    "contact_tag": "tag",
    "debts": "debt",
    "gifts": "gift",
    "life_events": "life_event",
    "messages": "message",
    "notes": "note",
    "occupations": "occupation",
    "pets": "pet",
    "reminders": "reminder",
    "special_dates": "special_date",
    "tasks": "task",
}
_REFERRED_TO = {
    "companies": ("name",),
    "currencies": ("iso",),
    "pet_categories": ("name",),
    "places": ("street", "city", "province", "postal_code", "country"),
    "relationship_types": ("name",),
    "tags": ("name",),
}
_SPECIAL_DATES = {
    "birthdate": "birthday_special_date_id",
    "deceased_date": "deceased_special_date_id",
    "first_met_date": "first_met_special_date_id",
}
_EXPORTER = re.compile(rb"(?m)^# (.{1,200}) dump of data")
_NOTHING: Row = {}


class Dump:
    """What is known of one dump. First all `problems` must be taken, which reads it; then the rest can be asked."""

    def __init__(self, path: str) -> None:
        """`path` is the file's, for problems."""
        self._path = path
        self._prefix = ""
        self._contacts = Register()
        self._held: dict[str, dict[str, Row]] = {table: {} for table in _REFERRED_TO}
        self._kinds = Kinds()
        self._ties: dict[str, list[tuple[str, str]]] = {}
        self._present: dict[str, list[Named]] = {}
        self._of_contacts, self._activities, self._activity_count = Shelf(), Shelf(), 0
        self._mine: set[str] = set()
        self.users: list[Row] = []

    def problems(self, stream: BinaryIO) -> Iterator[Problem]:
        """Read the dump."""
        for item in statements.rows(stream):
            if isinstance(item, statements.Fault):
                yield Problem(self._path, item.code, item.line, said(item.detail))
            else:
                yield from self._take(item)

    def contacts(self) -> Iterator[Contact]:
        """Every contact with what hangs on it."""
        for kept in self._of_contacts.take():
            yield self._contact(kept)

    def activities(self) -> Iterator[Activity]:
        """Every activity with the contacts who were there."""
        for kept in self._activities.take():
            for one in kept:
                kind = self._kinds.activities.get(one.row.get("activity_type_id", ""), "")
                row = {**one.row, "kind": kind}
                yield Activity(row, one.line, self._present.get(row.get("id", ""), ()))

    def lost_ties(self) -> int:
        """How many relationships name a contact that the dump does not hold."""
        known = self._contacts
        return sum(one not in known or other not in known for one, to in self._ties.items() for _, other in to)

    def _take(self, item: Inserted) -> Iterator[Problem]:
        if not self._contacts and not self._prefix and item.table.endswith("accounts"):
            self._prefix = item.table.removesuffix("accounts")
        table, row = item.table.removeprefix(self._prefix), {name: said(value) for name, value in item.values.items()}
        number = row.get("id", "")
        if table == "contacts":
            self._of_contacts.put(self._contacts.add(number, named(row)), Kept("contact", item.line, row))
        elif table in _OF_A_CONTACT:
            owner = self._contacts.get(row.get("contact_id", ""))
            if owner is None:
                yield Problem(self._path, "row-without-identity", item.line, table)
            else:
                self._of_contacts.put(owner[0], Kept(_OF_A_CONTACT[table], item.line, row))
        elif table == "activities":
            self._activities.put(self._activity_count, Kept("activity", item.line, row))
            self._activity_count += 1
        elif table == "activity_contact":
            owner = self._contacts.get(row.get("contact_id", ""))
            if owner:
                self._present.setdefault(row.get("activity_id", ""), []).append(owner[1])
        else:
            self._refer(table, number, row)

    def _refer(self, table: str, number: str, row: Row) -> None:
        """Hold what others refer to; what nothing refers to is passed over."""
        if table in _REFERRED_TO:
            self._held[table][number] = {name: row[name] for name in _REFERRED_TO[table] if row.get(name)}
        elif table == "relationships":
            tie = (row.get("relationship_type_id", ""), row.get("of_contact", ""))
            self._ties.setdefault(row.get("contact_is", ""), []).append(tie)
        elif table == "contact_field_types":
            self._kinds.fields[number] = {name: row.get(name, "") for name in ("name", "protocol", "type")}
        elif table == "activity_types":
            self._kinds.activities[number] = kind_name(row)
        elif table == "life_event_types":
            self._kinds.life_events[number] = kind_name(row)
        elif table == "users":
            self.users.append({name: row.get(name, "") for name in ("first_name", "last_name", "email")})
            self._mine |= {row.get("me_contact_id", "")} - {""}

    def _contact(self, kept: Sequence[Kept]) -> Contact:
        card = next(one for one in kept if one.word == "contact")
        row, number = card.row, card.row.get("id", "")
        things: dict[str, list[Row]] = {}
        dates: dict[str, Row] = {}
        for one in kept:
            if one.word == "special_date":
                dates[one.row.get("id", "")] = one.row
            elif one.word != "contact":
                things.setdefault(one.word, []).append(self._resolved(one.word, one.row))
        for thing, reference in _SPECIAL_DATES.items():
            if row.get(reference) in dates:
                things[thing] = [dates[row[reference]]]
        introducer = self._contacts.get(row.get("first_met_through_contact_id", ""))
        return Contact(
            self=named(row),
            row=row,
            line=card.line,
            things=things,
            ties=list(self._ties_of(number)),
            introducer=introducer[1] if introducer else None,
            is_me=number in self._mine,
        )

    def _ties_of(self, number: str) -> Iterator[Tie]:
        for kind, other in self._ties.get(number, ()):
            found = self._contacts.get(other)
            if found:
                label = self._held["relationship_types"].get(kind, _NOTHING).get("name", "")
                yield Tie(label, found[1])

    def _resolved(self, word: str, row: Row) -> Row:
        """The row with what it refers to by name."""
        if word == "contact_field":
            return self._kinds.field_of(row, "contact_field_type_id")
        if word == "tag":
            return self._held["tags"].get(row.get("tag_id", ""), _NOTHING)
        if word == "address":
            return {**row, **self._held["places"].get(row.get("place_id", ""), _NOTHING)}
        return {**row, **self._named(word, row)}

    def _named(self, word: str, row: Row) -> Row:
        match word:
            case "occupation":
                return {"company": self._name("companies", row, "company_id")}
            case "pet":
                return {"category": self._name("pet_categories", row, "pet_category_id")}
            case "life_event":
                return {"kind": self._kinds.life_events.get(row.get("life_event_type_id", ""), "")}
            case "debt" | "gift" if row.get("amount"):
                iso = self._held["currencies"].get(row.get("currency_id", ""), _NOTHING).get("iso", "")
                return {"currency": f"ct {iso}".strip()}  # the dump counts in the smallest unit
            case _:
                return _NOTHING

    def _name(self, table: str, row: Row, reference: str) -> str:
        return self._held[table].get(row.get(reference, ""), _NOTHING).get("name", "")


def exporter(head: bytes) -> str:
    """Who exported, by the note the dump begins with; "" without one."""
    found = _EXPORTER.search(head)
    return said(found[1].decode("utf-8", "replace")) if found else ""
