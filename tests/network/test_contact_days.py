from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tests.network.talk import day, days, talk
from visavis.network.contact_days import ContactDay, contact_days
from visavis.network.judgement import Contact


def test_no_contacts_are_no_days() -> None:
    assert days("") == []


def test_five_messages_on_one_day_are_one_day() -> None:
    assert days("0me 0me 0them 0me 0me") == [ContactDay(day(0), 1.0, 1.0)]


def test_days_come_in_order_whatever_the_order_of_the_messages() -> None:
    assert [found.day for found in days("9me 2them 5me")] == [day(2), day(5), day(9)]


def test_a_message_to_four_others_weighs_half() -> None:
    assert days("0me/4") == [ContactDay(day(0), 0.5, 0.0)]  # 1 / sqrt(4)


def test_the_heaviest_of_the_day_counts_once() -> None:
    assert days("0them/9 0them/4 0them/16") == [ContactDay(day(0), 0.0, 0.5)]


def test_either_direction_is_the_heavier_one() -> None:
    assert days("0me/16 0them/4")[0].any_ == 0.5


def test_a_meeting_counts_for_both_sides() -> None:
    assert contact_days(talk("0me", kind="meeting"), UTC) == [ContactDay(day(0), 1.0, 1.0)]


def test_a_note_to_nobody_else_still_counts_whole() -> None:
    assert contact_days([Contact(1, datetime(2026, 1, 1, tzinfo=UTC), outgoing=True, others=0)], UTC)[0].out == 1.0


def test_a_late_evening_belongs_to_the_day_of_the_users_own_calendar() -> None:
    late = datetime(2026, 6, 1, 22, 30, tzinfo=UTC)  # half past midnight in Vienna
    assert contact_days([Contact(1, late, outgoing=True)], ZoneInfo("Europe/Vienna"))[0].day.day == 2
