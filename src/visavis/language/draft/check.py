"""The draft check: what is worth another look before a message is sent, with its place, its reason and a mend.

Nobody is nagged: of the findings of one family that speak of the whole draft, or that overlap, the gravest is told;
what is not sure is a suggestion; what the relation excuses is not said at all. Only the first READ characters are read
closely; `read_to` says how far. There is no total.

Everything rests on rules and on the traits of traits.py; where these are wrong the check is. It is deterministic.
"""

from collections.abc import Iterator

from visavis.language.draft import ask, signs
from visavis.language.draft.finding import LEVELS, Checked, Finding, Level
from visavis.language.draft.good import good
from visavis.language.draft.ignore import is_ignored, without_comments
from visavis.language.draft.mend import values
from visavis.language.draft.purpose import mended
from visavis.language.draft.reader import NOBODY, Reader
from visavis.language.draft.rule import FAMILY, Kind, Rule, Rules, Sign
from visavis.language.draft.rule_file import standard
from visavis.language.draft.signs import Draft, Found
from visavis.language.draft.traits import traits
from visavis.language.draft.unread import is_web_page, unread, without_tags
from visavis.language.meaning import semantic as meaning
from visavis.language.text.segment import segment

READ = 20_000  # characters
MOST_OF_ONE = 5  # findings of one rule: whoever has seen five knows
SURE = 0.7  # the chance from which a judgement of the whole draft may warn: at .6 clean drafts were warned too often
OF_THE_WHOLE: frozenset[Kind] = frozenset({"trait", "ask", "course"})
"""Signs that judge the draft as a whole: one family of them speaks once. So do the cues of a rule that has one of them,
since they are only a surer sign of the same."""


def check(
    text: str, reader: Reader = NOBODY, *, lang: str = "", rules: Rules | None = None, semantic: bool = False
) -> Checked:
    """All that is said of a draft to this reader. `lang` is that of the draft, "" to have it told by its words;
    `semantic` asks the optional model of meaning as well, where it is installed.
    """
    rules = rules or standard()
    read_to = min(len(text.rstrip()), READ)
    plain, in_text = without_comments(text[:read_to])
    is_page = is_web_page(plain)
    cut = segment(without_tags(plain) if is_page else plain, lang)
    judged = mended(cut, traits(cut, reader, semantic=semantic))
    draft = Draft(text, cut, reader, judged, rules, by_meaning=semantic and meaning.is_there())
    ignored = (*rules.ignore, *in_text, *sorted(reader.ignored))
    made = [made for rule in rules.active for made in _findings(draft, rule) if not is_ignored(made[0], ignored)]
    parts = ask.parts(cut, draft.traits)
    told = sorted(_told_once(made), key=lambda one: (one.start, one.end, one.code))
    return Checked(
        lang=cut.lang,
        findings=tuple(told),
        good=good(draft, parts, {one.code for one in told}),
        about_me=draft.traits.about_me,
        about_you=draft.traits.about_you,
        ask=parts,
        words=draft.words,
        read_to=read_to,
        unread="" if lang else unread(cut),
        is_web_page=is_page,
    )


def _findings(draft: Draft, rule: Rule) -> Iterator[tuple[Finding, bool]]:
    """What one rule has to say, and whether it is of the whole: what its first sign finds where nothing excuses it."""
    if rule.languages and draft.text.lang not in rule.languages:
        return
    judges = any(sign.kind in OF_THE_WHOLE for sign in rule.finds)
    for at, sign in enumerate(rule.finds):
        made = [
            (_finding(draft, rule, sign, one), sign.kind in OF_THE_WHOLE or (judges and sign.kind == "cues"))
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
        level=_level(draft, rule, sign, found.confidence),
        start=found.start,
        end=found.end,
        quote=draft.quote(found.start, found.end),
        values={name: value for name, value in told.items() if name in rule.places},
        fix=found.fix,
        confidence=found.confidence,
        by=found.by,
    )


def _level(draft: Draft, rule: Rule, sign: Sign, confidence: float) -> Level:
    """The sign's own, else the rule's for this relation; only a suggestion where it is not SURE."""
    level = sign.level or rule.levels.get(draft.reader.relation or "unknown", rule.level)
    return level if confidence >= SURE else LEVELS[0]


def _told_once(findings: list[tuple[Finding, bool]]) -> Iterator[Finding]:
    """Of the findings of one family that speak of the whole draft, or that overlap, the gravest; of equally grave ones
    that of the rule which stands first in its file.
    """
    kept: list[tuple[Finding, bool]] = []
    for one, is_whole in sorted(findings, key=lambda made: -LEVELS.index(made[0].level)):
        rivals = [(told, of) for told, of in kept if told.code[:FAMILY] == one.code[:FAMILY]]
        if is_whole and any(of for _, of in rivals):
            continue
        if not any(one.start < told.end and told.start < one.end for told, _ in rivals):
            kept.append((one, is_whole))
            yield one
