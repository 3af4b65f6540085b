"""The parts of a good ask: what exactly, why this person, how small, by when, and an easy no.

Each with the place that shows it, None where it is missing; {} where nothing is asked. "What" is there when the ask is
not a vague one (traits.py judges that). The others are cues and quantities in what the writer says, wherever it stands:
a day named beside the ask is taken as its time. After Baker (2020), All You Have to Do Is Ask: specific, meaningful,
action, realistic, time-bound; the easy no stands here for what is realistic, since people find a no hard to say and
askers do not see it (Flynn & Lake 2008).

Wrong where a reason or a bound is put in words of its own, and where a day or a number belongs to something else.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from visavis.language.act_cues import CUES
from visavis.language.cues import Cues, Hit, Table
from visavis.language.draft.finding import AskPart
from visavis.language.draft.traits import Traits
from visavis.language.segment import Sentence, Text

Span = tuple[int, int]

_EN: Table = {
    "why-them": """
        because|since|as you|your|you're|you've
        you are|were the only|one|first|best|right|person
        you're the only|one|first|best|right|person
        you know|understand|knew .. better|best|more|about|well|how
        you've done|been|built|run|worked|gone|seen|written|taught|lived|had|already
        you have|had done|been|built|run|worked|experience|an|a .. ear|eye|hand
        your experience|eye|knowledge|opinion|view|judgement|judgment
        you once|used|did|worked|built|wrote|spent|told|said|mentioned|taught|lived|ran|studied
        nobody|no-one .. but|like|than you
        thought|think of you because|when|first|as
        someone|somebody who has|knows|like
        hence|so my question|i'm|i
    """,
    "easy-no": """
        no worries|problem|pressure|hurry|stress|rush
        if not
        not .. no|a|any problem|worries|harm
        say no
        a no
        feel free to ignore|decline|refuse|say|pass
        if it's|that's|this is|isn't|is .. too|much|not|inconvenient|trouble
        if you can't|cannot|don't|haven't|can|would rather
        only if
        totally|perfectly|completely|absolutely fine|ok|okay|understand
        fine if
        don't worry if
        or not
        otherwise i|i'll|we|we'll
        no need
        no answer|reply is|needed|necessary
    """,
    "how-small": """
        half an hour
        one question|sentence|line|word|thing|favour|favor|look|page|paragraph|name
        a yes|number|sentence|line|name|minute
        quick|short|brief yes|answer|look|word|reply|question
        yes or no
        just one|a|two
        five|ten|fifteen|twenty|thirty|forty|two|three minutes|min|sentences|lines|questions|words|names
        an hour
        a couple|few of|minutes|lines|sentences|words
        only|just takes|need|one|the
    """,
    "by-when": """
        by|before|until|on|this|next|from|since|till monday|tuesday|wednesday|thursday|friday|saturday|sunday
        monday|tuesday|wednesday|thursday|friday|saturday|sunday
        tomorrow|tonight|today
        this|next week|month|weekend|evening|morning|afternoon|spring|summer|autumn|fall|winter|year
        by|before|until the end|noon|then|christmas|easter|may|march
        january|february|april|june|july|august|september|october|november|december
        in|early|mid|late|of march|may
        whenever|when you have|get|can|like|find
        no hurry|rush
        within a|the|two|three
    """,
}
_DE: Table = {
    "why-them": """
        weil|da|denn du|sie|dich|dir|ihnen|dein*|ihr*
        du|sie bist|sind|warst|waren der|die|das|mein|meine|einer|eine
        du|sie kennst|kennen dich|sich|den|die|das|dort .. aus
        du|sie kennst|kennen|weißt|wissen
        du|sie hast|haben .. gemacht|gebaut|geschrieben|gearbeitet|erfahrung|erlebt|gelernt|studiert|gelebt|erzählt
        deine|ihre erfahrung*|meinung|einschätzung|sicht
        dein|ihr rat|urteil|blick|auge|wissen
        niemand|keiner|keine|niemanden|keinen .. du|sie|besser|sonst
        besser .. als du|sie
        dachte|denke|gedacht|musste .. an dich|sie
        an dich|sie gedacht
        von dir|ihnen .. lernen|wissen|hören
        deshalb|darum|daher|deswegen
        jemand|jemanden .. der|die
        als jemand|einzige*
    """,
    "easy-no": """
        wenn|falls nicht
        kein|keine|ohne stress|druck|eile|problem|sorge|pflicht|zwang
        auch|völlig|total|alles okay|ok|gut|verständnis
        ein nein
        nein sagen
        sag|sagen .. ruhig|einfach nein
        wenn|falls es|das|dir|ihnen .. nicht|zu|ungelegen
        wenn|falls du|sie .. nicht|keine|lieber|lust|magst|mögen
        nur wenn|falls
        nur .. wenn|falls
        nicht schlimm
        oder nicht
        sonst frage|frag|mache|suche|nehme
        musst|müssen .. nicht
        brauchst|brauchen .. nicht
    """,
    "how-small": """
        halbe|viertel|dreiviertel stunde
        eine halbe|stunde|frage|zeile|minute
        ein satz|wort|ja|blick|name|absatz
        einen satz|blick|namen|absatz|tipp
        kurze|kurzer|kurzes frage|antwort|blick|ja|rückmeldung
        kurz .. ja|antworten|sagen|anschauen|drüberschauen|telefonieren
        ja oder nein
        nur eine|ein|einen|zwei
        zwei|drei|fünf|zehn|fünfzehn|zwanzig|dreißig minuten|sätze|fragen|zeilen|worte|namen
        ein paar minuten|sätze|zeilen|worte
        dauert|brauche|kostet .. nur|höchstens
        viertelstunde
        halbstunde
    """,
    "by-when": """
        montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag
        montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags
        montagabend|dienstagabend|mittwochabend|donnerstagabend|freitagabend|samstagabend|sonntagabend
        morgen|übermorgen|heute
        diese|dieser|nächste|nächster|kommende|kommender|dieses|nächstes woche|monat|wochenende|jahr|tage
        bis|vor|ende|anfang|mitte januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember
        januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember
        im mai|frühling|frühjahr|sommer|herbst|winter
        bis .. ende|weihnachten|ostern|mittag|dahin
        wann immer
        sobald du|sie
        wenn du|sie .. zeit
        innerhalb
    """,
}
_COSTS: Table = {
    "costs": """
        meet|meeting|call|zoom|chat|interview|appointment|visit
        introduce me|us
        introduction|intro|referral
        refer|recommend me|us
        put me|us in|through
        mentor|mentoring|mentorship|coach
        review|proofread|correct|edit .. my|our|the
        feedback on
        look over|at|through my|our
        read .. my|our
        lend|invest|donate|sponsor|fund
        job|internship|position|vacancy
        pick your brain
        minutes|hour|hours of|your
        your time
        some|few minutes|time
        treffen|anruf|telefonat|termin|gespräch|interview|besuch|telefonieren
        vorstellen|vermitteln|empfehlen .. mich|uns
        mich|uns .. vorstellen|vermitteln|empfehlen|weiterempfehlen|vernetzen
        mentor|mentorin|mentoring
        feedback zu|auf
        korrekturlesen|gegenlesen|drüberschauen|durchsehen|durchlesen
        lies|lesen|liest .. mein|meine|meinen|unser|unsere
        leihen|investieren|spenden|sponsern|finanzieren
        stelle|praktikum|praktikumsplatz|job
        ihrer|deiner|ihre|deine zeit
        stunde|stunden|minuten zeit
        zeit .. für|mir
    """,
    "company": """
        coffee|lunch|dinner|drink|drinks|beer|breakfast
        kaffee|mittagessen|abendessen|bier|frühstück|essen
    """,
}

_BACK: Table = {
    "back": """
        thank|thanks
        grateful
        in return
        happy|glad to help|return|repay
        i'd|i'll .. bring|cook|bake|invite|pay|lend
        i|we would|will .. bring|cook|bake|invite|pay|lend
        my treat|turn
        danke|dank|dankbar|dankeschön
        im gegenzug
        revanchier*
        dafür .. bringe|koche|backe|lade|helfe
        ich .. bringe|koche|backe
        bringe|koche|backe|lade ich
        ich .. bring|koch|back
    """,
}
_REQUESTS = ("ask", "form")
_PLEASE = "please|bitte"
_FACT = """
    what which who whom whose when where why how was wer wen wem welche welcher welches welchen wann wo woher wohin
    warum wieso weshalb wie
