"""On the page of somebody who is hardly known: who could bring the user to them."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.exchanges import both
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, JOERG, ME, TOBIAS, Actor
from visavis.actions.import_files import ImportResult
from visavis.store.models import Identity

WEEKS = [f"2026-{month:02}-{day:02}" for month in range(3, 11) for day in (2, 9, 16, 23)]


@pytest.fixture
def life(take_in: Callable[..., ImportResult]) -> None:
    thread = mailbox(letter(HANNA, [JOERG, ME], "2026-09-20", subject="<b>The harbour</b>"), name="thread.mbox")
    take_in(cards(TOBIAS, HANNA, JOERG), both(HANNA, WEEKS), thread, me=(ME.email,))


def page(browser: Client, one: Actor) -> str:
    person = Identity.objects.get(kind="email", value=one.email).person_id
    return browser.get(f"/people/{person}").content.decode()


@pytest.mark.usefixtures("life")
def test_a_way_stands_on_the_page_of_somebody_hardly_known(browser: Client) -> None:
    text = page(browser, JOERG)
    way = re.sub(r"<[^>]+>", "", text[text.index('id="paths"') :])
    assert f"You – {HANNA.name} – {JOERG.name}" in way
    assert "likely know each other." in text.replace("\xa0", " ")
    assert "&lt;b&gt;The harbour" in text
    assert "<b>The harbour" not in text


@pytest.mark.usefixtures("life")
def test_no_way_stands_on_the_page_of_a_friend_or_of_somebody_nobody_was_seen_with(browser: Client) -> None:
    assert 'id="paths"' in page(browser, JOERG)
    assert 'id="paths"' not in page(browser, HANNA)
    assert 'id="paths"' not in page(browser, TOBIAS)


@pytest.mark.usefixtures("life")
def test_the_way_costs_a_fixed_number_of_queries(browser: Client) -> None:
    page(browser, JOERG)
    with CaptureQueriesContext(connection) as asked:
        page(browser, JOERG)
    assert len(asked) <= 46
