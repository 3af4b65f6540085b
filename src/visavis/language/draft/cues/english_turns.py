"""How English drafts turn to the writer's own: a trade, an event, a cause, a need of the reader's that is a market."""

from collections.abc import Mapping

ENGLISH_TURNS: Mapping[str, str] = {
    "own-trade": """
        ME do|make|fit|sell|build|repair|paint|record|draft|bake|print|clean|cater|photograph .. professionally
        ME do|make|fit|sell|build|repair|paint|record|draft|bake|print .. for a living|fee
        ME do|make|fit|build|repair|paint|clean|service .. on DAY
        ME do|did longer|bigger|whole|larger ones
        for a fee
        ME have started|begun taking|fitting|doing|making|selling|offering|baking|teaching|painting|building|running
        ME have started|begun a|my|an
        ME am taking|doing|fitting|selling|making on|hair|orders|commissions|bookings
        ME am in property|insurance|finance|recruitment|crypto|real|wellness|sales|coaching
        ME am with a|the|them|now
        ME am now|also a|with|doing|selling|running|an|the
        ME now|also|mostly run|sell|do|fit|make|teach|write|bake|train|offer
        ME take bookings|orders|commissions|clients|people on
        independent|freelance adviser|advisor|consultant|agent|designer|photographer|coach|editor
        firm|company|outfit|place ME|WE am|are|run|work
        MY|OUR firm|company|outfit|bureau|practice|workshop|studio|label|brewery|bakery|yard|kitchen|van|press|nursery
        WE do|make|draft|build|fit|serve|supply|fill|handle .. all day|year
        WE do whole|entire|that|it|this|nothing
        WE build|make|fit|do|supply|repair one|them|those|these
        WE are eight|ten|just minutes|miles|round|down
        OUR catalogue|range|engine|platform|tool|system|software|app|product*|models|machines|stock
        do it for MONEY
        would fit|do|make|sell|quote|supply|run .. for
        ME lead|head product|sales|growth|marketing|partnerships at
        ME could|would start|do|begin on|it|for|in
        sell YOU
        another one|line from OUR
        trained|qualified|certified|accredited|licensed as|in
        ME have written|published|brought|recorded a|an|out|my|our .. book|novel|calendar|album|course|guide
        is in the shops|out
    """,
    "if-ever": """
        should YOU|YOURS|it|one|they|your|the .. ever|want|need|decide|feel|wonder|turn
        if YOU|YOURS|it|they|the .. ever
        if YOU would|'d rather|like|prefer|sooner
        if YOU had rather|sooner|prefer
        in case YOU|YOURS|your .. ever|need
        whenever YOU|YOUR .. need|want|ready|fancy
        when the day|time|big comes|one
        when YOU are ready
        next time YOU|YOUR|one
        if that sounds familiar
        if this|that|it speaks|sounds|resonates|appeals|tempts
        if .. give|gives YOU a headache
        if YOU feel|felt like
        if one of YOUR
        ever feel|tempts|need|needs|think|thinks|wonder|decide
        YOU may|might feel|find|want|like there's|to|that
    """,
    "find-me": """
        ME am not hard to find
        not hard to find
        know|remember where|who to|sent|WE|ME
        love|like|happy|glad|pleased to be asked|considered
        glad|happy|pleased|delighted to quote|fit|help|pitch|supply|tender|talk
        be in the running
        YOUR way in
        happy to quote|explore|share|chat|talk|discuss|demo|walk|show|explain
        be a fit
        whether it's a
        an excuse|way to
        look us|me up
        give us|me a shout|try
        drop us|me a line
        come and see
        say which|the word|yes
        spread the word
        tell YOUR friends|people
        work|sort something|it out
        in one way|form or
        be a part of it
    """,
    "scarce": """
        one|two|three|NUM chair|chairs|seat|seats|place|places|slot|slots|spot|spots|ticket|tickets is|are|left|free
        only|just NUM|one|two|three|a places|seats|spots|left|few
        last call|chance|few|places|tickets
        waiting list
        close|closes|closing|ends|runs tonight|at|on|sunday|friday|until
        poll|polls close|closes
        by|before|until midnight
        closes tonight
        lucky|few people
        spoken for
        hold|holding|keep|kept it|them|one|a|the .. for YOU|until
        first come
        sign up
    """,
    "event-sold": """
        ticket|tickets|raffle|admission|entry|doors
        a seat|place|ticket|chair is|at|for|on
        seats|places|tickets are|at|from
        the advanced|next day|evening|course|workshop|dinner|session
        membership|retainer|subscription|season|annual
        workshop|masterclass|retreat|mastermind|bootcamp|webinar|seminar|open-day|taster
        dinner|concert|show|gala|ball|premiere|launch|fair|gig|exhibition .. MONEY
        MONEY a|per|each|head|month|year|ball|box|seat|head|for
        a tenner|fiver|pound each
        MONEY gets|buys|covers|includes
        gets|buys YOU
        includes|including lunch|supper|dinner|materials|drinks
    """,
    "cause": """
        vote|votes|voting|ballot|polls|polling|electing|elected
        ME am standing
        stand|standing|running for
        shortlisted|nominated|finalist
        patron|patrons|backer|backers|benefactor|donor|donors|supporter|supporters|sponsor|sponsors
        pledge|donate|donation|donations|chip|fundraiser|fundraising|charity|appeal|scholarship
        collecting for
        MONEY|pounds|euros each
        walking|running|cycling|swimming|rowing|climbing .. for the|a|MY
        crowdfunder|crowdfunding|kickstarter|gofundme
        back|support ME|US|it|this
        be MY|OUR founding|first
        sign the|our petition
        short of a|an|two|three
        looking for partners|backers|people|members
        a few|any brave souls|newcomers
        new members|voices|faces
    """,
    "capital": """
        bridge|round|cheque|cheques|term|seed|angel|equity|shares|valuation|runway|traction|cap
        close|closing|closes the|our|a round|bridge|seed|raise
        pilot users|customers
        YOUR commitment|cheque|ticket|investment
        in for NUM|MONEY
        put .. money|savings in|with|into
        wire|commit|invest|stake
        revenue up
        NUM per|percent growth
    """,
    "get-rich": """
        passive|extra|second income
        financial|time freedom
        fired MY boss
        quit MY job|9|nine
        side hustle
        dream|upline|downline team|upline
        upline|downline
        MY own territory
        starter kit|case|pack|box
        diamond|ruby|gold|platinum leader|director|level
        six-figure|seven-figure
        ground floor
        changed MY life|skin|bank
        something really|so exciting|amazing|special
        MY little party|parties|business
        be YOUR own
        oils|supplements|shakes|skincare|collagen|wellness
        investor|trader|coins|crypto|signals
    """,
    "market": """
        most of YOUR peers
        most|many|other companies|firms|teams|schools|shops|practices|businesses|owners|people
        schools|firms|companies|practices|shops|clinics|teams|owners|founders with|like|around|in|tell|often|lose
        in firms|companies|schools YOUR size
        tell us that|it
        costs them|YOU|teams|firms .. a week|month|year
        hours|days a week|month|year on
        lose|lost|losing|waste|wasting|spend|spending up|hours|money|NUM|time
        who handles|owns|runs|looks YOUR|after
        how do|are YOU currently|handling
        how YOU currently|deal|handle
        keep|keeping|eating YOU|up .. evenings|night|awake
        buyers|clients|candidates waiting
        what you need is
    """,
    "takes-off": """
        takes|take it|that off|care
        does|do it|that for YOU
        brings|cuts|bring|cut that|it down|to
        saves|save YOU|time|money|hours
        without hiring|lifting|the
        while YOU sleep
        in NUM|three|two|one clicks|steps
        never worry|worrying
        helps|lets|gives YOU|teams|firms|people
        could do|help .. for YOU
        take .. off YOUR hands|plate|desk
        it would|will take|save|help|do|fit
        what it|we could|might|can do
        every|any kind|sort|taste|need
        with OUR help
    """,
    "work": """
        translate|rewrite|proofread|edit|redo|retype|typeset|transcribe|draft|design|organise|organize|rebuild|renovate
        train|manage|host|mind|babysit|foster|dig|decorate|build .. the|our|my|all|NUM|three|four|five|eleven
        take|takes|taking over|on|in
        look after
        go|work through all|the|everything|it|our|my
        write MY|the|our|us|me .. book|history|thesis|chapter|speech|foreword|preface|report|pages
        read .. manuscript|thesis|draft|novel|chapters|it|them all|pages
        drive|fly|travel|move|carry|haul .. and|to|with|us|me
        stay|stays|sleep|live at|with|on|in
        sign|countersign|guarantee|underwrite|vouch|bail
        lend|wire|transfer|front|advance|invest|sell|remortgage|pledge .. NUM|MONEY|the|your|ME|us
        hand in|over YOUR
        give up YOUR
        quit|resign|cancel YOUR|from|the
        introduce|refer|recommend|forward ME|us|it .. all|every|each|NUM|ten|five|eleven
        YOUR signature|passwords|collection|contacts|house|savings|notice|mailing|client|staff|name on
    """,
    "no-pay": """
        can't|cannot|won't|shan't|couldn't pay|be able
        unpaid|unremunerated
        no budget|fee|money|pay
        on YOUR own|account|time
        owe YOU a|one|big
        there's no|nothing money|budget|fee|in
        for the love
        pay YOU back
        not be able to pay
    """,
    "units": """
        NUM pages|lines|hours|people|contacts|copies|units|boxes|miles|weeks|months|years|days|records|photos|names
        *-page
        ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|hundreds pages|lines|hours|people|contacts
        ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|hundreds weeks|years|boxes|friends|cakes
        three|four|five|six|seven|eight|nine weeks|months|years|contacts|pages|nights
        every|each morning|evening|night|day|weekend|week|hour|household|family|one
        the whole|entire|lot|collection
        the full amount|list|lot|set
        morning and evening
        all of|the|our|my|three|four|five|your|eleven
    """,
    "little": """
        a|one|single|NUM|two|three line|sentence|word|figure|figures|name|number|photo
        a single|short|quick|plain|simple
        is plenty|enough
        is all ME|WE|i
        would|will do|be enough|plenty
        yes or no
        half|quarter hour|an|of
        NUM|ten|fifteen|twenty|five minutes
        takes a|two|five|ten minute|minutes|seconds
        just|only a|one|the|two|YOUR
        pop|drop|glance|peek
        one question|thing|favour
        at most
        no later|need
        answerable
        if YOU can't|like|have
    """,
    "errand": """
        ME hereby
        hereby
        MY account|parcel|membership|contract|order|invoice|bill|policy|subscription|passport|application|refund
        account|customer|order|policy|reference|booking|membership|invoice|contract number
        with the number
        number NUM
        confirm in|by|receipt|that|whether
        please confirm|correct|check|return|refund|cancel
        cancel MY|the
        as of NUM|MONTH
        as agreed
        as YOU asked|requested|wished
        YOU asked for
        the minutes|rota|invoice|receipt|figures|estimate
        MY appointment
        move OUR|the|MY
        new address
    """,
    "applying": """
        apply|applying|application|applicant|vacancy|post of|ref
        MY cv|resume|references|certificates|application
        cv and|is
        hire|hiring ME|manager
        interview|interviews
        internship|apprenticeship|placement
    """,
    "mystery": """
        something's come
        can't say|explain|write|tell .. here|much|yet
        about the|that thing
        the thing with
        a bit|too complicated
        it's complicated
        something or other
        something really exciting
        a certain|some matter
        YOU know who|what
        in that|this direction
        something in that
        tell YOU when
        not on here
    """,
    "myself": """
        ME am the one|long|guy|woman|man|person
        MY name|name's is|NUM
        name's
        here from|off|at
        it's ME|MY
        from the|number|next|upstairs|downstairs|your|across|flat
        from .. street|road|lane|allotment|quiz|club|school|choir|gym|office|team|course|desk
        mum|dad|sister|brother|wife|husband|uncle|aunt|daughter|son here
        ME repair|build|make|run|teach|study|restore|keep|drive|look|translate|train .. in|at|for
        ME have just moved|joined|started|bought
        next door
        your neighbour
        ME sat|was|stood|sang|worked|studied|trained behind|beside|next|under|with|at|in
        YOUR old|former student|pupil|apprentice|intern|trainee|colleague|neighbour
    """,
    "done-for": """
        ME have taken|put|fed|watered|mended|fixed|oiled|sewn|typed|filled|cleaned|swapped|copied|scanned|saved|kept
        ME have gone|been through|over
        ME put|left|dropped|fed|watered|mended|fixed|posted|swapped|scanned|bought|copied|rang .. YOU|YOUR|yours
        is back|yours|ready|paid|done|sorted|under|behind|by|at .. YOUR|the
        are back|yours|ready|paid|done|sorted|below|underneath|scanned
        for keeps
        take them|it|whatever|what
        help yourself|yourselves
        yours to keep|use|take|have
        here are|is|'s the|a|my|our|both|what|four
        so here|here's
        on it's|its way
        on the ledge|bench|step|desk|stairs|porch
        what worked was
        it's from
        her|his|their|direct number|line|address is|'s
        would YOU like them|it
        ME will pay|bring|drive|collect|lend|take|leave|manage
        cost|costs YOU nothing
        cost|costs the .. nothing
        don't|do not get anything
        at YOURS
        wants using
    """,
}
"""What English drafts do to turn to the writer's own, or to give, by group."""
