"""Hostile archives: they unpack to more than they say, or are not what they say. Good cards lie in and beside them."""

import gzip
import io
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator

from tests.sources.hostile.cards import card
from tests.sources.hostile.chats import TITLE, chat_line
from tests.sources.hostile.danger import MEGABYTE, Danger
from tests.sources.hostile.letters import FROM, HEAD, letter

Made = Callable[[int], Iterable[bytes]]
BESIDE = (("beside.vcf", card(3) + card(4)),)
GOOD = card(1) + card(2)


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", method) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return into.getvalue()


def zeros(megabytes: int) -> bytes:
    """So many megabytes of zeros as a stream of deflate: one block again and again."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(bytes(MEGABYTE)) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(bytes(MEGABYTE)) + packer.flush(zlib.Z_FULL_FLUSH)
    return block + again * (megabytes - 1) + packer.flush()


def raw_zip(name: bytes, packed: bytes, *, stated: int, good: bytes = GOOD) -> bytes:
    """A zip of good cards and of one member whose directory states what it likes."""
    healthy = zlib.compressobj(9, zlib.DEFLATED, -15)
    plain = healthy.compress(good) + healthy.flush()
    body, directory = b"", b""
    for title, content, size, checksum in (
        (b"a.vcf", plain, len(good), zlib.crc32(good)),
        (name, packed, stated, 0),
    ):
        offset = len(body)
        common = struct.pack(
            "<HHHHHIIIHH", 20, 0, 8, 0, 33, checksum, len(content), min(size, 2**32 - 2), len(title), 0
        )
        body += b"PK\x03\x04" + common + title + content
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, offset) + title
    end = struct.pack("<HHHHIIH", 0, 0, 2, 2, len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


def bomb(megabytes: int) -> list[bytes]:
    return [raw_zip(b"z.mbox", zeros(megabytes), stated=megabytes * MEGABYTE)]


def liar(megabytes: int) -> list[bytes]:
    return [raw_zip(b"z.mbox", zeros(megabytes), stated=100)]


def many_members(size: int) -> list[bytes]:
    return [zipped(*((f"{n}.txt", b"") for n in range(size)), method=zipfile.ZIP_STORED)]


def many_cards(size: int) -> list[bytes]:
    """Little files without end, the good ones first and last."""
    members = [(f"m/{n}.vcf", b"BEGIN:VCARD\nFN:M\nEND:VCARD\n") for n in range(size)]
    return [zipped(("a.vcf", GOOD), *members, method=zipfile.ZIP_STORED)]


def within_each_other(size: int) -> list[bytes]:
    inner = zipped(("deep.vcf", card(9)))
    for _ in range(size):
        inner = zipped(("inner.zip", inner))
    return [zipped(("a.vcf", GOOD), ("inner.zip", inner))]


def climbing(_size: int) -> list[bytes]:
    names = ("../../z.vcf", "/etc/z.vcf", "C:\\z.vcf", "a/../../z.vcf")
    return [zipped(("a.vcf", GOOD), *((name, card(9)) for name in names))]


def odd_names(_size: int) -> list[bytes]:
    names = (
        "z\n\r\x1b[31m.vcf",
        "\u202efcv.exe.vcf",
        "z" * 60_000 + ".vcf",
        "z/" * 20_000 + "z.vcf",
        ".vcf",
        "con.vcf",
    )
    return [zipped(("a.vcf", GOOD), *((name, b"") for name in names))]


def locked(_size: int) -> list[bytes]:
    whole = bytearray(zipped(("a.vcf", GOOD), ("z.vcf", card(9))))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        whole[whole.rindex(mark) + place] |= 1
    return [bytes(whole)]


def overlapping(size: int) -> list[bytes]:
    """A directory whose entries all point at the same bytes."""
    whole = raw_zip(b"z.mbox", zeros(100), stated=100 * MEGABYTE)
    start = whole.index(b"PK\x01\x02")
    second = whole.index(b"PK\x01\x02", start + 4)
    end = whole.index(b"PK\x05\x06")
    first, entry = whole[start:second], whole[second:end]
    directory = first + entry * size
    return [
        whole[:start]
        + directory
        + b"PK\x05\x06"
        + struct.pack("<HHHHIIH", 0, 0, size + 1, size + 1, len(directory), start, 0)
    ]


def tarred(*members: tuple[tarfile.TarInfo, bytes], packed: bool = True) -> bytes:
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w:gz" if packed else "w") as archive:
        for info, content in members:
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return into.getvalue()


def tar_bomb(megabytes: int) -> list[bytes]:
    """A tar in gzip of which the second member is megabytes of zeros."""
    good = tarred((tarfile.TarInfo("a.vcf"), GOOD), packed=False)[:1024]
    info = tarfile.TarInfo("z.mbox")
    info.size = megabytes * MEGABYTE
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    head = packer.compress(good + info.tobuf()) + packer.flush(zlib.Z_FULL_FLUSH)
    return [b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + head + zeros(megabytes) + bytes(8)]


def tar_with_links(_size: int) -> list[bytes]:
    link = tarfile.TarInfo("z.vcf")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    hard = tarfile.TarInfo("y.vcf")
    hard.type, hard.linkname = tarfile.LNKTYPE, "../../etc/passwd"
    device = tarfile.TarInfo("x.vcf")
    device.type = tarfile.CHRTYPE
    climbing = tarfile.TarInfo("../../w.vcf")
    return [tarred((tarfile.TarInfo("a.vcf"), GOOD), (link, b""), (hard, b""), (device, b""), (climbing, card(9)))]


def tar_with_long_name(size: int) -> list[bytes]:
    """The name of a member is as long as a book."""
    return [tarred((tarfile.TarInfo("a.vcf"), GOOD), (tarfile.TarInfo("z" * size + ".vcf"), card(9)))]


def gzip_bomb(megabytes: int) -> list[bytes]:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    head = packer.compress(letter(1) + letter(2) + FROM + HEAD) + packer.flush(zlib.Z_FULL_FLUSH)
    return [b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + head + zeros(megabytes) + bytes(8)]


def chat_cut(_size: int) -> list[bytes]:
    """A chat, which is read more than once, in a zip whose sum does not fit."""
    said = b"".join(chat_line(n) for n in (1, 2)) + b"13.10.25, 10:05 - Tobias: " + bytes(range(33, 127)) * 4000
    whole = bytearray(zipped((TITLE, said), method=zipfile.ZIP_STORED))
    whole[-200_000] ^= 1
    return [bytes(whole)]


def gzip_cut(_size: int) -> Iterator[bytes]:
    yield gzip.compress(GOOD * 3 + b"".join(card(n) for n in range(100, 3000)))[:-200]


DANGERS = (
    Danger("a zip that unpacks to 4 GB", "bomb.zip", bomb, 4_000, 150, beside=BESIDE, told=("zip-bomb",)),
    Danger("a zip that lies about its size", "liar.zip", liar, 1_000, 150, beside=BESIDE, told=("archive-cut-short",)),
    Danger(
        "a zip whose 5,000 files are the same bytes",
        "overlap.zip",
        overlapping,
        5_000,
        50,
        beside=BESIDE,
        told=("unknown-kind",),
    ),
    Danger(
        "a zip of 150,000 files",
        "many.zip",
        many_members,
        150_000,
        None,
        good=2,
        beside=(("beside.vcf", GOOD),),
        told=("archive-too-many-files",),
    ),
    Danger("a zip of 30,000 cards", "cards.zip", many_cards, 30_000, 300, beside=BESIDE),
    Danger(
        "50 zips inside each other", "nested.zip", within_each_other, 50, 50, beside=BESIDE, told=("archive-too-deep",)
    ),
    Danger("a zip whose names climb out of it", "climbing.zip", climbing, beside=BESIDE, told=("unsafe-name",)),
    Danger("a zip with odd names", "names.zip", odd_names, beside=BESIDE, told=("empty-file",)),
    Danger("a zip with a locked file", "locked.zip", locked, beside=BESIDE, told=("encrypted",)),
    Danger("a tar that unpacks to 4 GB", "bomb.tgz", tar_bomb, 4_000, 150, beside=BESIDE, told=("zip-bomb",)),
    Danger("a tar with links and devices", "links.tgz", tar_with_links, beside=BESIDE, told=("unsafe-name",)),
    Danger("a tar with a name of 300 MB", "name.tgz", tar_with_long_name, 300 * MEGABYTE, 200_000, beside=BESIDE),
    Danger(
        "a packed file that unpacks to 4 GB", "bomb.mbox.gz", gzip_bomb, 4_000, 150, beside=BESIDE, told=("zip-bomb",)
    ),
    Danger("a chat in a damaged zip", "chat.zip", chat_cut, beside=BESIDE, told=("archive-cut-short",)),
    Danger(
        "a packed file that is cut off",
        "cut.vcf.gz",
        gzip_cut,
        beside=BESIDE,
        told=("archive-cut-short", "card-without-end"),
    ),
)
