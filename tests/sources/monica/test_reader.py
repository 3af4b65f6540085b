"""What the Monica reader says about the people of one account, by either of its exports."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.people import HANNA, KAETHE, ME, NADIA, TOBIAS
from tests.sources.contract import SourceContract
from tests.sources.files import BytesFile, read_all
from visavis.records import (
    ClaimRecord,
    IdentityRecord,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
    Problem,
    Record,
)
from visavis.sources.monica.reader import SOURCE
from visavis.sources.source import Context, Source

SAMPLES = Path(__file__).parent / "samples"
JSON, SQL = (SAMPLES / "account.json").read_bytes(), (SAMPLES / "account.sql").read_bytes()
BERLIN = Context(today=date(2026, 11, 24), zone="Europe/Berlin")


def key(number: int) -> str:
    return f"c0ffee00-0000-4000-8000-{number:012}"


class TestMonicaJsonContract(SourceContract):
    source: ClassVar[Source] = SOURCE
    samples: ClassVar[Mapping[str, bytes]] = {"monica.json": JSON}

    def damaged(self, sample: bytes, k: int) -> bytes:
        """A name loses its colon, another its closing quote, an activity its closing brace."""
        spoil: tuple[tuple[bytes, bytes], ...] = (
            (b'"first_name": "Petra"', b'"first_name" "Petra"'),
            (b'"first_name": "Karl"', b'"first_name": "Karl'),
            (b'"happened_at": "2022-12-24T00:00:00.000000Z"', b'"happened_at": {"2022-12-24T00:00:00.000000Z"'),
        )
        for written, spoilt in spoil[:k]:
            assert sample.count(written) == 1
            sample = sample.replace(written, spoilt)
        return sample

    def long(self) -> tuple[str, bytes]:
        return "long.json", dumped(account_of(2000))


class TestMonicaSqlContract(SourceContract):
    source: ClassVar[Source] = SOURCE
    samples: ClassVar[Mapping[str, bytes]] = {"monica.sql": SQL}

    def damaged(self, sample: bytes, k: int) -> bytes:
        """A note is never closed, an activity loses a value, a pet's row its bracket."""
        spoil: tuple[tuple[bytes, bytes], ...] = (
            (rb"nie ohne Zucker\''", rb"nie ohne Zucker\'"),
            (b"(3,7,NULL,'Messe Leipzig'", b"(3,7,'Messe Leipzig'"),
            (b"(1,7,4103,2,'Mieze'", b"1,7,4103,2,'Mieze'"),
        )
        for written, spoilt in spoil[:k]:
            assert sample.count(written) == 1
            sample = sample.replace(written, spoilt)
        return sample

    def long(self) -> tuple[str, bytes]:
        return "long.sql", dump_of(1800)


def dumped(account: Mapping[str, Any]) -> bytes:
    return json.dumps(account, indent=4, ensure_ascii=False).encode()


def contact(number: int, *groups: tuple[str, list[Any]], **properties: Any) -> dict[str, Any]:
    return {
        "uuid": key(number),
        "created_at": "2019-03-01T09:15:00.000000Z",
        "properties": {"first_name": "Käthe", "last_name": "Winkler", "is_active": True, **properties},
        "data": [{"count": len(values), "type": word, "values": values} for word, values in groups],
    }


def export(*contacts: Any, more: tuple[tuple[str, list[Any]], ...] = (), **instance: Any) -> dict[str, Any]:
    groups = [("contact", list(contacts)), *more]
    data = [{"count": len(values), "type": word, "values": values} for word, values in groups]
    return {"version": "1.0-preview.1", "app_version": "4.1.2", "account": {"data": data, "instance": instance}}


def thing(created_at: str = "2020-01-01T08:00:00Z", **properties: Any) -> dict[str, Any]:
    return {"created_at": created_at, "properties": properties}


def account_of(contacts: int) -> dict[str, Any]:
    note = "Wir haben lange über den Garten geredet, und über die Reise im nächsten Jahr. " * 4
    return export(*(contact(number, ("note", [thing(body=f"{number}: {note}")])) for number in range(contacts)))


