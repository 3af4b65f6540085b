from random import Random

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


def test_a_single_word_does_not_join_two_people_with_other_names() -> None:
    held = {PETRA: Held(1, people.PETRA.name), KARL: Held(2, people.KARL.name)}
    assert assign([Keyed((PETRA, KARL), "Huber")], held) == Assigned((Placed(1, (KARL,)),), ())


def test_a_telephone_of_the_house_does_not_join_father_and_son() -> None:
    father, son, mother = (Keyed((SHARED_PHONE,), name) for name in ("Karl Huber", "Karl Huber jun.", "Petra Huber"))
    assert [place.person for place in assign([father, son], {}).records] == [-1, -2]
    assert [place.person for place in assign([father, son, mother], {}).records] == [-1, -2, -3]


def test_one_more_surname_joins_nobody_where_several_share_the_key() -> None:
    """Elsewhere Petra Lang is Petra Huber, who married; here the telephone is known to be shared."""
    held = {SHARED_PHONE: Held(1, people.PETRA.name)}
    married = Keyed((SHARED_PHONE,), "Petra Lang")
    assert assign([married], held).records == (Placed(1),)
    places = assign([married, Keyed((KARL, SHARED_PHONE), people.KARL.name)], held).records
    assert [place.person for place in places] == [-1, -2]


def test_a_first_name_joins_nobody_where_several_share_the_key() -> None:
    held = {SHARED_PHONE: Held(1, people.PETRA.name), KARL: Held(2, people.KARL.name)}
    records = [Keyed((KARL, SHARED_PHONE), people.KARL.name), Keyed((SHARED_PHONE,), "Karl")]
    assert [place.person for place in assign(records, held).records] == [2, -1]


def test_an_initial_joins_nobody_where_several_share_the_key() -> None:
    """P. Huber may be Petra or Paul: with the telephone of both it stays open, with that of Petra alone it does not."""
    petra, initial, paul = (Keyed((SHARED_PHONE,), name) for name in (people.PETRA.name, "P. Huber", "Paul Huber"))
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
