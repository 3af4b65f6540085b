"""Cards in JSON say the same as the vCards they stand for."""

import json
from collections.abc import Mapping
from typing import Any, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.people import HANNA, JOERG, KAETHE, NADIA, PETRA, TOBIAS, Actor
from tests.sources.contract import SourceContract
from tests.sources.files import BytesFile, read_all
from visavis.records import ClaimRecord, IdentityRecord, PersonRecord
from visavis.sources.source import Source
from visavis.sources.vcard.reader import SOURCE

SIX = (TOBIAS, NADIA, KAETHE, JOERG, HANNA, PETRA)


def jcard(actor: Actor) -> list[Any]:
    properties: list[list[Any]] = [
        ["version", {}, "text", "4.0"],
        ["uid", {}, "uri", f"urn:uuid:{actor.email}"],
        ["fn", {}, "text", actor.name],
        ["email", {"type": "work"}, "text", actor.email],
        ["tel", {"type": ["home", "cell"]}, "uri", f"tel:{actor.phone}"],
    ]
    return ["vcard", properties]


def jscontact(actor: Actor) -> dict[str, Any]:
    return {
        "@type": "Card",
        "version": "1.0",
        "uid": f"urn:uuid:{actor.email}",
        "name": {"full": actor.name},
        "emails": {"e1": {"address": actor.email, "contexts": {"work": True}}},
        "phones": {"p1": {"number": f"tel:{actor.phone}", "contexts": {"private": True}, "features": {"mobile": True}}},
    }


def vcard(actor: Actor) -> str:
    lines = (
        "BEGIN:VCARD",
        "VERSION:4.0",
        f"UID:urn:uuid:{actor.email}",
        f"FN:{actor.name}",
        f"EMAIL;TYPE=work:{actor.email}",
        f"TEL;VALUE=uri;TYPE=home,cell:tel:{actor.phone}",
        "END:VCARD",
    )
    return "\r\n".join((*lines, ""))


def lines_of(cards: list[Any]) -> bytes:
    return "\n".join(json.dumps(card, ensure_ascii=False) for card in cards).encode()


def array_of(cards: list[Any]) -> bytes:
    return json.dumps(cards, indent=1, ensure_ascii=False).encode()


def spoilt(sample: bytes, k: int) -> bytes:
    """A colon, a quote and a bracket are missing, each on a card of its own."""
    for actor in (TOBIAS, KAETHE, HANNA)[:k]:
        written = json.dumps(actor.name, ensure_ascii=False).encode()
        assert sample.count(written) == 1
        sample = sample.replace(written, written[:-1])
    return sample


class TestJcardContract(SourceContract):
    source: ClassVar[Source] = SOURCE
    samples: ClassVar[Mapping[str, bytes]] = {
        "book.json": array_of([jcard(actor) for actor in SIX]),
        "lines.json": lines_of([jcard(actor) for actor in SIX[:3]]),
        "stream.json": array_of(["vcardstream", *(jcard(actor) for actor in SIX[:4])]),
        "one.json": array_of(jcard(TOBIAS)),
    }

    def damaged(self, sample: bytes, k: int) -> bytes:
        return spoilt(sample, k)

    def long(self) -> tuple[str, bytes]:
        return "long.json", array_of([jcard(SIX[n % 6]) for n in range(5000)])


class TestJscontactContract(SourceContract):
    source: ClassVar[Source] = SOURCE
    samples: ClassVar[Mapping[str, bytes]] = {
        "book.json": array_of([jscontact(actor) for actor in SIX]),
        "lines.jsonl": lines_of([jscontact(actor) for actor in SIX[:3]]),
        "one.json": array_of(jscontact(TOBIAS)),  # type: ignore[arg-type]
    }

    def damaged(self, sample: bytes, k: int) -> bytes:
        return spoilt(sample, k)

    def long(self) -> tuple[str, bytes]:
        return "long.json", array_of([jscontact(SIX[n % 6]) for n in range(4000)])


def people(data: bytes | str) -> list[PersonRecord]:
    records, problems = read_all(SOURCE, BytesFile("book", data.encode() if isinstance(data, str) else data))
    assert problems == []
    return [record for record in records if isinstance(record, PersonRecord)]


