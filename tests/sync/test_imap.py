"""Mailboxes fetched from servers: pymap and Dovecot as they are, and a scripted one that behaves badly."""

import os
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.exports import letter
from tests.people import HANNA, ME, NADIA, TOBIAS
from tests.sync.conftest import bring, mailbox_at
from tests.sync.imap_servers import CERTIFICATE, PASSWORD, Box, Script, Server, dovecot, pymap
from visavis.sources.mail.mbox import entries
from visavis.sources.mail.reader import SOURCE
from visavis.sync.connection import Connection
from visavis.sync.imap import session as speaking
from visavis.sync.imap.session import Session
from visavis.sync.secrets import Secret
from visavis.sync.spool import Spool

Play = Callable[[Script], Connection]

HELLO = letter(TOBIAS, ME, "2026-11-01", "Are you well?")
ANSWER = letter(ME, TOBIAS, "2026-11-02", "I am, and you?")
NEWS = letter(NADIA, ME, "2026-11-03", "We moved.")


def mails(content: bytes, folder: Path) -> int:
    file = folder / "counted.mbox"
    file.write_bytes(content)
    with file.open("rb") as stream:
        return sum(1 for _ in entries(stream))


def numbered(count: int) -> dict[int, bytes]:
    """So many mails that differ."""
    one = letter(TOBIAS, ME, "2026-11-01", "Letter 00000", subject="No 00000")
    return {
        uid: one.replace(b"00000", b"%05d" % uid).replace(b"Message-ID: <", b"Message-ID: <%05d." % uid)
        for uid in range(1, count + 1)
    }


# pymap


def test_every_mailbox_becomes_a_file_of_its_name(server: Server, spool: Spool, tmp_path: Path) -> None:
    server.deliver("INBOX", HELLO, NEWS)
    server.deliver("Sent", ANSWER)
    brought = bring(mailbox_at(server.port), spool)
    assert brought.error == ""
    assert {name: mails(content, tmp_path) for name, content in brought.files.items()} == {
        "INBOX.mbox": 2,
        "Sent.mbox": 1,
    }
    assert SOURCE.recognise("INBOX.mbox", brought.files["INBOX.mbox"]) == "mbox"


def test_only_what_is_new_comes_the_second_time(server: Server, spool: Spool, tmp_path: Path) -> None:
    server.deliver("INBOX", HELLO)
    first = bring(mailbox_at(server.port), spool)
    assert bring(mailbox_at(server.port), spool, first.state).files == {}
    server.deliver("INBOX", NEWS)
    second = bring(mailbox_at(server.port), spool, first.state)
    assert mails(second.files["INBOX.mbox"], tmp_path) == 1
    assert b"We moved." in second.files["INBOX.mbox"]


def test_fetching_marks_nothing_as_read(server: Server, spool: Spool) -> None:
    server.deliver("INBOX", HELLO)
    bring(mailbox_at(server.port), spool)
    client = server.client()
    client.select("INBOX")
    assert client.search(None, "UNSEEN")[1] == [b"1"]
    client.logout()


def test_an_umlaut_in_the_name_of_a_mailbox_is_read(server: Server, spool: Spool) -> None:
    server.deliver("B&APw-cher &- mehr", HELLO)
    assert list(bring(mailbox_at(server.port), spool).files) == ["Bücher & mehr.mbox"]


def test_spam_drafts_and_trash_are_left_where_they_are(server: Server, spool: Spool) -> None:
    for name in ("Junk", "Papierkorb", "Entw&APw-rfe", "Freunde"):
        server.deliver(name, HELLO)
    assert list(bring(mailbox_at(server.port), spool).files) == ["Freunde.mbox"]


def test_chosen_mailboxes_are_fetched_alone(server: Server, spool: Spool) -> None:
    server.deliver("INBOX", HELLO)
    server.deliver("Papierkorb", NEWS)
    assert list(bring(mailbox_at(server.port, mailboxes="papierkorb"), spool).files) == ["Papierkorb.mbox"]


def test_a_chosen_mailbox_that_is_not_there_is_named(server: Server, spool: Spool) -> None:
    brought = bring(mailbox_at(server.port, mailboxes="Reisen"), spool)
    assert (brought.error, brought.detail) == ("not-found", "Reisen")


