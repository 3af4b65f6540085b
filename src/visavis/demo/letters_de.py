"""What Henning Brückmann and his people write to each other. The marks and the layout are explained in life.py."""

from visavis.demo.life import talks
from visavis.demo.stories_de import STORIES

MUTTER = talks("""
< Sonntag
Dein Vater fragt, ob du {tag} kommst. Ich frage auch, nur leiser.
Sag ihm ja. Ich nehme den Zug um {uhr}. Soll ich etwas mitbringen?
Nur dich. Und den guten Kaffee, wenn du dran vorbeikommst.

< Dachboden
Hinter dem Wassertank liegt {ding} von dir. Aufheben oder weg damit?
Aufheben! Ich dachte, das wäre verloren. Ich nehme es beim nächsten Mal mit.

< Der Garten @spring
Bei uns kommt {pflanze}, wo niemand etwas gesät hat. Dein Vater tut so, als wäre er es gewesen.
Lass ihn. Schickst du mir ein Bild?
Er hat elf gemacht. Ich schicke dir das ohne seinen Daumen.

> Dein Rezept
Wie lange muss das in den Ofen: {essen}? Bei mir wird es roh oder schwarz.
Vierzig Minuten, und hör auf, die Klappe aufzumachen.
Ich mache sie nicht auf. Ich gucke nur, ob es warm ist. Gut, vierzig Minuten.

< Arzt
Ich war bei Frau Doktor, sie ist zufrieden. Mehr laufen, sagt sie, und weniger grübeln.
Beides richtig. Mit wem läufst du denn?
Mit Rosi, bis zur Mühle. Sie redet, ich laufe.

< {buch}
Ich habe {buch} in zwei Nächten gelesen und bin böse auf den Schluss. Kennst du das?
Noch nicht, verrat nichts. Leg es mir hin, {tag} hole ich es.

> Arbeit
Wir haben den Spielplatz eröffnet. Die Rutsche steht schief, aber das sieht nur einer. Also bitte nicht hinschauen.
Ich werde auf nichts anderes schauen. Dein Vater erzählt es schon dem ganzen Imkerverein.

< Die Heizung @winter
Der Monteur war da, hat geguckt, geseufzt und ist gegangen. {tag} kommt er wieder.
Soll ich da anrufen? Ich kann sehr gut für andere ärgerlich sein.
Vielleicht brauche ich dich. Ich sage Bescheid.

< Tante Rosi
Rosi töpfert jetzt. Du bekommst zu Weihnachten eine Schale. Ich wollte nur, dass du gefasst bist.
Ich freue mich auf die Schale. Welche Farbe hat sie?
Braun, sagt sie. Ich würde sagen: Wetter.

< Die Fotos
Ich habe mit den Fotos angefangen. Vier Kartons und kein einziges Datum. Hilfst du mir mal an einem Wochenende?
Gern. Ein Karton nach dem anderen, dazwischen Kuchen.
Dann {tag}. Ich backe.

> Svenja
Hat Svenja sich bei dir gemeldet? Sie klang müde am Telefon.
Ja, und sie ist es auch. Ruf du sie an, bei dir lacht sie eher.
Mache ich heute Abend.

< Züge
Sie haben wieder den Fahrplan geändert. Welchen nimmst du denn?
Den um {uhr}, wenn es ihn noch gibt. Wartet nicht mit dem Essen.

< Kleinigkeit
Kannst du nachsehen, ob die Bücherei noch Noten verleiht? Du findest so was schneller als ich.
Tut sie, du brauchst nur deinen Ausweis. Sie schicken dir einen Zettel zu.
Du bist ein Guter. Danke.

< Der Kater
Der Kater von nebenan ist bei uns eingezogen. Wir wurden nicht gefragt.
Hat er schon einen Namen? Sonst ist noch was zu retten.
Dein Vater nennt ihn {name}. Also nein.

< Eingefroren
Es gab {essen}, zum ersten Mal seit deinem Umzug. Natürlich viel zu viel.
Friert mir die Hälfte ein. Ich bin da nicht stolz.

> Wieder da
Bin zu Hause. Die Brote haben bis Güstrow gereicht. Danke für alles.
Nur bis Güstrow? Es waren sechs. Schlaf gut.

> Samstag
Kann ich am Samstag etwas tun, das euch hilft, statt nur in deiner Küche zu sitzen?
Du kannst deinem Vater die Leiter halten. Und danach in meiner Küche sitzen.

> Das Lied
Im Radio kam das Lied, das du immer beim Bügeln gesummt hast. Ich musste an dich denken.
Ich habe gesummt, um wach zu bleiben. Schön, dass du es noch kennst.

> Der blaue Krug
Woher hast du den blauen Krug? Einer Freundin ist ihrer runtergefallen, ich würde ihr gern einen besorgen.
Vom Markt, von dem Mann mit dem einen Handschuh. {tag} schaue ich für dich.
""")

