from collections.abc import Callable

import pytest

from tests.cli.conftest import Run, read
from tests.exchanges import both
from tests.exports import Export, cards
from tests.people import HANNA, KAETHE, KARL, ME, NADIA, PETRA, TOBIAS, Actor
from visavis.actions.import_files import ImportResult
from visavis.actions.state_fact import state_fact
from visavis.store.access import Account

TakeIn = Callable[..., ImportResult]

PERSON = {"id", "name", "identities"}
CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    f"Tobias,Brandauer,,{TOBIAS.email},Papierboot,,12 Mar 2021\n"
)
FORTNIGHTS = [f"2026-{month:02}-{day:02}" for month in range(1, 9) for day in (3, 17)]


@pytest.fixture
def life(take_in: TakeIn) -> ImportResult:
    """Tobias, once every fortnight until mid-August and quiet since; an aunt and a friend only in the address book."""
    return take_in(cards(TOBIAS, KAETHE, HANNA), both(TOBIAS, FORTNIGHTS), me=(ME.email,))


# today


def test_today_for_machines_gives_person_reason_sentence_and_evidence(run: Run, life: ImportResult) -> None:
    (item,) = read(run("today", "--json"))["items"]
    assert set(item) == {"person", "reason", "because", "evidence"}
    assert set(item["person"]) == PERSON
    assert {"kind": "email", "value": TOBIAS.email} in item["person"]["identities"]
    assert {frozenset(one) for one in item["evidence"]} <= {frozenset({"id", "at", "kind", "subject"})}


def test_a_quiet_tie_is_named_with_rhythm_and_silence(run: Run, take_in: TakeIn) -> None:
    take_in(both(NADIA, FORTNIGHTS), me=(ME.email,))
    said = run("today").stdout.splitlines()
    assert said[0] == "24 November 2026"
    assert said[2] == NADIA.name
    assert said[3] == "  You usually hear from each other about every two weeks; it has been quiet for three months."
    assert said[4].startswith("  Rests on: mail 17 August “")


def test_today_speaks_german(run: Run, take_in: TakeIn) -> None:
    take_in(both(NADIA, FORTNIGHTS), me=(ME.email,))
    said = run("--lang", "de", "today").stdout
    assert said.startswith("24. November 2026\n")
    assert "Sonst hört ihr etwa alle zwei Wochen voneinander; seit drei Monaten ist es still." in said


def test_nobody_today_is_fine(run: Run) -> None:
    assert run("today").stdout.splitlines() == ["24 November 2026", "", "Nobody today. That is fine."]
    assert read(run("today", "--json")) == {"items": []}


# people


def test_people_for_machines_carry_their_tie(run: Run, life: ImportResult) -> None:
    found = read(run("people", "--json"))
    assert found["total"] == 3
    assert set(found["items"][0]) == PERSON | {"kind", "private", "at_rest", "tie"}
    tobias, *others = found["items"]
    assert tobias["name"] == TOBIAS.name
    assert (tobias["tie"]["word"], tobias["tie"]["last"], tobias["tie"]["days_in_touch"]) == ("quiet", "2026-08-17", 16)
    assert {"warmth", "strength", "mutuality"} < set(tobias["tie"])
    assert [one["tie"]["word"] for one in others] == ["unknown", "unknown"]


def test_a_tie_says_why_and_what_it_rests_on(run: Run, life: ImportResult) -> None:
    tie = read(run("people", "--json"))["items"][0]["tie"]
    assert tie["because"].startswith("You usually hear from each other about every two weeks; it has been quiet")
    assert (tie["first"], tie["last"], tie["usual_days"], tie["silent_days"]) == ("2026-01-03", "2026-08-17", 15.1, 99)
    assert {frozenset(one) for one in tie["evidence"]} == {frozenset({"id", "at", "kind", "subject"})}
    assert tie["evidence"][0]["at"].startswith("2026-08-17")
    assert len(tie["evidence"]) == 12


def test_the_keys_for_machines_are_the_same_in_german(run: Run, life: ImportResult) -> None:
    tie = read(run("--lang", "de", "people", "--json"))["items"][0]["tie"]
    assert tie["word"] == "quiet"
    assert tie["because"].startswith("You usually hear")


