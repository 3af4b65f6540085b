from dataclasses import replace
from datetime import UTC, datetime

from visavis.identity.conflict import Conflict
from visavis.store.read.people import Address, PersonLine
from visavis.store.read.person import Fact, PersonView
from visavis.web.facts import at_head, by_address, by_field

LINE = PersonLine(1, "Anna", "person", "", "", "1970-01-01", (), None)


def fact(
    field: str, value: str, source: str = "vcard", address: str = "", label: str = "", *, shown: bool = True
) -> Fact:
    at = datetime(2026, 11, 24, tzinfo=UTC)
    return Fact(field, value, label, "", "", source, f"{source}.file", at, address, entry=1, is_shown=shown)


def view(*facts: Fact, conflicts: tuple[Conflict, ...] = ()) -> PersonView:
    return PersonView(LINE, facts, conflicts, ())


def test_the_same_word_of_two_sources_is_one_value_with_both() -> None:
    (name,) = at_head(view(fact("name", "Anna"), fact("name", "Anna", "linkedin")))
    (value,) = name.values
    assert [one.source for one in value.sources] == ["vcard", "linkedin"]


def test_fields_come_in_reading_order_and_those_of_the_head_are_apart() -> None:
    known = view(fact("note", "x"), fact("birthday", "1970-01-01"), fact("given", "Anna"), fact("name", "Anna"))
    assert [(one.field, one.shown) for one in by_field(known)] == [("birthday", "1970-01-01"), ("note", "")]
    assert [(one.field, one.shown) for one in at_head(known)] == [("name", "Anna")]


def test_what_is_shown_what_contradicts_it_and_what_is_neither_are_told_apart() -> None:
    conflict = Conflict("birthday", "1970-01-01", ("1971-01-01",), settled=False)
    values = [("1970", True), ("1971-01-01", False), ("--01-02", False)]
    facts = [fact("birthday", value, shown=shown) for value, shown in values]
    (open_one,) = by_field(view(*facts, conflicts=(conflict,)))
    parts = (open_one.stated, open_one.against, open_one.also)
    assert [[one.value for one in part] for part in parts] == [["1970"], ["1971-01-01"], ["--01-02"]]
    (settled,) = by_field(view(*facts, conflicts=(replace(conflict, settled=True),)))
    (none,) = by_field(view(*facts[:1]))
    assert (open_one.is_open, settled.is_open, none.is_open) == (True, False, False)


def test_an_address_knows_what_names_it_and_its_label() -> None:
    address = Address(1, "email", "anna@example.org", "Anna@example.org")
    named, other = fact("email", "anna@example.org", label="work"), fact("email", "b@example.org", label="home")
    (reach,) = by_address([address], [other, named])
    assert (reach.label, reach.sources) == ("work", (named,))


def test_an_address_that_nothing_names_shows_what_was_stated_about_it() -> None:
    about = fact("name", "Anna", "mail", address="anna@example.org")
    (reach,) = by_address([Address(1, "email", "anna@example.org", "")], [about])
    assert reach.sources == (about,)
