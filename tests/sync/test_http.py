"""What a web server may do and what it may not: redirects, logins, sizes, times, and answers that are meant to harm."""

import hashlib
import re
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sync.conftest import Brought, bring
from tests.sync.dav_servers import PASSWORD, USER, Asked, Said, Script, scripted
from visavis.sync import carddav, dav, feed, hosts
from visavis.sync.connection import Connection
from visavis.sync.error import SyncError
from visavis.sync.http import Answer, Client, TooMuchError
from visavis.sync.login import login_for
from visavis.sync.secrets import Secret
from visavis.sync.spool import Spool

CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"


def at(url: str, **options: str) -> Connection:
    return Connection(7, "feed", "Termine", url, USER, options)


def ask(script: Script, *, url: str = "/", method: str = "GET", **more: Any) -> tuple[Any, list[Asked]]:
    """The answer, or the error, of one question to a scripted server; and what it was asked."""
    with scripted(script) as (address, asked), Client(at(address), Secret(PASSWORD), **more) as client:
        try:
            return client.ask(method, address + url), asked
        except SyncError as error:
            return error, asked


def test_a_redirect_on_the_same_server_is_followed() -> None:
    def script(asked: Asked) -> Said:
        return Said(301, headers={"Location": "/there"}) if asked.path == "/" else Said(200, asked.path.encode())

    answer, asked = ask(script)
    assert (answer.status, answer.body, [one.path for one in asked]) == (200, b"/there", ["/", "/there"])


