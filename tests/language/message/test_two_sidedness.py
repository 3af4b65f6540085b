"""How even a talk is: what is counted, from when on it is told, and that time alone needs no message."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.language.message.two_sidedness import (
    EVIDENCE,
    Answered,
    Message,
    Shared,
    Side,
    Talk,
    follow_ups,
    talk,
    two_sided,
)

ON = date(2026, 11, 24)
TODAY = ON.toordinal()


def weekly(mine: int, yours: int, weeks: int = 8, *, questions: tuple[int, int] = (0, 0)) -> list[Message]:
    """Each week the user writes so many words, and two days later the other does; ended three weeks ago."""
    found = []
    for week in range(weeks):
        day = TODAY - 21 - 7 * week
        found.append(Message(2 * week + 1, day - 2, True, mine, questions[0], ""))
        found.append(Message(2 * week + 2, day, False, yours, questions[1], ""))
    return found


def test_twice_as_many_words_every_week_are_told_with_the_share() -> None:
    words = two_sided(talk(weekly(40, 20)), ON).words
    assert (words.word, words.mine, words.yours) == ("mine", 320, 160)
    assert words.share == pytest.approx(2 / 3)
    assert words.low == words.high == words.share  # every week is the same
    assert len(words.evidence) == EVIDENCE


@pytest.mark.parametrize(("mine", "yours", "word"), [(20, 40, "yours"), (30, 30, "even"), (35, 28, "even")])
def test_the_other_side_and_about_as_much(mine: int, yours: int, word: str) -> None:
    assert two_sided(talk(weekly(mine, yours)), ON).words.word == word


def test_one_long_letter_makes_no_uneven_talk() -> None:
    letters = weekly(20, 20)
    letters[0] = letters[0]._replace(words=400)
    words = two_sided(talk(letters), ON).words
    assert words.share is not None
    assert words.share > 0.7
    assert words.low is not None
    assert words.low < 0.5
    assert words.word == "even"


@pytest.mark.parametrize("weeks", [0, 3, 4])
def test_below_five_messages_of_each_there_is_too_little_to_tell(weeks: int) -> None:
    told = two_sided(talk(weekly(40, 20, weeks)), ON)
    assert told.words == Shared("unknown", 40 * weeks, 20 * weeks)
    assert told.questions.word == told.follow_ups.word == "unknown"


def test_five_messages_of_each_suffice() -> None:
    assert two_sided(talk(weekly(40, 20, 5)), ON).words.word == "mine"


def test_questions_are_compared_and_each_answer_is_one_to_all_before_it() -> None:
    told = two_sided(talk(weekly(20, 20, questions=(2, 0))), ON)
    assert (told.questions.word, told.questions.mine, told.questions.yours) == ("mine", 16, 0)
    assert told.mine_answered.asked == told.mine_answered.answered == 16
    assert told.yours_answered == Answered(0, 0)


def test_an_answer_after_a_fortnight_is_none_and_a_turn_of_ones_own_is_none() -> None:
    day = TODAY - 200
    messages = [
        Message(1, day, True, 5, 1, ""),
        Message(2, day + 1, True, 5, 1, ""),
        Message(3, day + 15, False, 5, 0, ""),  # 15 days after the first question, 14 after the second
        Message(4, day + 60, True, 5, 1, ""),
        Message(5, day + 75, False, 5, 0, ""),
    ]
    assert two_sided(talk(messages), ON).mine_answered == Answered(3, 1, (4, 2, 1))


def test_a_question_of_last_week_is_not_counted_before_its_fortnight_is_over() -> None:
    asked = [Message(one, TODAY - 3, True, 5, 1, "") for one in range(4)]
    known = talk(asked)
    assert two_sided(known, ON).mine_answered == Answered(0, 0)
    assert two_sided(known, date.fromordinal(TODAY + 21)).mine_answered.asked == 4


def test_windows_are_whole_weeks_and_read_later_without_a_message() -> None:
    known = talk(weekly(40, 20))
    assert two_sided(known, ON, 90).words.word == "mine"
    assert two_sided(known, date(2027, 4, 1), 90).words == Shared("unknown", 0, 0)
    assert two_sided(known, date(2027, 4, 1)).words.word == "mine"
    assert two_sided(known, date(2029, 1, 1)).words == Shared("unknown", 0, 0)


@pytest.mark.parametrize(
    ("text", "last", "count"),
    [
        ("How is the boat?", "We painted the boats on Sunday.", 1),
        ("Wie geht es den Bienen?", "Eine Biene hat mich gestochen.", 1),
        ("How are you?", "We painted the boat on Sunday.", 0),
        ("I painted the boat, too. And your garden?", "We painted the boat on Sunday.", 0),
        ("Which boat? The red boat? And lunch?", "We painted the boat on Sunday.", 2),
        ("A boat.", "A boat.", 0),
        ("", "", 0),
    ],
)
def test_a_question_that_takes_up_a_word_of_the_other_asks_on(text: str, last: str, count: int) -> None:
    assert follow_ups(text, last) == count


def test_asking_on_is_counted_of_each_side() -> None:
    messages = []
    for week in range(6):
        day = TODAY - 14 - 7 * week
        messages.append(Message(3 * week, day, False, 6, 0, "We painted the boat on Sunday."))
        messages.append(Message(3 * week + 1, day + 1, True, 6, 1, "Which colour has the boat?"))
    told = two_sided(talk(messages), ON).follow_ups
    assert (told.word, told.mine, told.yours) == ("mine", 6, 0)


def test_what_was_written_long_before_is_not_last() -> None:
    messages = [
        Message(1, TODAY - 100, False, 6, 0, "We painted the boat."),
        Message(2, TODAY - 60, True, 4, 1, "How is the boat?"),
    ]
    (week,) = [week for week in talk(messages).weeks if week[1].messages]
    assert week[1] == Side(1, 4, 1, 0, 0)


MESSAGES = st.lists(
    st.builds(
        Message,
        interaction=st.integers(1, 500),
        day=st.integers(TODAY - 400, TODAY),
        outgoing=st.booleans(),
        words=st.integers(0, 300),
        questions=st.integers(0, 4),
        text=st.sampled_from(["", "How is the boat?", "We painted the boat.", "Und die Bienen?"]),
    ),
    max_size=40,
    unique_by=lambda one: one.interaction,
)


@settings(max_examples=60)
@given(MESSAGES)
def test_the_order_in_which_messages_come_does_not_matter_and_plain_comes_back(
    messages: list[Message],
) -> None:
    other = sorted(messages, key=lambda one: one.interaction % 7)
    known = talk(messages)
    assert talk(other) == known
    assert Talk.of(known.plain()) == known


@settings(max_examples=60)
@given(MESSAGES, st.integers(0, 900))
def test_shares_lie_within_their_bounds_and_nobody_answers_more_than_was_asked(
    messages: list[Message], later: int
) -> None:
    told = two_sided(talk(messages), date.fromordinal(TODAY + later))
    for one in (told.words, told.questions, told.follow_ups):
        if one.share is not None:
            assert one.low is not None
            assert one.high is not None
            assert 0 <= one.low <= one.share <= one.high <= 1
            assert one.share == one.mine / (one.mine + one.yours)
    for answered in (told.mine_answered, told.yours_answered):
        assert 0 <= answered.answered <= answered.asked
