"""Whom Today might name, and why."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.exports import Export, letter, mailbox
from tests.people import HANNA, ME
from visavis.actions.import_files import ImportResult
from visavis.actions.judge import keep_current
from visavis.store.access import Account
from visavis.store.models import Answer, Person, Tie
from visavis.store.read.candidates import DORMANT_AT_MOST, QUIET_AT_MOST, candidates

TakeIn = Callable[..., ImportResult]
ON = date(2026, 11, 24)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
HANNAS = "Hanna,Lang,https://www.linkedin.com/in/hanna-lang,,{},Editor,05 Mar 2024\n"
NEWEST = "Ute,Nord,https://www.linkedin.com/in/ute-nord,,Nordufer,Editor,{}\n"


def connections(name: str, *rows: str) -> Export:
    return Export(name, (HEADER + "".join(rows)).encode())


def news(account: Account) -> list[tuple[str, str]]:
    return [(one.before, one.now) for person in candidates(account.pk, ON) for one in person.news]


def test_a_newer_export_tells_of_a_new_firm(account: Account, take_in: TakeIn) -> None:
    take_in(connections("Connections.csv", HANNAS.format("Aral"), NEWEST.format("01 Apr 2024")))
    take_in(connections("later/Connections.csv", HANNAS.format("Bosch"), NEWEST.format("01 Oct 2026")))
    assert news(account) == [("Aral", "Bosch")]


def test_an_old_export_read_late_tells_nothing(account: Account, take_in: TakeIn) -> None:
    take_in(connections("Connections.csv", HANNAS.format("Bosch"), NEWEST.format("01 Oct 2026")))
    take_in(connections("old/Connections.csv", HANNAS.format("Aral"), NEWEST.format("01 Apr 2024")))
    assert news(account) == []


def test_two_firms_on_one_card_are_no_news(account: Account, take_in: TakeIn) -> None:
    take_in(
        Export("a.vcf", b"BEGIN:VCARD\nFN:Hanna Lang\nORG:Aral\nORG:Bosch\nTITLE:Editor\nTITLE:Singer\nEND:VCARD\n")
    )
    assert news(account) == []


def test_whoever_was_answered_leaves_room_for_others(account: Account) -> None:
    people = [Person.objects.create(account=account, name=f"P{number}") for number in range(DORMANT_AT_MOST + 1)]
    Tie.objects.bulk_create(
        Tie(account=account, person=one, was_mutual=True, last=date(2024, 1, 1), judged_on=ON, word="dormant",
            days_in_touch=9, gap_days_mean=30.0, quiet_from=date(2024, 4, 12), sums=[0.0] * 9)
        for one in people
    )  # fmt: skip
    answered = people[:DORMANT_AT_MOST]
    for one in answered:
        Answer.objects.create(
            account=account, person=one, reason="dormant", response="not-this", on=ON - timedelta(days=9)
        )
    assert [one.person for one in candidates(account.pk, ON)] == [people[-1].pk]


def test_firms_and_those_left_alone_take_no_place(account: Account) -> None:
    crowd = [Person(account=account, name=f"P{number}", kind="organisation") for number in range(QUIET_AT_MOST)]
    crowd += [Person(account=account, name="R", at_rest=True), Person(account=account, name="Hanna Lang")]
    people = Person.objects.bulk_create(crowd)
    Tie.objects.bulk_create(
        Tie(account=account, person=one, was_mutual=True, first=date(2025, 1, 1), last=date(2026, 9, 1), judged_on=ON,
            word="quiet", days_in_touch=40, gap_days_mean=7.0, quiet_from=date(2026, 10, 1), sums=[0.0] * 9,
            unanswered=7, unanswered_on=date(2026, 11, 1), strength=9.0 - one.pk % 2)
        for one in people
    )  # fmt: skip
    assert [one.person for one in candidates(account.pk, ON)] == [people[-1].pk]


def test_a_message_dated_ahead_counts_from_its_day(
    account: Account, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(mailbox(letter(HANNA, ME, "2026-11-20"), letter(ME, HANNA, "2026-11-26")), me=(ME.email,))
    assert Tie.objects.get(person__is_me=False).days_in_touch == 1
    monkeypatch.setenv("VISAVIS_AT", "2026-11-27T12:00+01:00")
    keep_current(account)
    assert Tie.objects.get(person__is_me=False).days_in_touch == 2


def test_nobody_is_told_to_write_to_the_dead(account: Account, take_in: TakeIn) -> None:
    card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{}\r\nEMAIL:{}\r\nBDAY:1950-11-24\r\n{}END:VCARD\r\n"
    living, dead = (
        card.format("Hanna Lang", HANNA.email, ""),
        card.format("Otto Lang", "o@example.org", "DEATHDATE:20200101\r\n"),
    )
    take_in(Export("book.vcf", (living + dead).encode()))
    keep_current(account)
    named = [Person.objects.get(pk=one.person).name for one in candidates(account.pk, ON)]
    assert named == ["Hanna Lang"]
