"""German cues of life events; life_event_cues.py says how they are used."""

from collections.abc import Mapping

_WORK = (
    "stelle|job|posten|arbeitsstelle|ausbildungsplatz|lehrstelle|praktikumsplatz|anstellung|arbeit|"
    "ausbildung|lehre|vertrag|zusage"
)
_LEAD = (
    "leiter|leiterin|chef|chefin|direktor|direktorin|partner|partnerin|professor|professorin|rektor|rektorin|polier"
    "|meister|oberarzt|oberärztin|chefarzt|chefärztin|abteilungsleit*|teamleit*|stationsleit*|filialleit*|schulleit*|bereichsleit*"
    "|gruppenleit*|projektleit*|geschäftsführ*|vorstand|prokurist|prokuristin|hauptmann|vizeleutnant|küchenchef*|redaktionsleit*"
    "|vorarbeiter*|schichtleit*|betriebsleit*|kapitän*|konzertmeister*|stellvertret*|vize*|leitung|amtsleit*|werkstattleit*|studienrat|studienrätin"
)
_SHOP = (
    "laden|firma|werkstatt|praxis|studio|büro|agentur|café|cafe|restaurant|bäckerei|geschäft|betrieb|unternehmen|buchladen"
    "|buchhandlung|kanzlei|salon|atelier|imbiss|imbisswagen|kneipe|schule|gmbh|gbr|startup|brauerei|schneiderei|hofladen|label|tischlerei|schreinerei|*schule"
)
_SHOP = _SHOP.replace("|*schule", "")
_HOME = (
    "wohnung|haus|bude|zuhause|heim|adresse|anschrift|häuschen|bleibe|küche|wg|stadt|wohnort|dorf|"
    "wohnanschrift|eigenheim|reihenhaus"
)
_CHILD = (
    "baby|kind|zwillinge|drillinge|sohn|tochter|mädchen|junge|bub|mädel|töchterchen|söhnchen|nachwuchs|"
    "kleine|kleiner|enkel|enkelin"
)
_KIN = (
    "mutter|vater|mama|papa|oma|opa|omi|opi|großmutter|großvater|grossmutter|grossvater|bruder|schwester|mann|frau|onkel"
    "|tante|sohn|tochter|freund|freundin|cousin|cousine|neffe|nichte|schwiegermutter|schwiegervater|kater|hund|katze"
)
_LIMB = (
    "bein|arm|knöchel|handgelenk|hüfte|fuß|fuss|schlüsselbein|rippe|rippen|ellbogen|schulter|hand|finger|zeh|nase|kiefer"
    "|knie|rücken|becken|daumen|sprunggelenk|wirbel|meniskus|kreuzband|bänder|oberschenkelhals|wade"
)
_EXAM = (
    "prüfung|prüfungen|examen|staatsexamen|abitur|abi|matura|matur|abschlussprüfung|studium|lehre|ausbildung|meisterprüfung"
    "|gesellenprüfung|meister|diplom|master|bachelor|doktor|promotion|dissertation|doktorarbeit|bachelorarbeit|masterarbeit|diplomarbeit|gesellenbrief|meisterbrief|abschluss|schule"
)
_PRIZE = (
    "preis|auszeichnung|medaille|goldmedaille|silbermedaille|pokal|orden|stipendium|wettbewerb|landespreis|kulturpreis"
    "|förderpreis|ehrung|rettungsmedaille|bundesverdienstkreuz|ehrennadel|publikumspreis|literaturpreis|gold|silber|bronze|platz|titel|ehrenamtspreis"
)

