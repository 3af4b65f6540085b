"""What the parts of an ask, its price and a return are told by (draft/ask.py): plain words, small letters.

These are told to the writer as there or missing, so each line must be sure by itself; the groups beside them in this
folder are evidence that is weighed with other evidence, and may be loose.
"""

from visavis.language.cues import Table

ENGLISH_ASKS: Table = {
    "why-them": """
        because|since you|your|you're|you've
        as you know|said|wrote|did|have|are|were|mentioned|told
        you are|were the only|one|first|best|right|person
        you are|were my|our
        you're the only|one|first|best|right|person
        you know|understand|knew .. better|best|more|about|well|how
        you've done|been|built|run|worked|gone|seen|written|taught|lived|had|already
        you have|had done|been|built|run|worked|experience|an|a .. ear|eye|hand
        your experience|eye|knowledge|opinion|view|judgement|judgment
        you once|worked|built|wrote|spent|told|said|mentioned|taught|lived|ran|studied
        nobody|no-one .. but|like|than you
        thought|think of you because|when|first|as
        from|of|as|to someone|somebody who
        hence|so my question
    """,
    "easy-no": """
        no worries|problem|pressure|hurry|stress|rush
        if not
        not .. no|a|any problem|worries|harm
        say no
        a no
        feel free to ignore|decline|refuse|say|pass
        if it's|that's|this is|isn't|is .. too|much|not|inconvenient|trouble
        if you can't|cannot|don't|haven't|can|would rather
        only if
        totally|perfectly|completely|absolutely fine|ok|okay|understand
        fine if
        don't worry if
        or not
        otherwise i|i'll|we|we'll
        no need
        no answer|reply is|needed|necessary
    """,
    "how-small": """
        half an hour
        one question|sentence|line|word|thing|favour|favor|look|page|paragraph|name
        a yes|number|sentence|line|name|minute
        quick|short|brief yes|answer|look|word|reply|question|call|chat
        yes or no
        just|only one|two|three question|sentence|line|lines|word|words|page|pages|name|names|minute|minutes
        five|ten|fifteen|twenty|thirty|forty|two|three minutes|min|sentences|lines|questions|words|names|pages
        an hour
        a couple|few minutes|lines|sentences|words
        a couple|few of minutes|lines|sentences|words
    """,
    "small-said": """
        one|a line|sentence|word|number|name|yes|reply .. enough|do|plenty|fine
        i've|i'd one|a|just|only .. question
        i have one|a|just|only .. question
        takes|take|need|cost|costs .. minute|minutes|min
        minute|minutes .. enough|do|plenty
        won't take long|more
        at most
    """,
    "by-when": """
        by|before|until|on|this|next|from|since|till monday|tuesday|wednesday|thursday|friday|saturday|sunday
        monday|tuesday|wednesday|thursday|friday|saturday|sunday
        tomorrow|tonight|today
        this|next week|month|weekend|evening|morning|afternoon|spring|summer|autumn|fall|winter|year
        by|before|until the end|noon|then|christmas|easter|may|march
        january|february|april|june|july|august|september|october|november|december
        in|early|mid|late|of march|may
        whenever|when you have|get|can|like|find
        within a|the|two|three
    """,
}
GERMAN_ASKS: Table = {
    "why-them": """
        weil|da|denn du|sie|dich|dir|ihnen|dein*|ihr*
        du|sie bist|sind|warst|waren .. mein|meine|meiner|einzige*|beste*|richtige*
        du|sie bist|sind|warst|waren der|die|das|einer|eine
        du|sie kennst|kennen dich|sich|den|die|das|dort .. aus
        du|sie kennst|kennen|weißt|wissen
        du|sie hast|haben .. gemacht|gebaut|geschrieben|gearbeitet|erfahrung|erlebt|gelernt|studiert|gelebt|erzählt
        deine|ihre erfahrung*|meinung|einschätzung|sicht
        dein|ihr rat|urteil|blick|auge|wissen
        niemand|keiner|keine|niemanden|keinen .. du|sie|besser|sonst
        besser .. als du|sie
        dachte|denke|gedacht|musste .. an dich|sie
        an dich|sie gedacht
        von dir|ihnen .. lernen|wissen|hören
        deshalb|darum|daher|deswegen .. dich|dir|sie|ihnen|du
        von|als jemand|jemandem|einzige*
    """,
    "easy-no": """
        wenn|falls nicht
        kein|keine|ohne stress|druck|eile|problem|sorge|pflicht|zwang
        auch|völlig|total|alles okay|ok|gut|verständnis
        ein nein
        nein sagen
        sag|sagen .. ruhig|einfach nein
        wenn|falls es|das|dir|ihnen .. nicht|zu|ungelegen
        wenn|falls du|sie .. nicht|keine|lieber|lust|magst|mögen
        nur wenn|falls
        nur .. wenn|falls
        nicht schlimm
        oder nicht
        sonst frage|frag|mache|suche|nehme
        musst|müssen .. nicht
        brauchst|brauchen .. nicht
    """,
    "how-small": """
        halbe|viertel|dreiviertel stunde
        eine halbe|stunde|frage|zeile|minute
        ein satz|wort|ja|blick|name|absatz
        einen satz|blick|namen|absatz|tipp
        kurze|kurzer|kurzes|kurzen frage|antwort|blick|ja|rückmeldung|anruf|telefonat|gespräch
        kurz ja|antworten|sagen|anschauen|drüberschauen|telefonieren
        ja oder nein
        nur eine|ein|einen|zwei|drei frage|fragen|satz|sätze|zeile|zeilen|wort|worte|seite|seiten|minute|minuten|namen
        zwei|drei|fünf|zehn|fünfzehn|zwanzig|dreißig minuten|sätze|fragen|zeilen|worte|namen|seiten
        ein paar minuten|sätze|zeilen|worte
        viertelstunde
        halbstunde
    """,
    "small-said": """
        ein|eine|einen satz|wort|zeile|zahl|name|namen|ja|minute|viertelstunde reicht|genügt
        minuten|zeilen|sätze|worte reichen|genügen|reicht|genügt
        ich habe|hab|hätte .. eine .. frage
        habe|hab|hätte ich .. eine .. frage
        dauert|brauche|kostet .. minute|minuten|stunde|viertelstunde
        dauert nicht|kaum lange
        höchstens
    """,
    "by-when": """
        montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag
        montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags
        montagabend|dienstagabend|mittwochabend|donnerstagabend|freitagabend|samstagabend|sonntagabend
        morgen|übermorgen|heute
        diese|dieser|nächste|nächster|kommende|kommender|dieses|nächstes woche|monat|wochenende|jahr|tage
        bis|vor|ende|anfang|mitte januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember
        januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember
        im mai|frühling|frühjahr|sommer|herbst|winter
        bis .. ende|weihnachten|ostern|mittag|dahin
        wann immer
        sobald du|sie
        wenn du|sie .. zeit
        innerhalb
    """,
}
COSTS: Table = {
    "costs": """
        meet|meeting|call|zoom|chat|interview|appointment|visit
        introduce me|us
        introduction|intro|referral
        refer|recommend me|us
        put me|us in|through
        mentor|mentoring|mentorship|coach
        review|proofread|correct|edit .. my|our|the
        feedback on
        look over|at|through my|our
        read .. my|our
        lend|invest|donate|sponsor|fund
        job|internship|position|vacancy
        pick your brain
        minutes|hour|hours of|your
        your time
        some|few minutes|time
        write .. reference|recommendation|testimonial
        reference|letter .. for me
        treffen|anruf|telefonat|termin|gespräch|interview|besuch|telefonieren
        vorstellen|vermitteln|empfehlen .. mich|uns
        mich|uns .. vorstellen|vermitteln|empfehlen|weiterempfehlen|vernetzen
        mentor|mentorin|mentoring
        feedback zu|auf
        korrekturlesen|gegenlesen|drüberschauen|durchsehen|durchlesen
        lies|lesen|liest .. mein|meine|meinen|unser|unsere
        leihen|investieren|spenden|sponsern|finanzieren
        stelle|praktikum|praktikumsplatz|job
        zeugnis|empfehlungsschreiben|gutachten
        ihrer|deiner|ihre|deine zeit
        stunde|stunden|minuten zeit
        zeit .. für|mir
    """,
    "company": """
        coffee|lunch|dinner|drink|drinks|beer|breakfast
        kaffee|mittagessen|abendessen|bier|frühstück|essen
    """,
}

BACK: Table = {
    "back": """
        thank|thanks
        grateful
        in return
        happy|glad to help|return|repay
        i'd|i'll .. bring|cook|bake|invite|pay|lend
        i'm bringing|cooking|baking|inviting|paying|lending
        i|we would|will .. bring|cook|bake|invite|pay|lend
        my treat|turn
        danke|dank|dankbar|dankeschön
        im gegenzug
        revanchier*
        dafür .. bringe|koche|backe|lade|helfe
        ich .. bringe|koche|backe
        bringe|koche|backe|lade ich
        ich .. bring|koch|back
    """,
}
