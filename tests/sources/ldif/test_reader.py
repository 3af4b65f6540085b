"""What the LDIF reader says about people."""

import base64
from collections.abc import Mapping
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import people
from tests.sources.contract import SourceContract, few_and_unhurried
from tests.sources.files import BytesFile, read_all
from visavis.records import ClaimRecord, IdentityRecord, PersonRecord
from visavis.sources.ldif.reader import SOURCE, recognise
from visavis.sources.sniff import sniff
from visavis.sources.source import Source


def entry(actor: people.Actor, *more: str) -> str:
    """An entry as Thunderbird writes it; a name beyond ASCII stands in base64."""
    name = f"cn={actor.name},mail={actor.email}"
    return "\n".join(
        [
            f"dn: {name}" if name.isascii() else f"dn:: {coded(name)}",
            "objectclass: top",
            "objectclass: person",
            "objectclass: mozillaAbPersonAlpha",
            f"cn: {actor.name}" if actor.name.isascii() else f"cn:: {coded(actor.name)}",
            f"mail: {actor.email}",
            *([f"mobile: {actor.phone}"] if actor.phone else []),
            "modifytimestamp: 1213818826",
            *more,
            "",
        ]
    )


def coded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


BOOK = "\n".join(entry(actor) for actor in people.OTHERS)
DIRECTORY = """\
# extended LDIF
#
# LDAPv3

version: 1

dn: ou=people,dc=example,dc=org
objectClass: organizationalUnit
ou: people

dn: uid=tbrandauer,ou=people,dc=example,dc=org
objectClass: inetOrgPerson
uid: tbrandauer
cn: Tobias Brandauer
sn: Brandauer
givenName: Tobias
mail: tobias.brandauer@example.com
manager: uid=nokonkwo,ou=people,dc=example,dc=org
userPassword:: e1NTSEF9c2VjcmV0
description: Drives the blue
  van on Fridays
postalAddress: Am Markt 1$80331 M\\C3\\BCnchen

dn: uid=nokonkwo,ou=people,dc=example,dc=org
objectClass: inetOrgPerson
cn: Nadia Okonkwo
sn: Okonkwo
mail: nadia@example.net

dn: cn=board,ou=groups,dc=example,dc=org
objectClass: groupOfNames
cn: board
member: uid=tbrandauer,ou=people,dc=example,dc=org
member: cn=Hanna Smith,mail=hanna@example.org
"""


