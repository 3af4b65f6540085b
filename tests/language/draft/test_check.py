import pytest

from visavis.language.draft.check import READ, check
from visavis.language.draft.finding import LEVELS, Checked
from visavis.language.draft.phrasing import mend_of, message_of
from visavis.language.draft.reader import NOBODY, KnownFact, Reader, Relation
from visavis.language.draft.rule_file import standard
from visavis.language.meaning import semantic
from visavis.language.text.segment import segment

COFFEE = ["Coffee some time?", "Mal auf einen Kaffee?"]
_BOAT = (
    """Hi Maren, since the spring I have finished my thesis, moved to a bigger flat and bought a sailing boat. I painted
    it myself. I spent every weekend on the water and I won my first regatta. Now I am planning a trip around Gotland. I
    have bought the charts and I have learned to cook on one flame. My new sails are red. I am very proud of her.""",
    """Hallo Maren, seit dem Frühjahr habe ich meine Arbeit abgegeben, bin in eine größere Wohnung gezogen und habe ein
    Segelboot gekauft. Ich habe es selbst gestrichen. Ich war jedes Wochenende auf dem Wasser und habe die erste Regatta
    gewonnen. Jetzt plane ich eine Reise um Gotland. Ich habe die Karten gekauft und kochen auf einer Flamme gelernt.
    Meine neuen Segel sind rot. Ich bin sehr stolz auf mein Boot.""",
)
BOAT = [" ".join(text.split()) for text in _BOAT]
MEET = [
    "Dear Ms Roy, I study bridges in Bremen and I read your report last night. Could we meet on Tuesday at ten?",
    "Guten Tag Frau Roy, ich baue Brücken und habe Ihren Bericht gelesen. Könnten wir uns am Dienstag um zehn treffen?",
]
VAGUE = (
    "Hätten Sie mal Zeit, sich unverbindlich auszutauschen? Ich bin sicher, dass unsere Plattform Ihnen helfen kann."
)
OFFICE = [
    "Sehr geehrte Damen und Herren, hiermit kündige ich meinen Vertrag zum nächstmöglichen Zeitpunkt.",
    "Dear Sir or Madam, I moved to 14 Mill Lane on 1 March. Please send my tax bill to the new address from now on.",
]
SOLD = [
    "Sehr geehrte Damen und Herren, wir sind der führende Anbieter von Gewächshäusern. Bestellen Sie jetzt Ihres.",
    "Dear Sir or Madam, we are the leading supplier of greenhouses. Order now and save 20%, I will see to it myself.",
]
SURE = [
    "Wir sind der führende Anbieter von Boots-Apps. Ich habe sie selbst gebaut, und ich bin stolz. Wie war dein Umzug?",
    "We help companies like yours to sail faster. I built it myself, and I am proud of it. How was your move?",
]
SONG = ["Hi Maren, I heard our song today. How are you?", "Hallo Maren, heute lief unser Lied. Wie geht es dir?"]


def codes(text: str, reader: Reader = NOBODY) -> list[str]:
    return [one.code for one in check(text, reader).findings]


def the(checked: Checked, code: str) -> tuple[str, str, str]:
    """The quote of the only finding with that code, its message and its mend."""
    (finding,) = [one for one in checked.findings if one.code == code]
    return finding.quote, message_of(finding, "en"), mend_of(finding, "en")


@pytest.mark.parametrize("text", COFFEE)
@pytest.mark.parametrize("relation", ["close_friend", "family"])
def test_a_friend_may_be_asked_for_coffee_some_time(text: str, relation: Relation) -> None:
    assert codes(text, Reader(relation=relation)) == []


@pytest.mark.parametrize("text", COFFEE)
def test_a_stranger_may_not(text: str) -> None:
    findings = {one.code: one.level for one in check(text, Reader(relation="stranger")).findings}
    assert findings["VV121"] == "warning"


@pytest.mark.parametrize("text", COFFEE)
def test_neither_may_a_reader_of_whom_nothing_is_known(text: str) -> None:
    assert [(one.code, one.level) for one in check(text).findings] == [("VV121", "warning")]


