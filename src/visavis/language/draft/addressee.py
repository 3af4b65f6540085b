"""Whom the salutation names: somebody else than the reader, as when a letter was written from an older one.

Only a word that looks like a name counts: large, behind a greeting, none of GENERAL and no small word. A name goes with
the reader's where one begins like the other (Tess, Tessa), where a letter or two are written otherwise, or where
`Reader.called` knows the short form (Peggy, Margaret). Nothing is said of a greeting to several, nor of kin.

Wrong for a pet name that nobody wrote down, which is why close friends and family are only asked about.
"""

import unicodedata
from collections.abc import Iterable, Iterator

from visavis.language.draft.reader import Reader
from visavis.language.text.segment import Text, Word
from visavis.language.text.small_words import ENGLISH, GERMAN
from visavis.language.text.word_lists import TITLES

BEGINNING = 3  # letters by which a name and its short form go together
_SLIP = 5  # letters of a name in which one may be another
_GENERAL = """
    dear dearest liebe lieber liebes liebste liebster liebstes geehrte geehrter verehrte verehrter werte werter sehr
    hallo hallöchen hi hey hej heya hello huhu moin moinsen servus grüezi gruezi hoi salü sali tach ahoi namaste
    salut ciao bonjour hola greetings yo hiya howdy guten schönen good grüß grüss griaß gott gude morning afternoon
    evening day morgen tag abend mittag mahlzeit na sir madam mein meine meiner my du dich dir ihr sie you again
    nochmal mal wieder der die das the mama mami mutti mutter mum mummy mom mommy mother papa papi vati vater dad
    daddy father pa ma oma omi opa opi grandma grandpa granny nan nana gran grandad opapa omama tante onkel aunt
    auntie uncle bruder schwester brother sister bro sis bruderherz schwesterherz cousin cousine sohn tochter son
    daughter kind kinder kids enkel enkelin patenkind pate patin schwager schwägerin schwiegermutter schwiegervater
    schatz schatzi schätzchen liebling liebchen liebes süße süßer süsse süsser hase hasi hasen maus mausi bärchen
    bär engel spatz spatzi herz herzchen sonnenschein sonne love darling sweetheart honey babe baby beautiful
    gorgeous handsome mate buddy pal friend fellow man dude lady girl boy old alter alte dicker digga kumpel freund
    freundin freunde nachbar nachbarin nachbarn neighbour neighbor boss chef chefin coach captain professor doktor
    doctor doc pfarrer pastor vicar father reverend kollege kollegin kolleginnen kollegen colleague colleagues
    herrschaften sportsfreund vereinskollege partner partnerin teacher lehrer lehrerin trainer trainerin kapitän
    meister meisterin respected birthday geburtstagskind fremder fremde stranger amtsrat amtsrätin ehemalige
    ehemaliger alumna alumnus alumni firstname lastname name vorname nachname anrede kollegium magister direktor
    direktorin kantor kantorin powerfrau schwiegermama schwiegerpapa vorsitzender vorsitzende präsident präsidentin
    president chair member mitglied haus tage tagen rektor rektorin headmaster minister bürgermeister
    bürgermeisterin mayor
"""
_GENERAL_ENDS = ("schwestern", "brüder", "mitglieder", "gemeinschaft", "besitzer", "lehrer", "lehrerin", "owner")
GENERAL = frozenset(_GENERAL.split()) | TITLES
_SEVERAL_WORDS = """
    zusammen all alle allerseits ihr euch beide beiden everyone everybody team there folks friends freunde
    freundinnen leute und and or oder damen herren ladies gentlemen family familie kollegen kolleginnen colleagues
    kinder kids eltern parents mitglieder members nachbarn group gruppe crew class klasse & whom freunde guys girls
    boys gang lot
"""
_SEVERAL = frozenset(_SEVERAL_WORDS.split())
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def other_name(text: Text, reader: Reader) -> tuple[int, int] | None:
    """The place of the name in the salutation that is not the reader's; None where there is none."""
    theirs = {form for name in (*reader.called, *reader.name.split()) for form in _forms(name)} - GENERAL
    salutation = next((one for one in text.own if one.zone == "salutation"), None)
    if not theirs or salutation is None or text.own[0] is not salutation:
        return None
    words = salutation.words
    if "&" in text.quote(salutation.start, salutation.end) or any(word.low in _SEVERAL for word in words):
        return None
    names = list(_names(words))
    if not names or any(_go_together(form, one) for name in names for form in _forms(name.text) for one in theirs):
        return None
    return names[0].start, names[-1].end


def _names(words: Iterable[Word]) -> Iterator[Word]:
    """The words of a salutation that may be names."""
    for word in words:
        is_name = word.text[:1].isupper() and len(word.text) >= BEGINNING and word.text.replace("-", "").isalpha()
        if (
            is_name
            and not word.low.endswith(_GENERAL_ENDS)
            and not {word.low, word.low.split("-")[0]} & (GENERAL | GERMAN | ENGLISH)
        ):
            yield word


def _forms(name: str) -> set[str]:
    """A name in small letters without accents, ä as ae and as a, whole and in its halves."""
    low = unicodedata.normalize("NFC", name).lower()
    found: set[str] = set()
    for written in (low, low.translate(_UMLAUTS)):
        plain = "".join(one for one in unicodedata.normalize("NFKD", written) if not unicodedata.combining(one))
        found |= {plain.replace("-", ""), *plain.split("-")}
    return {one for one in found if len(one) > 1}


def _go_together(one: str, other: str) -> bool:
    return one[:BEGINNING] == other[:BEGINNING] or (min(len(one), len(other)) >= _SLIP and _differ_once(one, other))


def _differ_once(one: str, other: str) -> bool:
    """Whether one letter more, less or another makes one word of the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]