def test_people_in_the_order_of_the_name(run: Run, life: ImportResult) -> None:
    found = read(run("people", "--sort", "name", "--json"))["items"]
    assert [one["name"] for one in found] == [HANNA.name, KAETHE.name, TOBIAS.name]


def test_who_has_gone_quiet_comes_with_usual_and_silent_days(run: Run, life: ImportResult) -> None:
    found = read(run("people", "--sort", "quiet", "--json"))
    assert found["total"] == 1
    assert found["items"][0]["tie"]["silent_days"] == 99
    rows = run("people", "--sort", "quiet").stdout.splitlines()
    assert rows[1].strip().startswith("You usually hear from each other about every two weeks")


def test_nobody_quiet_or_dormant_is_a_sentence(run: Run, take_in: TakeIn) -> None:
    take_in(cards(HANNA))
    assert run("people", "--sort", "quiet").stderr.strip() == "Nobody has gone quiet. That is fine."
    assert run("--lang", "de", "people", "--sort", "dormant").stderr.strip() == "Keine alte Beziehung ruht."
    assert read(run("people", "--sort", "dormant", "--json")) == {"items": [], "total": 0}


def test_people_are_found_by_a_part_of_their_name(run: Run, life: ImportResult) -> None:
    assert [one["name"] for one in read(run("people", "soren", "--json"))["items"]] == [HANNA.name]


def test_people_of_one_word_only(run: Run, life: ImportResult) -> None:
    assert [one["name"] for one in read(run("people", "--word", "quiet", "--json"))["items"]] == [TOBIAS.name]
    assert run("people", "--word", "loud").exit_code == 2


def test_a_list_is_readable_without_colour_and_says_when_it_ends_early(run: Run, life: ImportResult) -> None:
    result = run("people", "--limit", "1")
    (row,) = result.stdout.splitlines()
    assert row.split(maxsplit=1)[1].split("  ")[0] == TOBIAS.name
    assert "quiet" in row
    assert "17 August 2026" in row
    assert result.stderr.strip() == "2 more; name a larger --limit or search."


def test_a_name_cannot_command_the_terminal(run: Run, take_in: TakeIn) -> None:
    take_in(cards(Actor("Eve \x1b[2J\u202eLiving", "eve@example.org")))
    assert "\x1b" not in run("people").stdout
    assert "\u202e" not in run("people").stdout


def test_pairs_who_may_be_one_come_with_what_speaks_for_and_against(run: Run, take_in: TakeIn) -> None:
    take_in(cards(HANNA, Actor("Hanna Sørensen", "hs@example.com", organisation=HANNA.organisation)))
    found = read(run("people", "--duplicates", "--json"))
    (pair,) = found["items"]
    assert set(pair) == {"a", "b", "sureness", "strength", "evidence", "against"}
    assert set(pair["a"]) == PERSON
    assert pair["sureness"] in {"likely", "possible"}
    assert f"Both go by the name {HANNA.name}." in pair["evidence"]
    assert f"+ Both go by the name {HANNA.name}." in run("people", "--duplicates").stdout


def test_the_total_of_pairs_is_not_the_limit(run: Run, take_in: TakeIn) -> None:
    others = [Actor(HANNA.name, f"{name}@example.com", organisation=HANNA.organisation) for name in ("hs", "sh")]
    take_in(cards(HANNA, *others))
    total = read(run("people", "--duplicates", "--json"))["total"]
    assert total > 1
    found = read(run("people", "--duplicates", "--limit", "1", "--json"))
    assert (len(found["items"]), found["total"]) == (1, total)


@pytest.mark.parametrize("words", [("people",), ("people", "--duplicates"), ("show", "1")])
def test_a_limit_beyond_all_bounds_is_a_matter_of_usage(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words, "--limit", "99999999999999999999999")
    assert result.exit_code == 2
    assert "--limit" in result.stderr


def test_accents_alone_find_nobody(run: Run, life: ImportResult) -> None:
    assert read(run("people", "\u0301", "--json"))["total"] == 0
    assert read(run("people", "tobias \u0301", "--json"))["total"] == 1


def test_a_couple_with_one_telephone_is_two_people(run: Run, take_in: TakeIn) -> None:
    take_in(cards(PETRA, KARL))
    assert read(run("people", "--json"))["total"] == 2


