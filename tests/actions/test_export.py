"""The export: readable by the owner alone, harmless in a spreadsheet, and complete enough to begin anew from."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exports import Export, cards, letter, mailbox
from tests.people import EVERYONE, HANNA, KARL, ME, OTHERS, PETRA, TOBIAS
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.export import export
from visavis.actions.exported.folder import FolderNotEmptyError
from visavis.actions.import_files import ImportResult, import_files
from visavis.actions.keep_apart import keep_apart
from visavis.config import env
from visavis.store.access import Account
from visavis.store.models import Identity, Person

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

SHOP = HANNA.__class__("Shop", "newsletter@example.com")
ADVERT = letter(SHOP, ME, "2026-11-20", List_Unsubscribe="<mailto:off@example.com>")


@pytest.fixture
def second(db: None, now: str) -> Account:
    return Account.objects.create(name="second", created_at=env.now())


def held(account: Account) -> set[tuple[str, str, str, str]]:
    rows = Identity.objects.filter(account=account, person__is_me=False).exclude(kind="card")
    return {(i.kind, i.value, i.person.name, i.person.birthday) for i in rows.select_related("person")}


def test_the_files_are_for_the_owner_alone(account: Account, take_in: TakeIn, tmp_path: Path) -> None:
    take_in(cards(HANNA), mailbox(letter(HANNA, ME, "2026-11-20")), me=(ME.email,))
    exported = export(account, tmp_path / "out" / "deep")
    assert (exported.people, exported.interactions) == (2, 1)
    assert exported.files == (
        "people.vcf",
        "people.csv",
        "people.json",
        "messages.jsonl",
        "events.json",
        "decisions.json",
    )
    assert {(exported.folder / name).stat().st_mode & 0o777 for name in exported.files} == {0o600}
    assert exported.folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_holds_something_is_left_alone(account: Account, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Hanna")
    with pytest.raises(FolderNotEmptyError):
        export(account, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_failed_export_leaves_no_half_written_file(
    account: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise OSError("No space left on device")

    monkeypatch.setattr("visavis.actions.export._write_messages", fail)
    with pytest.raises(OSError, match="No space"):
        export(account, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_the_cards_make_the_same_people_in_another_account(
    account: Account, take_in: TakeIn, second: Account, tmp_path: Path
) -> None:
    take_in(cards(*OTHERS))
    exported = export(account, tmp_path / "out")
    import_files(second, [exported.folder / "people.vcf"])
    shared = {("phone", KARL.phone, one.name, one.birthday) for one in (KARL, PETRA)}  # by whoever comes first
    assert held(second) - shared == held(account) - shared
    assert len(held(second)) == len(held(account))
    assert Person.objects.filter(account=second).count() == len(OTHERS)


@pytest.mark.parametrize(
    "name",
    [
        "Anna; Lang, Dr.",
        "Back\\slash Lang",
        "Zoë Ångström-Łukasz",
        "Anna 😀 Lang",
        "李 小龍",
        "x" * 300,
        "Line\\nBreak",
    ],
)
def test_a_name_survives_the_way_out_and_in(
    account: Account, take_in: TakeIn, second: Account, tmp_path: Path, name: str
) -> None:
    written = name.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    take_in(Export("a.vcf", f"BEGIN:VCARD\nVERSION:3.0\nFN:{written}\nEMAIL:a@example.org\nEND:VCARD\n".encode()))
    import_files(second, [export(account, tmp_path / "out").folder / "people.vcf"])
    assert held(second) == held(account)


def test_machines_are_nobodys_cards(account: Account, take_in: TakeIn, tmp_path: Path) -> None:
    take_in(cards(HANNA), mailbox(ADVERT), me=(ME.email,))
    folder = export(account, tmp_path / "out").folder
    assert SHOP.email not in (folder / "people.vcf").read_text()
    assert SHOP.email not in (folder / "people.csv").read_text()
    assert SHOP.email in (folder / "people.json").read_text()


@pytest.mark.parametrize("name", ['=HYPERLINK("http://example.org")', "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_of_the_table_begins_a_formula(account: Account, take_in: TakeIn, tmp_path: Path, name: str) -> None:
    take_in(Export("a.vcf", f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nNOTE:{name}\nORG:{name}\nEND:VCARD\n".encode()))
    with (export(account, tmp_path / "out").folder / "people.csv").open(newline="") as table:
        cells = [cell for row in csv.reader(table) for cell in row]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_a_telephone_number_stays_a_number(account: Account, take_in: TakeIn, tmp_path: Path) -> None:
    take_in(cards(TOBIAS))
    with (export(account, tmp_path / "out").folder / "people.csv").open(newline="") as table:
        (row,) = csv.DictReader(table)
    assert row["Phone 1 - Value"] == TOBIAS.phone
    assert (row["First Name"], row["Last Name"], row["Birthday"]) == ("Tobias", "Brandauer", TOBIAS.birthday)


def test_every_claim_and_message_is_there_with_its_source(account: Account, take_in: TakeIn, tmp_path: Path) -> None:
    take_in(cards(*EVERYONE), mailbox(letter(HANNA, ME, "2026-11-20", "Grüße"), ADVERT), me=(ME.email,))
    folder = export(account, tmp_path / "out").folder
    people = json.loads((folder / "people.json").read_text())["people"]
    hanna = next(person for person in people if person["name"] == HANNA.name)
    assert {claim["source"] for claim in hanna["claims"]} == {"vcard", "mail"}
    messages = [json.loads(line) for line in (folder / "messages.jsonl").read_text().splitlines()]
    assert [(one["from"], one["text"], one["at"]) for one in messages if not one["automated"]] == [
        (HANNA.email, "Grüße", "2026-11-20T12:00:00+00:00")
    ]
    assert {part["value"] for part in messages[0]["participants"]} >= {ME.email}


def test_what_the_user_decided_and_where_they_went_is_taken_along(
    account: Account, take_in: TakeIn, tmp_path: Path
) -> None:
    events = (
        'Event Name,Event Time,Status,External Url\nChoir,"Apr 08, 2024 07:00 PM - Apr 08, 2024 09:00 PM",ATTENDING,\n'
    )
    take_in(cards(HANNA, KARL), Export("Events.csv", events.encode()))
    hanna, karl = Person.objects.filter(account=account).order_by("name")
    keep_apart(account, hanna.pk, karl.pk)
    answer_suggestion(account, hanna.pk, "quiet", "later")
    export(account, tmp_path / "out")
    decisions = json.loads((tmp_path / "out" / "decisions.json").read_text("utf-8"))
    assert [one["response"] for one in decisions["answers"]] == ["later"]
    assert {"a": f"email:{HANNA.email}", "b": f"email:{KARL.email}"} in decisions["kept_apart"]
    assert [one["title"] for one in json.loads((tmp_path / "out" / "events.json").read_text("utf-8"))] == ["Choir"]


def test_the_users_own_card_is_nobody_elses(account: Account, take_in: TakeIn, tmp_path: Path) -> None:
    take_in(cards(HANNA, ME), me=(ME.email,))
    export(account, tmp_path / "out")
    assert ME.name not in (tmp_path / "out" / "people.vcf").read_text("utf-8")
