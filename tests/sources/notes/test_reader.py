"""What notes about people say of them."""

import time
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.contract import SourceContract, few_and_unhurried
from tests.sources.files import BytesFile, read_all
from visavis.records import (
    ClaimRecord,
    FileVerdict,
    IdentityRecord,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
    Problem,
    Question,
)
from visavis.sources.notes.reader import SOURCE, key_of
from visavis.sources.source import Context, Source

CONTEXT = Context(today=date(2026, 11, 24), zone="Europe/Berlin")

ANNA = """\
---
aliases: [Anna, "A. Müller"]
tags: person
email: anna@example.de
birthday: 1980-05-04
last-contact: "[[2026-03-01]]"
company: "[[Beispiel AG]]"
---
# Anna Müller
Kennt [[Uwe Meier]] vom Chor. #freundin

## 2026-03-01
Kaffee, erzählt von Umzug.
"""

KAETHE = """\
---
type: person
phone privat: 069 90009022
email: kaethe.winkler@example.org
organisation: Blumen Winkler
birthday: 4.5.1950
last-contact: [2024-01-07, 2024-03-03, 2025-08-09, 2026-10-11]
---
Tante von [[Petra Huber|Petra]].
"""


class TestNotesContract(SourceContract):
    source: ClassVar[Source] = SOURCE
    samples: ClassVar[Mapping[str, bytes]] = {
        "Vault/People/Anna Müller.md": ANNA.encode(),
        "Käthe Winkler.md": KAETHE.encode(),
    }

    def damaged(self, sample: bytes, k: int) -> bytes:
        """Values that are no YAML, which spoil the whole head for a strict reader."""
        spoil = (
            (b"organisation: Blumen", b'organisation: "Blumen'),
            (b"birthday: 4.5", b"birthday: @4.5"),
            (b"type: person", b"type: person: yes"),
        )
        for healthy, spoilt in spoil[:k]:
            sample = sample.replace(healthy, spoilt)
        return sample

    def long(self) -> tuple[str, bytes]:
        days = (
            f"## {year}-{month:02}-{day:02}\nKaffee. {'x' * 2000}\n"
            for year in (2023, 2024, 2025)
            for month in range(1, 13)
            for day in range(1, 29)
        )
        return "People/Anna Müller.md", (ANNA + "".join(days)).encode()


def read(
    path: str, text: str | bytes, context: Context = CONTEXT
) -> tuple[PersonRecord, list[InteractionRecord], list[tuple[str, int | None, str]]]:
    data = text.encode() if isinstance(text, str) else text
    records, problems = read_all(SOURCE, BytesFile(path, data), context)
    (person,) = (one for one in records if isinstance(one, PersonRecord) and not one.is_me)
    contacts = [one for one in records if isinstance(one, InteractionRecord)]
    return person, contacts, [(one.code, one.line, one.detail) for one in problems]


def person(*lines: str) -> PersonRecord:
    return read("Anna.md", "\n".join(["---", *lines, "---", ""]))[0]


def values(record: PersonRecord, field: str) -> list[str]:
    return [claim.value for claim in record.claims if claim.field == field]


def days(contacts: list[InteractionRecord]) -> list[str]:
    return [one.at.date().isoformat() for one in contacts]


def test_a_note_is_read_with_its_front_matter_its_links_and_its_dated_texts() -> None:
    found, contacts, problems = read("Vault/People/Anna Müller.md", ANNA)
    assert problems == []
    assert (found.key, found.name) == ("People/Anna Müller", "Anna Müller")
    assert found.identities == (IdentityRecord("email", "anna@example.de"),)
    assert found.claims == (
        ClaimRecord("nickname", "Anna"),
        ClaimRecord("nickname", "A. Müller"),
        ClaimRecord("birthday", "1980-05-04"),
        ClaimRecord("organisation", "Beispiel AG"),
        ClaimRecord("relation", "Beispiel AG", "link"),
        ClaimRecord("note", "Kennt Uwe Meier vom Chor. #freundin"),
        ClaimRecord("relation", "Uwe Meier", "link"),
        ClaimRecord("tag", "freundin"),
        ClaimRecord("note", "Kaffee, erzählt von Umzug.", since="2026-03-01"),
    )
    assert len(contacts) == 1, "the last contact and the coffee are one day"
    assert (contacts[0].kind, contacts[0].at) == ("own-word", datetime(2026, 3, 1, 11, tzinfo=UTC))
    assert contacts[0].participants == (
        ParticipantRecord("handle", "notes:me", "from"),
        ParticipantRecord("card", "notes:People/Anna Müller", "to", "Anna Müller"),
    )


