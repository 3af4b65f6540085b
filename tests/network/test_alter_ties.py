from datetime import date
from itertools import chain
from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.network.alter_ties import BASE, HALF_LIFE, LABELS, REASONS, AlterTie, Seen, Stated, aged, alter_ties
from visavis.network.judgement import Because

ANA, BERND, CLARA = 1, 2, 3
USER = 0
DAY = date(2026, 3, 2).toordinal()


def mail(number: int, writer: int, *people: int, size: int = 0, day: int = 0, occasion: str = "") -> Seen:
    """A mail with the user; its size is that of the people and the user, unless strangers were there, too."""
    return Seen(occasion or str(number), number, DAY + day, people, writer, size or len(people) + 1)


def meeting(number: int, *people: int, day: int = 0) -> Seen:
    return Seen(str(number), number, DAY + day, people, 0, len(people) + 1, met=True)


def one(*seen: Seen) -> AlterTie:
    (tie,) = alter_ties(seen)
    return tie


def labels(*seen: Seen) -> set[str]:
    return {tie.judged.word for tie in alter_ties(seen)}


def test_who_wrote_to_each_other_in_a_small_round_is_confirmed() -> None:
    tie = one(mail(1, ANA, ANA, BERND), mail(2, BERND, ANA, BERND, day=5))
    assert (tie.a, tie.b, tie.judged.word, tie.last) == (ANA, BERND, "confirmed", date(2026, 3, 7))
    assert tie.judged.because == Because("among.each-other", {"times": 2, "last": "2026-03-07"})
    assert (tie.judged.evidence, tie.judged.n) == ((2, 1), 2)
    x = 1 / 2 + 2 ** (-5 / HALF_LIFE) / 2  # three took part
    assert tie.judged.value == pytest.approx(1 - (1 - BASE["confirmed"]) * exp(-x))


def test_an_answer_in_the_same_conversation_is_one_occasion() -> None:
    tie = one(mail(1, ANA, ANA, BERND, occasion="boat"), mail(2, BERND, ANA, BERND, day=1, occasion="boat"))
    assert (tie.judged.word, tie.judged.n) == ("confirmed", 1)
    assert tie.judged.value == pytest.approx(1 - (1 - BASE["confirmed"]) * exp(-1 / 2))


def test_who_wrote_to_the_other_with_the_user_in_copy_likely_knows_them() -> None:
    tie = one(mail(1, ANA, ANA, BERND))
    assert (tie.judged.word, tie.judged.because.key) == ("likely", "among.wrote")


def test_both_addressed_by_the_user_possibly_know_each_other_and_never_likely() -> None:
    assert one(mail(1, USER, ANA, BERND)).judged.because.key == "among.together"
    assert labels(*(mail(number, USER, ANA, BERND, day=number) for number in range(1, 300))) == {"possible"}


def test_who_met_in_a_small_round_likely_know_each_other() -> None:
    tie = one(meeting(1, ANA, BERND), meeting(2, ANA, BERND, day=7))
    assert (tie.judged.word, tie.judged.because.key, tie.judged.because.values["times"]) == ("likely", "among.met", 2)


def test_one_mail_to_eleven_says_next_to_nothing() -> None:
    assert labels(mail(1, USER, *range(1, 12))) == set()


def test_one_meeting_of_twelve_makes_them_possible() -> None:
    assert labels(meeting(1, *range(1, 12))) == {"possible"}


def test_a_choir_that_writes_every_week_for_years_is_no_clique() -> None:
    choir = tuple(range(1, 12))
    weekly = [mail(number, number % 12, *choir, day=7 * number) for number in range(1, 150)]
    assert labels(*weekly) == {"possible"}


def test_different_larger_rounds_make_it_likely() -> None:
    rounds = [mail(number, ANA, ANA, BERND, *range(10 * number, 10 * number + 8)) for number in range(1, 5)]

    def of_the_two(*seen: Seen) -> str:
        return next(tie.judged.word for tie in alter_ties(seen) if (tie.a, tie.b) == (ANA, BERND))

    assert (of_the_two(*rounds[:3]), of_the_two(*rounds)) == ("possible", "likely")


def test_strangers_make_a_round_large() -> None:
    assert labels(mail(1, ANA, ANA, BERND, size=7)) == {"possible"}


def test_what_a_card_states_is_confirmed_without_any_mail() -> None:
    (tie,) = alter_ties((), [Stated(BERND, ANA, "sibling", "Schwester")])
    assert (tie.a, tie.b, tie.judged.word, tie.last) == (ANA, BERND, "confirmed", None)
    assert tie.judged.because == Because("among.stated", {"label": "Schwester"})
    assert tie.judged.value == pytest.approx(0.95)


def test_the_closer_of_two_stated_relations_is_told() -> None:
    said = [Stated(ANA, BERND, "colleague", "Kollegin"), Stated(ANA, BERND, "spouse", "Frau")]
    assert [tie.judged.because.values["label"] for tie in alter_ties((), said)] == ["Frau"]


def test_a_mention_in_a_note_alone_is_possible_and_hides_nothing() -> None:
    mention = [Stated(ANA, BERND, "link")]
    (tie,) = alter_ties((), mention)
    assert (tie.judged.word, tie.judged.because) == ("possible", Because("among.mentioned"))
    (wrote,) = alter_ties([mail(1, ANA, ANA, BERND)], mention)
    assert wrote.judged.because.key == "among.wrote"