def dump_of(contacts: int) -> bytes:
    """The contacts of the sample over and over, and then their notes, four of each."""
    head, _, rest = SQL.decode().partition("INSERT IGNORE INTO `contacts`")
    columns, _, rows = rest.partition(" VALUES\n")
    (row,) = (line for line in rows.split("\n")[:7] if "'Nadia'" in line)
    people = (row.replace("4102", str(n)).replace(key(2), key(n)).rstrip(",;") for n in range(contacts))
    words = ["Garten", "Reise", "Umzug", "Chor", "Messe", "Tee", "Buch", "Hafen", "Fahrrad", "Zucker", "Verein", "Brot"]
    bodies = (" ".join(words[n * step % 12] for step in range(1, 30)) for n in range(4 * contacts))
    notes = (f" ({n},{n % contacts},'{n} {body}','2020-01-01 08:00:00')" for n, body in enumerate(bodies))
    told_of = f"INSERT IGNORE INTO `contacts`{columns} VALUES\n" + ",\n".join(people)
    told_by = "INSERT IGNORE INTO `notes` (`id`,`contact_id`,`body`,`created_at`) VALUES\n" + ",\n".join(notes)
    return f"{head}{told_of};\n{told_by};\n".encode()


def told(data: bytes, path: str = "monica") -> tuple[list[Record], list[Problem]]:
    return read_all(SOURCE, BytesFile(path, data), BERLIN)


def people(data: bytes) -> list[PersonRecord]:
    return [record for record in told(data)[0] if isinstance(record, PersonRecord) and not record.is_me]


def exchanges(data: bytes, kind: str) -> list[InteractionRecord]:
    return [record for record in told(data)[0] if isinstance(record, InteractionRecord) and record.kind == kind]


def one(*groups: tuple[str, list[Any]], **properties: Any) -> PersonRecord:
    """The person of an account of one."""
    (found,) = people(dumped(export(contact(1, *groups, **properties))))
    return found


def claims(record: PersonRecord, field: str) -> list[tuple[str, str, str]]:
    return [(claim.value, claim.label, claim.since) for claim in record.claims if claim.field == field]


def person(data: bytes, name: str) -> PersonRecord:
    return next(record for record in people(data) if record.name == name)


BOTH = pytest.mark.parametrize("data", [JSON, SQL], ids=["json", "sql"])


def test_json_and_sql_of_one_account_tell_the_same() -> None:
    assert told(JSON) == told(SQL)


def test_each_export_is_recognised_for_what_it_is() -> None:
    assert SOURCE.recognise("anything", JSON[:65536]) == "monica/json"
    assert SOURCE.recognise("anything", SQL[:65536]) == "monica/sql"


@pytest.mark.parametrize(
    "other",
    [
        b'{"version": "1.0", "account": {"name": "Anna"}}',
        b'{"name": "Anna", "type": "personal_chat", "id": 7, "messages": []}',
        b"INSERT INTO `contacts` (`id`, `name`) VALUES (1, 'Anna');",
        b"CREATE TABLE accounts (id INTEGER);",
        b"",
    ],
)
def test_other_files_are_left_to_others(other: bytes) -> None:
    assert SOURCE.recognise("monica.sql", other) == ""


@BOTH
def test_the_user_is_known_by_name_and_e_mail(data: bytes) -> None:
    first = told(data)[0][0]
    assert first == PersonRecord(
        key="me",
        name=ME.name,
        identities=(IdentityRecord("handle", "monica:me"), IdentityRecord("email", ME.email)),
        claims=(ClaimRecord("given", "Mirjam"), ClaimRecord("family", "Rosenthal")),
        is_me=True,
    )


@BOTH
def test_a_contact_is_read_whole(data: bytes) -> None:
    nadia, joerg = (IdentityRecord("card", f"monica:{key(number)}") for number in (2, 4))
    assert people(data)[0] == PersonRecord(
        key=key(1),
        name=TOBIAS.name,
        identities=(
            IdentityRecord("email", TOBIAS.email),
            IdentityRecord("phone", TOBIAS.phone),
            IdentityRecord("url", TOBIAS.url, "LinkedIn"),
        ),
        claims=(
            ClaimRecord("given", "Tobias"),
            ClaimRecord("family", "Brandauer"),
            ClaimRecord("birthday", TOBIAS.birthday),
            ClaimRecord("title", "Projektleiter"),
            ClaimRecord("organisation", TOBIAS.organisation),
            ClaimRecord("tag", "Kollegen"),
            ClaimRecord("tag", "starred"),
            ClaimRecord("note", "Segeln", "Hobby"),
            ClaimRecord("address", "Lindenweg 5, München, 80331, DE", "Büro", "2019-03-02"),
            ClaimRecord("relation", NADIA.name, "colleague", other=nadia),
            ClaimRecord("note", "2011-09-01", "first met", "2011-09-01"),
            ClaimRecord("relation", "Jörg Petersen", "met through", other=joerg),
            ClaimRecord("note", "60 d", "stay in touch every"),
            ClaimRecord("note", "Kennt die halbe Stadt.\n (2, 'fragt' oft nach Büchern)", "", "2020-02-02"),
            ClaimRecord("note", "new job, Neue Stelle, bei Brückner", "life event", "2015-04-01"),
            ClaimRecord("note", "Vertrag läuft aus, 1 × year", "reminder", "2025-10-01"),
            ClaimRecord("note", "Buch zurückgeben", "task, done", "2021-07-01"),
        ),
    )