def test_a_mailbox_made_anew_is_fetched_from_its_beginning(server: Server, spool: Spool) -> None:
    server.deliver("Reisen", HELLO, NEWS)
    first = bring(mailbox_at(server.port), spool)
    client = server.client()
    client.delete("Reisen")
    client.logout()
    server.deliver("Reisen", ANSWER)
    assert b"I am, and you?" in bring(mailbox_at(server.port), spool, first.state).files["Reisen.mbox"]


def test_a_mailbox_that_vanished_is_forgotten(server: Server, spool: Spool) -> None:
    server.deliver("Reisen", HELLO)
    first = bring(mailbox_at(server.port), spool)
    assert "Reisen" in first.state["mailboxes"]
    client = server.client()
    client.delete("Reisen")
    client.logout()
    second = bring(mailbox_at(server.port), spool, first.state)
    assert (second.error, second.files) == ("", {})
    assert "Reisen" not in second.state["mailboxes"]


def test_a_wrong_password_is_refused(server: Server, spool: Spool) -> None:
    brought = bring(mailbox_at(server.port), spool, password="falsch")
    assert (brought.error, brought.batches) == ("login-refused", [])


@pytest.mark.parametrize("password", ["a\r\nA2 DELETE INBOX", "a\x00b"])
def test_a_password_that_would_be_a_command_is_never_sent(server: Server, spool: Spool, password: str) -> None:
    assert bring(mailbox_at(server.port), spool, password=password).error == "login-refused"


def test_a_line_that_could_begin_a_mail_is_no_mail(server: Server, spool: Spool, tmp_path: Path) -> None:
    text = "From Hanna Tue Nov 24 12:00:00 2026\nFrom: nobody\n\n>From the sea\n"
    server.deliver("INBOX", letter(HANNA, ME, "2026-11-04", text), NEWS)
    content = bring(mailbox_at(server.port), spool).files["INBOX.mbox"]
    assert mails(content, tmp_path) == 2
    assert b"\n>From Hanna" in content
    assert b"\n>>From the sea" in content


def test_a_server_that_proves_itself_by_a_named_certificate_is_trusted(spool: Spool) -> None:
    with pymap(tls=True) as server:
        mailbox = mailbox_at(server.port, certificate=CERTIFICATE.read_text())
        assert bring(mailbox, spool).error == ""
        refused = bring(mailbox_at(server.port), spool)
        assert refused.error == "certificate-refused"
        assert "self-signed" in refused.detail


# Dovecot


@pytest.mark.skipif(shutil.which("dovecot") is None or os.geteuid() != 0, reason="no Dovecot that may be started")
def test_dovecot_tells_by_itself_which_mailbox_is_the_trash(spool: Spool) -> None:
    with dovecot() as server:
        server.deliver("INBOX", HELLO, NEWS)
        server.deliver("Trash", ANSWER)
        server.deliver("Reisen.Norwegen", HELLO)
        first = bring(mailbox_at(server.port), spool)
        assert (first.error, sorted(first.files)) == ("", ["INBOX.mbox", "Reisen/Norwegen.mbox"])
        assert bring(mailbox_at(server.port), spool, first.state).files == {}


# Gmail


def test_all_mail_of_gmail_comes_once_with_its_labels(play: Play, spool: Spool, tmp_path: Path) -> None:
    all_mail = Box(
        letters={1: HELLO, 2: ANSWER, 3: NEWS},
        labels={1: r'"\\Inbox" "B&APw-cher" "Eins, zwei"', 2: r'"\\Sent"', 3: r'"\\Draft"'},
        flags=r"\All \HasNoChildren",
    )
    gmail = Script(
        {"INBOX": Box(letters={1: HELLO}), "[Gmail]/Alle Nachrichten": all_mail}, "IMAP4rev1 X-GM-EXT-1 SPECIAL-USE"
    )
    brought = bring(play(gmail), spool)
    (name,) = brought.files
    assert name == "[Gmail]/Alle Nachrichten.mbox"
    records = read(brought.files[name], tmp_path)
    assert [(one.subject, one.automated) for one in records] == [("Hello", ""), ("Hello", ""), ("Hello", "draft")]
    assert SOURCE.recognise("x", brought.files[name]).startswith("mbox/gmail/")


def test_labels_are_written_as_takeout_writes_them(play: Play, spool: Spool) -> None:
    from visavis.sources.mail.labels import split

    box = Box(letters={1: HELLO}, labels={1: r'"\\Inbox" B&APw-cher "Eins, zwei" "\"so\""'}, flags=r"\All")
    brought = bring(play(Script({"All": box}, "IMAP4rev1 X-GM-EXT-1")), spool)
    header = re.search(rb"X-Gmail-Labels:(.*(?:\n[ \t].*)*)", brought.files["All.mbox"])
    assert header is not None
    assert split(header[1]) == ["Inbox", "Bücher", "Eins, zwei", '"so"']


