"""One way to somebody, in words: "You – Ana – Bernd – Clara", and of every step what it rests on."""

from collections.abc import Iterator
from itertools import pairwise

from django.utils.translation import pgettext

from visavis.phrases.alter_ties import knows
from visavis.phrases.because import sentence
from visavis.store.read.paths import Step, Way


def line(way: Way) -> str:
    """Everybody on the way, from the user to the target."""
    return " – ".join([pgettext("way", "You"), *(step.name for step in way.steps)])


def surely(way: Way) -> str:
    """How surely those on the way know each other."""
    pairs = pairwise(way.steps)
    return " ".join(knows(step.label, before.name, step.name) for before, step in pairs)


def steps(way: Way) -> Iterator[tuple[Step, str]]:
    """Each step with its sentences: would the first answer, then who knows whom and why that is thought."""
    before = ""
    for step in way.steps:
        said = sentence(step.because, step.name)
        yield step, f"{knows(step.label, before, step.name)} {said}" if step.label else said
        before = step.name