@BOTH
def test_whoever_is_only_known_through_another_is_a_person_with_that_relation(data: bytes) -> None:
    hanna = person(data, "Hanna")
    assert hanna.identities == ()
    assert hanna.claims[1:] == (
        ClaimRecord("relation", KAETHE.name, "parent", other=IdentityRecord("card", f"monica:{key(3)}")),
    )


@BOTH
def test_birthdays_stay_as_partial_as_they_are_known(data: bytes) -> None:
    assert [claims(record, "birthday") for record in people(data)[:4]] == [
        [("1979-11-23", "", "")],
        [],
        [("--05-04", "", "")],
        [("1970", "", "")],
    ]


@BOTH
def test_the_dead_are_marked_with_the_day(data: bytes) -> None:
    assert claims(person(data, "Jörg Petersen"), "tag") == [("archived", "", ""), ("deceased", "", "2021-02-28")]


@BOTH
def test_equal_hobbies_make_no_two_people_one(data: bytes) -> None:
    kinds = {identity.kind for record in people(data) for identity in record.identities if identity.value == "Segeln"}
    assert kinds == set()
    assert claims(person(data, KAETHE.name), "note")[0] == ("Segeln", "Hobby", "")


@BOTH
def test_calls_say_who_called(data: bytes) -> None:
    me, tobias = ("handle", "monica:me"), ("card", f"monica:{key(1)}")
    ours, theirs = exchanges(data, "call")
    assert [(side.kind, side.value, side.role) for side in ours.participants] == [(*me, "from"), (*tobias, "to")]
    assert [(side.kind, side.value, side.role) for side in theirs.participants] == [(*tobias, "from"), (*me, "to")]
    assert ours.text == "Umzug besprochen"


@BOTH
def test_a_day_without_a_time_stands_for_its_noon(data: bytes) -> None:
    ours, theirs = exchanges(data, "call")
    assert ours.at == datetime(2024, 1, 5, 12, tzinfo=UTC)
    assert theirs.at == datetime(2023, 3, 4, 15, 30, tzinfo=UTC)


@BOTH
def test_each_line_of_a_conversation_is_a_message_of_one_thread(data: bytes) -> None:
    asked, answered = exchanges(data, "message")
    assert (asked.text, answered.text) == ("Kommst du zur Messe?", "Ja, am Dienstag.")
    assert asked.thread == answered.thread == f"monica:{key(1)}"
    assert [side.role for side in answered.participants] == ["from", "to"]
    assert answered.participants[0].name == TOBIAS.name


@BOTH
def test_an_activity_is_a_meeting_of_all_its_people(data: bytes) -> None:
    dinner, walk, _ = exchanges(data, "meeting")
    assert dinner.participants == (
        ParticipantRecord("handle", "monica:me", "from"),
        ParticipantRecord("card", f"monica:{key(1)}", "to", TOBIAS.name),
        ParticipantRecord("card", f"monica:{key(2)}", "to", NADIA.name),
    )
    assert (dinner.subject, dinner.text) == ("Essen am Hafen", "Lange geredet.")
    assert walk.subject == "Spaziergang", "without a summary, what kind of activity it was"


@BOTH
def test_the_last_talk_is_told_where_no_call_tells_of_it(data: bytes) -> None:
    (talk,) = exchanges(data, "own-word")
    assert talk.at == datetime(2023, 6, 1, 12, tzinfo=UTC)
    assert [side.name for side in talk.participants] == ["", NADIA.name]


