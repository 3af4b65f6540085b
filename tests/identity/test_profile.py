from datetime import UTC, datetime
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests import people
from visavis.identity.profile import Claim, Profile, birthdays_differ, choose


def claim(field: str, value: str, source: str = "vcard", day: int = 1, *, own: bool = False, until: str = "") -> Claim:
    return Claim(field, value, "", "", until, source, datetime(2026, 11, day, tzinfo=UTC), own)


def test_nothing_claimed_shows_nothing() -> None:
    assert choose([]) == Profile()


def test_the_users_own_word_comes_before_every_source() -> None:
    claims = [claim("name", "Tante Käthe", day=1, own=True), claim("name", people.KAETHE.name, day=9)]
    assert choose(claims).name == "Tante Käthe"


def test_a_card_comes_before_a_newer_mail_name() -> None:
    claims = [claim("name", people.KAETHE.name), claim("name", "K. Winkler", "mail", 9)]
    assert choose(claims).name == people.KAETHE.name


def test_of_two_cards_the_newest_counts() -> None:
    claims = [claim("organisation", "Papierboot Verlag", day=9), claim("organisation", "Nordlicht", "linkedin", 2)]
    assert choose(claims).organisation == "Papierboot Verlag"


def test_a_name_of_two_words_comes_before_a_newer_single_word_and_an_address() -> None:
    claims = [
        claim("name", people.HANNA.email, "mail", 9),
        claim("name", "Hanna", "mail", 8),
        claim("name", people.HANNA.name, "mail", 1),
    ]
    assert choose(claims).name == people.HANNA.name


def test_an_address_is_shown_as_written_when_there_is_nothing_else() -> None:
    assert choose([claim("name", people.HANNA.email, "mail")]).name == people.HANNA.email


def test_a_mail_name_is_read_and_taken_apart() -> None:
    profile = choose([claim("name", "Petersen, Dr. Jörg (Klinik)", "mail")])
    assert (profile.name, profile.given, profile.family) == (people.JOERG.name, "Jörg", "Petersen")


def test_parts_of_another_name_are_not_taken() -> None:
    claims = [claim("given", "Anna"), claim("family", "Lang"), claim("name", "Anna Huber", own=True)]
    assert choose(claims).family == "Huber"


def test_double_surnames_come_from_the_source_that_has_them_apart() -> None:
    claims = [claim("name", "Ana García López"), claim("given", "Ana"), claim("family", "García López")]
    assert choose(claims).family == "García López"


def test_a_title_belongs_to_the_firm_shown() -> None:
    claims = [
        claim("organisation", "Papierboot Verlag", "linkedin", 9),
        claim("title", "Publisher", "linkedin", 9),
        claim("organisation", "Nordlicht", "vcard", 2),
        claim("title", "Editor", "vcard", 2),
    ]
    assert choose(claims).title == "Publisher"
    assert choose([one for one in claims if one.value != "Publisher"]).title == ""


def test_a_firm_that_has_ended_gives_way() -> None:
    claims = [claim("organisation", "Nordlicht", day=9, until="2024-05"), claim("organisation", "Papierboot", day=1)]
    assert choose(claims).organisation == "Papierboot"


def test_partial_birthdays_complete_each_other() -> None:
    assert choose([claim("birthday", "--05-04"), claim("birthday", "1970", "linkedin")]).birthday == "1970-05-04"
    assert choose([claim("birthday", "--05-04", day=9), claim("birthday", "1970-05-04")]).birthday == "1970-05-04"
    assert choose([claim("birthday", "--05-04")]).birthday == "--05-04"
    assert choose([claim("birthday", "1970-05")]).birthday == "1970-05"


def test_a_contradicting_birthday_completes_nothing() -> None:
    claims = [claim("birthday", "--05-04", day=9), claim("birthday", "1970-05-05", "linkedin")]
    assert choose(claims).birthday == "--05-04"


def test_what_is_no_date_is_no_birthday() -> None:
    assert choose([claim("birthday", "spring")]).birthday == ""


DATES = st.sampled_from(["1970", "1970-05", "1970-05-04", "--05-04", "--06-01", "1971", ""])


@settings(max_examples=50, deadline=None)
@given(st.lists(DATES, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter_and_nothing_shown_is_contradicted_by_the_best(
    dates: list[str], shuffling: Random
) -> None:
    claims = [claim("birthday", value, day=day) for day, value in enumerate(dates, start=1)]
    shown = choose(claims).birthday
    shuffling.shuffle(claims)
    assert choose(claims).birthday == shown
    newest = next((value for value in reversed(dates) if value), "")
    assert not birthdays_differ(shown, newest)
