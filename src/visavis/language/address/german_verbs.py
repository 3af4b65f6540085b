"""Forms of German verbs between du and Sie: "kannst" and "können", "gib" and "geben Sie", "ihr habt" and "Sie haben".

Verbs that change their stem stand in a table, their compounds are found by their ends ("bekommst", "annimmst"); all
others follow the rule: stem and -st, with -e- behind t and d, without -s- behind s, ß, x and z.
Wrong for rare strong verbs nobody listed, and for compounds of a weak verb that look like one of a strong verb.
"""

from functools import lru_cache

_TABLE = """
    haben hast habt hab
    sind bist seid sei
    werden wirst werdet werde
    können kannst könnt -
    müssen musst müsst -
    wollen willst wollt -
    sollen sollst sollt -
    dürfen darfst dürft -
    mögen magst mögt -
    wissen weißt wisst -
    tun tust tut tu
    waren warst wart -
    wären wärst wärt -
    geben gibst gebt gib
    nehmen nimmst nehmt nimm
    lesen liest lest lies
    sehen siehst seht sieh
    sprechen sprichst sprecht sprich
    brechen brichst brecht brich
    treffen triffst trefft triff
    helfen hilfst helft hilf
    werfen wirfst werft wirf
    werben wirbst werbt wirb
    sterben stirbst sterbt stirb
    verderben verdirbst verderbt verdirb
    essen isst esst iss
    fressen frisst fresst friss
    messen misst messt miss
    vergessen vergisst vergesst vergiss
    treten trittst tretet tritt
    empfehlen empfiehlst empfehlt empfiehl
    befehlen befiehlst befehlt befiehl
    stehlen stiehlst stehlt stiehl
    gelten giltst geltet gilt
    erschrecken erschrickst erschreckt erschrick
    fahren fährst fahrt fahr
    tragen trägst tragt trag
    schlagen schlägst schlagt schlag
    laden lädst ladet lade
    graben gräbst grabt grab
    waschen wäschst wascht wasch
    wachsen wächst wachst wachs
    schlafen schläfst schlaft schlaf
    lassen lässt lasst lass
    fallen fällst fallt fall
    fangen fängst fangt fang
    halten hältst haltet halte
    raten rätst ratet rate
    blasen bläst blast blas
    braten brätst bratet brate
    laufen läufst lauft lauf
    saufen säufst sauft sauf
    stoßen stößt stoßt stoß
    kommen kommst kommt komm
    gehen gehst geht geh
    stehen stehst steht steh
    rufen rufst ruft ruf
    schreiben schreibst schreibt schreib
    bleiben bleibst bleibt bleib
    finden findest findet finde
    binden bindest bindet bind
    heißen heißt heißt heiß
    sitzen sitzt sitzt sitz
"""
"""The third person of the plural, du, ihr, and the imperative of du; "-" where none is used."""

_ROWS = [line.split() for line in _TABLE.strip().splitlines()]
_DU = {plural: du for plural, du, _, _ in _ROWS}
_IMPERATIVE = {plural: imperative for plural, _, _, imperative in _ROWS if imperative != "-"} | {"seien": "sei"}
_FROM_DU = {du: plural for plural, du, _, _ in _ROWS} | {"gräbst": "graben", "grabst": "graben"}
_FROM_IHR = {ihr: plural for plural, _, ihr, _ in _ROWS}
_FROM_IMPERATIVE = {imperative: plural for plural, imperative in _IMPERATIVE.items() if plural != "sind"} | {
    "habe": "haben", "nehme": "nehmen", "gebe": "geben", "lese": "lesen", "tue": "tun", "wasche": "waschen",
    "halt": "halten",
}  # fmt: skip
_NO_COMPOUNDS = frozenset({"sind", "sein", "waren", "wären"})  # too short to be known by their ends
_AUXILIARIES_WORDS = """
    sind waren wären haben hatten hätten werden wurden würden können konnten könnten müssen mussten müssten wollen
    wollten sollen sollten dürfen durften dürften mögen mochten möchten wissen wussten wüssten
"""
AUXILIARIES = frozenset(_AUXILIARIES_WORDS.split())
"""Plural forms of verbs that are no imperatives where they stand before "Sie"."""

