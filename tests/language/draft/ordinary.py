"""Ordinary messages, and ones that go wrong, each to whom it is for: what the draft check says of letters of every day."""

from visavis.language.draft.reader import Reader

FRIEND = Reader(relation="close_friend", channel="whatsapp")
KIN = Reader(relation="family", channel="whatsapp")
COLLEAGUE = Reader(relation="colleague", channel="email")
KNOWN = Reader(relation="acquaintance", channel="email")
CHAT = Reader(relation="acquaintance", channel="whatsapp")
OLD = Reader(relation="dormant", channel="email")
BOSS = Reader(relation="former_boss", channel="email")
SCHOOL = Reader(relation="alumnus", channel="linkedin")
MET = Reader(relation="event", channel="linkedin")
STRANGER = Reader(relation="stranger", channel="email")
ON_LINKEDIN = Reader(relation="stranger", channel="linkedin")
NOBODY = Reader()

CLEAN: tuple[tuple[Reader, str], ...] = (
    (FRIEND, "Bin in zehn Minuten da. Soll ich noch Brötchen mitbringen?"),
    (
        FRIEND,
        "Na du, ich hab gestern endlich den Keller ausgeräumt und dabei deine Skischuhe gefunden! Magst du sie noch haben, "
        "oder dürfen sie weg? Sonst: Sonntag kochen bei uns?",
    ),
    (KIN, "Hallo Mama, wir sind gut angekommen. Die Kleine hat die ganze Fahrt geschlafen. Wie war es beim Augenarzt?"),
    (COLLEAGUE, "Hallo Tarek, die Zahlen für März liegen im Ordner. Schaust du bitte bis Mittwoch kurz über Seite 4? Danke!"),
    (
        COLLEAGUE,
        "Liebe Frau Petersen,\n\ndanke für das Protokoll. Bei Punkt 3 fehlt noch der Termin, wir hatten den 12. Mai "
        "vereinbart. Könnten Sie das ergänzen, bevor es an alle geht?\n\nViele Grüße\nHenning Voss",
    ),
    (
        KNOWN,
        "Sehr geehrte Frau Albers,\n\nanbei erhalten Sie das Angebot für das Geländer, um das Sie am Dienstag gebeten haben. "
        "Der Preis gilt bis Ende Juni. Wenn Ihnen etwas unklar ist, rufen Sie mich gern an.\n\nMit freundlichen Grüßen\n"
        "Jens Thomsen",
    ),
    (
        KNOWN,
        "Guten Tag Herr Reuter,\n\nunser Termin morgen um neun muss leider ausfallen, weil mein Sohn krank ist. Passt es "
        "Ihnen auch am Freitag um zehn?\n\nViele Grüße\nKatrin Behn",
    ),
    (CHAT, "Moin Silke, hier ist Ole vom Chor. Hast du die Noten von der Bach-Motette noch? Ich finde meine nicht mehr."),
    (
        OLD,
        "Lieber Arne,\n\ngestern stand ich vor der alten Bäckerei in der Gartenstraße, und es roch noch genauso wie damals, "
        "als wir nach der Nachtschicht dort saßen. Da musste ich an dich denken. Bist du noch in Rostock, und spielst du noch "
        "Kontrabass?\n\nHerzlich\nBirte",
    ),
    (
        BOSS,
        "Lieber Herr Kampe,\n\nheute habe ich meine Meisterprüfung bestanden. Dass Sie mich damals an die große Säge gelassen "
        "haben, habe ich nicht vergessen, und dafür wollte ich Ihnen danken. Wie geht es Ihrem Knie nach der Operation?\n\n"
        "Herzliche Grüße\nLena Ott",
    ),
    (
        STRANGER,
        "Guten Tag Frau Lindner,\n\nmein Name ist Paul Hagen, ich unterrichte Erdkunde in Husum. In Ihrem Aufsatz über die "
        "Halligen schreiben Sie, dass die Warften seit 1962 zweimal erhöht wurden. Aus welcher Quelle stammt diese Zahl? "
        "Meine zehnte Klasse hat danach gefragt.\n\nMit freundlichen Grüßen\nPaul Hagen",
    ),
    (
        STRANGER,
        "Sehr geehrte Damen und Herren,\n\nhiermit kündige ich meinen Vertrag mit der Nummer 4711 zum nächstmöglichen Zeitpunkt. "
        "Bitte bestätigen Sie mir den Eingang schriftlich.\n\nMit freundlichen Grüßen\nPaul Hagen",
    ),
    (
        SCHOOL,
        "Hallo Merle, wir haben beide bei Professor Oehme geschrieben, ich zwei Jahre nach dir. Ich fange im Oktober in deinem "
        "alten Institut in Jena an: In welchem Stadtteil hast du damals gewohnt, und würdest du dort wieder hinziehen?",
    ),
    (MET, "Hallo Frau Nasser, danke für das Gespräch am Samstag am Stand der Imker. Den Namen der Heidesorte, nach der Sie gefragt haben, "
     "habe ich nachgesehen: Es ist die Besenheide."),
    (FRIEND, "Alles Gute zum Geburtstag, liebe Ruth! Ich denke an dich und freue mich auf Samstag."),
    (FRIEND, "Running late, order me the soup?"),
    (
        FRIEND,
        "Guess who passed her driving test on the fourth try! I nearly cried in front of the examiner. Drinks on me on Friday, "
        "and you have to tell me everything about the new flat.",
    ),
    (KIN, "Hi Dad, the parcel came, thank you! The jam survived. How is the greenhouse after the storm?"),
    (COLLEAGUE, "Hi Priya, the client moved the call to 3 pm. Can you bring the two drawings? I'll print the agenda."),
    (
        COLLEAGUE,
        "Hello Mark,\n\nthanks for covering my shift on Monday. I owe you one: I can take your Sunday on the 14th if you still "
        "want to go to the match. Let me know by Thursday so that I can tell Anja.\n\nBest\nTom",
    ),
    (
        KNOWN,
        "Dear Mr Osborne,\n\nthe roof is finished and the scaffolding comes down on Tuesday. The invoice is attached; it is as "
        "agreed in May. Please tell me if anything drips.\n\nKind regards\nEllen Marsh",
    ),
    (
        KNOWN,
        "Hi Joan,\n\nI'm sorry I missed your exhibition last week, our boiler burst that evening. Leo showed me his photos of it, "
        "and I loved the one with the herons. Is it still up on Saturday?\n\nSam",
    ),
    (CHAT, "Hi Beth, it's Nora from the allotment. Your gate is open and the wind is picking up. Shall I close it?"),
    (
        OLD,
        "Dear Colm,\n\nI found our map of the Kerry Way this morning, with your coffee stain on Sneem. It made me laugh out loud. "
        "How are your girls, and did you ever finish that last stage?\n\nYours\nHelen",
    ),
    (
        BOSS,
        "Dear Margaret,\n\nI'm applying for the post of head librarian in Leith, and you know my work of those six years better than "
        "anybody. Would you be willing to be named as a referee by the end of May? If it doesn't suit you, I'll understand. And "
        "thank you once more for the Tuesday lunches, I still hold them with my own team.\n\nWarmly\nIona",
    ),
    (
        STRANGER,
        "Dear Dr Whitlow,\n\nmy name is Amira Khan and I restore clocks in York. In your book on tower clocks you mention a maker "
        "called Hesketh on page 212. One of his movements is on my bench just now. Do you know in which years he worked?\n\n"
        "Kind regards\nAmira Khan",
    ),
    (
        STRANGER,
        "Dear Sir or Madam,\n\nI moved to 14 Mill Lane on 1 March. Please send my council tax bill to the new address from now on. "
        "My account number is 30221.\n\nYours faithfully\nAmira Khan",
    ),
    (
        SCHOOL,
        "Hi Dev, we both rowed for the same college, you a few years before me. I read your piece on lock gates on the train today. "
        "What became of the one at Iffley, did they keep the oak?",
    ),
    (MET, "Hello Marta, we spoke at the beekeepers' fair on Saturday. Here is the name of the book that you asked for: The Hive by "
     "Wilson. Enjoy it!"),
    (FRIEND, "So sorry to hear about your grandmother. I'm thinking of you. I'll call tonight, no need to pick up."),
)
"""Fifteen in either language, at which nothing is wrong."""

