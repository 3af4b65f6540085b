"""Outlook's archives are unpacked by readpst, apart and with limits, and then read like any folder.

A readpst made here writes what the real one would: it is the wiring that is tested.
"""

import os
import subprocess
import time
import zipfile
from pathlib import Path

import pytest

from visavis.records import Batch, FileVerdict, PersonRecord
from visavis.sources import outlook_archive
from visavis.sources.sandbox import read_apart
from visavis.sources.wire import Event, FileDone, Progress

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Nadia Okonkwo\nEMAIL:nadia@example.net\nEND:VCARD\n"
LETTER = (
    "From nadia@example.net Fri Nov 20 12:00:00 2026\nFrom: Nadia <nadia@example.net>\n"
    "To: mirjam.rosenthal@example.org\nDate: Fri, 20 Nov 2026 12:00:00 +0000\nMessage-ID: <1@example.net>\n\nHello\n"
)
APPOINTMENT = (
    "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:0x48c\nSUMMARY:Lunch\nDTSTART:20261120T120000Z\nEND:VEVENT\n"
    "END:VCALENDAR\n"
)
UNPACK = f"""
mkdir -p "$into/Outlook/Inbox" "$into/Outlook/Contacts" "$into/Outlook/Calendar"
cat > "$into/Outlook/Inbox/mbox" <<'.'
{LETTER}.
cat > "$into/Outlook/Contacts/contacts" <<'.'
{CARD}.
cat > "$into/Outlook/Calendar/calendar" <<'.'
{APPOINTMENT}.
"""


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    (tmp_path / "scratch").mkdir()
    return tmp_path / "scratch"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "mine.pst").write_bytes(b"!BDN" + bytes(1000))
    return tmp_path / "mine.pst"


