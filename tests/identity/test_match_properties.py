"""What must hold for whatever people: order and numbers do not matter, and nobody kept apart is proposed."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.identity.match import Known, Post, Proposal, beside, proposals

NAMES = st.sampled_from(
    ["Anna Lang", "Lang, Anna", "Ännchen Lang", "A. Lang", "Anna Huber geb. Lang", "Anna", "Karl Huber",
     "Karl Huber jun.", "Jörg Müller", "Joerg Mueller", "Юлия Смирнова", "Yulia Smirnova", "Аnna Lang",
     "Hafenwerk GmbH", "", "🎉"]
)  # fmt: skip
SOME = st.lists(NAMES, max_size=2).map(tuple)
MAILS = st.lists(st.sampled_from(["anna.lang@x.de", "a.lang@x.de", "info@x.de", "karl@y.de"]), max_size=2).map(tuple)
PHONES = st.lists(st.sampled_from(["0221 4710044", "+492214710044", "0171 3920012"]), max_size=1).map(tuple)
FIRMS = st.lists(st.sampled_from([Post("Hafenwerk AG"), Post("Hafenwerk", "", "2021"), Post("X")]), max_size=1).map(
    tuple
)
DAYS = st.lists(st.sampled_from(["1970-05-04", "--05-04", "--06-04"]), max_size=1).map(tuple)
HOMES = st.lists(st.sampled_from(["Deichweg 7, 20457 Hamburg", "Deichweg 9, 20457 Hamburg"]), max_size=1).map(tuple)
PERSON = st.builds(
    Known, id=st.just(0), names=SOME, emails=MAILS, phones=PHONES, organisations=FIRMS, birthdays=DAYS, addresses=HOMES,
    listed=SOME, called=SOME,
)  # fmt: skip
PEOPLE = st.lists(PERSON, min_size=2, max_size=6).map(
    lambda them: [replace(one, id=i) for i, one in enumerate(them, 1)]
)


def plain(found: list[Proposal]) -> dict[frozenset[int], tuple[float, str, frozenset[str], frozenset[str]]]:
    return {
        frozenset((one.a, one.b)): (
            one.strength,
            one.sureness,
            frozenset(each.key for each in one.evidence),
            frozenset(each.key for each in one.against),
        )
        for one in found
    }


@settings(max_examples=150, deadline=None)
@given(PEOPLE, st.randoms(use_true_random=False))
def test_the_order_they_come_in_does_not_matter(people: list[Known], shuffled: object) -> None:
    again = people[:]
    shuffled.shuffle(again)  # type: ignore[attr-defined]
    assert proposals(people) == proposals(again)


@settings(max_examples=150, deadline=None)
@given(PEOPLE)
def test_how_they_are_numbered_does_not_matter(people: list[Known]) -> None:
    count = len(people)
    mirrored = [replace(one, id=count + 1 - one.id) for one in people]
    back = {frozenset(count + 1 - one for one in pair): said for pair, said in plain(proposals(mirrored)).items()}
    assert plain(proposals(people)) == back


@settings(max_examples=100, deadline=None)
@given(PEOPLE, st.sets(st.frozensets(st.integers(1, 6), min_size=2, max_size=2)))
def test_nobody_kept_apart_is_proposed_and_nobody_else_is_touched(
    people: list[Known], apart: set[frozenset[int]]
) -> None:
    found = plain(proposals(people))
    assert plain(proposals(people, apart=frozenset(apart))) == {
        pair: said for pair, said in found.items() if pair not in apart
    }


@settings(max_examples=100, deadline=None)
@given(PEOPLE, st.sets(st.frozensets(st.integers(1, 6), min_size=2, max_size=2)))
def test_together_lowers_and_never_raises(people: list[Known], together: set[frozenset[int]]) -> None:
    found = proposals(people)
    before, after = plain(found), plain(beside(found, frozenset(together)))
    assert before.keys() == after.keys()
    for pair, (strength, sureness, *_) in after.items():
        assert strength <= before[pair][0]
        assert sureness != "certain" or pair not in together
        assert ("together" in after[pair][3]) == (pair in together)


@settings(max_examples=100, deadline=None)
@given(PEOPLE)
def test_nothing_against_it_is_certain_and_the_strongest_come_first(people: list[Known]) -> None:
    found = proposals(people)
    assert [one.strength for one in found] == sorted((one.strength for one in found), reverse=True)
    assert all(one.a < one.b and 0 <= one.strength < 1 for one in found)
    assert all(not one.against for one in found if one.sureness == "certain")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=220), min_size=2, max_size=4))
def test_any_text_may_be_a_name(names: list[str]) -> None:
    assert all(one.sureness != "certain" for one in proposals([Known(i, (name,)) for i, name in enumerate(names)]))