# a server that behaves badly


def test_a_connection_cut_in_the_middle_is_opened_once_more(play: Play, spool: Spool, tmp_path: Path) -> None:
    script = Script({"INBOX": Box(letters=numbered(120))}, cut_after=70, cuts=1)
    brought = bring(play(script), spool)
    assert brought.error == ""
    assert mails(brought.files["INBOX.mbox"], tmp_path) == 120
    assert script.logins == 2


def test_a_server_that_cuts_off_again_and_again_is_read_to_its_end_all_the_same(
    play: Play, spool: Spool, tmp_path: Path
) -> None:
    script = Script({"INBOX": Box(letters=numbered(120))}, cut_after=30, cuts=1000)
    connection = play(script)
    monday = bring(connection, spool)
    assert (monday.error, monday.batches) == ("connection-lost", [])  # fifty at once are too many for it
    spool.at_most = 20
    tuesday = bring(connection, spool)
    assert (tuesday.error, mails(tuesday.files["INBOX.mbox"], tmp_path)) == ("", 120)
    assert script.logins == 2 + 6


def test_what_came_before_a_connection_was_lost_is_handed_over(play: Play, spool: Spool, tmp_path: Path) -> None:
    script = Script({"INBOX": Box(letters=numbered(120))}, cut_after=40, cuts=1000)
    connection = play(script)
    script.boxes["Archiv"] = Box(letters=numbered(20))
    script.boxes = {"Archiv": script.boxes["Archiv"], "INBOX": script.boxes["INBOX"]}
    brought = bring(connection, spool)
    assert brought.error == "connection-lost"
    assert mails(brought.files["Archiv.mbox"], tmp_path) == 20
    assert {name: row["last"] for name, row in brought.state["mailboxes"].items()} == {"Archiv": 20, "INBOX": 0}


