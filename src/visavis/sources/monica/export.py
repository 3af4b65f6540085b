"""Monica's JSON export: an account with groups of things, and what its kinds are called at the end.

    {"version": "1.0-preview.1", "account": {"data": [{"type": "contact", "values": [{"uuid": …, "properties": {…},
      "data": [{"type": "note", "values": [{"properties": {…}}]}]}]}, {"type": "relationship", …}], "instance": {…}}}

It is gone through twice, since a contact refers to what comes after it: to kinds, to the other side of a relationship.
Groups are named in the singular or the plural; one whose name is not known is told by what is in it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from visavis.records import Problem
from visavis.sources.json_stream import TOO_LONG, Fault, Found, walk
from visavis.sources.monica.account import Kinds, kind_name, named
from visavis.sources.monica.contact import Activity, Contact, Named, Row, Tie, said

_EXPORTED_BY, _TYPE, _VALUE = "exported_by", "account.data.*.type", "account.data.*.values.*"
_FIELDS = "account.instance.contact_field_types.*"
_ACTIVITIES = "account.instance.activity_types.*"
_LIFE_EVENTS = "account.instance.life_event_types.*"

_PLURALS = {"address": "address", "addresses": "address", "activities": "activity"}
_UNREAD = frozenset({"photo", "document"})  # each holds a file, of any size
_SPECIAL_DATES = ("birthdate", "deceased_date", "first_met_date")


class Export:
    """What is known of one export. First `look` must have read it; then `things` tells it."""

    def __init__(self, path: str) -> None:
        """`path` is the file's, for problems."""
        self._path = path
        self._kinds = Kinds()
        self._contacts: dict[str, Named] = {}
        self._relationships: dict[str, list[tuple[str, str]]] = {}
        self._present: dict[str, list[Named]] = {}
        self._mine: set[str] = set()
        self.users: list[Row] = []
        self.exported_by = ""

    def look(self, stream: BinaryIO) -> None:
        """Read it for the first time: what others refer to."""
        for word, item in _told(stream, (_EXPORTED_BY, _FIELDS, _ACTIVITIES, _LIFE_EVENTS)):
            if isinstance(item, Found):
                self._note(word, item)

    def things(self, stream: BinaryIO) -> Iterator[Contact | Activity | Problem]:
        """Read it again: contacts and activities, and what could not be read, in the order of the file."""
        for word, item in _told(stream, ()):
            if isinstance(item, Fault):
                if word not in _UNREAD or item.code != TOO_LONG:
                    yield item.problem(self._path)
            elif word == "contact":
                yield self._contact(item)
            elif word == "activity":
                row = _flat(item.value)
                kind = self._kinds.activities.get(row.get("type", ""), "")
                yield Activity({**row, "kind": kind}, item.line, self._present.get(row.get("uuid", ""), ()))

    def lost_ties(self) -> int:
        """How many relationships name a contact that the export does not hold."""
        known = self._contacts
        return sum(one not in known or other not in known for one, to in self._relationships.items() for _, other in to)

    def _note(self, word: str, item: Found) -> None:
        row = _flat(item.value)
        match word:
            case "contact":
                me = named(row)
                if row.get("uuid"):
                    self._contacts.setdefault(row["uuid"], me)
                for activity in _references(item.value, "activity"):
                    self._present.setdefault(activity, []).append(me)
            case "relationship":
                tie = (row.get("type", ""), row.get("of_contact", ""))
                self._relationships.setdefault(row.get("contact_is", ""), []).append(tie)
            case "user":
                self.users.append({name: row.get(name, "") for name in ("uuid", "first_name", "last_name", "email")})
                self._mine |= {row.get("me_contact", "")} - {""}
            case "contact_field_types":
                self._kinds.fields[row.get("uuid", "")] = {
                    name: row.get(name, "") for name in ("name", "protocol", "type")
                }
            case "activity_types":
                self._kinds.activities[row.get("uuid", "")] = kind_name(row)
            case "life_event_types":
                self._kinds.life_events[row.get("uuid", "")] = kind_name(row)
            case "exported_by":
                self.exported_by = said(item.value)

    def _contact(self, item: Found) -> Contact:
        row = _flat(item.value)
        things = {word: list(rows) for word, rows in self._hanging(item.value)}
        properties = _object(item.value.get("properties"))
        for name in _SPECIAL_DATES:
            if isinstance(properties.get(name), dict):
                things[name] = [_flat(properties[name])]
        things["tag"] = [{"name": said(tag)} for tag in _list(properties.get("tags"))]
        return Contact(
            self=named(row),
            row=row,
            line=item.line,
            things=things,
            ties=[
                Tie(kind, self._contacts[other])
                for kind, other in self._relationships.get(row.get("uuid", ""), ())
                if other in self._contacts
            ],
            introducer=self._contacts.get(row.get("first_met_through", "")),
            is_me=row.get("uuid", "") in self._mine,
        )

    def _hanging(self, contact: Mapping[str, Any]) -> Iterator[tuple[str, Iterator[Row]]]:
        for word, values in _groups(contact):
            if word == "conversation":
                yield "message", (_flat(one) for told in values for one in _messages(told))
            elif word not in {"activity", "photo", "document"}:
                yield word, (self._resolved(word, _flat(one)) for one in values)

    def _resolved(self, word: str, row: Row) -> Row:
        match word:
            case "contact_field":
                return self._kinds.field_of(row, "type")
            case "life_event":
                return {**row, "kind": self._kinds.life_events.get(row.get("type", ""), "")}
            case _:
                return row