@pytest.mark.parametrize("by_meaning", [False, True])
def test_a_vague_ask_is_shown_where_it_asks(by_meaning: bool) -> None:
    text = (
        "Hätten Sie mal Zeit, sich zu treffen und zu sehen, was sich ergibt? Ich bin sicher, dass unsere Plattform "
        "Ihnen helfen kann."
    )
    shown = [one.quote for one in check(text, semantic=by_meaning).findings if one.code == "VV121"]
    assert all(quote.startswith("Hätten Sie") for quote in shown)
    (quote,) = [one.quote for one in check(VAGUE, semantic=by_meaning).findings if one.code == "VV121"]
    assert quote == "unverbindlich auszutauschen"


@pytest.mark.parametrize("relation", ["", "close_friend", "stranger", "acquaintance"])
@pytest.mark.parametrize("text", OFFICE)
def test_a_letter_to_an_office_is_no_circular(text: str, relation: Relation) -> None:
    assert codes(text, Reader(relation=relation)) == []


@pytest.mark.parametrize("text", SOLD)
def test_whoever_sells_to_an_office_sells(text: str) -> None:
    assert "VV101" in codes(text)


def test_a_placeholder_in_a_letter_to_an_office_is_told() -> None:
    assert codes("Sehr geehrte Damen und Herren, hiermit kündige ich meinen Vertrag mit {{firma}}.") == ["VV132"]


@pytest.mark.parametrize("text", SURE)
@pytest.mark.parametrize("relation", ["", "close_friend", "stranger"])
def test_plain_words_of_selling_warn_whatever_else_is_said(text: str, relation: Relation) -> None:
    findings = {one.code: one.level for one in check(text, Reader(relation=relation)).findings}
    assert findings["VV101"] == "warning"


def test_what_is_told_of_the_writer_is_shown_where_it_is_told() -> None:
    for text in BOAT:
        (finding,) = [one for one in check(text, Reader(relation="acquaintance")).findings if one.code == "VV111"]
        words = {word.low for word in segment(finding.quote).sentences[0].words}
        assert words & {"i", "my", "ich", "mein", "meine"}


@pytest.mark.parametrize("text", MEET)
def test_whoever_asks_a_stranger_for_more_than_a_reply_asks_too_early(text: str) -> None:
    assert "VV126" in codes(text, Reader(relation="stranger"))
    assert "VV126" not in codes(text, Reader(relation="stranger", they_wrote_last=True))
    assert "VV126" not in codes(text, Reader(relation="acquaintance"))


def test_a_question_that_a_line_answers_is_not_asked_too_early() -> None:
    text = "Dear Ms Roy, I study bridges in Bremen and read your report. Which steel did you take for the pin?"
    assert "VV126" not in codes(text, Reader(relation="stranger"))


@pytest.mark.parametrize("text", BOAT)
def test_near_ones_may_be_told_of_oneself(text: str) -> None:
    assert "VV111" in codes(text, Reader(relation="acquaintance"))
    assert codes(text, Reader(relation="close_friend")) == []
    assert codes(text, Reader(relation="family")) == []


@pytest.mark.parametrize("relation", ["dormant", "colleague"])
@pytest.mark.parametrize("text", SONG)
def test_a_plain_occasion_is_context_enough_for_whoever_knows_the_writer(text: str, relation: Relation) -> None:
    assert "VV141" not in codes(text, Reader(relation=relation))


def test_whoever_gave_more_need_not_offer_something_in_return() -> None:
    text = (
        "Hi Maren, you know the people at the boatyard well. Could you introduce me to the foreman by Friday? I need "
        "one berth for the winter. If not, no problem."
    )
    assert "VV151" in codes(text, Reader(relation="acquaintance"))
    assert "VV151" in codes(text, Reader(relation="acquaintance", balance=-1))
    assert "VV151" not in codes(text, Reader(relation="acquaintance", balance=1))
    assert "VV151" not in codes(text, Reader(relation="family"))


def test_a_cup_of_coffee_with_a_time_is_no_favour_to_a_colleague() -> None:
    text = "Coffee on Tuesday at ten in the canteen, for 20 minutes? I have read your draft."
    assert codes(text, Reader(relation="colleague")) == []


def test_an_answer_needs_no_context() -> None:
    text = "Hello, which varnish do you take for oak? And how often do you sand it in between?"
    assert "VV141" in codes(text, Reader(relation="stranger"))
    assert "VV141" not in codes(text, Reader(relation="stranger", they_wrote_last=True))


