"""Words that carry a subject: which they are, and when two of them are forms of one.

Here stand the only lists of words that say nothing of a subject: small words, and nouns that anybody uses of anything
(a day, a question, a thing). A stem is a word without the endings of case and number, umlauts and accents undone:
enough to find "Bienen" beside "Biene", not a root.

Wrong for irregular plurals, for words that only look like a form of each other, and for languages other than German and
English.
"""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
LEAST = 4  # letters of a word that says something, unless it is all capitals
ROOT = 4  # letters that are left of a word at least
ENDINGS = ("ens", "ern", "en", "es", "er", "em", "e", "n", "s")
REMEMBERED = 50_000  # words

_SMALL = """
    aber alle allem allen aller alles also andere anderen anderer anderes anders auch auf aus außerdem bald bei
    beide beiden beim besonders besser bestimmt bevor bin bis bisher bist bitte bleibe bleiben bleibt brauche
    brauchen braucht bringe bringen bringt dabei dafür daher dahin damals damit danach daneben dann daran darauf
    darüber darum darunter das dass davon davor dazu dein deine deinem deinen deiner dem den denke denken denkt denn
    dennoch der deren des deshalb dessen dich die dies diese diesem diesen dieser dieses dir doch dort durch eben
    eher eigentlich ein eine einem einen einer eines einfach einige einigen einmal erst erste ersten erster etwa
    etwas euch euer eure euren fast ganz ganze ganzen geben gegen gehe gehen geht genau genug gern gerne gestern
    gewesen gibt glaube gleich groß große großen gute guten guter gutes habe haben habt hast hatte hatten heißt heute
    hier hinter hoffe hoffentlich ich ihm ihn ihnen ihr ihre ihrem ihren ihrer immer indem irgendwann irgendwie ist
    jede jedem jeden jeder jedes jedoch jemand jetzt kann kannst kein keine keinem keinen keiner klein kleine
    kleinen komme kommen kommst kommt können könnt könnte könnten könntest lange lass lassen leider lieber liebe
    lieben liegt mache machen macht machst manche manchmal mehr mein meine meinem meinen meiner meist mich mir mit
    mögen möchte möchten morgen muss müssen musst nach nachdem natürlich neben nehme nehmen nicht nichts noch nun
    nur oben oder ohne paar schon sehen sehr sein seine seinem seinen seiner seit selbst sich sicher sie sieht sind
    sogar soll sollen sollte sollten sondern sonst statt steht über überhaupt übrigens und uns unser unsere unserem
    unseren unter unten viel viele vielen vielleicht vom von vor vorher vorhin wäre während war waren warst warum
    wann was wegen weil weiß weiter welche welchem welchen welcher welches wenig weniger wenigstens wenn wer werde
    werden weshalb wieder will willst wird wirklich wirst wissen wohl wollen wollte wollten worden wurde wurden würde
    würden zeigen
    ziemlich zuerst zum zur zusammen zwar zwei zwischen about above actually after again against almost already
    although always another anybody anyone anything anyway around away back because been before behind being below
    best better between both bring brings brought came cannot come comes coming could couldn't didn't does doesn't
    doing done don't down during each easy either else enough even ever every everybody everyone everything few find
    first five found four from full gave gets getting give given gives giving glad going gone good great half happen
    happened happy hard hardly have having hear heard hello help here hers high hope hoping however i'll i've
    instead into isn't it's itself just keep keeps kept kind knew know known knows large last late lately later
    least less let's like likes liked little long longer look looked looking looks lots love loved made make makes
    making many maybe mean means meant might mine more most much must myself near nearly need needed needs never
    next nice nobody none nothing nowhere often okay once only onto other others ought ours over own please perhaps
    plus pretty probably quite rather read really right said same saved saying says second seem seemed seems seen
    self send sends sent several shall short should show showed shows since small some somebody somehow someone
    something sometimes somewhere soon sorry still stop such sure take taken takes taking talk tell tells than thank
    thanks that that's their them themselves then there there's these they they're thing things think thinking third
    this those though thought three through told tomorrow tonight took toward towards tried true trying twice under
    until upon used using very wait want wanted wants wasn't we'll we're we've well went were what what's when where
    whether which while whole whom whose wish with within without wonder won't work worked works would wouldn't
    write writing written wrote yeah years yesterday you'd you'll you're you've your yours yourself call calls
    called leave leaving left start started finish finished bought pick picked meet meeting met turn turned open
    opened close closed spend spent ready able free busy new old big bad early wrong fine different important
    possible previous single real main lovely funny tiny huge dear afterwards inside outside alone upstairs
    downstairs weekly daily monthly eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty seventy
    eighty ninety hundred thousand seven eight nine front anyways sometime walking talking bringing waiting sitting
    standing driving eating drinking reading sleeping asking feeling thinks einzige einzigen einziger einziges
    letzte letzten letzter letztes nächste nächsten nächster nächstes neue neuen neuer neues alte alten alter altes
    fünf sechs sieben acht neun zehn elf zwölf hundert tausend halbe halben schöne schönen
"""
_ANYBODY = """
    abend abende abends anfang anfrage angebot angst anhang anlage anruf antwort art aufgabe auge augen augenblick
    ausgabe bahn bahnhof bedarf beginn beispiel bekannte bereich bescheid besuch bett bild bilder bisschen bitte
    blick brief dank dinge ding durst eindruck ende entscheidung entschuldigung erfahrung erfolg ergebnis essen fall
    familie farbe fehler feierabend fertig fest foto fotos frage fragen frau freude freund freunde freundin frühling
    frühstück ganze gast geburtstag gedanke gefallen gefühl gegend gegenteil geld gelegenheit geschichte gesicht
    gespräch gestern grund gruppe gruß grüße gutes hälfte hand hände haus hause herbst herr hilfe hoffnung idee
    inhalt interesse jahr jahre jahren januar februar märz april mai juni juli august september oktober november
    dezember job junge kaffee keller kind kinder kleinigkeit kollege kollegen kollegin kopf kosten kram kuchen kuss
    laden lage laufe laune leben leid leute liebe linie liste luft lust mail mails mädchen mama mann männer meinung
    menge mensch menschen minute minuten mitte mittag mittagessen mittwoch moment monat monate morgen müll mut
    mutter mutti nachbar nachbarn nachmittag nachricht nachrichten nacht name namen nähe neues neuigkeiten nummer
    oma onkel opa ordnung ort papa papier partner pause person platz plan pläne post preis problem probleme punkt
    rad rechnung regel regen reihe rest restaurant richtung rolle rückmeldung ruhe runde sache sachen samstag
    sonntag schluss schule schwester bruder seite seiten sekunde sinn situation sohn sommer sonne sorge sorgen spaß
    stadt stand stelle straße stück stunde stunden tag tage tante tasche tee teil telefon termin termine thema
    tipp tisch tochter treffen tür überraschung uhr unterlagen unterschied unterstützung urlaub vater verein
    vergnügen verständnis vorschlag vorteil wahl wand wasser weg weihnachten ostern silvester wein welt wetter
    winter wirklichkeit woche wochen wochenende wohnung wort worte wunsch zahl zeit zeiten zettel ziel zimmer zug
    zukunft montag dienstag donnerstag freitag danke hallo guten lieber herzliche herzlichen beste besten viele
    schöne schönen glückwunsch euro prozent ahnung adresse ablauf anmeldung link datei version woanders absage
    zusage vormittag hinweis info infos information informationen details kontakt mitglieder team firma arbeit
    projekt büro chef chefin kunde kunden auto bus fahrt reise bier geschenk karte karten schlüssel handy buch
    bücher text krankenhaus arzt ärztin doktor operation krankheit krebs diagnose chemotherapie klinik beerdigung
    trauer scheidung trennung schwangerschaft afternoon address answer arrival attachment aunt baby bag bank beer
    birthday bit book books boss bottle box boy breakfast brother bread bunch cake call card cards care case cause
    chair chance change child children christmas city coffee colleague colleagues company couple course cousin dad
    date dates daughter day days deal dear december desk detail dinner doctor dog door draft drink easter email
    emails end evening everything example experience eyes face fact family father favour favor february feedback
    feeling file finger floor folks food foot friday friend friends fun future game garage garden gift girl girls
    glass group guest guests guy guys hands head heart hello help history home hour hours house idea ideas interest
    invitation issue january july june key kids kitchen lady letter life light line list look lot luck lunch man
    march matter may meal meeting men message messages middle mind minutes monday money month months morning mother
    mum mom names neighbour neighbours neighbor news newspaper night note notes number october offer office onwards
    opinion option order page pages paper parents part parts party past people phone photo photos picture pictures
    piece pieces place plans plane pleasure point price problems project question questions rain reason reply result
    road room sale saturday school season shop side sister son song sort spring stairs station step story stuff
    summer sunday sun surprise table talk tea telephone thanks thing things thursday ticket tickets time times title
    today topic town train tree trip trouble tuesday uncle visit walk wall water way ways weather website wednesday
    week weekend weekends weeks wife wine woman women word words work world year years husband hospital illness
    surgery cancer diagnosis chemo chemotherapy funeral grief divorce separation pregnancy clinic fenster haustür
    treppe boden rand decke dach paket kalender satz beitrag einladung einladungen position protokoll rückfrage
    rückfragen nachtrag zeichnung gelb rot blau grün weiß schwarz leiter baum knie kübel klappe butter schüssel
    teller glas tasse löffel messer koffer schirm jacke mantel schuh schuhe hose hemd schal brille ring stuhl sofa
    lampe licht kiste karton kartons schublade regal ecke kante loch riss dreck staub nase ohr mund bauch rücken fuß
    füße bein beine arm arme zahn zähne haar haare stimme blatt blätter stift schnur seil kabel batterie treffpunkt
    eingang ausgang umzug ernte handschuh handschuhe zaun hang grube mauer spiel markt kran eröffnung beleuchtung
    tafel tafeln window windows ladder bridge soup bowl plate cup mug spoon knife fork suitcase umbrella jacket coat
    shoe shoes shirt scarf scarves glasses lamp lighting corner edge hole crack dust nose ear mouth belly knee leg
    legs arms tooth teeth hair voice leaf leaves pen string rope cable battery entrance exit opening strap loop
    field hill tent flask seat radiator copy section customer customers cafe lock bicycle interval colour color
    frames frame pound pounds regards benches bench railings loose supper lift roof ceiling cupboard drawer shelf
    boxes pocket keys stone
"""
_CAPITALS = """
    ok ps fyi asap lg mfg vg pdf eur usa uk eu tv pc dvd cd lol omg btw imho ags gmbh ltd am pm hr uhr id qr sms
"""
_ROLES = """
    angestellte angestellter assistant assistent assistentin associate berater beraterin ceo cfo chief cofounder
    consultant coo cto director direktor direktorin employee executive expert experte expertin founder freelancer
    geschäftsführer geschäftsführerin gründer gründerin head inhaber inhaberin intern junior leiter leiterin leitung
    lead leader manager managerin member mitarbeiter mitarbeiterin mitglied officer owner partner partnerin
    pensionär praktikant praktikantin president referent referentin rentner rentnerin representative retired
    selbstständig selbständig senior specialist spezialist spezialistin staff student studentin trainee vice
    vorstand lehrling bachelor master absolvent absolventin keeper projektleiter projektleiterin teamleiter
    teamleiterin abteilungsleiter abteilungsleiterin
"""
_PLACES = """
    deutschland österreich schweiz frankreich italien spanien portugal england schottland irland niederlande holland
    belgien dänemark schweden norwegen finnland polen tschechien ungarn griechenland türkei europa amerika afrika
    asien usa china japan indien berlin hamburg münchen köln frankfurt stuttgart düsseldorf dortmund essen leipzig
    bremen dresden hannover nürnberg bonn münster freiburg mainz wien zürich bern basel graz salzburg paris london
    rom madrid germany austria switzerland france italy spain scotland ireland netherlands belgium denmark sweden
    norway finland poland greece turkey europe america africa asia munich cologne vienna zurich rome lisbon dublin
    edinburgh glasgow manchester bristol leeds york oxford cambridge boston chicago amsterdam brussels prague oslo
    stockholm copenhagen
"""
CAPITALS = frozenset(_CAPITALS.split())
"""What is written in capitals and is no subject."""


