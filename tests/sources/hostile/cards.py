"""Hostile address books: vCards, jCards and directory entries."""

import base64
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tests.sources.hostile.danger import MEGABYTE, Danger, repeated

Made = Callable[[int], Iterable[bytes]]


def card(number: int, *lines: str) -> bytes:
    """A healthy card, or one with further lines."""
    named = [f"FN:Good{number}", f"EMAIL:good{number}@example.org"]
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *named, *lines, "END:VCARD", ""]).encode()


def among(middle: Made) -> Made:
    """Two healthy cards, the danger, two healthy cards."""

    def made(size: int) -> Iterator[bytes]:
        yield card(1) + card(2)
        yield from middle(size)
        yield card(3) + card(4)

    return made


def within(*pieces: Made) -> Made:
    """A card of a stranger with these properties."""

    def middle(size: int) -> Iterator[bytes]:
        yield b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mallory\r\n"
        for piece in pieces:
            yield from piece(size)
        yield b"\r\nEND:VCARD\r\n"

    return among(middle)


def long_line(before: bytes, letter: bytes = b"x") -> Made:
    return lambda size: (piece for part in ([before], repeated(letter, size)) for piece in part)


def numbered(template: str) -> Made:
    """One line for each number."""

    def lines(size: int) -> Iterator[bytes]:
        for start in range(0, size, 1000):
            yield "".join(template.format(n=n) + "\r\n" for n in range(start, min(start + 1000, size))).encode()

    return lines


def nested_cards(size: int) -> Iterator[bytes]:
    yield from repeated(b"BEGIN:VCARD\r\nFN:Inner\r\n", size)
    yield from repeated(b"END:VCARD\r\n", size)


def without_end(size: int) -> Iterator[bytes]:
    yield from repeated(b"BEGIN:VCARD\r\nFN:Endless\r\n", size)


ODD = (
    'BEGIN:VCARD\nFN;=;;;:Mallory\nTEL;TYPE="a;b:c\nEMAIL;\x00=x:\nITEM1.:x\n:;:;\n;;;\nBDAY:99999999999999999999\n'
    "BDAY:0000-00-00\nBDAY:٢٠٢٠-٠٢-٣٠\nANNIVERSARY:-1-1\nREV:9999-12-31T23:59:59-1200\nTZ:../../etc/passwd\n"
    "NOTE;ENCODING=QUOTED-PRINTABLE:=ZZ=\nNOTE;ENCODING=B:!!!!\nNOTE;CHARSET=x-klingon:Heghlu'meH\nNICKNAME:\u202egnp.exe\n"
    "NOTE;CHARSET=../../../etc/passwd;ENCODING=QUOTED-PRINTABLE:=E4\nNOTE;CHARSET=idna;ENCODING=QUOTED-PRINTABLE:=FF.=E4\n"
    "NOTE;CHARSET=punycode;ENCODING=QUOTED-PRINTABLE:a-=FF\nNOTE;CHARSET=rot13:x\nNOTE;CHARSET=zlib;ENCODING=B:eJw=\n"
    "END:VCARD\n"
).encode()


def odd(_size: int) -> list[bytes]:
    return [ODD]


def utf16(_size: int) -> list[bytes]:
    whole = card(1) + card(2) + b"BEGIN:VCARD\r\nFN:\r\n" + card(3) + card(4)
    return [whole.decode().encode("utf-16")]


def jcards(middle: Callable[[int], Iterable[bytes]]) -> Made:
    def one(number: int) -> bytes:
        told: Any = [["version", {}, "text", "4.0"], ["fn", {}, "text", f"Good{number}"]]
        return json.dumps(["vcard", told]).encode()

    def made(size: int) -> Iterator[bytes]:
        yield b"[" + one(1) + b",\n" + one(2) + b",\n"
        yield from middle(size)
        yield b",\n" + one(3) + b",\n" + one(4) + b"]"

    return made


def deep(size: int) -> Iterator[bytes]:
    yield from repeated(b"[", size)
    yield from repeated(b"]", size)


def long_number(size: int) -> Iterator[bytes]:
    yield b'["vcard",[["fn",{},"integer",'
    yield from repeated(b"7", size)
    yield b"]]]"


def entry(number: int) -> bytes:
    """A healthy entry of a directory."""
    named = f"dn: cn=Good{number},mail=good{number}@example.org\nobjectclass: person\ncn: Good{number}\n"
    return f"{named}mail: good{number}@example.org\n\n".encode()


def directory(*pieces: Made) -> Made:
    """An entry of a stranger between healthy ones."""

    def made(size: int) -> Iterator[bytes]:
        yield entry(1) + entry(2)
        yield b"dn: cn=Mallory,dc=example\nobjectclass: person\ncn: Mallory\n"
        for piece in pieces:
            yield from piece(size)
        yield b"\n\n" + entry(3) + entry(4)

    return made


