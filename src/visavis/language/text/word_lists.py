"""Words that several parts of the program list: days, months, titles and their abbreviations, the two who write."""

_WEEKDAYS = """
    monday tuesday wednesday thursday friday saturday sunday
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
"""
_MONTHS = """
    january february march april june july august september october november december
    januar jänner februar märz mai juni juli oktober dezember
"""
WEEKDAYS = frozenset(_WEEKDAYS.split())
MONTHS = frozenset(_MONTHS.split())
"""Without "may", which is a verb first of all."""

_TITLE_WORDS = "herr herrn frau mr mrs ms miss mx dr prof professor professorin sir madam"
TITLES = frozenset(_TITLE_WORDS.split())
"""Words that stand before a surname."""

TITLES_CUT_SHORT = frozenset({"dr", "prof", "mr", "mrs", "ms", "st", "hr", "fr", "dipl", "mag", "ing"})
"""Abbreviations before a name, whose full stop ends nothing."""

_WRITER_WORDS = """
    i i'm i've i'd i'll we we're we've we'd we'll my our
    ich wir mein meine meinen meinem meiner meines unser unsere unseren unserem unserer
"""
WRITER = frozenset(_WRITER_WORDS.split())
"""Whoever writes, as the one who does something or whose it is."""

_READER_WORDS = """
    you your
    du dich dir dein deine deinen deinem deiner deines sie ihnen ihr ihre ihren ihrem ihrer
"""
READER = frozenset(_READER_WORDS.split())
"""Whoever reads; "sie" and "ihr" may be others."""
