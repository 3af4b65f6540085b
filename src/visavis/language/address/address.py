"""The words by which a German text addresses its reader with du or Sie, and where they stand.

Forms of du: du, dich, dir, dein…, and euch, euer, ihr for several; verbs in -st, also without du ("hast Zeit?");
imperatives ("gib", "sag dem Azubi Bescheid", "Bitte überweise"). Forms of Sie: Sie, Ihnen, Ihr… with a capital letter
within a sentence, and the imperatives with them ("geben Sie"). At the beginning of a sentence "Sie" and "Ihr" may be
they and her; so they are sure only below a salutation with Herr, Frau or geehrte, and in "Sie wissen ja". In a text of
small letters alone, sie is sure beside a verb like können with mir, mich or bitte.
No forms are words in quotations („…“, lines with ">"), in the signature, "per du", the du of French names, and
"ihr geht es gut".
Wrong for she and they with a capital letter by mistake, and for most sie of a text of small letters.
After the Rat für deutsche Rechtschreibung (§§ 65, 66): Sie and Ihr with a capital letter, du and Du both right.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from visavis.language.address import address_words as known
from visavis.language.text.segment import Sentence, Text, Word

Register = Literal["du", "sie", ""]
Kind = Literal["pronoun", "verb", "imperative", "salutation", "closing"]


class Form(NamedTuple):
    """A word that addresses the reader. `is_sure` is False where it may be something else, or says little."""

    register: Register
    kind: Kind
    start: int
    end: int
    is_sure: bool = True


class Spot(NamedTuple):
    """A word where it stands: whether it begins a sentence, a clause, and the number of its clause in the sentence."""

    word: Word
    is_first: bool
    opens: bool
    clause: int


@lru_cache(maxsize=4)  # the rules of one draft ask for them one after the other
def forms(text: Text) -> tuple[Form, ...]:
    """All words that address the reader, in order; () in an English text."""
    if text.lang == "en" or not text.text:
        return ()
    quoted = quotations(text.text)
    is_small = text.text[:_BEGINNING].islower()
    found: list[Form] = []
    is_formal = False
    for sentence in text.own:
        if sentence.zone == "signature" or (sentence.lang == "en" and not _has_sie(sentence)):
            continue
        spots = spots_of(text.text, sentence, quoted)
        if sentence.zone == "salutation":
            titles = list(_salutation(spots))
            is_formal = is_formal or bool(titles)
            found += titles
        found += _forms(spots, sentence, is_formal=is_formal, is_small=is_small)
    return tuple(found)


# ---- where words stand ----

_OPENING = {"„": "“”", "“": "”", "»": "«", "«": "»", "‚": "‘", '"': '"', "‹": "›", "›": "‹"}
_BEGINNING = 2000  # characters by which a text of small letters alone is known
WINDOW = 40
"""Words that are looked at on either side of one, at most, so that a text without an end takes no time without one."""

_LONGEST_QUOTATION = 600  # characters
_ENDS = frozenset(".!?…:•")
_CLAUSE_ENDS = frozenset(",;:!?…()–—\n")  # a point within a sentence is that of an ordinal or an abbreviation


def quotations(text: str) -> bytearray:
    """Of each place of a text whether it stands within quotation marks."""
    inside = bytearray(len(text))
    marks = [at for at, sign in enumerate(text) if sign in _QUOTES] if any(map(text.__contains__, _QUOTES)) else []
    until = -1
    for number, at in enumerate(marks):
        if at < until:
            continue
        wanted = _OPENING.get(text[at], "")
        for end in marks[number + 1 : number + 9]:
            if end - at > _LONGEST_QUOTATION:
                break
            if text[end] in wanted:
                inside[at : end + 1] = b"\1" * (end + 1 - at)
                until = end + 1
                break
    return inside


_QUOTES = frozenset('„“”»«‚‘"‹›')


def spots_of(text: str, sentence: Sentence, quoted: Sequence[int]) -> list[Spot]:
    """The words of a sentence that stand in no quotation, with their clauses."""
    spots: list[Spot] = []
    clause, before = 0, sentence.start
    is_first = (
        not text[max(before - 5, 0) : before].rstrip().endswith(",")
    )  # behind "Liebe Frau Roth," stands a small letter
    opens = True
    for word in sentence.words:
        between = text[before : word.start]
        if spots and not _CLAUSE_ENDS.isdisjoint(between):
            clause += 1
            opens = True
        if spots and not _ENDS.isdisjoint(between):
            is_first = True
        if spots and " - " in between:
            clause, opens = clause + 1, True
        before = word.end
        if not quoted[word.start]:
            spots.append(Spot(word, is_first, opens, clause))
        elif not spots:
            continue
        is_first = False
        opens = opens and word.low in known.BEFORE_IMPERATIVE
        if word.low in {"und", "oder", "aber", "denn"}:
            opens = True
    return spots


def _has_sie(sentence: Sentence) -> bool:
    return any(word.text in known.SIE or word.low in known.DU for word in sentence.words)


# ---- the forms of a sentence ----


def _salutation(spots: Sequence[Spot]) -> Iterator[Form]:
    for at, spot in enumerate(spots):
        low = spot.word.low
        is_title = low in known.MISTER and spot.word.text[0].isupper() and at + 1 < len(spots)
        if is_title or low in known.SIE_SALUTATIONS:
            yield Form("sie", "salutation", spot.word.start, spot.word.end, is_sure=False)


def _forms(spots: Sequence[Spot], sentence: Sentence, *, is_formal: bool, is_small: bool) -> Iterator[Form]:
    is_closing = sentence.zone == "closing"
    for at, spot in enumerate(spots):
        word = spot.word
        if word.text in known.SIE or word.text in known.IHR:
            form = _sie(spots, at, is_closing=is_closing, is_formal=is_formal)
            if form:
                yield form
        elif word.low in known.DU or word.low.partition("'")[0] in known.DU:
            if _is_du(spots, at):
                yield Form("du", "closing" if is_closing else "pronoun", word.start, word.end)
        elif word.low == "ihr":
            if _is_plural(spots, at):
                yield Form("du", "pronoun", word.start, word.end)
        elif sentence.zone == "body" and (kind := _verb(spots, at)):
            yield Form("du", kind, word.start, word.end)
        elif is_small and word.low == "sie" and _is_small_sie(spots, at):
            yield Form("sie", "pronoun", word.start, word.end)


def _verb(spots: Sequence[Spot], at: int) -> Kind | None:
    """Whether a word is a verb for the reader, as it stands there."""
    word = spots[at].word
    is_of_several = word.low in known.ONLY_IHR and (word.text.islower() or spots[at].is_first)
    if is_of_several or is_du_verb(spots, at):
        return "verb"
    return "imperative" if is_imperative(spots, at) else None


def _is_small_sie(spots: Sequence[Spot], at: int) -> bool:
    """Whether "sie" in a text of small letters is the reader: "können sie mir", "sie müssen mir alles erzählen"."""
    clause = [spots[number] for number in clause_of(spots, at)]
    verb = _next(spots, at) if spots[at].opens else _before(spots, at)
    is_beside = verb in known.REQUESTED and clause[0].word.low in {"sie", verb}
    return is_beside and any(spot.word.low in {"mir", "mich", "bitte"} for spot in clause)


def clause_of(spots: Sequence[Spot], at: int) -> list[int]:
    """The numbers of the words of the clause in which a word stands."""
    clause = spots[at].clause
    return [
        number for number in range(max(at - WINDOW, 0), min(at + WINDOW, len(spots))) if spots[number].clause == clause
    ]


def _next(spots: Sequence[Spot], at: int) -> str:
    """The word behind, in small letters, if it is of the same clause."""
    if not 0 <= at < len(spots):
        return ""
    here = spots[at + 1] if at + 1 < len(spots) else None
    return here.word.low if here and here.clause == spots[at].clause else ""


def _before(spots: Sequence[Spot], at: int) -> str:
    """The word before, in small letters, if it is of the same clause."""
    return spots[at - 1].word.low if at and spots[at - 1].clause == spots[at].clause else ""


def _sie(spots: Sequence[Spot], at: int, *, is_closing: bool, is_formal: bool) -> Form | None:
    """Sie, Ihnen or Ihr… with a capital letter, unless it is several readers; rarely sure at the beginning."""
    spot = spots[at]
    word, following = spot.word, _next(spots, at)
    if _before(spots, at) in {"per", "das", "beim", "zum"}:
        return None  # "per Sie", "das Sie"
    if word.text == "Ihr" and (following in known.PLURAL_COMPANY or _is_plural(spots, at)):
        return Form("du", "pronoun", word.start, word.end)
    if is_closing:
        return Form("sie", "closing", word.start, word.end, is_sure=False)
    is_sure = not spot.is_first or (_says_you(spots, at) if is_formal else _reminds(spots, at))
    kind: Kind = "imperative" if word.text == "Sie" and _is_asked(spots, at) else "pronoun"
    return Form("sie", kind, word.start, word.end, is_sure)


def _says_you(spots: Sequence[Spot], at: int) -> bool:
    """Whether "Sie" at the beginning of a sentence has the verb of several: "Sie haben", not "Sie hat"."""
    if spots[at].word.text != "Sie":
        return True
    verb = _next(spots, at)
    return verb in {"sind", "tun"} or verb.endswith(("en", "ern", "eln"))


def _reminds(spots: Sequence[Spot], at: int) -> bool:
    """Whether "Sie" at the beginning of a sentence reminds the reader: "Sie wissen ja", "Sie erinnern sich"."""
    return _next(spots, at) in {"wissen", "kennen", "erinnern"} and _next(spots, at + 1) in {"ja", "doch", "sich"}


def _is_asked(spots: Sequence[Spot], at: int) -> bool:
    """Whether the word before "Sie" is a verb that begins a clause: "geben Sie"."""
    if not at or spots[at - 1].clause != spots[at].clause or not spots[at - 1].opens:
        return False
    return spots[at - 1].word.low.endswith(("en", "ern", "eln"))


def _is_du(spots: Sequence[Spot], at: int) -> bool:
    """Whether du is the reader: not in "per du", "das Du", "Côte du Rhône"."""
    word, before, following = spots[at].word, _before(spots, at), _next(spots, at)
    if word.low != "du":
        return True
    if before in {"per", "beim", "zum"} or (before == "das" and word.text == "Du"):
        return False
    if following in {"schande", "schreck"} or (before in {"ach", "oh", "ei"} and following in known.EXCLAIMED):
        return False
    if word.text != "du" or not before or not following:
        return True
    name, then = spots[at - 1], spots[at + 1].word
    is_name = name.word.text[0].isupper() and not before.endswith(("st", "t", "n"))
    return not (is_name and then.text[0].isupper() and not name.is_first)


def _is_plural(spots: Sequence[Spot], at: int) -> bool:
    """Whether "ihr" is several readers: a verb for them stands beside it, or "lieben", "beide", "zwei"."""
    following = _next(spots, at)
    if following in known.IHR_VERBS or _before(spots, at) in known.IHR_VERBS:
        return following != "es" and _next(spots, at + 1) != "es"  # "ihr geht es gut" is her
    if following in known.PLURAL_COMPANY and following != "alle":
        return spots[at].opens
    return any(spot.word.low in known.ONLY_IHR for spot in spots[at + 1 : at + 12] if spot.clause == spots[at].clause)


def is_du_verb(spots: Sequence[Spot], at: int) -> bool:
    """Whether a word is a verb for one reader: "hast", "schreibst", at the beginning also "Grabst mir"."""
    word = spots[at].word
    low = word.low
    if len(low) < 4 or not low.endswith(("st", "ßt")):  # noqa: PLR2004
        return False
    if not word.text.islower() and not (
        spots[at].is_first and (_next(spots, at) in known.BEHIND_VERB or low in known.DU_VERBS)
    ):
        return False
    if low in known.DU_VERBS:
        return True
    if low in known.NO_VERBS or not low.isalpha() or low.endswith(("lichst", "ßt")):
        return False
    return len(low) > 4 and low[-3] not in "aiouäöüysßxz" and not (low[-3] == "e" and low[-4] not in "tdnmgkrbfh")  # noqa: PLR2004


def is_imperative(spots: Sequence[Spot], at: int) -> bool:
    """Whether a word asks one reader for something: "gib", and at the beginning of a clause "sag", "klicke"."""
    spot = spots[at]
    low = spot.word.low
    if spot.word.text != low and not (spot.is_first and spot.word.text[1:] == low[1:]):
        return False
    if low in known.STRONG:
        return _is_strong(spots, at)
    before, following = _before(spots, at), _next(spots, at)
    if not spot.opens or before in known.FIRST_PERSON or not _may_ask(low, following):
        return False
    if low in known.NOUNS and spot.word.text != low and following not in known.BEHIND_ASKED:
        return False
    if low in known.BARE:
        return "bitte" in {before, following} or not (_is_told(spots, at) or _is_mine(spots, at))
    return _asks_with_e(spots, at)


def _asks_with_e(spots: Sequence[Spot], at: int) -> bool:
    """Whether "klicke" and its like ask, which without an "ich" may be the first person."""
    low, before, following = spots[at].word.low, _before(spots, at), _next(spots, at)
    if low in known.OPEN:
        if "bitte" in {before, following} or (low in known.TO_ME and following == "mir"):
            return True
        if (low in known.ONESELF and following in {"dir", "dich"}) or (low in known.CALLS and following == "mich"):
            return True
        if not _goes_on_asking(spots, at) and (_says_sie(spots, at) or not _is_shown(spots, at)):
            return False
    elif low not in known.WITH_E or (_says_sie(spots, at) and not _is_shown(spots, at)):
        return False
    return not (_is_told(spots, at) or _is_mine(spots, at))


def _is_shown(spots: Sequence[Spot], at: int) -> bool:
    """Whether a word of the clause shows an imperative: "nutze unsere Aktion", "prüfe doch mal"."""
    return any(spots[number].word.low in known.ASKING for number in clause_of(spots, at))


def _says_sie(spots: Sequence[Spot], at: int) -> bool:
    """Whether the clause says Sie: what its verb does is then more often its writer's ("Teste seit Mai Ihr Gerät")."""
    words = [spots[number].word.text for number in clause_of(spots, at)]
    return any(word in known.SIE or word in known.IHR for word in words)


