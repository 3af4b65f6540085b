from typing import get_args

import pytest
from django.utils.translation import override

from visavis.actions.connect import Refusal
from visavis.phrases.sync import ERRORS, KINDS, REFUSALS, error, reads, refusal
from visavis.sync.connection import Connection, KindName
from visavis.sync.error import Code
from visavis.sync.registry import KINDS as FETCHED


def test_every_error_has_words_and_none_is_left_over() -> None:
    assert set(ERRORS) == set(get_args(Code))


def test_every_refusal_has_words_and_none_is_left_over() -> None:
    assert set(REFUSALS) == set(get_args(Refusal))


def test_every_kind_has_a_name() -> None:
    assert set(KINDS) == set(get_args(KindName))


def test_an_error_names_the_host_it_is_about() -> None:
    assert error("host-unreachable", "imap.example.org").endswith("(It is about: imap.example.org)")


@pytest.mark.parametrize("code", ["login-refused", "connection-lost", "reading-failed"])
def test_what_only_a_programmer_wants_to_know_is_not_said(code: str) -> None:
    assert "TypeError" not in error(code, "TypeError")


@pytest.mark.parametrize(
    ("url", "advice"),
    [
        ("imap://a", "Only if nobody can listen there: say --plain."),
        ("imaps://a", "Only if nobody can listen there: write imap:// and say --plain."),
        ("https://a", "Only if nobody can listen there: write http:// and say --plain."),
    ],
)
def test_what_helps_without_encryption_hangs_on_what_was_written(url: str, advice: str) -> None:
    assert advice in error("not-encrypted", "a:143", about=Connection(1, "imap", "", url, "a"))


def test_a_calendar_that_wants_a_login_says_so_and_a_mailbox_speaks_of_apps() -> None:
    feed, mailbox = Connection(1, "feed", "", "https://a/a.ics"), Connection(2, "imap", "", "imaps://a", "a")
    assert (
        error("login-refused", about=feed) == "This calendar asks for a user name and a password. Name it with --user."
    )
    assert "password made for one app" in error("login-refused", about=mailbox)


def test_a_refusal_speaks_german() -> None:
    with override("de"):
        assert refusal("folder-missing", "/a").startswith("Diesen Ordner gibt es nicht.")


@pytest.mark.parametrize("kind", FETCHED.values(), ids=lambda kind: kind.name)
def test_what_a_kind_reads_is_said_in_the_words_of_its_own_line(kind: object) -> None:
    assert reads(kind) == kind.reads  # type: ignore[attr-defined,arg-type]
