"""One person taken along: everything of theirs and nothing of others, and enough to begin anew from."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.exports import Export, cards, letter, mailbox
from tests.people import EVERYONE, HANNA, KARL, ME, NADIA, TOBIAS
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.export import export
from visavis.actions.export_person import FILES, Wording, export_person, zip_person
from visavis.actions.exported import exchange
from visavis.actions.exported.folder import FolderNotEmptyError
from visavis.actions.import_files import ImportResult, import_files
from visavis.actions.join_people import join_people
from visavis.actions.keep_apart import keep_apart
from visavis.actions.state_fact import state_fact
from visavis.actions.undo import CannotUndoError, undo, undoable
from visavis.config import env
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Identity, JournalEntry, Person

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

PLAIN = Wording(readme=lambda name: f"About {name}\n", exchange=lambda one: f"{one.subject}: {one.text}")


def id_of(name: str) -> int:
    return Person.objects.get(name=name, merged_into=None).pk


@pytest.fixture
def hanna(account: Account, take_in: TakeIn) -> int:
    letters = [
        letter(HANNA, ME, "2026-11-20", "Grüße", subject="From Hanna"),
        letter(ME, (HANNA, NADIA), "2026-11-21", "Both of you", subject="To two"),
        letter(NADIA, ME, "2026-11-22", "Nadia alone", subject="From Nadia"),
    ]
    take_in(cards(*EVERYONE), mailbox(*letters), me=(ME.email,))
    return id_of(HANNA.name)


def document(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "person.json").read_text("utf-8")))


def test_the_files_are_for_the_owner_alone_and_tell_of_one_person(account: Account, hanna: int, tmp_path: Path) -> None:
    written = export_person(account, hanna, tmp_path / "out", PLAIN)
    assert sorted(path.name for path in written.folder.iterdir()) == sorted(FILES)
    assert {path.stat().st_mode & 0o777 for path in written.folder.iterdir()} == {0o600}
    assert written.folder.stat().st_mode & 0o777 == 0o700
    assert (written.name, written.interactions) == (HANNA.name, 2)
    assert (written.folder / "README.txt").read_text("utf-8") == f"About {HANNA.name}\n"
    for path in written.folder.iterdir():
        assert "Nadia alone" not in path.read_text("utf-8")
        assert TOBIAS.email not in path.read_text("utf-8")


def test_every_exchange_with_them_is_there_to_read_and_for_programs(
    account: Account, hanna: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "PIECE", 1)
    folder = export_person(account, hanna, tmp_path / "out", PLAIN).folder
    told = [json.loads(line) for line in (folder / "messages.jsonl").read_text("utf-8").splitlines()]
    assert [(one["subject"], one["from"]) for one in told] == [("From Hanna", HANNA.email), ("To two", ME.email)]
    assert {side["value"] for side in told[1]["participants"]} == {ME.email, HANNA.email, NADIA.email}
    assert (folder / "messages.txt").read_text("utf-8") == "From Hanna: Grüße\nTo two: Both of you\n".replace("\n", "")


def test_the_card_makes_the_same_person_in_another_account(account: Account, hanna: int, tmp_path: Path) -> None:
    state_fact(account, hanna, "email", "hanna@neu.example.org")
    join_people(account, hanna, id_of(KARL.name))
    folder = export_person(account, hanna, tmp_path / "out", PLAIN).folder
    other = Account.objects.create(name="other", created_at=env.now())
    import_files(other, [folder / "person.vcf"])

    def held(of: Account) -> set[tuple[str, ...]]:
        rows = Identity.objects.filter(account=of, person__name=HANNA.name).exclude(kind="card")
        return {
            (one.kind, one.value, one.person.name, one.person.birthday, one.person.organisation)
            for one in rows.select_related("person")
        }

    assert len(held(account)) == 5  # three of her card, the new one, Karl’s mail
    shared = ("phone", KARL.phone, HANNA.name, HANNA.birthday, HANNA.organisation)  # here Petra holds it
    assert held(other) == held(account) | {shared}
    assert access.people(other.pk).count() == 1


@pytest.mark.parametrize(
    ("uri", "handle"),
    [
        ("telegram:77", "telegram:77"),
        ("xmpp:tobias@example.com/home", "xmpp:tobias@example.com/home"),
        ("whatsapp:Tobias%20%5B100%25%5D%20Br%C3%BCckner", "whatsapp:Tobias [100%] Brückner"),
    ],
)
def test_an_account_of_a_service_comes_back_from_the_card(
    account: Account, take_in: TakeIn, tmp_path: Path, uri: str, handle: str
) -> None:
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:{TOBIAS.name}\nIMPP:{uri}\nEND:VCARD\n"
    take_in(Export("a.vcf", card.encode()))
    assert Identity.objects.filter(kind="handle").values_list("value", flat=True).get() == handle
    folder = export_person(account, id_of(TOBIAS.name), tmp_path / "out", PLAIN).folder
    other = Account.objects.create(name="other", created_at=env.now())
    assert f"IMPP:{uri}\r\n" in (folder / "person.vcf").read_bytes().decode()
    import_files(other, [folder / "person.vcf"])
    assert Identity.objects.filter(account=other, kind="handle").values_list("value", flat=True).get() == handle


@pytest.mark.parametrize(("kind", "word"), [("organisation", "KIND:org"), ("group", "KIND:group"), ("person", "")])
def test_whoever_is_no_human_is_none_on_the_card(
    account: Account, take_in: TakeIn, tmp_path: Path, kind: str, word: str
) -> None:
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:Nordlicht\n{word}\nEMAIL:nordlicht@example.org\nEND:VCARD\n"
    take_in(Export("a.vcf", card.encode()))
    folder = export_person(account, id_of("Nordlicht"), tmp_path / "out", PLAIN).folder
    other = Account.objects.create(name="other", created_at=env.now())
    import_files(other, [folder / "person.vcf"])
    assert access.people(other.pk).get().kind == access.people(account.pk).get().kind == kind


def test_everything_that_is_kept_of_them_is_in_one_document(
    account: Account, hanna: int, take_in: TakeIn, tmp_path: Path
) -> None:
    state_fact(account, hanna, "note", "Likes tea")
    answer_suggestion(account, hanna, "quiet", "later")
    keep_apart(account, hanna, id_of(NADIA.name))
    joined = join_people(account, hanna, id_of(KARL.name))
    told = document(export_person(account, hanna, tmp_path / "out", PLAIN).folder)
    assert (told["visavis"], told["id"], told["name"], told["private"], told["at_rest"]) == (
        1, hanna, HANNA.name, False, False,
    )  # fmt: skip
    claims = {(one["field"], one["value"], one["source"], one["file"][-12:]) for one in told["claims"]}
    assert ("birthday", HANNA.birthday, "vcard", "contacts.vcf") in claims
    assert ("note", "Likes tea", "you", "") in claims
    assert {one["value"] for one in told["identities"]} > {HANNA.email, KARL.email}
    tie = told["tie"]
    assert isinstance(tie, dict)
    assert tie["because"]["key"].startswith("tie.")
    assert len(tie["evidence"]) == 2
    assert [(one["name"], one["entry"]) for one in told["joins"]] == [(KARL.name, joined)]
    assert [(one["reason"], one["response"], one["on"]) for one in told["answers"]] == [
        ("quiet", "later", "2026-11-24")
    ]
    assert len(told["kept_apart"]) >= 1
    assert {one["name"] for one in told["relations"]} == {NADIA.name}
    assert told["events"] == []


def test_where_they_were_asked_to_is_taken_along(account: Account, take_in: TakeIn, tmp_path: Path) -> None:
    event = (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\nBEGIN:VEVENT\nUID:1@example.org\nDTSTART:20261110T180000Z\n"
        "DTEND:20261110T190000Z\nSUMMARY:Choir\nLOCATION:Hall\n"
        f"ORGANIZER;CN={ME.name}:mailto:{ME.email}\n"
        f"ATTENDEE;CN={HANNA.name};PARTSTAT=ACCEPTED:mailto:{HANNA.email}\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    take_in(cards(HANNA), Export("a.ics", event.replace("\n", "\r\n").encode()), me=(ME.email,))
    told = document(export_person(account, id_of(HANNA.name), tmp_path / "out", PLAIN).folder)
    assert [(one["title"], one["place"], one["status"]) for one in told["events"]] == [("Choir", "Hall", "accepted")]


def test_a_zip_holds_the_same_files(account: Account, hanna: int, tmp_path: Path) -> None:
    folder = export_person(account, hanna, tmp_path / "out", PLAIN).folder
    name, zipped = zip_person(account, hanna, PLAIN)
    assert name == HANNA.name
    with zipped, ZipFile(zipped) as held:
        assert held.testzip() is None
        assert held.namelist() == list(FILES)
        assert {one.external_attr >> 16 for one in held.infolist()} == {0o600}
        assert all(held.read(file) == (folder / file).read_bytes() for file in FILES)


def test_a_folder_that_holds_something_is_left_alone(account: Account, hanna: int, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Hanna")
    with pytest.raises(FolderNotEmptyError):
        export_person(account, hanna, tmp_path, PLAIN)
    assert "Dear Hanna" in (tmp_path / "letter.txt").read_text()
    assert not JournalEntry.objects.filter(kind="export").exists()


def test_a_failed_export_leaves_no_half_written_file(account: Account, hanna: int, tmp_path: Path) -> None:
    def fail(_: object) -> str:
        raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space"):
        export_person(account, hanna, tmp_path / "out", Wording(PLAIN.readme, fail))
    assert list((tmp_path / "out").iterdir()) == []
    with pytest.raises(OSError, match="No space"):
        zip_person(account, hanna, Wording(PLAIN.readme, fail))
    assert not JournalEntry.objects.filter(kind="export").exists()


def test_the_journal_notes_where_it_went_and_nothing_is_undone(account: Account, hanna: int, tmp_path: Path) -> None:
    before = list(undoable(account))
    export_person(account, hanna, tmp_path / "one", PLAIN)
    zip_person(account, hanna, PLAIN)[1].close()
    export(account, tmp_path / "all")
    noted = JournalEntry.objects.filter(kind="export").order_by("pk")
    assert [entry.summary for entry in noted] == [
        {"where": str(tmp_path / "one"), "person": hanna},
        {"where": "", "person": hanna},
        {"where": str(tmp_path / "all"), "person": None},
    ]
    assert list(undoable(account)) == before
    with pytest.raises(CannotUndoError):
        undo(account, noted[0].pk)


def test_neither_the_user_nor_a_stranger_is_taken_along(account: Account, hanna: int, tmp_path: Path) -> None:
    me = access.me(account.pk)
    assert me is not None
    with pytest.raises(NotFoundError):
        export_person(account, me.pk, tmp_path / "me", PLAIN)
    stranger = Account.objects.create(name="stranger", created_at=env.now())
    for ask in (
        lambda: export_person(stranger, hanna, tmp_path / "hers", PLAIN),
        lambda: zip_person(stranger, hanna, PLAIN),
    ):
        with pytest.raises(NotFoundError):
            ask()
    assert list(tmp_path.glob("[mh]e*")) == []
