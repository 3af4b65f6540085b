"""Erasing somebody: what is theirs goes, what others wrote stays, and whatever is read later keeps them out."""

import os
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from tests.erasing import calendar, erased, is_well, meeting, mentions, someone, texts, told
from tests.exports import Export, card, cards, letter, mailbox
from tests.people import HANNA, JOERG, KAETHE, KARL, ME, NADIA, PETRA, TOBIAS, Actor
from tests.state import state
from visavis.actions import connect
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.connect import Wanted
from visavis.actions.doctor import examine
from visavis.actions.erase import StillImportingError, erase
from visavis.actions.import_files import ImportResult, begin_import, import_files
from visavis.actions.join_people import join_people
from visavis.actions.keep_apart import keep_apart
from visavis.actions.lift_erasure import lift_erasure
from visavis.actions.move_address import move_address
from visavis.actions.own_address import own_address
from visavis.actions.redo import CannotRedoError, redo
from visavis.actions.split_person import split
from visavis.actions.stage_import import look_at, stage
from visavis.actions.state_fact import state_fact, withdraw_fact
from visavis.actions.sync import sync
from visavis.actions.undo import CannotUndoError, undo, undoable, undone
from visavis.config import env
from visavis.phrases.problems import reason
from visavis.records import ClaimRecord, IdentityRecord, PersonRecord
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Claim, ErasedKey, Erasure, Event, Identity, Interaction, JournalEntry, Person, Tie
from visavis.store.read.belongings import Measure
from visavis.store.read.erasures import erasures
from visavis.store.read.history import entry as history

TakeIn = Callable[..., ImportResult]
Keep = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick", "home")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own, since the key of erasures lies there."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("VISAVIS_DATA", str(folder))
    return folder


CHAT = Export(
    "WhatsApp Chat with Hanna Sørensen.txt",
    "12.11.25, 09:14 - Hanna Sørensen: The proofs are here\n"
    "12.11.25, 09:20 - Mirjam Rosenthal: I will come by\n".encode(),
)
LETTERS = mailbox(
    letter(HANNA, ME, "2026-11-01", "The proofs are at the printer"),
    letter(ME, HANNA, "2026-11-02", "Wonderful"),
    letter(HANNA, [ME, NADIA], "2026-11-03", "Both of you should come"),
    letter(NADIA, [ME, HANNA], "2026-11-04", "With pleasure"),
    letter(ME, [TOBIAS, HANNA, NADIA], "2026-11-05", "Supper on Friday"),
    letter(TOBIAS, ME, "2026-11-06", "See you there"),
)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [one.write(tmp_path) for one in (cards(HANNA, TOBIAS, NADIA, KAETHE), LETTERS)]


@pytest.fixture
def network(account: Account, files: list[Path]) -> ImportResult:
    return import_files(account, files, me=(ME.email,))


def test_nothing_of_them_is_left_and_others_keep_theirs(account: Account, network: ImportResult) -> None:
    assert mentions(account, HANNA)
    gone = erased(account, HANNA)
    assert gone.measure == Measure(addresses=3, facts=7, exchanges=3, left=2, events=0)
    assert mentions(account, HANNA) == []
    kept = Interaction.objects.order_by("at").values_list("text", flat=True)
    assert [text.strip() for text in kept] == ["With pleasure", "Supper on Friday", "See you there"]
    assert {row[2] for row in state(account)["people"]} == {ME.name, TOBIAS.name, NADIA.name, KAETHE.name}
    assert is_well(account)


def test_the_ties_of_others_are_judged_without_what_went(account: Account, network: ImportResult) -> None:
    before = Tie.objects.get(person__name=NADIA.name)
    assert (before.days_in_touch, str(before.last)) == (2, "2026-11-05")
    erased(account, HANNA)
    after = Tie.objects.get(person__name=NADIA.name)
    assert (after.days_in_touch, str(after.last)) == (2, "2026-11-05")
    assert not Tie.objects.filter(judged_on=None).exists()


