"""Hostile mailboxes: the ways in which mail has brought mail programs down."""

import base64
from collections.abc import Callable, Iterable, Iterator

from tests.sources.hostile.danger import MEGABYTE, Danger, repeated

Made = Callable[[int], Iterable[bytes]]

FROM = b"From mallory@example.net Fri Nov 20 12:00:00 2026\n"
HEAD = (
    b"From: Mallory <mallory@example.net>\nTo: Mirjam <mirjam@example.org>\nDate: Fri, 20 Nov 2026 12:00:00 +0000\n"
    b"Message-ID: <mallory@example.net>\nSubject: Hello\n"
)


def letter(number: int) -> bytes:
    """A healthy mail."""
    head = HEAD.replace(b"Mallory", b"Healthy").replace(b"mallory@", b"good%d@" % number)
    return FROM + head + b"\nHow are you?\n\n"


def among(middle: Made) -> Made:
    """An mbox with two healthy mails, the danger, two healthy mails."""

    def made(size: int) -> Iterator[bytes]:
        yield letter(1) + letter(2) + FROM
        yield from middle(size)
        yield b"\n\n" + letter(3) + letter(4)

    return made


def mail(*pieces: bytes | tuple[bytes, bytes], head: bytes = HEAD) -> Made:
    """A mail of Mallory's: what follows the ordinary headers; (piece, n) is repeated so many times, b"" is `size`."""

    def middle(size: int) -> Iterator[bytes]:
        yield head
        for piece in pieces:
            if isinstance(piece, bytes):
                yield piece
            else:
                yield from repeated(piece[0], size)

    return among(middle)


def many(piece: bytes) -> tuple[bytes, bytes]:
    return piece, b""


def crowd(field: bytes) -> Made:
    """`size` recipients in one header."""

    def middle(size: int) -> Iterator[bytes]:
        yield HEAD + field + b": first@example.net"
        for start in range(0, size, 1000):
            yield b"".join(b",\n m%d@example.net" % n for n in range(start, min(start + 1000, size)))
        yield b"\n\nHello all\n"

    return among(middle)


def nested(kind: bytes) -> Made:
    """Parts inside parts, or mails inside mails."""

    def middle(size: int) -> Iterator[bytes]:
        yield HEAD
        if kind == b"message":
            yield from repeated(b"Content-Type: message/rfc822\n\n", size)
            return
        for start in range(0, size, 500):
            yield b"".join(
                b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n)
                for n in range(start, min(start + 500, size))
            )
        yield b"Content-Type: text/plain\n\nThe heart of it\n"

    return among(middle)


DATES = (
    *(b"01 Jan 0000 00:00:00 +0000", b"Fri, 32 Foo 2026 12:00:00", b"Fri, 20 Nov 2026 12:00:00 +9999"),
    *(b"Fri, 20 Nov 100000000000000000000 12:00:00 +0000", b"Fri, 31 Dec 9999 23:59:59 -1200", b"", b"9" * 5000),
    *(b"Fri, 20 Nov 2026 99:99:99", b"Fri, 20 Nov 0001 00:00:00 +1400", b"=?x-klingon?B?QQ==?=", b"(" * 30_000),
)
ADDRESSES = (
    *(b"alice@bank.example)bob@evil.example", b"(" * 30_000 + b"a@example.net", b'"' * 30_001 + b"<a@example.net>"),
    *(b"<" * 30_000, b"=?utf-8?Q?a=0D=0ABcc:_b@example.net?= <a@example.net>", b"a@" + b"b." * 50_000 + b"example"),
    *(b"=?x-klingon?B?w6k=?= <a@example.net>", b"=?utf-8?B?" + b"QUJD" * 5000 + b"?= <a@example.net>"),
    *(
        b"=?" * 20_000,
        b"a@example.net" + b"\\" * 20_001,
        b"\xff\xfe\x00 <a@example.net>",
        b"group:" * 5000 + b";" * 5000,
    ),
    *(
        b"=?idna?Q?=FF.=E4?= <a@example.net>",
        b"=?punycode?Q?a-=FF?= <a@example.net>",
        b"=?zlib?B?eJw=?= <a@example.net>",
    ),
)


def variations(field: bytes, values: Iterable[bytes]) -> Made:
    """One mail for each value of a field."""

    def middle(_size: int) -> Iterator[bytes]:
        for place, value in enumerate(values):
            head = b"".join(line + b"\n" for line in HEAD.splitlines() if not line.startswith(field + b":"))
            yield (FROM if place else b"") + head + field + b": " + value + b"\n\nHello\n\n"

    return among(middle)


def encoded(encoding: bytes, content: bytes) -> Made:
    return mail(b"Content-Type: text/plain\nContent-Transfer-Encoding: " + encoding + b"\n\n", many(content))


def page(before: bytes, repeats: bytes, after: bytes = b"") -> Made:
    """A mail in HTML."""
    return mail(b"Content-Type: text/html; charset=utf-8\n\n" + before, many(repeats), after)


