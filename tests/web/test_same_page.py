from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS, Actor
from tests.web.test_pages import text
from visavis.actions.import_files import ImportResult
from visavis.actions.keep_apart import keep_apart
from visavis.identity.match import Proposal
from visavis.jobs import background_comparison
from visavis.store.access import Account
from visavis.store.models import JournalEntry, KeptApart, Person, ProposedJoin
from visavis.store.read.people import PersonLine
from visavis.store.read.proposals import ProposedPair
from visavis.web.pair import shown

AGAIN = replace(NADIA, email="nadia.okonkwo@example.org", phone="", url="")


@pytest.fixture
def pair(take_in: Callable[..., ImportResult]) -> tuple[int, int]:
    take_in(cards(NADIA, AGAIN), me=(ME.email,))
    first, second = Person.objects.filter(is_me=False).order_by("pk")
    return first.pk, second.pk


def test_a_pair_is_shown_with_what_speaks_for_it(browser: Client, pair: tuple[int, int]) -> None:
    assert "Both go by the name Nadia Okonkwo." in text(browser, "/people/same")
    page = browser.get("/people/same").content.decode()
    assert "<li>nadia.okonkwo<wbr>@example.org</li>" in page  # broken before the @, if at all


def test_each_side_says_where_it_is_known_from_and_what_differs(
    browser: Client, take_in: Callable[..., ImportResult]
) -> None:
    first = replace(AGAIN, organisation="Hafenwerk", birthday="--05-04")
    second = replace(AGAIN, email="nadia@example.org", organisation="Papierboot Verlag", birthday="1970-05-04")
    take_in(cards(first, second), mailbox(letter(ME, (first, second), "2026-11-01")), me=(ME.email,))
    page = browser.get("/people/same").content.decode()
    assert page.count("known from mail, address book") == 2
    assert "<mark>Hafenwerk</mark>" in page
    assert "<mark>Papierboot Verlag</mark>" in page
    assert page.count("<mark>") == 2  # the name is the same, and the birthdays complete each other
    said = text(browser, "/people/same")
    assert "What speaks against it:" in said
    assert "Perhaps the same person" in said


@pytest.mark.parametrize(
    ("a", "b", "differs"),
    [
        ({"name": "Jörg Müller"}, {"name": "Joerg Mueller"}, {"name"}),
        ({"name": "jörg müller"}, {"name": "Jörg  Müller"}, set()),
        ({"organisation": "Hafenwerk"}, {"organisation": ""}, set()),
        ({"title": "Lawyer"}, {"title": "Judge"}, {"title"}),
        ({"birthday": "--05-04"}, {"birthday": "1970-05-04"}, set()),
        ({"birthday": "1971"}, {"birthday": "1970-05-04"}, {"birthday"}),
    ],
)
def test_only_what_both_have_can_differ(a: dict[str, str], b: dict[str, str], differs: set[str]) -> None:
    empty = PersonLine(1, "Nadia Okonkwo", "person", "", "", "", (), None)
    proposal = Proposal(1, 2, 0.5, "possible", (), ())
    one, other = replace(empty, **a), replace(empty, **b)  # type: ignore[arg-type]
    assert shown(ProposedPair(one, other, (), (), proposal, None)).differs == differs


def test_a_name_from_outside_is_only_ever_text(browser: Client, take_in: Callable[..., ImportResult]) -> None:
    evil = Actor("<b>Eve</b> Adams", "eve@example.org", organisation="<script>alert(1)</script>")
    take_in(cards(evil, replace(evil, email="eve@example.net")))
    page = browser.get("/people/same").content.decode()
    assert "Eve" in page
    assert "<b>Eve" not in page
    assert "<script>alert" not in page


def test_two_are_joined_and_split_again(browser: Client, pair: tuple[int, int]) -> None:
    a, b = pair
    response = browser.post("/people/joins", {"a": a, "b": b})
    assert "Nadia Okonkwo and Nadia Okonkwo are one person now. Undo" in text(browser, response["Location"])
    assert browser.get(f"/people/{b}")["Location"] == f"/people/{a}"
    said = text(browser, f"/people/{a}")
    assert "What was joined Nadia Okonkwo 24 November Split" in said
    entry = response["Location"].removeprefix("/people/same?decided=")
    assert browser.post(f"/undo/{entry}", {"next": f"/people/{a}"})["Location"] == f"/people/{a}"
    assert browser.get(f"/people/{b}").status_code == 200


