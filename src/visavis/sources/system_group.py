"""Groups that a program puts everybody into by itself: they say nothing of anyone."""

_SYSTEM_GROUPS = frozenset({"mycontacts", "my contacts", "starred"})


def is_system_group(tag: str) -> bool:
    """Whether a group is Google's own: "* myContacts" in its tables, "myContacts" on its cards."""
    return tag.startswith("*") or tag.casefold() in _SYSTEM_GROUPS
