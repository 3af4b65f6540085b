"""What a draft does well, at most three things, the most specific first, each with the place that shows it.

    question    asks about the reader, and the question stands on its own
    thanks      thanks for something that is named
    reference   takes up something that only fits this reader
    gift        brings something, for nothing
    clear-ask   asks for something clear and bounded
    easy-no     makes a no easy
    context     says who writes, or why now
    short       as short as mails are that get answers (measures.py; here from SHORT[0] on)

Wrong where traits.py and ask.py are; what cannot be shown at a place is not said.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from visavis.language.cues import Cues
from visavis.language.draft import ask
from visavis.language.draft.finding import AskPart, Good, Praise
from visavis.language.draft.measures import MAIL
from visavis.language.draft.signs import Draft
from visavis.language.draft.traits import Trait

MOST = 3
HURTS, SELLS = "VV112", frozenset({"VV101", "VV102"})  # rules beside which praise would be no help
BEGINNING = 2  # sentences in which the context belongs
SHORT = (25, MAIL[1])  # words
PRAISED = 0.6  # the chance from which a trait is praised: praise for what is not there is no help
_THANKS = """
    thank you for
    thanks .. for
    thank you so much for
    grateful for|that
    danke .. für|dass
    dank .. für
    dankbar .. für|dass
    bedanken .. für
"""

Span = tuple[int, int]


def good(
    draft: Draft, parts: Mapping[AskPart, Span | None], remarked: Collection[str] = frozenset()
) -> tuple[Good, ...]:
    """The first three that hold, each at a place of its own; nothing of a draft that hurts, no ask of one that
    sells.

    `remarked` are the codes of what was found in it.
    """
    told: list[Good] = []
    if HURTS in remarked:
        return ()
    sells = not SELLS.isdisjoint(remarked)
    for what, (start, end) in _all(draft, parts):
        if sells and what in {"clear-ask", "easy-no", "question", "reference"}:
            continue
        if start < end and all((one.start, one.end) != (start, end) for one in told):
            told.append(Good(what, start, end, draft.quote(start, end)))
    return tuple(told[:MOST])


def _all(draft: Draft, parts: Mapping[AskPart, Span | None]) -> Iterator[tuple[Praise, Span]]:
    traits, text = draft.traits, draft.text
    if not traits.pitch.holds:
        yield from (("question", span) for span in _asking_first(draft, _places(draft, traits.sincere_interest))[:1])
    yield from (("thanks", span) for span in _thanks(draft)[:1])
    yield from (("reference", span) for span in _places(draft, traits.tailored)[:1])
    yield from (("gift", span) for span in _places(draft, traits.gives_something)[:1])
    if traits.ask.kind == "clear" and not traits.pitch.holds and parts.get("what") and ask.is_bounded(text):
        yield "clear-ask", parts["what"] or draft.opening
    no = parts.get("easy-no")
    if no:
        yield "easy-no", no
    if not traits.template.holds:
        beginning = {(one.start, one.end) for one in text.body[:BEGINNING]}
        yield from (("context", span) for span in _places(draft, traits.context_given)[:1] if span in beginning)
        if SHORT[0] <= draft.words <= SHORT[1]:
            yield "short", draft.opening


def _places(draft: Draft, trait: Trait) -> list[Span]:
    """The sentences of the body that carry a trait, where it is likely enough to be praised for; none that sells."""
    if not trait.holds or trait.chance < PRAISED:
        return []
    selling = draft.traits.pitch.places if draft.traits.pitch.holds else ()
    body = {(one.start, one.end) for one in draft.text.body}
    return [place for place in trait.places if place in body and place not in selling]


def _asking_first(draft: Draft, places: list[Span]) -> list[Span]:
    """Questions before what is none."""
    asked = {(one.start, one.end) for one in draft.text.body if one.is_question}
    return sorted(places, key=lambda place: place not in asked)


def _thanks(draft: Draft) -> list[Span]:
    """Sentences that thank for something that is named; "thanks in advance" thanks for nothing yet."""
    return [
        (sentence.start, sentence.end)
        for sentence in draft.text.body
        if any(_cues().find([word.low for word in sentence.words], question=sentence.is_question))
    ]


@lru_cache(maxsize=1)
def _cues() -> Cues:
    return Cues.of({"": _THANKS})
