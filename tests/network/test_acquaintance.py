from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.talk import day, on, talk
from tests.network.test_reciprocity import openings
from tests.people import HANNA, HANNAH, TOBIAS
from visavis.network.acquaintance import REASONS, Acquaintance, Fact, Signs, acquaintance
from visavis.network.judgement import Because, Contact, Judgement
from visavis.network.reciprocity import Openings

TODAY = date(2026, 11, 26)
READ = date(2026, 3, 2)
LONG_AGO = date(2023, 5, 4)

BIRTHDAY = Fact("birthday", HANNA.birthday, on=READ)
FIRM = Fact("organisation", HANNA.organisation, on=READ)
SISTER = Fact("relation", HANNAH.name, "sister", on=READ, is_kin=True)
COLLEAGUE = Fact("relation", TOBIAS.name, "colleague", on=READ)
NOTE = Fact("note", "Moves to Lübeck in spring.", on=READ, source="you")


def signs(contacts: list[Contact]) -> Signs:
    state = Signs()
    for contact in contacts:
        state.take(contact, contact.at.timestamp(), contact.at.date().toordinal())
    return state


def knowing(*facts: Fact) -> Acquaintance:
    return acquaintance(facts, Signs(), Openings(), on=TODAY)


def known(told: str, *acts: str, kind: str = "mail") -> Acquaintance:
    """Whether they know the user, after a talk whose messages do these things."""
    contacts = [one._replace(acts=does, kind=kind) for one, does in zip(talk(told), acts, strict=True)]
    return acquaintance((), signs(contacts), openings(contacts), on=TODAY)


def keys(items: tuple[Judgement, ...]) -> list[str]:
    return [item.because.key for item in items]


def test_of_whom_nothing_is_written_nothing_can_be_told() -> None:
    judged = knowing()
    assert (judged.i_them, judged.i_know) == ((), Judgement(None, "unknown", Because("knows.unknown")))
    assert judged.missing == Because("knows.missing", {"areas": "life work people plans"})


def test_four_things_of_three_areas_are_well_known() -> None:
    judged = knowing(NOTE, BIRTHDAY, FIRM, SISTER, COLLEAGUE)
    assert [(item.word, item.because.key) for item in judged.i_them] == [
        ("life", "knows.birthday"),
        ("life", "knows.family"),
        ("work", "knows.work"),
        ("people", "knows.person"),
        ("plans", "knows.note"),
    ]
    assert (judged.i_know.word, judged.i_know.value, judged.missing) == ("well", 1.0, None)
    assert judged.i_know.because == Because("knows.well", {"things": "birthday family work person note"})
    assert knowing(NOTE, BIRTHDAY, FIRM, SISTER).i_know.word == "well"


def test_three_things_or_two_areas_are_somewhat() -> None:
    assert knowing(NOTE, BIRTHDAY, FIRM).i_know.word == "somewhat"
    home, anniversary = Fact("address", "Hafen 3", on=READ), Fact("anniversary", "2011-09-10", on=READ)
    assert knowing(BIRTHDAY, SISTER, home, anniversary, NOTE).i_know.word == "somewhat"


def test_one_thing_is_hardly_known_and_two_somewhat() -> None:
    assert knowing(BIRTHDAY).i_know == Judgement(0.25, "hardly", Because("knows.hardly", {"things": "birthday"}), n=1)
    assert knowing(BIRTHDAY, FIRM).i_know.word == "somewhat"
    assert knowing(BIRTHDAY, FIRM).missing == Because("knows.missing", {"areas": "people plans"})


@pytest.mark.parametrize(("days", "key"), [(730, "knows.work"), (731, "knows.work.stale")])
def test_work_that_was_learned_over_two_years_ago_may_have_changed(days: int, key: str) -> None:
    (item,) = knowing(replace(FIRM, on=TODAY - timedelta(days=days))).i_them
    assert item.because.key == key


def test_a_birthday_does_not_change() -> None:
    assert keys(knowing(replace(BIRTHDAY, on=LONG_AGO)).i_them) == ["knows.birthday"]


def test_stale_areas_are_no_knowledge() -> None:
    stale = knowing(replace(FIRM, on=LONG_AGO), replace(NOTE, on=LONG_AGO), Fact("address", "Hafen 3", on=LONG_AGO))
    assert (stale.i_know.word, stale.i_know.value) == ("hardly", 0.0)


def test_the_users_own_word_comes_before_any_source_and_the_newest_before_older() -> None:
    own = Fact("organisation", "Verlag am Wasser", on=LONG_AGO, source="you")
    newer = replace(FIRM, value="Papierboot Neu", on=READ + timedelta(days=1))
    assert knowing(FIRM, newer).i_them[0].because.values["organisation"] == "Papierboot Neu"
    assert knowing(FIRM, newer, own).i_them[0].because.values["organisation"] == "Verlag am Wasser"


