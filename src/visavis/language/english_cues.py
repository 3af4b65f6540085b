"""English cues of what words do; act_cues.py says how they are written."""

from collections.abc import Mapping

_TABLE = "coffee|tea|breakfast|brunch|lunch|dinner|supper|meal|bite|drink|drinks|beer|pint|wine|barbecue|picnic|cake"
_OUT = "walk|stroll|hike|swim|sail|sailing|hiking|swimming|skiing|cycling|cinema|film|movie|movies|theatre|concert"
_FEAST = "party|opera|museum|exhibition|sauna|trip|outing|weekend|bbq|dancing|housewarming|wedding"
_COMPANY = f"{_TABLE}|{_OUT}|{_FEAST}"
"""What people do for each other's company."""

ENGLISH_CUES: Mapping[str, str] = {
    "ask": """
        can|could|would|will|might you|u .. help|lend|send|tell|explain|give|show|check|fix|carry|borrow|translate
        can|could you|u .. bring|get|read|look|pick|recommend|forward|review|write ?
        can|could|would|will you|u please|kindly|help|send|tell|give|lend|introduce
        can|could|would|will you|u read|look|check|let|write|bring|pick
        can|could|may|might i ask|borrow|use|have|know ?
        would|do you mind
        would you be able|willing|comfortable|open|happy
        is there someone|anyone|a|any ?
        do|did|does you|u|anyone|anybody .. know|need|think|remember|use ?
        you|u got a|any ?
        please|pls|kindly send|tell|give|help|forward|lend|advise|recommend|write|consider|look|review|check|share
        send|lend|tell|give|get me|us
        i|we need your|you|help|a|some
        need|needs your|help|advice|a favour|favor
        a|one|another|big|small|quick|little favour|favor|question
        wonder|wondering if|whether you|i|we could|can|might .. help|borrow|send|lend|give|ask|use|know
        grateful|appreciate|helpful|kind if you
        appreciate your help|advice|thoughts|feedback|support
        your advice|opinion|thoughts|feedback|expertise|insights on|about|?
        i'd|would love|like to learn|pick|hear|ask|know
        pick your brain*
        quick|short chat|call|question
        looking for a|an|someone|somebody|people
        what do you think
        don't suppose you
        i|we was hoping|hoped you
        in return ?
        what|which|where|when|who .. was|is .. again
        let me know whether|what|when|which|by|your|how
        writing|wanted|like|calling to ask
        asking for|you
        ask you|for a|some|your
        i|we need the|this|that|it|you|someone|somebody
        any ideas|idea|tips|advice|suggestions|recommendations ?
        could use some|your|a
        do me|us a
    """,
    "form": """
        can|could|would|will|might|do you|u ?
        can|could|may|might i|we|he|she .. ?
        may i
        any chance
        do|did|does you|u|anyone|anybody .. have ?
        have|has you|u|anyone .. got|any|a|an ?
        i|i'm|am|we|was wonder|wondering if|whether
        great|lovely|nice|wonderful if you
        ask|asking if|whether
        whether you would|could|might|can|are|have
    """,
    "no-ask": """
        shall|should i|we .. introduce|help|bring|send|put|get|take|give|do ?
        can|could|may|might i|we introduce|help|drive|carry|fetch ?
        can|could|may|might i|we lend|bring|cook|offer|give|get|send|show you|them|her|him|u ?
        do you|u need|want any|some|a|my|help|anything|me .. help|hand|lift|hold|carry ?
        do you|u need|want anything ?
        would|do you|u like|want help|some help|with ?
        would|do|d'you you like|want me|us to ?
        can|could|may i|we .. for you ?
        did|have you hear|heard|see|seen ?
        can|could you believe ?
    """,
    "fact": """
        which|who|whom|whose|where|when
        what time|kind|is|was|are|do|did|does
        how much|many|long|far|deep|do|does|did|can
        do|does|did|is|are you|u|they|there|it
    """,
    "invite": f"""
        ^come to|over|round|along|and|for|with
        will|would|can|could you|u come|join over|round|along|with|us|me|and ?
        will|would|can|could you|u come|join .. {_COMPANY} ?
        will|would you|u come|join ?
        you|you'd|u like|want|care|love|fancy to come|join|visit|sail|hike|swim|dance|stay ?
        you|you'd|u like|want|care|love to meet|catch up|me|us|for|at|on|again|some|sometime|next|this ?
        would|do you|u .. like|want|care to come|join|visit ?
        would|do you|u .. like|want|care to .. {_COMPANY} ?
        you|you'd|u like|want|care|love to .. {_COMPANY} ?
        if|whether you|you'd|u .. like|want|care|love to come|join|visit|sail|hike|swim|dance
        if|whether you|you'd|u .. like|want|care|love to .. {_COMPANY}
        if|whether you|you'd|u .. like|want|fancy|fancied a|an|some .. {_COMPANY}
        you|you'd|u like|want|fancy a|an|some .. {_COMPANY} ?
        ^want|wanna|like|care to|a|an .. {_COMPANY} ?
        ^want|wanna|like|care to come|join|meet|visit ?
        can|could|shall|should|may|might we have|go|grab|get|meet|do|take|catch|eat|share .. {_COMPANY} ?
        can|could|may|might i take|invite|treat you ?
        time|free|up|keen|mood for|on .. {_COMPANY} ?
        how|what about .. {_COMPANY} ?
        feel like .. {_COMPANY} ?
        any chance of .. {_COMPANY} ?
        great|lovely|nice|wonderful if you .. come|came|join|joined|visit|visited
        let's have|go|grab|get|meet|do|take .. {_COMPANY}
        ^{_COMPANY} ?
        you're|are invited
        join us|me for|at|on|in
        invite|inviting you
        are you free|around|in ?
        shall|should we|i arrange|meet|have|grab|go|get ?
        fancy a|an|coming|going|lunch|dinner|joining
        love|like to see|have|host you
        are you coming|joining|in ?
        you coming|joining ?
    """,
    "offer": """
        i|i'd|i'll|we|we'd|we'll can|could|will|would|'d .. lend|help|do|take|bring|send
        i|i'd|i'll|we|we'd|we'll can|could|will|would|'d .. drive|cook|look|give|share|show
        i'll|we'll walk|bring|take|do|drive|cook|lend|send|help
        i'll|we'll make|ask|fix|look|carry|collect|introduce|pay|share
        happy|glad|delighted|pleased to help|look|do|send|share|lend|take|read|introduce|write|judge|chat|talk
        gladly help|do|take|read|judge|write|bring|send|lend|share|look|give|drive|cook|show|make|check|introduce
        shall|should|can|could|may|might i|we .. bring|help|send|do|put|give|pick|drive|carry|lend ?
        shall|should i|we .. take|get ?
        like|want to borrow|keep|use|have my|mine|our|it ?
        would|do you|u like|want help|some|any .. help|with ?
        do you|u need|want anything|help|a|any|me|something ?
        if you .. ever|still .. need|want
        if you need|want|like
        if it|it's|that helps|useful
        let me know|help if|you|with
        you can have|use|borrow|take|stay
        is|are|room|house|place yours
        spare|free|extra room|ticket|tickets|desk|seat|bed|copy
        want it|one|some|them ?
        use|take it|them if|as|whenever
        help yourself
        feel free to
        here|attached|enclosed is|are .. my|all|our|some|you
        on|at your doorstep|step|porch
        just say|ask the|if|me
        my present|treat
        on me
        of course i|i'll|we|we'll
        owe you
        i've translated|made|written|prepared|kept|saved|found|put
        i|we know a|an|someone|somebody
        there's|there is .. for you
        count on me
        send it|them|me whenever|over
        we|i could lend|give|offer
        offer you|to
        on the house
        let me know .. can
        you're|you|are welcome to
        would|do|d'you you like|want me|us to
        it's|they're|it is yours|all|for
        saved|kept|got|bought|made you|u a|one|some|the
        i'll|i|we'll|we can|will|could pick|get|cover|handle|sort|call|email|forward|fetch|hold|put|arrange|mind
        leave it to|with me|us
        no problem|worries|trouble i'll|i|we
        here's|here are|is the|my|a|your recipe|link|list|notes|guide|contact
        i have|i've|we've|got a|an|some|two|three|2|3 spare|extra|left
        give|giving away
        lend you
        help you|out .. with
        can i get|do|bring ?
        if .. any use|help
        at your disposal
        you .. can borrow|have|use|stay|keep
        so you can|don't|needn't
        will do
        consider it done
        of course i|we|you
        i've|we've|i|we got|put|saved|kept|made|bought|brought|ordered .. for you
        i've|we've|i|we reserved|booked|printed|copied|left|found|sent .. for you
        i've|we've|i|we got|saved|kept|brought|bought|made|sent you .. a|the|some|two|your
        you can|could still|always|also|have|borrow|come|sleep|keep|crash
        come and stay|use|borrow
        my|our car|place|house|flat|sofa|couch|garage|garden|door is
        free of charge
        no charge
        i|we can|could .. you|your|if
        want|need a lift|hand|ride|copy|break ?
        would you like a|some|one|them|my|the
        anything i|we can
        just|simply ask|call|ring|shout|text|knock
        if you'd like|prefer|rather
        don't buy|bring|worry .. i|we
        take|borrow mine|ours
        i don't need
        it's|they're going spare|free
        here you go|are
        as promised
    """,
    "intro": """
        introduc*
        introduction*
        meet|is|meets|this .. this is
        ^this is .. who
        put|putting you|me|us|them .. in touch
        in touch with
        bring|bringing|brought|connect|connecting|link|hook you|us|me|them|two .. together|two|up|with|into|both
        connecting|copying|cc'ing|looping you|in|my|both|with
        in copy|cc
        you two should|both
        should|would|ought meet|talk .. each
        dear|hi|hello both
        over to you
        one|each of you
        you both|two
        pass|give .. my|your|his|her name|number|address|details|contact
        meet my|our
        like|love|want to meet you
        i'll leave you to
        have you|u|two met ?
        in contact with
        you|u|they should talk|speak|meet
        speak|talk|reach|get to|out|touch .. about|for|who
        i've|i cc'd|copied|looped|mentioned
        know each other
        each other
        my friend|colleague|cousin|sister|brother|neighbour .. would|could|is|knows
        pass on your
        put in a word|good
        both of you
        recommended|suggested|mentioned you|i
    """,
    "thanks": """
        thank|thanks|thankyou|thnx|tnx|tks|ty|cheers|ta for
        thank|thanks
        grateful|obliged|indebted
        appreciate|appreciated
        so|how|very kind|generous|thoughtful of|and|how
        owe you
        never|won't|not forget it|that|what
        you saved|rescued|'ve
        you've saved|made
        couldn't have .. without
        meant|means a lot|the|so
        worth more
        i'm in your debt
    """,
    "news": """
        i|we|he|she|they start|started|begin|began|joined|moved|left|lost|won|passed|finished|opened|closed|bought|sold
        i|we|he|she|they got|had|did|became|quit|retired|married|found|defended|handed|counted|turned|signed|accepted
        i've|we've|they've|he's|she's been|got|moved|started|left|closed|opened|had|lost|finished|won|set|made
        passed away
        getting|got married|divorced|engaged
        split up
        bad|good|big|sad|great news
        guess who|what
        did you hear
        as of|from today|now|monday|next|september|january
        from .. i|we'll be
        in|at hospital|the hospital
        last night|week|month|friday|monday|tuesday|wednesday|thursday|saturday|sunday
        this morning|week|month
        yesterday
        first|last day
        baby girl|boy
        born
        died
        you won't have heard
        i'm telling you
        to let|tell you know
        just|quick update
        turns out
        finally
        it's official
        we've|we|i|i've decided|managed|finished|accepted|landed|sold|bought
        the results|doctor|doctors|surgeon|judge|council|jury|bank
        not|no longer
        from|since last|next|this|the week|month|year|monday|june|january|september
        this is my last|first
        remember .. she's|he's|they
        my last|first .. day|week
    """,
    "telling": """
        i|we|i've|we've|he|she|they|he's|she's|they've|it's have|has|had|'ve|am|was|were|got|been|just|finally
        i'm|we're a|now|the|retiring|moving|leaving|starting|getting|expecting|pregnant|back|going|off|doing
        has|have|had|is|was|were|are been|made|moved|left|retired|died|passed|won|opened|promoted|married|born|gone
        my|our|the .. has|have|is|was|died|got|had|won|opened|passed|lost|started|left|retired|turned|changed
        he's|she's|they've|they're|it's arrived|back|here|been|got|gone|out|born|retiring|moved|finished
        our|my son|daughter|mum|dad|mother|father|brother|sister|wife|husband|nephew|niece|uncle|aunt
        our|my grandmother|grandfather|boss|neighbour|neighbours|cat|dog
    """,
    "social": """
        how are|is|was|were you|your|the|things|it|everyone
        how's|hows your|the|it|everything|life
        how did .. go
        hope you|you're|your|all|this|everyone|to
        congrat*
        well done|deserved
        sorry to|about|for|they|that|you
        so|very|deeply|really sorry
        condolence*
        my|our sympathy|thoughts
        thinking of you
        miss you|u|ya
        love you
        lots of love
        all my love
        so|very proud|happy
        lovely|great|good|nice|wonderful to hear|see|read|meet
        welcome to|home|back
        you deserve|deserved
        enjoy the|your
        it suits you
        night night
        good morning|night
        have a good|great|nice|lovely|safe
        take care
        look|looked well|great|lovely
        i|we remember|imagined
        always|still read|said|love
        your|the essay|article|letter|talk|speech|photo|photograph|post|newsletter
        so you're
        you're such|so|the|my|a
        if i|you|they|we .. ever
        can't|cannot believe
        what a|an
        about time
        say|said hi|hello
        give .. my love|regards
        kiss .. for
        haha|hahaha|lol|xx|xxx|xo|hugs|hug
        i'm dying
        laugh*
        are you all|ok|okay|alright|well ?
        have you found|settled|slept|recovered ?
        what will|are you do|doing|up .. ?
        how have|has you|your|it|things
        how's it|everything|life|work|things going
        all is|well well
        happy for
        proud of
        hang in
        sending|send .. love|hugs|kisses|thoughts
        can't wait|looking forward .. see|seeing|catch
        looking forward to
        sleep well
        sweet dreams
        omg|aww|aw|yay|wow|hooray|bravo
        good to|on|for you
        great to|news|stuff|job
        you're|you are the|a|an best|star|legend|hero|genius|angel
        your|our thoughts|prayers
        heart goes|is out|with
        cheers to
        long time no|since
        been too|ages long|since
        what's|what new|up|news ?
        did you|u like|enjoy|sleep|have|manage|survive ?
        how|is|are .. feeling|doing|getting|settling
        such a
        i love|loved the|your|how|that
        made me|us laugh|smile|cry|think
        nice|good one|work|luck|job
        only you could
        like old times
        remember when
        your .. is|was|were|are|looks|looked .. brilliant|wonderful|great|amazing|fantastic
        your .. is|was|were|are|looks|looked .. lovely|beautiful|gorgeous|superb|perfect
        you were|are|did|looked|look|sounded|sang|spoke|played .. brilliant|wonderful|great|amazing|fantastic
        you were|are|did|looked|look|sounded|sang|spoke|played .. lovely|beautiful|superb|well
        good evening|afternoon
        see you soon
        are you feeling|back|home|settled|better ?
        i was thinking about|of you
        was thinking of|about you
        without you
        wish you were
        chin up
        you've got this|it
        rooting for
        keep going|smiling|well
        what did they|she|he say
        i|we hope .. went|goes|you|are|is
        hope it|that|she|he|they|the
        happy to hear
        it was|is lovely|great|good|wonderful|nice
        been thinking of|about
        hats off
        no wonder
        of all people
        can't stop laughing|smiling
        you and your
        poor you|thing
        ouch|oof|phew|hooray|wahey
        all the|my best|very
        best|every wish*|happiness|success
        good luck
        fingers crossed
        get well
        speedy recovery
        safe travels|journey|trip
        may he|she|they|your|you|it|the
        wish you all|a|the|every|well|luck|happy|many|strength|both
        wishing you|them|your
    """,
    "wish": """
        happy birthday|bday|anniversary|easter|christmas|new|hanukkah|diwali|holidays|eid
        merry christmas|xmas
        many happy
        season's greetings
        wish|wishing you .. birthday|christmas|year|easter|holiday|holidays|anniversary
    """,
    "logistics": """
        attached|attach|attachment|enclosed|enclosing
        please find|note|send|see|confirm|bring|collect|return|use|sign|cancel
        invoice|receipt|agenda|minutes|deadline|rota|schedule|timetable|booking|dial
        meeting|call|train|bus|flight|class|session is|at|has|moved|starts|leaves
        works|suits for|me|fine
        running|be late
        minutes|mins|min late
        see you at|on|there|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday
        at|by|before|until|till|from|for noon|midday|quarter|half
        at|by|until|till|around|after 1|2|3|4|5|6|7|8|9|10|11|12
        half|quarter past|to|before
        room|hall|platform|gate|crate|shelf|folder|sheet|row|door number
        room|hall|platform|gate|crate|terminal 1|2|3|4|5|6|7|8|9|10
        keys|key are|is|with|under
        is|are in|under|on|at|with|by|below the|your|room|hall|reception
        left|leave|put|hand|collect|pick the|it|them|up .. at|with|in|under|by|on
        meet|meeting at|in|on
        address below
        new address
        the link|file|folder|address|password|code|pdf|doc|spreadsheet
        postponed|rescheduled|cancelled|canceled|preponed|shifted to|until|from|by
        booked|payable
        i'll call|be there|you|at
        start without
        be there
        due on|by
        not coming
        1|2|3|4|5|6|7|8|9|10|11|12|15|30|45|00 am|pm|p|a|o'clock
        1am|2am|3am|4am|5am|6am|7am|8am|9am|10am|11am|12am
        1pm|2pm|3pm|4pm|5pm|6pm|7pm|8pm|9pm|10pm|11pm|12pm
        o'clock
        on|my my way|eta
        on my way
        arriv* at|on|by|around
        pick|picking|drop|dropping you|it|them|up|off .. at|up|off
        wifi|parking|postcode|iban|pdf|zoom|eta
        calendar|zoom|dial|meeting invite|link|in
        reschedul*
        can't|cannot|couldn't make it
        let's say|do monday|tuesday|wednesday|thursday|friday|saturday|sunday|at
        confirm*
        bank details|transfer
        payment*
        booking|order|tracking|invoice reference|number|no
        ship*|deliver* on|by|today|tomorrow|between
        please sign|use|bring|return|confirm|park|ring|note|reply|rsvp|fill
        forms|form|scan|version|draft attached|signed|is|by
        by monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|noon
        meeting|call|session|party|dinner|lesson|rehearsal|fair .. moved|postponed|brought
        move|shift|push|reschedule our|the|it|this .. to
        sorry .. couldn't make
        attached|forwarded below|is|are|please
        i'm|we're at|outside|here|waiting|parked|on|in .. the|now
        back|home by|at|before|around
        don't forget|to
        remember to bring|lock|feed|turn|take|sign
        ^bring your|a|the|some|cash
        take the bus|train|exit|stairs|lift|tram
        turn left|right
        first|second|third|fourth|ground floor
        open|closed|shut|shuts|closes|opens on|at|until|till|from|for
        door|entry|gate code
        where .. are you|we|they ?
        what time ?
        which room|platform|entrance|gate|train|day|date ?
        deadline|deadlines
        in the fridge|drawer|cupboard|shed|hallway|garage|car|post|freezer
        on the desk|table|shelf|hook|counter|step|drive
    """,
}