def test_two_that_are_one_already_are_told_so(browser: Client, pair: tuple[int, int]) -> None:
    a, b = pair
    browser.post("/people/joins", {"a": a, "b": b})
    response = browser.post("/people/joins", {"a": a, "b": b})
    assert "These two are one person already." in text(browser, response["Location"])


def test_one_is_neither_joined_with_themselves_nor_kept_apart(browser: Client, pair: tuple[int, int]) -> None:
    for verb in ("joins", "apart"):
        response = browser.post(f"/people/{verb}", {"a": pair[0], "b": pair[0]})
        assert "These two are one person already." in text(browser, response["Location"])


@pytest.mark.parametrize("verb", ["joins", "apart"])
def test_the_user_is_nobody_to_decide_about(browser: Client, pair: tuple[int, int], verb: str) -> None:
    me = Person.objects.get(is_me=True).pk
    assert browser.post(f"/people/{verb}", {"a": me, "b": pair[0]}).status_code == 404
    assert browser.post(f"/people/{verb}", {"a": pair[0], "b": me}).status_code == 404


def test_what_an_import_joined_is_split_from_the_page_and_back(
    browser: Client, pair: tuple[int, int], take_in: Callable[..., ImportResult]
) -> None:
    both = cards(NADIA).content.replace(b"END:VCARD", f"EMAIL:{AGAIN.email}\r\nEND:VCARD".encode())
    entry = take_in(Export("both.vcf", both)).entry
    page = browser.get(f"/people/{pair[0]}").content.decode()
    assert 'action="/people/splits"' in page
    assert f'name="entry" value="{entry}"' in page
    assert 'name="index" value="0"' in page
    place = browser.post("/people/splits", {"entry": entry, "index": 0})["Location"]
    said = text(browser, place)
    assert "Nadia Okonkwo and Nadia Okonkwo are two people again. Undo" in said
    assert "What was joined" not in said
    assert browser.get(f"/people/{pair[1]}").status_code == 200
    split = place.partition("?decided=")[2]
    assert browser.post(f"/undo/{split}", {"next": f"/people/{pair[0]}"})["Location"] == f"/people/{pair[0]}"
    assert browser.get(f"/people/{pair[1]}")["Location"] == f"/people/{pair[0]}"


@pytest.mark.parametrize("asked", [{}, {"entry": "1"}, {"entry": "1", "index": "0"}, {"entry": "x", "index": "-1"}])
def test_what_is_no_join_is_not_found(browser: Client, pair: tuple[int, int], asked: dict[str, str]) -> None:
    assert browser.post("/people/splits", asked).status_code == 404


def test_two_kept_apart_do_not_come_again(browser: Client, pair: tuple[int, int]) -> None:
    a, b = pair
    response = browser.post("/people/apart", {"a": a, "b": b}, headers={"hx-request-type": "partial"})
    assert "stay two people" in response.content.decode()
    assert KeptApart.objects.exists()
    assert "Nobody seems to be here twice." in text(browser, "/people/same")


def test_undo_leads_to_no_other_site(browser: Client, pair: tuple[int, int]) -> None:
    a, b = pair
    entry = browser.post("/people/joins", {"a": a, "b": b})["Location"].removeprefix("/people/same?decided=")
    assert browser.post(f"/undo/{entry}", {"next": "https://evil.example/"})["Location"] == "/imports"


def make_certain() -> None:
    """As if the comparison had found all of it certain."""
    ProposedJoin.objects.update(sureness="certain")


def test_what_is_certain_is_listed_ticked_and_joined_in_one_step(browser: Client, pair: tuple[int, int]) -> None:
    browser.get("/people/same")
    make_certain()
    page = browser.get("/people/same").content.decode()
    assert f'name="pair" value="{pair[0]}-{pair[1]}" checked' in page
    assert "Join this one" in page
    assert '<article class="pair"' not in page
    place = browser.post("/people/joins/certain", {"pair": f"{pair[0]}-{pair[1]}"})["Location"]
    assert "Nadia Okonkwo and Nadia Okonkwo are one person now. Undo" in text(browser, place)
    assert browser.get(f"/people/{pair[1]}")["Location"] == f"/people/{pair[0]}"


@pytest.mark.parametrize("written", ["", "1", "-", "1-1", "1-2-3", "x-y", "0-0", f"1-{10**30}", "１-２"])
def test_a_form_that_names_no_pair_joins_nobody(browser: Client, pair: tuple[int, int], written: str) -> None:
    browser.get("/people/same")
    make_certain()
    assert browser.post("/people/joins/certain", {"pair": written})["Location"] == "/people/same"
    assert Person.objects.filter(merged_into=None, is_me=False).count() == 2


