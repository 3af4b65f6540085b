"""Chapters, reach, depth and changes of an invented life."""

from dataclasses import replace
from datetime import date

from visavis.network.communities import Community, Link
from visavis.network.judgement import Because, Word
from visavis.network.portfolio import Change, ChapterYear, Standing, changes, chapter, chapters, depth, reach

ON = date(2026, 11, 24)
SINCE = date(2025, 11, 24)


def circle(*people: int) -> Community:
    return Community(Because("community.organisation", {"shared": "Hafenwerk"}), people)


def years(*told: int, out: int = 2, in_: int = 2) -> dict[int, tuple[int, int]]:
    return dict.fromkeys(told, (out, in_))


def standing(word: Word = "warm", *told: int) -> Standing:
    return Standing(word, 1.0, date(min(told), 3, 1), date(max(told), 3, 1), years=years(*told), they_begin=True)


def test_a_chapter_goes_on_while_two_are_in_touch() -> None:
    ties = {1: standing("warm", 2024, 2025, 2026), 2: standing("quiet", 2024, 2025), 3: standing("dormant", 2024)}
    told = chapter(circle(1, 2, 3), ties, on=ON)
    assert [(one.year, one.in_touch) for one in told.years] == [(2024, 3), (2025, 2), (2026, 1)]
    assert told.judgement.because == Because("chapter.goes-on", {"first": 2024, "read": 2024, "people": 3, "stayed": 1})
    assert told.judgement.value == 2.0  # years in which it was alive


def test_one_friend_who_stayed_does_not_keep_a_chapter_open() -> None:
    ties = {1: standing("close", *range(2010, 2027)), 2: standing("dormant", 2011, 2012)}
    told = chapter(circle(1, 2), ties, on=ON)
    values = {"first": 2011, "last": 2012, "read": 2010, "people": 2, "stayed": 1}
    assert told.judgement.because == Because("chapter.over", {**values})
    assert told.alive == (2011, 2012)


def test_a_single_living_year_is_a_moment() -> None:
    told = chapter(circle(1, 2), {1: standing("dormant", 2019), 2: standing("dormant", 2019)}, on=ON)
    assert told.judgement.because == Because("chapter.moment", {"first": 2019, "read": 2019, "people": 2, "stayed": 0})


def test_a_circle_that_only_stands_in_the_address_book_is_too_little_to_tell() -> None:
    told = chapter(circle(1, 2), {1: Standing("unknown")}, on=ON)
    assert (told.judgement.value, told.judgement.word) == (None, "unknown")
    assert chapters([circle(1, 2)], {1: Standing("unknown")}, on=ON) == ()


def test_each_side_of_a_year_is_counted_apart() -> None:
    ties = {1: Standing("slight", years=years(2026, in_=0)), 2: Standing("warm", years=years(2026))}
    assert chapter(circle(1, 2), ties, on=ON).years == (ChapterYear(2026, 2, wrote=2, heard=1),)


def test_years_that_are_still_to_come_are_no_chapter() -> None:
    assert chapter(circle(1, 2), {1: standing("warm", 2038), 2: standing("warm", 2038)}, on=ON).years == ()


def test_what_goes_on_stands_before_what_is_over() -> None:
    ties = {1: standing("dormant", 2012), 2: standing("dormant", 2012), 3: standing("warm", 2026)}
    ties[4] = standing("warm", 2026)
    found = chapters([circle(1, 2), circle(3, 4)], ties, on=ON)
    assert [one.community.people for one in found] == [(3, 4), (1, 2)]


def test_of_what_hardly_anything_was_read_stands_last() -> None:
    ties = {1: standing("warm", 2026), 3: standing("dormant", 2012), 4: standing("dormant", 2012)}
    found = chapters([circle(1, 2), circle(3, 4)], ties, on=ON)
    assert [one.judgement.word for one in found] == ["moment", "unknown"]


def test_reach_counts_circles_and_those_two_steps_away() -> None:
    ties: dict[int, Standing] = {1: standing("warm", 2026), 2: standing("dormant", 2020), 3: Standing("unknown")}
    links = [Link(1, 2, 0.5), Link(1, 3, 0.5), Link(2, 3, 0.5), Link(1, 4, 0.5, is_sure=False)]
    told = reach([circle(1), circle(2, 3)], ties, links)
    assert told.judgement.because == Because("reach.some", {"reached": 1, "circles": 2, "beyond": 1})
    assert (told.circles, told.beyond) == ((0,), (3,))  # 2 is known to the user, though it rests


