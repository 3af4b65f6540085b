"""What stands between two on the page of one: the sentences, what they rest on, who knows what, the user's own word."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation
from django.utils.html import escape

from tests.exchanges import both
from tests.people import HANNA, ME, NADIA, TOBIAS
from tests.web.test_pages import id_of, text
from visavis.actions.import_files import ImportResult
from visavis.network.acquaintance import Acquaintance
from visavis.network.judgement import Because, Contact, Judgement, Value
from visavis.network.running import Running
from visavis.phrases.because import sentence
from visavis.phrases.between import Between, between, called
from visavis.phrases.chance import chance_so_far
from visavis.store.access import Account
from visavis.store.models import Claim, Person, Tie
from visavis.store.read.judged import Judged
from visavis.store.read.judged import judged as read_judged
from visavis.store.read.person import person as read_person
from visavis.store.read.timeline import timeline
from visavis.web.facts import by_mark
from visavis.web.templatetags import words

TODAY = date(2026, 11, 24)


@pytest.fixture
def nadia(network: ImportResult) -> int:
    return id_of(NADIA.name)


def shown(account: Account, person: int, judged: Judged | None = None) -> Between:
    return between(account.pk, read_person(account.pk, person, TODAY), judged or read_judged(account.pk, person, TODAY))


def part(page: str, begin: str, end: str) -> str:
    return page.partition(begin)[2].partition(end)[0]


def press(browser: Client, person: int, mark: str, value: str, language: str = "en") -> str:
    """Press one button; the page one is led to."""
    answer = browser.post(f"/people/{person}/marks", {"mark": mark, "value": value})
    assert answer.status_code == 302
    return text(browser, answer["Location"], language)


def open_form(browser: Client, person: int) -> str:
    return browser.get(f"/people/{person}").content.decode()


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("Nadia Okonkwo", "Nadia"),
        ("Dr. Jörg Petersen", "Jörg"),
        ("J. Petersen", "J. Petersen"),
        ("Oma", "Oma"),
        ("nadia@example.net", "nadia@example.net"),
    ],
)
def test_a_sentence_calls_somebody_by_the_given_name(name: str, spoken: str) -> None:
    assert called(name) == spoken


@pytest.mark.parametrize(
    ("language", "first", "rests", "last"),
    [
        ("en", "You hear from each other", "What this rests on", "Nadia last wrote on 18\N{NO-BREAK SPACE}November."),
        ("de", "Ihr hört", "Worauf das beruht", "Nadia hat zuletzt am 18.\N{NO-BREAK SPACE}November geschrieben."),
    ],
)
def test_the_sentence_opens_into_what_it_rests_on(
    browser: Client, nadia: int, language: str, first: str, rests: str, last: str
) -> None:
    page = browser.get(f"/people/{nadia}", headers={"accept-language": language}).content.decode()
    assert first in part(page, '<p class="lede tie">', "</p>")
    grounds = part(page, '<details class="evidence grounds">', "</details>")
    assert rests in grounds
    assert last.replace("\N{NO-BREAK SPACE}", " ") in " ".join(grounds.replace("\N{NO-BREAK SPACE}", " ").split())
    newest = part(grounds, '<a href="#exchange-', '"')
    assert f'<li id="exchange-{newest}"' in page
    assert "Your move" in part(grounds, f'<a href="#exchange-{newest}">', "</a>")


def test_every_sentence_leads_to_the_page_that_says_how_it_is_judged(browser: Client, nadia: int) -> None:
    grounds = part(open_form(browser, nadia), '<details class="evidence grounds">', "</details>")
    pages = {one.partition('"')[0] for one in grounds.split('href="/how/')[1:]}
    assert "tie" in pages
    assert [browser.get(f"/how/{page}").status_code for page in sorted(pages)] == [200] * len(pages)


def test_what_is_not_known_is_not_spoken_of(account: Account, nadia: int) -> None:
    tie = read_judged(account.pk, nadia, TODAY).tie
    unknown = Judgement(None, "unknown", Because("reciprocity.unknown", {"openings": 1}))
    said = shown(account, nadia, Judged(tie=tie, reciprocity=unknown))
    assert len(said.sentences) == 1
    assert len(said.grounds) == 2  # that it is not known may still be looked up


def test_who_starts_and_whether_they_would_answer_follow_the_tie(account: Account, nadia: int) -> None:
    known = read_judged(account.pk, nadia, TODAY)
    starts = Judgement(0.8, "mostly-you", Because("reciprocity.mostly-you", {"openings": 10, "mine": 9, "theirs": 1}))
    own = Because("reply.own", {"asked": 12, "answered": 11, "window_days": 2})
    reply = Judgement(0.9, "very-likely", own, n=12)
    said = shown(account, nadia, Judged(tie=known.tie, reciprocity=starts, reply=reply)).sentences
    assert len(said) == 3
    assert said[2].endswith("would very likely answer; so far, eleven of your twelve messages had an answer.")
    unknown = Judgement(None, "unknown", Because("reply.unknown"))
    assert len(shown(account, nadia, Judged(tie=known.tie, reciprocity=starts, reply=unknown)).sentences) == 2


@pytest.mark.parametrize(
    ("word", "asked", "answered", "expected", "so_far"),
    [
        ("likely", 12, 9, "Ana would likely answer", "; so far, nine of your twelve messages had an answer."),
        ("open", 14, 6, "Ana might answer or might not", "; so far, six of your 14 messages had an answer."),
        (
            "unlikely",
            6,
            0,
            "you might well not hear back from Ana",
            "; so far, none of your six messages had an answer",
        ),
        ("very-likely", 3, 3, "Ana would very likely answer", "; so far, each of your three messages had an answer."),
        ("open", 0, 0, "Ana might answer or might not", "."),
    ],
)
def test_what_to_expect_is_one_sentence_with_how_it_was_so_far(
    word: str, asked: int, answered: int, expected: str, so_far: str
) -> None:
    reason = Because("reply.own", {"asked": asked, "answered": answered} if asked else {})
    with translation.override("en"):
        assert chance_so_far(word, reason, "Ana").startswith(f"If you wrote today, {expected}{so_far}")
    with translation.override("de"):
        german = chance_so_far(word, reason, "Ana")
    assert german.startswith("Wenn du heute schreibst, ")
    assert ("bisher" in german) is bool(asked)


@pytest.mark.parametrize("word", ["very-likely", "likely"])
def test_where_an_answer_is_likely_by_many_no_figure_stands_like_a_mark(word: str) -> None:
    reason = Because("reply.own", {"asked": 92, "answered": 89})
    with translation.override("en"):
        assert chance_so_far(word, reason, "Ana").endswith("likely answer.")


def test_where_it_is_hard_to_say_nothing_is_expected() -> None:
    assert chance_so_far("unknown", Because("reply.own", {"asked": 2, "answered": 1}), "Ana") == ""


def test_who_is_left_alone_is_judged_in_no_way(browser: Client, account: Account, nadia: int) -> None:
    press(browser, nadia, "closeness", "close")
    press(browser, nadia, "rest", "yes")
    page = open_form(browser, nadia)
    assert part(page, '<p class="lede tie">', "</p>").strip() == "You asked to leave this tie alone."
    for gone in ("grounds", "own-word", "say-closeness", "i-know", "they-know", "If you wrote today"):
        assert gone not in page
    assert shown(account, nadia).grounds == ()


def test_what_is_no_person_has_no_sentence_about_a_tie(browser: Client, nadia: int) -> None:
    press(browser, nadia, "kind", "organisation")
    page = open_form(browser, nadia)
    assert "This is an organisation." in part(page, '<p class="lede tie">', "</p>")
    assert "say-closeness" not in page
    assert "i-know" not in page


@pytest.mark.parametrize(
    ("language", "heading", "known", "lacking"),
    [
        ("en", "What you know of Tobias", "What Tobias knows of you", "Too little to tell."),
        ("de", "Was du von Tobias weißt", "Was Tobias von dir weiß", "Zu wenig, um es zu sagen."),
    ],
)
def test_what_each_knows_of_the_other_stands_side_by_side(
    browser: Client, network: ImportResult, language: str, heading: str, known: str, lacking: str
) -> None:
    page = text(browser, f"/people/{id_of(TOBIAS.name)}", language)
    mine = part(page, heading, known)
    assert TOBIAS.organisation in mine
    assert lacking in part(page, known, "Wer das ist" if language == "de" else "Who they are")


def test_of_whom_nothing_is_known_a_first_note_is_asked(
    browser: Client, account: Account, network: ImportResult
) -> None:
    nobody = Person.objects.create(account=account, name="Nobody Known", search="nobody", sort_key="nobody")
    page = open_form(browser, nobody.pk)
    assert "Nothing yet. A note in one line helps you remember." in page
    assert 'name="field" value="note"' in page
    assert 'name="field" value="note"' not in open_form(browser, id_of(TOBIAS.name))


def test_what_they_know_is_shown_with_its_exchanges(account: Account, nadia: int) -> None:
    tie = read_judged(account.pk, nadia, TODAY).tie
    assert tie is not None
    asked = Judgement(3.0, "asked", Because("known.asked", {"times": 3, "last": "2026-11-18"}), tie.evidence, n=3)
    nothing = Judgement(None, "unknown", Because("knows.unknown"))
    known = Acquaintance((), (asked,), nothing, nothing, None)
    said = shown(account, nadia, Judged(tie=tie, acquaintance=known))
    assert said.i_know == ()
    assert said.they_know is not None
    (one,) = said.they_know
    assert one.on is None  # the sentence names the day itself
    assert one.exchanges[0].subject == "Your move"


@pytest.mark.parametrize(
    ("mark", "value", "english", "german"),
    [
        ("closeness", "close", "Close. You said so. Read so far", "Nah. So hast du es gesagt."),
        ("closeness", "slight", "You said so. Read so far", "So hast du es gesagt. Bisher gelesen"),
        (
            "rhythm",
            "30",
            "You want to be in touch with Nadia every month.",
            "Mit Nadia willst du jeden Monat in Kontakt",
        ),
        ("rhythm", "none", "You and Nadia are fine without writing.", "Zwischen dir und Nadia ist es auch ohne"),
        ("died", "yes", "Nadia has died. You said so on", "Nadia ist gestorben. Das hast du am"),
    ],
)
def test_the_users_own_word_is_kept_shown_and_taken_back(
    browser: Client, nadia: int, mark: str, value: str, english: str, german: str
) -> None:
    before = text(browser, f"/people/{nadia}")
    noted = "Nadia Okonkwo is kept in memory." if mark == "died" else "Noted."
    assert f"{noted} Undo" in press(browser, nadia, mark, value)
    page = text(browser, f"/people/{nadia}")
    assert english in page
    assert "You said so on 24 November 2026." in page
    assert german in text(browser, f"/people/{nadia}", "de")
    assert Claim.objects.get(source="you", field=mark).value == value
    form = part(open_form(browser, nadia), 'class="own-word"', "</form>")
    back = part(form, 'action="', '"')
    browser.post(back, {"field": part(form, 'name="field" value="', '"')})
    assert part(text(browser, f"/people/{nadia}"), "Where this is from", "Who they are") == part(
        before, "Where this is from", "Who they are"
    )


@pytest.mark.parametrize(
    ("key", "repeated"),
    [("tie.quiet.wished", "rhythm"), ("tie.warm.fine", "rhythm"), ("tie.slight.said", "closeness"), ("tie.warm", "")],
)
def test_the_users_own_word_is_not_said_twice(
    browser: Client, account: Account, nadia: int, key: str, repeated: str
) -> None:
    press(browser, nadia, "closeness", "slight")
    press(browser, nadia, "rhythm", "30")
    tie = read_judged(account.pk, nadia, TODAY).tie
    assert tie is not None
    values: dict[str, Value] = {
        "days": 3,
        "every_days": 30,
        "usual_gap_days": 9,
        "silence_days": 70,
        "last": "2026-09-15",
    }
    said = shown(account, nadia, Judged(tie=replace(tie, because=Because(key, values))))
    assert said.repeated == repeated
    view = read_person(account.pk, nadia, TODAY)
    said_of = [(field, by_mark(view)[field]) for field in ("closeness", "rhythm")]
    with translation.override("en"):
        html = render_to_string("_person_own_word.html", {"between": said, "person": view.line, "own_words": said_of})
    assert ("the tie with Nadia is slight" in html) is (repeated != "closeness")
    assert ("in touch with Nadia every month" in html) is (repeated != "rhythm")
    assert html.count("You said so on") == 2


def test_the_chosen_word_is_marked_and_left_to_what_was_read_again(browser: Client, nadia: int) -> None:
    assert 'aria-pressed="true"' not in open_form(browser, nadia)
    assert "As it was read" not in open_form(browser, nadia)
    press(browser, nadia, "closeness", "warm")
    assert 'value="warm" aria-pressed="true"' in open_form(browser, nadia)
    assert "You said so before." in press(browser, nadia, "closeness", "warm")
    assert "Your word is taken back. Undo" in press(browser, nadia, "closeness", "")
    assert "For you, the tie" not in text(browser, f"/people/{nadia}")
    assert not Claim.objects.filter(source="you", field="closeness").exists()


def test_a_new_word_takes_the_place_of_the_old_one(browser: Client, nadia: int) -> None:
    press(browser, nadia, "rhythm", "30")
    press(browser, nadia, "rhythm", "365")
    page = text(browser, f"/people/{nadia}")
    assert "every month." not in page
    assert "You want to be in touch with Nadia once a year." in page


def test_of_the_dead_nothing_is_expected(browser: Client, nadia: int) -> None:
    assert 'class="button first" href="/write?to=' in open_form(browser, nadia)
    press(browser, nadia, "died", "yes")
    page = open_form(browser, nadia)
    assert 'class="button first"' not in page
    assert "If you wrote today" not in page
    assert "Your move" in page  # what was exchanged stays


@pytest.mark.parametrize(
    ("mark", "value"),
    [("closeness", "cooling"), ("rhythm", "8"), ("rhythm", "yes"), ("died", "maybe"), ("closeness", "yes")],
)
def test_what_cannot_be_chosen_changes_nothing(browser: Client, nadia: int, mark: str, value: str) -> None:
    assert browser.post(f"/people/{nadia}/marks", {"mark": mark, "value": value}).status_code == 400
    assert not Claim.objects.filter(source="you", field=mark).exists()


@pytest.mark.parametrize(("mark", "value"), [("closeness", "close"), ("rhythm", "none"), ("died", "yes")])
def test_nobody_says_anything_of_anothers_people(browser: Client, account: Account, mark: str, value: str) -> None:
    other = Account.objects.create(name="other", created_at=account.created_at)
    theirs = Person.objects.create(account=other, name="Not yours")
    assert browser.post(f"/people/{theirs.pk}/marks", {"mark": mark, "value": value}).status_code == 404
    assert not Claim.objects.filter(account=other).exists()


def test_what_changes_in_a_life_stands_with_the_day_on_which_it_was_learned(account: Account, nadia: int) -> None:
    note = Judgement(1.0, "plans", Because("knows.note", {"value": "wants to teach", "on": "2026-05-02"}), n=1)
    born = Judgement(1.0, "life", Because("knows.birthday", {"value": "1984-05-02", "on": "2026-05-02"}), n=1)
    known = Acquaintance((born, note), (), note, note, None)
    said = shown(account, nadia, Judged(acquaintance=known))
    assert said.i_know is not None
    assert [one.on for one in said.i_know] == [None, date(2026, 5, 2)]


@pytest.mark.parametrize(("word", "told"), [("hardly", True), ("somewhat", False), ("well", False)])
def test_what_is_missing_is_said_only_where_little_is_known(
    account: Account, nadia: int, word: str, *, told: bool
) -> None:
    born = Judgement(1.0, "life", Because("knows.birthday", {"value": "1984-05-02", "on": "2026-05-02"}), n=1)
    whole = Judgement(0.25, word, Because(f"knows.{word}", {"things": "birthday"}), n=1)
    known = Acquaintance((born,), (), whole, whole, Because("knows.missing", {"areas": "work people plans"}))
    said = shown(account, nadia, Judged(acquaintance=known)).missing
    assert said == ("Nothing is written yet about work, friends and plans." if told else "")


def test_what_is_known_opens_into_its_sources_and_into_how_it_is_judged(browser: Client, network: ImportResult) -> None:
    tobias = id_of(TOBIAS.name)
    browser.post(f"/people/{tobias}/facts", {"field": "note", "value": "wants to teach"})
    grounds = part(part(open_form(browser, tobias), 'id="i-know"', "</section>"), "<details", "</details>")
    _, work, note = grounds.split('<div class="ground">')[1:]
    assert escape(TOBIAS.organisation) in work
    assert 'href="/imports/' in work
    assert "wants to teach" in note
    assert "You said so on 24\N{NO-BREAK SPACE}November 2026." in note
    assert 'href="/how/acquaintance"' in note


def opened(ids: tuple[int, ...], asks: int) -> Judgement:
    values: dict[str, Value] = {"openings": len(ids), "asks": asks, "gifts": 0}
    return Judgement(asks / len(ids), "mixed", Because("instrumentality.mixed", values), ids, n=len(ids))


@pytest.mark.parametrize(("language", "asking"), [("en", "asks"), ("de", "Bitte")])
def test_of_the_openings_that_are_counted_each_is_shown_and_the_asking_ones_are_marked(
    account: Account, nadia: int, language: str, asking: str
) -> None:
    line = timeline(account.pk, nadia).items
    ids = tuple(one.id for one in line[:7])
    tie = read_judged(account.pk, nadia, TODAY).tie
    known = Judged(tie=tie, instrumentality=opened(ids, 2), asking=frozenset({ids[0], ids[6], line[7].id}))
    ground = shown(account, nadia, known).grounds[-1]
    assert [one.id for one in ground.exchanges] == list(ids)
    assert not ground.is_cut
    with translation.override(language):
        html = render_to_string("_grounds.html", {"rows": ground.exchanges, "asking": ground.asking})
    assert [f">{asking}</b>" in row for row in html.split("<li>")[1:]] == [True, *[False] * 5, True]


def test_which_openings_ask_is_read_from_the_tie(account: Account, take_in: Callable[..., ImportResult]) -> None:
    take_in(both(HANNA, ["2026-01-05", "2026-05-05"]), me=(ME.email,))
    person = Person.objects.get(name=HANNA.name)
    assert read_judged(account.pk, person.pk, TODAY).asking == frozenset()
    tie = Tie.objects.get(person=person)
    state = Running.of(tie.running or [])
    for at, act in ((datetime(2026, 8, 5, tzinfo=UTC), "ask"), (datetime(2026, 9, 5, tzinfo=UTC), "news")):
        contact = Contact(int(at.timestamp()), at, outgoing=True, acts=act)
        state.openings.take(contact, at.timestamp(), at.toordinal())
    Tie.objects.filter(person=person).update(running=state.plain())
    asked = int(datetime(2026, 8, 5, tzinfo=UTC).timestamp())
    assert read_judged(account.pk, person.pk, TODAY).asking == frozenset({asked})


def test_where_more_is_counted_than_shown_it_says_so(browser: Client, account: Account, nadia: int) -> None:
    tie = shown(account, nadia).grounds[0]
    assert len(tie.exchanges) == 5
    assert tie.is_cut
    assert "The newest five:" in part(open_form(browser, nadia), '<details class="evidence grounds">', "</details>")
    assert "Die neuesten fünf:" in text(browser, f"/people/{nadia}", "de")


def test_no_sentence_of_the_head_stands_again_over_its_evidence(browser: Client, account: Account, nadia: int) -> None:
    page = text(browser, f"/people/{nadia}")
    known = read_judged(account.pk, nadia, TODAY)
    assert known.tie is not None
    for reason in (known.tie.because, known.reciprocity.because if known.reciprocity else None):
        assert reason is not None
        assert page.count(sentence(reason, "Nadia").replace("\N{NO-BREAK SPACE}", " ")) == 1
    assert [one.head for one in shown(account, nadia).grounds][:2] == [
        "Between the two of you",
        "Who writes first after a pause",
    ]


def test_days_in_touch_are_written_as_words(browser: Client, nadia: int) -> None:
    assert "You were in touch on nine days since" in text(browser, f"/people/{nadia}")


def test_the_dead_are_asked_nothing(browser: Client, account: Account, nadia: int) -> None:
    browser.post(f"/people/{nadia}/facts", {"field": "birthday", "value": "1984-05-02"})
    press(browser, nadia, "died", "yes")
    page = open_form(browser, nadia)
    for gone in (
        "Nothing is written yet",
        "say-closeness",
        "say-rhythm",
        "knows of you",
        "Too little to tell",
        "Warm.",
    ):
        assert gone not in page
    assert "What you know of Nadia" in page
    assert "in memory" in part(text(browser, "/people"), "Nadia Okonkwo", ".")
    asked = Judgement(3.0, "asked", Because("known.asked", {"times": 3, "last": "2026-11-18"}), (), n=3)
    known = read_judged(account.pk, nadia, TODAY)
    assert known.acquaintance is not None
    told = replace(known, acquaintance=replace(known.acquaintance, they_me=(asked,)))
    with translation.override("de"):
        line = read_person(account.pk, nadia, TODAY).line
        html = render_to_string("_person_knows.html", {"between": shown(account, nadia, told), "person": line})
    assert "Was Nadia von dir wusste" in html


def test_that_somebody_has_died_is_asked_once_more(browser: Client, nadia: int) -> None:
    asked = part(open_form(browser, nadia), "Is Nadia no longer alive?", "</details>")
    assert "Then Nadia is kept in memory here" in asked
    assert ">Keep in memory</button>" in asked
    assert "Keep in memory" not in open_form(browser, nadia).partition("Is Nadia no longer alive?")[0]


@pytest.mark.parametrize(
    ("learned", "english", "german"),
    [
        (date(2026, 11, 18), "", ""),
        (date(2026, 11, 12), "twelve days ago", "vor zwölf Tagen"),
        (date(2026, 5, 2), "May", "Mai"),
        (date(2023, 5, 2), "2023", "2023"),
    ],
)
def test_a_day_beside_a_sentence_is_said_shortly(account: Account, learned: date, english: str, german: str) -> None:
    with translation.override("en"):
        assert words.lately(learned) == english
    with translation.override("de"):
        assert words.lately(learned) == german


def test_foreign_words_are_text(browser: Client, network: ImportResult) -> None:
    hanna = id_of(HANNA.name)
    browser.post(f"/people/{hanna}/facts", {"field": "note", "value": "likes <b>tea</b>"})
    page = open_form(browser, hanna)
    assert "<b>tea</b>" not in page
    assert "likes &lt;b&gt;tea&lt;/b&gt;" in part(page, 'id="i-know"', "</section>")
