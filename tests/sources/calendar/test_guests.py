"""Who was asked, what they answered, who came."""

import pytest

from tests.people import HANNA, HANNAH, JOERG, KAETHE, ME, NADIA, TOBIAS
from tests.sources.calendar.reading import PATH, codes, events, meetings, people, read, sides, times
from tests.sources.calendar.samples import OUTLOOK, asked, calendar, event
from visavis.records import AttendeeRecord, IdentityRecord, PersonRecord, Problem


def test_whoever_declined_or_never_answered_was_asked_and_did_not_come() -> None:
    data = calendar(
        event(
            asked(NADIA),
            asked(TOBIAS, "DECLINED"),
            asked(HANNA, "TENTATIVE"),
            asked(HANNAH, "NEEDS-ACTION"),
            asked(KAETHE, ""),
            asked(JOERG, "ACCEPTED", ROLE="NON-PARTICIPANT"),
        )
    )
    answers = {guest.value: guest.status for guest in events(data)[0].attendees}
    assert answers == {
        ME.email: "",
        NADIA.email: "accepted",
        TOBIAS.email: "declined",
        HANNA.email: "tentative",
        HANNAH.email: "invited",
        KAETHE.email: "invited",
        JOERG.email: "accepted",
    }
    assert sides(meetings(data)[0]) == {ME.email: "from", NADIA.email: "to"}


def test_where_no_answers_are_kept_all_who_were_asked_came() -> None:
    met = meetings(OUTLOOK)
    assert times(met) == ["2026-07-15 08:00"]
    assert sides(met[0]) == {ME.email: "from", TOBIAS.email: "to", HANNA.email: "to"}
    assert [side.name for side in met[0].participants] == [ME.name, TOBIAS.name, ""]


def test_an_organiser_who_declined_did_not_come() -> None:
    met = meetings(calendar(event(asked(ME, "DECLINED"), asked(NADIA), asked(TOBIAS))))
    assert sides(met[0]) == {NADIA.email: "to", TOBIAS.email: "to"}
    assert events(calendar(event(asked(ME, "DECLINED"))))[0].attendees == (
        AttendeeRecord("email", ME.email, ME.name, "declined", organises=True),
    )


def test_before_there_was_an_organiser_there_was_an_owner() -> None:
    owned = event("ATTENDEE;ROLE=OWNER;STATUS=CONFIRMED:Nadia <nadia@example.net>", asked(TOBIAS))
    data = calendar(owned.replace("ORGANIZER", "X-ORGANIZER"))
    assert sides(meetings(data)[0]) == {NADIA.email: "from", TOBIAS.email: "to"}


def test_a_crowd_has_not_met() -> None:
    crowd = [f"ATTENDEE;PARTSTAT=ACCEPTED;CN=Gast {n}:mailto:gast{n}@example.com" for n in range(199)]
    assert len(meetings(calendar(event(*crowd)))[0].participants) == 200
    data = calendar(event(*crowd, asked(NADIA)))
    assert len(events(data)[0].attendees) == 200
    assert meetings(data) == []
    assert codes(data) == [("event-too-large", 4)]


def test_rooms_things_calendars_and_machines_are_no_guests() -> None:
    data = calendar(
        event(
            "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:raum@example.org",
            "ATTENDEE;CUTYPE=RESOURCE;PARTSTAT=ACCEPTED:mailto:beamer@example.org",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:c_18@resource.calendar.google.com",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:no-reply@example.com",
            asked(NADIA),
        ).replace(f"ORGANIZER;CN={ME.name}:mailto:{ME.email}", "ORGANIZER:mailto:abc@group.calendar.google.com")
    )
    assert [guest.value for guest in events(data)[0].attendees] == [NADIA.email]
    assert meetings(data) == []
    assert codes(data) == []


def test_a_group_is_told_as_one_and_did_not_come() -> None:
    team = "ATTENDEE;CUTYPE=GROUP;PARTSTAT=ACCEPTED;CN=Vorstand:mailto:vorstand@example.org"
    data = calendar(event(team, asked(NADIA)), event(team, uid="2"))
    assert people(data) == [
        PersonRecord("vorstand@example.org", "Vorstand", "group", (IdentityRecord("email", "vorstand@example.org"),))
    ]
    assert sides(meetings(data)[0]) == {ME.email: "from", NADIA.email: "to"}


@pytest.mark.parametrize(
    ("line", "kind", "value", "name"),
    [
        ("ATTENDEE;CN=Nadia:MAILTO:nadia@example.net", "email", "nadia@example.net", "Nadia"),
        ("ATTENDEE;CN='Nadia':nadia@example.net", "email", "nadia@example.net", "Nadia"),
        ('ATTENDEE;CN="Okonkwo, Nadia":mailto:nadia@example.net', "email", "nadia@example.net", "Okonkwo, Nadia"),
        (r"ATTENDEE;CN=Okonkwo\, Nadia:mailto:nadia@example.net", "email", "nadia@example.net", "Okonkwo, Nadia"),
        ("ATTENDEE;CN=nadia@example.net:mailto:nadia@example.net", "email", "nadia@example.net", ""),
        ("ATTENDEE;CN=nadia@example.net:invalid:nomail", "email", "nadia@example.net", ""),
        ('ATTENDEE;CN="Nadia";EMAIL="nadia@example.net":/aMTk5/principal/', "email", "nadia@example.net", "Nadia"),
        ("ATTENDEE;CN=Nadia:mailto:nadia%2Bchor@example.net?subject=x", "email", "nadia+chor@example.net", "Nadia"),
        ("ATTENDEE;CN=Nadia:tel:+44-7700-900123", "phone", "+44-7700-900123", "Nadia"),
        ("ATTENDEE;STATUS=CONFIRMED:Nadia <nadia@example.net>", "email", "nadia@example.net", "Nadia"),
        ("ATTENDEE;CN=Nad^'ia^':mailto:nadia@example.net", "email", "nadia@example.net", 'Nad"ia'),
        ('ATTENDEE;CN="Nadia:mailto:nadia@example.net', "email", "nadia@example.net", "Nadia"),
        ("ATTENDEE;CN=Na\u202edi\u200ba:mailto:nadia@example.net", "email", "nadia@example.net", "Nadia"),
    ],
)
def test_guests_are_known_however_they_are_written(line: str, kind: str, value: str, name: str) -> None:
    guest = events(calendar(event(line)))[0].attendees[1]
    assert (guest.kind, guest.value, guest.name) == (kind, value, name)


def test_whoever_has_nothing_but_a_name_is_told_once() -> None:
    data = calendar(event("ATTENDEE;CN=Onkel Paul:invalid:nomail"), event("ATTENDEE;CN=Onkel Paul:urn:uuid:7", uid="2"))
    assert [len(one.attendees) for one in events(data)] == [1, 1]
    assert read(data)[1] == [Problem(PATH, "attendee-without-address", 9, "Onkel Paul")]
