from datetime import date, timedelta

import pytest

from tests.network.talk import alternating, day, judged
from visavis.advice.today import REASONS, Answer, Candidate, News, Reason, Response, Suggestion, near_birthday, today
from visavis.network.judgement import Because, Circumstances
from visavis.network.tie import UNKNOWN

ON = day(1000)
WARM = judged(f"{alternating(20, 49)} 995me", at=1000)
QUIET = judged(alternating(20, 44), at=1000)  # silent for 140 days
QUIETER = judged(alternating(10, 80), at=1000)  # silent for 210 days
DORMANT = judged(alternating(20, 20), at=1000)
ONCE_CLOSE = judged(alternating(5, 80), at=1000)
WAITING = judged(f"{alternating(20, 49)} 990them", at=1000)
SLIGHT = judged("990me 994them?", at=1000)
NEWS = (News("organisation", "Aral", "Bosch", ON - timedelta(days=2)),)


def reasons(found: list[Suggestion]) -> list[tuple[int, Reason]]:
    return [(suggestion.person, suggestion.reason) for suggestion in found]


def born(days_from_now: int) -> str:
    return f"--{ON + timedelta(days=days_from_now):%m-%d}"


def test_nobody_to_think_of_is_a_fine_answer() -> None:
    assert today([], on=ON) == []
    assert today([Candidate(1, WARM), Candidate(2, UNKNOWN), Candidate(3, SLIGHT)], on=ON) == []


def test_the_most_useful_to_them_comes_first() -> None:
    everyone = [
        Candidate(1, DORMANT),
        Candidate(2, QUIET),
        Candidate(3, WARM, news=(News("title", "", "Nurse", ON),)),
        Candidate(4, WAITING),
        Candidate(5, WARM, birthday=born(1)),
    ]
    assert reasons(today(everyone, on=ON, limit=9)) == [
        (5, "birthday"),
        (4, "unanswered"),
        (3, "news"),
        (2, "quiet"),
        (1, "dormant"),
    ]


def test_three_are_enough() -> None:
    assert len(today([Candidate(number, QUIET) for number in range(9)], on=ON)) == 3


def test_nobody_comes_twice() -> None:
    assert reasons(today([Candidate(1, WAITING, birthday=born(0), news=NEWS)], on=ON)) == [(1, "birthday")]


def test_the_order_does_not_depend_on_the_order_given() -> None:
    people = [Candidate(1, QUIET), Candidate(2, QUIETER), Candidate(3, DORMANT), Candidate(4, WAITING)]
    assert today(people, on=ON) == today(people[::-1], on=ON)


def test_the_tie_that_drifts_most_is_the_first_of_the_quiet() -> None:
    assert reasons(today([Candidate(1, QUIET), Candidate(2, QUIETER)], on=ON)) == [(2, "quiet"), (1, "quiet")]


def test_one_dormant_tie_a_day_and_the_once_closest_first() -> None:
    assert reasons(today([Candidate(1, DORMANT), Candidate(2, ONCE_CLOSE)], on=ON)) == [(2, "dormant")]


def test_who_leads_back_into_a_silent_circle_comes_before_who_was_a_little_closer() -> None:
    closer = judged(alternating(19, 20), at=1000)
    assert (DORMANT.once_mutual or 0) < (closer.once_mutual or 0) < 1.5 * (DORMANT.once_mutual or 0)
    assert reasons(today([Candidate(1, DORMANT), Candidate(2, closer)], on=ON)) == [(2, "dormant")]
    assert reasons(today([Candidate(1, DORMANT, reopens=1.0), Candidate(2, closer)], on=ON)) == [(1, "dormant")]


def test_after_the_days_dormant_tie_was_answered_the_next_waits_until_tomorrow() -> None:
    people = [Candidate(1, DORMANT), Candidate(2, ONCE_CLOSE, answers=(Answer("dormant", "not-this", ON),))]
    assert today(people, on=ON) == []
    assert reasons(today(people, on=ON + timedelta(days=1))) == [(1, "dormant")]


