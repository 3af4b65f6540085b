"""What cannot be read as a letter, so that silence is not taken for praise: another language, no words, a web page.

Another language is told where a letter of LEAST words and more has hardly a small word of German or English, or more
small words of others. Of a web page the text is read: tags become blanks, so that every place stays.
Wrong for dialects that are written as they are spoken, and for languages whose small words nobody listed.
"""

import re
from typing import Literal

from visavis.language.text.segment import Text
from visavis.language.text.small_words import ENGLISH, GERMAN

Unread = Literal["", "language", "little"]

LEAST = 8  # words from which a language can be told
HARDLY = 0.12  # of all words that are small ones of a language
_FOREIGN_WORDS = """
    je tu nous vous le la les un une des du est et pas que qui pour dans avec sur mon ton ma mes tes ça chez très aussi
    merci bonjour comment mais où ce cette
    el los las una que y por para con mi su muy pero gracias como cómo qué está estoy eres hola mucho
    il lo gli che di per con non sono sei grazie come ci ti mi della nel ciao molto anche
    o os uma não você obrigado obrigada para com muito
    het een je ik niet van voor met hoe zijn hebt bedankt graag naar ook
    się nie jest na że jak dla dziękuję cześć co mnie
    ve bir bu için çok teşekkürler nasıl
    och jag är det inte du till tack hur som
    og jeg ikke hvordan tak takk
"""
_FOREIGN = frozenset(_FOREIGN_WORDS.split()) - ENGLISH - GERMAN

_PAGE = re.compile(r"<!doctype html|</(?:p|div|body|html|span|table|td|a|h[1-6])>|<br ?/?>", re.IGNORECASE)
_HIDDEN = re.compile(r"<(style|script|head|title)\b[^<]*(?:<(?!/?\1\b)[^<]*)*</\1\s*>", re.IGNORECASE)
_TAG = re.compile(r"<[!/]?([a-z][a-z0-9]*)\b[^<>]*>", re.IGNORECASE)
_BLOCK_TAGS = "p div br tr li ul ol table h1 h2 h3 h4 h5 h6 blockquote body"
_BLOCKS = frozenset(_BLOCK_TAGS.split())


def unread(text: Text) -> Unread:
    """Why it cannot be read: another language than German and English, or hardly a word; "" where it can."""
    words = [word.low for sentence in text.own for word in sentence.words if not word.low.isdecimal()]
    if not words:
        return "little"
    known = max(sum(word in small for word in words) for small in (GERMAN, ENGLISH))
    foreign = sum(word in _FOREIGN for word in words)
    is_open = not text.lang and known < HARDLY * len(words)
    return "language" if len(words) >= LEAST and (is_open or (foreign > 1 and foreign > known)) else ""


def is_web_page(text: str) -> bool:
    """Whether these are the words of a page with its tags."""
    return _PAGE.search(text) is not None


def without_tags(text: str) -> str:
    """The text of a page, with blanks where tags stood; a new line where a block begins or ends."""
    flat = text.replace("\r", " ").replace("\n", " ")
    seen = _HIDDEN.sub(lambda found: " " * len(found[0]), flat)
    return _TAG.sub(lambda tag: ("\n" if tag[1].lower() in _BLOCKS else " ") + " " * (len(tag[0]) - 1), seen)
