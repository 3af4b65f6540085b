"""What each kind of sign looks for in a draft. One function a kind: draft and sign in, places with their values out."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from visavis.language.draft import about, ask, du_and_sie, occasion
from visavis.language.draft.addressee import other_name
from visavis.language.draft.finding import AskPart, By
from visavis.language.draft.measures import INVITATION, MEASURES, cut_before, words
from visavis.language.draft.mend import first_words, unanswered
from visavis.language.draft.purpose import purposes
from visavis.language.draft.reader import FAR, Reader
from visavis.language.draft.rule import OTHER, Condition, Rule, Rules, Sign, sign_key
from visavis.language.draft.traits import Trait, Traits
from visavis.language.text.closing import is_postscript
from visavis.language.text.edit import Edit
from visavis.language.text.segment import Sentence, Text

LEAD_IN = 3  # sentences
IN_TOUCH = 28  # days
TOLD = 0.5  # the chance from which a trait is told; what is likelier not so would nag

Span = tuple[int, int]


@dataclass(frozen=True)
class Found:
    """A place where a sign holds, with what its rule's sentences may tell."""

    start: int
    end: int
    values: Mapping[str, str | int] = field(default_factory=dict)
    fix: tuple[Edit, ...] = ()
    confidence: float = 1.0
    by: By = "rule"


@dataclass(frozen=True)
class Draft:
    """A draft as the signs see it: as it was written, its text cut up (with blanks for comments to the check), whom it
    is for, and what traits.py judges of it.
    """

    written: str
    text: Text
    reader: Reader
    traits: Traits
    rules: Rules
    by_meaning: bool = False

    @cached_property
    def opening(self) -> Span:
        """Where something about the whole is shown: its first sentence of the body, else its first of all."""
        first = next(iter(self.text.body or self.text.own or self.text.sentences), None)
        return (first.start, first.end) if first else (0, 0)

    @cached_property
    def ask_place(self) -> Span | None:
        """The sentence that asks, None where nothing is asked."""
        return None if self.traits.ask.kind == "none" else ask.ask_place(self.text, self.traits)

    @cached_property
    def hits(self) -> Mapping[str, tuple[Span, ...]]:
        """The places of all cues of the rules, found in one walk, by the sign they belong to."""
        found: dict[str, list[Span]] = {}
        for sentence in self.text.own:
            if sentence.zone == "signature":
                continue
            lows = [word.low for word in sentence.words]
            lang = sentence.lang or self.text.lang
            for hit in self.rules.cues[lang].find(lows, question=sentence.is_question):
                span = sentence.words[hit.first].start, sentence.words[hit.last].end
                found.setdefault(hit.name, []).append(span)
        return {name: tuple(sorted(set(spans))) for name, spans in found.items()}

    @cached_property
    def words(self) -> int:
        """How many words its writer wrote."""
        return words(self.text)

    @cached_property
    def is_bounded(self) -> bool:
        """Whether it says how much, or when."""
        return ask.is_bounded(self.text)

    @cached_property
    def is_costly(self) -> bool:
        """Whether what it asks for costs its reader more than a reply and a coffee together."""
        return ask.costs_more_than_a_reply(self.text, self.traits, company=False) is not None

    @cached_property
    def is_reasoned(self) -> bool:
        """Whether it says why it is this reader who is asked."""
        return bool(ask.parts(self.text, self.traits).get("why-them"))

    @cached_property
    def is_shared(self) -> bool:
        """Whether it takes up what is between the two."""
        return occasion.is_shared(self.text)

    @property
    def is_in_touch(self) -> bool:
        """Whether the two know each other and were in touch these weeks: neither has to be told who writes."""
        days = self.reader.days_silent
        return days is not None and days <= IN_TOUCH and self.reader.relation not in FAR

    @cached_property
    def purposes(self) -> frozenset[str]:
        """What it is for, where that asks for other manners."""
        return purposes(self.text, self.traits)

    def quote(self, start: int, end: int) -> str:
        """What was written there."""
        return self.written[start:end]

    def sentence_at(self, start: int) -> Sentence | None:
        """The sentence in which a place lies."""
        return next((one for one in self.text.sentences if one.start <= start < one.end), None)

    def trait(self, named: str) -> Trait | None:
        """The trait if it holds as named ("pitch", "not tailored", "ask vague"), turned round for "not"; else None."""
        name = named.removeprefix("not ")
        if name.startswith("ask "):
            asked = self.traits.ask
            is_it = asked.kind == name.removeprefix("ask ")
            trait = Trait(is_it, asked.chance if is_it else 1 - asked.chance, asked.places, ())
        else:
            trait = getattr(self.traits, name)
        if name == named:
            return trait if trait.holds else None
        return None if trait.holds else Trait(True, 1 - trait.chance, (), trait.because)  # noqa: FBT003


def found(draft: Draft, rule: Rule, at: int) -> Iterator[Found]:
    """Everything that one sign of a rule finds."""
    places = _all(draft, rule, at)
    if not rule.finds[at].once:
        yield from places
        return
    for place in sorted(places, key=lambda one: one.start)[:1]:
        sentence = draft.sentence_at(place.start)
        yield replace(place, start=sentence.start, end=sentence.end) if sentence else place


