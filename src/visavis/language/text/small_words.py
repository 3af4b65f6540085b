"""Small words of one language that are none of the other, to tell German and English apart."""

_GERMAN = """
    ich du er es wir ihr und oder aber nicht ist sind bist habe hab hast haben der die das den dem des ein eine einen
    dein deine deinen mein meine ihre ihren sie uns euch mir mich dir dich zu zum zur von vom mit für auf bei im ins
    auch noch schon mal ja nein wie wenn dass danke bitte gern heute morgen gestern kannst
"""
_ENGLISH = """
    i i'm i've i'll you he she it we they and or but not is are have has had the a an your my our their to of with for
    on at by from this that these be been can could would will if what how when thanks thank please today tomorrow
    yesterday just so me us
"""
GERMAN, ENGLISH = frozenset(_GERMAN.split()), frozenset(_ENGLISH.split())
