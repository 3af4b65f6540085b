"""The cues of life_events.py: which few words show what happened in somebody's life; one table a language.

How they are written says cues.py. A table is named after the kind of event it shows. The others hold of the sentence
they stand in:

    thing            takes an event's words for something else: "baby monitor", "moved the meeting", "the phone died"
    recipient        speaks to or of the reader
    congratulating   speaks of what befell the reader: congratulations, condolences
    unsure           what follows is thought of and not told: if, would, nearly
    not              denies what is near
    old              is long ago
    hearsay          a question that tells: "did you hear", "rat mal"

A cue of an event needs one word that is rare elsewhere: texts without any such word are not read (`RARE`).
"""

from collections.abc import Mapping

from visavis.language.act_cues import ENGLISH, GERMAN
from visavis.language.cues import Table
from visavis.language.english_life_cues import ENGLISH_LIFE
from visavis.language.german_life_cues import GERMAN_LIFE

EITHER_LIFE: Table = {
    "baby": "👶\n🍼",
    "pregnancy": "🤰",
    "wedding": "💍\n👰\n💒",
    "graduation": "🎓",
    "award": "🏆\n🥇",
    "bereavement": "🖤",
}
"""Signs of both languages."""

LIFE: Mapping[str, Table] = {"de": GERMAN_LIFE, "en": ENGLISH_LIFE}

_PLAIN_ENGLISH = """
    am was were been being do does did had got get gets getting go goes going gone make made take taken took given give
    i'd he's she's they're they've we're we've you're you've you'll it's his her their them him who no not as into over
    out up down off back here now new all one two three four five after before since last first day week month year
    years some any more very too really still already again good great best well work job school home house place
"""
_PLAIN_GERMAN = """
    sich hatte hatten war waren wird werden wurde wurden sein seine seinen bin bis nach vor aus an als über um ab seit
    jetzt nun hier da so sehr schon nur wieder immer alles neue neuen neuer neues gut ganz hat's ihn ihm ihnen
    gemacht bekommen gekriegt gegangen gehen kommt kommen tag tage woche monat jahr jahre jahren erste ersten erster
    letzte letzter letzten haus arbeit frau herr mann kind leute mir's wir's und's
"""
COMMON = GERMAN | ENGLISH | frozenset(_PLAIN_ENGLISH.split()) | frozenset(_PLAIN_GERMAN.split())
"""Words of which no event can be told."""

ENGLISH_PEOPLE = frozenset(
    """mum mom mam mother dad father nana nan gran granny grandma grandmother grandad granddad grandpa grandfather
    brother sister husband wife uncle aunt auntie aunty son daughter partner friend cousin nephew niece boss colleague
    neighbour neighbours neighbor neighbors apprentice apprentices student students teacher pupil pupils boy girl boys
    girls kid kids eldest youngest oldest twin flatmate roommate landlord landlords landlady parents parent grandparents
    godson goddaughter mate mates buddy ex team-mate teammate trainee intern manager director doctor nurse lodger
    in-law inlaw stepson stepdaughter stepmum stepdad stepfather stepmother grandson granddaughter fiancé fiancée
    supervisor secretary coach trainer vicar priest postman baker assistant guy lad man woman bloke lady family team
    colleagues friends sons daughters cousins nieces nephews brothers sisters goalkeeper lifeguard accountant treasurer
    chairman gardener cleaner cook chef conductor organist choirmaster tenant tenants predecessor successor""".split()
)
GERMAN_PEOPLE = frozenset(
    """mutter vater mama papa oma opa omi opi großmutter großvater grossmutter grossvater bruder schwester mann frau
    onkel tante sohn tochter freund freundin cousin cousine kusine neffe nichte chef chefin kollege kollegin nachbar
    nachbarin nachbarn azubi lehrling schüler schülerin lehrer lehrerin student studentin junge mädchen jüngste jüngster
    älteste ältester große großer kleine kleiner vermieter vermieterin eltern großeltern schwager schwägerin schwiegermutter
    schwiegervater schwiegersohn schwiegertochter patenkind patentante patenonkel enkel enkelin ex trainer trainerin
    hausarzt ärztin arzt pfarrer pfarrerin bäcker wirt wirtin mitbewohner mitbewohnerin kumpel kollegen freunde
    geschwister stiefvater stiefmutter partner partnerin mitarbeiter mitarbeiterin sekretärin hausmeister postbote
    organist förster briefträger bürgermeister bürgermeisterin vorgänger vorgängerin nachfolger nachfolgerin team
    ansprechpartner ehrenmitglied pflegeschülerinnen auszubildende auszubildender praktikant praktikantin kind kinder
    gärtner friseurin friseur bademeister züchter mieter mieterin brüder schwestern söhne töchter""".split()
)
PEOPLE: Mapping[str, frozenset[str]] = {"de": GERMAN_PEOPLE, "en": ENGLISH_PEOPLE}
"""Who is somebody's: "my sister" is a third person, "my contract" is mine."""

OWN = frozenset(
    """contract job post position role team office back knee leg hip arm heart shoulder wedding marriage divorce baby
    daughter son thesis dissertation exam exams degree shop studio company business firm application training lease
    time turn day week month year dream life name prize project book film novel cheese garden apprenticeship studies
    vertrag stelle job posten arbeitsplatz abteilung firma büro rücken knie bein hüfte arm herz hochzeit ehe scheidung
    kind tochter sohn arbeit prüfung doktorarbeit masterarbeit bachelorarbeit laden studio praxis betrieb bewerbung
    ausbildung lehre tag zeit wunsch traum leben name preis projekt buch film roman garten studium beziehung meister
    dorfladen hörspiel verein chor band schule""".split()
)
"""What is somebody's without being a person."""