def test_what_was_written_later_changes_no_key() -> None:
    account = json.loads(JSON)
    contacts = account["account"]["data"][1]["values"]
    calls = contacts[0]["data"][0]["values"]
    later = thing("2024-03-02T09:00:00.000000Z", called_at="2024-03-01T00:00:00.000000Z", contact_called=True)
    contacts[0]["data"][0]["values"] = [later, *reversed(calls)]
    before, after = ({record.key for record in told(data)[0]} for data in (JSON, dumped(account)))
    assert before < after
    assert len(after) == len(before) + 1


def test_equal_calls_of_one_second_are_two() -> None:
    call = thing(called_at="2024-01-05", contact_called=False)
    first, second = exchanges(dumped(export(contact(1, ("call", [call, call])))), "call")
    assert first.key != second.key


def test_groups_may_be_named_in_the_plural() -> None:
    note, address = thing(body="mag Tee"), thing(city="Köln")
    account = export(contact(1, ("notes", [note]), ("addresses", [address])), more=(("activities", []),))
    account["account"]["data"][0]["type"] = "contacts"
    (found,) = people(dumped(account))
    assert claims(found, "note") == [("mag Tee", "", "2020-01-01")]
    assert claims(found, "address") == [("Köln", "", "2020-01-01")]


def test_a_group_of_an_unknown_name_is_told_by_what_is_in_it() -> None:
    account = export(contact(1))
    account["account"]["data"][0]["type"] = "individual"
    assert [record.name for record in people(dumped(account))] == [KAETHE.name]


def test_what_has_no_field_here_becomes_a_note_under_its_name() -> None:
    found = one(
        ("gift", [thing(name="Buch", amount=12.5, currency={"iso": "EUR", "symbol": "€"}, date="2023-12-25")]),
        ("debt", [thing(in_debt=True, amount=50, currency="EUR"), thing(in_debt=False, amount=20, reason="Kino")]),
        ("task", [thing(title="anrufen", completed=False)]),
        ("life_event", [thing(name="Umzug", happened_at="2018-08-01T00:00:00Z")]),
        ("pet", [thing(name="Rex", category="dog")]),
        ("reminder", [thing(title="Impfung", frequency_type="one_time", initial_date="2025-02-01")]),
        description="vom Chor",
        food_preferences="kein Fisch",
    )
    assert claims(found, "note") == [
        ("vom Chor", "description", ""),
        ("kein Fisch", "food", ""),
        ("Umzug", "life event", "2018-08-01"),
        ("Buch, 12.5 EUR", "gift", "2023-12-25"),
        ("50 EUR", "my debt", "2020-01-01"),
        ("20, Kino", "their debt", "2020-01-01"),
        ("Impfung, one time", "reminder", "2025-02-01"),
        ("anrufen", "task", "2020-01-01"),
        ("Rex, dog", "pet", "2020-01-01"),
    ]


def test_the_contact_that_is_the_user_is_the_user() -> None:
    mine = {"uuid": "u1", "first_name": "Mirjam", "email": ME.email, "properties": {"me_contact": key(1)}}
    records, _ = told(dumped(export(contact(1), more=(("user", [mine]),))))
    assert [(record.key, record.is_me) for record in records if isinstance(record, PersonRecord)] == [
        ("me", True),
        (key(1), True),
    ]


def test_marks_that_nobody_sees_are_dropped_from_names_and_addresses() -> None:
    nadia = contact(1, first_name="\u202eNadia\u200b", last_name="Okonkwo\u2066", nickname="Na\u200ed", job="a\tb")
    (found,) = people(dumped(export(nadia)))
    assert found.name == "Nadia Okonkwo"
    assert [claim.value for claim in found.claims] == ["Nadia", "Okonkwo", "Nad", "a b"]


def test_a_contact_that_lost_its_number_is_not_the_user_and_was_not_met_through_itself() -> None:
    nobody = contact(1) | {"uuid": None}
    user = {"uuid": "u1", "first_name": "Mirjam", "email": ME.email}
    (kaethe,) = people(dumped(export(nobody, more=(("user", [user]),))))
    assert kaethe.name == KAETHE.name
    assert [claim.field for claim in kaethe.claims] == ["given", "family"]


def test_of_two_users_whoever_exported_is_the_user() -> None:
    users = [{"uuid": f"u{n}", "first_name": name, "email": f"{name}@example.org"} for n, name in enumerate(("A", "B"))]
    account = export(contact(1), more=(("user", users),))
    assert told(dumped({**account, "exported_by": "u1"}))[0][0].name == "B"  # type: ignore[union-attr]
    assert told(dumped(account))[0][0].name == "", "nobody said who it was"  # type: ignore[union-attr]