FAMILIE = talks("""
= Kommst du?
Bist du {tag} da? Wäre schön, dich zu sehen, es ist schon wieder lange her.
Bin ich! Ich bringe Nachtisch mit, du die Neuigkeiten.
Abgemacht.

= Weihnachten @autumn
Hast du schon Geschenke? Ich nicht, und langsam werde ich unruhig.
Bücher für alle, dann muss keiner so tun als ob. Legen wir für Oma Lotte zusammen?
Ja. Du suchst aus, ich zahle die Hälfte.

> Wie geht es dir?
Mama sagt, du wirst die Erkältung nicht los. Geht es wieder?
Fast. Ich klinge wie eine Tür, aber ich bin auf. Lieb, dass du fragst.

< Altes Bild
Ich habe ein Foto gefunden, auf dem du wütend auf einem fremden Dreirad sitzt. Willst du es haben?
Unbedingt. Ich war wütend, weil es ein fremdes war. Schick es!

= Familientreffen @spring
Sollen wir dieses Jahr alle zusammentrommeln? Nur einmal, mit Zelt.
Ich bin dabei. Ich mache die Einladungen, wenn du die Wiese findest.
Bei Fiete hinterm Deich ist Platz.

< Danke
Danke für das Buch! Ich habe im Zug gelesen und bin zu weit gefahren.
Dann war es das richtige. Bis wohin?
Bis Bützow. Zurück bin ich gelaufen.

> In deiner Nähe
Ich habe {tag} einen Termin bei dir um die Ecke. Gibt es einen Kaffee?
Immer. Komm hinten rum, die Haustür klemmt.

< Dein Park @spring
Was macht dein Park? Alle hier reden davon, aber keiner weiß, wo er ist.
In Neuenbrück, am alten Güterbahnhof. Komm, wenn die Wiese blüht, ich führe dich rum.
Mache ich. Ich habe noch Großvaters Heckenschere für dich.

= Geliehen
Hast du noch {ding} von mir? Ich habe es jemandem geliehen und glaube, das warst du.
Liegt hier, und ich wollte schon still sein. {tag} kriegst du es zurück.

= Spaziergang
Wir wollen {tag} raus, {weg}. Kommst du mit?
Gern. Um wie viel Uhr, und wer bringt die Kanne mit?
Um zehn, und du. Deine hält warm.

< Ernte @summer
Wir ertrinken in Gemüse. Wie viele Tüten kannst du tragen?
Eine, und eine halbe auf dem Rad. Danke, sehr gern!
""")

