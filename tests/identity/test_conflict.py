"""What good sources say against the value on the screen: only what cannot be true beside it."""

from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import people
from visavis.identity.conflict import Conflict, as_shown, conflicts, is_shown
from visavis.identity.profile import Claim, choose


def claim(
    field: str,
    value: str,
    source: str = "vcard",
    day: int = 1,
    *,
    own: bool = False,
    since: str = "",
    until: str = "",
    about: int = 1,
) -> Claim:
    on = datetime(2026, 11, day, tzinfo=UTC)
    return Claim(field, value, "", since, until, "you" if own else source, on, own, about)


def found(*claims: Claim) -> tuple[Conflict, ...]:
    return conflicts(claims, choose(claims))


def test_a_field_in_which_good_sources_disagree_tells_both_sides() -> None:
    claims = (
        claim("birthday", "1970-05-04", day=2),
        claim("birthday", "1971-05-04", "linkedin"),
        claim("organisation", "Nordlicht"),
        claim("organisation", "Papierboot", "linkedin", day=2),
        claim("name", "Käthe Winkler", day=2),
        claim("name", "Petra Huber", "linkedin"),
    )
    assert found(*claims) == (
        Conflict("name", "Käthe Winkler", ("Petra Huber",), settled=False),
        Conflict("organisation", "Papierboot", ("Nordlicht",), settled=False),
        Conflict("birthday", "1970-05-04", ("1971-05-04",), settled=False),
    )


def test_what_completes_or_widens_is_no_conflict() -> None:
    claims = (
        claim("birthday", "--05-04"),
        claim("birthday", "1970-05-04", "linkedin"),
        claim("birthday", "1970", "csv"),
        claim("organisation", "Nordlicht"),
        claim("organisation", "NORDLICHT GmbH", "linkedin"),
        claim("title", "Editor"),
        claim("title", "Senior editor", "linkedin"),
        claim("name", "Käthe Winkler"),
        claim("name", "Katharina Winkler", "linkedin"),
    )
    assert found(*claims) == ()


def test_two_partial_dates_may_contradict_what_they_complete_together() -> None:
    claims = (
        claim("birthday", "1970", day=3),
        claim("birthday", "--05-04", "linkedin", day=2),
        claim("birthday", "--06-01", "csv"),
    )
    assert found(*claims) == (Conflict("birthday", "1970-05-04", ("--06-01",), settled=False),)


@pytest.mark.parametrize(
    ("field", "one", "other", "is_conflict"),
    [
        ("organisation", "ING", "Engineering Nord GmbH", True),
        ("organisation", "ING", "ING Bank", False),
        ("organisation", "Papier-Boot", "Papier Boot, Hamburg", False),
        ("title", "CTO", "Director", True),
        ("title", "Editor", "Senior editor", False),
        ("title", "Redakteur", "Redakteurin", False),
        ("title", "Leiter:in Vertrieb", "Leiter Vertrieb", False),
    ],
)
def test_whole_words_are_compared(field: str, one: str, other: str, is_conflict: bool) -> None:
    assert bool(found(claim(field, one), claim(field, other, "linkedin", day=2))) is is_conflict


@pytest.mark.parametrize("weak", ["mail", "calendar"])
def test_a_weak_source_contradicts_nobody(weak: str) -> None:
    assert found(claim("name", people.PETRA.name), claim("name", people.KARL.name, weak)) == ()


def test_the_users_own_word_settles_it_and_the_others_are_still_told() -> None:
    claims = (
        claim("birthday", "1970-05-04"),
        claim("birthday", "1971-05-04", "linkedin"),
        claim("birthday", "1971-05-04", own=True),
    )
    assert found(*claims) == (Conflict("birthday", "1971-05-04", ("1970-05-04",), settled=True),)


def test_a_source_that_changed_its_mind_does_not_contradict_itself() -> None:
    assert found(claim("organisation", "Nordlicht", about=1), claim("organisation", "Papierboot", day=9, about=2)) == ()


def test_a_name_that_contradicts_is_told_as_it_would_be_shown() -> None:
    claims = (claim("name", "Käthe Winkler", day=2), claim("name", "Huber, Petra", "csv"))
    assert found(*claims) == (Conflict("name", "Käthe Winkler", ("Petra Huber",), settled=False),)


