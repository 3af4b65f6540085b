"""Judging from what is stored is judging anew: whatever is done, in whatever order, and however time passes."""

import json
import os
from contextlib import ExitStack, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from tests.exports import Export, card, cards, letter, mailbox
from tests.people import HANNA, KAETHE, KARL, ME, TOBIAS, Actor
from tests.reading import read_here
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.import_files import import_files
from visavis.actions.join_people import join_people
from visavis.actions.judge import judge, judge_stale, keep_current
from visavis.actions.mark_person import say_rest
from visavis.actions.own_address import own_address
from visavis.actions.set_preferences import set_preferences
from visavis.actions.split_person import split
from visavis.actions.state_fact import MARKS, state_fact, withdraw_field
from visavis.actions.undo import NothingToUndoError, undo
from visavis.config import env
from visavis.network.reply import Habits
from visavis.network.running import Running
from visavis.store import access, ties
from visavis.store.access import NotFoundError
from visavis.store.models import Account, AlterTie, JournalEntry, Tie
from visavis.store.ties import JUDGED, contacts

pytestmark = pytest.mark.django_db

START = date(2026, 9, 1)
AT_HOME = Actor(TOBIAS.name, "tobi@example.net")
SIDES = (TOBIAS, AT_HOME, HANNA)
FACTS = (
    ("closeness", "close"), ("closeness", "slight"), ("rhythm", "14"), ("rhythm", "none"), ("died", "yes"),
    ("kind", "organisation"), ("private", "yes"),
)  # fmt: skip


def stored(account: Account) -> dict[str, Any]:
    """All that is judged, by whose it is; but not what a state was read of, which changes with the user's addresses."""
    judged: dict[str, Any] = {"habits": Account.objects.get(pk=account.pk).habits}
    known = AlterTie.objects.filter(account=account).order_by("a", "b")
    judged["alter ties"] = list(
        map(list, known.values_list("a", "b", "label", "strength", "because", "evidence", "last"))
    )
    judged["shared"] = json.loads(json.dumps(sorted(ties.shared(account.pk, env.now()))))
    for row in Tie.objects.filter(account=account, person__merged_into=None).select_related("person"):
        running = Running.of(row.running or [])
        running.mark = ""
        told = {name: getattr(row, name) for name in (*JUDGED, "judge_again", "read_to")}
        judged[f"{row.person.name} {row.person_id}"] = told | {"running": running.plain()}
    return judged


def is_near(one: Any, other: Any) -> bool:
    """The same to 1e-9."""
    if isinstance(one, float) and isinstance(other, float):
        return one == pytest.approx(other, abs=1e-9, rel=1e-9)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(is_near(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_near, one, other))
    return bool(one == other)


def assert_judged_as_anew(account: Account) -> None:
    kept = stored(account)
    with transaction.atomic():
        judge(access.local_account())
        anew = stored(account)
        transaction.set_rollback(True)
    for name in kept.keys() | anew.keys():
        assert is_near(kept.get(name), anew.get(name)), (name, kept.get(name), anew.get(name))


