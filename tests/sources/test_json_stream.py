"""Values cut out of JSON files: all of them, whatever the layout, and of damaged files all but the damaged ones."""

import io
import json
import re
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.sources import json_stream
from visavis.sources.json_stream import CUT_SHORT, NO_JSON, TOO_LONG, UNREADABLE, Fault, Found, walk

MESSAGES = [
    {"id": number, "text": text, "parts": [{"type": "plain", "text": text}], "of": {"deep": [[1, 2.5, None, True]]}}
    for number, text in enumerate(("Hallo", 'sagt "ja"', "{[", "\\", "Grüße 🎉", "a\nb", "]}", ""), start=1)
]
EXPORT = {
    "about": "an export",
    "stories": [[{"x": "}"}], 7],
    "chats": {"list": [{"name": "Lena", "messages": MESSAGES}]},
}
PLACES = ["chats.list.*.name", "chats.list.*.messages.*"]
LAYOUTS: dict[str, Callable[[Any], str]] = {
    "indented": lambda found: json.dumps(found, indent=1, ensure_ascii=False),
    "indented by tabs": lambda found: json.dumps(found, indent="\t"),
    "on one line": json.dumps,
    "without blanks": lambda found: json.dumps(found, separators=(",", ":"), ensure_ascii=False),
    "with CRLF": lambda found: json.dumps(found, indent=2).replace("\n", "\r\n"),
    "with a byte order mark": lambda found: "\ufeff" + json.dumps(found, indent=4),
}
in_every_layout = pytest.mark.parametrize("written", LAYOUTS.values(), ids=LAYOUTS.keys())
TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
unhurried = settings(max_examples=60, deadline=None)


@pytest.fixture(params=[1 << 16, 7], ids=["large pieces", "small pieces"], autouse=True)
def pieces(request: pytest.FixtureRequest) -> Iterator[None]:
    whole, json_stream.CHUNK = json_stream.CHUNK, request.param
    yield
    json_stream.CHUNK = whole


def read(text: str | bytes, *places: str) -> tuple[list[Any], list[Fault]]:
    whole = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    told = list(walk(io.BytesIO(whole), places or PLACES))
    return [one.value for one in told if isinstance(one, Found)], [one for one in told if isinstance(one, Fault)]


@in_every_layout
def test_the_wanted_values_come_in_the_order_of_the_file(written: Callable[[Any], str]) -> None:
    assert read(written(EXPORT)) == (["Lena", *MESSAGES], [])


def test_a_value_says_where_it_stands() -> None:
    text = '{"a": [\n {"b": 1},\n\n {"b": [2, 3]}\n]}'
    told = list(walk(io.BytesIO(text.encode()), ["a.*.b"]))
    assert told == [Found(("a", 0, "b"), 1, 2), Found(("a", 1, "b"), [2, 3], 4)]


def test_one_value_a_line_is_read_as_well() -> None:
    lines = "".join(json.dumps(message) + "\n" for message in MESSAGES)
    assert read(lines, "") == (MESSAGES, [])


def test_a_broken_line_costs_only_itself() -> None:
    lines = [json.dumps(message) for message in MESSAGES]
    lines[2] = lines[2][:-7]
    lines[4] = lines[4].replace('"id"', '"id', 1)
    values, faults = read("\n".join(lines), "")
    assert values == [message for number, message in enumerate(MESSAGES) if number not in {2, 4}]
    assert [(fault.code, fault.line) for fault in faults] == [(UNREADABLE, 3), (UNREADABLE, 5)]


