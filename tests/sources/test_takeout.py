"""Google Takeout as it comes: in parts, in the user's language, with much in it that is nobody's."""

import io
import json
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.people import HANNA, KAETHE, ME, NADIA, TOBIAS
from visavis.records import Batch, EventRecord, FileVerdict, InteractionRecord, PersonRecord, Problem, Record
from visavis.sources.sandbox import Limits, read_apart
from visavis.sources.source import Context

CONTEXT = Context(today=date(2026, 11, 24), zone="Europe/Berlin")
MAILBOX = "Takeout/Gmail/Alle E-Mails einschließlich Spam-Nachrichten und E.mbox"


def letter(number: int, sender: str, text: str, labels: str = "Posteingang", more: str = "") -> bytes:
    return (
        f"From 17{number:017}@xxx Fri Nov 20 12:00:{number % 60:02} +0000 2026\r\nX-GM-THRID: 17{number:017}\r\n"
        f"X-Gmail-Labels: {labels}\r\nMessage-ID: <{number}@example.com>\r\nDate: Fri, 20 Nov 2026 12:00:00 +0000\r\n"
        f"From: {sender}\r\nTo: {ME.email}\r\nSubject: {number}\r\n{more}\r\n{text}\r\n\r\n"
    ).encode()


def card(name: str, email: str) -> bytes:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEMAIL:{email}\r\nEND:VCARD\r\n".encode()


EVENT = (
    "BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
    f"DTSTART:20261110T120000Z\r\nDTEND:20261110T130000Z\r\nUID:lunch@google.com\r\nORGANIZER:mailto:{ME.email}\r\n"
    f"ATTENDEE;CN={TOBIAS.name};PARTSTAT=ACCEPTED:mailto:{TOBIAS.email}\r\nSUMMARY:Mittagessen\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n"
).encode()
PAGE = b"<html><body>In Google Suche nach Bahn gesucht</body></html>"

FIRST = {
    MAILBOX: letter(1, NADIA.email, "Hallo") + letter(2, TOBIAS.email, "Bis dann", '"Wichtig,Posteingang"'),
    "Takeout/Gmail/Nutzereinstellungen/Gesperrte Adressen.json": b'{"blockedAddresses": ["spam@example.net"]}',
    "Takeout/archive_browser.html": PAGE,
    "Takeout/Meine Aktivitäten/Suche/MeineAktivitäten.html": PAGE,
}
SECOND = {
    "Takeout/Kontakte/Alle Kontakte/Alle Kontakte.vcf": card(KAETHE.name, KAETHE.email) + card(HANNA.name, HANNA.email),
    "Takeout/Kalender/Mirjam.ics": EVENT,
    "Takeout/Google Fotos/Fotos von 2024/IMG_1.jpg": b"\xff\xd8\xff\xe0" + bytes(2000),
    "Takeout/Google Fotos/Fotos von 2024/IMG_1.jpg.json": json.dumps({"title": "IMG_1.jpg", "people": []}).encode(),
    "Takeout/Standortverlauf/Records.json": b'{"locations": []}',
    "Takeout/Drive/Brief.docx": b"PK\x03\x04 none of ours",
    "Takeout/Google Chat/Groups/DM 1/messages.json": b'{"messages": []}',
}
FOUND = {"EventRecord": 1, "InteractionRecord": 3, "PersonRecord": 2}
"""A meeting is told as an event and as an exchange."""


