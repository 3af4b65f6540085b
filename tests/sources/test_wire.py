import json
import struct
from datetime import UTC, date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.records import (
    AttendeeRecord,
    ClaimRecord,
    EventRecord,
    FileVerdict,
    IdentityRecord,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
    Problem,
    Question,
)
from visavis.sources.source import Context
from visavis.sources.wire import (
    FileDone,
    Frame,
    Progress,
    Step,
    Unframer,
    WireError,
    context_of,
    context_row,
    decode,
    framed,
    row,
)

text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
whole = st.integers(0, 2**40)
identities = st.builds(IdentityRecord, st.sampled_from(["email", "card"]), text, text)
claims = st.builds(ClaimRecord, st.sampled_from(["name", "relation"]), text, text, text, text, st.none() | identities)
attendees = st.builds(AttendeeRecord, st.just("email"), text, text, st.sampled_from(["accepted", ""]), st.booleans())
some_text = st.lists(text, max_size=3).map(tuple)
questions = st.builds(
    Question,
    text,
    st.sampled_from(["columns", "date-order"]),
    some_text,
    st.booleans(),
    some_text,
    st.lists(some_text, max_size=2).map(tuple),
    text,
)
participants = st.builds(ParticipantRecord, st.just("email"), text, st.sampled_from(["from", "to"]), text)
persons = st.builds(
    PersonRecord,
    text,
    text,
    st.just("person"),
    st.lists(identities, max_size=3).map(tuple),
    st.lists(claims, max_size=3).map(tuple),
    st.booleans(),
)
interactions = st.builds(
    InteractionRecord,
    text,
    st.just("mail"),
    st.datetimes(timezones=st.just(UTC)),
    st.lists(participants, max_size=3).map(tuple),
    text,
    text,
    text,
    text,
)
frames: st.SearchStrategy[Frame] = st.one_of(
    persons,
    interactions,
    st.builds(EventRecord, text, text, text, text, text, text, text, st.lists(attendees, max_size=3).map(tuple)),
    questions,
    st.builds(Problem, text, text, st.none() | whole, text),
    st.builds(FileVerdict, text, text, text, whole),
    st.builds(Progress, text, whole, whole),
    st.builds(FileDone, text),
    st.builds(Step, whole, whole, text),
)


@settings(deadline=None, max_examples=100)
@given(st.lists(frames, max_size=5), st.integers(1, 50))
def test_frames_arrive_as_they_were_sent_in_whatever_pieces(sent: list[Frame], size: int) -> None:
    stream = b"".join(framed(row(frame)) for frame in sent)
    unframer = Unframer()
    pieces = [stream[at : at + size] for at in range(0, len(stream), size)]
    assert [frame for piece in pieces for _, frame in unframer.frames(piece)] == sent


def test_what_no_database_takes_does_not_arrive() -> None:
    ((_, frame),) = Unframer().frames(framed(row(FileDone("a\0b\ud83d.mbox \N{GRINNING FACE} \\u0000"))))
    assert frame == FileDone("ab.mbox \N{GRINNING FACE} \\u0000")


@pytest.mark.parametrize(
    "payload",
    [b"", b"{}", b"[]", b'["?"]', b'["D"]', b'["I","k","mail","never",[]]', b'["P","k","n","person",[[]],[],false]'],
)
def test_what_is_no_frame_is_refused(payload: bytes) -> None:
    with pytest.raises(WireError):
        decode(payload)


def test_a_frame_nested_beyond_measure_is_refused() -> None:
    with pytest.raises(WireError):
        decode(b"[" * 100_000)


def test_a_frame_of_absurd_length_is_not_waited_for() -> None:
    with pytest.raises(WireError):
        list(Unframer().frames(struct.pack(">I", 2**31)))


def test_half_of_a_surrogate_pair_gets_across_as_plain_ascii() -> None:
    sent = framed(row(Problem("a\ud800", "x")))
    assert sent[4:].isascii()
    assert json.loads(sent[4:])[1] == "a\ud800"


def test_what_a_reader_is_told_crosses_whole() -> None:
    told = Context(date(2026, 11, 24), "Europe/Berlin", "AT", "dmy", {"t": {"Wer": "name"}}, {"a.csv": "mdy"})
    there = context_of(json.loads(json.dumps(context_row(told))))
    assert there == told
    assert (there.order_of("a.csv"), there.order_of("b.csv")) == ("mdy", "dmy")