def test_the_user_is_told_once_before_the_first_contact() -> None:
    records, _ = read_all(SOURCE, BytesFile("Käthe Winkler.md", KAETHE.encode()), CONTEXT)
    assert [getattr(one, "is_me", None) for one in records] == [False, True, None, None, None, None]
    assert PersonRecord(":me", identities=(IdentityRecord("handle", "notes:me"),), is_me=True) in records


def test_without_front_matter_the_text_is_the_note() -> None:
    found, contacts, problems = read("People/Karl Huber.md", "Spielt Bratsche.\nKennt [[Anna Müller]].\n")
    assert (found.name, values(found, "note")) == ("Karl Huber", ["Spielt Bratsche.\nKennt Anna Müller."])
    assert (contacts, problems) == ([], [])


def test_a_broken_front_matter_costs_only_its_broken_values() -> None:
    text = '---\ntwitter: @anna_m\nname: "Anna Müller\nemail: anna@example.de\nphone: 0171 5550100\n---\nChor.\n'
    found, _, problems = read("am.md", text)
    assert problems == [
        ("front-matter-broken", 2, "twitter: @anna_m"),
        ("front-matter-broken", 3, 'name: "Anna Müller'),
    ]
    assert found.name == "Anna Müller"
    assert [one.value for one in found.identities] == ["https://x.com/anna_m", "anna@example.de", "0171 5550100"]
    assert values(found, "note") == ["Chor."]


def test_values_stay_as_they_are_written() -> None:
    found = person("phone: 01715550100", "company: No", "note: 1e3", "birthday: 1980")
    assert found.identities == (IdentityRecord("phone", "01715550100"),)
    assert values(found, "organisation") == ["No"]
    assert values(found, "note") == ["1e3"]
    assert values(found, "birthday") == ["1980"]


def test_addresses_have_the_labels_of_their_keys() -> None:
    found = person("email-work: a@example.com", "telefon privat: 040 1", "mobile: 0171 2", "fax: 040 3")
    assert found.identities == (
        IdentityRecord("email", "a@example.com", "work"),
        IdentityRecord("phone", "040 1", "home"),
        IdentityRecord("phone", "0171 2", "mobile"),
    )
    assert values(found, "phone") == ["040 3"]


@pytest.mark.parametrize(
    ("field", "page"),
    [
        ("linkedin: anna-mueller", "https://www.linkedin.com/in/anna-mueller"),
        ("linkedin: https://www.linkedin.com/in/anna", "https://www.linkedin.com/in/anna"),
        ('mastodon: "@anna@social.example"', "https://social.example/@anna"),
        ("github: anna", "https://github.com/anna"),
    ],
)
def test_an_account_is_the_page_it_has(field: str, page: str) -> None:
    assert [(one.kind, one.value) for one in person(field).identities] == [("url", page)]


@pytest.mark.parametrize("field", ["linkedin: none", "skype: yes", "github: n/a", "instagram: '-'"])
def test_whether_there_is_an_account_is_no_account(field: str) -> None:
    assert person(field, "tags: person").identities == ()


def test_relations_keep_the_word_of_their_key_and_kinds_of_relation_are_tags() -> None:
    found = person('bruder: "[[Karl Huber]]"', "kinder: [Uwe, Lena]", "relationship: Tante", "projekt: '[[Garten]]'")
    assert [(one.value, one.label) for one in found.claims if one.field == "relation"] == [
        ("Karl Huber", "bruder"),
        ("Uwe", "kinder"),
        ("Lena", "kinder"),
        ("Garten", "projekt"),
    ]
    assert values(found, "tag") == ["Tante"]


def test_unknown_keys_are_kept_as_notes_and_layout_is_not() -> None:
    found = person("likes: Rosen und [[Tulpen]]", "cssclass: wide", "allergies: [Nüsse, Pollen]", "contact: monthly")
    assert [(one.value, one.label) for one in found.claims if one.field == "note"] == [
        ("Rosen und Tulpen", "likes"),
        ("Nüsse, Pollen", "allergies"),
        ("monthly", "contact"),
    ]


