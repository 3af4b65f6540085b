"""Which mailboxes are fetched from, and how they are called."""

import pytest

from visavis.sync.error import SyncError
from visavis.sync.imap.mailbox import Mailbox, decoded, mailbox, wanted


def box(name: str, *flags: bytes) -> Mailbox:
    return mailbox(name.encode(), b"/", flags)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"INBOX", "INBOX"),
        (b"Entw&APw-rfe", "Entwürfe"),
        (b"R&-D", "R&D"),
        (b"&ZeVnLIqe-", "日本語"),
        (b"broken &!!- name", "broken &!!- name"),
        ("Bücher".encode(), "Bücher"),
        (b"cut &AP-", "cut &AP-"),
    ],
)
def test_a_name_is_read_from_its_utf_7(raw: bytes, name: str) -> None:
    assert decoded(raw) == name


def test_the_levels_of_a_name_are_divided_as_the_server_divides_them() -> None:
    assert mailbox(b"INBOX.Reisen.2026", b".", ()).parts == ("INBOX", "Reisen", "2026")
    assert mailbox(b"a.b", None, ()).parts == ("a.b",)


@pytest.mark.parametrize("flag", [rb"\Junk", rb"\Trash", rb"\Drafts", rb"\Noselect", rb"\NonExistent", rb"\All"])
def test_what_the_server_marks_is_left_out_whatever_it_is_called(flag: bytes) -> None:
    assert wanted([box("Ablage", flag), box("INBOX")], (), is_gmail=False) == [box("INBOX")]


@pytest.mark.parametrize("name", ["Spam", "Entwürfe", "INBOX/Papierkorb", "Deleted Items", "Junk-E-Mail", "Brouillons"])
def test_without_marks_the_name_decides(name: str) -> None:
    assert wanted([box(name), box("Gesendet")], (), is_gmail=False) == [box("Gesendet")]


def test_gmail_without_all_mail_is_read_like_any_other() -> None:
    assert wanted([box("INBOX"), box("[Gmail]/Spam", rb"\Junk")], (), is_gmail=True) == [box("INBOX")]


def test_the_users_choice_counts_more_than_marks() -> None:
    trash = box("Papierkorb", rb"\Trash")
    assert wanted([box("INBOX"), trash], ("papierkorb",), is_gmail=False) == [trash]


def test_a_choice_that_is_not_there_is_told() -> None:
    with pytest.raises(SyncError) as told:
        wanted([box("INBOX")], ("Reisen",), is_gmail=False)
    assert (told.value.code, told.value.detail) == ("not-found", "Reisen")
