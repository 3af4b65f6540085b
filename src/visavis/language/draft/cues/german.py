"""What German drafts say of the two, give, and ask, in cues of a few words; selling is german_selling.py."""

from collections.abc import Mapping

GERMAN: Mapping[str, str] = {
    "who": """
        hier|hier's ist|bin|schreibt|spricht
        ^ hier
        ME heiße|heisse
        MY name ist
        ME bin der|die|das|ein|eine|MY|YOUR
        ME bins|bin's
        ME war der|die|YOUR
        ME arbeite|studiere|leite|betreue|wohne|promoviere|schreibe|unterrichte
        YOU erinnern|erinnerst YOU|sich
        erinnerst|erinnern YOU
        YOU kennen|kennst ME nicht
        WE kennen US|WE
    """,
    "link": """
        WE saßen|sassen|waren|standen|haben|hatten|kennen|wohnen|grüßen|lernten
        WE|YOU beide
        als WE|YOU|ME
        damals|früher
        neben YOU|ME|einander
        nebeneinander|gemeinsam|gemeinsame|gemeinsamen|zusammen|miteinander
        jahrgang|abschlussfeier|abitur|schulzeit|studienzeit
        seit WE|YOU
        letztes|voriges|vergangenes mal|jahr
        vor|seit NUM|zwei|drei|vier|fünf|sechs|acht|neun|zehn|elf|zwölf|vierzehn|zwanzig jahren
        alte|alter|altes|alten freund|freundin|kollege|kollegin|nachbar|zeiten|schule|chor|klasse
        vom|aus dem alten
        von nebenan
        weißt|weisst YOU noch
        ME weiß|weiss|denke|erinnere ME|noch|oft|gern|an
        YOU haben|hast ME .. beigebracht|vorgestellt|empfohlen|gegeben|gesagt
        YOUR nummer|adresse|namen habe|von|hat
        hat|haben ME YOU|YOUR .. gegeben|empfohlen|genannt
        empfohlen|vorgeschlagen|vorgestellt|vermittelt
        beim|auf|bei|nach dem|der|den|YOUR letzten|vortrag|tagung|konferenz|treffen|seminar|messe
    """,
    "you-did": """
        YOU haben|hast|hattest|hatten|habt .. gesagt|gefragt|geschrieben|erzählt|erwähnt|gegeben|gezeigt|gemeint
        haben|hast|hattest|hatten|habt YOU .. gesagt|gefragt|geschrieben|erzählt|erwähnt|gegeben|gezeigt|gemeint
        haben|hast|hattest|hatten|habt .. YOU .. gesagt|gefragt|geschrieben|erzählt|erwähnt|gegeben|gezeigt
        YOU .. gesagt|gefragt|geschrieben|erzählt|erwähnt|geliehen|beigebracht|vorgelesen|geholfen|vorgeschlagen
        YOU .. getragen|gesungen|gebaut|gemacht|gefunden|gesucht|gekauft|verloren|gestellt|gezeigt|genommen|gegeben
        YOU sagten|fragten|schrieben|erwähnten|erzählten|meinten|zeigten|wollten|suchten|hatten|waren|gaben
        YOU sagtest|fragtest|schriebst|erwähntest|erzähltest|meintest|wolltest|suchtest|warst|gabst
        sagten|fragten|schrieben|erwähnten|erzählten|meinten|wollten|suchten YOU
        sagtest|fragtest|schriebst|erwähntest|erzähltest|meintest|wolltest|suchtest|warst YOU
        YOU schreibst|schreiben|sagst|nennen|nennst|suchen|suchst|fragen|fragst
        schreibst|schreiben|sagst|nennen|nennst|suchen|fragen YOU
        YOU .. immer|einmal|mal|selbst|damals gesagt|gefragt|wolltest|wollten|gemacht
        YOU bist|sind|warst|waren der|die|das einzige|einziger
        als einziger|einzige
        nur YOU
        YOU doch immer|mal|so
        wie YOU gesagt|wolltest|wollten|weißt|wissen|geraten|vorgeschlagen
        wie gewünscht|besprochen|versprochen
        was YOU über|gesagt|geschrieben|damals
        YOU recht|richtig
    """,
    "their-work": """
        YOUR vortrag|artikel|buch|aufsatz|kolumne|beitrag|bericht|ausstellung|foto*|video|film|brief|arbeit|text|kurs
        YOUR frage|antwort|bemerkung|geschichte|idee|rat|interview|satz|kapitel|rede|vorschlag|post|blog|podcast
        YOUR letzten|letzter|letztes|alter|alten|altes|neues|neuer|neuen .. vortrag|artikel|buch|beitrag|post|aufsatz
        seite|kapitel|folie|fußnote|abschnitt NUM
        in YOUR
    """,
    "their-life": """
        YOUR mutter|vater|sohn|tochter|frau|mann|bruder|schwester|kinder|familie|eltern|oma|opa|kind|baby|jungen
        YOUR hund|katze|kater|garten|haus|wohnung|knie|rücken|hüfte
        YOUR arm|bein|hand|boot|rad|fahrrad|reise|urlaub|hochzeit
        YOUR großmutter|großvater|enkel|enkelin|junge|mädchen|große|große|großen|kleine|kleinen|kleiner
        YOUR neue|neuer|neues|neuen job|haus|wohnung|stelle|rolle|heim|chef|schule
        YOUR op|operation|prüfung|umzug|test|lauf|marathon|konzert|show
    """,
    "heard": """
        ME|WE habe|hab .. YOU|YOUR .. gehört|gelesen|gesehen
        habe|hab ME .. YOU|YOUR .. gehört|gelesen|gesehen|erfahren
        hat|haben ME .. gesagt|erzählt|verraten
        höre|hörte|las|lese|sah|sehe ME
        ME höre|hörte|las|lese|sah
        von .. weiß|weiss|weiss|hörte|gehört|erfahren ME
        gelesen|gehört|gesehen|erfahren dass|wie|YOU
        ist ME .. aufgefallen
        aufgefallen
        beeindruckt|umgehauen|berührt|bewegt
    """,
    "reason": """
        weil|deshalb|darum|drum|deswegen|daher|denn|nämlich
        da YOU|ME|WE
        ME schreibe|melde|frage|wende YOU|ME|weil|an|deshalb|heute
        deshalb frage|schreibe
        aus diesem grund|anlass
        musste ME an
        da musste|dachte ME
        dachte ME
        YOU sind|bist|fielst|fielen .. einzige|richtige|ein
        an YOU gedacht
        anlässlich|anlass
    """,
    "gift": """
        ME habe|hab .. beigelegt|angehängt|kopiert|gescannt|abgeschrieben
        ME habe|hab .. gebucht|gefunden|hinterlegt|gelegt|ausgefüllt
        habe|hab ME .. beigelegt|angehängt|kopiert|gescannt|abgeschrieben|gebucht|gefunden|hinterlegt|gelegt|gemacht
        habe|hab .. YOU|für .. beigelegt|angehängt|kopiert|gescannt|gebucht
        habe|hab .. YOU|für .. gefunden|hinterlegt|gelegt|mitgegeben|gefilmt
        lege|leg|schicke|schick|sende|bringe|bring|gebe|geb|leihe|hänge|häng ME YOU|die|den|das|es|YOUR
        ME lege|leg|schicke|schick|sende|bringe|bring|gebe|geb|leihe|fahre|fahr|mache|mach|koche|hole|hol YOU|dann|das
        anbei|beiliegend
        im anhang
        in der beilage
        hängt|hängen an|dran
        liegt|liegen|lege|leg YOU|bei|für|vor|in|unter|hinter|auf|unten
        liegt|liegen .. bei
        für YOU .. bereit|gelegt|zurückgelegt|da|frei|hochgeladen|gefilmt|angelegt|eingefroren
        geschenkt|verschenkt|verschenke|schenke
        gehört|gehören YOU
        behalten|behalte|behalt YOU|es|sie|ihn|alles|das
        YOU haben|können|kannst|darfst|dürfen .. behalten|verwenden|nutzen|haben|ausdrucken|nehmen
        verwenden|nutzen|machen YOU .. frei|damit
        unterwegs zu YOU
        zu YOU unterwegs
        geht .. YOU raus|heraus
        vor YOUR|die|der tür|haustür
        brauche|brauch .. nicht mehr|zurück
        da müssen|musst YOU nichts|nix
        kümmere|übernehme|erledige ME
        ME kümmere|übernehme|erledige
        ME kann YOU .. leihen|geben|bringen|helfen|zeigen|vorstellen|schicken|vermitteln
        kann ME YOU
        gern|gerne ME YOU|dir
        ME kenne|kannte jemanden|eine|einen|da
        steht|stehen|stehn für|YOU|auf|bereit|im|hier|unten
        hier ist|sind|die|der|das|mein|eine
        hier die|der|das
        bedient|bediene YOU
        zum mitnehmen|ausdrucken|behalten
        nehm|nehme ME YOU
        ME bau|baue|repariere|richte|backe|besorge|organisiere YOU|das|es|dir
        stelle|stell ME YOU
        nichts zu danken
        den|die|der kontakt|link|nummer|adresse .. unten|bei|anbei|hier
        unten steht|stehen|findest|finden
        finden|findest YOU .. anhang|unten|beilage|ordner
        zur verfügung
        frei zum|herunterladen|verfügbar
        für alle da|frei|jahrgänge
        im netz
        herunterladen|ausdrucken|runterladen
        steht|stehen allen|im
        darf|dürfen gedruckt|kopiert|weitergegeben|genommen
        hab|habe .. getauscht|erledigt|nachgerechnet|nachgesehen|gefragt|herausgefunden|angemeldet|besorgt|aufgehoben
        hab|habe ME|ME .. getauscht|erledigt|nachgerechnet|nachgesehen
        hab|habe ME|ME .. gefragt|herausgefunden|angemeldet|besorgt|aufgehoben
        dafür mach|mache|nehm|nehme ME
        fahre|fahr|bau|bringt|bringe ME|YOU
        die antwort
        damit YOU
        bring|bringe|stell|stelle ME YOU
        YOU .. haben wenn|bis
        lass|lasse YOU .. da
        musst|müssen nichts|nix|nur
        wie gewünscht|versprochen
        hängt|häng .. an
        link .. an
        habe|hab .. gelegt|dazugelegt|umgebaut|mitgebracht|übernommen
        hab|habe .. dass ME .. nehme|übernehme|mache
        ME nehme|nehm|übernehme .. dienst|schicht
        nehmen|nimm YOU .. was|gern|sie|es
        dürfen|darfst|darf .. verwenden|haben|behalten|nehmen
        lösch*
        merkblatt|liste|tabelle|vorlage|anleitung|scan|scans|fotos hängt|hängen|liegt|anbei|bei
        trägt|bringt es|sie YOU
        liegt im|bei|am
        ME komm|komme mit
        schenk|schenke
        per post
        ME zahl|zahle
    """,
    "free": """
        kostenlos|kostenfrei|gratis|umsonst|unentgeltlich|geschenkt
        kostet nichts|nix|YOU
        ohne gebühr|anmeldung|rechnung|haken|alles|gegenleistung|überweisung|passwort|bedingungen
        keine gebühr|anmeldung|kosten
        geld will|möchte|brauche
        will|möchte dafür nichts|nix|keins
        bezahlen|zahlen müssen|musst|brauchst YOU nichts|nix
        nichts dafür|bezahlen
    """,
    "formula": """
        wie geht|geht's|gehts YOU|es|so
        hoffe .. gut
        lange|lang nichts|nix|nicht
        alles gut|klar|fit
        na wie
        was macht|treibst YOU
    """,
    "praise": """
        inspirierend*|beeindruckend*|bewundere|bewundert|großartig*|faszinierend*|spannend|toll|tolle|tollen|stark
        vorbild
        großer fan
        unglaublich
    """,
    "request": """
        könnten|könntest|kannst|können|würden|würdest|könntet|könnt YOU
        YOU .. könnten|könntest|kannst|können|würden|würdest
        hätten|hättest|hast|haben YOU .. zeit|lust|minuten|stunde|tipp|idee|ahnung|moment
        hätten|hättest YOU
        möchten|möchtest|wollen|willst|magst|mögen YOU
        darf|dürfte|dürfen|kann|könnte ME|WE
        bitte|bitten|bitt
        ME brauche|brauch|bräuchte|bräucht|benötige|will|möchte|verlange|wünsche|bitte
        brauche|brauch|bräuchte|bräucht ME
        ME würde|hätte .. freuen|bitte|frage|gern
        ME hätte|hab|habe eine|nur|noch eine|bitte|frage|anliegen
        eine|MY frage|bitte
        frage ME|YOU
        ME|WE wäre|wären YOU|dankbar|froh|sehr
        sag|sagst|sagen|schreib|schreibst|schreiben|gib|gibst|geben|schick|schicken|ruf|rufen|nenn|nennen YOU|ME
        sagst|schreibst|gibst|schickst|bringst|hilfst|nimmst|machst|kommst|leihst YOU
        wär|wäre super|toll|nett|schön|lieb|gut|möglich
        geht|ginge|passt das|des|es|YOU
        wäre YOU|das .. recht|möglich|machbar
        wissen|weißt|weisst|kennen|kennst YOU .. jemanden|wer|wie|wo|welche|einen|eine
        ob YOU
        soll ME|WE|YOU
        sollen|sollten|müssten|müsstest|müssen|musst YOU
        YOU müssten|müsstest|müssen|musst
        ME|WE|YOU suche
        wären|wärst YOU so
        wäre|wären YOU .. bereit|lieb|nett|möglich
        wirf|werfen|werft .. blick
        MY anliegen
        bräuchten WE
        wer mag|kann
        würde YOU gern|gerne
        würden WE
        hilft|helfen ME|WE|US
        wählt|überweist|hängt|schickt
        ob YOU .. könnten|kannst|können
        ME suche|such
        YOU .. übernehmen|schicken|lesen|unterschreiben|bringen
    """,
    "want": """
        ME brauche|brauch|bräuchte|bräucht|benötige|will|verlange|wünsche|erwarte|möchte
        brauche|brauch|bräuchte|bräucht|will|erwarte ME
        auch|noch brauche|brauch
        YOU müssten|müsstest|müssen|musst
        musst|müssten|müsstest alles|YOU
        ME zähle|rechne auf|mit
        außerdem|ausserdem brauche|brauch|bräuchte
        dass YOU
    """,
    "easy-no": """
        wenn|falls|wenns YOU|es .. nicht|net|nein
        wenns|wenn's|falls|wenn nicht|net|nein
        in ordnung
        kein|keine problem|stress|eile|druck|sorge
        eilt nicht
        hat zeit
        ein nein
        ja oder nein
        sonst frage|frag|nehme|teilen|rufe|mache|suche|fahre|fahr ME|WE
        dann frage|frag|nehme|mache|suche|fahre|fahr|such ME|WE
        sag bescheid|einfach
        sagen|sag YOU .. einfach|ruhig
        nur wenn
        kein muss
        muss nicht|jetzt
        ganz|völlig|total okay|ok|ordnung|in
        ohne verpflichtung
        was|welcher|welche|wann YOU .. passt
    """,
    "small": """
        NUM|zehn|fünf|zwei|drei|zwanzig|fünfzehn minuten
        eine|einer|einen viertelstunde|minute|zeile|stunde|moment|satz|augenblick
        ein wort|satz|blick|anruf|ja|kurzes
        kurz|kurze|kurzen|kurzes
        zwei|drei|NUM zeilen|sätze|wörter|fragen|seiten
        halbe|halben stunde
        genügt|reicht|genügen|reichen
        kleinigkeit|kleinigkeiten
        nur eine|ein|kurz|schnell
        ja oder nein
        höchstens|maximal
        per mail
    """,
    "vague": """
        irgendwie|irgendwann|irgendwas|irgendetwas|irgendwo|irgendwelche*|irgendeine*
        mal|einmal was|wieder|treffen|quatschen|reden|telefonieren|schauen|sehen|austauschen|sprechen|zusammen
        in|egal welcher|was|wie|wer form|auch
        in der einen oder
        bei gelegenheit
        eines tages
        schauen|sehen|schaun|sehn WE|YOU mal|dann|weiter
        sieht|sähe man dann|weiter
        dann schauen|sehen
        was geht|draus|daraus|wird
        was|etwas daraus|draus|zusammen|gemeinsam
        vielleicht ergibt|fällt|hören|hörst|kannst|können|könnten|könnte|lässt|haben|hast|wissen|weißt
        ergibt|ergäbe sich|YOU
        falls|wenn .. ergibt|hören|hörst|einfällt
        austausch|austauschen|ausloten|kooperation|zusammenarbeit|zusammenarbeiten|möglichkeiten
        kennenlernen
        für jede
        jeden|jede hinweis|unterstützung|hilfe|tipp
        wie auch immer
        oder so
        keine ahnung
        weiß|weiss|wissen nicht|selbst|noch genau|was|wie|wohin
        lust hast|haben|hättest|auf
        wäre|wär schön|toll|super|nett|cool wenn
        würde|würden ME|WE freuen
        an ME denken|denkst
        denken|denk YOU .. ME
        lass|lassen YOU|US
        YOU .. machen können|kannst|könnten
        begleiten|unterstützen|helfen
        ob da
        offen für
        ins gespräch
        rückmeldung|anfrage*
        überlasse|überlass ME
        zu vielem|allem bereit
        bin offen|flexibel
        hilfe|unterstützung
        melden|melde|meldet YOU
        freuen WE .. immer
        gegenseitig
        was gutes
        ewig her
        hören ob
        ob man
        die tage
        schau|schaun ma|WE mal
        in welcher form
        wer weiß
        oder was|so
        helfen könnten|könntest|kannst|können
        meldet sich|euch
        was tun|machen
        wie auch
        kennst wen|jemanden
        kennen wen|jemanden
        oder wen|jemanden
        einen rat|tipp
        das könnte was
    """,
    "when": """
        bis|am|vor|ab|zum|seit DAY|MONTH|NUM
        DAY
        NUM MONTH
        bis|ab zum|ende|morgen|heute|nächste*|spätestens
        spätestens|frist|stichtag|termin
        nächste|nächsten|nächster|diese|dieser|kommende* woche|monat|montag|wochenende
        um|gegen|ab NUM|halb|acht|neun|zehn|elf|zwölf|vier|fünf|sechs|sieben
        NUM uhr
        in den nächsten
        in NUM|zwei|drei tagen|wochen
        dienstags|montags|mittwochs|donnerstags|freitags|samstags|sonntags|wochenende
        im MONTH
    """,
    "urgent": """
        heute|morgen|sofort|dringend|gleich|unverzüglich|umgehend|übermorgen
        bis|ab morgen|heute|mitternacht|sonntag|montag|samstag
        noch heute
        innerhalb von
        so schnell|bald
        diese|dieser woche
        schnellstmöglich|eilig
        sag|sagen nicht
        keine ausreden
        bevor MY
    """,
    "big": """
        alle|alles|ganze|ganzen|ganzes|komplette|komplett|sämtliche|gesamte|gesamten
        jede|jeden|jedes|jeder woche|tag|monat|samstag|sonntag|haushalt|abend|nacht|stunde
        ein|NUM|zwei|drei|zehn|fünf jahr|jahre|jahren|monate|wochen
        für ein|zwei|drei|NUM jahr|jahre|monate|wochen
        NUM seiten|leute|kontakte|kunden|kuchen|stunden|personen|mal
        umsonst|unbezahlt|gratis|mentor|mentorin|bürgschaft|kredit|darlehen|kaution|leihen|leihst|vorschuss
        unterschreib*|unterschrift|vertrag|verträge|gutachten|zeugnis|empfehlung*
        stell|stelle|stellen ME .. vor
        wohnen|einziehen|übernachten|pennen
        kündig*|verkauf|verkaufen|verkaufst|aufgeben
        von .. bis
        auf eigene kosten
        ganztags|vollzeit|rund um
        und dann|außerdem|ausserdem|dazu
        übersetz*|korrigier*|überarbeit*|organisier*
        wöchentlich|täglich|monatlich
        einmal|zweimal|dreimal in|pro|die
        geld|euro
        den|die|das ganze|ganzen
        plus
        NUM|zwei|drei|vier|sechs|neun wochen|monate|jahre|nächte|abende
        leiten|übernehmen|herausgeben|bezahlen
        jede|jeden|einmal woche|abend|in
        ganze|ganzes buch|manuskript|arbeit|haus|gruppe|projekt
        bei YOU wohnen|pennen|einziehen|schlafen
        in der nacht
        eigenes|eigene zimmer|kosten
        alle NUM|beide|vier
        bis morgen|sonntag|sonntagabend|montag .. fertig|übertragen|schreiben|lesen|korrigieren
        ganz lesen
        ganzen|ganze tag|nacht|woche
        guarantor
        NUM euro|stück|seiten
        leihen|leih
        alleinauftrag
        streichen|einrichten|bauen|umbauen|ausräumen
        mentor|mentorin|mentoring
    """,
    "thanks": """
        danke|dank|dankbar|dankeschön
        bedanke|bedanken
    """,
    "sympathy": """
        tut ME leid
        freut|freue ME .. für|dass
        gratuliere|glückwunsch
        denke|denk ME an YOU
        an YOU gedacht|denken|denke
        gute besserung
        herzliches|mein beileid
        toi
        vermisse|vermiss YOU
        drücke|drück ME|YOU
        alles gute
        stolz auf YOU
        hat ME .. beeindruckt|gefreut|gerührt|berührt
    """,
    "curious": """
        eigentlich|übrigens
        noch|noch immer|noch
        wie war|wars|war's|geht|gehts|geht's|läuft|lief|klappt|ist|kommt|fühlt|kam|haben|hast|siehts|sieht|kamen|sind
        was macht|wurde|hat|ist|sagt|machen|wird|haben|hast
        hast|haben|habt YOU
        bist|sind|seid YOU
        ist|sind|hat|haben|war|waren|lebt|steht|spielt|schreibt YOUR|er|es|sie|die|der|das
        woher|wer|welche|welcher hat|kommt|kennst|stammt|war|haben
        wo haben|hast|bist|sind YOU
        stimmt es|das
        je|jemals|wirklich|schon
        immer noch
        fährst|spielst|schläfst|wohnst|singst|malst|schreibst|arbeitest YOU
        erinnerst|erinnern YOU
        ob YOU|YOUR
        seit wann
        warum|wieso|weshalb
        frage ME|mich
        gespannt|neugierig
    """,
    "news": """
        ME habe|hab|bin|war|hatte
        habe|hab|bin|war|hatte ME
        ME mache|mach|lerne|arbeite|wohne|lebe|fahre|trainiere|koche|schlafe|schlaf|esse|liebe|kann
        MY leben|geschichte|weg|jahr|traum|reise|erfahrung|frau|mann|kinder|mutter|karriere|motto|team
        in eigener sache
        inzwischen|mittlerweile|seither|seitdem
        kurz zu ME
        gibt's|gibts neues
    """,
    "life-of-others": """
        er|sie
        sein|seine|seinen|seiner|ihm|ihn
    """,
}
"""What German drafts do, by group."""