def test_a_whole_birthday_says_more_than_one_without_a_year() -> None:
    judged = knowing(replace(BIRTHDAY, value="--07-01", on=TODAY), BIRTHDAY)
    assert judged.i_them[0].because.values == {"value": "1991-07-01", "on": "2026-03-02"}


def test_work_is_title_and_firm_and_a_station_of_before() -> None:
    judged = knowing(
        FIRM,
        Fact("title", "editor", on=READ),
        Fact("position", "Editor, Papierboot Verlag", since="2021", on=READ),
        Fact("position", "Trainee, Nordlicht", since="2014", until="2016", on=READ),
        Fact("position", "Reader, Nordlicht", since="2016", until="2021", on=READ),
    )
    now, before = judged.i_them
    assert now.because.values == {
        "title": "editor", "organisation": "Papierboot Verlag", "since": "2021", "on": "2026-03-02",
    }  # fmt: skip
    assert before.because.values == {
        "value": "Reader, Nordlicht", "since": "2016", "until": "2021", "on": "2026-03-02",
    }  # fmt: skip


def test_a_present_station_alone_says_what_they_do() -> None:
    (item,) = knowing(Fact("position", "Editor, Papierboot Verlag", since="2021", on=READ)).i_them
    assert item.because.values["title"] == "Editor, Papierboot Verlag"


@pytest.mark.parametrize(
    ("station", "since"),
    [
        ("Fitter, Aral", ""),
        ("Fitter, BOSCH GmbH", "2001"),
        ("Bosch", "2001"),
        ("Fitter, Boschwerk", ""),
        ("Fitter at Papierboot", ""),
    ],
)
def test_a_station_says_since_when_only_of_the_firm_that_it_names(station: str, since: str) -> None:
    judged = knowing(Fact("organisation", "Bosch", on=READ), Fact("position", station, since="2001", on=READ))
    assert [item.because.values["since"] for item in judged.i_them] == [since]


def test_of_two_stations_without_an_end_the_one_of_the_firm_counts() -> None:
    old, new = Fact("position", "Aral", since="2001", on=READ), Fact("position", "Bosch", since="2025", on=LONG_AGO)
    assert knowing(Fact("organisation", "Bosch", on=READ), old, new).i_them[0].because.values["since"] == "2025"


def test_one_old_card_is_not_knowing_somebody_well() -> None:
    then = date(2012, 5, 4)
    life = [replace(fact, on=then) for fact in (BIRTHDAY, SISTER, COLLEAGUE)]
    before = Fact("position", "Reader, Nordlicht", until="2010", on=then)
    assert knowing(*life, before).i_know.word == "somewhat"
    assert knowing(*life, replace(before, on=READ)).i_know.word == "well"
    stale_work = replace(FIRM, on=then)
    assert knowing(*life, replace(before, on=READ), stale_work).i_know.word == "somewhat"
    assert [item.value for item in knowing(*life, before).i_them] == [1.0, 1.0, 0.0, 1.0]


def test_three_notes_are_told_and_a_repeated_one_once() -> None:
    notes = [Fact("note", f"Note {number}", on=READ + timedelta(days=number)) for number in range(5)]
    judged = knowing(*notes, replace(notes[4], value="note  4", source="vcard"))
    assert [item.because.values["value"] for item in judged.i_them] == ["note  4", "Note 3", "Note 2"]


def test_a_mention_in_a_note_is_no_relation() -> None:
    assert knowing(Fact("relation", TOBIAS.name, "link", on=READ)).i_them == ()


def test_an_introducer_is_somebody_of_theirs() -> None:
    (item,) = knowing(Fact("relation", TOBIAS.name, "met through", on=READ)).i_them
    assert (item.word, item.because.values["label"]) == ("people", "met through")


def test_of_whom_nothing_came_nothing_can_be_told() -> None:
    judged = known("")
    assert (judged.they_me, judged.they_know) == ((), Judgement(None, "unknown", Because("known.unknown")))


def test_four_messages_without_a_sign_are_too_little_and_five_are_not() -> None:
    assert known("0me 1them 2them 3them 4them", *["none"] * 5).they_know.word == "unknown"
    hardly = known("0me 1them 2them 3them 4them 5them", *["none"] * 6).they_know
    assert (hardly.value, hardly.word) == (0.0, "hardly")
    assert hardly.because == Because("known.hardly", {"messages": 5})


def test_four_signs_are_well_known() -> None:
    judged = known(
        "0them 1them 2them 30them 31them 60them",
        "wish social", "intro", "thanks", "thanks", "offer", "offer",
    )  # fmt: skip
    assert [(item.word, item.n, item.evidence) for item in judged.they_me] == [
        ("remembered", 1, (1,)),
        ("thanked", 2, (4, 3)),
        ("introduced", 1, (2,)),
        ("offered", 2, (6, 5)),
        ("opened", 3, (6, 4, 1)),
    ]
    assert (judged.they_know.word, judged.they_know.value) == ("well", 5 / 7)
    assert judged.they_know.because.values["last"] == day(60).isoformat()


