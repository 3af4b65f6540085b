"""English cues of life events; life_event_cues.py says how they are used."""

from collections.abc import Mapping

_WORK = "job|role|position|post|apprenticeship|placement|internship|traineeship|contract|gig"
_LEAD = (
    "head|manager|director|chief|lead|leader|partner|foreman|captain|sergeant|professor|principal|deputy|supervisor"
    "|chair|president|senior|consultant|editor|headteacher|matron|superintendent|inspector|chef|coordinator|ceo|cto|vp"
)
_SHOP = (
    "business|firm|company|shop|studio|practice|garage|bakery|café|cafe|agency|salon|startup|start|restaurant|workshop"
    "|bookshop|brewery|consultancy|school|clinic|store|bar|pub|kitchen|stall|label|atelier|nursery|gym|surgery|truck"
)
_HOME = "flat|apartment|house|place|home|cottage|bungalow|studio|street|town|city|village|neighbourhood|address|digs"
_CHILD = "baby|twins|triplets|son|daughter|girl|boy|child|kid"
_KIN = (
    "mum|mom|mam|mother|dad|father|nana|nan|gran|granny|grandma|grandmother|grandad|granddad|grandpa|grandfather"
    "|brother|sister|husband|wife|uncle|aunt|auntie|son|daughter|partner|friend|cousin|nephew|niece|dog|cat"
)
_LIMB = (
    "leg|arm|ankle|wrist|hip|foot|collarbone|rib|ribs|elbow|shoulder|hand|finger|toe|nose|jaw|knee|back|pelvis|thumb"
)
_EXAM = "exam|exams|finals|final|bar|viva|boards|degree|apprenticeship|studies|thesis|dissertation|course|a|levels|phd"
_PRIZE = "prize|award|medal|trophy|cup|scholarship|bursary|fellowship|gold|silver|bronze|competition|contest|rosette"