def test_of_whom_nothing_is_known_but_an_address_in_their_letters_nobody_is_left(
    account: Account, take_in: TakeIn
) -> None:
    take_in(mailbox(letter(HANNA, [ME, JOERG, Actor("", "someone@example.net")], "2026-11-03")), me=(ME.email,))
    assert access.people(account.pk).count() == 3
    erased(account, HANNA)
    assert [one.name for one in access.people(account.pk)] == [JOERG.name]
    assert "someone@example.net" not in " ".join(texts(account))
    assert is_well(account)


def test_what_is_told_of_others_about_them_goes(account: Account, take_in: TakeIn) -> None:
    sister = card(TOBIAS).replace("END:VCARD", "RELATED;TYPE=sister;VALUE=text:Hanna Sørensen\r\nEND:VCARD")
    book = Export("book.vcf", (card(HANNA) + sister.replace("3.0", "4.0")).encode())
    take_in(book)
    assert Claim.objects.filter(field="relation").count() == 1
    erased(account, HANNA)
    assert mentions(account, HANNA) == []
    again = take_in(book)
    assert told(again) == ["1 record skipped: erased on 24 November 2026."]
    assert mentions(account, HANNA) == []


def test_joined_rows_go_with_whom_they_were_joined_into(account: Account, take_in: TakeIn) -> None:
    take_in(cards(HANNA, Actor("Hanna S.", "hanna.s@example.org"), TOBIAS))
    joining = join_people(account, someone(account, HANNA), access.people(account.pk).get(name="Hanna S.").pk)
    gone = erased(account, HANNA)
    assert gone.measure.addresses == 4
    assert Person.objects.filter(account=account).count() == 1
    assert not JournalEntry.objects.filter(pk=joining).exists()
    assert is_well(account)


def test_the_user_cannot_be_erased(account: Account, network: ImportResult) -> None:
    me = access.me(account.pk)
    assert me is not None
    before = state(account)
    with pytest.raises(NotFoundError):
        erase(account, me.pk)
    assert state(account) == before
    assert not Erasure.objects.exists()


def test_a_stranger_erases_nobody(account: Account, network: ImportResult) -> None:
    stranger = Account.objects.create(name="stranger", created_at=env.now())
    before = state(account)
    with pytest.raises(NotFoundError):
        erase(stranger, someone(account, HANNA))
    erasure = erased(account, KAETHE).erasure
    with pytest.raises(NotFoundError):
        lift_erasure(stranger, erasure)
    assert erasures(stranger.pk) == ()
    assert len(before["people"]) == len(state(account)["people"]) + 1


def test_nobody_is_erased_while_something_is_read(account: Account, network: ImportResult, tmp_path: Path) -> None:
    begin_import(account, [tmp_path])
    with pytest.raises(StillImportingError):
        erased(account, HANNA)
    assert mentions(account, HANNA)


# the journal


def test_the_journal_keeps_how_much_went_and_not_whose(account: Account, network: ImportResult) -> None:
    gone = erased(account, HANNA)
    entry = JournalEntry.objects.get(pk=gone.entry)
    assert entry.kind == "erase"
    assert {type(value) for value in entry.summary.values()} == {int}
    assert entry.pk not in list(undoable(account))


def test_their_name_goes_from_the_names_of_files(account: Account, take_in: TakeIn) -> None:
    take_in(CHAT, me=(ME.email, "whatsapp:Mirjam Rosenthal"))
    entry = JournalEntry.objects.get(kind="import")
    assert entry.summary["paths"] == [CHAT.name]
    erased(account, HANNA)
    entry.refresh_from_db()
    assert entry.summary["paths"] == ["WhatsApp Chat with ….txt"]
    assert mentions(account, HANNA) == []


def test_a_file_that_is_called_after_them_has_no_name_of_theirs_when_it_comes_again(
    account: Account, take_in: TakeIn
) -> None:
    take_in(CHAT, me=(ME.email, "whatsapp:Mirjam Rosenthal"))
    erased(account, HANNA)
    again = take_in(CHAT)
    assert told(again) == ["2 records skipped: erased on 24 November 2026."]
    assert JournalEntry.objects.latest("pk").summary["paths"] == ["WhatsApp Chat with ….txt"]
    assert [file.path.rpartition("/")[2] for file in again.files] == [CHAT.name]  # what the user named is answered so
    assert mentions(account, HANNA) == []


