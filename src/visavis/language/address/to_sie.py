"""The forms of du in a sentence turned into those of Sie.

du, dich, dir and dein… have one counterpart each; dich and dir become sich where du is the subject of their clause.
euch is Ihnen behind mit, von and their like, and guessed elsewhere. A verb without its du ("hast Zeit?") gets a Sie.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from visavis.language.address import address_words as known
from visavis.language.address import german_verbs as verbs
from visavis.language.address.address import WINDOW, Form, Spot, clause_of
from visavis.language.text.edit import Edit

_PRONOUNS = {"du": "Sie", "dich": "Sie", "dir": "Ihnen", "euch": "Sie", "ihr": "Sie", "euer": "Ihr"}
_WITH_DATIVE = frozenset({"mit", "von", "bei", "zu", "aus", "nach", "seit", "gegenüber", "außer"})
_GIVING_WORDS = """
    danke danken schreibe schreiben schicke schicken gebe geben sage sagen wünsche wünschen zeige zeigen erzähle
    erzählen helfe helfen sende senden bringe bringen empfehle empfehlen gratuliere gratulieren geht ging gefällt
    gehört reicht passt schenke schenken schulde melde antworte antworten biete bieten mache machen bestelle leihe
    überlasse
"""
_GIVING = frozenset(_GIVING_WORDS.split())
"""Verbs that take the reader in the dative."""

_SAME_WITH_IT = ("ßt", "st", "zt")  # "du heißt", "du lässt", "du nutzt": also the third person


class Switch(NamedTuple):
    """An edit, and whether it was guessed."""

    edit: Edit
    is_sure: bool = True


def to_sie(spots: Sequence[Spot], found: Mapping[int, Form]) -> Iterator[Switch]:
    """The edits of a sentence; `found` are its forms of du by where they begin."""
    forms = [found.get(spot.word.start) for spot in spots]
    has_subject = False  # whether du was said or filled in before
    for at, (spot, form) in enumerate(zip(spots, forms, strict=True)):
        word = spot.word
        if form is None:
            if _is_shared(spots, forms, at):
                yield Switch(Edit(word.start, word.end, _cased(word.text, verbs.plural_of_du(word.low))), is_sure=False)
            continue
        if form.kind == "imperative":
            yield Switch(_asked(spots, at))
            has_subject = True
        elif form.kind == "verb":
            is_alone = not has_subject and not _has_subject(spots, at)
            several = word.low in known.ONLY_IHR
            plural = verbs.plural_of_ihr(word.low) if several else verbs.plural_of_du(word.low)
            yield Switch(Edit(word.start, word.end, _cased(word.text, plural) + " Sie" * is_alone))
            has_subject = True
        elif word.low == "du" and at and (before := forms[at - 1]) and before.kind == "imperative":
            continue  # "Ruf du sie an": the Sie stands behind the verb
        else:
            yield from _pronoun(spots, forms, at)
            has_subject = has_subject or word.low in {"du", "ihr"}


def _cased(written: str, word: str) -> str:
    """A word with a capital letter where the one it replaces has one."""
    return word[:1].upper() + word[1:] if written[:1].isupper() else word


def _has_subject(spots: Sequence[Spot], at: int) -> bool:
    return any(spots[number].word.low in {"du", "ihr"} for number in clause_of(spots, at))


def _asked(spots: Sequence[Spot], at: int) -> Edit:
    """The edit of "gib" to "geben Sie", with the du that may stand behind it."""
    word = spots[at].word
    following = spots[at + 1].word if at + 1 < len(spots) else None
    end = following.end if following and following.low == "du" else word.end
    return Edit(word.start, end, _cased(word.text, verbs.plural_of_imperative(word.low)) + " Sie")


def _pronoun(spots: Sequence[Spot], forms: Sequence[Form | None], at: int) -> Iterator[Switch]:
    word = spots[at].word
    stem, sign, rest = word.low.partition("'")
    is_sure = True
    if stem.startswith("dein"):
        new = "Ihr" + (stem[4:].replace("s", "es") if stem == "deins" else stem[4:])
    elif stem.startswith("eu") and stem not in {"euch", "euer"}:
        new = "Ihr" + stem[3:]
    elif stem in {"dich", "dir", "euch"} and _is_reflexive(spots, forms, at):
        new = _cased(word.text, "sich") if spots[at].is_first else "sich"
    elif stem == "euch":
        new, is_sure = _of_several(spots, at)
    elif stem in _PRONOUNS:
        new = _PRONOUNS[stem]
    else:
        new = _cased(word.text, verbs.plural_of_du(stem.removesuffix("e"))) + " Sie"  # haste
    yield Switch(Edit(word.start, word.end, new + sign + rest), is_sure)
    if stem in {"du", "ihr"}:
        yield from _verb(spots, forms, at)


def _is_reflexive(spots: Sequence[Spot], forms: Sequence[Form | None], at: int) -> bool:
    """Whether the reader does it to themselves: du, its verb or an imperative stands in the clause."""
    clause = clause_of(spots, at)
    for number in clause:
        form, low = forms[number], spots[number].word.low
        if low == "du" or (form and (form.kind in {"verb", "imperative"} or low == "ihr")):
            return True
    is_second = len(clause) > 1 and clause[1] == at
    return is_second and spots[at].word.low == "euch" and spots[at - 1].word.low.endswith("t")  # "meldet euch"


def _of_several(spots: Sequence[Spot], at: int) -> tuple[str, bool]:
    """What euch becomes, and whether that is sure."""
    before = spots[at - 1].word.low if at else ""
    if before in _WITH_DATIVE:
        return "Ihnen", True
    if before in {"für", "auf", "über", "an", "ohne", "gegen", "um", "durch"}:
        return "Sie", True
    clause = {spots[number].word.low for number in clause_of(spots, at)}
    return ("Sie" if _GIVING.isdisjoint(clause) else "Ihnen"), False


def _verb(spots: Sequence[Spot], forms: Sequence[Form | None], at: int) -> Iterator[Switch]:
    """The verb of a du or ihr, where it is none that is known by itself: "du heißt", "lässt du", "wenn du sitzt"."""
    clause = clause_of(spots, at)
    for number in clause:
        form = forms[number]
        if form is not None and form.kind == "verb":
            return
    several = spots[at].word.low == "ihr"
    for number in (at - 1, at + 1, clause[-1]):
        if number not in clause or number == at or forms[number] is not None:
            continue
        word = spots[number].word
        if word.low in known.NO_VERBS or word.low in {"jetzt", "nicht", "zuletzt", "bereits", "gut", "mit"}:
            continue
        if not (word.text.islower() or spots[number].is_first) or len(word.low) < 4:  # noqa: PLR2004
            continue
        if word.low.endswith("t" if several else _SAME_WITH_IT):
            plural = verbs.plural_of_ihr(word.low) if several else verbs.plural_of_du(word.low)
            yield Switch(Edit(word.start, word.end, _cased(word.text, plural)))
            return


def _is_shared(spots: Sequence[Spot], forms: Sequence[Form | None], at: int) -> bool:
    """Whether a verb like "lässt" opens a clause behind one whose subject is du: "du fliegst hin, lässt drucken"."""
    word = spots[at].word
    if not spots[at].opens or word.text != word.low or not verbs.is_of_du(word.low) or not at:
        return False
    return any(
        (form := forms[number]) and form.kind == "verb" and spots[at].clause - spots[number].clause <= 1
        for number in range(max(at - WINDOW, 0), at)
    )
