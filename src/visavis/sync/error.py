"""Why a live source brought nothing, as a code that phrases/sync.py puts into words."""

from typing import Literal

Code = Literal[
    "host-unreachable",  # no such name, nobody answers, the network is down
    "connection-lost",  # it answered and then fell silent, twice
    "private-address",  # the name leads into the user's own network, which the user did not say
    "not-encrypted",  # the server speaks no TLS there, or the way on would be unencrypted
    "certificate-refused",  # the server cannot prove who it is
    "login-refused",
    "secret-missing",  # none is kept for this connection
    "not-found",  # the mailbox, address book, calendar, feed or folder is not there
    "leads-elsewhere",  # to another host, to which nothing is sent
    "item-too-large",  # one of many; the others are there
    "answer-unreadable",  # the server says what its protocol does not know, or far too much
    "reading-failed",  # what was fetched could not be kept
    "already-running",  # another process fetches from this connection just now
    "cancelled",
]


class SyncError(Exception):
    """A live source could not be fetched from. `detail` is ours, never a server's own words: those may be anything."""

    def __init__(self, code: Code, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code: Code = code
        self.detail = detail