def test_a_name_of_one_word_goes_from_the_names_of_their_files_and_from_no_other(
    account: Account, take_in: TakeIn
) -> None:
    chat = Export("WhatsApp Chat with Mum.txt", CHAT.content.replace("Hanna Sørensen".encode(), b"Mum"))
    take_in(chat, cards(TOBIAS, name="Mum.vcf"), me=(ME.email, "whatsapp:Mirjam Rosenthal"))
    erase(account, access.people(account.pk).get(name="Mum").pk)
    take_in(chat)
    for entry in JournalEntry.objects.filter(kind="import"):
        assert entry.summary["paths"][0] == "WhatsApp Chat with ….txt"
    assert [text for text in texts(account) if "Chat with Mum" in text] == []
    assert any("Mum.vcf" in text for text in texts(account))


def test_no_row_of_theirs_stands_in_what_a_table_asks(account: Account, take_in: TakeIn, tmp_path: Path) -> None:
    rows = [f"{one.name.replace(' ', ',')},{one.email},blue" for one in (HANNA, TOBIAS)]
    table = Export("table.csv", "\n".join(["First Name,Last Name,E-mail,Colour", *rows]).encode())
    take_in(table)
    assert any("questions" not in text and HANNA.email in text for text in texts(account))
    waiting = stage(account, [tmp_path / table.name])
    look_at(account, waiting, lambda _: True)
    erased(account, HANNA)
    assert mentions(account, HANNA) == []
    assert [text for text in texts(account) if "Sørensen" in text] == []
    again = take_in(table)
    assert told(again) == ["1 record skipped: erased on 24 November 2026."]
    assert mentions(account, HANNA) == []
    (question,) = again.files[0].questions
    assert question.sample == (("…",) * 4, ("Tobias", "Brandauer", TOBIAS.email, "blue"))


def test_what_was_said_and_decided_about_them_goes_from_the_journal(account: Account, network: ImportResult) -> None:
    hanna, nadia = someone(account, HANNA), someone(account, NADIA)
    for note in ("Likes proofs", "Is away in May"):
        state_fact(account, hanna, "note", note)
    state_fact(account, hanna, "nickname", "Hannele")
    state_fact(account, hanna, "nickname", "Hanni")  # the entry holds what it replaced
    withdraw_fact(account, Claim.objects.get(value="Likes proofs").pk)
    answer_suggestion(account, hanna, "quiet", "done")
    keep_apart(account, hanna, nadia)
    kept = state_fact(account, nadia, "note", "Met in Hamburg")
    erased(account, HANNA)
    told = " ".join(texts(account))
    assert [word for word in ("proofs", "in May", "Hannele", "Hanni") if word in told] == []
    assert list(JournalEntry.objects.order_by("pk").values_list("kind", flat=True)) == ["import", "fact", "erase"]
    assert next(undoable(account)) == kept


@pytest.mark.parametrize("when", ["before", "after"])
def test_undoing_older_entries_brings_nothing_back(account: Account, network: ImportResult, when: str) -> None:
    """The import that brought them, and what was said of others: a join, words, an address."""
    nadia = someone(account, NADIA)
    state_fact(account, nadia, "note", "Met at the printer")
    state_fact(account, nadia, "name", "Nadia Ngozi Okonkwo")
    joined = join_people(account, someone(account, TOBIAS), someone(account, KAETHE))
    own = own_address(account, "mirjam@example.net")
    if when == "before":
        undo(account, joined)
    erased(account, HANNA)
    for entry in list(undoable(account)):
        undo(account, entry)
        assert mentions(account, HANNA) == []
        assert is_well(account)
    assert JournalEntry.objects.get(pk=own).state == "undone"


def test_a_join_that_was_undone_before_is_no_way_back(account: Account, take_in: TakeIn) -> None:
    take_in(cards(HANNA, TOBIAS))
    undo(account, join_people(account, someone(account, TOBIAS), someone(account, HANNA)))
    erased(account, HANNA)
    assert [entry.kind for entry in JournalEntry.objects.order_by("pk")] == ["import", "erase"]
    assert mentions(account, HANNA) == []


