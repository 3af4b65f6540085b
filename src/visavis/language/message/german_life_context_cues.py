"""German cues that take a life event away, or say whose it is; life_event_cues.py says how they are used."""

from collections.abc import Mapping

GERMAN_LIFE_CONTEXT: Mapping[str, str] = {
    "thing": """
        hochzeitstorte*|hochzeitssaal|hochzeitsmarsch
        in rente geschickt
        handy|laptop|akku|batterie|server|auto|motor .. gestorben|tot|rente|verschieden|ruhestand
        drucker|kühlschrank|spülmaschine|waschmaschine .. gestorben|tot|rente|verschieden|ruhestand
        pflanze|bohrmaschine|computer|router .. gestorben|tot|rente|verschieden|ruhestand
        gestorben .. handy|laptop|akku|server|auto
        umzug am|zu rosenmontag|karneval|fasching
        umzug .. rosenmontag|karneval|fasching|festwagen
        mit .. sofa|schrank|klavier|möbel umziehen|umgezogen
        mitgliedschaft|fitnessstudio|abo|vertrag|versicherung|handyvertrag|zeitung .. gekündigt
        gekündigt .. fitnessstudio|abo|versicherung|zeitung
        kündigung für|fürs|vom|des .. fitnessstudio|abo|versicherung|handyvertrag
        sterbe|sterb vor|ich
        vor lachen|scham|hunger|lange* .. gestorben
        mülltrennung|trennung vom|des müll
        abschied vom|von .. winter|sommer|auto
        kinder krank
        krank vor
        krankenhaus serie
        preis für|fürs|pro .. kilo|stück|karte|ticket|flyer
        preise|preis .. gestiegen|erhöht|falsch|günstig
        operation timetable
        ausgezogen .. schuhe|jacke|hose
        schuhe|jacke ausgezogen
        auseinander genommen|gebaut|gefallen|halten
        geburt der|einer|des idee|tragödie
        verdienst|verdient|verdienen .. orden|medaille|preis
        verlassen auf|kann|können
        fast|beinahe .. gestorben|geheiratet|gekündigt|herzinfarkt
        mit .. verheiratet|verlobt|verloben .. job|arbeit|sofa
        meine bessere hälfte
        bestanden auf|darauf
        jury .. tagt|raum
        op saal|plan
        abgeschlossen tür|fahrrad|keller
        tür|keller|fahrrad|haus .. abgeschlossen
        rente reicht|reform
        silberhochzeit|goldene hochzeit
        eröffnung der|des .. ausstellung|saison|badesaison|fest*
        schule|praxis .. ist zu|geschlossen .. heute|morgen|ferien
        umzug der|des dienstagsrunde|runde|gruppe|sitzung|jahrhunderts
        gute besserung .. drucker|computer|auto|heizung|waschmaschine
        maschine|kaffeemaschine|fahrrad|server|drucker .. krank|rente|umgezogen|ausgewandert|gestorben|tot|verschieden
        tacker|rad|grill|heizung|auto .. krank|rente|umgezogen|ausgewandert|gestorben|tot|verschieden
        der alte ist in rente
        buch|roman|film|broschüre|messe|kurs .. scheidung|trauerfall|umzug|neuer|hochzeit
        lieferant|fitnessstudio|rollrasen|anbieter .. getrennt|getrennte
        meter auseinander
        zieht|zog .. ins|in pfarrheim|halle|saal
        preisgekrönt*
        von .. sofa
        umzug vom|des|am|im|zum .. *verein|*verein|martinstag|karnevalsverein|schützen
        kater|katze|hund|maus|marder|igel|server|donnerstag|besprechung|termin .. eingezogen|umgezogen|zieht|ausgezogen
        gezogen .. stick|länge|hecke|faden
        stick|länge|hecke|zimmer|zahn|stecker gezogen
        selbstkostenpreis|vorzugspreis|treuepreis|kaufpreis|preis pro
        handy|telefon .. getrennt|geschieden
        gekündigt als kapitän|torwart
        gehört in|zum rente|sperrmüll
        nicht verheiratet|verlobt
        mit dem|der verein|arbeit|firma|handy verheiratet
        zu|immer oft|wieder ja
        ja gesagt bevor|zu
        kapitel|ausschuss|projekt|buch|idee .. welt|geboren
        tastenfeld|pumpe|kühlschrank|torcode|drucker .. gestorben|beerdigt|gegangen
        arbeite|arbeitet ich|er|sie wieder
        wieder halbe|ganze tage
        probezeit verlängert
        herr|frau kranz
        kater|katze|hund|igel|server|marder .. ist|sind .. eingezogen|umgezogen|gezogen
        handy|telefon .. leben|lebe .. getrennt
        drucker|maschine|auto|laptop|handy .. rente|ruhestand
        beförderung seit der|dem
        bin|wurde|wurdest|bist|ich .. ich|in|im|am .. geboren
        ziehe|zieh|zieht|ziehen|ziehst mich|sich|uns|dich|euch .. um|aus|an
        umziehen|umzug helfen
        vom .. getrennt
        arbeite|arbeitet|arbeiten|jobbe|schicht|dienst|praktikum .. krankenhaus|klinik|spital
        krankenhaus|klinik|spital .. besuch|arbeite|arbeitet
        am|beim|gegenüber|neben|zum .. krankenhaus|spital|klinik
        buch|film|artikel|podcast|stück|lied|roman .. scheidung|hochzeit|tod|gestorben|getrennt|geheiratet
        rente reicht|sicher|reform|antrag
    """,
    "recipient": """
        glückwunsch*
        glückwünsche*
        gratuli*
        dein|deine|deinen|deinem|deiner|deines|euer|eure|euren|eurem|eurer
        du|ihr|dich|dir|euch|ihnen
        beileid|mitgefühl
        gute besserung
        willkommen
        genieß*|geniess*
        tut mir|uns .. leid
        alles gute|liebe|glück
        denk|denke|denken an
        hab|habe gehört|gelesen
        stolz auf dich
        von herzen
        viel glück|freude|erfolg
        fühl dich
        schone|schon dich
        werden|werd .. gesund
        hast|bist|habt|seid
    """,
    "congratulating": """
        glückwunsch*
        glückwünsche*
        gratuli*
        gratulation*
        beileid
        gute besserung
        tut mir|uns .. leid
        genesung*
    """,
    "unsure": """
        wenn
        falls
        sobald
        ob
        würde|würdest|würd|würden|würdet
        hätte|hätten|hättest|wäre|wären|wärst
        könnte|könnten|könntest
        vielleicht|womöglich|eventuell
        beinahe|fast
        träum*|traum
        als ob
        angenommen
        tät|täte|täten
        am liebsten
        wie ein|eine|einer
        noch nicht|net|ned
        ^sollte|sollten
        angeblich
        eines tages
        irgendwann
        womöglich
    """,
    "not": """
        nicht
        kein|keine|keinen|keiner|keinem
        nie|niemals
        ohne
        nimmer|ned|net
    """,
    "old": """
        vor .. jahren|jahrzehnten|ewigkeiten
        damals|seinerzeit
        als kind|junge|mädchen|student*|schüler*
        als ich|wir|er|sie|meine|mein|unser .. war|waren|ging|starb|trennten|zog|heiratete
        jahre verheiratet
        seit .. jahren
        jubiläum|jahrestag|hochzeitstag|todestag
        in den fünfzigern|sechzigern|siebzigern|achtzigern|neunzigern
        letztes jahrhundert
        vorigen jahrhundert
        mal|male seit
        in dem jahr|sommer
        schon seit jahren
    """,
    "hearsay": """
        rat|rate|ratet mal
        hast|habt|haben du|ihr|sie .. gehört|gesehen|mitbekommen
        weißt|wisst|wissen du|ihr|sie schon
        schon gehört|gesehen
    """,
}