class TestLdifContract(SourceContract):
    source: ClassVar[Source] = SOURCE
    samples: ClassVar[Mapping[str, bytes]] = {"book.ldif": BOOK.encode(), "directory.ldif": DIRECTORY.encode()}

    def damaged(self, sample: bytes, k: int) -> bytes:
        """The first entry loses its name, the third a colon, the fifth the end of its base64."""
        entries = sample.split(b"\n\n")
        spoil = (
            lambda one: one.replace(b"dn:", b"dm:"),
            lambda one: one.replace(b"mail:", b"mail"),
            lambda one: one.replace(b"mail: ", b"mail:: "),
        )
        for place in range(k):
            entries[2 * place] = spoil[place](entries[2 * place])
        return b"\n\n".join(entries)

    def long(self) -> tuple[str, bytes]:
        one = entry(people.NADIA)
        return "long.ldif", "\n".join(one.replace("mail", f"mail{n}", 1) for n in range(2_000_000 // len(one))).encode()


def read(text: str | bytes) -> tuple[list[PersonRecord], list[tuple[str, int | None, str]]]:
    records, problems = read_all(SOURCE, BytesFile("book.ldif", text.encode() if isinstance(text, str) else text))
    found = [record for record in records if isinstance(record, PersonRecord)]
    return found, [(problem.code, problem.line, problem.detail) for problem in problems]


def person(*lines: str) -> PersonRecord:
    (found,) = read("\n".join(["dn: cn=x,dc=example", "objectclass: person", *lines, ""]))[0]
    return found


def values(record: PersonRecord, field: str) -> list[tuple[str, str]]:
    return [(claim.value, claim.label) for claim in record.claims if claim.field == field]


def test_a_whole_card_of_thunderbird_is_read() -> None:
    (found,), problems = read(
        entry(
            people.JOERG,
            "givenName:: SsO2cmc=",
            "sn: Petersen",
            "mozillaNickname: Jo",
            "mozillaSecondEmail: joerg@example.org",
            "telephoneNumber: 040 66969033",
            "fax: 040 66969034",
            "o: Nordufer Klinik",
            "ou: Chirurgie",
            "title: Oberarzt",
            "street: Am Ufer 2",
            "l: Hamburg",
            "postalCode: 20095",
            "mozillaHomeUrl: https://petersen.example",
            "birthyear: 1970",
            "birthmonth: 5",
            "birthday: 4",
            "mozillaCustom1: raucht nicht",
            "description:: RXJzdGUgWmVpbGUKWndlaXRlIFplaWxl",
        )
    )
    assert problems == []
    assert (found.key, found.name) == (
        "cn=dr. jörg petersen,mail=j.petersen@example.com",
        "Dr. Jörg Petersen",
    )
    assert found.identities == (
        IdentityRecord("email", "j.petersen@example.com"),
        IdentityRecord("phone", "+494066969033", "mobile"),
        IdentityRecord("email", "joerg@example.org"),
        IdentityRecord("phone", "040 66969033", "work"),
    )
    assert {(claim.field, claim.value, claim.label) for claim in found.claims} == {
        ("given", "Jörg", ""),
        ("family", "Petersen", ""),
        ("phone", "040 66969034", "fax"),
        ("birthday", "1970-05-04", ""),
        ("nickname", "Jo", ""),
        ("organisation", "Nordufer Klinik", ""),
        ("note", "Chirurgie", "department"),
        ("title", "Oberarzt", ""),
        ("website", "https://petersen.example", "home"),
        ("note", "raucht nicht", "custom1"),
        ("note", "Erste Zeile\nZweite Zeile", ""),
        ("address", "Am Ufer 2, 20095 Hamburg", "work"),
    }


def test_a_directory_names_people_and_leaves_its_own_departments_out() -> None:
    (tobias, nadia, board), problems = read(DIRECTORY)
    assert problems == []
    assert [tobias.name, nadia.name, board.name] == ["Tobias Brandauer", "Nadia Okonkwo", "board"]
    assert board.kind == "group"
    assert values(tobias, "note") == [("Drives the blue van on Fridays", "")]
    assert "e1NTSEF9" not in str(tobias), "a password is never kept"


def test_a_relation_leads_to_the_entry_or_the_address_that_the_name_holds() -> None:
    (tobias, nadia, board), _ = read(DIRECTORY)
    relations = [claim for one in (tobias, board) for claim in one.claims if claim.field == "relation"]
    assert relations == [
        ClaimRecord("relation", "nokonkwo", "manager", other=IdentityRecord("card", f"ldif:{nadia.key}")),
        ClaimRecord("relation", "tbrandauer", "member", other=IdentityRecord("card", f"ldif:{tobias.key}")),
        ClaimRecord("relation", "Hanna Smith", "member", other=IdentityRecord("email", "hanna@example.org")),
    ]


def test_two_of_one_name_without_address_stay_two() -> None:
    lines = ("dn: cn=Hanna", "objectclass: person", "cn: Hanna")
    found, _ = read("\n".join([*lines, "o: Papierboot Verlag", "", *lines, "o: Harbour Light Ltd", ""]))
    assert len({one.key for one in found}) == 2


def test_the_same_entry_has_the_same_key_however_its_name_is_written() -> None:
    plain = "dn: cn=Anna\\, Dr.,ou=People,dc=example\nobjectclass: person\ncn: Anna\n"
    other = "dn: CN=anna\\2C  dr., OU=people, DC=example\nobjectclass: person\ncn: Anna\n"
    assert read(plain)[0][0].key == read(other)[0][0].key == "cn=anna, dr.,ou=people,dc=example"


@pytest.mark.parametrize(
    ("lines", "birthday"),
    [
        (("birthyear: 1979", "birthmonth: 11", "birthday: 23"), "1979-11-23"),
        (("birthmonth: 5", "birthday: 4"), "--05-04"),
        (("birthyear: 1970", "birthmonth: 5"), "1970-05"),
        (("birthyear: 1970",), "1970"),
        (("birthmonth: 2", "birthday: 29"), "--02-29"),
        (("birthDate: 1991-07-01",), "1991-07-01"),
        (("schacDateOfBirth: 19910701000000Z",), "1991-07-01"),
    ],
)
def test_a_birthday_is_as_whole_as_it_is_written(lines: tuple[str, ...], birthday: str) -> None:
    assert values(person("cn: Anna", *lines), "birthday") == [(birthday, "")]


@pytest.mark.parametrize("lines", [("birthmonth: 13", "birthday: 1"), ("birthday: 4",), ("birthyear: soon",)])
def test_a_birthday_that_is_none_is_told(lines: tuple[str, ...]) -> None:
    found, problems = read("\n".join(["dn: cn=x,dc=y", "objectclass: person", "cn: Anna", *lines, ""]))
    assert values(found[0], "birthday") == []
    assert [code for code, _, _ in problems] == ["date-unreadable"]


def test_what_reaches_nobody_is_no_identity() -> None:
    found = person("cn: Anna", "mail: unknown", "telephoneNumber: ask Uwe", "fax: +49 40 1234567")
    assert found.identities == ()
    assert values(found, "email") == [("unknown", "")]
    assert values(found, "phone") == [("ask Uwe", "work"), ("+49 40 1234567", "fax")]


def test_active_directory_hides_addresses_among_others() -> None:
    found = person("cn: Anna", "proxyAddresses: SMTP:anna@example.org", "proxyAddresses: X400:c=DE;a= ;p=Example")
    assert found.identities == (IdentityRecord("email", "anna@example.org"),)
    assert values(found, "email") == []


def test_only_a_page_that_is_one_person_is_an_identity() -> None:
    found = person("cn: Anna", "labeledURI: https://www.linkedin.com/in/anna My page", "url: https://anna.example")
    assert found.identities == (IdentityRecord("url", "https://www.linkedin.com/in/anna"),)
    assert values(found, "website") == [("https://anna.example", "")]


def test_machines_are_no_people() -> None:
    text = "dn: cn=PRINTER,dc=example\nobjectClass: user\nobjectClass: computer\ncn: PRINTER\n"
    assert read(text) == ([], [])


def test_an_entry_named_by_its_firm_alone_is_the_firm() -> None:
    assert person("o: Nordufer Klinik").kind == "organisation"
    assert person("o: Nordufer Klinik", "sn: Petersen").kind == "person"


def test_changes_are_told_and_left_out_but_for_what_they_add() -> None:
    added = "dn: cn=Nadia,dc=example\nchangetype: add\nobjectClass: person\ncn: Nadia\n"
    changed = "dn: cn=Karl,dc=example\nchangetype: modify\nadd: mail\nmail: karl@example.com\n-\n"
    found, problems = read(added + "\n" + changed)
    assert [one.name for one in found] == ["Nadia"]
    assert problems == [("change-left-out", 6, "modify")]


def test_a_forgotten_blank_line_joins_nobody() -> None:
    found, problems = read(BOOK.replace("\n\n", "\n"))
    assert [one.name for one in found] == [actor.name for actor in people.OTHERS]
    assert problems == []


def test_a_value_in_another_file_is_never_looked_for() -> None:
    found, problems = read(entry(people.NADIA, "description:< file:///etc/passwd"))
    assert values(found[0], "note") == []
    assert problems == [("line-unreadable", 9, "description:< file:///etc/passwd")]


def test_an_entry_without_its_name_is_read_and_told() -> None:
    found, problems = read(BOOK.replace("dn: cn=Nadia", "xx: cn=Nadia"))
    assert [one.name for one in found] == [actor.name for actor in people.OTHERS]
    assert [code for code, _, _ in problems] == ["entry-without-name"]


def test_a_picture_of_any_size_costs_nothing_and_a_text_without_end_only_itself() -> None:
    picture = "jpegPhoto:: " + "\n ".join(["/9j/4AAQ" * 9] * 20_000)
    endless = "description: " + "\n ".join(["x" * 70] * 20_000)
    found, problems = read(entry(people.NADIA, picture, endless) + "\n" + entry(people.KARL))
    assert [one.name for one in found] == ["Nadia Okonkwo", "Karl Huber"]
    assert problems == [("property-too-long", 20_009, "description")]


def test_a_million_members_are_cut_and_told_once() -> None:
    members = (f"member: cn=m{n},mail=m{n}@example.org" for n in range(20_000))
    group = "\n".join(["dn: cn=all,dc=example", "objectclass: groupOfNames", "cn: all", *members, ""])
    found, problems = read(group + "\n" + entry(people.KARL))
    assert [one.name for one in found] == ["all", "Karl Huber"]
    assert [code for code, _, _ in problems] == ["card-too-long"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_beyond_ascii_are_read_without_base64_too(encoding: str) -> None:
    text = "dn: cn=Käthe,dc=example\nobjectclass: person\ncn: Käthe Winkler\n"
    assert read(text.encode(encoding))[0][0].name == "Käthe Winkler"


@pytest.mark.parametrize(
    ("head", "variant"),
    [
        (BOOK.encode(), "ldif/thunderbird"),
        (DIRECTORY.encode(), "ldif/ldap"),
        (b"version: 1\n\ndn:: Y249eA==\nobjectclass: top\n", "ldif/ldap"),
        (b"# A heading\n\nSome text about dn: and more\n", ""),
        (b"dn: \n", ""),
        (b"dn: one\nand two\n", ""),
        (b"version: 3\nservices:\n  web:\n", ""),
        (b"From: a@example.org\nDate: x\n\ndn: x\ncn: y\n", ""),
        (b"", ""),
    ],
)
def test_a_file_is_known_by_how_it_begins(head: bytes, variant: str) -> None:
    assert recognise("anything", head) == variant


def test_no_other_source_takes_it() -> None:
    source, _ = sniff(BytesFile("anything.txt", BOOK.encode()))
    assert source is SOURCE


GARBAGE = ("no colon here", "cn=x", "xx: y\ncn:: %%%", ": : :", "dn: cn=y,dc=z\nchangetype: delete", "#\n#\n-")


@few_and_unhurried
@given(st.lists(st.one_of(st.integers(0, 7), st.sampled_from(GARBAGE)), max_size=20))
def test_every_healthy_entry_comes_in_whatever_stands_between(pieces: list[int | str]) -> None:
    """Deleted, doubled, in any order, with rubbish between: what is whole is read."""
    text = "\n".join(piece + "\n" if isinstance(piece, str) else entry(people.OTHERS[piece]) for piece in pieces)
    found, problems = read(text)
    emails = {actor.email for actor in people.OTHERS}
    whole = [one.name for one in found if any(identity.value in emails for identity in one.identities)]
    assert whole == [people.OTHERS[piece].name for piece in pieces if isinstance(piece, int)]
    rubbish = [piece for piece in pieces if isinstance(piece, str) and piece != GARBAGE[-1]]
    assert bool(problems) == bool(rubbish or not text.strip() or GARBAGE[-1] in pieces)