FREUNDE = talks("""
= {tag}?
Hast du {tag} Zeit? Ich dachte an einen Gang, {weg}, und danach Suppe.
{tag} passt. Ich bringe Brot mit.
Perfekt. Halb drei am Tor.

= {buch}
Hast du {buch} gelesen? Ich bin auf Seite sechzig und muss mit jemandem reden.
Zweimal! Ruf an, wenn du beim Brief bist. Du merkst dann schon, bei welchem.
Ich bin beim Brief. Ich rufe jetzt an.

= Kino
{tag} läuft {film}, im kleinen Saal. Soll ich zwei Karten holen?
Ja bitte, am Rand, wenn es geht. Ich schulde dir noch eine.
Du schuldest mir drei, aber wer zählt schon. Hab sie.

> Wie war's?
Ich habe den ganzen Tag an dich gedacht. Wie ist es gelaufen?
Besser als befürchtet. Ich habe zu schnell geredet, aber sie haben an den richtigen Stellen gelacht.
Wusste ich's doch. {tag} erzählst du mir alles.

< Und, eröffnet?
Seid ihr pünktlich fertig geworden? Und hast du überhaupt geschlafen?
Pünktlich ja, geschlafen nein. Aber die Kinder wollten nicht mehr runter vom Hügel. Danke, dass du fragst!

= Das Rezept
Was machst du da rein: {essen}? Ich habe es zweimal versucht, und es ist nicht deins.
Zitronenschale, ganz zum Schluss. Und mehr Butter, als ich zugeben würde.

< Schlechte Woche
Das war so eine Woche. Darf ich {tag} kommen und bei dir auf dem Boden sitzen?
Der Boden gehört dir, zu essen gibt es auch was. Reden musst du nicht.
Danke. Ich bringe nichts mit und schimpfe viel.

> Zu viel
Ich glaube, ich habe zu oft ja gesagt. Erzähl mir was, das nichts mit Arbeit zu tun hat?
In der Straßenbahn saß ein Mann mit Papagei. Der kannte die Haltestellen. Der Papagei.
Das hat mehr geholfen, als du denkst.

= Bilder
Hier sind die Bilder von neulich. Du blinzelst auf allen, aber der Hund sieht edel aus.
Ich blinzle auch sonst. Das dritte ist schön, schickst du es mir in groß?

= Leihen
Kann ich mir bei dir {ding} ausleihen? {tag} bringe ich es zurück.
Klar, liegt nur rum. Der Riemen ist locker, pass auf.
Steht wieder vor deiner Tür, Riemen genäht.

< Neuigkeit
Sie haben gefragt, ob ich den Sommerkurs wieder mache. Ich habe ja gesagt, bevor ich denken konnte.
Das ist die beste Nachricht des Monats! Wann feiern wir?
{tag}. Ich zahle.

> Das Spiel
Wir spielen {tag} gegen die vom Güterbahnhof. Du musst nicht kommen, aber es gibt Bratwurst.
Für das Spiel käme ich auch. Halt mir einen Platz auf der Mauer frei?
Ganz links, da ist Sonne.

> Sommer @spring
Habt ihr im August schon was vor? Ein Freund von Svenja vermietet ein Häuschen hinter der Düne, undicht, aber nah.
Undicht ist gut. Zweite Augustwoche, wenn es geht.
Geht. Ich schreibe ihm heute noch.

< Frage
Du kennst dich doch aus: Sind achtzig Euro zu viel für einen Baum, der mir bis zum Knie geht?
Kommt auf die Wurzeln an. Schick ein Foto, ich frage unsere Gärtnerin.
Du bist ein Schatz. Sie sagt fünfzig!

> Jemand für dich
Bei uns beim Fußball ist einer, der alte Räder aufarbeitet. Ich musste an deinen Keller denken. Soll ich ihn fragen?
Oh ja! Ich suche seit einem Jahr. Aber nur, wenn es ihm recht ist.
Er freut sich. Ich schreibe euch beiden zusammen.

= Zu spät
Entschuldige, das hat eine Woche gedauert. Hier war viel los. Wie geht es dir?
Hier auch. Du musst dich nicht entschuldigen. Sag, wenn es ruhiger wird, dann gehen wir raus.
{tag}, wenn du magst. Es ist schon ruhiger.

= Kaffee
Ich bin {tag} in der Stadt und habe eine Stunde Luft. {cafe}?
{cafe}, {uhr}. Ich bin der Mensch mit zu vielen Taschen.

< Zug
Zug um {uhr} verpasst, natürlich. Fangt ihr ohne mich an?
Nie. Das Essen kann warten, wir haben Oliven.

= Schlaflos
Weißt du, was man morgens um vier macht?
Toast, und dann Seewetterbericht. Deutsche Bucht, Skagerrak, Kattegat. Hilft immer.
Hat geholfen. Bei Fischer war ich weg.

= Kleingarten @summer
Kommst du {tag} vorbei? Die Ernte ist reif, und ich schaffe das nicht allein.
Ich bringe eine Schüssel mit und eine Freundin, wenn das in Ordnung ist.

< Du hattest recht
Du hattest recht mit dem Vermieter. Ich habe ihm so geschrieben, wie du gesagt hast, und {tag} wird es repariert.
Das freut mich! Bei einer Liste mit Nummern sagt keiner nein.

= Früher
Ich bin an der alten Schule vorbeigelaufen. Der Zaun ist gestrichen, und die Bank ist weg. Weißt du noch, die Bank?
Ich weiß, wer drauf saß und was du mit Kreide geschrieben hast. Manches darf überstrichen werden.
""")

