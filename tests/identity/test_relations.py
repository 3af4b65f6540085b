import pytest

from visavis.identity.relations import _KINDS, _WORDS, RelationKind, relation_kind


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Schwester", "sibling"),
        ("sister", "sibling"),
        ("_$!<Sister>!$_", "sibling"),
        ("Ehemann", "spouse"),
        ("domestic-partner", "spouse"),
        ("Töchter", "child"),
        ("Tochter", "child"),
        ("Großmutter", "relative"),
        ("brother-in-law", "relative"),
        ("Vorgesetzter", "manager"),
        ("Name des/der Vorgesetzten", "other"),
        ("co-worker", "colleague"),
        ("Kennengelernt durch", "introduced"),
        ("link", "link"),
        ("", "other"),
        ("Sommerhaus", "other"),
    ],
)
def test_a_relation_is_known_by_the_words_of_address_books(label: str, kind: RelationKind) -> None:
    assert relation_kind(label) == kind


def test_no_word_means_two_kinds() -> None:
    assert len(_KINDS) == sum(len(words.split()) for words in _WORDS.values())