"""
_FACT_WORDS = frozenset(_FACT.split())
_MINE = frozenset({"i", "i'm", "i've", "we", "ich", "wir"})
_READER = "you your please du dich dir dein deine deinen deinem sie ihnen ihr ihre bitte"
_YOURS = frozenset(_READER.split())

_AMOUNT = re.compile(r"\d{1,3}")
_UNIT_WORDS = """
    minutes minute min mins hour hours questions sentences lines words pages names days
    minuten minute stunden stunde fragen sätze zeilen worte wörter seiten namen tage
"""
_UNITS = frozenset(_UNIT_WORDS.split())
_TIME = re.compile(
    r"\b(?:\d{1,2}\.\s?\d{1,2}\.(?:\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}(?::|\.)\d\d|\d{1,2}\s?(?:am|pm|uhr|o'clock)"
    r"|\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:jan|feb|mar|mär|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\w*)(?!\w)",
    re.IGNORECASE,
)


def parts(text: Text, traits: Traits) -> Mapping[AskPart, Span | None]:
    """Which parts of a good ask are there; {} where nothing is asked."""
    if traits.ask.kind == "none":
        return {}
    found = _signs(text, ask_place(text, traits))
    return {
        "what": ask_place(text, traits) if traits.ask.kind != "vague" else None,
        "why-them": found.get("why-them"),
        "how-small": found.get("how-small"),
        "by-when": found.get("by-when"),
        "easy-no": found.get("easy-no"),
    }


def is_bounded(text: Text) -> bool:
    """Whether it names how much, or a day or a time: a short ask then is no vague one."""
    found = _signs(text)
    return "how-small" in found or "by-when" in found


def names_a_time(text: Text) -> bool:
    """Whether a day or a time is named."""
    return "by-when" in _signs(text)


def ask_place(text: Text, traits: Traits) -> Span:
    """The sentence that carries the ask: that of traits.py, else the last question, else the last of the body."""
    if traits.ask.places:
        return traits.ask.places[0]
    body = text.body or text.own or text.sentences
    for sentence in reversed(body):
        if sentence.is_question:
            return sentence.start, sentence.end
    return (body[-1].start, body[-1].end) if body else (0, len(text.text))


def costs_more_than_a_reply(text: Text, traits: Traits, *, company: bool = True) -> Span | None:
    """The sentence of the ask that wants time, work, money or a name of its reader; None where a reply would do.
    `company`: a coffee together counts, too, as it does with strangers.
    """
    places = set(asks(text))
    if traits.ask.kind != "none":
        places.add(ask_place(text, traits))
    for sentence in text.body:
        if (sentence.start, sentence.end) not in places:
            continue
        names = {hit.name for hit in _hits(_costs(), sentence)}
        if names and (company or names != {"company"}):
            return sentence.start, sentence.end
    return None


def asks(text: Text) -> list[Span]:
    """The sentences that ask for something to be done: no question for a mere fact, nothing that only tells what the
    writer lacks, no "if not, no problem".
    """
    return [(sentence.start, sentence.end) for sentence in text.body if sentence.words and _asks(text, sentence)]


def _asks(text: Text, sentence: Sentence) -> bool:
    if _only_tells(sentence, [word.low for word in sentence.words]):
        return False
    if any(hit.name == "easy-no" for hit in _hits(_cues(sentence.lang or text.lang), sentence)):
        return False
    names = {hit.name for hit in _hits(_requests(), sentence)}
    return not names.isdisjoint(_REQUESTS) and names.isdisjoint({"no-ask", "offer"})


def _only_tells(sentence: Sentence, lows: list[str]) -> bool:
    """Whether a question begins as one for a fact does, or what is none is about the writer alone."""
    if sentence.is_question:
        return lows[0] in _FACT_WORDS
    return not _MINE.isdisjoint(lows) and _YOURS.isdisjoint(lows)


def gives_back(text: Text) -> bool:
    """Whether it thanks for something or offers a return, in plain words."""
    return any(any(_hits(_back(), sentence)) for sentence in text.own)


def _signs(text: Text, place: Span = (0, 0)) -> dict[str, Span]:
    """The first place of each part in the body; what stands in the sentence at `place` goes before."""
    found: dict[str, Span] = {}
    for sentence in sorted(text.body, key=lambda one: (one.start, one.end) != place):
        for hit in _hits(_cues(sentence.lang or text.lang), sentence):
            found.setdefault(hit.name, (sentence.words[hit.first].start, sentence.words[hit.last].end))
        for name, span in _quantities(text, sentence):
            found.setdefault(name, span)
    return found


def _hits(cues: Cues, sentence: Sentence) -> Iterator[Hit]:
    return cues.find([word.low for word in sentence.words], question=sentence.is_question)


def _quantities(text: Text, sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """What cues cannot say: "20 minutes", "3. Mai", "10.30"."""
    words = sentence.words
    for word, unit in pairwise(words):
        if unit.low in _UNITS and _AMOUNT.fullmatch(word.low):
            yield "how-small", (word.start, unit.end)
    for time in _TIME.finditer(text.text, sentence.start, sentence.end):
        yield "by-when", time.span()


@lru_cache(maxsize=3)
def _cues(lang: str) -> Cues:
    return Cues.of(*({"en": [_EN], "de": [_DE]}.get(lang) or [_EN, _DE]))


@lru_cache(maxsize=1)
def _requests() -> Cues:
    """How requests begin, in the words by which acts.py knows them in messages."""
    names = (*_REQUESTS, "no-ask", "offer")
    tables = [{name: table[name] for name in names if name in table} for table in CUES.values()]
    return Cues.of({"ask": _PLEASE}, *tables, of_questions={"no-ask"})


@lru_cache(maxsize=1)
def _back() -> Cues:
    return Cues.of(_BACK)


@lru_cache(maxsize=1)
def _costs() -> Cues:
    return Cues.of(_COSTS)
