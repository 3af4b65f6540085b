"""Words by which a German text addresses its reader with du or Sie, and those that only look so."""

_DU_WORDS = """
    du dich dir dein deine deinen deinem deiner deines deins euch euer eure euren eurem eurer eures
    haste biste kannste willste magste weißte siehste kommste gehste machste brauchste findste hättste
"""
DU = frozenset(_DU_WORDS.split())
"""Words for the reader, of one or of several, that are nothing else."""

SIE = frozenset({"Sie", "Ihnen"})
IHR = frozenset({"Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres", "Ihrerseits", "Ihretwegen"})

_IHR_VERBS = """
    habt seid könnt wollt müsst sollt dürft mögt werdet wart hattet wärt hättet würdet könntet müsstet solltet wolltet
    dürftet wisst seht kommt geht macht gebt nehmt lest sprecht helft
"""
IHR_VERBS = frozenset(_IHR_VERBS.split())
"""Verbs beside which "ihr" means several readers, not her."""

_ONLY_IHR_WORDS = (
    "habt seid könnt müsst dürft mögt werdet hattet wärt hättet würdet könntet müsstet solltet wolltet wisst"
)
ONLY_IHR = frozenset(_ONLY_IHR_WORDS.split())
"""Verbs of several readers that are nothing else, also where "ihr" does not stand."""

_DU_VERBS_WORDS = """
    bist hast kannst willst musst sollst darfst magst weißt wirst warst tust freust baust schaust traust vertraust
    streust betreust kaust schreist
"""
DU_VERBS = frozenset(_DU_VERBS_WORDS.split())
"""Verbs for one reader that the rule of -st behind a consonant does not find."""

_NO_VERBS_WORDS = """
    ist erst fast sonst selbst zuerst meist längst höchst nächst möglichst jüngst ernst äußerst einst zumindest mindest
    vorerst zunächst demnächst unlängst umsonst ansonst baldigst gefälligst günstigst wenigst freundligst innigst
    eiligst kräftigst weitest spätest indest allerliebst just lest west ost most best test
    angst herbst dienst kunst durst wurst verlust gunst brust lust post rest nest fest gast last geist obst trost frost
    august ernst christ forst horst dunst ost nordost südost forest must trust protest kontrast palast ballast manifest
    artist podest request interest breakfast cost host list latest honest modest harvest invest quest guest digest
    arrest chest suggest contest greatest nearest west grinst bremst knipst plumpst hopst piepst linst wächst erwächst
    aufwächst nachwächst anwächst wachst rülpst
"""
NO_VERBS = frozenset(_NO_VERBS_WORDS.split())
"""Words that end like verbs for one reader."""

_STRONG_WORDS = """
    gib nimm lies hilf triff wirf vergiss empfiehl unterbrich versprich brich besprich verbirg entnimm übernimm
    vergib ergib iss sieh sprich
"""
STRONG = frozenset(_STRONG_WORDS.split())
"""Imperatives that are nothing else, wherever they stand; "sieh" and "sprich" nearly so."""

_BARE_WORDS = """
    sag schreib komm schick ruf mach meld bring hol frag denk hör klick such zeig trag merk bleib fahr lauf nutz probier
    überleg erzähl stell setz leg räum unterschreib füll schau guck lass geh halt heb zieh pack werd sei bleib kauf wart
    verlass bewirb brauch besuch besorg erklär führ genieß glaub spiel koch lern üb wähl beschreib übersetz schmeiß
    vergleich bestell grüß drück teil spar sing trink tu tanz lad bestätig erledig verbreit verrat rat reich back red
    kümmer bereit öffne schließ sprüh streich versuch wünsch zahl zieh vertrau entscheid
"""
_NOUNS_WORDS = "besuch koch rat teil verrat spiel ruf versuch streich lauf halt kauf tanz bereit"
NOUNS = frozenset(_NOUNS_WORDS.split())
"""Imperatives that with a capital letter are nouns, unless one of BEHIND_ASKED stands behind them."""

_BEHIND_ASKED_WORDS = "du mich mir uns dir dich doch mal bitte einfach ruhig den die das an ihn sie es gern gerne"
BEHIND_ASKED = frozenset(_BEHIND_ASKED_WORDS.split())

EXCLAIMED = frozenset({"schande", "schreck", "meine", "liebe", "lieber", "heiliger", "grüne", "dickes", "je"})
"""Words behind the du of "ach du Schande", "ach du meine Güte"."""

BARE = frozenset(_BARE_WORDS.split())
"""Imperatives without an end, which in loose German are the first person, too ("ich komm")."""

