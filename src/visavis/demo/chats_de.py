"""Henning Brückmann's telephone: chats with his closest friends, one small group, and text messages from his mother.

The marks are explained in chat.py. What the letters tell of these people (stories_de.py) is never contradicted here.
"""

from visavis.demo.chat import exchanges
from visavis.demo.life import Chat

KATJA = exchanges("""
1013 19:04
> Hier ist Henning mit neuer Nummer. Das alte Telefon liegt im See.
< Im See?
> Der Steg war glatt.
< Ich lache nicht. Doch. Ich lache.

941 05:12
< Rate, wer seit vier Uhr wach ist.
> Alle Bäcker der Welt. Warum bin ich wach?
< (picture)
< Achtzig Brötchen. Die krummen sind von mir.

868 20:31
> Was schenkt man einem Vater, der alles hat und Bienen?
< Noch mehr Bienen.
> Meine Mutter lässt dich grüßen. Mit Nachdruck.

790 16:45
< Ich stehe vor deiner Tür. Wo steckst du?
> Vor deiner.
< Treffen auf der Brücke?
> Brücke.

702 22:10
< Ich habe den ganzen Abend Rezepte von Oma abgeschrieben. Überall steht „Mehl, bis es reicht“.
> Das ist das ehrlichste Rezept, das ich kenne.

633 12:20
> Kannst du heute Abend Blumen gießen? Ich hänge in Dresden fest.
< Schon dabei. Dein Basilikum hat mich angesehen wie ein Hund.
< (picture)

556 18:02
< Kino um acht, der mit der Ziege. Kommst du mit?
> Zwei Karten sind gekauft, bevor du fragst.

471 07:40
< (deleted)
> Was war das?
< Nichts. Doch. Ich überlege, was Eigenes zu machen. Sag nichts.
> Ich sage nichts. Ich freue mich nur sehr laut.

395 21:15
> Hast du mein Waffeleisen?
< Wir haben ein Waffeleisen. Es war nie deins.
> Es hat einen Aufkleber von mir.
< Es trägt einen Aufkleber von dir. Das ist etwas anderes.

322 13:33
< Wie viele Kübel passen vor einen Laden von vier Metern?
> Fünf. Wenn einer durch die Tür will, vier.

248 06:58
< Bringst du morgen die Schubkarre? Der Sack Mehl wiegt mehr als ich.
> Um acht bin ich da, mit Schubkarre und Hunger.

181 19:47
> Das Brot von gestern war noch warm, als ich nach Hause kam. Ich wollte, dass du das weißt.
< (picture)
< Das da ist das von morgen.

117 09:05
< Der Lavendel im dritten Kübel lässt die Köpfe hängen.
> Weniger gießen. Lavendel will vergessen werden.
< Das kann ich.

64 20:22
> Wer hat heute die letzte Zimtschnecke bekommen?
< Du. Sie liegt unter deinem Namen im Korb.

31 17:10
< Donnerstag Essen bei mir? Ich mache was mit Kürbis, du bringst Wein.
> Ich bringe Wein und mich.

12 08:15
> Der Wein war gut, der Kürbis war besser.
< Du hast drei Teller gegessen, ich habe mitgezählt.

3 18:55
< (picture)
< Der neue Ofenhandschuh. Größe Bär.
> Steht dir.
""")

