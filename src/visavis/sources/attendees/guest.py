"""One row of a list as a guest: the person, and what became of the invitation.

- Luma: the full name is believed; its first and last name come swapped or cut ("Sample," "Bob"), and are told only
  where they make up the full name.
- Eventbrite: the buyer is somebody else where the names differ. Then the buyer is a relation of the guest, and an
  address that both have is the buyer's. A guest whose name is still asked for ("Info Requested") is nobody yet.
- Meetup: no addresses; the member's number is the account.

Who was on a list need not have been met: no guest is an exchange with the user.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from visavis.records import AttendeeRecord, AttendeeStatus, ClaimRecord, IdentityRecord, PersonRecord
from visavis.sources.attendees.sheet import ORDER, Sheet
from visavis.sources.column_names import folded
from visavis.sources.columns import Column
from visavis.sources.person_row import Fault, line_of, person_of
from visavis.sources.profile_page import is_profile
from visavis.sources.source import Context
from visavis.sources.table import Cells
from visavis.sources.written_date import Calendar

STATUSES: Mapping[str, AttendeeStatus] = {
    "approved": "accepted",
    "attending": "accepted",
    "yes": "accepted",
    "going": "accepted",
    "checkedin": "came",
    "attended": "came",
    "declined": "declined",
    "rejected": "declined",
    "refunded": "declined",
    "cancelled": "declined",
    "canceled": "declined",
    "deleted": "declined",
    "transferred": "declined",
    "notattending": "declined",
    "no": "declined",
    "notgoing": "declined",
    "pending": "invited",
    "pendingapproval": "invited",
    "invited": "invited",
    "waitlist": "invited",
    "waitlisted": "invited",
    "unpaid": "invited",
    "maybe": "tentative",
}
PLACEHOLDERS = frozenset({"inforequested", "informationrequested", "informationenangefordert", "infoangefordert"})
"""What stands for a name that the guest has not yet given, folded."""

FEWEST_DIGITS = 6  # of a telephone number
LONGEST_ANSWER = 80  # characters of a firm or a role; a longer answer is a text
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Guest:
    """A guest with what tells the event: its own name where the list has one, and the sign-up with its time.

    The earliest sign-up of a list stays the earliest when more people sign up, so it names the event.
    """

    person: PersonRecord
    attendee: AttendeeRecord
    event: str = ""
    title: str = ""
    signed_up: tuple[str, str] = ("", "")
    came_on: str = ""  # the day, in the user's zone


def guest_of(sheet: Sheet, cells: Cells, context: Context) -> tuple[Guest | None, tuple[Fault, ...]]:
    """The guest of a row, None where it names nobody; and what could not be read of it.

    The `date_order` of the context is the one that the list is written in.
    """
    told = sheet.named(cells)
    if told is None:
        return None, (("row-unreadable", ""),)
    match sheet.service:
        case "luma":
            return _luma(sheet, cells, told, context)
        case "eventbrite":
            return _eventbrite(sheet, cells, told, context)
        case "meetup":
            return _meetup(sheet, cells, told, context)


def _luma(
    sheet: Sheet, cells: Cells, told: Mapping[str, str], context: Context
) -> tuple[Guest | None, tuple[Fault, ...]]:
    name, given, family = _names(told.get("name", ""), told.get("firstname", ""), told.get("lastname", ""))
    person, faults = _person(sheet, cells, (name, given, family), told["apiid"], context)
    if person is None:
        return None, faults
    came_on = _day(told.get("checkedinat", ""), context)
    status: AttendeeStatus = "came" if told.get("checkedinat") else _status(told["approvalstatus"])
    signed_up = (told.get("createdat", "") or "~", told["apiid"])
    return Guest(person, _attendee(person, status), signed_up=signed_up, came_on=came_on), faults


def _eventbrite(
    sheet: Sheet, cells: Cells, told: Mapping[str, str], context: Context
) -> tuple[Guest | None, tuple[Fault, ...]]:
    given, family = told.get("firstname", ""), told.get("lastname", "")
    name = told.get("name", "") or told.get("attendeename", "") or f"{given} {family}".strip()
    if {_letters(one) for one in (given, family, name, told.get("email", ""))} & PLACEHOLDERS:
        return None, (("guest-unnamed", ""),)
    order = next((told[one] for one in ORDER if told.get(one)), "")
    number = told.get("attendee", "") or told.get("attendeeno", "") or told.get("barcode", "")
    buyer = _buyer(told, name)
    if buyer and buyer.other and buyer.other.value.casefold() == told.get("email", "").casefold():
        cells = tuple("" if folded(head) == "email" else cell for head, cell in zip(sheet.header, cells, strict=False))
    person, faults = _person(sheet, cells, (name, given, family), number or f"{order} {name}", context)
    if person is None:
        return None, faults
    if buyer:
        person = replace(person, claims=(*person.claims, buyer))
    status = _status(told.get("attendeestatus", "") or "attending")
    event, title = told.get("eventid", "") or told.get("eventname", ""), line_of(told.get("eventname", ""))
    signed_up = (order.zfill(20) if order.isdecimal() else order, "")
    return Guest(person, _attendee(person, status), event, title, signed_up), faults


def _meetup(
    sheet: Sheet, cells: Cells, told: Mapping[str, str], context: Context
) -> tuple[Guest | None, tuple[Fault, ...]]:
    number = told["userid"]
    if not number.isdecimal():
        return None, (("row-without-identity", ""),)
    person, faults = _person(sheet, cells, (told.get("name", ""), "", ""), number, context)
    if person is None:
        return None, faults
    account = IdentityRecord("handle", f"meetup:{number}")
    person = replace(person, key=account.value, identities=(account, *person.identities))
    attendee = _attendee(person, _status(told["rsvp"]))
    if folded(told.get("eventhost", "")) in {"yes", "ja", "true"}:
        attendee = replace(attendee, organises=True)
    return Guest(person, attendee, signed_up=(told.get("rsvpedon", "") or "~", number)), faults


def _person(
    sheet: Sheet, cells: Cells, names: tuple[str, str, str], number: str, context: Context
) -> tuple[PersonRecord | None, tuple[Fault, ...]]:
    """The row as a person. Who has no address is known by the service's `number` of the sign-up alone."""
    columns = [Column("name", "name"), Column("given", "given"), Column("family", "family"), Column("uid", "uid")]
    written = [*names, ""]
    has_address = False
    for column, cell in zip(sheet.columns, cells, strict=False):
        if not cell.strip() or column.meaning in {"", "name", "given", "family", "middle", "called"}:
            continue
        has_address |= _reaches(column, cell)
        columns.append(_as_answered(column, cell))
        written.append(cell)
    if not has_address:
        written[3] = f"{sheet.service} {number}"
    reading = person_of(columns, written, Calendar(context.date_order, context.today))
    person = reading.person
    if person and person.kind == "organisation":  # somebody of that firm, whose name is not known
        person = replace(person, name="", kind="person")
    if person and not person.name and not person.identities:
        person = None
    return person, reading.faults if person else (("row-without-identity", ""),)