# show


def test_show_for_machines_adds_claims_and_timeline(run: Run, life: ImportResult) -> None:
    shown = read(run("show", TOBIAS.name, "--json"))
    assert set(shown) >= PERSON | {"tie", "claims", "conflicts", "relations", "timeline"}
    assert {frozenset(one) for one in shown["claims"]} == {
        frozenset({"field", "value", "label", "since", "until", "source", "path", "entry", "at", "shown"})
    }
    assert ("birthday", TOBIAS.birthday, "vcard") in {(c["field"], c["value"], c["source"]) for c in shown["claims"]}
    assert shown["timeline"][0]["at"] >= shown["timeline"][-1]["at"]
    assert {one["outgoing"] for one in shown["timeline"]} == {True, False}


def test_show_for_machines_says_who_starts_who_answers_and_who_knows_what(run: Run, life: ImportResult) -> None:
    shown = read(run("show", TOBIAS.name, "--json"))
    judgement = {"word", "because", "evidence", "low", "high", "n"}
    assert set(shown["reply"]) == judgement | {"p", "within_days"}
    assert set(shown["reciprocity"]) == judgement | {"balance"}
    assert set(shown["instrumentality"]) == judgement | {"share"}
    assert shown["reciprocity"]["word"] == "mostly-you"  # the letter of the user is the first of each day
    assert shown["reply"]["low"] <= shown["reply"]["p"] <= shown["reply"]["high"]
    assert shown["reply"]["p"] >= 0.6
    assert {one["area"] for one in shown["knows"]["i_them"]} == {"life", "work"}
    assert {"area", "word", "because", "evidence"} <= set(shown["knows"]["i_them"][0])
    assert {"i_them", "they_me", "i_know", "they_know", "missing"} == set(shown["knows"])


def test_show_for_machines_says_unknown_of_whom_nothing_was_exchanged_with(run: Run, life: ImportResult) -> None:
    shown = read(run("show", KAETHE.name, "--json"))
    assert (shown["tie"]["word"], shown["tie"]["evidence"], shown["tie"]["usual_days"]) == ("unknown", [], None)
    assert [shown[one]["word"] for one in ("reply", "reciprocity", "instrumentality")] == ["unknown"] * 3
    assert shown["reciprocity"]["balance"] is None


def test_show_judges_nothing_of_whom_the_user_leaves_alone(run: Run, life: ImportResult) -> None:
    assert run("mark", TOBIAS.name, "--rest").exit_code == 0
    shown = read(run("show", TOBIAS.name, "--json"))
    assert [shown[one] for one in ("reply", "reciprocity", "instrumentality", "knows")] == [None] * 4
    assert shown["tie"]["because"] == "You asked to leave this tie alone."


@pytest.mark.parametrize("wanted", [TOBIAS.email, TOBIAS.email.upper(), TOBIAS.phone, "tobias brandauer", "Brandauer"])
def test_a_person_is_found_by_address_and_name(run: Run, life: ImportResult, wanted: str) -> None:
    assert read(run("show", wanted, "--json"))["name"] == TOBIAS.name


def test_a_person_is_found_by_number(run: Run, life: ImportResult) -> None:
    number = read(run("show", HANNA.email, "--json"))["id"]
    assert read(run("show", number, "--json"))["name"] == HANNA.name


@pytest.mark.parametrize(
    "wanted", ["obias@example.org", "17", "43", "", " ", "\u0301", "!", "@", "99999999999999999999", "9" * 5000]
)
def test_a_part_of_an_address_or_number_is_nobodys(run: Run, take_in: TakeIn, wanted: str) -> None:
    take_in(cards(Actor("Jim Bob", "tobias@example.org", "+43 664 1743170")))
    result = run("show", wanted)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Nobody here is known as" in result.stderr


def test_the_beginnings_of_a_name_are_enough(run: Run, take_in: TakeIn) -> None:
    take_in(cards(Actor("Johanna Müller-Lang", "jo@example.org")))
    for wanted in ("joh", "muell lang", "Lang, Johanna", "müller-lang"):
        assert read(run("show", wanted, "--json"))["name"] == "Johanna Müller-Lang", wanted


