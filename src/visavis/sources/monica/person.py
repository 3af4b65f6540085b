"""A contact to a PersonRecord: what Monica knows of somebody, with the days on which it was written or happened.

What Visavis has no field for (gifts, debts, reminders, tasks, life events, pets) is kept as a note whose label says
what it is. A relation hangs on the contact whose page shows it: "spouse" on Anna's page, with Uwe, says that Uwe is
Anna's spouse. Monica writes the way back as a relation of its own.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import tzinfo

from visavis.records import ClaimField, ClaimRecord, IdentityRecord, PersonRecord
from visavis.sources.monica.address import address_of
from visavis.sources.monica.contact import Contact, Named, Row, is_set
from visavis.sources.monica.dates import day_of, special_date
from visavis.sources.person_row import line_of

_NO_DAY = frozenset({"", "0000-00-00", "0000-00-00 00:00:00"})  # the last two are MySQL's


@dataclass(slots=True)
class _Facts:
    """What has been read of one contact so far."""

    zone: tzinfo
    identities: dict[tuple[str, str], IdentityRecord] = field(default_factory=dict)
    claims: dict[ClaimRecord, None] = field(default_factory=dict)  # in order, each once
    unread_dates: list[str] = field(default_factory=list)

    def claim(self, about: ClaimField, value: str, label: str = "", since: str = "") -> None:
        """Note a fact once, unless it is empty."""
        if value:
            self.claims[ClaimRecord(about, value, label, since)] = None

    def relation(self, label: str, other: Named) -> None:
        """Note a relation with another contact."""
        card = IdentityRecord("card", other.card)
        self.claims[ClaimRecord("relation", other.name, label, other=card)] = None

    def day(self, text: str) -> str:
        """The day, or "" with a word about it when it cannot be read."""
        return self._told(text, day_of(text, self.zone))

    def special(self, rows: Iterable[Row]) -> str:
        """A birthday or its like as a partial date."""
        row = next(iter(rows), {})
        return self._told(row.get("date", ""), special_date(row, self.zone))

    def _told(self, text: str, found: str) -> str:
        if not found and text not in _NO_DAY:
            self.unread_dates.append(text[:60])
        return found


def person_of(contact: Contact, zone: tzinfo) -> tuple[PersonRecord, list[str]]:
    """The person, and the dates of it that could not be read."""
    facts = _Facts(zone)
    _who(facts, contact)
    for row in contact.each("contact_field"):
        match address_of(row):
            case IdentityRecord() as found:
                facts.identities.setdefault((found.kind, found.value), found)
            case ClaimRecord() as found:
                facts.claims[found] = None
    for row in contact.each("address"):
        facts.claim("address", _place(row), line_of(row.get("name", "")), facts.day(row.get("created_at", "")))
    for row in contact.each("occupation"):
        _station(facts, row)
    for tie in contact.ties:
        facts.relation(tie.label, tie.other)
    _meeting(facts, contact)
    _notes(facts, contact)
    record = PersonRecord(
        key=contact.self.key,
        name=contact.self.name,
        identities=tuple(facts.identities.values()),
        claims=tuple(facts.claims),
        is_me=contact.is_me,
    )
    return record, facts.unread_dates


def _who(facts: _Facts, contact: Contact) -> None:
    row = contact.row
    facts.claim("given", line_of(row.get("first_name", "")))
    facts.claim("family", line_of(row.get("last_name", "")))
    facts.claim("nickname", line_of(row.get("nickname", "")))
    facts.claim("birthday", facts.special(contact.each("birthdate")))
    facts.claim("title", line_of(row.get("job", "")))
    facts.claim("organisation", line_of(row.get("company", "")))
    for tag in contact.each("tag"):
        facts.claim("tag", line_of(tag.get("name", "")))
    if is_set(row, "is_starred"):
        facts.claim("tag", "starred")
    if row.get("is_active") == "0":
        facts.claim("tag", "archived")
    if is_set(row, "is_dead"):
        facts.claim("tag", "deceased", since=facts.special(contact.each("deceased_date")))


def _meeting(facts: _Facts, contact: Contact) -> None:
    """How the user came to know them."""
    day = facts.special(contact.each("first_met_date"))
    where = line_of(contact.row.get("first_met_where", ""))
    story = contact.row.get("first_met_additional_info", "")
    facts.claim("note", ". ".join(filter(None, (where, story))) or day, "first met", day)
    if contact.introducer:
        facts.relation("met through", contact.introducer)


def _place(row: Row) -> str:
    parts = (row.get(name, "") for name in ("street", "city", "province", "postal_code", "country"))
    return _joined(*(", ".join(filter(None, (line.strip(" ,") for line in part.splitlines()))) for part in parts))


def _station(facts: _Facts, row: Row) -> None:
    since, until = (facts.day(row.get(name, "")) for name in ("start_date", "end_date"))
    if value := _joined(line_of(row.get("title", "")), line_of(row.get("company", ""))):
        facts.claims[ClaimRecord("position", value, since=since, until=until)] = None


def _notes(facts: _Facts, contact: Contact) -> None:
    row = contact.row
    facts.claim("note", row.get("description", ""), "description")
    facts.claim("note", row.get("food_preferences", ""), "food")
    if row.get("stay_in_touch_frequency", "0") not in {"", "0"}:
        facts.claim("note", f"{row['stay_in_touch_frequency']} d", "stay in touch every")
    for thing, read in _NOTES.items():
        for one in map(read, contact.each(thing)):
            facts.claim("note", one.value, one.label, facts.day(one.day)[: one.day_digits])


@dataclass(frozen=True, slots=True)
class _Note:
    """A thing of Monica's as a note. `day_digits` cuts the day to what is known of it: 4 the year, 7 the month."""

    label: str
    value: str
    day: str
    day_digits: int = 10


