"""Whether words may tell of something private: illness, bereavement, separation, pregnancy; of whomever, also denied.

Meant for what leaves the page: in doubt the answer is yes. So it is wider than the finding of life events
(life_events.py): any cue of theirs counts wherever it stands, and besides that any word of these tables, which are of
what belongs to such events (who treats, what is taken, where one lies). A doctor's new post is taken for private, too.
Wrong where nothing of it is named: "the results are back", "we shall be three".
"""

import re
from functools import lru_cache

from visavis.language.cues import Cues
from visavis.language.message.life_event_cues import EITHER_LIFE, LIFE
from visavis.language.message.life_events import PRIVATE
from visavis.language.text.words import WORD, low

_WHOLE = """
    ill sick unwell died dies dying dead death deaths stroke icu ivf hiv aids clinic operation surgery rehab sober
    grief grieve grieving mourn mourning ex-wife ex-husband custody doctor doctors doctor's doctoring
    tod tot tote toter reha sucht witwe witwer sarg klinik operiert operieren
"""
_BEGINNING = """
    illness sickness disease cancer diagnos hospital hospic hospiz surgeon surgical radiother physician psychot
    psycholog antidepress burnout burn-out breakdown suicid overdos addict alcoholi alkoholi alzheim dementia demenz
    parkinson diabet epilep seizure infarct infarkt insulin palliativ wheelchair pregnan miscarr midwi obstet gynae gynä
    ultraso ultrasch fertilit stillb maternity trimester divorc separati separated breakup break-up alimony widow bereav
    funeral burial obitua deceased coffin
    krank kränk ärzt arzt intensivst bestrahl todes tödlich beerdig begräb bestatt friedhof scheidung geschieden trenn
    getrennt sorgerecht unterhaltsz exfrau exmann ex-frau ex-mann entbind kreißsaal geburtsh abtreib kinderwunsch wehen
    rollstuhl pflegegrad pflegestufe pflegeheim entzug süchtig selbstmord suizid schlaganf herzinf
"""
_INSIDE = """
    krebs tumor tumour chemo karzino carcino leukäm leukem leukaem lymphom metasta sklero sclero dialys therap depress
    oncolog onkolog psychiat kardiolog cardiolog neurolog chirurg schwanger hebamm fehlgeburt totgeburt frühgeburt
    frauenarzt frauenärzt hausarzt hausärzt facharzt fachärzt erkrank krankenh klinikum sterb starb gestorb verstorb
    trauer hinterblieb ehescheid
"""
"""Parts long enough to be found inside of a German word ("Brustkrebs")."""

_WORDS = frozenset(_WHOLE.split())
_BEGINNINGS = tuple(_BEGINNING.split())
_PART = re.compile("|".join(map(re.escape, _INSIDE.split())))


def tells_privately(text: str) -> bool:
    """Whether any word, cue or sign of something private stands in it."""
    if any(sign in text for sign in _signs()):
        return True
    words = [low(one) for one in WORD.findall(text)]
    pieces = {piece for word in words for piece in (word, *word.split("-"))}
    return any(map(_is_private, pieces)) or next(iter(_cues().find(words, question=False)), None) is not None


def _is_private(word: str) -> bool:
    return word in _WORDS or word.startswith(_BEGINNINGS) or _PART.search(word) is not None


@lru_cache(maxsize=1)
def _signs() -> tuple[str, ...]:
    return tuple(sign for kind in sorted(PRIVATE) for sign in EITHER_LIFE.get(kind, "").split())


@lru_cache(maxsize=1)
def _cues() -> Cues:
    return Cues.of(*({kind: table[kind] for kind in PRIVATE} for table in LIFE.values()))
