from datetime import UTC, datetime

from visavis.store.read.people import Address
from visavis.store.read.person import Fact
from visavis.web.facts import by_address, by_field


def fact(field: str, value: str, source: str = "vcard", address: str = "", label: str = "") -> Fact:
    at = datetime(2026, 11, 24, tzinfo=UTC)
    return Fact(field, value, label, "", "", source, f"{source}.file", at, address)


def test_the_same_word_of_two_sources_is_one_value_with_both() -> None:
    (name,) = by_field([fact("name", "Anna"), fact("name", "Anna", "linkedin")], ())
    (value,) = name.values
    assert [one.source for one in value.sources] == ["vcard", "linkedin"]


def test_fields_come_in_reading_order_and_a_dispute_is_marked() -> None:
    facts = [fact("note", "x"), fact("birthday", "1970-01-01"), fact("birthday", "1971-01-01"), fact("given", "Anna")]
    fields = by_field(facts, ["birthday"])
    assert [(one.field, len(one.values), one.disputed) for one in fields] == [("birthday", 2, True), ("note", 1, False)]


def test_an_address_knows_what_names_it_and_its_label() -> None:
    address = Address(1, "email", "anna@example.org", "Anna@example.org")
    named, other = fact("email", "anna@example.org", label="work"), fact("email", "b@example.org", label="home")
    (reach,) = by_address([address], [other, named])
    assert (reach.label, reach.sources) == ("work", (named,))


def test_an_address_that_nothing_names_shows_what_was_stated_about_it() -> None:
    about = fact("name", "Anna", "mail", address="anna@example.org")
    (reach,) = by_address([Address(1, "email", "anna@example.org", "")], [about])
    assert reach.sources == (about,)
