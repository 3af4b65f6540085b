"""When the invented people write to each other, and what the tables they stand in mean."""

from datetime import date
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

import pytest

from visavis.demo.build import life_in
from visavis.demo.correspondence import Letter, birthday, letters
from visavis.demo.life import Language, characters, plain, talks
from visavis.demo.rhythm import RHYTHMS, Rhythm, conversations
from visavis.network.judgement import Contact
from visavis.network.tie import is_waiting, judge_tie

CAST = """
Käthe Weiß | weekly | friends knee | as Kat; born 1970-05-04; at Baker, Crumb & Co; in; phone;
  note Likes rye
Jo Bloggs | | street | mail jo@example.org; phone of Käthe Weiß; nocard
"""

TALK = """
< The knee
Ouch.
Oh no,
  poor you!

! Film @spring
Would you watch it?
"""


def test_an_indented_line_of_the_cast_goes_on_with_the_one_above() -> None:
    kaethe, jo = characters(CAST)
    assert (kaethe.email, kaethe.first, kaethe.organisation) == ("kaethe.weiss@example.org", "Kat", "Crumb & Co")
    assert (kaethe.note, kaethe.letters, kaethe.shows_email) == ("Likes rye", ("friends", "knee"), True)
    assert (jo.email, jo.phone_of, jo.has_card, jo.rhythm) == ("jo@example.org", "Käthe Weiß", False, "")


def test_a_word_that_is_no_fact_is_refused() -> None:
    with pytest.raises(KeyError):
        characters("Jo Bloggs | weekly | street | likes rye")


def test_the_mark_says_who_starts_and_for_when() -> None:
    knee, film = talks(TALK)
    assert (knee.subject, knee.starter, knee.turns) == ("The knee", "them", ("Ouch.", "Oh no, poor you!"))
    assert (film.subject, film.starter, film.season) == ("Film", "waiting", "spring")


def test_names_are_spelled_out_for_addresses() -> None:
    assert plain("Mehmet Aydoğan-Voß") == "mehmet aydogan-voss"


@pytest.mark.parametrize("name", RHYTHMS)
def test_every_rhythm_ends_where_it_says_and_keeps_its_pause(name: str) -> None:
    rhythm = RHYTHMS[name]
    days = conversations(rhythm, Random(name))
    assert days == sorted(days, reverse=True)
    assert days[0] <= rhythm.first
    assert rhythm.last is None or days[-1] == rhythm.last
    if rhythm.pause:
        before, after = rhythm.pause
        assert not [day for day in days if after < day < before]


def test_gaps_are_uneven_and_as_long_as_the_rhythm_says() -> None:
    days = conversations(Rhythm(20, first=2000, last=0), Random(1))
    gaps = [earlier - later for earlier, later in pairwise(days)]
    assert 16 < sum(gaps) / len(gaps) < 24
    assert min(gaps) < 10
    assert max(gaps) > 30


def test_a_birthday_near_the_end_is_moved_out_of_sight() -> None:
    (one,) = characters("Jo Bloggs | weekly | street | born 1970-05-04")
    assert birthday(one, date(2026, 5, 3)) == date(1970, 5, 16)
    assert birthday(one, date(2026, 11, 24)) == date(1970, 5, 4)


def test_soon_is_four_days_after_the_end_also_in_february() -> None:
    (one,) = characters("Jo Bloggs | weekly | street | soon 1985")
    assert birthday(one, date(2026, 11, 24)) == date(1985, 11, 28)
    assert birthday(one, date(2028, 2, 25)) == date(1985, 2, 28)


@pytest.mark.parametrize("on", [date(2027, 3, 18), date(2028, 2, 29)])
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_ties_that_stand_out_do_so_on_any_day(language: Language, on: date) -> None:
    shapes = {"weekly-new": "close", "went-quiet": "quiet", "cooling": "cooling", "dormant": "dormant"}
    written = letters(life_in(language), on)
    for one in life_in(language).cast:
        if one.rhythm in {*shapes, "waiting"}:
            tie = judge_tie(contacts(language, written, one.email), zone=ZoneInfo("UTC"), at=written[-1].at)
            assert tie.word == shapes.get(one.rhythm, tie.word), one.name
            assert is_waiting(tie, on=on) == (one.rhythm == "waiting"), one.name


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_story_of_a_person_is_told(language: Language) -> None:
    life = life_in(language)
    subjects = {(letter.sender.name, letter.subject) for letter in letters(life, date(2026, 11, 24))}
    close = next(one for one in life.cast if one.rhythm == "weekly-new")
    for talk in life.letters[close.letters[1]]:
        starter = life.me if talk.starter == "me" else close
        assert (starter.name, talk.subject) in subjects


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_word_to_fill_in_is_left_open(language: Language) -> None:
    assert not [
        letter for letter in letters(life_in(language), date(2026, 11, 24)) if "{" in letter.subject + letter.text
    ]


def contacts(language: Language, written: list[Letter], address: str) -> list[Contact]:
    """What a reader would make of the direct letters with this address."""
    me = life_in(language).me
    found = []
    for place, letter in enumerate(written):
        sides = letter.sender.address, letter.to[0].address
        if len(letter.to) == 1 and not letter.header and address in sides:
            outgoing = sides[0] in {me.email, me.later_email}
            found.append(Contact(place, letter.at, outgoing=outgoing, asks="?" in letter.text))
    return found
