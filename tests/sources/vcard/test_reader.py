"""What the vCard reader says about people."""

import io
import tracemalloc
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, ClassVar

import pytest

from tests.sources.contract import SourceContract
from tests.sources.files import BytesFile, read_all
from visavis.records import ClaimRecord, IdentityRecord, PersonRecord, Problem
from visavis.sources.source import NOTHING_KNOWN, OpenFile, Source
from visavis.sources.vcard.reader import SOURCE

SAMPLES = {path.name: path.read_bytes() for path in sorted((Path(__file__).parent / "samples").glob("*.vcf"))}


class TestVcardContract(SourceContract):
    source: ClassVar[Source] = SOURCE
    samples: ClassVar[Mapping[str, bytes]] = SAMPLES

    def damaged(self, sample: bytes, k: int) -> bytes:
        """The first card loses its BEGIN, the third its colons, the fifth its END."""
        cards = sample.split(b"END:VCARD\r\n")
        spoil = (
            lambda card: card.replace(b"BEGIN:VCARD", b"BEGIM:VCARD"),
            lambda card: card.replace(b":", b"?").replace(b"BEGIN?", b"BEGIN:"),
            lambda card: card + b"ENE:VCARD\r\nEND;VCARD\r\n",
        )
        for place in range(k):
            cards[2 * place % 5] = spoil[place](cards[2 * place % 5])
        return b"END:VCARD\r\n".join(cards)

    def long(self) -> tuple[str, bytes]:
        card = SAMPLES["apple-3.0.vcf"]
        return "long.vcf", b"".join(card.replace(b"UID:", b"UID:%d-" % n) for n in range(2_000_000 // len(card)))


def people(data: str | bytes) -> list[PersonRecord]:
    records, _ = read_all(SOURCE, BytesFile("book.vcf", data.encode() if isinstance(data, str) else data))
    return [record for record in records if isinstance(record, PersonRecord)]


def person(*lines: str) -> PersonRecord:
    (found,) = people("\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""]))
    return found


def problems(data: str | bytes) -> list[tuple[str, int | None, str]]:
    _, found = read_all(SOURCE, BytesFile("book.vcf", data.encode() if isinstance(data, str) else data))
    return [(problem.code, problem.line, problem.detail) for problem in found]


def values(record: PersonRecord, field: str) -> list[tuple[str, str]]:
    return [(claim.value, claim.label) for claim in record.claims if claim.field == field]


def test_an_apple_card_is_read_whole() -> None:
    hanna = people(SAMPLES["apple-3.0.vcf"])[0]
    assert hanna == PersonRecord(
        key="6f1c3f5e-0000-4000-8000-000000000001",
        name="Dr. Hanna Maria Brandt",
        identities=(
            IdentityRecord("email", "hanna@werkstatt.example", "Werkbank"),
            IdentityRecord("email", "hanna.brandt@home.example", "home"),
            IdentityRecord("phone", "+49 170 1234567", "cell"),
            IdentityRecord("phone", "030 7654321", "AssistantPhone"),
            IdentityRecord("url", "https://www.linkedin.com/in/hanna-brandt-example"),
            IdentityRecord("url", "https://social.example/@hanna", "mastodon"),
            IdentityRecord("handle", "skype:hanna.b", "home"),
        ),
        claims=(
            ClaimRecord("given", "Hanna"),
            ClaimRecord("family", "Brandt"),
            ClaimRecord("nickname", "Hanni"),
            ClaimRecord("organisation", "Werkstatt Süd, Genossenschaft"),
            ClaimRecord("title", "Tischlermeisterin"),
            ClaimRecord("address", "Lindenweg 5, Hinterhaus, Berlin, 10115, Deutschland", "home"),
            ClaimRecord("note", "Sucht eine Wohnung; mag Chormusik.\nTreffen im Mai, vielleicht früher."),
            ClaimRecord("birthday", "--05-04"),
            ClaimRecord("anniversary", "2010-06-12"),
            ClaimRecord("relation", "Jonas Brandt", "Brother"),
            ClaimRecord("website", "https://werkstatt.example", "HomePage"),
            ClaimRecord("tag", "Chor"),
            ClaimRecord("tag", "Nachbarn"),
            ClaimRecord("name", "Dr. Hanna Maria Brandt"),
        ),
    )


def test_firms_and_groups_are_not_people() -> None:
    assert [(card.name, card.kind) for card in people(SAMPLES["apple-3.0.vcf"])] == [
        ("Dr. Hanna Maria Brandt", "person"),
        ("Druckerei Blau", "organisation"),
        ("Chor", "group"),
    ]
    assert [card.kind for card in people(SAMPLES["nextcloud-4.0.vcf"])] == ["person", "organisation"]
    assert person("ORG:Fahrradladen Nord", "TEL:040 998877").kind == "organisation"
    assert person("N:Nord;Ute", "FN:Nord", "ORG:Nord").kind == "person"


def test_a_fax_is_a_fact_and_no_address_of_anyone() -> None:
    firm = people(SAMPLES["apple-3.0.vcf"])[1]
    assert firm.identities == ()
    assert ClaimRecord("phone", "030 1112222", "work fax") in firm.claims


def test_an_old_android_card_is_read_through_quoted_printable_and_pictures() -> None:
    ayse, ngozi, joao, shop, ruth = people(SAMPLES["android-2.1.vcf"])
    assert ayse.name == "Ayşe Öztürk"
    assert values(ayse, "nickname") == [("Äys", "")]
    assert values(ayse, "relation") == [("Murat", "brother")]
    assert values(ngozi, "note") == [("Met at the harbour.", "")]
    assert [joao.name, shop.name, ruth.name] == ["João Silva", "Fahrradladen Nord", "Ruth Keller"]


def test_a_xing_card_in_latin_1_is_read() -> None:
    (joerg,) = people(SAMPLES["xing-2.1.vcf"])
    assert (joerg.name, values(joerg, "organisation")) == ("Dr. Jörg Müller", [("Grün GmbH", "")])
    assert values(joerg, "address") == [("Straße 1, Hinterhof, Berlin, 10115, Deutschland", "work")]
    assert IdentityRecord("url", "https://www.xing.com/profile/Joerg_Mueller", "work") in joerg.identities
    assert values(joerg, "birthday") == [("1970-05-04", "")]


def test_a_version_4_card_is_read() -> None:
    emile = people(SAMPLES["nextcloud-4.0.vcf"])[0]
    assert (emile.key, emile.name) == ("6f1c3f5e-0000-4000-8000-000000000002", "Prof. Émile Roux")
    assert emile.identities == (
        IdentityRecord("phone", "+33-1-555-0123;ext=102", "work"),
        IdentityRecord("email", "emile@roux.example", "work"),
        IdentityRecord("handle", "xmpp:emile@chat.example"),
    )
    assert values(emile, "relation") == [("Hanna Brandt", "friend")]
    assert values(emile, "anniversary") == [("2009-08-08", "")]
    assert values(emile, "tag") == [("Recherche, mer", ""), ("Voile", "")]
    assert values(emile, "address") == [("12, rue du Port, Nantes, 44000, France", "work")]


def test_utf_16_is_read_with_and_without_a_mark() -> None:
    marked = SAMPLES["thunderbird-utf16.vcf"]
    text = marked.decode("utf-16")
    for data in (marked, text.encode("utf-16-be"), text.encode("utf-16-le")):
        assert SOURCE.recognise("book", data) == "vcard/3.0"
        assert [card.name for card in people(data)] == ["Lovro Šimić"]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["FN:Ute Nord", "N:Süd;Ute"], "Ute Nord"),
        (["FN:", "N:Nord;Ute;Maria;Dr.;MBA"], "Dr. Ute Maria Nord MBA"),
        (["N:;;;;", "NICKNAME:Uti", "EMAIL:ute@nord.example"], "Uti"),
        (["ORG:Nord AG", "EMAIL:info@nord.example"], "Nord AG"),
        (["EMAIL:ute@nord.example"], "ute@nord.example"),
        (["TEL:123456"], ""),
    ],
)
def test_the_name_is_the_best_the_card_has(lines: list[str], name: str) -> None:
    assert person(*lines).name == name


