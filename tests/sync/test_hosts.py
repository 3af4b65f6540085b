"""Whom may be spoken to: names that lead to the router, numbers in disguise, names that answer twice."""

import ipaddress
import socket
from typing import Any

import pytest

from visavis.sync import hosts
from visavis.sync.connection import Connection
from visavis.sync.error import SyncError
from visavis.sync.hosts import Host, addresses, connect, host_of, is_allowed

PUBLIC = "93.184.215.14"


@pytest.fixture
def resolve(monkeypatch: pytest.MonkeyPatch) -> Any:
    """resolve(name=[addresses, then addresses]): what the system's resolver answers, one answer after the other."""
    asked: list[str] = []

    def set_up(*answers: list[str]) -> list[str]:
        left = list(answers)

        def answer(name: str, port: int, **_: Any) -> list[Any]:
            asked.append(name)
            found = left.pop(0)
            return [(socket.AF_INET6 if ":" in one else socket.AF_INET, 1, 6, "", (one, port)) for one in found]

        monkeypatch.setattr(socket, "getaddrinfo", answer)
        return asked

    return set_up


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.5.5", "169.254.169.254", "0.0.0.0", "100.64.0.1"),
        *("224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"),
        *("64:ff9b::7f00:1", "2002:7f00:1::", "2002:c0a8:101::"),
    ],
)
def test_a_name_never_leads_into_the_own_network(address: str) -> None:
    assert not is_allowed(Host("mail.example.org", 993), ipaddress.ip_address(address))


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_a_name_may_lead_out(address: str) -> None:
    assert is_allowed(Host("mail.example.org", 993), ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("address", "allowed"), [("192.168.1.5", True), ("127.0.0.1", True), ("169.254.169.254", False), ("0.0.0.0", False)]
)
def test_a_host_that_the_user_calls_near_may_stand_in_the_own_network(address: str, allowed: bool) -> None:
    assert is_allowed(Host("nas.example.org", 993, is_near=True), ipaddress.ip_address(address)) is allowed


def test_an_address_that_the_user_wrote_is_that_address_and_no_other() -> None:
    written = Host("192.168.1.5", 993)
    assert is_allowed(written, ipaddress.ip_address("192.168.1.5"))
    assert not is_allowed(written, ipaddress.ip_address("192.168.1.6"))


def test_localhost_is_this_computer_or_nothing() -> None:
    assert is_allowed(Host("localhost", 1), ipaddress.ip_address("127.0.0.1"))
    assert not is_allowed(Host("localhost", 1), ipaddress.ip_address(PUBLIC))


@pytest.mark.parametrize("name", ["2130706433", "0x7f.1", "0177.0.0.1", "127.1"])
def test_a_number_in_disguise_leads_nowhere(name: str) -> None:
    with pytest.raises(SyncError) as told:
        addresses(Host(name, 993))
    assert told.value.code in {"private-address", "host-unreachable"}


def test_the_address_that_was_looked_at_is_the_one_connected_to(resolve: Any) -> None:
    """A name that says a public address first and this computer the second time is asked only once."""
    with socket.create_server(("127.0.0.1", 0)) as canary:
        canary.settimeout(0.2)
        asked = resolve(["127.0.0.1"], ["127.0.0.1"])
        with pytest.raises(SyncError) as told:
            connect(Host("evil.example.org", canary.getsockname()[1]))
        assert told.value.code == "private-address"
        assert asked == ["evil.example.org"]
        with pytest.raises(TimeoutError):
            canary.accept()


def test_of_many_addresses_only_those_allowed_are_tried(resolve: Any) -> None:
    resolve(["10.0.0.1", PUBLIC, PUBLIC, "::1"])
    assert [address for _, address in addresses(Host("mail.example.org", 993))] == [PUBLIC]


def test_a_name_with_umlauts_is_asked_for_in_its_ascii_form(resolve: Any) -> None:
    asked = resolve([PUBLIC])
    addresses(Host("bücher.example", 993))
    assert asked == ["xn--bcher-kva.example"]


@pytest.mark.parametrize("url", ["imaps://", "imaps://[::1", "imaps://host:99999"])
def test_an_address_without_a_host_is_told(url: str) -> None:
    with pytest.raises((SyncError, ValueError)):
        host_of(Connection(1, "imap", "x", url), 993)


def test_what_the_user_said_of_a_host_is_heard() -> None:
    made = host_of(
        Connection(1, "imap", "x", "imaps://nas.example.org", options={"near": "yes", "certificate": "c"}), 993
    )
    assert made == Host("nas.example.org", 993, is_near=True, certificate="c")


def test_a_certificate_that_is_none_is_refused() -> None:
    with pytest.raises(SyncError) as told:
        hosts.tls(Host("a.example", 1, certificate="-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----"))
    assert told.value.code == "certificate-refused"
