import pytest

from visavis.sources.linkedin.names import family_of, full_name, given_of


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("Jürgen", "von der Heide, MBA", "Jürgen von der Heide"),
        ("Dr. Anne", "Weiß 🌱", "Anne Weiß"),
        ("Prof. Dr. med. Käthe", "Winkler", "Käthe Winkler"),
        ("Neha", "", "Neha"),
        ("Nadia", "Okonkwo (she/her)", "Nadia Okonkwo"),
        ("Nadia", "Okonkwo MSc PMP", "Nadia Okonkwo"),
        ("Jack", "Ma", "Jack Ma"),
        ("Jack", "Smith MA", "Jack Smith"),
        ("Anna", "Müller-Lüdenscheidt | Beispiel AG", "Anna Müller-Lüdenscheidt"),
        ("Tobias", "Brandauer - hiring", "Tobias Brandauer"),
        ("Conor", "O'Brien", "Conor O'Brien"),
        ("美咲", "山田", "美咲 山田"),
        ("Dr.", "Who", "Dr. Who"),
        ("🌟", "🌟", "🌟"),
    ],
)
def test_names_lose_what_is_no_name(first: str, last: str, name: str) -> None:
    assert full_name(first, last) == name


def test_nothing_is_left_of_a_family_name_that_is_all_degrees() -> None:
    assert family_of("MBA") == ""
    assert given_of("") == ""
