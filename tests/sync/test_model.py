"""Asking a language model: where it may be, what is sent, and servers that are slow, broken or mean harm."""

import json
import threading
import time

import pytest

from tests.sync.dav_servers import Asked, Said, Script, scripted
from tests.sync.models import answer, saying
from visavis.sync.error import SyncError
from visavis.sync.http import Client
from visavis.sync.model import LONGEST_ANSWER, Model, base_of, complete
from visavis.sync.secrets import NO_SECRET, Secret

HELLO = [{"role": "user", "content": "Hello"}]


def ask(script: Script, *, key: str = "", patience: float = 5.0) -> tuple[str, list[Asked]]:
    """What the model says, or the code of the error; and what the server was asked."""
    with scripted(script) as (address, asked):
        try:
            return complete(Model(f"{address}/v1", "small"), HELLO, Secret(key), patience=patience), asked
        except SyncError as error:
            return error.code, asked


def test_one_question_is_one_post_with_the_model_and_nothing_else() -> None:
    said, asked = ask(saying("Hello yourself"))
    assert said == "Hello yourself"
    assert [(one.method, one.path) for one in asked] == [("POST", "/v1/chat/completions")]
    assert json.loads(asked[0].body) == {"model": "small", "messages": HELLO, "stream": False}
    assert asked[0].headers["content-type"] == "application/json"
    assert "authorization" not in asked[0].headers


def test_a_key_goes_with_the_question() -> None:
    _, asked = ask(saying("yes"), key="key-4711")
    assert asked[0].headers["authorization"] == "Bearer key-4711"


@pytest.mark.parametrize("key", ["schlüssel", "two\nlines", "tab\t", "nul\0"])
def test_a_key_that_no_header_holds_is_refused_and_said_nowhere(key: str) -> None:
    with scripted(saying("yes")) as (address, asked), pytest.raises(SyncError) as error:
        complete(Model(address, "small"), HELLO, Secret(key))
    assert (error.value.code, error.value.detail, asked) == ("login-refused", "", [])


@pytest.mark.parametrize(
    ("written", "base"),
    [
        ("http://localhost:11434", "http://localhost:11434/v1"),
        ("localhost:11434/", "http://localhost:11434/v1"),
        ("127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1"),
        ("http://[::1]:1234/v1/chat/completions", "http://[::1]:1234/v1"),
        ("models.example.org", "https://models.example.org/v1"),
        ("https://models.example.org/openai/v1", "https://models.example.org/openai/v1"),
    ],
)
def test_an_address_is_taken_as_people_write_it(written: str, base: str) -> None:
    assert base_of(written) == base
    assert base_of(base) == base


@pytest.mark.parametrize(
    "written",
    [
        "",
        "   ",
        "ftp://localhost",
        "http://me:secret@localhost",
        "http://localhost/?key=1",
        "http://",
        "http://a:b",
        "a b",
    ],
)
def test_what_is_no_address_or_holds_a_secret_is_refused(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (urlsplit has words of its own)
        base_of(written)


@pytest.mark.parametrize(
    ("script", "code"),
    [
        (lambda _: Said(500, b"oops"), "answer-unreadable"),
        (lambda _: Said(401), "login-refused"),
        (lambda _: Said(403), "login-refused"),
        (lambda _: Said(404, b"no such model"), "not-found"),
        (lambda _: Said(200, b"<html>Welcome</html>"), "answer-unreadable"),
        (lambda _: Said(200, b"[" * 100_000), "answer-unreadable"),
        (lambda _: Said(200, b'{"choices": []}'), "answer-unreadable"),
        (lambda _: Said(200, b'{"choices": "yes"}'), "answer-unreadable"),
        (lambda _: Said(200, b"\xff\xfe"), "answer-unreadable"),
        (lambda _: answer(None), "answer-unreadable"),
        (lambda _: answer(["yes"]), "answer-unreadable"),
        (lambda _: Said(200, b"x", promised=1 << 30), "answer-unreadable"),
        (lambda _: Said(200, b"x" * (LONGEST_ANSWER + 1)), "answer-unreadable"),
        (lambda _: Said(200, b"x", promised=2), "connection-lost"),
        (lambda _: Said(307, headers={"Location": "http://evil.example/v1/chat/completions"}), "leads-elsewhere"),
        (lambda _: Said(301, headers={"Location": "//localhost:1/"}), "leads-elsewhere"),
    ],
)
def test_a_server_that_fails_or_means_harm_is_an_error_and_asked_once(script: Script, code: str) -> None:
    said, asked = ask(script, key="key")
    assert (said, len(asked)) == (code, 1)


def test_calls_of_tools_are_no_answer() -> None:
    call = {
        "role": "assistant",
        "content": None,
        "tool_calls": [{"function": {"name": "send_mail", "arguments": "{}"}}],
    }
    said, _ = ask(lambda _: Said(200, json.dumps({"choices": [{"message": call}]}).encode()))
    assert said == "answer-unreadable"


def test_a_server_that_drips_is_given_up() -> None:
    begun = time.monotonic()
    said, asked = ask(lambda _: Said(200, b"x" * 1000, drip=0.02), patience=0.3)
    assert (said, len(asked)) == ("connection-lost", 1)
    assert time.monotonic() - begun < 2


def test_a_slow_model_is_waited_for_as_long_as_was_said() -> None:
    def slow(_: Asked) -> Said:
        time.sleep(0.4)
        return answer("at last")

    assert ask(slow, patience=5.0)[0] == "at last"
    assert ask(slow, patience=0.1)[0] == "connection-lost"


def test_the_user_may_have_enough_at_any_moment() -> None:
    enough = threading.Event()

    def never(_: Asked) -> Said:
        enough.set()
        time.sleep(1.0)
        return answer("too late")

    begun = time.monotonic()
    with scripted(never) as (address, _), pytest.raises(SyncError) as error:
        complete(Model(address, "small"), HELLO, cancel=enough)
    assert error.value.code == "cancelled"
    assert time.monotonic() - begun < 3


def test_whoever_had_enough_before_the_way_was_open_sends_nothing() -> None:
    from visavis.sync.connection import Connection

    with scripted(saying("x")) as (address, asked), Client(Connection(0, "feed", "m", address), NO_SECRET) as client:
        client.hang_up()
        with pytest.raises(SyncError) as error:
            client.ask("POST", address, b"{}")
    assert (error.value.code, asked) == ("cancelled", [])


@pytest.mark.parametrize(
    ("model", "code"),
    [
        (Model("https://models.example.org/v1", "m"), "leads-elsewhere"),
        (Model("http://models.example.org/v1", "m", elsewhere=True), "not-encrypted"),
        (Model("http://192.168.1.5:11434/v1", "m", elsewhere=True), "not-encrypted"),
    ],
)
def test_another_computer_is_asked_only_when_the_user_said_so_and_in_secret(model: Model, code: str) -> None:
    with pytest.raises(SyncError) as error:
        complete(model, HELLO, Secret("key"))
    assert error.value.code == code
