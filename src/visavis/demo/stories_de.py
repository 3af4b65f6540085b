"""What goes on in the lives of Henning Brückmann's people: stories told in order, each belonging to one person."""

from visavis.demo.life import talks

STORIES = {
    "huefte": talks("""
< Die Hüfte
Ich soll eine neue Hüfte kriegen. Ich habe gesagt, die alte geht noch.
Ach Mama. Wann denn? Ich nehme mir die Woche frei.
Im März. Dein Vater misst schon die Treppe aus.

> Die Hüfte
Wie war die erste Nacht? Sind sie nett zu dir?
Sehr nett und sehr früh. Die Physiotherapeutin nennt mich stur und meint es gut.

< Die Hüfte
Ich bin ohne Stock bis zum Tor und zurück. Sag es Svenja.
Das erzähle ich allen. Stark, Mama!

> Die Hüfte
Ist es morgens noch steif? Lutz vom Fußball schwört auf ein heißes Bad davor.
Ja, und das probiere ich. Ich war über den ganzen Markt, beide Seiten.
"""),
    "imkern": talks("""
< Bienen
Das zweite Volk ist stark. Deine Mutter sagt, zwei reichen. Ich habe ein drittes bestellt.
Weiß sie das schon?
Sie liest ja deine Mails nicht. Oder?

> Honig
Wie viel Honig ist es geworden, Papa?
Einunddreißig Kilo. Du kriegst sechs Gläser und keine Widerrede.

< Der Schwarm
Das dritte Volk saß heute früh im Kirschbaum vom Nachbarn. Er war ganz ruhig. Ich nicht.
Habt ihr es wieder eingefangen?
Mit einem Wäschekorb. Erzähl das bitte nicht weiter.
"""),
    "schwester": talks("""
< Praxis
Wir nehmen die Praxis am Deich! Ich habe Angst vor dem Kredit und vor nichts sonst. Wie hast du das damals gemacht?
Ich hatte auch Angst und habe unterschrieben. Was sagt Mehmet?
Er hat schon das Schild gemalt.

> Praxis
Wie war die erste Woche? Und schläfst du?
Voll war sie, und ein bisschen. Mehmet nimmt mir um neun das Telefon weg. Er hat recht, sag es ihm nicht.

< Der kleine Paul
Heute hat ein Junge zum ersten Mal „Schmetterling“ gesagt. Die Mutter hat geweint, ich auch.
Das ist das Schönste, was ich diese Woche gelesen habe. Ich bin so stolz auf dich.
Kommst du bald mal gucken?
Am Wochenende, wenn ich darf.
"""),
    "hochzeit": talks("""
< Wir haben ein Datum!
Es ist der zweite Samstag im Juni, und du sollst die Wiese machen. Irgendwas mit Blumen, das von selbst wächst.
Ich säe im März. Ich freue mich so für euch!
Nur nichts Gelbes. Er hat Heuschnupfen vor Gelb.

< Nach der Hochzeit
Ich heiße jetzt Lohmeyer und habe eine neue Adresse, die alte hält nicht mehr lange. Die Wiese blüht noch immer.
Notiert, Frau Lohmeyer. Es war ein wunderschöner Tag. Habt ihr noch geschlafen?

> Eingelebt?
Wie ist das neue Haus? Steht da schon eine Wand, wo ihr eine wolltet?
Eine halbe. Komm gucken, ich drücke dir einen Pinsel in die Hand.
"""),
    "boot": talks("""
< Segeltuch
Svenja sagt, du suchst altes Segeltuch für den Spielplatz. Ich hab zweihundert Meter, alle mit Geschichte. Willst du?
Und wie! Kann ich es mir ansehen?
Komm, wann du willst. Zieh was Altes an.

> Segeltuch
Das Segel hängt über dem Sandkasten, und die Kinder nennen es „das Schiff“. Kommst du zur Eröffnung?
Das lass ich mir nicht entgehen. Ich bringe den mit, der es genäht hat. Er ist einundachtzig.
"""),
    "backstube": talks("""
< Ich hab's getan
Ich habe den Mietvertrag für den Eckladen unterschrieben. Mir ist schlecht. Muss das so sein?
Genau so. Ich bin so stolz auf dich! Wie soll sie heißen?
Backstube Wendlandt. Mir ist nichts Besseres eingefallen, und Oma hätte es gefallen.

> Der Ofen
Ist der Ofen da? Und passt er durch die Tür?
Durchs Fenster, und das Fenster war draußen. Die halbe Straße hat angefasst.

< Eröffnung
Samstag um sieben machen wir auf. Pflanzt du mir vorher die Kübel? Ich zahle in Zimtschnecken, lebenslang.
Für eine hätte ich es auch gemacht. Ich komme am Abend davor.
Es gibt eine Schlange. Eine richtige Schlange. Ich habe in den Roggen geweint.

< Müde
Ich hatte seit sechs Wochen keinen Tag frei. Mein Sauerteig lebt besser als ich.
Wer könnte die Montage machen? Unsere Praktikantin bäckt und sucht Arbeit. Soll ich sie fragen?
Bitte frag sie. Du hast vielleicht ein Leben gerettet.

> Montage
Wie macht sich Nele montags?
Sie ist schneller als ich und summt dabei. Ich habe bis neun geschlafen. BIS NEUN.

< Die Steuerfrau
Die Steuerberaterin sagt, es bleibt was übrig. Nicht viel, aber es steht mein Name drauf. Kommst du zum Essen?
Ich komme, und ich halte eine Rede auf den Sauerteig.
"""),
    "umzug": talks("""
< Eifel?
Anke kann die Praxis in der Eifel übernehmen. Das sind fünf Stunden. Wir haben noch nicht zugesagt. Was würdest du tun?
Ich fände es furchtbar und würde ja sagen. Will sie es denn?
Seit Jahren. Ich glaube, wir gehen.

> Kartons
Soll ich am Samstag Bücher packen kommen? Ich bin gut in Ecken.
Bitte! Bring das breite Klebeband mit. Die Jungs haben zweimal den Kater eingepackt.

< Angekommen
Wir sind da. Das Haus ist kalt, der Wald fängt hinterm Zaun an, und die Jungs haben einen Bach. Kommst du im Frühling?
Ich komme im Frühling. Wie ist Ankes erste Woche?
Müde und glücklich. Sie bringen ihr schon Eier.

> Frühling
Ich habe nach Zügen geguckt. Passt euch das zweite Wochenende?
Passt. Ich setze schon mal Wasser auf.
"""),
    "kapelle": talks("""
> Die Band
Ich habe unser Band gefunden. Wir waren schrecklich. Spielst du noch?
Nur wenn die Kinder weg sind. Waren wir wirklich so schlecht? In meiner Erinnerung waren wir gut.
Laut waren wir, und pünktlich. Lassen wir es dabei.

< Umzug
Ich habe die Stelle in Tromsø angenommen. Weit weg, aber richtig. Passt du auf meinen Verstärker auf?
Wie auf ein Kind. Schreib, wenn du da bist!
Mach ich. Das Meer hat hier oben eine andere Farbe.
"""),
    "lehrerin": talks("""
< Wieder da
Über ein Jahr, und keine Zeile von mir. Es war ein schweres. Jetzt stehe ich wieder. Darf ich neu anfangen?
Da ist nichts neu anzufangen. Ich bin nur froh, von dir zu hören. Was war los?
Mein Vater ist gestorben, und dann habe ich niemandem mehr geantwortet. Ich würde es dir gern richtig erzählen.

> Schön war das
Mir hat der Spaziergang auch gutgetan. Wie ist die neue Schule?
Die Kinder sind freundlicher als der Stundenplan. Ich habe eine Wolke in der Flasche gemacht, und sie haben geklatscht.

< Ausflug
Darf ich mit der Neunten in deinen Park kommen? Achtundzwanzig, zwei davon leise.
Bring alle mit! Sie dürfen den Brunnen aufdrehen.
Sie reden von nichts anderem. Du hast sechs Gärtner gemacht.
"""),
    "hund": talks("""
< Ein Hund
Ich habe einen Hund. Er heißt Admiral und hat Angst vor Treppen.
Mag er Parks? Wann lerne ich ihn kennen?
Am Wochenende, ebenerdig.

> Admiral
Was macht der Admiral mit den Treppen?
Drei Stufen. Wir haben ein kleines Fest gefeiert.
"""),
    "film": talks("""
< Nachtfalter
Ich bin weg vom Studio! Wir machen zu viert was Eigenes, Nachtfalter heißt es. Ich habe einen Tisch und kein Gehalt.
Glückwunsch! Braucht ihr was? Ich kenne einen Tonmann mit Grundsätzen.
Schick mir den Tonmann.

> Der Hafenfilm
Wie geht es dem Hafenfilm? Ich habe im Museum davon erzählt, Herr Adamczyk würde gern was sehen.
Fast fertig. Ich zeige es ihm gern, danke, dass du an uns denkst!

! Rohschnitt
Der Rohschnitt steht, zweiundfünfzig Minuten. Du kennst die Leute vom Güterbahnhof besser als ich: Guckst du ihn mit
  mir an, bevor ihn sonst jemand sieht, und sagst mir, wo du wegschauen würdest?
"""),
    "kind": talks("""
< Kleine Neuigkeit
Ich bekomme ein Kind, im November. Ich wollte es dir sagen, bevor man es von weitem sieht.
Clara! Ich tanze in der Küche. Wie geht es dir?
Bis Mittag grün. Danach glücklich.

> Wie geht es euch dreien?
Wie geht es euch? Hat irgendwer geschlafen?
Ada schon. Wir nicht. Sie guckt so kritisch wie du, ich weiß nicht, wie du das gemacht hast.

< Kita
Seit Montag arbeite ich wieder, halbe Tage. Ada geht in die Kita, und wer weint, bin ich.
Natürlich. Soll ich auf die Notfallliste? Ich brauche zehn Minuten.
Du stehst drauf, gleich hinter ihrem Vater.
"""),
    "laufen": talks("""
< Halbmarathon
Ich habe mich für den Halben im Frühjahr angemeldet. Du hast mal gesagt, du läufst einen vor fünfundvierzig. Und?
Das habe ich gesagt, um mutig zu wirken. Na gut. Wie weit ist die Hälfte vom Halben?
"""),
    "doktor": talks("""
< Verteidigung
Nächste Woche ist es so weit. Ich habe alles noch mal gelesen und bin mit Kapitel vier nicht einverstanden. Schlimm?
Das heißt, du hast was gelernt. Ich stehe draußen, mit Blumen und einem Brötchen.

> Frau Doktor
Wie fühlt es sich an, Frau Doktor? Lassen sie dich schlafen?
Sie haben mir drei Seminare gegeben und einen Schlüssel. Den Schlüssel liebe ich.
"""),
    "gefallen": talks("""
< Kurze Frage
Lange nichts gehört! Ich suche Geld für die Firma und brauche eure Chefin. Stellst du mich diese Woche noch vor?
Hallo Peer. Fragen kann ich sie. Sagst du mir vorher, worum es geht?
Unterlagen kommen. Es eilt, danke!

< Logo
Du hast doch ein Auge für so was: Guckst du heute Abend über unser Logo? Die Druckerei will es bis morgen.
Drei Stellen habe ich angestrichen. Das Blau lässt sich nicht drucken.
Bester Mann.

< Empfehlung
Kannst du mir eine Empfehlung schreiben? Fünf Zeilen reichen, ich brauche sie bis Freitag.
Hier ist sie, sechs Zeilen. Viel Glück damit!

< Kontakte bei der Stadt?
Kennst du jemanden bei der Stadt, der Software einkauft? Name und Nummer wären super.
Nummern gebe ich nicht weiter. Aber ich kann fragen, ob jemand mit dir reden möchte.

< Plakat
Druckt ihr uns ein Plakat zum Selbstkostenpreis? Ist für einen guten Zweck.
Ich habe gefragt. Zwanzig Stück gehen.
"""),
    "aufrufe": talks("""
< Spenden fürs Dach
Dieses Jahr sammeln wir für das Dach. Jede Spende zählt, auch deine.

< Versammlung
Die nächste Versammlung ist im Saal. Wer einen Stuhl hat, bringt ihn mit.

< Freiwillige
Wir suchen noch Freiwillige für den Sommer. Es ist nicht viel Arbeit, und es gibt Kuchen.
"""),
    "heike": talks("""
< Ich gehe
Noch weiß es keiner: Ich gehe weg von Ostwald & Kiehn. Zwölf Jahre! Du solltest es von mir hören.
Heike! Bist du froh darüber? Was kommt jetzt?
Froh und ängstlich. Erzähle ich dir beim Mittagessen, es fängt mit W an.
"""),
    "gedichte": talks("""
< Ein Gedicht
Ich schreibe wieder. Darf ich dir eins schicken? „Hm“ ist als Antwort erlaubt.
Schick! Ich habe eine ganze Auswahl an Hms.

> Das Gedicht
Ich habe es dreimal gelesen. Die letzte Zeile würde ich streichen, sonst nichts.
Gestrichen. Jetzt atmet es. Danke.
"""),
    "klettern": talks("""
= Halle
Kletterhalle {tag}? Ich habe neue Schuhe und keine Ausrede mehr.
Um sieben. Ich halte dich, du hältst mich.

< Runtergefallen
Ich bin wieder aus der blauen gefallen. Was machst du mit dem linken Fuß?
Nichts. Hängen lassen und ziehen. Komm mit, ich zeige es dir.

> Paulas Hang
Wer den Hang hochläuft, wird still. Das liegt an deinen Gräsern. Ich fand, das muss mal jemand aufschreiben.
Das habe ich ausgedruckt. Danke. Bald ist es auch die richtige Sorte Wind.
"""),
    "park": talks("""
< Eröffnung
der Termin für die Eröffnung steht fest, die Bürgermeisterin kommt. Könnten Sie zehn Minuten durch den Park führen?
das mache ich sehr gern. Darf ich die Kinder vom Entwurfstag dazu einladen?
eine wunderbare Idee. Ich lasse den Brunnen früher anstellen.

< Dank
die Führung war schön, und der Brunnen lief auf die Minute. Meine Enkelin will nicht mehr auf andere Spielplätze.
ich danke Ihnen. Ohne Sie gäbe es den Hang nicht.
"""),
    "kater": talks("""
< Hering
Der Hering sitzt auf eurer Mauer und kommt nicht runter. Versuchst du es mal?
Für eine Sardine kam er. Jetzt sitzt er auf mir, und ich kann nicht aufstehen.

> Tierarzt
Wie geht es dem Hering? Was hat der Tierarzt gesagt?
Ein Pfund soll er abnehmen. Er weiß es noch nicht.
"""),
    "parzelle": talks("""
< Parzelle 40
Parzelle 40 ist frei. Ihr steht seit dem Hochwasser auf der Liste. Soll ich zusagen?
Ja! Sag zu, bevor mir einfällt, wie viel Arbeit das ist.
"""),
    "knie": talks("""
< Mein Knie
Ich habe mir am Bahnhof auf der Treppe das Knie verdreht. Auswärts fällt für mich aus.
Oh nein! Brauchst du Einkäufe, Gesellschaft oder beides?
Beides. Und jemanden, der über mein Hüpfen lacht.

> Das Knie
Was sagt das MRT?
Irgendwas ist gerissen. Sechs Wochen keine Treppen. Ich wohne im Dritten.
Ich komme mit Suppe. Ich singe auf der Treppe, dann weißt du, dass ich es bin.

< Ich laufe!
Ich bin zum Platz gelaufen. Vierzig Minuten, und eine Schnecke hat mich überholt. Aber gelaufen.
Ich halte dir den Platz auf der Mauer frei. Ich freu mich so!
"""),
    "handwerk": talks("""
> Der Hahn in der Küche
der Hahn tropft wieder. Hätten Sie {tag} Zeit?
da kann ich um {uhr} da sein. Wird die Dichtung sein.
alles trocken. Danke, die Rechnung ist bezahlt.

> Angebot
könnten Sie mir einen Preis für die Arbeiten oben nennen? Fotos kann ich schicken.
Fotos helfen. {tag} bin ich auch in Ihrer Gegend.
"""),
    "angebote": talks("""
< Kurze Frage
ich bringe Büros wie Ihres um dreißig Prozent nach vorn. Sind Sie dafür der richtige Ansprechpartner?

< Noch einmal kurz
ich wollte mich nur in Erinnerung bringen. Haben Sie {tag} fünfzehn Minuten?

< Eine Stelle
Ihr Profil hat uns beeindruckt. Wir haben eine Stelle, die zu Ihnen passen könnte. Darf ich anrufen?
"""),
    "birthday": talks("""
> Alles Gute!
Alles Gute zum Geburtstag! Hoffentlich hat dir jemand einen Kuchen gebacken, der nicht du bist.
Danke! Kuchen gibt es, und vor dem Abwasch verstecke ich mich.

> Herzlichen Glückwunsch
Herzlichen Glückwunsch! Was machst du heute?
Gar nichts, und es ist herrlich. Danke, dass du an mich denkst.

> Heute
Alles Liebe zum Geburtstag! Ich hebe die Tasse in deine Richtung.
Du denkst immer dran. Danke!
"""),
    "my-birthday": talks("""
< Alles Gute
Alles Gute zum Geburtstag! Möge das Jahr freundlich sein und der Bagger pünktlich.
Danke! Beides wäre neu.

< Herzlichen Glückwunsch
Herzlichen Glückwunsch! Die Karte ist unterwegs, wie immer.
Lieb von dir! Dann freue ich mich zu Ostern über sie.
"""),
}