def zipped(file: Path, members: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file


def tarred(file: Path, members: Mapping[str, bytes]) -> Path:
    with tarfile.open(file, "w:gz") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file


def read(*paths: Path, limits: Limits | None = None) -> tuple[dict[str, str], list[Record], list[Problem]]:
    """The kind of each file that is read, the records and the problems."""
    kinds: dict[str, str] = {}
    records: list[Record] = []
    problems: list[Problem] = []
    for event in read_apart(paths, context=CONTEXT, limits=limits or Limits()):
        if isinstance(event, FileVerdict) and event.kind:
            kinds[event.path] = event.variant
        elif isinstance(event, Batch):
            records += event.records
            problems += event.problems
    return kinds, records, problems


def counted(records: list[Record]) -> dict[str, int]:
    names = [type(record).__name__ for record in records]
    return {name: names.count(name) for name in sorted(set(names))}


def test_the_parts_of_a_download_in_one_folder_are_read_and_nothing_else_is_told(tmp_path: Path) -> None:
    zipped(tmp_path / "takeout-20261101T000000Z-001.zip", FIRST)
    zipped(tmp_path / "takeout-20261101T000000Z-002.zip", SECOND)
    kinds, records, problems = read(tmp_path)
    assert {path.removeprefix(f"{tmp_path}/takeout-20261101T000000Z-"): kind for path, kind in kinds.items()} == {
        f"001.zip/{MAILBOX}": "mbox/gmail/de",
        "002.zip/Takeout/Kontakte/Alle Kontakte/Alle Kontakte.vcf": "vcard/3.0",
        "002.zip/Takeout/Kalender/Mirjam.ics": "calendar/google",
    }
    assert counted(records) == FOUND
    assert problems == []


def test_who_wrote_and_who_was_met_is_told(tmp_path: Path) -> None:
    _, records, _ = read(zipped(tmp_path / "takeout.zip", FIRST | SECOND))
    exchanges = [one for one in records if isinstance(one, InteractionRecord)]
    assert [(one.kind, one.text) for one in exchanges if one.kind == "mail"] == [
        ("mail", "Hallo"),
        ("mail", "Bis dann"),
    ]
    assert [one.participants[0].value for one in exchanges if one.kind == "mail"] == [NADIA.email, TOBIAS.email]
    assert {one.name for one in records if isinstance(one, PersonRecord)} == {KAETHE.name, HANNA.name}
    (meeting,) = (one for one in records if isinstance(one, EventRecord))
    assert TOBIAS.email in {guest.value for guest in meeting.attendees}


@pytest.mark.parametrize("way", ["zip", "tgz", "folder"])
def test_zip_tgz_and_unpacked_folder_give_the_same_records(tmp_path: Path, way: str) -> None:
    members = FIRST | SECOND
    if way == "folder":
        for name, data in members.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(data)
        path = tmp_path / "Takeout"
    else:
        path = (zipped if way == "zip" else tarred)(tmp_path / f"takeout-20261101T000000Z-001.{way}", members)
    _, records, problems = read(path)
    assert counted(records) == FOUND
    assert problems == []
    keys = {record.key for record in records}
    assert keys == {record.key for record in read(zipped(tmp_path / "other.zip", members))[1]}


@pytest.mark.parametrize(
    "mailbox",
    [
        "Takeout/Mail/All mail Including Spam and Trash.mbox",
        "Takeout/Gmail/Tous les messages, y compris ceux du dossier Spam.mbox",
        "Takeout/メール/すべてのメール.mbox",
    ],
)
def test_the_name_of_the_mailbox_does_not_matter(tmp_path: Path, mailbox: str) -> None:
    kinds, records, problems = read(zipped(tmp_path / "takeout.zip", {mailbox: FIRST[MAILBOX]}))
    assert [Path(path).name for path in kinds] == [Path(mailbox).name]
    assert counted(records) == {"InteractionRecord": 2}
    assert problems == []


def test_a_part_that_did_not_come_whole_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    zipped(tmp_path / "takeout-001.zip", FIRST)
    broken = zipped(tmp_path / "takeout-002.zip", SECOND)
    broken.write_bytes(broken.read_bytes()[:-300])
    _, records, problems = read(tmp_path)
    assert counted(records) == {"InteractionRecord": 2}
    assert [(problem.path, problem.code) for problem in problems] == [(str(broken), "archive-damaged")]


def large_letters(count: int) -> Iterator[bytes]:
    """Letters with an attachment of a megabyte each."""
    attachment = (b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAx\r\n") * 14_000
    kind = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n"
    for number in range(count):
        text = "--b\r\nContent-Type: text/plain\r\n\r\nAnbei\r\n--b\r\nContent-Type: application/octet-stream\r\n"
        head, _, end = letter(number, NADIA.email, f"{text}\r\n*\r\n--b--", more=kind).partition(b"*")
        yield head + attachment + end


def test_a_mailbox_larger_than_the_memory_it_may_use_is_streamed_out_of_the_zip(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "takeout.zip", "w") as archive,
        archive.open(zipfile.ZipInfo(MAILBOX), "w", force_zip64=True) as mailbox,
    ):
        for one in large_letters(150):
            mailbox.write(one)
    _, records, problems = read(tmp_path / "takeout.zip", limits=Limits(memory=60_000_000))
    assert problems == []
    assert len(records) == 150
    assert {one.text for one in records if isinstance(one, InteractionRecord)} == {"Anbei"}
