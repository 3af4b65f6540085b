import json
from collections.abc import Iterable
from datetime import timedelta
from math import exp, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.talk import on, talk
from visavis.network.beta import quantile
from visavis.network.judgement import MAX_EVIDENCE, Because, Contact, Judgement
from visavis.network.reply import (
    COLD,
    KINDS,
    LEVELS,
    MAX_OPEN,
    REASONS,
    Asked,
    Habits,
    chance,
    habits,
    kind,
    reply,
    shift,
)

NO_HABIT = Habits()


def taken(contacts: Iterable[Contact]) -> Asked:
    state = Asked()
    for contact in sorted(contacts, key=lambda one: (one.at, one.interaction)):
        state.take(contact, contact.at.timestamp(), contact.at.toordinal())
    return state


def judged(told: str, at: float, known: Habits = NO_HABIT) -> Judgement:
    return reply(taken(talk(told)), known, at=on(at))


def odds(told: str, at: float) -> float:
    """The log-odds of the situation alone."""
    return taken(talk(told)).situation(on(at).timestamp())


def told_of(asked: dict[int, int], answered: dict[int, int]) -> Habits:
    return Habits(*(tuple(some.get(number, 0) for number in range(KINDS)) for some in (asked, answered)))


EVERY_SIX_WEEKS = " ".join(f"{day}me {day + 1}them" for day in range(0, 600, 42))  # fifteen times, the last on day 589
TEN_LETTERS = " ".join(f"{day}me" for day in range(0, 1100, 110))  # the last on day 990


def test_nothing_read_is_unknown_and_claims_nothing() -> None:
    assert judged("", at=9) == Judgement(None, "unknown", Because("reply.unknown"))


def test_two_letters_into_silence_are_too_little_to_tell() -> None:
    found = judged("0me 60me", at=90)
    assert (found.word, found.value, found.low, found.n) == ("unknown", None, None, 2)


def test_where_a_person_says_too_little_the_habit_of_all_is_told() -> None:
    known = told_of({COLD.start + 1: 10, COLD.start + 3: 8, 2: 99}, {COLD.start + 1: 5, COLD.start + 3: 7, 2: 90})
    found = judged("0me", at=60, known=known)
    assert (found.word, found.because.values) == ("unknown", {"all_asked": 18, "all_answered": 12})


def test_whom_the_user_never_wrote_to_is_unknown_even_when_heard_from_today() -> None:
    assert judged("0them 5them", at=5).word == "unknown"


def test_the_situation_of_a_stranger() -> None:
    assert odds("", at=0) == pytest.approx(-0.5)
    assert odds("0me", at=3) == pytest.approx(-0.5 - 0.5 * log(2))


def test_the_situation_after_a_day_on_which_they_wrote() -> None:
    assert odds("0them", at=0) == pytest.approx(-0.4 + 1.6 * log(2))
    assert odds("0them 0them", at=0) == pytest.approx(-0.4 + 1.6 * log(2))  # a day is a day
    assert odds("0them 7them", at=14) == pytest.approx(-0.4 + 1.6 * log(1 + 0.75))


def test_writing_into_a_silence_counts_from_a_week_on_by_days() -> None:
    assert odds("0them 1me? 2me", at=6) == pytest.approx(-0.4 + 1.6 * log(1 + 2 ** (-6 / 7)))
    assert odds("0them 1me? 2me 2me", at=70) == pytest.approx(-0.4 + 1.6 * log(1 + 2**-10) - 0.5 * log(3))


def test_half_a_year_of_silence_tells() -> None:
    assert odds("0them", at=180) - odds("0them", at=179.9) == pytest.approx(-0.4, abs=0.001)


def test_no_answer_yet_counts_only_after_a_week() -> None:
    state = taken(talk("0me"))
    assert [sum(state.matured(on(day))[0]) for day in (0, 6.9, 7, 7.1)] == [0, 0, 0, 1]
    assert sum(state.asked) == 0  # asking changes nothing


@pytest.mark.parametrize(
    ("told", "answered"), [("0me 7them", 1), ("0me 8them", 0), ("0me 2them/3", 1), ("0me 2them/4", 0)]
)
def test_an_answer_comes_within_a_week_and_to_few(told: str, answered: int) -> None:
    assert sum(taken(talk(told)).matured(on(30))[1]) == answered