def _all(draft: Draft, rule: Rule, at: int) -> Iterator[Found]:
    sign = rule.finds[at]
    if draft.words < sign.words or (sign.unbounded and draft.is_bounded):
        return
    if sign.kind == "cues":
        yield from (Found(*span) for span in draft.hits.get(sign_key(rule, at), ()))
    else:
        yield from _KINDS[sign.kind](draft, sign)


def _regex(draft: Draft, sign: Sign) -> Iterator[Found]:
    """A pattern, sentence by sentence, so that no pattern runs over a whole text; not in what is quoted."""
    assert sign.regex
    for sentence in draft.text.own:
        for match in sign.regex.finditer(draft.text.text, sentence.start, sentence.end):
            if match.end() > match.start():
                yield Found(*match.span(), {"placeholder": match[0], "blank": _blank(match[0])})


def _blank(placeholder: str) -> str:
    """What belongs there, as its brackets say: "first name" of "{first_name}"."""
    return " ".join(re.findall(r"[^\W_]+", placeholder))


def _trait(draft: Draft, sign: Sign) -> Iterator[Found]:
    """A trait of the whole, shown where it is strongest; one that is missing, where the draft begins."""
    trait = draft.trait(sign.name)
    if trait is None or trait.chance < TOLD or draft.opening == (0, 0):
        return
    if sign.name == "template" and "errand" in draft.purposes:
        return  # it reads like one, and is none
    span = next(iter(_shown(draft, sign.name, trait)), None if sign.name == "template" else draft.opening)
    if span is None:
        return
    values = {"me": draft.traits.about_me, "you": draft.traits.about_you} if sign.name == "me_centred" else {}
    yield Found(*span, values, confidence=round(trait.chance, 2), by="model" if draft.by_meaning else "rule")


def _shown(draft: Draft, name: str, trait: Trait) -> Iterator[Span]:
    """The places that may show a trait, best first: the ask, a sentence about the writer, else what carried it."""
    if name.startswith("ask ") and draft.ask_place:
        yield draft.ask_place
    if name == "me_centred":
        mine = about.about_the_writer(draft.text)
        yield from (place for place in trait.places if place in mine)
        yield from mine
    if name == "template":
        body = {(one.start, one.end) for one in draft.text.body}
        yield from (place for place in trait.places if place not in body)  # how all are greeted, who signs
        yield from about.of_circulars(draft.text)
    else:
        yield from trait.places


def _metric(draft: Draft, sign: Sign) -> Iterator[Found]:
    """A measure beyond its bound for the channel."""
    most = sign.most.get(draft.reader.channel, sign.most.get(OTHER))
    least = sign.least.get(draft.reader.channel, sign.least.get(OTHER))
    for count, start, end, crossed in MEASURES[sign.name](draft.text):
        if most is not None and count > most:
            span = crossed(most)
            told = {"count": count, "most": most, "over": count - most}
            yield Found(*span, {**told, **_read(draft), **_where(draft, sign.name, span)})
        elif least is not None and count < least:
            yield Found(start, end, {"count": count, "least": least})


def _read(draft: Draft) -> Mapping[str, str | int]:
    """How far it was read, where that is not to its end."""
    read = len(draft.text.text)
    return {"read": read} if read < len(draft.written.rstrip()) else {}


def _where(draft: Draft, measure: str, span: Span) -> Mapping[str, str | int]:
    """What is counted, what the channel holds at most, and for a long sentence where it might be cut."""
    if measure == "characters" and draft.reader.channel == "linkedin-invitation":
        return {"unit": measure, "holds": INVITATION}
    if measure != "sentence-words":
        return {"unit": measure}
    sentence = draft.sentence_at(span[0])
    cut = cut_before(draft.text, sentence) if sentence else ""
    return {"cut": cut} if cut else {}


_PART_OF: Mapping[str, AskPart] = {"no-reason": "why-them", "no-easy-no": "easy-no"}


def _ask(draft: Draft, sign: Sign) -> Iterator[Found]:
    """What is missing in an ask, or too much of it."""
    if sign.name == "early":
        costly = ask.costs_more_than_a_reply(draft.text, draft.traits)
        if costly and not draft.reader.they_wrote_last:
            yield Found(*costly)
        return
    place = draft.ask_place
    if place is None:
        return
    told = ask.parts(draft.text, draft.traits)
    missing = _PART_OF.get(sign.name)
    if missing:
        if not told[missing]:
            yield Found(*place)
    elif sign.name == "several":
        yield from _several(draft)
    elif sign.name == "nothing-back" and not _gives(draft):
        yield Found(*place)


def _gives(draft: Draft) -> bool:
    """Whether it brings, offers or thanks for something, or the user gave more than they took so far."""
    return draft.traits.gives_something.holds or (draft.reader.balance or 0) > 0 or ask.gives_back(draft.text)


