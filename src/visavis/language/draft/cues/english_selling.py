"""How English drafts sell, or sound like a circular, in cues of a few words."""

from collections.abc import Mapping

ENGLISH_SELLING: Mapping[str, str] = {
    "bait": """
        free webinar|consultation|call|demo|trial|session|guide
        free guides|audit|analysis|assessment|checklist|e-book|ebook
        sign up
        follow me|us|our
        comment|subscribe|register
        discount|off|offer|voucher
        limited|exclusive|spots|seats|places left|only|to
        for the next
        doors close
        no-obligation|no obligation
        book a|YOUR
        first session|lesson|month|hour free
    """,
    "offering": """
        OUR product*|solution*|platform|service*|experts|clients|customers
        OUR team|company|software|app|tool|programme|program
        OUR catalogue|brand|range|approach|technology|method|shop|store|studio|agency|portfolio|offer|courses|new|firm
        MY new|own business|book|course|programme|program|shop|studio|practice|podcast|company|start-up|startup|app
        MY coaching|method|business|course|workshop|practice|services|studio|shop|company|start-up|startup|rates
        WE help|offer|provide|specialise|specialize|supply|deliver|support|work with|make|build|sell|serve
        WE have helped|worked|built|supported|covered
        ME help|offer|coach|teach|run|sell|make|specialise|specialize|work with
        ME have helped|coached|trained
        helps|helped YOU|companies|people|businesses|teams|leaders|firms|organisations
        helping companies|people|businesses|teams|leaders|firms|founders
        like YOURS
        businesses|companies|firms|schools|organisations|teams|shops|teams like
        with OUR
        take care of|that
        if YOU ever need|want|fancy
        next time YOU need
        when YOU need
        should YOU ever|need|be
        quote|quotation
        MY|OUR little|small|local shop|bureau|practice|studio|firm|company|business
        ME run|have|own|opened a|my|an .. shop|practice|studio|business|company|bakery|gallery|agency|stall
        ME am|work with|for|at a|the .. firm|company
        firm|company ME am
        for sale
        OUR choir|band|club|association|gallery|bulbs|boxes
        ME do|make|teach|fit|sell|build|design|paint
        WE make|sell|play|rehearse|meet|build|train|sing
        some|one off|of ME|mine
    """,
    "launch": """
        ME|WE have opened|founded|launched|started|set|published|released|built|created
        ME|WE am|are opening|launching|starting|building|raising|doing|selling|running|organising|collecting|standing
        just opened|launched|started|published|released|come
        now open|available|offering
        set up on my|as
        gone full-time|freelance|self-employed
        starting|started MY|a|OUR
        is here|back|out
        new business|shop|studio|range|course|collection|album|book
    """,
    "call": """
        ^ book|register|order|subscribe|buy|click|comment|join|vote|download|discover|sign|reply|reserve|donate|apply
        tap|click|use|follow the|below|on|here|this
        place YOUR order
        YOUR order|orders|order by
        order|orders by|before
        book YOUR|a|now
        tickets|places|spaces|seats are|available|left|cost|still
        put YOU|me down
        hold|keep|reserve YOU|a .. slot|place|spot|seat|mat
        vote for|me
        pledge|donate|sponsor|donation|donations|sponsorship
        join us|me|our
        become a|part|member
        try it|our|us
        take a look
        link in|is
        calendar|calendly
        get in touch
        contact us|me
        visit us|our
        message me
    """,
    "price": """
        MONEY
        price|prices|rate|rates|fee|pay|cost|costs|subscription|membership|percent|package|invoice|deposit
        per cent|month|person|week|hour
        half price
    """,
    "raise": """
        raising|raise|round|invest|investing|investment|investor|investors|fund|funding|equity|stake|crowdfund*
        co-founder|cofounder|shares|shareholder
        our deck|round
        pitch|deck
        donate|donation|fundrais*|sponsor|charity|pledge
        chip in
        target is|of
        half|marathon|hospice
        vote|votes|ballot|election|candidate|council
        guarantor|lease|franchise|wallet
        put .. money|in
        word round|around|for me
    """,
    "recruit": """
        looking for new|people|members|someone|a|volunteers|talented|exactly
        new members|role|opportunity|position
        members welcome
        OUR client|choir|band|club|group|team|association|party
        candidate|vacancy|career|opportunities
        come and|along
        join OUR|the|a|us
        be a part|asked|on the
        want to join
        short of a
        come to|along
        fancy joining|coming|trying
        be thought|asked
        YOU want to be|join|try|buy|see
        new|fresh faces|voices|blood
    """,
    "boast": """
        leading|award|awards|award-winning|prize|prizes|certified
        passionate|passion|proven|expert|experts|unique|mission
        vision|results|success|successful|innovative|disrupting
        solutions|excellence|quality|journey|transform*|founder
        years of experience
        number one|1
        over|than NUM
        featured|nominated|named|voted
        thrilled|excited|proud|humbled|delighted to
        state-of-the-art|cutting-edge|tailored|bespoke|seamless|game-changing|fast-growing|next-level
        next level
    """,
    "stock": """
        hope this|YOU finds|are well|doing|all
        hope this message|email|mail|note
        came across YOUR profile
        YOUR profile|background|experience|company|business popped|is|and|caught
        impressed with|by YOUR profile|background|work|experience
        expand|grow MY|OUR network
        like-minded
        let's connect
        love to connect|chat|learn|hear|explore
        great to connect
        reach|reaching out
        add value
        quick question
        would YOU be open|interested
        are YOU open|interested
        open to a|connecting|learning|exploring
        does that|this sound|make
        make sense to
        synergies|synergy|win-win|mutually|leverage|esteemed|valued
        pick YOUR brain
        looking forward to hearing
        look forward to hearing|a
        did YOU know
        have YOU ever thought|wondered
        no agenda|pitch
        please find attached
        to whom it
        dear sir|madam|friend|friends|customer|partner|all|valued|homeowner|investor|researcher|colleagues|neighbours
        dear hiring|project|host|members|parents|neighbours|residents|participants|shareholders|fellow|old|future
        hi|hello|hey everyone|all|there|folks|friend|team|both|ladies|guys|fellow
        to|dear all|everyone
        congratulations|congrats on NUM|YOUR
        YOU deserve
        the future of
        don't miss
        people|companies|leaders|teams|firms|schools|professionals|businesses like YOU|YOURS
        in YOUR area|industry|region|field|sector|position|position|role
        feel free
        at YOUR earliest
        kindly
        the best things
        like .. yourself
    """,
    "negated-pitch": """
        not selling|here
        not .. sell
        no pitch|agenda|strings|obligation|hidden
        nothing to sell
        not a pitch|sales
        promise
        no request
        is closed
        ME|WE get|want|need nothing
        nothing for|in it for
        ME don't want anything
        no need to do|reply|answer
        YOU don't have|need to
        nothing to do
        paid|commission
    """,
    "trade": """
        ME am a|an|the|now|YOUR .. consultant|coach|agent|advisor|adviser
        ME am a|an|the|now|YOUR .. broker|distributor|ambassador|partner|trainer|healer
        ME am a|an|the|now|accredited|licensed|certified|independent .. rep|representative|designer
        ME am a|an|the|now|accredited|licensed|certified|independent .. photographer|therapist|planner
        ME am one of those
        for a living
        MY|OUR clients|customers|readers|students|patients|audience|followers|signature|range|catalogue
        clients|customers|readers say|love|tell
        ME|WE sell|offer|supply|stock|import|train|coach
        ME now offer|sell|run|do|make|teach
        ME do .. for a
        joined|joining a|the
        new venture|franchise|catalogue|kit|range|line
        starter kit|box|pack|case|set
        MY|a|the party|parties|stall|franchise|catalogue|consultancy|salon|retreat|retreats
        building MY|a team|list|audience|network
        business|consultancy|franchise|salon|insurance|mortgage|coin|crypto|shares|stocks
        set up on|MY
        ME am running|standing|walking|cycling|swimming .. for
        in the running
        ME would do it
        as a coach|consultant|freelancer|trader
    """,
    "for-you": """
        something|thing|things|anything|bit .. for|in YOU
        something for YOU
        in it for YOU|US|both
        right|perfect|good|ideal|great for YOU
        match|matches|suit|suits|fit|fits YOU|YOUR
        think of|about MY|us|me
        be YOUR|US
        take YOU with|along|there
        YOU .. interested
        might|may|could be something|interesting|of interest|useful|worth
        YOU or|and anyone|somebody|YOUR
        tell YOU .. more|about
        hear|hearing more
        show YOU how|what|the
        fancies|fancy|interested it|one|some|in|coming
        whoever|anyone fancies|wants|interested
        share with YOU|everyone
        support YOU|YOUR
        book ME
        wider audience
        someone with YOUR
    """,
    "lead-in": """
        are|is YOU|YOUR tired|struggling|looking|losing|still|ready|open|interested|happy|planning|thinking
        have YOU ever thought|wondered|considered|tried
        did YOU know
        what would .. mean|do
        is .. keeping YOU
        want|ready|interested|fancy to|in|a
        would YOU like
        imagine
        what if
        ever thought|wondered
        sound|sounds good|interesting|familiar
        who's|who is in
        when can|could WE
    """,
}
"""What English drafts do to sell, by group."""
