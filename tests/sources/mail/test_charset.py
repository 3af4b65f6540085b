"""Bytes into characters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.sources.mail import charset


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?Q?Gr=C3=BC=C3=9Fe_aus_Kiel?=", "Grüße aus Kiel"),
        ("=?ISO-8859-1?q?Gr=FC=DFe?=", "Grüße"),
        ("=?utf-8*de?B?R3LDvMOfZQ==?=", "Grüße"),
        ("=?utf-8?Q?Gr=C3=BC=C3=9Fe?= =?utf-8?Q?_aus?=\n =?utf-8?Q?_Kiel?=", "Grüße aus Kiel"),
        ("=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?Q?Gr=C3=BC=C3=9Fe?= =?iso-8859-1?Q?=FC?=", "Grüßeü"),
        ("Re: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= an alle", "Re: Grüße an alle"),
        ("=?utf-8?B?R3LDvMOfZQ?=", "Grüße"),
        ("=?x-klingon?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?Q?cut", "=?utf-8?Q?cut"),
        ("a\n\tb", "a b"),
        ("a\0b", "ab"),
    ],
)
def test_header_text(written: str, read: str) -> None:
    assert charset.header(written.encode()) == read


def test_raw_bytes_in_an_encoded_word_are_read_in_its_charset() -> None:
    assert charset.header(b"=?iso-8859-1?Q?Gr\xfc=DFe?=") == "Grüße"


@pytest.mark.parametrize(
    "declared", ["punycode", "idna", "unicode_escape", "undefined", "zip", "rot13", "../x", "a\0b"]
)
def test_codecs_that_no_mail_means_are_not_used(declared: str) -> None:
    assert charset.codec_named(declared) == ""
    assert charset.text("Grüße".encode(), declared) == "Grüße"


def test_one_broken_letter_does_not_spoil_the_others() -> None:
    assert charset.text("Grüße für Jörg ".encode() + b"\xff", "utf-8") == "Grüße für Jörg \ufffd"


def test_half_a_surrogate_pair_never_comes_out() -> None:
    assert charset.text(b"a+2AA-b", "utf-7") == "ab"


@pytest.mark.parametrize(
    ("raw", "read"), [(b"SGFsbG8=", b"Hallo"), (b"SGFs\nbG8", b"Hallo"), (b"SGFsb", b"Hal"), (b"*", b"")]
)
def test_base64_goes_as_far_as_it_goes(raw: bytes, read: bytes) -> None:
    assert charset.from_base64(raw) == read


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60), st.sampled_from(["", "utf-8", "utf-7", "utf-16", "iso-2022-jp", "hz", "big5", "cp1252"]))
def test_any_bytes_become_clean_text(raw: bytes, declared: str) -> None:
    for text in (
        charset.text(raw, declared),
        charset.header(raw),
        charset.header(b"=?" + declared.encode() + b"?B?" + raw + b"?="),
    ):
        assert "\0" not in text
        assert text.encode("utf-8") is not None