def _several(draft: Draft) -> Iterator[Found]:
    """From the second ask on; the values name the smallest, which is the one to keep."""
    asks = ask.asks(draft.text)
    if len(asks) > 1:
        smallest = min(asks, key=lambda span: (span[1] - span[0], span))
        yield Found(*asks[1], {"count": len(asks), "smallest": draft.text.quote(*smallest)})


def _no_question(draft: Draft) -> Iterator[Found]:
    """No interest at all: every question in it asks for something to be done."""
    wants = ask.asks(draft.text)
    asked = [one for one in draft.text.body if one.is_question and (one.start, one.end) not in wants]
    if not asked and not draft.traits.sincere_interest.holds and draft.opening != (0, 0):
        yield Found(*(draft.ask_place or draft.opening))


def _no_context(draft: Draft) -> Iterator[Found]:
    """Neither who writes nor why now. Whoever knows the writer needs a plain occasion only, others a word of who
    writes as well.
    """
    trait = draft.trait("not context_given")
    if trait is None or trait.chance < TOLD or draft.opening == (0, 0):
        return
    if draft.reader.they_wrote_last:
        return  # it answers
    says_who = draft.reader.relation not in FAR or occasion.says_who(draft.text)
    if not (says_who and occasion.stands_in(draft.text)):
        yield Found(*draft.opening, confidence=round(trait.chance, 2), by="model" if draft.by_meaning else "rule")


def _lead_in(draft: Draft) -> Iterator[Found]:
    """Interest that leads over to the offering within LEAD_IN sentences."""
    body = draft.text.body
    offers = {start for start, _ in draft.traits.pitch.places[:1]}
    for at, sentence in enumerate(body):
        later = body[at + 1 : at + 1 + LEAD_IN]
        if sentence.is_question and draft.traits.pitch.holds and any(one.start in offers for one in later):
            yield Found(sentence.start, sentence.end)
            return


def _postscript(draft: Draft) -> Iterator[Found]:
    """The offering in a postscript, when the letter seems to be over."""
    text, offers = draft.text, draft.traits.pitch.places if draft.traits.pitch.holds else ()
    begins = next((one.start for one in text.own if is_postscript(text.quote(one.start, one.end))), len(text.text))
    for start, end in offers:
        if start >= begins:
            yield Found(start, end, {"postscript": first_words(draft.text.quote(start, end))})
            return


_COURSES: Mapping[str, Callable[[Draft], Iterator[Found]]] = {
    "lead-in": _lead_in,
    "postscript": _postscript,
    "no-question": _no_question,
    "no-context": _no_context,
}


def _register(draft: Draft, sign: Sign) -> Iterator[Found]:
    """Du and Sie (du_and_sie.py)."""
    for start, end, values, fix in du_and_sie.SIGNS[sign.name](draft.text, draft.reader):
        yield Found(start, end, values, fix)


def _reader(draft: Draft, sign: Sign) -> Iterator[Found]:
    """What only the two can tell: asked each time, or a question left open."""
    if sign.name == "only-asks" and draft.reader.only_asks and draft.ask_place:
        yield Found(*draft.ask_place)
    if sign.name == "other-name":
        place = other_name(draft.text, draft.reader)
        if place:
            yield Found(*place)
    if sign.name == "unanswered":
        question = unanswered(draft.text, draft.reader)
        if question and draft.opening != (0, 0):
            yield Found(*draft.opening, {"asked": question})


_KINDS: Mapping[str, Callable[[Draft, Sign], Iterator[Found]]] = {
    "regex": _regex,
    "trait": _trait,
    "metric": _metric,
    "ask": _ask,
    "course": lambda draft, sign: _COURSES[sign.name](draft),
    "reader": _reader,
    "register": _register,
    "terms": lambda _draft, _sign: iter(()),
}


def holds(draft: Draft, when: Condition, at: int, *, every: bool) -> bool:
    """Whether a condition holds of a finding at that place: every part of it, or any. One that asks nothing holds for
    `every` and not for any.
    """
    told = list(_told(draft, when, at))
    return all(told) if every else any(told)


def _told(draft: Draft, when: Condition, at: int) -> Iterator[bool]:
    plain = {
        "is_costly": when.costly,
        "is_reasoned": when.reasoned,
        "is_shared": when.shared,
        "is_in_touch": when.in_touch,
    }
    yield from (bool(getattr(draft, name)) for name, is_asked_for in plain.items() if is_asked_for)
    if when.relations:
        yield (draft.reader.relation or "unknown") in when.relations
    if when.channels:
        yield (draft.reader.channel or "unknown") in when.channels
    if when.traits:
        yield any(trait is not None and trait.chance >= TOLD for trait in map(draft.trait, when.traits))
    if when.cues:
        yield _stand_there(draft, when, at)
    if when.purposes:
        yield not draft.purposes.isdisjoint(when.purposes)
    if when.words:
        yield draft.words >= when.words


def _stand_there(draft: Draft, when: Condition, at: int) -> bool:
    """Whether cues of the condition stand in the sentence of the finding."""
    sentence = draft.sentence_at(at)
    if sentence is None:
        return False
    cues = when.patterns[sentence.lang or draft.text.lang]
    return any(cues.find([word.low for word in sentence.words], question=sentence.is_question))
