"""A look: counted as the import will count it, with nothing written and nobody kept waiting."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, KAETHE, ME, NADIA, TOBIAS, Actor
from tests.reading import read_here
from visavis.actions.import_files import ImportResult, Progress
from visavis.actions.look import look
from visavis.records import Batch
from visavis.sources.wire import Event
from visavis.sources.wire import Progress as Read
from visavis.store.access import Account

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

LETTERS = mailbox(
    letter(HANNA, [ME, NADIA], "2026-10-01"), letter(ME, HANNA, "2026-10-02"), letter(TOBIAS, ME, "2026-10-03")
)
PARTY = Export(
    "party.vcf",
    b"BEGIN:VCARD\r\nVERSION:4.0\r\nUID:kaethe\r\nFN:K\xc3\xa4the B\xc3\xbchler\r\nEMAIL:kaethe@buehler.example\r\n"
    b"EMAIL:hanna@example.org\r\nEND:VCARD\r\n",
)


def told(result: ImportResult) -> list[tuple[object, ...]]:
    files = [
        (one.kind, one.variant, one.people, one.interactions, one.events, one.new, one.known) for one in result.files
    ]
    return [*files, (result.people,)]


@pytest.mark.parametrize("before", [(), (cards(HANNA),), (LETTERS,), (cards(TOBIAS, KAETHE), LETTERS)])
@pytest.mark.parametrize(
    "exports",
    [
        (LETTERS,),
        (cards(HANNA, TOBIAS), LETTERS),
        (LETTERS, cards(HANNA, TOBIAS, NADIA, HANNA)),
        (PARTY, LETTERS),
        (cards(HANNA, KAETHE), PARTY, cards(KAETHE, name="again.vcf")),
    ],
)
def test_a_look_says_what_the_import_will_say(
    take_in: TakeIn, before: tuple[Export, ...], exports: tuple[Export, ...]
) -> None:
    if before:
        take_in(*before)
    seen = take_in(*exports, me=(ME.email,), dry_run=True)
    assert told(seen) == told(take_in(*exports, me=(ME.email,)))


def test_a_look_takes_the_whole_card_of_an_own_address_for_the_users(take_in: TakeIn) -> None:
    take_in(PARTY)
    letters = mailbox(letter(HANNA, KAETHE, "2026-10-01"), letter(TOBIAS, HANNA, "2026-10-02"))
    seen = take_in(letters, me=("kaethe@buehler.example",), dry_run=True)  # on one card with Hanna's address
    assert told(seen) == told(take_in(letters, me=("kaethe@buehler.example",)))


def meeting(name: str, title: str, *guests: Actor) -> Export:
    asked = "".join(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{one.email}\r\n" for one in guests)
    return Export(
        name,
        (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:lunch\r\nDTSTAMP:20261001T100000Z\r\n"
            f"DTSTART:20261010T100000Z\r\nSUMMARY:{title}\r\n{asked}END:VEVENT\r\nEND:VCALENDAR\r\n"
        ).encode(),
    )


@pytest.mark.parametrize("title", ["Lunch", "A long lunch"])
def test_a_look_sees_what_a_second_calendar_changes(take_in: TakeIn, title: str) -> None:
    """The same event in two files: once more, or with another title, or with one more guest."""
    calendars = (
        meeting("a.ics", "Lunch", HANNA, NADIA),
        meeting("b.ics", title, HANNA, NADIA),
        meeting("c.ics", title, HANNA, TOBIAS),
    )
    seen = take_in(*calendars, dry_run=True)
    again = (0, 2) if title == "Lunch" else (1, 1)  # the event and, since it is over, the meeting
    assert [(one.new, one.known) for one in seen.files] == [(2, 0), again, (1, 1)]
    assert told(seen) == told(take_in(*calendars))


def test_a_look_writes_nothing(take_in: TakeIn) -> None:
    take_in(cards(HANNA))
    with CaptureQueriesContext(connection) as queries:
        take_in(cards(HANNA, TOBIAS), LETTERS, me=(ME.email,), dry_run=True)
    asked = [query["sql"].split(maxsplit=1)[0] for query in queries]
    assert not {"INSERT", "UPDATE", "DELETE"} & set(asked)


def test_a_look_never_seems_to_begin_anew(account: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is counted in between, the bar on the page goes on from where it was."""
    path = LETTERS.write(tmp_path)

    def read(paths: Sequence[Path], **options: Any) -> Iterator[Event]:
        for event in read_here(paths, **options):
            if isinstance(event, Batch):
                yield Read(path.as_posix(), 40, 100)
            yield event

    monkeypatch.setattr("visavis.actions.look.read_apart", read)
    told: list[int] = []

    def go_on(progress: Progress) -> bool:
        told.append(progress.bytes_done)
        return True

    look(account, [path], go_on=go_on)
    assert told == [40, 40]


def test_a_look_can_be_stopped(account: Account, tmp_path: Path) -> None:
    told: list[Progress] = []

    def stop(progress: Progress) -> bool:
        told.append(progress)
        return False

    assert look(account, [LETTERS.write(tmp_path)], go_on=stop).state == "cancelled"
    assert told
