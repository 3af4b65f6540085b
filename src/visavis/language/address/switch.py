"""A German text turned from du to Sie, or from Sie to du: the edits, and the places that only its writer can judge.

Changed are the pronouns, what is reflexive with them ("melde dich", "melden Sie sich"), the verbs that go with them,
and imperatives. Quotations and signatures stay. `unsure` are places where a form was guessed (Sie as dich or du, euch
as Sie or Ihnen) or left, since it may mean somebody else (Sie and Ihr at the beginning of a sentence), verbs that share
one Sie ("Übernehmen Sie die Patenschaft und stellen die Garage leer"), and a salutation with Herr or Frau.
The subject is found by its verb: before or behind the pronoun, or at the end of the clause. Clauses are what stands
between commas. Wrong for sentences that are built otherwise, and for the verbs german_verbs.py is wrong for.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from visavis.language.address.address import Form, Register, Spot, forms, quotations, spots_of
from visavis.language.address.to_du import to_du
from visavis.language.address.to_sie import to_sie
from visavis.language.text.edit import Edit
from visavis.language.text.segment import Sentence, Text


def switched(text: Text, to: Register) -> tuple[Edit, ...]:
    """The edits, in order, after which the text addresses its reader with `to` alone; () where it does already."""
    return _made(text, to)[0] if to else ()


def unsure(text: Text, to: Register) -> tuple[tuple[int, int], ...]:
    """Places that somebody should look at after these edits, in order, as the text stands now."""
    return _made(text, to)[1] if to else ()


@dataclass(slots=True)
class _Made:
    """The edits and the places to look at, as they come together."""

    edits: dict[int, Edit] = field(default_factory=dict)
    unsure: set[tuple[int, int]] = field(default_factory=set)


def _made(text: Text, to: Register) -> tuple[tuple[Edit, ...], tuple[tuple[int, int], ...]]:
    """The edits and the places to look at."""
    found = forms(text)
    others = [form for form in found if form.register != to and form.kind != "salutation"]
    made = _Made()
    if others:
        _switch(text, to, others, made)
        made.unsure |= {(form.start, form.end) for form in found if form.register != to and form.kind == "salutation"}
    return tuple(made.edits[start] for start in sorted(made.edits)), tuple(sorted(made.unsure))


def _switch(text: Text, to: Register, others: Sequence[Form], made: _Made) -> None:
    """Switch the forms of the other register, sentence by sentence."""
    is_capital = to == "du" and _writes_capital_du(text)
    quoted = quotations(text.text)
    sentences = iter(_spots(text, quoted))
    waiting = list(others)
    for sentence, spots in sentences:
        here: dict[int, Form] = {}
        while waiting and waiting[0].start < sentence.end:
            form = waiting.pop(0)
            if form.is_sure or form.kind == "closing":
                here[form.start] = form
            else:
                made.unsure.add((form.start, form.end))
        if not here:
            continue
        steps = (
            to_sie(spots, here)
            if to == "sie"
            else to_du(spots, here, is_question=sentence.is_question, is_capital=is_capital)
        )
        for edit, is_sure in steps:
            if edit.text != text.text[edit.start : edit.end]:
                made.edits.setdefault(edit.start, edit)
            if not is_sure:
                made.unsure.add((edit.start, edit.end))


def _spots(text: Text, quoted: Sequence[int]) -> list[tuple[Sentence, list[Spot]]]:
    return [(sentence, spots_of(text.text, sentence, quoted)) for sentence in text.own if sentence.zone != "signature"]


def _writes_capital_du(text: Text) -> bool:
    """Whether most of the du within sentences have a capital letter."""
    written = [
        spot.word.text for _, spots in _spots(text, quotations(text.text)) for spot in spots
        if not spot.is_first and spot.word.low in {"du", "dich", "dir"}
    ]  # fmt: skip
    return 2 * sum(word[0].isupper() for word in written) > len(written)