@lru_cache(maxsize=REMEMBERED)
def stem(word: str) -> str:
    """A word without its endings, by which its forms are one; hyphens gone, umlauts and accents undone."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    low = "".join([letter for letter in plain if letter.isalpha()])
    if plain.endswith("'s"):
        low = low[:-1]
    if low.endswith("ies") and len(low) > ROOT + 2:
        return low[:-3] + "y"
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= ROOT:
            return low[: -len(ending)]
    return low


SMALL = frozenset(_SMALL.split())
EVERYDAY = frozenset({stem(word) for word in _ANYBODY.split()} | {stem(word) for word in _PLACES.split()})
"""The stems of nouns that say nothing of a subject, and of countries and large towns."""
ROLES = frozenset({stem(word) for word in _ROLES.split()})
"""The stems of what people are in any trade."""


@lru_cache(maxsize=REMEMBERED)
def says_something(word: str) -> bool:
    """Whether a word may carry a subject: no small word, no noun of anything, not too short."""
    if len(word) < LEAST or word.casefold().replace("’", "'") in SMALL:
        return False
    return stem(word) not in EVERYDAY


def stems(text: str) -> frozenset[str]:
    """The stems of all words of a text that carry a subject."""
    return frozenset([stem(word) for word in WORD.findall(text) if says_something(word)])