@pytest.mark.parametrize("seed", range(10))
def test_whatever_was_done_before_nothing_done_after_brings_them_back(
    account: Account, network: ImportResult, take_in: TakeIn, seed: int
) -> None:
    """Joins, splits, moves, words and undoing in any order with anybody; then erasing; then undoing and doing again."""
    chance = random.Random(seed)
    take_in(CHAT, cards(JOERG, PETRA, KARL), me=("whatsapp:Mirjam Rosenthal",))
    for _ in range(12):
        do_something(account, chance)
    called = Claim.objects.filter(account=account, field="name", value=HANNA.name)
    for person in set(called.values_list("identity__person", flat=True)):  # she may be several by now, or with others
        erase(account, person)
    assert is_well(account)
    known = set(access.people(account.pk).values_list("name", flat=True))
    for entry in chance.sample(ids := list(undoable(account)), len(ids)):
        with suppress(CannotUndoError):
            undo(account, entry)
        assert is_well(account)
    for former in undone(account):
        with suppress(CannotRedoError, NotFoundError):
            redo(account, former.pk)
        assert is_well(account)
    assert HANNA.name not in known | set(access.people(account.pk).values_list("name", flat=True))


def do_something(account: Account, chance: random.Random) -> None:
    """One thing that a user may do, with people by chance; what is refused is refused."""
    people = list(access.people(account.pk).order_by("pk").values_list("pk", flat=True))
    one, other = chance.sample(people, 2)
    hanna = access.people(account.pk).filter(name=HANNA.name).order_by("pk").values_list("pk", flat=True).first() or one
    with suppress(NotFoundError, ValueError, LookupError):
        match chance.randrange(9):
            case 0 | 1:
                join_people(account, hanna, other)
            case 2:
                join_people(account, one, hanna)
            case 3:
                keep_apart(account, hanna, other)
            case 4:
                held = Identity.objects.filter(account=account, person__in=(hanna, one)).order_by("pk")
                move_address(account, chance.choice(list(held)).pk, chance.choice([None, other]))
            case 5:
                state_fact(account, hanna, "nickname", f"Hannele {chance.random()}")
            case 6:
                answer_suggestion(account, one, "quiet", "done")
            case 7:
                words = JournalEntry.objects.filter(pk__in=list(undoable(account))).exclude(kind="import")
                undo(account, chance.choice(words.order_by("pk").values_list("pk", flat=True)))
            case 8:
                joins = JournalEntry.objects.filter(account=account, kind="join").exclude(state="undone")
                split(account, chance.choice(joins.values_list("pk", flat=True)), 0)


# screening


def test_the_same_files_bring_nothing_of_them_and_say_so(
    account: Account, network: ImportResult, files: list[Path]
) -> None:
    erased(account, HANNA)
    before = state(account)
    again = import_files(account, files)
    assert told(again) == [
        "1 record skipped: erased on 24 November 2026.",
        "3 records skipped: erased on 24 November 2026.",
    ]
    assert not again.is_new
    assert state(account) == before
    assert mentions(account, HANNA) == []
    assert is_well(account)


def test_a_look_tells_the_same(account: Account, network: ImportResult, take_in: TakeIn) -> None:
    erased(account, HANNA)
    export = mailbox(letter(HANNA, ME, "2026-11-21"), letter(TOBIAS, [ME, HANNA], "2026-11-22"), name="new.mbox")
    looked, kept = take_in(export, dry_run=True), take_in(export)
    (seen,), (brought,) = looked.files, kept.files
    assert told(looked) == told(kept) == ["1 record skipped: erased on 24 November 2026."]
    assert (seen.new, seen.known, seen.people) == (brought.new, brought.known, brought.people) == (1, 0, 1)
    assert mentions(account, HANNA) == []


def test_lifting_lets_the_same_files_bring_them_again(
    account: Account, network: ImportResult, files: list[Path]
) -> None:
    before = state(account)
    gone = erased(account, HANNA)
    import_files(account, files)
    lift_erasure(account, gone.erasure)
    assert erasures(account.pk) == ()
    assert not ErasedKey.objects.exists()
    import_files(account, files)
    after = state(account)
    for table in ("people", "identities", "claims", "interactions", "participations"):
        if table != "participations":
            assert after[table] == before[table]
    assert is_well(account)