_WITH_E_WORDS = """
    klicke teste buche sichere bestelle kaufe entdecke erlebe vergleiche spare kommentiere folge poste registriere
    abonniere verpasse profitiere genieße like markiere verlinke abonnier kommentier markier scrolle swipe spende
    vernetze download streame kopiere
"""
WITH_E = frozenset(_WITH_E_WORDS.split())
"""Imperatives with an end whose deed is the reader's: letters do not say them of their writer."""

_OPEN_WORDS = """
    nutze melde lade schaue starte antworte teile überweise trage unterschreibe erzähle sage zeige höre beachte achte
    prüfe fülle leite stelle setze lege räume öffne warte überlege probiere wähle vereinbare reserviere bewerbe stimme
    werde rede finde informiere bestätige beantworte kontaktiere verwende notiere gönne beeile kümmere traue unterstütze
    verbinde wechsle sammle verzichte beginne sende schicke schreibe rufe bringe frage komme gehe mache hole denke suche
    gebe nehme lasse bleibe halte lese helfe grüße sei habe verstehe entschuldige verzeihe erkläre besuche arbeite zahle
    richte merke besorge schnappe
"""
OPEN = frozenset(_OPEN_WORDS.split())
"""Imperatives with an end that are more often the first person without its "ich" ("Melde mich", "Prüfe noch die
Kosten"): they ask where "bitte", "doch" and their like, an imperative before them, or "uns" show it."""

ASKING = frozenset({"bitte", "doch", "einfach", "unbedingt", "ruhig", "uns", "unser", "unsere", "unseren", "unserem"})
"""Words in a clause that show an imperative."""

_TO_ME_WORDS = "erzähle sage zeige antworte schreibe schicke sende bringe erkläre leite helfe verzeihe"
TO_ME = frozenset(_TO_ME_WORDS.split())
"""Imperatives before "mir"; with others, somebody does it for themselves."""

NOT_NOW = frozenset({"gerade", "grad", "leider", "eben", "noch", "wohl", "selbst", "erst", "nur"})
"""Words behind a verb by which its writer tells of themselves: "Komm gerade aus dem Urlaub"."""

_BEFORE_IMPERATIVE = (
    "und oder aber dann bitte also drum deshalb darum sonst doch denn na los ja nein einfach danke so jetzt"
)
BEFORE_IMPERATIVE = frozenset(_BEFORE_IMPERATIVE.split())
"""Words that may stand between the beginning of a clause and an imperative."""

_ONESELF_WORDS = """
    suche hole merke besorge schnappe gönne melde informiere beeile kümmere traue notiere bewerbe stelle setze überlege
    lade
"""
ONESELF = frozenset(_ONESELF_WORDS.split())
"""Imperatives before dir or dich; the first person would not do it for the reader."""

FIRST_PERSON = frozenset({"ich", "mich"})
"""Words beside an imperative that show it to be the first person."""

NOT_ASKED = frozenset({"ich", "sich"})
_CALLS_WORDS = "ruf rufe frag frage lass besuch besuche hol erinnere informiere kontaktiere kontaktier treff verlass"
CALLS = frozenset(_CALLS_WORDS.split())
"""Imperatives that may have "mich" behind them; behind others it shows the first person ("Melde mich")."""

_HELD_WORDS = "mir dich dir uns die den das mich bitte es durch an fest"
HELD = frozenset(_HELD_WORDS.split())
"""Words behind an imperative "halt", which else means "just"."""

SUBORDINATORS = frozenset(
    {"wenn", "falls", "da", "weil", "sobald", "solange", "bevor", "nachdem", "als", "obwohl", "damit", "dass", "seit"}
)

_BEHIND_VERB_WORDS = """
    du mir mich dir dich uns ihn es sie ihm ihr den eh denn eigentlich schon noch mal auch nicht bitte heute morgen zeit
    lust ja das die euch vielleicht gerade immer am nächste kurz
"""
BEHIND_VERB = frozenset(_BEHIND_VERB_WORDS.split())
"""Words by which a verb at the beginning of a sentence is told from a noun."""

PLURAL_COMPANY = frozenset({"lieben", "beide", "beiden", "zwei", "drei", "alle", "süßen", "leute", "anderen"})
"""Words that make "Ihr" before them several readers."""

SIE_SALUTATIONS = frozenset(
    {"geehrte", "geehrter", "geehrte*r", "geehrte:r", "verehrte", "verehrter", "hochverehrte", "hochverehrter"}
)
REQUESTED = frozenset({"können", "könnten", "würden", "dürfen", "müssen", "sollten", "hätten"})
"""Verbs beside which "sie" in small letters is the reader, where mir, mich or bitte goes with it."""

MISTER = frozenset({"herr", "herrn", "frau", "hr", "fr"})
