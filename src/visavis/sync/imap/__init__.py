"""Mailboxes on an IMAP server, new mail only, with the standard library alone.

`fetch.py` decides what is new, `session.py` speaks with the server within limits, `answer.py` takes answers apart,
`mailbox.py` knows which mailboxes hold mail of people, `mbox.py` writes what the mail source reads.
"""

from visavis.sync.imap.fetch import fetch
from visavis.sync.kind import Kind

KIND = Kind(
    name="imap",
    reads="mailboxes on an IMAP server (imaps://), Gmail with its labels; only new mail is fetched, nothing is changed",
    fetch=fetch,
)

__all__ = ["KIND", "fetch"]