def test_what_is_not_certain_is_refused_whatever_the_form_says(browser: Client, pair: tuple[int, int]) -> None:
    browser.get("/people/same")
    ProposedJoin.objects.update(sureness="likely")
    place = browser.post("/people/joins/certain", {"pair": f"{pair[0]}-{pair[1]}"})["Location"]
    said = "1 pair was left as it is, since it is not certain any more: Nadia Okonkwo."
    assert said in text(browser, place)
    assert not JournalEntry.objects.filter(kind="join").exists()


def test_a_pair_is_put_off_and_asked_again(browser: Client, pair: tuple[int, int]) -> None:
    a, b = pair
    response = browser.post("/people/later", {"a": a, "b": b}, headers={"hx-request-type": "partial"})
    assert "This pair is no longer proposed." in response.content.decode()  # nobody was compared yet
    browser.get("/people/same")
    response = browser.post("/people/later", {"a": a, "b": b}, headers={"hx-request-type": "partial"})
    assert "Left for now; it comes again on 24\N{NO-BREAK SPACE}December." in response.content.decode()
    said = text(browser, "/people/same")
    assert "Both go by the name" not in said
    assert "1 pair that you put off" in said
    assert "Comes again on 24 December." in text(browser, "/people/same?later=1")
    assert browser.post("/people/later", {"a": a, "b": b, "back": "1"})["Location"] == "/people/same"
    assert "Both go by the name" in text(browser, "/people/same")
    assert browser.post("/people/later", {"a": a, "b": b})["Location"] == "/people/same"
    assert browser.post("/people/later", {"a": a, "b": 999}).status_code == 404


def test_the_page_of_a_person_says_that_somebody_may_be_the_same(browser: Client, pair: tuple[int, int]) -> None:
    said = "Someone else here may be the same"
    assert said not in text(browser, f"/people/{pair[0]}")
    browser.get("/people/same")
    for one in pair:
        assert said in text(browser, f"/people/{one}")
        assert "Both go by the name" in text(browser, f"/people/same?person={one}")
    browser.post("/people/apart", {"a": pair[0], "b": pair[1]})
    assert said not in text(browser, f"/people/{pair[0]}")
    assert "Nobody else seems to be Nadia Okonkwo." in text(browser, f"/people/same?person={pair[0]}")
    assert browser.get("/people/same?person=999").status_code == 404
    me = Person.objects.get(is_me=True).pk
    assert browser.get(f"/people/same?person={me}").status_code == 404


def twins(count: int) -> Export:
    """So many pairs of cards that speak of one person each."""
    beginnings, endings = (
        ("Berg", "Stein", "Linden", "Rosen", "Wald", "Gold", "Falken"),
        ("mann", "hofer", "bach", "feld"),
    )
    families = [beginning + ending for beginning in beginnings for ending in endings][:count]
    return cards(
        *(
            Actor(f"Nadia {family}", f"{family.lower()}@{side}.example.org", organisation=f"Haus {family}")
            for family in families
            for side in ("at-home", "at-work")
        ),
        name=f"{count}.vcf",
    )


def test_a_page_of_pairs_costs_the_same_queries_as_one_pair(
    browser: Client, take_in: Callable[..., ImportResult]
) -> None:
    counted = []
    for count in (1, 23):
        take_in(twins(count))
        browser.get("/people/same")
        with CaptureQueriesContext(connection) as asked:
            page = browser.get("/people/same").content.decode()
        assert page.count('<article class="pair"') == min(count, 20)
        counted.append(len(asked))
    assert counted[0] == counted[1] <= 9


def test_more_than_a_page_of_pairs_goes_on_where_it_ended(
    browser: Client, take_in: Callable[..., ImportResult]
) -> None:
    take_in(twins(23))
    page = browser.get("/people/same").content.decode()
    assert page.count('<article class="pair"') == 20
    more = page.partition('class="more"><a class="button" href="')[2].partition('"')[0]
    rest = browser.get(more, headers={"hx-request-type": "partial"}).content.decode()
    assert rest.count('<article class="pair"') == 3
    assert 'class="more"' not in rest
    assert "<html" not in rest
    assert "<html" in browser.get(more).content.decode()  # without JavaScript a page of its own