def test_a_server_in_the_users_zone_writes_its_own_midnight() -> None:
    born = {"date": "1979-11-22T23:00:00.000000Z", "is_year_unknown": False, "is_age_based": False}
    assert claims(one(birthdate=born), "birthday") == [("1979-11-23", "", "")]


@pytest.mark.parametrize("written", ["2021-13-40", "gestern", "79"])
def test_a_date_that_cannot_be_read_costs_only_itself(written: str) -> None:
    records, problems = told(dumped(export(contact(1, birthdate={"date": written}))))
    assert [record.name for record in records if isinstance(record, PersonRecord)] == ["", KAETHE.name]
    assert [(problem.code, problem.detail) for problem in problems] == [("date-unreadable", written)]


def test_an_activity_of_nobody_and_a_relationship_with_nobody_are_told() -> None:
    activity = {"uuid": "a1", **thing(summary="Wandern", happened_at="2022-05-01")}
    lost = {"uuid": "r1", "properties": {"type": "friend", "contact_is": key(1), "of_contact": key(9)}}
    records, problems = told(dumped(export(contact(1), more=(("relationship", [lost]), ("activity", [activity])))))
    assert len(records) == 2
    assert [(problem.code, problem.detail) for problem in problems] == [
        ("activity-without-people", "Wandern"),
        ("relations-lost", "1"),
    ]


def test_photographs_of_any_size_are_passed_over_in_silence() -> None:
    photo = {"uuid": "p1", "properties": {"dataUrl": "data:image/png;base64," + "A" * 5_000_000}}
    records, problems = told(dumped(export(contact(1), more=(("photo", [photo]),))))
    assert len(records) == 2
    assert problems == []


def sql(*statements: str) -> bytes:
    account = "INSERT IGNORE INTO `accounts` (`id`,`number_of_invitations_sent`) VALUES\n (7,0);"
    return "\n".join((account, *statements)).encode()


CONTACTS = "INSERT IGNORE INTO `contacts` (`id`,`uuid`,`first_name`,`is_partial`) VALUES\n (1,'u1','Hanna',0);"


def test_only_the_dump_knows_where_they_met_and_where_they_worked() -> None:
    (found,) = people(
        sql(
            "INSERT IGNORE INTO `contacts` (`id`,`first_name`,`uuid`,`is_partial`,`first_met_where`,"
            "`first_met_additional_info`) VALUES\n (1,'Hanna','u1',0,'Kiel','Segelkurs');",
            "INSERT IGNORE INTO `companies` (`id`,`name`) VALUES\n (5,'Papierboot Verlag');",
            "INSERT IGNORE INTO `occupations` (`id`,`contact_id`,`company_id`,`title`,`start_date`,`end_date`) VALUES\n"
            " (1,1,5,'Lektorin','2015-03-01','2019-12-31');",
        )
    )
    assert claims(found, "note") == [("Kiel. Segelkurs", "first met", "")]
    assert ClaimRecord("position", f"Lektorin, {HANNA.organisation}", "", "2015-03-01", "2019-12-31") in found.claims


def test_life_events_of_the_dump_are_as_partial_as_they_are_known() -> None:
    (found,) = people(
        sql(
            CONTACTS,
            "INSERT IGNORE INTO `life_events` (`id`,`contact_id`,`name`,`happened_at`,`happened_at_month_unknown`,"
            "`happened_at_day_unknown`) VALUES\n (1,1,'Abitur','2010-01-01',1,1),\n (2,1,'Umzug','2012-06-01',0,1);",
        )
    )
    assert [since for _, _, since in claims(found, "note")] == ["2010", "2012-06"]


def test_sums_of_the_dump_are_told_in_the_smallest_unit() -> None:
    (found,) = people(
        sql(
            CONTACTS,
            "INSERT IGNORE INTO `debts` (`id`,`contact_id`,`in_debt`,`status`,`amount`,`currency_id`) VALUES\n"
            " (1,1,'yes','inprogress',5000,2);",
        )
    )
    assert claims(found, "note") == [("5000 ct, inprogress", "my debt", "")]