def contact(**more: Any) -> PersonRecord:
    (found,) = people(json.dumps({"@type": "Card", "version": "1.0", "uid": "u1", **more}))
    return found


def card(*properties: list[Any]) -> PersonRecord:
    (found,) = people(json.dumps(["vcard", [["uid", {}, "text", "u1"], *properties]]))
    return found


def written(*lines: str) -> PersonRecord:
    (found,) = people("\n".join(["BEGIN:VCARD", "VERSION:4.0", "UID:u1", *lines, "END:VCARD", ""]))
    return found


@pytest.mark.parametrize("of", [jcard, jscontact])
def test_a_book_in_json_says_the_same_as_the_vcards(of: Any) -> None:
    as_vcards = people("".join(map(vcard, SIX)))
    assert people(array_of([of(actor) for actor in SIX])) == as_vcards
    assert people(lines_of([of(actor) for actor in SIX])) == as_vcards


@pytest.mark.parametrize(
    ("data", "variant"),
    [
        (b'["vcard", [["fn", {}, "text", "Ute"]]]', "vcard/jcard"),
        (b'\xef\xbb\xbf [ [ "vcard", []]]', "vcard/jcard"),
        (b'["vcardstream", ["vcard", []]]', "vcard/jcard"),
        (b'{"@type": "Card", "version": "1.0"}', "vcard/jscontact"),
        (b'[{"uid": "1", "@type":"CardGroup"}]', "vcard/jscontact"),
        (b'["vcalendar", []]', ""),
        (b'{"@type": "Event", "uid": "1"}', ""),
        (b'{"@type": "Card", "title": "a playing card"}', ""),
        (b'{"name": "Ute", "note": "\\"@type\\": \\"Card\\""}', ""),
        (b"[1, 2]", ""),
    ],
)
def test_cards_in_json_are_told_from_other_json(data: bytes, variant: str) -> None:
    assert SOURCE.recognise("contacts.json", data) == variant


def test_structured_values_of_jcard_are_those_of_the_vcard() -> None:
    found = card(
        ["n", {}, "text", ["Petersen", "Jörg", "", "Dr.", ["M.Sc.", "MBA"]]],
        ["nickname", {}, "text", "Jogi", "der Doc, alt"],
        ["org", {"type": "work"}, "text", ["Nordufer; Klinik", "Chirurgie"]],
        ["adr", {"type": "work"}, "text", ["", "", ["Am Ufer 1", "Haus 2"], "Kiel", "", "24103", "Germany"]],
        ["categories", {}, "text", "Chor", "Rat, Stadt"],
        ["bday", {}, "date-and-or-time", "--05-04"],
        ["note", {"created": "2022-11-23T15:01:32Z"}, "text", "erste Zeile\nzweite, mit \\ und ;"],
    )
    assert found == written(
        r"N:Petersen;Jörg;;Dr.;M.Sc.,MBA",
        r"NICKNAME:Jogi,der Doc\, alt",
        r"ORG;TYPE=work:Nordufer\; Klinik;Chirurgie",
        r"ADR;TYPE=work:;;Am Ufer 1,Haus 2;Kiel;;24103;Germany",
        r"CATEGORIES:Chor,Rat\, Stadt",
        r"BDAY:--0504",
        r"NOTE;CREATED=20221123T150132Z:erste Zeile\nzweite\, mit \\ und \;",
    )
    assert ClaimRecord("note", "erste Zeile\nzweite, mit \\ und ;", "", "2022-11-23") in found.claims
    assert ClaimRecord("organisation", "Nordufer; Klinik") in found.claims


def test_groups_of_jcard_carry_labels() -> None:
    found = card(
        ["tel", {"group": "item1"}, "text", "030 7654321"],
        ["x-ablabel", {"group": "ITEM1"}, "unknown", "Werkstatt"],
    )
    assert found.identities == (IdentityRecord("phone", "030 7654321", "Werkstatt"),)


