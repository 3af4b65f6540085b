"""Whether a German text says du or Sie to its reader, where it slips from one into the other, and how that is mended.

A text mixes the two when sure forms of both stand in it (address.py). No mix are a first name with Sie, a surname with
du, "Ihr Klaas" below a letter, and ihr beside du. English has no register.
Wrong for letters to two readers at once, one of whom is du and one Sie, and for talk about du and Sie without quotation
marks.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from visavis.language.address.address import Form, Kind, Register, forms
from visavis.language.address.switch import switched, unsure
from visavis.language.text.segment import Text, segment

READ = 5_000  # characters of a letter: its salutation and more than a page
__all__ = ["Form", "Kind", "Mix", "Register", "forms", "mix", "register_of", "switched", "unsure"]


@dataclass(frozen=True, slots=True)
class Mix:
    """A text with both: the register of most of its forms, and the forms of the other one."""

    main: Register
    slips: tuple[Form, ...]


def mix(text: Text) -> Mix | None:
    """The register of the text and the slips into the other one; None where it keeps to one, or says neither.

    A salutation with Herr, Frau or geehrte decides, then the number of forms, then which comes first.
    """
    found = forms(text)
    du = tuple(form for form in found if form.is_sure and form.register == "du")
    sie = tuple(form for form in found if form.is_sure and form.register == "sie")
    if not du or not sie:
        return None
    if any(form.kind == "salutation" for form in found) or len(sie) > len(du):
        return Mix("sie", du)
    if len(du) > len(sie) or du[0].start < sie[0].start:
        return Mix("du", sie)
    return Mix("sie", du)


def register_of(texts: Iterable[str]) -> Register:
    """What the letters to one person say: the register of most of them, each a vote; "" when open or as many say both.

    A letter that mixes has no vote; one without a form has the vote of its salutation (Herr, Frau, geehrte).
    People go from Sie to du and hardly ever back: give it the newest letters only.
    """
    votes = [_register(segment(text[:READ])) for text in texts]
    du, sie = votes.count("du"), votes.count("sie")
    return "" if du == sie else "du" if du > sie else "sie"


def _register(text: Text) -> Register:
    said = forms(text)
    sure = {form.register for form in said if form.is_sure}
    if len(sure) == 1:
        return sure.pop()
    return "sie" if not sure and any(form.register == "sie" for form in said) else ""
