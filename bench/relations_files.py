"""The archives of an invented life: mail in and out, an address book, a calendar, chats, calls, LinkedIn."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from email.header import Header
from email.utils import format_datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile
from zoneinfo import ZoneInfo

from relations_life import END, YEAR, Life, Message, Person, chats
from visavis.sources.content_line import escaped, folded

CHANGED = END - timedelta(days=6 * YEAR)  # since then the owner and some friends have new addresses


def write(life: Life, folder: Path) -> None:
    """All files of the life into that folder."""
    folder.mkdir(parents=True, exist_ok=True)
    mails = [one for one in life.messages if not one.is_chat]
    write_mbox(life, folder / "Inbox.mbox", (one for one in mails if one.sender))
    write_mbox(life, folder / "Sent.mbox", (one for one in mails if not one.sender))
    _write_book(life, folder / "contacts.vcf")
    _write_calendar(life, folder / "calendar.ics")
    _write_chats(life, folder)
    _write_calls(life, folder / "calls-20261120073000.xml")
    _write_linkedin(life, folder / "Basic_LinkedInDataExport_11-20-2026.zip")


def write_mbox(life: Life, path: Path, mails: Iterable[Message]) -> None:
    """A folder of a mail program."""
    with path.open("wb") as file:
        file.writelines(_mail(life, one) for one in mails)


def _mail(life: Life, one: Message) -> bytes:
    headers = [
        f"From: {_mailbox(life, one.sender, one.at)}",
        "To: " + ",\n ".join(_mailbox(life, other, one.at) for other in one.to),
        f"Subject: {_encoded(('Re: ' if one.turn else '') + one.subject)}",
        f"Date: {format_datetime(one.at.astimezone(ZoneInfo(life.words.zone)))}",
        f"Message-ID: {_id(one.thread, one.turn)}",
        *([f"In-Reply-To: {_id(one.thread, one.turn - 1)}"] if one.turn else []),
        "MIME-Version: 1.0",
        'Content-Type: text/plain; charset="utf-8"',
        "Content-Transfer-Encoding: 8bit",
    ]
    separator = f"From - {one.at.astimezone(UTC):%a %b %d %H:%M:%S %Y}"
    return "\n".join([separator, *headers, "", one.text, "", ""]).encode()


def _mailbox(life: Life, one: Person | None, at: datetime) -> str:
    earlier, since = life.words.own_addresses
    if one is None:
        return f"{_encoded(life.words.owner)} <{earlier if at < CHANGED else since}>"
    address = one.earlier_email if one.earlier_email and at < CHANGED else one.email
    return f"{_encoded(one.name)} <{address}>"


def _encoded(text: str) -> str:
    return text if text.isascii() else Header(text, "utf-8", maxlinelen=70).encode()


def _id(thread: int, turn: int) -> str:
    return f"<{thread}.{turn}@mail.example.org>"


def _write_book(life: Life, path: Path) -> None:
    lines = (line for one in life.people if one.has_card for line in _card(one))
    path.write_bytes("".join(f"{folded(line)}\r\n" for line in lines).encode())


def _card(one: Person) -> Iterator[str]:
    given, _, family = one.name.partition(" ")
    yield from ("BEGIN:VCARD", "VERSION:3.0")
    yield f"N:{escaped(family)};{escaped(given)};;;"
    yield f"FN:{escaped(one.name)}"
    yield f"EMAIL;TYPE=INTERNET:{one.email}"
    if one.earlier_email:
        yield f"EMAIL;TYPE=INTERNET:{one.earlier_email}"
    yield from one.card
    yield "END:VCARD"


def _write_calendar(life: Life, path: Path) -> None:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//calendar//EN"]
    for number, one in enumerate(life.meetings):
        lines += ["BEGIN:VEVENT", f"UID:{number}@calendar.example.org", f"SUMMARY:{escaped(one.title)}"]
        lines += [f"DTSTAMP:{END:%Y%m%dT%H%M%SZ}", f"DTSTART:{one.at:%Y%m%dT%H%M%SZ}"]
        lines += [f"DTEND:{one.at + timedelta(hours=2):%Y%m%dT%H%M%SZ}"]
        lines += [f"ORGANIZER;CN={life.words.owner}:mailto:{life.words.own_addresses[1]}"]
        lines += [f"ATTENDEE;PARTSTAT=ACCEPTED;CN={guest.name}:mailto:{guest.email}" for guest in one.guests]
        lines += ["STATUS:CONFIRMED", "END:VEVENT"]
    path.write_bytes("".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"]).encode())


def _write_chats(life: Life, folder: Path) -> None:
    """A chat with each person, as WhatsApp exports it on Android; saved contacts stand under their names."""
    title, day = (
        ("WhatsApp Chat mit", "%d.%m.%y") if life.words.language == "de" else ("WhatsApp Chat with", "%d/%m/%Y")
    )
    zone = ZoneInfo(life.words.zone)
    for one, said in chats(life):
        names = {None: life.words.owner, one: one.name}
        lines = [f"{line.at.astimezone(zone):{day}, %H:%M} - {names[line.sender]}: {line.text}" for line in said]
        (folder / f"{title} {one.name}.txt").write_text("\n".join([*lines, ""]), "utf-8")


def _write_calls(life: Life, path: Path) -> None:
    """The calls of a phone, as SMS Backup & Restore saves them: 1 is one that came in, 3 one that was missed."""
    calls = [
        f'  <call number="{one.caller.phone}" duration="{one.seconds}" date="{one.at.timestamp() * 1000:.0f}"'
        f' type="{1 if one.seconds else 3}" contact_name="(Unknown)" />'
        for one in life.calls
    ]
    root = ("<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>", f'<calls count="{len(calls)}">')
    path.write_text("\n".join([*root, *calls, "</calls>", ""]), "utf-8")


def _write_linkedin(life: Life, path: Path) -> None:
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerow(("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"))
    for number, one in enumerate(one for one in life.people if one.on_linkedin):
        given, _, family = one.name.partition(" ")
        profile = f"https://www.linkedin.com/in/{one.email.partition('@')[0].replace('.', '-')}"
        day = END - timedelta(days=300 + 7 * number)
        rows.writerow((given, family, profile, one.email, "", "", f"{day:%d %b %Y}"))
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("Connections.csv", table.getvalue())
