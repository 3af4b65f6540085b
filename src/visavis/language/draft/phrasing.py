"""The sentences of the check in the user's language: what a finding says, its mend, its reason, faults of rule files.

They stand with the rules (rules/*.yaml), not in the catalogues of the doors, so that a user's own rules speak the same
way. The first wording is taken whose places can all be filled.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from visavis.language.draft.finding import OF_LLM, Finding, Level
from visavis.language.draft.rule import LANGUAGES, PLACE, Problem, Rule, Rules
from visavis.language.draft.rule_file import FOLDER, standard

Values = Mapping[str, str | int]

_MONTHS = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "de": (
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
}
_IN = {"en": "in", "de": "im"}
_OF_LLM = {"en": "Your model says", "de": "Dein Modell sagt"}


@dataclass(frozen=True)
class Explained:
    """A rule explained: `example` are (bad, good) in that language, () where the rule has none."""

    code: str
    name: str
    mistake: int
    level: Level
    title: str
    why: str
    source: str
    url: str
    examples: tuple[tuple[str, str], ...]


def message_of(finding: Finding, lang: str, rules: Rules | None = None) -> str:
    """What is found, in one sentence or two. A language model's finding brings its own."""
    rule = _rule(finding.code, rules)
    if finding.message or rule is None:
        return finding.message or finding.quote
    return filled(rule.message[_spoken(lang)], finding.values, lang)


def mend_of(finding: Finding, lang: str, rules: Rules | None = None) -> str:
    """What to do about it."""
    rule = _rule(finding.code, rules)
    if finding.mend or rule is None:
        return finding.mend
    return filled(rule.mend[_spoken(lang)], finding.values, lang)


def title_of(code: str, lang: str, rules: Rules | None = None) -> str:
    """The rule's name in words; the code itself where there is no such rule."""
    if code == OF_LLM:
        return _OF_LLM[_spoken(lang)]
    rule = _rule(code, rules)
    return rule.title[_spoken(lang)] if rule else code


def explain(code: str, lang: str, rules: Rules | None = None) -> Explained | None:
    """The reason of a rule, its source and its examples; None where there is no such rule."""
    rule = _rule(code.upper(), rules)
    if rule is None:
        return None
    spoken = _spoken(lang)
    return Explained(
        code=rule.code,
        name=rule.name,
        mistake=rule.mistake,
        level=rule.level,
        title=rule.title[spoken],
        why=rule.why[spoken],
        source=rule.source,
        url=rule.url,
        examples=tuple((one.bad, one.good) for one in rule.examples if one.lang == spoken),
    )


def problem_of(problem: Problem, lang: str) -> str:
    """What is wrong in which file of rules, and that the check goes on without it."""
    spoken = _spoken(lang)
    fault = _fill(_words()["faults"][problem.fault][spoken], problem.values)
    where = f"{problem.file}, {problem.rule}" if problem.rule else problem.file
    return f"{where}: {fault}"


def filled(variants: tuple[str, ...], values: Values, lang: str) -> str:
    """The first of several wordings whose places can all be filled; else the last, with what there is."""
    spoken = _spoken(lang)
    known = known_of(values, spoken)
    told = {name: _said(name, value, spoken) for name, value in values.items()}
    if known:
        told["known"] = known
    for variant in variants:
        if all(place[1] in told for place in PLACE.finditer(variant)):
            return _fill(variant, told)
    return _fill(variants[-1], told)


def _said(name: str, value: str | int, lang: str) -> str | int:
    """A value that is a word itself ("characters", "du"), or several ("closing+name"), in the language."""
    words = _words()["said"].get(name)
    return ", ".join(words[one][lang] for one in str(value).split("+")) if words else value


def known_of(values: Values, lang: str) -> str:
    """What is known of the reader as a sentence ("You know that Ines moved in March …"); "" where nothing is."""
    spoken = _spoken(lang)
    wording = _words()["known"].get(str(values.get("fact_kind", "")), {}).get(spoken)
    if not wording or "name" not in values:
        return ""
    when = _month(str(values.get("fact_on", "")), spoken)
    return _fill(wording, {**values, "when": f" {when}" if when else ""})


def _month(on: str, lang: str) -> str:
    """As in "in March", of an ISO day or month; "" of anything else. Facts are of the last year, so none is named."""
    year, _, rest = on.partition("-")
    month = rest[:2]
    if not (year.isdecimal() and month.isdecimal() and 1 <= int(month) <= len(_MONTHS[lang])):
        return ""
    return f"{_IN[lang]} {_MONTHS[lang][int(month) - 1]}"


def _fill(wording: str, values: Values) -> str:
    def told(place: Any) -> str:
        value = values.get(place[1], "…")
        if place[2] is None:
            return str(value)
        return f"{value} {place[2] if value == 1 else place[3]}"

    return PLACE.sub(told, wording)


def _rule(code: str, rules: Rules | None) -> Rule | None:
    return (rules or standard()).by_code.get(code)


def _spoken(lang: str) -> str:
    """German for any German ("de-ch"), English for the rest."""
    begins = lang[:2].lower()
    return begins if begins in LANGUAGES else LANGUAGES[0]


@lru_cache(maxsize=1)
def _words() -> Any:
    import yaml  # 13 ms

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load((FOLDER.parent / "words.yaml").read_text("utf-8"), Loader=loader)  # noqa: S506  # text alone
