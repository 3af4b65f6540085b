"""Names under which a service itself takes part in chats that bear nobody's number: its assistant, its own notices.

What such a machine writes is a bot's, and what is written to it went to nobody. Wrong for a human who is saved under
such a name, and for the bots of firms, which are called like the firm.
"""

_MACHINES = frozenset({"meta ai", "whatsapp"})


def is_machine_name(name: str) -> bool:
    """Whether nobody but a machine is called so."""
    return name.casefold() in _MACHINES
