"""The way to somebody: from what was read to whom to ask, with the reason of every step."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.people import HANNA, JOERG, KAETHE, ME, NADIA, PETRA, Actor
from tests.reading import Told, tell
from visavis.actions.import_files import import_files
from visavis.actions.mark_person import say_kind, say_rest
from visavis.actions.own_address import own_address
from visavis.actions.state_fact import state_fact
from visavis.records import InteractionRecord, ParticipantRecord, Record
from visavis.store.access import Account, NotFoundError, me
from visavis.store.models import Identity
from visavis.store.read.paths import Ways, ways
from visavis.store.zone import today

Keep = Callable[..., None]
NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)


@pytest.fixture
def keep(account: Account, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Keep:
    """Let these records come in."""
    own_address(account, ME.email)

    def keep(*records: Record) -> None:
        path = tmp_path / f"told-{len(list(tmp_path.iterdir()))}"
        path.write_text(ascii(records))
        told = {path.name: Told("mail", records)}
        monkeypatch.setattr("visavis.actions.import_files.read_apart", lambda paths, **_: tell(told, paths))
        import_files(account, [path])

    return keep


def mail(sender: Actor, *to: Actor, ago: int) -> InteractionRecord:
    sides = tuple(
        ParticipantRecord("email", one.email, "to" if number else "from", one.name)
        for number, one in enumerate((sender, *to))
    )
    key = "-".join(one.email[:6] for one in (sender, *to))  # a table takes forty letters
    return InteractionRecord(f"{key}-{ago}", "mail", NOW - timedelta(days=ago), sides)


def talk(one: Actor, *, until: int, every: int = 14, times: int = 16) -> list[InteractionRecord]:
    """Letters to and fro, each answered the next day; the last so many days ago."""
    days = [until + every * number for number in range(times)]
    return [letter for ago in days for letter in (mail(ME, one, ago=ago + 1), mail(one, ME, ago=ago))]


def who(one: Actor) -> int:
    return Identity.objects.get(kind="email", value=one.email).person_id


def way_to(account: Account, one: Actor) -> Ways:
    return ways(account.pk, who(one), today(account))


def people(found: Ways) -> list[list[int]]:
    return [[step.person for step in way.steps] for way in found.ways]


def test_the_way_goes_over_somebody_who_answers(account: Account, keep: Keep) -> None:
    keep(*talk(HANNA, until=5), mail(HANNA, NADIA, ME, ago=40), mail(NADIA, JOERG, HANNA, ME, ago=30))
    found = way_to(account, JOERG)
    assert people(found)[0] == [who(HANNA), who(NADIA), who(JOERG)]
    first, second, third = found.ways[0].steps
    assert (first.label, second.label, third.label) == ("", "confirmed", "likely")
    assert (second.because.key, third.because.key) == ("among.each-other", "among.wrote")
    assert first.because.key.startswith("reply.")
    assert first.evidence
    assert [proof.at for proof in third.evidence] == [NOW - timedelta(days=30)]
    assert found.ways[0].chance == pytest.approx(first.chance * second.chance * third.chance)


def test_who_is_written_to_is_reached_by_writing(account: Account, keep: Keep) -> None:
    keep(*talk(HANNA, until=5), *talk(NADIA, until=6), mail(HANNA, NADIA, ME, ago=40))
    found = way_to(account, NADIA)
    assert found.because is not None
    assert (found.because.key, found.ways) == ("path.known", ())


def test_an_old_friend_may_be_written_to_or_reached_over_another(account: Account, keep: Keep) -> None:
    keep(*talk(HANNA, until=5), *talk(NADIA, until=1500), mail(HANNA, NADIA, ME, ago=40))
    found = way_to(account, NADIA)
    assert found.because is not None
    assert found.because.key == "path.lapsed"
    assert people(found) == [[who(HANNA), who(NADIA)]]


def test_where_nobody_was_seen_with_them_it_is_said(account: Account, keep: Keep) -> None:
    keep(*talk(HANNA, until=5), mail(NADIA, ME, ago=300))
    alone = way_to(account, NADIA)
    assert alone.because is not None
    assert (alone.because.key, alone.ways) == ("path.none.unseen", ())


def test_the_dead_and_those_left_alone_are_no_way(account: Account, keep: Keep) -> None:
    keep(*talk(HANNA, until=5), *talk(PETRA, until=3), mail(HANNA, JOERG, ME, ago=40), mail(PETRA, JOERG, ME, ago=41))
    assert {way[0] for way in people(way_to(account, JOERG))} == {who(HANNA), who(PETRA)}
    say_rest(account, who(HANNA), on=True)
    assert people(way_to(account, JOERG)) == [[who(PETRA), who(JOERG)]]
    state_fact(account, who(PETRA), "died", "yes")
    found = way_to(account, JOERG)
    assert found.because is not None
    assert (found.because.key, found.ways) == ("path.none.far", ())


def test_no_way_is_looked_for_to_the_dead_nor_to_those_left_alone_nor_to_a_group(account: Account, keep: Keep) -> None:
    keep(*talk(HANNA, until=5), mail(HANNA, JOERG, ME, ago=40), mail(HANNA, NADIA, ME, ago=41))
    keep(mail(HANNA, KAETHE, ME, ago=42))
    state_fact(account, who(JOERG), "died", "yes")
    say_rest(account, who(NADIA), on=True)
    say_kind(account, who(KAETHE), "group")
    said = [way_to(account, one) for one in (JOERG, NADIA, KAETHE)]
    assert [one.because.key for one in said if one.because] == ["path.none.dead", "tie.at-rest", "path.none.unseen"]
    assert not any(one.ways for one in said)


def test_the_user_is_nobody_to_find_a_way_to(account: Account, keep: Keep) -> None:
    keep(*talk(HANNA, until=5))
    myself = me(account.pk)
    assert myself is not None
    with pytest.raises(NotFoundError):
        ways(account.pk, myself.pk, today(account))


def test_more_people_around_need_no_more_queries(account: Account, keep: Keep) -> None:
    crowd = [Actor(f"Guest {number}", f"{number}guest@example.org") for number in range(12)]

    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert len(way_to(account, JOERG).ways) == 3
        return len(queries)

    keep(*(letter for one in crowd[:3] for letter in (*talk(one, until=5, times=3), mail(one, JOERG, ME, ago=30))))
    few = asked()
    keep(*(letter for one in crowd[3:] for letter in (*talk(one, until=5, times=3), mail(one, JOERG, ME, ago=30))))
    assert asked() == few
    assert few <= 20


def test_nobody_is_begun_with_who_never_wrote_or_was_never_written_to(account: Account, keep: Keep) -> None:
    letters = [mail(HANNA, ME, ago=ago) for ago in (9, 30, 60, 90)]
    keep(*letters, mail(HANNA, JOERG, ME, ago=40))
    assert way_to(account, JOERG).ways == ()
    keep(mail(ME, HANNA, ago=3), mail(ME, HANNA, ago=5))
    assert people(way_to(account, JOERG)) == [[who(HANNA), who(JOERG)]]
    keep(*(mail(ME, PETRA, ago=ago) for ago in (9, 30, 60, 90)), mail(ME, PETRA, JOERG, ago=45))
    assert people(way_to(account, JOERG)) == [[who(HANNA), who(JOERG)]]
