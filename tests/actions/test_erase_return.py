"""Whoever was erased does not come back by another name, by a name alone, or in the name of a file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.erasing import calendar, erased, is_well, meeting, mentions, someone, texts, told
from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, KARL, ME, NADIA, PETRA, TOBIAS, Actor
from visavis.actions.erase import erase
from visavis.actions.import_files import ImportResult, import_files
from visavis.actions.move_address import move_address
from visavis.actions.own_address import own_address
from visavis.actions.stage_import import look_at, stage
from visavis.actions.state_fact import state_fact
from visavis.records import ClaimRecord, IdentityRecord, PersonRecord
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import Claim, Event, Identity, Interaction, JournalEntry
from visavis.store.read.belongings import belongings

TakeIn = Callable[..., ImportResult]
Keep = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick", "home")
ONE_SKIPPED = ["1 record skipped: erased on 24 November 2026."]
KARL_HUBER = Actor("Karl Huber", KARL.email)
HUBERS = "hubers@example.org"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("VISAVIS_DATA", str(folder))


def writers() -> list[tuple[str, str]]:
    """The text of every exchange, and who wrote it."""
    rows = Interaction.objects.order_by("at").values_list("text", "sender__person__name")
    return [(text.strip(), name) for text, name in rows]


# addresses


@pytest.mark.parametrize("name", ["Schatzi Maus", "Хання Сёренсен", "Chefin Druckerei", "hanna.sorensen via DocuSign"])
def test_a_letter_under_another_name_lifts_no_erasure(account: Account, take_in: TakeIn, name: str) -> None:
    take_in(cards(HANNA, TOBIAS), me=(ME.email,))
    erased(account, HANNA)
    strange = Actor(name, HANNA.email)
    assert told(take_in(mailbox(letter(ME, strange, "2026-11-10")), me=(ME.email,))) == ONE_SKIPPED
    take_in(mailbox(letter(TOBIAS, [ME, strange], "2026-11-11", "To both"), name="both.mbox"))
    assert not Identity.objects.filter(value=HANNA.email).exists()
    again = take_in(mailbox(letter(HANNA, ME, "2026-11-12", "Secret"), name="new.mbox"), cards(HANNA, name="new.vcf"))
    assert told(again) == ONE_SKIPPED * 2
    assert writers() == [("To both", TOBIAS.name)]
    assert mentions(account, HANNA) == []
    assert is_well(account)


def test_a_meeting_under_another_name_lifts_none_either(account: Account, take_in: TakeIn) -> None:
    take_in(cards(HANNA, TOBIAS), me=(ME.email,))
    erased(account, HANNA)
    take_in(calendar(meeting("a", "Supper", ME, TOBIAS, Actor("Schatzi Maus", HANNA.email))))
    assert Event.objects.get().title == "Supper"
    assert mentions(account, HANNA) == []


def test_a_relation_of_somebody_else_gives_nobody_their_address(account: Account, keep: Keep) -> None:
    keep(PersonRecord("uid-0", "Petra Huber", identities=(IdentityRecord("email", HUBERS),)), kind="vcard")
    erase_one(account, "Petra Huber")
    husband = ClaimRecord("relation", "Karl Huber", "husband", other=IdentityRecord("email", HUBERS))
    keep(PersonRecord("uid-1", NADIA.name, claims=(husband,)), kind="vcard")
    assert (Claim.objects.get(field="relation").value, Claim.objects.get(field="relation").other) == (
        "Karl Huber",
        None,
    )
    assert not Identity.objects.filter(value=HUBERS).exists()


@pytest.mark.parametrize("how", ["stated", "moved", "own"])
def test_what_the_user_gives_somebody_is_that_ones(account: Account, take_in: TakeIn, how: str) -> None:
    take_in(cards(HANNA, TOBIAS, NADIA), me=(ME.email,))
    erased(account, HANNA)
    if how == "own":
        own_address(account, HANNA.email)
    else:
        state_fact(account, someone(account, TOBIAS), "email", HANNA.email)
    if how == "moved":
        held = Identity.objects.get(value=HANNA.email)
        move_address(account, held.pk, someone(account, NADIA))
        Claim.objects.filter(identity=held).delete()  # the word is taken back, the move stands
    sent = mailbox(letter(Actor("Office", HANNA.email), [ME, Actor("X", "x@example.net")], "2026-11-10", "It is us"))
    assert told(take_in(sent)) == []
    names = {"stated": TOBIAS.name, "moved": NADIA.name, "own": ME.name}
    assert writers() == [("It is us", names[how])]


# a couple with one mailbox


def erase_one(account: Account, name: str) -> None:
    erase(account, access.people(account.pk).get(name=name).pk)


def test_what_another_wrote_from_their_mailbox_comes_in_as_that_ones(account: Account, take_in: TakeIn) -> None:
    take_in(cards(Actor("Petra Huber", HUBERS), KARL_HUBER), me=(ME.email,))
    erase_one(account, "Petra Huber")
    box = mailbox(
        letter(Actor("Karl Huber", HUBERS), ME, "2026-11-10", "Karl here"),
        letter(Actor("Petra Huber", HUBERS), ME, "2026-11-11", "Petra here"),
        letter(Actor("Uwe Huber", HUBERS), ME, "2026-11-12", "Whoever that is"),
        letter(Actor("", HUBERS), ME, "2026-11-13", "Nobody says"),
    )
    assert told(take_in(box)) == ["3 records skipped: erased on 24 November 2026."]
    assert writers() == [("Karl here", "Karl Huber")]
    assert not Identity.objects.filter(value=HUBERS).exists()
    assert is_well(account)


def test_of_two_of_that_name_nobody_can_say_whose_it_is(account: Account, take_in: TakeIn) -> None:
    take_in(cards(Actor("Petra Huber", HUBERS), KARL_HUBER, Actor("Karl Huber", "karl@example.net")), me=(ME.email,))
    erase_one(account, "Petra Huber")
    assert told(take_in(mailbox(letter(Actor("Karl Huber", HUBERS), ME, "2026-11-10")))) == ONE_SKIPPED


def test_it_is_known_by_which_names_their_addresses_were_used(account: Account, take_in: TakeIn) -> None:
    petra = Actor("Petra Huber", HUBERS)
    box = mailbox(
        letter(petra, ME, "2026-11-10"),
        letter(Actor("Karl Huber", HUBERS), ME, "2026-11-11"),
        letter(Actor("Petra", HUBERS), ME, "2026-11-12"),
    )
    take_in(cards(petra), box, me=(ME.email,))
    held = belongings(account.pk, access.people(account.pk).get(name="Petra Huber").pk)
    assert held.strange == ("Karl Huber",)


# names alone


@pytest.mark.parametrize("title", ["Geburtstag von Hanna Sørensen", "Hanna Sorensens Lesung", "Sørensen, Hanna (40)"])
def test_an_event_that_is_called_after_them_stays_out_under_any_number(
    account: Account, take_in: TakeIn, title: str
) -> None:
    take_in(cards(HANNA, TOBIAS), me=(ME.email,))
    erased(account, HANNA)
    events = calendar(meeting("new", title), meeting("other", "Hanna"), meeting("with", title, ME, TOBIAS))
    assert told(take_in(events)) == ONE_SKIPPED
    assert sorted(Event.objects.values_list("title", flat=True)) == sorted(["Hanna", title])


def test_an_event_of_a_namesake_who_is_known_comes_in(account: Account, take_in: TakeIn) -> None:
    take_in(cards(PETRA, Actor("Petra Huber", "petra@example.com")), me=(ME.email,))
    namesakes = access.people(account.pk).filter(name="Petra Huber")
    erase(account, Identity.objects.get(value=PETRA.email).person_id)
    assert namesakes.count() == 1
    assert told(take_in(calendar(meeting("b", "Petra Huber's birthday")))) == []


@pytest.mark.parametrize(
    ("name", "address", "shown"),
    [
        ('"Hanna Sørensen (via Papers)"', "docs@example.com", ""),
        ("Hanna Sørensen via LinkedIn", "mail@example.com", ""),
        ("Hanna Sørensen", "noreply@example.com", ""),
        ("Hanna Sørensen", "another.hanna@example.com", "Hanna Sørensen"),  # a namesake with an address of her own
        ('"Tobias Brandauer (via Papers)"', "docs@example.com", "Tobias Brandauer (via Papers)"),
    ],
)
def test_a_machine_that_writes_for_them_does_not_bear_their_name(
    account: Account, take_in: TakeIn, name: str, address: str, shown: str
) -> None:
    take_in(cards(HANNA), me=(ME.email,))
    erased(account, HANNA)
    take_in(mailbox(letter(Actor(name, address), ME, "2026-11-10", "A paper waits")))
    said = Claim.objects.filter(identity__value=address, field="name").values_list("value", flat=True)
    assert list(said) == ([shown] if shown else [])
    assert Interaction.objects.count() == 1


# names of files

CHAT = Export(
    "WhatsApp Chat with Hanna Sørensen.txt",
    "12.11.25, 09:14 - Hanna Sørensen: The proofs are here\n"
    "12.11.25, 09:20 - Mirjam Rosenthal: I will come by\n".encode(),
)


def test_nor_does_the_name_of_a_file_come_with_the_third_reading(account: Account, take_in: TakeIn) -> None:
    take_in(CHAT, me=(ME.email, "whatsapp:Mirjam Rosenthal"))
    erased(account, HANNA)
    for _ in range(3):
        take_in(CHAT)
        assert mentions(account, HANNA) == []


def test_nor_with_the_same_content_under_their_name(account: Account, take_in: TakeIn) -> None:
    supper = Export("WhatsApp Chat with Supper.txt", CHAT.content)
    take_in(supper, me=(ME.email, "whatsapp:Mirjam Rosenthal"))
    erased(account, HANNA)
    take_in(supper)
    take_in(CHAT)
    assert mentions(account, HANNA) == []


def test_nor_with_an_import_that_was_stopped(account: Account, take_in: TakeIn, tmp_path: Path) -> None:
    take_in(CHAT, me=(ME.email, "whatsapp:Mirjam Rosenthal"))
    erased(account, HANNA)
    path = CHAT.write(tmp_path)
    import_files(account, [path], go_on=lambda _: False)
    entry = JournalEntry.objects.latest("pk")
    assert entry.state == "cancelled"
    assert entry.summary["paths"][0] == "WhatsApp Chat with ….txt"
    assert entry.summary["where"][0] == str(path)  # by which it is gone on with


def test_a_look_shows_no_name_of_theirs_and_still_finds_the_file(
    account: Account, take_in: TakeIn, tmp_path: Path
) -> None:
    take_in(CHAT, me=(ME.email, "whatsapp:Mirjam Rosenthal"))
    erased(account, HANNA)
    path = CHAT.write(tmp_path)
    waiting = stage(account, [path])
    look_at(account, waiting, lambda _: True)
    summary = JournalEntry.objects.get(pk=waiting).summary
    assert summary["paths"] == ["WhatsApp Chat with ….txt"]
    assert [file["path"].rpartition("/")[2] for file in summary["look"]["files"]] == ["WhatsApp Chat with ….txt"]
    assert summary["where"] == [str(path)]
    assert len([text for text in texts(account) if HANNA.name in text]) == 1


def test_a_folder_is_read_anew_as_a_whole_and_says_what_it_left_out(account: Account, tmp_path: Path) -> None:
    folder = tmp_path / "both"
    cards(HANNA, NADIA, name="both/cloud.vcf").write(tmp_path)
    cards(TOBIAS, name="both/telephone.vcf").write(tmp_path)
    import_files(account, [folder])
    erased(account, HANNA)
    again = import_files(account, [folder])
    assert [(Path(file.path).name, file.known) for file in again.files] == [("cloud.vcf", 1), ("telephone.vcf", 1)]
    assert told(again) == ONE_SKIPPED