def test_a_birthday_in_words_is_told_and_the_card_kept() -> None:
    card = "BEGIN:VCARD\nFN:Ute\nBDAY;VALUE=text:circa 1800\nEND:VCARD\n"
    assert [found.name for found in people(card)] == ["Ute"]
    assert problems(card) == [("date-unreadable", 3, "circa 1800")]


def test_what_reaches_nobody_is_no_identity() -> None:
    ute = person("FN:Ute", "TEL;WORK:BusinessPhone", "EMAIL:ute at nord", "URL:nord.example")
    assert ute.identities == ()
    assert values(ute, "phone") == [("BusinessPhone", "work")]
    assert values(ute, "email") == [("ute at nord", "")]
    assert values(ute, "website") == [("nord.example", "")]


@pytest.mark.parametrize(
    ("url", "is_profile"),
    [
        ("https://de.linkedin.com/in/ute-nord", True),
        ("www.linkedin.com/in/ute-nord/?locale=de", True),
        ("https://github.com/utenord", True),
        ("https://github.com/utenord/garden", False),
        ("https://www.linkedin.com/company/nord", False),
        ("https://www.facebook.com/profile.php?id=77", False),
        ("https://social.example/@ute", True),
        ("https://notgithub.com/utenord", False),
    ],
)
def test_only_a_page_that_is_one_person_is_an_identity(url: str, *, is_profile: bool) -> None:
    assert [identity.kind for identity in person("FN:Ute", f"URL:{url}").identities] == ["url"] * is_profile


