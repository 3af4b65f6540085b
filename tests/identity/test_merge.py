from itertools import permutations
from random import Random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import people
from visavis.identity.merge import Assigned, Held, Key, Keyed, Placed, assign
from visavis.identity.names import conflicting

SHARED_PHONE: Key = ("phone", people.PETRA.phone)
PETRA: Key = ("email", people.PETRA.email)
KARL: Key = ("email", people.KARL.email)
HANNA: Key = ("email", people.HANNA.email)
HANNA_ONLINE: Key = ("url", "linkedin.com/in/hanna-sørensen")
NUMBERS = [f"{one}{other}".title() for one in ("ein", "zwei", "drei", "vier", "acht") for other in "abdefghikl"]
INFO: Key = ("email", "info@example.com")


def card(name: str) -> Key:
    return ("card", f"vcard:{name}")


def test_a_record_nobody_knows_is_someone_new() -> None:
    assert assign([Keyed((HANNA,))], {}) == Assigned((Placed(-1),), ())


def test_two_records_with_one_key_are_one_person() -> None:
    records = [Keyed((HANNA,), "Hanna"), Keyed((HANNA_ONLINE, HANNA), people.HANNA.name)]
    assert assign(records, {}) == Assigned((Placed(-1), Placed(-1)), ())


def test_a_record_belongs_to_whoever_holds_its_key() -> None:
    assert assign([Keyed((HANNA,), "Hanna")], {HANNA: Held(7, people.HANNA.name)}).records == (Placed(7),)


def test_a_record_with_keys_of_two_people_joins_the_later_into_the_earlier() -> None:
    held = {HANNA: Held(9, "Hanna"), HANNA_ONLINE: Held(4, people.HANNA.name)}
    assert assign([Keyed((HANNA, HANNA_ONLINE), people.HANNA.name)], held) == Assigned((Placed(4),), ((4, 9),))


def test_places_follow_a_join_that_a_later_record_brings() -> None:
    held = {HANNA: Held(9), HANNA_ONLINE: Held(4)}
    assigned = assign([Keyed((HANNA,)), Keyed((HANNA, HANNA_ONLINE))], held)
    assert assigned.records == (Placed(4), Placed(4))


def test_a_couple_with_one_telephone_stays_two() -> None:
    records = [Keyed((PETRA, SHARED_PHONE), people.PETRA.name), Keyed((KARL, SHARED_PHONE), people.KARL.name)]
    assert assign(records, {}) == Assigned((Placed(-1), Placed(-2, (SHARED_PHONE,))), ())


def test_whom_the_user_calls_otherwise_is_known_by_the_names_of_their_cards() -> None:
    """The other names need not agree, for nobody knows whose they are; one that is equal is enough."""
    held = {HANNA: Held(4, "Mama", also=("Mama", people.HANNA.name, "Hanna Berg"))}
    assert assign([Keyed((HANNA,), people.HANNA.name)], held).records == (Placed(4),)
    assert assign([Keyed((HANNA,), "Hanna Lund")], held).records == (Placed(-1, (HANNA,)),)


def test_a_single_word_does_not_join_two_people_with_other_names() -> None:
    held = {PETRA: Held(1, people.PETRA.name), KARL: Held(2, people.KARL.name)}
    assert assign([Keyed((PETRA, KARL), "Huber")], held) == Assigned((Placed(1, (KARL,)),), ())


