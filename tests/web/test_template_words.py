from datetime import UTC, date, datetime

import pytest
from django.utils import timezone, translation

from visavis.store.read.people import Address, PersonLine
from visavis.web.templatetags import words


def someone(*addresses: Address) -> PersonLine:
    return PersonLine(1, "Anna", "person", "", "", "", addresses, None)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Nadia Okonkwo", "NO"),
        ("Dr. Jörg von der Petersen", "JP"),
        ("Cher", "C"),
        ("anna@example.org", "AE"),
        ("", "·"),
        ("+49 30", "·"),
    ],
)
def test_the_circle_holds_first_and_last_letter(name: str, letters: str) -> None:
    assert words.initials(name) == letters


def test_a_letter_of_late_evening_is_of_the_day_it_was_where_the_user_lives(now: str) -> None:
    late = datetime(2026, 11, 3, 23, 30, tzinfo=UTC)
    with timezone.override("Europe/Berlin"), translation.override("de"):
        assert words.day(late) == "4.\N{NO-BREAK SPACE}November"
    with timezone.override("UTC"), translation.override("en"):
        assert words.day(late) == "3\N{NO-BREAK SPACE}November"


def test_another_year_is_named(now: str) -> None:
    with translation.override("en"):
        assert words.day(date(2025, 11, 3)) == "3\N{NO-BREAK SPACE}November 2025"


def test_a_link_opens_mail_or_telephone_and_nothing_else() -> None:
    mail, phone = Address(1, "email", "a&b@example.org", ""), Address(2, "phone", "+493023125001", "")
    profile = Address(3, "url", "javascript:alert(1)", "")
    assert words.mail_link(someone(profile, mail)) == "mailto:a%26b@example.org"
    assert words.phone_link(someone(mail, phone)) == "tel:+493023125001"
    assert (words.link(profile), words.mail_link(someone(profile))) == ("", "")


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/home/anna/contacts.vcf", "contacts.vcf"),
        ("/home/anna/LinkedIn.zip/messages.csv", "LinkedIn.zip/messages.csv"),
    ],
)
def test_a_file_is_called_as_the_user_calls_it(path: str, shown: str) -> None:
    assert words.file_name(path) == shown