CLARA = exchanges("""
884 18:30
< Bin gut angekommen! Der Zug hatte nur eine Stunde Verspätung, fast ein Rekord.
> Dann gilt: pünktlich. Schön war es mit dir.

760 12:04
> Mein Knie macht beim Treppensteigen ein Geräusch wie eine Tür. Frage an die Ärztin.
< Wie alt ist die Tür?
> Zweiundvierzig.
< Dann ist es normal. Ölen, also laufen.

668 21:47
< Ich habe Nachtdienst und ein Kind gefragt, ob der Mond auch Fieber hat.
> Was hast du gesagt?
< Nur an Vollmond.

540 08:20
> Herzlichen Glückwunsch zur Stelle! Ich habe es von Antje.
< (picture)
< Mein Namensschild. Der Bindestrich fehlt, aber ich bin es.

433 19:12
< Welcher Park ist am Sonntag am leersten?
> Sage ich dir nur, wenn du niemandem davon erzählst.
< Ich komme mit Kuchen.
> Am Nordufer, hinter den Gräsern.

345 17:26
> Ich habe deinen Schal. Er war in meinem Rucksack und riecht jetzt nach Erde.
< Behalt ihn bis zum Frühling. Er mag dich.

266 07:15
< (deleted)
< Das war für meinen Bruder, entschuldige.
> Ich habe nur „Waschmaschine“ gelesen und mich gefreut.

190 20:40
> Wollen wir die Runde um den See gehen? Langsam, mit Bänken.
< Mit vielen Bänken, bitte.

138 12:52
< Kennst du einen Baum, der schnell Schatten macht und keine Arbeit?
> Feldahorn. Ich bringe dir einen, wenn es Herbst ist.

92 22:03
< Der Ahorn ist gepflanzt, das Loch war zu klein, wir haben beide gegraben.
> Das ist bei jedem Baum so. Foto?
< (picture)

47 18:18
> Soll ich Suppe vor die Tür stellen? Ich klingle nicht.
< Ja. Ja, bitte. Nicht klingeln.
> Steht da. Es ist die mit Linsen.

21 10:06
< Die Suppe ist weg, der Topf ist sauber, du bist ein Engel.
> Der Topf darf noch bleiben.

5 19:33
> Sonntag um drei am See?
< Sonntag um drei. Bänke können wir inzwischen.
""")

GRUPPE = exchanges("""
466 21:20
Ronny: So, hier sind nur wir, die danach noch Durst haben.
Lutz: Endlich eine Gruppe mit Sinn.
> Ich habe nach Toren gar keinen Durst. Nach Gegentoren schon.

380 18:05
Lutz: Steht heute jemand am Grill oder muss ich?
Ronny: Du.
Lutz: War ja klar.

301 21:48
> Wem gehört der linke Schuh in meinem Fahrradkorb?
Lutz: (picture)
Lutz: Hier ist der rechte. Meiner. Danke.

214 19:30
Ronny: Nächste Woche Halle, draußen ist der Platz zu weich.
> Halle. Ich bringe den guten Ball mit.

147 20:15
Ronny: Wir sind jetzt einer mehr. Zoran, das ist die Runde nach der Runde.
Zoran: Hallo zusammen! Ich trinke alles außer Malzbier.
Lutz: Dann passt du genau hierher.

96 21:05
Lutz: Ich komme nur zum Zuschauen, mit Stock.
> Wir halten dir den Platz am Geländer frei.
Zoran: Und einen Stuhl.

52 18:40
Zoran: Kann mich jemand mitnehmen? Mein Rad hat einen Platten.
> Ich komme an dir vorbei, um halb sieben.
Zoran: Du bist ein guter Mensch.

17 21:30
Ronny: (picture)
Ronny: Vier zu vier, und alle sagen, sie hätten gewonnen.
Lutz: Haben wir ja auch.
> Alle vier.
""")

MAMA = exchanges("""
655 09:12
< HIER IST MAMA. ICH HABE JETZT EIN TELEFON DAS SCHREIBT
> Willkommen, Mama! Es kann auch klein.

654 10:02
< Papa hat die Taste gefunden 🐝
> Grüß ihn.

540 17:25
> Zug hat zwanzig Minuten, warte nicht mit dem Essen.
< Wir warten

401 08:47
< Hast du deine Mütze hier vergessen? Eine graue
> Ja! Nimm sie, sie steht Papa.

288 12:30
> Guckt mal in den Kasten, da ist ein Päckchen.
< Schon ausgepackt. Es passt 🌷

176 18:11
< War heute bis zur Mühle und zurück. Rosi ist Zeugin
> Ich bin stolz auf euch beide.

83 19:40
> Bin gut zu Hause angekommen. Der Kuchen auch.
< Gut. Nicht alles auf einmal

26 08:05
< Svenja kommt am Wochenende mit Mehmet. Komm doch auch
> Ich komme Samstag mit dem Frühzug.

6 20:18
< Danke für das Bild vom Park. Papa hat es schon aufgehängt
> Dann muss ich bald ein neues machen.
""")

CHATS = (
    Chat(("Katja Wendlandt",), KATJA),
    Chat(("Clara Birkenstock-Lenz",), CLARA, is_from_iphone=True),
    Chat(("Ronny Thalheim", "Lutz Fernau", "Zoran Jurić"), GRUPPE, group="Dienstag danach", unsaved=("Zoran Jurić",)),
)
TEXTING = Chat(("Gudrun Brückmann",), MAMA)
