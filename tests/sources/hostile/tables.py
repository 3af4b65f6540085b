"""Hostile tables and notes: CSV of every kind, pasted lists, Markdown with front matter."""

from collections.abc import Callable, Iterable, Iterator

from tests.sources.hostile.danger import MEGABYTE, Danger, repeated

Made = Callable[[int], Iterable[bytes]]
HEADER = b"First Name,Last Name,E-mail 1 - Value,Phone 1 - Value,Notes,Group Membership\n"
CONNECTIONS = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
LUMA = b"api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,custom_source\n"


def google(number: int) -> bytes:
    return b"Good%d,Healthy,healthy%d@example.org,,,\n" % (number, number)


def linkedin(number: int) -> bytes:
    row = b"Good%d,Healthy,https://www.linkedin.com/in/healthy-%d,,Firm,Work,09 Oct 2025\n"
    return row % (number, number)


def luma(number: int) -> bytes:
    return b"gst-%d,Good%d Healthy,,,healthy%d@example.org,,2025-10-09T06:58:05Z,approved,,\n" % (
        number,
        number,
        number,
    )


def table(middle: Made, header: bytes = HEADER, row: Callable[[int], bytes] = google, more: int = 2) -> Made:
    """Two healthy rows, the danger, `more` healthy rows."""

    def made(size: int) -> Iterator[bytes]:
        yield header + row(1) + row(2)
        yield from middle(size)
        yield b"".join(row(number) for number in range(3, 3 + more))

    return made


def cell(before: bytes, piece: bytes, after: bytes = b"\n") -> Made:
    def middle(size: int) -> Iterator[bytes]:
        yield before
        yield from repeated(piece, size)
        yield after

    return middle


def wide(size: int) -> Iterator[bytes]:
    """A header of very many columns, which is no header; good people beside it."""
    yield b"Name,Email"
    for start in range(0, size, 1000):
        yield b"".join(b",c%d" % n for n in range(start, min(start + 1000, size)))
    yield b"\nGood9,healthy9@example.org\n"


def utf16(size: int) -> list[bytes]:
    whole = b"".join(table(cell(b"Mallory,x,m@example.net,,", b"\xe2\x80\xae", b",\n"))(size))
    return [whole.decode().encode("utf-16")]


FORMULAS = (
    b'=cmd|\'/c calc\'!A1,x,a@example.net,,,\n"=HYPERLINK(""http://127.0.0.1"")",x,b@example.net,,,\n'
    b"+49,-1,@SUM(1),,,\n\0,\0,\0,\0,\0,\0\n\xff\xfe,x,c@example.net,,,\n\xe2\x80\xaegnp,x,d@example.net,,,\n"
    b'"a\r\nb\rc",x,"e@example.net\r\nBcc: x@example.net",,,\n'
    b'x,y,f@example.net,4.91712E+11,"' + b'""' * 5000 + b'",\n'
)


def guests(middle: Made) -> Made:
    def made(size: int) -> Iterator[bytes]:
        yield b"".join(b"Extra Healthy <extra%d@example.org>\n" % n for n in range(2000))
        yield b"".join(b"Good%d Healthy <healthy%d@example.org>\n" % (n, n) for n in (1, 2))
        yield from middle(size)
        yield b"".join(b"Good%d Healthy <healthy%d@example.org>\n" % (n, n) for n in (3, 4))

    return made


NOTES = tuple(
    (f"People/Good{n}.md", b"---\ntags: [person]\nemail: healthy%d@example.org\n---\nHi\n" % n) for n in range(1, 5)
)


def note(
    what: str, *parts: bytes | tuple[bytes, bytes], size: int = 1, small: int = 1, told: tuple[str, ...] = ()
) -> Danger:
    """Mallory's note among those of four others; (piece, b"") is repeated."""

    def made(count: int) -> Iterator[bytes]:
        for part in parts:
            if isinstance(part, bytes):
                yield part
            else:
                yield from repeated(part[0], count)

    return Danger(what, "People/Mallory.md", made, size, small, beside=NOTES, told=told)


def many(piece: bytes) -> tuple[bytes, bytes]:
    return piece, b""


LAUGHS = b"a0: &a0 lol\n" + b"".join(
    b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 10)
)
ODD_FRONT = (
    b"? [a, b]\n: c\n<<: *a9\nbirthday: 99999999999999-99-99\nborn: 0000-00-00\nage: " + b"9" * 5000 + b"\nmet: .nan\n"
    b"email: !!python/object/apply:os.system ['true']\nphone: !!binary AAAA\nlast-contact: 9999-12-31T23:59:59-12:00\n"
    b"company: !!js/function 'x'\nwebsite: javascript:alert(1)\ntags: {a: {b: {c: d}}}\n- x\n\t- y\n%YAML 9.9\n"
)

