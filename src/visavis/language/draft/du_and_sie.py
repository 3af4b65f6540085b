"""Du and Sie in a draft, as the rules VV171 to VV175 look at them: by register.py, with the reader beside it."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from visavis.language.address import forms
from visavis.language.draft.finding import Edit
from visavis.language.draft.reader import Reader
from visavis.language.register import mix
from visavis.language.segment import Text
from visavis.language.switch import switched


class Addressed(NamedTuple):
    """A place, what the rule's sentences may tell of it, and the edits that mend it."""

    start: int
    end: int
    values: Mapping[str, str | int]
    fix: tuple[Edit, ...] = ()


def _mix(text: Text, reader: Reader) -> Iterator[Addressed]:
    """The first form that is not in the register of before, or else of most of the text; the fix mends them all."""
    found = mix(text)
    if found is None:
        return
    main = reader.register or found.main
    slips = [form for form in forms(text) if form.is_sure and form.register != main]
    if slips:
        values: dict[str, str | int] = {"register": main, "count": len(slips)}
        yield Addressed(slips[0].start, slips[0].end, values, switched(text, main))


def _differs(text: Text, reader: Reader) -> Iterator[Addressed]:
    """The first form of a text that keeps to another register than the user did so far with this person."""
    if not reader.register or mix(text):
        return
    others = [form for form in forms(text) if form.is_sure and form.register != reader.register]
    if others:
        values = {"register": others[0].register, "usual": reader.register}
        yield Addressed(others[0].start, others[0].end, values, switched(text, reader.register))


SIGNS: Mapping[str, Callable[[Text, Reader], Iterator[Addressed]]] = {
    "mix": _mix,
    "differs": _differs,
}