BUERO = talks("""
= Feld {feld}: Gefälle
Der Weg in Feld {feld} ist vier Prozent zu steil für einen Rollstuhl. Können wir die Kehre noch verschieben?
Wenn der Bagger noch nicht da war, ja. Ich rufe gleich an.
War er nicht. Ist verschoben.

= Pläne bis {wochentag}
Schickst du mir bis {wochentag} den Schnitt durch Feld {feld}? Der Steinmetz wartet.
Hast du morgen früh. Mit Beleuchtung?
Ja bitte, mit Beleuchtung. Danke dir!

> Erläuterungstext
Ich habe den Text auf eine Seite gekürzt. Sagst du mir, wo es wehtut?
Nur bei den Linden. Die brauchen ihren Satz zurück, sonst ist es besser.
Kriegen sie.

< Kosten
Die Bänke kommen elf Prozent teurer. Nehmen wir das aus den Stauden?
Bitte nicht aus den Stauden. Beim Pflaster kann ich sparen, Zahlen kommen {tag}.
Gut. Lieber weniger Pflaster als weniger Bienen.

= Lieferung
Hat die Baumschule bestätigt? Der Kran will es bis {wochentag} wissen.
Heute früh. Sie wollen nur noch wissen, wer die Zufahrt aufmacht. Mache ich.

= Kinder
Ich habe eine Stunde am Hang gesessen. Die Kinder rennen alle links hoch. Sollen wir die Rutsche drehen?
Habe ich auch gesehen. Lass uns das Seil dahin hängen, wo sie zuerst hinschauen.
Mit Absperrband probiert. Klappt.

> Kurz draufschauen?
Bevor ich es rausschicke: Guckst du dir die Farbe der Mauer an?
Richtige Farbe, falscher Name. Schreib nicht Schlamm.
Dann „Ufer“.

< Ortstermin
Ich kann {tag} um {uhr}. Nimm Stiefel mit, die Grube steht unter Wasser.
{tag} passt. Ich bringe Stiefel und die Musterplatte.

= Danke
Das war eine lange Nacht. Danke, dass du bis zur letzten Zeichnung geblieben bist.
Jederzeit wieder. Nur nicht diese Woche.

= Protokoll
Haben wir so besprochen: Bäume bis {wochentag}, Text eine Woche später, Eröffnung wie geplant. Fehlt was?
Nur, wer es der Stadt sagt. Kann ich machen.

> Urlaub
Ich bin ab {wochentag} eine Woche weg. Schlüssel und Pläne liegen im Schrank.
Ruh dich aus. Wir schaffen das, und wenn nicht, sagen wir's dir nicht.

= Schrift
Ist es zu spät, die Schrift auf den Tafeln größer zu machen? Meine Mutter konnte sie nicht lesen.
Für Mütter ist es nie zu spät. Zwei Punkt mehr, ich prüfe alle Tafeln.
""")

BUERO_ALT = talks("""
= Entwurf
Drei Varianten für den Hof. Ich mag die zweite, der Bauherr die erste. Und du?
Die zweite. Die erste sieht aus wie Suppe.
Dann kämpfe ich für die zweite.

= Pläne
Die Pläne sind unterwegs zu dir. Kriege ich sie bis {wochentag} zurück?
Kriegst du. Auf Blatt vier steht eine Hecke, die auf Blatt fünf ein Igel ist.
Den Igel lassen wir.

< Pflaster
Den gelben Stein gibt es erst wieder im Herbst. Grau nehmen oder warten?
Warten. Das ist ein gelber Hof.

> Frage
Wer hat vor mir die Pflanzlisten gemacht? Ich würde die Ordnung gern behalten.
Die alte Frau Kiehn, mit Tinte. Ich suche dir eine raus.
Lag heute früh auf meinem Tisch. Wunderschön, danke.

= Messe
Fährst du zur Messe? Wir könnten uns Stand und Taxi teilen.
Beides. Ich bringe Prospekte mit, du die Kekse.

= Mittag
Mittagessen {tag}? Ich habe Neuigkeiten, und die sind nichts für den Flur.
{cafe}, {uhr}. So lange halte ich dicht.

= Termine
Wie stehen wir im Frühjahr? Auf meiner Liste sind es fünf Höfe, auf deiner sechs.
Sechs. Der sechste ist der, über den keiner redet.
""")