def test_nobody_knows_themselves_and_nothing_seen_is_nothing_known() -> None:
    assert list(alter_ties((), [Stated(ANA, ANA, "friend")])) == []
    assert list(alter_ties([mail(1, ANA, ANA)])) == []


def test_only_those_asked_about_are_judged() -> None:
    seen = [mail(1, ANA, ANA, BERND, CLARA)]
    assert [(tie.a, tie.b) for tie in alter_ties(seen, about={BERND})] == [(ANA, BERND)]
    assert [(tie.a, tie.b) for tie in alter_ties(seen, about={ANA})] == [(ANA, BERND), (ANA, CLARA)]


def test_of_a_thread_the_newest_counts_and_a_third_who_joined_it_changes_nothing() -> None:
    """Ana writes to Bernd, he to her, and Clara to him: the last is nothing between the two."""
    thread = [
        mail(1, ANA, ANA, BERND, day=0, occasion="boat"),
        mail(2, BERND, ANA, BERND, day=400, occasion="boat"),
        mail(3, CLARA, BERND, CLARA, day=401, occasion="boat"),
    ]
    (whole,) = (tie for tie in alter_ties(thread) if (tie.a, tie.b) == (ANA, BERND))
    assert (whole.judged.word, whole.judged.evidence) == ("confirmed", (2,))
    assert whole.last == date.fromordinal(DAY + 400)
    assert list(alter_ties(thread[:2], about={ANA})) == [whole]


def test_a_word_is_passed_on_half_as_likely_after_the_half_life_and_what_is_stated_stays() -> None:
    last = date(2020, 1, 1)
    later = date.fromordinal(last.toordinal() + HALF_LIFE)
    assert aged(0.8, last, on=later) == pytest.approx(0.4)
    assert aged(0.8, None, on=later) == 0.8
    assert aged(0.8, last, on=date(2019, 1, 1)) == 0.8


mails = st.tuples(
    st.integers(0, 4), st.sets(st.integers(1, 4), min_size=2), st.integers(0, 9), st.integers(0, 900), st.booleans()
)
occasions = st.lists(st.lists(mails, min_size=1, max_size=3), max_size=6)

Told = list[list[tuple[int, set[int], int, int, bool]]]


def told(drawn: Told) -> list[list[Seen]]:
    return [
        [
            Seen(f"o{number}", 10 * number + index, DAY + day, tuple(sorted(people)), writer if writer in people else 0,
                 min(12, len(people) + 1 + strangers), met)
            for index, (writer, people, strangers, day, met) in enumerate(occasion)
        ]
        for number, occasion in enumerate(drawn)
    ]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(occasions, st.randoms(use_true_random=False))
def test_the_order_of_occasions_does_not_matter(drawn: Told, dice: object) -> None:
    seen = told(drawn)
    before = list(alter_ties(chain(*seen)))
    dice.shuffle(seen)  # type: ignore[attr-defined]
    after = list(alter_ties(chain(*seen)))
    assert [(tie.a, tie.b, tie.judged.because, tie.judged.evidence, tie.last) for tie in before] == [
        (tie.a, tie.b, tie.judged.because, tie.judged.evidence, tie.last) for tie in after
    ]
    assert [tie.judged.value for tie in before] == pytest.approx([tie.judged.value for tie in after])


@settings(max_examples=40, deadline=None)
@given(occasions)
def test_asking_about_one_is_asking_about_all_and_taking_theirs(drawn: Told) -> None:
    seen = list(chain(*told(drawn)))
    everyone = list(alter_ties(seen))
    assert list(alter_ties(seen, about={ANA})) == [tie for tie in everyone if ANA in {tie.a, tie.b}]


@settings(max_examples=150, deadline=None)
@given(occasions, st.integers(1, 4))
def test_reading_only_what_one_took_part_in_is_enough_for_all_of_their_ties(drawn: Told, about: int) -> None:
    seen = list(chain(*told(drawn)))
    whole = [tie for tie in alter_ties(seen) if about in {tie.a, tie.b}]
    cut = list(alter_ties([one for one in seen if about in one.people], about={about}))
    assert [(tie.a, tie.b, tie.judged.because, tie.judged.evidence, tie.judged.n, tie.last) for tie in cut] == [
        (tie.a, tie.b, tie.judged.because, tie.judged.evidence, tie.judged.n, tie.last) for tie in whole
    ]
    assert [tie.judged.value for tie in cut] == pytest.approx([tie.judged.value for tie in whole])


@settings(max_examples=40, deadline=None)
@given(occasions)
def test_every_tie_keeps_its_promises(drawn: Told) -> None:
    for tie in alter_ties(chain(*told(drawn))):
        judged = tie.judged
        assert tie.a < tie.b
        assert judged.value is not None
        assert BASE[judged.word] <= judged.value < 1
        assert tuple(judged.because.values) == REASONS[judged.because.key]
        assert LABELS[judged.because.key] == judged.word
        assert len(judged.evidence) <= 5
        assert judged.n >= 1


@settings(max_examples=40, deadline=None)
@given(occasions)
def test_one_more_mail_of_one_to_the_other_never_weakens_the_label(drawn: Told) -> None:
    order = ["possible", "likely", "confirmed"]
    seen = list(chain(*told(drawn)))
    before = {(tie.a, tie.b): tie.judged.word for tie in alter_ties(seen)}
    after = {(tie.a, tie.b): tie.judged.word for tie in alter_ties([*seen, mail(999, ANA, ANA, BERND, day=1000)])}
    assert all(order.index(after[pair]) >= order.index(word) for pair, word in before.items())
