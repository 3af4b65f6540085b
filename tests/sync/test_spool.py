"""The spool: bytes that wait, under names that lead nowhere else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from visavis.sync.spool import Spool


def test_items_of_one_name_are_one_file(spool: Spool) -> None:
    spool.put(["Reisen", "2026.mbox"], b"a")
    spool.put(["Reisen", "2026.mbox"], b"b")
    assert (spool.folder / "Reisen" / "2026.mbox").read_bytes() == b"ab"
    assert (spool.items, spool.size) == (2, 2)


def test_nobody_else_may_look(spool: Spool) -> None:
    spool.put(["a", "b.mbox"], b"a")
    assert spool.folder.stat().st_mode & 0o777 == 0o700
    assert (spool.folder / "a").stat().st_mode & 0o777 == 0o700
    assert (spool.folder / "a" / "b.mbox").stat().st_mode & 0o777 == 0o600


def test_two_names_that_a_disk_may_not_tell_apart_are_two_files(spool: Spool) -> None:
    for name in ("INBOX.mbox", "Inbox.mbox", "a/b.mbox", "a_b.mbox"):
        spool.put([name], name.encode())
    assert {path.name: path.read_text() for path in spool.folder.iterdir()} == {
        "INBOX.mbox": "INBOX.mbox",
        "Inbox 2.mbox": "Inbox.mbox",
        "a_b.mbox": "a/b.mbox",
        "a_b 2.mbox": "a_b.mbox",
    }


def test_a_name_stays_that_of_its_file_from_batch_to_batch(spool: Spool) -> None:
    for _ in range(2):
        for name in ("INBOX.mbox", "Inbox.mbox"):
            spool.put([name], name.encode())
        assert (spool.folder / "Inbox 2.mbox").read_bytes() == b"Inbox.mbox"
        spool.clear()
        assert list(spool.folder.iterdir()) == []


def test_what_an_earlier_fetching_left_is_gone(tmp_path: Path) -> None:
    (tmp_path / "7").mkdir()
    (tmp_path / "7" / "left.mbox").write_text("x")
    assert list(Spool(tmp_path / "7").folder.iterdir()) == []


def test_a_batch_is_full_by_number_or_by_size(spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    spool.at_most = 2
    spool.put(["a"], b"1")
    assert not spool.is_full
    spool.put(["a"], b"1")
    assert spool.is_full
    spool.clear()
    monkeypatch.setattr("visavis.sync.spool.BYTES_AT_MOST", 3)
    spool.put(["a"], b"1234")
    assert spool.is_full


@given(some.lists(some.text(max_size=120), max_size=20))
def test_every_name_stays_below_the_folder(tmp_path_factory: pytest.TempPathFactory, name: list[str]) -> None:
    spool = Spool(tmp_path_factory.mktemp("spool") / "7")
    spool.put(name, b"x")
    (written,) = [path for path in spool.folder.rglob("*") if path.is_file()]
    assert written.resolve().is_relative_to(spool.folder.resolve())
    assert not any(part.startswith(".") for part in written.relative_to(spool.folder).parts)
