import gzip
from pathlib import Path

import pytest

from tests.sources.files import BytesFile
from visavis.records import FileVerdict, Problem
from visavis.sources.archive import DamagedError, walk
from visavis.sources.registry import SOURCES
from visavis.sources.sniff import sniff, unread

CARD = b"BEGIN:VCARD\nVERSION:3.0\nFN:Tobias Brandauer\nEND:VCARD\n"
CONNECTIONS = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
MAIL = (
    b"From: Nadia <nadia@example.net>\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nSubject: Tea\nMessage-ID: <1@x>\n\nHello\n"
)


@pytest.mark.parametrize(("data", "kind"), [(CARD, "vcard"), (CONNECTIONS, "linkedin"), (MAIL, "mail")])
def test_each_source_knows_its_own_whatever_the_name(data: bytes, kind: str) -> None:
    source, verdict = sniff(BytesFile("something", data))
    assert source is not None
    assert (source.name, verdict.kind, verdict.size) == (kind, kind, len(data))


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"Name,Price\nTea,3\n", b"<html></html>", b"{}"])
def test_nobody_takes_what_is_not_theirs(data: bytes) -> None:
    assert sniff(BytesFile("something", data)) == (None, FileVerdict("something", "", "", len(data)))


def test_what_breaks_off_before_anybody_knows_it_is_damaged_and_not_unknown(tmp_path: Path) -> None:
    (tmp_path / "list.txt.gz").write_bytes(gzip.compress(b"Tea, coffee and cake" * 100, 0)[:500])
    (damaged,) = walk(tmp_path / "list.txt.gz")
    assert not isinstance(damaged, Problem)
    with pytest.raises(DamagedError):
        sniff(damaged)


def test_the_users_word_is_taken_for_a_file_that_was_pointed_at() -> None:
    file = BytesFile("list.csv", b"Name,Price\nTea,3\n")
    assert sniff(file, "linkedin", named=True)[1] == FileVerdict("list.csv", "linkedin", "", 17)
    assert sniff(file, "linkedin", named=False)[0] is None
    assert sniff(file, "no-such-kind", named=True)[0] is None
    assert sniff(BytesFile("book.vcf", CARD), "linkedin")[0] is None


def test_only_what_looks_like_data_is_told_to_be_unknown() -> None:
    picture, table, nothing = (
        FileVerdict("a.jpg", "", size=5),
        FileVerdict("a.CSV", "", size=5),
        FileVerdict("a.vcf", ""),
    )
    assert unread(picture, named=False) is None
    assert unread(picture, named=True) == Problem("a.jpg", "unknown-kind")
    assert unread(table, named=False) == Problem("a.CSV", "unknown-kind")
    assert unread(nothing, named=False) == Problem("a.vcf", "empty-file")
    assert unread(FileVerdict("a.vcf", "vcard", size=5), named=True) is None


def test_sources_have_names_of_their_own_and_say_what_they_read() -> None:
    assert len({source.name for source in SOURCES}) == len(SOURCES)
    assert all(source.reads for source in SOURCES)