def test_undoing_the_import_that_brought_them_and_reading_it_again_keeps_them_out(
    account: Account, network: ImportResult, files: list[Path]
) -> None:
    erased(account, HANNA)
    undo(account, network.entry)
    assert access.people(account.pk).count() == 0
    import_files(account, files, me=(ME.email,))
    assert {row[2] for row in state(account)["people"]} == {ME.name, TOBIAS.name, NADIA.name, KAETHE.name}
    assert mentions(account, HANNA) == []


def test_of_a_couple_with_one_telephone_the_other_stays(account: Account, take_in: TakeIn) -> None:
    book = cards(PETRA, KARL)
    take_in(book)
    erased(account, PETRA)
    assert told(take_in(book)) == ["1 record skipped: erased on 24 November 2026."]
    assert [row[2] for row in state(account)["people"]] == [KARL.name]
    assert not Identity.objects.filter(kind="phone").exists()
    assert Identity.objects.filter(value=KARL.email).exists()


def test_a_new_card_of_the_other_of_a_couple_comes_in_without_the_telephone(account: Account, take_in: TakeIn) -> None:
    take_in(cards(PETRA))
    erased(account, PETRA)
    assert told(take_in(cards(KARL, name="karl.vcf"))) == []
    assert [(row[0], row[2]) for row in state(account)["identities"] if row[0] != "card"] == [("email", KARL.name)]


def test_a_card_without_an_address_is_known_by_its_number(account: Account, keep: Keep) -> None:
    known = PersonRecord("uid-1", "Anna Lang")
    keep(known, kind="vcard")
    erase(account, access.people(account.pk).get(name="Anna Lang").pk)
    nameless = replace(known, name="", claims=(ClaimRecord("note", "Sails"),))
    for again in (known, replace(known, name="Mum Lang"), replace(known, name="Anna Huber"), nameless):
        assert told(keep(again, kind="vcard")) == ["1 record skipped: erased on 24 November 2026."]
    assert told(keep(replace(known, name="Karl Huber"), kind="vcard")) == []  # numbered alike by another program
    assert [one.name for one in access.people(account.pk)] == ["Karl Huber"]


def test_a_relation_with_them_goes_and_stays_out_whatever_they_are_called_in_it(account: Account, keep: Keep) -> None:
    sister = ClaimRecord("relation", "Hanni", "sister", other=IdentityRecord("email", HANNA.email))
    card = PersonRecord("uid-1", TOBIAS.name, claims=(sister, ClaimRecord("note", "Sails")))
    keep(card, kind="vcard")
    assert Claim.objects.get(field="relation").other is not None
    erase(account, Identity.objects.get(value=HANNA.email).person_id)
    for _ in range(2):
        assert set(Claim.objects.values_list("field", "value")) == {("name", TOBIAS.name), ("note", "Sails")}
        assert [text for text in texts(account) if "Hanni" in text or HANNA.email in text] == []
        keep(card, kind="vcard")


@pytest.mark.parametrize("name", ["Huber, Petra", "Petra Maier", "P. Huber", "Huber Petra", "Petra", "Mum", ""])
def test_under_an_address_of_theirs_they_are_known_by_any_name(account: Account, take_in: TakeIn, name: str) -> None:
    take_in(cards(PETRA))
    erased(account, PETRA)
    again = take_in(cards(Actor(name, PETRA.email), name="again.vcf"))
    assert told(again) == ["1 record skipped: erased on 24 November 2026."]
    assert access.people(account.pk).count() == 0


def test_an_address_that_somebody_else_was_given_since_is_that_ones(account: Account, take_in: TakeIn) -> None:
    take_in(cards(PETRA, Actor("Karl Huber", KARL.email)))
    erased(account, PETRA)
    state_fact(account, someone(account, KARL), "phone", KARL.phone)
    assert told(take_in(cards(Actor("Karl", "", phone=KARL.phone, organisation="Huber KG"), name="k.vcf"))) == []
    assert Person.objects.get(account=account).organisation == "Huber KG"


def test_what_the_user_said_of_others_stays_the_users(account: Account, network: ImportResult) -> None:
    state_fact(account, someone(account, NADIA), "note", "Hanna Sørensen told me of her")
    erased(account, HANNA)
    assert Claim.objects.get(field="note").value == "Hanna Sørensen told me of her"