@pytest.mark.parametrize(
    "where", ["https://evil.example/", "//evil.example/x", "http://localhost:1/", "file:///etc/hosts", "http://[::1/"]
)
def test_nothing_is_sent_to_another_server(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    names = []
    resolve = hosts.addresses

    def watched(host: hosts.Host) -> Any:
        names.append(host.name)
        return resolve(host)

    monkeypatch.setattr(hosts, "addresses", watched)
    error, asked = ask(lambda _: Said(302, headers={"Location": where}))
    assert error.code in {"leads-elsewhere", "answer-unreadable"}
    assert (len(asked), set(names)) == (1, {"localhost"})


def test_a_circle_of_redirects_ends() -> None:
    error, asked = ask(lambda _: Said(302, headers={"Location": "/"}))
    assert (error.code, len(asked)) == ("answer-unreadable", 6)


def test_the_password_is_sent_only_when_the_server_asks_for_one() -> None:
    _, asked = ask(lambda _: Said(200))
    assert "authorization" not in asked[0].headers


def test_basic_is_answered_and_a_second_no_is_final() -> None:
    error, asked = ask(lambda _: Said(401, headers={"WWW-Authenticate": 'Basic realm="x"'}))
    assert (error.code, len(asked)) == ("login-refused", 2)
    assert asked[1].headers["authorization"].startswith("Basic ")


@pytest.mark.parametrize(("algorithm", "name"), [("", "md5"), ("MD5", "md5"), ("SHA-256", "sha256")])
def test_digest_is_taken_before_basic(algorithm: str, name: str) -> None:
    """The hash is computed anew here from RFC 7616, 3.4.1."""
    told = f", algorithm={algorithm}" if algorithm else ""
    wanted = f'Basic realm="b", Digest realm="Zuhause", nonce="n-1", qop="auth,auth-int", opaque="o"{told}'

    def hashed(text: str) -> str:
        return hashlib.new(name, text.encode()).hexdigest()

    def script(asked: Asked) -> Said:
        said = dict(re.findall(r'(\w+)="?([^",]*)"?', asked.headers.get("authorization", "")))
        if "response" not in said:
            return Said(401, headers={"WWW-Authenticate": wanted})
        who, what = hashed(f"{USER}:Zuhause:{PASSWORD}"), hashed(f"GET:{asked.path}")
        right = hashed(f"{who}:n-1:{said['nc']}:{said['cnonce']}:auth:{what}")
        return Said(200 if said["response"] == right and said["opaque"] == "o" else 403)

    answer, asked = ask(script, url="/karten?a=b")
    assert (answer.status, len(asked)) == (200, 2)
    assert PASSWORD not in repr(asked)


def test_the_digest_of_the_standard_is_ours() -> None:
    """RFC 2069's way, without qop, as RFC 2617's example computes it: it has no number of our own in it."""
    login = login_for(
        'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"',
        "Mufasa",
        Secret("Circle Of Life"),
    )
    assert login is not None
    assert 'response="670fd8c2df070c60b045671b8b24ff02"' in login.header("GET", "/dir/index.html")


def test_a_challenge_nobody_speaks_is_a_refusal() -> None:
    error, asked = ask(lambda _: Said(401, headers={"WWW-Authenticate": "Negotiate"}))
    assert (error.code, len(asked)) == ("login-refused", 1)


def test_a_huge_answer_is_refused_before_it_is_read_and_while_it_is() -> None:
    announced, _ = ask(lambda _: Said(200, b"x", promised=1 << 40), longest=1000)
    read, _ = ask(lambda _: Said(200, b"x" * 2000, {"Transfer-Encoding": "identity"}), longest=1000)
    assert isinstance(announced, TooMuchError)
    assert isinstance(read, TooMuchError)


def test_an_answer_that_ends_too_early_is_none() -> None:
    error, _ = ask(lambda _: Said(200, b"half", promised=8))
    assert error.code == "connection-lost"


def test_an_answer_that_never_ends_is_given_up() -> None:
    def script(_: Asked) -> Said:
        time.sleep(1.0)
        return Said(200)

    begun = time.monotonic()
    error, _ = ask(script, patience=0.2)
    assert error.code == "connection-lost"
    assert time.monotonic() - begun < 0.9


def test_what_is_packed_is_refused_unopened() -> None:
    error, asked = ask(lambda _: Said(200, b"\x1f\x8b", {"Content-Encoding": "gzip"}))
    assert error.code == "answer-unreadable"
    assert asked[0].headers["accept-encoding"] == "identity"


def test_a_connection_that_was_closed_meanwhile_is_opened_again() -> None:
    def script(_: Asked) -> Said:
        return Said(200, b"once", promised=4)  # says nothing of closing, and closes

    with scripted(script) as (address, asked), Client(at(address), Secret("")) as client:
        assert [client.ask("GET", address + "/").body for _ in range(3)] == [b"once"] * 3
    assert len(asked) == 3


def test_an_address_without_encryption_is_not_asked(tmp_path: Path) -> None:
    with pytest.raises(SyncError) as error:
        Client(at("http://karten.example.org"), Secret(PASSWORD))
    assert error.value.code == "not-encrypted"


def test_a_name_that_leads_into_the_own_network_is_refused_unless_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", ("127.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with Client(at("http://karten.example.org", plain="yes"), Secret("")) as client, pytest.raises(SyncError) as error:
        client.ask("GET", "http://karten.example.org/")
    assert error.value.code == "private-address"
    with scripted(lambda _: Said(200, b"here")) as (address, _):
        port = address.rpartition(":")[2]
        near = at(f"http://karten.example.org:{port}", plain="yes", near="yes")
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("127.0.0.1", int(port)))])
        with Client(near, Secret("")) as client:
            assert client.ask("GET", near.url + "/").body == b"here"


