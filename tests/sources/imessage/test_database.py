"""The SQLite file read by hand holds what SQLite says it holds; what is damaged costs only itself."""

import io
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.contract import few_and_unhurried
from visavis.sources.imessage.database import Damage, Database, NoDatabaseError, Row, columns_of

VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.integers(-130, 130),
    st.floats(allow_nan=False),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.text("äb", min_size=2000, max_size=2100),
    st.binary(max_size=3000),
)
NUMBERED = "CREATE TABLE t (n INTEGER PRIMARY KEY, a, b, c)"


def made(folder: Path, rows: list[tuple[Any, ...]], *, page: int = 512, encoding: str = "UTF-8") -> bytes:
    file = folder / "t.db"
    file.unlink(missing_ok=True)
    with sqlite3.connect(file) as connection:
        connection.execute(f"PRAGMA page_size = {page}")
        connection.execute(f"PRAGMA encoding = '{encoding}'")
        connection.execute(NUMBERED)
        connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", rows)
    connection.close()
    return file.read_bytes()


def rows_of(data: bytes, name: str = "t") -> list[Row | Damage]:
    database = Database(io.BytesIO(data))
    return list(database.rows(database.tables[name]))


def told(rows: list[Row | Damage]) -> list[tuple[Any, ...]]:
    return [(row["n"], row["a"], row["b"], row["c"]) for row in rows if not isinstance(row, Damage)]


@few_and_unhurried
@given(
    rows=st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=30),
    page=st.sampled_from([512, 4096, 65536]),
    encoding=st.sampled_from(["UTF-8", "UTF-16le", "UTF-16be"]),
)
def test_what_sqlite_wrote_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[Any, ...]], page: int, encoding: str
) -> None:
    numbered = [(number * 3 - 5, *row) for number, row in enumerate(rows)]
    data = made(tmp_path_factory.mktemp("db"), numbered, page=page, encoding=encoding)
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    assert told(rows_of(data)) == connection.execute("SELECT n, a, b, c FROM t ORDER BY n").fetchall()


def test_a_tree_of_many_pages_is_read_in_order(tmp_path: Path) -> None:
    rows = [(number, f"row {number}", None, None) for number in range(5000)]
    assert told(rows_of(made(tmp_path, rows))) == rows


def test_rows_older_than_a_column_have_nothing_in_it(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "t.db")
    connection.executescript("CREATE TABLE t (a); INSERT INTO t VALUES ('x'); ALTER TABLE t ADD COLUMN b")
    connection.execute("INSERT INTO t VALUES ('y', 'z')")
    connection.commit()
    connection.close()
    rows = rows_of((tmp_path / "t.db").read_bytes())
    assert rows == [{"a": "x", "b": None, "rowid": 1}, {"a": "y", "b": "z", "rowid": 2}]


def test_changes_in_the_journal_are_seen_and_those_not_finished_are_not(tmp_path: Path) -> None:
    file, beside = tmp_path / "t.db", tmp_path / "t.db-wal"
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.executescript("CREATE TABLE t (a); INSERT INTO t VALUES ('old'); PRAGMA wal_checkpoint(TRUNCATE)")
    for number in range(200):
        connection.execute("INSERT INTO t VALUES (?)", [f"new {number}"])
        connection.commit()
    whole, journal = file.read_bytes(), beside.read_bytes()
    connection.close()

    def names(journal: bytes) -> list[object]:
        database = Database(io.BytesIO(whole), io.BytesIO(journal))
        return [row["a"] for row in database.rows(database.tables["t"]) if not isinstance(row, Damage)]

    assert names(b"") == ["old"]
    assert names(journal) == ["old", *(f"new {number}" for number in range(200))]
    assert names(journal[:-100]) == ["old", *(f"new {number}" for number in range(199))]
    assert names(b"\0" * 32 + journal[32:]) == ["old"]
    stale = bytearray(journal)
    stale[32 + 8] ^= 1  # the salt of the first frame: it belongs to an older journal
    assert names(bytes(stale)) == ["old"]


def test_a_damaged_page_costs_only_its_rows(tmp_path: Path) -> None:
    rows = [(number, f"row {number:05}", "x" * 80, None) for number in range(300)]
    data = bytearray(made(tmp_path, rows))
    page = data.index(b"row 00150") // 512
    data[page * 512 : page * 512 + 512] = b"\xff" * 512
    read = rows_of(bytes(data))
    assert [one for one in read if isinstance(one, Damage)] == [Damage(page + 1, is_page=True)]
    assert 290 <= len(told(read)) < 300
    assert set(told(read)) < set(rows)