def test_a_telephone_of_the_house_does_not_join_father_and_son() -> None:
    father, son, mother = (Keyed((SHARED_PHONE,), name) for name in ("Karl Huber", "Karl Huber jun.", "Petra Huber"))
    assert [place.person for place in assign([father, son], {}).records] == [-1, -2]
    assert [place.person for place in assign([father, son, mother], {}).records] == [-1, -2, -3]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jörg Müller", "Mueller, Joerg"),
        ("Hanna Sørensen", "Dr. Hanna Sorensen"),
        ("Lang Anna", "Anna Lang"),
        ("Анна Ланг", "Anna Lang"),
        ("Anna Huber geb. Lang", "Anna Lang"),
        ("Anna Lang-Huber", "Anna Lang"),
        ("Anna", "Anna Lang"),
        ("Oma Hilde", "Hilde Lang"),
        ("Mama", "Mama"),
        ("Papierboot Verlag GmbH", "Papierboot Verlag"),
        ("", "Anna Lang"),
        ("0171 1234567", "Anna Lang"),
        ("anna@example.org", "Anna Lang"),
        ("🐝", "Anna Lang"),
    ],
)
@pytest.mark.parametrize("key", [SHARED_PHONE, PETRA])
def test_names_that_agree_are_joined_by_what_they_share(a: str, b: str, key: Key) -> None:
    assert people_of(key, a, b) == people_of(key, b, a) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Mama", "Papa"),
        ("Mama", "Anna Lang"),
        ("Oma Lang", "Opa Lang"),
        ("Frau Lang", "Herr Lang"),
        ("Frau Lang", "Hans Lang"),
        ("Hans Peter Karl Lang", "Hans Otto Emil Lang"),
        ("Anna", "Peter"),
        ("Anna", "Peter Lang"),
        ("Eltern", "Hans Huber"),
        ("Anna Lang", "Anna Huber"),
        ("Thomas Müller", "Thomas Bauer"),
        ("Jan Smith", "Jane Smith"),
        ("Анна Петрова", "Peter Lang"),
        ("محمد علي", "Peter Lang"),
        ("\u0410nna", "Anna"),
        ("\u0410nna Lang", "Anna Lang"),
        ("Wolfgang & Renate Maier", "Wolfgang Maier"),
        ("Karl Huber sen.", "Karl Huber jun."),
        ("Papierboot", "Anna Lang"),
        ("Papierboot GmbH", "Lang"),
    ],
)
@pytest.mark.parametrize("key", [SHARED_PHONE, ("phone", "+491713920001"), PETRA])
def test_names_that_do_not_agree_are_held_back_whatever_they_share(a: str, b: str, key: Key) -> None:
    assert people_of(key, a, b) == people_of(key, b, a) == 2


@pytest.mark.parametrize(
    ("a", "b", "by_mailbox", "by_mobile", "by_telephone"),
    [
        ("Hans Huber", "Johannes Huber", 1, 1, 2),
        ("Karl-Heinz Huber", "Kalle Huber", 1, 1, 2),
        ("Petra Huber", "P. Huber", 1, 2, 2),
        ("Petra Huber", "Huber", 1, 2, 2),
        ("Petra Huber", "Dr. Huber", 1, 2, 2),
        ("Karl Huber", "Karl Huber jun.", 1, 2, 2),
    ],
)
def test_how_much_must_agree_depends_on_what_is_shared(
    a: str, b: str, by_mailbox: int, by_mobile: int, by_telephone: int
) -> None:
    assert people_of(PETRA, a, b) == by_mailbox
    assert people_of(("phone", "+491713920001"), a, b) == by_mobile
    assert people_of(SHARED_PHONE, a, b) == by_telephone


def people_of(key: Key, *names: str) -> int:
    records = [Keyed((card(str(number)), key), name) for number, name in enumerate(names)]
    return len({place.person for place in assign(records, {}).records})


def test_one_given_name_in_an_office_is_several_people() -> None:
    assert people_of(SHARED_PHONE, "Anna Lang", "Anna Huber", "Anna Wolf") == 3
    assert people_of(("email", "schulleitung@example.com"), "Anna Lang", "Anna Huber") == 2


def test_whose_a_single_word_is_does_not_depend_on_the_order() -> None:
    for names in permutations(("Anna", "Lang", "Anna Lang")):
        assert people_of(PETRA, *names) == 1
    for names in permutations(("Anna", "Peter Lang", "Anna Lang")):
        assert people_of(PETRA, *names) == 3


def test_of_many_names_with_one_key_only_equal_ones_are_one_persons() -> None:
    lines = ["Anna Lang", "Lang, Anna", "Anna Láng", "Anna", *(f"Anna Lang-{word}" for word in NUMBERS[:8])]
    assert people_of(PETRA, *lines[:6]) == 1
    assert people_of(PETRA, *lines) == 10


def test_a_key_of_two_thousand_is_looked_through_at_once() -> None:
    names = [f"Anna {one}{other}" for one in NUMBERS for other in NUMBERS[:40]]
    records = [Keyed((card(name), SHARED_PHONE), name) for name in names]
    started = process_time()
    assert len({place.person for place in assign(records, {}).records}) == 2000
    assert process_time() - started < 0.5