BODIES = (
    *(b"Content-Type: text/plain; charset=x-klingon\n\nHeghlu'meH", b"Content-Type: " + b"x/" * 20_000 + b"\n\nx"),
    b"Content-Type: text/plain; charset=" + b"a" * 50_000 + b"\n\nx",
    b"Content-Type: text/plain; charset=../../../etc/passwd\n\nx",
    *(
        b"Content-Type: text/plain; charset=%s\n\n\xff.\xe4\nx" % name
        for name in (b"idna", b"punycode", b"zlib", b"rot13", b"hex")
    ),
    *(
        b"Content-Type: text/plain; charset=%s\n\n\xff+AAA\\u\nx" % name
        for name in (b"utf-7", b"utf-16", b"unicode_escape", b"mbcs")
    ),
    b'Content-Type: multipart/mixed; boundary=""\n\n--\n\nx\n----\n',
    b'Content-Type: multipart/mixed; boundary="' + b"(a+)+$" * 2000 + b'"\n\n--x\n\nx',
    b"Content-Type: multipart/mixed\n\n--x\n\nx",
    b"Content-Type: text/plain" + b"".join(b"; charset*%d*=x" % n for n in range(20_000)) + b"\n\nx",
    b"Content-Type: text/plain\nContent-Transfer-Encoding: x-uuencode\n\nbegin 666 /etc/passwd\n#86%T\n`\nend\n",
    b"Content-Transfer-Encoding: base64\n\n!!!!\xff",
    b"\0\0\0\r\r\r\n\n\0",
)
"""What follows the ordinary headers: charsets and codecs that are none, boundaries, parameters."""


def bodies(_size: int) -> Iterator[bytes]:
    for place, body in enumerate(BODIES):
        yield (FROM if place else b"") + HEAD.replace(b"<mallory", b"<mallory%d" % place) + body + b"\n\n"


def long_subject(size: int) -> Iterator[bytes]:
    yield HEAD[:-1]
    yield from repeated(b"x", size)
    yield b"\n\nHello\n"


SPACES = mail(b"\n", many(b" \t"), b"x\n")
DANGERS = (
    Danger("10,000 parts inside each other", "parts.mbox", nested(b"multipart"), 10_000, 2_000),
    Danger("a thousand mails inside each other", "mails.mbox", nested(b"message"), 1_000, 1_000),
    Danger(
        "20,000 parts beside each other",
        "flat.mbox",
        mail(b'Content-Type: multipart/mixed; boundary="b"\n\n', many(b"--b\n\nx\n")),
        500_000,
        20_000,
    ),
    Danger(
        "a million recipients", "crowd.mbox", crowd(b"Cc"), 1_000_000, 10_000, seconds=20, told=("too-many-recipients",)
    ),
    Danger("100,000 further authors", "authors.mbox", crowd(b"Reply-To"), 1_000_000, 10_000),
    Danger(
        "a header of 100 MB", "header.mbox", mail(b"X-Long: ", many(b"x"), b"\n\nHello\n"), 100 * MEGABYTE, MEGABYTE
    ),
    Danger("a subject of 50 MB", "subject.mbox", among(long_subject), 50 * MEGABYTE, MEGABYTE),
    Danger("three million headers", "headers.mbox", mail(many(b"X-One: two\n"), b"\nHello\n"), 3_000_000, 50_000),
    Danger(
        "a million references",
        "references.mbox",
        mail(b"References: <a@b>", many(b"\n <a@b>"), b"\n\nHello\n"),
        1_000_000,
        20_000,
    ),
    Danger(
        "a million words in code",
        "words.mbox",
        mail(b"X: y", many(b"\n =?utf-8?Q?=41?="), b"\n\nHello\n", head=HEAD[:-1]),
        1_000_000,
        20_000,
    ),
    Danger("dates that are none", "dates.mbox", variations(b"Date", DATES)),
    Danger("senders that are none", "senders.mbox", variations(b"From", ADDRESSES), told=("no-sender",)),
    Danger("copies to nobody", "copies.mbox", variations(b"Cc", ADDRESSES)),
    Danger("charsets and boundaries that are none", "bodies.mbox", among(bodies)),
    Danger(
        "an attachment of 300 MB",
        "attachment.mbox",
        encoded(b"base64", base64.b64encode(bytes(57)) + b"\n"),
        4_000_000,
        20_000,
    ),
    Danger(
        "quoted-printable of 100 MB", "printable.mbox", encoded(b"quoted-printable", b"=C3=A4="), 14_000_000, 100_000
    ),
    Danger("a letter of 200 MB in a line", "line.mbox", mail(b"\n", many(b"x")), 200 * MEGABYTE, MEGABYTE),
    Danger("blanks without end", "blanks.mbox", SPACES, 50 * MEGABYTE, 500_000),
    Danger(
        "a million lines of quotes",
        "quotes.mbox",
        mail(b"\nHi\n", many(b">>>>>>>> On x, y wrote:\n")),
        1_000_000,
        20_000,
    ),
    Danger(
        "a million closings",
        "closings.mbox",
        mail(b"\n", many(b"Viele Gr\xc3\xbc\xc3\x9fe,\nAnna\n--\n")),
        1_000_000,
        10_000,
    ),
    Danger("numbers without end", "numbers.mbox", mail(b"\nHi\n-- \n", many(b"+49 30 1 ")), 1_000_000, 20_000),
    Danger("dashes without end", "dashes.mbox", mail(b"\n", many(b"-_-_ ")), 1_000_000, 20_000),
    Danger("addresses without end in a text", "at.mbox", mail(b"\n", many(b"a@b.")), 1_000_000, 20_000),
    Danger("a page of tables inside tables", "tables.mbox", page(b"", b"<table><b><div>"), 1_000_000, 16_000),
    Danger("a page of open brackets", "open.mbox", page(b"", b"<"), 10 * MEGABYTE, 200_000),
    Danger("a page with one endless tag", "tag.mbox", page(b"<p ", b'a="b" '), 2 * MEGABYTE, 30_000),
    Danger("a page of open comments", "comments.mbox", page(b"", b"<!--<!["), 2 * MEGABYTE, 30_000),
    Danger("a page of ampersands", "ampersands.mbox", page(b"", b"&#99999999999;&x"), 2 * MEGABYTE, 16_000),
    Danger("a page of styles", "styles.mbox", page(b"", b"<style><script>"), 2 * MEGABYTE, 16_000),
    Danger("a separator inside a mail", "separator.mbox", mail(b"\nFrom here on it is a text.\n\nFrom now on\n")),
)