def test_accounts_name_their_service() -> None:
    ute = person(
        "FN:Ute", "X-ICQ:1234", "X-SOCIALPROFILE;TYPE=telegram:x-apple:ute77", "IMPP:xmpp:ute@chat.example", "IMPP:"
    )
    assert [identity.value for identity in ute.identities] == [
        "icq:1234",
        "https://t.me/ute77",
        "xmpp:ute@chat.example",
    ]


def test_a_card_without_uid_has_the_same_key_in_any_order_of_lines() -> None:
    one = person("FN:Ute", "EMAIL:ute@nord.example", "REV:2026-01-01T00:00:00Z")
    other = person("EMAIL:ute@nord.example", "REV:2026-02-02T00:00:00Z", "FN:Ute")
    assert one.key == other.key
    assert one.key != person("FN:Ute", "EMAIL:ute@sued.example").key


def test_a_card_without_end_is_read_and_told() -> None:
    book = "BEGIN:VCARD\nFN:Ute\nBEGIN:VCARD\nFN:Jo\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\n"
    assert [card.name for card in people(book)] == ["Ute", "Jo", "Bo"]
    assert problems(book) == [("card-without-end", 1, ""), ("card-without-end", 6, "")]


def test_a_card_inside_a_card_is_a_relation() -> None:
    book = "BEGIN:VCARD\nFN:Ute\nAGENT:\nBEGIN:VCARD\nFN:Jo\nTEL:123\nEND:VCARD\nTEL:456\nEND:VCARD\n"
    (ute,) = people(book)
    assert values(ute, "relation") == [("Jo", "agent")]
    assert [identity.value for identity in ute.identities] == ["456"]
    assert problems(book) == []


def test_text_outside_any_card_is_told_once() -> None:
    book = "Hello\nWorld\nBEGIN:VCARD\nFN:Ute\nEND:VCARD\nFN:Jo\nTEL:1\nEND:VCARD\n"
    assert [card.name for card in people(book)] == ["Ute"]
    assert problems(book) == [("text-outside-card", 1, "Hello"), ("text-outside-card", 6, "FN:Jo")]


def test_a_card_that_says_nothing_is_told() -> None:
    assert problems("BEGIN:VCARD\nTEL;HOME:\nEND:VCARD\n") == [("card-empty", 1, "")]


def test_blank_lines_alone_are_an_empty_file() -> None:
    assert problems("\n\n") == [("empty-file", None, "")]


def test_deep_nesting_costs_no_other_card() -> None:
    depth = 20_000
    nest = "BEGIN:VCARD\n" * depth + "END:VCARD\n" * depth
    names = [card.name for card in people(f"BEGIN:VCARD\nFN:Ute\nEND:VCARD\n{nest}BEGIN:VCARD\nFN:Jo\nEND:VCARD\n")]
    assert [name for name in names if name] == ["Ute", "Jo"]