def test_a_first_name_joins_nobody_where_several_share_the_key() -> None:
    held = {SHARED_PHONE: Held(1, people.PETRA.name), KARL: Held(2, people.KARL.name)}
    records = [Keyed((KARL, SHARED_PHONE), people.KARL.name), Keyed((SHARED_PHONE,), "Karl")]
    assert [place.person for place in assign(records, held).records] == [2, -1]


def test_an_initial_joins_nobody_where_several_share_the_key() -> None:
    """P. Huber may be Petra or Paul: with the mailbox of both it stays open, with that of Petra alone it does not."""
    petra, initial, paul = (Keyed((PETRA,), name) for name in (people.PETRA.name, "P. Huber", "Paul Huber"))
    assert [place.person for place in assign([petra, initial, paul], {}).records] == [-1, -2, -3]
    assert [place.person for place in assign([petra, initial], {}).records] == [-1, -1]


def test_a_desk_joins_nobody_who_is_not_named_alike() -> None:
    held = {INFO: Held(5, people.TOBIAS.name)}
    assert assign([Keyed((INFO,), "Nadia")], held).records == (Placed(-1, (INFO,)),)
    assert assign([Keyed((INFO,), "Brandauer, Tobias")], held).records == (Placed(5),)


def test_a_firm_does_not_take_in_a_human_by_their_shared_number() -> None:
    held = {SHARED_PHONE: Held(3, "Papierboot", "organisation")}
    assert assign([Keyed((SHARED_PHONE,), people.PETRA.name)], held).records == (Placed(-1, (SHARED_PHONE,)),)


def test_a_machine_turns_out_to_be_somebody() -> None:
    held = {HANNA: Held(3, people.HANNA.name, "service")}
    assert assign([Keyed((HANNA,), people.HANNA.name)], held).records == (Placed(3),)


def test_a_card_finds_its_person_though_everything_else_was_held_back() -> None:
    held = {card("karl"): Held(2, people.KARL.name), SHARED_PHONE: Held(1, people.PETRA.name)}
    again = Keyed((card("karl"), SHARED_PHONE), people.KARL.name)
    assert assign([again], held) == Assigned((Placed(2, (SHARED_PHONE,)),), ())


def test_a_card_stays_with_its_person_when_its_name_changes() -> None:
    held = {card("karl"): Held(2, people.KARL.name)}
    assert assign([Keyed((card("karl"),), people.PETRA.name)], held).records == (Placed(2),)


SPARE = card("1~spare")
LANG = Held(2, "Anna Lang")


@pytest.mark.parametrize(
    ("record", "placed"),
    [
        (Keyed((card("1"),), "Zoltan Kiss", spare=SPARE), Placed(-1, (card("1"),), by_spare=True)),
        (Keyed((card("1"),), "Anna Huber", spare=SPARE), Placed(2)),
        (Keyed((card("1"),), "Zoltan Lang", spare=SPARE), Placed(2)),
        (Keyed((card("1"),), "Zoltan", spare=SPARE), Placed(2)),
        (Keyed((card("1"),), "Zoltan Kiss"), Placed(2)),
        (Keyed((card("1"), HANNA), "Zoltan Kiss", spare=SPARE), Placed(2)),
    ],
)
def test_an_equal_card_of_a_complete_stranger_is_another_card(record: Keyed, placed: Placed) -> None:
    held = {card("1"): LANG} | ({HANNA: LANG} if HANNA in record.keys else {})
    assert assign([record], held).records == (placed,)


def test_two_strangers_with_one_card_in_one_batch_are_two() -> None:
    anna, zoltan = Keyed((card("1"),), "Anna Lang", spare=card("1~a")), Keyed((card("1"),), "Zoltan Kiss", spare=SPARE)
    records = assign([anna, zoltan, anna, zoltan], {}).records
    assert [one.person for one in records] == [-1, -2, -1, -2]


def test_who_went_by_a_spare_card_still_does_when_the_other_is_gone() -> None:
    record = Keyed((card("1"),), "Zoltan Kiss", spare=SPARE)
    assert assign([record], {SPARE: Held(5, "Zoltan Kiss")}).records == (Placed(5, (card("1"),), by_spare=True),)