@pytest.fixture(autouse=True)
def nothing_stays(scratch: Path) -> object:
    yield
    assert list(scratch.glob(f"visavis-outlook-{os.getpid()}-*")) == []


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A readpst that runs these lines; `$into` is where it shall write, `$archive` what it shall unpack."""
    place = folder / "bin"
    place.mkdir()
    arguments = 'while [ $# -gt 1 ]; do if [ "$1" = -o ]; then into=$2; fi; shift; done; archive=$1'
    (place / "readpst").write_text(f"#!/bin/sh\n{arguments}\n{script}\n")
    (place / "readpst").chmod(0o755)
    monkeypatch.setenv("PATH", f"{place}:{os.environ['PATH']}")


def read(scratch: Path, *paths: Path) -> list[Event]:
    return list(read_apart(paths, scratch=scratch))


def records(events: list[Event]) -> list[str]:
    return sorted(type(record).__name__ for one in events if isinstance(one, Batch) for record in one.records)


def problems(events: list[Event]) -> list[tuple[str, str]]:
    return [(Path(each.path).name, each.code) for one in events if isinstance(one, Batch) for each in one.problems]


def test_mail_contacts_and_appointments_come_out_under_the_archives_name(
    tmp_path: Path, archive: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, UNPACK)
    events = read(scratch, archive)
    assert [(one.path, one.kind) for one in events if isinstance(one, FileVerdict)] == [
        (f"{archive}/Outlook/Calendar/calendar", "calendar"),
        (f"{archive}/Outlook/Contacts/contacts", "vcard"),
        (f"{archive}/Outlook/Inbox/mbox", "mail"),
    ]
    assert records(events) == ["EventRecord", "InteractionRecord", "PersonRecord"]
    assert problems(events) == []
    assert list(scratch.iterdir()) == []


def test_the_unpacked_files_are_their_owners_alone(
    tmp_path: Path, archive: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, f'ls -ld "$into" "$into/.." | cut -c1-10 > "{tmp_path}/modes"')
    read(scratch, archive)
    assert (tmp_path / "modes").read_text().split() == ["drwx------", "drwx------"]


def test_without_readpst_it_is_said_what_to_install(
    tmp_path: Path, archive: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    card = tmp_path / "card.vcf"
    card.write_text(CARD)
    events = read(scratch, archive, card)
    assert problems(events) == [("mine.pst", "pst-needs-readpst")]
    assert records(events) == ["PersonRecord"]


def test_archives_in_folders_are_found_and_those_in_zips_are_told(
    tmp_path: Path, archive: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, UNPACK)
    folder = tmp_path / "all"
    (folder / "old").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    archive.rename(folder / "old" / "Mine.OST")
    (folder / ".hidden" / "not.pst").write_bytes(b"!BDN")
    with zipfile.ZipFile(folder / "packed.zip", "w") as packed:
        packed.writestr("inner.pst", b"!BDN")
    events = read(scratch, folder)
    assert records(events) == ["EventRecord", "InteractionRecord", "PersonRecord"]
    assert problems(events) == [("inner.pst", "pst-in-archive")]


@pytest.mark.parametrize(
    "case",
    [
        ("exit 1", "pst-unreadable", 0),
        ("exit 0", "no-messages", 0),
        (UNPACK + "exit 1", "pst-cut-short", 3),
        (UNPACK + "kill -9 $$", "pst-cut-short", 3),
        (UNPACK + "while :; do :; done", "pst-cut-short", 3),
        (UNPACK + 'exec yes > "$into/endless"', "pst-cut-short", 3),
        (UNPACK + 'while :; do n=$((n + 1)); head -c 90000 /dev/zero > "$into/z$n"; done', "pst-cut-short", 3),
        (UNPACK + "exec sleep 60", "pst-cut-short", 3),
    ],
)
def test_what_came_out_before_it_ended_is_read(
    tmp_path: Path, archive: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch, case: tuple[str, str, int]
) -> None:
    script, told, count = case
    monkeypatch.setattr(outlook_archive, "SECONDS", 0.5)
    monkeypatch.setattr(outlook_archive, "GROUND", 100_000)
    install(tmp_path, monkeypatch, script)
    began = time.monotonic()
    events = read(scratch, archive)
    assert time.monotonic() - began < 15
    assert problems(events) == [("mine.pst", told)]
    assert len(records(events)) == count


def test_a_disk_without_room_is_left_alone(
    tmp_path: Path, archive: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlook_archive, "ROOM", 1 << 60)
    install(tmp_path, monkeypatch, UNPACK)
    assert problems(read(scratch, archive)) == [("mine.pst", "pst-no-room")]


def test_it_tells_how_far_it_is_and_ends_when_nobody_listens(
    tmp_path: Path, archive: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(
        tmp_path, monkeypatch, f'echo $$ > "{tmp_path}/process"; head -c 500 /dev/zero > "$into/half"; exec sleep 60'
    )
    reading = read_apart([archive], scratch=scratch)
    while (step := next(reading)) == Progress(str(archive), 0, 1004):
        assert isinstance(step, Progress)
    assert isinstance(step, Progress)
    assert 500 <= step.bytes_done <= step.bytes_total == 1004
    reading.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "process").read_text()), 0)


def test_what_a_killed_program_left_behind_is_removed_and_what_another_works_on_stays(
    tmp_path: Path, archive: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait()
    left, used = (scratch / f"visavis-outlook-{number}-abc" for number in (gone.pid, os.getppid()))
    for place in (left, used):
        (place / "0").mkdir(parents=True)
    install(tmp_path, monkeypatch, UNPACK)
    read(scratch, archive)
    assert (left.exists(), used.exists()) == (False, True)


def test_a_child_that_dies_goes_on_behind_the_file_that_killed_it(
    tmp_path: Path, archive: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent / "hostile"))
    script = 'for n in 1 2 3; do echo HOSTILE > "$into/$n"; done; echo "person x" >> "$into/1"; echo crash >> "$into/2"'
    install(tmp_path, monkeypatch, script + '; echo "person y" >> "$into/3"')
    events = read(scratch, archive)
    names = [record.key for one in events if isinstance(one, Batch) for record in one.records]
    assert names == ["x", "y"]
    assert problems(events) == [("2", "reader-died")]
    assert [Path(one.path).name for one in events if isinstance(one, FileDone)] == ["1", "2", "3"]
    assert all(isinstance(record, PersonRecord) for one in events if isinstance(one, Batch) for record in one.records)
