import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.talk import day, on, talk
from visavis.network.judgement import Because, Contact, Judgement
from visavis.network.reciprocity import REASONS, Openings, reciprocity


def openings(contacts: list[Contact]) -> Openings:
    """The state after these contacts, which come in order."""
    state = Openings()
    for contact in contacts:
        state.take(contact, contact.at.timestamp(), contact.at.date().toordinal())
    return state


def starts(told: str) -> Judgement:
    return reciprocity(openings(talk(told)))


def test_nothing_and_three_openings_are_too_little_to_tell() -> None:
    assert starts("") == Judgement(None, "unknown", Because("reciprocity.unknown", {"openings": 0}))
    three = starts("0me 30me 60me")
    assert (three.value, three.word, three.n, three.evidence) == (None, "unknown", 3, (3, 2, 1))


def test_whoever_always_writes_first_starts() -> None:
    mine = starts("0me 1them 30me 31them 60me 61them 90me 91them")
    assert (mine.value, mine.word, mine.evidence) == (1.0, "mostly-you", (7, 5, 3, 1))
    assert mine.because == Because("reciprocity.mostly-you", {"openings": 4, "mine": 4, "theirs": 0})
    theirs = starts("0them 1me 30them 31me 60them 61me 90them 91me")
    assert (theirs.value, theirs.word) == (-1.0, "mostly-they")


def test_half_each_is_both() -> None:
    both = starts("0me 30them 60me 90them")
    assert (both.value, both.word) == (0.0, "both")


@pytest.mark.parametrize(
    ("told", "value", "word"),
    [
        ("0me 30me 60me 90me 120them", 0.6, "both"),  # (4 - 1) / 5: not clear enough to speak of
        ("0me 30me 60me 90me 120me 150them", 4 / 6, "mostly-you"),
    ],
)
def test_only_a_clear_imbalance_is_spoken_of(told: str, value: float, word: str) -> None:
    judged = starts(told)
    assert judged.value == pytest.approx(value)
    assert judged.word == word


def test_turns_within_a_conversation_open_nothing() -> None:
    assert starts("0me 1them 2me 3them 8me 14them").n == 1


def test_seven_days_are_a_pause_and_less_is_none() -> None:
    assert starts("0me 6them").n == 1
    assert starts("0me 7them").n == 2


def test_only_the_last_ten_openings_count() -> None:
    told = " ".join(f"{30 * number}{'them' if number < 10 else 'me'}" for number in range(20))
    judged = starts(told)
    assert (judged.word, judged.n, judged.value) == ("mostly-you", 10, 1.0)
    assert judged.evidence == tuple(range(20, 10, -1))


def test_a_meeting_ends_a_pause_and_has_no_opener() -> None:
    met = [one._replace(kind="meeting") for one in talk("30me")]
    assert openings([*talk("0me"), *met, *talk("31them")]).newest_first()[0].day == day(0).toordinal()


@pytest.mark.parametrize("kind", ["endorsement", "recommendation"])
def test_public_words_are_no_conversation(kind: str) -> None:
    praised = [one._replace(kind=kind) for one in talk("30them")]
    state = openings([*talk("0me"), *praised, *talk("33them")])
    assert [(one.day, one.pause_days) for one in state.newest_first()] == [
        (day(33).toordinal(), 33),
        (day(0).toordinal(), None),
    ]


def test_a_larger_round_neither_opens_nor_ends_a_pause() -> None:
    state = openings(talk("0me 30them/9 33me"))
    assert [(one.day, one.pause_days) for one in state.newest_first()] == [
        (day(33).toordinal(), 33),
        (day(0).toordinal(), None),
    ]


def test_a_call_opens() -> None:
    assert reciprocity(openings([one._replace(kind="call") for one in talk("0me 30me 60me 90me")])).word == "mostly-you"


@pytest.mark.parametrize(
    ("acts", "asks", "gives"),
    [
        ("ask", True, False),
        ("ask thanks", True, True),
        ("ask invite", False, True),  # an invitation is no need
        ("logistics", False, False),
        ("none", False, False),
    ],
)
def test_what_an_opening_does_is_remembered(acts: str, *, asks: bool, gives: bool) -> None:
    (opening,) = openings([one._replace(acts=acts) for one in talk("0me")]).newest_first()
    assert (opening.is_read, opening.asks, opening.gives) == (True, asks, gives)


def test_a_greeting_that_comes_alone_goes_on_with_what_follows_in_one_breath() -> None:
    greeting, wish, answer, late = (
        Contact(number, on(moment / 24), mine, kind="message", acts=acts)
        for number, (moment, mine, acts) in enumerate(
            [(0, True, "social"), (0.5, True, "ask"), (0.75, False, "none"), (2, True, "thanks")]
        )
    )
    (opening,) = openings([greeting, wish]).newest_first()
    assert (opening.interaction, opening.asks, opening.gives) == (0, True, True)
    for apart in ([answer._replace(at=on(0.01)), wish], [wish._replace(at=on(0.05))], [late]):
        (opening,) = openings([greeting, *apart]).newest_first()
        assert (opening.asks, opening.gives) == (False, True)


def test_of_words_that_nobody_read_nothing_is_said() -> None:
    (opening,) = openings(talk("0me?")).newest_first()
    assert (opening.is_read, opening.asks, opening.gives) == (False, False, False)


turns = st.lists(
    st.tuples(
        st.integers(0, 900),
        st.booleans(),
        st.integers(1, 4),
        st.sampled_from(["mail", "call", "meeting", "endorsement"]),
    ),
    max_size=60,
)


def told(turns: list[tuple[int, bool, int, str]]) -> list[Contact]:
    return [
        Contact(number, on(when), mine, others, kind)
        for number, (when, mine, others, kind) in enumerate(sorted(turns, key=lambda turn: turn[0]))
    ]


@settings(max_examples=80, deadline=None)
@given(turns, st.integers(0, 60))
def test_a_stored_state_goes_on_as_if_it_had_never_been_stored(
    turns: list[tuple[int, bool, int, str]], at: int
) -> None:
    contacts = told(turns)
    state = Openings.of(openings(contacts[:at]).plain())
    for contact in contacts[at:]:
        state.take(contact, contact.at.timestamp(), contact.at.date().toordinal())
    assert state.plain() == openings(contacts).plain()
    assert len(state.newest_first()) <= 20


@settings(max_examples=80, deadline=None)
@given(turns)
def test_the_other_side_sees_the_same_turned_round(turns: list[tuple[int, bool, int, str]]) -> None:
    contacts = told(turns)
    mine = reciprocity(openings(contacts))
    theirs = reciprocity(openings([one._replace(outgoing=not one.outgoing) for one in contacts]))
    assert tuple(mine.because.values) == REASONS[mine.because.key]
    if mine.value is None:
        assert theirs.value is None
    else:
        assert theirs.value == -mine.value
