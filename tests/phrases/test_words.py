from typing import get_args

import pytest
from django.utils.translation import override

from visavis.network.judgement import Word
from visavis.phrases import words
from visavis.records import ClaimField, InteractionKind
from visavis.sources.registry import SOURCES


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        (words.TIES, get_args(Word)),
        (words.KINDS, get_args(InteractionKind)),
        (words.FIELDS, get_args(ClaimField)),
        (words.SOURCES, [*(source.name for source in SOURCES), "you"]),
    ],
)
def test_everything_that_has_a_name_has_a_word(table: words.Words, wanted: list[str]) -> None:
    assert set(table) == set(wanted)


def test_a_label_is_translated_word_by_word_and_an_unknown_one_stays() -> None:
    with override("de"):
        assert words.label("work fax") == "Arbeit, Fax"
        assert words.label("HOME") == "privat"
        assert words.label("Sommerhaus") == "Sommerhaus"
        assert words.label("") == ""


def test_a_file_is_named_by_the_longest_variant_that_is_known() -> None:
    assert words.file_kind("mail", "mbox/gmail/de") == "Gmail archive"
    assert words.file_kind("mail", "mbox") == "mail archive"
    assert words.file_kind("vcard", "vcard/3.0") == "address book"
    assert words.file_kind("linkedin", "linkedin/connections/en") == "LinkedIn connections"
    assert words.file_kind("linkedin", "") == "LinkedIn"
