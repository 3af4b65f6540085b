"""Hostile exports of Monica: a JSON of groups in groups, and SQL that nobody may run."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tests.sources.hostile.danger import MEGABYTE, Danger, repeated

Made = Callable[[int], Iterable[bytes]]
HEAD = (
    b'{"version": "1.0-preview.1", "app_version": "4.1.2", "url": "https://monica.example.org",\n'
    b'"account": {"uuid": "a", "data": [\n{"count": 5, "type": "contact", "values": [\n'
)
NOTE = (
    b"# ****\n# Mirjam Rosenthal dump of data\n# Export date: 2024-02-01 10:30:00\n# ****\n\n"
    b"INSERT IGNORE INTO `accounts` (`id`,`number_of_invitations_sent`) VALUES\n (7,0);\n"
)
COLUMNS = (
    b"INSERT IGNORE INTO `contacts` (`id`,`account_id`,`first_name`,`last_name`,`uuid`,`is_partial`,`job`) VALUES\n"
)


def contact(number: int, **more: Any) -> bytes:
    properties = {"first_name": f"Good{number}", "last_name": "Healthy", "job": "Cook", **more}
    return json.dumps(
        {"uuid": f"c0ffee-{number}", "created_at": "2019-03-01T09:15:00.000000Z", "properties": properties, "data": []}
    ).encode()


def account(middle: Made) -> Made:
    def made(size: int) -> Iterator[bytes]:
        yield HEAD + contact(1) + b",\n" + contact(2) + b",\n"
        yield from middle(size)
        yield b",\n" + contact(3) + b",\n" + contact(4) + b"]}]}}"

    return made


def repeating(before: bytes, piece: bytes, after: bytes) -> Made:
    def middle(size: int) -> Iterator[bytes]:
        yield before
        yield from repeated(piece, size)
        yield after

    return middle


def odd(_size: int) -> list[bytes]:
    values: tuple[Any, ...] = (None, True, 10**30, "9" * 400, [], {}, [[]], "a\0b", "0000-00-00")
    names = (
        "first_name",
        "birthdate",
        "is_partial",
        "tags",
        "last_talked_to",
        "stay_in_touch_frequency",
        "company",
        "job",
    )
    return [b",\n".join(contact(9, **{name: value}) for name in names for value in values)]


def row(number: int) -> bytes:
    return b" (%d,7,'Good%d','Healthy','c0ffee-%d',0,'Cook')" % (4100 + number, number, number)


def dump(middle: Made) -> Made:
    def made(size: int) -> Iterator[bytes]:
        yield NOTE + COLUMNS + row(1) + b",\n" + row(2) + b",\n"
        yield from middle(size)
        yield b",\n" + row(3) + b",\n" + row(4) + b";\n"

    return made


ODD_ROWS = (
    b" (4109,7,'x'); DROP TABLE contacts; -- ','y','z',0,'q'),\n (" + b"9" * 5000 + b",7,'a','b','c',0,'d'),\n"
    b" (4110,7,'\\','b','c',0,'d'),\n (4111,7,0x"
    + b"41" * 5000
    + b",NULL,'c',0,'d'),\n ((((((4112),7,'a','b','c',0,'d')"
)
DANGERS = (
    Danger(
        "100,000 brackets inside each other (monica)",
        "deep/monica.json",
        account(repeating(b'{"uuid": ', b"[", b"}")),
        100_000,
        100_000,
        told=("json-value-unreadable",),
    ),
    Danger(
        "a text of 100 MB (monica)",
        "text/monica.json",
        account(repeating(b'{"uuid": "x", "properties": {"first_name": "', b"x", b'"}}')),
        100 * MEGABYTE,
        5 * MEGABYTE,
        told=("json-value-unreadable",),
    ),
    Danger(
        "a contact with a million notes",
        "notes/monica.json",
        account(
            repeating(
                b'{"uuid": "x", "properties": {"first_name": "M"}, "data": [{"type": "note", "values": [{}',
                b",{}",
                b"]}]}",
            )
        ),
        1_000_000,
        20_000,
    ),
    Danger("values of any type (monica)", "odd/monica.json", account(odd)),
    Danger(
        "a row of 100 MB",
        "long/monica.sql",
        dump(repeating(b" (4109,7,'", b"x", b"','b','c',0,'d')")),
        100 * MEGABYTE,
        MEGABYTE,
    ),
    Danger(
        "a million values in a row",
        "values/monica.sql",
        dump(repeating(b" (4109,7", b",'x'", b")")),
        1_000_000,
        20_000,
        told=("row-unreadable",),
    ),
    Danger("statements that nobody may run", "odd/monica.sql", dump(lambda _: [ODD_ROWS]), told=("row-unreadable",)),
)