class EndlessNote:
    """A card whose note is one line of many megabytes, made while it is read."""

    path = "endless.vcf"

    def __init__(self, megabytes: int, *, fold: bytes = b"") -> None:
        block = (b"x" * 60 + fold) * 17_000
        self.blocks = [b"BEGIN:VCARD\nFN:Ute\nNOTE:", *[block] * megabytes, b"\nTEL:123456\nEND:VCARD\n"]
        self.size = sum(len(block) for block in self.blocks)

    def open(self) -> BinaryIO:
        return io.BufferedReader(Blocks(self.blocks))

    def sibling(self, name: str) -> OpenFile | None:
        return None

    def parts(self) -> Iterator[OpenFile]:
        yield self


class Blocks(io.RawIOBase):
    """The blocks one after the other, without ever holding them together."""

    def __init__(self, blocks: list[bytes]) -> None:
        self.left = self.stream(blocks)
        self.block = memoryview(b"")

    @staticmethod
    def stream(blocks: list[bytes]) -> Iterator[memoryview]:
        return (memoryview(block) for block in blocks)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        target = memoryview(buffer)  # type: ignore[arg-type]
        while not self.block:
            block = next(self.left, None)
            if block is None:
                return 0
            self.block = block
        taken = min(len(target), len(self.block))
        target[:taken] = self.block[:taken]
        self.block = self.block[taken:]
        return taken


@pytest.mark.parametrize("fold", [b"", b"\n "])
def test_an_endless_line_costs_only_its_value(fold: bytes) -> None:
    tracemalloc.start()
    items = list(SOURCE.read(EndlessNote(20, fold=fold), "vcard", NOTHING_KNOWN))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    (ute, problem) = items
    assert isinstance(ute, PersonRecord)
    assert (ute.name, ute.identities) == ("Ute", (IdentityRecord("phone", "123456"),))
    assert problem == Problem("endless.vcf", "property-too-long", 3, "NOTE")
    assert peak < 10_000_000


@pytest.mark.parametrize(
    ("path", "head", "variant"),
    [
        ("a.txt", b"BEGIN:VCARD\r\nVERSION:3.0\r\n", "vcard/3.0"),
        ("a", b"\xef\xbb\xbf\n\nbegin:vcard\nversion:2.1\n", "vcard/2.1"),
        ("a", b"BEGIN:VCARD\nFN:Ute\nEND:VCARD\n", "vcard"),
        ("a.mbox", b"From a@b.example\nSubject: hi\n\nBEGIN:VCARD\nVERSION:3.0\n", ""),
        ("a.ics", b"BEGIN:VCALENDAR\nBEGIN:VCARD\n", ""),
        ("a.vcf", b"nothing of the kind", ""),
        ("a.vcf", b"", ""),
    ],
)
def test_a_file_is_known_by_how_it_begins(path: str, head: bytes, variant: str) -> None:
    assert SOURCE.recognise(path, head) == variant


def test_an_address_that_says_its_street_twice_is_told_once() -> None:
    """RFC 9554 puts the street in pieces behind the seven old components."""
    ute = person("FN:Ute", "ADR;CC=US:;;54321 Oak St;Reston;VA;20190;USA;;;;54321;Oak St;;;;;;")
    assert values(ute, "address") == [("54321 Oak St, Reston, VA, 20190, USA", "")]
    assert values(person("FN:Ute", "ADR:;;;;;;;;;;7;Gasse;;;;;;"), "address") == [("7, Gasse", "")]


def test_lines_that_are_no_properties_count_towards_the_length_of_a_card() -> None:
    junk = b"nothing\n" * 90_000
    data = b"BEGIN:VCARD\nFN:Tobias\n" + junk + b"END:VCARD\nBEGIN:VCARD\nFN:Nadia\nEND:VCARD\n"
    records, problems = read_all(SOURCE, BytesFile("junk.vcf", data))
    assert [record.name for record in records if isinstance(record, PersonRecord)] == ["Tobias", "Nadia"]
    assert problems[0] == Problem("junk.vcf", "line-unreadable", 3, "nothing")
    assert problems[-1].code == "card-too-long"
    assert len(problems) < 80_000, "8 MB, 107 bytes each"


def test_the_groups_that_google_puts_everybody_into_are_no_tags() -> None:
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nCATEGORIES:myContacts,Chor,starred\nEND:VCARD\n"
    ((person,), _) = read_all(SOURCE, BytesFile("a.vcf", card))
    assert isinstance(person, PersonRecord)
    assert [claim.value for claim in person.claims if claim.field == "tag"] == ["Chor"]
