"""The key of a record that brings no number of its own."""

from visavis.sources.record_key import record_key


def test_a_key_never_changes_or_every_import_would_come_twice() -> None:
    assert record_key("sms", "1") == "a4f897acf7106ea20912072c324e3a32"


def test_what_belongs_to_which_text_counts() -> None:
    assert len({record_key("a", "b"), record_key("b", "a"), record_key("ab"), record_key("a", "b", "")}) == 4


def test_half_a_character_has_a_key_too() -> None:
    assert len(record_key("\ud83d")) == 32
