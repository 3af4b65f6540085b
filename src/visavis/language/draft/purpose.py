"""What a draft is for, where that asks for other manners than a letter to somebody one wants to know better.

    social    thanks, condolence, congratulation, apology, and nothing asked
    errand    a matter to settle with whoever is in charge: an application, a complaint, a sick note, an appointment;
              and whatever one person writes to an office

Such a letter need not be about its reader, ask them something or bring anything. Two readings of traits.py are mended
here, too: a warm wish to hear from somebody is no ask, and a price that is only told is no offer.

Told by plain words (cues/purposes.py). Wrong where an errand is told in words of friends, and the other way round; so
it only ever silences a finding, and makes none.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from visavis.language.cues import Cues
from visavis.language.draft import ask
from visavis.language.draft.about import addresses_an_office
from visavis.language.draft.cues.purposes import PURPOSES
from visavis.language.draft.traits import Ask, Trait, Traits
from visavis.language.text.segment import Sentence, Text

NAMES = ("social", "errand")
LONGEST = 150  # words of a body that is social and nothing else
_PRICE = re.compile(r"[€£$]\s?\d|\d\s?(?:[€£$]|euro|eur|pounds?|dollars?|quid|franken|chf)\b", re.IGNORECASE)


def purposes(text: Text, traits: Traits) -> frozenset[str]:
    """Which of NAMES the draft is."""
    shown = {name for sentence in text.body for name in _shown(sentence)}
    is_social = "social" in shown and not traits.pitch.holds and not _asks_something(text, traits)
    is_social = is_social and sum(len(one.words) for one in text.body) <= LONGEST
    is_errand = "errand" in shown or addresses_an_office(text)
    found = {"social": is_social, "errand": is_errand and not traits.pitch.holds}
    return frozenset(name for name, holds in found.items() if holds)


def _asks_something(text: Text, traits: Traits) -> bool:
    """Whether a sentence asks for something to be done, thanks and apologies aside."""
    social = {(one.start, one.end) for one in text.body if "social" in _shown(one)}
    asked = set(ask.asks(text)) | (set(traits.ask.places) if traits.ask.kind in {"vague", "oversized"} else set())
    return not asked <= social


def mended(text: Text, traits: Traits) -> Traits:
    """The traits without an ask that is a warm wish alone, and without an offer that is a price alone."""
    return replace(traits, ask=_ask(text, traits.ask), pitch=_pitch(text, traits.pitch))


def _ask(text: Text, found: Ask) -> Ask:
    """The ask without its warm wishes; none where nothing else is asked."""
    warm = {(one.start, one.end) for one in text.body if "warm" in _shown(one)}
    left = tuple(place for place in found.places if place not in warm)
    if found.kind == "none" or len(left) == len(found.places):
        return found
    if not left and (found.kind == "vague" or set(ask.asks(text)) <= warm):
        return Ask("none", found.chance)
    return replace(found, places=left)


def _pitch(text: Text, found: Trait) -> Trait:
    """No pitch where a price is told and nothing is offered."""
    if not found.holds or not all(_PRICE.search(text.text, start, end) for start, end in found.places):
        return found
    if any("sold" in _shown(one) for one in text.body) or "%" in text.text or "http" in text.text:
        return found
    return Trait(holds=False, chance=1 - found.chance)


def _shown(sentence: Sentence) -> Iterator[str]:
    lows = [word.low for word in sentence.words]
    return (hit.name for hit in _cues().find(lows, question=sentence.is_question))


@lru_cache(maxsize=1)
def _cues() -> Cues:
    return Cues.of(PURPOSES)
