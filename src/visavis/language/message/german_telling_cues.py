"""German cues of thanking, telling, being sociable and arranging; act_cues.py says how they are used."""

from collections.abc import Mapping

GERMAN_TELLING: Mapping[str, str] = {
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
        dankend
        hab|habt|haben dank
        hoch an
        gefallen getan
        hätte|hätten .. nie|nicht .. geschafft
        ohne dich|deine|deinen|ihre|ihren|euch .. nie|nicht|geschafft|gescheitert
        retter|retterin|lebensretter
        vergess|vergesse ich dir|ihnen|euch
        ohne dich|dein|deine|deinen|deiner|ihr|ihre|ihren|euch .. ständ|stünde|hätt|hätte|hätten|läge|säße
        ohne dich|dein|deine|deinen|deiner|ihr|ihre|ihren|euch .. wär|wäre|wären .. geworden|nie|nix|nichts
        ohne dich|dein|deine|deinen|deiner|ihr|ihre|ihren|euch .. nix|nie|nichts
        woche|tag|abend|leben gerettet
        unbezahlbar
        in eurer|deiner|ihrer schuld
        vergess*|vergesse .. dir|ihnen|euch .. nicht|nie
        werden|werde .. ihnen|dir|euch nicht|nie vergessen
        goldes wert
        gutgetan|gut getan
        lieb|nett|großartig dass du|sie|ihr
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
        gekündigt
        ich|wir habe|hab|haben|bin|sind|werde|werden|wurde|wurden|war|hatte|hatten|fange|ziehe|gehe|leite|heirate
        habe|hab|haben|bin|sind|wurde|hatte ich|wir|mich|uns
        er|sie|es hat|ist|sind|haben|wurde|heißt|liegt|kommt
        mein|meine|unser|unsere|unsre|die|der|das .. hat|ist|haben|sind|wurde|wurden|liegt|läuft|lassen|geht
        mein|meine|unser|unsere sohn|tochter|mutter|vater|bruder|schwester|mann|frau|oma|opa|onkel|tante
        mein|meine|unser|unsere chef|chefin|hund|katze|nachbar|nachbarin
        noch|schon|wieder immer|ist|hat|da|nicht
        war|waren|ging|gingen|kam|kamen|stand|standen|saß|saßen|fuhr|fuhren
        rief|sagte|sagten|gab|lag|lief|fand|fanden|musste|mussten|wollte|zog|nahm
        letzte|diese|vorige woche|nacht
        am wochenende
        seit .. ist|bin|sind|habe|hat|arbeite|wohne
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
        gut|toll|super|stark|klasse|bravo|prima gemacht|geworden|hingekriegt
        für dich|sie|euch .. gefreut|da
        war .. schön|toll|lustig mit|bei|dich|euch|sie
        weißt|weisst du noch
        hast|haben|habt du|sie|ihr gut|schon .. geschlafen|erholt|eingelebt|gefunden ?
        in gedanken
        nur mut
        hut ab
        respekt|chapeau|bravo|hurra|juhu|jippie
        träum was|schön
        musste|muss .. an dich|sie|lachen|grinsen
        dein|deine|ihr|ihre .. ist|war großartig|wunderbar|herrlich|toll
        du|ihr|sie warst|bist|hast|wart|waren|siehst .. großartig|toll|wunderbar|super|klasse|spitze|gut|schön|herrlich
        dein|deine|euer|eure|ihr|ihre .. war|ist|sind|waren .. toll|großartig|wunderbar|herrlich|super
        dein|deine|euer|eure|ihr|ihre .. war|ist|sind|waren .. schön|klasse|köstlich|gut
        bist|seid|sind du|ihr|sie gut|schon|wieder .. angekommen|da|gesund|zuhause|fit|heil|daheim ?
        geht's|gehts dir|euch|ihnen ?
        du schaffst|packst das|es
        glaub|glaube an dich|euch|sie
        alles wird gut
        wir|ich denken|denke|denk|dachte .. an|dich|euch
        armer|arme|armes du|kerl|schatz|hase|maus
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
        frohes|gutes|schönes neues|fest|jahr
        frohe|schöne ostern|weihnachten|feiertage|pfingsten
        du arme|armer|ärmste|ärmster|armes
        grüßen|grüße|grüß|gruß sie|bitte|an|aus|von
        herzlichen|lieben|schönen|viele|liebe gruß|grüße
        ^mensch
        wie schön|toll|lieb|schade|wunderbar|blöd|doof|ärgerlich
        respekt
        lass den kopf
        wir|ich freuen|freue uns|mich .. mit|für|riesig|sehr
        völlig|wohl|so|mehr|echt verdient
        wahnsinn
        gut reingekommen|geschlafen|angekommen
        prächtig|großartig|herrlich|wunderbar
        mögen|möge
        so ein mist|pech|glück
        denk*|denke an dich|euch|sie
        drück*|drücke dich|euch
        bin|sind|war|waren in gedanken
        gedanken bei
        genießen|genieß|genießt
        erhol|erholt dich|euch
        schön .. von dir|ihnen|euch .. hören|lesen|sehen
        schön dich|sie|euch .. sehen|getroffen|gesehen
        toll gemacht|geworden
        noch .. so viele
        ach liebes|liebe|du|mensch|mann
        unfassbar
        was machen|macht deine|dein|ihre|ihr|eure
        alles heile|gut|klar ?
        starke nerven
        lebst du noch
        wie klingt das
        meinen|unseren|meine|unsere glückwunsch|glückwünsche
        du fehlst|fehlt
        mensch|na endlich
        stoße|stoß .. auf dich|sie|euch an
        vermisst
        grüß* aus|von|vom|euch
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
        in der beilage
        beigefügt|angehängt
        rechnung|quittung|protokoll|tagesordnung|termin|frist|fahrplan|dienstplan|dienstpläne|treffpunkt|buchung
        passt mir|uns|ihnen|dir|bei|gut
        um|gegen|ab|bis|vor|nach 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21
        viertel|halb vor|nach|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf
        minuten später|früher|verspätung
        komme|komm .. später|nicht
        schlüssel liegt|ist|hat|fürs|beim
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
        nicht vergessen
        gilt ab
        fangt .. an
        gestapelt|abgeben|zurückgeben|unterschrieben*
        rufe|ruf|schicke|schick ich .. an|am
        1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|30|45|00 uhr|h
        um|ab|bis|gegen 22|30|9|10
        bin gleich|in|schon|unterwegs da|minuten|unterwegs
        abhol*|abzuholen
        überwies*|überweis*
        bestätig*
        verschieb*|verschoben*
        geht auch|am|bei|montag|dienstag|mittwoch|donnerstag|freitag
        bitte .. mitbringen|ausfüllen|abgeben|zurückschicken|unterschreiben|beachten|anmelden|melden|zurück|bis
        bis|spätestens montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|zum|ende
        treffen|treff um|am|vor|beim|bei
        zug|bus|flug|flieger|fähre kommt|fährt|geht|um|hat|ist
        zoom|link|mappe|datei*|tabelle|version|pdf|vertrag .. anhang|liegt|kommt|ordner
        liegt|liegen|steht|stehen|hängt|hängen .. bereit|keller|flur|büro|kasse|tisch|ordner|aus
        um|bis|gegen|ab halb|viertel
        vergiss|vergesst|vergessen nicht|bitte|sie
        bring|bringt|bringen bitte|die|den|das|eure|deine|sie .. mit
        nimm|nehmt .. linie|bus|ausfahrt|treppe|aufzug|bahn|zug
        bin|sind um|gegen|in|ab .. da|zurück|zuhause|daheim
        geöffnet|geschlossen|offen|zu bis|ab|am|von|um
        im kühlschrank|schrank|flur|keller|auto|briefkasten|schuppen|regal
        auf dem|deinem|ihrem tisch|schreibtisch|regal
        wann|wo .. treffen|ist|kommt|fährt|kommst|bist ?
        welcher|welches|welche raum|zimmer|bahnsteig|zug|tag|eingang ?
        muss bis|um|noch
        rückgabe|lieferschein|bestellung|buchungsnummer|aktenzeichen
        raum|tor|halle|gleis|zimmer|saal|gebäude a|b|c|d|e
        raumwechsel|raumänderung|terminverschiebung|adressänderung
        ort|raum|termin|uhrzeit|treffpunkt geändert|ist|bleibt
        lade|lad ich .. hoch|laufwerk|ordner
        ins|im laufwerk|ordner|postfach|briefkasten
        datei|dateien|unterlagen|rechnung|protokoll|folien|vertrag|kopie .. anbei|anhang|hänge|hängt|liegt|ordner|kommt
        hänge|häng|hängt ich|an
        erreichbar unter|bis|ab
        bitte an|bis|um|beachten|mitbringen|unterschreiben
        treffen|treff wir .. um|am|vor|im
        start|beginn|abfahrt|einlass um|ist
        findet .. in|im|am .. statt
        komme|komm|kommt .. später|minuten|um
        kostenstelle|bestellnummer|rechnungsnummer|buchungsnummer
        freigabe|hauspost|korrekturen|druck
        umschlag|hinterlegt
        parke|parken|park hinter|hinten|vor|am
        vor ort
        tisch ist|auf reserviert|namen
        gleicher|gleiche|gleichen raum|ort|zeit|saal|halle
        zieht|ziehen|rückt .. auf montag|dienstag|mittwoch|donnerstag|freitag|den|um
        zwischen .. und 8|9|10|11|12|13|14|15|16|17|18|acht|neun|zehn|eins|zwei|fünf|sechs
        neuer|neue .. code|torcode|eingang
        klingel|klopf|klopfe
        einsendeschluss|schadennummer|querformat|platzwahl|einlass
        schlüssel ist|sind|wieder|zurück|im|unter
        paket|lieferung kommt|ist|liegt
        springt .. für|um .. ein
        bis zum 1|2|3|4|5|6|7|8|9|10|11|12|15|20|30
        um viertel|zehn|zwanzig nach|vor
    """,
    "maybe-social": """
        so|wie schön|toll|süß|cool|lieb|stolz|gut
        wirklich|echt|so|ganz schön|toll|großartig|klasse|stark
        herzlich*
        du bist .. beste|schatz|engel|held|heldin|legende
        hat mich|uns .. gerührt|gefreut|getröstet|beeindruckt
        hattest|hattet|hatten du|ihr|sie .. ?
        ohne dich|euch|sie
        guten|schönen abend|tag|feierabend|sonntag
    """,
    "maybe-logistics": """
        im anhang
        liegt|liegen|steht|stehen|hängt im|in|beim|auf|unter|bei|an|aus|am
        bringe|bring ich
        ankunft|unterwegs|parkplatz|parken|wlan|zugang*|formular|unterlagen|iban|konto|überweisung|lieferung|termin*
        klappt|ginge mir|bei|auch|am|es|montag|dienstag|mittwoch|donnerstag|freitag
        bis gleich|dann|morgen|später|nachher
        denk|denkt|denken bitte|an|dran|sie
        eingang|ausgang|klingel|stock|etage|abfahrt|haltestelle
        warte|warten|stehe|steh|stehen am|vor|beim|bei|im|an
        abgabe|anmeldung|einlass|beginn|ende|frist|stichtag
        am montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag
        uhr
        um halb|viertel|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf
        halb eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf
        bis freitag|montag|dienstag|mittwoch|donnerstag|morgen
        adresse|nummer|schlüssel|tür|raum|stock|datei|ordner|link|formular|keller|eingang|büro|empfang
        morgen|heute|abend um|ab|bis
    """,
    "assent": """
        gern|gerne geschehen
        ich|wir komme|komm|kommen gern|gerne|auch
        ja gern|gerne
        bin dabei
        keine ursache
        bitte sehr|schön
    """,
    "maybe-thanks": """
        dass du|sie|ihr .. bist|hast|sind|haben .. war|warst
        du bist|du .. echt|ne|eine .. marke|spinner|schatz|engel
        von deinen|ihren|euren
        genau richtig
        ist ein traum
        dein|ihr|euer tipp|hinweis|anruf|brief|gutachten
        noch warm
    """,
}
