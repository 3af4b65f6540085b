"""English cues that take a life event away, or say whose it is; life_event_cues.py says how they are used."""

from collections.abc import Mapping

ENGLISH_LIFE_CONTEXT: Mapping[str, str] = {
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
        newborn corner|photographer|screening|clothes|photos
        pounds for|a|an|each|per|too|in|is|of
        for|costs|fee|paid|pay .. pounds|kilos
        buried in|under|the hatchet|treasure|up
        death of me
        prize|medal|award for .. year|week|day
        sacked|promoted as|to .. captain|chief|taster|pub
        promoted the|a|my|that
        promotion on|code|for|flyer
        cat|dog|mouse|mice|spider|hedgehog|server|meeting .. moved|moving|moves
        phone|sofa .. separation|separated|divorced
        trial separation .. phone
        into|off|from retirement
        pension people|muddle|office|fund|statement|advice|forecast|papers|letter
        wedding china|present|presents|suit|gift|anniversary
        said|says|say yes to|before
        stroke of luck|genius
        surgery hours|waiting|receptionist
        passed your|it|him|them|me|you|on|by|through|out|along|around|over
        fever pitch
        chapter|book|idea|project|plan .. born
        pregnant pause|cat|dog
        job fair|interview|title|hunt
        recovery plan|truck|partition
        old one died|has
        goldfish|fridge|toaster|kettle|tree .. died
        i|you|i've was|were born
        retired to bed|the|his|her|my
        fever of
        opens|opened|open at|from|until|daily|again
        see|know|wonder who won
        broke|broken|break up the|a|boxes|into|ice
        honeymoon|bridal suite
        read|film|book|article|podcast|play|song|novel .. divorce|wedding|death|funeral|married|separation|died
        work|works|job|shift|volunteer .. hospital
        visit|visited|visiting|past|opposite|near|at .. hospital
        work|works|job|shift|past|opposite|near|for the hospital
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
        deepest|sincere sympathy|sympathies
        our|my sympathy|sympathies|congratulations
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
        not yet
        some|one day
        once|when you|i|we|he|she|they
        allegedly
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
        the year|summer|winter|day we|i|you|he|she|they
        time since
        last|that year|summer .. already
    """,
    "hearsay": """
        did|have you hear|heard|see|seen
        guess who|what
        you know .. who
    """,
}