def test_answering_one_moves_the_next_up_and_reshuffles_nothing() -> None:
    people = [Candidate(number, QUIET) for number in (1, 2, 3, 4)]
    people[0] = Candidate(1, QUIET, answers=(Answer("quiet", "done", ON),))
    assert [found.person for found in today(people, on=ON)] == [2, 3, 4]


@pytest.mark.parametrize(("in_days", "named"), [(2, False), (1, True), (0, True), (-1, True), (-3, True), (-4, False)])
def test_a_birthday_is_named_from_the_day_before_until_three_days_after(in_days: int, *, named: bool) -> None:
    found = today([Candidate(1, QUIET, birthday=born(in_days))], on=ON)
    assert (found[0].reason == "birthday") is named
    assert not named or found[0].because == Because("today.birthday", {"in_days": in_days})


def test_with_the_year_the_age_is_said() -> None:
    found = today([Candidate(1, WARM, birthday=f"1970{born(0)[1:]}")], on=ON)
    assert found[0].because == Because("today.birthday.age", {"in_days": 0, "age": ON.year - 1970})


def test_who_was_written_to_on_their_birthday_needs_no_reminder() -> None:
    assert today([Candidate(1, judged(f"{alternating(20, 49)} 999me", at=1000), birthday=born(-1))], on=ON) == []


def test_a_birthday_is_kept_for_people_of_whom_nothing_was_read() -> None:
    assert reasons(today([Candidate(1, UNKNOWN, birthday=born(0))], on=ON)) == [(1, "birthday")]


def test_a_slight_tie_has_a_birthday_only_if_both_wrote() -> None:
    one_sided = judged("100them 200them", at=1000)
    both = judged("100me 200them", at=1000)
    people = [Candidate(1, one_sided, birthday=born(0)), Candidate(2, both, birthday=born(0))]
    assert reasons(today(people, on=ON)) == [(2, "birthday")]


