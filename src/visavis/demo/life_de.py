"""Henning Brückmann, 43, plans parks in Leipzig: his jobs, rounds to whole circles, and what machines write."""

from visavis.demo.agenda_de import APPOINTMENTS, CROWD, CROWD_DOMAIN, EVENING
from visavis.demo.chats_de import CHATS, TEXTING
from visavis.demo.letters_de import ASIDES, LETTERS, SLOTS
from visavis.demo.life import Character, Life, Machine, Round, Station, Wording, texts
from visavis.demo.people_de import CAST

ME = Character(
    name="Henning Brückmann",
    rhythm="",
    letters=("ich",),
    email="henning.brueckmann@example.net",
    later_email="henning@brueckmann.example.org",
    called="Henning",
    birthday="1983-03-17",
    title="Landschaftsarchitekt",
    organisation="Grünzug Freiraumplanung",
    formal="Herr",
)

STATIONS = (
    Station("Grünzug Freiraumplanung", "Projektleiter Landschaftsarchitektur", "Leipzig", 1.4),
    Station("Grünzug Freiraumplanung", "Landschaftsarchitekt", "Leipzig", 3.4, 1.4),
    Station("Ostwald & Kiehn", "Landschaftsarchitekt", "Leipzig", 12.2, 3.4),
    Station("Büro Fallstraße", "Praktikant", "Dresden", 13.5, 12.4),
)

FUSSBALL_RUNDE = texts("""
Dienstag
Hallo zusammen, Dienstag um sieben. Wir sind bisher elf, einer davon mit Wade. Bringt Wasser mit.

Termine
Hallo zusammen, hier sind die Spiele bis zum Sommer. Wer nicht kann, sagt es bitte jetzt und nicht auf dem Platz.

Danke
Männer, das war was. Danke an jeden einzelnen. Die vom Güterbahnhof wollen eine Revanche.

Kein Training
Hallo zusammen, der Platz ist gesperrt. Wir treffen uns bei Gilbert im Garten. Vorsicht, Hund.
""")

HAUS_RUNDE = texts("""
Hoffest
Liebe Leute, Samstag ab zwölf ist der Hof unser. Bitte Räder weg, Stuhl mitbringen und etwas, das vier satt macht.

Wasser weg
Am Dienstag ist von neun bis zwölf das Wasser abgestellt. Füllt einen Topf. Im zweiten Stock steht ein Eimer bereit.

Lichterkette
Wer hat die lange Lichterkette? Erst war sie im Schuppen und dann war sie bei irgendwem.
""")

FAMILIEN_RUNDE = texts("""
Weihnachten
Ihr Lieben, wer kommt, und wer bringt was mit? Ich mache die Gans. Bitte nicht wieder zwei Rotkohl.

Papas Geburtstag
Alle mal herhören, in drei Wochen ist es so weit. Kuchen bei uns, keine Reden, er hat zweimal darum gebeten.

Das Zelt
Liebe Verwandtschaft, die Wiese ist gebucht. Es gibt einen Wasserhahn. Bringt Stiefel mit und Essen fürs Feuer.
""")

GARTEN_RUNDE = texts("""
Regentonne
Liebe Nachbarn am Zaun, die Tonne am Tor leckt wieder. Ich habe sie geflickt. Bitte nicht dagegenlehnen.

Saatgut
Am Sonntag tauschen wir am Schuppen. Bringt mit, wovon ihr zu viel habt. Keine Zucchini. Zucchini kennen wir alle.

Neues Schloss
Am Tor hängt ein neues Schloss, gleiche Zahl, nur rückwärts. Wer die Schubkarre eingeschlossen hat, möge sich melden.
""")

ROUNDS = (
    Round("Ronny Thalheim", "fussball", 26, 2100, FUSSBALL_RUNDE),
    Round("Lasse Mohr", "haus", 170, 1500, HAUS_RUNDE),
    Round("", "familie mutter", 160, 2000, FAMILIEN_RUNDE),
    Round("Sanjay Bhandari", "garten", 130, 900, GARTEN_RUNDE),
)

