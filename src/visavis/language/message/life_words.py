"""Small words by which life_events.py and acts.py tell of whom a sentence speaks, in German and English."""

_WRITER = """
    i i'm i've i'll i'd we we're we've we'll me us my our ich wir mich uns mir mein unser ours mine
"""
_READER = """
    you you're you've you'll u ur your yours hast bist seid habt du dich dir euch dein euer deine deinen deinem
    deiner deines
"""
_POSSESSIVE = """
    my our mein meine meinen meinem meiner unser unsere unseren unserem unserer unsre
"""
_YOURS = """
    your dein deine deinen deinem deiner deines euer eure euren eurem eurer ihr ihre ihren ihrem ihrer
"""
_THEY = """
    he she they he's she's they've they're his her their him er sie ihn ihm
"""
_OF_A_THIRD = """
    have has hat ist was wurde wird haben sind is war got had hatte
"""
_CHILDREN = """
    daughter son baby boy girl kid child twins tochter sohn kind junge mädchen zwillinge kleine kleiner
"""
_PARENTS = """
    mum mom mam mother dad father nana nan gran granny grandma grandmother grandad granddad grandpa grandfather
    oma opa omi opi mama papa mutter vater mami papi
"""
_KIN = """
    brother sister husband wife uncle aunt auntie son daughter partner cousin nephew niece bruder schwester mann
    frau onkel tante sohn tochter partnerin neffe nichte cousine schwiegermutter schwiegervater grandparents
    friend freund freundin großmutter großvater
"""
_PETS = """
    dog cat rabbit hund katze kater
"""
_KNOWING = """
    hear heard know knew gehört hörst weißt wissen wisst surprised wundern remember
"""
_HEARD = """
    heard hear gehört ghört hör
"""
_THANKS = """
    thank thanks thx danke dank ta cheers merci vergelt's
"""
_OURS = """
    our unser unsere unsre
"""
_HOW = """
    how how's hows wie und na was and so is ist
"""
_THEM = """
    they they've they're sie
"""
_BABY = """
    he he's she she's er sie they've they're
"""
_NO_NAMES = """
    how what who where here let when why how's the a an it this that there and but so oh well good bad great big
    just yes no hi hello dear today yesterday tomorrow nobody somebody everything nothing something one then now
    seit heute gestern morgen hier dort dann jetzt nun so es das dies was wer wie wann wo warum alles nichts niemand
    jemand man keiner einer eine damit davon darum bald sonst deshalb trotzdem immer leider endlich zuerst übrigens
    vielleicht bitte schön gut der die den dem ein und aber oder auch nur schon noch wenn falls weil dass ob ja nein
    they he she we you i they've he's she's we've sie er wir ihr du mein meine unser unsere my our
    hallo liebe lieber am im ab auf bei zum zur mit nach vor für bis da ach na also hoffentlich wieder
"""
_TELLS = """
    liegt sitzt darf muss zieht wohnt arbeitet geht kommt bekommt kriegt heiratet fängt macht will zog bekam kam fing
    wants can can't lives works sits starts gets has moves
"""
_ENGLISH_PEOPLE = """
    mum mom mam mother dad father nana nan gran granny grandma grandmother grandad granddad grandpa grandfather
    brother sister husband wife uncle aunt auntie aunty son daughter partner friend cousin nephew niece boss
    colleague neighbour neighbours neighbor neighbors apprentice apprentices student students teacher pupil pupils
    boy girl boys girls kid kids eldest youngest oldest twin flatmate roommate landlord landlords landlady parents
    parent grandparents godson goddaughter mate mates buddy ex team-mate teammate trainee intern manager director
    doctor nurse lodger in-law inlaw stepson stepdaughter stepmum stepdad stepfather stepmother grandson
    granddaughter fiancé fiancée supervisor secretary coach trainer vicar priest postman baker assistant guy lad
    man woman bloke lady colleagues friends sons daughters cousins nieces nephews brothers sisters goalkeeper
    lifeguard accountant treasurer chairman gardener cleaner cook chef conductor organist choirmaster tenant
    tenants predecessor successor
"""
_GERMAN_PEOPLE = """
    mutter vater mama papa oma opa omi opi großmutter großvater grossmutter grossvater bruder schwester mann frau
    onkel tante sohn tochter freund freundin cousin cousine kusine neffe nichte chef chefin kollege kollegin
    nachbar nachbarin nachbarn azubi lehrling schüler schülerin lehrer lehrerin student studentin junge mädchen
    jüngste jüngster älteste ältester große großer kleine kleiner vermieter vermieterin eltern großeltern schwager
    schwägerin schwiegermutter schwiegervater schwiegersohn schwiegertochter patenkind patentante patenonkel enkel
    enkelin ex trainer trainerin hausarzt ärztin arzt pfarrer pfarrerin bäcker wirt wirtin mitbewohner
    mitbewohnerin kumpel kollegen freunde geschwister stiefvater stiefmutter partner partnerin mitarbeiter
    mitarbeiterin sekretärin hausmeister postbote organist förster briefträger bürgermeister bürgermeisterin
    vorgänger vorgängerin nachfolger nachfolgerin ansprechpartner ehrenmitglied pflegeschülerinnen auszubildende
    auszubildender praktikant praktikantin kind kinder gärtner friseurin friseur bademeister züchter mieter
    mieterin brüder schwestern söhne töchter
"""
_OWN = """
    contract job post position role team office back knee leg hip arm heart shoulder wedding marriage divorce baby
    daughter son thesis dissertation exam exams degree shop studio company business firm application training
    lease time turn day week month year dream life name prize project book film novel cheese garden apprenticeship
    studies vertrag stelle posten arbeitsplatz abteilung firma büro rücken knie bein hüfte herz hochzeit ehe
    scheidung kind tochter sohn arbeit prüfung doktorarbeit masterarbeit bachelorarbeit laden praxis betrieb
    bewerbung ausbildung lehre tag zeit wunsch traum leben preis projekt buch roman garten studium beziehung
    meister dorfladen hörspiel verein chor band schule
"""

WRITER = frozenset(_WRITER.split())
READER = frozenset(_READER.split())
POSSESSIVE = frozenset(_POSSESSIVE.split())
YOURS = frozenset(_YOURS.split())
THEY = frozenset(_THEY.split())
OF_A_THIRD = frozenset(_OF_A_THIRD.split())
CHILDREN = frozenset(_CHILDREN.split())
PARENTS = frozenset(_PARENTS.split())
KIN = PARENTS | frozenset(_KIN.split())
PETS = frozenset(_PETS.split())
KNOWING = frozenset(_KNOWING.split())
HEARD = frozenset(_HEARD.split())
THANKS = frozenset(_THANKS.split())
OURS = frozenset(_OURS.split())
HOW = frozenset(_HOW.split())
THEM = frozenset(_THEM.split())
BABY = frozenset(_BABY.split())
TELLS = frozenset(_TELLS.split())
NO_NAMES = frozenset(_NO_NAMES.split())
ENGLISH_PEOPLE = frozenset(_ENGLISH_PEOPLE.split())
GERMAN_PEOPLE = frozenset(_GERMAN_PEOPLE.split())
OWN = frozenset(_OWN.split())
PEOPLE = ENGLISH_PEOPLE | GERMAN_PEOPLE