def test_what_goes_to_many_asks_nobody() -> None:
    assert sum(taken(talk("0me/4")).matured(on(30))[0]) == 0
    assert sum(taken(talk("0me/3")).matured(on(30))[0]) == 1


def test_the_messages_of_one_day_are_one_turn() -> None:
    asked, answered = taken(talk("0me 0me 0me 1them 1me? 3me 3me")).matured(on(30))
    assert (sum(asked), sum(answered)) == (3, 1)


@pytest.mark.parametrize(
    ("told", "turns"),
    [
        ("0them 1me", (0, 0)),  # thanks
        ("0them 1me 5them", (0, 0)),  # whatever came was not asked for
        ("0them 1me?", (1, 0)),
        ("0them 1me 1me?", (1, 0)),
        ("0them 1me 3me", (1, 0)),  # the second of them opens something
        ("0them 8me", (1, 0)),  # so does what comes a week later
        ("0me 1them 2me", (1, 1)),
    ],
)
def test_an_answer_that_asks_nothing_is_no_turn_whatever_follows(told: str, turns: tuple[int, int]) -> None:
    asked, answered = taken(talk(told)).matured(on(30))
    assert (sum(asked), sum(answered)) == turns


def test_an_answer_that_asks_nothing_waits_for_none() -> None:
    assert odds("0them 1me", at=40) == odds("0them", at=40)


def test_a_call_of_theirs_answers_and_one_of_the_user_asks_nothing() -> None:
    called_back = [*talk("0me"), talk("2them", kind="call")[0]._replace(interaction=2)]
    assert sum(taken(called_back).matured(on(30))[1]) == 1
    assert sum(taken(talk("0me", kind="call")).matured(on(30))[0]) == 0


def test_if_the_two_meet_first_the_turn_counts_neither_way() -> None:
    met = [*talk("0me"), talk("2them", kind="meeting")[0]._replace(interaction=2)]
    assert sum(taken(met).matured(on(30))[0]) == 0
    assert odds("2them", at=3) == pytest.approx(taken(met).situation(on(3).timestamp()))


def test_four_of_four_move_the_odds_by_as_much_as_the_prior_allows() -> None:
    found, variance = shift([4], [4], [0.0], 1.0)
    p = 1 / (1 + exp(-found))
    assert found == pytest.approx(4 * (1 - p))  # slope 0: answered - expected = shift / variance
    assert found == pytest.approx(1.0422, abs=1e-3)
    assert variance == pytest.approx(1 / (1 + 4 * p * (1 - p)))


def test_nothing_seen_moves_nothing() -> None:
    assert shift([0, 0], [0, 0], [1.0, -1.0], 0.3) == pytest.approx((0.0, 0.3))


def test_ten_thousand_answers_are_found_as_well() -> None:
    found, _ = shift([10_000], [10_000], [2.9], 1.0)
    assert found == pytest.approx(10_000 / (1 + exp(2.9 + found)), abs=1e-6)


def test_a_steady_answerer_is_likely_to_answer_after_months() -> None:
    for silence in (60, 150, 240):
        found = judged(EVERY_SIX_WEEKS, at=589 + silence)
        assert found.value is not None
        assert found.value >= 0.6
        assert found.word in {"likely", "very-likely"}
    assert found.because == Because(
        "reply.own.cold",
        {"asked": 15, "answered": 15, "window_days": 1, "heard_days": 240, "within_days": 7},
    )


def test_ten_letters_in_three_years_without_an_answer_are_unlikely() -> None:
    found = judged(TEN_LETTERS, at=1050)
    assert found.value is not None
    assert found.value <= 0.25
    assert (found.word, found.n) == ("unlikely", 10)
    assert found.because == Because("reply.own.never", {"asked": 10, "within_days": 7})


def test_ten_answers_leave_less_room_than_two() -> None:
    few, many = judged("0me 1them 10me 11them", at=20), judged(EVERY_SIX_WEEKS, at=600)
    assert few.low is not None
    assert few.high is not None
    assert many.low is not None
    assert many.high is not None
    assert few.high - few.low > many.high - many.low
    assert few.because == Because("reply.recent", {"heard_days": 9, "within_days": 7})