def test_the_day_of_writing_stands_beside_what_was_written() -> None:
    found, _, _ = read("Anna.md", "---\ncreated: 2024-01-02T10:00\ntags: person\n---\nChor.\n")
    assert [one for one in found.claims if one.field == "note"] == [ClaimRecord("note", "Chor.", since="2024-01-02")]


@pytest.mark.parametrize(
    ("stem", "heading", "name"),
    [
        ("Anna Müller", "Dr. Anna Müller", "Dr. Anna Müller"),
        ("Anna", "Anna Müller", "Anna Müller"),
        ("Anna Müller", "Anna", "Anna Müller"),
        ("Anna Müller", "Notizen", "Anna Müller"),
        ("amueller77", "Anna Müller", "Anna Müller"),
        ("Mu\u0308ller, Anna", "Anna Müller", "Anna Müller"),
    ],
)
def test_the_name_is_the_heading_where_it_says_more_than_the_file(stem: str, heading: str, name: str) -> None:
    assert read(f"People/{stem}.md", f"# {heading}\n")[0].name == name


def test_sections_end_with_the_next_heading_of_their_level() -> None:
    text = "Vorn\n## 1.3.2026 Umzug\nnach Köln\n### Adresse\nWeg 1\n## Anderes\nhinten\n### Chor (2026-04)\nAlt\n"
    found, contacts, problems = read("People/Anna.md", text)
    assert [(one.value, one.since) for one in found.claims if one.field == "note"] == [
        ("Vorn", ""),
        ("Umzug\nnach Köln\nAdresse\nWeg 1", "2026-03-01"),
        ("Anderes\nhinten", ""),
        ("Chor\nAlt", "2026-04"),
    ]
    assert (contacts, problems) == ([], [])


def test_items_of_a_list_may_have_their_dates() -> None:
    text = "- 2026-02-02: Kaffee getrunken\n  mit Kuchen\n- **2026-02-03** Geburtstag vergessen\n- 30 Jahre\n"
    found, contacts, _ = read("People/Anna.md", text)
    assert [(one.value, one.since) for one in found.claims if one.field == "note"] == [
        ("Kaffee getrunken\n  mit Kuchen", "2026-02-02"),
        ("Geburtstag vergessen", "2026-02-03"),
        ("- 30 Jahre", ""),
    ]
    assert days(contacts) == ["2026-02-02"]


@pytest.mark.parametrize(
    "text", ["Kaffee abgesagt", "Treffen verschoben", "Wollen telefonieren", "Neuer Beruf", "Did not call"]
)
def test_what_only_stands_under_a_date_is_no_contact(text: str) -> None:
    assert read("People/Anna.md", f"## 2026-03-01\n{text}\n")[1] == []


@pytest.mark.parametrize("text", ["Kaffee im Park", "lange telefoniert", "Lunch with her team", "Caught up"])
def test_a_word_of_meeting_under_a_date_is_a_contact(text: str) -> None:
    assert days(read("People/Anna.md", f"## 2026-03-01\n{text}\n")[1]) == ["2026-03-01"]


def test_what_lies_ahead_is_no_contact_yet() -> None:
    text = "---\nlast-contact: [2026-11-24, 2026-11-25]\n---\n"
    assert days(read("Anna.md", text)[1]) == ["2026-11-24"]


def test_the_keys_of_contacts_stay_when_more_come() -> None:
    before = read("People/Anna.md", "## 2026-03-01\nKaffee\n")[1]
    after = read("Vault.zip/Vault/People/Anna.md", "Neu.\n## 2026-05-01\nTee\n## 2026-03-01\nKaffee und Kuchen\n")[1]
    assert before[0].key == after[0].key
    assert len(after) == 2


def test_dates_that_are_none_are_told_where_they_stand() -> None:
    text = "---\nbirthday: someday\nlast-contact: 2026-13-01\nmet: in the choir\n---\n## 2026-02-30\nTee\n"
    found, contacts, problems = read("People/Anna.md", text)
    assert problems == [
        ("date-unreadable", 3, "2026-13-01"),
        ("date-unreadable", 6, "2026-02-30"),
        ("date-unreadable", 2, "someday"),
    ]
    assert contacts == []
    assert values(found, "note") == ["in the choir", "2026-02-30\nTee"]