def base64_line(size: int) -> Iterator[bytes]:
    yield b"description:: "
    yield from repeated(base64.b64encode(b"abc" * 100), size // 400)


ODD_ENTRY = (
    b"mail:< file:///etc/passwd\nmail:: !!!!\nbirthyear: 99999999999999999999\nbirthday: 31\nbirthmonth: 2\n:: x\n"
    b"cn;lang-xx;;binary:: /////w==\nmanager: cn=Mallory,dc=example\njpegPhoto:< http://127.0.0.1/\n\xff\xfe: x\n"
    b"telephoneNumber: " + b"9" * 5000 + b"\nmember: " + b"cn=" * 5000 + b"\ndescription: a\0b\n"
)

DANGERS = (
    Danger(
        "a card with a line of 200 MB",
        "long.vcf",
        within(long_line(b"NOTE:")),
        200 * MEGABYTE,
        3 * MEGABYTE,
        told=("property-too-long",),
    ),
    Danger(
        "a picture of 200 MB in one line",
        "photo.vcf",
        within(long_line(b"PHOTO;ENCODING=b:", b"QUJD")),
        50 * MEGABYTE,
        MEGABYTE,
    ),
    Danger(
        "a name of 200 MB",
        "name.vcf",
        within(long_line(b"FN:")),
        200 * MEGABYTE,
        3 * MEGABYTE,
        told=("property-too-long",),
    ),
    Danger("a note folded 300,000 times", "folded.vcf", within(long_line(b"NOTE:x", b"\r\n y")), 300_000, 50_000),
    Danger(
        "soft line breaks without end",
        "soft.vcf",
        within(long_line(b"NOTE;ENCODING=QUOTED-PRINTABLE:x", b"=\r\nx")),
        3_000_000,
        50_000,
    ),
    Danger(
        "20,000 cards inside each other", "nested.vcf", among(nested_cards), 20_000, 2_000, told=("card-without-end",)
    ),
    Danger("100,000 cards without an end", "open.vcf", among(without_end), 100_000, 2_000, told=("card-without-end",)),
    Danger(
        "a card with a million addresses", "crowd.vcf", within(numbered("EMAIL:m{n}@example.net")), 1_000_000, 20_000
    ),
    Danger(
        "a card with a million lines that are none",
        "junk.vcf",
        within(numbered("junk {n}")),
        1_000_000,
        2_000,
        told=("line-unreadable",),
    ),
    Danger(
        "a line with a million parameters",
        "parameters.vcf",
        within(long_line(b"TEL", b";a=b"), lambda _: [b":+49301"]),
        1_000_000,
        20_000,
    ),
    Danger("a name with a million semicolons", "semicolons.vcf", within(long_line(b"N:", b";\\,")), 1_000_000, 20_000),
    Danger("tags without end", "tags.vcf", within(long_line(b"CATEGORIES:a", b",b")), 400_000, 20_000),
    Danger("odd properties, dates and charsets", "odd.vcf", among(odd), told=("date-unreadable", "line-unreadable")),
    Danger("UTF-16 with a card that has no end", "wide.vcf", utf16, told=("card-empty", "card-without-end")),
    Danger(
        "100,000 brackets inside each other",
        "deep.json",
        jcards(deep),
        100_000,
        100_000,
        told=("json-value-unreadable",),
    ),
    Danger(
        "a number of 10,000 digits", "number.json", jcards(long_number), 10_000, 10_000, told=("json-value-unreadable",)
    ),
    Danger(
        "a number of 50 MB",
        "numbers.json",
        jcards(long_number),
        50 * MEGABYTE,
        5 * MEGABYTE,
        told=("json-value-unreadable",),
    ),
    Danger(
        "an entry with a line of 200 MB",
        "long.ldif",
        directory(long_line(b"description: ")),
        200 * MEGABYTE,
        MEGABYTE,
        told=("property-too-long",),
    ),
    Danger(
        "100 MB of base64", "base64.ldif", directory(base64_line), 100 * MEGABYTE, MEGABYTE, told=("property-too-long",)
    ),
    Danger(
        "an entry folded three million times",
        "folded.ldif",
        directory(long_line(b"description: x", b"\n y")),
        3_000_000,
        20_000,
        told=("property-too-long",),
    ),
    Danger(
        "an entry with a million addresses",
        "crowd.ldif",
        directory(numbered("mail: m{n}@example.net")),
        1_000_000,
        20_000,
        told=("card-too-long",),
    ),
    Danger(
        "a group of a million",
        "group.ldif",
        directory(lambda _: [b"objectclass: groupOfNames\n"], numbered("member: cn=M{n},mail=m{n}@example.net")),
        500_000,
        5_000,
    ),
    Danger(
        "a million commas in a name of a directory",
        "dn.ldif",
        directory(long_line(b"manager: cn=a", b",ou=\\,b")),
        1_000_000,
        10_000,
    ),
    Danger(
        "an entry that points at files",
        "odd.ldif",
        directory(lambda _: [ODD_ENTRY]),
        told=("date-unreadable", "line-unreadable"),
    ),
)