def test_five_thousand_mails_come_in_batches(play: Play, spool: Spool, tmp_path: Path) -> None:
    script = Script({"INBOX": Box(letters=numbered(5000))})
    told: list[tuple[int, int]] = []
    connection = play(script)
    begun = time.monotonic()

    def note(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    brought = bring(connection, spool, go_on=note)
    assert [mails(one["INBOX.mbox"], tmp_path) for one in brought.batches] == [2000, 2000, 1000]
    assert told[0] == (50, 5000)
    assert told[-1] == (5000, 5000)
    assert time.monotonic() - begun < 60


def test_a_killed_fetching_goes_on_behind_its_last_batch(play: Play, spool: Spool, tmp_path: Path) -> None:
    script = Script({"INBOX": Box(letters=numbered(300))})
    connection = play(script)
    spool.at_most = 100
    stopped = bring(connection, spool, go_on=lambda done, _: done < 250)
    assert stopped.error == "cancelled"
    assert stopped.state["mailboxes"]["INBOX"]["last"] == 250
    rest = bring(connection, spool, stopped.state)
    assert mails(rest.files["INBOX.mbox"], tmp_path) == 50


def test_a_changed_validity_means_all_mails_anew(play: Play, spool: Spool, tmp_path: Path) -> None:
    script = Script({"INBOX": Box(letters=numbered(3))})
    connection = play(script)
    first = bring(connection, spool)
    script.boxes["INBOX"] = Box(validity=2, letters=numbered(4))
    assert mails(bring(connection, spool, first.state).files["INBOX.mbox"], tmp_path) == 4


def test_a_mail_that_the_server_will_not_hand_out_costs_only_itself(play: Play, spool: Spool, tmp_path: Path) -> None:
    script = Script({"INBOX": Box(letters=numbered(60))}, refused=frozenset({17}))
    content = bring(play(script), spool).files["INBOX.mbox"]
    records = read(content, tmp_path)
    problems = [one for one in records if hasattr(one, "code")]
    assert (len(records) - len(problems), [one.code for one in problems]) == (59, ["no-sender"])
    assert "did not hand out" in problems[0].detail


HOSTILE = {
    "a literal larger than memory": b"* 1 FETCH (UID 1 BODY[]<0> {999999999999}\r\nx",
    "a number of a thousand digits": b"* 1 FETCH (UID 1 BODY[]<0> {" + b"9" * 5000 + b"}\r\nx",
    "lists within lists": b"* 1 FETCH " + b"(" * 5000 + b")" * 5000 + b"\r\nTAG OK\r\n",
    "a list that never ends": b"* 1 FETCH (UID 1 (\r\nTAG OK\r\n",
    "no answer at all": b"\x00\xff\x00\xff\r\n",
    "a mail nobody asked for": b"* 9 FETCH (UID 9 BODY[]<0> {4}\r\nevil)\r\nTAG OK\r\n",
    "a name that is a number": b"* 1 FETCH ((a) 1 UID)\r\nTAG OK\r\n",
}


@pytest.mark.parametrize("said", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_answer_brings_nothing_and_ends(play: Play, spool: Spool, said: bytes) -> None:
    connection = play(Script({"INBOX": Box(letters={1: HELLO})}, says={"FETCH": said}))
    begun = time.monotonic()
    brought = bring(connection, spool)
    assert brought.error in {"answer-unreadable", "connection-lost", ""}
    assert brought.files == {}
    assert time.monotonic() - begun < 5


def test_an_answer_without_end_is_cut_off(play: Play, spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speaking, "LONGEST_ANSWER", 1 << 20)
    said = b"* 1 FETCH (FLAGS ())\r\n" * 100_000
    connection = play(Script({"INBOX": Box(letters={1: HELLO})}, says={"FETCH": said}))
    assert bring(connection, spool).error == "answer-unreadable"


def test_a_line_without_end_is_cut_off(play: Play, spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speaking, "LONGEST_LINE", 1 << 16)
    connection = play(Script({"INBOX": Box(letters={1: HELLO})}, says={"SEARCH": b"* SEARCH " + b"1 " * 200_000}))
    assert bring(connection, spool).error == "answer-unreadable"


def test_a_server_that_drips_forever_is_left(play: Play, spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speaking, "LONGEST_WAIT", -1.0)
    connection = play(Script({"INBOX": Box(letters={1: HELLO})}))
    assert bring(connection, spool).error == "connection-lost"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..", "CON:x", "a" * 400, ".hidden"])
def test_the_name_of_a_mailbox_leads_nowhere_else(play: Play, spool: Spool, name: str) -> None:
    bring(play(Script({name: Box(letters={1: HELLO})})), spool)
    connection = play(Script({name: Box(letters={1: HELLO})}))
    brought = bring(connection, spool)
    assert len(brought.files) == 1
    (written,) = brought.files
    assert ".." not in written.split("/")
    assert not written.startswith(("/", "."))


def test_the_password_is_in_no_error_even_when_the_server_says_it(play: Play, spool: Spool) -> None:
    connection = play(Script({}, says={"LOGIN": f"TAG NO wrong: {PASSWORD}\r\n".encode()}))
    brought = bring(connection, spool)
    assert brought.error == "login-refused"
    assert PASSWORD not in brought.detail


def test_a_certificate_that_nobody_vouches_for_is_refused_before_the_login(play: Play, spool: Spool) -> None:
    script = Script({}, tls=True)
    assert bring(play(script), spool).error == "certificate-refused"
    assert script.heard == []


def test_a_server_without_encryption_elsewhere_gets_no_password(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    from visavis.sync import hosts
    from visavis.sync.error import SyncError

    script = Script({})
    connection = play(script)
    monkeypatch.setattr(hosts.Host, "is_loopback", False)
    with pytest.raises(SyncError) as refused:
        Session(connection, Secret(PASSWORD))
    assert refused.value.code == "not-encrypted"
    assert [one for one in script.heard if "LOGIN" in one] == []


def test_tls_to_a_server_that_speaks_none_is_told(play: Play, spool: Spool) -> None:
    plain = play(Script({}))
    assert bring(mailbox_at(plain.parts.port or 0, "imaps"), spool).error == "not-encrypted"


def test_a_port_where_nobody_listens_is_told(spool: Spool) -> None:
    brought = bring(mailbox_at(1), spool)
    assert (brought.error, brought.detail) == ("host-unreachable", "localhost:1")


def read(content: bytes, folder: Path) -> list[Any]:
    from visavis.sources.archive import DiskFile
    from visavis.sources.source import NOTHING_KNOWN

    file = folder / "read.mbox"
    file.write_bytes(content)
    return list(SOURCE.read(DiskFile(file.as_posix(), len(content), file), "mbox", NOTHING_KNOWN))