def _is_told(spots: Sequence[Spot], at: int) -> bool:
    """Whether a verb tells of its writer: "Schicke Ihnen die Rechnung", "Komm gerade aus dem Urlaub"."""
    following = _next(spots, at)
    return bool(following) and (
        following in known.NOT_NOW or following == "wir" or spots[at + 1].word.text in known.SIE
    )


def _may_ask(low: str, following: str) -> bool:
    """Whether an imperative may have this word behind it: not "melde mich", "traue sich", "halt so"."""
    if following in known.NOT_ASKED or (following == "mich" and low not in known.CALLS):
        return False
    return low != "halt" or following in known.HELD


def _goes_on_asking(spots: Sequence[Spot], at: int) -> bool:
    """Whether an imperative stands before it in the sentence: "klick hier und suche …", "geben Sie … und halte …"."""
    before = range(max(at - WINDOW, 0), at)
    if any(spots[number].word.low == "ich" for number in before):
        return False
    return any(spots[number].opens and _is_known(spots, number) for number in before)


def _is_known(spots: Sequence[Spot], at: int) -> bool:
    """Whether a word that opens a clause is a listed imperative, or one with Sie."""
    low = spots[at].word.low
    if low in known.STRONG or low in known.BARE or low in known.WITH_E or (low in known.OPEN and _is_shown(spots, at)):
        return True
    return low.endswith("en") and at + 1 < len(spots) and spots[at + 1].word.text == "Sie"


def _is_strong(spots: Sequence[Spot], at: int) -> bool:
    """Whether "gib" and its like ask: "sprich" may mean "that is", "sieh da" nothing."""
    low, following = spots[at].word.low, _next(spots, at)
    if low == "sprich":
        return following in {"mich", "mit", "uns", "ihn", "doch", "bitte", "einfach", "gern", "mir", "sie", "lauter"}
    if low == "sieh":
        return following not in {"da", "mal", "an"} or spots[at].opens
    return True


def _is_mine(spots: Sequence[Spot], at: int) -> bool:
    """Whether the subject of the clause before goes on: "ich heul und spiel Banjo", "ich steh auf, koch Kaffee"."""
    clause = spots[at].clause
    above = spots[max(at - WINDOW, 0) : at]
    here = [spot.word.low for spot in above if spot.clause == clause]
    if here:
        return "ich" in here
    before = [spot.word.low for spot in above if spot.clause == clause - 1]
    if "ich" not in before or known.SUBORDINATORS.intersection(before):
        return False
    return before[0] == "ich" or _next(spots, at) not in {"mir", "uns", "mal", "doch", "einfach", "kurz"}
