import pytest

from visavis.language.draft.check import check
from visavis.language.draft.measures import cut_before
from visavis.language.draft.mend import first_words, shortened, worth_telling
from visavis.language.draft.phrasing import known_of, mend_of
from visavis.language.draft.reader import KnownFact, Reader
from visavis.language.draft.rule_file import FOLDER
from visavis.language.message.life_events import PRIVATE
from visavis.language.text.segment import segment

TOLD = (
    "new_job", "promotion", "business_started", "move", "baby", "wedding", "graduation", "award", "retired", "work",
    "birthday", "topic", "note",
)  # fmt: skip


def best(*facts: KnownFact) -> str:
    fact = worth_telling(Reader(facts=facts))
    return fact.about if fact else ""


def test_the_newest_event_goes_before_work_and_topics() -> None:
    work, topic = KnownFact("work", "mills"), KnownFact("topic", "oak")
    old, new = KnownFact("move", "old", "2024-01-02"), KnownFact("baby", "new", "2026-03")
    assert best(work, topic, old, new) == "new"
    assert best(topic, work) == "mills"
    assert best(topic) == "oak"
    assert best() == ""


def test_nothing_that_hurts_is_told() -> None:
    assert PRIVATE
    for kind in (*sorted(PRIVATE), "job_lost", "asked"):
        assert best(KnownFact(kind, "x")) == ""
    assert best(KnownFact("move", "x", is_private=True)) == ""


@pytest.mark.parametrize("kind", TOLD)
def test_every_kind_of_fact_has_its_sentence(kind: str) -> None:
    values: dict[str, str | int] = {"name": "Ines", "fact": "x", "fact_kind": kind, "fact_on": "2026-03-12"}
    english, german = known_of(values, "en"), known_of(values, "de")
    assert "Ines" in english
    assert "Ines" in german
    assert english != german
    assert "{" not in english + german


def test_the_month_is_told_where_it_is_known() -> None:
    values: dict[str, str | int] = {"name": "Ines", "fact": "x", "fact_kind": "move", "fact_on": "2026-03-12"}
    assert known_of(values, "en") == "You know that Ines moved in March: ask how it is there."
    assert known_of(values, "de-CH") == "Du weißt, dass Ines im März umgezogen ist: Frag, wie es dort ist."
    assert known_of({**values, "fact_on": ""}, "en") == "You know that Ines moved: ask how it is there."
    assert known_of({**values, "fact_on": "2026"}, "en") == "You know that Ines moved: ask how it is there."
    assert (
        known_of({**values, "fact_on": "2026-99"}, "de") == "Du weißt, dass Ines umgezogen ist: Frag, wie es dort ist."
    )


def test_a_long_sentence_is_cut_at_the_clause_nearest_its_middle() -> None:
    text = segment(
        "The seeds are in the ground where the old beans stood because you said that they like it there a lot."
    )
    assert cut_before(text, text.sentences[0]) == "because you said"
    assert cut_before(segment("One two three."), segment("One two three.").sentences[0]) == ""


def test_a_mend_of_length_says_how_much_less() -> None:
    text = "You told me of the mill on Sunday, and I went there. " * 40
    (long,) = [
        one for one in check(text, Reader(relation="acquaintance", channel="email")).findings if one.code == "VV181"
    ]
    assert long.values["over"] == 480 - 150
    assert "330 words less" in mend_of(long, "en")
    assert "330 Wörter weniger" in mend_of(long, "de")


def test_words_are_shortened_at_a_blank() -> None:
    assert shortened("a b\nc") == "a b c"
    assert shortened("word " * 30) == "word " * 11 + "…"
    assert first_words("One two three four, five.") == "One two three four …"
    assert first_words("Coffee some time?") == "Coffee some time?"


def test_the_rules_stand_in_the_package() -> None:
    assert {path.name for path in FOLDER.glob("*.yaml")} >= {"ask.yaml", "pitch.yaml", "address.yaml"}
