"""What is kept of what the words of a message do: read once, when it is kept, or later for what was kept before."""

from visavis.language.acts import kept_acts
from visavis.network.contact_days import MAX_DIRECT

WRITTEN = ("mail", "message", "invitation")
MAX_SIZE = MAX_DIRECT + 1  # the user, and at most so many others: what goes to a larger round is meant for nobody alone


def acts_of(kind: str, automated: str, size: int, subject: str, text: str) -> str:
    """The acts of one interaction, "" for what is no direct message of a human. The subject stands in for a text."""
    if automated or size > MAX_SIZE or kind not in WRITTEN:
        return ""
    return kept_acts(text or subject)
