import json
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.talk import alternating, day, on, talk
from visavis.network.contact_days import FIRST_MOMENT, Calendar, ContactDay, contact_days
from visavis.network.judgement import Contact
from visavis.network.running import FORM, Running, add, fold, follows
from visavis.network.tie import judge
from visavis.network.warmth import HALF_LIVES

KINDS = ("mail", "mail", "message", "call", "meeting", "own-word")


def state(told: str, at: float = 2000, kind: str = "mail") -> Running:
    return fold(talk(told, kind), zone=UTC, at=on(at))


def by_definition(days: list[ContactDay]) -> list[float]:
    """The nine sums as of the last of these days: every weight, halved for each half-life that it is old."""
    return [
        sum(getattr(one, weight) * 2 ** (-(days[-1].day - one.day).days / half_life) for one in days)
        for weight in ("any_", "out", "in_")
        for half_life in HALF_LIVES
    ]


def as_stored(running: Running) -> Running:
    """Written to a table and read again."""
    return Running.of(json.loads(json.dumps(running.plain())))


def test_nothing_taken_is_an_empty_state() -> None:
    assert Running().plain() == Running.of([]).plain() == state("").plain()
    assert (Running().days, Running().last) == (0, 0)


def test_the_counts_and_days_of_a_short_talk() -> None:
    running = state("0me 3them 3them 9me/4")
    assert running.days == 3
    days = (running.first, running.last, running.last_out, running.last_in)
    assert days == tuple(day(number).toordinal() for number in (0, 9, 9, 3))
    assert list(running.recent) == [day(number).toordinal() for number in (0, 3, 9)]
    assert all(sum(side) > 0 for side in zip(*running.years.values(), strict=True))  # something direct from both


def test_contact_days_are_counted_by_year_and_side() -> None:
    running = state("0me 1them 1me 365them")  # 365 days after 1 January 2026
    assert running.years == {2026: [2, 1], 2027: [0, 1]}
    assert state("0me", kind="meeting").years == {2026: [1, 1]}


def test_years_together_are_of_what_was_meant_for_this_very_person() -> None:
    club = " ".join(f"{day}{'me' if day % 2 else 'them'}/30" for day in range(0, 300, 7))
    running = state(f"{club} 3me 4them")  # a round for most of a year, and one exchange beside it
    assert running.years == {2026: [1, 1]}
    assert running.days > 40
    assert state("0me/30 0them/30 0me").years == {2026: [1, 0]}  # a heavier one of the same day
    assert state("0me 0me/2 0them/2").years == {2026: [1, 1]}


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("0them 10me 20me 20me 30me", 3),
        ("0them 0me", 0),  # answered at once
        ("0me 10me 20them", 0),
        ("0them 10me 20me 30them 40me", 1),
        ("0them 10me 20them/40", 0),  # heard from in a round
    ],
)
def test_the_days_on_which_the_user_wrote_and_nothing_came_back(told: str, days: int) -> None:
    assert state(told).unheard == days


def test_a_call_of_the_users_may_have_been_answered() -> None:
    called = talk("25me", kind="call")[0]._replace(interaction=9)
    assert fold([*talk("0them 10me 20me"), called], zone=UTC, at=on(99)).unheard == 0


def test_a_state_of_another_form_counts_as_nothing() -> None:
    stored = state("0me 3them").plain()
    assert Running.of([*stored[:-1], FORM - 1]).plain() == Running().plain()
    assert Running.of(stored[:-1]).plain() == Running().plain()
    assert Running.of(stored).days == 2


def test_a_heavier_message_of_the_same_day_adds_what_it_weighs_more() -> None:
    running = state("0them/16 0them/4 0them/9")
    assert running.sums[0] == pytest.approx(0.5)  # 1 / sqrt(4), not the sum of the three
    assert state("0me/4 0them").sums[::3] == (1.0, 0.5, 1.0)  # either, out, in


def test_the_sums_are_those_of_the_contact_days() -> None:
    told = "0me 0them/4 3them 9me/9 9me 40them 41me/2"
    assert state(told).sums == pytest.approx(by_definition(contact_days(talk(told), UTC)))


def test_the_highest_mutuality_stays_when_the_tie_has_faded() -> None:
    running = state(f"{alternating(1, 30)} 900me")
    assert running.once_mutual > 8
    assert running.once_mutual_on == day(29).toordinal()
    assert state("0me 20me").once_mutual == 0


def test_the_days_of_each_side_are_kept_by_channel() -> None:
    mail = [one._replace(channel="mail") for one in talk("0them 3them")]
    chat = [one._replace(channel="whatsapp", interaction=9 + one.interaction) for one in talk("1me 2them")]
    met = [Contact(99, on(2), outgoing=False, kind=kind, channel="you") for kind in ("meeting", "own-word")]
    *_, channels = fold([*mail, *mail, *chat, *met], zone=UTC, at=on(9)).shared(on(9))
    assert channels == {"mail": [0, 2], "whatsapp": [1, 1]}