def test_a_clean_short_note_to_a_friend_is_left_alone() -> None:
    friend = Reader(relation="close_friend", channel="whatsapp")
    assert codes("Soup's in the pot, the key is under the bench. See you at seven!", friend) == []
    assert codes("Suppe steht auf dem Herd, Schlüssel liegt unter der Bank. Bis um sieben!", friend) == []


def test_whoever_only_asks_is_told() -> None:
    ask = "Maren, can you lend me your drill on Saturday from ten to twelve?"
    assert codes(ask, Reader(relation="close_friend")) == []
    assert codes(ask, Reader(relation="close_friend", only_asks=True)) == ["VV191"]
    assert codes("The shelf is up thanks to your drill.", Reader(relation="close_friend", only_asks=True)) == []


def test_a_register_other_than_before_is_told_with_its_fix() -> None:
    text = "Liebe Frau Roy, wie geht es Ihnen in Brake? Haben Sie sich schon eingelebt?"
    assert codes(text, Reader(register="sie", relation="close_friend")) == []
    (finding,) = check(text, Reader(register="du", relation="close_friend")).findings
    assert finding.code == "VV172"
    assert finding.quote == "Ihnen"
    assert message_of(finding, "de") == "Bisher wart ihr beim Du; hier steht „Ihnen“."
    assert {(edit.text, text[edit.start : edit.end]) for edit in finding.fix} >= {("dir", "Ihnen")}


def test_a_fact_that_is_known_is_named_in_the_mend() -> None:
    moved = KnownFact("move", "we moved to Brake", "2026-03-12")
    reader = Reader(name="Ines", relation="acquaintance", facts=(moved,))
    _, message, mend = the(check(BOAT[0], reader), "VV111")
    assert message == "You write 7 sentences about yourself, 0 about Ines."
    assert mend.startswith("You know that Ines moved in March: ask how it is there.")


def test_what_is_private_is_never_named() -> None:
    hidden = [KnownFact("move", "moved", is_private=True), KnownFact("illness", "is ill"), KnownFact("job_lost", "out")]
    for fact in hidden:
        checked = check(BOAT[0], Reader(name="Ines", relation="acquaintance", facts=(fact,)))
        assert all("You know" not in mend_of(one, "en") for one in checked.findings)
        assert all(fact.about not in map(str, one.values.values()) for one in checked.findings)


def test_where_the_two_met_is_offered_as_a_line() -> None:
    reader = Reader(name="Ines", relation="event", met="the harbour forum")
    _, _, mend = the(check("Hello, which varnish do you take for oak?", reader), "VV141")
    assert (
        mend
        == "One line at the start is enough: “We know each other from the harbour forum.” Then why you write today."
    )


def test_a_question_of_theirs_that_is_passed_over_is_told() -> None:
    asked = (KnownFact("asked", "Did the varnish hold?"),)
    waiting = Reader(name="Ines", relation="close_friend", they_wrote_last=True, facts=asked)
    _, message, mend = the(check("Hi Ines, see you on Sunday!", waiting), "VV162")
    assert message == "Ines asked “Did the varnish hold?”, and the draft says nothing about it."
    assert mend == "Begin with the answer, even if it is only one sentence."
    assert codes("Hi Ines, the varnish is fine.", waiting) == []
    assert codes("Yes! See you on Sunday.", waiting) == []
    assert codes("Hi Ines, see you on Sunday!", Reader(relation="close_friend", facts=asked)) == []


def test_a_mix_is_one_error_and_its_fix_mends_it() -> None:
    text = "Hallo Frau Roy, haben Sie Zeit am Montag? Ich wollte dich und deine Schwester etwas fragen. Passt es Ihnen?"
    (mix,) = [one for one in check(text, Reader(relation="close_friend")).findings if one.code == "VV171"]
    assert (mix.level, mix.quote) == ("error", "dich")
    mended = text
    for edit in sorted(mix.fix, key=lambda edit: -edit.start):
        mended = mended[: edit.start] + edit.text + mended[edit.end :]
    assert "VV171" not in codes(mended, Reader(relation="close_friend"))


def test_findings_of_one_family_that_overlap_are_one() -> None:
    text = "Hello, could we have coffee some time?"
    assert len([code for code in codes(text, Reader(relation="stranger")) if code.startswith("VV12")]) == 1