BAD: tuple[tuple[str, Reader, str], ...] = (
    (
        "VV101",
        ON_LINKEDIN,
        "Hallo Herr Brandt, wir sind der führende Anbieter von KI-Lösungen für den Mittelstand. Über 500 Kunden vertrauen uns "
        "bereits. Buchen Sie jetzt Ihre kostenlose Demo.",
    ),
    (
        "VV101",
        KNOWN,
        "Hallo Gesa, ich bin jetzt selbstständig als Ernährungsberaterin und habe noch Plätze in meinem Zehn-Wochen-Programm frei. "
        "Für nur 299 Euro bist du dabei, melde dich gleich hier an: www.example.org/programm",
    ),
    (
        "VV101",
        SCHOOL,
        "Hey Theo, long time! I've just launched my coaching business for people who feel stuck. The first session is free and "
        "this week there's 30% off the full package. Sign up through my website and tell your friends.",
    ),
    (
        "VV101",
        ON_LINKEDIN,
        "Hi Rosa, we help logistics companies cut their fuel costs by 18% with our routing platform. Are you open to a quick demo "
        "this week?",
    ),
    (
        "VV102",
        MET,
        "Hello Marta, how did your bees come through the winter? We sell heated hives that save 40% of losses, and you can order "
        "yours with 15% off until Friday on our website.",
    ),
    ("VV121", KNOWN, "Hi Kate, I'd love to pick your brain some time about publishing. You know everybody there!"),
    ("VV121", MET, "Hallo Frau Nasser, schön, dass wir uns am Samstag kennengelernt haben. Hätten Sie Lust auf einen unverbindlichen "
     "Austausch? Vielleicht ergeben sich ja Synergien."),
    (
        "VV122",
        KNOWN,
        "Hi Sunil, you told me that you type fast. Please transcribe all twelve interviews, translate them into French, check every "
        "single name and send me the finished report by tomorrow morning.",
    ),
    (
        "VV123",
        CHAT,
        "Hallo Silke, du kennst den Dirigenten doch gut. Kannst du mich ihm vorstellen? Kannst du mir außerdem am Samstag "
        "deinen Anhänger leihen? Danke!",
    ),
    ("VV125", BOSS, "Dear Margaret, you know my work of those six years. Could you write me a reference by Monday? I need it for the post in "
     "Leith."),
    (
        "VV126",
        STRANGER,
        "Guten Tag Frau Lindner,\n\nmein Name ist Paul Hagen, ich habe Ihren Aufsatz über die Halligen gelesen. Könnten Sie mir eine "
        "Stunde Ihrer Zeit für ein Telefonat schenken?\n\nMit freundlichen Grüßen\nPaul Hagen",
    ),
    (
        "VV111",
        KNOWN,
        "Hallo Gesa, ich bin befördert worden! Ich leite jetzt die ganze Abteilung. Ich habe ein eigenes Büro mit Blick auf den "
        "Hafen. Ich war letzte Woche in Mailand und habe dort vor zweihundert Leuten gesprochen. Ich habe mir auch ein neues Rad "
        "gekauft. Ich fahre damit jeden Tag zur Arbeit. Ich bin sehr zufrieden mit mir.",
    ),
    (
        "VV132",
        ON_LINKEDIN,
        "Hi [First Name], I came across your profile and was impressed by your background. I'd love to add you to my network.",
    ),
    (
        "VV132",
        KNOWN,
        "Liebe Freunde und Bekannte, wie jedes Jahr möchte ich mich bei allen bedanken, die unser Haus begleitet haben. Folgt uns gern auf "
        "unseren Kanälen, abonniert den Rundbrief und leitet diese Nachricht an alle weiter, die das interessiert.",
    ),
    ("VV133", SCHOOL, "Hi Dev, thanks for connecting last week. Your career is truly inspiring. How was the regatta on Sunday?"),
    ("VV141", STRANGER, "Hello, do you know which paint sticks to zinc? And does it need a primer?"),
    ("VV171", KNOWN, "Sehr geehrter Herr Reuter,\n\ndanke für Ihren Anruf. Hast du die Unterlagen schon bekommen? Ich schicke sie Ihnen sonst "
     "noch einmal.\n\nViele Grüße\nKatrin Behn"),
    ("VV173", CHAT, "Hallo Frau Berger, kannst du mir morgen um acht den Schlüssel geben?"),
    ("VV174", FRIEND, "Liebe Ruth,\n\nkommst du am Samstag mit in die Sauna?\n\nHochachtungsvoll\nBirte"),
    (
        "VV182",
        KNOWN,
        "Dear Mr Osborne,\n\nthe roof is finished now and the scaffolding will come down on Tuesday unless the wind keeps blowing as it has "
        "done since the weekend when two of the boards came loose and landed in the neighbours' pond.\n\nKind regards\nEllen Marsh",
    ),
)
"""Ten in either language, with the code that each raises."""
