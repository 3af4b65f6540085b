"""German cues of what happens in a life; life_event_cues.py says how they are used."""

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

_GOT = "bekommen|gekriegt|gefunden|angenommen|ergattert"

GERMAN_LIFE: Mapping[str, str] = {
    "new_job": f"""
        neue|neuen|neuer|neues|traumhafte stelle|job|posten|arbeitsstelle|ausbildungsplatz
        neue|neuen|neuer|neues|traumhafte lehrstelle|praktikumsplatz|anstellung|arbeit|arbeitgeber
        neue|neuen|neuer|neues|traumhafte arbeitsplatz|kollegen|wirkungsstätte
        traumjob|traumstelle|jobzusage|jobwechsel|stellenwechsel
        habe|hab|hast|hat|haben .. stelle|job|posten .. {_GOT}|sicher
        habe|hab|hast|hat|haben .. lehrstelle|ausbildungsplatz|zusage|arbeit .. {_GOT}|sicher
        stelle|job|posten|arbeitsstelle .. {_GOT}|angetreten
        ausbildungsplatz|lehrstelle|praktikumsplatz|anstellung|zusage .. {_GOT}|angetreten
        bekomme|bekommst|bekommt|krieg|kriege|kriegst .. stelle|job|posten|ausbildungsplatz|lehrstelle
        erster|ersten|erste arbeitstag|tag|woche|schicht .. im|bei|am|als
        mein|dein|sein|ihr|euer erster tag|arbeitstag
        fange|fang|fängst|anfange .. bei|als|beim .. an
        er|sie fängt .. bei|als|beim .. an
        fängt|fange|fang .. job|stelle|lehre|ausbildung .. an
        angefangen bei|beim|als
        bei|beim|als .. angefangen
        ab|seit|zum .. arbeite|arbeitet|unterrichte ich|er|sie|bei|als
        haben|hat mich|ihn|sie|dich .. genommen|eingestellt|angestellt|übernommen
        eingestellt als|bei|worden
        unterschrieben .. arbeitsvertrag
        bei .. unterschrieben
        arbeitsvertrag unterschrieben
        arbeitsvertrag .. unterschrieben|ist
        gewechselt zu|zur|zum
        neu im|bei|am .. team
        vorstellungsgespräch .. geklappt|gelohnt
        trete|tritt .. stelle|dienst .. an
        lehrstelle|ausbildungsplatz .. sicher|gefunden|bei
        glückwunsch zum|zur .. job|stelle|zusage|ausbildungsplatz|lehrstelle
        einstieg bei|als|im
        wie war .. erste|ersten woche|tag|schicht
        ist|bin|bist seit .. bei|beim
        angefangen .. bei|als
        seit .. bei der|dem|einer konkurrenz
        hat|habe|hab .. ausbildungsplatz|lehrstelle|*stelle .. gekriegt|bekommen|gefunden
        frischgebackene|frischgebackener kindergärtnerin|erzieherin|lehrer|lehrerin|azubi|pfleger
        hat|habe|hab|hast|haben die|den|ne stelle|job|lehrstelle|ausbildungsplatz
        erstes|ersten gehalt|lohn|lohnzettel
        erster tag war|gestern|heute
        ersten|montag|januar|februar|märz|april|mai fange|fang ich .. an
        juni|juli|august|september|oktober|november|dezember fange|fang ich .. an
        bei .. untergekommen
        sitzt|arbeitet|ist|bin|bist seit .. bei
        erste|ersten woche in|im|bei .. rum|geschafft|vorbei
    """,
    "promotion": f"""
        aufgestiegen zum|zur
        zum|zur .. {_LEAD} .. ernannt|gewählt|gemacht|befördert|berufen|aufgestiegen|aufgerückt
        zum|zur {_LEAD} ernannt|gewählt|gemacht|befördert|berufen|aufgestiegen
        bin|bist|ist|sind|wird|wirst|werde jetzt|nun|ab|seit|neue|neuer|offiziell .. {_LEAD}
        wird|werde|wirst|wurde|geworden {_LEAD}
        {_LEAD} geworden
        leitung übernommen|übernimmt|übernehme|bekommen|übertragen
        aufgerückt|hochgestuft|verbeamtet|habilitiert
        glückwunsch zum|zur .. {_LEAD}|aufstieg
        glückwunsch* .. *leiter|*leiterin|*meister|*meisterin|*ärztin|*arzt|*chef|*chefin|prokurist|prokuristin
        zur oberärztin|chefärztin|prokuristin|*leiterin
        zum oberarzt|chefarzt|prokuristen|*leiter
        *leiterin|*leiter|*leitung geworden|ab|seit
        ab|seit .. oberärztin|oberarzt|*leitung
        bin|bist|ist|sind jetzt|nun|seit .. *leiter|*leiterin|*leitung
        wer jetzt|nun polier|meister|chef|chefin|leiter|leiterin
        bin|bist|ist ich|du|er|sie *leiterin|*leiter|*leitung|oberarzt|oberärztin
        zum|zur *meister|*meisterin|*leiter|*leiterin gemacht|ernannt|befördert
    """,
    "job_lost": f"""
        rausgeschmissen|rausgeworfen|rausgeflogen|gefeuert|freigestellt|geschasst|wegrationalisiert|abgewickelt
        stelle|job|posten|arbeit|stellen|jobs .. verloren|gestrichen|weggefallen|abgebaut
        stelle|job los|weg
        verliere|verliert|verlierst .. {_WORK}|stellen|jobs
        streichen|streicht .. {_WORK}|stellen|jobs
        vertrag .. nicht|ausgelaufen|aus .. verlängert
        vertrag läuft aus
        nicht übernommen
        vertrag nicht verlängert
        auf die straße gesetzt
        vor die tür gesetzt
        dichtgemacht|dichtmachen
        jetzt|nun|steht|stehe|stehen .. ohne job|arbeit|stelle
        redaktion|abteilung|belegschaft .. muss|müssen .. gehen
        auf jobsuche|arbeitssuche|stellensuche
        letzter|mein arbeitstag .. abbau|gekündigt
        keine|keinen arbeit|stelle|job mehr
        ganzes|ganze team|abteilung .. gehen|weg|gestrichen
        aussegschmissen|aussegschmissn|rausgschmissen|kündet|gekündet
        nach der probezeit .. nicht|ned|net
        probezeit .. nicht|ned|net|behalten|bhalten
        gegangen worden
        ganze|ganzen *schicht|abteilung .. weg|gestrichen|entlassen|papiere
        *redaktion|*abteilung|*schicht muss|müssen gehen
    """,
    "business_started": f"""
        eigener|eigene|eigenen|eigenes {_SHOP}
        eigener|eigene|eigenen|eigenes .. {_SHOP}
        {_SHOP} .. aufgemacht|eröffnet|gegründet|angemeldet|gestartet
        gegründet|gründet .. eigene|firma|verein|gmbh
        glückwunsch* .. eröffnung
        deine|deiner|eure|eurer|meine|meiner|unsere|unserer eröffnung
        eröffne|eröffnen|eröffnet .. laden|praxis|firma|werkstatt|studio|café
        gewerbeschein|handelsregister|neueröffnung|existenzgründung
        machst|mache|mach|macht|machen .. laden|café|praxis|werkstatt .. auf
        sein|mein|ihr|dein eigener chef
        eigene chefin
        schild hängt .. meinem|unserem|laden|name|namen
        laden|studio|praxis|tischlerei|werkstatt .. ist|steht|gibt .. angemeldet|eröffnet|jetzt
        unter eigenem|eigener
        mein|dein name .. tür|schild|handelsregister|schaufenster
        geschäft .. eröffnet
        hat|haben mein|meine|unser|unsere|dein|deine .. eröffnet
        *erei|*laden|*praxis|*werkstatt|*studio .. eröffnet|aufgemacht|aufgesperrt|gegründet
        alles gute für|mit .. praxis|laden|werkstatt|studio|café|firma
        stehen|steht im handelsregister
        gewerbeanmeldung
        mein|meine|unser|unsere|dein|deine .. laden|*erei|praxis|studio|café .. offen|eröffnet
    """,
    "move": """
        kisten|kartons gepackt|ausgepackt|überall
        zwischen|auf .. umzugskartons|kartons|umzugskisten
        schlüssel .. bekommen|wohnung|übergabe .. seitdem|haus|wohnung|kartons
        wohne|wohnen|wohnst|wohnt jetzt|nun|ab|seit
        jetzt|nun|ab .. wohne|wohnt|wohnen
        eingelebt|eingewöhnt
        willkommen im|in|am .. dorf|viertel|straße|nachbarschaft
        findet|findest ihr|du .. uns|mich in
        ab .. findet|findest|finden|erreichst .. uns|mich
        adressänderung
        erste nacht in
        wohne|wohnen|wohnt ich|wir .. in
        uszoge|usezoge|züglet|gezügelt|zügeln
        neue adress
        erste nacht .. neuen|wohnung|haus
        ^neue|neuer anschrift|adresse .. ab|bitte|jetzt|heute|unten|gilt
    """,
    "baby": f"""
        nach|bei|seit|zur|vor der|deiner|eurer|geburt geburt|eures|deines
        zur|auf welt|die gekommen|gebracht|welt
        auf der welt .. seit|gramm|gesund
        baby|kind|zwillinge|drillinge|sohn|tochter|mädchen|junge|bub|mädel|enkel|enkelin .. bekommen|gekriegt|geboren
        baby|zwillinge|sohn|tochter ist|sind da|angekommen
        bekommen|bekam|kriegt|gekriegt .. {_CHILD}
        hat|haben .. zwillinge|drillinge
        vater|mutter|eltern|opa|oma|papa|mama|onkel|tante|großeltern|grosseltern|mami|papi geworden|sein
        frischgebacken* .. vater|mutter|eltern|papa|mama|oma|opa
        frischgebacken* eltern|mama|papa|oma|opa
        jetzt|nun|endlich|sind|seid .. zu dritt
        jetzt|nun|endlich zu viert|fünft
        mutter und|& kind|tochter|sohn|baby
        ist|sind da .. gramm|kilo|wohlauf
        gramm|wohlauf
        willkommen kleiner|kleine|kleines
        erstes|erster|erste enkelkind|enkel|enkelin
        mädchen|meiteli|bub|buam|bua|kind .. bekommen|gekriegt|kriegt|übercho|gekommen
        bin|bist|ist ich|du|er|sie jetzt|nun oma|opa|papa|mama|onkel|tante
        bin|bist ich|du oma|opa|onkel|tante
        wochen zu früh
        unser|unsere|ihr|ihre .. ist da
        seit|also|nun|jetzt .. zu dritt|viert|fünft
    """,
    "pregnancy": """
        in anderen umständen
        erwarten|erwartet|erwarte ein|unser|ihr|zwillinge|nachwuchs kind|baby|erstes|zweites|drittes|im
        kind|baby|nachwuchs .. unterwegs
        errechnet*|entbindungstermin|geburtstermin
        werde|werden|wirst|werdet|wird .. vater|mutter|eltern|oma|opa|papa|mama|tante|onkel|großeltern
        eltern werden
        bekommen|bekomme|bekommt|kriegen|kriege ein|zwillinge|unser|ihr kind|baby|erstes|zweites|drittes
        bekommen|bekomme|bekommt|kriegen zwillinge|nachwuchs
    """,
    "wedding": """
        geheiratet
        verlobt|verlobung
        getraut|vermählt|vermählung
        jawort|ja-wort
        sie|er hat .. ja gesagt
        ja gesagt auf|im|am|vorm
        heiratsantrag|antrag gemacht
        hat|habe .. antrag gemacht
        unter der|die haube
        frau und|& mann
        frisch vermählt*
        ringe getauscht
        wünsche|wünscht|wünschen .. ehe
        gheirat|gheiratet
        trauen lassen
        ringe sind dran|dran
        dem brautpaar
        ^standesamt
        lange|fröhliche|glückliche|schöne .. ehe
    """,
    "separation": """
        trennen|trennt|trenne uns|mich
        trennen|trennt sich
        scheiden lassen
        lassen|lässt|lasse .. scheiden
        schluss gemacht
        nicht mehr zusammen
        mich verlassen|sitzen
        hat mich|ihn|sie .. verlassen
        getrennte wege
        wieder single|solo
        ehe|beziehung .. vorbei|ende|gescheitert|aus
        aus zwischen|mit
        das mit dir|euch und
        ex mann|frau
        sorgerecht
        nimmer beinander|zusammen
        auseinander seid|sind|gegangen
        seid|sind auseinander
        allein|alleine mit den|dem|der kindern|buben|kleinen
        seit .. auseinander
    """,
    "illness": f"""
        {_LIMB} .. gebrochen|verstaucht|gerissen|gezerrt|verrenkt|angebrochen|operiert|kaputt|streikt|eingegipst
        gebrochen|verstaucht|angebrochen .. {_LIMB}
        wie geht|geht's|gehts|ist .. {_LIMB}
        was macht|machen .. {_LIMB}
        gute besserung
        wieder|schnell|bald|ruhe|rasch gesund
        gesund werden|wirst|werden
        genesung|genesen|genesungswünsche
        auf dem|dem weg der besserung
        im bett .. fieber|grippe|seit
        lag .. im krankenhaus|spital
        hüft|knie op
        knoten .. gefunden|brust
        ausgefallen krank*
        positiv getestet
        bänderriss|kreuzbandriss|muskelfaserriss|beinbruch|armbruch|knochenbruch|rippenbruch|knie op
        lieg|liege|liegt|liegst .. krankenhaus|spital|klinik|bett|intensivstation|flach
        knie|hüft|augen|herz op|operation
        rücken streikt|kaputt|hinüber
        darf ich nichts heben
        haben .. dabehalten|dabehalten
        ^magen darm
        ^oh|uff|mensch|mann .. bänderriss|kreuzbandriss|knochenbruch|bandscheibenvorfall
    """,
    "bereavement": f"""
        beileid|anteilnahme
        mein|unser|tiefes mitgefühl
        {_KIN} .. verloren
        verloren .. {_KIN}
        für immer .. gegangen|eingeschlafen
        nicht mehr unter uns
        nicht mehr bei uns
        heimgegangen|entschlafen|heimgang
        abschied nehmen|genommen von
        lebt nicht|nimmer mehr|unter
        ruhe in frieden
        tut|das .. deiner|deinem|ihrer|ihrem oma|opa|mutter|vater|mann|frau|bruder|schwester
        leid um|wegen|wege .. *vater|*mutter|bruder|schwester|papa|mama|opa|oma|mann|frau|bruders|onkel|tante
        tod deines|deiner|ihres|ihrer|meines|meiner|unseres|unserer
        leichenschmaus
        für immer eingeschlafen|gegangen
        der|die alte|alter .. gestorben|verstorben
        nacht|früh|morgen gestorben|verstorben
        herzliches|tiefes|unser|mein mitgefühl
    """,
    "graduation": f"""
        {_EXAM} .. bestanden|geschafft|abgeschlossen|abgelegt
        prüfung|prüfungen|examen|abitur|abi|studium|lehre|ausbildung .. fertig|vorbei
        prüfung|examen|abitur|abi|matura|meister .. verteidigt|abgegeben|tasche|beendet|durch
        diplom|master|bachelor|doktorarbeit|masterarbeit|bachelorarbeit .. verteidigt|abgegeben|tasche|beendet|durch
        meister|abitur|abi|matura|diplom|master|bachelor|doktor .. gemacht
        bestandene|bestandenen|bestandener {_EXAM}
        ^bestanden
        habe|hab|hat|hast|haben|ist|alles .. bestanden
        bestanden .. *prüfung
        abitur|abi|matura in der tasche
        {_EXAM} in der tasche|hand
        doktorarbeit|dissertation|masterarbeit|erfolgreich .. verteidigt
        fertig mit|dem .. studium|ausbildung|lehre|uni|schule
        ausgelernt
        jahrgangsbeste|jahrgangsbester|klassenbeste
        bachelor|master of|in|bestanden|geschafft
        examen .. bestanden|geschafft|durch|vorbei
        staatlich|geprüfte|geprüfter|frischgebackene|frischgebackener .. erzieherin|krankenpfleger|meister
        staatlich|geprüfte|geprüfter|frischgebackene|frischgebackener .. meisterin|tierärztin|anwältin
        lehrabschlussprüfung|lehrabschlussprüefig|abschluss|*prüfung .. gschafft|geschafft|bestanden
        matur|matura .. gschafft
        glückwunsch* .. meisterbrief|gesellenbrief|diplom|bachelor|master|abitur|matura|*titel|*abschluss
        zum|zur meisterbrief|gesellenbrief|diplom|abitur|matura
        biste|bist jetzt|nun ingenieurin|ingenieur|meisterin|meister|ärztin|arzt|anwältin
        jetzt|nun biste|bist|ist|bin .. ingenieurin|ingenieur|meisterin|tierärztin|anwältin
        mein|ihr|sein|dein|unser examen gemacht|bestanden
        matura|matur|abi|abitur mit
        zeugnis .. bekommen
    """,
    "award": f"""
        {_PRIZE} .. gewonnen|bekommen|gekriegt|verliehen|erhalten|abgeräumt|geholt|geht|überreicht|entgegengenommen
        gewonnen|bekommt|erhält|erhalten|abgeräumt|geholt .. {_PRIZE}|platz
        ausgezeichnet mit|als|worden|wurde
        mit .. ausgezeichnet
        wurde|wurden|worden|bin|bist|ist .. ausgezeichnet|prämiert|geehrt
        prämiert
        erster|ersten|zweiter|zweiten|dritter|dritten|1|2|3 platz|preis
        goldmedaille|silbermedaille|bronzemedaille
        gold|silber|bronze für|beim|bei|geholt
        stipendium .. bekommen|erhalten
        glückwunsch zum|zur .. preis|auszeichnung|medaille|titel|sieg|stipendium
        verliehen
        ehrenmitglied|ehrenbürger* geworden|ernannt
        landesmeister*|weltmeister*|vizemeister*|schützenkönig*|bestenliste
        zum|zur .. gekürt
        platz eins|zwei|drei
        glückwunsch* .. *preis|*medaille|auszeichnung|*pokal|*orden
        zum|zur *medaille|auszeichnung|*orden
        *preis|*medaille|*pokal|*orden|*nadel|*zeichen|löffel .. gewonnen|bekommen|gekriegt|verliehen|geholt|geht
        *medaille|*preis geht
        hat|habe|haben .. gold|silber|bronze .. bekommen|gewonnen|geholt
        kulturzeichen|ehrennadel|ehrenzeichen|verdienstorden|verdienstkreuz
        bekommen|verliehen .. *preis|*medaille|ehrennadel
        hat|habe|haben|hast|habt .. den|einen *preis|*pokal|*medaille
        plakette|urkunde .. verliehen|überreicht|bekommen
        verliehen .. plakette|urkunde
        zur *preisträgerin
        gratulier* .. *preis|*medaille|*pokal|*orden
        *preis|*medaille|*pokal .. gratulier*
    """,
    "retired": """
        letzter|letzten|letzte arbeitstag|schicht|tag|dienst|fahrt|tour .. nach|jahren
        nach .. jahren .. schluss|letzter|aufgehört|abgegeben|verabschiedet|spind
        praxis|laden|hof|werkstatt|betrieb .. abgegeben|übergeben
        übergibt|übergebe|übergeben .. laden|praxis|betrieb|hof|werkstatt|geschäft
        verabschiedet .. ruhestand
        hört|höre|hörst .. auf .. nach
        nach .. dienstjahren|berufsjahren
        nagel gehängt
        erster|ersten montag .. ruhestand|rente|wecker
        kelle|uniform|kittel|stethoskop|spind .. abgegeben|ausgeräumt
        schönen|verdienten|wohlverdienten ruhestand
        nur noch|jetzt rentner|rentnerin
        praxis|laden ist zu .. endgültig|schluss
        erste|erster|ersten montag .. ohne wecker
        gehe|geht|gehst|geh|ging|gehen .. rente|pension|ruhestand
        rente|pension|ruhestand gegangen|gehe|geht|gehst|verabschiedet|getreten|angetreten|eingetreten|seit
    """,
    "award~": """
        des jahres
        auszeichnung
        nominiert
        lebenswerk
        preisträger*
    """,
    "award!": """
        des jahres
    """,
    "baby~": """
        geboren
        neugeboren*
        nachwuchs
        elternzeit|mutterschutz|karenz|wochenbett|babypause
        enkelkind
        tage|wochen alt
        entbunden|entbindung|kreißsaal
        großonkel|großtante|grossonkel|grosstante
    """,
    "bereavement~": """
        gestorben|verstorben|verstarb|starb|verschieden
        beerdigt|beigesetzt|bestattet
        eingeschlafen
        tod
        verlust
        beerdigung|begräbnis|beisetzung|trauerfeier|bestattung|abdankung|requiem
        einschläfern|eingeschläfert
        von uns gegangen
        todesfall|trauerfall|trauer|traueranzeige|todesanzeige|hinterblieben*
        nicht mehr lebt|leben|aufgewacht
    """,
    "business_started~": """
        freiberuflich|freiberufler|freelancer
        selbstständig|selbständig
        selbstständigkeit|selbständigkeit
        aus .. deinem|meinem|eurem laden
        selbstständig|selbständig gemacht
    """,
    "graduation~": """
        promoviert|graduiert|diplomiert|examiniert
        gesellenbrief|meisterbrief|abschlusszeugnis|diplom
        meisterbrief|abschlusszeugnis
        approbation|zulassung .. da|bekommen
        doktortitel|doktorhut|doktorin
    """,
    "illness~": """
        krank|kranke|erkrankt|krankheit|krankgeschrieben|krankenstand|krankmeldung
        operiert|operation|op
        diagnose|diagnostiziert|befund
        krebs|tumor|chemo*|bestrahlung|metastas*
        lungenentzündung|grippe|corona|covid|schlaganfall|herzinfarkt
        bandscheibe*|hexenschuss|fieber|migräne|infekt|blinddarm*
        bronchitis|gürtelrose|gehirnerschütterung|burnout|depression|angina|norovirus|thrombose
        demenz|alzheimer|parkinson|diabetes|sepsis|leistenbruch|gallenblase|mandelentzündung
        neue|neues|neuen hüfte|knie|hüftgelenk|kniegelenk
        im|ins|aus krankenhaus|spital
        in|aus der|die klinik
        dem krankenhaus|spital
        magen darm
        krücken|gips|reha|notaufnahme|intensivstation|intensiv
        blutwerte
        liege|liegt|liegst|lieg .. station
        ärzte|arzt|ärztin .. gefunden
        gallenblase|blinddarm|mandeln .. raus|ohne
    """,
    "job_lost~": """
        abfindung|aufhebungsvertrag|sozialplan|stellenabbau|betriebsbedingt*
        gekündigt
        kündigung|kündigungen
        entlassen|entlassung|entlassungen
        arbeitslos*
        insolven*
        werk|betrieb|filiale|standort|abteilung|redaktion .. geschlossen|schließt|dicht
        werk|betrieb|filiale|standort|abteilung|redaktion .. dichtgemacht|zugemacht|zugesperrt
        arbeitsamt|jobcenter
        stehen|stehe|steht|sitze|sitzen auf der straße
    """,
    "move~": f"""
        umgezogen|umziehen|umzugskisten|umzugskartons|übersiedelt|übersiedlung|züglet
        mein|meinem|meinen|dein|deinem|deinen|unser|unserem|unseren|euer|eurem|euren|ihrem|ihren umzug
        nach|vor|beim|seit dem umzug
        umzug geschafft|überstanden|nach|in|hinter|vorbei
        eingezogen|zugezogen|weggezogen|hergezogen|hingezogen|zusammengezogen|einzug|ausgewandert|auswandern
        ziehe|zieh|ziehst .. um|nach|ein
        wir|sie|er|ich .. ziehe|ziehen|zieht .. um|nach
        ziehen|zieht wir|sie|er .. um|nach
        neue|neuen|neues|neuer {_HOME}
        nach|in|aufs|ans|zu|zurück .. gezogen
        letzte kiste|karton
        ziehe|zieh|zieht|ziehen|ziehst nach|in|zu|zurück
        zwischen .. kisten
        seit|ab .. wohne|wohnen|wohn .. ich|wir
        sind|bin|ist|seid an|ans|aufs|nach .. gezogen
    """,
    "new_job~": """
        seit|ab .. sitze|sitzt|sitz|arbeite|fahre .. bei|beim
        arbeite|arbeitet jetzt|nun|seit|ab
        ich|er|sie arbeite|arbeitet .. jetzt|nun|seit|ab
        zur|zum .. gewechselt
        ab|seit .. kümmere|leite|betreue ich
    """,
    "pregnancy~": """
        schwanger*
        ultraschall*
        babybauch
        guter hoffnung
    """,
    "promotion~": f"""
        befördert
        beförderung
        ernannt
        zum|zur .. gewählt|berufen
        leite|leitet|leitest .. jetzt|nun|ab|künftig
        jetzt|nun .. {_LEAD}
        ich|du|er|sie jetzt|nun .. {_LEAD}
        neue|neuer|jetzt|nun abteilungsleit*
        übernehme|übernimmt|übernimmst .. leitung
    """,
    "retired~": """
        frührente
        altersteilzeit|vorruhestand
        pensioniert|pensionierung|emeritiert|emeritierung
        jetzt|nun|offiziell|endlich|frischgebackene|frischgebackener rentner|rentnerin|pensionist|pensionistin
        rentnerleben
        dienstjahre|berufsleben|arbeitsleben
        kein|keinen wecker
        ohne wecker
        seit|jetzt|nun|ab|nun|endlich|freitag|heute|letzten .. rente|pension|ruhestand
        glückwunsch*|genieß*|alles .. rente|ruhestand|pension
        ruhestand|rente .. genieß*|wünsch*|jahren
        deine|deinen|ihre|ihren|meine|meinen|zum|zur rente|pension|ruhestand
        abgegeben|übergeben rente
    """,
    "separation~": """
        getrennt
        trennung
        ausgezogen
        scheidung|geschieden
    """,
    "wedding!": """
        ja gesagt
        ^frau und frau
        ^mann und mann
        verheiratet|geheiratet
    """,
    "wedding~": """
        hochzeit
        trauung
        standesamt
        brautpaar|bräutigam|braut
        trauzeug*
        verheiratet
        flitterwochen
        heirate|heiraten|heiratest|heiratet
    """,
    "retired!": """
        rente|ruhestand|pension
    """,
    "promotion!": """
        ^oberarzt|oberärztin|küchenchefin|küchenchef|chefin|chef
        ^direktorin|direktor|professorin|professor|*leiterin|*leiter
        ^frau|herr direktor|direktorin|professor|professorin
        ^zum|zur *leiterin|*leiter|*leitung|*meister|*chefin|*chef
    """,
    "baby!": """
        ^ein|eine .. sohn|tochter|mädchen|junge|bub
        ist|sind da
    """,
    "graduation!": """
        ^frau|herr doktor
        ^doktor|meister|meisterin|bestanden|geschafft
    """,
}