def test_what_they_wrote_under_an_erased_address_stays_out_and_what_went_to_them_and_others_comes_in(
    account: Account, take_in: TakeIn
) -> None:
    take_in(cards(HANNA, TOBIAS), me=(ME.email,))
    erased(account, HANNA)
    group = mailbox(
        letter(HANNA, [ME, TOBIAS], "2026-11-10", "From her"),
        letter(ME, HANNA, "2026-11-11", "To her alone"),
        letter(TOBIAS, [ME, HANNA], "2026-11-12", "To both"),
    )
    assert told(take_in(group, me=(ME.email,))) == ["2 records skipped: erased on 24 November 2026."]
    assert [one.text.strip() for one in Interaction.objects.all()] == ["To both"]
    assert mentions(account, HANNA) == []


MEETINGS = [
    meeting("a", "Proofs", ME, HANNA),
    meeting("b", "Supper", ME, HANNA, TOBIAS),
    meeting("c", "Geburtstag von Hanna Sørensen"),
    meeting("d", "Hanna Sørensens Lesung"),
    meeting("e", "Dentist"),
]
CALENDAR = calendar(*MEETINGS)


def test_meetings_with_them_alone_go_and_stay_out(account: Account, take_in: TakeIn) -> None:
    take_in(cards(HANNA, TOBIAS), CALENDAR, me=(ME.email,))
    assert Event.objects.count() == 5
    gone = erased(account, HANNA)
    assert (gone.measure.events, gone.measure.exchanges, gone.measure.left) == (3, 1, 1)
    for _ in range(2):
        assert sorted(Event.objects.values_list("title", flat=True)) == ["Dentist", "Supper"]
        assert {row[1] for row in state(account)["attendances"]} == {ME.email, TOBIAS.email}
        assert mentions(account, HANNA) == []
        assert is_well(account)
        again = take_in(CALENDAR)
    assert told(again) == ["4 records skipped: erased on 24 November 2026."]


def test_what_a_live_source_brings_is_screened_as_well(account: Account, take_in: TakeIn, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    os.utime(cards(HANNA, TOBIAS).write(folder), (0, 0))  # what was just written may not be whole yet
    watched = connect.set_up(account, Wanted(str(folder)))
    assert sync(account, watched.id).people == 2
    erased(account, HANNA)
    os.utime(cards(HANNA, TOBIAS, NADIA, name="later.vcf").write(folder), (0, 0))
    brought = sync(account, watched.id)
    assert brought.entry is not None
    (file,) = history(account.pk, brought.entry).files
    assert [reason(one) for one in file.left_out] == ["1 record skipped: erased on 24 November 2026."]
    assert {row[2] for row in state(account)["people"]} == {TOBIAS.name, NADIA.name}
    assert mentions(account, HANNA) == []


def test_in_another_days_words(account: Account, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch) -> None:
    take_in(cards(HANNA, TOBIAS))
    erased(account, HANNA)
    monkeypatch.setenv("VISAVIS_AT", "2026-11-26T12:00+01:00")
    erased(account, TOBIAS)
    again = take_in(cards(HANNA, TOBIAS))
    assert told(again) == ["2 records skipped: erased on 24 November 2026, 26 November 2026."]


def test_without_its_key_nobody_is_kept_out_and_the_doctor_says_so(
    account: Account, take_in: TakeIn, home: Path
) -> None:
    take_in(cards(HANNA))
    erased(account, HANNA)
    assert is_well(account)
    (home / "erasure.key").unlink()
    assert [found.key for found in examine(account) if not found.ok] == ["erasure-key"]
    take_in(cards(HANNA))
    assert access.people(account.pk).count() == 1


def test_the_key_is_for_the_owner_alone_and_no_part_of_the_database(
    account: Account, take_in: TakeIn, home: Path
) -> None:
    take_in(cards(HANNA))
    assert not (home / "erasure.key").exists()
    erased(account, HANNA)
    key = home / "erasure.key"
    assert key.stat().st_mode & 0o777 == 0o600
    assert key.read_text() not in " ".join(texts(account))
