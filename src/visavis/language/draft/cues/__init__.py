"""The cues of draft/features.py: which few words, in a row, show what a draft does to its reader; one table a language.

One cue a line, in the way of language/cues.py. Six words in capitals stand for whatever points at one of the two,
whichever the language and the form: ME and MY (I, me, ich, mir; my, mein), WE and OUR, YOU and YOUR (you, du, dir, Sie,
Ihnen; your, dein, Ihr). NUM is a number, MONEY an amount with its currency, DAY a day of the week, MONTH a month.

General words of the two languages, nothing of a trade or of a single text. The groups are no verdicts: each is one
line of evidence, and how much it weighs for which label is learned (bench/train_drafts.py).
"""

from collections.abc import Mapping

from visavis.language.draft.cues.english import ENGLISH
from visavis.language.draft.cues.english_selling import ENGLISH_SELLING
from visavis.language.draft.cues.english_turns import ENGLISH_TURNS
from visavis.language.draft.cues.german import GERMAN
from visavis.language.draft.cues.german_selling import GERMAN_SELLING
from visavis.language.draft.cues.german_turns import GERMAN_TURNS

CUES: Mapping[str, Mapping[str, str]] = {
    "de": {**GERMAN, **GERMAN_SELLING, **GERMAN_TURNS},
    "en": {**ENGLISH, **ENGLISH_SELLING, **ENGLISH_TURNS},
}
