"""Small databases as Messages keeps them, made with SQLite itself: the columns that matter among some that do not."""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.people import KAETHE, NADIA, TOBIAS

SCHEMA = """
CREATE TABLE _SqliteDatabaseProperties (key TEXT, value TEXT, UNIQUE(key));
CREATE TABLE handle (ROWID INTEGER PRIMARY KEY AUTOINCREMENT UNIQUE, id TEXT NOT NULL, country TEXT,
  service TEXT NOT NULL, uncanonicalized_id TEXT, person_centric_id TEXT, UNIQUE (id, service));
CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, text TEXT,
  replace INTEGER DEFAULT 0, service_center TEXT, handle_id INTEGER DEFAULT 0, subject TEXT, country TEXT,
  attributedBody BLOB, version INTEGER DEFAULT 0, type INTEGER DEFAULT 0, service TEXT, account TEXT,
  error INTEGER DEFAULT 0, date INTEGER, date_read INTEGER, is_from_me INTEGER DEFAULT 0,
  cache_has_attachments INTEGER DEFAULT 0, item_type INTEGER DEFAULT 0, group_title TEXT,
  associated_message_guid TEXT, associated_message_type INTEGER DEFAULT 0);
CREATE TABLE chat (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, style INTEGER, state INTEGER,
  properties BLOB, chat_identifier TEXT, service_name TEXT, room_name TEXT, account_login TEXT, display_name TEXT);
CREATE TABLE chat_handle_join (chat_id INTEGER REFERENCES chat (ROWID) ON DELETE CASCADE, handle_id INTEGER REFERENCES
  handle (ROWID) ON DELETE CASCADE, UNIQUE(chat_id, handle_id));
CREATE TABLE chat_message_join (chat_id INTEGER REFERENCES chat (ROWID) ON DELETE CASCADE, message_id INTEGER REFERENCES
  message (ROWID) ON DELETE CASCADE, message_date INTEGER DEFAULT 0, PRIMARY KEY (chat_id, message_id));
CREATE INDEX message_idx_date ON message(date);
CREATE TRIGGER after_delete AFTER DELETE ON message BEGIN SELECT 1; END;
"""
GROUP, OF_TWO = 43, 45
SECOND = 1_000_000_000
NOON = int((datetime(2024, 3, 31, 12, tzinfo=UTC) - datetime(2001, 1, 1, tzinfo=UTC)).total_seconds()) * SECOND

Row = Mapping[str, Any]

HANDLES = (KAETHE.phone, TOBIAS.email, NADIA.phone, "Telekom")
CHATS = (
    {"guid": f"iMessage;-;{KAETHE.phone}", "style": OF_TWO, "account_login": "E:mirjam.rosenthal@example.org"},
    {"guid": "iMessage;+;chat77", "style": GROUP, "account_login": "P:+493023125001", "display_name": "Chor"},
    {"guid": "SMS;-;Telekom", "style": OF_TWO, "account_login": "P:"},
)
MEMBERS = ((1, 1), (2, 1), (2, 2), (2, 3), (3, 4))  # chat, handle


def message(number: int, text: str | None, chat: int = 1, handle: int = 1, **more: Any) -> Row:
    """A row of `message`, `number` seconds after noon; `chat` is where it belongs, 0 for nowhere."""
    plain = {"ROWID": number, "guid": f"GUID-{number:04}", "text": text, "handle_id": handle, "chat": chat}
    return {**plain, "date": NOON + number * SECOND, "service": "iMessage", **more}


def stream(text: str, kind: bytes = b"NSString") -> bytes:
    """`attributedBody` as far as the text, and a little behind it."""
    raw = text.encode()
    if len(raw) < 1 << 7:
        size = bytes([len(raw)])
    elif len(raw) < 1 << 15:
        size = b"\x81" + len(raw).to_bytes(2, "little")
    else:
        size = b"\x82" + len(raw).to_bytes(4, "little")
    classes = b"\x84\x84\x84\x08NSString\x01\x94"
    if kind == b"NSMutableString":
        classes = b"\x84\x84\x84\x0fNSMutableString\x01\x84\x84\x08NSString\x01\x95"
    start = b"\x04\x0bstreamtyped\x81\xe8\x03\x84\x01@\x84\x84\x84\x12NSAttributedString\x00\x85\x92"
    return b"".join((start, classes, b"\x84\x01+", size, raw, b"\x86\x84\x02iI\x01\x0a"))


def fill(database: sqlite3.Connection, messages: Iterable[Row], **tables: Iterable[Any]) -> None:
    """Put the rows in; `handles`, `chats` and `members` are those above unless others are given."""
    database.executescript(SCHEMA)
    for handle in tables.get("handles", HANDLES):
        database.execute("INSERT INTO handle (id, service) VALUES (?, 'iMessage')", [handle])
    for chat in tables.get("chats", CHATS):
        _insert(database, "chat", chat)
    database.executemany("INSERT INTO chat_handle_join VALUES (?, ?)", tables.get("members", MEMBERS))
    for row in messages:
        _insert(database, "message", {name: value for name, value in row.items() if name != "chat"})
        if row["chat"]:
            database.execute("INSERT INTO chat_message_join VALUES (?, ?, 0)", [row["chat"], row["ROWID"]])
    database.commit()


def database(messages: Iterable[Row], *, page: int = 4096, **tables: Iterable[Any]) -> bytes:
    """The file."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "chat.db"
        connection = sqlite3.connect(file)
        connection.execute(f"PRAGMA page_size = {page}")
        fill(connection, messages, **tables)
        connection.close()
        return file.read_bytes()


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", [*row.values()])
