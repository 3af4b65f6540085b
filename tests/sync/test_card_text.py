"""One fact on a card, and everything else byte for byte as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.sync.card_text import Word, person_on, stands, values, with_word

CARD = "\r\n".join(
    [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "PRODID:-//Example Phone//EN",
        "UID:anna-1",
        "item7.FN;TYPE=home:Anna Brandt",
        "N:Brandt;Anna;;Dr.;",
        "ORG:Nordufer Klinik;Station 3",
        "BDAY:1970-05-04",
        "item1.X-ABDATE:2001-02-03",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "EMAIL;TYPE=work:anna@example.org",
        "X-UNKNOWN;X-P=1;Y:a\\;b",
        "PHOTO;ENCODING=b;TYPE=JPEG:" + "QUJD" * 12,
        " QUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJDQUJD",
        "NOTE:First\\nsecond",
        "END:VCARD",
        "",
    ]
)


def changed(before: str, word: Word) -> tuple[list[str], list[str]]:
    """The lines that went and those that came."""
    after = with_word(before, word)
    assert after is not None
    old, new = before.split("\r\n"), after.split("\r\n")
    return [line for line in old if line not in new], [line for line in new if line not in old]


@pytest.mark.parametrize(
    ("word", "gone", "new"),
    [
        (
            Word("name", "Dr. Anna Brandt-Lenz"),
            ["item7.FN;TYPE=home:Anna Brandt", "N:Brandt;Anna;;Dr.;"],
            ["item7.FN;TYPE=home:Dr. Anna Brandt-Lenz", "N:Brandt-Lenz;Anna;;Dr.;"],
        ),
        (Word("organisation", "Müller, Söhne & Co"), ["ORG:Nordufer Klinik;Station 3"], ["ORG:Müller\\, Söhne & Co"]),
        (Word("birthday", "1971-06-05"), ["BDAY:1970-05-04"], ["BDAY:1971-06-05"]),
        (Word("birthday", "--06-05"), ["BDAY:1970-05-04"], ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-06-05"]),
        (Word("birthday", "1971"), ["BDAY:1970-05-04"], ["BDAY:1971"]),
        (Word("title", "Surgeon"), [], ["TITLE:Surgeon"]),
        (Word("nickname", "Anni"), [], ["NICKNAME:Anni"]),
        (Word("email", "anna.b@example.net", "work"), [], ["EMAIL;TYPE=work:anna.b@example.net"]),
        (Word("phone", "+49 40 66969033"), [], ["TEL:+49 40 66969033"]),
        (Word("website", "https://nordufer.example"), [], ["URL:https://nordufer.example"]),
        (Word("address", "Uferweg 3; 20095 Hamburg"), [], ["ADR:;;Uferweg 3\\; 20095 Hamburg;;;;"]),
        (Word("note", "Likes tea\nand cake"), [], ["NOTE:Likes tea\\nand cake"]),
    ],
)
def test_only_the_property_of_the_fact_changes(word: Word, gone: list[str], new: list[str]) -> None:
    assert changed(CARD, word) == (gone, new)


@pytest.mark.parametrize(
    ("written", "line"),
    [("1971-06-05", "BDAY:19710605"), ("--06-05", "BDAY:--0605"), ("1971-06", "BDAY:1971-06"), ("1971", "BDAY:1971")],
)
def test_a_birthday_in_version_4_is_written_its_way(written: str, line: str) -> None:
    assert changed(CARD.replace("VERSION:3.0", "VERSION:4.0"), Word("birthday", written)) == (
        ["BDAY:1970-05-04"],
        [line],
    )


def test_parameters_that_would_belie_the_new_value_go() -> None:
    card = CARD.replace("BDAY:1970", "BDAY;X-APPLE-OMIT-YEAR=1970;VALUE=date:1970")
    assert changed(card, Word("birthday", "1971-06-05"))[1] == ["BDAY:1971-06-05"]


def test_a_folded_property_is_replaced_with_all_its_folds() -> None:
    card = CARD.replace("ORG:Nordufer Klinik;Station 3", "ORG:Nordufer\r\n  Klinik;Stat\r\n\tion 3")
    after = with_word(card, Word("organisation", "Südufer"))
    assert after == CARD.replace("ORG:Nordufer Klinik;Station 3", "ORG:Südufer")


def test_the_lines_keep_the_ends_they_have() -> None:
    after = with_word(CARD.replace("\r\n", "\n"), Word("title", "Surgeon"))
    assert after is not None
    assert "\r" not in after


def test_what_a_card_inside_says_is_left_alone() -> None:
    inside = "AGENT:\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Lund\r\nTITLE:Agent\r\nEND:VCARD\r\n"
    card = CARD.replace("NOTE:First", inside + "NOTE:First")
    after = with_word(card, Word("title", "Surgeon"))
    assert after is not None
    assert after.count("TITLE:Agent") == 1
    assert after.endswith("TITLE:Surgeon\r\nEND:VCARD\r\n")


@pytest.mark.parametrize(
    "card",
    [
        "",
        "no card",
        CARD + CARD,
        CARD.replace("NOTE:First", "NOTE;ENCODING=QUOTED-PRINTABLE:Fi=C3=\r\n=A4rst"),
    ],
)
def test_what_cannot_be_changed_safely_is_not_changed(card: str) -> None:
    assert with_word(card, Word("title", "Surgeon")) is None


def test_a_card_is_compared_by_what_it_means() -> None:
    """Another server's way of writing the same: reordered, with a number written otherwise."""
    person = person_on(
        "BEGIN:VCARD\nVERSION:3.0\nTEL:040 66969033\nEMAIL:Anna@Example.org\nFN:Anna  Brandt\nEND:VCARD\n"
    )
    assert person is not None
    assert stands(Word("phone", "+494066969033"), values(person, "phone"))
    assert stands(Word("email", "anna@example.org"), values(person, "email"))
    assert stands(Word("name", "Anna Brandt"), values(person, "name"))
    assert not stands(Word("name", "Anna Brand"), values(person, "name"))


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=120)


@given(
    TEXT.filter(lambda text: text.strip() == text and bool(text)), st.sampled_from(("organisation", "title", "note"))
)
def test_any_text_stands_on_the_card_as_it_was_said_or_the_card_is_left_alone(text: str, field: str) -> None:
    after = with_word(CARD, Word(field, text))
    if after is None:
        return
    person = person_on(after)
    assert person is not None
    assert stands(Word(field, text), values(person, field))
    assert "\r\n".join(CARD.split("\r\n")[8:14]) in after
    assert max(len(line.encode()) for line in after.split("\r\n")) <= 78
