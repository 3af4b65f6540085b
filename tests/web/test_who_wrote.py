"""Beside what a third person wrote to both stands their name, in the timeline and under a sentence."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, NADIA
from tests.web.test_pages import id_of, text
from visavis.actions.import_files import ImportResult


@pytest.mark.parametrize(("language", "nobody"), [("en", "Someone else"), ("de", "Jemand anderes")])
def test_whoever_else_wrote_is_named(
    browser: Client, take_in: Callable[..., ImportResult], language: str, nobody: str
) -> None:
    take_in(
        cards(HANNA, NADIA), mailbox(letter(NADIA, [HANNA, ME], "2026-11-01", subject="The harbour")), me=(ME.email,)
    )
    page = text(browser, f"/people/{id_of(HANNA.name)}", language)
    assert f"{NADIA.name} · " in page
    assert nobody not in page