def test_what_is_no_property_costs_only_itself() -> None:
    data = json.dumps(
        ["vcard", [["fn", {}, "text", "Ute"], ["email"], 7, ["x y", {}, "text", "z"], ["tel", [], "", "1"]]]
    )
    records, problems = read_all(SOURCE, BytesFile("one.json", data.encode()))
    assert [record.name for record in records if isinstance(record, PersonRecord)] == ["Ute"]
    assert [problem.code for problem in problems] == ["line-unreadable"] * 4


def test_what_is_no_card_is_told() -> None:
    data = array_of([jcard(TOBIAS), {"fn": "Ute"}, "vcardstream"])
    records, problems = read_all(SOURCE, BytesFile("book.json", data))
    assert len(records) == 1
    assert [problem.code for problem in problems] == ["text-outside-card"]


@pytest.mark.parametrize("odd", [{"@type": {"a": 1}}, {"@type": ["Card"]}, [[[]]] * 3, ["vcard", {}], "vcard", None])
def test_odd_things_between_cards_are_told_and_cost_no_card(odd: Any) -> None:
    data = array_of([jscontact(TOBIAS), odd, jscontact(NADIA)])
    records, problems = read_all(SOURCE, BytesFile("book.json", data))
    assert [record.name for record in records if isinstance(record, PersonRecord)] == [TOBIAS.name, NADIA.name]
    assert [problem.code for problem in problems] == ["text-outside-card"]


def test_a_thousand_brackets_cost_only_their_property() -> None:
    deep = "[" * 900 + "]" * 900
    data = f'["vcard", [["fn", {{}}, "text", "Ute"], ["x-a", {{}}, "text", {deep}], {deep}]]'
    records, problems = read_all(SOURCE, BytesFile("one.json", data.encode()))
    assert [record.name for record in records if isinstance(record, PersonRecord)] == ["Ute"]
    assert [problem.code for problem in problems] == ["line-unreadable"]


def test_a_contact_of_jscontact_is_read_whole() -> None:
    found = contact(
        kind="individual",
        name={
            "components": [
                {"kind": "title", "value": "Dr."},
                {"kind": "given", "value": "Jörg"},
                {"kind": "surname", "value": "Petersen"},
                {"kind": "credential", "value": "MBA"},
                {"kind": "generation", "value": "Jr."},
            ]
        },
        nicknames={"n1": {"name": "Jogi"}},
        organizations={"o1": {"name": "Nordufer Klinik", "units": [{"name": "Chirurgie"}]}},
        titles={"t1": {"name": "Chefarzt"}, "t2": {"kind": "role", "name": "Betriebsrat"}},
        emails={"e1": {"address": JOERG.email, "label": "Praxis"}},
        phones={"p1": {"number": JOERG.phone, "features": {"fax": True}, "contexts": {"work": True}}},
        onlineServices={
            "s1": {"service": "Mastodon", "user": "@joerg@example.social"},
            "s2": {"uri": "xmpp:joerg@example.com"},
            "s3": {"service": "XING", "uri": JOERG.url},
        },
        links={"l1": {"uri": "https://nordufer.example"}, "l2": {"kind": "contact", "uri": "mailto:info@example.com"}},
        addresses={
            "a1": {
                "contexts": {"work": True},
                "components": [
                    {"kind": "name", "value": "Am Ufer"},
                    {"kind": "number", "value": "1"},
                    {"kind": "postcode", "value": "24103"},
                    {"kind": "locality", "value": "Kiel"},
                ],
            },
            "a2": {"full": "Postfach 7\n24100 Kiel"},
        },
        notes={"n1": {"note": "spielt Oboe", "created": "2022-11-23T15:01:32Z"}},
        keywords={"Chor": True, "Rat": True},
        relatedTo={"Käthe Winkler": {"relation": {"friend": True}}, "urn:uuid:7": {"relation": {"child": True}}},
        preferredLanguages={"l": {"language": "de"}},
        localizations={"en": {"titles/t1/name": "Head physician"}},
    )
    assert found == written(
        "KIND:individual",
        "N:Petersen;Jörg;;Dr.;Jr.,MBA",
        "NICKNAME:Jogi",
        "ORG:Nordufer Klinik;Chirurgie",
        "TITLE:Chefarzt",
        "ROLE:Betriebsrat",
        f"item1.EMAIL:{JOERG.email}",
        "item1.X-ABLabel:Praxis",
        f"TEL;TYPE=work,fax:{JOERG.phone}",
        "SOCIALPROFILE;SERVICE-TYPE=Mastodon;VALUE=text:@joerg@example.social",
        "IMPP:xmpp:joerg@example.com",
        f"SOCIALPROFILE;SERVICE-TYPE=XING:{JOERG.url}",
        "URL:https://nordufer.example",
        "ADR;TYPE=work:;;Am Ufer 1;Kiel;;24103;",
        r"ADR:;;Postfach 7\n24100 Kiel;;;;",
        "NOTE;CREATED=20221123T150132Z:spielt Oboe",
        "CATEGORIES:Chor,Rat",
        "RELATED;TYPE=friend;VALUE=text:Käthe Winkler",
    )
    assert found.name == "Dr. Jörg Petersen Jr. MBA"
    assert IdentityRecord("url", "https://example.social/@joerg") in found.identities
    assert ClaimRecord("phone", JOERG.phone, "work fax") in found.claims, "a fax is nobody's address"


