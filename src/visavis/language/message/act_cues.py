"""The cues of acts.py: which few words, in a row, show what a message does; one table a language.

How they are written says cues.py. Some tables are no acts of their own: a question with a "fact" asks for information,
one with a "no-ask" asks for nothing whatever else stands in it, a "form" is how requests, invitations and offers alike
begin, so it asks where its sentence neither invites nor offers, a "telling" may be news, an "assent" ("yes gladly") is
no offer, and what stands under "maybe-" and an act speaks for it beside other things: the learned weights of acts.py
say how much.

General words of the two languages, nothing of a trade or of a single text; a cue that is more often wrong than right
in bench/messages.py goes to "maybe-".
"""

from collections.abc import Mapping

from visavis.language.cues import Table
from visavis.language.message.english_asking_cues import ENGLISH_ASKING
from visavis.language.message.english_telling_cues import ENGLISH_TELLING
from visavis.language.message.german_asking_cues import GERMAN_ASKING
from visavis.language.message.german_telling_cues import GERMAN_TELLING
from visavis.language.text.small_words import ENGLISH, GERMAN

__all__ = ["CUES", "EITHER", "ENGLISH", "GERMAN", "SIGNS"]

EITHER: Table = {
    "social": """
        ❤
        😘
        🥰
        🤗
        😂
        🎉
        🥳
    """,
    "wish": """
        🎂
        🎄
    """,
    "thanks": """
        thx
        merci
    """,
}
"""Signs and words of both languages."""

SIGNS = tuple([word for words in EITHER.values() for word in words.split() if not word.isalnum()])
"""The signs, which may stand beside a word without a blank."""

CUES: Mapping[str, Table] = {
    "de": {**GERMAN_ASKING, **GERMAN_TELLING},
    "en": {**ENGLISH_ASKING, **ENGLISH_TELLING},
}