def test_signs_of_manners_alone_are_somewhat() -> None:
    judged = known("0them? 1them? 30them 31them 60them 61them", "none", "none", "thanks", "thanks", "offer", "offer")
    assert [item.word for item in judged.they_me] == ["asked", "thanked", "offered", "opened"]
    assert judged.they_know.word == "somewhat"


def test_two_thanks_among_thirty_messages_are_no_sign_and_among_twenty_they_are() -> None:
    told = " ".join(f"{number}them" for number in range(30))
    assert known(told, "thanks", "thanks", *["none"] * 28).they_me == ()
    few = " ".join(f"{number}them" for number in range(20))
    assert keys(known(few, "thanks", "thanks", *["none"] * 18).they_me) == ["known.thanked"]


def test_signs_of_years_ago_hardly_count() -> None:
    talked = talk("0them 1them")
    state = signs([one._replace(acts=does) for one, does in zip(talked, ("wish", "intro"), strict=True)])
    judged = [acquaintance((), state, Openings(), on=day(later)).they_know for later in (731, 732)]
    assert [one.word for one in judged] == ["hardly", "hardly"]
    assert acquaintance((), state, Openings(), on=day(730)).they_know.word == "somewhat"
    assert judged[1].because == Because("known.hardly.stale", {"signs": "remembered introduced", "last": "2026-01-02"})


def test_two_signs_are_somewhat() -> None:
    assert known("0them 1them", "wish", "intro").they_know.word == "somewhat"


def test_one_thank_you_is_manners() -> None:
    assert known("0them", "thanks").they_me == ()


@pytest.mark.parametrize(
    ("acts", "asked"), [("none", True), ("social", True), ("ask", False), ("logistics", False), ("", False)]
)
def test_a_question_that_wants_nothing_shows_interest(acts: str, *, asked: bool) -> None:
    assert (keys(known("0them? 1them?", acts, acts).they_me) == ["known.asked"]) is asked


def test_words_that_nobody_read_show_nothing_either_way() -> None:
    judged = known("0them? 1them? 2them? 3them? 4them? 5them?", *[""] * 6)
    assert (judged.they_me, judged.they_know.word, judged.they_know.n) == ((), "unknown", 0)


def test_asking_for_an_introduction_introduces_nobody() -> None:
    assert known("0them", "ask intro").they_me == ()


def test_what_goes_to_a_round_is_no_sign_and_nor_is_what_the_user_writes() -> None:
    assert known("0them/3 1me", "wish", "wish").they_me == ()


def test_praise_in_public_is_a_sign() -> None:
    (item,) = known("0them", "", kind="recommendation").they_me
    assert item.because == Because("known.recommended", {"times": 1, "last": "2026-01-01"})


facts = st.builds(
    Fact,
    field=st.sampled_from(["birthday", "organisation", "title", "position", "address", "relation", "note", "tag"]),
    value=st.sampled_from(["", "1991-07-01", "--07-01", "Papierboot", "Hannah"]),
    label=st.sampled_from(["", "sister", "link"]),
    since=st.sampled_from(["", "2019"]),
    on=st.none() | st.dates(date(2015, 1, 1), TODAY),
    source=st.sampled_from(["you", "vcard"]),
    until=st.sampled_from(["", "2021"]),
    is_kin=st.booleans(),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(facts, max_size=8), st.randoms())
def test_the_order_of_facts_does_not_matter_and_every_item_gives_its_values(
    told: list[Fact], dice: st.DataObject
) -> None:
    judged = knowing(*told)
    dice.shuffle(told)  # type: ignore[attr-defined]
    assert knowing(*told) == judged
    for item in (*judged.i_them, judged.i_know):
        assert tuple(item.because.values) == REASONS[item.because.key]


turns = st.lists(
    st.tuples(st.integers(0, 900), st.booleans(), st.sampled_from(["", "none", "ask intro", "thanks wish", "offer"])),
    max_size=40,
)


@settings(max_examples=80, deadline=None)
@given(turns, st.integers(0, 40))
def test_a_stored_state_goes_on_as_if_it_had_never_been_stored(turns: list[tuple[int, bool, str]], at: int) -> None:
    contacts = [
        Contact(number, on(when), mine, acts=acts, asks=number % 2 == 0)
        for number, (when, mine, acts) in enumerate(sorted(turns, key=lambda turn: turn[0]))
    ]
    state = Signs.of(signs(contacts[:at]).plain())
    for contact in contacts[at:]:
        state.take(contact, contact.at.timestamp(), contact.at.date().toordinal())
    assert state.plain() == signs(contacts).plain()
    judged = acquaintance((), state, openings(contacts), on=TODAY)
    for item in (*judged.they_me, judged.they_know):
        assert tuple(item.because.values) == REASONS[item.because.key]
