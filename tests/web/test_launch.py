import pytest
from django.test import Client

from visavis.web import launch

pytestmark = pytest.mark.django_db


def test_a_code_opens_once() -> None:
    code = launch.new_code()
    assert launch.use_code(code)
    assert not launch.use_code(code)


def test_a_code_is_too_old_after_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [1000.0]
    monkeypatch.setattr("visavis.web.launch.time.monotonic", lambda: clock[0])
    young, old = launch.new_code(), launch.new_code()
    clock[0] += 59
    assert launch.use_code(young)
    clock[0] += 2
    assert not launch.use_code(old)


def test_a_code_that_was_never_given_opens_nothing() -> None:
    assert not launch.use_code("let-me-in")


def test_a_code_holds_128_bit_or_more() -> None:
    assert launch.BYTES * 8 >= 128
    assert launch.new_code() != launch.new_code()


def test_a_cookie_must_be_signed_by_this_program() -> None:
    value = launch.new_cookie()
    assert launch.is_cookie(value)
    assert not launch.is_cookie(value[:-1] + ("a" if value[-1] != "a" else "b"))
    assert not launch.is_cookie("")


def test_another_data_folder_has_another_cookie(monkeypatch: pytest.MonkeyPatch) -> None:
    here = launch.cookie_name()
    monkeypatch.setenv("VISAVIS_DATA", "elsewhere")
    assert launch.cookie_name() != here


def test_the_way_in_sets_a_strict_cookie_and_a_clean_address(stranger: Client) -> None:
    response = stranger.get(f"/start/{launch.new_code()}")
    assert (response.status_code, response["Location"]) == (302, "/")
    cookie = response.cookies[launch.cookie_name()]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/")
    assert stranger.get("/").status_code == 200


def test_a_used_code_is_refused_to_a_stranger_and_harmless_to_the_user(stranger: Client) -> None:
    address = f"/start/{launch.new_code()}"
    stranger.get(address)
    assert stranger.get(address)["Location"] == "/"  # the user reloads the page
    stranger.cookies.clear()
    assert stranger.get(address).status_code == 403
