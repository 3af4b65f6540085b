"""The rules of the draft check as plain values: what each finds, when it holds, how grave it is, and what it says.

They are written in YAML (rules/*.yaml, and the user's own folder); rule_file.py reads and checks them. A rule is

    code      VV121; the first letters with the first digits are its family (VV12): of findings of one family that
              overlap, one is told
    name      a short slug: vague-ask
    mistake   1 to 9, which of the nine mistakes it belongs to
    level     suggestion, warning or error; `levels` has others by relation
    finds     one or more signs (see Sign), the first that finds something speaks
    when      what must hold of draft and reader; `unless`: what must not
    message   what is said, per language, the most telling wording first: the first whose {places} can all be filled
    mend      what to do about it, likewise
    why       what was found out about it, and `source` where
    examples  a text that raises this very code and one that does not; they are its tests
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from visavis.language.cues import Cues
from visavis.language.draft.finding import Level
from visavis.language.draft.reader import NOBODY, Reader

LANGUAGES = ("en", "de")
FAMILY = 4  # letters of a code

Kind = Literal["cues", "regex", "trait", "metric", "register", "ask", "course", "reader", "terms"]

PLACE = re.compile(r"\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}")
"""{name}, or {count|sentence|sentences}: the number with the word that goes with it."""

KNOWN = frozenset({"name", "fact", "fact_kind", "fact_on"})
"""What the value {known} is made of once the language is known: a sentence that says what is known of the reader."""

OTHER = "other"
"""The channel of bounds that hold wherever no other is named."""


@dataclass(frozen=True)
class Sign:
    """One way in which a rule finds something.

    cues       lines of words (language/cues.py) by language, "" for any; within one sentence of the body
    regex      a pattern for what is no word: placeholders, links
    trait      of traits.py: "pitch", "not tailored", "ask vague"
    metric     of measures.py, beyond `most` or below `least`, bounds by channel
    register   of register.py: mix, differs, title, closing, parts
    ask        of ask.py: several, no-reason, no-easy-no, early, nothing-back
    course     of the whole: lead-in (interest, then the offering), postscript (the offering in a PS), no-question,
               no-context
    reader     of the two: only-asks, unanswered
    terms      the user's own phrases, which rule_file.py fills in as cues; without any it finds nothing

    `level` is its own where it is not the rule's; of drafts shorter than `words` it says nothing, and
    where `unbounded` none of those that name a day, a number or a time. `once`: its first place alone, as the whole
    sentence.
    """

    kind: Kind
    name: str = ""
    cues: Mapping[str, str] = field(default_factory=dict)
    regex: re.Pattern[str] | None = None
    most: Mapping[str, int] = field(default_factory=dict)
    least: Mapping[str, int] = field(default_factory=dict)
    level: Level | None = None
    words: int = 0
    unbounded: bool = False
    once: bool = False


@dataclass(frozen=True)
class Condition:
    """Something that may hold of a draft and its reader. What is empty is not asked for.

    `relations` and `channels` name some ("unknown" where it is not known); `traits` as in Sign; `cues` stand in the
    sentence of the finding (that is the window of a negation); `words`: it has as many or more; `costly`: what it asks
    for costs its reader more than a reply; `reasoned`: it says why it is this reader who is asked; `shared`: it
    takes up what is between the two; `purposes` of purpose.py: it is for one;
    `in-touch`: the two know each other and were in touch within four weeks.
    """

    relations: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    traits: tuple[str, ...] = ()
    cues: Mapping[str, str] = field(default_factory=dict)
    words: int = 0
    costly: bool = False
    reasoned: bool = False
    purposes: tuple[str, ...] = ()
    in_touch: bool = False
    shared: bool = False

    @cached_property
    def patterns(self) -> Mapping[str, Cues]:
        """Its cues, ready, by the language of the sentence."""
        return {lang: Cues.of(*_tables(self.cues, lang)) for lang in ("en", "de", "")} if self.cues else {}


def _tables(cues: Mapping[str, str], lang: str) -> list[Mapping[str, str]]:
    """What is looked for in a sentence of that language; in one of an open language everything."""
    return [{"": lines} for of, lines in cues.items() if not of or not lang or of == lang]


@dataclass(frozen=True)
class Example:
    """A draft that raises the rule and one that does not, in one language, to that reader."""

    lang: str
    bad: str
    good: str
    reader: Reader = NOBODY


@dataclass(frozen=True)
class Rule:
    """One rule; the module says what the parts mean."""

    code: str
    name: str
    mistake: int
    level: Level
    finds: tuple[Sign, ...]
    title: Mapping[str, str]
    message: Mapping[str, tuple[str, ...]]
    mend: Mapping[str, tuple[str, ...]]
    why: Mapping[str, str]
    source: str = ""
    url: str = ""
    languages: frozenset[str] = frozenset()
    levels: Mapping[str, Level] = field(default_factory=dict)
    when: Condition = Condition()
    unless: Condition = Condition()
    examples: tuple[Example, ...] = ()

    @property
    def family(self) -> str:
        """What it shares with rules of the same kind."""
        return self.code[:FAMILY]

    @cached_property
    def places(self) -> frozenset[str]:
        """The names of all values that its sentences may tell."""
        said = [one for told in (self.message, self.mend) for variants in told.values() for one in variants]
        names = frozenset(found[1] for text in said for found in PLACE.finditer(text))
        return names | KNOWN if "known" in names else names


@dataclass(frozen=True)
class Problem:
    """A fault of a file of rules: which file, which rule ("" where none could be told), what; phrasing.py says it."""

    file: str
    rule: str
    fault: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Rules:
    """The rules of a check; `select` keeps those whose code begins so (all when empty), `ignore` leaves some out:
    the beginning of a code, or a code with the words it was about ("VV121 pick your brain").
    """

    rules: tuple[Rule, ...]
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def narrowed(self, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> "Rules":
        """These, further narrowed."""
        return replace(self, select=(*self.select, *select), ignore=(*self.ignore, *ignore))

    @cached_property
    def by_code(self) -> Mapping[str, Rule]:
        """Each by its code."""
        return {rule.code: rule for rule in self.rules}

    @cached_property
    def active(self) -> tuple[Rule, ...]:
        """Those that are selected; what is ignored is sifted later, since it may hang on the words."""
        begins = tuple(code.upper() for code in self.select)
        return tuple(rule for rule in self.rules if not begins or rule.code.startswith(begins))

    @cached_property
    def cues(self) -> Mapping[str, Cues]:
        """The cues of all signs in one walk, by the language of the sentence; named by the place of the sign."""
        return {lang: Cues.of(*self._tables(lang)) for lang in ("en", "de", "")}

    def _tables(self, lang: str) -> list[Mapping[str, str]]:
        return [
            {sign_key(rule, at): lines}
            for rule in self.active
            for at, sign in enumerate(rule.finds)
            for of, lines in sign.cues.items()
            if not of or not lang or of == lang
        ]


def sign_key(rule: Rule, at: int) -> str:
    """The name under which the cues of a rule's sign are looked up."""
    return f"{rule.code} {at}"