def test_a_name_in_order_keeps_its_order_and_its_separators() -> None:
    components = [
        {"kind": "surname", "value": "Winkler"},
        {"kind": "separator", "value": "-"},
        {"kind": "surname2", "value": "Huber"},
        {"kind": "given", "value": "Käthe"},
    ]
    assert contact(name={"components": components, "isOrdered": True}).name == "Winkler-Huber Käthe"
    assert contact(name={"components": components}).name == "Käthe Winkler Huber"


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ({"year": 1996, "month": 4, "day": 15}, "1996-04-15"),
        ({"month": 4, "day": 15}, "--04-15"),
        ({"year": 1996, "month": 4}, "1996-04"),
        ({"year": 1996}, "1996"),
        ({"@type": "Timestamp", "utc": "1953-10-15T23:10:00Z"}, "1953-10-15"),
    ],
)
def test_anniversaries_stay_as_partial_as_they_are(day: dict[str, Any], told: str) -> None:
    found = contact(name={"full": "Ute"}, anniversaries={"a": {"kind": "birth", "date": day}})
    assert [claim.value for claim in found.claims if claim.field == "birthday"] == [told]


def test_the_day_of_death_is_kept() -> None:
    found = contact(name={"full": "Ute"}, anniversaries={"a": {"kind": "death", "date": {"year": 2021, "month": 2}}})
    assert ClaimRecord("tag", "deceased", "", "2021-02") in found.claims
    assert found == written("DEATHDATE:2021-02", "FN:Ute")


def test_a_date_of_another_calendar_is_told_and_not_guessed() -> None:
    day = {"year": 5756, "month": 1, "day": 2, "calendarScale": "hebrew"}
    data = jscontact(TOBIAS) | {"anniversaries": {"a": {"kind": "birth", "date": day}}}
    records, problems = read_all(SOURCE, BytesFile("one.json", json.dumps(data).encode()))
    assert len(records) == 1
    assert [(problem.code, problem.detail) for problem in problems] == [("date-unreadable", "hebrew 5756-01-02")]


def test_properties_that_were_not_converted_are_read_as_jcard() -> None:
    found = contact(name={"full": "Jane Doe"}, vCardProps=[["x-skype", {}, "unknown", "jane.doe"]])
    assert IdentityRecord("handle", "skype:jane.doe") in found.identities


def test_a_group_is_a_group() -> None:
    assert contact(name={"full": "Chor"}, kind="group", members={"urn:uuid:7": True}).kind == "group"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)
PLACES = ["name", "nicknames", "organizations", "titles", "emails", "phones", "onlineServices", "addresses", "notes",
          "anniversaries", "keywords", "relatedTo", "links", "vCardProps", "kind", "uid"]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(PLACES), anything | st.dictionaries(st.just("k"), anything), max_size=5))
def test_whatever_stands_in_a_contact_never_raises(more: dict[str, Any]) -> None:
    data = json.dumps([{"@type": "Card", "version": "1.0", **more}, jscontact(NADIA)], indent=1)
    records, _ = read_all(SOURCE, BytesFile("book.json", data.encode()))
    assert NADIA.name in [record.name for record in records if isinstance(record, PersonRecord)]
