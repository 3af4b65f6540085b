"""Under which names somebody erased comes again, and which names are somebody else's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.identity.given_forms import coming_forms, written_forms


def is_same(erased: str, written: str) -> bool:
    return bool(coming_forms([erased]) & written_forms(written))


@pytest.mark.parametrize(
    ("erased", "written"),
    [
        ("Petra Huber", "Petra Maier"),
        ("Petra Huber", "Huber, Petra"),
        ("Petra Huber", "Huber Petra"),
        ("Petra Huber", "P. Huber"),
        ("P. Huber", "Petra Huber"),
        ("Petra Huber", "Dr. Petra Huber"),
        ("Jörg Petersen", "Joerg Petersen"),
        ("Jörg Petersen", "Jorg Petersen"),
        ("Robert Lang", "Bob Lang"),
        ("Anna-Lena Lang", "Lena Lang"),
        ("Hans Peter Lang", "Peter Lang"),
    ],
)
def test_they_come_again_as(erased: str, written: str) -> None:
    assert is_same(erased, written)


@pytest.mark.parametrize(
    ("erased", "written"),
    [
        ("Petra Huber", "Karl Huber"),
        ("Petra Huber", "Huber Karl"),
        ("Petra Huber", "Karl P. Huber"),
        ("Petra Huber", "Paula Huber"),
        ("P. Huber", "Karl Huber"),
        ("Petra Huber", "Petra"),  # no full name says nothing; the address decides
        ("Petra Huber", "Huber GmbH"),
        ("", "Karl Huber"),
    ],
)
def test_they_do_not_come_as(erased: str, written: str) -> None:
    assert not is_same(erased, written)


@given(st.text(max_size=40))
def test_a_full_name_is_always_its_own(name: str) -> None:
    forms = written_forms(name)
    assert not forms or is_same(name, name)