def test_the_first_comparison_is_said_to_be_under_way(
    browser: Client, pair: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("visavis.web.views.same.start_comparison", lambda _: None)
    monkeypatch.setattr("visavis.web.views.same.is_comparing", lambda *_, **__: True)
    page = browser.get("/people/same").content.decode()
    assert "Comparing your people …" in page
    assert "Nobody seems to be here twice." not in page
    assert 'hx-get="/people/same/comparing?shown=' in page
    again = browser.get("/people/same/comparing?shown=0a").content.decode()
    assert 'hx-get="/people/same/comparing?shown=0a"' in again
    assert "shown=&quot;" not in browser.get('/people/same/comparing?shown="><b>').content.decode()


def test_a_comparison_that_found_nothing_new_ends_in_silence(browser: Client, pair: tuple[int, int]) -> None:
    page = browser.get("/people/same")
    shown = page.context["shown"]
    assert "Compared." not in browser.get(f"/people/same/comparing?shown={shown}").content.decode()
    browser.post("/people/apart", {"a": pair[0], "b": pair[1]})
    assert "Compared. <a" in browser.get(f"/people/same/comparing?shown={shown}").content.decode()


def test_a_comparison_that_failed_is_said(
    browser: Client, pair: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Account) -> None:
        raise MemoryError

    monkeypatch.setattr(background_comparison, "_failed", {})
    monkeypatch.setattr(background_comparison, "keep_compared", fail)
    assert "Your people could not be compared just now." in text(browser, "/people/same")


def test_where_nobody_is_the_page_leads_to_importing(browser: Client) -> None:
    assert "Nobody is here yet, so nobody is here twice. Import" in text(browser, "/people/same")


def test_where_nobody_is_twice_the_page_says_so(
    browser: Client, account: Account, take_in: Callable[..., ImportResult]
) -> None:
    take_in(cards(NADIA, HANNA))
    said = text(browser, "/people/same")
    assert "Nobody seems to be here twice." in said
    assert "To your people" in said
    nadia, hanna = Person.objects.order_by("pk").values_list("pk", flat=True)
    keep_apart(account, nadia, hanna)
    assert "Nobody seems to be here twice." in text(browser, "/people/same")


def test_the_page_speaks_german(browser: Client, pair: tuple[int, int]) -> None:
    said = browser.get("/people/same", headers={"accept-language": "de"}).content.decode()
    assert "derselbe Mensch</p>" in said
    assert "bekannt aus: Adressbuch" in said


def test_what_was_decided_stays_while_people_are_compared_once_more(browser: Client, pair: tuple[int, int]) -> None:
    place = browser.post("/people/joins", {"a": pair[0], "b": pair[1]})["Location"]
    decided = place.partition("?")[2]
    page = browser.get(f"/people/same/comparing?shown=0&{decided}").content.decode()
    assert f'<a href="/people/same?{decided}" data-fresh>' in page
    assert "are one person now. Undo" in text(browser, f"/people/same?{decided}")


def test_the_surest_pairs_come_first_and_of_these_the_strongest(
    browser: Client, take_in: Callable[..., ImportResult]
) -> None:
    take_in(cards(NADIA, AGAIN, TOBIAS, Actor(TOBIAS.name, "tb@example.com", organisation=TOBIAS.organisation)))
    browser.get("/people/same")
    nadia, tobias = ProposedJoin.objects.order_by("a")
    ProposedJoin.objects.filter(pk=nadia.pk).update(sureness="possible", strength=0.9)
    ProposedJoin.objects.filter(pk=tobias.pk).update(sureness="likely", strength=0.2)
    page = browser.get("/people/same").content.decode()
    assert page.index(f'id="pair-{tobias.a_id}-') < page.index(f'id="pair-{nadia.a_id}-')
    after = f"1-0.200000000000-{tobias.a_id}-{tobias.b_id}"
    rest = browser.get(f"/people/same?after={after}").content.decode()
    assert f'id="pair-{nadia.a_id}-' in rest
    assert f'id="pair-{tobias.a_id}-' not in rest


def test_whom_somebody_is_kept_apart_from_stands_on_the_page_and_is_taken_back(
    browser: Client, pair: tuple[int, int]
) -> None:
    a, b = pair
    assert "Kept apart" not in text(browser, f"/people/{a}")
    browser.post("/people/apart", {"a": a, "b": b})
    for one in pair:
        assert "Kept apart from Nadia Okonkwo Take back" in text(browser, f"/people/{one}")
    page = browser.get(f"/people/{a}").content.decode()
    entry = page.partition('class="apart')[2].partition('action="/undo/')[2].partition('"')[0]
    browser.post(f"/undo/{entry}", {"next": f"/people/{a}"})
    assert "Kept apart" not in text(browser, f"/people/{b}")
    assert not KeptApart.objects.exists()
