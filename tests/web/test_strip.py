from datetime import date, timedelta

import pytest
from django.utils import translation

from visavis.network.contact_days import ContactDay
from visavis.phrases.pause import came_back
from visavis.web.strip import Bar, Pause, YearRow, strip

TODAY = date(2026, 11, 24)


def days(*ago: int, out: float = 1, in_: float = 0) -> list[ContactDay]:
    return sorted(ContactDay(TODAY - timedelta(days=one), out, in_) for one in ago)


def test_nothing_is_drawn_of_nothing() -> None:
    assert strip([], TODAY) is None


def test_today_is_at_the_right_end() -> None:
    drawn = strip(days(0), TODAY)
    assert drawn is not None
    # 183 days in view, a step of seven: the last one begins at 100 - 700/183 = 96.17 %, and its bar is 72 % of it.
    assert drawn.bars == (Bar("96.71%", "2.75%", "12.0", "8.0", mine=True),)


def test_i_am_above_the_line_and_you_are_below() -> None:
    drawn = strip(days(3, out=1, in_=1), TODAY)
    assert drawn is not None
    mine, theirs = sorted(drawn.bars, key=lambda bar: not bar.mine)
    assert float(mine.y) + float(mine.height) < drawn.middle < float(theirs.y)


def test_more_days_in_a_week_stand_higher_but_not_without_end() -> None:
    heights = [strip(days(*range(7, 7 + count)), TODAY).bars[0].height for count in (1, 2, 4, 7)]  # type: ignore[union-attr]
    assert heights == ["8.0", "12.0", "20.0", "20.0"]


def test_what_went_to_many_stands_lower() -> None:
    drawn = strip(days(0, out=0.25), TODAY)
    assert drawn is not None
    assert drawn.bars[0].height == "5.0"


def test_silence_has_a_bracket_from_the_last_day_to_today() -> None:
    drawn = strip(days(63, 365), TODAY)
    assert drawn is not None
    assert (drawn.silence, drawn.silence_days) == ("82.79%", 63)  # 100 - 6300/366


def test_a_week_of_silence_is_none() -> None:
    drawn = strip(days(7, 365), TODAY)
    assert drawn is not None
    assert drawn.silence == ""


def test_three_years_leave_out_what_came_before() -> None:
    drawn = strip(days(10, 4000), TODAY, years=3)
    assert drawn is not None
    assert len(drawn.bars) == 1
    assert drawn.since == date(2023, 11, 25)


def test_twenty_years_have_few_labels_and_bars_that_are_still_seen() -> None:
    drawn = strip(days(*range(0, 7300, 5)), TODAY)
    assert drawn is not None
    assert [mark.year for mark in drawn.marks] == [2007, 2010, 2013, 2016, 2019, 2022, 2025]
    assert len(drawn.bars) <= 190


def test_the_table_says_the_same_in_figures() -> None:
    drawn = strip(days(10, 20) + days(400, out=0, in_=1), TODAY)
    assert drawn is not None
    assert drawn.rows == (YearRow(2026, mine=2, theirs=0), YearRow(2025, mine=0, theirs=1))


def test_the_longest_pause_from_which_the_two_came_back_is_marked() -> None:
    drawn = strip(days(*range(800, 1000, 20)) + days(400, out=0, in_=1) + days(*range(0, 400, 20)), TODAY)
    assert drawn is not None
    # From the day after the last word, 799 days ago, to 400 days ago, of the 981 days in view.
    assert drawn.pause == Pause(400, TODAY - timedelta(days=400), "they", "18.45%", "59.12%")


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(days(*range(0, 200, 20)), id="no pause"),
        pytest.param(days(*range(365, 4000, 365)), id="a letter a year is a rhythm"),
        pytest.param(days(*range(150, 300, 10)) + days(0, 10, 20), id="a busy spring is no silence"),
        pytest.param(days(*range(600, 900, 20)) + days(100, 110), id="two late words are no return"),
        pytest.param(days(1000, 1010) + days(*range(0, 400, 20)), id="two early words are no beginning"),
        pytest.param(days(900, 400, 0), id="too few days to tell"),
    ],
)
def test_whatever_is_no_pause_is_not_marked(written: list[ContactDay]) -> None:
    drawn = strip(sorted(written, key=lambda one: one.day), TODAY)
    assert drawn is not None
    assert drawn.pause is None


@pytest.mark.parametrize(
    ("out", "in_", "by", "english", "german"),
    [
        (
            1,
            0,
            "you",
            "in 2025, after a year of silence, you got in touch again",
            "2025, nach einem Jahr Stille, hast du",
        ),
        (
            0,
            1,
            "they",
            "in 2025, after a year of silence, Nadia got in touch",
            "2025, nach einem Jahr Stille, hat sich Nadia",
        ),
        (1, 1, "both", "in 2025, after a year of silence, you were in touch", "2025, nach einem Jahr Stille, wart ihr"),
    ],
)
def test_a_pause_is_told_with_whose_word_ended_it(out: int, in_: int, by: str, english: str, german: str) -> None:
    written = days(*range(765, 1000, 20)) + days(385, out=out, in_=in_) + days(*range(0, 365, 20))
    drawn = strip(sorted(written, key=lambda one: one.day), TODAY)
    assert drawn is not None
    assert drawn.pause is not None
    assert drawn.pause.by == by
    paused = (drawn.pause.days, drawn.pause.until.year, drawn.pause.by, "Nadia")
    with translation.override("en"):
        assert came_back(*paused).startswith(english)
    with translation.override("de"):
        assert came_back(*paused).startswith(german)
