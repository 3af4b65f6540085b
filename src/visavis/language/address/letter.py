"""What belongs to a letter: a salutation, a closing and a name, and whether they go with its register.

German business letters close with "Mit freundlichen Grüßen", without a comma and written out; "MfG", "LG" and "VG" are
for people one knows well (DIN 5008 and its commentaries). "Frau Maier" with du is said among colleagues at a till and
looks wrong in a letter.
"""

import re
from typing import Literal, NamedTuple

from visavis.language.address.address import Register, forms
from visavis.language.text.closing import is_closing, is_name
from visavis.language.text.segment import Sentence, Text

Tone = Literal["stiff", "plain", "familiar"]
Misfit = Literal["stiff", "familiar", "short"]
Missing = Literal["salutation", "closing", "name"]


class Formula(NamedTuple):
    """The words that close a letter, how they sound, and whether they are initials ("MfG")."""

    start: int
    end: int
    tone: Tone
    is_short: bool


class Unfit(NamedTuple):
    """A closing that does not go with the register: too stiff for du, too familiar for Sie, or initials with Sie."""

    why: Misfit
    start: int
    end: int


class Lacking(NamedTuple):
    """What a letter lacks, and the sentence beside which it would stand."""

    what: Missing
    start: int
    end: int


_STIFF = re.compile(
    r"(?:mit |with )?(?:(?:vorzüglicher|den besten|den) )?(?:(?:sehr |ganz )?freundlichen? (?:grüß|grüss|gruß|gruss)"
    r"|hochachtung)|m\.?f\.?g\b|yours (?:faithfully|truly|sincerely)|sincerely|respectfully",
    re.IGNORECASE,
)
_FAMILIAR = re.compile(
    r"(?:ganz |sehr |viele |aller)?lieb(?:e|en|er|ste) (?:gr|umarm)|[gv]?lg\b|mlg\b|hdl\b|alles liebe|bussi|küss|kuss"
    r"|umarm|drück dich|knuddel|ganz lieb|(?:lots of |much |all my |with )?love\b|x{1,4}o?x*\b|hugs|baba\b|tschüssi?\b"
    r"|ciao\b|dein\b|deine\b|euer\b|eure\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?:m\.?f\.?g|[glvbh]g|[gvm]lg)\b\.?", re.IGNORECASE)
_STROKES = "-–—*~ \t"


def closing_formula(text: Text) -> Formula | None:
    """The formula that closes it, None where none does."""
    for sentence in text.own:
        if sentence.zone != "closing":
            continue
        said = text.quote(sentence.start, sentence.end)
        if is_closing(said, signed=True):
            bare = said.lstrip(_STROKES)
            stiff, familiar = _STIFF.match(bare), _FAMILIAR.match(bare)
            tone: Tone = "stiff" if stiff else "familiar" if familiar else "plain"
            return Formula(sentence.start, sentence.end, tone, _SHORT.match(bare) is not None)
    return None


def title_with_du(text: Text) -> tuple[int, int] | None:
    """The place of the salutation that says Herr, Frau or geehrte where the letter says du alone; None for none."""
    found = forms(text)
    titles = [form for form in found if form.kind == "salutation"]
    sure = {form.register for form in found if form.is_sure}
    if not titles or sure != {"du"}:
        return None
    sentence = next(one for one in text.own if one.start <= titles[0].start < one.end)
    return sentence.start, sentence.end


def closing_misfit(text: Text, register: Register = "") -> Unfit | None:
    """A German closing that does not go with du or Sie; `register` is that of the two where the letter says neither."""
    formula = closing_formula(text)
    if formula is None or text.lang == "en":
        return None
    said = _register(text) or register
    if said == "du" and formula.tone == "stiff":
        return Unfit("stiff", formula.start, formula.end)
    if said == "sie" and formula.tone == "familiar":
        return Unfit("familiar", formula.start, formula.end)
    if said == "sie" and formula.is_short:
        return Unfit("short", formula.start, formula.end)
    return None


def _register(text: Text) -> Register:
    """What a letter says besides its closing; a salutation with Herr or Frau alone is Sie."""
    found = [form for form in forms(text) if form.kind != "closing"]
    sure = {form.register for form in found if form.is_sure}
    if len(sure) == 1:
        return sure.pop()
    return "sie" if not sure and any(form.kind == "salutation" for form in found) else ""


def missing_parts(text: Text) -> tuple[Lacking, ...]:
    """Which of salutation, closing and name a mail lacks, in the order of a letter; () for a text without a body.

    A name counts wherever it stands in the closing ("LG Tom", "Deine Anna") or in a signature.
    """
    own = text.own
    body = text.body
    if not body:
        return ()
    lacking: list[Lacking] = []
    if not any(one.zone == "salutation" for one in own):
        lacking.append(Lacking("salutation", body[0].start, body[0].end))
    last = body[-1]
    closings = [one for one in own if one.zone == "closing"]
    if closing_formula(text) is None:
        lacking.append(Lacking("closing", last.start, last.end))
    is_signed = any(one.zone == "signature" for one in own) or any(_has_name(text, one) for one in closings)
    if not is_signed:
        beside = closings[-1] if closings else last
        lacking.append(Lacking("name", beside.start, beside.end))
    return tuple(lacking)


_NO_NAME_WORDS = """
    grüße grüßen grüsse grüssen gruß gruss regards wishes wünsche wünschen dank danke thanks best all mfg lg vg bg
    hg glg mit viele beste liebe herzliche freundliche schöne sonnige kind warm many yours sincerely faithfully
    truly cheers hochachtungsvoll herzlich herzlichst bis alles gute see take talk speak thank warmly love hugs
    with ihr ihre dein deine euer eure your voraus ps
"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())


def _has_name(text: Text, closing: Sentence) -> bool:
    """Whether a line of a closing holds a name: a line of its own, or a capital letter behind the formula."""
    said = text.quote(closing.start, closing.end)
    if not is_closing(said, signed=False):
        return is_name(said.lstrip(_STROKES))
    words = [word for word in closing.words if word.text[0].isupper() and word.low not in _NO_NAME]
    return any(word is closing.words[-1] or word.start > closing.start for word in words)