def _reaches(column: Column, cell: str) -> bool:
    """Whether the cell is an address, not a word in its place."""
    if column.meaning == "phone":
        return sum(map(str.isdigit, cell)) >= FEWEST_DIGITS
    return column.meaning == "email" and "@" in cell


def _as_answered(column: Column, cell: str) -> Column:
    """A profile only where one was given, a firm only where it is short: else the answer is a note."""
    is_question = column.group.startswith("question:")
    is_text = column.meaning in {"organisation", "title"} and len(cell) > LONGEST_ANSWER
    no_page = column.meaning == "website" and "." not in cell
    if is_question and (is_text or no_page):
        return replace(column, meaning="custom", label=column.name)
    if is_question and column.meaning == "website" and not is_profile(cell.strip()):
        return replace(column, label="")
    return column


def _names(name: str, first: str, last: str) -> tuple[str, str, str]:
    """Full, given and family name of a row of Luma's."""
    if first.endswith(",") and last:  # "Sample," "Bob": the form was given "Sample, Bob"
        family, given = first.rstrip(", "), last
        is_same = not name or sorted(_letters(name)) == sorted(_letters(f"{family}{given}"))
        return (f"{given} {family}", given, family) if is_same else (name, "", "")
    if not name:
        return f"{first} {last}".strip(), first, last
    is_whole = _letters(f"{first}{last}") == _letters(name)
    return (name, first, last) if is_whole else (name, "", "")


def _letters(name: str) -> str:
    """Not folded(), which remembers what it is given: names are many, headers are few."""
    return "".join(filter(str.isalnum, name.casefold()))


def _buyer(told: Mapping[str, str], name: str) -> ClaimRecord | None:
    """Who bought the ticket, where that is not the guest."""
    first, last = told.get("buyerfirstname", ""), told.get("buyerlastname", "")
    buyer = line_of(told.get("buyername", "") or f"{first} {last}")
    email = told.get("buyeremail", "")
    if not buyer or _letters(buyer) == _letters(name):
        return None
    other = IdentityRecord("email", email) if "@" in email and len(email.split()) == 1 else None
    return ClaimRecord("relation", buyer, "buyer", other=other)


def _status(written: str) -> AttendeeStatus:
    return STATUSES.get(folded(written), "")


def _attendee(person: PersonRecord, status: AttendeeStatus) -> AttendeeRecord:
    """By the address, else the account, else the card of the row."""
    by = first_identity(person.identities) or IdentityRecord("card", f"attendees:{person.key}")
    return AttendeeRecord(by.kind, by.value, person.name, status)


def first_identity(identities: Sequence[IdentityRecord]) -> IdentityRecord | None:
    """The e-mail address, else whatever there is."""
    return next((one for one in identities if one.kind == "email"), next(iter(identities), None))


def _day(written: str, context: Context) -> str:
    """The day of a moment in the user's zone; "" when it cannot be read."""
    found = _MOMENT.fullmatch(written)
    if found is None:
        return ""
    try:
        if not (found[2] and found[3]):
            return datetime.fromisoformat(found[1]).date().isoformat()
        zone = "+00:00" if found[3] == "Z" else found[3]
        return datetime.fromisoformat(f"{found[1]}T{found[2]}{zone}").astimezone(context.tz).date().isoformat()
    except (ValueError, OverflowError):
        return ""