def test_dumps_of_older_versions_are_read() -> None:
    """One statement a row, names unquoted, and so many activities first that no contact is near the beginning."""
    note = b"# ****\n# Mirjam Rosenthal dump of data\n# Export date: 2018-09-12 10:00:00\n# ****\n\n"
    contact = b"INSERT INTO contacts (id,uuid,first_name,is_partial) VALUES (1,'u1','Hanna',0);\n"
    field = b"INSERT INTO contact_field_types (id,name,key) VALUES (1,'Email','a');\n"
    activity = b"INSERT INTO activities (id,summary,date_it_happened) VALUES (%d,'Tee','2018-09-%02d 00:00:00');\n"
    present = b"INSERT INTO activity_contact (activity_id,account_id,contact_id) VALUES (%d,7,1);\n"
    days = [activity % (n, 1 + n % 30) for n in range(900)]
    data = b"".join([note, *days, contact, field, *(present % n for n in range(900))])
    assert SOURCE.recognise("monica.sql", data[:65536]) == "monica/sql"
    assert [record.name for record in people(data)] == ["Hanna"]
    assert len(exchanges(data, "meeting")) == 900


def test_tables_may_have_a_prefix() -> None:
    data = sql(CONTACTS).replace(b"INTO `", b"INTO `crm_")
    assert SOURCE.recognise("", data) == "monica/sql"
    assert [record.name for record in people(data)] == ["Hanna"]


def test_a_row_of_a_contact_that_is_not_there_is_told() -> None:
    _, problems = told(
        sql(CONTACTS, "INSERT IGNORE INTO `notes` (`id`,`contact_id`,`body`) VALUES\n (1,1,'a'),\n (2,9,'b');")
    )
    assert problems == [Problem("monica", "row-without-identity", 7, "notes")]


def test_a_contact_without_uuid_keeps_its_key_at_the_next_export() -> None:
    rows = " (1,'Hanna',0,'2018-01-01 10:00:00')", " (2,'Hanna',0,'2018-01-01 10:00:00')"
    head = "INSERT IGNORE INTO `contacts` (`id`,`first_name`,`is_partial`,`created_at`) VALUES\n"
    first, second = people(sql(head + ",\n".join(rows) + ";"))
    (again,) = people(sql(head + rows[1] + ";"))
    assert first.key != second.key == again.key


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_deleted_doubled_and_spliced_contacts_cost_no_other(draw: st.DataObject) -> None:
    """k of n contacts are cut in the middle, the others come in whole, doubled ones twice."""
    texts = [json.dumps(contact(number, ("note", [thing(body=f"n{number}")])), indent=4) for number in range(6)]
    broken = draw.draw(st.sets(st.integers(0, 5), max_size=3))
    doubled = draw.draw(st.sets(st.integers(0, 5), max_size=2)) - broken
    cut = {number: draw.draw(st.integers(2, len(texts[number]) - 2)) for number in broken}
    pieces = [texts[n][: cut[n]] if n in broken else texts[n] for n in range(6) for _ in range(1 + (n in doubled))]
    empty = json.dumps(export(), indent=4)
    indented = ["\n".join(" " * 20 + line for line in piece.split("\n")) for piece in pieces]
    data = empty.replace('"values": []', '"values": [\n' + ",\n".join(indented) + "\n                ]")
    found = {record.key for record in people(data.encode())}
    assert {key(number) for number in range(6) if number not in broken} <= found


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_spoilt_rows_of_a_dump_cost_no_other(draw: st.DataObject) -> None:
    rows = [f" ({n},1,'Notiz \\'{n}\\', lang\n und (breit)')" for n in range(1, 8)]
    broken = draw.draw(st.sets(st.integers(0, 6), max_size=3))
    for n in broken:
        place = draw.draw(st.integers(1, len(rows[n]) - 1))
        rows[n] = draw.draw(st.sampled_from([rows[n][:place], rows[n][:place] + "'" + rows[n][place:], ""]))
    notes = "INSERT IGNORE INTO `notes` (`id`,`contact_id`,`body`) VALUES\n" + ",\n".join(rows) + ";"
    (found,) = people(sql(CONTACTS, notes, "SET FOREIGN_KEY_CHECKS=1;"))
    kept = {value for value, _, _ in claims(found, "note")}
    assert {f"Notiz '{n}', lang\n und (breit)" for n in range(1, 8) if n - 1 not in broken} <= kept


def test_text_is_printable() -> None:
    data = json.dumps(export(contact(1, ("note", [thing(body="a\u0000b\ud800c\r\nd")])))).encode()
    (record,) = people(data)
    assert claims(record, "note")[0][0] == "abc\nd"