ENGLISH_LIFE: Mapping[str, str] = {
    "new_job": f"""
        start|starting|started|begin|beginning|began|starts .. {_WORK}
        got|landed|accepted|taken|took|bagged|scored|secured|offered|given .. {_WORK}
        new|dream {_WORK}|employer|boss|workplace|office
        first day|week|shift at|as|in|on|of .. work|job|office|school|ward|archive|team|site
        my|his|her|your first day|week|shift|morning
        hired|headhunted|poached me|him|her|you|us|by|as
        been|was|got|get hired|headhunted|poached
        joined|joining|joins|join .. team|firm|company|agency|department|ministry|police|staff|as
        i|i'll|i'm|we|he|she|he's|she's|they start|starting|starts|started at|with|as
        since|from|as .. i'm|i've|i'll|i|she's|he's .. been|be|working|teaching|running|work|teach
        swapped|switched|changed|changing|switching jobs|employers|careers
        taken on|onto by|as|at
        got on at
        signed .. contract .. with|at|monday
        said|saying yes to .. {_WORK}
        you|he|she|they got the .. {_WORK}
        working for .. now
        now work|works|working for|at|as
        interview .. paid|worked
        cracked the .. interview|exam|service
        first week|day .. done|over|down|behind
        i'm|he's|she's with .. as|since|now
        since|from .. sit|work|teach|drive .. at|for|in|on
        gone over to the
        started on|last|this the|week|monday|month|tuesday
        guess who's driving|working|teaching|running
        your new badge|desk|colleagues|job|role|post|team
        landed|got a|the|that .. apprenticeship|traineeship|job
        badge|name|profile|signature .. change|changed
        started work|working at|for|as
    """,
    "promotion": f"""
        promoted
        promotion
        made|making .. {_LEAD}
        named|appointed|elected|confirmed|voted|chosen|picked .. {_LEAD}|as|to
        bumped|moved|kicked|moving up to|into
        step|stepped|stepping up as|to|into
        i'm|you're|he's|she's|is|are|am now|officially|the|our|new|a .. {_LEAD}
        as of .. i'm|you're|he's|she's .. {_LEAD}
        {_LEAD} now
        team lead|leader
        tenure|tenured
        got .. tenure|stripes|corner
        take|takes|taking|taken|took over as|from .. {_LEAD}|as
        in charge of .. now|whole
        running the .. whole|department|branch|team
        have|they've|they made|given me|him|her|you .. stationmaster|registrar|*master|*leader|*manager|*head
        moved|bumped me|him|her|you up
        senior registrar|partner|manager|lecturer|editor|engineer|consultant
    """,
    "job_lost": f"""
        laid off
        layoff*
        redundan*
        let me|him|her|us|you|them .. go
        was|were|been|get|getting|got let go
        let the|a|half|our .. go
        fired me|him|her|you|us
        was|were|been|got|get fired|sacked|dismissed|axed|canned|booted
        sacked
        lost|lose|losing|loses my|his|her|your|their|our|the .. {_WORK}|jobs
        lost jobs|work
        contract .. not|isn't|wasn't|won't .. renewed|extended
        contract .. runs|ran out
        {_WORK}|team|department|desk|jobs .. cut|eliminated|axed|scrapped|abolished|gone
        cut|axed|scrapped|eliminated .. {_WORK}|jobs|team|department
        given|got|handed .. notice|marching|p45
        out of work|a
        unemployed|jobless
        shown the door
        p45
        pink slip
        severance
        closed|closing|closes|shutting|shut .. plant|factory|mill|floor|branch|depot
        last day .. laid|contract
        looking|hunting for .. after .. firm|company|closed
        didn't|not|won't|isn't|wouldn't .. renew|renewed|extend .. contract
        contract .. wasn't|not|isn't|won't
        month|week|friday and .. i'm out
        us with it
        removed|cut|closed|shut|scrapped .. branch|staff|team|department|site|unit
        sitting|sat at home since
        didn't|not keep me|him|her|you|us on
        didn't pass probation
        laid off everyone|half|all|people
        hunting for work
        card stopped working
    """,
    "business_started": f"""
        open|opened|opening|launched|launching|founded|founding|started|starting .. {_SHOP}|own
        set|setting|sets up .. own|shop|business|company|firm|as|for
        gone|going|went freelance|solo|self|independent
        self employed
        freelance|freelancing since|now|as|from|full
        own boss
        {_SHOP} of your|my|his|her|their own
        my|your|his|her|their own {_SHOP}
        registered .. {_SHOP}|trade|name
        {_SHOP} .. registered|launched|opened|opens|live
        open for business
        in business
        your|my name .. on|over .. van|door|sign|shopfront|window
        sign is up
        doors opened|open
        grand opening
        quit .. start|open|found
        sign go|went|goes|is|gone up
        opens|opened its|her|his|my|our|your doors
        gone solo
        registered as a|an
        company|trade register
        shutter is up
        first patients|patient|pupils|students|guests
        opens|opening today|tomorrow|monday|its
        own .. studio|shop|practice|workshop|business
        out on my|her|his|your own
    """,
    "move": f"""
        moved|moving|move|moves to|into|in|house|home|here|back|across|up|down|out|abroad|cities|countries
        new {_HOME}
        settled|settling in|into
        unpack*
        moving boxes|day|van|company
        last box
        boxes packed|everywhere|unpacked|are
        among|between|surrounded .. boxes
        relocat*
        keys to|for .. {_HOME}
        live|living|lives in .. now
        now live|living|lives in
        find us|me in|at .. from
        from .. find us|me in|at
        emigrat*
        swapped|traded .. for
        new neighbour|neighbours|landlord
        change of address
        our|my address .. from|changes|is
        first night in|at
        landed|arrived in .. saturday|friday|sunday|monday|kids|cat|dog
        packed up .. left|moved|gone
        left for|us .. for|good|lorry|van
        off to .. for good
        have|got|picked|collected .. keys .. kettle|flat|house|place|new
        first night|week|morning in the|our|my new
        among|between|behind the|fifty|all .. boxes
        new address
        starting|starts|start afresh
    """,
    "baby": f"""
        born
        baby girl|boy|is|arrived|came
        had|have|has|having|got .. baby|twins|triplets
        had a|her|their|our|his .. {_CHILD}
        gave|given birth
        delivered .. baby|girl|boy|healthy|last|this
        newborn*
        new baby|arrival|parents|dad|mum|mom|mother|father|grandson|granddaughter|grandchild
        he's|she's|they've|baby's arrived
        he's|she's|they're here
        {_CHILD} .. arrived|born|weighs|weighed
        became|become|becoming|are|is|i'm|you're|we're a|an|parents|grandparents .. dad|mum|mom|father|mother
        became|become|becoming|are a|an|parents|grandparents .. grandad|granny|grandma|aunt|auntie|uncle
        is|i'm|you're|we're a|an|parents|grandparents .. grandad|granny|grandma|aunt|auntie|uncle
        became|become|becoming|are|be|we're|you're|now parents|grandparents|three|four|five
        mother and|& baby|child|daughter|son
        welcome to little|the .. world
        2|3|4|5 kilos|kg|grams
        lb|lbs|pounds|kilos
        little one|man|girl .. arrived|here|born
        maternity|paternity leave
        family of three|four|five
        first grandchild|grandson|granddaughter
        twins|triplets|baby arrived|here|came|born
        days|weeks old
        a|the great uncle|aunt|grandmother|grandfather
        you're|i'm|we're|now a|an dad|mum|mom|mam|father|mother
        you're|i'm|we're|now a|an uncle|aunt|auntie|grandad|grandma|grandmother|grandfather
    """,
    "pregnancy": """
        pregnan*
        expecting .. baby|twins|child|in|our|their|a
        we're|i'm|she's|they're|she|are expecting
        baby .. due|on the way
        baby's due|on
        due in|on|date .. baby|scan
        three|four|five months along|gone
        first scan
        bump
        going to be a .. dad|mum|mom|father|mother|grandad|granny|grandma|aunt|uncle|big
        going to be parents|grandparents
    """,
    "wedding": """
        married
        marrying
        wedding day|was|is|went|yesterday|on
        your|our|the|her|his|my wedding
        tied|tying|tie the knot
        hitched
        got|get|are|we're|i'm|you're|is|getting engaged
        engagement
        bride
        newlywed*
        honeymoon
        eloped
        registry office
        civil partnership
        said|says|say yes
        said|say i do
        proposed
        popped the question
        on|at|since .. your|the|our wedding
        mr and mrs
        fiancé
        fiancée
        down the aisle
        marriage
        we're|they're|you're|i'm married
        small|quiet|lovely|little|big wedding
        long and|happy .. marriage
        gave her|him .. ring
    """,
    "separation": """
        split|splitting|splits up
        have|has|we've|we|they|they've split
        divorc*
        have|has|are|we've|they've|we|they|i|is separated|separating
        separation
        broke|broken|breaking|break up|off
        no longer|not together|couple|a
        aren't|isn't together
        he's|she's|has|have|i've|he|she moved out
        left|leaving|leaves me|him
        walked|walking out on
        parted
        it's over between|with
        single again
        going|gone separate|our|their .. ways
        ending|ended .. marriage|relationship
        marriage .. over|ended
        about|between you and
        custody
        call off|called off .. engagement|wedding
        walked out
        papers .. court
        back to .. maiden|old|name
        after he's|she's|he|she .. moved|left|gone
        on my|your|her|his own with
    """,
    "illness": f"""
        in|into|to|from|of hospital
        hospitalised|hospitalized
        surgery|surgeon|surgeons
        operation
        operated
        diagnos*
        cancer
        tumour|tumor
        chemo*
        radiotherapy
        pneumonia
        a|another|the|had stroke|seizure
        heart attack|trouble|condition
        broke|broken|fractured|sprained|dislocated|tore|torn|twisted .. {_LIMB}
        flu
        covid
        signed off
        off sick
        is|been|was|am|are|i'm|he's|she's|you're|really|so|too sick|ill|unwell|poorly
        get well
        feel|feeling better|rough|awful|ill|sick
        get|gets better soon
        speedy|quick|full|swift recovery
        recover*
        infection
        slipped disc|disk
        fever
        in|back|under|having treatment|therapy
        laid up
        crutches
        concussion
        plaster cast
        in a cast|sling
        in plaster
        appendix
        appendicitis
        intensive care
        icu
        how's|how|hows your|the|is .. {_LIMB}
        my|his|her|the back|knee|hip|shoulder|heart .. gone|out|went|again|playing|bad
        tested positive
        lump
        biopsy
        burnout|burnt
        migraine
        doctor|doctors|consultant .. found|says|said|say
        rehab
        bronchitis|shingles|measles|norovirus|sepsis|tonsillitis|meningitis|diabetes|dementia|alzheimer's|parkinson's
        new hip|knee
        down with|from .. flu|bug|covid|cold|fever
        hernia|gallbladder|kidney
        on the mend
        home|back from hospital
        knee|hip|back|heart|eye op|operation|surgery|replacement
        shingles
        drip
        in plaster|traction
        can't|cannot walk|lift|stand .. doctor|back|hip|weeks
        doctor|doctors .. rest|bed
        off .. until|till .. least|doctor
        back has|is|went|gone
        not allowed to lift
    """,
    "bereavement": f"""
        died
        passed away|on
        passing of
        's|his|her|your|father's|mother's passing|death
        the|sad|sudden death|passing
        condolence*
        sorry for|about|to your|the|hear .. loss|father|mother|dad|mum|brother|sister|husband|wife|gran|grandad
        funeral*
        lost my|our|his|her|their|your .. {_KIN}
        lost {_KIN}
        slipped away
        no longer with us
        rest in peace
        rip
        buried
        bury|burying
        widow*
        grief|grieving|mourning
        bereave*
        obituary
        is|was|was|has|are gone .. night|morning|peacefully|sunday|monday|tuesday|wednesday|thursday|friday|saturday
        didn't|not make it
        had to|put .. to sleep
        wake is|on
        fell asleep
        's|my|our|the funeral|wake|burial
        with a|heavy heavy|heart
        wreath|hymns|ashes|coffin
        sorry .. about|for your
        letter|card about|for .. funeral|death|loss
        your loss
        passed peacefully|suddenly
    """,
    "graduation": f"""
        graduat*
        pass|passed|passing .. {_EXAM}|with|everything|first
        passed
        {_EXAM} .. passed|done|over
        got .. degree|diploma|masters|master's|bachelor's|phd|papers|qualification|a|first
        degree|diploma|masters|doctorate|phd .. in .. bag|hand|post|finally
        diploma
        doctorate
        with .. degree
        defended|submitted|handed .. thesis|dissertation|phd
        defended this|yesterday|on|my|her|his|their
        viva
        qualified as|now|nurse|teacher|electrician
        fully|newly qualified
        finished|completed .. degree|apprenticeship|training|studies|course|phd|masters|school
        a|journeyman levels|papers
        cap and gown
        final|last exam|exams|paper
        dr|doctor now
        call|calling|it's me|you|him|her|now doctor|dr
        valedictorian|honours|distinction
        top of|marks .. class|year
        high school diploma
        cleared|passed|sat|nailed|aced .. finals|exams|exam|boards|matric|test
        finished|completed|got|has .. master's|masters|bachelor's|degree|phd|diploma|apprenticeship
        finally a|an .. doctor|teacher|nurse|engineer|lawyer|vet|plumber
        results are out
        whole|the ceremony .. degree|gown|hat
        first in the family with
    """,
    "award": f"""
        won|win|wins|winning .. {_PRIZE}|best|first|second|third
        got|get|given|gets|awarded|received|receiving .. {_PRIZE}
        {_PRIZE} .. goes|went|awarded|winner
        awarded
        award|prize for|ceremony|last|at
        of the year
        first|second|third|1st|2nd|3rd|top prize|place
        best in|of show|class|county|region
        gold|silver|bronze for|medal|at|in
        named|voted|crowned|chosen .. best|winner|of
        honoured|honored with|for|by|as
        came|come|placed|comes first|second|third|1st|2nd
        shortlisted|longlisted|nominated
        prizewinner|prizewinning|medallist|laureate|obe|mbe
        rosette
        your|the|my|her|his|our prize|award|medal
        goes|went to you|him|her|us
        best .. out of|in|of
        gold|silver pin|medal|star
        given|gave me|him|her|you|us .. medal|prize|pin|award|cup|certificate
        medal for
    """,
    "retired": """
        retire|retired|retires|retiring
        retirement
        pensioner|pension
        last day|shift|crossing|lesson|round|run|class|delivery .. after|years|was|today
        after .. years .. last|hung|handed|finished
        hung|hang|hanging up .. boots|apron|keys|stethoscope|hat|gloves|tools|whistle|coat|uniform|scissors
        hung|hanging up
        handed|handing|hand in|over .. keys|badge|shop|practice|business|pass
        putting|put .. feet up
        closed|closing .. practice|shop .. good
        no more alarm|alarms
        last working day
        forty|thirty|35|36|37|38|39|40|41|42|43 years .. over|done|enough|leaving
        clocked off|out for
        golden|gold watch
        last chemistry|maths|class|lesson|patient|round|service .. on|today|years
        first monday .. alarm|retirement|free
        years of .. friday|last|over|done|enough
        lollipop|stick|keys|badge|pager|uniform .. back|handed|in
        handed in my|his|her|your
        done with work
    """,
    "thing": """
        baby shower|carrots|carrot|monitor|steps|blues|corn|grand|spinach|tomatoes|powder
        baby food|seat|buggy|brother|sister|face|photo|photos|clothes|bath|name|names
        award winning|committee|scheme|season|form|forms|dinner
        prize draw|pool|money|winning
        wedding barn|cake|hall|tins|dress|venue|band|photographer
        wedding list|rings|ring|invitations|crasher|march|photos|season|fair
        wedding anniversary
        retirement home|home|village|party|plan|card
        promotion code|codes|games|offer|week|season|final
        spring|summer|winter|autumn|big|special promotion
        graduation gown|hall|photos|photo|ball|dress|ceremony
        funeral march|director|parlour|chairs|home
        moving on|meeting|the|on|goalposts|forward|parts|target|sofa|piano|film|speech|boxes|average
        moved the|my|our|it|to|by|back .. monday|tuesday|wednesday|thursday|friday|meeting|appointment
        moved the|my|our|it|to|by|back .. deadline|sofa|piano|table|date|room|call|desk
        move the|my|our|it .. monday|tuesday|wednesday|thursday|friday|meeting|appointment
        move the|my|our|it .. deadline|sofa|piano|table|date|room|call|desk
        moved|moving by|to .. tears|word
        hospital radio|car|parking|food|bed|drama|visit|appointment
        dying to|of|for
        died of laughter|laughing|shame|embarrassment
        phone|laptop|battery|computer|server|car|engine|plant|fridge .. died|dies|retired|passed
        boiler|printer|drill|wifi|conversation|party|dishwasher|bike|app .. died|dies|retired|passed
        divorce lawyer|court
        gave|given|give birth to a|an .. idea|evening|quarrel|plan
        birth to a|an|another .. idea|evening|plan|argument
        married|divorced|separated from|to|with .. job|work|gym|phone|tractor|sofa|car
        fired up|on
        lost my|his|her|your|the .. keys|phone|wallet|glasses|scarf|voice|mind|temper|patience|way|ball
        sick of|and
        ill advised|fitting
        operation timetable|manual|hours
        recovery disk|mode|password
        broke the|my .. news|record|ice|cup|mug|plate|window
        split the|it|up .. bill|list|work|cost|wood|three|two|groups
        born to|leader|yesterday
        job lot|centre|advert|sharing|title
        dream job|jobs in
        new job posting|advert
        heart attack .. nearly|price|when|prices
        nearly|almost|practically had|gave|died|retired|fired|married
        degree|degrees outside|heat|celsius
        pass me|the|on
        passed on|me|by|the|through|your|along|her|his|around|it .. message|salt|details|number|cv|email|mail
        first prize for|in .. most|worst
        deserve|deserves|deserved|should .. medal|prize|award|promotion
        world cup
        open air|source
        funeral|wedding|birthday playlist
        happy retirement|of
        getting|got together
        workshop|fair|server|machine|printer|bike|car|laptop|cheese|book .. moved|retired|dead|ill|sick|died
        the graduation|wedding|retirement|funeral|baby|divorce suite|corner|black|shoes|song|book
        get|gets|deserve|win|won the prize|medal|award for .. fastest|most|worst|patience
        years|miles|away|off from retirement
        terminally ill according
        supplier|vendor|gym|roll|firm .. parted|separated|divorced
        won the cup .. code
    """,
    "recipient": """
        congrat*
        your
        you're|you've|you'll|you|ur
        condolence*
        sorry for|about|to
        get well
        feel better
        welcome to|little|home
        thinking of you
        proud of you
        well deserved
        enjoy
        hear|heard about|you|that|your
        speedy|swift recovery
        both|two of you
        to you both|two
        all the best|happiness
        every happiness
        good luck
        for you|both
        you two|both|lot
    """,
    "congratulating": """
        congrat*
        condolence*
        so|very|deeply|really|truly sorry
        get well
        speedy|swift recovery
    """,
    "unsure": """
        if
        whether
        unless
        would
        i'd|he'd|she'd|we'd|they'd|you'd
        might
        could
        should
        imagine
        maybe|perhaps
        nearly|almost|practically
        supposed|pretend|pretended
        dream|dreamt|dreamed of|that|i
        wish|hoping|hope to
        when i .. grow|win
        like a|an
    """,
    "not": """
        not
        n't
        never
        no
        isn't|wasn't|aren't|weren't|won't|didn't|hasn't|haven't|don't|doesn't|can't|couldn't
        without
    """,
    "old": """
        years|decades|ages|centuries ago
        back then|in
        when i|we|he|she|they was|were
        when my|our .. split|died|retired|married|moved|were|was
        at|since school|college|university|childhood
        used to
        in the fifties|sixties|seventies|eighties|nineties
        as a child|kid|student|boy|girl
        years|year|months since
        anniversary
        years married
        married for|years
        last century
    """,
    "hearsay": """
        did|have you hear|heard|see|seen
        guess who|what
        you know .. who
    """,
    "promotion!": """
        ^head|senior|chief|sergeant|captain|team|professor|partner|director|manager|deputy|principal|inspector
    """,
    "baby!": """
        ^a|it's|another .. son|daughter|girl|boy|baby
    """,
    "graduation!": """
        ^dr|doctor|master|passed
    """,
}