AMT = talks("""
< Unterlagen
können Sie uns die Unterlagen bis {wochentag} schicken? Der Ausschuss tagt früher als gedacht.
die Unterlagen haben Sie morgen früh. Brauchen Sie auch die Kostenaufstellung?
ja bitte, in einfacher Ausführung. Haben Sie vielen Dank.

= Ortstermin
passt Ihnen {tag} um {uhr} für den Ortstermin? Wir treffen uns am Nordeingang.
der Termin passt gut. Ich bringe die Musterplatten mit.

< Rückfrage
eine kurze Rückfrage: Ist die Bewässerung für das erste Jahr enthalten?
ja, für zwei Vegetationsperioden. Sie finden es auf Seite sieben.
vielen Dank, dann ist alles klar.

> Bemusterung
die Muster für die Bänke sind da. Möchten Sie sie vor Ort sehen oder bei uns?
sehr gern vor Ort. {tag} bin ich ohnehin draußen.

< Nachtrag
Ihr Nachtrag ist geprüft und freigegeben. Eine Position haben wir gekürzt, bitte sehen Sie es sich an.
einverstanden. Die Kürzung ist richtig, da hatten wir doppelt gezählt.

> Dank
die Zusammenarbeit in dieser Woche war eine Freude. Richten Sie das bitte auch Ihren Kolleginnen aus.
das tue ich gern. Es hat uns auch gefallen, und das sagt hier selten jemand.

= Protokoll
anbei das Protokoll. Habe ich etwas vergessen?
nur die Zufahrt für die Feuerwehr. Sonst stimmt alles.
""")

HAUS = talks("""
= Paket
Bei mir steht ein Paket für euch. Schwer, und „nicht stürzen“ steht drauf, also liegt es auf dem Kopf.
Danke! Ich hole es heute Abend. Tut mir leid wegen der Treppe.

= Tonnen
Kommt die Müllabfuhr diese Woche wegen des Feiertags später?
Einen Tag später, steht im Kalender. Ich stelle eure mit raus.

< Schlüssel
Wir sind bis {wochentag} weg. Würdest du gießen und die Post reinholen?
Mach ich gern. Gleicher Topf, gleicher Schlüssel?
Gleicher Topf, gleicher Schlüssel. Im Kühlschrank steht was für dich.

> Leiter
Kann ich mir {tag} die lange Leiter leihen? In der Dachrinne wächst was.
Steht im Schuppen, nimm sie. Aber lass jemanden festhalten.
Mein Kollege hat gehalten. Steht wieder da, danke!

= Hoffest @spring
Machen wir im Juni wieder ein Hoffest? Letztes Jahr war schön, bis der Regen kam.
Ja. Ich mache den Zettel, wenn du die Lichter machst.

= Fahrradkeller
Der Fahrradkeller ist voll, und die Hälfte gehört niemandem. {tag} räume ich auf, machst du mit?
Bin dabei. Wir hängen vorher einen Zettel auf.

< Eule
Hast du letzte Nacht die Eule gehört? Die saß auf der Antenne, als würde sie Miete zahlen.
Hab ich! Ich dachte, ich hätte sie geträumt.
""")

