"""Looking without keeping, reading again, stopping half-way: what an import promises about the second time."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS
from tests.state import state
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult, Progress, begin_import, import_files
from visavis.actions.judge import keep_current
from visavis.actions.own_address import NotAnAddressError
from visavis.actions.undo import undo
from visavis.records import ClaimRecord, IdentityRecord, PersonRecord, Problem
from visavis.store.access import Account
from visavis.store.models import (
    Claim,
    Event,
    Identity,
    Import,
    Interaction,
    JournalEntry,
    Participation,
    Person,
    Tie,
)

TakeIn = Callable[..., ImportResult]
Keep = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

TABLES = (Account, Claim, Event, Identity, Import, Interaction, JournalEntry, Participation, Person, Tie)
LETTERS = mailbox(*(letter(HANNA, ME, f"2026-10-{day:02}") for day in range(1, 31)))


def rows() -> list[int]:
    return [table.objects.count() for table in TABLES]


def counts(result: ImportResult) -> list[tuple[int, int]]:
    return [(file.new, file.known) for file in result.files]


def test_a_look_leaves_no_row_in_any_table_and_no_journal_entry(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS, name="old.vcf"))
    before = rows()
    result = take_in(cards(HANNA, TOBIAS), LETTERS, me=(ME.email,), dry_run=True)
    assert result.entry is None
    assert counts(result) == [(1, 1), (30, 0)]
    assert result.own == (ME.email,)
    assert rows() == before
    assert keep_current(account) == 0


def test_a_renamed_file_is_known(account: Account, take_in: TakeIn) -> None:
    take_in(LETTERS)
    assert counts(take_in(replace(LETTERS, name="renamed.mbox"))) == [(0, 30)]


def test_a_file_is_known_inside_an_archive_and_the_archive_again(account: Account, take_in: TakeIn) -> None:
    take_in(LETTERS)
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("Takeout/Mail/All mail.mbox", LETTERS.content)
    before = state(account)
    assert counts(take_in(Export("takeout.zip", packed.getvalue()))) == [(0, 30)]
    assert counts(take_in(Export("renamed.zip", packed.getvalue()))) == [(0, 30)]
    assert state(account) == before


def test_a_mailbox_with_other_line_ends_is_known(account: Account, take_in: TakeIn) -> None:
    take_in(LETTERS)
    windows = Export("windows.mbox", LETTERS.content.replace(b"\n", b"\r\n"))
    assert counts(take_in(windows)) == [(0, 30)]


def test_shuffled_cards_are_known(account: Account, take_in: TakeIn) -> None:
    take_in(cards(HANNA, TOBIAS, NADIA))
    before = state(account)
    assert counts(take_in(cards(NADIA, HANNA, TOBIAS, name="again.vcf"))) == [(0, 3)]
    assert state(account) == before


def test_an_emptied_address_book_takes_nobody_away(account: Account, take_in: TakeIn) -> None:
    take_in(cards(HANNA, TOBIAS))
    before = state(account)
    take_in(cards())
    assert state(account) == before


@pytest.mark.parametrize(
    "code", ["took-too-long", "too-much-memory", "reader-died", "reader-failed", "file-unreadable"]
)
def test_what_could_not_be_read_to_its_end_is_read_again(account: Account, keep: Keep, code: str) -> None:
    keep(Problem("a.vcf", code), name="a.vcf", kind="vcard")
    anna = PersonRecord("1", "Anna Lang", claims=(ClaimRecord("note", "met in May"),))
    again = keep(anna, Problem("a.vcf", code), name="a.vcf", kind="vcard")
    assert counts(again) == [(1, 0)]
    assert counts(keep(anna, Problem("a.vcf", code), name="a.vcf", kind="vcard")) == [(0, 1)]


def test_a_stopped_import_keeps_what_it_read_and_the_next_reads_on(
    account: Account, take_in: TakeIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("visavis.actions.import_files.PIECE", 5)
    many = mailbox(*(letter(HANNA, ME, f"2026-{month:02}-{day:02}") for month in (8, 9, 10) for day in range(1, 31)))

    def until_ten(progress: Progress) -> bool:
        return progress.interactions < 10

    result = import_files(account, [many.write(tmp_path)], me=[ME.email], go_on=until_ten)
    assert result.state == "cancelled"
    assert 10 <= Interaction.objects.count() < 90
    assert all(finding.ok for finding in examine(account))
    stopped = Interaction.objects.count()
    again = take_in(many)
    assert counts(again) == [(90 - stopped, stopped)]
    assert again.entry == result.entry  # the same import, gone on with
    undo(account, result.entry)
    assert Interaction.objects.count() == 0


def test_a_begun_entry_is_gone_on_with(account: Account, take_in: TakeIn, tmp_path: Path) -> None:
    path = LETTERS.write(tmp_path)
    entry = begin_import(account, [path])
    assert JournalEntry.objects.get().state == "running"
    assert import_files(account, [path], entry=entry).entry == entry
    assert JournalEntry.objects.get().state == "done"


def test_a_wrong_own_address_is_refused_before_anything_is_read(account: Account, tmp_path: Path) -> None:
    with pytest.raises(NotAnAddressError):
        import_files(account, [LETTERS.write(tmp_path)], me=[ME.email, "Mirjam"])
    assert not JournalEntry.objects.exists()


def test_what_a_failed_piece_noted_for_undo_is_forgotten(
    account: Account, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    address = (IdentityRecord("email", ME.email),)
    keep(PersonRecord("1", ME.name, identities=address), kind="vcard")
    monkeypatch.setattr("visavis.actions.keep.keeper.describe_people", fail)
    with pytest.raises(RuntimeError):
        keep(PersonRecord("me", ME.name, identities=address, is_me=True), kind="linkedin")
    assert JournalEntry.objects.get(state="cancelled").undo == {}