MACHINES = (
    Machine("Garten", "newsletter@garten.example.org", "List-Unsubscribe: <mailto:ab@garten.example.org>", 31, texts("""
Das blüht im Botanischen Garten
Seerosen ab Samstag, ein Vortrag über Moose, und im Laden gibt es neue Samen.

Lange geöffnet
Am Freitag ist bis neun geöffnet. Es gibt einen Wettbewerb im Blätterraten.
""")),
    Machine("Buchhandlungen Pleiße", "no-reply@pleissebuch.example.com", "", 45, texts("""
Deine Bestellung ist unterwegs
Ein Paket, zwei Bücher. In drei Tagen sollte es da sein.

Danke für deine Bestellung
Wir haben deine Bestellung erhalten und melden uns, wenn sie das Haus verlässt.
""")),
    Machine("Mitteldeutsche Bahn", "keine-antwort@mdbahn.example.com", "Auto-Submitted: auto-generated", 24, texts("""
Deine Fahrkarte
Deine Fahrkarte liegt in deinem Konto. Zeig den Code auf dem Telefon.

Änderung an deiner Fahrt
Dein Zug fährt elf Minuten später ab als geplant.
""")),
    Machine("Spielplatzbau", "spielplatz@listen.example.org", "List-Id: <spielplatz.listen.example.org>", 15, texts("""
[spielplatz] Rutschen unter zwei Metern
Hat jemand einen Hersteller für kleine Rutschen? Unserer hat aufgehört.

[spielplatz] Findlinge abzugeben
Vierzehn Findlinge für alle, die sie in Grimma abholen können.

[spielplatz] Fallschutz
Wir haben noch einmal gemessen. Die Werte stelle ich auf die Seite der Liste.
"""), members=("Teodora Ilkova", "Lorenz Petersdorf", "Mirjam Katz")),
    Machine("Bürgeramt", "benachrichtigungen@buergeramt.example.net", "Precedence: bulk", 60, texts("""
Abholung über die Feiertage
Die Abholung verschiebt sich um einen Tag. Die Biotonne macht bis Januar Pause.
""")),
)  # fmt: skip

RECOMMENDATIONS = (
    ("Heike Brodersen", "Henning sieht einem Platz an, was er werden will, und seine Pläne stimmen."),
    ("Konstanze Achenbach", "Er hat zuerst die Kinder gefragt. In seinem Park bleiben die Leute."),
    ("Tobias Winterstein", "Der Einzige, der sich je bei den Zeichnern bedankt hat."),
)  # fmt: skip

WORDING = Wording(
    zone="Europe/Berlin",
    telephone="+49 30 23125{:03}",
    hello=("Hallo {first}!", "Moin {first}!", "Hallo {first}!", "Hi {first}!"),
    bye=("{first}", "Gruß, {first}", "Viele Grüße\n{first}", "Danke und Gruß\n{first}"),
    fond_bye=("{first}", "Liebe Grüße, {first}", "Bis bald, {first}", "LG {first}", "Alles Liebe, {first}"),
    formal_hello={"Frau": "Liebe Frau {last},", "Herr": "Lieber Herr {last},"},
    formal_bye="Mit freundlichen Grüßen",
    wrote="Am {day}. {month} {year} um {time} Uhr schrieb {who}:",
    months=("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    again="AW: ",
    inbox="Posteingang,Geöffnet",
    sent="Gesendet",
    mbox="Alle E-Mails einschließlich Spam-Nachrichten und E-Mails im Papierkorb.mbox",
    book="Kontakte.vcf",
    old_phone="Altes Telefon.vcf",
)

LIFE = Life(
    language="de",
    me=ME,
    headline="Landschaftsarchitekt: Plätze, auf denen man bleibt",
    stations=STATIONS,
    cast=CAST,
    began={"work-buero": 1235, "work-amt": 1235},
    fond=frozenset({"mutter", "familie", "freunde"}),
    strangers=frozenset({"angebote"}),
    letters=LETTERS,
    slots=SLOTS,
    asides=ASIDES,
    rounds=ROUNDS,
    machines=MACHINES,
    recommendations=RECOMMENDATIONS,
    skills=("Freiraumplanung", "Spielplätze", "Pflanzplanung", "Barrierefreiheit"),
    invitation="Es war schön, dich kennenzulernen. Ich würde gern hören, wie es weitergeht.",
    returned=(
        "Fotos von der Wiese",
        "Ich habe die Bilder von eurer Wiese sortiert, zwölf sind richtig gut. Ich schicke sie dir am Wochenende.",
    ),
    chats=CHATS,
    texting=TEXTING,
    appointments=APPOINTMENTS,
    crowd=CROWD,
    crowd_domain=CROWD_DOMAIN,
    evening=EVENING,
    wording=WORDING,
)
