"""Text that a database refuses or chokes on costs nothing: neither the record it stands in nor those beside it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.state import state
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult
from visavis.actions.judge import judge
from visavis.actions.undo import undo
from visavis.records import (
    ClaimRecord,
    EventRecord,
    IdentityRecord,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
    Problem,
)
from visavis.store.access import Account
from visavis.store.models import Claim, Event, Import, Interaction, Participation, Person
from visavis.store.read.people import people
from visavis.store.zone import today

Keep = Callable[..., ImportResult]

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)


def card(name: str, email: str, *claims: ClaimRecord) -> PersonRecord:
    return PersonRecord(key=email, name=name, identities=(IdentityRecord("email", email),), claims=claims)


def mail(key: str, sender: str, *to: str, at: datetime = AT, text: str = "") -> InteractionRecord:
    parts = [ParticipantRecord("email", sender, "from"), *(ParticipantRecord("email", one, "to") for one in to)]
    return InteractionRecord(key, "mail", at, tuple(parts), text=text)


GOOD = card("Nadia Okonkwo", "nadia@example.net")


@pytest.mark.parametrize("odd", ["An\0na", "An\ud800na", "\udcff"])
def test_what_no_database_takes_is_left_out_of_a_text(account: Account, keep: Keep, odd: str) -> None:
    everywhere = PersonRecord(
        f"key{odd}",
        f"{odd} Lang",
        identities=(IdentityRecord("email", f"anna{odd}@example.org"), IdentityRecord("handle", f"anna{odd}")),
        claims=(ClaimRecord("note", odd, odd, odd, odd), ClaimRecord("organisation", odd)),
    )
    sides = (ParticipantRecord("email", "nadia@example.net", "from", odd),)
    exchange = InteractionRecord(f"m{odd}", "mail", AT, sides, odd, odd, odd)
    event = EventRecord(f"e{odd}", odd, "2026-11-20", odd, odd, odd, "")
    keep(GOOD, everywhere, exchange, event, Problem(f"a{odd}.vcf", "card-without-end", 3, odd))
    names = list(Person.objects.filter(account=account).values_list("name", flat=True))
    assert "Nadia Okonkwo" in names
    assert len(names) == 2
    assert Interaction.objects.filter(account=account).count() == 1
    assert Event.objects.filter(account=account).count() == 1
    assert Import.objects.get(account=account).problem_count == 1


def test_a_name_of_a_megabyte_is_kept_and_found(account: Account, keep: Keep) -> None:
    long = "".join(chr(0x4E00 + n * 7919 % 20000) for n in range(350_000))  # what no database can pack
    keep(GOOD, card(f"Anna {long}", "anna@example.org", ClaimRecord("note", long), ClaimRecord("birthday", long)))
    found = people(account.pk, on=today(account), query="anna@example.org", order="name")
    assert [line.name[:5] for line in found.items] == ["Anna "]
    assert Claim.objects.get(account=account, field="note").value == long


def test_the_longest_keys_are_kept_and_known_again(account: Account, keep: Keep) -> None:
    long = "".join(chr(0x4E00 + n * 7919 % 20000) for n in range(5000))
    odd = PersonRecord(long, "Anna Lang", identities=(IdentityRecord("handle", long[:1000]),))
    exchange = mail("m1", "anna@example.org", "nadia@example.net", text=long * 3)
    event = EventRecord("e1", long, "20 November 2026, about noon or a little later", long, long, long, long)
    keep(GOOD, odd, exchange, event)
    before = state(account)
    keep(GOOD, odd, exchange, event, name="again")
    assert state(account) == before


def test_facts_longer_than_their_columns_are_cut_and_not_lost(account: Account, keep: Keep) -> None:
    station = ClaimRecord(
        "position", "Editor, Papierboot Verlag", "", "since the spring of 1998", "until further notice"
    )
    keep(GOOD, card("Hanna Lang", "hanna@example.org", station))
    assert Person.objects.filter(account=account).count() == 2


@pytest.mark.parametrize(
    "at",
    [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(1, 1, 1, 23, 30, tzinfo=UTC),
        datetime(1583, 10, 4, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, tzinfo=UTC),
    ],
)
def test_a_mail_from_the_end_of_time_is_kept_and_everyone_is_judged(account: Account, keep: Keep, at: datetime) -> None:
    keep(
        mail("m1", "anna@example.org", "nadia@example.net", at=at), mail("m2", "nadia@example.net", "anna@example.org")
    )
    judge(account)
    assert Interaction.objects.filter(account=account).count() == 2
    assert all(finding.ok for finding in examine(account))


def test_ten_thousand_take_part_in_one_mail(account: Account, keep: Keep) -> None:
    empty = state(account)
    result = keep(mail("m1", "nadia@example.net", *(f"guest{n}@example.org" for n in range(9_999))))
    assert Participation.objects.filter(account=account).count() == 10_000
    assert undo(account, result.entry).people == 10_000
    assert state(account) == empty
