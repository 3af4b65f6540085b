import re

import pytest

from visavis.language.draft.check import check
from visavis.language.draft.phrasing import explain, filled, mend_of, message_of
from visavis.language.draft.rule import LANGUAGES, PLACE, Example, Rule
from visavis.language.draft.rule_file import standard

RULES = standard().rules
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]

PROMISED = """
    VV101 VV102 VV111 VV112 VV121 VV122 VV123 VV124 VV125 VV131 VV132 VV133 VV141 VV151 VV161
    VV171 VV172 VV173 VV174 VV175 VV176 VV181 VV182 VV183 VV191
"""


def named(pair: tuple[Rule, Example]) -> str:
    return f"{pair[0].code}-{pair[1].lang}"


@pytest.mark.parametrize("pair", EXAMPLES, ids=named)
def test_the_bad_example_of_a_rule_raises_that_rule_alone(pair: tuple[Rule, Example]) -> None:
    rule, example = pair
    findings = check(example.bad, example.reader).findings
    assert [one.code for one in findings] == [rule.code]
    assert all(example.bad[one.start : one.end] == one.quote != "" for one in findings)


@pytest.mark.parametrize("pair", EXAMPLES, ids=named)
def test_the_good_example_of_a_rule_raises_nothing(pair: tuple[Rule, Example]) -> None:
    _, example = pair
    assert [(one.code, one.quote) for one in check(example.good, example.reader).findings] == []


@pytest.mark.parametrize("pair", EXAMPLES, ids=named)
def test_every_sentence_of_an_example_is_filled(pair: tuple[Rule, Example]) -> None:
    _, example = pair
    for finding in check(example.bad, example.reader).findings:
        for lang in LANGUAGES:
            for said in (message_of(finding, lang), mend_of(finding, lang)):
                assert said
                assert "{known}" not in said
                assert not re.search(r"(?<!“)…(?!”)", said.replace(" …“", "").replace(" …”", "")), said


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_examples_in_its_languages(rule: Rule) -> None:
    if rule.code == "OWN001":
        return  # it has no words but the user's
    assert {one.lang for one in rule.examples} == (rule.languages or set(LANGUAGES))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_mend_or_the_message_above_it_names_something_concrete(rule: Rule) -> None:
    for lang, variants in rule.mend.items():
        is_named = all(PLACE.search(variant) for variant in rule.message[lang])
        assert is_named or all(PLACE.search(variant) for variant in variants)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_words_of_a_draft_are_quoted_once(rule: Rule) -> None:
    for lang in LANGUAGES:
        quoting = [any(quoted(one) for one in variants) for variants in (rule.message[lang], rule.mend[lang])]
        assert quoting != [True, True]


def quoted(wording: str) -> bool:
    return not {"{quote}", "{begins}", "{placeholder}", "{asked}"}.isdisjoint(re.findall(r"\{\w+\}", wording))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_says_why_and_from_where(rule: Rule) -> None:
    assert rule.source
    assert all(rule.title[lang] and rule.why[lang] for lang in LANGUAGES)
    assert rule.title["en"] != rule.title["de"]


def test_the_rules_are_those_of_the_reference() -> None:
    assert set(PROMISED.split()) <= {rule.code for rule in RULES}


def test_the_rules_have_no_fault() -> None:
    assert standard().problems == ()


def test_only_a_mix_and_a_placeholder_are_errors() -> None:
    grave = {(rule.code, rule.level) for rule in RULES if rule.level == "error"}
    grave |= {(rule.code, "error") for rule in RULES for sign in rule.finds if sign.level == "error"}
    assert grave == {("VV171", "error"), ("VV132", "error")}


def test_a_rule_is_explained_with_its_source_and_its_examples() -> None:
    told = explain("vv132", "de")
    assert told is not None
    assert (told.code, told.title, told.mistake) == ("VV132", "Vorlage", 3)
    assert told.source
    assert "{{vorname}}" in told.examples[0][0]
    assert explain("VV999", "de") is None


def test_the_first_wording_that_can_be_filled_is_taken() -> None:
    variants = ("Ask {name} about {met}.", "Ask {name}.", "Ask.")
    assert filled(variants, {"name": "Maren", "met": "Brake"}, "en") == "Ask Maren about Brake."
    assert filled(variants, {"name": "Maren"}, "en") == "Ask Maren."
    assert filled(variants, {}, "en") == "Ask."


def test_a_number_brings_the_word_that_goes_with_it() -> None:
    assert filled(("{n|Satz|Sätze}",), {"n": 1}, "de") == "1 Satz"
    assert filled(("{n|Satz|Sätze}",), {"n": 6}, "de") == "6 Sätze"
