"""The three writers: lines and encodings as the programs they imitate write them."""

from collections.abc import Mapping

import pytest

from visavis.demo.build import Built
from visavis.demo.life import Language

pytestmark = pytest.mark.parametrize("language", ["en", "de"])


def test_no_line_of_a_card_is_longer_than_75_octets(language: Language, built: Mapping[Language, Built]) -> None:
    lines = built[language].paths[0].read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)


def test_an_old_phone_is_plain_ascii(language: Language, built: Mapping[Language, Built]) -> None:
    old_phone = built[language].paths[1].read_bytes()
    assert old_phone.isascii()
    assert (b"ENCODING=QUOTED-PRINTABLE" in old_phone) == (language == "de")


def test_the_header_block_of_every_mail_is_plain_ascii(language: Language, built: Mapping[Language, Built]) -> None:
    mails = built[language].paths[-1].read_bytes().split(b"\nFrom ")
    assert len(mails) > 3500
    assert all(mail.partition(b"\n\n")[0].isascii() for mail in mails)


def test_answers_quote_what_they_answer(language: Language, built: Mapping[Language, Built]) -> None:
    mails = built[language].paths[-1].read_text("utf-8")
    introduction = " wrote:" if language == "en" else " Uhr schrieb "
    assert mails.count(introduction) > 1000
    assert mails.count("\n> > ") > 100