# XML


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE d:multistatus [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<d:multistatus xmlns:d="DAV:"><d:response><d:href>&b;</d:href></d:response></d:multistatus>"""


@pytest.mark.parametrize(
    "body",
    [
        LAUGHS,
        b'<!DOCTYPE x SYSTEM "file:///etc/hostname"><x/>',
        b"<a>" * 100 + b"</a>" * 100,
        b"<a><b></a></b>",
        b"",
        b"\x00\xff",
        b"<html/>",
        b'<?xml version="1.0" encoding="klingon"?><a/>',
    ],
)
def test_hostile_xml_is_an_answer_that_cannot_be_read(body: bytes) -> None:
    with scripted(lambda _: Said(207, body)) as (address, _), Client(at(address), Secret("")) as client:
        answer = client.ask("PROPFIND", address + "/")
        with pytest.raises(SyncError) as error:
            dav.multistatus(client, answer)
    assert error.value.code == "answer-unreadable"


PIECES = st.lists(
    st.sampled_from(
        [
            *(b"<d:multistatus xmlns:d='DAV:'>", b"</d:multistatus>", b"<d:response>", b"</d:response>", b"<d:href>"),
            *(b"</d:href>", b"/x", b"<!DOCTYPE d [", b"]>", b"&a;", b"<d:status>HTTP/1.1", b" 404 Gone</d:status>"),
            *(b"\xff", b"<?x?>"),
        ]
    ),
    max_size=12,
)


@given(PIECES)
def test_whatever_a_server_says_is_an_answer_or_an_error(pieces: list[bytes]) -> None:
    client = Client(at("http://localhost:9"), Secret(""))
    with suppress(SyncError):
        found = dav.multistatus(client, Answer(207, "http://localhost:9/", {}, b"".join(pieces)))
        assert all(one.url.startswith("http://localhost:9/") for one in found.resources)


@given(st.text(st.sampled_from('Digest Basic,="\\ nonce qop auth realm algorithm MD5'), max_size=60))
def test_whatever_a_challenge_is_it_is_answered_or_not(challenge: str) -> None:
    login = login_for("Digest " + challenge, "anna", Secret(PASSWORD))
    assert login is None or PASSWORD not in login.header("GET", "/")


def test_what_an_answer_says_of_other_servers_is_passed_over() -> None:
    body = "".join(f"<d:response><d:href>{href}</d:href></d:response>" for href in ("/a", "http://evil.example/b", "c"))
    body = f'<d:multistatus xmlns:d="DAV:">{body}<d:sync-token>t</d:sync-token></d:multistatus>'
    with scripted(lambda _: Said(207, body.encode())) as (address, _), Client(at(address), Secret("")) as client:
        found = dav.multistatus(client, client.ask("PROPFIND", address + "/book/"))
    assert ([one.path for one in found.resources], found.token) == (["/a", "/book/c"], "t")


def test_a_principal_on_another_server_is_told_by_name(tmp_path: Path) -> None:
    """As iCloud has it: the user is told which address to set up."""
    body = (
        '<d:multistatus xmlns:d="DAV:"><d:response><d:href>/</d:href><d:propstat><d:prop><d:current-user-principal>'
        "<d:href>https://p34.example.org/1/principal/</d:href></d:current-user-principal></d:prop>"
        "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>"
    )
    brought = cards_of(lambda _: Said(207, body.encode()), tmp_path)
    assert (brought.error, brought.detail) == ("leads-elsewhere", "p34.example.org")


def test_a_card_that_is_too_large_costs_only_itself(tmp_path: Path) -> None:
    brought = cards_of(book({"a": 100, "b": 9000, "c": 100, "d": 100}), tmp_path, longest=4000)
    assert brought.error == "item-too-large"
    assert sorted(re.findall(rb"UID:(\w)", b"".join(brought.files.values()))) == [b"a", b"c", b"d"]
    again = cards_of(book({"a": 100, "b": 9000, "c": 100, "d": 100}), tmp_path, longest=4000, state=brought.state)
    assert again.files == {}


def test_a_server_that_treats_one_as_a_stranger_is_told_who_asks(tmp_path: Path) -> None:
    """Some never ask for a login: they answer a stranger's question with what strangers may see."""
    known = book({"a": 10})

    def script(asked: Asked) -> Said:
        if "authorization" in asked.headers:
            return known(asked)
        return many({"/": "<d:current-user-principal><d:unauthenticated/></d:current-user-principal>"})

    brought = cards_of(script, tmp_path)
    assert re.findall(rb"UID:(\w)", b"".join(brought.files.values())) == [b"a"]


def test_a_card_the_server_leaves_out_is_asked_for_alone(tmp_path: Path) -> None:
    brought = cards_of(book({"a": 10, "b": 10}, leaves_out="b"), tmp_path)
    assert sorted(re.findall(rb"UID:(\w)", b"".join(brought.files.values()))) == [b"a", b"b"]


def cards_of(script: Script, folder: Path, *, longest: int = 1 << 20, state: Any = None) -> Brought:
    def small(*given: Any, **_: Any) -> Client:
        return Client(*given, longest=longest)

    spool = Spool(folder / "spool" / "1")
    with scripted(script) as (address, _), pytest.MonkeyPatch.context() as patch:
        patch.setattr("visavis.sync.collection.Client", small)
        return bring(Connection(7, "carddav", "Telefon", address, USER), spool, state, how=carddav.KIND.fetch)


def book(sizes: dict[str, int], leaves_out: str = "") -> Script:
    """A server with one address book of cards of these sizes that counts no changes."""

    def card(name: str) -> str:
        return f"BEGIN:VCARD\nVERSION:3.0\nUID:{name}\nFN:{name}\nNOTE:{'x' * sizes[name]}\nEND:VCARD\n"

    def script(asked: Asked) -> Said:
        if asked.method == "GET":
            return Said(200, card(asked.path[1:2]).encode(), {"ETag": '"1"'})
        if asked.method == "REPORT":
            wanted = [name for name in sizes if f">/{name}.vcf<".encode() in asked.body and name != leaves_out]
            return many({f"/{name}.vcf": f"<c:address-data>{card(name)}</c:address-data>" for name in wanted})
        if asked.headers.get("depth") == "0" or b"displayname" in asked.body:
            return many({"/": "<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype>"})
        return many({f"/{name}.vcf": '<d:getetag>"1"</d:getetag>' for name in sizes})

    return script


def many(things: dict[str, str]) -> Said:
    inside = "".join(
        f"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{properties}</d:prop>"
        "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
        for href, properties in things.items()
    )
    spaces = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"'
    return Said(207, f"<d:multistatus {spaces}>{inside}</d:multistatus>".encode())


# feeds


def feed_of(
    script: Script, spool: Spool, state: Any = None, go_on: Callable[[int, int], bool] = lambda *_: True
) -> Brought:
    with scripted(script) as (address, _):
        return bring(Connection(7, "feed", "Termine", f"{address}/cal.ics"), spool, state, how=feed.fetch, go_on=go_on)


def unless_same(asked: Asked) -> Said:
    if asked.headers.get("if-none-match") == '"v1"' and asked.headers.get("if-modified-since") == "Tue":
        return Said(304)
    return Said(200, CALENDAR, {"ETag": '"v1"', "Last-Modified": "Tue"})


def test_a_feed_comes_whole_and_then_only_when_it_changed(spool: Spool) -> None:
    first = feed_of(unless_same, spool)
    assert (first.files, first.state) == ({"Termine.ics": CALENDAR}, {"etag": '"v1"', "modified": "Tue"})
    again = feed_of(unless_same, spool, first.state)
    assert (again.files, again.state, again.error) == ({}, first.state, "")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (Said(404), "not-found"),
        (Said(410), "not-found"),
        (Said(403), "login-refused"),
        (Said(500, CALENDAR), "answer-unreadable"),
        (Said(200, b"<html>Please log in</html>"), "answer-unreadable"),
        (Said(200), "answer-unreadable"),
    ],
)
def test_what_is_no_calendar_is_said_and_leaves_nothing(said: Said, code: str, spool: Spool) -> None:
    brought = feed_of(lambda _: said, spool)
    assert (brought.error, brought.files) == (code, {})


def test_a_feed_that_was_stopped_is_fetched_again(spool: Spool) -> None:
    brought = feed_of(unless_same, spool, go_on=lambda *_: False)
    assert (brought.error, brought.state) == ("cancelled", {})
