"""The network as a picture: who stands in it, what is said beside it, and that it is drawn once."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.people import HANNA, NADIA, TOBIAS
from tests.web.test_query_counts import add_people
from visavis.actions import draw_network
from visavis.actions.erase import erase
from visavis.actions.import_files import ImportResult
from visavis.actions.mark_person import say_died, say_kind, say_rest
from visavis.config import env
from visavis.network.communities import Community
from visavis.network.judgement import Because
from visavis.network.picture import NEAREST
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import AlterTie, Interaction, Person, Picture, Tie
from visavis.web.views.network import _short

GERMAN = {"accept-language": "de"}


def page(browser: Client, **headers: str) -> str:
    answer = browser.get("/network", headers=headers)
    assert answer.status_code == 200
    return answer.content.decode()


def person(account: Account, name: str) -> int:
    return access.people(account.pk).get(name=name).pk


def know_each_other(account: Account, *pairs: tuple[int, int], strength: float = 0.9) -> None:
    AlterTie.objects.bulk_create(
        AlterTie(account=account, a_id=min(pair), b_id=max(pair), label="likely", strength=strength) for pair in pairs
    )


def ids(account: Account) -> list[int]:
    return list(access.people(account.pk).order_by("pk").values_list("pk", flat=True))


def test_with_nobody_yet_the_page_says_how_it_fills(browser: Client, account: Account) -> None:
    shown = page(browser)
    assert "Too few people are known so far for a picture." in shown
    assert "<svg class=" not in shown.split("<main")[1]
    assert "Für ein Bild sind noch zu wenige Menschen bekannt." in page(browser, **GERMAN)


def test_everybody_is_drawn_and_listed(browser: Client, account: Account, network: ImportResult) -> None:
    shown = page(browser)
    for actor in (TOBIAS, NADIA, HANNA):
        assert f"<title>{actor.name}, " in shown
        assert f'<a href="/people/{person(account, actor.name)}">{actor.name}</a>' in shown
    assert f'class="{Tie.objects.get(person__name=NADIA.name).word}"' in shown
    assert "sigma" not in shown  # a small network needs no WebGL


def test_how_many_are_near_leads_to_the_list_of_them(browser: Client, network: ImportResult) -> None:
    shown = page(browser)
    assert '<a href="/people?word=warm">' in shown
    assert "One person is warm." in shown
    assert "=dormant" not in shown  # nobody rests


def test_the_quiet_and_the_dormant_lead_to_the_lists_that_are_for_them(browser: Client, account: Account) -> None:
    add_people(account, range(5))
    first, second, *_ = ids(account)
    Tie.objects.filter(person=first).update(word="quiet")
    Tie.objects.filter(person=second).update(word="dormant")
    shown = page(browser)
    assert (
        '<a href="/people?order=quiet"><i class="dot quiet" aria-hidden="true"></i>With one it has gone quiet.' in shown
    )
    assert '<a href="/people?order=dormant"><i class="dot dormant"' in shown


def test_who_died_is_told_in_memory_and_not_counted(browser: Client, account: Account) -> None:
    add_people(account, range(5))
    assert "Five are warm." in page(browser)
    dead = ids(account)[0]
    say_died(account, dead, on=True)
    shown = page(browser)
    assert "Four are warm." in shown
    assert f'class="memory" tabindex="-1" data-person="{dead}"' in shown
    assert ", in memory, " in shown
    listed = shown.partition(f'<li><a href="/people/{dead}">')[2].partition("</li>")[0]
    assert listed.endswith('<span class="soft">in memory</span>')
    told = {one[0]: one[5:7] for one in browser.get("/network/whole").json()["people"]}
    assert told[dead] == ["memory", "in memory"]
    assert "in Erinnerung" in page(browser, **GERMAN)


def test_the_list_behind_the_picture_is_complete(browser: Client, account: Account) -> None:
    add_people(account, range(NEAREST + 10))
    listed = page(browser).partition('class="evidence list"')[2].partition('class="two"')[0]
    for one in ids(account):
        assert f'<a href="/people/{one}">' in listed


def test_every_section_says_how_it_is_judged(browser: Client, account: Account, network: ImportResult) -> None:
    main = page(browser)
    for concept in ("communities", "tie", "portfolio", "brokerage"):
        assert f'href="/how/{concept}"' in main
    for section in main.split("<section")[1:]:
        assert 'href="/how/' in section


def test_the_page_begins_with_the_picture(browser: Client, network: ImportResult) -> None:
    before, _, after = page(browser).partition('<figure class="network">')
    assert "You are in touch with somebody" not in before
    assert 'class="lede"' not in before
    assert "Nobody through whom alone several others are reached, as far as was read." in after


def test_those_of_one_first_name_have_their_whole_names_in_the_name_of_a_circle() -> None:
    two = Community(Because("community.two", {"a": 1, "b": 2}), (1, 2))
    assert _short(two, {1: "Käthe Winkler", 2: "Jörg Huber"}) == {1: "Käthe", 2: "Jörg"}
    assert _short(two, {1: "Käthe Winkler", 2: "Käthe Huber"})[2] == "Käthe Huber"


def test_who_is_left_alone_or_no_person_is_not_in_it(browser: Client, account: Account, network: ImportResult) -> None:
    add_people(account, range(5))
    assert "<title>Nadia Okonkwo, " in page(browser)
    say_rest(account, person(account, NADIA.name), on=True)
    say_kind(account, person(account, HANNA.name), "room")
    shown = page(browser)
    assert NADIA.name not in shown
    assert HANNA.name not in shown
    assert f"<title>{TOBIAS.name}, " in shown


def test_it_is_drawn_once_and_again_when_something_changed(
    browser: Client, account: Account, network: ImportResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = page(browser)
    monkeypatch.setattr(draw_network, "draw", lambda *_, **__: pytest.fail("nothing changed"))
    assert page(browser) == first
    know_each_other(account, (person(account, TOBIAS.name), person(account, NADIA.name)))
    with pytest.raises(pytest.fail.Exception, match="nothing changed"):
        page(browser)


def test_a_new_day_is_drawn_anew(
    browser: Client, account: Account, network: ImportResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    page(browser)
    before = Picture.objects.get().mark
    monkeypatch.setenv("VISAVIS_AT", "2026-11-25T12:00+01:00")
    page(browser)
    assert Picture.objects.get().mark != before


def test_a_bridge_is_told_with_the_people_behind_it(browser: Client, account: Account) -> None:
    add_people(account, range(5))
    near, *behind = ids(account)
    Tie.objects.filter(person__in=behind).update(word="slight", was_mutual=False, last=date(2020, 1, 1))
    know_each_other(account, *((near, one) for one in behind))
    shown = page(browser)
    assert f"Through {Person.objects.get(pk=near).name} alone, as far as was read: " in shown
    assert "Person 1, Person 2, Person 3 and one more" in shown


def test_a_bridge_opens_into_the_letters_it_is_known_from(
    browser: Client, account: Account, network: ImportResult
) -> None:
    add_people(account, range(3))
    behind = list(access.people(account.pk).filter(name__startswith="Person ").values_list("pk", flat=True))
    Tie.objects.filter(person__in=behind).update(word="slight")
    nadia = person(account, NADIA.name)
    know_each_other(account, *((nadia, one) for one in behind))
    AlterTie.objects.update(evidence=[Interaction.objects.get(subject="Your move").pk])
    bridge = page(browser).partition('class="bridge"')[2].partition("</article>")[0]
    assert f'<a href="/people/{nadia}">Nadia Okonkwo</a>' in bridge
    assert '<p class="subject">Your move</p>' in bridge
    assert '<i class="dot you"></i> Nadia Okonkwo' in bridge


def test_a_circle_is_called_by_what_it_shares_and_foreign_text_stays_text(browser: Client, account: Account) -> None:
    add_people(account, range(6))
    everybody = ids(account)
    know_each_other(account, *((a, b) for a in everybody for b in everybody if a < b))
    Person.objects.filter(pk=everybody[0]).update(name="<script>alert(1)</script>", sort_key="")
    shown = page(browser)
    assert "<script>alert" not in shown
    assert "<title>&lt;script&gt;alert(1)&lt;/script&gt;, warm, example.org</title>" in shown
    assert '<summary class="circle">example.org <span class="soft small">6 people</span></summary>' in shown
    assert '<span class="soft small">6 Menschen</span>' in page(browser, **GERMAN)


def test_a_large_network_is_told_whole_to_the_browser(browser: Client, account: Account) -> None:
    add_people(account, range(NEAREST + 10))
    everybody = ids(account)
    know_each_other(account, (everybody[0], everybody[1]))
    shown = page(browser)
    assert shown.count("</title><circle") == NEAREST
    assert "vendor/sigma.min.js" in shown
    told = browser.get("/network/whole").json()
    assert len(told["people"]) == NEAREST + 10
    assert told["people"][0][4].startswith("Person ")
    assert told["lines"] == [[everybody[0], everybody[1], 0.9]]


def test_another_account_is_not_in_it(browser: Client, account: Account) -> None:
    stranger = Account.objects.create(name="stranger", created_at=env.now())
    add_people(stranger, range(5))
    assert "Too few people are known so far" in page(browser)
    assert browser.get("/network/whole").json()["people"] == []


def test_no_cookie_no_network(stranger: Client, account: Account) -> None:
    assert stranger.get("/network").status_code == 403
    assert stranger.get("/network/whole").status_code == 403


def test_an_erasure_takes_the_picture_along(browser: Client, account: Account, network: ImportResult) -> None:
    page(browser)
    assert Picture.objects.exists()
    erase(account, person(account, TOBIAS.name))
    assert not Picture.objects.exists()


def test_ten_and_a_thousand_people_cost_the_same_queries(browser: Client, account: Account) -> None:
    def queries(get: Callable[[], object]) -> int:
        with CaptureQueriesContext(connection) as asked:
            get()
        return len(asked)

    add_people(account, range(10))
    anew, kept = queries(lambda: page(browser)), queries(lambda: page(browser))
    add_people(account, range(10, 1000))
    assert queries(lambda: page(browser)) <= anew + 1  # the first picture is inserted, the second replaces it
    assert queries(lambda: page(browser)) == kept <= 9
