from typing import get_args

import pytest
from django.utils import translation

from visavis.language.draft import measures
from visavis.language.draft.finding import ASK_PARTS, LEVELS, Praise
from visavis.language.draft.reader import CHANNELS, RELATIONS, KnownFact
from visavis.language.draft.rule_file import standard
from visavis.phrases import drafts


@pytest.mark.parametrize("language", ["en", "de"])
def test_everything_around_a_draft_has_its_words(language: str) -> None:
    with translation.override(language):
        for told in (
            [drafts.relation(one) for one in RELATIONS],
            [drafts.channel(one) for one in CHANNELS],
            [drafts.ask_part(one) for one in ASK_PARTS],
            [drafts.level(one) for one in LEVELS],
            [drafts.praise(one) for one in get_args(Praise)],
            [drafts.mistake(one) for one in range(1, 10)],
        ):
            assert all(told)
            assert len(set(told)) == len(told)
    assert (drafts.relation(""), drafts.channel(""), drafts.draft_language("")) == ("", "", "")


@pytest.mark.parametrize(
    ("language", "me", "you", "said"),
    [
        ("en", 6, 1, "Six sentences about you, one about Maren."),
        ("en", 1, 0, "One sentence about you, none about Maren."),
        ("en", 0, 2, "No sentence about you, two about Maren."),
        ("en", 0, 0, ""),
        ("de", 6, 1, "Sechs Sätze über dich, einer über Maren."),
        ("de", 0, 0, ""),
        ("de", 1, 3, "Ein Satz über dich, drei über Maren."),
    ],
)
def test_about_whom_a_draft_is_stands_in_one_sentence(language: str, me: int, you: int, said: str) -> None:
    with translation.override(language):
        assert drafts.balance(me, you, "Maren") == said


def test_of_a_reader_without_a_name_it_is_said_all_the_same() -> None:
    assert drafts.balance(1, 1) == "One sentence about you, one about your reader."


@pytest.mark.parametrize(("many", "said"), [(0, "Nothing to remark"), (1, "One remark"), (3, "Three remarks")])
def test_how_many_remarks_there_are(many: int, said: str) -> None:
    assert drafts.remarks(many) == said


def test_how_long_it_is_is_said_with_what_is_known_of_the_channel() -> None:
    assert drafts.length(84, "email") == "84 words. Mails of 50 to 125 words are answered most often."
    assert drafts.length(40, "linkedin-invitation") == "40 words. An invitation holds 300 characters."
    assert drafts.length(1, "whatsapp") == "One word."


def test_what_an_invitation_holds_is_what_the_rule_bounds() -> None:
    bounds = [sign.most.get("linkedin-invitation") for sign in standard().by_code["VV181"].finds]
    assert measures.INVITATION in bounds


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (KnownFact("move", "we are in Leeds at last"), "A move: we are in Leeds at last"),
        (KnownFact("birthday", "1986-11-28"), "Birthday: 28 November 1986"),
        (KnownFact("wedding", ""), "A wedding"),
        (KnownFact("something new", "as it stands"), "as it stands"),
    ],
)
def test_what_is_known_is_told_with_its_words(fact: KnownFact, said: str) -> None:
    assert drafts.known_fact(fact).replace("\N{NO-BREAK SPACE}", " ") == said


def test_what_is_left_out_is_told_by_its_rule() -> None:
    rules = standard()
    title = rules.by_code["VV121"].title["en"]
    assert drafts.left_out("VV121", "en", rules) == title
    assert drafts.left_out("VV121 pick your brain", "en", rules) == f"{title}: “pick your brain”"
    assert drafts.left_out("ZZ999", "en", rules) == "ZZ999"


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_example_is_written_to_whoever_is_named(language: str) -> None:
    with translation.override(language):
        assert "Ines" in drafts.example("Ines").splitlines()[0]
        assert "Maren" in drafts.example().splitlines()[0]
