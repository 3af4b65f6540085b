"""Live sources set up, fetched from, and kept: what came is an import like every other, and the password is nowhere."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import connection as database

from tests.exports import cards, letter
from tests.people import HANNA, ME, NADIA, TOBIAS
from tests.reading import read_here
from tests.state import state
from tests.sync.imap_servers import PASSWORD, USER, Box, Script, scripted
from visavis.actions import connect
from visavis.actions import sync as syncing
from visavis.actions.connect import CannotConnectError, Wanted
from visavis.actions.import_files import import_files
from visavis.actions.map_columns import map_columns
from visavis.actions.sync import SyncProgress, remove_left_behind, sync
from visavis.actions.undo import undo
from visavis.config import env
from visavis.records import Problem
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Connection as Row
from visavis.store.models import Import, Interaction, JournalEntry
from visavis.store.read.connections import connections, waiting
from visavis.sync.connection import Connection
from visavis.sync.error import SyncError
from visavis.sync.kind import Fetched, Kind
from visavis.sync.registry import KINDS
from visavis.sync.secrets import Secret, Secrets
from visavis.sync.spool import Spool

pytestmark = pytest.mark.usefixtures("quick", "home")

HELLO = letter(TOBIAS, ME, "2026-11-01", "Are you well?")
ANSWER = letter(ME, TOBIAS, "2026-11-02", "I am, and you?")
NEWS = letter(NADIA, ME, "2026-11-03", "We moved.")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("VISAVIS_DATA", str(folder))
    monkeypatch.setitem(sys.modules, "keyring", None)
    return folder


@pytest.fixture
def script() -> Script:
    return Script({"INBOX": Box(letters={1: HELLO, 2: NEWS}), "Sent": Box(letters={1: ANSWER})})


@pytest.fixture
def mailbox(account: Account, script: Script) -> Iterator[Connection]:
    """A mailbox with three mails, set up."""
    with scripted(script) as port:
        yield connect.set_up(account, Wanted(f"imap://localhost:{port}", user=USER, name="Post"), Secret(PASSWORD))


@pytest.fixture
def fetched_by(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], None]:
    """fetched_by(fetch): mailboxes are fetched by this function."""

    def put(fetch: Any) -> None:
        monkeypatch.setattr(syncing, "KINDS", {"imap": Kind("imap", "mail", fetch), "folder": KINDS["folder"]})

    return put


# fetching and keeping


def test_what_was_fetched_is_one_import_named_by_its_connection(account: Account, mailbox: Connection) -> None:
    result = sync(account, mailbox.id)
    assert (result.error, result.interactions, result.people, result.new) == ("", 3, 2, 3)
    (entry,) = JournalEntry.objects.filter(kind="import")
    assert (entry.pk, entry.state, entry.summary["paths"]) == (result.entry, "done", ["Post"])
    assert entry.summary["connection"] == "Post"
    assert sorted(entry.files.values_list("path", flat=True)) == ["Post/INBOX.mbox", "Post/Sent.mbox"]


def test_the_address_of_the_mailbox_is_the_users_own(account: Account, mailbox: Connection) -> None:
    sync(account, mailbox.id)
    names = {person: mine for person, mine, *_ in ((row[2], row[1]) for row in state(account)["people"])}
    assert any(is_me for is_me in names.values())
    tie = next(row for row in state(account)["ties"] if row[0] == TOBIAS.name)
    assert tie[3] == 2  # days in touch: one each way


def test_nothing_new_makes_no_entry(account: Account, mailbox: Connection) -> None:
    sync(account, mailbox.id)
    before = state(account)
    again = sync(account, mailbox.id)
    assert (again.entry, again.error, again.new) == (None, "", 0)
    assert state(account) == before
    assert JournalEntry.objects.filter(kind="import").count() == 1


def test_a_fetching_is_taken_back_as_a_whole(account: Account, mailbox: Connection) -> None:
    before = state(account)
    result = sync(account, mailbox.id)
    assert state(account) != before
    undo(account, result.entry)
    assert state(account) == before


def test_mails_that_are_numbered_anew_change_nothing(account: Account, mailbox: Connection, script: Script) -> None:
    sync(account, mailbox.id)
    before = state(account)
    script.boxes["INBOX"] = Box(validity=2, letters={7: HELLO, 8: NEWS})
    again = sync(account, mailbox.id)
    assert (again.new, again.known) == (0, 2)
    assert state(account) == before


def test_many_batches_are_one_entry_with_the_sums_of_all(
    account: Account, mailbox: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "AT_MOST", 1)
    result = sync(account, mailbox.id)
    (entry,) = JournalEntry.objects.filter(kind="import")
    assert (result.interactions, result.people, result.new) == (3, 2, 3)
    assert (entry.summary["people"], entry.summary["interactions"], entry.state) == (2, 3, "done")
    assert undo(account, entry.pk).interactions == 3


def test_what_is_remembered_is_what_was_kept(
    account: Account, mailbox: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program dies while the second batch is imported: the first is kept and remembered, the second comes again."""
    monkeypatch.setattr(syncing, "AT_MOST", 1)
    kept = import_files
    imports = []

    def dies(*given: Any, **more: Any) -> Any:
        imports.append(1)
        if len(imports) == 2:
            raise RuntimeError("the power fails")
        return kept(*given, **more)

    monkeypatch.setattr(syncing, "import_files", dies)
    with pytest.raises(RuntimeError):
        sync(account, mailbox.id)
    row = Row.objects.get()
    assert row.state["mailboxes"]["INBOX"]["last"] == 1
    assert (row.last_error, row.process) == ("reading-failed", None)
    assert not (env.data_folder() / "spool" / str(row.pk)).exists()
    monkeypatch.setattr(syncing, "import_files", kept)
    rest = sync(account, mailbox.id)
    assert (rest.new, rest.known) == (2, 0)
    assert Interaction.objects.count() == 3
    assert JournalEntry.objects.filter(kind="import").count() == 1  # gone on with


