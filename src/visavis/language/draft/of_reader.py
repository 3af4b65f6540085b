"""What is counted of whom a draft is for: the relation, the channel, and what they make of other counts.

A few words between two who know each other need neither a name nor a reason; to a stranger both must be said.
"""

from collections.abc import Mapping
from math import log2

from visavis.language.draft.reader import CHANNELS, FAR, NEAR, RELATIONS, Reader

SHORT = 60  # words
_LOUD = ("see:stock", "see:boast", "see:mystery", "see:vague", "placeholders", "to-many", "see:get-rich", "see:bait")
_WHO = ("says-who", "see:who", "see:myself", "see:link", "see:you-did", "signed-at-length")
_WHY = ("see:reason", "see:you-did", "see:heard", "see:their-work", "see:applying", "see:when")
_DEPEND = (
    "share-only-me", "see:vague", "see:link", "see:who", "words", "see:you-did", "to-somebody", "signed", "see:mystery",
    "see:myself", "short",
)  # fmt: skip


def of_reader(values: Mapping[str, float], reader: Reader, lang: str) -> dict[str, float]:
    """Counts by name, from the other counts of the draft and from whom it is for."""
    found = {f"relation:{relation}": float(reader.relation == relation) for relation in RELATIONS}
    for name in CHANNELS:  # an invitation has the words of a message there
        is_it = reader.channel == name or (name == "linkedin" and reader.channel == "linkedin-invitation")
        found[f"channel:{name}"] = float(is_it)
    near, far = float(reader.relation in NEAR), float(reader.relation in FAR)
    short = float(values.get("words", 0.0) <= log2(1 + SHORT))
    found |= {"german": float(lang == "de"), "near": near, "far": far, "known": 1 - far, "short": short}
    for of in _DEPEND:
        value = short if of == "short" else values.get(of, 0.0)
        found[f"near*{of}"], found[f"far*{of}"] = near * value, far * value
    quiet = float(not any(one in values for one in _LOUD) and values.get("sell-groups", 0.0) <= 1)
    who, why = (any(one in values for one in some) for some in (_WHO, _WHY))
    found |= {
        "quiet": quiet,
        "plain-note": short * quiet * (1 - far),
        "far-and-nobody": far * (not who),
        "far-and-no-why": far * (not why),
        "far-and-both": far * (who and why),
    }
    return found