@pytest.mark.parametrize(
    ("birthday", "on", "kept"),
    [
        ("--02-29", date(2027, 2, 28), date(2027, 2, 28)),  # a common year
        ("--02-29", date(2027, 3, 1), date(2027, 2, 28)),
        ("--02-29", date(2028, 2, 28), date(2028, 2, 29)),
        ("--12-31", date(2027, 1, 2), date(2026, 12, 31)),
        ("--01-01", date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_birthdays_around_the_turn_of_a_month(birthday: str, on: date, kept: date) -> None:
    assert near_birthday(birthday, on) == (kept, None)


@pytest.mark.parametrize("birthday", ["", "1970", "1970-05", "--13-40", "May 4th"])
def test_a_birthday_without_a_day_is_never_near(birthday: str) -> None:
    assert near_birthday(birthday, date(2027, 5, 4)) is None


def test_a_year_that_nobody_alive_was_born_in_gives_no_age() -> None:
    assert near_birthday("1604-05-04", date(2027, 5, 4)) == (date(2027, 5, 4), None)


def test_an_unanswered_letter_names_itself_as_evidence() -> None:
    found = today([Candidate(1, WAITING)], on=ON)[0]
    assert found.evidence == (50,)
    assert found.because == Because("today.unanswered", {"waiting_days": 10, "since": "2028-09-17"})


def test_news_is_not_news_once_the_user_has_written() -> None:
    told = News("organisation", "Aral", "Bosch", day(994))  # WARM was written to on day 995
    assert today([Candidate(1, WARM, news=(told,))], on=ON) == []


def test_old_news_and_news_to_come_are_left_out() -> None:
    old, to_come = News("title", "", "Nurse", day(900)), News("title", "", "Nurse", day(1001))
    assert reasons(today([Candidate(1, DORMANT, news=(old, to_come))], on=ON)) == [(1, "dormant")]


def test_the_newest_news_is_told() -> None:
    news = (News("title", "Nurse", "Matron", day(998)), News("organisation", "", "St Anna", day(996)))
    assert today([Candidate(1, WARM, news=news)], on=ON)[0].because.values == {
        "field": "title",
        "before": "Nurse",
        "now": "Matron",
        "since": "2028-09-25",
    }


def test_news_of_someone_hardly_known_is_not_told() -> None:
    assert today([Candidate(1, UNKNOWN, news=NEWS), Candidate(2, SLIGHT, news=NEWS)], on=ON) == []


@pytest.mark.parametrize(
    ("response", "about", "rests"),
    [("later", "quiet", 7), ("done", "quiet", 14), ("not-this", "quiet", 180), ("not-this", "news", 0)],
)
def test_an_answer_rests_for_its_time(response: Response, about: Reason, rests: int) -> None:
    tie = judged(alternating(40, 25), at=1000)  # the last on day 960, quiet long before day 1200
    asked = day(1140)
    person = Candidate(1, tie, answers=(Answer(about, response, asked),))
    assert reasons(today([person], on=asked + timedelta(days=rests))) == [(1, "quiet")]
    assert rests == 0 or today([person], on=asked + timedelta(days=rests - 1)) == []


def test_not_this_leaves_the_other_reasons() -> None:
    person = Candidate(1, QUIET, birthday=born(0), answers=(Answer("birthday", "not-this", ON),))
    assert reasons(today([person], on=ON)) == [(1, "quiet")]


def test_done_leaves_a_birthday_unless_it_was_the_birthday() -> None:
    wrote = Candidate(1, QUIET, birthday=born(0), answers=(Answer("quiet", "done", ON),))
    greeted = Candidate(1, QUIET, birthday=born(0), answers=(Answer("birthday", "done", ON),))
    assert reasons(today([wrote], on=ON)) == [(1, "birthday")]
    assert today([greeted], on=ON) == []


def test_the_users_own_word_hides_no_silence() -> None:
    close = judged(alternating(20, 44), at=1000, said=Circumstances(closeness="close"))
    found = today([Candidate(1, close)], on=ON)
    assert reasons(found) == [(1, "quiet")]
    assert found[0].because == QUIET.because  # the sentence is of the silence


@pytest.mark.parametrize(
    "said",
    [
        Circumstances(closeness="slight"),
        Circumstances(is_kin=True),
        Circumstances(is_fine=True),
        Circumstances(is_dead=True),
        Circumstances(closeness="close", is_dead=True),
    ],
)
@pytest.mark.parametrize("times", [44, 20])  # once quiet, once dormant
def test_where_silence_says_nothing_nobody_is_missed(said: Circumstances, times: int) -> None:
    tie = judged(alternating(20, times), at=1000, said=said)
    assert today([Candidate(1, tie)], on=ON) == []


def test_of_the_dead_not_even_a_birthday_is_told() -> None:
    tie = judged(alternating(20, 49), at=1000, said=Circumstances(is_dead=True))
    assert today([Candidate(1, tie, birthday=born(0), news=NEWS)], on=ON) == []


def test_a_wished_rhythm_needs_no_learned_one() -> None:
    tie = judged("0me 990me", at=1000, said=Circumstances(every_days=7))
    found = today([Candidate(1, tie)], on=ON)
    assert (found[0].reason, found[0].because.key) == ("quiet", "tie.quiet.wished")


def test_a_tie_stored_long_ago_is_aged_to_the_day() -> None:
    stored = judged(alternating(20, 44), at=861)  # warm then
    assert stored.word != "quiet"
    assert reasons(today([Candidate(1, stored)], on=ON)) == [(1, "quiet")]


def test_every_reason_gives_exactly_the_values_it_promises() -> None:
    people = [
        Candidate(1, DORMANT),
        Candidate(2, QUIET),
        Candidate(3, WARM, news=NEWS),
        Candidate(4, WAITING),
        Candidate(5, WARM, birthday=born(1)),
        Candidate(6, WARM, birthday=f"1970{born(1)[1:]}"),
        Candidate(7, judged(alternating(20, 44), at=1000, said=Circumstances(every_days=90))),
    ]
    found = {s.because.key: tuple(s.because.values) for s in today(people, on=ON, limit=9)}
    assert found == REASONS
