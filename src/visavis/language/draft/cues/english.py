"""What English drafts say of the two, give, and ask, in cues of a few words; selling is english_selling.py."""

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "who": """
        this is
        ^ it's
        here ^
        my name is|'s
        ME am the|a|an
        ME was the|your
        ME work|worked|run|teach|study|studied|live
        YOU may|might|probably|won't remember ME
        remember ME
        YOU don't know ME
    """,
    "link": """
        WE met|sat|spoke|talked|shared|overlapped|were|worked|studied|went|stood
        WE both
        both of us
        when WE|YOU|ME
        back in|then
        next to YOU|ME|each
        YOU|WE sat|stood next|beside|behind
        the one who|with|whose
        class of
        same house|year|course|school|team|street|floor|building|class|college|university
        since WE|YOU
        last time
        years ago|since
        introduced .. US|ME|YOU|WE
        gave ME YOUR
        suggested|recommended .. ME|YOU|WE
        mutual friend|acquaintance
        old friend|colleague|classmate|neighbour|neighbor
        remember how|when|the|that
        ME still remember|think|have|use
        from number|next
        from the old
    """,
    "you-did": """
        YOU said|told|wrote|asked|mentioned|gave|taught|posted|wondered|showed|helped|lent|explained|described
        YOU once|always|also|only|never|just|already said|told|wrote|asked|mentioned|gave|taught|wanted
        YOU .. said|told|asked|wrote|mentioned|recommended|promised|offered|suggested
        YOU write|say|quote|argue|admit|point|propose
        YOU had|had|were|was looking|searching|trying|wondering|asking
        YOU were the|right|looking|kind|going|on
        YOU are|were the only
        YOU used|always|still to
        YOU built|painted|made|did|took|found|played|ran|drew|designed|published|organised|organized|started|spoke
        YOU turned|left|moved|won|lost|spent|bought|brought|sent|put|kept|stopped|came|went|let|stayed|swore|sang
        what YOU said|wrote|told|did
        as YOU asked|said|know|wanted|wrote|mentioned|suggested
        like YOU said|asked
        YOU as the|someone
    """,
    "their-work": """
        YOUR talk|article|book|paper|column|lecture|essay|piece|post|review|report|exhibition|photo*|video|film|letter
        YOUR question|answer|remark|comment|story|idea|advice|interview|podcast|newsletter|chapter|speech|thesis
        YOUR last|old|first|recent|latest .. talk|article|book|paper|post|exhibition|lecture|chapter|piece
        page|chapter|slide|footnote|section NUM
        in YOUR
    """,
    "their-life": """
        YOUR mum|mom|dad|mother|father|son|daughter|wife|husband|partner|brother|sister|kids|children|family|baby
        YOUR dog|cat|garden|house|flat|knee|back|hip|arm|leg|hand|boat|bike|allotment|garden|trip|holiday|wedding
        YOUR grandmother|grandfather|grandma|nan|lad|girl|boy|little|boys|girls|twins
        YOUR new job|house|flat|place|role|home|baby|boss|school
        YOUR operation|exam|interview|move|test|surgery|scan|talk|marathon|race|show
    """,
    "heard": """
        ME|WE heard|read|saw|noticed|hear .. YOU|YOUR|that
        told ME .. YOU|YOUR|that
        says|said YOU
        ME came across
        ME have read|seen|heard|followed|been
        ME was at|in|struck
        ME found .. YOUR
    """,
    "reason": """
        because
        that's why
        which is why
        so ME|WE thought
        ME am writing|asking|getting|contacting because|to|since|about
        since YOU|ME|WE
        the reason
        as YOU know|asked
        ME ask because
        ME thought of YOU
        YOU came to mind
        ME remembered
        YOU are|were the only|one|person|right
        only YOU
    """,
    "gift": """
        ME have put|left|kept|set .. aside|by|for|YOU
        ME have attached|enclosed|copied|written|scanned|made|booked|found|sent|typed|drawn|wrapped|filmed|registered
        ME have .. for YOU
        ME enclose|attach
        attached|enclosed|attaching|enclosing
        is|are|YOU attached|enclosed
        for YOU to keep|have|use
        keep it|them|as
        is|are yours
        it's|they're|he's|all yours
        belongs to YOU
        ME will bring|drop|send|post|lend|drive|take|pick|fix|cover|mend|pay|cook|show|come|carry|look|forward|pass
        ME can bring|lend|send|drop|give|show|fix|help|cover|introduce|put|take|offer|drive
        happy|glad to lend|help|give|share|send|introduce|read|look|show|cover|make
        posting|bringing|sending|dropping|leaving it|them|YOU|a|the
        in the post
        on its|their way
        on YOUR step|doorstep|desk|porch|tray
        by|at|outside YOUR door
        in YOUR folder|tray|inbox|coat|pigeonhole
        with YOUR name
        if YOU want|like|need it|them
        would YOU like it|them|ME|some|to have
        help YOURself|yourselves
        use it|them as
        use .. as YOU like
        here's|here is|here are the|a|my|what|our
        ME know|knew someone|somebody|a
        put YOU in touch
        introduce YOU to
        let ME know|help if
        take them|it
        link is below
        link below
        are below|underneath
        ME made|got|found|asked|looked .. YOU
        save|spare YOU
        for free|nothing
        free to|for everybody|everyone|all|anyone
        for anyone|everyone|everybody|all
        are|is online|available
        download it|them|the
        copy it|them
        print it|them
        help YOURselves
        no use to
        nobody|no one else has
        ME have swapped|done|sorted|gone|checked|fixed|arranged|told|wrapped|stuck|moved|got YOU|YOUR
        ME have got .. for YOU
        which YOU|are yours
        the answer is
        you'll find
        YOU will find|get
        ME asked|looked|checked|found
        in case it|YOU|that
        ME can|could|will do|take|make|cover|drive
        covered|swapped|fixed|sorted|posted|dropped|left|booked YOUR
        is|are on YOUR
        soup's|it's|they're|keys are|keys on|at|in
        has|have YOUR name
        ME know that|of
        number is
        say ME sent
        say .. sent YOU
        they are all in
        YOU can download|have|use|swap|take|borrow
        sheet|list|number|table|link|photographs|photos for|with|are|is
        selling it off
    """,
    "free": """
        free
        no charge|cost|fee|strings|catch|password|sign-up|log-in|conditions
        nothing to pay|sign
        costs nothing|YOU
        cost YOU nothing
        no need to pay
        don't want|need anything|owt|money
        on me|us|the
        gratis
    """,
    "formula": """
        how are YOU|things|you
        hope YOU are|had|all
        hope all
        hope YOU and
        long time
        been a while|ages
        how's it going
        how have YOU been
    """,
    "praise": """
        inspiring|impressive|impressed|amazing|incredible|incredibly|fascinating|awesome|admire|admired|huge|brilliant
        role model
        big fan
        love|loved what|YOUR|the
        great work|job|post|profile
    """,
    "request": """
        could|can|would|will YOU
        would YOU mind|be|have|like
        may|might|can|could ME|WE
        please
        pls|plz
        ME need|want|require|ask YOU|from
        ME would like|love|need YOU|to|your
        ME would be grateful|glad|delighted if
        ME am asking
        ME wonder|wondered|wondering
        ME have one|a question|favour|favor|request
        one question|thing|favour|favor
        MY question
        let ME know
        tell|send|give|text|ring|call|ask|show ME
        do YOU know|have|want|fancy
        any chance
        shall ME|WE
        YOU would|should need|have|come|take|look
        would .. work|suit|be
        hoping YOU|to
        if YOU could|would|can
        say which|when|yes
        will YOU
        be so kind
        YOU be willing|able|up|free|around
        be glad|grateful of|for
        ME could really|do
        need YOU|YOUR
        owe YOU
        when YOU are|get|next|have
        can someone|somebody|anyone
        will do it
        ME would suggest
    """,
    "want": """
        ME need|want|require|demand|expect|wish
        ME also|still|really|just need|want
        ME would need|want
        all ME need|want|ask
        what ME need|want
        need YOU|YOUR to
        MY turn
        ME am counting
        count|counting on YOU
        YOU need|must|have to
        YOU would also
    """,
    "easy-no": """
        if not|YOU can't|YOU cannot|it's|that's|YOU would
        if YOU would|'d rather not
        no worries|problem|hurry|rush|pressure|trouble|hard|obligation
        a no is
        is|are perfectly|totally|completely|absolutely fine
        just say
        say no
        feel free to
        don't worry if
        otherwise ME
        unless YOU
        no need to
        ME will understand|manage|ask
        or not
        if it|that isn't|doesn't|is
        if YOU are out|busy
        is fine
        whichever|whatever suits
        only if YOU
    """,
    "small": """
        NUM minutes|minute|min|mins
        a minute|moment|quarter|line|sentence|word
        one|two|three|NUM line|lines|sentence|sentences|word|words|question|questions|minutes|page|pages
        a few minutes
        half an hour
        quick call|look|glance|yes
        yes or no
        at most
        is enough|plenty
        will do
        ten|five|twenty|fifteen minutes
    """,
    "vague": """
        some time|point|day|kind|sort|way|how
        at some point|stage
        sometime|someday|somehow|something|anything|whatever|somewhere|or something
        any kind|sort|way|form|chance|role|help|support
        in any|some|whatever way|form
        one way|form or
        see where|what|how
        see what comes|happens
        maybe|perhaps WE|YOU|there's
        WE should
        let's see|connect|talk|chat|catch
        pick YOUR brain
        catch up
        grab a coffee|drink
        coffee|drink|chat|call some|sometime|soon
        explore|collaborate|collaboration|synerg*|opportunities|possibilities
        next steps
        open to
        support|help .. ME
        not sure|honestly what|yet|exactly
        don't know what|how|where
        couldn't tell|say
        can't tell|say
        dunno
        i leave it
        leave it to YOU
        we'd see|find|have
        look forward to hearing
        would be great|nice|good|lovely to|if
        love to connect|chat|hear|talk|explore|do|learn
        think of me
        keep me in
        keep .. in mind
        do something
        something for
        get in touch
        if YOU hear|know|think
        see what YOU
        help me|us out|somehow|with
        with YOUR|a view
        help from YOU
        something's come|up
        come up
        or other
        a call|ring when|some|whenever
        some help|advice|support|input|guidance
        YOUR input|thoughts|ideas|view
        somebody|someone who can|could
        if anything comes
        put in a word
        lend a hand
        take it from
        if it speaks
        who knows
        whatever YOU
        someone with
        be glad|grateful|good|great
        could do with
    """,
    "when": """
        by|on|before|until|till|next|this|from DAY|MONTH
        by|on|before|until|till|from|the NUM
        DAY
        NUM of MONTH
        NUM MONTH
        MONTH NUM
        by the|end|noon|tomorrow|tonight|next
        before the|i|ME|YOU
        this|next week|weekend|month|evening|morning
        deadline|due
        NUM pm|p.m|am|a.m|o'clock
        at NUM|noon|one|two|three|four|five|six|seven|eight|nine|ten
        within|in NUM|two|a|three
        end of the
    """,
    "urgent": """
        today|tonight|immediately|asap|urgent|urgently|now|midnight|2nite|2day
        by|before tomorrow|noon|monday|sunday|tonight|midnight|morning|this
        from|until|till tomorrow|monday
        tomorrow
        at once
        as soon as
        within NUM hours|minutes
        this weekend|week|evening
        at the earliest
        right away|now
        don't say
        before MY
    """,
    "big": """
        all|every|entire|whole|full|complete of|the|week|day|one|NUM
        every|each week|day|month|saturday|sunday|evening|night|household|family
        for a|NUM|one|two|three|ten|five year|years|month|months
        NUM years|months|weeks|pages|people|hours|cakes|times|contacts|volunteers|customers
        for free|nothing
        unpaid|mentor|co-sign*|guarantee|guarantor|loan|lend|borrow|deposit|sponsor|signature|contract
        lend ME
        sign|signed
        reference|references|letters
        introduce|introduction ME|us|to
        live|stay|move|sleep with|at|in
        quit|resign|sell|give YOUR|up|in|the
        until|till spring|summer|easter|christmas|autumn
        at YOUR own
        own cost
        full-time
        write|rewrite|redo|translate|proofread|edit|organise|organize .. whole|all|entire|full|my
        the whole|entire
        plus the|a|all
        and also|then
        also need|want
        weekly|nightly|daily|monthly
        NUM|two|three|four|six|nine weeks|months|years|nights|evenings
        hour|evening|day every|a
        run|take over|on MY|the|our .. department|group|house|whole
        could|can she|he|we|they live|stay
        full|whole|entire thesis|manuscript|novel|book|project|plan|website
        line edit
        read .. through|novel|manuscript|thesis|book
    """,
    "thanks": """
        thank|thanks|grateful|gratitude|appreciate
    """,
    "sympathy": """
        ME am sorry|glad|happy|pleased|proud|delighted
        sorry to|about|for
        congratulations|congrats
        thinking of|about YOU|u
        well done
        proud of YOU
        fingers crossed
        get well
        good luck
        miss YOU|u
        happy birthday
        that must
        well deserved
    """,
    "curious": """
        how did|is|are|was|do|does|has|have|were
        what did|was|made|became|happened|are|do|does|is
        did YOU|it|he|she|they|the|YOUR
        do YOU still|ever|really
        are|is YOU|he|she|it|they|YOUR still
        still
        ever
        where did|do|is
        who|why|which did|was|taught|is|do|does
        is it true
        does|has|have|was|were|is he|she|it|they|YOUR
        have YOU been|ever|managed|got|finished|found
        how long|come
        is YOUR
        curious|wondering|wonder
        ME have been|often|always wondering|wondered|curious
    """,
    "news": """
        ME am doing|working|living|learning|training|still
        ME have been|done|got|had|learned|become|taken|moved|won|lost|finished|written|bought|sold
        ME went|did|got|had|moved|bought|became|won|lost|started|learned|finished|left|was|worked|took
        MY life|journey|story|year|week|news|career|dream|career|experience|wife|husband|kids|health
        here's what|about
        update
        personal news
    """,
    "life-of-others": """
        he|she|they
        his|her|their
    """,
}
"""What English drafts do, by group."""
