"""Many rows at once, on SQLite and PostgreSQL: raw `executemany`, ids reserved in advance.

The ORM writes 26,000 rows in the CPU second in which this writes 100,000 (docs/benchmarks.md); an import of a mail
archive is nothing but rows. Everything here runs inside the caller's transaction.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Model

CHUNK = 500  # values in one IN (...)
LARGE = (
    "store_person", "store_identity", "store_claim", "store_interaction", "store_participation", "store_event",
    "store_attendance",
)  # fmt: skip
"""Tables that an import fills."""

Row = Sequence[Any]

T = TypeVar("T")


def insert(model: type[Model], columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Insert rows."""
    names = ", ".join(columns)
    marks = ", ".join(["%s"] * len(columns))
    execute_many(f"INSERT INTO {table(model)} ({names}) VALUES ({marks})", rows)


def execute_many(statement: str, rows: Sequence[Row]) -> None:
    """Run one statement for every row of values."""
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(statement, rows)


def execute(statement: str, values: Sequence[Any] = ()) -> int:
    """Run one statement and return the number of rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return int(cursor.rowcount)


def rows(statement: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
    """The rows of a query, fetched in pieces so that a large answer is never held whole."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(statement, values)
        while piece := cursor.fetchmany(2000):
            yield from piece


def rows_in(statement: str, values: Iterable[Any], *before: Any) -> Iterator[tuple[Any, ...]]:
    """Like `rows` for a statement with one `IN (…)`, written `{in}`, asked in chunks of CHUNK values."""
    for piece in pieces(list(values)):
        marks = ", ".join(["%s"] * len(piece))
        yield from rows(statement.replace("{in}", f"({marks})"), [*before, *piece])


def pieces(values: Sequence[T], size: int = CHUNK) -> Iterator[Sequence[T]]:
    """The same values, at most `size` at once: a statement takes only so many."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


def reserve_ids(model: type[Model], count: int) -> list[int]:
    """The next `count` ids of a table. Safe because the caller holds the write lock (SQLite) or by the sequence."""
    if not count:
        return []
    name = table(model)
    if connection.vendor == "postgresql":
        sequence = "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)"
        return [row[0] for row in rows(sequence, [name, count])]
    # AUTOINCREMENT's own memory: an id is never given twice, even after the newest row was undone.
    last = next(rows("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = %s", [name]))[0]
    return list(range(last + 1, last + 1 + count))


def table(model: type[Model]) -> str:
    """The table's name."""
    return model._meta.db_table


def moment(at: datetime) -> Any:
    """An aware time as the database takes it in a raw statement."""
    # What Django's adapt_datetimefield_value answers, at a tenth of its cost: this runs for every message.
    return str(at.astimezone(UTC).replace(tzinfo=None)) if _is_sqlite() else at


@cache
def _is_sqlite() -> bool:
    # Asking the connection takes longer than writing the time down.
    return connection.vendor == "sqlite"


def read_moment(value: datetime) -> datetime:
    """A time from a raw query as an aware UTC time (SQLite knows no zones)."""
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value


def index_text(rows: Sequence[tuple[int, str, str]]) -> None:
    """Add (interaction id, subject, text) to the full-text index. PostgreSQL keeps its index by itself."""
    if connection.vendor == "sqlite":
        execute_many("INSERT INTO store_interaction_text (rowid, subject, text) VALUES (%s, %s, %s)", rows)


def learn_sizes() -> None:
    """Let the database look at how many rows share a value, so that it asks the index that leaves the fewest.

    Without it the claims of one person are looked for among all that the account holds. PostgreSQL looks by itself, but
    minutes later: until then it plans for the tables as they were before an import of many.
    """
    if connection.vendor == "sqlite":
        execute("PRAGMA analysis_limit = 400")
        execute("ANALYZE")
    else:
        execute(f"ANALYZE {', '.join(LARGE)}")


def unindex_text(condition: str, values: Sequence[Any]) -> None:
    """Take the interactions that meet a condition out of the full-text index, before they are deleted."""
    if connection.vendor == "sqlite":
        execute(
            "INSERT INTO store_interaction_text (store_interaction_text, rowid, subject, text) "
            f"SELECT 'delete', id, subject, text FROM store_interaction WHERE {condition}",
            values,
        )