def test_the_window_is_what_nine_of_ten_answers_took() -> None:
    told = " ".join(f"{day}me {day + took}them" for day, took in zip(range(0, 300, 30), [1] * 8 + [4, 6], strict=True))
    assert judged(told, at=290).because.values["window_days"] == 4


def test_who_answers_slowly_is_judged_by_their_own_window() -> None:
    told = " ".join(f"{day}me {day + 12}them" for day in range(0, 600, 60))
    found = judged(told, at=580)
    assert found.because == Because(
        "reply.own.slow", {"asked": 10, "answered": 10, "window_days": 12, "within_days": 30}
    )
    assert found.n == 10
    assert found.word in {"likely", "very-likely"}
    assert chance(taken(talk(told)), NO_HABIT, on(580).timestamp()).p < 0.3  # within a week they never did


def test_with_slow_people_a_turn_is_silence_when_it_is_a_month_old() -> None:
    told = " ".join(f"{day}me {day + 12}them" for day in range(0, 600, 60)) + " 600me"
    young, old = judged(told, at=629), judged(told, at=631)
    assert (young.because.values["asked"], old.because.values["asked"]) == (10, 11)
    assert (young.n, old.n, old.because.values["answered"]) == (10, 11, 10)
    assert young.value is not None
    assert old.value is not None
    assert old.value < young.value


def test_the_habits_hold_answers_within_a_week_alone() -> None:
    asked, answered = taken(talk(" ".join(f"{day}me {day + 12}them" for day in range(0, 600, 60)))).matured(on(700))
    assert (sum(asked), sum(answered)) == (10, 0)


def test_a_turn_is_answered_late_only_once() -> None:
    assert sum(taken(talk("0me 12them 13me? 14them")).later) == 1
    assert sum(taken(talk("0me 40them")).later) == 0


def test_a_month_of_daily_letters_is_answered_late() -> None:
    told = " ".join(f"{day}me" for day in range(29))
    assert sum(taken(talk(f"{told} 29them")).later) == 22  # the others within the week


def test_who_is_answered_only_by_thanks_and_goes_on_writing_is_not_sure_to_write() -> None:
    told = " ".join(f"{day}them {day + 1}me" + (f" {day + 2}them" if day % 20 else "") for day in range(0, 200, 10))
    found = judged(told, at=195)
    assert (found.n, found.because.key) == (0, "reply.recent")
    assert judged(told, at=300).word == "unknown"


def test_what_is_four_years_old_counts_half() -> None:
    state, when = taken(talk("0me 1them 8them")), on(1461).timestamp()
    own, _ = shift([0.5], [0.5], [LEVELS[kind(-0.5, is_cold=False)]], 1.0)
    assert chance(state, NO_HABIT, when).p == pytest.approx(1 / (1 + exp(0.8 - own)))


def test_each_new_turn_finds_the_older_ones_faded() -> None:
    state = taken(talk("0me 1461me")).settled_at(on(1470).timestamp())
    assert sum(state.own_asked) == pytest.approx(1.5)
    assert sum(state.asked) == 2


def test_the_interval_is_as_wide_as_habit_and_own_are_uncertain() -> None:
    found = judged("0me 1them 8them", at=9)
    assert found.value is not None
    p, faded = found.value, 2 ** (-9 / 1461)
    _, own = shift([faded], [faded], [LEVELS[kind(-0.5, is_cold=False)]], 1.0)
    weight = 1 / (p * (1 - p) * (own + 0.3)) - 1
    bounds = (quantile(0.05, p * weight, (1 - p) * weight), quantile(0.95, p * weight, (1 - p) * weight))
    assert (found.low, found.high) == pytest.approx(bounds)


def test_a_late_answer_or_two_make_nobody_slow() -> None:
    told = " ".join(f"{day}me {day + 1}them" for day in range(0, 600, 40)) + " 640me 655them"
    assert judged(told, at=670).because.key == "reply.own"


def test_the_evidence_is_the_newest_turns_and_answers() -> None:
    assert judged("0me 0me 1them 2them 9me? 10them", at=30).evidence == (6, 5, 3, 1)


