"""The examples of RFC 5545, 3.8.5.3, with the dates that stand there, and what is refused."""

from datetime import datetime, timedelta
from itertools import islice

import pytest

from visavis.sources.calendar.recurrence import Patience, rule_of, times

FIRST = datetime(1997, 9, 2, 9)  # noqa: DTZ001
FAR = datetime(2030, 1, 1)  # noqa: DTZ001


def dates(text: str, first: datetime = FIRST, *, after: datetime | None = None, number: int = 100) -> list[str]:
    rule = rule_of(text)
    assert rule is not None, text
    found = islice(times(rule, first, after or first, FAR, Patience(200_000)), number)
    return [f"{moment:%Y%m%d}" for moment in found]


def starting(day: str, hour: int = 9) -> datetime:
    return datetime.fromisoformat(day) + timedelta(hours=hour)


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("FREQ=DAILY;COUNT=3", "19970902", "19970902 19970903 19970904"),
        ("FREQ=DAILY;INTERVAL=10;COUNT=5", "19970902", "19970902 19970912 19970922 19971002 19971012"),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=3", "19970902", "19970902 19970916 19970930"),
        ("FREQ=WEEKLY;COUNT=4;WKST=SU;BYDAY=TU,TH", "19970902", "19970902 19970904 19970909 19970911"),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH", "19970902", "19970902 19970904 19970916 19970918"),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "19970805", "19970805 19970810 19970819 19970824"),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "19970805", "19970805 19970817 19970819 19970831"),
        ("FREQ=MONTHLY;COUNT=4;BYDAY=1FR", "19970905", "19970905 19971003 19971107 19971205"),
        (
            "FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU",
            "19970907",
            "19970907 19970928 19971102 19971130 19980104 19980125",
        ),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "19970922", "19970922 19971020 19971117"),
        ("FREQ=MONTHLY;COUNT=4;BYMONTHDAY=-3", "19970928", "19970928 19971029 19971128 19971229"),
        ("FREQ=MONTHLY;COUNT=5;BYMONTHDAY=1,-1", "19970930", "19970930 19971001 19971031 19971101 19971130"),
        ("FREQ=MONTHLY;COUNT=3", "19980131", "19980131 19980331 19980531"),
        ("FREQ=YEARLY;COUNT=4;BYMONTH=6,7", "19970610", "19970610 19970710 19980610 19980710"),
        ("FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200", "19970101", "19970101 19970410 19970719 20000101"),
        ("FREQ=YEARLY;COUNT=3;BYDAY=20MO", "19970519", "19970519 19980518 19990517"),
        ("FREQ=YEARLY;COUNT=3;BYWEEKNO=20;BYDAY=MO", "19970512", "19970512 19980511 19990517"),
        ("FREQ=YEARLY;COUNT=3;BYWEEKNO=20", "19970512", "19970512 19980511 19990517"),
        ("FREQ=YEARLY;COUNT=4;BYMONTH=3;BYDAY=TH", "19970313", "19970313 19970320 19970327 19980305"),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=FR;BYMONTHDAY=13", "19980213", "19980213 19980313 19981113"),
        (
            "FREQ=MONTHLY;COUNT=3;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
            "19970913",
            "19970913 19971011 19971108",
        ),
        (
            "FREQ=YEARLY;INTERVAL=4;COUNT=3;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
            "19961105",
            "19961105 20001107 20041102",
        ),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "19970904", "19970904 19971007 19971106"),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "19970929", "19970929 19971030 19971127"),
        ("FREQ=YEARLY;COUNT=3", "20000229", "20000229 20040229 20080229"),
        ("FREQ=DAILY;UNTIL=19970904T090000Z", "19970902", "19970902 19970903 19970904 19970905"),
    ],
)
def test_the_examples_of_the_standard(text: str, first: str, expected: str) -> None:
    """UNTIL is kept by its day with one to spare; meetings look at it again."""
    assert dates(text, starting(first)) == expected.split()


def test_every_day_in_january_for_three_years() -> None:
    found = dates("FREQ=YEARLY;COUNT=93;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", starting("19980101"))
    assert (found[0], found[-1], len(found)) == ("19980101", "20000131", 93)


def test_a_date_that_does_not_match_its_own_rule_counts() -> None:
    assert dates("FREQ=WEEKLY;BYDAY=FR;COUNT=3") == ["19970902", "19970905", "19970912"]


def test_several_times_on_one_day_are_in_order() -> None:
    rule = rule_of("FREQ=DAILY;BYHOUR=17,9;BYMINUTE=30,0;COUNT=5")
    assert rule is not None
    found = [f"{one:%d %H:%M}" for one in times(rule, FIRST, FIRST, FAR, Patience(1000))]
    assert found == ["02 09:00", "02 09:30", "02 17:00", "02 17:30", "03 09:00"]


@pytest.mark.parametrize(
    ("text", "next_day"),
    [
        ("FREQ=DAILY", "20250101"),
        ("FREQ=DAILY;INTERVAL=3", "20250102"),  # 9,983 days behind the first, and 9,984 is 3 × 3,328
        ("FREQ=WEEKLY", "20250107"),
        ("FREQ=MONTHLY", "20250102"),
        ("FREQ=YEARLY", "20250902"),
    ],
)
def test_a_walk_that_begins_late_finds_the_same_dates(text: str, next_day: str) -> None:
    late = starting("20250101", 0)
    assert dates(text, after=late, number=1) == [next_day]
    assert [day for day in dates(text, number=20_000) if day >= "20250101"][:50] == dates(text, after=late, number=50)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FREQ=SECONDLY",
        "FREQ=HOURLY;COUNT=2",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;UNTIL=bald",
        "FREQ=MONTHLY;BYDAY=XX",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4;BYMINUTE=0,1,2,3,4",
        "W2 TU TH #10",
        "DAILY",
    ],
)
def test_what_makes_no_sense_is_refused(text: str) -> None:
    assert rule_of(text) is None


def test_minus_one_times_means_without_end() -> None:
    assert len(dates("FREQ=DAILY;COUNT=-1", number=50)) == 50


def test_a_walk_ends_when_the_patience_is_over() -> None:
    rule = rule_of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9")
    assert rule is not None
    patience = Patience(100)
    assert list(times(rule, FIRST, FIRST, FAR, patience)) == [FIRST]
    assert patience.days < 0