def test_the_dead_are_in_no_count_of_today() -> None:
    """1 lives and knows 3, who died, and 4; 2 died, and was warm."""
    ties = {1: standing("warm", 2025, 2026), 2: replace(standing("warm", 2025, 2026), is_dead=True)}
    ties |= {3: Standing("unknown", is_dead=True), 4: Standing("unknown")}
    links = [Link(1, 3, 0.5), Link(1, 4, 0.5), Link(2, 4, 0.9)]
    assert reach([circle(1, 4), circle(2, 3)], ties, links).judgement.because.values == {
        "reached": 1,
        "circles": 2,
        "beyond": 1,
    }
    assert depth(ties).judgement.because.values == {"close": 0, "warm": 1, "begin": 1}
    told = chapter(circle(1, 2), ties, on=ON)
    assert told.judgement.because.values["stayed"] == 1
    assert told.alive == (2025, 2026)  # they were there


def test_a_silence_of_the_dead_is_no_change() -> None:
    quiet = Standing("quiet", first=date(2019, 2, 1), last=date(2026, 5, 1), quiet_from=date(2026, 7, 1))
    assert len(changes({1: quiet}, since=SINCE, on=ON)) == 1
    assert changes({1: replace(quiet, is_dead=True)}, since=SINCE, on=ON) == ()


def test_whoever_is_in_touch_with_nobody_has_no_reach_and_no_depth() -> None:
    assert reach([circle(1)], {1: Standing("dormant")}, []).judgement.word == "unknown"
    assert reach([], {1: standing("warm", 2026)}, []).judgement.word == "unknown"
    assert depth({1: Standing("slight")}).judgement.word == "unknown"


def test_depth_is_how_many_are_near_and_begin_too() -> None:
    ties = {1: standing("close", 2026), 2: Standing("warm"), 3: Standing("slight")}
    told = depth(ties)
    assert told.judgement.because == Because("depth.some", {"close": 1, "warm": 1, "begin": 1})
    assert (told.begin, told.others) == ((1,), (2,))


def test_somebody_new_came_after_the_day() -> None:
    came = Standing("warm", first=date(2026, 2, 1), last=date(2026, 11, 1), years=years(2026))
    assert changes({1: came}, since=SINCE, on=ON) == (
        Change(1, "new", Because("changed.new", {"first": "2026-02-01"})),
    )
    assert changes({1: came}, since=date(2026, 3, 1), on=ON) == ()


def test_somebody_came_back_after_a_whole_year_without() -> None:
    back = Standing("warm", first=date(2019, 2, 1), last=date(2026, 11, 1), years=years(2019, 2023, 2026))
    expected = Change(1, "again", Because("changed.again", {"before": 2023, "since": 2026}))
    assert changes({1: back}, since=SINCE, on=ON) == (expected,)


def test_whoever_came_back_in_the_year_of_the_day_came_back_after_it_or_before() -> None:
    """The day is 24 November 2025."""
    back = Standing("warm", first=date(2019, 2, 1), last=date(2026, 11, 1), years=years(2019, 2025, 2026))
    december = replace(back, recent=(date(2019, 2, 1), date(2025, 12, 3), date(2026, 11, 1)))
    expected = Change(1, "again", Because("changed.again", {"before": 2019, "since": 2025}))
    assert changes({1: december}, since=SINCE, on=ON) == (expected,)
    march = replace(back, recent=(date(2019, 2, 1), date(2025, 3, 3), date(2025, 12, 3), date(2026, 11, 1)))
    assert changes({1: march}, since=SINCE, on=ON) == ()
    many_since = replace(back, recent=(date(2025, 12, 3), date(2026, 11, 1)))  # earlier days are not kept
    assert changes({1: many_since}, since=SINCE, on=ON) == ()


def test_a_new_year_is_no_coming_back() -> None:
    steady = Standing("warm", first=date(2024, 2, 1), last=date(2026, 11, 1), years=years(2024, 2025, 2026))
    assert changes({1: steady}, since=SINCE, on=ON) == ()


def test_somebody_went_quiet_since_and_not_before() -> None:
    quiet = Standing("quiet", first=date(2019, 2, 1), last=date(2026, 5, 1), quiet_from=date(2026, 7, 1))
    assert changes({1: quiet}, since=SINCE, on=ON) == (
        Change(1, "quiet", Because("changed.quiet", {"quiet": "2026-07-01", "last": "2026-05-01"})),
    )
    assert changes({1: quiet}, since=date(2026, 8, 1), on=ON) == ()


def test_of_each_kind_the_nearest_come_first() -> None:
    def came(near: float) -> Standing:
        return Standing("warm", near, date(2026, 2, 1), date(2026, 11, 1))

    assert [one.person for one in changes({1: came(1), 2: came(5), 3: came(3)}, since=SINCE, on=ON)] == [2, 3, 1]