def test_people_answer_this_user_readily() -> None:
    warm = kind(odds("0me 0them", at=0), is_cold=False)
    readily, hardly = told_of({warm: 40}, {warm: 40}), told_of({warm: 40}, {warm: 8})
    state = taken(talk("0me 1them"))
    at = on(6).timestamp()
    assert chance(state, readily, at).p > chance(state, NO_HABIT, at).p > chance(state, hardly, at).p
    heard, later = taken(talk("0them")), on(300).timestamp()
    assert chance(heard, readily, later).p == pytest.approx(chance(heard, NO_HABIT, later).p)  # cold is another matter


def test_whoever_falls_silent_is_not_met_with_the_readiness_of_the_cold() -> None:
    known = told_of({COLD.start + 1: 20}, {COLD.start + 1: 20})
    state = taken(talk("0me 1them 8them"))
    found = [chance(state, known, on(day).timestamp()).p for day in range(8, 60)]
    assert found == sorted(found, reverse=True)
    assert found[-1] > chance(state, NO_HABIT, on(60).timestamp()).p  # and yet it speaks for them


def test_between_warm_and_cold_the_habit_goes_as_the_exchange_fades() -> None:
    warm, cold = kind(1.0, is_cold=False), kind(-1.5, is_cold=True)
    known = told_of({warm: 40, cold: 40}, {warm: 20, cold: 12})
    low, _ = shift([40], [20], [LEVELS[warm]], 0.3)
    high, _ = shift([40], [12], [LEVELS[cold - COLD.start]], 0.3)
    assert low < 0 < high < low + 1.6 * log(2)
    p = chance(taken(talk("0them")), known, on(7).timestamp()).p  # H = .5
    expected = -0.4 + 1.6 * log(1.5) + high + (low - high) * log(1.5) / log(2)
    assert log(p / (1 - p)) == pytest.approx(expected)


def test_habits_are_kept_as_plain_numbers() -> None:
    known = told_of({3: 5}, {3: 2})
    assert Habits.of(json.loads(json.dumps(known.plain()))) == known
    assert Habits.of({}) == Habits.of([]) == NO_HABIT


def test_ten_thousand_messages_in_a_day_change_the_size_of_nothing() -> None:
    sent = [Contact(number, on(number / 20_000), outgoing=number % 3 > 0, asks=True) for number in range(10_000)]
    state = taken(sent)
    assert len(json.dumps(state.plain())) < 2000
    assert len(state.open) == 1
    assert len(state.evidence) == MAX_EVIDENCE


def test_a_moment_before_the_last_contact_is_taken_as_that_one() -> None:
    state = taken(talk("0me 1them 20them"))
    assert state.situation(on(19.5).timestamp()) == pytest.approx(state.situation(on(20).timestamp()))


turns = st.lists(
    st.tuples(
        st.floats(0, 700), st.booleans(), st.integers(1, 4), st.sampled_from(("mail", "message", "call", "meeting"))
    ),
    max_size=40,
)
known_habits = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=KINDS, max_size=KINDS).map(
    lambda some: Habits(tuple(n + r for n, r in some), tuple(r for _, r in some))
)


def contacts(told: list[tuple[float, bool, int, str]]) -> list[Contact]:
    ordered = sorted(told, key=lambda one: one[0])
    return [Contact(n, on(when), mine, others, of) for n, (when, mine, others, of) in enumerate(ordered)]


@settings(max_examples=80, deadline=None)
@given(turns, st.integers(0, 40), known_habits)
def test_a_kept_state_goes_on_as_if_never_put_away(
    told: list[tuple[float, bool, int, str]], cut: int, known: Habits
) -> None:
    whole = contacts(told)
    state = Asked.of(json.loads(json.dumps(taken(whole[:cut]).plain())))
    for one in whole[cut:]:
        state.take(one, one.at.timestamp(), one.at.toordinal())
    assert state.plain() == taken(whole).plain()
    assert reply(state, known, at=on(800)) == reply(taken(whole), known, at=on(800))
    assert len(state.open) <= MAX_OPEN


