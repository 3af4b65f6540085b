"""Whatever is done in whatever order: after every step the account is sound, and undone it is as if nothing had been.

Hypothesis invents sequences of imports, joins, splits, moves, own addresses, words, undos and redos over three people
and five small files: always the same twelve, and with VISAVIS_SEQUENCES=500 as many others.
"""

import os
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from tests.conftest import NOW
from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, ME, TOBIAS, Actor
from tests.reading import read_here
from tests.state import state
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.doctor import examine
from visavis.actions.import_files import import_files
from visavis.actions.join_people import SamePersonError, join_pairs, join_people
from visavis.actions.judge import judge
from visavis.actions.keep_apart import keep_apart
from visavis.actions.move_address import move_address
from visavis.actions.own_address import own_address
from visavis.actions.redo import CannotRedoError, redo
from visavis.actions.split_person import split
from visavis.actions.state_fact import CannotStateError, state_fact, withdraw_fact
from visavis.actions.undo import changed, undo
from visavis.store import access
from visavis.store.access import NotFoundError
from visavis.store.models import Answer, Claim, Identity, JournalEntry, KeptApart, Person
from visavis.store.read.person import person
from visavis.store.zone import today

AT_HOME = Actor(TOBIAS.name, "tobi@example.net")
BOTH = cards(TOBIAS).content.replace(b"END:VCARD", f"EMAIL:{AT_HOME.email}\r\nEND:VCARD".encode())
FILES = (
    cards(TOBIAS, HANNA, ME, name="all.vcf"),
    Export("both.vcf", BOTH),
    mailbox(letter(HANNA, ME, "2026-10-01"), letter(ME, HANNA, "2026-10-05"), name="hanna.mbox"),
    mailbox(letter(AT_HOME, ME, "2026-11-01"), letter(ME, TOBIAS, "2026-11-05"), name="tobias.mbox"),
    mailbox(letter(ME, HANNA, "2026-10-05"), letter(AT_HOME, ME, "2026-11-01"), name="overlap.mbox"),
)
OWN = (ME.email, AT_HOME.email, ME.phone)
FACTS = (
    ("name", "Anselm Vogt"),
    ("name", "Berta Kern"),
    ("note", "sings"),
    ("email", "anselm@example.net"),
    ("private", "yes"),
)