def test_the_users_own_record_takes_over_whoever_holds_its_keys() -> None:
    mine: Key = ("email", people.ME.email)
    held = {mine: Held(3, people.ME.name)}
    record = Keyed((card("owner"), mine), people.ME.name, is_me=True)
    assert assign([record], held, me=8) == Assigned((Placed(8),), ((8, 3),))


def test_the_users_own_record_takes_over_nobody_with_another_name() -> None:
    held = {SHARED_PHONE: Held(3, people.PETRA.name)}
    record = Keyed((card("owner"), SHARED_PHONE), people.KARL.name, is_me=True)
    assert assign([record], held, me=8) == Assigned((Placed(8),), ())


def test_whom_the_user_keeps_apart_no_record_joins() -> None:
    held = {HANNA: Held(9), HANNA_ONLINE: Held(4)}
    assigned = assign([Keyed((HANNA, HANNA_ONLINE))], held, apart=frozenset({frozenset({4, 9})}))
    assert assigned == Assigned((Placed(9, (HANNA_ONLINE,)),), ())


def test_the_users_own_records_are_the_users_in_any_order() -> None:
    mine: Key = ("email", people.ME.email)
    records = [Keyed((mine,), "Mirjam"), Keyed((mine,), people.ME.name, is_me=True)]
    assert assign(records, {}, me=1).records == (Placed(1), Placed(1))


def test_nobody_is_joined_with_the_user_by_a_single_word() -> None:
    mine: Key = ("email", people.ME.email)
    held = {mine: Held(8, people.ME.name), HANNA: Held(2, "Mirjam")}
    assert assign([Keyed((mine, HANNA), "Mirjam")], held, me=8) == Assigned((Placed(8, (HANNA,)),), ())


def test_a_second_address_of_the_user_is_joined_into_the_user() -> None:
    mine: Key = ("email", people.ME.email)
    held = {mine: Held(8, people.ME.name), HANNA: Held(2, "Rosenthal, Mirjam")}
    assert assign([Keyed((mine, HANNA), people.ME.name)], held, me=8) == Assigned((Placed(8),), ((8, 2),))


KEYS = st.sampled_from([("email", f"{letter}@example.org") for letter in "abcdefgh"])
RECORDS = st.lists(st.lists(KEYS, min_size=1, max_size=3).map(tuple), max_size=8)
HOLDERS = st.dictionaries(KEYS, st.integers(1, 4).map(Held))


@settings(max_examples=100, deadline=None)
@given(RECORDS, HOLDERS, st.randoms(use_true_random=False))
def test_without_contradictions_the_order_does_not_matter(
    keys: list[tuple[Key, ...]], held: dict[Key, Held], shuffling: Random
) -> None:
    order = list(range(len(keys)))
    shuffling.shuffle(order)
    straight = assign([Keyed(one) for one in keys], held)
    shuffled = assign([Keyed(keys[i]) for i in order], held)
    back = [shuffled.records[order.index(i)].person for i in range(len(keys))]
    assert partition([one.person for one in straight.records]) == partition(back)
    assert {gone for _, gone in straight.joins} == {gone for _, gone in shuffled.joins}
    assert not any(one.held_back for one in straight.records)


def partition(places: list[int]) -> set[tuple[int, ...]]:
    return {tuple(i for i, other in enumerate(places) if other == one) for one in places}


FAMILY = ("Karl Huber", "Karl Huber jun.", "Petra Huber", "P. Huber", "Karl", "Paul Huber", "Petra Lang", "")
CARDS = st.lists(st.tuples(st.sampled_from(FAMILY), st.sets(st.sampled_from((SHARED_PHONE, PETRA, KARL)))), max_size=8)


@given(CARDS)
def test_whatever_a_family_shares_no_two_names_that_contradict_each_other_become_one(
    cards: list[tuple[str, set[Key]]],
) -> None:
    records = [Keyed((card(str(number)), *sorted(keys)), name) for number, (name, keys) in enumerate(cards)]
    together: dict[int, set[str]] = {}
    for place, record in zip(assign(records, {}).records, records, strict=True):
        together.setdefault(place.person, set()).add(record.name)
    assert not [names for names in together.values() if any(conflicting(a, b) for a in names for b in names)]
