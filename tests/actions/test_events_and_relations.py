"""Events with those who were asked, relations with whom they are: kept once, brought up to date, taken back."""

from collections.abc import Callable

from tests.people import HANNA, KAETHE, ME, NADIA, TOBIAS, Actor
from tests.state import state
from visavis.actions.import_files import ImportResult
from visavis.actions.undo import undo
from visavis.records import (
    AttendeeRecord,
    AttendeeStatus,
    ClaimRecord,
    EventRecord,
    IdentityRecord,
    PersonRecord,
)
from visavis.store.access import Account
from visavis.store.models import Attendance, Claim, Event, Identity, Interaction, Person, Tie

Keep = Callable[..., ImportResult]


def asked(one: Actor, status: AttendeeStatus = "invited", *, organises: bool = False) -> AttendeeRecord:
    return AttendeeRecord("email", one.email, one.name, status, organises)


def dinner(*guests: AttendeeRecord, starts: str = "2026-12-01T19:00") -> EventRecord:
    return EventRecord("dinner", "Dinner", starts, attendees=guests)


def answers() -> set[tuple[str, str, bool]]:
    return set(Attendance.objects.values_list("identity__person__name", "status", "organises"))


def test_everybody_who_was_asked_is_someone(account: Account, keep: Keep) -> None:
    result = keep(dinner(asked(HANNA, "accepted", organises=True), asked(NADIA)), kind="calendar")
    assert answers() == {(HANNA.name, "accepted", True), (NADIA.name, "invited", False)}
    assert result.people == 2


def test_a_later_reading_brings_answers_and_times_up_to_date(account: Account, keep: Keep) -> None:
    keep(dinner(asked(HANNA), asked(NADIA)), kind="calendar")
    changed = keep(dinner(asked(HANNA, "declined"), asked(NADIA), starts="2026-12-02T19:00"), kind="calendar")
    assert answers() == {(HANNA.name, "declined", False), (NADIA.name, "invited", False)}
    assert Event.objects.get().starts == "2026-12-02T19:00"
    assert [file.new for file in changed.files] == [1]
    again = keep(dinner(asked(HANNA, "declined"), asked(NADIA), starts="2026-12-02T19:00"), kind="calendar")
    assert [(file.new, file.known) for file in again.files] == [(0, 1)]


def test_undo_takes_the_event_and_whom_nothing_else_speaks_for(account: Account, keep: Keep) -> None:
    keep(PersonRecord("hanna", HANNA.name, identities=(IdentityRecord("email", HANNA.email),)), kind="vcard")
    before = state(account)
    keep(dinner(asked(HANNA), asked(NADIA)), kind="calendar")
    undo(account)
    assert state(account) == before


def test_undo_keeps_whom_an_event_of_another_import_asked(account: Account, keep: Keep) -> None:
    keep(dinner(asked(NADIA)), kind="calendar")
    before = state(account)
    keep(PersonRecord("nadia", NADIA.name, identities=(IdentityRecord("email", NADIA.email),)), kind="vcard")
    undo(account)
    assert state(account) == before


def sister(other: IdentityRecord | None = None) -> PersonRecord:
    relation = ClaimRecord("relation", KAETHE.name, "Schwester", other=other)
    return PersonRecord("tobias", TOBIAS.name, identities=(IdentityRecord("email", TOBIAS.email),), claims=(relation,))


def test_a_relation_leads_to_someone_who_was_not_known(account: Account, keep: Keep) -> None:
    keep(sister(IdentityRecord("email", KAETHE.email)), kind="vcard")
    claim = Claim.objects.get(field="relation")
    assert claim.other is not None
    assert (claim.other.value, claim.other.person.name) == (KAETHE.email, KAETHE.name)


def test_a_relation_leads_to_a_card_that_comes_later(account: Account, keep: Keep) -> None:
    later = PersonRecord("kaethe", KAETHE.name, identities=(IdentityRecord("email", KAETHE.email),))
    keep(sister(IdentityRecord("card", "monica:kaethe")), later, kind="monica")
    claim = Claim.objects.get(field="relation")
    assert claim.other is not None
    assert claim.other.person == Identity.objects.get(value=KAETHE.email).person
    assert Person.objects.count() == 2


def test_undo_takes_whom_only_the_relation_named(account: Account, keep: Keep) -> None:
    before = state(account)
    keep(sister(IdentityRecord("email", KAETHE.email)), kind="vcard")
    assert Person.objects.filter(name=KAETHE.name).exists()
    undo(account)
    assert state(account) == before


def test_undo_keeps_whom_a_relation_of_another_import_names(account: Account, keep: Keep) -> None:
    keep(sister(IdentityRecord("email", KAETHE.email)), kind="vcard")
    before = state(account)
    keep(PersonRecord("kaethe", "K. Winkler", identities=(IdentityRecord("email", KAETHE.email),)), kind="google-csv")
    undo(account)
    assert state(account) == before


def test_the_same_relation_again_is_known(account: Account, keep: Keep) -> None:
    keep(sister(IdentityRecord("email", KAETHE.email)), kind="vcard")
    again = keep(sister(IdentityRecord("email", KAETHE.email)), kind="vcard")
    assert [(file.new, file.known) for file in again.files] == [(0, 1)]


def test_having_been_at_the_same_event_is_no_exchange(account: Account, keep: Keep) -> None:
    keep(dinner(asked(HANNA, "came"), asked(ME, "came")), kind="attendees")
    assert Interaction.objects.count() == 0
    assert not Tie.objects.exclude(word="unknown").exists()