def test_two_cards_of_one_reading_contradict_each_other() -> None:
    claims = (claim("birthday", "1970-05-04", about=1), claim("birthday", "1971-05-04", about=2))
    assert found(*claims) == (Conflict("birthday", "1971-05-04", ("1970-05-04",), settled=False),)


def test_two_firms_on_one_card_are_two_firms() -> None:
    assert found(claim("organisation", "Nordlicht"), claim("organisation", "Papierboot")) == ()


@pytest.mark.parametrize(
    ("other", "disputed"),
    [
        ({"since": "2019"}, False),
        ({"since": "2015", "until": "2019"}, False),
        ({"until": "2019"}, False),
        ({}, True),
    ],
)
def test_two_firms_at_one_time_are_none_if_they_are_dated(other: dict[str, str], disputed: bool) -> None:
    claims = (
        claim("organisation", "Papierboot", "linkedin", day=2, since="2021"),
        claim("organisation", "Nordlicht", **other),  # type: ignore[arg-type]
    )
    assert [one.field for one in found(*claims)] == (["organisation"] if disputed else [])


def test_what_they_do_is_compared_within_one_firm() -> None:
    at_both = (
        claim("organisation", "Nordlicht", day=2),
        claim("title", "Editor", day=2),
        claim("organisation", "Papierboot", "linkedin"),
        claim("title", "Printer", "linkedin"),
    )
    assert [one.field for one in found(*at_both)] == ["organisation"]
    at_one = (*at_both[:2], claim("organisation", "Nordlicht GmbH", "linkedin"), claim("title", "Printer", "linkedin"))
    assert found(*at_one) == (Conflict("title", "Editor", ("Printer",), settled=False),)


def test_what_is_shown_is_told_from_what_is_not() -> None:
    claims = (
        claim("name", "Anna Lang", day=2),
        claim("name", "Lang, Anna", "mail"),
        claim("name", "A. L.", "mail"),
        claim("birthday", "--05-04", day=2),
        claim("birthday", "1970", "linkedin"),
        claim("birthday", "--06-01", "csv"),
        claim("organisation", "Nordlicht", until="2019", day=2),
        claim("organisation", "Papierboot", "linkedin"),
        claim("note", "Likes tea"),
        claim("note", "Has a boat"),
    )
    profile = choose(claims)
    assert [one.value for one in claims if not is_shown(one, profile)] == ["A. L.", "--06-01", "Nordlicht"]


VALUES = {
    "name": ["Anna Lang", "Lang, Anna", "Karl Huber", "Anna"],
    "organisation": ["Nordlicht", "Nordlicht GmbH", "Papierboot"],
    "title": ["Editor", "Printer"],
    "birthday": ["1970-05-04", "--05-04", "1971", "--06-01"],
}
CLAIMS = st.lists(
    st.sampled_from(sorted(VALUES)).flatmap(
        lambda field: st.builds(
            claim,
            st.just(field),
            st.sampled_from(VALUES[field]),
            st.sampled_from(["vcard", "linkedin", "mail"]),
            st.integers(1, 3),
            own=st.booleans(),
            since=st.sampled_from(["", "2019"]),
            until=st.sampled_from(["", "2021"]),
            about=st.integers(1, 2),
        )
    ),
    max_size=8,
)


@settings(max_examples=150, deadline=None)
@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_does_not_matter_and_nothing_shown_is_said_to_contradict_itself(
    claims: list[Claim], shuffling: Random
) -> None:
    profile = choose(claims)
    told = conflicts(claims, profile)
    shuffled = list(claims)
    shuffling.shuffle(shuffled)
    assert conflicts(shuffled, profile) == told
    for one in told:
        against = [
            claim for claim in claims if claim.field == one.field and as_shown(claim.field, claim.value) in one.others
        ]
        assert against
        assert not any(is_shown(claim, profile) or claim.value == one.shown for claim in against)
        assert one.settled == any(claim.own for claim in claims if claim.field == one.field)


def test_two_cards_that_were_read_on_different_days_contradict_each_other_on_the_birthday() -> None:
    older, newer = claim("birthday", "1970-05-04", day=1), claim("birthday", "1970-04-05", day=9, about=2)
    assert found(older, newer) == (Conflict("birthday", "1970-04-05", ("1970-05-04",), settled=False),)
    assert found(older, claim("birthday", "1970-04-05", day=9)) == ()  # the very card was set right
    assert found(claim("organisation", "Nordlicht"), claim("organisation", "Papierboot", day=9, about=2)) == ()
