"""Whatever is pasted in, the check answers, and every place is one of the text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.language.draft.check import READ, check
from visavis.language.draft.finding import Checked
from visavis.language.draft.phrasing import mend_of, message_of
from visavis.language.draft.reader import CHANNELS, RELATIONS, KnownFact, Reader
from visavis.language.draft.rule_file import standard

PIECES = (
    "Hi Maren,", "Sehr geehrte Frau Roy,", "Liebe Maren,", "\n", "\n\n", " ", "> ", "-- ", "😀", "שלום", "مرحبا", "<b>",
    "</b>", "\x00", "\ud800", "…", "„", "“", "{first_name}", "[Name]", "Coffee some time?", "Mal auf einen Kaffee?",
    "Can you lend me your drill?", "Kannst du mir deine Bohrmaschine leihen?", "Haben Sie Zeit?", "wie geht es dir?",
    "Our solution is 20% off, book now.", "Unsere Lösung, jetzt buchen.", "I have a boat.", "Ich habe ein Boot.",
    "You told me of your mill.", "Danke für die Samen.", "<!-- visavis: ignore VV181 -->", "<!-- visavis:",
    "Best wishes\nJonas", "LG", "calendly.com/x", "because you", "\u202e", "ﬁ", "İ", "ß", "e\u0301",
)  # fmt: skip

FACTS = (KnownFact("move", "moved", "2026-03"), KnownFact("asked", "Did the varnish hold?"), KnownFact("work", "mills"))

drafts = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=14).map(" ".join)
readers = st.builds(
    Reader,
    name=st.sampled_from(["", "Ines"]),
    relation=st.sampled_from(["", *RELATIONS]),
    channel=st.sampled_from(["", *CHANNELS]),
    they_wrote_last=st.booleans(),
    register=st.sampled_from(["", "du", "sie"]),
    only_asks=st.booleans(),
    balance=st.sampled_from([None, -2, 0, 2]),
    met=st.sampled_from(["", "the mill"]),
    facts=st.sampled_from([(), FACTS]),
)


def whole(text: str, checked: Checked) -> None:
    """Every place is one of the text, in order, and every sentence can be said."""
    shown = [(one.start, one.end, one.quote) for one in checked.findings]
    shown += [(one.start, one.end, one.quote) for one in checked.good]
    for start, end, quote in shown:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == quote
    assert [(one.start, one.end) for one in checked.findings] == sorted(
        (one.start, one.end) for one in checked.findings
    )
    assert len(checked.good) <= 3
    for place in checked.ask.values():
        assert place is None or 0 <= place[0] < place[1] <= len(text)
    for finding in checked.findings:
        assert all(0 <= edit.start <= edit.end <= len(text) for edit in finding.fix)
        assert all(message_of(finding, lang) and mend_of(finding, lang) for lang in ("en", "de"))


@settings(max_examples=100, deadline=None)
@given(text=drafts, reader=readers)
def test_every_place_is_one_of_the_text(text: str, reader: Reader) -> None:
    whole(text, check(text, reader))


@settings(max_examples=40, deadline=None)
@given(text=drafts, reader=readers, blanks=st.text(" \n\t", min_size=1, max_size=5))
def test_blanks_at_the_end_change_nothing(text: str, reader: Reader, blanks: str) -> None:
    assert check(text + blanks, reader) == check(text, reader)


@settings(max_examples=40, deadline=None)
@given(text=drafts, reader=readers)
def test_who_ignores_everything_is_told_nothing(text: str, reader: Reader) -> None:
    assert check(text, reader, rules=standard().narrowed(ignore=["VV"])).findings == ()
    assert check(text, reader) == check(text, reader)


@settings(max_examples=100, deadline=None)
@given(text=drafts, reader=readers)
def test_a_fix_removes_its_finding(text: str, reader: Reader) -> None:
    for finding in check(text, reader).findings:
        if not finding.fix:
            continue
        mended = text
        for edit in sorted(finding.fix, key=lambda edit: -edit.start):
            mended = mended[: edit.start] + edit.text + mended[edit.end :]
        assert finding.code not in [one.code for one in check(mended, reader).findings]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " \n\t",
            "Hi",
            "😀😀🎉",
            "\x00",
            "\ud800\udc00",
            "שלום, מה שלומך?",
            "<p>Hi <b>Maren</b>,</p><br>how are you?",
        ),
        "Hallo Maren, how are you? Mir geht es gut, thanks. Let's meet am Montag!",
        "12345 67890 !!! ???",
    ],
)
def test_odd_texts_are_answered(text: str) -> None:
    checked = check(text, Reader(relation="stranger", channel="email"))
    whole(text, checked)
    assert checked.read_to == len(text.rstrip())


@pytest.mark.parametrize("text", ["", "   ", "Hi", "😀😀", "\n\n"])
def test_where_there_is_nothing_to_read_nothing_is_said(text: str) -> None:
    checked = check(text)
    assert (checked.findings, checked.ask) == ((), {})


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "Would you like to have coffee some time? " * 25_000,
        "Hallo du, haben Sie Zeit?\n" * 10_000,
        "> " * 500_000,
        "(" * 1_000_000,
        "{" * 1_000_000,
        "<!-- visavis: ignore " * 50_000,
        "\n" * 1_000_000,
        " " * 1_000_000 + "Hi",
        "ÄÖÜß" * 250_000,
    ],
    ids=["one word", "questions", "lines", "quotes", "brackets", "braces", "comments", "breaks", "blanks", "umlauts"],
)
def test_a_megabyte_is_answered_within_a_second(text: str) -> None:
    check("warm up")
    began = time.process_time()
    checked = check(text, Reader(relation="stranger", channel="email"))
    assert time.process_time() - began < 1
    assert checked.read_to <= READ
    whole(text, checked)


def test_two_hundred_words_take_less_than_a_tenth_of_a_second() -> None:
    text = " ".join(["Hi Maren, you told me of the mill. Could you lend me the key until Friday?"] * 13)
    check(text)
    began = time.process_time()
    check(text, Reader(relation="acquaintance", channel="email"))
    assert time.process_time() - began < 0.1
