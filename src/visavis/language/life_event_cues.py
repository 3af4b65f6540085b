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
"""

from collections.abc import Mapping

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

KINDS = (
    "new_job",
    "promotion",
    "job_lost",
    "business_started",
    "move",
    "baby",
    "pregnancy",
    "wedding",
    "separation",
    "illness",
    "bereavement",
    "graduation",
    "award",
    "retired",
)
"""The kinds of events there are."""

EXCLAIMED = "!"
"""At the end of the name of a table: its cues hold in an exclamation only ("A son!", "Dr Amsel!")."""

EVENT, CONGRATULATING = "event", "congratulating"


def _any_event(table: Table) -> Table:
    names = [name for kind in KINDS for name in (kind, kind + EXCLAIMED)]
    lines = [line for name in names for line in table.get(name, "").strip().splitlines()]
    return {EVENT: "\n".join(lines), CONGRATULATING: table.get(CONGRATULATING, "")}


ANY_EVENT: Mapping[str, Table] = {lang: _any_event(table) for lang, table in LIFE.items()}
"""All cues of events under one name: what is walked with the cues of acts, to know which sentences to read closely."""

EITHER_ANY_EVENT: Table = _any_event(EITHER_LIFE)

ENGLISH_PEOPLE = frozenset(
    """mum mom mam mother dad father nana nan gran granny grandma grandmother grandad granddad grandpa grandfather
    brother sister husband wife uncle aunt auntie aunty son daughter partner friend cousin nephew niece boss colleague
    neighbour neighbours neighbor neighbors apprentice apprentices student students teacher pupil pupils boy girl boys
    girls kid kids eldest youngest oldest twin flatmate roommate landlord landlords landlady parents parent grandparents
    godson goddaughter mate mates buddy ex team-mate teammate trainee intern manager director doctor nurse lodger
    in-law inlaw stepson stepdaughter stepmum stepdad stepfather stepmother grandson granddaughter fiancé fiancée
    supervisor secretary coach trainer vicar priest postman baker assistant guy lad man woman bloke lady
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
    organist förster briefträger bürgermeister bürgermeisterin vorgänger vorgängerin nachfolger nachfolgerin
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
