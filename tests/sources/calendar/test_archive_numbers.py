"""readpst numbers the appointments of one archive of Outlook's: another archive has the same numbers."""

from tests.sources.files import BytesFile, read_all
from visavis.sources.calendar.reader import SOURCE


def keys(title: str, start: str, uid: str) -> list[str]:
    event = f"BEGIN:VEVENT\nUID:{uid}\nSUMMARY:{title}\nDTSTART:{start}\nEND:VEVENT\n"
    whole = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:LibPST v0.6.76\n{event}END:VCALENDAR\n"
    records, _ = read_all(SOURCE, BytesFile("mine.pst/Calendar/calendar", whole.encode()))
    return [record.key for record in records]


def test_the_same_number_in_two_archives_is_two_events_and_the_same_event_stays_one() -> None:
    assert keys("Lunch", "20261120T120000Z", "0x48c") != keys("Concert", "20261121T190000Z", "0x48c")
    assert keys("Lunch", "20261120T120000Z", "0x48c") == keys("Lunch", "20261120T120000Z", "0x48c")


def test_any_other_uid_names_the_event_even_when_it_was_moved() -> None:
    assert keys("Lunch", "20261120T120000Z", "0x48c@here") == keys("Lunch", "20261121T120000Z", "0x48c@here")
