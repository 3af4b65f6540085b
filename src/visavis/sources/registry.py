"""The sources there are, in the order in which they are asked whether a file is theirs.

The surest marks first: a vCard says what it is, an export's header nearly so, a mail is a guess from several headers.
"""

from visavis.sources.address_csv.reader import SOURCE as CSV
from visavis.sources.attendees.reader import SOURCE as ATTENDEES
from visavis.sources.calendar.reader import SOURCE as CALENDAR
from visavis.sources.imessage.reader import SOURCE as IMESSAGE
from visavis.sources.ldif.reader import SOURCE as LDIF
from visavis.sources.linkedin.reader import SOURCE as LINKEDIN
from visavis.sources.mail.reader import SOURCE as MAIL
from visavis.sources.meta.reader import SOURCE as META
from visavis.sources.monica.reader import SOURCE as MONICA
from visavis.sources.notes.reader import SOURCE as NOTES
from visavis.sources.signal.reader import SOURCE as SIGNAL
from visavis.sources.sms.reader import SOURCE as SMS
from visavis.sources.source import Source
from visavis.sources.telegram.reader import SOURCE as TELEGRAM
from visavis.sources.vcard.reader import SOURCE as VCARD
from visavis.sources.whatsapp.reader import SOURCE as WHATSAPP

SOURCES: tuple[Source, ...] = (
    IMESSAGE,
    VCARD,
    MONICA,
    CALENDAR,
    LDIF,
    SMS,
    TELEGRAM,
    META,
    SIGNAL,
    LINKEDIN,
    WHATSAPP,
    ATTENDEES,
    CSV,
    NOTES,
    MAIL,
)