def test_what_is_not_wanted_with_this_reader_is_left_out() -> None:
    stranger = Reader(relation="stranger")
    assert "VV121" in codes(COFFEE[0], stranger)
    for ignored in ("VV121", "VV121 coffee some time", "VV12"):
        assert "VV121" not in codes(COFFEE[0], Reader(relation="stranger", ignored=frozenset({ignored})))
    assert "VV121" in codes(COFFEE[0], Reader(relation="stranger", ignored=frozenset({"VV121 pick your brain"})))


def test_a_comment_in_the_draft_ignores_for_this_draft() -> None:
    text = "Hi {first_name}, how was the move?"
    assert codes(text + " <!-- visavis: ignore VV132 -->") == []
    assert codes(text + " <!-- visavis: ignore vv13 -->") == []
    assert codes(text + " <!-- visavis: ignore VV181, VV132 -->") == []
    assert codes("<!-- visavis: ignore -->" + text) == []
    assert codes(text + " <!-- visavis: ignore VV181 -->") == ["VV132"]


def test_places_stay_where_a_comment_stands() -> None:
    text = "<!-- visavis: ignore VV181 -->\nHi {first_name}, how was the move?"
    (finding,) = check(text).findings
    assert text[finding.start : finding.end] == finding.quote == "{first_name}"


def test_rules_can_be_selected_and_left_out() -> None:
    text = "Hi {first_name}, " + COFFEE[0].lower()
    rules = standard()
    assert [one.code for one in check(text, rules=rules.narrowed(select=["VV13"])).findings] == ["VV132"]
    assert [one.code for one in check(text, rules=rules.narrowed(ignore=["VV13"])).findings] == ["VV121"]
    assert check(text, rules=rules.narrowed(ignore=["VV"])).findings == ()


def test_a_long_draft_is_read_to_a_place_that_is_told() -> None:
    text = "How was the move? " * 2000
    assert check(text).read_to == READ
    assert check("How was the move?").read_to == 17


def test_a_quotation_is_not_the_writers() -> None:
    quoted = "> Coffee some time?\n\nI'll be at the harbour on Sunday at ten, and I'll bring your oars."
    assert "VV121" not in codes(quoted, Reader(relation="acquaintance"))


def test_a_placeholder_is_an_error_and_named() -> None:
    finding = check("Hallo [Vorname], wie war der Umzug?").findings[0]
    assert (finding.code, finding.level, finding.quote) == ("VV132", "error", "[Vorname]")
    assert message_of(finding, "de") == "Der Platzhalter [Vorname] steht noch darin."


@pytest.mark.parametrize("text", ["See [1] and {x: 1}.", "Siehe [Seite 3].", "I wrote [sic] in the margin."])
def test_other_brackets_are_none(text: str) -> None:
    assert "VV132" not in codes(text)


def test_findings_come_in_order() -> None:
    for text in (*BOAT, *MEET):
        findings = check(text, Reader(relation="stranger")).findings
        assert [one.start for one in findings] == sorted(one.start for one in findings)
        assert all(one.level in LEVELS for one in findings)


@pytest.mark.parametrize("is_there", [True, False])
def test_a_finding_says_whether_the_model_of_meaning_had_a_voice(
    monkeypatch: pytest.MonkeyPatch, is_there: bool
) -> None:
    if is_there and not semantic.is_there():
        pytest.skip("the extra [semantic] is not installed")
    monkeypatch.setattr(semantic, "is_there", lambda: is_there)
    text = (
        "Hi Maren, our company makes greenhouses, and for you they are 20% off until Sunday. Have a look at our shop, "
        "and tell your neighbours."
    )
    pitch = [one for one in check(text, semantic=True).findings if one.code == "VV101"]
    assert [one.by for one in pitch] == ["model" if is_there else "rule"]
    assert {one.by for one in check(text).findings} == {"rule"}


def test_an_offer_in_a_postscript_is_interest_as_a_door_opener() -> None:
    text = (
        "Hi Maren,\n\nyou told me at the allotment that your beans froze last week. I hope the others fare well.\n\n"
        "Jonas\n\nPS: We sell greenhouses now, 20% off until Sunday, and you can order yours on our website."
    )
    _, message, _ = the(check(text, Reader(relation="acquaintance")), "VV102")
    assert message == "“PS: We sell greenhouses …”: the offer stands in the postscript, as if it were an aside."
