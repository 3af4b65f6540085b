"""A plain occasion, why somebody one knows is written to just now, and a plain word of who writes. One cue is enough.

Something that happened or is to happen, a feast, thanks, an answer, a memory that came back, a day that is named.
Wrong where the words stand for something else; so it only ever silences a finding, and makes none.
"""

from functools import lru_cache

from visavis.language.cues import Cues, Table
from visavis.language.draft import ask
from visavis.language.segment import Text

_CUES: Table = {
    "who": """
        my name is
        i'm|i am|it's|this is .. from|of|at|in
        i|we work|study|teach|run|build|lead|write|live|research .. in|at|for|as|on
        we|i met|spoke|sat|stood|talked|worked|studied .. at|in|on|after|with|together
        you and i|me
        we know each|one
        introduced us|me
        gave me your
        told me of|about|to you|write|ask
        mein name ist
        ich heiße|heisse
        hier ist|spricht|schreibt .. aus|von|vom
        ich bin .. aus|von|vom|bei|der|die
        ich arbeite|studiere|lehre|unterrichte|leite|baue|forsche|schreibe|lebe .. in|an|am|bei|als|für|über
        wir haben uns|zusammen|gemeinsam
        wir saßen|standen|sprachen|trafen|kennen|kannten
        hat|haben mich an|mir .. verwiesen|empfohlen|geschickt|ihre|deine
        von .. habe|bekam ich ihre|deine|ihren|deinen
    """,
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
        your report|article|talk|book|post|letter|letters|mail|message|newsletter|call
        ihr|ihren|ihrem|ihre|dein|deinen|deinem|deine bericht|artikel|vortrag|buch|beitrag|brief|mail|nachricht|anruf
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


def says_who(text: Text) -> bool:
    """Whether it says in plain words who writes or how the two are linked."""
    return _holds(text, "who")


def stands_in(text: Text) -> bool:
    """Whether an occasion is named in the body."""
    return _holds(text, "occasion") or ask.names_a_time(text)


def _holds(text: Text, name: str) -> bool:
    for sentence in text.body:
        hits = _cues().find([word.low for word in sentence.words], question=sentence.is_question)
        if any(hit.name == name for hit in hits):
            return True
    return False


@lru_cache(maxsize=1)
def _cues() -> Cues:
    return Cues.of(_CUES)
