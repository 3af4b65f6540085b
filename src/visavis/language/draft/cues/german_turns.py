"""How German drafts turn to the writer's own: a trade, an event, a cause, a need of the reader's that is a market."""

from collections.abc import Mapping

GERMAN_TURNS: Mapping[str, str] = {
    "own-trade": """
        mache|mach|mach's ME .. beruflich|hauptberuflich|nebenberuflich|hauptsächlich
        ME mache|mach .. beruflich|hauptberuflich|hauptsächlich|jetzt|nebenbei|nun|inzwischen
        beruflich|nebenberuflich|hauptberuflich
        ME berate|vertrete|verkaufe|repariere|überhole|schraube|schreinere|unterrichte|coache|vermittle|fotografiere
        berate|vertrete|verkaufe|repariere|überhole|schraube|unterrichte|coache|vermittle|fotografiere ME
        WE bauen|machen|vermieten|verkaufen|decken|betreuen|beraten|liefern|drehen|rösten|schreiben eine|um|etwa|nichts
        machen WE .. tag|nichts|anderes
        bei .. machen WE
        bin ME|jetzt|seit|nun .. bei|beraterin|berater|dabei
        ME bin jetzt|nun|seit|inzwischen|neuerdings .. bei|berater|beraterin|dabei|mit|in
        fange|starte|baue|eröffne|gründe|mache ME .. auf|an|mit|ein|eine|einen
        firma|laden|betrieb|werkstatt|agentur|büro bei|in|wo .. ME|WE
        MY|OUR firma|laden|betrieb|werkstatt|agentur|büro|praxis|halle|hof|garage|dienste|verlag|brauerei|imkerei
        MY|OUR neue|neuer|neues|kleine|kleiner|kleines|eigene|eigenes .. firma|laden|betrieb|gebiet|praxis|katalog
        führe|leite|betreibe ME .. firma|laden|betrieb|werkstatt|agentur|büro|praxis
        ME führe|leite|betreibe .. firma|laden|betrieb|werkstatt|agentur|büro|praxis
        ME verantworte|leite .. produkt|vertrieb|marketing|wachstum
        für geld
        zu einem preis
        ME schreibe|mache|baue|male auch
        sind WE .. zu haben
        OUR *kunden|*system|*paket|*werkstatt|*geräte|*lösung|*software|*plattform|*programm|*angebot|*verfahren
        WE wären .. entfernt|da
        zu OUR kunden
        zählen zu|WE
        ist OUR|MY spezialität
        aus OUR|MY hause|werkstatt|küche
        gelernte|gelernter|zertifizierte|zertifizierter|staatlich
        ist im handel|buchhandel
    """,
    "if-ever": """
        falls|wenn|sollte|sollten|solltest .. einmal|irgendwann|je|jemals|doch|mal
        falls|wenn YOU|YOUR .. brauchen|brauchst|braucht|suchen|suchst|abgeben|möchtest|möchten|magst|lieber
        falls YOU|YOUR|einer|das|die|der|es
        wenn YOU .. lieber|bereit
        kommt einmal|irgendwann
        wenn das|es .. dran|soweit|weit ist
        sobald YOU
        wenn|falls YOUR .. einmal|bereit|brauchen|braucht
        wer .. vertiefen|mehr|lust|mag
        spürst|spüren YOU
        einmal jemanden braucht|brauchen|suchen
        vielleicht wächst|finden|findest|fühlen|fühlst YOU
        bekommst|bekommen YOU lust
    """,
    "find-me": """
        wisst|wissen|weißt YOU .. ja|wer|wo
        geben|gebe WE|ME .. angebot
        YOU .. angebot machen|zeigen
        gern|gerne .. angebot|beliefern|offerieren|zeigen|vorführen
        offerieren WE
        sprechen|sprich YOU ME
        sprechen|sprich ME .. an
        mit ME|US .. führen|machen|bewegen|frei
        bei US|MY .. vorbei|gut|aufgehoben
        gut aufgehoben
        an US|ME .. wenden
        für US ein traum
        was für YOU
        einzusteigen|mitzumachen|mitmachten|einsteigen|mitmachst
        einer zu werden
        YOU .. gern als|dabei
        hätten WE .. gern
        suchen WE
        zusammenfinden|zusammenfänden|zusammenkommen|zusammenkämen
        von US hören
        weitersagen|weitererzählen
    """,
    "scarce": """
        ein|eine|zwei|drei|NUM platz|plätze|stuhl|karte|karten|termin ist|sind|frei
        nur NUM|noch|heute|wenige|für
        letzter|letzte aufruf|chance|plätze|karten
        warteliste
        bis mitternacht
        ist schluss
        platz|plätze|karten freihalten|zurücklegen|reservieren
        kann|können ME|WE .. zurücklegen|freihalten
        freihalten|zurücklegen
        schließt heute|am|nachts
        solange|so vorrat|lange
        zum vorzugspreis
        fehlt jemand|eine|einer|noch
        wieder plätze
    """,
    "event-sold": """
        karte|karten|eintritt|tickets|ticket|tombola|lose|abendkasse|eintrittskarten
        der|ein|jeder platz kostet
        jahresbeitrag|mitgliedsbeitrag|abo|abonnement|teilnahmegebühr|dauerkarte|beitrag
        workshop|lehrgang|seminar|kurs|retreat|webinar|probestunde|schnupper*|mastermind|konzert|premiere|vernissage
        benefiz*|festessen|gala|basar|flohmarkt
        MONEY im|pro|das|je|für|mit
        kostet|kosten MONEY
        kostet|kosten .. euro|franken
        inklusive|mit mittagessen|getränk|material
        gibt's|gibt es .. auch als
    """,
    "cause": """
        stimme|stimmen|abstimmen|abstimmung|wahl|wählt|wählen|kandidiere|kandidat*|stadtrat|gemeinderat|liste
        nominiert|publikumspreis|nominierung
        förderer|förderern|förderin|gönner|paten|spender|unterstützer|sponsoren|förderverein|förderkreis
        spende|spenden|spendet|zusage|stiftung|testament|kollekte
        sammle|sammeln|laufe|wandere|radle|schwimme ME|WE|für
        ME sammle|laufe|wandere|radle|schwimme .. für
        crowdfunding|startnext
        kuratorium|beirat|gremium|genossenschaft|verein
        petition|unterschriften
        neue sind
        willkommen
        beteiligte|partner|mitstreiter|mitglieder für|gesucht|sind
        suchen|suche WE|ME .. beteiligte|partner|menschen|leute|mitglieder|stimmen
        hilf|helft mit
    """,
    "capital": """
        brücke|runde|kapital|beteiligung|anteile|bewertung|zusage|zusagen|bedingungen|finanzmodell|anzahlung
        pilotnutzer|patent|wachstum|umsatz
        YOUR zusage|sitz|ticket|hälfte
        darlehen|prozent auf|zins
        NUM millionen
        für YOU .. reserviert
        prozent wachstum
        hälfte kostet
        reinstecken|reinsteckt|einsteigen|investieren|überweisen
    """,
    "get-rich": """
        passives|zweites einkommen
        verdiene .. schlaf|damit|mehr
        finanzielle|finanziell freiheit|frei
        frei sein|leben
        eigenes gebiet
        teamleiterin|upline|leaderin|dream-team
        startpaket|starterset|starterpaket|einsteigerpaket
        nahrungsergänzung|hautpflege|ätherische|öle|coins|coin|krypto|wellness
        leben .. umgekrempelt|verändert|verändern
        MY chance|durchbruch
        eigener chef|chefin
        job gekündigt
        geld verdreifacht|verdoppelt
        parties|party|verkaufsabend|vorführung
        rückgaberecht
    """,
    "market": """
        bei den meisten
        die meisten|viele|andere betriebe|firmen|schulen|unternehmen|praxen|teams|menschen|patienten
        schulen|betriebe|firmen|unternehmen|praxen mit|wie|in|berichten
        berichten|sagen|erzählen US
        kostet .. zeit|tage|stunden im|pro
        stunden|tage pro|im|in woche|monat
        ganze abende
        frisst|raubt|fressen|rauben .. zeit|stunden|tage|abende
        wie .. bei YOU .. gemacht|erledigt|organisiert|geregelt
        wie lösen|machen|handhaben YOU
        wer kümmert|macht|betreut|ist bei
        im mittelstand
        was YOU .. brauchen|brauchst ist
        dein nachbar
    """,
    "takes-off": """
        nimmt|nehmen YOU .. ab
        nimmt das|es|YOU .. ab
        spart|sparen|spare YOU|zeit
        erledigen|erledigst YOU
        in drei|zwei|NUM klicks|minuten|schritten
        von allein|selbst
        macht|machen aus
        wäre|wären .. gelöst|erledigt|vom
        hilft|helfen|bringt YOU
        passt|passen zu YOU
        kann|könnte .. für YOU
        rund um die
        ohne personal|aufwand
        lohnt|lohnen sich
        schafft NUM
    """,
    "work": """
        übersetz*|korrigier*|überarbeit*|umschreiben|lektorieren|redigieren|abtippen|organisier*|streichen|renovieren
        durchgehen|durchlesen|gegenlesen|übertragen|einrichten|ausräumen|abbauen|umbauen|schleppen|entrümpeln
        gießen|füttern|hüten|aufnehmen|unterbringen|einlagern|versorgen
        schreib*|lies|lesen|lest .. buch|geschichte|arbeit|geleitwort|seiten|manuskript*|gutachten|ganz|alles
        übernehmen|übernimm|übernimmst
        fahren|fahr|fährst|reisen .. und|bis|nach|mit|zu
        wohnen|pennen|schlafen|einziehen|übernachten
        unterschreib*|bürgen|bürge|bürgschaft|haften
        leihen|leihst|leih|überweis*|vorstrecken|investieren|verkaufen|verkauf|einzahlen .. NUM|MONEY|YOUR|ME|das
        kündige|kündigst|kündigen
        YOUR unterschrift|passwörter|sammlung|kontakte|haus|ersparnisse|kundenkartei|verteiler|ferienhaus|laufwerk
        stell|stelle|stellen|stellst ME .. vor
        vorstellen|empfehlen|weiterleiten .. und|alle
        bring|bringt|bringen .. mit
        baust|gräbst|führst|stellst|machst|holst .. und|auf|weg|mit
    """,
    "no-pay": """
        zahlen|bezahlen|honorar .. nicht|nichts|nix|leider|kein
        kein|keine honorar|budget|geld|bezahlung
        unbezahlt|ehrenamtlich|unentgeltlich
        auf eigene
        kann ME .. nicht zahlen|bezahlen
        schulde YOU
        YOUR was|einen schuldig
        für gotteslohn
        zahle|zahl es|YOU .. zurück
    """,
    "units": """
        NUM seiten|zeilen|stunden|leute|kontakte|kopien|kisten|kilometer|km|wochen|monate|jahre|tage|fotos|namen|stück
        zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|hundert|neunhundert seiten|stunden|leute|stück
        zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|hundert wochen|jahre|kisten|freunde|freundinnen
        drei|vier|fünf|sechs|sieben|acht|neun wochen|monate|jahre|kontakte|nächte
        jeden|jede|jedes morgen|abend|nacht|tag|woche|wochenende|haushalt|familie|samstag
        morgens und
        komplett|komplette|kompletten|sämtliche|gesamte|gesamten|vollständig
        alle NUM|beiden|drei|vier|fünf|unsere|meine|deine
        alles einrichten|machen|lesen|neu
        ganz|ganze|ganzen|ganzes buch|haus|verteiler|manuskript|wochenende
    """,
    "little": """
        ein|einen|eine|einer|NUM|zwei|drei satz|sätze|wort|zeile|zeilen|zahl|zahlen|name|namen|foto
        ein kurzes|kurzer|kurzer|einfaches
        genügt|reicht|genügen|reichen
        ja oder nein
        halbe|viertel stunde
        NUM|zehn|fünfzehn|zwanzig|fünf minuten
        nur|bloß ein|eine|einen|noch|kurz|YOUR|das|die
        kurz unterschreiben|sagen|schauen|bescheid|anrufen
        eine frage|bitte|kleinigkeit
        höchstens|maximal
        wäre|wären|würde .. hilfe|helfen
        wenn YOU .. nicht|magst|mögen
    """,
    "errand": """
        hiermit
        MY vertrag|paket|konto|mitgliedschaft|bestellung|kundennummer|zählerstand|rechnung|abo|antrag|ausweis|bescheid
        kundennummer|vertragsnummer|aktenzeichen|rechnungsnummer|mitgliedsnummer|bestellnummer
        der nummer NUM
        nummer NUM
        bestätigen|bestätige YOU|ME
        eingang
        die|der|YOUR rechnung|abrechnung|mahnung|bescheid
        kündige|widerrufe|storniere ME
        ME kündige|widerrufe|storniere|reklamiere
        um .. zu prüfen
        wie vereinbart|gewünscht|besprochen|erbeten
        um den|das|die YOU .. gebeten
        das protokoll
        der dienstplan|urlaubsplan|beleg|kostenvoranschlag
        MY|OUR termin
        termin|gespräch .. verlegen|verschieben|vorziehen
        neue|neuen anschrift|adresse
    """,
    "applying": """
        bewerbe|bewerben|bewirb|bewerbung|bewerberin|bewerber|ausgeschrieben|ausschreibung
        lebenslauf|zeugnisse|zeugnis|referenzen|arbeitsproben
        vorstellungsgespräch
        praktikum|ausbildungsplatz|volontariat|lehrstelle
        YOUR .. einstellen|stelle
        stelle als
        auf die stelle
    """,
    "mystery": """
        kann|darf ME|das .. nicht hier|schreiben|sagen
        kann hier nicht
        ist kompliziert|komplizierter|heikel
        die sache mit|von|da
        das ding|thema
        in der richtung
        etwas ähnlichem
        so eine idee
        unter vier augen
        weißt|weisst YOU schon
        erzähl|erzähle ME YOU dann
        nicht am telefon
    """,
    "myself": """
        hier ist|bin|schreibt|spricht|schreibe
        ^ hier
        ME bin der|die|aus|vom|von|YOUR|jahrgang
        ME war der|die|YOUR|bei|zwei|damals
        MY name ist
        ME heiße|heisse
        ME mache|mach eine|meine ausbildung|lehre
        aus dem|der erdgeschoss|stock|kleingarten|nachbarhaus|reihe|klasse|kurs|team|chor|nummer
        vom|von|aus der|dem|nebenan|gegenüber .. straße|handball|verein|chor|nachtdienst
        vom handball|fußball|chor|verein|yoga|elternbeirat|parterre|stammtisch|markt
        von nebenan|gegenüber|oben|unten|damals|früher
        mama|papa|mutter|vater|onkel|tante|schwester|bruder von|YOUR
        YOUR praktikant|praktikantin|schüler|schülerin|lehrling|azubi|nachbar|nachbarin|ehemalige|ehemaliger
        jahrgang NUM
        standen|saßen|sassen|sangen|lernten|arbeiteten WE|nebeneinander|zusammen
        WE standen|saßen|sassen|sangen|lernten|arbeiteten .. nebeneinander|zusammen|kurz|gemeinsam
        ME repariere|baue|unterrichte|studiere|arbeite|betreue|leite|restauriere|führe .. in|bei|im|am
        grüße aus
        bei YOU in|im|gelernt|gekauft
    """,
    "done-for": """
        steht|stehen|liegt|liegen|hängt|hängen wieder|bei|für|im|in|hinter|unter|vor|auf|schon|an
        hab|habe ME .. geölt|nachgefüllt|gefüttert|gegossen|geholt|abgeholt|gebracht|repariert|hingelegt|gekauft
        ME hab|habe .. geölt|nachgefüllt|gefüttert|gegossen|geholt|abgeholt|gebracht|repariert|hingelegt|gekauft
        hab|habe ME .. durchgegeben|eingetragen|hochgeladen|nachgesehen|gefilmt|geprüft|ausprobiert|gescannt
        ME hab|habe .. durchgegeben|eingetragen|hochgeladen|nachgesehen|gefilmt|geprüft|ausprobiert|gescannt
        ME hab|habe .. repariert|dazugelegt|aufgeschrieben|abgetippt|umgebaut|herausgesucht|nachgerechnet
        wird .. von ME
        stelle|stell|bringe|bring|hänge|häng|lege|leg|trage|trag ME|es|YOU|sie|ihn
        ME stelle|stell|bringe|bring|hänge|häng|lege|leg|trage|trag .. YOU|vor|vorbei|hoch
        gehört|gehören jetzt|YOU|nun
        hier kommt|kommen
        hier ist|sind .. YOU|YOUR
        hier ist es|sie|er|die|der|das
        schenke|schenk ME
        ME schenke|schenk
        mit kuchen
        dann müssen|musst YOU nicht
        musst|müssen YOU .. nicht
        bekomme|bekomm .. nichts dafür
        ME bekomme nichts
        als paket|päckchen an|unterwegs
        frei verwenden|verfügbar|zugänglich
        steht YOU frei
        der richtige ist
        es gibt sie|ihn
        nummer|durchwahl|adresse|kontakt .. unten|bei|schick|liegt|findest|finden
        zurück hole|fahre|nehme ME
        ME hole|fahre|nehme .. zurück|mit|alle
        komme|komm mit
        sie|er|es hängt|liegt an|bei
        nichts vorbereiten|mitbringen
    """,
}
"""What German drafts do to turn to the writer's own, or to give, by group."""
