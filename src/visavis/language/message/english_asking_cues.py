"""English cues of asking, offering and introducing; act_cues.py says how they are used."""

from collections.abc import Mapping

_TABLE = "coffee|tea|breakfast|brunch|lunch|dinner|supper|meal|bite|drink|drinks|beer|pint|wine|barbecue|picnic|cake"
_OUT = "walk|stroll|hike|swim|sail|sailing|hiking|swimming|skiing|cycling|cinema|film|movie|movies|theatre|concert"
_FEAST = "party|opera|museum|exhibition|sauna|trip|outing|weekend|bbq|dancing|housewarming|wedding"
_COMPANY = f"{_TABLE}|{_OUT}|{_FEAST}"
"""What people do for each other's company."""

ENGLISH_ASKING: Mapping[str, str] = {
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
        ask you|for a|some|your
        i|we need the|this|that|it|you|someone|somebody
        any ideas|idea|tips|advice|suggestions|recommendations ?
        could use some|your|a
        do me|us a
        ^anyone|anybody|any ?
        anyone|anybody|someone|somebody .. who|that|with ?
        who should|could|can|would i|we ask|speak|talk|write|call ?
        are you good|up|free for ?
        you've got|have|know .. haven't|don't you ?
        do you happen to
        glad|thankful if you
        let her|him|them know i
        drop me|us a
        of your time
        forward my
        i'm|we're searching|short|after|desperate|stuck|looking
        is yours still|free
        spare me|us
        count on you
        do us|me
        lend me|us
        cover for me
        who of|among you
        which of you
        any chance|hope you|of
        tell me which|what|how|when|whether|if|where
        advise me|us
        point me|us
        what would|do you suggest|recommend|use|charge|pay|think|advise|take ?
        how would|do you .. do|make|get|cook|handle|suggest ?
        where do|did|can|could you|i|we|one ?
        please write|sign|add|come|join|answer|fill|put|ask|bring
        we|i could do|use .. hand|help|advice
        short of|on
        i'm locked|stuck
        chip in|into
        wouldn't|you|he|she happen to .. be|have|know|need ?
        order|book|grab|fetch|save me|us
        if you happen to
        who's|who has got|still ?
        would you accept|read|take|book|bring|look|ask|put|lend|hold ?
        it would|would it be a|an .. pleasure|nuisance|trouble|bother|imposition
        would be good|great|grand if
        a word from you
        need a fifth|sixth|third|fourth|another|hand
        glad of
        if you could|can spare|bear|manage|find
        can you catch|collect|take|spare|hold|squeeze ?
        does anybody|anyone|somebody ?
        could i have|get|borrow|use|see ?
        is there anyone|someone|anybody|somebody
        you'd|would be doing me|us
        two more|another pair
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
        are you in ?
        get together|getting together
        it's|is|won't|wouldn't be the same without you
        join us|me
        you're welcome to join
        save the date
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
        happy|glad|delighted|pleased to go|cover|run|meet|pick|sit|walk|drop|fix|pass|set|put
        happy|glad|delighted|pleased to answer|proofread|review|host|cook|babysit|ask|teach|bring|explain|drive|mind
        i'll|we'll|i will keep|cover|water|feed|mind|post|save|drop|fetch|print|sit|handle
        i'll|we'll|i will walk|host|babysit|see|speak|ask|forward|run|pass|set|order|get
        my office|door|workshop|house|sofa|kitchen|place|garden|shed|van .. open|yours|free
        take whatever|any|what|as|one|all
        the|it|them|they're|it's|that's|both|all yours
        they're yours
        it's yours
        that's yours
        the word and
        stay as|for long
        i've|i|we've cleaned|corrected|marked|put|attached|checked|drawn|typed|written .. for you|version|list
        in return i've|i|i'll
        i|we can have|take|do|get|lend|bring|drive|cover|pick|write
        i|we can send|ask|teach|come|fix|look|print|build|show|watch|host
        help yourself|yourselves
        until|till you're|you back|better|on|are|feel
        anything for|from your|the
        post it|them to you
        send the|it|them|you .. over|across|tonight|tomorrow|along
        let me know .. if you'd|want|need|like
        on your behalf
        up for grabs
        no need to ask|return|pay
        you don't need|have to .. i'll|me
        leave that|it|them|the|your .. me|us
        we've|i've|we|i still have|got .. want|if|yours
        mine's|mine is free|yours
        borrow my|mine|our|ours
        here's what|how|mine|one|some
        i'm free|around .. if|to|help
        don't worry|bother about|with .. i'll|we
        i could come|bring|drive|take|make|ask|lend|send|write|show|cover|look
        all yours
        if you'd|you|your .. like|need|want .. i|i'll|we|them|it
        i'd be|i'm happy|glad to
        any time|anytime
        consider it|that
        yours if
        your name on
        as long as you like|need|want
        just take it|them|one
        there's|there are .. left|spare|over|going
        free|empty|two seats|seat
        i|we could get|put|bring the|you|them
        i|i'd gladly
        want me to ?
        shall i ring|tell|ask|call|mention|put|send|bring ?
        i'm|i|we .. anyway .. so|could|can|tell|send|bring
        send yours
        ride|rides|stay|eat free|along
        i've rebuilt|fixed|repaired|redone|typed|finished .. your
        attached is|are|both|below
        are|is both attached
        tell me what you'd|would|you like|want|need
        i can do|put|take the|your
        on me|us
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
        please|pls meet
        connect the|you|us|her|him|them|two|both
        ask her|him|them if|whether i|we|you
        mention my|your name
        pass|give|hand|forward|send .. on|my|your|her|his .. note|mail|name|number|address|message|cv
        warm word|introduction|intro
        put in a word|good|warm|kind
        come|comes to mind
        copy|copied|copying you|her|him|them|both
        i exist
        give him|her|them your
        tell him|her|them i|you sent
        talk|speak to my|our|her|him
        know anyone|anybody|someone|somebody .. at|in|who|on|with
        close to anyone|someone
        go way back
        have you|u .. met
        here he|she is
        meet each|one
        make the introduction|introductions|connection
        say hello to each|one
        my|our .. brother|sister|cousin|neighbour .. works|does|runs|builds|plans|makes|knows|looking|needs
        my|our .. colleague|aunt|uncle|friend .. works|does|runs|builds|plans|makes|knows|looking|needs
        somebody|someone you should|must|ought|might
        you'll|you get|get on
        two of you
        from here|on you|it's
        vouch for
        whom you|i
        the two of you
        you two|both together|up|on|to|in
        say|said|mention a|your|my word|name .. first|to
        in this|the thread
        reads|reading along
        copied here|in
        to the same|one table
        do meet
        tell him|her|them you|about
        open the|a door
        i haven't told|said|asked him|her|them|anything
        wants|wanted|like|likes|love to meet
        talk among yourselves
    """,
    "maybe-ask": """
        please|pls|kindly send|tell|give|help|forward|lend|advise|recommend|write|consider|look|review|check|share
        send|lend|tell|give|get me|us
        asking for|you
        yours .. still|longer|bigger|cellar|free
        your .. still|spare ?
        i'm the one without
        carless
        need|needs .. before|by|until|for
    """,
    "maybe-offer": """
        owe you
        saved|kept|got|bought|made you|u a|one|some|the
        as promised
        anyway
        no longer need|use
        don't|doesn't need .. any|more|longer
        happy to
        lasagne|soup|casserole|stew .. step|doorstep|door
        half|rest is yours
    """,
    "maybe-intro": """
        there's|there is one|a|someone .. street|choir|club|office|class|team
        knows|know the woman|man|person who
        my aunt|cousin|uncle|dentist|neighbour|brother .. runs|does|speaks|reads|builds
    """,
}
