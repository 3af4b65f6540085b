"""Hostile exports of chats and telephones: JSON, XML and plain text."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from tests.sources.hostile.danger import MEGABYTE, Danger, repeated

Made = Callable[[int], Iterable[bytes]]
Middle = Callable[[int], Iterable[bytes]]
START = 1_760_000_000
UNREADABLE = ("json-value-unreadable",) * 3


def listed(before: bytes, healthy: Callable[[int], bytes], middle: Middle, comma: bytes, after: bytes) -> Made:
    """A list: two healthy things, the danger, two healthy things."""

    def made(size: int) -> Iterator[bytes]:
        yield before + healthy(1) + comma + healthy(2) + comma
        yield from middle(size)
        yield comma + healthy(3) + comma + healthy(4) + after

    return made


def dumped(whole: Any) -> bytes:
    return json.dumps(whole, ensure_ascii=False).encode()


def telegram_message(number: int, **more: Any) -> bytes:
    told = {"id": number, "type": "message", "date": "2025-10-09T10:53:20", "date_unixtime": str(START + number)}
    return dumped({**told, "from": "Tobias", "from_id": "user77", "text": f"good{number}", **more})


def facebook_message(number: int, **more: Any) -> bytes:
    return dumped(
        {"sender_name": "Tobias", "timestamp_ms": (START + number) * 1000, "content": f"good{number}", **more}
    )


def signal_message(number: int, **more: Any) -> bytes:
    return dumped(
        {"date": f"2025-10-09T10:5{number % 10}:00", "sender": "Tobias", "body": f"good{number}", "quote": "", **more}
    )


def telegram(middle: Middle) -> Made:
    before = b'{"name": "Tobias", "type": "personal_chat", "id": 77, "messages": [\n'
    return listed(before, telegram_message, middle, b",\n", b"]}")


def facebook(middle: Middle, participants: bytes = b'{"name": "Tobias"}, {"name": "Mirjam"}') -> Made:
    before = b'{"participants": [' + participants + b'], "messages": [\n'
    return listed(before, facebook_message, middle, b",\n", b'], "title": "Tobias", "thread_path": "inbox/tobias_77"}')


def signal(middle: Middle) -> Made:
    return listed(b"", signal_message, middle, b"\n", b"\n")


JSON = {"telegram/result.json": telegram, "inbox/tobias_77/message_1.json": facebook, "signal/Tobias/data.json": signal}
HEALTHY = {telegram: telegram_message, facebook: facebook_message, signal: signal_message}


def deep(size: int) -> Iterator[bytes]:
    yield b'{"id": 9, "text": '
    yield from repeated(b"[", size)
    yield from repeated(b"]", size)
    yield b"}"


def long_number(size: int) -> Iterator[bytes]:
    yield b'{"id": '
    yield from repeated(b"7", size)
    yield b"}"


def long_text(size: int) -> Iterator[bytes]:
    yield b'{"id": 9, "text": "'
    yield from repeated(b"x", size)
    yield b'"}'


def many_keys(size: int) -> Iterator[bytes]:
    yield b'{"id": 9'
    for start in range(0, size, 1000):
        yield b"".join(b', "k%d": 0' % n for n in range(start, min(start + 1000, size)))
    yield b"}"


def odd_values(healthy: Callable[..., bytes]) -> Middle:
    """Moments, senders and texts of any type, surrogates, NaN."""
    values: tuple[Any, ...] = (
        None,
        True,
        -1,
        1e308,
        10**30,
        "9" * 400,
        [],
        {},
        [[]],
        "\u202egnp",
        "a\0b",
        "",
        "0000-00-00",
        "-1",
    )
    fields = (
        "date",
        "date_unixtime",
        "timestamp_ms",
        "from",
        "from_id",
        "sender",
        "sender_name",
        "text",
        "body",
        "content",
        "type",
        "id",
    )

    def middle(_size: int) -> Iterator[bytes]:
        between = b"\n" if healthy is signal_message else b",\n"
        lines = [healthy(9, **{field: value}) for field in fields for value in values]
        broken = [b'{"id": NaN}', b'{"id": "\\ud800"}', b'{"id": 1e999999}', b'{"id": "\xff\xfe"}', b'{"id": "\\x00"}']
        yield between.join([*lines, *broken])

    return middle


def crowd(size: int) -> Iterator[bytes]:
    yield b'{"participants": [{"name": "Tobias"}'
    for start in range(0, size, 1000):
        yield b"".join(b', {"name": "M%d"}' % n for n in range(start, min(start + 1000, size)))
    yield b'], "messages": [\n' + b",\n".join(map(facebook_message, range(1, 5)))
    yield b'], "title": "All", "thread_path": "inbox/all_77"}'


def many_senders(size: int) -> Iterator[bytes]:
    """A public group in which everybody wrote once; the healthy messages stand in another chat."""
    yield b'{"chats": {"about": "", "list": [{"name": "All", "type": "private_supergroup", "id": 5, "messages": [\n'
    for n in range(1, size + 1):
        yield telegram_message(n, text="x", from_id=f"user{n + 100}", **{"from": f"M{n}"}) + (
            b",\n" if n < size else b""
        )
    yield b"]},\n" + b"".join(telegram(lambda _: [telegram_message(9)])(1)) + b"]}}"


SMS = '<sms address="+4930231250{0:02}" date="{1}000" type="1" body="good{0}" contact_name="Healthy" />\n'


def sms(number: int) -> bytes:
    return SMS.format(number, START + number).encode()


def backup(middle: Middle) -> Made:
    return listed(b"<?xml version='1.0' ?>\n<smses count=\"5\">\n", sms, middle, b"", b"</smses>\n")


def attribute(name: bytes, piece: bytes) -> Middle:
    def middle(size: int) -> Iterator[bytes]:
        yield b'<sms address="+493023125009" date="1760000009000" type="1" ' + name + b'="'
        yield from repeated(piece, size)
        yield b'" body="x" />\n'

    return middle


def elements(size: int) -> Iterator[bytes]:
    yield from repeated(b"<mms><parts>", size)
    yield from repeated(b"</parts></mms>", size)


def mms(piece: bytes) -> Middle:
    def middle(size: int) -> Iterator[bytes]:
        yield b'<mms date="1760000009000" msg_box="1" address="+493023125009"><parts>'
        yield from repeated(piece, size)
        yield b"</parts></mms>\n"

    return middle


LAUGHS = (
    b"<!DOCTYPE lolz ["
    + b"".join(b'<!ENTITY l%d "%s">' % (n + 1, b"&l%d;" % n * 10) for n in range(9))
    + b'<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'
)
ODD_SMS = b"".join(
    b'<sms address="%s" date="%s" type="%s" body="%s" />\n' % one
    for one in (
        *((b"+49", b"9" * 400, b"1", b"x"), (b"~" * 20_000, b"1760000000000", b"1", b"x"), (b"", b"-1", b"1", b"x")),
        *(
            (b"+49", b"NaN", b"", b"x"),
            (b"+493023125009", b"1760000000000", b"1", b"&#99999999999;&#xD800;&#0;&l9;&x;"),
        ),
        (b"+493023125009", b"1760000000000", b"1", b"&#" + b"9" * 20_000 + b";" + b"&amp" * 20_000),
    )
)


def chat_line(number: int) -> bytes:
    return b"13.10.25, 10:%02d - Tobias: good%d\n" % (number, number)


def chat(middle: Middle) -> Made:
    return listed(b"", chat_line, middle, b"", b"")


def endless(before: bytes, piece: bytes, after: bytes = b"\n") -> Middle:
    def middle(size: int) -> Iterator[bytes]:
        yield before
        yield from repeated(piece, size)
        yield after

    return middle


def authors(size: int) -> Iterator[bytes]:
    for start in range(0, size, 1000):
        yield b"".join(b"13.10.25, 10:02 - M%d: x\n" % n for n in range(start, min(start + 1000, size)))


ODD_LINES = (
    b"99.99.9999, 99:99 - Tobias: x\n31.02.25, 10:02 - Tobias: x\n00.00.00, 00:00 - : x\n13.10.25, 10:02 - : \n"
    b"[13.10.25, 10:02:00] \xe2\x80\xae\xe2\x80\xae: x\n13.10.25, 10:02 - "
    + b"a"
    * 200_000
    + b": x\n\0\0\0\n\xff\xfe\n"
    b"13.10.25, 10:02 - +" + b"9" * 5000 + b": x\n" + "१३.१०.२५, १०:०२ - Tobias: x\n".encode()
)


def of_json(
    what: str, name: str, middle: Middle, size: int, small: int, told: Sequence[str] = UNREADABLE
) -> Iterator[Danger]:
    """The same danger in Telegram's, Facebook's and Signal's exports; `told` is what each says of it, or ""."""
    for (path, within), code in zip(JSON.items(), told, strict=True):
        codes = (code,) if code else ()
        yield Danger(f"{what} ({path.partition('/')[0]})", f"{name}/{path}", within(middle), size, small, told=codes)