@pytest.mark.parametrize(
    ("healthy", "damaged"),
    [
        ('"Hallo"', '"Hallo'),
        ('"Hallo"', "Hallo"),
        ('"Hallo"', '"Hal\nlo"'),
        ('"Hallo"', '"Hallo", , :'),
        ('"Hallo"', r'"\\uZZ"'),
        ('"Hallo"', "9" * 5000),
        ('"Hallo"', "[" * 50_000),
        ('"Hallo"', "NaN"),
        ('("id": ?1),', r"\1"),
        ('"id": ?1', '"id" 1'),
        ('("id": ?1),', r"\1, }"),
        (r"2\.5,", "2.5,]"),
    ],
)
@in_every_layout
def test_a_damaged_value_costs_only_itself(written: Callable[[Any], str], healthy: str, damaged: str) -> None:
    text, replaced = re.subn(healthy, damaged, written(EXPORT), count=1)
    values, faults = read(text)
    assert replaced == 1
    assert [value for value in values if value in ["Lena", *MESSAGES]] == ["Lena", *MESSAGES[1:]]
    assert faults


@pytest.mark.parametrize(
    "damage", ["[" * 5000 + "]" * 5000, '["vcard", NaN]', f'["vcard", {"9" * 5000}]', '["vcard", "\\x"]']
)
@pytest.mark.parametrize("comma", [",", ", ", ",\n"])
def test_a_damaged_array_among_arrays_costs_only_itself(damage: str, comma: str) -> None:
    values, faults = read(f'[["vcard", "a"]{comma}{damage}{comma}["vcard", ["b"]]{comma}["vcard", []]]', "*")
    assert values == [["vcard", "a"], ["vcard", ["b"]], ["vcard", []]]
    assert [fault.code for fault in faults] == [UNREADABLE]


@unhurried
@given(st.data())
def test_of_n_values_with_k_damaged_n_minus_k_come_in(draw: st.DataObject) -> None:
    many = [{"id": n, "text": f"{n} mal", "parts": [{"type": "plain", "text": "x"}]} for n in range(12)]
    texts = [json.dumps(one, indent=1).replace("\n", "\n  ") for one in many]
    spoilt = draw.draw(st.sets(st.integers(0, 11), min_size=1, max_size=6))
    for number in spoilt:
        places = [place for place, char in enumerate(texts[number]) if char in '{}[]":,']
        place = draw.draw(st.sampled_from(places))
        texts[number] = texts[number][:place] + texts[number][place + 1 :]
    body = ",\n  ".join(texts)
    values, faults = read(f'{{\n "name": "x",\n "list": [\n  {body}\n ],\n "after": 5\n}}', "list.*", "after")
    whole = [one for n, one in enumerate(many) if n not in spoilt]
    assert [value for value in values if value in whole] == whole
    assert faults or len(spoilt) > 1, "two neighbours may make one whole again"
    assert values[-1] == 5


@unhurried
@given(st.data())
def test_without_line_breaks_a_damaged_value_costs_only_itself(draw: st.DataObject) -> None:
    many = [{"id": n, "text": f"{n} mal", "parts": [{"type": "plain"}]} for n in range(12)]
    texts = [json.dumps(one) for one in many]
    spoilt = draw.draw(st.integers(0, 10))
    place = draw.draw(
        st.sampled_from([place for place, char in enumerate(texts[spoilt]) if char in '":,' and place > 8])
    )
    texts[spoilt] = texts[spoilt][:place] + texts[spoilt][place + 1 :]
    values, faults = read('{"list": [' + ", ".join(texts) + "]}", "list.*")
    assert [value for value in values if value in many] == [one for n, one in enumerate(many) if n != spoilt]
    assert faults


def test_damage_at_the_end_of_an_array_leaves_the_next_array_its_own() -> None:
    chats = [{"name": name, "messages": [{"id": 1, "text": name}, {"id": 2, "text": name}]} for name in "abc"]
    for layout in ("indented", "without blanks"):
        text = LAYOUTS[layout]({"list": chats})
        colon = '": ' if layout == "indented" else '":'
        broken = text.replace(f'"id{colon}2,', f'"id{colon}2', 1)
        told = list(walk(io.BytesIO(broken.encode()), ["list.*.name", "list.*.messages.*"]))
        found = [(one.path[1], one.value) for one in told if isinstance(one, Found)]
        assert found == [
            (0, "a"), (0, {"id": 1, "text": "a"}),
            (1, "b"), (1, {"id": 1, "text": "b"}), (1, {"id": 2, "text": "b"}),
            (2, "c"), (2, {"id": 1, "text": "c"}), (2, {"id": 2, "text": "c"}),
        ]  # fmt: skip
        assert len(told) == len(found) + 1