def test_a_file_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    rows = [(number, f"row {number:05}", "x" * 80, None) for number in range(300)]
    data = made(tmp_path, rows)
    read = rows_of(data[: len(data) // 2])
    assert 100 < len(told(read)) < 200
    assert any(isinstance(one, Damage) for one in read)


def test_a_tree_that_bites_its_own_tail_ends(tmp_path: Path) -> None:
    rows = [(number, "x" * 300, None, None) for number in range(40)]
    data = bytearray(made(tmp_path, rows))
    database = Database(io.BytesIO(bytes(data)))
    start = (database.tables["t"].root - 1) * 512
    assert data[start] == 5  # an inner page
    data[start + 8 : start + 12] = database.tables["t"].root.to_bytes(4, "big")
    read = rows_of(bytes(data))
    assert read[-1] == Damage(database.tables["t"].root, is_page=True)
    assert 0 < len(told(read)) < 40


def test_a_row_that_overflows_in_a_circle_ends(tmp_path: Path) -> None:
    data = bytearray(made(tmp_path, [(1, "x" * 5000, None, None), (2, "healthy", None, None)]))
    chain = data.index(b"x" * 400, 1024) // 512 * 512
    data[chain : chain + 4] = (chain // 512 + 1).to_bytes(4, "big")
    assert told(rows_of(bytes(data)))[-1] == (2, "healthy", None, None)


def test_two_rows_cannot_share_what_they_overflow_to(tmp_path: Path) -> None:
    data = bytearray(made(tmp_path, [(1, "x" * 5000, None, None), (2, "y" * 5000, None, None)]))
    one, other = (data.index(letter * 400, 1024) // 512 + 1 for letter in (b"x", b"y"))
    place = data.index(other.to_bytes(4, "big"), 512)
    data[place : place + 4] = one.to_bytes(4, "big")
    assert [row["n"] if not isinstance(row, Damage) else "damaged" for row in rows_of(bytes(data))] == [1, "damaged"]


@pytest.mark.parametrize(
    "head",
    [b"", b"SQLite format 3\0", b"PK\x03\x04" * 30, b"SQLite format 3\0\x10\x01" + b"\0" * 82, b"x" * 100],
)
def test_what_is_no_database_is_refused(head: bytes) -> None:
    with pytest.raises(NoDatabaseError):
        Database(io.BytesIO(head))


@few_and_unhurried
@given(st.data())
def test_flipped_bytes_never_raise_and_never_run_on(
    tmp_path_factory: pytest.TempPathFactory, draw: st.DataObject
) -> None:
    rows = [(number, f"row {number}", b"x" * number * 9, number) for number in range(60)]
    data = bytearray(made(tmp_path_factory.mktemp("db"), rows))
    for place in draw.draw(st.lists(st.integers(100, len(data) - 1), min_size=1, max_size=20)):
        data[place] = draw.draw(st.integers(0, 255))
    database = Database(io.BytesIO(bytes(data)))
    for table in database.tables.values():
        assert sum(1 for _ in database.rows(table)) < 10_000


@pytest.mark.parametrize(
    ("sql", "columns"),
    [
        ("CREATE TABLE t (a, b TEXT)", ("a", "b")),
        (
            'CREATE TABLE "t"("A b" TEXT DEFAULT \'x, (y)\', [c] INTEGER CHECK (c IN (1, 2)), `d` BLOB)',
            ("a b", "c", "d"),
        ),
        (
            "CREATE TABLE t (a INTEGER, -- first, of all\n b, PRIMARY KEY (a, b), FOREIGN KEY (b) REFERENCES c)",
            ("a", "b"),
        ),
        ("CREATE TABLE t (a, UNIQUE(a), CONSTRAINT x CHECK (a > 0))", ("a",)),
        ("CREATE VIRTUAL TABLE t USING fts5", ()),
        ("", ()),
    ],
)
def test_columns_are_read_from_the_statement(sql: str, columns: tuple[str, ...]) -> None:
    assert columns_of(sql) == columns


def test_views_and_triggers_do_nothing(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "t.db")
    connection.executescript(
        "CREATE TABLE real (a); INSERT INTO real VALUES (1);"
        "CREATE VIEW message AS WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT i FROM r;"
    )
    connection.close()
    database = Database(io.BytesIO((tmp_path / "t.db").read_bytes()))
    assert [*database.tables] == ["real"]
