"""German cues of what words do; act_cues.py says how they are written."""

from collections.abc import Mapping

_TABLE = "kaffee|tee|wein|bier|glas|essen|mittagessen|abendessen|frühstück*|brunch*|kuchen|eis|grillen|picknick"
_OUT = "spaziergang|spazieren|wandern|segeln|schwimmen|radfahren|baden|tanzen|kino|theater|konzert|oper|museum"
_FEAST = "ausstellung|sauna|ausflug|party|fest|feier|feiern|besuchen|vorbeikommen|vorbeizukommen|mitkommen"
_COMPANY = f"{_TABLE}|{_OUT}|{_FEAST}"
"""What people do for each other's company."""

GERMAN_CUES: Mapping[str, str] = {
    "ask": """
        kannst|könntest du|mir .. mir|mich|bitte
        würdest|magst|willst|möchtest du mir|mich|bitte
        mir|uns|mich .. helfen|leihen|ausleihen|borgen|schicken|mitbringen|erklären|sagen|zeigen ?
        kannst|könntest|könnten|würdest|willst|magst|möchtest du|sie|ihr .. mitbringen|lesen|schicken|schauen|prüfen ?
        kannst|könntest|könnt|könntet|könnten du|sie|ihr .. holen|besorgen|geben|bringen|empfehlen ?
        darf ich fragen
        darf ich sie|dich|mich|euch .. fragen|bitten|wenden
        kennst|weißt|weisst|wissen|kennen du|sie|ihr ?
        wärst|wären|wärt du|sie|ihr bereit|so
        gibt|gäbe es ?
        bitte schick*|schreib*|sag*|gib*|helft|hilf|ruf*|lies|prüf*|teil*|nenn*
        schick*|sag|gib|leih* mir|uns
        ich|wir brauche|brauch|bräuchte|brauchen|bräuchten .. hilfe|rat|dich|sie|euch|dein*|ihr*
        kurze|eine|noch|kleine|meine frage|bitte
        gefallen tun
        um einen|einen|nen gefallen|rat|hilfe|tipp
        würde|würd mich .. freuen|interessieren
        ich würde|würd|möchte|hätte gern|gerne|mich .. austauschen|wissen|fragen|kennenlernen|erfahren
        suche|suchen|such einen|eine|nen|ne|jemand*|noch|nach
        wäre es .. recht|möglich|okay|ok
        was meinst|hältst|halten|meinen du|sie
        lass mich wissen
        dankbar|lieb|super wenn du|sie|ihr
        schreiben|schreibst|sagen|sagst|verraten|erklären|erklärst sie|du mir|uns
        bekämen|bekäme|bekommen wir|ich
        wie hieß|hiess|heißt|heisst nochmal|noch|das|der|die
        wie|was|wo|wer war .. nochmal
        um|auf deine|ihre|eure|deinen|ihren hilfe|rat|meinung|einschätzung|unterstützung
        deine|ihre|eure meinung|einschätzung zu|dazu
        fragen|frage nach
        ob du|sie|ihr mir|mich
        ob du|sie|ihr .. helfen|leihen|schicken
        ich|wir brauche|brauchen|bräuchte den|die|das|noch|einen|eine|ein
        irgendwelche|irgendeine ideen|idee|tipps ?
        einen tipp|rat ?
        helfen sie|du mir|uns
        hilfst|helft du|ihr mir|uns
        tust du mir
        meldest|melden du|sie dich|sich ?
        rückfrage
        kurze|eine|noch|kleine|dringende rückfrage|nachfrage
    """,
    "form": """
        kannst|könntest|würdest|willst|magst|möchtest du|mir|uns|bitte|mal|ihn|sie ?
        kannst|könntest|würdest|magst du .. mir|mich|uns|mal|bitte
        können|könnten|würden|wären|mögen|möchten sie|ihr|wir .. ?
        könnt|könntet|würdet|wärt|mögt|wollt|möchtet ihr .. ?
        würden|könnten|dürften|dürfen sie|wir|ich
        kann|könnt|könnte|dürfte|darf|dürften|dürfen ich|wir .. ?
        kennst|weißt|weisst|wissen|kennen|hättest|hätten|hättet du|sie|ihr ?
        hätten|hättest|hast|habt|hättet sie|du|ihr zeit ?
        wollte|möchte|will dich|sie|euch|mal|fragen .. fragen
        fragen|frage ob|dich|mich|mal
        nett|toll|schön wenn du|sie|ihr
        ob du|sie|ihr .. könntest|könnten|könntet|kannst|können|würdest|würden|magst|lust|zeit
    """,
    "no-ask": """
        darf|dürfte|soll|sollen|kann|können ich|wir .. vorstellen|bekannt|zusammenbringen|helfen|mitbringen|abholen
        soll|sollen ich|wir ?
        kannst|könnt du|ihr dir|euch vorstellen ?
        hast|habt|haben du|ihr|sie schon|von|das|eigentlich .. gehört|gesehen ?
    """,
    "fact": """
        welch*
        wer|wem|wen|wo|wann|womit|wofür|woher|wohin|wieso
        wie viel|viele|lange|tief|hoch|oft|funktioniert|macht|heißt|heisst
        was kostet|ist|sind|macht|brauch*
        aus|bis|nach|seit|ab wann|welch*
        hast|haben|habt|bist|sind|kennst|kennen|weißt|wissen du|sie|ihr
    """,
    "invite": f"""
        komm|kommt doch|zu|zum|vorbei|mit
        lust auf|zu|mitzukommen
        hast|habt|haben|hättest|hättet|hätten du|ihr|sie lust ?
        möchtest|magst|willst|würdest du .. {_COMPANY} ?
        möchten|mögen|wollen|würden sie|ihr .. {_COMPANY} ?
        mögt|wollt|möchtet|würdet ihr .. {_COMPANY} ?
        möchtest|magst|willst|würdest|möchten|würden|wollt du|sie|ihr .. mir|uns|gern|gerne|mal .. {_COMPANY} ?
        hast|habt|haben|hättest|hättet|hätten du|ihr|sie .. lust|zeit .. {_COMPANY} ?
        können|könnten|wollen|sollen|sollten|gehen wir .. {_COMPANY} ?
        können|könnten|wollen|sollen|sollten wir uns .. mal|wieder|endlich .. sehen|treffen ?
        wolltest|wolltet du|ihr .. {_COMPANY} ?
        lass|lasst uns .. {_COMPANY}
        wie wäre|wär|wär's|wärs .. mit .. {_COMPANY}
        ob du|sie|ihr .. lust
        ob du|sie|ihr .. zeit .. auf|für .. {_COMPANY}
        ob du|sie|ihr .. {_COMPANY} gehen|kommen|trinken|möchtest|willst|kommst|möchten
        schön|toll|nett wenn du|ihr|sie .. kommst|kommt|kommen|kämst|kämt|kämen
        ^{_COMPANY} ?
        wollen|gehen|treffen wir uns|mal|einen|essen ?
        lade|laden|einladen dich|sie|euch|wir
        einladen
        eingeladen
        auf einen|nen|ein kaffee|tee|wein|bier|drink|spaziergang ?
        kaffee|essen|mittagessen|abendessen|frühstück|bier|grillen gehen|trinken|zusammen ?
        würden|würde|würd dich|sie|euch gern|gerne .. sehen|treffen|einladen
        ^kommst|kommt|kommen du|ihr|sie ?
        wollen wir .. ?
        komm|kommt gern|gerne|einfach|uns
    """,
    "offer": """
        ich|wir kann|könnte|können|könnten .. dir|euch|ihnen|helfen|fahren|leihen|übernehmen|bringen|gern|gerne
        kann|könnte|können ich|wir dir|euch|ihnen|gern|gerne
        soll|sollen ich|wir dir|euch|ihnen|dich|sie|was ?
        ich|wir helfe|helf|leihe|leih|schenke|schenk|übernehme|übernehm|bringe|bring|fahre|fahr|kümmere|kümmern|biete
        helfe|leihe|übernehme|übernehmen|bringe|kümmere|biete|mache|schicke ich|wir gern|gerne|dir|euch|ihnen|mich|uns
        gern|gerne bringe|übernehme|helfe|mache|schicke|kann|bewerte|stelle|schaue|gebe|lese
        schaue|schau|lese|mache|helfe|komme|bringe|nehme|gebe ich|wir .. gern|gerne
        wenn sie|du|ihr möchten|mögen|magst|willst|mögt|wollt
        falls|wenn du|sie|ihr .. brauchst|brauchen|braucht|was|etwas|hilfe
        brauchst|braucht|brauchen du|ihr|sie .. was|etwas|noch|hilfe ?
        willst|wollt|möchtest|magst du|ihr das|die|den|sie|es|eins ?
        kannst|könnt|können du|ihr|sie .. haben|behalten|nehmen|benutzen|wohnen|schlafen|übernachten|nutzen|proben
        das .. könnt|kannst ihr|du haben
        hab|habe|haben .. übrig
        steht|stehen|ist leer
        stell*|bring* ich|dir|euch .. dir|euch|ihnen|vor|mit|vorbei
        bring|bringe|stell|stelle|schick|schicke|geb|mach|koch|fahr ich|dir|euch .. dir|euch|dich
        fahr|hol|nehm|fahre|hole|nehme ich|dich|euch
        ja|klar|gern|gerne|natürlich|selbstverständlich .. mach*|bring*|schick*|helf*|helfe|fahr|fahre|leih*
        mein|unser geschenk
        bedien*
        melde|meld dich|dir|euch wenn|falls|jederzeit
        nehmen|nehmt|nimm sie|es|ihn|dir wenn|einfach
        nächstes mal .. bring|bringe|lade
        gästebett|gästezimmer
        gehört|gehören dir|euch|ihnen|dafür
        im anhang finden|findest|findet .. unsere|meine|alle
        rufe|ruf|frage|frag ich|ihn|sie .. für|an|ob
        ich kenn|kenne einen|eine|jemand*|nen|ne|genau
        du|ihr|sie kannst|könnt|können .. haben|gern|gerne|jederzeit|behalten|nehmen|leihen|mitfahren
        sag|gib|sagt bescheid|wenn|laut
        mach ich
        mache ich gern*
        kein problem|ding ich|mach|mache|wir
        ich|wir nehm|nehme|nehmen|hol|hole|holen dir|dich|euch|sie|ihnen
        zu verschenken|verfügung
        hier ist|kommt|sind|das|der|die .. rezept|liste|kontakt|anleitung|link
        habe|hab|haben noch|zwei|2|eine|einen .. übrig|frei|über
        ich schick|schicke|schenk|leih|besorg|back dir|euch|ihnen
        schicke|schick|sende|besorge ich|dir|ihnen|euch .. gern*|zu|mit
        darfst|dürfen|dürft du|sie|ihr .. gern*|haben|nutzen|behalten
        lass mich
        überlass* das|es mir|uns
        um .. kümmere|kümmern ich|wir
        ist|sind frei|dein*|euer*|ihre
        biete*|anbieten
        unterstütz* dich|sie|euch|gern*
        helf* dir|ihnen|euch|gern*
        wenn|falls es .. hilft|nützt
        ich|wir lese|les|mache|schaue|schau|gebe|geb|koche|backe .. gern|gerne|dir|euch|ihnen
        ich|wir zeige|zeig|erkläre|repariere|repariers .. gern|gerne|dir|euch|ihnen
        ^klar|gern|gerne .. kannst|könnt|können|nehm*|hol*|geb*|übernehm*|schau*|lese|les|besorg*
        natürlich kann|kannst|könnt|können
        wird gemacht
        ich sage|sag .. zu
        ich|wir hab|habe|haben dir|euch|ihnen .. mitgebracht|besorgt|reserviert|kopiert|aufgehoben|gekocht
        ich|wir hab|habe|haben dir|euch|ihnen .. gebacken|gelegt|gestellt|geschickt|gekauft|ausgedruckt
        für dich|euch|sie .. besorgt|aufgehoben|reserviert|mitgebracht|übrig|gekocht|zurückgelegt|da
        nimm|nehmt .. mit|ruhig|gern|gerne
        kannst|könnt|können .. bei mir|uns|mein*|unser*
        kostenlos|umsonst|geschenkt|gratis
        wenn du|ihr|sie .. brauchst|braucht|brauchen|willst|wollt|magst|mögt|möchten
        ich|wir bringe|bring|nehme|nehm .. mit
        darf|soll|kann|könnte|können|könnten|sollen ich|wir .. anbieten|helfen|abnehmen|bringen|mitbringen|tragen ?
        kann|könnte|können|könnten ich|wir .. für dich|euch|sie .. tun ?
        möchtest|magst|willst|möchten du|sie .. mein*|unser* .. haben|ausleihen|benutzen|behalten ?
        brauche|brauch|brauchen ich|wir|es nicht|ihn mehr
        komm|kommt|kommen .. vorbei|dich|euch|sie
        ruf|rufen|melde|meld einfach|jederzeit|dich|sie .. an|jederzeit|bei
        ich|wir kann|könnte|können|könnten .. dich|dein*|euch|eure|ihre|sie|das|es|die|den
        wie versprochen
        zeig|zeige ich|dir|ihnen
    """,
    "intro": """
        vorstell*
        vorzustellen
        bekannt mach*|machen
        kennenlern*
        darf ich .. vorstellen|bekannt|zusammenbringen
        zusammenbring*
        zusammengebracht
        zusammenzubringen
        verkupp*
        vernetz*
        in kontakt bring*
        kontakt von|zu|mit
        stelle|stell|stellen ich|wir .. vor
        das ist frau|herr|herrn|dr|der
        ihr beiden|beide|zwei
        verbind* euch|ihn|sie|dich
        vermittlung
        in kopie|cc
        hier in|ist
        ihr seid dran
        einer|eine|der|die hat|macht .. der|die|einer|eine andere
        nummer|adresse|namen|kontakt .. gebe|geben|weitergeben|nennen|weitergebe
        berufen
        sie wollen beide
        mit .. bekannt
        bringe|bring ich|sie|euch .. zusammen
        empfehlen wen|jemand*
        ihr solltet|müsst|könntet .. kennen*|reden|sprechen|treffen|euch
        miteinander
        kennt ihr|sie euch|sich ?
        wende|melde|wenden|melden dich|sie|sich .. an|bei
        sprich|rede|red .. mit
        in verbindung
        empfohlen
        hab|habe .. von dir|ihnen|euch .. erzählt
        setze|setz|nehme|nehm .. kopie|cc
        hiermit
        ich kenn|kenne|weiß jemand*|wen|einen|eine .. der|die|frage|frag
        zusammen bring*
        mein|meine freund|freundin|kollege|kollegin|nachbar|cousine|schwester|bruder .. sucht|würde|könnte|kennt
    """,
    "thanks": """
        danke
        dank
        dankesch*
        bedanke*
        bedank mich
        dankbar*
        danken
        vergelt's
        vergesse|vergess|vergiss ich .. nie|nicht
        lieb|nett|großzügig|aufmerksam von|das|war
        wie lieb|nett|aufmerksam|freundlich
        habt|hast|haben ihr|du|sie .. gerettet|geholfen
        gold wert
        sehr|mich gefreut
        mehr gebracht|genützt
    """,
    "news": """
        wir haben's|habens
        gestorben
        verstorben
        geboren
        geheiratet
        getrennt
        geschieden
        gewonnen
        bestanden
        bekommen
        gekriegt
        geworden
        umgezogen
        gekündigt
        krankgeschrieben
        selbstständig
        selbständig
        stell dir vor
        rat mal
        ab august|september|januar|heute|montag|sofort
        seit gestern|montag|heute|ostern|letzter|letzte|letztem
        gestern
        heut|heute nacht|morgen|früh
        letzte|letzter|letzten|vorige|diese woche|monat|nacht|tag|jahr
        erster|letzter|erste tag|woche|mal
        am montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag .. hat|haben|bin|war|ist
        im spital|krankenhaus
        in rente|ruhestand|pension
        nur|dir|ihnen|euch sagen|bescheid|damit .. du|sie|ihr|dass
        update
        endlich
        hat geklappt
        es hat geklappt
        offiziell
        entschieden
        inzwischen|neulich|mittlerweile
        neuigkeit*
        nicht mehr
        bin|sind|ist|war jetzt|nun|wieder|seit|endlich
        hat|haben .. bekommen|gekriegt|gemacht|verloren|gefunden|eröffnet|angefangen|aufgemacht|gewählt
        aufgehört|angefangen|ausgezogen|eingezogen|gezogen|befördert
        operiert|verlobt|schwanger|entlassen|rausgeschmissen
        zum ersten|letzten mal
        heißt|heisst er|sie|jetzt|nun
    """,
    "telling": """
        ich|wir habe|hab|haben|bin|sind|werde|werden|wurde|wurden|war|hatte|hatten|fange|ziehe|gehe|leite|heirate
        habe|hab|haben|bin|sind|wurde|hatte ich|wir|mich|uns
        er|sie|es hat|ist|sind|haben|wurde|heißt|liegt|kommt
        mein|meine|unser|unsere|unsre|die|der|das .. hat|ist|haben|sind|wurde|wurden|liegt|läuft|lassen|geht
        mein|meine|unser|unsere sohn|tochter|mutter|vater|bruder|schwester|mann|frau|oma|opa|onkel|tante
        mein|meine|unser|unsere chef|chefin|hund|katze|nachbar|nachbarin
    """,
    "social": """
        wie geht|gehts|geht's|war|ist|läuft|läufts|fühlst|fühlen|lief
        was macht|machen dein|deine|der|die|das|ihr|ihre|du
        na ?
        ^na
        hoffe|hoff dir|euch|ihnen|es|du|sie|ihr|alles
        glückwunsch|glückwünsche
        gratuli*
        tut mir .. leid
        tut uns leid
        beileid
        mitgefühl
        denke|denk|denken .. an dich|euch|sie
        denk an|nur
        vermiss*|vermisse
        hab dich|euch lieb
        fühl|fühlt dich|euch gedrückt|umarmt
        drück|drücke|umarme dich|euch
        liebe grüße|grüsse
        schön dass|von|zu|dich
        freut|freu mich für|dass|sehr
        freue|freu mich für
        willkommen
        stolz auf
        steht ihnen|dir
        verdien*
        genieß*|geniess*
        gut|schön siehst|siehst
        siehst .. aus
        gute nacht
        guten morgen
        moin|servus|hallihallo|huhu
        grüß|gruess|grüße|grüsse .. von|lieb
        dein|deine|ihr|ihre beitrag|text|artikel|rede|vortrag|brief|foto|buch
        das foto
        wenn du|die|ich .. heirat*|zieh|geh
        haha*
        lach*
        hihi|hehe|lol|bussi|küsschen|kuss
        wahnsinn|krass|geil|hammer
        ausgeschlafen|erholt ?
        lassen|lass sie|dich nicht
        alter|du bock|unglücksrabe|narr
        schade dass
        ich habe|hab .. gelesen|gehört .. dein*|ihr*
        hab gehört|gesehen
        wie läuft|lief|wars|war's|schmeckt|fühlt|geht|gehts
        alles klar|ok|gut ?
        freue|freu mich
        freut mich
        so|wie schön|toll|süß|cool|lieb|stolz|gut
        bin .. stolz
        halt|haltet durch|die
        kopf hoch
        umarm*
        schlaf|schlaft gut|schön
        bis bald
        grüß*|grüss* an|aus|von|mir|deine
        schönes|schönen|schöne wochenende|tag|abend|woche|ferien|urlaub|reise
        hoffentlich .. dir|euch|du|ihr|ihnen|gut|besser
        lange nicht|nichts gesehen|gehört|mehr
        was gibt's|gibts|macht|machst neues|du|die|der|das ?
        wirklich|echt|so|ganz schön|toll|großartig|klasse|stark
        gut|toll|super|stark|klasse|bravo|prima gemacht|geworden|hingekriegt
        herzlich*
        für dich|sie|euch .. gefreut|da
        du bist .. beste|schatz|engel|held|heldin|legende
        war .. schön|toll|lustig mit|bei|dich|euch|sie
        weißt|weisst du noch
        hast|haben|habt du|sie|ihr gut|schon .. geschlafen|erholt|eingelebt|gefunden ?
        in gedanken
        nur mut
        hut ab
        respekt|chapeau|bravo|hurra|juhu|jippie
        träum was|schön
        musste|muss .. an dich|sie|lachen|grinsen
        hat mich|uns .. gerührt|gefreut|getröstet|beeindruckt
        dein|deine|ihr|ihre .. ist|war großartig|wunderbar|herrlich|toll
        du|ihr|sie warst|bist|hast|wart|waren|siehst .. großartig|toll|wunderbar|super|klasse|spitze|gut|schön|herrlich
        dein|deine|euer|eure|ihr|ihre .. war|ist|sind|waren .. toll|großartig|wunderbar|herrlich|super
        dein|deine|euer|eure|ihr|ihre .. war|ist|sind|waren .. schön|klasse|köstlich|gut
        bist|seid|sind du|ihr|sie gut|schon|wieder .. angekommen|da|gesund|zuhause|fit|heil|daheim ?
        geht's|gehts dir|euch|ihnen ?
        hattest|hattet|hatten du|ihr|sie .. ?
        du schaffst|packst das|es
        glaub|glaube an dich|euch|sie
        alles wird gut
        wir|ich denken|denke|denk|dachte .. an|dich|euch
        ohne dich|euch|sie
        armer|arme|armes du|kerl|schatz|hase|maus
        guten|schönen abend|tag|feierabend|sonntag
        bis ganz|sehr bald
        hoffe|hoff|hoffen|hoffentlich .. gut|besser|geklappt|wohl|erholt|schön|bald
        was für ein|eine
        wie war|waren|ist|sind|lief dein*|euer*|ihr*|das|der|die|es
        ich freu|freue mich .. dich|euch|sie|für|dass|mit
        liebe|herzliche|viele umarmung|küsse|drücker
        aua|puh|uff|ohje|oje|hurra
        kein wunder
        alles gute|liebe|glück|beste
        gute besserung
        gute reise|fahrt
        viel glück|erfolg|spaß|spass|kraft
        drücke|drück|drücken .. daumen
        toi
        möge
        wünsche|wünsch|wünschen dir|euch|ihnen|ich|wir
        werden|werde|werd sie|bald|schnell .. gesund
        hals und
    """,
    "wish": """
        herzlichen|herzliche glückwunsch* zum|zu|zur .. geburtstag|lebensjahr|namenstag|hochzeitstag|jahrestag
        zum geburtstag
        frohe*|fröhliche*|schöne weihnacht*|ostern|fest*|feiertage
        gutes neues
        guten rutsch
        alles gute|liebe zum|zur|nachträglich
        nachträglich alles|herzlich*
        wünsche|wünsch|wünschen .. fest|weihnacht*|ostern|jahr|geburtstag|lebensjahr
    """,
    "logistics": """
        anbei
        im anhang
        in der beilage
        beigefügt|angehängt
        rechnung|quittung|protokoll|tagesordnung|termin|frist|fahrplan|dienstplan|dienstpläne|treffpunkt|buchung
        passt mir|uns|ihnen|dir|bei|gut
        um|gegen|ab|bis|vor|nach 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21
        viertel|halb vor|nach|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf
        minuten später|früher|verspätung
        komme|komm .. später|nicht
        schlüssel liegt|ist|hat|fürs|beim
        liegt|liegen|steht|stehen|hängt im|in|beim|auf|unter|bei|an|aus|am
        hol|hole|hols|lass|leg .. ab|beim|im|vor
        zahlbar
        verschoben
        statt
        findet .. statt
        neue|neuen adresse|anschrift|nummer
        der|den|die link|datei|ordner|passwort|pdf|liste
        halle|raum|gleis|zimmer|reihe 1|2|3|4|5|6|7|8|9
        bitte bis
        treffen wir uns
        wir treffen uns
        bin .. da
        bringe|bring ich
        nicht vergessen
        gilt ab
        fangt .. an
        gestapelt|abgeben|zurückgeben|unterschrieben*
        rufe|ruf|schicke|schick ich .. an|am
        1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|30|45|00 uhr|h
        um|ab|bis|gegen 22|30|9|10
        ankunft|unterwegs|parkplatz|parken|wlan|zugang*|formular|unterlagen|iban|konto|überweisung|lieferung|termin*
        bin gleich|in|schon|unterwegs da|minuten|unterwegs
        abhol*|abzuholen
        überwies*|überweis*
        bestätig*
        verschieb*|verschoben*
        klappt|ginge mir|bei|auch|am|es|montag|dienstag|mittwoch|donnerstag|freitag
        geht auch|am|bei|montag|dienstag|mittwoch|donnerstag|freitag
        bitte .. mitbringen|ausfüllen|abgeben|zurückschicken|unterschreiben|beachten|anmelden|melden|zurück|bis
        bis|spätestens montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|zum|ende
        treffen|treff um|am|vor|beim|bei
        zug|bus|flug|flieger|fähre kommt|fährt|geht|um|hat|ist
        zoom|link|mappe|datei*|tabelle|version|pdf|vertrag .. anhang|liegt|kommt|ordner
        liegt|liegen|steht|stehen|hängt|hängen .. bereit|keller|flur|büro|kasse|tisch|ordner|aus
        bis gleich|dann|morgen|später|nachher
        um|bis|gegen|ab halb|viertel
        denk|denkt|denken bitte|an|dran|sie
        vergiss|vergesst|vergessen nicht|bitte|sie
        bring|bringt|bringen bitte|die|den|das|eure|deine|sie .. mit
        nimm|nehmt .. linie|bus|ausfahrt|treppe|aufzug|bahn|zug
        bin|sind um|gegen|in|ab .. da|zurück|zuhause|daheim
        eingang|ausgang|klingel|stock|etage|abfahrt|haltestelle
        geöffnet|geschlossen|offen|zu bis|ab|am|von|um
        warte|warten|stehe|steh|stehen am|vor|beim|bei|im|an
        im kühlschrank|schrank|flur|keller|auto|briefkasten|schuppen|regal
        auf dem|deinem|ihrem tisch|schreibtisch|regal
        wann|wo .. treffen|ist|kommt|fährt|kommst|bist ?
        welcher|welches|welche raum|zimmer|bahnsteig|zug|tag|eingang ?
        abgabe|anmeldung|einlass|beginn|ende|frist|stichtag
        muss bis|um|noch
        rückgabe|lieferschein|bestellung|buchungsnummer|aktenzeichen
    """,
}
