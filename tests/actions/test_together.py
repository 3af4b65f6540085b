"""Who took part in one message or event is not joined at import, though a card speaks for both; nor is it in a look."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.exports import Export, cards, letter, mailbox
from tests.people import ME, PETRA, TOBIAS, Actor
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult
from visavis.records import (
    AttendeeRecord,
    EventRecord,
    IdentityRecord,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
)
from visavis.store.access import Account
from visavis.store.models import Identity

TakeIn = Callable[..., ImportResult]
Keep = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

AT_WORK = Actor("Tobias Brandauer", "tobias.brandauer@example.com")
AT_HOME = Actor("T. Brandauer", "tobi@example.net")
AT_CLUB = Actor("Tobias Brandauer", "tobias@example.org")


def one_card(*addresses: Actor, name: str = "both.vcf") -> Export:
    lines = [f"EMAIL:{one.email}" for one in addresses]
    said = "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{TOBIAS.name}", *lines, "END:VCARD", ""])
    return Export(name, said.encode())


def who(one: Actor) -> int:
    return Identity.objects.get(kind="email", value=one.email).person_id


def alone(*people: Actor) -> list[bytes]:
    return [letter(one, ME, f"2026-11-0{day}") for day, one in enumerate(people, 1)]


def is_sound(account: Account) -> bool:
    return all(finding.ok for finding in examine(account))


def test_two_in_one_message_stay_two(account: Account, take_in: TakeIn) -> None:
    take_in(mailbox(letter(ME, [AT_WORK, AT_HOME], "2026-11-01")), me=(ME.email,))
    take_in(one_card(AT_WORK, AT_HOME))
    assert who(AT_WORK) != who(AT_HOME)
    assert is_sound(account)


def test_who_only_ever_wrote_apart_is_joined(account: Account, take_in: TakeIn) -> None:
    take_in(mailbox(*alone(AT_WORK, AT_HOME)), me=(ME.email,))
    take_in(one_card(AT_WORK, AT_HOME))
    assert who(AT_WORK) == who(AT_HOME)


def test_who_stands_in_automatic_mail_together_is_joined(account: Account, take_in: TakeIn) -> None:
    """A newsletter to both addresses of one person is no sign of two."""
    headers = {"List_Unsubscribe": "<https://example.org/u>", "Precedence": "bulk"}
    list_mail = letter(PETRA, [AT_WORK, AT_HOME], "2026-11-01", **headers)
    take_in(mailbox(*alone(AT_WORK, AT_HOME), list_mail), me=(ME.email,))
    take_in(one_card(AT_WORK, AT_HOME))
    assert who(AT_WORK) == who(AT_HOME)


def test_of_three_on_one_card_the_two_who_met_stay_two(account: Account, take_in: TakeIn) -> None:
    """The third is one of them; which is decided by the order on the card, and the other stays apart."""
    take_in(mailbox(letter(ME, [AT_WORK, AT_HOME], "2026-11-07"), *alone(AT_CLUB)), me=(ME.email,))
    take_in(one_card(AT_WORK, AT_CLUB, AT_HOME))
    assert who(AT_CLUB) == who(AT_WORK) != who(AT_HOME)


def test_two_cards_do_not_join_by_a_third_who_met(account: Account, take_in: TakeIn) -> None:
    take_in(mailbox(letter(ME, [AT_WORK, AT_HOME], "2026-11-07"), *alone(AT_CLUB)), me=(ME.email,))
    first, second = one_card(AT_WORK, AT_CLUB), one_card(AT_CLUB, AT_HOME)
    take_in(Export("two.vcf", first.content + second.content))
    assert who(AT_WORK) != who(AT_HOME)
    assert is_sound(account)


def test_the_user_who_writes_to_themselves_is_one(account: Account, take_in: TakeIn) -> None:
    mine = Actor(ME.name, "mirjam@example.net")
    take_in(mailbox(letter(ME, mine, "2026-11-01")), me=(ME.email,))
    card = Export("me.vcf", cards(ME).content.replace(b"END:VCARD", f"EMAIL:{mine.email}\r\nEND:VCARD".encode()))
    take_in(card)
    assert who(mine) == who(ME)


def test_two_at_one_event_stay_two(account: Account, keep: Keep) -> None:
    guests = tuple(AttendeeRecord("email", one.email, one.name) for one in (AT_WORK, AT_HOME))
    keep(EventRecord("e1", "Concert", "2026-05-01", attendees=guests), kind="calendar")
    keep(_card("c1", AT_WORK, AT_HOME), kind="vcard")
    assert who(AT_WORK) != who(AT_HOME)


def test_two_in_a_message_of_the_same_piece_stay_two(account: Account, keep: Keep) -> None:
    keep(_card("c1", AT_WORK), _card("c2", AT_HOME), kind="vcard")
    keep(_card("c3", AT_WORK, AT_HOME), _message("m1", PETRA, AT_WORK, AT_HOME), kind="telegram")
    assert who(AT_WORK) != who(AT_HOME)


@pytest.mark.parametrize(("together", "people"), [(True, 2), (False, 1)])
def test_two_new_cards_of_one_piece_who_stand_together_in_it_stay_two(keep: Keep, together: bool, people: int) -> None:
    """Both are called alike and have one telephone, so that otherwise they were one."""
    new = [replace(_card(f"c{n}", one), name=TOBIAS.name) for n, one in enumerate((AT_WORK, AT_HOME))]
    phone = IdentityRecord("phone", TOBIAS.phone)
    new = [replace(one, identities=(*one.identities, phone)) for one in new]
    messages = [_message("m1", PETRA, AT_WORK, AT_HOME)] if together else []
    keep(*new, *messages, kind="telegram")
    assert len({who(AT_WORK), who(AT_HOME)}) == people


@pytest.mark.parametrize("together", [True, False])
def test_a_look_counts_as_the_import_will(account: Account, take_in: TakeIn, together: bool) -> None:
    """Mail and card in one import: the look must remember who met in mail that is not kept yet."""
    letters = [letter(ME, [AT_WORK, AT_HOME], "2026-11-07")] if together else []
    files = mailbox(*alone(AT_WORK, AT_HOME), *letters, name="a.mbox"), one_card(AT_WORK, AT_HOME, name="b.vcf")
    looked = take_in(*files, me=(ME.email,), dry_run=True)
    kept = take_in(*files, me=(ME.email,))
    assert looked.people == kept.people == (2 if together else 1)
    assert [(one.new, one.known) for one in looked.files] == [(one.new, one.known) for one in kept.files]


def test_a_look_knows_what_is_kept_of_whom_it_joins_itself(account: Account, take_in: TakeIn) -> None:
    """Work and club are one by the first card of the look; that home met the club is known from mail kept before."""
    take_in(mailbox(letter(ME, [AT_CLUB, AT_HOME], "2026-11-07"), *alone(AT_WORK)), me=(ME.email,))
    files = one_card(AT_WORK, AT_CLUB, name="a.vcf"), one_card(AT_WORK, AT_HOME, name="b.vcf")
    looked = take_in(*files, dry_run=True)
    assert looked.people == take_in(*files).people
    assert who(AT_WORK) == who(AT_CLUB) != who(AT_HOME)


def _card(key: str, *addresses: Actor) -> PersonRecord:
    return PersonRecord(key, TOBIAS.name, identities=tuple(IdentityRecord("email", one.email) for one in addresses))


def _message(key: str, sender: Actor, *to: Actor) -> InteractionRecord:
    sides = (ParticipantRecord("email", one.email, "to", one.name) for one in to)
    parts = (ParticipantRecord("email", sender.email, "from", sender.name), *sides)
    return InteractionRecord(key, "message", datetime(2026, 5, 1, tzinfo=UTC), parts)