GERMAN_LIFE: Mapping[str, str] = {
    "new_job": f"""
        neue|neuen|neuer|neues|traumhafte {_WORK}|arbeitgeber|chefin|chef
        neue|neuen|neuer|neues|traumhafte arbeitsplatz|kollegen|büro|aufgabe|wirkungsstätte
        traumjob|traumstelle|jobzusage|jobwechsel|stellenwechsel
        habe|hab|hast|hat|haben .. {_WORK} .. bekommen|gekriegt|gefunden|angenommen|ergattert|sicher
        {_WORK} .. bekommen|gekriegt|gefunden|angenommen|ergattert|unterschrieben|angetreten
        bekomme|bekommst|bekommt|krieg|kriege|kriegst .. {_WORK}
        die|den|der stelle|job .. als|bei|im|am
        erster|ersten|erste arbeitstag|tag|woche|schicht .. im|bei|am|als
        mein|dein|sein|ihr|euer erster tag|arbeitstag
        arbeitstag
        fange|fang|fängt|fängst|fangen|anfange .. an
        angefangen bei|als|im|in
        im|am|in|bei|als .. angefangen
        ab|seit|zum .. arbeite|arbeitet|leite|unterrichte|kümmere|betreue .. ich|er|sie
        ich|er|sie arbeite|arbeitet .. jetzt|nun|seit|ab
        arbeite|arbeitet jetzt|nun|seit|ab
        zugesagt
        haben|hat mich|ihn|sie|dich .. genommen|eingestellt|angestellt|übernommen
        eingestellt als|bei|worden
        unterschrieben .. vertrag|arbeitsvertrag
        arbeitsvertrag .. unterschrieben|ist
        gewechselt zu|zur|zum
        zur|zum|zu|an|in .. gewechselt
        wechsle|wechsel|wechselt zu|zur|zum|als|in
        untergekommen
        neu im|bei|am .. team
        vorstellungsgespräch .. geklappt|gelohnt
        trete|tritt .. stelle|dienst .. an
        lehrstelle|ausbildungsplatz .. sicher|gefunden|bei
        glückwunsch zum|zur .. job|stelle|zusage|ausbildungsplatz|lehrstelle
        seit|ab .. sitze|sitzt|sitz|arbeite|fahre .. bei|im|in
        einstieg bei|als|im
        erste|ersten woche|tage|tag .. rum|geschafft|vorbei|überstanden|überlebt
        wie war .. erste|ersten woche|tag|schicht
        bei dir|ihnen steht jetzt
        ist|bin|bist seit .. bei|beim|in|im
        angefangen .. bei|im|in|als
        als .. angefangen
        seit .. bei der|dem|einer konkurrenz
        hat|habe|hab .. ausbildungsplatz|lehrstelle|*stelle .. gekriegt|bekommen|gefunden
        frischgebackene|frischgebackener kindergärtnerin|erzieherin|lehrer|lehrerin|azubi|pfleger
    """,
    "promotion": f"""
        befördert
        beförderung
        aufgestiegen zum|zur
        zum|zur .. {_LEAD} .. ernannt|gewählt|gemacht|befördert|berufen|aufgestiegen|aufgerückt
        zum|zur {_LEAD} ernannt|gewählt|gemacht|befördert|berufen|aufgestiegen
        ernannt
        zum|zur .. gewählt|berufen
        bin|bist|ist|sind|wird|wirst|werde jetzt|nun|ab|seit|neue|neuer|offiziell|die|der|unsere|unser .. {_LEAD}
        ist|bin|bist|wird|werde|wirst|wurde|geworden {_LEAD}
        ich|du|er|sie jetzt|nun .. {_LEAD}
        jetzt|nun .. {_LEAD}
        {_LEAD} geworden
        leitung übernommen|übernimmt|übernehme|bekommen|übertragen
        übernehme|übernimmt|übernimmst .. leitung
        leite|leitet|leitest .. jetzt|nun|ab|künftig
        abteilungsleit*
        aufgerückt|hochgestuft|verbeamtet|habilitiert
        stufe höher
        karriereschritt|karrieresprung
        glückwunsch zum|zur .. {_LEAD}|aufstieg
        frau|herr direktor|direktorin|professor|professorin
        zum|zur *leiter|*leiterin|*meister|*meisterin|*ärztin|*arzt|*chef|*chefin|prokurist|prokuristin
        *leiterin|*leiter|*leitung .. jahren|verdient|geworden
        bin|bist|ist|sind ich|du|jetzt|nun|seit .. *leiter|*leiterin|*leitung
    """,
    "job_lost": f"""
        gekündigt
        kündigung|kündigungen
        entlassen|entlassung|entlassungen
        rausgeschmissen|rausgeworfen|rausgeflogen|gefeuert|freigestellt|geschasst|wegrationalisiert|abgewickelt
        arbeitslos*
        {_WORK}|stellen|jobs .. verloren|los|gestrichen|weg|weggefallen|abgebaut
        verliere|verliert|verlierst .. {_WORK}|stellen|jobs
        streichen|streicht .. {_WORK}|stellen|jobs
        vertrag .. nicht|ausgelaufen|aus .. verlängert
        vertrag läuft aus
        nicht verlängert|übernommen
        auf der straße
        auf die straße gesetzt
        vor die tür gesetzt
        abfindung|aufhebungsvertrag|sozialplan|stellenabbau|betriebsbedingt*
        insolven*|pleite
        dichtgemacht|dichtmachen
        ohne job|arbeit|stelle
        werk|betrieb|filiale|standort|abteilung|redaktion .. geschlossen|zu|schließt|dicht|zugemacht|muss
        muss|müssen .. gehen .. stelle|redaktion|abteilung
        redaktion|abteilung|belegschaft .. muss|müssen .. gehen
        auf jobsuche|arbeitssuche|stellensuche
        letzter|mein arbeitstag .. abbau|gekündigt
        keine arbeit|stelle|job mehr
        rationalisiert
        musste|mussten|muss|müssen .. gehen .. team|alle|stelle|leute|kollegen|jahren
        ganzes|ganze team|abteilung .. gehen|weg|gestrichen
        ende des monats ist|bin
        aussegschmissen|aussegschmissn|rausgschmissen|kündet|gekündet
        nach der probezeit .. nicht|ned|net
        probezeit .. nicht|ned|net|behalten|bhalten
        zugangskarte
    """,
    "business_started": f"""
        selbstständig|selbständig
        selbstständigkeit|selbständigkeit
        freiberuflich|freiberufler|freelancer
        eigener|eigene|eigenen|eigenes {_SHOP}
        eigener|eigene|eigenen|eigenes .. {_SHOP}
        eine eigene|eigenes
        {_SHOP} .. aufgemacht|eröffnet|gegründet|angemeldet|gestartet
        aufgemacht|eröffnet|gegründet|gründet|gründe|eröffne|eröffnen|eröffnung
        gewerbe|gewerbeschein|handelsregister|gründung|neueröffnung|gründerin|existenzgründung
        machst|mache|mach|macht|machen .. laden|café|praxis|werkstatt .. auf
        sein|mein|ihr|dein eigener chef
        eigene chefin
        schild hängt
        laden|studio|praxis .. ist|steht .. angemeldet|offen|eröffnet
        unter eigenem|eigener
        mein|dein name .. tür|schild|handelsregister|schaufenster
        start up
        startup
        geschäft .. läuft|eröffnet
        läuft mein|meine|unser|unsere|dein|deine
        hat|haben mein|meine|unser|unsere|dein|deine .. offen|eröffnet|auf
        dein|deine|ihr|ihre neues|neue schild
        *erei|*laden|*praxis|*werkstatt|*studio|*laden .. auf|offen|eröffnet|aufgemacht|aufgesperrt
        alles gute für|mit .. praxis|laden|werkstatt|studio|café|firma
        stehen|steht im handelsregister
        gewerbeanmeldung
    """,
    "move": f"""
        umgezogen|umziehen|umzug|umzugskisten|umzugskartons|umzugswagen|übersiedelt|übersiedlung
        ziehe|zieh|zieht|ziehen|ziehst .. um|nach|aus|ein
        ziehe|zieh|zieht|ziehen|ziehst nach|in|zu|zurück
        nach|in|aufs|ans|zu|zurück .. gezogen
        gezogen
        eingezogen|zugezogen|weggezogen|hergezogen|hingezogen|zusammengezogen|einzug|ausgewandert|auswandern
        neue|neuen|neues|neuer {_HOME}
        kisten|kartons gepackt|ausgepackt|stapeln|stehen|überall
        letzte kiste|karton
        zwischen|auf .. kisten|kartons|umzugskartons
        schlüssel .. wohnung|haus
        wohne|wohnt|wohnen|wohnst jetzt|nun|ab|seit|in
        jetzt|nun|ab .. wohne|wohnt|wohnen
        eingelebt|eingewöhnt
        willkommen im|in|am .. dorf|viertel|haus|straße|stadt|nachbarschaft|ort
        neue nachbarn|nachbarschaft|nachbarin
        findet|findest ihr|du .. uns|mich in
        ab .. findet|findest|finden|erreichst .. uns|mich
        adressänderung
        gegen .. getauscht
        erste nacht in
        seit|ab .. wohne|wohnen|wohnt|wohn .. in|im|z'
        wohne|wohnen|wohnt ich|wir .. in
        für immer .. weg|ausgezogen|uszoge|spanien
        uszoge|usezoge|züglet|gezügelt|zügeln
        neue adress
        erste nacht .. neuen|wohnung|haus
        sind|bin jetzt|nun in|z'|z
    """,
    "baby": f"""
        geboren
        geburt
        zur|welt|auf .. welt gekommen|gebracht
        auf die|der welt
        {_CHILD} .. bekommen|gekriegt|da|angekommen|geboren
        bekommen|bekam|kriegt|gekriegt .. {_CHILD}
        hat|haben .. zwillinge|drillinge
        entbunden|entbindung|kreißsaal
        vater|mutter|eltern|opa|oma|papa|mama|onkel|tante|großeltern|grosseltern|mami|papi geworden|sein
        frischgebacken* .. vater|mutter|eltern|papa|mama|oma|opa
        frischgebacken* eltern|mama|papa|oma|opa
        zu dritt|viert|fünft
        neugeboren*
        mutter und|& kind|tochter|sohn|baby
        er|sie|es|endlich ist|sind da
        ist|sind da .. gramm|kilo|wohlauf
        gramm|wohlauf
        willkommen kleiner|kleine|auf|kleines
        elternzeit|mutterschutz|karenz|wochenbett|babypause
        nachwuchs
        erstes|erster|erste enkelkind|enkel|enkelin
        enkelkind
        tage|wochen alt
        mädchen|meiteli|bub|buam|bua|kind .. bekommen|gekriegt|kriegt|übercho|gekommen
        großonkel|großtante|grossonkel|grosstante
        du|ihr|ich bist|seid|bin .. papa|mama|oma|opa|onkel|tante
    """,
    "pregnancy": """
        schwanger*
        in anderen umständen
        erwarten|erwartet|erwarte ein|unser|ihr|zwillinge|kind|das|ihr|nachwuchs
        kind|baby|nachwuchs .. unterwegs
        errechnet*|entbindungstermin|geburtstermin
        guter hoffnung
        werde|werden|wirst|werdet|wird .. vater|mutter|eltern|oma|opa|papa|mama|tante|onkel|großeltern
        eltern werden
        bekommen|bekomme|bekommt|kriegen ein|zwillinge .. kind|baby|im|nachwuchs
        ultraschall*
        babybauch
    """,
    "wedding": """
        heirat*
        geheiratet
        verheiratet
        hochzeit
        trauung
        verlobt|verlobung
        getraut|vermählt|vermählung
        brautpaar|bräutigam|braut
        standesamt
        jawort|ja-wort
        ja gesagt
        flitterwochen
        ehepaar
        heiratsantrag|antrag gemacht
        hat|habe .. antrag gemacht
        unter der|die haube
        frau und|& mann
        frisch vermählt*
        ringe getauscht
        trauzeug*
        wünscht|wünschen .. ehe
        ehe
        gheirat|gheiratet
        euch .. trauung|hochzeit
    """,
    "separation": """
        getrennt
        trennung
        trennen|trennt|trenne uns|sich|mich
        scheidung|geschieden
        scheiden lassen
        lassen|lässt|lasse .. scheiden
        schluss gemacht
        auseinander
        nicht mehr zusammen
        verlassen .. hat|mich
        hat|habe .. verlassen
        getrennte wege
        ausgezogen
        zieht|ziehe|ziehen aus
        wieder single|solo|alleine|allein
        ehe|beziehung .. vorbei|ende|gescheitert|aus
        aus zwischen|mit
        das mit dir|euch und
        mit dir|euch und
        ex mann|frau
        sorgerecht
        nimmer beinander|zusammen
        auseinander seid|sind|gegangen
        seid|sind auseinander
        allein|alleine mit den|dem|der kindern|buben|kleinen
    """,
    "illness": f"""
        krank|kranke|erkrankt|krankheit|krankgeschrieben|krankenstand|krankmeldung
        operiert|operation|op
        diagnose|diagnostiziert|befund
        krebs|tumor|chemo*|bestrahlung|metastas*
        lungenentzündung|grippe|corona|covid|schlaganfall|herzinfarkt
        bandscheibe*|hexenschuss|fieber|migräne|infekt|blinddarm*
        magen darm
        bronchitis|gürtelrose|gehirnerschütterung|burnout|depression|angina|norovirus|thrombose
        demenz|alzheimer|parkinson|diabetes|sepsis|leistenbruch|galle|mandelentzündung
        {_LIMB} .. gebrochen|verstaucht|gerissen|gezerrt|verrenkt|angebrochen|operiert|kaputt|streikt|eingegipst
        gebrochen|verstaucht|angebrochen .. {_LIMB}
        wie geht|geht's|gehts|ist .. {_LIMB}
        was macht|machen .. {_LIMB}
        gute besserung
        wieder|schnell|bald|ruhe|rasch gesund
        gesund werden|wirst|werden
        genesung|genesen|genesungswünsche|besserung
        auf dem|dem weg der besserung
        krücken|gips|rollstuhl|reha|notaufnahme|intensivstation
        im bett .. fieber|grippe|seit
        lag .. im krankenhaus|spital
        hüft|knie op
        neue|neues|neuen hüfte|knie|hüftgelenk|kniegelenk
        knoten .. gefunden|brust
        ärzte|arzt|ärztin .. gefunden|sagt|sagen|meint
        ausgefallen krank*
        positiv getestet
        schone|schon dich
        bänderriss|kreuzbandriss|muskelfaserriss|beinbruch|armbruch|knochenbruch|rippenbruch|knie op
        lieg|liege|liegt|liegst .. krankenhaus|spital|klinik|bett|intensivstation|flach
        im|ins|aus krankenhaus|spital
        in|aus der|die klinik
        dem krankenhaus|spital
        gürtelrose|lungenentzündung
        falle|fällt|fall .. aus
        arzt|ärztin sagt|meint
        knie|hüft|augen|herz op|operation
        rücken streikt|kaputt|hinüber
        darf ich nichts heben
        gallenblase|blinddarm|mandeln .. raus|ohne
    """,
    "bereavement": f"""
        gestorben|verstorben|verstarb|starb|verschieden
        beileid|mitgefühl|anteilnahme
        tod
        todesfall|trauerfall|trauer|traueranzeige|todesanzeige|hinterblieben*
        beerdigung|begräbnis|beisetzung|trauerfeier|bestattung|abdankung|requiem
        beerdigt|beigesetzt|bestattet
        eingeschlafen
        {_KIN} .. verloren
        verloren .. {_KIN}
        für immer .. gegangen|eingeschlafen
        von uns gegangen
        nicht mehr unter uns
        nicht mehr bei uns
        heimgegangen|entschlafen|heimgang
        verlust
        abschied nehmen|genommen von
        ist|lebt nicht|nimmer mehr .. da|unter|bei
        ruhe in frieden
        tut|das .. deiner|deinem|ihrer|ihrem oma|opa|mutter|vater|mann|frau|bruder|schwester
        witwe|witwer
        einschläfern|eingeschläfert
        leid um|wegen|wege .. *vater|*mutter|bruder|schwester|papa|mama|opa|oma|mann|frau|bruders|onkel|tante
        tod deines|deiner|ihres|ihrer|meines|meiner|unseres|unserer
        leichenschmaus|kranz|trauerrede
        für immer eingeschlafen|gegangen
    """,
    "graduation": f"""
        {_EXAM} .. bestanden|geschafft|fertig|abgeschlossen|abgelegt|vorbei
        {_EXAM} .. gemacht|verteidigt|abgegeben|tasche|hand|beendet
        bestandene|bestandenen|bestandener {_EXAM}
        bestanden
        durchgefallen .. nicht
        abitur|abi|matura in der tasche
        {_EXAM} in der tasche|hand
        promoviert|graduiert|diplomiert|examiniert
        disputation|rigorosum|verteidigung
        verteidigt
        doktortitel|doktorhut|doktorin
        gesellenbrief|meisterbrief|abschlusszeugnis|diplom
        fertig mit|dem .. studium|ausbildung|lehre|uni|schule
        ausgelernt
        jahrgangsbeste|jahrgangsbester|klassenbeste
        bachelor|master of|in|bestanden|geschafft
        examen
        staatlich|geprüfte|geprüfter|frischgebackene|frischgebackener .. erzieherin|krankenpfleger|meister
        staatlich|geprüfte|geprüfter|frischgebackene|frischgebackener .. meisterin|tierärztin|anwältin
        approbation|zulassung .. da|bekommen
        lehrabschlussprüfung|lehrabschlussprüefig|abschluss|*prüfung .. gschafft|geschafft|bestanden
        matur|matura .. gschafft|mit|gutem|het|hat
        zum|zur meisterbrief|gesellenbrief|diplom|bachelor|master|abitur|matura|*titel|*abschluss
        meisterbrief|abschlusszeugnis
    """,
    "award": f"""
        {_PRIZE} .. gewonnen|bekommen|gekriegt|verliehen|erhalten|abgeräumt|geholt|geht|überreicht|entgegengenommen
        gewonnen|bekommt|erhält|erhalten|abgeräumt|geholt .. {_PRIZE}|platz
        ausgezeichnet mit|als|worden|wurde
        mit .. ausgezeichnet
        wurde|wurden|worden|bin|bist|ist .. ausgezeichnet|prämiert|geehrt
        prämiert
        auszeichnung
        preisträger*|preisverleihung
        des jahres
        erster|ersten|zweiter|zweiten|dritter|dritten|1|2|3 platz|preis
        goldmedaille|silbermedaille|bronzemedaille
        gold|silber|bronze für|beim|bei|geholt
        stipendium .. bekommen|erhalten
        glückwunsch zum|zur .. preis|auszeichnung|medaille|titel|sieg|stipendium
        verliehen
        lebenswerk
        ehrenmitglied|ehrenbürger* geworden|ernannt
        nominiert
        landesmeister*|weltmeister*|vizemeister*|schützenkönig*|bestenliste
        zum|zur .. gekürt
        platz eins|zwei|drei
        zum|zur *preis|*medaille|auszeichnung|*pokal|*orden
        *preis|*medaille|*pokal|*orden|*nadel|*zeichen|löffel .. gewonnen|bekommen|gekriegt|verliehen|geholt|geht
        *medaille|*preis geht
        hat|habe|haben .. gold|silber|bronze .. bekommen|gewonnen|geholt
        kulturzeichen|ehrennadel|ehrenzeichen|verdienstorden|verdienstkreuz
        bekommen|verliehen .. *preis|*medaille|ehrennadel
    """,
    "retired": """
        rente|frührente
        ruhestand|altersteilzeit|vorruhestand
        pension|pensioniert|pensionierung|pensionist|pensionistin|emeritiert|emeritierung
        rentner|rentnerin|rentnerleben
        letzter|letzten|letzte arbeitstag|schicht|tag|dienst|fahrt|tour .. nach|jahren|war|heute|gestern
        nach .. jahren .. schluss|letzter|aufgehört|feierabend|abgegeben|verabschiedet
        praxis|laden|hof|werkstatt|betrieb .. abgegeben|übergeben|zugemacht|zu
        übergibt|übergebe|übergeben .. laden|praxis|betrieb|hof|werkstatt|geschäft
        füße|beine hoch
        verabschiedet .. ruhestand
        kein|keinen wecker
        hört|höre|hörst auf .. nach|jahren
        nach .. dienstjahren|berufsjahren
        dienstjahre|berufsleben|arbeitsleben
        nagel gehängt
        ohne wecker
        erster|ersten montag .. ruhestand|rente|wecker
        kelle|schlüssel|uniform|kittel .. abgegeben
        seit freitag kein|keine
        schönen|verdienten|wohlverdienten ruhestand
        nur noch|jetzt rentner|rentnerin
    """,
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
    """,
    "hearsay": """
        rat|rate|ratet mal
        hast|habt|haben du|ihr|sie .. gehört|gesehen|mitbekommen
        weißt|wisst|wissen du|ihr|sie schon
        schon gehört|gesehen
    """,
    "promotion!": """
        ^oberarzt|oberärztin|küchenchefin|küchenchef|chefin|chef
        ^direktorin|direktor|professorin|professor|*leiterin|*leiter
    """,
    "baby!": """
        ^ein|eine .. sohn|tochter|mädchen|junge|bub
    """,
    "graduation!": """
        ^frau|herr doktor
        ^doktor|meister|meisterin|bestanden|geschafft
    """,
}
