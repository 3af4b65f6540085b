"""A watched folder: what is new in it, and what is not."""

import os
import time
from pathlib import Path
from typing import Any

import pytest

from tests.sync.conftest import bring
from visavis.sync.connection import Connection
from visavis.sync.error import SyncError
from visavis.sync.folder import MAILS_ON_THEIR_OWN, fetch
from visavis.sync.secrets import NO_SECRET
from visavis.sync.spool import Spool


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Exporte & mehr"
    made.mkdir()
    return made


def put(folder: Path, name: str, text: str = "x", age: float = 60.0) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    os.utime(file, (time.time() - age, time.time() - age))
    return file


def new(folder: Path, spool: Spool, state: Any = None) -> tuple[list[list[str]], Any]:
    """The names of each batch, and the state behind them."""
    connection = Connection(7, "folder", "Exporte", folder.as_uri())
    batches, last = [], state or {}
    for fetched in fetch(connection, NO_SECRET, last, spool, lambda *_: True):
        batches.append([path.relative_to(folder).as_posix() for path in fetched.paths])
        last = fetched.state
    return batches, last


def test_files_are_named_where_they_lie(folder: Path, spool: Spool) -> None:
    put(folder, "a.vcf")
    put(folder, "mail/b.mbox", "y")
    assert new(folder, spool)[0] == [["a.vcf", "mail/b.mbox"]]


def test_only_what_is_new_or_changed_comes_again(folder: Path, spool: Spool) -> None:
    put(folder, "a.vcf")
    _, state = new(folder, spool)
    assert new(folder, spool, state)[0] == [[]]
    put(folder, "a.vcf", "changed", age=30)
    put(folder, "b.vcf", "other")
    assert new(folder, spool, state)[0] == [["a.vcf", "b.vcf"]]


def test_a_file_that_was_only_touched_or_moved_is_not_imported_again(folder: Path, spool: Spool) -> None:
    put(folder, "a.vcf", "same")
    _, state = new(folder, spool)
    put(folder, "a.vcf", "same", age=10)
    batches, state = new(folder, spool, state)
    assert batches == [[]]
    (folder / "a.vcf").rename(folder / "moved.vcf")
    assert new(folder, spool, state)[0] == [[]]


def test_a_file_that_is_still_being_written_waits(folder: Path, spool: Spool) -> None:
    put(folder, "a.vcf", age=0)
    batches, state = new(folder, spool)
    assert (batches, state) == ([[]], {"files": {}})
    put(folder, "a.vcf", age=6)
    assert new(folder, spool, state)[0] == [["a.vcf"]]


@pytest.mark.parametrize("name", [".hidden.vcf", "a.vcf.part", "b.zip.crdownload", "~$letter.doc", ".git/a.vcf"])
def test_what_is_hidden_or_unfinished_is_passed_over(folder: Path, spool: Spool, name: str) -> None:
    put(folder, name)
    assert new(folder, spool)[0] == [[]]


def test_links_are_not_followed(folder: Path, spool: Spool, tmp_path: Path) -> None:
    put(tmp_path, "elsewhere/a.vcf")
    (folder / "link").symlink_to(tmp_path / "elsewhere")
    (folder / "b.vcf").symlink_to(tmp_path / "elsewhere" / "a.vcf")
    assert new(folder, spool)[0] == [[]]


def test_a_file_that_went_away_is_forgotten_and_nothing_more(folder: Path, spool: Spool) -> None:
    put(folder, "a.vcf")
    _, state = new(folder, spool)
    (folder / "a.vcf").unlink()
    assert new(folder, spool, state) == ([[]], {"files": {}})


def test_few_new_mails_of_a_maildir_come_each_on_its_own_and_many_as_a_whole(folder: Path, spool: Spool) -> None:
    put(folder, "Maildir/cur/1:2,S", "one")
    (folder / "Maildir" / "new").mkdir()
    batches, state = new(folder, spool)
    assert batches == [["Maildir/cur/1:2,S"]]
    for number in range(MAILS_ON_THEIR_OWN + 1):
        put(folder, f"Maildir/new/{number}", f"mail {number}")
    assert new(folder, spool, state)[0] == [["Maildir"]]


def test_many_files_come_in_batches_that_can_be_gone_on_from(folder: Path, spool: Spool) -> None:
    for number in range(5):
        put(folder, f"{number}.vcf", str(number))
    spool.at_most = 2
    batches, _ = new(folder, spool)
    assert batches == [["0.vcf", "1.vcf"], ["2.vcf", "3.vcf"], ["4.vcf"]]
    connection = Connection(7, "folder", "Exporte", folder.as_uri())
    first = next(fetch(connection, NO_SECRET, {}, spool, lambda *_: True))
    assert new(folder, spool, first.state)[0] == [["2.vcf", "3.vcf"], ["4.vcf"]]


def test_a_folder_that_is_gone_is_told(folder: Path, spool: Spool) -> None:
    folder.rmdir()
    brought = bring(Connection(7, "folder", "Exporte", folder.as_uri()), spool, how=fetch)
    assert (brought.error, brought.detail) == ("not-found", str(folder))


def test_it_can_be_stopped(folder: Path, spool: Spool) -> None:
    put(folder, "a.vcf")
    with pytest.raises(SyncError, match="cancelled"):
        list(fetch(Connection(7, "folder", "E", folder.as_uri()), NO_SECRET, {}, spool, lambda *_: False))


def test_a_file_that_cannot_be_opened_is_told_once_and_read_when_it_can_be(
    folder: Path, spool: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put(folder, "a.vcf")
    opened = Path.open

    def refuse(self: Path, *how: Any, **more: Any) -> Any:
        if self == file:
            raise PermissionError
        return opened(self, *how, **more)

    monkeypatch.setattr(Path, "open", refuse)
    batches, state = new(folder, spool)
    assert batches == [["a.vcf"]]
    assert new(folder, spool, state)[0] == [[]]
    monkeypatch.setattr(Path, "open", opened)
    assert new(folder, spool, state)[0] == [["a.vcf"]]