def test_a_birthday_that_can_be_two_days_is_asked_for_and_the_person_told() -> None:
    data = b"---\nbirthday: 03/04/1980\nemail: anna@example.de\n---\n"
    items = list(SOURCE.read(BytesFile("Anna.md", data), "notes/person", CONTEXT))
    assert items[0] == Question("Anna.md", "date-order", ("dmy", "mdy"), sample=(("03/04/1980",),))
    assert [values(one, "birthday") for one in items if isinstance(one, PersonRecord)] == [[]]
    answered = Context(today=date(2026, 11, 24), date_order="dmy")
    assert values(read("Anna.md", data, answered)[0], "birthday") == ["1980-04-03"]
    (verdict,) = (one for one in SOURCE.read(BytesFile("Anna.md", data), "", answered) if isinstance(one, FileVerdict))
    assert verdict == FileVerdict("Anna.md", "notes", "notes/person/dmy", len(data)), "the order is shown"


def test_what_was_answered_for_other_notes_does_not_make_a_clear_birthday_unreadable() -> None:
    answered = Context(today=date(2026, 11, 24), date_order="mdy")
    found, _, problems = read("Anna.md", "---\nbirthday: 13/04/1980\nemail: anna@example.de\n---\n", answered)
    assert values(found, "birthday") == ["1980-04-13"]
    assert problems == []


def test_fields_may_stand_in_the_text() -> None:
    found, _, _ = read("pages/Anna.md", "type:: person\nemail:: anna@example.de\n- Firma:: [[Beispiel AG]]\n\nChor.\n")
    assert [one.value for one in found.identities] == ["anna@example.de"]
    assert values(found, "organisation") == ["Beispiel AG"]
    assert values(found, "note") == ["Chor."]


def test_links_to_days_pictures_and_oneself_name_nobody() -> None:
    text = "[[2026-03-01]] ![[bild]] [[scan.pdf]] [[Anna]] [[Leute/Uwe Meier#Chor|er]] [Lena](Lena%20K.md) [x](https://y.example)\n"
    assert values(read("People/Anna.md", text)[0], "relation") == ["Uwe Meier", "Lena K"]


def test_tags_are_words_and_not_in_code() -> None:
    text = "#chor #freund/alt #1 # kein `#code` x#y https://x.example/#ort\n```\n#include\n## 2026-01-01\n```\n"
    found, _, problems = read("People/Anna.md", text)
    assert values(found, "tag") == ["chor", "freund/alt"]
    assert problems == []


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("vault/People/Anna.md", "People/Anna"),
        ("export.zip/vault/People/Family/Anna.md", "People/Family/Anna"),
        ("a/03 Personen/Anna.md", "03 Personen/Anna"),
        ("vault/Notes/Anna.md", "Notes/Anna"),
        ("vault.zip/Anna.md", "Anna"),
        ("People/A\u200bnna\xa0Mu\u0308ller.md", "People/Anna Müller"),
    ],
)
def test_the_key_does_not_depend_on_where_the_vault_lies(path: str, key: str) -> None:
    assert key_of(path) == key


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("People/Anna Müller.md", "x"),
        ("vault/👥 People/Freunde/Anna.md", "x"),
        ("x/anna.md", "---\ntags:\n  - person/freund\n---\n"),
        ("x/anna.md", "---\ntype: Kontakt\n---\n"),
        ("x/anna.md", "---\nemail:\n- anna@example.de\n---\n"),
        ("x/anna.md", "---\nGeburtstag: 4.5.\n---\n"),
        ("x/anna.md", "---\naliases: A\nfirma: B\n---\n"),
        ("x/anna.md", '---\nbirthday: "1980\nbad: @x\n---\n'),
        ("x/anna.markdown", "---\nlast-contact: 2026-01-01\n---\n"),
    ],
)
def test_a_note_about_a_person_is_known(path: str, text: str) -> None:
    assert SOURCE.recognise(path, text.encode()) == "notes/person"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("README.md", ANNA),
        ("People/README.md", "x"),
        ("People/People.md", "x"),
        ("People/2026-03-01 Anna.md", "x"),
        ("People/how to import.md", "x"),
        ("People/Anna und Karl.md", "x"),
        ("People/Beispiel AG.md", "---\ntype: company\n---\n"),
        ("Templates/Person template.md", "---\ntags: person\n---\n"),
        ("x/neu.md", "---\ntags: person\nname: {{title}}\n---\n"),
        ("x/post.md", "---\ntitle: T\nauthor: Anna\nemail: anna@example.de\n---\n"),
        ("x/post.md", "---\ntitle: T\ntags: [people, management]\nauthor: A\n---\n"),
        ("x/project.md", "---\ntype: project\nemail: team@example.de\n---\n"),
        ("x/note.md", "---\naliases: [x]\ncreated: 2026-01-01\n---\n"),
        ("x/note.md", "Call Anna: anna@example.de\n"),
        ("x/2026-03-01.md", "---\nmet: 2026-03-01\n---\n"),
        ("x/note.md", ""),
        ("People/Anna Müller.txt", ANNA),
    ],
)
def test_any_other_note_is_left_alone(path: str, text: str) -> None:
    assert SOURCE.recognise(path, text.encode()) == ""


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_every_encoding_of_an_editor_is_read(encoding: str) -> None:
    assert SOURCE.recognise("x/a.md", ANNA.encode(encoding)) == "notes/person"
    assert read("x/a.md", ANNA.encode(encoding))[0].name == "Anna Müller"