def test_a_fetching_can_be_stopped_and_gone_on_with(
    account: Account, mailbox: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "AT_MOST", 1)
    told: list[SyncProgress] = []

    def note(one: SyncProgress) -> bool:
        told.append(one)
        return one.fetched < 2

    stopped = sync(account, mailbox.id, go_on=note)
    assert stopped.error == "cancelled"
    assert Interaction.objects.count() < 3
    assert sync(account, mailbox.id).error == ""
    assert Interaction.objects.count() == 3
    assert told[0] == SyncProgress("Post", 1, 3)


def test_a_mail_that_breaks_the_reader_costs_only_itself(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader dies at one mail of forty; the batch is fetched in smaller ones until that mail stands alone."""
    letters = {uid: letter(TOBIAS, ME, "2026-11-01", f"Letter {uid:02}", subject=f"{uid}") for uid in range(1, 41)}
    letters[17] = letter(TOBIAS, ME, "2026-11-01", "POISON")

    def dies_at_poison(paths: Any, **how: Any) -> Any:
        from visavis.records import Batch

        for event in read_here(paths, **how):
            if isinstance(event, Batch) and any("POISON" in getattr(one, "text", "") for one in event.records):
                sound = [one for one in event.records if "POISON" not in getattr(one, "text", "")]
                before = sound[: next(i for i, one in enumerate(event.records) if "POISON" in getattr(one, "text", ""))]
                yield Batch(event.path, tuple(before), (Problem(event.path, "reader-died"),))
                return
            yield event

    monkeypatch.setattr("visavis.actions.import_files.read_apart", dies_at_poison)
    with scripted(Script({"INBOX": Box(letters=letters)})) as port:
        made = connect.set_up(account, Wanted(f"imap://localhost:{port}", user=USER), Secret(PASSWORD))
        result = sync(account, made.id)
    assert result.error == ""
    assert Interaction.objects.count() == 39
    problems = [one["code"] for file in Import.objects.all() for one in file.problems]
    assert "reader-died" in problems
    assert Row.objects.get().state["mailboxes"]["INBOX"]["last"] == 40


def test_a_wrong_password_is_noted_on_the_connection(account: Account, mailbox: Connection) -> None:
    connect.change(account, mailbox.id, connect.as_wanted(account, mailbox.id), Secret("falsch"))
    assert sync(account, mailbox.id).error == "login-refused"
    (line,) = connections(account.pk)
    assert (line.last_error, line.last_ok_at, line.is_running) == ("login-refused", None, False)
    connect.change(account, mailbox.id, connect.as_wanted(account, mailbox.id), Secret(PASSWORD))
    assert sync(account, mailbox.id).error == ""
    assert connections(account.pk)[0].last_error == ""


def test_a_secret_that_is_gone_is_told(account: Account, mailbox: Connection) -> None:
    Secrets(env.data_folder()).forget(mailbox.id)
    assert sync(account, mailbox.id).error == "secret-missing"


def test_two_never_fetch_from_the_same_connection(account: Account, mailbox: Connection) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        Row.objects.update(process=other.pid, process_started=env.process_started(other.pid))
        assert sync(account, mailbox.id).error == "already-running"
        assert connections(account.pk)[0].is_running
        with pytest.raises(CannotConnectError, match="still-running"):
            connect.remove(account, mailbox.id)
    assert sync(account, mailbox.id).error == ""  # whoever held it is dead


def test_an_import_under_way_elsewhere_is_waited_for(
    account: Account, mailbox: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "LOOK_EVERY", 0.01)
    monkeypatch.setattr(syncing, "PATIENCE", 0.2)
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        started = env.process_started(other.pid)
        JournalEntry.objects.create(
            account=account, kind="import", at=env.now(), state="running", process=other.pid, process_started=started
        )
        result = sync(account, mailbox.id)
        assert (result.error, Row.objects.get().state) == ("already-running", {})
    assert sync(account, mailbox.id).new == 3


def test_what_a_killed_fetching_left_behind_is_removed(account: Account, mailbox: Connection) -> None:
    left = Spool(env.data_folder() / "spool" / str(mailbox.id))
    left.put(["INBOX.mbox"], HELLO)
    remove_left_behind()
    assert not left.folder.exists()


def test_the_spool_of_whoever_fetches_just_now_stays(account: Account, mailbox: Connection) -> None:
    stranger = Account.objects.create(name="stranger", created_at=env.now())
    Row.objects.filter(pk=mailbox.id).update(
        account=stranger, process=os.getpid(), process_started=env.process_started(os.getpid())
    )
    spool = Spool(env.data_folder() / "spool" / str(mailbox.id))
    spool.put(["INBOX.mbox"], HELLO)
    remove_left_behind()
    assert (spool.folder / "INBOX.mbox").exists()


def test_another_accounts_connection_does_not_exist(account: Account, mailbox: Connection) -> None:
    stranger = Account.objects.create(name="stranger", created_at=env.now())
    for verb in (sync, connect.remove, connect.as_wanted):
        with pytest.raises(NotFoundError):
            verb(stranger, mailbox.id)
    assert connect.all_connections(stranger) == ()


def test_the_state_of_a_batch_that_was_handed_over_before_an_error_is_kept(
    account: Account, mailbox: Connection, fetched_by: Callable[[Any], None]
) -> None:
    def fetch(_: Any, __: Any, was: Any, spool: Spool, ___: Any) -> Iterator[Fetched]:
        assert was == {}
        spool.put(["INBOX.mbox"], b"From a Thu Jan  1 00:00:00 2026\n" + HELLO + b"\n")
        yield Fetched({"at": 1})
        raise SyncError("connection-lost", "localhost")

    fetched_by(fetch)
    result = sync(account, mailbox.id)
    assert (result.error, result.new, Row.objects.get().state) == ("connection-lost", 1, {"at": 1})


# a watched folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Exporte"
    made.mkdir()
    return made


def aged(file: Path) -> Path:
    os.utime(file, (time.time() - 60, time.time() - 60))
    return file


def test_a_file_in_a_watched_folder_is_imported_where_it_lies(account: Account, folder: Path) -> None:
    aged(cards(TOBIAS, NADIA).write(folder))
    (folder / "picture.jpg").write_bytes(b"\xff\xd8")
    aged(folder / "picture.jpg")
    made = connect.set_up(account, Wanted(str(folder)))
    assert (made.kind, made.name, made.url) == ("folder", "Exporte", folder.as_uri())
    result = sync(account, made.id)
    assert (result.people, result.new, result.problems) == (2, 2, 0)
    assert [file.path for file in Import.objects.all()] == [str(folder / "contacts.vcf")]
    aged(cards(HANNA, name="more.vcf").write(folder))
    assert sync(account, made.id).new == 1


def test_a_folder_with_nothing_that_is_read_leaves_no_entry(account: Account, folder: Path) -> None:
    (folder / "picture.jpg").write_bytes(b"\xff\xd8")
    aged(folder / "picture.jpg")
    made = connect.set_up(account, Wanted(str(folder)))
    assert (sync(account, made.id).entry, JournalEntry.objects.count()) == (None, 0)


def test_a_damaged_export_in_a_watched_folder_is_told(account: Account, folder: Path) -> None:
    (folder / "contacts.csv").write_bytes(b"\x00\x01")
    aged(folder / "contacts.csv")
    made = connect.set_up(account, Wanted(str(folder)))
    assert sync(account, made.id).problems == 1


def test_a_file_that_asks_waits_until_it_is_read_with_an_answer(account: Account, folder: Path) -> None:
    chat = folder / "WhatsApp Chat with Anna.txt"
    chat.write_bytes(b"03/04/2024, 10:00 - Anna: a\n05/04/2024, 10:00 - Bob: b\n")
    aged(chat)
    aged(cards(TOBIAS).write(folder))
    made = connect.set_up(account, Wanted(str(folder)))
    assert (sync(account, made.id).waiting, waiting(account.pk)) == (1, {made.id: 1})
    assert sync(account, made.id).waiting == 0  # it is not fetched again, and waits all the same
    assert waiting(account.pk) == {made.id: 1}
    import_files(account, [chat], date_order="dmy")
    assert waiting(account.pk) == {}


def test_a_table_waits_until_its_columns_are_explained(account: Account, folder: Path) -> None:
    (folder / "club.csv").write_bytes(b"Wer;Erreichbar\nAnna Berg;anna@example.org\n")
    aged(folder / "club.csv")
    made = connect.set_up(account, Wanted(str(folder)))
    assert sync(account, made.id).waiting == 1
    assert waiting(account.pk) == {made.id: 1}
    (question,) = Import.objects.get().questions
    map_columns(account, question["table"], {"Wer": "name", "Erreichbar": "email"})
    assert waiting(account.pk) == {}


# setting up


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Wanted(""), "url-unreadable"),
        (Wanted("https://example.org/dav"), "kind-unclear"),
        (Wanted("imaps://user:geheim@example.org"), "secret-in-url"),
        (Wanted("imaps://example.org"), "user-missing"),
        (Wanted("imaps://", user="a"), "url-unreadable"),
        (Wanted("imaps://[::1", user="a"), "url-unreadable"),
        (Wanted("imaps://example.org:99999", user="a"), "url-unreadable"),
        (Wanted("imaps://example.org", user="a", name="a\nb"), "name-missing"),
        (Wanted("imaps://example.org", user="a", name="a" * 101), "name-missing"),
        (Wanted("imaps://example.org", user="a", every_minutes=0), "every-out-of-range"),
        (Wanted("imaps://example.org", user="a", options={"certificate": "x"}), "certificate-unreadable"),
        (Wanted("/nowhere/at/all"), "folder-missing"),
        (Wanted("ftp://example.org", kind="imap", user="a"), "url-unreadable"),
        (Wanted("imaps://example.org", user="a"), "secret-missing"),
    ],
)
def test_what_cannot_be_set_up_changes_nothing(account: Account, wanted: Wanted, code: str) -> None:
    with pytest.raises(CannotConnectError) as told:
        connect.set_up(account, wanted)
    assert told.value.code == code
    assert "geheim" not in f"{told.value!r}"
    assert Row.objects.count() == 0


def test_the_user_may_stand_in_the_url(account: Account) -> None:
    made = connect.set_up(account, Wanted("imaps://me%40example.org@imap.example.org:993/"), Secret("x"))
    assert (made.url, made.user, made.name) == ("imaps://imap.example.org:993/", "me@example.org", "me@example.org")


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (
            ("imap://127.0.0.1:1143 anna", "imap://127.0.0.1:2143 anna", "imap://127.0.0.1 anna"),
            ["anna@127.0.0.1", "anna@127.0.0.1 (127.0.0.1)", "anna@127.0.0.1 (2)"],
        ),
        (
            ("imaps://a.example.org me@example.org", "imaps://b.example.org me@example.org"),
            ["me@example.org", "me@example.org (b.example.org)"],
        ),
        (
            ("carddav://example.org anna", "caldav://example.org anna", "caldav://example.org:81 anna"),
            ["example.org (anna)", "example.org (anna, CalDAV)", "example.org:81 (anna)"],
        ),
        (("webcal://example.org/a.ics", "webcal://example.org/b.ics"), ["example.org", "example.org (b.ics)"]),
    ],
)
def test_a_name_of_its_own_tells_one_from_the_others(
    account: Account, wanted: tuple[str, ...], names: list[str]
) -> None:
    every = [Wanted(one.partition(" ")[0], user=one.partition(" ")[2]) for one in wanted]
    assert [connect.set_up(account, one, Secret("x")).name for one in every] == names


def test_two_folders_of_one_name_are_told_apart_by_where_they_lie(account: Account, tmp_path: Path) -> None:
    for name in ("Anna", "Ben"):
        (tmp_path / name / "Chats").mkdir(parents=True)
    names = [connect.set_up(account, Wanted(str(tmp_path / name / "Chats"))).name for name in ("Anna", "Ben")]
    assert names == ["Chats", "Ben/Chats"]


def test_a_name_that_is_taken_is_refused(account: Account) -> None:
    connect.set_up(account, Wanted("imaps://a.example.org", user="a", name="Post"), Secret("x"))
    with pytest.raises(CannotConnectError, match="name-taken"):
        connect.set_up(account, Wanted("imaps://b.example.org", user="b", name="Post"), Secret("x"))


def test_the_same_source_is_not_set_up_twice(account: Account) -> None:
    wanted = Wanted("imaps://imap.example.org", user="a", name="Post")
    there = connect.set_up(account, wanted, Secret("x"))
    other = connect.set_up(account, Wanted("imaps://imap.example.org", user="b"), Secret("x"))
    again = replace(wanted, url="imaps://imap.example.org/", name="Once more")
    with pytest.raises(CannotConnectError) as told:
        connect.set_up(account, again, Secret("x"))
    assert (told.value.code, told.value.detail) == ("set-up-already", "Post")
    with pytest.raises(CannotConnectError, match="set-up-already"):
        connect.change(account, other.id, again, Secret("x"))
    assert connect.change(account, there.id, replace(wanted, name="Meine Post")).name == "Meine Post"
    assert Row.objects.count() == 2


def test_a_change_of_the_server_forgets_how_far_it_was_fetched(account: Account, mailbox: Connection) -> None:
    sync(account, mailbox.id)
    wanted = connect.as_wanted(account, mailbox.id)
    connect.change(account, mailbox.id, replace(wanted, name="Anders", every_minutes=60))
    assert Row.objects.get().state != {}
    connect.change(account, mailbox.id, replace(wanted, user="somebody@example.org"))
    assert Row.objects.get().state == {}


def test_a_server_changed_while_it_is_fetched_from_is_fetched_from_its_beginning(
    account: Account, mailbox: Connection, fetched_by: Callable[[Any], None]
) -> None:
    """What was remembered of the old one would pass over mails of the new one."""

    def fetch(*_: Any) -> Iterator[Fetched]:
        connect.change(account, mailbox.id, replace(connect.as_wanted(account, mailbox.id), user="another"))
        yield Fetched({"mailboxes": {"INBOX": {"validity": 1, "last": 9}}})

    fetched_by(fetch)
    assert sync(account, mailbox.id).error == "cancelled"
    row = Row.objects.get()
    assert (row.user, row.state, row.process) == ("another", {}, None)


def test_what_is_removed_is_gone_with_its_secret_and_what_it_brought_stays(
    account: Account, mailbox: Connection
) -> None:
    sync(account, mailbox.id)
    before = state(account)
    connect.remove(account, mailbox.id)
    assert not Secrets(env.data_folder()).of(mailbox.id)
    assert connect.all_connections(account) == ()
    assert state(account) == before


# the canary


def test_the_password_is_nowhere_but_where_passwords_lie(
    account: Account,
    script: Script,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In no row, no spool, no log, no exception and no process's arguments, even of a server that says it back."""
    script.says = {"LOGIN": f"TAG NO {PASSWORD}\r\n".encode()}
    spools: list[bytes] = []
    put = Spool.put

    def note(self: Spool, name: Any, content: bytes) -> None:
        spools.append(content)
        put(self, name, content)

    monkeypatch.setattr(Spool, "put", note)
    with ExitStack() as open_, caplog.at_level(0):
        port = open_.enter_context(scripted(script))
        made = connect.set_up(account, Wanted(f"imap://localhost:{port}", user=USER, name="Post"), Secret(PASSWORD))
        assert sync(account, made.id).error == "login-refused"
        script.says = {}
        assert sync(account, made.id).new == 3
    arguments = b"".join(one.read_bytes() for one in Path("/proc").glob("[0-9]*/cmdline") if one.is_file())
    with database.cursor() as cursor:
        cursor.execute('SELECT name, url, options, state, last_error, last_detail, "user" FROM store_connection')
        rows = json.dumps(cursor.fetchall())
        cursor.execute("SELECT summary, undo FROM store_journalentry")
        rows += json.dumps(cursor.fetchall())
    kept = [file for file in tmp_path.rglob("*") if file.is_file() and PASSWORD.encode() in file.read_bytes()]
    assert PASSWORD not in rows + caplog.text
    assert PASSWORD.encode() not in b"".join(spools) + arguments
    assert kept == [tmp_path / "home" / "secrets" / str(made.id)]