DANGERS = (
    Danger(
        "a cell of 5 MB",
        "contacts.csv",
        table(cell(b"Mallory,x,m@example.net,,", b"x", b",\n")),
        5 * MEGABYTE,
        2 * MEGABYTE,
        told=("row-too-long",),
    ),
    Danger(
        "a line of 200 MB", "line.csv", table(cell(b"Mallory,x,m@example.net,,", b"x", b",\n")), 200 * MEGABYTE, None
    ),
    Danger(
        "an open quote in the third of 23 rows",
        "quote.csv",
        table(lambda _: [b'Mallory,x,m@example.net,,"open,\n'], more=20),
        good=22,
        told=("quote-left-open",),
    ),
    Danger(
        "an open quote before four million lines",
        "quotes.csv",
        table(cell(b'Mallory,x,m@example.net,,"open', b"a,b\n")),
        4_000_000,
        100_000,
        told=("quote-left-open",),
    ),
    Danger(
        "50 MB of quotes",
        "quoted.csv",
        table(cell(b'Mallory,x,m@example.net,,"', b'""')),
        25 * MEGABYTE,
        MEGABYTE,
        told=("quote-left-open",),
    ),
    Danger(
        "open quotes in 100,000 rows",
        "open.csv",
        table(cell(b"", b'Mallory,x,m@example.net,,"open,\n')),
        100_000,
        2_000,
        told=("quote-left-open",),
    ),
    Danger("a row of ten million commas", "commas.csv", table(cell(b"Mallory", b",")), 10_000_000, 300_000),
    Danger(
        "a cell of a million addresses",
        "values.csv",
        table(cell(b"Mallory,x,", b"m@example.net ::: ", b",,,\n")),
        1_000_000,
        20_000,
    ),
    Danger(
        "groups without end", "groups.csv", table(cell(b"Mallory,x,m@example.net,,,", b"g ::: ")), 1_000_000, 20_000
    ),
    Danger(
        "a header of two million columns",
        "wide.csv",
        wide,
        2_000_000,
        20_000,
        good=2,
        beside=(("good.csv", HEADER + google(1) + google(2)),),
        told=("unknown-kind",),
    ),
    Danger(
        "formulas, NULs and line ends in cells", "formulas.csv", table(lambda _: [FORMULAS]), told=("number-shortened",)
    ),
    Danger("UTF-16 with marks of direction", "utf16.csv", utf16, 100_000, 20_000),
    Danger(
        "a connection's cell of 5 MB",
        "Connections.csv",
        table(cell(b"Mallory,x,https://www.linkedin.com/in/m,,", b"x", b",,\n"), CONNECTIONS, linkedin),
        5 * MEGABYTE,
        2 * MEGABYTE,
        told=("row-too-long",),
    ),
    Danger(
        "an open quote among connections",
        "quote/Connections.csv",
        table(lambda _: [b'Mallory,x,https://www.linkedin.com/in/m,,"open,x,09 Oct 2025\n'], CONNECTIONS, linkedin, 20),
        good=22,
        told=("quote-left-open",),
    ),
    Danger(
        "dates of connections that are none",
        "dates/Connections.csv",
        table(
            lambda _: [
                b"Mallory,x,https://www.linkedin.com/in/m%d,,,,%s\n" % (n, value)
                for n, value in enumerate((b"99 Foo 9999", b"9" * 5000, b"31 Feb 2025", b"\xd9\xa1 Oct 2025"))
            ],
            CONNECTIONS,
            linkedin,
        ),
        told=("date-unreadable",),
    ),
    Danger(
        "a guest's cell of 5 MB",
        "Guests.csv",
        table(cell(b"gst-9,Mallory,,,m@example.net,,,approved,,", b"x"), LUMA, luma),
        5 * MEGABYTE,
        2 * MEGABYTE,
        told=("row-too-long",),
    ),
    Danger(
        "an event of 200,000 guests",
        "event/Guests.csv",
        table(cell(b"", b"gst-9,Mallory,,,m@example.net,,2025-10-09T06:58:05Z,approved,,\n", b""), LUMA, luma),
        200_000,
        3_000,
    ),
    Danger(
        "a pasted list with a line of 100 MB",
        "Guest list.txt",
        guests(cell(b"Mallory <", b"a@", b">\n")),
        50 * MEGABYTE,
        MEGABYTE,
        told=("row-without-identity", "too-many-attendees"),
    ),
    note("a note whose aliases laugh a billion times", b"---\ntags: [person]\n" + LAUGHS + b"---\nHi\n"),
    note(
        "front matter 100,000 deep",
        b"---\ntags: [person]\nx: ",
        many(b"["),
        b"\n---\nHi\n",
        size=1_000_000,
        small=30_000,
        told=("front-matter-broken",),
    ),
    note(
        "front matter with a million keys",
        b"---\ntags: [person]\n",
        many(b"key: value\n"),
        b"---\nHi\n",
        size=1_000_000,
        small=20_000,
        told=("front-matter-broken", "note-too-long"),
    ),
    note(
        "front matter of odd types",
        b"---\ntags: [person]\n" + ODD_FRONT + b"---\nHi\n",
        told=("date-unreadable", "front-matter-broken"),
    ),
    note(
        "front matter without an end",
        b"---\ntags: [person]\n",
        many(b"x: y\n"),
        size=4_000_000,
        small=100_000,
        told=("front-matter-broken", "note-too-long"),
    ),
    note(
        "a line of 200 MB in a note",
        b"---\ntags: [person]\n---\n",
        many(b"x"),
        size=200 * MEGABYTE,
        small=MEGABYTE,
        told=("note-too-long",),
    ),
    note(
        "a note of links",
        b"---\ntags: [person]\n---\n",
        many(b"[[Anna]] #tag "),
        size=2_000_000,
        small=20_000,
        told=("note-too-long",),
    ),
    note(
        "a note of open brackets",
        b"---\ntags: [person]\n---\n",
        many(b"[[![a]("),
        size=2_000_000,
        small=20_000,
        told=("note-too-long",),
    ),
    note(
        "a note of stars",
        b"---\ntags: [person]\n---\n",
        many(b"*_`~=<"),
        size=2_000_000,
        small=20_000,
        told=("note-too-long",),
    ),
    note("a note of days", b"---\ntags: [person]\n---\n", many(b"## 2025-10-09\nKaffee\n"), size=200_000, small=5_000),
    note(
        "a note of fields",
        b"---\ntags: [person]\n---\n",
        many(b"email:: m@example.net\n- phone:: +49 30 1\n"),
        size=300_000,
        small=5_000,
        told=("note-too-long",),
    ),
)
