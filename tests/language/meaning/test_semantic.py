"""Meanings as directions: near where texts mean the same, kept in a kilobyte. Only where the extra is installed."""

import pytest

from visavis.language.meaning import semantic

pytestmark = pytest.mark.skipif(not semantic.is_there(), reason="the extra [semantic] is not installed")


def test_the_same_in_another_language_is_nearer_than_anything_else() -> None:
    lines = ["Steuerberaterin", "Fachanwältin für Mietrecht", "Klempner und Heizungsbauer"]
    near = semantic.nearness(["tenancy law"], semantic.unpacked(semantic.packed(semantic.meanings(lines))))
    assert near.argmax() == 1
    assert near[1] > 0.4
    assert near[2] < 0.3


def test_what_is_kept_is_as_near_as_what_was_read() -> None:
    read = semantic.meanings(["Beekeeper", "Imkerin", ""])
    kept = semantic.unpacked(semantic.packed(read))
    assert [len(one) for one in semantic.packed(read)] == [2 * semantic.DIMENSIONS] * 3
    assert abs(kept.astype("float32") @ read.T - read @ read.T).max() < 0.001


def test_nothing_kept_is_near_to_nothing() -> None:
    assert semantic.nearness(["anything"], semantic.unpacked([])).shape == (0,)


def test_a_direction_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="reshape"):
        semantic.unpacked([b"\0\0"])
