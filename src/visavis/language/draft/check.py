"""The draft check: what is worth another look before a message is sent, with its place, its reason and a mend.

Nobody is nagged: a rule speaks once or where it found different words, of findings of one family that overlap the
gravest is told, and what the reader's relation excuses is not said at all. Only the first READ characters are read
closely; `read_to` says how far. There is no total.

Everything rests on rules and on the traits of traits.py; where these are wrong the check is. It is deterministic.
"""

from collections.abc import Iterator

from visavis.language.draft import ask, signs
from visavis.language.draft.finding import LEVELS, Checked, Finding, Level
from visavis.language.draft.good import good
from visavis.language.draft.ignore import is_ignored, without_comments
from visavis.language.draft.mend import values
from visavis.language.draft.reader import NOBODY, Reader
from visavis.language.draft.rule import Rule, Rules, Sign
from visavis.language.draft.rule_file import standard
from visavis.language.draft.signs import Draft, Found
from visavis.language.draft.traits import traits
from visavis.language.segment import segment

READ = 20_000  # characters
MOST_OF_ONE = 5  # findings of one rule: whoever has seen five knows


def check(
    text: str, reader: Reader = NOBODY, *, lang: str = "", rules: Rules | None = None, semantic: bool = False
) -> Checked:
    """All that is said of a draft to this reader. `lang` is that of the draft, "" to have it told by its words;
    `semantic` asks the optional model of meaning as well (language/semantic.py must be there).
    """
    rules = rules or standard()
    read_to = min(len(text.rstrip()), READ)
    plain, in_text = without_comments(text[:read_to])
    cut = segment(plain, lang)
    draft = Draft(text, cut, reader, traits(cut, reader, semantic=semantic), rules, by_meaning=semantic)
    ignored = (*rules.ignore, *in_text, *sorted(reader.ignored))
    made = [one for rule in rules.active for one in _findings(draft, rule) if not is_ignored(one, ignored)]
    parts = ask.parts(cut, draft.traits)
    return Checked(
        lang=cut.lang,
        findings=tuple(sorted(_told_once(made), key=lambda one: (one.start, one.end, one.code))),
        good=good(draft, parts),
        about_me=draft.traits.about_me,
        about_you=draft.traits.about_you,
        ask=parts,
        words=draft.words,
        read_to=read_to,
    )


def _findings(draft: Draft, rule: Rule) -> Iterator[Finding]:
    """What one rule has to say: that of its first sign that finds something where nothing excuses it."""
    if rule.languages and draft.text.lang not in rule.languages:
        return
    for at, sign in enumerate(rule.finds):
        made = [
            _finding(draft, rule, sign, one)
            for one in signs.found(draft, rule, at)
            if signs.holds(draft, rule.when, one.start, every=True)
            and not signs.holds(draft, rule.unless, one.start, every=False)
        ]
        if made:
            yield from made[:MOST_OF_ONE]
            return


def _finding(draft: Draft, rule: Rule, sign: Sign, found: Found) -> Finding:
    told = {**values(draft.text, draft.reader, found.start, found.end), **found.values}
    return Finding(
        code=rule.code,
        level=_level(draft, rule, sign),
        start=found.start,
        end=found.end,
        quote=draft.quote(found.start, found.end),
        values={name: value for name, value in told.items() if name in rule.places},
        fix=found.fix,
        confidence=found.confidence,
        by=found.by,
    )


def _level(draft: Draft, rule: Rule, sign: Sign) -> Level:
    """The sign's own, else the rule's for this relation."""
    return sign.level or rule.levels.get(draft.reader.relation or "unknown", rule.level)


def _told_once(findings: list[Finding]) -> list[Finding]:
    """Of findings of one family that overlap, the gravest; of equal ones that with the lower code."""
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda one: (-LEVELS.index(one.level), one.code, one.start)):
        if not any(one.code[:4] == told.code[:4] and one.start < told.end and told.start < one.end for told in kept):
            kept.append(one)
    return kept
