"""Calendars on a server (CalDAV, RFC 4791): new and changed events, one .ics file a calendar.

Three questions and the code that address books need anyway; lists of tasks and journals are passed over.
"""

from functools import partial

from visavis.sync.collection import fetch
from visavis.sync.discovery import Dialect
from visavis.sync.kind import Kind

DIALECT = Dialect(
    well_known="/.well-known/caldav",
    home="cal:calendar-home-set",
    resource="cal:calendar",
    data="cal:calendar-data",
    multiget="cal:calendar-multiget",
    suffix=".ics",
    holds="VEVENT",
)
KIND = Kind(
    name="caldav",
    reads="calendars on a CalDAV server (Nextcloud, Radicale, mailbox.org …): only what is new or has changed",
    fetch=partial(fetch, DIALECT),
)
