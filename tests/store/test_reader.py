"""The reader of a draft from what is stored: what they are to the user, how the two write, what is known."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.exchanges import both, every, only_they
from tests.exports import Export, card, cards, letter, mailbox
from tests.people import HANNA, JOERG, KAETHE, KARL, ME, NADIA, TOBIAS, Actor
from tests.reading import Told, tell
from visavis.actions.import_files import ImportResult, import_files
from visavis.actions.not_here import say_not_here
from visavis.actions.not_so import say_not_so
from visavis.actions.state_fact import state_fact
from visavis.config import env
from visavis.language.draft.reader import NOBODY, Channel, KnownFact, Reader
from visavis.language.text.segment import Text, segment
from visavis.records import (
    AttendeeRecord,
    ClaimRecord,
    EventRecord,
    IdentityRecord,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
    Record,
)
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Identity, Interaction, LifeEvent, Topic
from visavis.store.read.reader import reader
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

QUERIES = 14  # at most
MONTHLY = every(30, "2025-11-01", "2026-11-15")
ELSE = Actor("Elsa Bergmann", "elsa@example.net")


def number(actor: Actor) -> int:
    return Identity.objects.get(kind="email", value=actor.email).person_id


def of(account: Account, actor: Actor, channel: Channel = "") -> Reader:
    return reader(account, number(actor), today(account), channel=channel)


def dialogue(*lines: tuple[Actor, str, str], name: str = "talk.mbox") -> Export:
    """Letters between the user and Tobias: who wrote, on which day, what."""
    letters = [letter(one, TOBIAS if one is ME else ME, day, text) for one, day, text in lines]
    return mailbox(*letters, name=name)


def test_a_tie_from_both_sides_is_an_acquaintance_with_its_silence_and_its_channel(
    account: Account, take_in: TakeIn
) -> None:
    take_in(both(TOBIAS, ["2026-09-01", "2026-10-01", "2026-11-14"]), me=(ME.email,))
    found = of(account, TOBIAS)
    assert (found.name, found.relation, found.channel, found.days_silent) == ("Tobias", "acquaintance", "email", 10)
    assert found.they_wrote_last
    assert found.may_be_told
    assert found.balance is None


def test_whom_nothing_was_exchanged_with_is_a_stranger_and_silent_for_no_time(
    account: Account, take_in: TakeIn
) -> None:
    take_in(cards(ELSE), me=(ME.email,))
    found = of(account, ELSE)
    assert (found.relation, found.channel, found.days_silent, found.they_wrote_last) == ("stranger", "", None, False)


def test_one_side_without_an_answer_leaves_a_stranger(account: Account, take_in: TakeIn) -> None:
    take_in(only_they(NADIA, ["2026-10-01", "2026-11-01"]), both(TOBIAS, MONTHLY), me=(ME.email,))
    assert of(account, NADIA).relation == "stranger"


def test_where_only_one_direction_is_kept_nobody_is_called_a_stranger(account: Account, take_in: TakeIn) -> None:
    take_in(only_they(NADIA, ["2026-10-01", "2026-11-01"]), me=(ME.email,))
    assert of(account, NADIA).relation == ""


def test_whom_the_address_book_has_a_number_of_is_no_stranger(account: Account, take_in: TakeIn) -> None:
    take_in(cards(KARL), me=(ME.email,))
    assert of(account, KARL).relation == ""


def test_kin_is_family_whatever_was_exchanged(account: Account, take_in: TakeIn) -> None:
    aunt = card(KAETHE).replace("END:VCARD", "NICKNAME:Tante Käthe\r\nEND:VCARD")
    take_in(Export("aunt.vcf", aunt.encode()), me=(ME.email,))
    assert of(account, KAETHE).relation == "family"


def test_the_users_word_makes_a_close_friend_and_a_year_of_silence_a_dormant_tie(
    account: Account, take_in: TakeIn
) -> None:
    take_in(both(TOBIAS, every(14, "2023-01-01", "2024-06-01")), me=(ME.email,))
    assert of(account, TOBIAS).relation == "dormant"
    state_fact(account, number(TOBIAS), "closeness", "close")
    assert of(account, TOBIAS).relation == "close_friend"


def test_a_note_of_the_user_calls_somebody_a_boss(account: Account, take_in: TakeIn) -> None:
    take_in(both(TOBIAS, MONTHLY), me=(ME.email,))
    state_fact(account, number(TOBIAS), "note", "Mein alter Chef bei Brückner")
    assert of(account, TOBIAS).relation == "former_boss"


def work(actor: Actor, *claims: ClaimRecord, is_me: bool = False) -> PersonRecord:
    return PersonRecord(
        actor.email, actor.name, identities=(IdentityRecord("email", actor.email),), claims=claims, is_me=is_me
    )


@pytest.fixture
def keep(account: Account, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """Let records come in as if they had been read: keep("linkedin", record, …)."""

    def keep(kind: str, *items: Record) -> None:
        path = tmp_path / f"{kind}.told"
        path.write_text(ascii(items))
        read = {path.name: Told(kind, items)}
        monkeypatch.setattr("visavis.actions.import_files.read_apart", lambda paths, **_: tell(read, paths))
        import_files(account, [path], me=[ME.email])

    return keep


def talk(day: int, *, to_me: bool, text: str = "How is the harbour?", channel: str = "mail") -> InteractionRecord:
    """A message between the user and Nadia in November 2026."""
    at = env.now().replace(day=day, hour=9, minute=int(to_me))
    sides = (NADIA, ME) if to_me else (ME, NADIA)
    writer, written_to = (ParticipantRecord("email", one.email, "to", one.name) for one in sides)
    people = (replace(writer, role="from"), written_to)
    return InteractionRecord(f"{channel}{day}{to_me}", "message", at, people, text=text)


def test_who_works_at_the_users_own_firm_is_a_colleague_whatever_it_is_called(
    account: Account, keep: Callable[..., None]
) -> None:
    keep(
        "linkedin",
        work(ME, ClaimRecord("organisation", "Hafenwerk GmbH"), is_me=True),
        work(NADIA, ClaimRecord("organisation", "Hafenwerk")),
        work(HANNA, ClaimRecord("organisation", "Papierboot Verlag")),
    )
    assert of(account, NADIA).relation == "colleague"
    assert of(account, NADIA).met == "Hafenwerk"
    assert of(account, HANNA).relation == "stranger"


def test_a_shared_school_is_where_two_are_linked_and_makes_alumni_of_those_who_talk(
    account: Account, keep: Callable[..., None]
) -> None:
    school = [ClaimRecord("position", f"{degree}, Universität Lübeck", "education") for degree in ("MSc", "BA")]
    keep("linkedin", work(ME, school[0], is_me=True), work(NADIA, school[1]), work(HANNA, school[1]))
    keep("mail", talk(2, to_me=True), talk(3, to_me=False))
    assert of(account, NADIA).relation == "alumnus"
    assert (of(account, HANNA).relation, of(account, HANNA).met) == ("stranger", "Universität Lübeck")


def gathering(
    title: str, *there: Actor, starts: str = "2026-10-02T18:00", declined: Actor | None = None
) -> EventRecord:
    asked = tuple(
        AttendeeRecord("email", one.email, one.name, "declined" if one is declined else "accepted") for one in there
    )
    return EventRecord(title, title, starts, attendees=asked)


def test_whom_the_user_met_at_an_event_alone_is_from_there(account: Account, keep: Callable[..., None]) -> None:
    keep("calendar", gathering("Hafentag 2026", ME, NADIA, HANNA, TOBIAS, declined=TOBIAS))
    assert (of(account, NADIA).relation, of(account, NADIA).met) == ("event", "Hafentag 2026")
    assert of(account, TOBIAS).met == ""


def test_an_appointment_of_two_and_what_is_still_to_come_link_nobody(
    account: Account, keep: Callable[..., None]
) -> None:
    keep(
        "calendar",
        gathering("Coffee", ME, NADIA),
        gathering("Next year's fair", ME, NADIA, HANNA, starts="2027-03-01"),
    )
    assert of(account, NADIA).met == ""


def test_who_was_introduced_is_linked_by_whoever_did_it(account: Account, take_in: TakeIn) -> None:
    text = "Darf ich vorstellen: Mirjam, das ist Nadia. Nadia, das ist Mirjam. Ihr solltet euch kennenlernen."
    take_in(cards(NADIA), mailbox(letter(TOBIAS, [ME, NADIA], "2026-10-01", text)), me=(ME.email,))
    assert of(account, NADIA).met == TOBIAS.name


def test_the_channel_is_the_one_of_most_days_unless_one_is_named(account: Account, keep: Callable[..., None]) -> None:
    keep("mail", talk(2, to_me=True))
    keep("whatsapp", *(talk(day, to_me=bool(day % 2), channel="chat") for day in (3, 4, 5)))
    assert of(account, NADIA).channel == "whatsapp"
    assert of(account, NADIA, channel="linkedin").channel == "linkedin"


def test_the_register_is_what_the_user_used_with_them_and_nobody_else(account: Account, take_in: TakeIn) -> None:
    take_in(
        dialogue(
            (ME, "2026-09-01", "Sehr geehrter Herr Brandauer, könnten Sie mir das schicken? Ich danke Ihnen."),
            (TOBIAS, "2026-09-02", "Hallo Mirjam, klar, kannst du haben. Hast du auch dein Buch dabei?"),
            (ME, "2026-09-03", "Lieber Herr Brandauer, ich schreibe Ihnen heute, weil Sie gefragt haben."),
        ),
        both(NADIA, MONTHLY[:3]),
        me=(ME.email,),
    )
    assert of(account, TOBIAS).register == "sie"
    assert of(account, NADIA).register == ""


def test_only_asks_needs_three_openings_of_which_each_asks(account: Account, take_in: TakeIn) -> None:
    asks = [(ME, f"2026-0{month}-01", f"Could you send me the plan of month {month}?") for month in (2, 4, 6)]
    answers = [(TOBIAS, f"2026-0{month}-02", f"Here it is, number {month}.") for month in (2, 4, 6)]
    take_in(dialogue(*asks[:2], *answers), me=(ME.email,))
    assert not of(account, TOBIAS).only_asks
    take_in(dialogue(asks[2], name="third.mbox"))
    assert of(account, TOBIAS).only_asks
    take_in(dialogue((ME, "2026-09-01", "Thank you so much for all your help!"), name="thanks.mbox"))
    assert not of(account, TOBIAS).only_asks


def test_what_they_asked_last_is_known_until_the_user_has_written(account: Account, take_in: TakeIn) -> None:
    take_in(
        dialogue(
            (ME, "2026-11-01", "Good morning!"),
            (TOBIAS, "2026-11-20", "I was at sea. Did the move go well? And where do you live now? Yours, Tobias"),
        ),
        me=(ME.email,),
    )
    (asked,) = of(account, TOBIAS).facts
    assert (asked.kind, asked.about, asked.on) == ("asked", "And where do you live now?", "2026-11-20")
    assert asked.interaction is not None
    take_in(dialogue((ME, "2026-11-21", "It went well."), name="answer.mbox"))
    assert of(account, TOBIAS).facts == ()
    assert not of(account, TOBIAS).they_wrote_last


def test_a_birthday_is_a_fact_a_fortnight_around_it(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS, JOERG), me=(ME.email,))  # 23 November, yesterday; 4 May
    assert of(account, TOBIAS).facts[0] == KnownFact("birthday", "1979-11-23", "2026-11-23")
    later = of(account, JOERG).facts[0]
    assert (later.kind, later.on, later.is_shown_only) == ("birthday", "", True)


def test_a_station_that_began_lately_is_a_fact_and_an_old_or_ended_one_is_none(
    account: Account, keep: Callable[..., None]
) -> None:
    keep(
        "linkedin",
        work(
            NADIA,
            ClaimRecord("position", "Head of Light, Harbour Light Ltd", since="2026-03"),
            ClaimRecord("position", "Keeper, Old Tower", since="2011-01"),
            ClaimRecord("position", "Guest, Short Stay", since="2025-01", until="2025-06"),
        ),
    )
    assert of(account, NADIA).facts == (KnownFact("work", "Head of Light, Harbour Light Ltd", "2026-03"),)


def test_where_nothing_began_lately_what_they_do_is_a_fact(account: Account, keep: Callable[..., None]) -> None:
    keep(
        "linkedin",
        work(NADIA, ClaimRecord("title", "Lighting designer"), ClaimRecord("organisation", "Harbour Light Ltd")),
    )
    assert of(account, NADIA).facts == (KnownFact("work", "Lighting designer, Harbour Light Ltd"),)


def test_notes_of_the_user_are_private_and_by_their_first_line(account: Account, take_in: TakeIn) -> None:
    take_in(cards(ELSE), me=(ME.email,))
    state_fact(account, number(ELSE), "note", "Sings in a choir\nowes me ten euros")
    assert of(account, ELSE).facts == (KnownFact("note", "Sings in a choir", "2026-11-24", is_private=True),)


@pytest.mark.parametrize("word", ["private", "rest"])
def test_of_whom_the_user_keeps_private_or_leaves_alone_nothing_may_be_told(
    word: str, account: Account, take_in: TakeIn
) -> None:
    take_in(cards(TOBIAS), both(TOBIAS, MONTHLY), me=(ME.email,))
    state_fact(account, number(TOBIAS), word, "yes")
    found = of(account, TOBIAS)
    assert not found.may_be_told
    assert [(fact.kind, fact.is_private) for fact in found.facts] == [("birthday", True), ("firm", True)]


def test_of_whom_is_left_alone_nothing_is_read_of_what_was_exchanged(account: Account, take_in: TakeIn) -> None:
    take_in(
        dialogue((ME, "2026-11-01", "Könntest du mir dein Buch leihen?"), (TOBIAS, "2026-11-20", "Wie geht es dir?")),
        me=(ME.email,),
    )
    assert of(account, TOBIAS).register == "du"
    state_fact(account, number(TOBIAS), "rest", "yes")
    found = of(account, TOBIAS)
    assert found == Reader(name="Tobias", called=found.called, may_be_told=False)


def test_every_name_of_theirs_with_its_short_forms_may_stand_in_a_greeting(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS), me=(ME.email,))
    assert {"Tobias", TOBIAS.name.split()[-1], "tobi"} <= set(of(account, TOBIAS).called)


def test_what_is_not_wanted_with_them_is_known_and_what_is_not_so_of_their_life_is_no_part_of_it(
    account: Account, take_in: TakeIn
) -> None:
    take_in(cards(ELSE, KAETHE), me=(ME.email,))
    say_not_here(account, number(ELSE), "VV121", "Pick your brain")
    say_not_here(account, number(ELSE), "VV161")
    say_not_so(account, number(ELSE), "move", date(2026, 11, 1))
    assert of(account, ELSE).ignored == {"VV121 pick your brain", "VV161"}
    assert of(account, KAETHE).ignored == NOBODY.ignored


def test_the_user_and_strangers_people_are_no_readers(account: Account, take_in: TakeIn) -> None:
    take_in(cards(ELSE), me=(ME.email,))
    me = access.me(account.pk)
    assert me is not None
    stranger = Account.objects.create(name="stranger", created_at=env.now())
    for owner, one in ((account, me.pk), (account, 2**40), (stranger, number(ELSE))):
        with pytest.raises(NotFoundError):
            reader(owner, one, today(owner))


def tell_of_lives(account: Account) -> None:
    """Tobias wrote that he moved, that his father died, and that his sister married."""
    told = Interaction.objects.filter(sender__person=number(TOBIAS)).order_by("-at")[0]
    LifeEvent.objects.all().delete()
    for kind, whose, name in (("move", "sender", ""), ("bereavement", "sender", ""), ("wedding", "third", "sister")):
        LifeEvent.objects.create(
            account=account, interaction=told, kind=kind, whose=whose, name=name, start=0, end=len(told.text)
        )


def test_events_of_their_own_life_are_facts_and_some_of_them_private(account: Account, take_in: TakeIn) -> None:
    take_in(both(TOBIAS, ["2026-11-14"]), me=(ME.email,))
    tell_of_lives(account)
    facts = {fact.kind: fact for fact in of(account, TOBIAS).facts}
    assert set(facts) == {"move", "bereavement"}
    assert (facts["move"].on, facts["move"].is_private, facts["bereavement"].is_private) == ("2026-11-14", True, True)
    assert facts["move"].about == "From you, 2026-11-14."
    assert facts["move"].interaction is not None


def test_an_event_of_which_nothing_private_is_told_is_open(account: Account, take_in: TakeIn) -> None:
    take_in(both(TOBIAS, ["2026-11-14"]), me=(ME.email,))
    tell_of_lives(account)
    LifeEvent.objects.filter(kind="bereavement").delete()
    assert [(fact.kind, fact.is_private) for fact in of(account, TOBIAS).facts] == [("move", False)]


@pytest.mark.parametrize(
    ("text", "is_private"),
    [
        ("Did you get my photos?", False),
        ("Do you know a good oncologist?", True),
        ("My father died on Sunday. Can you call me?", True),
    ],
)
def test_what_they_asked_is_private_where_the_words_or_the_message_are(
    text: str, is_private: bool, account: Account, take_in: TakeIn
) -> None:
    take_in(dialogue((TOBIAS, "2026-11-20", text)), me=(ME.email,))
    asked = next(fact for fact in of(account, TOBIAS).facts if fact.kind == "asked")
    assert asked.is_private is is_private


def test_only_the_beginning_of_a_long_letter_is_looked_through(
    account: Account, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    lengths: list[int] = []

    def counting(text: str) -> Text:
        lengths.append(len(text))
        return segment(text)

    monkeypatch.setattr("visavis.store.read.known_facts.segment", counting)
    monkeypatch.setattr("visavis.language.address.register.segment", counting)
    long = "We saw the lighthouse and the sea. " * 1000
    take_in(dialogue((ME, "2026-11-19", long), (TOBIAS, "2026-11-20", long)), me=(ME.email,))
    assert of(account, TOBIAS).facts == ()
    assert lengths == [5000, 5000]


def test_events_of_long_ago_are_nothing_to_begin_with(account: Account, take_in: TakeIn) -> None:
    take_in(both(TOBIAS, ["2025-11-14"]), me=(ME.email,))
    tell_of_lives(account)
    assert of(account, TOBIAS).facts == ()


def test_what_they_speak_of_is_a_fact_and_what_a_headline_says_is_not(account: Account, take_in: TakeIn) -> None:
    take_in(cards(ELSE, TOBIAS), me=(ME.email,))
    Topic.objects.all().delete()
    for weight, term, source in ((2.0, "Organ", "words"), (9.0, "Tenancy law", "asked"), (20.0, "Lawyer", "headline")):
        Topic.objects.create(
            account=account, person_id=number(ELSE), term=term, key=term.lower(), weight=weight,
            last=today(account), source=source,
        )  # fmt: skip
    assert [fact.about for fact in of(account, ELSE).facts] == ["Tenancy law", "Organ"]


def test_a_reader_costs_the_same_queries_whatever_was_exchanged(account: Account, take_in: TakeIn) -> None:
    days = every(10, "2025-01-01", "2026-11-20")
    counted = []
    for piece in (days[:2], days[2:]):
        take_in(both(TOBIAS, piece), me=(ME.email,))
        tell_of_lives(account)
        one, on = number(TOBIAS), today(account)
        with CaptureQueriesContext(connection) as queries:
            reader(account, one, on)
        counted.append(len(queries))
    assert counted[0] == counted[1] <= QUERIES
