"""A plain occasion, why somebody one knows is written to just now; a plain word of who writes; what the two share.

Told by the groups of cues by which features.py counts (draft/cues), and a few that answer to something agreed. One is
enough, and all are loose; so they only ever silence a finding, and make none.
"""

from collections.abc import Collection
from functools import lru_cache

from visavis.language.cues import Cues, Table
from visavis.language.draft.cues import CUES
from visavis.language.draft.tokens import tokens
from visavis.language.text.segment import Text

MOST = 400  # sentences
WHO = ("who", "link", "introduced")
BETWEEN = ("you-did", "their-work", "their-life", "agreed")
OCCASION = (*BETWEEN, "link", "when", "reason", "heard", "thanks", "sympathy", "news", "now")
SHARED = (*BETWEEN, "thanks-for")

_ENGLISH: Table = {
    "introduced": """
        MY name is
        YOU and ME
        told ME of|about|to .. YOU|write|ask
        ME am|it's|this .. from|of|at
        ME|WE run|build|lead|write|live|research .. in|at|for|as|on
    """,
    "agreed": """
        as agreed|promised|discussed|requested
        YOU asked|wanted|needed
        ME|WE owe YOU
    """,
    "thanks-for": """
        thank YOU for
        thanks .. for
    """,
    "now": """
        today|yesterday|tonight|tomorrow|lately|recently|just
        this|last week|weekend|morning|night|month|summer|spring|autumn|winter|evening
        ME am in|at|back|on|moving|going|planning|looking|writing|working
        merry|happy christmas|easter|birthday|new
        regarding|about YOUR|OUR|the
        as promised|agreed|discussed
    """,
}
_GERMAN: Table = {
    "introduced": """
        ME bin .. aus|von|vom|bei
        ME|WE leite|baue|forsche|lehre|schreibe|lebe .. in|an|am|bei|als|für|über
        hat|haben ME an YOU .. verwiesen
        an YOU verwiesen
    """,
    "agreed": """
        wie vereinbart|abgemacht|besprochen|versprochen|gewünscht|erbeten
        um das|die|den|was .. gebeten
        nach dem|der YOU .. gefragt
        WE hatten|haben .. vereinbart|besprochen|abgemacht|ausgemacht
        hatten|haben WE .. vereinbart|besprochen|abgemacht|ausgemacht
        OUR termin|treffen|gespräch|verabredung|telefonat
    """,
    "thanks-for": """
        danke|dank .. für|dass
        bedanken .. für
    """,
    "now": """
        heute|gestern|vorgestern|neulich|kürzlich|eben|gerade|vorhin|morgen
        diese|dieser|letzte|letzten|letzter|letztes woche|wochenende|nacht|monat|jahr
        wegen|bezüglich
        alles gute|liebe
        wie vereinbart|abgemacht|besprochen|versprochen
    """,
}


def says_who(text: Text) -> bool:
    """Whether it says in plain words who writes or how the two are linked."""
    return _holds(text, WHO)


def stands_in(text: Text) -> bool:
    """Whether an occasion is named in the body."""
    return _holds(text, OCCASION)


def is_shared(text: Text) -> bool:
    """Whether it takes up what is between the two: something the reader did, said or has, or what was agreed."""
    return _holds(text, SHARED)


def _holds(text: Text, groups: Collection[str]) -> bool:
    for sentence, found in zip(text.sentences, tokens(text, MOST), strict=False):
        if sentence.zone == "body":
            hits = _cues(sentence.lang or text.lang).find([one.name for one in found], question=sentence.is_question)
            if any(hit.name in groups for hit in hits):
                return True
    return False


@lru_cache(maxsize=3)
def _cues(lang: str) -> Cues:
    groups = {*WHO, *OCCASION}
    tables = {"en": [CUES["en"], _ENGLISH], "de": [CUES["de"], _GERMAN]}
    wanted = tables.get(lang) or [one for some in tables.values() for one in some]
    return Cues.of(*({name: lines for name, lines in one.items() if name in {*groups, *SHARED}} for one in wanted))