def _told(stream: BinaryIO, more: tuple[str, ...]) -> Iterator[tuple[str, Found | Fault]]:
    """Every wanted value with the singular word for what it is; a fault with the word of the group it is in."""
    word = ""
    for item in walk(stream, (_TYPE, _VALUE, *more)):
        if isinstance(item, Fault):
            yield word, item
        elif item.path[:2] != ("account", "data"):
            yield str(item.path[-2] if len(item.path) > 1 else item.path[-1]), item
        elif item.path[-1] == "type":
            word = singular(said(item.value))
        elif isinstance(item.value, dict):
            yield _word_of(word, _flat(item.value)), item


def singular(word: str) -> str:
    """Monica's word for one of a group: "contacts" and "Contact" are of the kind "contact"."""
    folded = word.casefold().replace("-", "_")
    return _PLURALS.get(folded) or folded.removesuffix("s")


def _word_of(word: str, row: Row) -> str:
    """What this is: by the word of its group, or by what only one kind of thing has."""
    if word in {"contact", "relationship", "activity", "user", "photo", "document"}:
        return word
    if "contact_is" in row and "of_contact" in row:
        return "relationship"
    if "first_name" in row and "email" not in row:
        return "contact"
    return "activity" if "summary" in row and "happened_at" in row else word


def _flat(thing: Any) -> Row:
    """The values of a thing and of its properties by name; of a currency its letters."""
    whole = _object(thing)
    told = {**whole, **_object(whole.get("properties"))}
    if isinstance(told.get("currency"), dict):
        told["currency"] = told["currency"].get("iso")
    return {str(name): said(value) for name, value in told.items() if not isinstance(value, dict | list | None)}


def _groups(contact: Mapping[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    for group in _list(contact.get("data")):
        if isinstance(group, dict):
            yield singular(said(group.get("type"))), _list(group.get("values"))


def _references(contact: Mapping[str, Any], sought: str) -> Iterator[str]:
    for word, values in _groups(contact):
        if word == sought:
            yield from (said(value) for value in values)


def _messages(conversation: Any) -> Iterator[Any]:
    """The messages of a conversation; one without a day of its own has the conversation's."""
    properties = _object(_object(conversation).get("properties"))
    for message in _list(properties.get("messages")):
        if isinstance(message, dict):
            yield {"happened_at": properties.get("happened_at"), **message}


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