def test_what_is_summed_over_all_ties_stays_so_until_a_turn_is_a_week_and_a_month_old() -> None:
    """An answer to the first, none to the second."""
    running = state("0me 2them 20me", at=20.5)
    told = [running.shared(on(number))[:3] for number in (20.5, 26.9, 27.1, 49.9, 50.1)]
    assert [(until and until / 86400 - on(0).timestamp() / 86400) for until, *_ in told] == [27, 27, 50, 50, None]
    assert [(sum(asked), sum(answered)) for _, asked, answered in told] == [(1, 1), (1, 1), (2, 1), (2, 1), (2, 1)]
    assert Running().shared(on(3)) == [None, (), (), {}]


@pytest.mark.parametrize(
    "at",
    [
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(1601, 1, 1, tzinfo=UTC),
        datetime(2038, 1, 19, 3, 14, 7, tzinfo=UTC),
        datetime(9999, 12, 31, 23, tzinfo=UTC),
        FIRST_MOMENT - timedelta(seconds=1),
    ],
)
def test_what_has_no_true_date_is_left_out(at: datetime) -> None:
    strange = Contact(9, at, outgoing=False)
    for zone in (UTC, ZoneInfo("Pacific/Kiritimati"), ZoneInfo("America/Los_Angeles")):
        assert (
            fold([*talk("0me"), strange], zone=zone, at=on(3)).plain() == fold(talk("0me"), zone=zone, at=on(3)).plain()
        )


def test_what_lies_ahead_tells_the_day_on_which_it_counts() -> None:
    calendar = Calendar(UTC)
    assert add(Running(), talk("0me 9them 12me"), calendar, on(5)) == day(9)
    assert add(Running(), talk("0me"), calendar, on(5)) is None
    assert add(Running(), talk("0me 40000them"), calendar, on(5)) is None  # it never comes into its time


def test_ten_thousand_messages_in_a_day_are_one_day_and_a_small_state() -> None:
    start = on(0)
    burst = [Contact(number, start + timedelta(seconds=number), number % 2 == 0) for number in range(10_000)]
    running = fold(burst, zone=UTC, at=on(3))
    assert running.days == 1
    assert judge(running, on=day(1)).word == "slight"
    assert len(json.dumps(running.plain())) < 4_000


def test_twenty_years_of_daily_letters_are_a_small_state() -> None:
    running = state(alternating(1, 20 * 365), at=20 * 365)
    assert len(json.dumps(running.plain())) < 6_000


def test_only_what_is_later_can_be_added() -> None:
    running = state("0me 9them")  # the newest is 2
    assert follows(running, [])
    assert follows(running, [Contact(3, on(9), outgoing=True)])  # the same moment, a later number
    assert follows(running, [Contact(3, datetime(1970, 1, 1, tzinfo=UTC), outgoing=True)])  # it is never taken
    assert not follows(running, [Contact(3, on(8), outgoing=True)])
    assert not follows(running, [Contact(1, on(9), outgoing=True)])


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "UTC"])
def test_the_calendar_knows_every_hour_of_its_zone(name: str) -> None:
    zone = ZoneInfo(name)
    calendar = Calendar(zone)
    for hours in range(0, 24 * 800, 7):  # over two changes of the clocks, there and back
        at = datetime(2011, 6, 1, 0, 30, tzinfo=UTC) + timedelta(hours=hours)
        assert calendar.day(at.timestamp()) == at.astimezone(zone).date().toordinal()


contacts = st.lists(
    st.builds(
        Contact,
        interaction=st.integers(1, 10_000),
        at=st.integers(0, 800 * 24).map(lambda hour: on(0) + timedelta(hours=hour)),
        outgoing=st.booleans(),
        others=st.integers(1, 6),
        kind=st.sampled_from(KINDS),
        asks=st.booleans(),
        acts=st.sampled_from(["", "ask", "thanks social"]),
        channel=st.sampled_from(["mail", "whatsapp"]),
    ),
    max_size=30,
    unique_by=lambda one: one.interaction,
)


@settings(max_examples=60, deadline=None)
@given(contacts, st.integers(0, 800))
def test_added_piece_by_piece_and_stored_in_between_is_read_at_once(found: list[Contact], cut: int) -> None:
    calendar, until = Calendar(UTC), on(900)
    running = Running()
    for piece in ([one for one in found if one.at < on(cut)], [one for one in found if one.at >= on(cut)]):
        running = as_stored(running)
        assert follows(running, piece)
        add(running, piece, calendar, until)
    assert running.plain() == fold(found, zone=UTC, at=until).plain()


@settings(max_examples=60, deadline=None)
@given(contacts, st.randoms(use_true_random=False))
def test_the_order_of_what_is_read_does_not_matter(found: list[Contact], random: Any) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)
    assert fold(shuffled, zone=UTC, at=on(900)).plain() == fold(found, zone=UTC, at=on(900)).plain()


@settings(max_examples=40, deadline=None)
@given(contacts)
def test_the_state_and_the_days_tell_the_same(found: list[Contact]) -> None:
    running, days = fold(found, zone=UTC, at=on(900)), contact_days(found, UTC)
    assert running.days == len(days)
    assert list(running.recent) == [one.day.toordinal() for one in days]
    assert running.sums == pytest.approx(by_definition(days))