_PREFIX_WORDS = """
    ab an auf aus be bei da dar durch ein emp ent er fest fort frei ge her heraus herein hervor hin hinaus hinein hinter
    los mit nach nieder teil über um unter ver vor voraus vorbei weg weiter wieder zer zu zurück zusammen
"""
_UNSTRESSED = ("be", "er", "ent", "ver", "zer", "über", "unter")  # verbs with them take an -e as imperatives
_PREFIXES = tuple(_PREFIX_WORDS.split())


def _compound(word: str, forms: dict[str, str]) -> str:
    """What a table says of the verb that a word is, or is a compound of; "" where it is silent."""
    if word in forms:
        return forms[word]
    for prefix in _PREFIXES:
        found = forms.get(word[len(prefix) :], "") if word.startswith(prefix) else ""
        if found and found not in _NO_COMPOUNDS and word[len(prefix) :] not in _NO_COMPOUNDS:
            return prefix + found
    return ""


def is_of_du(verb: str) -> bool:
    """Whether a word is a listed form for du, or a compound of one: also "lässt", "vergisst", which he does, too."""
    return bool(_compound(verb, _FROM_DU))


@lru_cache(maxsize=4096)
def plural_of_du(verb: str) -> str:
    """The form for Sie of one for du, in small letters: "kannst" gives "können", "meldest" "melden"."""
    known = _compound(verb, _FROM_DU)
    if known:
        return known
    if verb.endswith("est") and verb[-4] != "e":
        return verb[:-3] + "en"
    if not verb.endswith("st"):
        return verb[:-1] + "en"  # heißt, nutzt
    stem = verb[:-2]
    if stem[-1] in "aeiouäöü" and not stem.endswith(("au", "eu", "äu", "schrei", "tu")):
        return verb[:-1] + "en"  # löst, reist
    return _with_end(stem)


@lru_cache(maxsize=4096)
def plural_of_ihr(verb: str) -> str:
    """The form for Sie of one for ihr: "habt" gives "haben"."""
    known = _compound(verb, _FROM_IHR)
    if known:
        return known
    return verb[:-2] + "en" if verb.endswith(("tet", "det", "net", "met")) else _with_end(verb[:-1])


@lru_cache(maxsize=4096)
def plural_of_imperative(verb: str) -> str:
    """The form that stands before Sie: "gib" gives "geben", "klicke" "klicken", "sei" "seien"."""
    known = _compound(verb, _FROM_IMPERATIVE)
    if known:
        return known
    if verb.endswith("le") and len(verb) > 4 and verb[-3] in "bdfgkmpt":  # noqa: PLR2004
        return verb[:-2] + "eln"  # sammle
    return _with_end(verb.removesuffix("e"))


def _with_end(stem: str) -> str:
    """A stem with the end of the plural: -n behind the -el and -er of more than one syllable."""
    if stem.endswith(("el", "er")) and any(letter in "aeiouäöü" for letter in stem[:-2]):
        before = stem[-3]
        if before not in "ie" or stem.endswith(("eier", "euer")):
            return stem + ("en" if stem.endswith("schwer") else "n")
    return stem + "en"


def _stem(plural: str) -> str:
    return plural[:-1] if plural.endswith(("eln", "ern")) else plural[:-2]


@lru_cache(maxsize=4096)
def du_of_plural(plural: str) -> str:
    """The form for du of one for Sie: "können" gives "kannst", "melden" "meldest"."""
    known = _compound(plural, _DU)
    if known:
        return known
    stem = _stem(plural)
    if stem.endswith(("s", "ß", "z", "x")):
        return stem + "t"
    return stem + ("est" if _is_hard(stem) else "st")


@lru_cache(maxsize=4096)
def imperative_of_plural(plural: str) -> str:
    """The imperative of du: "geben" gives "gib", "melden" "melde", "klicken" "klick"."""
    known = _compound(plural, _IMPERATIVE)
    if known:
        return known
    stem = _stem(plural)
    if plural.endswith("eln"):
        return stem[:-2] + "le"
    is_long = _is_hard(stem) or stem.endswith(("ig", "er", "ier")) or plural.startswith(_UNSTRESSED)
    return stem + ("e" if is_long else "")


def _is_hard(stem: str) -> bool:
    """Whether an -e- stands between a stem and -st: behind t and d, and m and n with a consonant before them."""
    if stem.endswith(("t", "d", "chn", "chm")):
        return True
    return len(stem) > 2 and stem[-1] in "mn" and stem[-2] not in "aeiouäöülrhmn"  # noqa: PLR2004
