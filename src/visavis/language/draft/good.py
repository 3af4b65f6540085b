"""What a draft does well, at most three things, the most specific first, each with the place that shows it.

    question    asks about the reader, and the question stands on its own
    reference   takes up something that only fits this reader
    gift        brings something, for nothing
    thanks      thanks for something that is named
    clear-ask   asks for something clear and bounded
    easy-no     makes a no easy
    context     says who writes, or why now
    short       as short as mails are that get answers (50 to 125 words: Boomerang 2016; here from SHORT[0] on)

Wrong where traits.py and ask.py are; what cannot be shown at a place is not said.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from visavis.language.cues import Cues
from visavis.language.draft import ask
from visavis.language.draft.finding import AskPart, Good, Praise
from visavis.language.draft.signs import Draft

MOST = 3
SHORT = (25, 125)  # words
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


def good(draft: Draft, parts: Mapping[AskPart, Span | None]) -> tuple[Good, ...]:
    """The first three that hold, each at a place of its own."""
    told: list[Good] = []
    for what, (start, end) in _all(draft, parts):
        if start < end and all((one.start, one.end) != (start, end) for one in told):
            told.append(Good(what, start, end, draft.quote(start, end)))
    return tuple(told[:MOST])


def _all(draft: Draft, parts: Mapping[AskPart, Span | None]) -> Iterator[tuple[Praise, Span]]:
    traits, text = draft.traits, draft.text
    if traits.sincere_interest.holds and not traits.pitch.holds:
        yield from (("question", span) for span in traits.sincere_interest.places[:1])
    if traits.tailored.holds:
        yield from (("reference", span) for span in traits.tailored.places[:1])
    if traits.gives_something.holds:
        yield from (("gift", span) for span in traits.gives_something.places[:1])
    yield from (("thanks", span) for span in _thanks(draft)[:1])
    if traits.ask.kind == "clear" and parts.get("what") and ask.is_bounded(text):
        yield "clear-ask", parts["what"] or draft.opening
    no = parts.get("easy-no")
    if no:
        yield "easy-no", no
    if traits.context_given.holds and not traits.template.holds:
        yield from (("context", span) for span in traits.context_given.places[:1])
    if SHORT[0] <= draft.words <= SHORT[1] and not traits.template.holds:
        yield "short", draft.opening


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