@in_every_layout
def test_a_file_that_breaks_off_gives_all_whole_values_before(written: Callable[[Any], str]) -> None:
    text = written(EXPORT)
    values, faults = read(text[: text.index("Grüße") if "Grüße" in text else text.index("Gr\\u00fc")])
    assert values == ["Lena", *MESSAGES[:4]]
    assert [fault.code for fault in faults] == [CUT_SHORT]


def test_what_is_no_json_is_told_once() -> None:
    for text in ("", "hello\nworld\n", "<html>\n<body>\n</html>", "\x00\x01"):
        values, faults = read(text)
        assert (values, [fault.code for fault in faults]) == ([], [NO_JSON]), text


def test_a_value_without_end_is_told_and_held_only_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "LONGEST", 1000)
    monkeypatch.setattr(json_stream, "CHUNK", 50)
    values, faults = read('{"a": [\n {"x": "' + "y" * 5000 + '"},\n {"x": 1}\n]}', "a.*")
    assert values == [{"x": 1}]
    assert [(fault.code, fault.line) for fault in faults] == [(TOO_LONG, 2)]


def test_control_characters_as_telegram_writes_them() -> None:
    values, faults = read('{"a": [{"t": "x\\x0By \\\\x41 \\x1F"}, {"t": 2}]}', "a.*")
    assert values == [{"t": "x\x0by \\x41 \x1f"}, {"t": 2}]
    assert faults == []


def test_half_a_character_is_dropped_and_bytes_that_are_none_are_told() -> None:
    values, faults = read(b'{"a": [{"t": "x\\ud83d y\\u0000"}, {"t": "\xff"}, {"t": "\\ud83c\\udf89"}]}', "a.*")
    assert values == [{"t": "x y"}, {"t": "🎉"}]
    assert [fault.code for fault in faults] == [UNREADABLE]


def test_long_things_that_are_not_wanted_are_passed_over_in_little_memory() -> None:
    json_stream.CHUNK = 1 << 16
    parts = (b'{"photo": "', b"A" * 3_000_000, b'", "more": [', b'{"x": ["y"]},' * 20_000, b'1], "a": [5]}')
    stream = io.BytesIO(b"".join(parts))
    tracemalloc.start()
    told = list(walk(stream, ["a.*"]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told == [Found(("a", 0), 5, 1)]
    assert peak < 1_000_000


@unhurried
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
        max_leaves=12,
    ),
    st.sampled_from([None, 0, 1, "\t"]),
)
def test_any_value_is_cut_out_whole(value: Any, indent: int | str | None) -> None:
    text = json.dumps({"before": value, "a": [value, {"b": value}], "after": value}, indent=indent)
    assert read(text, "a.*", "after") == ([value, {"b": value}, value], [])


@unhurried
@given(st.binary(max_size=300) | st.text(alphabet='{}[]",:\\ \n1abid', max_size=300).map(str.encode))
def test_no_bytes_raise_or_go_round_in_circles(data: bytes) -> None:
    for places in ([""], PLACES, ["*.id", "id"]):
        told = list(walk(io.BytesIO(data), places))
        assert len(told) <= len(data) + 1


def test_much_read_in_vain_is_not_read_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "PATIENCE", -1)
    broken = [f'{{"id": {number}, "parts": [{{"type": "plain"' for number in range(1, 300)]
    values, faults = read('{"list": [{"id": 0}, ' + ", ".join(broken) + ', {"id": 300, "parts": []}]}', "list.*")
    assert values == [{"id": 0}, {"id": 300, "parts": []}]
    assert len(faults) == 299
