import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import people
from visavis.identity.names import (
    Name,
    conflicting,
    display_name,
    fold,
    folds,
    initials,
    parse_name,
    same_given,
    search_forms,
    search_text,
    sort_key,
)


@pytest.mark.parametrize(
    ("raw", "given", "family"),
    [
        ("Anna Müller", "Anna", "Müller"),
        ("Müller, Anna", "Anna", "Müller"),
        ("Lang,Anna", "Anna", "Lang"),
        ("MÜLLER Anna", "Anna", "MÜLLER"),
        ("Prof. Dr. med. Anna Müller", "Anna", "Müller"),
        ("Dr.-Ing. Hans von der Heide", "Hans", "von der Heide"),
        ("von der Heide, Dr. Jürgen", "Jürgen", "von der Heide"),
        ("von Büren Käthe", "Käthe", "von Büren"),
        ("Otto Graf Lambsdorff", "Otto", "Graf Lambsdorff"),
        ("Steffi Graf", "Steffi", "Graf"),
        ("Van Morrison", "Van", "Morrison"),
        ("Anna De Luca", "Anna", "De Luca"),
        ("Herr Dr. h.c. Peter Lang", "Peter", "Lang"),
        ("Mag. Eva Maria Gruber", "Eva", "Gruber"),
        ("Anna Lang, MBA", "Anna", "Lang"),
        ("Anna Lang PhD LL.M.", "Anna", "Lang"),
        ("Yo-Yo Ma", "Yo-Yo", "Ma"),
        ("Anna Lang (she/her) 🚀", "Anna", "Lang"),
        ("Anna Lang | Beispiel AG", "Anna", "Lang"),
        ("Anna Lang, Beispiel AG", "Anna", "Lang"),
        ("Anna Lang via LinkedIn", "Anna", "Lang"),
        ("'Anna Lang'", "Anna", "Lang"),
        ("\u202eAnna\u200b Lang\u202c", "Anna", "Lang"),
        ("J.R.R. Tolkien", "J.R.R.", "Tolkien"),
        ("Neha", "Neha", ""),
        ("Frau Müller", "", "Müller"),
        ("van Gogh", "", "van Gogh"),
        ("Anna und Peter Lang", "", "Lang"),
    ],
)
def test_given_and_family_name_are_found(raw: str, given: str, family: str) -> None:
    name = parse_name(raw)
    assert (name.given, name.family) == (given, family)


@pytest.mark.parametrize("raw", ["anna@example.org", "Beispiel AG", "Lang, Huber & Partner", "Dr.", "", " , ", "🚀"])
def test_what_is_no_humans_name_has_no_parts(raw: str) -> None:
    assert parse_name(raw) == Name(raw=raw.strip())


def test_parts_that_a_source_keeps_apart_are_believed() -> None:
    name = parse_name("Anna", "Dr. Anna Maria", "García López, MBA")
    assert (name.prefix, name.given, name.middle, name.family) == ("Dr.", "Anna", "Maria", "García López")


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Müller, Dr. Anna (she/her)", "Dr. Anna Müller"),
        ("Mr. John Smith Jr., MBA", "John Smith Jr."),
        ("Frau Müller", "Frau Müller"),
        ("Mr. & Mrs. Smith", "Mr. & Mrs. Smith"),
        ("Beispiel AG", "Beispiel AG"),
        ("Karl Theodor Freiherr von und zu Sand", "Karl Theodor Freiherr von und zu Sand"),
    ],
)
def test_the_screen_says_the_name_as_one_would(raw: str, shown: str) -> None:
    assert display_name(raw) == shown


@pytest.mark.parametrize(
    ("raw", "letters"),
    [
        (people.JOERG.name, "JP"),
        ("Jürgen von der Heide", "JH"),
        ("Frau Müller", "M"),
        ("émile", "É"),
        ("anna@example.org", "A"),
        ("王小明", "王"),
        ("ßen", "S"),
        ("…", ""),
    ],
)
def test_initials_are_never_a_title(raw: str, letters: str) -> None:
    assert initials(raw) == letters


def test_both_german_folds_are_made() -> None:
    assert folds("Müller") == ("mueller", "muller")
    assert folds("Weiß") == ("weiss",)
    assert folds("Sørensen") == ("soerensen", "sorensen")
    assert folds("Lang") == ("lang",)


def test_a_decomposed_umlaut_is_an_umlaut() -> None:
    assert folds("Mu\u0308ller") == ("mueller", "muller")


@pytest.mark.parametrize("typed", ["Jörg", "joerg", "JORG"])
def test_a_person_is_found_in_every_spelling(typed: str) -> None:
    assert any(form in search_text(people.JOERG.name) for form in search_forms(typed))


def test_the_list_is_in_order_of_names_and_not_of_titles() -> None:
    assert sort_key(people.JOERG.name) == "jorg petersen"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hans", "Johannes"),
        ("Käthe", "Katharina"),
        ("Bob", "Robert"),
        ("Uli", "Ulrich"),
        ("Sepp", "Josef"),
        ("Alex", "Alexandra"),
        ("A.", "Anna"),
        ("Jörg", "Joerg"),
        ("Jorg", "Jörg"),
        ("Hans-Peter", "Peter"),
    ],
)
def test_short_forms_spellings_and_initials_go_together(a: str, b: str) -> None:
    assert same_given(a, b)
    assert same_given(b, a)


@pytest.mark.parametrize(
    ("a", "b"), [("Petra", "Karl"), ("Alexander", "Alexandra"), ("A.", "Petra"), ("\u0410nna", "Anna"), ("", "Anna")]
)
def test_other_names_and_other_scripts_do_not(a: str, b: str) -> None:
    assert not same_given(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (people.PETRA.name, people.KARL.name),
        ("Dr. Petra Huber", "Huber, Karl"),
        ("Karl Huber Jr.", "Karl Huber sen."),
        ("Beispiel GmbH", "Anna Lang"),
    ],
)
def test_two_given_names_are_two_people(a: str, b: str) -> None:
    assert conflicting(a, b)
    assert conflicting(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Anna Lang", "Anna Huber"),
        ("Anna", "Karl Huber"),
        ("Frau Lang", "Karl Huber"),
        ("Lang Anna", "Anna Lang"),
        ("Hans Peter Lang", "Peter Lang"),
        ("Анна Ланг", "Anna Lang"),
        ("anna@example.org", "Karl Huber"),
        ("Käthe Winkler", "Katharina Winkler"),
    ],
)
def test_what_may_be_one_person_does_not_conflict(a: str, b: str) -> None:
    assert not conflicting(a, b)
    assert not conflicting(b, a)


def test_a_number_that_stands_for_a_name_conflicts_with_nobody_s() -> None:
    assert not conflicting("0171 1234567", "Brigitte Nordmann")


def test_a_very_long_name_is_read_quickly_and_cut() -> None:
    assert len(display_name("Anna (" * 100_000)) <= 200


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_read_and_compared(a: str, b: str) -> None:
    assert conflicting(a, b) == conflicting(b, a)
    assert not conflicting(a, a)
    assert len(initials(a)) <= 2
    assert fold(fold(a)) == fold(a)
    display_name(a).encode()
