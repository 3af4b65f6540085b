"""LinkedIn's export: a zip of CSV files, in the layout and with the date styles of each."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from visavis.demo.correspondence import Letter, Party, generator
from visavis.demo.life import Character, Life

EARLIER = 210  # days between the two exports
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only'
    ' see email addresses for connections who have allowed this."\n\n'
)
_OWNER_FILES = ("Profile.csv", "Email Addresses.csv", "Positions.csv")

Row = Sequence[str]
Table = Iterator[Row]


def write_linkedin(path: Path, life: Life, on: date, messages: Iterable[Letter]) -> None:
    """The complete export of that day."""
    files = {
        "Connections.csv": _connections(life, on, are_former=False),
        "messages.csv": _messages(messages),
        "Invitations.csv": _invitations(life, on),
        "Endorsement_Received_Info.csv": _endorsements(life, on),
        "Recommendations_Received.csv": _recommendations(life, on),
        **_of_owner(life, on),
    }
    _write(path, files, on)


def write_earlier_linkedin(path: Path, life: Life, on: date) -> None:
    """The basic export of some months before that day: the connections with the jobs they had then."""
    day = on - timedelta(days=EARLIER)
    _write(path, {"Connections.csv": _connections(life, on, are_former=True), **_of_owner(life, on)}, day)


def _write(path: Path, files: dict[str, Table], on: date) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, table in files.items():
            text = io.StringIO()
            csv.writer(text).writerows(table)
            preamble = _PREAMBLE if name == "Connections.csv" else ""
            entry = ZipInfo(name, (on.year, on.month, on.day, 7, 30, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, preamble + text.getvalue())


def _connections(life: Life, on: date, *, are_former: bool) -> Table:
    yield ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
    for one in filter(lambda one: one.on_linkedin, life.cast):
        given, _, family = one.signed.rpartition(" ")
        is_former = are_former and one.former_organisation
        work = (one.former_organisation, one.former_title) if is_former else (one.organisation, one.title)
        email = (one.later_email or one.email) if one.shows_email else ""
        day = _connected(life, one, on)
        if are_former and day > on - timedelta(days=EARLIER):
            continue  # not connected yet
        yield (given, family, one.profile, email, *work, f"{day.day:02} {_MONTHS[day.month - 1]} {day.year}")


def _connected(life: Life, one: Character, on: date) -> date:
    """A day in the last years, the same in both exports; lately only with people to whom nobody writes."""
    latest = 700 if one.rhythm else 20
    return on - timedelta(days=generator(life, "connected " + one.email).randrange(latest, 3000))


def _messages(letters: Iterable[Letter]) -> Table:
    yield (
        *("CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS"),
        *("DATE", "SUBJECT", "CONTENT", "FOLDER", "ATTACHMENTS", "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT"),
    )
    for letter in reversed(list(letters)):
        at = letter.at - (letter.at.utcoffset() or timedelta())
        conversation = "2-" + _conversation(letter)
        sides = (*_side([letter.sender]), *_side(letter.to))
        yield (conversation, "", *sides, f"{at:%Y-%m-%d %H:%M:%S} UTC", "", letter.text, "INBOX", "", "No", "No")


def _conversation(letter: Letter) -> str:
    """The same for all messages between two people, whoever writes: LinkedIn keeps one conversation for each pair."""
    return "".join(sorted(party.name.replace(" ", "") for party in (letter.sender, *letter.to)))


def _side(parties: Sequence[Party]) -> tuple[str, str]:
    return ",".join(party.name for party in parties), ",".join(party.address for party in parties)


def _invitations(life: Life, on: date) -> Table:
    yield ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl")
    for place, one in enumerate(one for one in life.cast if one.on_linkedin):
        day = _connected(life, one, on) - timedelta(days=1)
        sides, direction = (life.me, one), "OUTGOING"
        if place % 3 == 1 or one.letters[0] in life.strangers:
            sides, direction = (one, life.me), "INCOMING"
        names = (sides[0].signed, sides[1].signed)
        text = life.invitation if direction == "OUTGOING" and place % 2 else ""
        at = f"{day.month}/{day.day}/{day:%y}, {1 + place % 11}:{place * 7 % 60:02} PM"
        yield (*names, at, text, direction, sides[0].profile, sides[1].profile)


def _endorsements(life: Life, on: date) -> Table:
    yield (
        *("Endorsement Date", "Skill Name", "Endorser First Name", "Endorser Last Name"),
        *("Endorser Public Url", "Endorsement Status"),
    )
    colleagues = [one for one in life.cast if one.on_linkedin and one.letters[0].startswith("work")]
    for place, one in enumerate(colleagues[::2]):
        given, _, family = one.signed.rpartition(" ")
        at = on - timedelta(days=200 + 41 * place)
        skill = life.skills[place % len(life.skills)]
        url = one.profile.removeprefix("https://")
        yield (f"{at:%Y/%m/%d} 09:{place % 60:02}:11 UTC", skill, given, family, url, "ACCEPTED")


def _recommendations(life: Life, on: date) -> Table:
    yield ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status")
    cast = {one.name: one for one in life.cast}
    for place, (name, text) in enumerate(life.recommendations):
        one, at = cast[name], on - timedelta(days=310 + 433 * place)
        given, _, family = one.signed.rpartition(" ")
        yield (given, family, one.organisation, one.title, text, f"{at:%m/%d/%y}, 10:{place:02} AM", "VISIBLE")


def _of_owner(life: Life, on: date) -> dict[str, Table]:
    return dict(zip(_OWNER_FILES, (_profile(life), _addresses(life, on), _positions(life, on)), strict=True))


def _profile(life: Life) -> Table:
    yield ("First Name", "Last Name", "Maiden Name", "Address", "Birth Date", "Headline", "Summary", "Industry")
    given, _, family = life.me.name.rpartition(" ")
    yield (given, family, "", "", "", life.headline, "", "")


def _addresses(life: Life, on: date) -> Table:
    yield ("Email Address", "Confirmed", "Primary", "Updated On")
    day = on - timedelta(days=2 * EARLIER)
    for is_primary, address in ((True, life.me.later_email), (False, life.me.email)):
        yield (address, "Yes", "Yes" if is_primary else "No", f"{day.month}/{day.day}/{day:%y}, 9:12 AM")


def _positions(life: Life, on: date) -> Table:
    yield ("Company Name", "Title", "Description", "Location", "Started On", "Finished On")
    for job in life.stations:
        until = "" if job.until is None else _month(on, job.until)
        yield (job.organisation, job.title, "", job.place, _month(on, job.since), until)


def _month(on: date, years_ago: float) -> str:
    day = on - timedelta(days=round(years_ago * 365.25))
    return f"{_MONTHS[day.month - 1]} {day.year}"
