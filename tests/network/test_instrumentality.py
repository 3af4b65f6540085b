import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.talk import on, talk
from tests.network.test_reciprocity import openings
from visavis.network.instrumentality import REASONS, instrumentality
from visavis.network.judgement import Because, Contact, Judgement


def needs(told: str, *acts: str) -> Judgement:
    """Of a talk whose messages do these things."""
    return instrumentality(openings([one._replace(acts=does) for one, does in zip(talk(told), acts, strict=True)]))


def test_nothing_is_too_little_to_tell() -> None:
    assert needs("") == Judgement(None, "unknown", Because("instrumentality.unknown", {"openings": 0}))


def test_two_openings_after_silence_are_too_little_to_tell() -> None:
    # The first contact is no opening after silence: what was before it is not known.
    judged = needs("0me 30me 60me", "ask", "ask", "ask")
    assert (judged.value, judged.word, judged.n) == (None, "unknown", 2)


def test_whoever_writes_only_to_ask_is_told_so() -> None:
    judged = needs("0me 1them 40me 80me 120me", "news", "thanks", "ask", "ask social", "ask")
    assert (judged.value, judged.word, judged.evidence) == (1.0, "only-when-needed", (5, 4, 3))
    assert judged.because == Because("instrumentality.only-when-needed", {"openings": 3, "asks": 3})


def test_whoever_writes_without_asking_is_not() -> None:
    judged = needs("0me 40me 80me 120me", "news", "thanks", "wish social", "news")
    assert (judged.value, judged.word) == (0.0, "not")
    assert judged.because == Because("instrumentality.not", {"openings": 3, "asks": 0, "gifts": 3})


def test_some_of_both_is_mixed() -> None:
    judged = needs("0me 40me 80me 120me", "news", "ask", "thanks", "logistics")
    assert judged.value == pytest.approx(1 / 3)
    assert judged.because == Because("instrumentality.mixed", {"openings": 3, "asks": 1, "gifts": 1})


def test_four_of_five_is_not_only() -> None:
    judged = needs("0me 40me 80me 120me 160me 200me", "news", "ask", "ask", "thanks", "ask", "ask")
    assert (judged.value, judged.word) == (0.8, "mixed")


def test_an_invitation_is_no_need() -> None:
    assert needs("0me 40me 80me 120me", "news", "ask invite", "ask invite", "ask invite").word == "not"


def test_an_ask_within_a_conversation_does_not_count() -> None:
    assert needs("0me 40me 60me 80me 90me", "news", "thanks", "ask", "ask", "ask").n == 1


def test_their_openings_do_not_count() -> None:
    assert needs("0me 40them 80them 120them", "news", "ask", "ask", "ask").n == 0


def test_what_nobody_read_does_not_count() -> None:
    assert needs("0me 40me 80me 120me", "", "", "", "").n == 0


turns = st.lists(
    st.tuples(st.integers(0, 900), st.booleans(), st.sampled_from(["", "none", "ask", "thanks"])), max_size=40
)


@settings(max_examples=80, deadline=None)
@given(turns)
def test_one_more_ask_after_silence_never_lowers_the_share(turns: list[tuple[int, bool, str]]) -> None:
    contacts = [
        Contact(number, on(when), mine, acts=acts)
        for number, (when, mine, acts) in enumerate(sorted(turns, key=lambda turn: turn[0]))
    ]
    before = instrumentality(openings(contacts))
    after = instrumentality(openings([*contacts, Contact(999, on(1000), outgoing=True, acts="ask")]))
    assert tuple(after.because.values) == REASONS[after.because.key]
    if len(contacts) < 20 and before.value is not None:
        assert after.value is not None
        assert after.value >= before.value
