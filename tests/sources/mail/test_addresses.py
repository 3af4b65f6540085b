"""The people in an address header."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.sources.mail.addresses import Address, addresses


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("nadia@example.net", [("nadia@example.net", "")]),
        ("Nadia <nadia@example.net>", [("nadia@example.net", "Nadia")]),
        ('"Petersen, Jörg" <j.petersen@example.com>', [("j.petersen@example.com", "Petersen, Jörg")]),
        ("Petersen, Jörg <j.petersen@example.com>", [("j.petersen@example.com", "Petersen, Jörg")]),
        ("=?utf-8?Q?Petersen=2C_J=C3=B6rg?= <j.petersen@example.com>", [("j.petersen@example.com", "Petersen, Jörg")]),
        ('"=?utf-8?Q?J=C3=B6rg?=" <j.petersen@example.com>', [("j.petersen@example.com", "Jörg")]),
        (r'"Jörg \"J\" Petersen" <j.petersen@example.com>', [("j.petersen@example.com", 'Jörg "J" Petersen')]),
        ("'Nadia' <nadia@example.net>", [("nadia@example.net", "Nadia")]),
        ("nadia@example.net <nadia@example.net>", [("nadia@example.net", "")]),
        ("nadia@example.net (Nadia (aus Kiel))", [("nadia@example.net", "Nadia aus Kiel")]),
        ("Nadia (Kiel) <nadia@example.net>", [("nadia@example.net", "Nadia")]),
        ("Nadia<nadia@example.net>", [("nadia@example.net", "Nadia")]),
        ("<@a.example,@b.example:nadia@example.net>", [("nadia@example.net", "")]),
        ("Chor: Nadia <nadia@example.net>, k@example.com;", [("nadia@example.net", "Nadia"), ("k@example.com", "")]),
        ("undisclosed-recipients:;", []),
        ("Nadia <nadia@example.net", [("nadia@example.net", "")]),
        ("Nadia@Example.NET", [("Nadia@Example.NET", "")]),
        ("nadia@example.net, NADIA@example.net", [("nadia@example.net", "")]),
        ("nadia@bücher.example", [("nadia@bücher.example", "")]),
        ('"nadia o"@example.net', [('"nadia o"@example.net', "")]),
        ("nadia@[192.0.2.1]", [("nadia@[192.0.2.1]", "")]),
        ("mailto:nadia@example.net", [("nadia@example.net", "")]),
        ("/o=Exchange/cn=Nadia", []),
        ("Nadia", []),
        ("nadia@", []),
        ("alice@bank.example)bob@evil.example", []),
        (", ,nadia@example.net,", [("nadia@example.net", "")]),
        ("a" * 250 + "@example.net", []),
    ],
)  # fmt: skip
def test_who_is_named(written: str, found: list[tuple[str, str]]) -> None:
    assert addresses(written.encode(), 200) == [Address(*one) for one in found]


def test_undeclared_latin_1_is_read() -> None:
    assert addresses("Jörg <j.petersen@example.com>".encode("latin-1"), 200) == [
        Address("j.petersen@example.com", "Jörg")
    ]


def test_reading_stops_at_the_limit() -> None:
    raw = ", ".join(f"a{number}@example.org" for number in range(300)).encode()
    assert [one.address for one in addresses(raw, 2)] == ["a0@example.org", "a1@example.org"]


@pytest.mark.parametrize("hostile", ["(", "<", '"', ",", "a ", "<@", "\\", '"<', "=?", "a@", " "])
def test_hostile_headers_take_no_time(hostile: str) -> None:
    started = time.process_time()
    addresses(hostile.encode() * 30_000, 200)
    assert time.process_time() - started < 1


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet='ab@.,:;<>()"\\ =?ü\n', max_size=60))
def test_whatever_is_found_looks_like_an_address(written: str) -> None:
    for one in addresses(written.encode(), 200):
        local, _, domain = one.address.rpartition("@")
        assert local
        assert domain
        assert "<" not in one.address
        assert "\n" not in one.name