class Judged(RuleBasedStateMachine):
    """One account whose mail comes in small pieces, in any order of days."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._patches = ExitStack()
        self._patches.enter_context(patch("visavis.actions.import_files.read_apart", read_here))
        self._environment = self._patches.enter_context(patch.dict(os.environ))
        self._transaction = transaction.atomic()
        self._transaction.__enter__()
        self.now = datetime.fromisoformat("2026-11-24T12:00+01:00")
        self.files = 0
        self._pass(0)

    @property
    def account(self) -> Account:
        return access.local_account()

    def _pass(self, days: int) -> None:
        self.now += timedelta(days=days)
        os.environ["VISAVIS_AT"] = self.now.isoformat()

    def _import(self, file: Export, me: tuple[str, ...] = ()) -> None:
        self.files += 1
        path = Export(f"{self.files}-{file.name}", file.content).write(Path(self._folder.name))
        import_files(self.account, [path], me=me)
        assert_judged_as_anew(self.account)

    def _somebody(self, choice: int) -> int | None:
        people = sorted(access.people(self.account.pk).values_list("pk", flat=True))
        return people[choice % len(people)] if people else None

    @initialize(known=st.booleans())
    def begin(self, *, known: bool) -> None:
        self._import(cards(TOBIAS, HANNA, KAETHE), (ME.email,) if known else ())

    @rule(
        turns=st.lists(
            st.tuples(st.integers(0, 110), st.booleans(), st.sampled_from(SIDES), st.booleans()), min_size=1, max_size=4
        )
    )
    def import_some_letters(self, turns: list[tuple[int, bool, Actor, bool]]) -> None:
        letters = []
        for days, mine, side, also in turns:
            to: list[Actor] = [side if mine else ME, *([KAETHE] if also else [])]
            letters.append(letter(ME if mine else side, to, str(START + timedelta(days=days)), "x" * (1 + days % 3)))
        self._import(mailbox(*letters))

    @rule()
    def import_a_card_that_joins(self) -> None:
        both = card(TOBIAS).replace("END:VCARD", f"EMAIL:{AT_HOME.email}\r\nEND:VCARD")
        self._import(Export("both.vcf", both.encode()))

    @rule()
    def import_ones_own_card(self) -> None:
        said = f"{ME.email}\r\nRELATED;TYPE=aunt:{KAETHE.name}"
        self._import(Export("me.vcf", card(ME).replace(ME.email, said).encode()), (ME.email,))

    @rule()
    def say_an_own_address(self) -> None:
        own_address(self.account, ME.email)
        assert_judged_as_anew(self.account)

    @rule(choice=st.integers(0, 3))
    def join_two(self, choice: int) -> None:
        one, other = self._somebody(choice), self._somebody(choice + 1)
        if one and other and one != other:
            join_people(self.account, one, other)
            assert_judged_as_anew(self.account)

    @rule()
    def split_the_newest_join(self) -> None:
        joins = JournalEntry.objects.filter(kind="join").exclude(state="undone").order_by("-pk")
        for entry in joins[:1]:
            with suppress(NotFoundError):
                split(self.account, entry.pk, 0)
            assert_judged_as_anew(self.account)

    @rule(choice=st.integers(0, 3), said=st.sampled_from(FACTS), withdraw=st.booleans())
    def say_something(self, choice: int, said: tuple[str, str], *, withdraw: bool) -> None:
        if person := self._somebody(choice):
            state_fact(self.account, person, *said)
            if withdraw:
                withdraw_field(self.account, person, said[0])
            assert_judged_as_anew(self.account)

    @rule(choice=st.integers(0, 3), on=st.booleans())
    def leave_alone(self, choice: int, *, on: bool) -> None:
        if person := self._somebody(choice):
            say_rest(self.account, person, on=on)
            assert_judged_as_anew(self.account)

    @rule(choice=st.integers(0, 3))
    def answer_done(self, choice: int) -> None:
        if person := self._somebody(choice):
            answer_suggestion(self.account, person, "quiet", "done")
            assert_judged_as_anew(self.account)

    @rule(days=st.sampled_from([1, 6, 8, 40]))
    def time_passes(self, days: int) -> None:
        self._pass(days)
        keep_current(self.account)
        assert_judged_as_anew(self.account)

    @precondition(lambda self: self.files > 1)
    @rule(which=st.integers(0, 3))
    def undo_one_of_the_latest(self, which: int) -> None:
        entries = JournalEntry.objects.exclude(state="undone").exclude(kind="erase").order_by("-pk")[which : which + 1]
        for entry in entries:
            with suppress(NothingToUndoError):
                undo(self.account, entry.pk)
            assert_judged_as_anew(self.account)

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self._transaction.__exit__(None, None, None)
        self._patches.close()
        self._folder.cleanup()


def imported(folder: Path, *files: Export, me: tuple[str, ...] = (ME.email,)) -> Account:
    account = access.local_account()
    with patch("visavis.actions.import_files.read_apart", read_here):
        for file in files:
            import_files(account, [file.write(folder)], me=me)
    return account


def tie(account: Account, name: str) -> Tie:
    return Tie.objects.get(account=account, person__name=name, person__merged_into=None)


def turn(number: int, other: Actor, day: str) -> bytes:
    """The user writes first, then they take turns."""
    return letter(other, ME, day) if number % 2 else letter(ME, other, day)


def monthly(name: str, months: range) -> Export:
    return mailbox(*(turn(month, TOBIAS, f"2026-{month:02}-10") for month in months), name=name)


def test_what_is_new_and_later_is_added_and_nothing_is_read_again(tmp_path: Path, now: str) -> None:
    imported(tmp_path, monthly("first.mbox", range(3, 7)))
    with patch("visavis.actions.judge.ties.contacts", wraps=contacts) as reading:
        account = imported(tmp_path, monthly("later.mbox", range(8, 10)))
        assert all(not call.args[2] for call in reading.call_args_list)
        assert tie(account, TOBIAS.name).days_in_touch == 6
        imported(tmp_path, monthly("earlier.mbox", range(1, 3)))
        assert [call.args[2] for call in reading.call_args_list if call.args[2]] == [
            [tie(account, TOBIAS.name).person_id]
        ]
    assert tie(account, TOBIAS.name).days_in_touch == 8
    assert_judged_as_anew(account)


def test_whoever_was_judged_past_an_interaction_that_came_late_is_read_anew(tmp_path: Path, now: str) -> None:
    account = imported(tmp_path, monthly("first.mbox", range(1, 4)))
    before = tie(account, TOBIAS.name)
    ties.mark_stale(account.pk, [before.person_id], before.read_to + 1)
    assert tie(account, TOBIAS.name).running is not None
    ties.mark_stale(account.pk, [before.person_id], before.read_to)  # of another import, which was given lower numbers
    assert tie(account, TOBIAS.name).running is None
    judge_stale(account)
    assert tie(account, TOBIAS.name).running == before.running


def test_a_folder_with_received_mail_alone_records_no_mutuality(tmp_path: Path, now: str) -> None:
    received = [letter(TOBIAS, ME, f"2026-{month:02}-10") for month in range(1, 6)]
    account = imported(tmp_path, mailbox(*received, name="inbox.mbox"))
    found = tie(account, TOBIAS.name)
    assert (found.word, found.because["key"]) == ("unknown", "tie.unknown.received")
    assert (found.mutuality, found.strength) == (None, found.warmth)
    sent = [letter(ME, HANNA, f"2026-{month:02}-12") for month in range(1, 6)]
    imported(tmp_path, mailbox(*sent, name="sent.mbox"))  # so sent mail is kept, too
    assert tie(account, TOBIAS.name).because["key"] == "tie.slight.only-in"
    assert tie(account, TOBIAS.name).mutuality == 0
    undo(account)
    assert tie(account, TOBIAS.name).because["key"] == "tie.unknown.received"
    assert_judged_as_anew(account)


def only_in(other: Actor) -> Export:
    """Thirty letters of theirs, one a week."""
    return mailbox(*(letter(other, ME, str(START - timedelta(days=7 * week))) for week in range(30)), name="inbox.mbox")


@pytest.mark.parametrize("to", [KAETHE, HANNA])
def test_a_copy_to_oneself_in_an_inbox_is_no_sent_mail(to: Actor, tmp_path: Path, now: str) -> None:
    account = imported(tmp_path, only_in(HANNA), mailbox(letter(ME, [to, ME], "2026-07-03"), name="copy.mbox"))
    found = tie(account, HANNA.name)
    assert (found.mutuality, found.strength) == (None, found.warmth)
    assert_judged_as_anew(account)


def test_neither_a_meeting_nor_a_note_vouches_for_received_mail(tmp_path: Path, now: str) -> None:
    account = imported(tmp_path, only_in(HANNA))
    answer_suggestion(account, tie(account, HANNA.name).person_id, "quiet", "done")  # noted as the user's own word
    assert tie(account, HANNA.name).mutuality is None
    assert_judged_as_anew(account)


def test_what_went_one_way_alone_is_no_silence_of_anybody(tmp_path: Path, now: str) -> None:
    sent = [letter(ME, KARL, str(START - timedelta(days=14 * turn)), "Are you there?") for turn in range(15)]
    account = imported(tmp_path, mailbox(*sent, name="sent.mbox"))
    assert tie(account, KARL.name).circumstances["recorded"] == "out"  # type: ignore[index]
    assert Account.objects.get(pk=account.pk).habits == Habits().plain()
    imported(tmp_path, mailbox(*(letter(TOBIAS, ME, f"2026-0{month}-02") for month in range(1, 7)), name="inbox.mbox"))
    assert sum(Account.objects.get(pk=account.pk).habits[0]) == 15  # received mail is kept, so Karl is silent
    undo(account)
    assert Account.objects.get(pk=account.pk).habits == Habits().plain()
    assert_judged_as_anew(account)


def test_a_turn_counts_as_a_silence_once_it_is_a_week_old_whoever_is_judged(
    tmp_path: Path, now: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = mailbox(letter(ME, KAETHE, "2026-11-20", "Are you there?"), name="asked.mbox")
    account = imported(tmp_path, monthly("first.mbox", range(1, 10)), asked)
    before = sum(Account.objects.get(pk=account.pk).habits[0])
    monkeypatch.setenv("VISAVIS_AT", "2026-11-28T12:00+01:00")
    imported(tmp_path, mailbox(letter(HANNA, ME, "2026-11-27"), name="later.mbox"))
    assert sum(Account.objects.get(pk=account.pk).habits[0]) == before + 1
    keep_current(account)
    assert_judged_as_anew(account)


@pytest.mark.parametrize("said", [(field, value) for field, values in MARKS.items() for value in values])
def test_whatever_the_user_says_of_somebody_all_is_as_judged_anew(
    said: tuple[str, str], tmp_path: Path, now: str
) -> None:
    among = [letter(HANNA, [TOBIAS, ME], "2026-05-02"), letter(TOBIAS, [HANNA, ME], "2026-05-03")]
    asked = [letter(ME, TOBIAS, f"2026-{month:02}-20", "How are you?") for month in range(1, 9)]
    account = imported(tmp_path, monthly("first.mbox", range(1, 9)), mailbox(*among, *asked, name="among.mbox"))
    assert AlterTie.objects.exists()
    tobias = tie(account, TOBIAS.name).person_id
    before = stored(account)
    state_fact(account, tobias, *said)
    assert_judged_as_anew(account)
    withdraw_field(account, tobias, said[0])
    assert_judged_as_anew(account)
    assert is_near(stored(account), before)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("CATEGORIES:Familie", "tie.warm.kin"),
        ("NICKNAME:Tante Käthe", "tie.warm.kin"),
        (f"RELATED;TYPE=child;VALUE=text:{ME.name}", "tie.warm.kin"),
        ("CATEGORIES:Kegeln", "tie.quiet"),
        ("CATEGORIES:deceased", "tie.warm.memory"),
        ("CATEGORIES:verstorben", "tie.warm.memory"),
        ("CATEGORIES:Kegeln,Verstorben", "tie.warm.memory"),
        ("NOTE:gestorben am 3. April 2020", "tie.warm.memory"),
        ("NICKNAME:Käthe †", "tie.warm.memory"),
    ],
)
def test_what_a_card_says_of_family_and_death_is_heeded(line: str, key: str, tmp_path: Path, now: str) -> None:
    letters = [turn(week, KAETHE, str(date(2026, 1, 1) + timedelta(days=7 * week))) for week in range(20)]
    book = Export("book.vcf", card(KAETHE).replace("END:VCARD", f"{line}\r\nEND:VCARD").encode() + card(ME).encode())
    account = imported(tmp_path, mailbox(*letters), book)
    assert tie(account, KAETHE.name).because["key"] == key
    assert_judged_as_anew(account)


def test_what_is_dated_ahead_counts_from_its_day(tmp_path: Path, now: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ahead = letter(TOBIAS, ME, "2026-12-01")
    account = imported(tmp_path, monthly("first.mbox", range(1, 4)), mailbox(ahead, name="ahead.mbox"))
    assert (tie(account, TOBIAS.name).days_in_touch, tie(account, TOBIAS.name).judge_again) == (3, date(2026, 12, 1))
    imported(tmp_path, monthly("later.mbox", range(9, 11)))
    assert tie(account, TOBIAS.name).judge_again == date(2026, 12, 1)
    monkeypatch.setenv("VISAVIS_AT", "2026-12-02T12:00+01:00")
    keep_current(account)
    assert (tie(account, TOBIAS.name).days_in_touch, tie(account, TOBIAS.name).judge_again) == (6, None)
    assert_judged_as_anew(account)


def test_wrong_clocks_are_no_contact(tmp_path: Path, now: str) -> None:
    wrong = mailbox(*(letter(TOBIAS, ME, day) for day in ("1970-01-01", "1980-01-01", "2038-01-19")), name="wrong.mbox")
    account = imported(tmp_path, monthly("first.mbox", range(1, 4)), wrong)
    judged = tie(account, TOBIAS.name)
    assert (judged.days_in_touch, judged.first, judged.last) == (3, date(2026, 1, 10), date(2026, 3, 10))
    assert_judged_as_anew(account)


def test_thirty_addresses_are_one_person_and_one_message_counts_once(tmp_path: Path, now: str) -> None:
    addresses = [Actor(TOBIAS.name, f"tobias{number}@example.com") for number in range(30)]
    lines = "".join(f"EMAIL:{one.email}\r\n" for one in addresses)
    book = Export("book.vcf", card(TOBIAS).replace("END:VCARD", f"{lines}END:VCARD").encode())
    letters = [
        letter(one, ME, f"2026-{1 + number % 9:02}-{1 + number:02}") for number, one in enumerate(addresses[:20])
    ]
    account = imported(tmp_path, book, mailbox(*letters, letter(ME, addresses, "2026-10-01")))
    judged = tie(account, TOBIAS.name)
    assert judged.days_in_touch == 21
    running = Running.of(judged.running or [])
    assert running.channels["mail"][:2] == [1, 20]
    assert running.years == {2026: [0, 20]}  # thirty addresses look like a round
    assert_judged_as_anew(account)


def test_of_whom_is_left_alone_nothing_is_counted(tmp_path: Path, now: str) -> None:
    account = imported(tmp_path, monthly("first.mbox", range(1, 6)))
    counted = Account.objects.get(pk=account.pk).habits
    say_rest(account, tie(account, TOBIAS.name).person_id, on=True)
    resting = tie(account, TOBIAS.name)
    assert (resting.because["key"], resting.running, resting.sums) == ("tie.at-rest", None, [])
    assert sum(map(sum, Account.objects.get(pk=account.pk).habits)) == 0 < sum(map(sum, counted))
    say_rest(account, resting.person_id, on=False)
    assert Account.objects.get(pk=account.pk).habits == counted


def test_another_zone_has_everybody_read_anew(tmp_path: Path, now: str) -> None:
    late = mailbox(*(letter(TOBIAS, ME, f"2026-0{month}-10") for month in (1, 2, 3)))
    account = imported(tmp_path, late)
    set_preferences(account, language="", zone="Pacific/Kiritimati")  # noon in UTC is the next day there
    assert tie(account, TOBIAS.name).first == date(2026, 1, 11)


def test_after_every_step_the_stored_ties_are_those_judged_anew() -> None:
    run_state_machine_as_test(
        Judged,
        settings=settings(
            max_examples=int(os.environ.get("VISAVIS_SEQUENCES", "8")),
            stateful_step_count=14,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize="VISAVIS_SEQUENCES" not in os.environ,
            database=None,
        ),
    )
