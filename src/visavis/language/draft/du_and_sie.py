"""Du and Sie in a draft, as the rules VV171 to VV175 look at them: by language/, with the reader beside it."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from visavis.language.address.address import forms
from visavis.language.address.letter import closing_misfit, missing_parts, title_with_du
from visavis.language.address.register import mix
from visavis.language.address.switch import switched
from visavis.language.draft.reader import FAR, Reader
from visavis.language.text.edit import Edit
from visavis.language.text.segment import Text


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


def _title(text: Text, _reader: Reader) -> Iterator[Addressed]:
    """Herr or Frau, and then du."""
    place = title_with_du(text)
    if place:
        yield Addressed(*place, {})


def _closing(text: Text, reader: Reader) -> Iterator[Addressed]:
    """A formula at the end that does not go with du or Sie."""
    unfit = closing_misfit(text, reader.register)
    if unfit:
        yield Addressed(unfit.start, unfit.end, {"tone": unfit.why})


def _parts(text: Text, reader: Reader) -> Iterator[Addressed]:
    """What a mail lacks, all told at the first place where something would stand. A name alone closes a letter well
    enough, but for a German one to somebody whom the writer hardly knows or worked for.
    """
    lacking = missing_parts(text)
    is_formal = text.lang == "de" and reader.relation in {*FAR, "former_boss"}
    if lacking and (is_formal or [one.what for one in lacking] != ["closing"]):
        yield Addressed(lacking[0].start, lacking[0].end, {"missing": "+".join(one.what for one in lacking)})


SIGNS: Mapping[str, Callable[[Text, Reader], Iterator[Addressed]]] = {
    "mix": _mix,
    "differs": _differs,
    "title": _title,
    "closing": _closing,
    "parts": _parts,
}
