"""Who belongs to whom: stated from both sides, by a name that can only be one, and by being met together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.people import HANNA, KAETHE, ME, NADIA, TOBIAS, Actor
from visavis.actions.import_files import import_files
from visavis.actions.mark_person import say_rest
from visavis.records import ClaimRecord, IdentityRecord, InteractionRecord, ParticipantRecord, PersonRecord, Record
from visavis.store.access import Account
from visavis.store.models import Identity
from visavis.store.read.relations import Relation, relations


@pytest.fixture
def around(account: Account, monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> Callable[..., list[Relation]]:
    """What is known around someone once these records are in: around(TOBIAS, record, …)."""
    from pathlib import Path

    from tests.reading import Told, tell

    def around(whom: Actor, *records: Record, kind: str = "vcard") -> list[Relation]:
        path = Path(str(tmp_path)) / "told"
        path.write_text(ascii(records))
        monkeypatch.setattr(
            "visavis.actions.import_files.read_apart", lambda paths, **_: tell({"told": Told(kind, records)}, paths)
        )
        import_files(account, [path], me=[ME.email])
        held = Identity.objects.get(kind="email", value=whom.email)
        return list(relations(account.pk, held.person_id))

    return around


def card(one: Actor, *claims: ClaimRecord) -> PersonRecord:
    return PersonRecord(one.email, one.name, identities=(IdentityRecord("email", one.email),), claims=claims)


def talk(key: str, kind: str, thread: str, *people: Actor, day: int = 1) -> InteractionRecord:
    sides = tuple(
        ParticipantRecord("email", one.email, "to" if number else "from", one.name) for number, one in enumerate(people)
    )
    at = datetime(2026, 5, day, 12, tzinfo=UTC)
    return InteractionRecord(key, kind, at, sides, thread)  # type: ignore[arg-type]


def test_what_is_stated_is_known_on_both_sides(around: Callable[..., list[Relation]]) -> None:
    sister = ClaimRecord("relation", KAETHE.name, "Schwester", other=IdentityRecord("email", KAETHE.email))
    (relation,) = around(TOBIAS, card(TOBIAS, sister), card(KAETHE))
    assert (relation.name, relation.kind, relation.label, relation.back) == (KAETHE.name, "sibling", "Schwester", False)
    (other_way,) = around(KAETHE)
    assert (other_way.name, other_way.kind, other_way.back) == (TOBIAS.name, "sibling", True)


def test_a_bare_name_means_the_only_one_who_bears_it(around: Callable[..., list[Relation]]) -> None:
    (relation,) = around(TOBIAS, card(TOBIAS, ClaimRecord("relation", "KÄTHE  WINKLER", "friend")), card(KAETHE))
    assert relation.person == Identity.objects.get(value=KAETHE.email).person_id


def test_a_bare_name_of_two_people_means_neither(around: Callable[..., list[Relation]]) -> None:
    namesake = PersonRecord("other", KAETHE.name, identities=(IdentityRecord("email", "k@example.net"),))
    stated = card(TOBIAS, ClaimRecord("relation", KAETHE.name, "friend"))
    (relation,) = around(TOBIAS, stated, card(KAETHE), namesake)
    assert (relation.person, relation.name) == (None, KAETHE.name)


def test_those_who_are_met_together_belong_together(around: Callable[..., list[Relation]]) -> None:
    found = around(
        HANNA,
        talk("1", "mail", "boat", ME, HANNA, NADIA),
        talk("2", "mail", "boat", NADIA, HANNA, ME, day=2),
        talk("3", "mail", "harbour", HANNA, NADIA, ME, day=3),
        talk("4", "meeting", "", HANNA, TOBIAS, ME, day=4),
        talk("5", "mail", "alone", HANNA, ME, day=5),
        kind="mail",
    )
    together = [(one.ground, one.name, one.times) for one in found]
    assert together == [("thread", NADIA.name, 2), ("meeting", TOBIAS.name, 1)]
    assert found[0].last == datetime(2026, 5, 3, 12, tzinfo=UTC)


def test_what_a_wrong_clock_dated_is_no_time_together(around: Callable[..., list[Relation]]) -> None:
    told = [talk(f"{year}", "mail", f"{year}", ME, HANNA, NADIA) for year in (1970, 2026, 2038)]
    records = [replace(one, at=one.at.replace(year=int(one.key))) for one in told]
    (relation,) = around(HANNA, *records, kind="mail")
    assert (relation.times, relation.last) == (1, datetime(2026, 5, 1, 12, tzinfo=UTC))


def test_of_a_tie_that_is_left_alone_nothing_is_counted_from_either_side(
    account: Account, around: Callable[..., list[Relation]]
) -> None:
    sister = ClaimRecord("relation", KAETHE.name, "Schwester", other=IdentityRecord("email", KAETHE.email))
    around(HANNA, card(HANNA, sister), card(KAETHE), talk("1", "mail", "boat", HANNA, ME, NADIA))
    hanna, nadia = (Identity.objects.get(kind="email", value=one.email).person_id for one in (HANNA, NADIA))
    assert [one.ground for one in relations(account.pk, hanna)] == ["stated", "thread"]
    say_rest(account, hanna, on=True)
    assert [one.ground for one in relations(account.pk, hanna)] == ["stated"]
    assert relations(account.pk, nadia) == ()


def test_a_crowd_says_nothing(around: Callable[..., list[Relation]]) -> None:
    crowd = [Actor(f"Guest {number}", f"guest{number}@example.org") for number in range(11)]
    assert around(HANNA, talk("1", "mail", "all", ME, HANNA, *crowd), kind="mail") == []


def test_every_time_of_a_series_is_a_meeting(around: Callable[..., list[Relation]]) -> None:
    weekly = [talk(f"{day}", "meeting", "series", HANNA, TOBIAS, ME, day=day) for day in (4, 11, 18)]
    (relation,) = around(HANNA, *weekly, kind="calendar")
    assert (relation.name, relation.times) == (TOBIAS.name, 3)
