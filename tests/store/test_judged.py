"""Everything about one person from what is stored: the archive is not read for it."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.exchanges import both, every, only_they
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, KAETHE, KARL, ME, NADIA, TOBIAS, Actor
from visavis.actions.import_files import ImportResult
from visavis.actions.own_address import own_address
from visavis.actions.set_preferences import set_preferences
from visavis.actions.state_fact import state_fact
from visavis.config import env
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.read.evidence import proofs
from visavis.store.read.judged import NOTHING, Judged, judged, replies
from visavis.store.read.people import ORDERS, people
from visavis.store.read.search import known
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def life(take_in: TakeIn) -> None:
    """Tobias answers whatever the user writes, Nadia only ever writes; of Käthe there is a card."""
    days = every(21, "2025-11-01", "2026-11-15")
    take_in(cards(TOBIAS, KAETHE), both(TOBIAS, days), only_they(NADIA, days), me=(ME.email,))


def one(account: Account, name: str) -> int:
    (found,) = known(account.pk, name)
    return found


def of(account: Account, name: str) -> Judged:
    return judged(account.pk, one(account, name), today(account))


@pytest.mark.usefixtures("life")
def test_a_person_is_judged_in_every_way(account: Account) -> None:
    found = of(account, TOBIAS.name)
    assert found.tie is not None
    assert found.reply is not None
    assert found.reply.value is not None
    assert found.reply.value >= 0.6
    assert found.reciprocity is not None
    assert found.reciprocity.word == "mostly-you"
    assert found.acquaintance is not None
    assert {item.word for item in found.acquaintance.i_them} == {"life", "work"}  # his card: birthday and firm


@pytest.mark.usefixtures("life")
def test_where_nothing_was_exchanged_there_is_too_little_to_tell(account: Account) -> None:
    found = of(account, KAETHE.name)
    assert found.reply is not None
    assert found.reciprocity is not None
    assert (found.reply.word, found.reciprocity.word) == ("unknown", "unknown")


@pytest.mark.usefixtures("life")
def test_nothing_is_judged_of_whom_the_user_leaves_alone_nor_of_what_is_no_person(account: Account) -> None:
    state_fact(account, one(account, TOBIAS.name), "rest", "yes")
    state_fact(account, one(account, NADIA.name), "kind", "organisation")
    assert of(account, TOBIAS.name) == of(account, NADIA.name) == NOTHING
    me = access.me(account.pk)
    assert me is not None
    assert judged(account.pk, me.pk, today(account)) == NOTHING


@pytest.mark.usefixtures("life")
def test_of_the_dead_nobody_asks_who_starts_or_whether_they_answer(account: Account) -> None:
    tobias, on = one(account, TOBIAS.name), today(account)
    state_fact(account, tobias, "died", "yes")
    found = judged(account.pk, tobias, on)
    assert (found.reply, found.reciprocity, found.instrumentality) == (None, None, None)
    assert found.tie is not None
    assert found.acquaintance is not None
    assert replies(account.pk, [tobias], on) == {}


@pytest.mark.parametrize("sides", [(ME, KARL), (KARL, ME)])
def test_of_one_direction_alone_nothing_is_known_of_the_other(
    sides: tuple[Actor, Actor], account: Account, take_in: TakeIn
) -> None:
    letters = [letter(*sides, day, "Could you help me?") for day in every(30, "2025-09-01", "2026-11-01")]
    take_in(cards(KARL), mailbox(*letters), me=(ME.email,))
    found = of(account, KARL.name)
    assert found.reply is not None
    assert found.reciprocity is not None
    assert found.instrumentality is not None
    assert {found.reply.word, found.reciprocity.word, found.instrumentality.word} == {"unknown"}
    assert found.reply == replies(account.pk, [one(account, KARL.name)], today(account))[one(account, KARL.name)]
    assert found.acquaintance is not None
    assert "opened" not in {item.word for item in found.acquaintance.they_me}


@pytest.mark.parametrize(
    ("zone", "at", "silences"),
    [
        ("Europe/Berlin", "2026-11-26T08:00+01:00", 9),
        ("Europe/Berlin", "2026-11-26T14:00+01:00", 9),  # a day is asked about as at noon
        ("America/New_York", "2026-11-26T11:00-05:00", 10),  # 16:00 in London
        ("America/New_York", "2026-11-26T06:00-05:00", 9),
        ("Pacific/Auckland", "2026-11-27T08:00+13:00", 10),  # 19:00 in London
        ("Pacific/Auckland", "2026-11-27T00:30+13:00", 9),  # 11:30 in London: the last may still be answered
    ],
)
def test_what_was_asked_at_noon_in_london_is_unanswered_after_a_week_wherever_the_user_is(
    zone: str, at: str, silences: int, account: Account, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [letter(ME, TOBIAS, f"2026-{month:02}-19", "Are you there?") for month in range(2, 12)]
    answers = [letter(TOBIAS, ME, f"2026-{month:02}-20") for month in range(2, 5)]
    take_in(cards(TOBIAS), mailbox(*asked, *answers), me=(ME.email,))
    set_preferences(account, language="", zone=zone)
    monkeypatch.setenv("VISAVIS_AT", at)
    found = of(account, TOBIAS.name).reply
    assert found is not None
    assert found.n == silences


@pytest.mark.usefixtures("life")
def test_a_stranger_is_nobodys(account: Account) -> None:
    with pytest.raises(NotFoundError):
        judged(account.pk, 99_999, today(account))


@pytest.mark.usefixtures("life")
def test_another_account_learns_nothing(account: Account) -> None:
    tobias, on = one(account, TOBIAS.name), today(account)
    stranger = Account.objects.create(name="stranger", created_at=env.now())
    tie = judged(account.pk, tobias, on).tie
    assert tie is not None
    assert len(proofs(account.pk, tie.evidence)) == len(tie.evidence) == 12
    with pytest.raises(NotFoundError):
        judged(stranger.pk, tobias, on)
    assert replies(stranger.pk, [tobias], on) == {}
    assert proofs(stranger.pk, tie.evidence) == {}
    assert [people(stranger.pk, on=on, order=order).total for order in ORDERS] == [0] * 5


@pytest.mark.usefixtures("life")
def test_it_costs_a_few_queries_and_never_an_exchange(account: Account) -> None:
    tobias, on = one(account, TOBIAS.name), today(account)
    with CaptureQueriesContext(connection) as queries:
        judged(account.pk, tobias, on)
    assert len(queries) == 4
    assert not any("store_interaction" in query["sql"] for query in queries)


@pytest.mark.usefixtures("life")
def test_whether_many_would_answer_is_the_same_as_of_each_and_costs_two_queries(account: Account) -> None:
    people, on = [one(account, name) for name in (TOBIAS.name, NADIA.name)], today(account)
    with CaptureQueriesContext(connection) as queries:
        found = replies(account.pk, people, on)
    assert len(queries) == 2
    assert found == {person: judged(account.pk, person, on).reply for person in people}


def test_who_answers_is_known_only_when_the_user_is(account: Account, take_in: TakeIn) -> None:
    take_in(both(HANNA, every(21, "2025-11-01", "2026-11-15")))
    before = of(account, HANNA.name).reply
    own_address(account, ME.email)
    after = of(account, HANNA.name).reply
    assert before is not None
    assert after is not None
    assert before.word == "unknown"
    assert after.word != "unknown"
