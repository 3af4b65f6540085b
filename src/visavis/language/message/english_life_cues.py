"""English cues of what happens in a life; life_event_cues.py says how they are used."""

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
        new|dream {_WORK}|employer|workplace
        my|his|her|your first day|week|shift|morning
        hired|headhunted|poached me|him|her|you|us|by|as
        joined|joining|joins|join .. team|firm|company|agency|department|ministry|police|staff|as
        i|i'll|i'm|he|she|he's|she's start|starting|starts|started as|at the|a|an|junior|senior
        i|i'll|i'm|he|she|he's|she's start|starting|starts|started with|at .. monday|week|month|september|january
        since|as|from .. i'm|i've|i'll|she's|he's .. working|teaching|running
        since|as|from|of .. i|she|he work|teach|works|teaches
        swapped|switched|changed|changing|switching jobs|employers|careers
        taken on|onto by|as|at
        said|saying yes to .. {_WORK}
        you|he|she|they got the .. {_WORK}
        now working for
        working for .. now|since
        now work|works|working for|at|as
        i'm|he's|she's with .. as|since|now
        since|from .. sit|work|teach|drive .. at|for|in|on
        started last|this week|monday|month|tuesday|morning
        started on monday|tuesday
        your new badge|desk|colleagues|job|role|post|team
        landed|got a|the|that .. apprenticeship|traineeship|job
        started work|working at|for|as
        signed with the|a|them|monday|friday
        first payslip|wages|salary|pay
        first day|week .. new job|office|work
        signed .. contract|offer .. start|job|monday
        took|taken|take me|him|her on
        they took me|him|her
        has|have|i've|she's|he's just started at|in|as
        first week at|in the .. done|over
    """,
    "promotion": f"""
        made|making .. {_LEAD}
        named|appointed|elected|confirmed|voted|chosen|picked .. {_LEAD}|as|to
        bumped|moved|kicked|moving up to|into
        step|stepped|stepping up as|to|into
        i'm|you're|he's|she's|is|are|am now|officially|the new .. {_LEAD}
        as of .. i'm|you're|he's|she's .. {_LEAD}
        tenure|tenured
        got .. tenure|stripes|corner
        take|takes|taking|taken|took over as
        have|they've|they made|given me|him|her|you .. stationmaster|registrar|*master|*leader|*manager|*head
        moved|bumped me|him|her|you up
        {_LEAD} since|from last|january|monday|this|now|the|today
        ward|shift|regional|branch|store manager|lead|sister since|from
        head chef|nurse|teacher|gardener since|now
    """,
    "job_lost": f"""
        laid off
        let me|him|her|us|you|them .. go
        was|were|been|get|getting|got let go
        let half|everybody|everyone .. go
        let the whole|entire|rest|others|team .. go
        fired me|him|her|you|us
        was|were|been|got|get fired|sacked|dismissed|axed|canned|booted
        lost|lose|losing|loses my|his|her|your|their|our job|jobs|role|position|post
        lost jobs
        contract .. not|isn't|wasn't|won't .. renewed|extended
        contract .. runs|ran out
        {_WORK}|team|department|desk|jobs .. cut|eliminated|axed|scrapped|abolished|gone
        cut|axed|scrapped|eliminated .. {_WORK}|jobs|team|department
        given|got|handed .. notice|marching
        out of work|job
        shown the door
        pink slip
        last day .. laid|contract
        looking|hunting for .. after .. firm|company|closed
        didn't|not|won't|isn't|wouldn't .. renew|renewed|extend .. contract
        contract .. wasn't|not|isn't|won't
        cut|closed|scrapped .. whole|branch|staff|department|unit|shift
        didn't|not keep me|him|her|you|us on
        didn't pass probation
        laid off everyone|half|all|people
        hunting for work
    """,
    "business_started": f"""
        open|opened|opening|launched|launching|founded|founding|started|starting .. {_SHOP}|own
        set|setting|sets up .. own|shop|business|company|firm|as|for
        gone|going|went freelance|solo|self|independent
        self employed
        freelance|freelancing since|now|from|full
        own boss
        {_SHOP} of your|my|his|her|their own
        my|your|his|her|their own {_SHOP}
        registered .. {_SHOP}|trade|name
        {_SHOP} .. registered|launched|opened|opens|live
        open for business
        in business for|since|as
        your|my name .. on|over .. van|door|sign|shopfront|window
        sign is up
        our|my|your grand opening
        quit .. start|open|found
        sign went|goes|is|gone up
        opens|opened its|her|his|my|our|your doors
        gone solo
        registered as a|an
        in|on the company|trade register
        shutter is up
        first patients|patient|pupils|students|guests
        out on my|her|his|your own
        company|trade register has us|me|it
    """,
    "move": f"""
        settled|settling in|into
        boxes packed|everywhere|unpacked|are
        among|between|surrounded .. boxes
        keys to|for .. {_HOME}
        now live|living|lives in
        find us|me in|at .. from
        emigrat*
        our|my address .. from|changes|is
        first night in|at
        off to .. for good
        have|got|picked|collected .. keys .. kettle|flat|house|place|new
        first night|week|morning in the|our|my new
        among|between|behind the|fifty|all .. boxes
        moving day
        handed|given us|me the|our keys
        removal men|van|lorry|firm
        we're in .. floor|lift|boxes|unpacked
        ^new address from|is|below|as
    """,
    "baby": f"""
        was|were|is|been|got born
        born on|at|this|last|yesterday|today|tonight|early
        born .. weeks|kilos|pounds
        baby girl|boy|is|arrived|came
        had|has|got .. baby|twins|triplets
        have a|our|twins|triplets baby|here|boy|girl
        had a|her|their|our|his .. {_CHILD}
        gave|given birth
        delivered .. baby|girl|boy|healthy|last|this
        new baby|arrival|parents|dad|mum|mom|mother|father|grandson|granddaughter|grandchild
        he's|she's|they've|baby's arrived
        he's|she's|they're here
        {_CHILD} .. arrived|born|weighs|weighed
        became|become|becoming|are|is|i'm|you're|we're a|an|parents|grandparents .. dad|mum|mom|father|mother
        became|become|becoming|are a|an|parents|grandparents .. grandad|granny|grandma|aunt|auntie|uncle
        is|i'm|you're|we're a|an|parents|grandparents .. grandad|granny|grandma|aunt|auntie|uncle
        became|become|becoming|are|be|we're|you're|now parents|grandparents
        we're|are now|suddenly three|four|five
        mother and|& baby|child|daughter|son
        welcome to little|the .. world
        weigh* .. kilos|kg|grams
        weigh*|nearly|almost|over .. pounds|lb|lbs|kilos|kg|ounces
        pounds|lb|lbs|kilos .. ounces|oz
        pounds|lb|lbs .. both|mother|sister|sister's|wife|healthy|screaming
        little one|man|girl .. arrived|here|born
        first grandchild|grandson|granddaughter
        twins|triplets|baby arrived|here|came|born
        days|weeks old
        a|the great uncle|aunt|grandmother|grandfather
        you're|i'm|we're|now a|an dad|mum|mom|mam|father|mother
        you're|i'm|we're|now a|an uncle|aunt|auntie|grandad|grandma|grandmother|grandfather
        weeks early|premature
        grandson|granddaughter|grandchild .. arrived|here|born
        five|four|three of you|us .. now|breakfast|table
    """,
    "pregnancy": """
        pregnan*
        expecting .. baby|twins|child
        expecting our|their|her first|second|third
        we're|i'm|they're expecting in|twins|again|too|at
        baby .. due|on the way
        baby's due|on
        due in|on|date .. baby|scan
        three|four|five months along|gone
        first scan
        going to be a .. dad|mum|mom|father|mother|grandad|granny|grandma|aunt|uncle|big
        going to be parents|grandparents
        having a|our|their|her|my .. baby
        having|expecting twins|triplets
    """,
    "wedding": """
        wedding was|went|yesterday
        the wedding is|was on|lovely|yesterday
        your|our|her|his|my|their wedding
        tied|tying|tie the knot
        hitched
        got|get|are|we're|i'm|you're|is|getting engaged
        eloped
        civil partnership
        she|he said|says yes
        said yes to me|him|her
        said|say i do
        he|she|i|has|have proposed to|last|on|yesterday|at
        popped the question
        down the aisle
        your|their|our marriage .. last|long|happy
        on|to your marriage
        we're|they're|you're|i'm married
        small|quiet|lovely|little|big wedding
        long and|happy .. marriage
        gave her|him .. ring
        ^registry office
        long|happy|long, marriage
    """,
    "separation": """
        split|splitting|splits up
        have|has|we've|we|they|they've split
        divorc*
        have|has|are|we've|they've|they|is|i've|recently separated|separating
        we|they separated
        our|their|your|his|her|my|the separation
        broke|broken|breaking|break up
        broke|broken it off
        broke|broken off .. engagement
        no longer|not together|couple|a
        aren't|isn't together
        he's|she's moved out|gone
        moved out .. ago|alone|quiet
        has|he's|she's left me|him|her
        left me|him|her for|after
        have|has|we've|they've|we|they parted
        it's over between|with
        single again
        going|gone separate|our|their .. ways
        ending|ended .. marriage|relationship
        marriage .. over|ended
        over|between you and
        sorry|heard about you and
        custody
        call off|called off .. engagement|wedding
        walked out on
        papers .. court
        back to .. maiden|old|name
        after he's|she's|he|she .. moved|left|gone
        called|calling it quits
        our|my|his|her|the divorce|papers .. signed|through|final
        wife|husband|partner walked out
        living on my own .. now|since|legally
    """,
    "illness": f"""
        hospitalised|hospitalized
        a|another|the|had stroke|seizure
        heart attack|trouble|condition
        broke|broken|fractured|sprained|dislocated|tore|torn|twisted .. {_LIMB}
        signed off
        off sick
        is|been|was|am|are|i'm|he's|she's|you're|really|so|too ill|unwell|poorly
        been|he's|she's|is|was|really sick
        get well
        hope|hoping .. feel|feeling better
        get|gets better soon
        speedy|quick|full|swift recovery
        recovering|recovered from|well|from
        your|her|his|my recovery
        slipped disc|disk
        in|back|under|having treatment|therapy
        laid up
        plaster cast
        in a cast|sling
        in plaster
        appendicitis
        intensive care
        how's|how|hows your|the|is .. {_LIMB}
        my|his|her|the back|knee|hip|shoulder|heart .. gone|out|went|again|playing|bad
        tested positive
        doctor|doctors|consultant|specialist .. found
        bronchitis|shingles|measles|norovirus|sepsis|tonsillitis|meningitis|diabetes|dementia|alzheimer's|parkinson's
        down with|from .. flu|bug|covid|cold|fever
        home|back from hospital
        knee|hip|back|heart|eye op|operation|surgery|replacement
        in plaster|traction
        can't|cannot walk|lift|stand .. doctor|back|hip|weeks
        kept me|him|her|you in
        keeping me|him|her|you in
        had .. stroke|seizure
        a|another|small|mild|second stroke
    """,
    "bereavement": f"""
        passing of
        's|his|her|your|father's|mother's passing|death
        sad|sudden death|passing
        death of my|your|our|his|her|their
        condolence*
        sorry for|about|to your|the|hear .. loss|father|mother|dad|mum|brother|sister|husband|wife|gran|grandad
        lost my|our|his|her|their|your .. {_KIN}
        lost {_KIN}
        no longer with us
        rest in peace
        widowed
        bereave*
        is|was|was|has|are gone .. night|morning|peacefully|sunday|monday|tuesday|wednesday|thursday|friday|saturday
        didn't|not make it
        had to|put .. to sleep
        's|my|our|the funeral|wake|burial
        with|a heavy heart
        coffin|hymns .. chapel|church|funeral
        sorry .. about|for your
        letter|card about|for .. funeral|death|loss
        your loss
        passed peacefully|suddenly
        went in|peacefully his|her|in sleep|his|her
        at rest since|now
        your|the loss of
        died yesterday|peacefully|suddenly|last
        deepest|our|my|sincere sympathy|sympathies
    """,
    "graduation": f"""
        pass|passed|passing .. {_EXAM}|everything
        passed with|first distinction|honours|flying|time
        passed the bar|lot|boards|course
        ^passed
        have|has|i've|she's|he's|you've|just|finally|they've passed
        exam|exams|finals|viva|degree|apprenticeship|thesis|dissertation|phd .. passed|over
        finals|exams|viva done
        got .. degree|diploma|masters|master's|bachelor's|phd|qualification
        got a first|distinction in|from|after
        with a first|distinction
        degree|diploma|masters|doctorate|phd .. in .. bag|hand|post|finally
        doctorate
        with .. degree
        defended|submitted|handed .. thesis|dissertation|phd
        defended this|yesterday|on|my|her|his|their
        qualified as a|an|nurse|now
        you're|i'm|she's|he's a qualified
        now .. qualified
        fully|newly qualified
        finished|completed .. degree|apprenticeship|training|studies|phd|masters|school
        journeyman's|journeyman papers|certificate
        a levels done|passed|over
        a levels .. results
        cap and gown
        dr|doctor now
        call|calling|it's me|you|him|her|now doctor|dr
        valedictorian|honours|distinction
        top of .. class|year
        high school diploma
        cleared|nailed|aced .. finals|exams|exam|boards|matric
        finished|completed|got|has .. master's|masters|bachelor's|degree|phd|diploma|apprenticeship
        finally a|an .. doctor|teacher|nurse|engineer|lawyer|vet|plumber
        first in the family with
        certificate|diploma .. came|arrived|post|wall|framed
        letters after your|my|his|her
        passed with .. best|marks
        capped and gowned
    """,
    "award": f"""
        {_PRIZE} .. goes|went|awarded|winner
        awarded
        award|prize for|last|at
        first|second|third|1st|2nd|3rd|top prize|place
        best in|of show|class|county|region
        gold|silver|bronze for|medal|at|in
        named|voted|crowned|chosen .. best|winner|of
        honoured|honored with|for|by|as
        came|come|placed|comes first|second|third|1st|2nd
        i|i'm|you're|you|she's|he's|we're|been shortlisted|longlisted|nominated
        prizewinner|prizewinning|medallist|laureate|obe|mbe
        rosette
        your|the|my|her|his|our prize|award|medal
        goes|went to you|him|her|us
        best .. out of|in|of
        gold|silver pin|medal|star
        given|gave me|him|her|you|us .. medal|prize|pin|award|cup|certificate
        medal for
        given|awarded .. plaque|ribbon|sash|shield
        ribbon|plaque|rosette for|goes
    """,
    "retired": """
        last day|shift|crossing|lesson|round|delivery .. after|years
        after .. years .. last|hung|handed|finished
        hung|hang|hanging up .. boots|apron|keys|stethoscope|hat|gloves|tools|whistle|coat|uniform|scissors
        handed|handing|hand over .. shop|practice|business
        handed|handing|hand in|over .. keys|badge|pass .. years|last
        no more alarm|alarms
        last working day
        forty|thirty|35|36|37|38|39|40|41|42|43 years .. over|done|enough|leaving
        clocked off|out for the last|good
        golden|gold watch
        last chemistry|maths|class|lesson|patient|round|service .. on|today|years
        first monday .. alarm|retirement|free
        years of .. friday|last|over|done|enough
        handed|gave|turned .. lollipop|badge|pager|uniform|stethoscope|chalk
        handed|handing in .. my|his|her|your .. badge|keys|stethoscope|pager|uniform|whistle
        first monday .. without .. alarm
    """,
    "award~": f"""
        of the year|season|month
        won|win|wins|winning .. {_PRIZE}|best|first|second|third
        got|get|given|gets|awarded|received|receiving .. {_PRIZE}
    """,
    "award!": """
        of the year|season|month
        best|first in show|place|prize
    """,
    "baby~": """
        newborn*
        maternity|paternity leave
        family of three|four|five
    """,
    "bereavement~": """
        passed away
        has|have passed on
        died
        funeral*
        buried
        bury|burying
        grief|grieving|mourning
        wake is|on
        slipped away
        obituary
        no longer alive|living
    """,
    "graduation~": """
        graduat*
        viva
        diploma
    """,
    "illness~": """
        in|into|to|from|of hospital
        had|having|after|needs|need|for|from|the|her|his|my|your|knee|hip surgery
        surgeon
        operation
        operated
        diagnos*
        cancer
        tumour|tumor
        chemo*
        radiotherapy
        pneumonia
        flu
        covid
        infection
        fever
        crutches
        concussion
        lump
        biopsy
        burnout
        migraine
        rehab
        icu
        new hip|knee
        hernia|gallbladder
        shingles
        appendix
        on the mend
        blood count|counts|tests|results
        this|your|her|his|my flu|fever
    """,
    "job_lost~": """
        sacked
        redundan*
        unemployed|jobless
        severance
        p45
        layoff*
        closed|closing|closes|shutting|shut .. plant|factory|mill|branch|depot
        they|they've|has|have let .. go
        out of work
        looking for a new job|work
        the|about layoffs|redundancies
    """,
    "move~": f"""
        new {_HOME}
        unpack*
        moving boxes|day|out|in
        relocat*
        new neighbour|neighbours|landlord
        new address
        last box
        change of address
        moved|moving|move|moves to|into|in|house|home|here|back|across|up|down|abroad|cities|countries
        moved|moving|move|moves out
        live|living|lives in .. now
    """,
    "new_job~": """
        been|was|got|get hired|headhunted|poached
        first day|week|shift at|as|in|on|of .. work|job|office|school|ward|archive|team|site
    """,
    "promotion~": f"""
        promoted
        your|my|his|her|the promotion
        promotion to|came|went|is through
        team lead|leader now|since|from
        now senior registrar|partner|manager|lecturer|editor|engineer|consultant
        running the .. whole|department|branch|team
        in charge of .. now|whole
        {_LEAD} now
    """,
    "retired~": """
        retire|retired|retires|retiring
        retirement
        a|now pensioner
        drawing|draw|on|my|his|her|your pension
        closed|closing .. practice|shop|surgery .. good
    """,
    "wedding!": """
        said|says|say yes
        ^mr|mrs and mrs|mr
        mr and mrs
        married|hitched
    """,
    "wedding~": """
        married
        marrying
        engagement
        bride
        newlywed*
        honeymoon
        registry office
        rice in|on my|the
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
