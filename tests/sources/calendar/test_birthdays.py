"""Whose birthday it is, and when an event is only an event."""

import pytest

from tests.sources.calendar.reading import events, people
from tests.sources.calendar.samples import calendar, event
from visavis.records import ClaimRecord


@pytest.mark.parametrize(
    ("name", "title", "whose"),
    [
        ("Geburtstage", "Käthe Winkler hat Geburtstag", "Käthe Winkler"),
        ("Geburtstage", "Geburtstag von Käthe Winkler", "Käthe Winkler"),
        ("Geburtstage", "Käthe Winklers 70. Geburtstag", "Käthe Winkler"),
        ("Geburtstage", "Jonas’ Geburtstag", "Jonas"),
        ("Friends' birthdays", "Hannah Whitfield's birthday", "Hannah Whitfield"),
        ("Birthdays", "Hannah Whitfield’s 40th Birthday", "Hannah Whitfield"),
        ("Kontakte: Geburtstage", "🎂 Käthe Winkler", "Käthe Winkler"),
    ],
)
def test_a_birthday_calendar_says_whose_birthday_it_is(name: str, title: str, whose: str) -> None:
    data = calendar(
        event("RRULE:FREQ=YEARLY", start=";VALUE=DATE:20200504", title=title),
        event(start=";VALUE=DATE:20210504", title=title, uid="again"),
        name=name,
    )
    found = people(data)
    assert [(one.name, one.identities, one.claims) for one in found] == [
        (whose, (), (ClaimRecord("birthday", "--05-04"),))
    ]
    assert len(events(data)) == 2


def test_the_year_of_birth_is_known_where_it_is_stated() -> None:
    nextcloud = ("X-NEXTCLOUD-BC-FIELD-TYPE:BDAY", "X-NEXTCLOUD-BC-YEAR:1950", "RRULE:FREQ=YEARLY")
    marked = calendar(event(*nextcloud, start=";VALUE=DATE:19500504", title="🎂 Käthe Winkler (1950)"), name="Kontakte")
    assert [(one.name, one.claims[0].value) for one in people(marked)] == [("Käthe Winkler", "1950-05-04")]
    titled = calendar(
        event(start=";VALUE=DATE:20200504", title="Käthe Winkler hat Geburtstag (1950)"), name="Birthdays"
    )
    assert people(titled)[0].claims == (ClaimRecord("birthday", "1950-05-04"),)


@pytest.mark.parametrize(
    ("name", "title", "start"),
    [
        ("Privat", "Geburtstag von Käthe Winkler", ";VALUE=DATE:20200504"),
        ("Geburtstage", "Kuchen backen", ";VALUE=DATE:20200504"),
        ("Geburtstage", "Geburtstag von Käthe Winkler", ":20200504T150000Z"),
    ],
)
def test_a_birthday_party_is_an_event_and_nobody_new(name: str, title: str, start: str) -> None:
    assert people(calendar(event(title=title, start=start), name=name)) == []


def test_the_name_of_the_file_tells_a_birthday_calendar_too() -> None:
    data = calendar(event(title="Käthe hat Geburtstag", start=";VALUE=DATE:20200504"), name="")
    assert [one.name for one in people(data, "Takeout/Kalender/Geburtstage.ics")] == ["Käthe"]