class Life(RuleBasedStateMachine):
    """One account, from empty to empty."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._patches = ExitStack()
        self._patches.enter_context(patch.dict(os.environ, VISAVIS_AT=NOW))
        self._patches.enter_context(patch("visavis.actions.import_files.read_apart", read_here))
        self._transaction = transaction.atomic()
        self._transaction.__enter__()
        self.account = access.local_account()
        self.paths = [file.write(Path(self._folder.name)) for file in FILES]
        self.done: list[int] = []
        self.before: dict[int, Any] = {}

    def _did(self, entry: int | None, before: Any) -> None:
        assert entry is not None
        if changed(JournalEntry.objects.get(pk=entry)):
            self.done.append(entry)
            self.before[entry] = before
        self._is_sound()

    def _is_sound(self) -> None:
        assert [finding for finding in examine(self.account) if not finding.ok] == []

    def _two(self, choice: int) -> tuple[int, int] | None:
        people = sorted(access.people(self.account.pk).values_list("pk", flat=True))
        return (people[choice % len(people)], people[(choice + 1) % len(people)]) if len(people) > 1 else None

    def _joins(self) -> list[tuple[int, int]]:
        on = today(self.account)
        joined = (one for row in access.people(self.account.pk) for one in person(self.account.pk, row.pk, on).joined)
        return sorted((one.entry, one.index) for one in joined)

    def _addresses(self) -> list[int]:
        held = Identity.objects.filter(account=self.account, person__is_me=False)
        return sorted(held.values_list("pk", flat=True))

    @initialize(which=st.permutations(range(len(FILES))), count=st.integers(1, 3))
    def begin_with_some_files(self, which: list[int], count: int) -> None:
        for file in which[:count]:
            self.import_a_file(file, ())

    @rule(which=st.integers(0, len(FILES) - 1), me=st.sampled_from([(), (), (ME.email,), (AT_HOME.email,)]))
    def import_a_file(self, which: int, me: tuple[str, ...]) -> None:
        before = state(self.account)
        self._did(import_files(self.account, [self.paths[which]], me=me).entry, before)

    @rule(which=st.integers(0, len(OWN) - 1))
    def say_an_own_address(self, which: int) -> None:
        before = state(self.account)
        self._did(own_address(self.account, OWN[which]), before)

    @rule(choice=st.integers(0, 3))
    def join_two(self, choice: int) -> None:
        if pair := self._two(choice):
            before = state(self.account)
            self._did(join_people(self.account, *pair), before)

    @rule(choice=st.integers(0, 3))
    def join_several_at_once(self, choice: int) -> None:
        if pair := self._two(choice):
            before = state(self.account)
            self._did(join_pairs(self.account, [pair, *([other] if (other := self._two(choice + 1)) else [])]), before)

    @rule(choice=st.integers(0, 9), to=st.integers(-1, 3), many=st.integers(0, 2))
    def move_an_address(self, choice: int, to: int, many: int) -> None:
        addresses, people = self._addresses(), self._two(to)
        if addresses:
            before, address = state(self.account), addresses[choice % len(addresses)]
            beside = Identity.objects.filter(person__identities=address).exclude(pk=address).order_by("-pk")
            along, receiver = beside.values_list("pk", flat=True)[:many], people[0] if people and to >= 0 else None
            with suppress(SamePersonError):
                self._did(move_address(self.account, address, receiver, along=list(along)), before)

    @rule(choice=st.integers(0, 3), said=st.sampled_from(FACTS))
    def say_something(self, choice: int, said: tuple[str, str]) -> None:
        if pair := self._two(choice):
            before = state(self.account)
            with suppress(CannotStateError):
                entry = state_fact(self.account, pair[0], *said)
                if entry is not None:
                    self._did(entry, before)

    @rule(choice=st.integers(0, 3))
    def withdraw_a_word(self, choice: int) -> None:
        words = Claim.objects.filter(account=self.account, source="you").exclude(key__startswith="own:")
        if words:
            before = state(self.account)
            self._did(withdraw_fact(self.account, words.order_by("pk")[choice % len(words)].pk), before)

    @rule(choice=st.integers(0, 3))
    def keep_two_apart(self, choice: int) -> None:
        if pair := self._two(choice):
            before = state(self.account)
            self._did(keep_apart(self.account, *pair), before)

    @rule(choice=st.integers(0, 3))
    def split_what_was_joined(self, choice: int) -> None:
        joins = self._joins()
        if joins:
            before = state(self.account)
            with suppress(NotFoundError):  # an import that was undone had brought all of one of them
                self._did(split(self.account, *joins[choice % len(joins)]), before)

    @rule(choice=st.integers(0, 3), response=st.sampled_from(["later", "not-this", "done"]))
    def answer(self, choice: int, response: Any) -> None:
        if pair := self._two(choice):
            before = state(self.account)
            self._did(answer_suggestion(self.account, pair[0], "quiet", response), before)

    @precondition(lambda self: self.done)
    @rule()
    def undo_the_latest(self) -> None:
        entry = self.done.pop()
        undo(self.account, entry)
        if self.before[entry] is not None:
            assert state(self.account) == self.before[entry]
        self._is_sound()

    @precondition(lambda self: self.done)
    @rule()
    def undo_the_latest_and_do_it_again(self) -> None:
        after, entry = state(self.account), self.done[-1]
        kind = JournalEntry.objects.get(pk=entry).kind
        self.undo_the_latest()
        before = state(self.account)
        try:
            done = redo(self.account)
        except CannotRedoError:  # only where what it was about hung on something that was undone before
            assert self.before[entry] is None
            return
        assert done.entry == entry
        if self.before[entry] is not None:
            assert state(self.account) == after
        elif kind not in {"import", "own-address"}:  # they find anew what an import undone before took or had told
            now_apart = {"kept apart": state(self.account)["kept apart"]}  # whole people, as they are by now
            assert state(self.account) == after | now_apart
        self._did(done.again, before)

    @precondition(lambda self: self.done)
    @rule(count=st.integers(1, 4))
    def undo_some_and_do_them_again(self, count: int) -> None:
        """Whatever was numbered anew in between: people and addresses of an import, words, joins."""
        after, some = state(self.account), self.done[-count:]
        is_known = all(self.before[entry] is not None for entry in some)
        for _ in some:
            self.undo_the_latest()
        for entry in some:
            before = state(self.account)
            try:
                done = redo(self.account)
            except CannotRedoError as error:
                if is_known or error.code not in {"changed", "so-already"}:
                    raise
                return  # what it was about hung on something that was undone before
            assert done.entry == entry
            self._did(done.again, before)
        if is_known:
            assert state(self.account) == after

    @precondition(lambda self: len(self.done) > 1)
    @rule(which=st.integers(0, 20))
    def undo_an_older_one(self, which: int) -> None:
        entry = self.done.pop(which % (len(self.done) - 1))
        undo(self.account, entry)
        self.before = dict.fromkeys(self.before)  # what was before then is no more what will be
        self._is_sound()

    @rule()
    def judge_everyone(self) -> None:
        before = state(self.account)
        judge(self.account)
        assert state(self.account) == before

    def teardown(self) -> None:
        try:
            while self.done:
                self.undo_the_latest()
            left = [model.objects.count() for model in (Person, Identity, Claim, Answer, KeptApart)]
            assert left == [0] * 5
        finally:
            transaction.set_rollback(True)
            self._transaction.__exit__(None, None, None)
            self._patches.close()
            self._folder.cleanup()


@pytest.mark.django_db
def test_whatever_is_done_can_be_undone() -> None:
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=int(os.environ.get("VISAVIS_SEQUENCES", "12")),
            stateful_step_count=16,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize="VISAVIS_SEQUENCES" not in os.environ,
            database=None,
        ),
    )
