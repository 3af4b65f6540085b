"""Who knows whom follows whatever is done: read, joined, split, taken back, left alone, erased."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.people import EVERYONE, HANNA, JOERG, KAETHE, ME, NADIA, PETRA, TOBIAS, Actor
from visavis.actions.erase import erase
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_people
from visavis.actions.judge_alter_ties import MANY, judge_alter_ties
from visavis.actions.mark_person import say_kind, say_rest
from visavis.actions.own_address import own_address
from visavis.actions.undo import undo
from visavis.records import ClaimRecord, IdentityRecord, InteractionRecord, ParticipantRecord, PersonRecord
from visavis.store.access import Account
from visavis.store.models import AlterTie, Identity, Interaction

Keep = Callable[..., ImportResult]
START = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def me(account: Account) -> None:
    own_address(account, ME.email)


def mail(key: str, sender: Actor, *to: Actor, thread: str = "", day: int = 0, kind: str = "mail") -> InteractionRecord:
    sides = tuple(
        ParticipantRecord("email", one.email, "to" if number else "from", one.name)
        for number, one in enumerate((sender, *to))
    )
    return InteractionRecord(key, kind, START + timedelta(days=day), sides, thread)  # type: ignore[arg-type]


def card(one: Actor, *claims: ClaimRecord) -> PersonRecord:
    return PersonRecord(one.email, one.name, identities=(IdentityRecord("email", one.email),), claims=claims)


def who(one: Actor) -> int:
    return Identity.objects.get(kind="email", value=one.email).person_id


def known(account: Account) -> dict[frozenset[str], str]:
    """Who knows whom by address, with the label."""
    emails = Identity.objects.filter(account=account, kind="email").order_by("-pk")
    held = dict(emails.values_list("person", "value"))  # the oldest address of each
    rows = AlterTie.objects.filter(account=account)
    return {frozenset((held[row.a_id], held[row.b_id])): row.label for row in rows}


def pair(one: Actor, other: Actor) -> frozenset[str]:
    return frozenset((one.email, other.email))


Rows = list[tuple[object, ...]]


def stored(account: Account) -> Rows:
    names = ("a", "b", "label", "strength", "because", "evidence", "last")
    return [
        tuple(round(value, 9) if isinstance(value, float) else str(value) for value in row)
        for row in AlterTie.objects.filter(account=account).order_by("a", "b").values_list(*names)
    ]


def is_as_judged_anew(account: Account) -> bool:
    before = stored(account)
    judge_alter_ties(account)
    return stored(account) == before


def test_an_import_says_who_knows_whom(account: Account, keep: Keep) -> None:
    keep(
        mail("1", HANNA, NADIA, ME, thread="boat"),
        mail("2", NADIA, HANNA, ME, thread="boat", day=1),
        mail("3", TOBIAS, HANNA, ME, thread="harbour", day=2),
        mail("4", ME, JOERG, TOBIAS, thread="quay", day=3),
        mail("5", KAETHE, ME),
    )
    assert known(account) == {
        pair(HANNA, NADIA): "confirmed",
        pair(TOBIAS, HANNA): "likely",
        pair(JOERG, TOBIAS): "possible",
    }
    row = AlterTie.objects.get(label="confirmed")
    assert (row.a_id, row.b_id) == tuple(sorted((who(HANNA), who(NADIA))))
    assert row.because == {"key": "among.each-other", "values": {"times": 1, "last": "2026-03-03"}}
    keys = Interaction.objects.filter(pk__in=row.evidence).values_list("key", flat=True)
    assert len(keys) == 1  # a conversation is one occasion, with one proof


def test_a_conversation_is_told_by_thread_a_chat_by_day_and_a_meeting_by_itself(account: Account, keep: Keep) -> None:
    keep(*(mail(f"m{n}", HANNA, NADIA, ME, thread="boat", day=n) for n in range(5)))
    keep(
        *(mail(f"c{n}", HANNA, TOBIAS, ME, thread="crew", day=n // 2, kind="message") for n in range(6)), kind="signal"
    )
    keep(*(mail(f"e{n}", HANNA, JOERG, ME, day=7 * n, kind="meeting") for n in range(4)), kind="calendar")
    times = {other: AlterTie.objects.get(b=who(other)).because["values"]["times"] for other in (NADIA, TOBIAS, JOERG)}
    assert times == {NADIA: 1, TOBIAS: 3, JOERG: 4}


def test_a_card_that_names_another_person_is_believed(account: Account, keep: Keep) -> None:
    sister = ClaimRecord("relation", KAETHE.name, "Schwester", other=IdentityRecord("email", KAETHE.email))
    keep(card(TOBIAS, sister), card(KAETHE), card(HANNA, ClaimRecord("relation", NADIA.name, "friend")), kind="vcard")
    assert known(account) == {pair(TOBIAS, KAETHE): "confirmed"}
    keep(card(NADIA), kind="vcard", name="later.vcf")
    assert known(account)[pair(HANNA, NADIA)] == "confirmed"
    assert is_as_judged_anew(account)


def test_a_bare_name_means_nobody_once_two_are_called_so(account: Account, keep: Keep) -> None:
    keep(card(HANNA, ClaimRecord("relation", NADIA.name, "friend")), card(NADIA), kind="vcard")
    assert known(account) == {pair(HANNA, NADIA): "confirmed"}
    keep(card(Actor(NADIA.name, "another.nadia@example.com")), kind="vcard", name="another.vcf")
    assert known(account) == {}


def test_the_user_is_nobodys_alter(account: Account, keep: Keep) -> None:
    wife = ClaimRecord("relation", ME.name, "spouse", other=IdentityRecord("email", ME.email))
    keep(card(TOBIAS, wife), kind="vcard")
    keep(mail("1", HANNA, NADIA, ME))
    own_address(account, NADIA.email)
    assert known(account) == {}


def test_a_join_brings_ties_together_and_its_undo_parts_them(account: Account, keep: Keep) -> None:
    keep(mail("1", HANNA, NADIA, ME), mail("2", PETRA, KAETHE, ME))
    before = stored(account)
    entry = join_people(account, who(HANNA), who(KAETHE))
    assert known(account) == {pair(HANNA, NADIA): "likely", pair(HANNA, PETRA): "likely"}
    assert is_as_judged_anew(account)
    undo(account, entry)
    assert stored(account) == before


def test_who_is_left_alone_or_no_person_has_no_ties(account: Account, keep: Keep) -> None:
    keep(mail("1", HANNA, NADIA, TOBIAS, ME))
    assert len(known(account)) == 2
    say_rest(account, who(HANNA), on=True)
    assert known(account) == {}
    say_rest(account, who(HANNA), on=False)
    assert len(known(account)) == 2
    say_kind(account, who(HANNA), "group")
    judge_alter_ties(account)
    assert known(account) == {}


def test_what_is_taken_back_is_known_no_more(account: Account, keep: Keep) -> None:
    first = keep(mail("1", HANNA, NADIA, ME))
    keep(mail("2", NADIA, HANNA, ME))
    assert known(account) == {pair(HANNA, NADIA): "confirmed"}
    undo(account, first.entry)
    assert known(account) == {pair(HANNA, NADIA): "likely"}
    assert is_as_judged_anew(account)


def test_an_erased_person_takes_their_ties_along(account: Account, keep: Keep) -> None:
    keep(mail("1", HANNA, NADIA, ME), mail("2", TOBIAS, NADIA, ME))
    erase(account, who(HANNA))
    assert known(account) == {pair(TOBIAS, NADIA): "likely"}
    assert is_as_judged_anew(account)


def test_machines_and_untrue_dates_say_nothing(account: Account, keep: Keep) -> None:
    far = [mail("1", HANNA, NADIA, ME, day=-20_000), mail("2", HANNA, NADIA, ME, day=4000)]
    keep(*far)
    assert known(account) == {}


def test_a_thread_others_joined_is_judged_the_same_after_an_unrelated_mail(account: Account, keep: Keep) -> None:
    keep(
        mail("1", HANNA, NADIA, ME, thread="boat", day=-900),
        mail("2", NADIA, HANNA, ME, thread="boat", day=-500),
        mail("3", TOBIAS, NADIA, ME, thread="boat", day=-499),
    )
    before = stored(account)
    keep(mail("4", HANNA, ME))
    assert stored(account) == before
    assert is_as_judged_anew(account)


def test_a_mail_and_a_chat_of_one_day_are_two_occasions_whatever_lies_between(account: Account, keep: Keep) -> None:
    keep(mail("1", HANNA, NADIA, ME), mail("2", TOBIAS, PETRA, ME, day=1))
    keep(mail("3", HANNA, NADIA, ME, kind="message"), kind="signal")
    row = AlterTie.objects.get(b=who(NADIA))
    assert row.because["values"]["times"] == 2
    keep(mail("4", HANNA, ME))
    assert AlterTie.objects.get(b=who(NADIA)).because["values"]["times"] == 2


@pytest.mark.usefixtures("few_values")
def test_piece_by_piece_is_the_same_as_all_at_once(account: Account, keep: Keep) -> None:
    dice = random.Random(5)
    crowd = [Actor(f"Guest {number}", f"guest{number}@example.org") for number in range(30)]
    for batch in range(4):
        drawn = []
        for number in range(25):
            sender, *others = dice.sample([*crowd, *EVERYONE], dice.randint(2, 9))
            drawn.append(
                mail(f"{batch}.{number}", sender, *others, thread=f"t{dice.randrange(30)}", day=dice.randrange(200))
            )
        keep(*drawn)
        assert is_as_judged_anew(account)
    before = stored(account)
    assert len(before) > 100
    people = {person for row in AlterTie.objects.values_list("a", "b") for person in row}
    assert judge_alter_ties(account, people) == len(before)
    assert stored(account) == before


def test_many_touched_people_are_judged_in_one_pass(account: Account, keep: Keep) -> None:
    keep(mail("1", HANNA, NADIA, ME))
    nobody = range(10**6, 10**6 + MANY)
    assert judge_alter_ties(account, [who(HANNA), *nobody]) == 1
    assert known(account) == {pair(HANNA, NADIA): "likely"}
