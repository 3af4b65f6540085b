"""What a letter is for, as far as it asks for other manners (draft/purpose.py): plain words, small letters."""

from visavis.language.cues import Table

PURPOSES: Table = {
    "social": """
        sorry for|about your loss
        sorry to hear
        sorry|apologise|apologize|apologies .. that|for i|we|my|what|having|being|shouting|the
        deepest|heartfelt|sincere|my condolences|sympathy|apologies
        condolences
        i apologise|apologize
        congratulations|congrats
        happy birthday|anniversary|christmas|easter
        merry christmas
        get well
        thinking of you and|at|all
        thank you so|very much
        thank you|u for
        thanks so|very much
        thanks .. for|again
        many|huge|big thanks
        beileid
        mitgefühl
        in gedanken .. bei dir|euch|ihnen
        tut mir|uns .. leid
        entschuldige|entschuldigen|verzeih|verzeihen dass|bitte|sie|mir
        um entschuldigung|verzeihung
        glückwunsch*
        gratulier*
        alles gute|liebe
        gute besserung
        frohe|fröhliche|schöne weihnachten|ostern|festtage
        herzlichen|vielen|tausend|lieben|ganz dank
        danke|dank .. für|dass
        danke dir|euch|ihnen
        bedanke mich
    """,
    "errand": """
        to|i apply|applying for
        application for|as
        applying for
        enclose|enclosed|attached .. references|cv|résumé|resume|certificates|application
        order|invoice|booking|ticket|contract|policy|customer|reference number|no|nr
        i|we ordered|bought .. from|at|in
        refund|refunded|reimburse|replacement
        cancel|terminate my|our|the .. contract|subscription|membership|policy|order|appointment|booking
        off sick
        i'm|i am|am ill|sick|unwell
        can't|cannot come .. to|in work|today|tomorrow
        doctor's|sick note
        sick note
        make|book|arrange|change|move|cancel an|my|the appointment
        bewerbe mich
        bewerbung um|als|auf
        zeugnisse|lebenslauf .. bei|anbei|angehängt
        bestellung|rechnung|vertrag|kundennummer|rechnungsnummer|bestellnummer|buchung|auftrag .. nummer|nr|vom
        bei ihnen .. bestellt|gekauft|gebucht
        bestellt|gekauft .. bei ihnen
        erstatten|erstattung|umtausch|umtauschen|reklamier*|ersatz
        kündige .. vertrag|mitgliedschaft|abo|wohnung|versicherung
        hiermit kündige|widerrufe|widerspreche|bestätige|beantrage|bewerbe
        krankschreibung|krankmeldung|krankgemeldet|krankgeschrieben
        ich bin .. krank
        nicht .. zur|in|ins|auf arbeit|büro|schule|dienst|schicht
        termin zur|für|bei .. kontrolle|untersuchung|vorsorge|besichtigung|beratung|zahnreinigung
        termin .. vereinbaren|verschieben|absagen|ausmachen
    """,
    "sold": """
        sell|selling|sale|sales|offer|offers|offering|launch|launched|order yours|now|here|today
        i|we sell|offer|launched
        my|our company|firm|studio|platform|app|product|products|service|services|course|book|workshop|tickets|event
        off until|for|your|today|this
        discount|voucher|promo|promotion|special|subscribe|subscription|membership
        invest|investment|donate|donation|sponsor
        free demo|trial|consultation|call
        buy|book|order|reserve|join|sign yours|now|here|today|your|up|us|a|one
        for you .. only|just|from
        per month|seat|session|person|hour
        verkaufe|verkaufen|biete|bieten|anbieten|angebot
        mein|meine|meinen|meinem|meiner firma|app|plattform|kurs|buch|shop|produkt|studio|workshop|laden|lösung
        unser|unsere|unserem|unserer|unseren firma|app|plattform|kurs|buch|shop|produkt|studio|workshop|laden|lösung
        für dich|euch|sie .. nur|ab|rabatt|prozent
        rabatt|gutschein|aktion|kostenlose|kostenloses|kostenloser|abo|mitgliedschaft|investieren|spende|spenden|sponsor*
        jetzt|gleich bestellen|buchen|sichern|kaufen|deins|deine
        bestell|buch|buche|kauf|sichere dir|gleich|jetzt|deins|deine
        pro monat|person|stunde|sitzung
    """,
    "warm": """
        love|like|nice|lovely|good|glad|happy|great .. hear|hearing from you|u
        love|like|nice|lovely|good .. hear your news|stories|story|plans|adventures
        love|like|nice|lovely|good .. hear all
        love|like|nice|lovely|good .. hear how|what you|you're|life|things|everyone|everybody|became
        looking|look forward to hearing|reading|your from|your|reply|answer|news
        hope to hear|see
        hear from you soon|sometime|again
        hoping to hear
        freue|freuen|freu|freut .. von dir|ihnen|euch .. hören|lesen
        freue|freuen|freu .. über|auf .. antwort|nachricht|rückmeldung|zeichen|zeilen|einladung
        schön|schöne .. von dir|ihnen|euch .. hören|lesen
        melde|meld dich .. wenn|mal|gern|irgendwann|magst
    """,
}