def _note(row: Row) -> _Note:
    return _Note("", row.get("body", ""), row.get("created_at", ""))


def _gift(row: Row) -> _Note:
    parts = (row.get(name, "") for name in ("name", "comment", "url"))
    day = row.get("date", "") or row.get("created_at", "")
    return _Note("gift", _joined(*parts, _amount(row), row.get("status", "")), day)


def _debt(row: Row) -> _Note:
    label = "my debt" if is_set(row, "in_debt") else "their debt"
    return _Note(label, _joined(_amount(row), row.get("reason", ""), row.get("status", "")), row.get("created_at", ""))


def _reminder(row: Row) -> _Note:
    if row.get("delible") == "0":  # Monica's own, of a birthday that is known already
        return _Note("", "", "")
    often, unit = row.get("frequency_number", ""), row.get("frequency_type", "")
    rhythm = unit if unit in {"", "one_time"} else f"{often or 1} × {unit}"
    value = _joined(row.get("title", ""), row.get("description", ""), rhythm.replace("_", " "))
    return _Note("reminder", value, row.get("initial_date", ""))


def _task(row: Row) -> _Note:
    done = is_set(row, "completed")
    day = (row.get("completed_at", "") if done else "") or row.get("created_at", "")
    return _Note("task, done" if done else "task", _joined(row.get("title", ""), row.get("description", "")), day)


def _life_event(row: Row) -> _Note:
    kind, name = row.get("kind", ""), row.get("name", "")
    known = 4 if is_set(row, "happened_at_month_unknown") else 7 if is_set(row, "happened_at_day_unknown") else 10
    value = _joined(kind if kind != name else "", name, row.get("note", ""))
    return _Note("life event", value, row.get("happened_at", ""), known)


def _pet(row: Row) -> _Note:
    return _Note("pet", _joined(row.get("name", ""), row.get("category", "")), row.get("created_at", ""))


def _amount(row: Row) -> str:
    return " ".join(filter(None, (row.get("amount", ""), row.get("currency", ""))))


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


_NOTES: dict[str, Callable[[Row], _Note]] = {
    "note": _note,
    "life_event": _life_event,
    "gift": _gift,
    "debt": _debt,
    "reminder": _reminder,
    "task": _task,
    "pet": _pet,
}