@settings(max_examples=80, deadline=None)
@given(turns, st.integers(600, 1500), known_habits)
def test_judging_says_what_it_promises_and_changes_nothing(
    told: list[tuple[float, bool, int, str]], when: int, known: Habits
) -> None:
    state = taken(contacts(told))
    before = state.plain()
    found = reply(state, known, at=on(when))
    assert state.plain() == before
    assert tuple(found.because.values) == REASONS[found.because.key]
    assert (found.value is None) == (found.word == "unknown")
    if found.value is not None and found.low is not None and found.high is not None:
        assert 0 <= found.low <= found.value <= found.high <= 1


@settings(max_examples=80, deadline=None)
@given(turns, st.integers(0, KINDS - 1), known_habits)
def test_an_answer_never_lowers_the_chance_and_silence_never_raises_it(
    told: list[tuple[float, bool, int, str]], where: int, known: Habits
) -> None:
    seconds = on(800).timestamp()
    state = taken(contacts(told)).settled_at(seconds)  # a turn that comes of age is another matter: time alone
    now = chance(state, known, seconds).p
    answered, silent = (Asked.of(state.plain()) for _ in range(2))
    for one in (answered, silent):
        one.own_asked[where] += 1
    answered.own_answered[where] += 1
    assert chance(silent, known, seconds).p <= now + 1e-9
    assert chance(answered, known, seconds).p >= now - 1e-9


@settings(max_examples=80, deadline=None)
@given(turns, st.floats(0.01, 6.9))
def test_hearing_back_is_never_worse_than_not_hearing(told: list[tuple[float, bool, int, str]], took: float) -> None:
    asked = [*contacts(told), Contact(99, on(701), outgoing=True)]
    back = Contact(100, on(701 + took), outgoing=False)
    seconds = on(710).timestamp()
    assert chance(taken([*asked, back]), NO_HABIT, seconds).p >= chance(taken(asked), NO_HABIT, seconds).p


@settings(max_examples=40, deadline=None)
@given(st.lists(turns, max_size=6))
def test_the_order_of_ties_does_not_matter(lives: list[list[tuple[float, bool, int, str]]]) -> None:
    tallies = [taken(contacts(told)).matured(on(800)) for told in lives]
    assert habits(tallies) == habits(reversed(tallies)) == habits(sorted(tallies))


@settings(max_examples=80, deadline=None)
@given(turns, st.floats(0, 900), st.floats(0, 900))
def test_time_alone_makes_a_situation_no_better(
    told: list[tuple[float, bool, int, str]], first: float, second: float
) -> None:
    state = taken(contacts(told))
    earlier, later = (on(700 + when).timestamp() for when in sorted((first, second)))
    assert state.situation(later) <= state.situation(earlier) + 1e-9


@settings(max_examples=200, deadline=None)
@given(turns, st.floats(0, 400), st.floats(0, 400), known_habits)
def test_time_alone_never_raises_the_chance(
    told: list[tuple[float, bool, int, str]], first: float, second: float, known: Habits
) -> None:
    whole = contacts(told)
    end = max((one.at for one in whole), default=on(0))
    earlier, later = (reply(taken(whole), known, at=end + timedelta(days=days)) for days in sorted((first, second)))
    if earlier.value is not None and later.value is not None:
        assert later.value <= earlier.value + 1e-9


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(8, 29), min_size=4, max_size=12), st.integers(0, 4), st.floats(0, 60), st.floats(0, 60))
def test_time_alone_never_raises_the_chance_of_the_slow(
    took: list[int], after: int, first: float, second: float
) -> None:
    told = "".join(f"{number * 40}me {number * 40 + days}them " for number, days in enumerate(took))
    state = taken(talk(told + " ".join(f"{len(took) * 40 + 3 * number}me" for number in range(after))))
    end = len(took) * 40 + 3 * after
    earlier, later = (reply(state, NO_HABIT, at=on(end + days)) for days in sorted((first, second)))
    assert later.value is not None
    assert earlier.value is not None
    assert later.value <= earlier.value + 1e-9


def test_levels_lie_within_their_bands() -> None:
    assert [kind(level, is_cold=False) for level in LEVELS] == list(range(len(LEVELS)))
    assert [kind(level, is_cold=True) for level in LEVELS] == list(range(COLD.start, KINDS))
