import gzip
import io
import os
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest

from visavis.records import Problem
from visavis.sources.archive import ArchiveLimits, DamagedError, TooLargeError, walk
from visavis.sources.bounded import bounded
from visavis.sources.source import OpenFile

CARD = b"BEGIN:VCARD\nFN:Tobias\nEND:VCARD\n"


def found(path: Path, limits: ArchiveLimits | None = None) -> tuple[dict[str, bytes], list[tuple[str, str]]]:
    """What can be read under a path, and what was refused, both by the path below the folder that holds it."""
    files, refused = {}, []
    for item in walk(path, limits or ArchiveLimits()):
        name = item.path.removeprefix(f"{path.parent.as_posix()}/")
        if isinstance(item, Problem):
            refused.append((name, item.code))
        else:
            files[name] = content(item)
    return files, refused


def content(file: OpenFile) -> bytes:
    if file.path.endswith("/"):
        return b"".join(content(part) for part in file.parts())
    with file.open() as stream:
        return stream.read()


def zipped(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def tarred(path: Path, members: dict[str, bytes], mode: str = "w:gz") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def test_a_file_is_itself(tmp_path: Path) -> None:
    (tmp_path / "book.vcf").write_bytes(CARD)
    assert found(tmp_path / "book.vcf") == ({"book.vcf": CARD}, [])


def test_a_folder_is_walked_in_order_without_hidden_files_and_links(tmp_path: Path) -> None:
    for name in ("b.vcf", "a/z.vcf", ".hidden/x.vcf", ".DS_Store", "Thumbs.db", "__MACOSX/y.vcf"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(CARD)
    (tmp_path / "in" / "link.vcf").symlink_to(tmp_path / "in" / "b.vcf")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    files, refused = found(tmp_path / "in")
    assert list(files) == ["in/a/z.vcf", "in/b.vcf"]
    assert refused == []


def test_what_is_not_there_or_no_file_is_told(tmp_path: Path) -> None:
    assert found(tmp_path / "none.vcf") == ({}, [("none.vcf", "file-missing")])
    os.mkfifo(tmp_path / "pipe")
    assert found(tmp_path / "pipe") == ({}, [("pipe", "file-unreadable")])


def test_a_name_that_no_system_allows_is_told() -> None:
    assert [item.code for item in walk(Path("a\0b")) if isinstance(item, Problem)] == ["file-unreadable"]


def test_a_zip_is_read_with_one_zip_inside_it_but_no_deeper(tmp_path: Path) -> None:
    innermost = zipped(tmp_path / "3.zip", {"three.vcf": CARD}).read_bytes()
    inner = zipped(tmp_path / "2.zip", {"two.vcf": CARD, "inner.zip": innermost}).read_bytes()
    outer = zipped(tmp_path / "1.zip", {"one.vcf": CARD, "inner.zip": inner})
    files, refused = found(outer)
    assert set(files) == {"1.zip/one.vcf", "1.zip/inner.zip/two.vcf"}
    assert refused == [("1.zip/inner.zip/inner.zip", "archive-too-deep")]


def test_an_office_document_in_a_folder_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    document = zipped(tmp_path / "in" / "letter.docx", {"word/document.xml": b"<x/>"})
    assert found(tmp_path / "in") == ({"in/letter.docx": document.read_bytes()}, [])


def test_half_a_zip_is_told(tmp_path: Path) -> None:
    whole = zipped(tmp_path / "whole.zip", {"one.vcf": CARD * 100, "two.vcf": CARD * 100}).read_bytes()
    (tmp_path / "half.zip").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.zip").write_bytes(b"sorry, no such page")
    assert found(tmp_path / "half.zip") == ({}, [("half.zip", "archive-damaged")])
    assert found(tmp_path / "text.zip") == ({}, [("text.zip", "archive-damaged")])


def test_a_bomb_is_refused_and_the_good_file_beside_it_is_read(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "bomb.zip", {"a.csv": bytes(3_000_000), "book.vcf": CARD})
    limits = ArchiveLimits(unsuspected=1_000_000)
    assert found(bomb, limits) == ({"bomb.zip/book.vcf": CARD}, [("bomb.zip/a.csv", "zip-bomb")])


def test_more_in_all_than_is_allowed_is_refused(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "in.zip", {"a.vcf": CARD, "b.vcf": CARD})
    limits = ArchiveLimits(total=len(CARD))
    assert found(archive, limits) == ({"in.zip/a.vcf": CARD}, [("in.zip/b.vcf", "zip-bomb")])


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "in.zip", {"a.vcf": CARD, "b.vcf": CARD})
    assert found(archive, ArchiveLimits(members=1)) == ({}, [("in.zip", "archive-too-many-files")])


def test_a_member_that_lies_about_its_size_is_found_out(tmp_path: Path) -> None:
    archive = bytearray(zipped(tmp_path / "lie.zip", {"a.vcf": CARD * 100}).read_bytes())
    directory = archive.index(b"PK\x01\x02")
    archive[directory + 24 : directory + 28] = struct.pack("<I", 100)
    (tmp_path / "lie.zip").write_bytes(archive)
    walking = walk(tmp_path / "lie.zip")
    member = next(walking)
    assert not isinstance(member, Problem)
    with member.open() as stream, pytest.raises(DamagedError):
        stream.read()


def test_a_member_whose_own_header_is_broken_is_told(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "in.zip", {"a.vcf": CARD}).read_bytes()
    (tmp_path / "in.zip").write_bytes(b"PK\x03\x04\xff\xff" + archive[6:26] + b"\xff\xff" + archive[28:])
    walking = walk(tmp_path / "in.zip")
    member = next(walking)
    assert not isinstance(member, Problem)
    with pytest.raises(DamagedError):
        member.open()


def test_reading_past_the_promise_is_stopped() -> None:
    assert bounded(io.BytesIO(b"12345"), 5).read() == b"12345"
    with pytest.raises(TooLargeError):
        bounded(io.BytesIO(b"123456"), 5).read()


def test_names_that_climb_out_are_refused(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "in.zip", {"../up.vcf": CARD, "/root.vcf": CARD, "C:\\x.vcf": CARD, "ok.vcf": CARD})
    files, refused = found(archive)
    assert list(files) == ["in.zip/ok.vcf"]
    assert {code for _, code in refused} == {"unsafe-name"}
    assert len(refused) == 3


def test_locked_members_are_told_once(tmp_path: Path) -> None:
    archive = bytearray(zipped(tmp_path / "in.zip", {"a.vcf": CARD, "b.vcf": CARD}).read_bytes())
    at = -1
    while (at := archive.find(b"PK\x01\x02", at + 1)) >= 0:
        archive[at + 8] |= 1
    (tmp_path / "in.zip").write_bytes(archive)
    assert found(tmp_path / "in.zip") == ({}, [("in.zip", "encrypted")])


def test_names_written_by_a_mac_are_the_same_as_others(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "in.zip", {"Bu\u0308ro/a.csv": b"1", "Bu\u0308ro/b.csv": b"2"})
    files, _ = found(archive)
    assert list(files) == ["in.zip/B\u00fcro/a.csv", "in.zip/B\u00fcro/b.csv"]


def test_names_in_utf8_that_do_not_say_so_are_put_right(tmp_path: Path) -> None:
    raw = zipped(tmp_path / "in.zip", {"Bxxro.csv": b"1"}).read_bytes()
    (tmp_path / "in.zip").write_bytes(raw.replace(b"Bxxro.csv", "Büro.csv".encode()))
    assert list(found(tmp_path / "in.zip")[0]) == ["in.zip/Büro.csv"]


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_a_sibling_is_found_whatever_its_case(tmp_path: Path, kind: str) -> None:
    members = {"A/messages.csv": b"1", "A/Profile.csv": b"me", "B/Profile.csv": b"other"}
    for name, data in members.items():
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(data)
    place = tmp_path / "in" if kind == "folder" else zipped(tmp_path / "in.zip", members)
    walking = walk(place)
    messages = next(item for item in walking if item.path.endswith("messages.csv"))
    assert not isinstance(messages, Problem)
    sibling = messages.sibling("PROFILE.csv")
    assert sibling is not None
    assert content(sibling) == b"me"
    assert messages.sibling("Skills.csv") is None


@pytest.mark.parametrize("mode", ["w:gz", "w:"])
def test_a_tar_is_read_front_to_back(tmp_path: Path, mode: str) -> None:
    large = os.urandom(400_000)
    archive = tarred(tmp_path / "takeout.tgz", {"./T/all.mbox": large, "T/book.vcf": CARD, "T/.x": b"1"}, mode)
    assert found(archive) == ({"takeout.tgz/T/all.mbox": large, "takeout.tgz/T/book.vcf": CARD}, [])


def test_a_member_of_a_tar_can_be_read_twice(tmp_path: Path) -> None:
    large = os.urandom(400_000)
    for item in walk(tarred(tmp_path / "in.tgz", {"a": large, "b": CARD})):
        assert not isinstance(item, Problem)
        assert content(item) == content(item)


def test_half_a_tar_gives_its_first_files(tmp_path: Path) -> None:
    whole = tarred(tmp_path / "in.tgz", {"a.vcf": CARD, "b.vcf": os.urandom(100_000)}).read_bytes()
    (tmp_path / "in.tgz").write_bytes(whole[:50_000])
    items = [item.path.removeprefix(str(tmp_path)) for item in walk(tmp_path / "in.tgz")]
    assert items == ["/in.tgz/a.vcf", "/in.tgz"]


def test_of_half_a_tar_the_beginning_is_read_and_of_none_nothing(tmp_path: Path) -> None:
    whole = tarred(tmp_path / "in.tgz", {"a.vcf": CARD, "b.vcf": os.urandom(100_000)}).read_bytes()
    (tmp_path / "in.tgz").write_bytes(whole[:50_000])
    (tmp_path / "none.tgz").write_bytes(b"sorry, no such page")
    *_, last = walk(tmp_path / "in.tgz")
    assert isinstance(last, Problem)
    assert last.code == "archive-cut-short"
    assert found(tmp_path / "none.tgz") == ({}, [("none.tgz", "archive-damaged")])


def test_a_bomb_ends_the_reading_of_a_tar(tmp_path: Path) -> None:
    archive = tarred(tmp_path / "in.tgz", {"a.vcf": CARD, "b": bytes(3_000_000), "../c": CARD})
    files, refused = found(archive, ArchiveLimits(unsuspected=1_000_000))
    assert list(files) == ["in.tgz/a.vcf"]
    assert refused == [("in.tgz/b", "zip-bomb")]


def test_a_long_search_in_a_tar_shows_that_it_is_alive(tmp_path: Path) -> None:
    beats: list[int] = []
    archive = tarred(tmp_path / "in.tgz", {f"{n}.jpg": os.urandom(300_000) for n in range(4)})
    assert len(list(walk(archive, beat=lambda: beats.append(1)))) == 4
    assert len(beats) >= 4


def test_a_maildir_is_one_file_and_its_folders_are_others(tmp_path: Path) -> None:
    for name in ("cur/2:2,S", "new/1", ".Sent/cur/3", ".Sent/new/4", "tmp/5", "dovecot.index"):
        (tmp_path / "Mail" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "Mail" / name).write_bytes(name[-1:].encode())
    files, refused = found(tmp_path / "Mail")
    assert files == {"Mail/": b"S1", "Mail/.Sent/": b"34"}
    assert refused == []


def test_a_packed_file_is_read_unpacked(tmp_path: Path) -> None:
    (tmp_path / "cards.vcf.gz").write_bytes(gzip.compress(CARD))
    assert found(tmp_path / "cards.vcf.gz") == ({"cards.vcf.gz": CARD}, [])


def test_a_packed_bomb_is_stopped_while_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "bomb.mbox.gz").write_bytes(gzip.compress(b"\0" * 3_000_000))
    (bomb,) = walk(tmp_path / "bomb.mbox.gz", ArchiveLimits(unsuspected=1_000_000))
    assert not isinstance(bomb, Problem)
    with pytest.raises(TooLargeError):
        content(bomb)


def test_a_damaged_packed_file_is_told_while_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "half.vcf.gz").write_bytes(gzip.compress(CARD * 100)[:40])
    (half,) = walk(tmp_path / "half.vcf.gz")
    assert not isinstance(half, Problem)
    with pytest.raises(DamagedError):
        content(half)


@pytest.mark.parametrize("size", [50, len(CARD) * 100])
def test_what_stands_before_the_damage_is_handed_out_before_it_is_told(tmp_path: Path, size: int) -> None:
    (tmp_path / "half.vcf.gz").write_bytes(gzip.compress(CARD * 100, 0)[: size - len(CARD) * 100 or -4])
    (half,) = walk(tmp_path / "half.vcf.gz")
    assert not isinstance(half, Problem)
    with half.open() as stream:
        assert (CARD * 100).startswith(stream.read(1 << 16) or b"nothing")
        with pytest.raises(DamagedError):
            stream.read(1)


def test_a_bomb_hands_out_what_was_promised() -> None:
    with bounded(io.BytesIO(b"123456"), 5) as stream:
        assert stream.read(100) == b"12345"
        with pytest.raises(TooLargeError):
            stream.read(1)
