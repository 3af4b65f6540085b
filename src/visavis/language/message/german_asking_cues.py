"""German cues of asking, offering and introducing; act_cues.py says how they are used."""

from collections.abc import Mapping

_TABLE = "kaffee|tee|wein|bier|glas|essen|mittagessen|abendessen|frühstück*|brunch*|kuchen|eis|grillen|picknick"
_OUT = "spaziergang|spazieren|wandern|segeln|schwimmen|radfahren|baden|tanzen|kino|theater|konzert|oper|museum"
_FEAST = "ausstellung|sauna|ausflug|party|fest|feier|feiern|besuchen|vorbeikommen|vorbeizukommen|mitkommen"
_COMPANY = f"{_TABLE}|{_OUT}|{_FEAST}"
"""What people do for each other's company."""

GERMAN_ASKING: Mapping[str, str] = {
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
        leihst|lässt|lasst|legst|schreibst|gibst|schickst|bringst du ?
        nimmst|holst|sagst|zeigst|hilfst|liest|schaust|machst|rufst du ?
        fragst|stellst|übernimmst|kaufst|fährst|besorgst|erklärst|leitest|reservierst du ?
        druckst|meldest|trägst|guckst|prüfst|passt|springst|backst|kochst du ?
        leihen|lassen|schreiben|geben|schicken|bringen|nehmen|holen|sagen|zeigen|helfen sie ?
        lesen|schauen|rufen|fragen|stellen|übernehmen|prüfen|senden|nennen|verraten|leiten sie ?
        leiht|schickt|bringt|nehmt|holt|sagt|zeigt|helft|lest|gebt ihr ?
        lässt|legst|schickst|bringst|nimmst|hilfst|gibst|leihst du .. bitte|mir|uns|auch
        schreiben|schicken|geben|senden|sagen|nennen|lesen|lassen sie .. bitte|mir|uns
        bräuchte|bräuchten|brauchte
        wer von euch|ihnen
        wer hat|kann|weiß|kennt|hätte|könnte|will|mag|macht|fährt ?
        hat|hätte|kennt|weiß|braucht|kann|könnte|fährt jemand|wer|einer ?
        ^jemand ?
        fährst|hast|kennst|bist|weißt doch
        ob ich|er|sie .. darf|könnte|kann|dürfte
        wäre|wären .. froh|dankbar|toll|super wenn|über
        viertelstunde|halbe .. zeit|ihrer|deiner
        würde genügen|reichen|helfen
        magst|mögen|möchtest du|sie mir|uns
        suche|suchen|such .. jemanden|jemand|noch|dringend|einen|eine
        gesucht
        ich sammle
        einen|eine|kleinen|kleine gefallen|bitte|anliegen|frage
        eine bitte|frage
        legst|gibst du auch|was
        springst|springen du|sie .. ein
        hilfst|helfen du|sie
        fragst du
        wo bekomme|kriege|finde|kauft|bekommt ich|man|ihr ?
        was meinen|denken|raten|würden sie ?
        welchen|welche|welches|welcher|womit|woher|wofür|wonach .. ?
        ich steh|stehe|häng|hänge auf|fest|am schlauch
        mein|meine|meiner .. kaputt|leer|weg|streikt|klemmt|springt
        nicht zufällig
        fehlt|fehlen noch|eine|einer|jemand|uns
        bestell|hol|nimm|bring|leih mir|uns
        nimmst|holst|bringst du's|dus|es|ihn|sie
        gibt|gibt's da|dort .. jemand|jemanden|wen ?
        irgendwer|irgendjemand|jemand müsste|müßte|könnte|sollte
        denk|denken|denkt bitte an
        mir|uns .. geholfen
        dürfte ich .. ?
        brauchen|brauche|bräuchten|bräuchte wir|ich .. noch|bis|zwei|drei|jemand|jemanden|eine|einen
        brauch|brauche|brauchen ich|wir .. von dir|ihnen|euch
        würden|würdest mir|uns|du .. freude
        freude machen|bereiten
        ein wort .. einlegen|einlegst|einlegten|einlegt
        könntest|könnten du|sie .. ankündigen|nachfragen|draufschauen|mitbringen
        ob .. wohl ?
        wären|wäre|wärst sie|du .. freundlich|lieb
        dankbar|froh wenn|für|über
        gebraucht wird|werden
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
        ohne dich|euch .. halb|nicht|schön
        seid|bist ihr|du dabei ?
        ^tischtennis|skat|kegeln|boule|billard|bier|kaffee|essen|kino|spaziergang ?
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
        brauchst|braucht|brauchen du|ihr|sie .. was|etwas|noch|hilfe ?
        willst|wollt|möchtest|magst du|ihr das|die|den|sie|es|eins ?
        kannst|könnt|können du|ihr|sie .. haben|behalten|nehmen|benutzen|wohnen|schlafen|übernachten|nutzen|proben
        das .. könnt|kannst ihr|du haben
        hab|habe|haben .. übrig
        steht|stehen|ist leer
        stell*|bring* ich|dir|euch .. dir|euch|ihnen|vor|mit|vorbei
        bring|bringe|stell|stelle|schick|schicke|geb|mach|koch|fahr ich|dir|euch .. dir|euch|dich
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
        wenn du|ihr|sie .. brauchst|braucht|brauchen|willst|wollt|magst|mögt|möchten
        ich|wir bringe|bring|nehme|nehm .. mit
        darf|soll|kann|könnte|können|könnten|sollen ich|wir .. anbieten|helfen|abnehmen|bringen|mitbringen|tragen ?
        kann|könnte|können|könnten ich|wir .. für dich|euch|sie .. tun ?
        möchtest|magst|willst|möchten du|sie .. mein*|unser* .. haben|ausleihen|benutzen|behalten ?
        brauche|brauch|brauchen ich|wir|es nicht|ihn mehr
        komm|kommt|kommen .. vorbei|dich|euch|sie
        ruf|rufen|melde|meld einfach|jederzeit|dich|sie .. an|jederzeit|bei
        ich|wir kann|könnte|können|könnten .. dich|dein*|euch|eure|ihre|sie|das|es|die|den
        zeig|zeige ich|dir|ihnen
        um .. kümmere|kümmer|kümmern
        baue|bau|gieße|gieß|lege|leg ich|wir .. dir|euch|ihnen|dich|sie|für|gern|gerne
        hänge|schleppe|lade|repariere|trage|drucke ich|wir .. dir|euch|ihnen|dich|sie|für|gern|gerne
        hebe|reserviere|besorge|füttere|hüte|pack ich|wir .. dir|euch|ihnen|dich|sie|für|gern|gerne
        packe|sammle|rufe|frage|schreibe|schreib ich|wir .. dir|euch|ihnen|dich|sie|für|gern|gerne
        ich .. dir|euch|ihnen gern|gerne .. mit|vorbei|zu|rein|raus|auf|ab|hoch
        mach|mache|übernehme|übernehm ich|wir
        falls|wenn du|sie|ihr|dein|deine .. gebrauchen|brauchen|brauchst|möchten|magst .. ich|wir
        nimm|nehmt|nehmen dir|euch|sie .. was|ruhig|einfach|davon|mit
        greif|greift zu
        bedient|bediene euch|dich
        bleib|bleibt so|solange|solang
        steht|stehen dir|euch|ihnen .. offen|zur|verfügung
        keine widerrede
        sollst|kannst|dürft|könnt|darfst du|ihr .. haben|bekommen|behalten|kriegen
        hab|habe|haben dir|euch|ihnen .. gemacht|gelegt|reserviert|gebacken|geschrieben|aufgebaut|hinterlegt
        ein wort|anruf von|genügt|reicht
        das|die|den|es kannst|könnt|können du|ihr|sie haben
        können sie|ihr gern|gerne haben|behalten|nehmen
        gegenlesen|gegen .. gern
        lese ich|lesen wir .. gern*
        gern|gerne .. für dich|sie|euch
        für dich|euch|sie .. mit|hoch
        bring|bringe ich .. mit
        meine|unsere tür|werkstatt|couch|küche .. offen|steht|frei
        dafür|im gegenzug mache|mach|übernehme|bring|bringe|stelle|biete ich
        umgekehrt stelle|biete|kann ich
        schick|schicke|sende ich dir|euch|ihnen
        ich kann .. dir|euch|ihnen|für
        ich|wir könnte|könnten dir|euch|ihnen
        wir|ich hätten|hätte noch|da|eine|einen
        steht|liegt noch .. wenn|brauchst|haben
        ist|sind deins|deine|eures|ihre|dein
        bis du .. zurück|gesund|wieder
        sag einfach|mir
        rufen|ruf sie|einfach|jederzeit
        auf mich|uns .. verlassen|zählen
        geht|gehen auf mich|uns|meine
        falls|wenn dir|ihnen|euch das|es hilft
        kannste|kannst .. haben
        hol|hols|holt|nimm dir|dirs|sie|ihn|es|euch
        bring|bringt|schick deine|deinen|eure|ihn|sie .. einfach
        soll ich|soll .. mit|hin|ihm|ihr|ihn|fahren|nachfragen ?
        fahr|fahre|bring|bringe dich|euch|sie
        stelle|stell ich .. gern|dir|zu
        will|wollen .. verschenken|abgeben
        dachte ich|ich an dich|euch
        gratis|umsonst|geschenkt dazu|und|maßstäblich
        mit deinem|ihrem|eurem namen
        stehen|steht|liegt|liegen für dich|euch|sie
        wer mitwill|mitfahren|mag
        mitfahren|mitkommen können|kannst|kann|könnt
        brauchen|brauche wir|ich nicht mehr
        fahre ich .. eh|ohnehin|sowieso
        ich|bin eh|ohnehin|sowieso .. da|daheim|zuhause|frei|vorbei
        um den|die|das .. kümmert|kümmere
        springt|springe|spring .. ein
        hängt an|dran
        können|kannst|könnt .. sparen
        nehmen|nimm sie|ihn|es solange|so
    """,
    "intro": """
        vorstell*
        vorzustellen
        bekannt mach*|machen
        kennenlern*
        darf ich .. vorstellen|bekannt|zusammenbringen
        zusammenbring*
        zusammenzubringen
        verkupp*
        in kontakt bring*
        kontakt von|zu|mit
        stelle|stell|stellen ich|wir .. vor
        das ist frau|herr|herrn|dr|der
        ihr beiden|beide|zwei
        verbind* euch|ihn|sie|dich
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
        stelle|stell|stellen .. kontakt her
        kontakt her|herstellen|herstellst|hergestellt|herzustellen
        nehme|nehm|hole|setze|setz euch|sie .. mail|kopie|verteiler
        fällt|fallen mir .. ein
        bei ihr|ihm|ihnen melden|meldest|vorbeischaue
        mein|meinen|deinen|ihren namen .. fallen|nennen|erwähnen|weitergeben
        zeilen|mail|nummer .. weiterleiten|weitergeben|weitergibst
        gebe|geb|gib ihm|ihr|ihnen .. adresse|nummer|kontakt|mail
        ab hier|jetzt ihr|sie beide
        adresse des|der anderen
        gutes|gute wort|worte
        vermitteln|vermittelst|vermittle
        zusammenbringe|zusammenbringst|zusammenführen|zusammentun|zusammengebracht
        gesprächspartner*
        hier ist er|sie|herr|frau
        darf ich .. vorstellen
        kennst|kennen|kennt du|sie|ihr .. jemand*|wen|einen|eine .. der|die|bei|im
        jemanden|jemand .. der|die .. auskennt|kennt|weiß|kann
        lernt|lernen euch|sie .. kennen
        sprecht|redet|tauscht .. miteinander|euch
        das ist .. von|aus|der|die
        grüß|grüße .. von mir
        empfehle|empfehlen|empfehl ich|dir|ihnen
        mit .. zusammenbringen|bekannt|vernetzen
        beide .. adresse|kontakt|kennenlernen
        mein|meine .. schwager|cousin|nachbar|kollegin .. sucht|plant|baut|kennt|arbeitet|macht
        mein|meine .. kollege|freundin|schwester|bruder .. sucht|plant|baut|kennt|arbeitet|macht
        euch|sie beide|zusammen|einander
        einander vor|vorstellen|vorzustellen
        an einen tisch
        unter euch aus
        bringe|bring ich euch|sie|dich zusammen|beide
        liest|lesen hier|mit
        hier mit drin|dabei
        ankündigen
        ans herz legen
        in meinem|meiner .. ist|singt|sitzt|wohnt einer|eine|jemand
        frage|frag ich sie|ihn
        schreib|schreibe|ruf|rufe ich|euch|sie .. beide|an|gemeinsam
        unabhängig voneinander
        den kontakt
        ein wort .. einlegen|einlegst|einlegten
    """,
    "maybe-ask": """
        bitte schick*|schreib*|sag*|gib*|helft|hilf|ruf*|lies|prüf*|teil*|nenn*
        schick*|sag|gib|leih* mir|uns
        dankbar|lieb|super wenn du|sie|ihr
        deine|deins|eure|ihre ist|hing|steht|liegt
        ich sag's|sags nur|ja
        du|ihr|sie hattest|hattet|hatten doch
        kaputt|tot|leer|streikt|kurz
    """,
    "maybe-offer": """
        falls|wenn du|sie|ihr .. brauchst|brauchen|braucht|was|etwas|hilfe
        fahr|hol|nehm|fahre|hole|nehme ich|dich|euch
        ich schick|schicke|schenk|leih|besorg|back dir|euch|ihnen
        kostenlos|umsonst|geschenkt|gratis
        wie versprochen
        eh|ohnehin|sowieso
        nicht mehr brauche|brauchen
        übrig
        vor der|die tür
    """,
    "maybe-intro": """
        zusammengebracht
        vernetz*
        vermittlung
    """,
}
