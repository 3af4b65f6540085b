"""Addresses that say themselves that nobody reads what is sent to them: a machine wrote, or asked, from there.

Wrong for a machine whose address says nothing (info@ may be a human at a desk), and for whoever is called Alerts.
"""

import re

_NO_REPLY = re.compile(
    r"(?:^|[._+-])(?:no[._-]?reply|(?:do[._-]?)?not[._-]?reply|mailer[._-]?daemon|postmaster|notifications?|notify|"
    r"newsletters?|bounces?|alerts?|mailings?|auto(?:mailer|responder)|keine?[._-]?antwort|nicht[._-]?antworten|"
    r"benachrichtigung(?:en)?)(?:[._+-]|@)|@(?:no-?reply|notifications?|newsletter|bounces?)\.",
    re.IGNORECASE,
)


def by_sender(address: str) -> str:
    """Give "no-reply" when the address itself says that nobody reads what is sent to it, else ""."""
    return "no-reply" if _NO_REPLY.search(address) else ""