@pytest.mark.parametrize("wanted", ["hanna", "firma", "jo"])
def test_what_stands_within_a_name_a_firm_or_an_address_is_offered_and_not_taken(
    run: Run, take_in: TakeIn, wanted: str
) -> None:
    take_in(cards(Actor("Xohanna Lang", "jo@example.org", organisation="Firma")))
    result = run("show", wanted)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"Nobody here is called “{wanted}”." in result.stderr
    assert "Xohanna Lang, Firma" in result.stderr


def test_a_name_of_several_lists_them(run: Run, take_in: TakeIn) -> None:
    take_in(cards(PETRA, KARL))
    result = run("show", "Huber")
    assert (result.exit_code, result.stdout) == (1, "")
    assert PETRA.name in result.stderr
    assert KARL.name in result.stderr


def test_a_name_of_nobody_is_a_sentence(run: Run, life: ImportResult) -> None:
    result = run("--lang", "de", "show", "Rübezahl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Hier heißt niemand „Rübezahl“." in result.stderr


def test_a_portrait_says_where_everything_is_known_from(run: Run, life: ImportResult) -> None:
    said = run("show", TOBIAS.name).stdout
    assert "Quiet. You usually hear from each other about every two weeks" in said
    assert f"If you wrote today, {TOBIAS.name} would likely answer.\n" in said
    assert "23 November 1979  · address book, 24 November 2026, contacts.vcf" in said
    assert "17 August  mail, they  Re: Hello" in said


def test_a_portrait_tells_what_is_shown_from_what_is_said_elsewhere(
    run: Run, life: ImportResult, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISAVIS_AT", "2026-11-25T12:00+01:00")
    later = take_in(cards(Actor(TOBIAS.name, TOBIAS.email, organisation="Nordlicht"), name="later.vcf")).entry
    said = run("show", TOBIAS.email).stdout
    assert (
        f"  organisation\n    Nordlicht (shown)  · address book, 25 November 2026, later.vcf, import {later}\n" in said
    )
    assert f"    Brückner & Söhne GmbH  · address book, 24 November 2026, contacts.vcf, import {life.entry}\n" in said
    monkeypatch.setenv("VISAVIS_AT", "2026-11-26T12:00+01:00")
    newest = take_in(Export("Connections.csv", CONNECTIONS.encode())).entry
    said = run("--lang", "de", "show", TOBIAS.email).stdout
    assert "  Organisation (die Quellen sind sich nicht einig)\n" in said
    assert f"Papierboot (wird gezeigt)  · LinkedIn, 26. November 2026, Connections.csv, Import {newest}" in said


def test_a_portrait_for_machines_names_the_conflicts_and_what_takes_each_claim_back(
    run: Run, life: ImportResult, take_in: TakeIn, account: Account
) -> None:
    newest = take_in(Export("Connections.csv", CONNECTIONS.encode())).entry
    shown = read(run("show", TOBIAS.email, "--json"))
    firms = {one["value"]: (one["entry"], one["shown"]) for one in shown["claims"] if one["field"] == "organisation"}
    assert firms == {"Papierboot": (newest, True), TOBIAS.organisation: (life.entry, False)}
    disputed = {"field": "organisation", "shown": "Papierboot", "others": [TOBIAS.organisation], "settled": False}
    assert shown["conflicts"] == [disputed]
    said = state_fact(account, shown["id"], "organisation", TOBIAS.organisation)
    shown = read(run("show", TOBIAS.email, "--json"))
    assert [one["entry"] for one in shown["claims"] if one["source"] == "you"] == [said]
    settled = {"field": "organisation", "shown": TOBIAS.organisation, "others": ["Papierboot"], "settled": True}
    assert shown["conflicts"] == [settled]
    assert f"you, 24 November 2026, entry {said}" in run("show", TOBIAS.email).stdout


def test_a_fact_was_learnt_on_the_day_of_the_user(run: Run, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISAVIS_AT", "2026-11-24T23:30Z")  # half past midnight in Berlin
    take_in(cards(TOBIAS))
    assert "address book, 25 November 2026" in run("show", TOBIAS.name).stdout


def test_a_portrait_of_whom_nothing_was_exchanged_with(run: Run, life: ImportResult) -> None:
    said = run("show", KAETHE.email).stdout
    assert "4 May" in said
    assert "What you exchanged" not in said
