"""What WhatsApp says itself, in German and English: about the group, pictures left out, calls, deleted messages.

In other languages only what needs no words is told apart: a line without an author, an attachment, and the notice of
encryption at the beginning of an iPhone's export (chat.py). The rest is taken for messages.
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from visavis.sources.whatsapp.format import plain_text

UNDETERMINED = "und"  # as ISO 639 has it
MARK = "\u200e"  # where a text begins with it, the program wrote it

Kind = Literal["message", "call", "missed", "system"]


class Said(NamedTuple):
    """What a text turned out to be; `text` is what a person wrote of it."""

    kind: Kind
    text: str = ""


_OMITTED = (
    r"<(?:Medien|Media|Multimedia|Médias?|Arquivo de mídia|Mídia)\b[^<>]{0,60}>"
    r"|(?:Bild|Audio|Video|Sticker|GIF|Dokument|Kontaktkarte|Videonachricht|Videonotiz) weggelassen"
    r"|(?:image|audio|video|sticker|GIF|document|Contact card|video note) omitted"
)
_ATTACHED = (
    r"[^\n/\\:]{1,200}\.\w{2,5} "
    r"\((?:Datei angehängt|file attached|archivo adjunto|fichier joint|file allegato|arquivo anexado)\)"
    r"|<[^<>:]{2,30}: [^<>/\\:]{1,200}\.\w{2,5}>"
)
_DOCUMENT = r"(?:[^\n•]{1,200} • [^\n•]{1,40} )?"  # name and pages of a document, before what was left out or attached
_MEDIA = re.compile(rf"{_DOCUMENT}(?:{_OMITTED}|{_ATTACHED})|null", re.IGNORECASE)
_DELETED = re.compile(
    r"(?:Diese Nachricht wurde(?: von [^\n]{1,80})? gelöscht|Du hast diese Nachricht gelöscht"
    r"|[^\n]{1,80} hat diese Nachricht gelöscht|This message was deleted(?: by [^\n]{1,80})?"
    r"|You deleted this message(?: as admin)?|Auf diese Nachricht wird gewartet[^\n]{0,80}"
    r"|Waiting for this message[^\n]{0,80})\.?"
)
_EDITED = re.compile(r"<(?:Diese Nachricht wurde bearbeitet|This message was edited)\.?>$")
_ENCRYPTION = re.compile(
    r"(?:Nachrichten und Anrufe sind|Nachrichten, die du in diese[mnr] |Nachrichten in diese[mr] (?:Chat|Gruppe)\b"
    r"|Messages and calls are|Messages (?:you send )?to this (?:chat|group)\b)[^\n]{0,60}"
    r"(?:Ende-zu-Ende|end-to-end)"
)
_CALL = re.compile(
    r"(?P<missed>Verpasste[rn]?\s|Missed\s|Silenced\s)?(?:Gruppen-?|group\s)?"
    r"(?:Sprachanruf|Videoanruf|voice call|video call)(?P<rest>[,.:]\s?[^\n]{0,60})?",
    re.IGNORECASE,
)
_NO_ANSWER = re.compile(
    r"keine antwort|nicht (?:angenommen|beantwortet)|abgelehnt|zurückrufen|no answer|not answered|declined|call back",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:Gruppe|Community|Admin|Sicherheitsnummer|Telefonnummer|Unternehmenskonto|Unternehmensaccount|blockiert"
    r"|freigegeben|hinzugefügt|entfernt|beigetreten|angepinnt|angeheftet|selbstlöschende|verschwindende|den Betreff"
    r"|Gruppen(?:name|bild|info|beschreibung|symbol|einstellung|link)\w*"
    r"|group|community|admin|security code|phone number|business account|(?:un)?blocked|added|removed|joined|left"
    r"|pinned|disappearing messages|the subject)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"\w+:(?:\s|$)")  # a poll, a place: what follows is a person's
_GROUP = re.compile(r"\b(?:Gruppen?|group)\b(?!-?chat)", re.IGNORECASE)
_SENTENCE = re.compile(
    r"(?:^Du| hat| haben|^You)\b.*\b(?:Betreff|Gruppe|Gruppen\w+|Beschreibung|subject|group|description)\b"
    r"|\b(?:changed|created|updated|pinned)\b.*\b(?:subject|group|description|message)\b"
)
_GERMAN = re.compile(
    r"Ende-zu-Ende|Medien ausgeschlossen| weggelassen|Datei angehängt|<Anhang: |hat die Gruppe|Sicherheitsnummer"
    r"|Diese Nachricht wurde|Du hast "
)
_ENGLISH = re.compile(
    r"end-to-end encrypt|Media omitted| omitted|file attached|<attached: |created group|security code"
    r"|This message was|You deleted| added you"
)


def said(written: str) -> Said:
    """What the text behind an author is. `written` is as it stands, with its marks."""
    is_marked = written.startswith(MARK)
    text = plain_text(written)
    if is_marked and (call := _CALL.fullmatch(text)):
        return Said("missed" if call["missed"] or _NO_ANSWER.search(call["rest"] or "") else "call")
    if is_notice(text):
        return Said("system")
    text = _EDITED.sub("", text).rstrip()
    first, _, caption = text.partition("\n")
    if _MEDIA.fullmatch(first):
        return Said("message", caption.strip())
    if _DELETED.fullmatch(text):
        return Said("message")
    is_change = is_marked and _CHANGE.search(first) and not _LABELLED.match(first)
    return Said("system") if is_change else Said("message", text)


def is_notice(text: str) -> bool:
    """Whether this is the notice of encryption, which older exports put under the name of the chat."""
    return _ENCRYPTION.match(text) is not None


@lru_cache(maxsize=4096)
def is_sentence(author: str) -> bool:
    """Whether what stands before the colon is a sentence and no name: Anna changed the subject to “Choir: altos”."""
    is_cut = author.count('"') % 2 == 1 or author.count("“") != author.count("”") + author.count("„")
    return (is_cut and " " in author) or _SENTENCE.search(author) is not None


def tells_of_group(told: str) -> bool:
    """Whether what the program says shows that the chat is a group's."""
    return _GROUP.search(told) is not None and not is_notice(plain_text(told))


def language_of(text: str) -> str:
    """The language of the program's own words: "de", "en", or UNDETERMINED."""
    german, english = len(_GERMAN.findall(text)), len(_ENGLISH.findall(text))
    return "de" if german > english else "en" if english else UNDETERMINED
