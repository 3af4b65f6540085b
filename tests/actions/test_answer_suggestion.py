"""Today on a small life, and what the answers do to it."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.exports import cards, letter, mailbox
from tests.people import HANNA, JOERG, ME, NADIA, TOBIAS
from tests.state import state
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_people
from visavis.actions.judge import judge, keep_current
from visavis.actions.suggest_today import suggest_today
from visavis.actions.undo import undo
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import Answer, Interaction, Person, Tie
from visavis.store.read.candidates import candidates
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def life(take_in: TakeIn) -> None:
    """Today is 24 November 2026: Tobias had his birthday yesterday, Nadia waits for an answer."""
    asked = letter(NADIA, ME, "2026-11-18", "Could you send me the plan?")
    earlier = [letter(NADIA, ME, f"2026-{month}-02") for month in ("07", "08", "09")]
    answered = [letter(ME, NADIA, f"2026-{month}-03") for month in ("07", "08", "09")]
    talk = letter(TOBIAS, ME, "2026-09-01"), letter(ME, TOBIAS, "2026-09-02"), letter(JOERG, ME, "2026-11-01")
    take_in(cards(TOBIAS, NADIA, JOERG, HANNA), mailbox(*earlier, *answered, asked, *talk), me=(ME.email,))


def named(account: Account) -> list[tuple[str, str]]:
    return [(item.person.name, item.suggestion.reason) for item in suggest_today(account)]


def ids(account: Account) -> dict[str, int]:
    return {item.person.name: item.person.id for item in suggest_today(account)}


@pytest.mark.usefixtures("life")
def test_today_names_a_birthday_and_an_open_question(account: Account) -> None:
    assert named(account) == [(TOBIAS.name, "birthday"), (NADIA.name, "unanswered")]
    nadia = suggest_today(account)[1]
    assert [exchange.excerpt for exchange in nadia.evidence] == ["Could you send me the plan?"]
    assert len(nadia.days) == 7


def test_nobody_is_a_fine_answer(account: Account) -> None:
    assert suggest_today(account) == ()


@pytest.mark.parametrize("response", ["later", "not-this", "done"])
@pytest.mark.usefixtures("life")
def test_an_answer_rests_the_person_and_its_undo_brings_them_back(account: Account, response: str) -> None:
    before, today = state(account), named(account)
    entry = answer_suggestion(account, ids(account)[NADIA.name], "unanswered", response)  # type: ignore[arg-type]
    assert NADIA.name not in ids(account)
    assert all(finding.ok for finding in examine(account))
    undo(account, entry)
    assert named(account) == today
    assert state(account) == before
    assert not Answer.objects.exists()


@pytest.mark.usefixtures("life")
def test_later_rests_for_a_week(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_suggestion(account, ids(account)[NADIA.name], "unanswered", "later")
    monkeypatch.setenv("VISAVIS_AT", "2026-11-30T12:00+01:00")
    assert NADIA.name not in ids(account)
    monkeypatch.setenv("VISAVIS_AT", "2026-12-01T12:00+01:00")
    assert NADIA.name in ids(account)


@pytest.mark.usefixtures("life")
def test_an_answer_goes_along_through_two_joins_and_comes_back(account: Account) -> None:
    nadia = ids(account)[NADIA.name]
    answer_suggestion(account, nadia, "dormant", "not-this")
    hanna, tobias = (access.people(account.pk).get(name=one.name).pk for one in (HANNA, TOBIAS))
    first, second = join_people(account, hanna, nadia), join_people(account, tobias, hanna)
    assert [one.person for one in candidates(account.pk, today(account)) if one.answers] == [tobias]
    undo(account, second)
    undo(account, first)
    assert [one.person for one in candidates(account.pk, today(account)) if one.answers] == [nadia]


@pytest.mark.usefixtures("life")
def test_done_is_a_contact_of_today_by_the_users_own_word(account: Account) -> None:
    nadia = ids(account)[NADIA.name]
    answer_suggestion(account, nadia, "unanswered", "done")
    word = Interaction.objects.get(account=account, channel="you")
    assert (word.kind, word.size, word.automated) == ("own-word", 2, "")
    assert word.sender is not None
    assert word.sender.person.is_me


@pytest.mark.usefixtures("life")
def test_an_unknown_answer_is_refused(account: Account) -> None:
    with pytest.raises(ValueError, match="no answer"):
        answer_suggestion(account, ids(account)[NADIA.name], "unanswered", "never")  # type: ignore[arg-type]
    assert not Answer.objects.exists()


@pytest.mark.parametrize("later", ["2026-11-25T00:30+01:00", "2027-02-01T12:00+01:00", "2028-11-24T12:00+01:00"])
@pytest.mark.usefixtures("life")
def test_a_tie_that_only_aged_is_as_if_judged_anew(
    account: Account, monkeypatch: pytest.MonkeyPatch, later: str
) -> None:
    monkeypatch.setenv("VISAVIS_AT", later)
    assert keep_current(account) == 4
    assert keep_current(account) == 0
    aged = rounded(state(account)["ties"])
    judge(account)
    assert rounded(state(account)["ties"]) == aged


def rounded(ties: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    return [tuple(round(value, 9) if isinstance(value, float) else value for value in tie) for tie in ties]


def test_whom_the_user_answered_today_counts_among_the_three(account: Account) -> None:
    people = [Person.objects.create(account=account, name=f"P{number}") for number in range(5)]
    on = date(2026, 11, 24)
    Tie.objects.bulk_create(
        Tie(
            account=account, person=one, was_mutual=True, quiet_from=date(2026, 10, 1),
            first=date(2024, 1, 1), last=date(2026, 8, 1), gap_days_mean=14.0,
            judged_on=on, word="quiet", days_in_touch=9, strength=9.0, sums=[1.0] * 9,
        )
        for one in people
    )  # fmt: skip
    assert len(suggest_today(account)) == 3
    for item in suggest_today(account)[:2]:
        Answer.objects.create(account=account, person_id=item.person.id, reason="quiet", response="later", on=on)
    assert len(suggest_today(account)) == 1
