"""How German drafts sell, or sound like a circular, in cues of a few words."""

from collections.abc import Mapping

GERMAN_SELLING: Mapping[str, str] = {
    "bait": """
        kostenlose|kostenloses|kostenlosen .. erstberatung|beratung|webinar|erstgespräch
        kostenfreie|kostenfreies|gratis .. erstberatung|beratung|webinar|erstgespräch
        kostenlose|kostenloses|kostenlosen|kostenfreie|gratis .. gespräch|demo|test
        kostenlose|kostenloses|kostenlosen|kostenfreie|gratis .. testphase|probe*|analyse|checkliste
        erstberatung|erstgespräch|strategiegespräch|webinar|potenzialanalyse|infoabend|schnupper*|probemonat
        folgen|teilen|folge|folgt
        abonnier*|newsletter
        rabatt|vorzugspreis|gutschein|sonderpreis|aktion|angebot|angebote|frühbucher*|ermäßig*|nachlass
        begrenzt|limitiert|exklusiv|exklusive|exklusiven
        noch frei|plätze
        nur noch|für
        in den nächsten
        unverbindlich*
    """,
    "offering": """
        OUR produkt*|lösung*|plattform*|service|expert*|kunden|team
        OUR unternehmen|firma|software|app|ansatz|angebot*|marke
        OUR katalog|sortiment|methode|laden|studio|agentur|leistungen|kurse|neue|neues|neuen|fachleute|verein|programm
        MY neues|neue|neuer|neuen|eigenes|eigene|coaching|unternehmen|firma|buch|kurs|programm|methode|laden|studio
        MY praxis|podcast|start-up|startup|seminar|angebot
        MY dienste|dienstleistung*|agentur|leistungen|konzept|werkstatt
        WE helfen|bieten|unterstützen|liefern|begleiten|beraten|entwickeln|fertigen|stellen|verkaufen|machen|beliefern
        WE haben|konnten .. geholfen|unterstützt|begleitet|umgesetzt
        helfen|bieten|unterstützen|begleiten|beraten|liefern WE
        ME helfe|biete|unterstütze|begleite|berate mit|YOU|menschen|unternehmen|was
        ME coache|verkaufe|vertreibe|mache|arbeite mit|YOU|menschen|unternehmen|was
        ME habe|konnte .. geholfen|begleitet|unterstützt
        hilft|helfen|geholfen YOU|unternehmen|menschen|betrieben|teams|firmen
        unternehmen|betriebe|firmen|schulen|teams|häuser|läden|menschen|kunden wie|YOUR
        wie YOURS|YOUR
        wenn YOU .. brauchen|brauchst|suchen|möchten|lust|interesse
        falls YOU .. brauchen|brauchst|suchen|möchten|interesse
        sollten|solltest YOU .. brauchen|brauchst|interesse
        anbot|kostenvoranschlag|offerte|offerieren
        ein|YOU angebot
        mit OUR
        MY|OUR kleine|kleiner|kleines|kleinen laden|praxis|firma|studio|werkstatt|agentur|betrieb|verein
        ME habe|hab|führe|leite|betreibe ein|eine|einen|MY .. laden|praxis|firma|studio
        ME habe|hab|führe|leite|betreibe ein|eine|einen|MY .. werkstatt|agentur|galerie|betrieb
        MY firma|arbeit
        in MY werkstatt|laden|praxis|studio|firma
        steht zum verkauf
        OUR chor|kapelle|kammerchor|galerie|genossenschaft
        WE proben|singen|spielen|treffen|bauen|machen
        überhole|repariere|unterrichte|frisiere|passe ME
        ME unterrichte|verkaufe|baue|male|nähe|schreibe|mache
        wäre|wären für YOU
        in YOUR haus|betrieb|unternehmen|firma
        wenn es YOU .. lassen
    """,
    "launch": """
        gegründet|eröffnet|eröffne|eröffnen|gestartet|selbstständig|selbständig|gründer|gründerin
        ME|WE starte|starten|gründe|gründen|eröffne|eröffnen|baue|bauen|entwickle|launche|mache|fange|biete|bieten
        jetzt neu|auch|nebenbei
        ab sofort
        neuer|neues|neue|neuen shop|laden|studio|kurs|kollektion|album|buch|praxis|programm|konzept
        ist|sind da|zurück|erschienen
        nebenbei|nebenher|nebenberuflich
        endlich geschafft|gemacht|da
        seit .. selbstständig|selbständig
        hab|habe|ME .. verwirklicht|aufgemacht|rausgebracht|herausgebracht|veröffentlicht
    """,
    "call": """
        bestell*|buche|bucht|buchen|anmeld*|melde|meldet|registrier*|abonnier*|klick*|kommentier*|bewirb|bewerben
        ^ melde|meldet|melden|sichere|sichern|jetzt|einfach
        sprich|sprechen|schreib|schreibt|schreiben YOU|ME .. an
        anmeldung|anmeldungen|bestellung|bestellungen
        vereinbar*|termin .. aus
        karten|tickets|plätze|platz kosten|gibt|frei|reservieren|sind|noch
        reserviere|reservieren|halte|freihalten YOU|ME
        stimme|kreuz
        gebt|geben YOU|ME .. stimme
        spende|spenden|spendet|patenschaft|sponsor|sponsoren
        werde|werden YOU|teil|mitglied|bot*
        mach|macht|machen mit
        schau|schauen|schaut|stöber|komm|kommt|kommen .. vorbei
        kommen YOU .. vorbei
        besuch|besuchen|besucht US|WE|MY|YOU
        kalender|kalenderlink|calendly
        link in|im|unten|zum
        kontaktier*
        mitmachen|einsteigen
    """,
    "price": """
        MONEY
        preis|preise|preisliste|honorar|gebühr|beitrag|jahresbeitrag|kosten|kostet|rechnung|prozent|abo|konditionen
        im|pro|je monat|jahr|stück|person|stunde|woche
        inklusive|zzgl|netto|brutto
    """,
    "raise": """
        finanzierungsrunde|finanzierung|investoren|investor|investier*|investition|beteilig*|anteile|kapital|zeichnen
        mitgründer|mitgründerin|teilhaber|crowdfunding|gesellschafter
        spende*|spenden|spendenlauf|förderverein|patenschaft|sponsor*
        pitch|deck
        wählt|wählen|wahl|stimme|stimmen|kandidiere|kandidatur
        stiften|stiftet|stifte|spendet|zehner
        aktien|anteil|bürgschaft|pacht
        hospiz|marathon
        konto|wallet .. dann|mit
    """,
    "recruit": """
        WE suchen|sucht
        suchen|sucht WE|YOU|noch|verstärkung|dich|neue
        neue mitglieder|mitstreiter|leute|stimmen
        mitglied|mitglieder|nachwuchs|verstärkung
        OUR mandant|kunde|chor|verein|club|band|gruppe|kapelle|partei
        mandant|kandidat|stelle|karriere*|position|profil
        herausforderung|herausforderungen
        mitmachen|dabei
        einsteigen|einzusteigen|mitzumachen|mitmachten|dazukommen|beitreten
        kommen|komm YOU .. dazu|vorbei
        fehlt ein|eine|noch
        neue sind
        plätze
        teil davon|von
        YOU .. gern dabei
        würden uns freuen wenn
    """,
    "boast": """
        führend|führende|führender|preis|preise|ausgezeichnet|zertifiziert|zertifizierte|leidenschaft|brenne|expertise
        experte|expertin|experten|einzigartig|mission|vision|erfolg|erfolgreich|innovativ|innovative|qualität|höchste
        erfahrung|motiviert|belastbar|teamfähig*|flexibel
        flexibilität|kompetenz|ganzheitlich*|zukunftssicher|maßgeschneidert
        über NUM
        nummer eins|1
        nächste|nächstes|nächsten level|schritt|karriereschritt
        revolutionär|bahnbrechend|modern|moderner|moderne|modernste|traditionsreich*|familienbetrieb
        herz|seele|kraft|potenzial|wandel|freiheit|erfüllung
        voller stolz|demut|freude
        spezialist*|profi|profis
    """,
    "stock": """
        hoffe YOU|es|diese geht|geht's|nachricht|gut
        auf YOUR profil gestoßen|aufmerksam
        YOUR profil|werdegang|hintergrund|unternehmen|erfahrung|firma
        netzwerk|vernetzen|vernetzt|vernetzung
        gleichgesinnte*|synergien|win-win|mehrwert|augenhöhe
        ins gespräch
        unverbindlich*
        wäre|wären|sind YOU .. offen|interessant|spannend
        offen für
        interesse geweckt
        spannend|spannende|spannenden|spannendes
        freue|freuen ME|WE auf|von|über YOUR|eine|die|einen
        auf|über eine|einen|YOUR rückmeldung|austausch|nachricht|antwort|anfrage*
        wussten|wusstest YOU
        haben|hast YOU schon .. mal|einmal
        kennen|kennst YOU das
        keine agenda|verkauf
        sehr geehrte damen
        sehr geehrte kolleginnen|freunde|mitglieder|hauseigentümer|entscheider*|eltern|interessent*|teilnehmer*|kunden
        liebe|lieber|hallo|moin mitglieder|alle|eltern|kolleginnen|kollegen
        liebe|lieber|hallo|moin freunde|nachbarn|nachbarinnen|ehemalige|gemeinde
        liebe|lieber|hallo|hi|moin zusammen|ihr|community|netzwerk|gründer*|teilnehmer*|kund*|abonnent*|leser*
        an alle
        hallo|hi|hey zusammen|alle|leute|mädels|jungs
        liebe alle
        herzlichen glückwunsch zu|zum NUM
        als geschäftsführer|inhaber|unternehmer*
        aus YOUR region|branche|kreis
        genau hier|dieses
        betriebe|unternehmen YOUR größe|branche
        gestatten
        erlaube ME
        in YOUR branche|region|nähe
        nicht zuständig
        sag|sagt|sagen gern|gerne
        bei interesse
        damen und
        kennenlernen|kennenzulernen
        meld|melde|meldet YOU
    """,
    "negated-pitch": """
        kein|keine verkauf|agenda|haken|werbung|hintergedanken
        nicht|nichts .. verkaufen
        ohne hintergedanken|haken
        versprochen
        keine bitte
        bekomme|bekomm|will|brauche|möchte .. nichts
        sonst nichts
        will gar nichts
        nichts weiter
        ist geschlossen|vergeben
        braucht es nicht
        nicht nötig
    """,
    "trade": """
        ME bin|ist jetzt|seit|nun .. berater|beraterin|coach|coachin|trainer
        ME bin|ist jetzt|seit|nun .. trainerin|makler|maklerin|vertreter|vertreterin|bei
        bin ME|ME jetzt|seit .. berater|beraterin|coach|trainerin|bei
        ME bin zertifizierte|zertifizierter|selbstständige|freie|freier|freiberufliche
        bin seit .. berater|beraterin|bei
        beraterin|berater|coachin|maklerin|makler|finanzcoaching|coaching|retreats|seminare|schulungen|workshops
        MY klientinnen|klienten|kunden|kundinnen|leserinnen|leser|hauptprogramm|schüler|gäste
        ME verkaufe|biete|vertreibe|schule|coache|gebe|leite
        ME mache jetzt|nun|inzwischen|das|hauptsächlich
        verkaufe|mache ME jetzt|nun
        beruflich|hauptberuflich|nebenberuflich
        eigene|eigenen|eigener|eigenes werkstatt|laden|praxis|firma|studio|salon|format|marke
        laden|lokal|salon|party|partys|katalog|franchise|aktien|coin|coins|versicherung|versicherungsschutz
        ME trete|treten .. an
        ME lauf|laufe|radle|schwimme|sammle .. für
        starterset|startpaket|startkoffer|einsteigerpaket
        ME hätte .. luft|kapazität|kapazitäten|termine|platz|plätze
        WE haben .. luft|kapazität|kapazitäten|plätze
        von MY|OUR angebot
    """,
    "for-you": """
        was|etwas für YOU
        für YOU .. sein|interessant|spannend|dabei|möglich|drin
        zu YOU passt|passen|passend
        könnte YOU .. interessieren|gefallen|helfen
        YOU .. mitnehmen|begleiten|unterstützen
        auf YOUR weg
        wer lust|mag|interesse|möchte|will
        YOU .. interesse|lust
        mehr darüber|dazu|erzählen|erfahren
        zeige|zeig|erzähle|erzähl ME YOU
        YOU .. zeigen|erzählen was|wie|mehr
        an MY|OUR|ME denken|denkst
        schreib|schreiben|melde|melden YOU|ME .. wenn|info
        wenn YOU .. offen|spürst|angesprochen|gerufen
        angesprochen|gerufen fühlt|fühlen|fühlst
        ein teil
        in welcher form|lebenslage
    """,
    "lead-in": """
        wussten|wusstest YOU
        kennen|kennst|kennt YOU das|schon
        suchen|suchst|sucht YOU
        haben|hast YOU .. lust|interesse|schon|gedacht|überlegt
        sind|bist|seid|wären|wäre|wärst YOU .. bereit|offen|interessiert|dabei
        wollen|willst|möchten|möchtest|wollt YOU
        könnte das|YOU
        wäre das
        interesse|neugierig
        stell|stellen YOU vor
        was wäre
        wer ist|hat|will|macht
        verlierst|verlieren YOU
        raubt|fehlt YOU
        spürst|traust YOU
        wann lernen|können|sprechen|darf WE|ME
    """,
}
"""What German drafts do to sell, by group."""
