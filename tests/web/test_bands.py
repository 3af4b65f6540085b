"""Chapters as bands: above the line whom the user wrote to, below who wrote."""

from visavis.network.communities import Community
from visavis.network.judgement import Because, Judgement
from visavis.network.portfolio import Chapter, ChapterYear
from visavis.web.bands import Axis, axis, band, thickest


def chapter(*years: ChapterYear) -> Chapter:
    judged = Judgement(None, "unknown", Because("chapter.unknown", {"people": 1}))
    return Chapter(Community(Because("community.others"), (1,)), years, judged)


TOLD = chapter(ChapterYear(2024, 4, wrote=4, heard=1), ChapterYear(2026, 1, wrote=0, heard=1))


def test_the_axis_reaches_from_the_first_year_to_this_one() -> None:
    assert axis([TOLD], 2026) == Axis(2024, 2026)
    assert axis([], 2026) == Axis(2026, 2026)
    assert [(tick.x, tick.year) for tick in Axis(2025, 2026).ticks] == [("25.00%", 2025), ("75.00%", 2026)]


def test_thirty_years_bear_few_labels_and_the_last_is_this_year() -> None:
    years = [tick.year for tick in Axis(1996, 2026).ticks]
    assert len(years) <= 6
    assert years[-1] == 2026


def test_a_band_is_as_thick_as_the_root_of_the_people() -> None:
    """Of at most four: four are 20 pixels, one is half of that; the line is at 20, the user's side above it."""
    shown = band(TOLD, Axis(2024, 2026), thickest([TOLD]))
    assert shown.width == 30
    assert (
        shown.mine
        == "M0 20C2.5 20.0 2.5 0.0 5 0.0C10 0.0 10 20.0 15 20.0C20 20.0 20 20.0 25 20.0C27.5 20.0 27.5 20.0 30 20.0V20Z"
    )
    assert "5 30.0C10 30.0 10 20.0 15 20.0C20 20.0 20 30.0 25 30.0" in shown.theirs


def test_this_year_does_not_taper_off() -> None:
    assert band(TOLD, Axis(2024, 2026), 4).theirs.endswith("30 30.0V20Z")


def test_years_in_which_a_chapter_was_not_alive_are_faint() -> None:
    """Alive in 2024 alone; the years are 2022 to 2026, ten units each."""
    assert band(TOLD, Axis(2022, 2026), 4).thin == ((0, 20), (30, 20))
    two = chapter(ChapterYear(2024, 2, 2, 2), ChapterYear(2025, 2, 2, 2))
    assert band(two, Axis(2024, 2025), 4).thin == ()
    assert band(chapter(ChapterYear(2025, 1, 1, 1)), Axis(2024, 2025), 4).thin == ((0, 20),)


def test_where_nobody_ever_wrote_a_band_is_flat() -> None:
    assert thickest([]) == thickest([chapter(ChapterYear(2026, 0, 0, 0))]) == 1
