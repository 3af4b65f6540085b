"""What a relation is, in one word, whatever a source calls it: "Schwester", "sister", "_$!<Sister>!$_" are a sibling.

The words are those of address books (Apple, Google, Outlook), of vCard 4 (RFC 6350, RELATED), of Monica, and of German
forms. The word says what the other is to whoever's card it stands on: "child" means the other is their child.
Wrong for a word that means several things ("partner": in life or in business), and for languages other than these two.
"""

import re
from typing import Literal, get_args

RelationKind = Literal[
    "spouse",
    "child",
    "parent",
    "sibling",
    "relative",
    "friend",
    "colleague",
    "manager",
    "report",  # who works for them
    "assistant",
    "introduced",  # through whom they met
    "link",  # mentioned in a note about them
    "other",
]

KIN: frozenset[RelationKind] = frozenset({"spouse", "child", "parent", "sibling", "relative"})

_WORDS: dict[RelationKind, str] = {
    "spouse": "spouse partner husband wife fiance fiancee boyfriend girlfriend lover sweetheart domesticpartner "
    "significantother ehemann ehefrau ehepartner ehepartnerin gatte gattin mann frau lebensgefahrte lebensgefahrtin "
    "lebensgefaehrte lebensgefaehrtin lebenspartner lebenspartnerin partnerin verlobter verlobte",
    "child": "child children son daughter kid kind kinder sohn tochter stepson stepdaughter stepchild stiefsohn "
    "stieftochter",
    "parent": "parent mother father mom mum dad stepmother stepfather stepparent mutter vater eltern elternteil mama "
    "papa stiefmutter stiefvater",
    "sibling": "sibling brother sister twin geschwister bruder schwester halbbruder halbschwester zwilling",
    "relative": "relative kin family grandparent grandmother grandfather grandchild grandson granddaughter uncle aunt "
    "cousin nephew niece godparent godfather godmother godchild godson goddaughter inlaw fatherinlaw motherinlaw "
    "brotherinlaw sisterinlaw verwandter verwandte familie oma opa grossmutter grossvater grosseltern enkel enkelin "
    "enkelkind onkel tante cousine vetter neffe nichte pate patin patenkind patenonkel patentante schwager schwagerin "
    "schwaegerin schwiegermutter schwiegervater schwiegersohn schwiegertochter",
    "friend": "friend bestfriend acquaintance contact crush date ex exboyfriend exgirlfriend exhusband exwife neighbor "
    "neighbour roommate coresident freund freundin bekannter bekannte nachbar nachbarin mitbewohner mitbewohnerin met",
    "colleague": "colleague coworker classmate kollege kollegin mitschuler mitschulerin kommilitone kommilitonin "
    "geschaftspartner geschaeftspartner businesspartner",
    "manager": "manager boss mentor supervisor chef chefin vorgesetzter vorgesetzte vorgesetzten namedesvorgesetzten "
    "managersname mentorin teacher lehrer lehrerin agent",
    "report": "subordinate protege employee mitarbeiter mitarbeiterin schueler student",
    "assistant": "assistant assistantsname secretary assistent assistentin sekretar sekretarin namedesassistenten",
    "introduced": "referredby metthrough introducedby empfohlenvon kennengelerntdurch vermitteltdurch",
    "link": "link",
}
_KINDS: dict[str, RelationKind] = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_APPLE = re.compile(r"_\$!<(.*)>!\$_")
_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})

KINDS: tuple[RelationKind, ...] = get_args(RelationKind)


def relation_kind(label: str) -> RelationKind:
    """The kind of a relation by the word a source has for it; "other" for a word that is not known."""
    apple = _APPLE.fullmatch(label.strip())
    word = re.sub(r"[\W_]+", "", (apple[1] if apple else label).casefold().translate(_FOLD))
    return _KINDS.get(word, "other")
