"""A telephone of two on the page of each: it calls both, and says whose it is as well."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client

from tests.exports import cards
from tests.people import KARL, PETRA
from visavis.actions.import_files import ImportResult
from visavis.store.models import Identity, Person

TakeIn = Callable[..., ImportResult]


@pytest.fixture(autouse=True)
def couple(take_in: TakeIn) -> None:
    take_in(cards(PETRA, KARL))


def page(browser: Client, name: str, language: str = "en") -> str:
    one = Person.objects.get(name=name).pk
    answer = browser.get(f"/people/{one}", headers={"accept-language": language})
    assert answer.status_code == 200
    return unescape(answer.content.decode())


@pytest.mark.parametrize(("language", "said"), [("en", f"also {PETRA.name}’s"), ("de", f"auch bei {PETRA.name}")])
def test_it_calls_both_and_says_so_where_it_is_shared(browser: Client, language: str, said: str) -> None:
    for name in (PETRA.name, KARL.name):
        assert f'href="tel:{PETRA.phone}"' in page(browser, name, language)
    assert said in page(browser, KARL.name, language)
    assert KARL.name not in re.sub("<nav.*?</nav>", "", page(browser, PETRA.name, language))


def test_only_who_holds_it_gives_it_away(browser: Client) -> None:
    held = Identity.objects.get(value=PETRA.phone).pk
    petra, karl = (Person.objects.get(name=name).pk for name in (PETRA.name, KARL.name))
    assert f'href="/people/{petra}/addresses/{held}"' in page(browser, PETRA.name)
    assert browser.get(f"/people/{petra}/addresses/{held}").status_code == 200
    assert len(re.findall(r'href="/people/\d+/addresses/\d+"', page(browser, KARL.name))) == 1  # his mail
    for number in (0, held):
        assert browser.get(f"/people/{karl}/addresses/{number}").status_code == 404
        assert browser.post(f"/people/{karl}/addresses/{number}", {"to": "new"}).status_code == 404
