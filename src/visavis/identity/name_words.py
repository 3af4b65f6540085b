"""The words by which names are taken apart: titles, salutations, degrees, particles, and words of firms.

English and German, from general knowledge. All in lower case and without dots. A word missing here costs one badly
split name; a word too many would eat a real name, so words that are also names are kept apart or left out.
"""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


TITLES = _listed(
    "dr prof professor doktor dipl mag pd priv-doz privatdozent sir dame pfarrer pater schwester rechtsanwalt "
    "rechtsanwältin ra notar notarin steuerberater steuerberaterin"
)
TITLES_WITH_DOT = _listed("ing rev hon univ em akad")  # "Ing" without a dot is a given name
TITLE_TAILS = _listed(
    "med rer nat phil jur iur oec pol ing habil univ dent vet theol techn soc mult hc h c pharm psych"
)
WOMEN = _listed("frau fr mrs ms miss madame mme")
MEN = _listed("herr herrn hr mr monsieur")
SALUTATIONS = WOMEN | MEN | {"mx"}

GENERATIONS = _listed("jr sr jun sen junior senior ii iii iv")
DEGREES = _listed(
    "phd mba msc bsc md llm llb esq cpa pmp cfa acca mph dds rn mfa ma ba jd meng beng emba dphil edd cissp"
)
SHORT_DEGREES = _listed("ma ba md rn jd")  # also family names: in capitals or with dots only

PARTICLES = _listed(
    "von van vom zu zum zur der den de del della dello di da dos das du la le ter ten te af av und "
    "freiherr freifrau freiin graf gräfin baron baronin edler ritter st el"
)
LOWER_PARTICLES = _listed("al bin bint ibn ben y e d t")  # Ben and Al are given names

FIRMS = _listed(
    "ag gmbh mbh kg ohg ug gbr ev eg se kgaa ltd limited inc llc plc corp corporation co company group gruppe holding "
    "verein verlag stiftung foundation universität university hochschule institut institute klinik praxis kanzlei "
    "team support newsletter redaktion kundenservice service noreply no-reply zentrale hausverwaltung hausmeister "
    "bäckerei metzgerei apotheke autohaus restaurant pizzeria gasthof gasthaus hotel taxi friseur fahrschule "
    "anwaltskanzlei steuerkanzlei zahnarztpraxis arztpraxis buchhandlung gärtnerei tischlerei schreinerei kita "
    "sekretariat vorzimmer assistenz empfang rezeption büro"
)

KIN = _listed(
    "oma omi opa opi mama mami mom mum papa papi dad tante onkel aunt auntie uncle cousin cousine granny grandma "
    "grandpa nachbar nachbarin neighbour neighbor"
)  # what a telephone's owner writes before a single name
YOUNGER = _listed("jr jun junior sohn tochter son daughter")
ELDER = _listed("sr sen senior vater mutter father mother")

ADDED = _listed(
    "handy mobil mobile cell iphone telefon tel phone festnetz privat private zuhause daheim home arbeit work büro "
    "office dienstlich geschäftlich firma neu new alt old werkstatt praxis"
)  # words that a telephone's owner adds behind a name, and that are none

TRADES = (
    *("arzt", "ärztin", "lehrer", "lehrerin", "anwalt", "anwältin", "berater", "beraterin", "makler", "maklerin"),
    *("therapeut", "therapeutin", "trainer", "trainerin", "hebamme", "plumber", "electrician", "dentist", "teacher"),
)  # how a word ends that tells what somebody is by profession

FREE_MAIL = _listed(
    "gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de arcor.de mail.de posteo.de "
    "mailbox.org outlook.com outlook.de hotmail.com hotmail.de hotmail.co.uk live.com live.de msn.com yahoo.com "
    "yahoo.de yahoo.co.uk aol.com icloud.com me.com mac.com proton.me protonmail.com fastmail.com bluewin.ch "
    "btinternet.com sky.com comcast.net verizon.net"
)  # domains that say nothing about where somebody works

COMMON_FAMILIES = _listed(
    "mueller muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schaefer schafer koch bauer "
    "richter klein wolf schroeder schroder neumann schwarz zimmermann braun krueger kruger hofmann hartmann lange "
    "schmitt werner krause meier lehmann maier huber gruber steiner pichler moser mayer keller "
    "smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white roberts green "
    "hall wood jackson clarke patel khan lewis james miller davis garcia rodriguez martinez anderson thomas moore "
    "martin lee yilmaz nguyen singh kim chen wang li"
)  # borne by several in a thousand somewhere where English or German is spoken