FUSSBALL = talks("""
= Dienstag
Dienstag kann ich nicht, Wade. Spielt einer für mich hinten links?
Schon dich. Ich finde jemanden.

< Tor
Stellst du dich Dienstag ins Tor? Darfst auch nein sagen.
Ich versuch's. Wenn ich daneben greife, guck weg.
Hast nicht danebengegriffen. Zweimal sogar absichtlich.

= Kuchen
Wer bringt {tag} was mit? Ich habe bis jetzt nur Bier auf der Liste.
Schreib mich mit zwei Kuchen auf und frag nicht.

> Halle @autumn
Haben wir im Winter die Halle wieder? Der Platz ist ein See.
Ab November, immer um acht. Turnschuhe mit heller Sohle.

= Trikots
Die Trikots sind da. Gelb ist es geworden, aber kein schlimmes Gelb.
Zeig mal. Doch, das ist schlimm. Ich nehme L.

< Mitfahren
Kannst du mich {tag} mitnehmen? Mein Rad hat keine Lust mehr.
Klar, zwanzig vor acht. Du hältst die Bälle.

= Beitrag
Hab ich den Beitrag schon bezahlt? Ich finde nichts.
Hast du, im Frühjahr. Du bist der Einzige, der fragt.
""")

LETTERS = {
    "mutter": MUTTER,
    "familie": FAMILIE,
    "freunde": FREUNDE,
    "work-buero": BUERO,
    "work-alt": BUERO_ALT,
    "work-amt": AMT,
    "haus": HAUS,
    "fussball": FUSSBALL,
    **STORIES,
}

SLOTS = {
    "tag": ("am Montag", "am Dienstag", "am Mittwoch", "am Donnerstag", "am Freitag", "am Samstag", "am Sonntag"),
    "wochentag": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"),
    "uhr": ("9:40", "16:10", "halb sechs", "18:15", "13 Uhr", "Viertel vor elf"),
    "weg": (
        "am Kanal lang",
        "durch den Auwald",
        "einmal um den See",
        "auf den Fockeberg",
        "den alten Bahndamm entlang",
    ),
    "cafe": ("Zum Kupferkessel", "Bei Marlies", "Café an der Schleuse", "Blaue Kanne"),
    "essen": (
        "Fischauflauf",
        "Lauchkuchen",
        "Pflaumenmus",
        "Kartoffelgratin",
        "Mohnkuchen",
        "Zwiebelkuchen",
        "Apfelstrudel",
    ),
    "buch": ("„Die Salzstraße“", "„Ein Winterbuch“", "„Frau Pohls Bienen“", "„Blechfähre“", "„Die Kartografin“"),
    "film": ("„Der Untermieter“", "„Papierlaternen“", "„Zwei Stationen bis Cuxhaven“", "der mit der Ziege"),
    "ding": ("das Zelt", "das Fernrohr", "die Luftpumpe", "das Waffeleisen", "das Akkordeon", "die Nähmaschine"),
    "pflanze": ("Rhabarber", "Mangold", "Fingerhut", "Minze", "Borretsch"),
    "name": ("Herr Schröder", "Störtebeker", "Kapitän", "Puschel"),
    "feld": ("2", "3", "4", "5"),
}

ASIDES = {
    "spring": (
        "Am Kanal blühen die Schlehen.",
        "Man kann das Fenster auflassen, gerade so.",
        "Ich habe Sachen gepflanzt, die ich nicht aussprechen kann.",
        "Die Mauersegler sind spät dran, oder ich bin früh.",
        "Das Licht abends macht vieles wieder gut.",
    ),
    "summer": (
        "Es ist zu heiß zum Denken, verzeih die Tippfehler.",
        "Ich lebe seit Dienstag von Erdbeeren.",
        "Wir waren vor der Arbeit schwimmen. Sehr zu empfehlen.",
        "Die ganze Straße sitzt draußen.",
        "Heute früh stand ein Reiher im Hof.",
    ),
    "autumn": (
        "Die Blätter sind am schönsten, und ich habe keine Zeit hinzusehen.",
        "Der Zitronenbaum ist wieder drin und schmollt.",
        "Über dem See liegt Nebel wie Milch.",
        "Heute zum ersten Mal geheizt.",
        "Ich bin durch Kastanien nach Hause gelaufen.",
    ),
    "winter": (
        "Um vier ist es dunkel, und es macht mir nichts aus.",
        "Im Schuppen war innen Eis.",
        "Ich habe beim Schreiben deine Mütze auf.",
        "Eine Stunde Schnee, und keiner hat gearbeitet.",
        "Die Heizung läuft, und der Kater weiß, wo.",
    ),
}