@pytest.mark.parametrize(
    "front",
    [
        "\n".join(["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 2000))]),
        "a: " + "[" * 50_000,
        "a: " + "{b: " * 10_000,
        "? " * 20_000,
        "x: " + "y" * 1_000_000,
        "\n".join(f"key{n}: {n}" for n in range(100_000)),
    ],
    ids=["aliases", "lists", "mappings", "keys", "a megabyte", "a megabyte of keys"],
)
def test_a_hostile_front_matter_is_bounded_and_the_text_kept(front: str) -> None:
    found, _, problems = read("People/Anna.md", f"---\n{front}\n---\nChor.\n")
    assert found.name == "Anna"
    assert sum(map(len, values(found, "note"))) < 300_000
    assert all(code in {"front-matter-broken", "note-too-long"} for code, _, _ in problems)


@pytest.mark.parametrize(
    "line",
    [
        "# " + "#" * 20_000 + "a",
        "[[" * 10_000,
        "[a](" * 5_000,
        "- " + " " * 20_000,
        "`" + "a" * 20_000,
        "a::" * 6_000,
        "#a/" * 6_000,
    ],
)
def test_no_line_is_slow(line: str) -> None:
    started = time.process_time()
    assert read("People/Anna.md", f"{line}\n" * 20)[0].name == "Anna"
    assert time.process_time() - started < 5


def test_of_an_endless_note_the_beginning_is_kept_and_it_is_told() -> None:
    found, contacts, problems = read(
        "People/Anna.md", "x" * 100 + "\n" + "y" * 70_000_0 + "\nz\n" + "w\n" * 200_000 + "## 2026-01-01\nTee\n"
    )
    assert [code for code, _, _ in problems] == ["note-too-long"]
    assert sum(map(len, values(found, "note"))) < 450_000
    assert days(contacts) == ["2026-01-01"]


@few_and_unhurried
@given(
    st.lists(st.one_of(st.integers(1, 28), st.sampled_from(["2026-13-01", "2026-02-30", "0000-00-00"])), max_size=12)
)
def test_every_whole_day_comes_in_whatever_stands_between(pieces: list[int | str]) -> None:
    """Deleted, doubled, in any order, with broken ones between."""
    text = "Vorn\n" + "".join(
        f"## {piece if isinstance(piece, str) else f'2026-03-{piece:02}'}\nTee\n" for piece in pieces
    )
    _, contacts, problems = read("People/Anna.md", text)
    whole = {piece for piece in pieces if isinstance(piece, int)}
    assert [one.at.day for one in contacts] == sorted(whole)
    assert len(problems) == sum(isinstance(piece, str) for piece in pieces)


def test_problems_name_the_file() -> None:
    _, problems = read_all(SOURCE, BytesFile("People/Anna.md", b"## 2026-02-30\n"), CONTEXT)
    assert problems == [Problem("People/Anna.md", "date-unreadable", 1, "2026-02-30")]