TITLE = "WhatsApp Chat mit Tobias.txt"
DANGERS = (
    *of_json("100,000 brackets inside each other", "deep", deep, 100_000, 100_000),
    *of_json("a number of 50 MB", "number", long_number, 50 * MEGABYTE, 10_000),
    *of_json(
        "a text of 100 MB", "text", long_text, 100 * MEGABYTE, 5 * MEGABYTE, (*UNREADABLE[:2], "json-value-too-long")
    ),
    *of_json("an object with two million keys", "keys", many_keys, 2_000_000, 20_000, ("", "date-unreadable", "")),
    *(
        Danger(
            f"values of any type ({path.partition('/')[0]})",
            f"odd/{path}",
            within(odd_values(HEALTHY[within])),
            told=("date-unreadable", "json-value-unreadable"),
        )
        for path, within in JSON.items()
    ),
    *of_json("an object without an end", "open", lambda _: [b'{"id": 9, "text": "'], 1, 1),
    Danger("a thread of 3,000 people", "crowd/inbox/all_77/message_1.json", crowd, 3_000, 3_000),
    Danger(
        "a group in which 300,000 wrote once",
        "senders/result.json",
        many_senders,
        300_000,
        3_000,
        told=("crowd-without-owner",),
    ),
    Danger("a billion laughs", "laughs/sms.xml", backup(lambda _: [LAUGHS, ODD_SMS]), told=("record-damaged",)),
    Danger(
        "an attribute of 200 MB",
        "attribute/sms.xml",
        backup(attribute(b"data", b"x")),
        200 * MEGABYTE,
        MEGABYTE,
        told=("record-damaged",),
    ),
    Danger(
        "an address of a million numbers",
        "address/sms.xml",
        backup(attribute(b"address", b"+493023125009~")),
        1_000_000,
        20_000,
        told=("record-damaged",),
    ),
    Danger(
        "a text of ampersands",
        "entities/sms.xml",
        backup(attribute(b"subject", b"&#65;&amp;")),
        5_000_000,
        50_000,
        told=("record-damaged",),
    ),
    Danger(
        "200,000 elements inside each other",
        "deep/sms.xml",
        backup(elements),
        200_000,
        20_000,
        told=("record-damaged",),
    ),
    Danger(
        "a message of a million parts",
        "parts/sms.xml",
        backup(mms(b'<part ct="text/plain" text="xxxxxxxxxx" />')),
        1_000_000,
        10_000,
    ),
    Danger(
        "a message to a million",
        "addrs/sms.xml",
        backup(mms(b'<addr address="+493023125009" type="151" />')),
        1_000_000,
        10_000,
    ),
    Danger(
        "a backup of open brackets",
        "open/sms.xml",
        backup(endless(b"", b"<sms ")),
        1_000_000,
        50_000,
        told=("record-damaged",),
    ),
    Danger(
        "a message of 200 MB in a line",
        f"line/{TITLE}",
        chat(endless(b"13.10.25, 10:02 - Tobias: ", b"x")),
        200 * MEGABYTE,
        MEGABYTE,
    ),
    Danger(
        "a message of four million lines",
        f"lines/{TITLE}",
        chat(endless(b"13.10.25, 10:02 - Tobias: ", b"x: y\n")),
        4_000_000,
        100_000,
    ),
    Danger("100,000 who wrote once", f"authors/{TITLE}", chat(authors), 100_000, 3_000),
    Danger(
        "lines that look like messages",
        f"odd/{TITLE}",
        chat(lambda _: [ODD_LINES]),
        told=("date-unreadable", "line-damaged"),
    ),
    Danger(
        "brackets and blanks without end",
        f"blanks/{TITLE}",
        chat(endless(b"[13.10.25, ", b" \xe2\x80\x8e")),
        5_000_000,
        50_000,
    ),
)
