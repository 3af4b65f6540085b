"""Text messages and calls of Android: broken XML read without an XML parser, machines told from people."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import BinaryIO, ClassVar, Self

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.contract import SourceContract, few_and_unhurried
from tests.sources.files import BytesFile
from visavis.records import IdentityRecord, InteractionRecord, Item, ParticipantRecord, PersonRecord, Problem
from visavis.sources.sms.exchanges import moment
from visavis.sources.sms.format import unescaped
from visavis.sources.sms.reader import SOURCE, recognise
from visavis.sources.source import NOTHING_KNOWN, Source

PROLOGUE = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n"
    "<!--File Created By SMS Backup & Restore v10.20.002-->\n"
    '<?xml-stylesheet type="text/xsl" href="sms.xsl"?>\n'
)
ME = ParticipantRecord("handle", "sms:me", "to")


def sms(body: str = "Hallo", kind: int = 1, **changed: str) -> str:
    told = {
        "protocol": "0",
        "address": "+491701111111",
        "date": "1790700000000",
        "type": str(kind),
        "subject": "null",
        "body": body,
        "date_sent": "0",
        "readable_date": "x",
        "contact_name": "Lena",
    }
    return "  <sms " + " ".join(f'{name}="{value}"' for name, value in (told | changed).items()) + " />\n"


def call(kind: int = 1, duration: str = "63", number: str = "+491701111111", name: str = "Lena") -> str:
    return (
        f'  <call number="{number}" duration="{duration}" date="1790700000000" type="{kind}" presentation="1" '
        f'readable_date="x" contact_name="{name}" />\n'
    )


def mms(
    box: int = 1,
    address: str = "+491701111111~+447700900123",
    name: str = "Lena, Nadia",
    sender: str = "+447700900123",
    parts: str = '<part seq="0" ct="text/plain" text="Look" />',
    date: str = "1790700120000",
) -> str:
    return (
        f'  <mms date="{date}" msg_box="{box}" address="{address}" date_sent="1790700119" m_type="132" sub="null" '
        f'contact_name="{name}"><parts><part seq="-1" ct="application/smil" text="&lt;smil&gt;" />{parts}</parts>\n'
        f'<addrs><addr address="{sender}" type="137" charset="106" />'
        '<addr address="+491701111111" type="151" charset="106" /></addrs></mms>\n'
    )


def messages(*records: str) -> str:
    return f'{PROLOGUE}<smses count="{len(records)}" backup_date="1790800000000">\n{"".join(records)}</smses>\n'


def calls(*records: str) -> str:
    return f'{PROLOGUE}<calls count="{len(records)}">\n{"".join(records)}</calls>\n'


def told(text: str | bytes) -> list[Item]:
    data = text if isinstance(text, bytes) else text.encode()
    return list(SOURCE.read(BytesFile("sms-20260929.xml", data), recognise("sms-20260929.xml", data), NOTHING_KNOWN))


def exchanges(text: str) -> list[InteractionRecord]:
    return [one for one in told(text) if isinstance(one, InteractionRecord)]


def problems(text: str | bytes) -> list[tuple[str, int | None]]:
    return [(one.code, one.line) for one in told(text) if isinstance(one, Problem)]


SAMPLE = messages(
    sms("Hi &amp; bye &#55357;&#56832;"),
    sms("Ok&#10;bis gleich", 2, date="1790700060000"),
    sms("Ihr Code 123", address="Telekom", contact_name="(Unknown)", date="1790700070000"),
    mms(),
    sms("Noch da?", date="1790700130000"),
)
CALLS = calls(
    call(),
    call(3, "0").replace("1790700000000", "1790800000000"),
    call(5, "0", "", "(Unknown)").replace("1790700000000", "1790900000000"),
)


class TestSmsContract(SourceContract):
    source: ClassVar[Source] = SOURCE
    samples: ClassVar[Mapping[str, bytes]] = {"sms-20260929.xml": SAMPLE.encode(), "calls.xml": CALLS.encode()}

    def damaged(self, sample: bytes, k: int) -> bytes:
        return sample.replace(b' body="', b" body=", k)

    def long(self) -> tuple[str, bytes]:
        return "sms.xml", messages(*(sms(f"Nr. {at}", date=str(1790700000000 + at)) for at in range(9000))).encode()


@pytest.mark.parametrize(
    ("head", "variant"),
    [
        (SAMPLE, "sms/messages"),
        (CALLS, "sms/calls"),
        ("\ufeff<smses>", "sms/messages"),
        (sms(), "sms/messages"),
        ("<?xml version='1.0'?><contacts/>", ""),
        ("<html><smses></html>", ""),
        ("address,body\n", ""),
        ("", ""),
    ],
)
def test_a_backup_is_recognised_by_its_first_element(head: str, variant: str) -> None:
    assert recognise("x", head.encode()) == variant


def test_messages_have_their_sides_times_and_pictures_of_faces() -> None:
    owner, first, second, code, group, _ = told(SAMPLE)
    assert owner == PersonRecord("me", identities=(IdentityRecord("handle", "sms:me"),), is_me=True)
    assert isinstance(first, InteractionRecord)
    assert (first.text, first.automated) == ("Hi & bye 😀", "")
    assert first.at == datetime(2026, 9, 29, 16, 40, tzinfo=UTC)
    assert first.participants == (ParticipantRecord("phone", "+491701111111", "from", "Lena"), ME)
    assert isinstance(second, InteractionRecord)
    assert second.text == "Ok\nbis gleich"
    assert [(one.value, one.role) for one in second.participants] == [("sms:me", "from"), ("+491701111111", "to")]
    assert second.thread == first.thread
    assert isinstance(code, InteractionRecord)
    assert code.participants == (ParticipantRecord("handle", "sms:Telekom", "from", "Telekom"), ME)
    assert code.automated == "no-reply"
    assert isinstance(group, InteractionRecord)
    assert group.text == "Look"
    assert group.participants == (
        ParticipantRecord("phone", "+447700900123", "from", "Nadia"),
        ParticipantRecord("phone", "+491701111111", "to", "Lena"),
        ME,
    )


def test_calls_count_when_something_was_said() -> None:
    answered, missed, unknown = exchanges(CALLS)
    assert (answered.kind, answered.subject, answered.automated) == ("call", "1:03", "")
    assert (missed.kind, missed.subject, missed.automated) == ("call", "", "missed")
    assert unknown.participants == (ME,)
    assert unknown.automated == "missed"


@pytest.mark.parametrize(
    ("kind", "duration", "sender", "automated"),
    [
        (1, "5", "+491701111111", ""),
        (1, "0", "+491701111111", "missed"),
        (2, "5", "sms:me", ""),
        (2, "0", "sms:me", "missed"),
        (3, "9", "+491701111111", "missed"),  # how long it rang
        (4, "0", "+491701111111", ""),
        (5, "0", "+491701111111", "missed"),
        (6, "0", "+491701111111", "missed"),
        (7, "0", "+491701111111", ""),
    ],
)
def test_each_kind_of_call_has_a_sender_and_says_whether_it_counts(
    kind: int, duration: str, sender: str, automated: str
) -> None:
    (one,) = exchanges(calls(call(kind, duration)))
    assert [side.value for side in one.participants if side.role == "from"] == [sender]
    assert one.automated == automated


@pytest.mark.parametrize(
    ("address", "kind", "value", "automated"),
    [
        ("0170 1111111", "phone", "0170 1111111", ""),
        ("+49 (170) 111-1111", "phone", "+49 (170) 111-1111", ""),
        ("\u202a+49 170 1111111\u202c", "phone", "+49 170 1111111", ""),
        ("lena@example.org", "email", "lena@example.org", ""),
        ("22522", "handle", "sms:22522", "no-reply"),
        ("INFO-BANK", "handle", "sms:INFO-BANK", "no-reply"),
        ("1800FLOWERS", "handle", "sms:1800FLOWERS", "no-reply"),
    ],
)
def test_short_numbers_and_words_are_services(address: str, kind: str, value: str, automated: str) -> None:
    (one,) = exchanges(messages(sms(address=address, contact_name="null")))
    assert (one.participants[0].kind, one.participants[0].value, one.automated) == (kind, value, automated)


@pytest.mark.parametrize(
    ("kind", "automated", "own_role"),
    [(1, "", "to"), (2, "", "from"), (3, "draft", "from"), (4, "", "from"), (5, "draft", "from"), (6, "draft", "from")],
)
def test_what_was_never_sent_is_a_draft(kind: int, automated: str, own_role: str) -> None:
    (one,) = exchanges(messages(sms(kind=kind)))
    assert one.automated == automated
    assert [side.role for side in one.participants if side.value == "sms:me"] == [own_role]


def test_null_and_unknown_are_words_for_nothing() -> None:
    (one,) = exchanges(messages(sms("null", contact_name="(Unknown)")))
    assert (one.text, one.subject, one.participants[0].name) == ("", "", "")


def test_a_group_is_named_only_when_the_names_are_as_many_as_the_numbers() -> None:
    (one,) = exchanges(messages(mms(name="Müller, Lena, Nadia")))
    assert [side.name for side in one.participants] == ["", "", ""]


def test_a_sender_written_without_the_country_is_one_of_the_group() -> None:
    (one,) = exchanges(messages(mms(sender="07700900123")))
    assert [(side.value, side.role) for side in one.participants[:2]] == [
        ("+447700900123", "from"),
        ("+491701111111", "to"),
    ]


def test_a_sent_group_message_went_to_everybody() -> None:
    (one,) = exchanges(messages(mms(box=2, sender="insert-address-token")))
    assert [(side.value, side.role) for side in one.participants] == [
        ("sms:me", "from"),
        ("+491701111111", "to"),
        ("+447700900123", "to"),
    ]


def test_keys_do_not_depend_on_names_or_on_what_else_is_in_the_backup() -> None:
    renamed = SAMPLE.replace("Lena", "Lena Winkler").replace("</smses>", sms("neu", date="1790800000000") + "</smses>")
    before, after = exchanges(SAMPLE), exchanges(renamed)
    assert [one.key for one in after[:5]] == [one.key for one in before]
    assert len({one.key for one in after}) == 6


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a &lt;b&gt; &quot;c&quot; &apos;d&apos; &amp;amp;", "a <b> \"c\" 'd' &amp;"),
        ("&#55357;&#56832;&#x1F600;", "😀😀"),
        ("x&#55357;y&#56832;z", "xyz"),
        ("&#0;&#8;a&#9999999;&#1114112;", "a"),
        ("&lol; &nbsp; & &#;", "&lol; &nbsp; & &#;"),
        ("plain", "plain"),
    ],
)
def test_references_become_characters_and_nothing_is_expanded(written: str, text: str) -> None:
    assert unescaped(written) == text


def test_a_declaration_of_entities_is_passed_over() -> None:
    bomb = '<!DOCTYPE smses [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hosts">]>\n'
    text = SAMPLE.replace("<smses", bomb + "<smses").replace("bye", "&b; &c;")
    assert exchanges(text)[0].text == "Hi & &b; &c; 😀"


def test_single_quotes_and_signs_inside_of_quotes_are_read() -> None:
    (one,) = exchanges(messages(sms().replace('body="Hallo"', "body='sag \"ja\" > nein /> gut'")))
    assert one.text == 'sag "ja" > nein /> gut'


@pytest.mark.parametrize(
    ("milliseconds", "at"),
    [
        ("1790700000000", datetime(2026, 9, 29, 16, 40, tzinfo=UTC)),
        ("1790700000", datetime(2026, 9, 29, 16, 40, tzinfo=UTC)),
        ("0", None),
        ("-1", None),
        ("99999999999999", None),
        ("9" * 5000, None),
        ("²", None),
        ("", None),
    ],
)
def test_times_are_milliseconds_and_sometimes_seconds(milliseconds: str, at: datetime | None) -> None:
    assert moment(milliseconds) == at


def test_a_picture_of_any_size_is_passed_over() -> None:
    picture = f'<part seq="1" ct="image/jpeg" text="null" data="{"A" * 3_000_000}" />'
    (one,) = exchanges(messages(mms(parts=picture + '<part seq="2" ct="text/plain" text="Unser Garten" />')))
    assert one.text == "Unser Garten"


class Endless:
    """A file with one picture of a hundred megabytes, made while it is read."""

    path = "sms.xml"
    size = 100_000_000

    def open(self) -> BinaryIO:
        return self  # type: ignore[return-value]

    def __enter__(self) -> Self:
        head, _, tail = messages(mms(parts='<part seq="1" ct="image/jpeg" text="null" data="@" />')).partition("@")
        self._pieces = iter([head.encode(), *[b"A" * 65536] * 1500, tail.encode()])
        return self

    def __exit__(self, *_: object) -> None:
        return

    def read(self, size: int) -> bytes:
        return next(self._pieces, b"")

    def sibling(self, name: str) -> None:
        return

    def parts(self) -> Iterator["Endless"]:
        yield self


def test_a_picture_of_a_hundred_megabytes_costs_no_memory() -> None:
    import tracemalloc

    tracemalloc.start()
    records = [
        one for one in SOURCE.read(Endless(), "sms/messages", NOTHING_KNOWN) if isinstance(one, InteractionRecord)
    ]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [one.text for one in records] == [""]
    assert peak < 3_000_000


def test_a_message_longer_than_can_be_is_told() -> None:
    text = messages(sms("x" * 400_000), sms())
    assert problems(text) == [("record-damaged", 5)]
    assert len(exchanges(text)) == 1


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (' type="1" subject', ' type="9" subject'),
        (' type="1" subject', " subject"),
        (' date="1790700000000"', ' date="gestern"'),
        (' date="1790700000000"', ' date="0"'),
        (' body="', " bo"),
        (' body="', ' body="<'),
        ('contact_name="Lena" />', "contact_name="),
        ("<sms ", "sms "),
        ("<sms ", "<sm "),
    ],
)
def test_a_damaged_message_costs_only_itself(good: str, bad: str) -> None:
    text = messages(
        sms("eins", date="1790700060000"), sms("zwei").replace(good, bad), sms("drei", date="1790700070000")
    )
    assert [one.text for one in exchanges(text)] == ["eins", "drei"]
    assert [code for code, _ in problems(text)] == ["record-damaged"]


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("</mms>", ""),
        ('<part seq="0"', '<part seq="0'),
        ('<addr address="+447700900123"', "<addr address="),
        (' msg_box="1"', ""),
        ("<mms ", "<mm "),
    ],
)
def test_a_damaged_multimedia_message_costs_only_itself(good: str, bad: str) -> None:
    text = messages(sms("eins"), mms().replace(good, bad), mms(date="1790700130000"), sms("drei", date="1790700070000"))
    assert [one.text for one in exchanges(text)] == ["eins", "Look", "drei"]
    assert [code for code, _ in problems(text)] == ["record-damaged"]


def test_a_backup_that_breaks_off_says_so() -> None:
    at = SAMPLE.index("  <mms")
    assert problems(SAMPLE[:at]) == [("file-cut-short", None)]
    assert problems(SAMPLE[: at + 40]) == [("record-damaged", 8), ("file-cut-short", None)]
    assert problems(SAMPLE[: at + 400]) == [("record-damaged", 8), ("file-cut-short", None)]


def test_a_backup_of_nothing_says_so() -> None:
    assert problems(messages()) == [("no-messages", None)]


def numbered(count: int) -> list[str]:
    return [
        mms(date=str(1790700000000 + at)) if at % 5 == 4 else sms(f"Nr. {at}", date=str(1790700000000 + at))
        for at in range(count)
    ]


@few_and_unhurried
@given(st.sets(st.integers(0, 29)), st.sampled_from([(' date="', " date="), ("contact_name", "<"), ('"Lena', "Lena")]))
def test_k_bad_among_n_leave_the_others(spoilt: set[int], damage: tuple[str, str]) -> None:
    records = numbered(30)
    whole = exchanges(messages(*records))
    text = messages(*(one.replace(*damage) if at in spoilt else one for at, one in enumerate(records)))
    assert exchanges(text) == [one for at, one in enumerate(whole) if at not in spoilt]
    assert bool(problems(text)) == bool(spoilt)


@few_and_unhurried
@given(st.lists(st.integers(0, 29), max_size=60))
def test_deleted_doubled_and_shuffled_records_are_the_same_records(chosen: Sequence[int]) -> None:
    records = numbered(30)
    whole = exchanges(messages(*records))
    assert exchanges(messages(*(records[at] for at in chosen))) == [whole[at] for at in chosen]


@few_and_unhurried
@given(st.integers(0, len(SAMPLE)), st.integers(0, len(SAMPLE)))
def test_a_splice_loses_no_more_than_what_it_cuts(first: int, second: int) -> None:
    """The beginning of one backup and the end of another: every message that is whole in either is read."""
    kept, gone = SAMPLE[:first] + "\n", SAMPLE[second:]
    read = {one.key for one in exchanges(kept + gone)}
    whole = [line for line in SAMPLE.splitlines(keepends=True) if "<sms " in line and (line in kept or line in gone)]
    assert {one.key for one in exchanges(messages(*whole))} <= read


def test_reading_is_by_pieces_wherever_they_end(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = told(SAMPLE)
    for size in (1, 2, 3, 7, 50):
        monkeypatch.setattr("visavis.sources.sms.format.CHUNK", size)
        assert told(SAMPLE) == whole
