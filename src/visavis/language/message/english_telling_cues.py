"""English cues of thanking, telling, being sociable and arranging; act_cues.py says how they are used."""

from collections.abc import Mapping

ENGLISH_TELLING: Mapping[str, str] = {
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
        much|so|many|eternally obliged|grateful
        thank* for
        couldn't|could not|wouldn't|never have .. without you|your|it
        made all the
        big help
        lifesaver
        you shouldn't have
        very|so|too good|kind of you
        without you|your .. i'd|we'd|would|wouldn't|there
        would|could never|not have .. without
        haven't forgotten
        stays with me|us
        was|were gold|magic|priceless|invaluable
        thankful
        you're something else
        no idea|know how you did|do|managed it|that
        i owe you
        saved my|our day|week|weekend|life|skin|bacon
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
        it's official
        we've|we|i|i've decided|managed|finished|accepted|landed|sold|bought
        not|no longer
        from|since last|next|this|the week|month|year|monday|june|january|september
        this is my last|first
        remember .. she's|he's|they
        my last|first .. day|week
    """,
    "telling": """
        finally
        the results|doctor|doctors|surgeon|judge|council|jury|bank
        i|we|i've|we've|he|she|they|he's|she's|they've|it's have|has|had|'ve|am|was|were|got|been|just|finally
        i'm|we're a|now|the|retiring|moving|leaving|starting|getting|expecting|pregnant|back|going|off|doing
        has|have|had|is|was|were|are been|made|moved|left|retired|died|passed|won|opened|promoted|married|born|gone
        my|our|the .. has|have|is|was|died|got|had|won|opened|passed|lost|started|left|retired|turned|changed
        he's|she's|they've|they're|it's arrived|back|here|been|got|gone|out|born|retiring|moved|finished
        our|my son|daughter|mum|dad|mother|father|brother|sister|wife|husband|nephew|niece|uncle|aunt
        our|my grandmother|grandfather|boss|neighbour|neighbours|cat|dog
        still|already|again have|has|is|are|not
        we|i|he|she|they went|came|saw|took|put|sat|stood|ate|slept|heard
        we|i|he|she|they spent|met|talked|tried|ran|fell|felt|grew|broke|made
        turned out
        these days
        at the moment
        last|this week|month|night|weekend|summer|winter|spring|autumn
        on saturday|sunday|monday|tuesday|wednesday|thursday|friday
        is|are|was|were back
        hasn't|haven't|isn't|didn't|doesn't
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
        so you're
        you're such|so|the|my|a
        if i|you|they|we .. ever
        can't|cannot believe
        about time
        say|said hi|hello
        give .. my love|regards
        kiss .. for
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
        happy friday|monday|new|christmas|easter|holidays|anniversary|weekend|birthday
        brilliant|splendid|wonderful|fantastic|amazing|marvellous|superb
        bravo
        over the moon
        hooray|hurrah|yippee
        oh love|dear|no|my
        have a good|great|lovely|safe
        good morning|evening|afternoon|night
        ^morning
        warm|kind|best|warmest regards|greetings|wishes
        remember when|that|the|how
        i|we miss
        head up
        keep your
        thinking of
        how does|did it|that feel|go
        all the best|love
        bless you
        poor you|thing|love
        that's wonderful|great|brilliant|lovely|fantastic|awful|terrible|rotten|amazing
        it was|is good|lovely|great|nice|wonderful to|seeing|meeting
        lovely|good|great to run|bump|see|hear|meet
        well .. deserved
        sleep|travel|rest well
        enjoy
        wish|wishing you|u|them|both
        hope it|that|he|she|they|you're|you|your|the .. well|soon|better|okay|ok
        made my|our day|week
        welcome
        send|sending you|her|him|my|our .. hug|hugs|love
        kiss .. from
        you make|made me laugh|smile
        the .. suits you
        how was|were|is|are your|the|things|lisbon
        how far have|are you
        unbelievable
        well earned
        i'm angry|furious|cross on|for
        you don't have to
        old man|mate|pal
        heartiest|warmest congratulations
        may your|the|you
        picture you
    """,
    "wish": """
        happy birthday|bday|anniversary|easter|christmas|new|hanukkah|diwali|holidays|eid
        merry christmas|xmas
        many happy
        season's greetings
        wish|wishing you .. birthday|christmas|year|easter|holiday|holidays|anniversary
    """,
    "logistics": """
        please find|note|send|see|confirm|bring|collect|return|use|sign|cancel
        meeting|call|train|bus|flight|class|session is|at|has|moved|starts|leaves
        works|suits for|me|fine
        running|be late
        minutes|mins|min late
        see you at|on|there|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday
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
        calendar|zoom|dial|meeting invite|link|in
        reschedul*
        can't|cannot|couldn't make it
        let's say|do monday|tuesday|wednesday|thursday|friday|saturday|sunday|at
        bank details|transfer
        payment*
        booking|order|tracking|invoice reference|number|no
        ship*|deliver* on|by|today|tomorrow|between
        please sign|use|bring|return|confirm|park|ring|note|reply|rsvp|fill
        meeting|call|session|party|dinner|lesson|rehearsal|fair .. moved|postponed|brought
        move|shift|push|reschedule our|the|it|this .. to
        sorry .. couldn't make
        i'm|we're at|outside|here|waiting|parked|on|in .. the|now
        don't forget|to
        remember to bring|lock|feed|turn|take|sign
        ^bring your|a|the|some|cash
        take the bus|train|exit|stairs|lift|tram
        turn left|right
        open|closed|shut|shuts|closes|opens on|at|until|till|from|for
        door|entry|gate code
        where .. are you|we|they ?
        what time ?
        which room|platform|entrance|gate|train|day|date ?
        deadline|deadlines
        on the desk|table|shelf|hook|counter|step|drive
        see|meet you|me|us at|in|on|by|outside|there
        on my|our way
        running|be .. late
        is|are|meeting|call|session|lunch|train|bus|class .. moved|postponed|rescheduled|cancelled|pushed|at|starts
        new|change of address|number|room|date|time|venue
        room change
        room|gate|platform|hall|bay|terminal|floor|track|door 1|2|3|4|5|6|7|8|9|10|11|12|a|b|c|d|e
        the attached|enclosed
        file|files|document|documents|form|forms .. attached|below|enclosed|folder|uploaded|shared
        invoice|contract|agenda|minutes|slides|receipt .. attached|below|enclosed|folder|uploaded|shared
        upload|uploaded|uploading .. drive|folder|to
        i'll upload|email|call|ring|phone|text|collect|arrive
        use this|the .. entrance|door|link|address
        please send|use|note|bring|sign|return|confirm|reply|park
        to this|the address
        post|mail|parcels .. forwarded
        payable|due by|on
        invoice no|number|attached|is|for
        works|suits for|me|us
        does .. work|suit
        let's say|do|make .. monday|tuesday|wednesday|thursday|friday|noon|one|two|three|four|five|six|seven
        ring|press the|bell
        by|before|until|till the end|1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|20th|30th
        same room|time|place|hall|gate
        is now|moves|moved|moving the|on|to .. 1st|2nd|3rd|4th|5th|6th|7th|8th
        is now|moves|moved|moving the|on|to .. 9th|10th|11th|12th|friday|monday|tuesday|thursday
        between .. and 1|2|3|4|5|6|7|8|9|10|11|12
        key's|keys back|in|under|on
        can't do|make the|it|on|other
        will take my|his|her place
        leaves from|at
        code's|code is|now
        seven|eight|nine|ten|half o'clock|nine|ten|eight|seven|six
        booked in|under|for my|the|your
        back on|in|under the hook|box|drawer|mat
        book .. room
    """,
    "maybe-social": """
        your|the essay|article|letter|talk|speech|photo|photograph|post|newsletter
        what a|an
        haha|hahaha|lol|xx|xxx|xo|hugs|hug
        how|is|are .. feeling|doing|getting|settling
        such a
        without you
    """,
    "maybe-logistics": """
        attached|attach|attachment|enclosed|enclosing
        invoice|receipt|agenda|minutes|deadline|rota|schedule|timetable|booking|dial
        at|by|before|until|till|from|for noon|midday|quarter|half
        wifi|parking|postcode|iban|pdf|zoom|eta
        confirm*
        forms|form|scan|version|draft attached|signed|is|by
        by monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|noon
        attached|forwarded below|is|are|please
        back|home by|at|before|around
        first|second|third|fourth|ground floor
        in the fridge|drawer|cupboard|shed|hallway|garage|car|post|freezer
        on monday|tuesday|wednesday|thursday|friday|saturday|sunday
        am|pm|a.m|p.m
        3pm|4pm|5pm|6pm|7pm|8pm|9am|10am|11am
        half|quarter past|to
        on the 1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st|22nd|23rd
        tomorrow|tonight|today at
        from .. to|until|till
        address|number|key|keys|door|room|floor|file|folder|email|link|form
        upstairs|downstairs|basement|reception|entrance
    """,
    "assent": """
        i'll|we'll|i|we will be there|coming
        yes|sure|gladly .. be there
        count me in
        you're welcome
        don't mention it
        happy|glad to come|be
    """,
    "maybe-thanks": """
        your tip|advice|notes|sketch|help|lesson|lessons|sundays|letter .. was|were|that
        thanks|down|credit to you|your
        you were right
        you kept|came|stayed|carried|stacked|sat|drove
        still warm
    """,
}
