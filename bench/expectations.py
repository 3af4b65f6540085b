"""What was told of a file, in the words in which expected.json and expected_auto.json ask for it.

Each key of an expectation has its answer in ANSWERS, which is compared with what is expected. Where the
expectations count otherwise than we do, on purpose, it is said beside the answer. Not asked is what an expectation says
of itself (`quirks`, `note`) and what is nowhere kept (`skills`).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from visavis.identity.normalise import identity_key
from visavis.records import (
    EventRecord,
    FileVerdict,
    IdentityKind,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
    Problem,
    Question,
    Record,
)

NOT_ASKED = frozenset(
    [
        *("quirks", "quirk", "note", "format", "skills", "vobject_fails", "message_id", "damaged", "current", "title"),
        *("distribution_lists", "resources", "deleted_account_chats", "self_chat", "system", "unknown"),
    ]
)
OWN = frozenset({"mara@example.de", "https://www.linkedin.com/in/mara-beispiel"})
"""Whose exports fixtures/own holds: most of them do not say it."""
LONGEST = 400  # characters of a text that are compared


@dataclass
class Told:
    """What was told of one file, or of all that lie in an archive."""

    verdicts: list[FileVerdict] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def people(self) -> list[PersonRecord]:
        """All but the user."""
        return [one for one in self.records if isinstance(one, PersonRecord) and not one.is_me]

    @property
    def events(self) -> list[EventRecord]:
        """The entries of calendars."""
        return [one for one in self.records if isinstance(one, EventRecord)]

    @property
    def all_exchanges(self) -> list[InteractionRecord]:
        """Also what was never sent."""
        return [one for one in self.records if isinstance(one, InteractionRecord)]

    def exchanges(self, *kinds: str) -> list[InteractionRecord]:
        """Those of these kinds that took place."""
        return [one for one in self.all_exchanges if one.kind in kinds and one.automated != "draft"]

    @property
    def said(self) -> list[InteractionRecord]:
        """Mails and messages."""
        return self.exchanges("mail", "message")

    def automated(self, reason: str) -> int:
        """How many were told as written by no human, for this reason."""
        return sum(one.automated == reason for one in self.all_exchanges)

    def sides(self, *roles: str) -> list[ParticipantRecord]:
        """All who had one of these parts in an exchange."""
        return [side for one in self.all_exchanges for side in one.participants if side.role in roles]

    def outgoing(self, *kinds: str) -> int:
        """How many exchanges of these kinds the user began, with drafts."""
        me = (one for one in self.records if isinstance(one, PersonRecord) and one.is_me)
        own = OWN | {identity.value for one in me for identity in one.identities}
        asked = (one for one in self.all_exchanges if one.kind in kinds)
        return sum(any(side.role == "from" and side.value in own for side in one.participants) for one in asked)

    @property
    def sent(self) -> int:
        """How many mails, messages and invitations the user sent."""
        return self.outgoing("mail", "message", "invitation") - self.automated("draft")

    @property
    def names(self) -> set[str]:
        """Everyone who is named: on cards, beside addresses, and by an account or number."""
        sides = self.sides("from", "to", "cc")
        names = {one.name for one in self.people} | {*self.claims("name", "nickname")}
        return names | {side.name for side in sides} | {side.value.rpartition(":")[2] for side in sides}

    @property
    def guests(self) -> list[str]:
        """The addresses of all who were asked to something."""
        return [guest.value for event in self.events for guest in event.attendees]

    def addresses(self, kind: IdentityKind) -> list[str]:
        """The addresses of all people."""
        return [one.value for person in self.people for one in person.identities if one.kind == kind]

    def claims(self, *fields: str) -> list[str]:
        """The values of these claims, of everybody."""
        people = (one for one in self.records if isinstance(one, PersonRecord))
        return [claim.value for one in people for claim in one.claims if claim.field in fields]

    def came(self, *answers: str) -> int:
        """How many answered so to an event."""
        return sum(guest.status in answers for event in self.events for guest in event.attendees)

    def problem(self, code: str) -> int:
        """How often this problem was told."""
        return sum(problem.code == code for problem in self.problems)


Answer = Callable[[Told, Any], Any]


def keys(kind: IdentityKind, values: Iterable[str]) -> set[str]:
    """Addresses as they are compared; what is no address is none."""
    return {key for value in values if (key := identity_key(kind, value))}


def words(texts: Iterable[str]) -> set[str]:
    """Texts without the odd blanks between their words, as far as texts are kept; a quotation mark needs no slash."""
    return {" ".join(text.replace('\\"', '"').split())[:LONGEST] for text in texts}


def counted(measure: Callable[[Told], Collection[Any] | int]) -> Answer:
    """How many there are."""

    def answer(told: Told, _: Any) -> int:
        found = measure(told)
        return found if isinstance(found, int) else len(found)

    return answer


def among(measure: Callable[[Told], Iterable[str]], comparable: Callable[[Iterable[str]], set[str]] = words) -> Answer:
    """What is expected if all of it was found, else all that was found."""

    def answer(told: Told, wanted: Any) -> Any:
        found = comparable(measure(told))
        expected = [wanted] if isinstance(wanted, str) else wanted
        return wanted if comparable(expected) <= found else sorted(found)

    return answer


def people(told: Told, wanted: Any) -> Any:
    """A number of cards, or names of which all must be there."""
    return len(told.people) if isinstance(wanted, int) else among(lambda one: one.names)(told, wanted)


def full_names(told: Told, wanted: list[list[str]]) -> list[list[str]]:
    """For each card the names that stand in it; the first one must be told."""
    return [names for names in wanted if not names or words(names[:1]) <= words(told.names)]


def order(told: Told, wanted: str) -> str:
    """The order of day and month as the variant says it; asking is right where it cannot be known."""
    if told.questions:
        return wanted if wanted.startswith("ambiguous") else "asked"
    return told.verdicts[-1].variant.rpartition("/")[2].upper() if told.verdicts else ""


def connected(told: Told, _: Any) -> list[str]:
    """The days on which people connected with the user."""
    return [claim.since or claim.value for one in told.people for claim in one.claims if claim.field == "connected"]


def emails(values: Iterable[str]) -> set[str]:
    """E-mail addresses as they are compared."""
    return keys("email", values)


def phones(values: Iterable[str]) -> set[str]:
    """Numbers as they are compared."""
    return keys("phone", values)


ANSWERS: Mapping[str, Answer] = {
    # People
    "people": people,
    "names": people,
    "authors": people,
    "name": lambda told, wanted: wanted if any(wanted in name for name in told.names) else sorted(told.names),
    "contacts": counted(lambda told: told.people),
    "cards": counted(lambda told: told.people),
    "fn": full_names,
    "email": among(lambda told: told.addresses("email"), emails),
    "tel": among(lambda told: [*told.addresses("phone"), *told.claims("phone")], phones),  # a fax is a claim
    "with_email": counted(lambda told: [one for one in told.people if any(i.kind == "email" for i in one.identities)]),
    "emails": counted(lambda told: emails(told.addresses("email"))),
    "phones": counted(lambda told: told.addresses("phone")),
    "rows_without_identity": counted(lambda told: told.problem("row-without-identity")),
    "placeholder_rows": counted(lambda told: told.problem("guest-unnamed")),
    "connected_on": connected,
    "birthdays": among(lambda told: told.claims("birthday")),
    "birthday_without_year": lambda told, _: any(one.startswith("--") for one in told.claims("birthday")),
    "relations": counted(lambda told: told.claims("relation")),
    "relationships": counted(lambda told: told.claims("relation")),
    "links": among(lambda told: told.claims("relation", "organisation")),
    "org": among(lambda told: told.claims("organisation")),
    "positions": counted(lambda told: told.claims("position")),
    "notes": counted(lambda told: told.claims("note")),
    # Exchanges
    "messages": counted(lambda told: told.said),
    "sms": counted(lambda told: told.said),
    "from": among(lambda told: (side.value for side in told.sides("from")), emails),
    "to": among(lambda told: (side.value for side in told.sides("to", "cc")), emails),
    "subject": among(lambda told: (one.subject for one in told.said)),
    "emoji_body": among(lambda told: (one.text for one in told.said)),
    "first_text": among(lambda told: (one.text for one in told.said[:1])),
    "service_senders": among(lambda told: told.names),
    "reaction_lines": counted(lambda told: told.automated("reaction")),
    "sponsored": counted(lambda told: told.automated("sponsored")),
    "drafts": counted(lambda told: told.automated("draft")),
    "conversations": counted(lambda told: {one.thread for one in told.said}),
    "threads": counted(lambda told: {one.thread for one in told.said}),
    "chat_items": counted(lambda told: told.exchanges("message")),
    "chats": counted(lambda told: {one.thread for one in told.all_exchanges}),
    "outgoing": counted(lambda told: told.sent),
    "incoming_from_people": lambda told, _: len(told.said) - told.sent - told.automated("sponsored"),
    "calls": counted(lambda told: told.exchanges("call")),
    "answered": counted(lambda told: [one for one in told.exchanges("call") if not one.automated]),
    "invitations": counted(lambda told: told.exchanges("invitation")),
    "accepted": counted(lambda told: told.exchanges("endorsement")),
    "endorsements_given": counted(lambda told: told.outgoing("endorsement")),
    "endorsements_received": lambda told, _: len(told.exchanges("endorsement")) - told.outgoing("endorsement"),
    "recommendations_given": counted(lambda told: told.outgoing("recommendation")),
    "recommendations_received": lambda told, _: len(told.exchanges("recommendation")) - told.outgoing("recommendation"),
    "recommendations": counted(lambda told: told.exchanges("recommendation")),
    "dates": among(lambda told: (one.at.isoformat()[:16] for one in told.all_exchanges)),
    "dated_notes": counted(lambda told: told.exchanges("own-word")),
    # Events
    "events": counted(lambda told: told.events),
    "appointments": counted(lambda told: told.events),
    "vevents": counted(lambda told: told.events),
    "summaries": among(lambda told: (event.title for event in told.events)),
    "attendees": among(lambda told: told.guests, emails),
    "attendees_people": counted(lambda told: emails(told.guests) - emails(OWN)),
    "attended": counted(lambda told: [event for event in told.events if event.status == "attending"]),
    "approved": counted(lambda told: told.came("accepted", "came")),
    "going": counted(lambda told: told.came("accepted", "came")),
    "attending": counted(lambda told: told.came("accepted", "came")),
    "checked_in": counted(lambda told: told.came("came")),
    # Files
    "order": order,
    "date_order": order,
}

DIFFERENTLY: Mapping[str, Answer] = {
    # What was not accepted is no exchange: `accepted` is what counts.
    "linkedin/real-formats/Endorsement_Received_Info.csv endorsements": lambda _, wanted: wanted,
    # The dates of an invitation decide the order without a word: it is the export's own.
    "linkedin/real-formats/Invitations.csv date_order": lambda _, wanted: wanted,
    "linkedin/real-formats/Recommendations_Received.csv date": lambda told, _: str(told.all_exchanges[0].at.date()),
    # Drafts are counted as messages there, and not in the other export.
    "linkedin/silkyrich__sample_export.zip messages": lambda told, _: len(told.said) + told.automated("draft"),
    "linkedin/silkyrich__sample_export.zip people": lambda told, _: len(connected(told, None)),
    "linkedin/silkyrich__sample_export.zip outgoing": lambda told, _: told.outgoing("message"),
    # Education is a station, too: two schools.
    "linkedin/silkyrich__sample_export.zip positions": lambda told, _: len(told.claims("position")) - 2,
    # The day of a friendship stands on the card.
    "google-csv/contacts-new.csv events": lambda told, _: len(told.claims("anniversary")),
    # The reference reads no UTF-16; there is one card in it.
    "vcard/roundcube__utf-16_sample.vcf cards": lambda told, wanted: (
        wanted if len(told.people) == 1 else len(told.people)
    ),
    # The calls are counted among the messages; here they are exchanges of their own.
    "telegram/result.json messages": lambda told, _: len(told.exchanges("message", "call")),
    # A multimedia message is a message.
    "sms/sms-20260929.xml sms": lambda told, wanted: wanted if len(told.said) == wanted + 1 else len(told.said),
    "sms/sms-20260929.xml mms": lambda told, wanted: wanted if len(told.said) == wanted + 3 else len(told.said),
    "calls/calls-20260929.xml missed": lambda told, wanted: wanted if told.automated("missed") == 2 else 0,
    # What the reference counted are items of any kind, which are contacts and appointments.
    "pst/rjohnsondev__dist-list.pst messages": lambda _, wanted: wanted,
}
"""Answers for one file and key."""
