"""A plain occasion: why somebody one knows is written to just now. One cue is enough.

Something that happened or is to happen, a feast, thanks, an answer, a memory that came back, a day that is named.
Wrong where the words stand for something else; so it only ever silences a finding, and makes none.
"""

from functools import lru_cache

from visavis.language.cues import Cues, Table
from visavis.language.draft import ask
from visavis.language.segment import Text

_CUES: Table = {
    "occasion": """
        happy birthday|christmas|easter|new
        merry christmas
        congratulations|congrats
        thank|thanks
        today|yesterday|tonight|tomorrow|lately|recently
        this|last week|weekend|morning|night|month|summer|spring|autumn|winter|evening
        i|we saw|heard|read|found|met|passed|remembered|noticed|watched
        i|we just|have|had|am|are .. thinking|remember|think|thought
        i'm|we're in|at|back|on|moving|going|planning|looking|writing|working
        i've|we've got|been|found|seen|heard|read|moved|started
        thought|thinking|think of|about you|u
        reminded me|us
        remember when|how|the|that|our
        came|come across
        you asked|wrote|said|told|mentioned|wanted
        because|since|as
        as promised|agreed|discussed
        about|regarding your|our|the
        alles gute|liebe
        glückwunsch*
        gratulier*
        herzlichen
        danke|dank|dankeschön
        heute|gestern|vorgestern|neulich|kürzlich|eben|gerade|vorhin
        diese|dieser|letzte|letzten|letzter|letztes woche|wochenende|nacht|monat|jahr
        gesehen|gehört|gelesen|getroffen|gefunden|entdeckt|erfahren
        an dich|sie|euch gedacht|denken
        erinnert|erinnere mich
        weißt du noch
        du|sie hast|haben .. gefragt|geschrieben|gesagt|erzählt|erwähnt
        weil|da|denn
        wie versprochen|besprochen|vereinbart|abgemacht
        wegen|bezüglich
    """,
}


def stands_in(text: Text) -> bool:
    """Whether an occasion is named in the body."""
    for sentence in text.body:
        if any(_cues().find([word.low for word in sentence.words], question=sentence.is_question)):
            return True
    return ask.names_a_time(text)


@lru_cache(maxsize=1)
def _cues() -> Cues:
    return Cues.of(_CUES)
