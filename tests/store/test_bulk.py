"""Many rows at once: what goes in comes out, in small questions, and an id is never given twice."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from visavis.store import bulk
from visavis.store.access import Account
from visavis.store.models import Identity, Interaction, Person

COLUMNS = ("id", "account_id", "kind", "read_kind", "is_me", "name", "organisation", "title", "birthday",
           "birthday_day", "search", "sort_key", "is_private", "at_rest")  # fmt: skip


def add(account: Account, *names: str) -> list[int]:
    ids = bulk.reserve_ids(Person, len(names))
    rows = [
        (row, account.pk, "person", "person", False, name, "", "", "", "", "", "", False, False)
        for row, name in zip(ids, names, strict=True)
    ]
    bulk.insert(Person, COLUMNS, rows)
    return ids


def test_rows_go_in_with_the_ids_that_were_reserved(account: Account) -> None:
    ids = add(account, "Hanna", "Tobias")
    assert dict(Person.objects.values_list("pk", "name")) == dict(zip(ids, ["Hanna", "Tobias"], strict=True))


def test_reserved_ids_and_the_orms_own_never_meet(account: Account) -> None:
    (first,) = add(account, "Hanna")
    second = Person.objects.create(account=account).pk
    (third,) = add(account, "Tobias")
    assert first < second < third


def test_the_id_of_a_deleted_row_is_not_given_again(account: Account) -> None:
    (first,) = add(account, "Hanna")
    Person.objects.all().delete()
    assert add(account, "Tobias")[0] > first


def test_nothing_reserves_nothing(account: Account) -> None:
    assert bulk.reserve_ids(Person, 0) == []
    bulk.insert(Person, COLUMNS, [])
    assert not Person.objects.exists()


@pytest.mark.parametrize("count", [0, 1, 500, 501, 1201])
def test_a_long_list_of_values_is_asked_in_pieces(account: Account, count: int) -> None:
    ids = add(account, *(f"Guest {n}" for n in range(count)))
    found = bulk.rows_in("SELECT id FROM store_person WHERE account_id = %s AND id IN {in}", ids, account.pk)
    assert sorted(row[0] for row in found) == ids


def test_pieces_hold_everything_in_order() -> None:
    assert [list(piece) for piece in bulk.pieces([1, 2, 3, 4, 5], 2)] == [[1, 2], [3, 4], [5]]
    assert list(bulk.pieces([])) == []


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 11, 24, 12, tzinfo=UTC),
        datetime(2026, 11, 24, 12, 0, 0, 123456, tzinfo=UTC),
        datetime(2026, 11, 24, 1, 30, tzinfo=timezone(timedelta(hours=14))),
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
    ],
)
def test_a_moment_comes_back_as_it_was_by_either_road(account: Account, at: datetime) -> None:
    columns = ("account_id", "channel", "kind", "key", "at", "size", "thread", "subject", "text", "asks", "automated")
    bulk.insert(Interaction, columns, [(account.pk, "mail", "mail", "k", bulk.moment(at), 2, "", "", "", False, "")])
    assert Interaction.objects.get().at == at
    ((raw,),) = bulk.rows("SELECT at FROM store_interaction")
    assert bulk.read_moment(raw) == at


def test_execute_tells_how_many_rows_it_touched(account: Account) -> None:
    add(account, "Hanna", "Tobias")
    assert bulk.execute("UPDATE store_person SET name = %s WHERE name <> %s", ["Nadia", "Hanna"]) == 1
    assert bulk.table(Identity) == "store_identity"
