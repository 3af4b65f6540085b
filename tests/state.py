"""The state of an account, for comparing before and after: every table, without ids and times of the import itself."""

from typing import Any

from visavis.store.access import Account, successors
from visavis.store.models import (
    Answer,
    Attendance,
    Claim,
    Event,
    Identity,
    Interaction,
    KeptApart,
    LifeEvent,
    Participation,
    Person,
    Tie,
    Topic,
)


def state(account: Account) -> dict[str, list[tuple[Any, ...]]]:
    """Rows as sorted tuples of what a user could notice."""
    queries: dict[str, Any] = {
        "people": Person.objects.filter(account=account, merged_into=None).values_list(
            "kind", "is_me", "name", "organisation", "title", "birthday", "search", "is_private", "at_rest"
        ),
        "identities": Identity.objects.filter(account=account).values_list("kind", "value", "person__name"),
        "claims": Claim.objects.filter(account=account).values_list(
            "identity__value", "field", "value", "label", "since", "other__value"
        ),
        "interactions": Interaction.objects.filter(account=account).values_list("channel", "key", "at", "size"),
        "events": Event.objects.filter(account=account).values_list("channel", "key", "title", "starts", "status"),
        "attendances": Attendance.objects.filter(account=account).values_list(
            "event__key", "identity__value", "status", "organises"
        ),
        "participations": Participation.objects.filter(account=account).values_list(
            "interaction__key", "identity__value", "role"
        ),
        "answers": _answers(account),
        "kept apart": KeptApart.objects.filter(account=account).values_list("a__value", "b__value"),
        "life events": LifeEvent.objects.filter(account=account).values_list(
            "interaction__key", "kind", "whose", "name", "start", "end"
        ),
        "topics": Topic.objects.filter(account=account).values_list(
            "person__name", "key", "term", "weight", "last", "source"
        ),
        "talks": _talks(account),
        "ties": Tie.objects.filter(account=account, person__merged_into=None).values_list(
            "person__name", "word", "strength", "days_in_touch", "last"
        ),
    }
    return {name: sorted((_without_numbers(name, row) for row in rows), key=repr) for name, rows in queries.items()}


def _talks(account: Account) -> list[tuple[Any, ...]]:
    """The sums of each talk; the marks beside them are numbers of rows."""
    ties = Tie.objects.filter(account=account, person__merged_into=None)
    return [(name, kept[0] if kept else None) for name, kept in ties.values_list("person__name", "two_sided")]


def _answers(account: Account) -> list[tuple[Any, ...]]:
    """About whom they are by now: a row that is hidden behind another is shown nowhere."""
    given = list(Answer.objects.filter(account=account).values_list("person", "reason", "response", "on"))
    became = successors(account.pk, [person for person, *_ in given])
    names = dict(Person.objects.filter(account=account).values_list("pk", "name"))
    return [(names[became[person]], *said) for person, *said in given]


def _without_numbers(name: str, row: tuple[Any, ...]) -> tuple[Any, ...]:
    """The user's own word is keyed by its entry, and of a pair kept apart the older row stands first."""
    if name == "kept apart":
        return tuple(sorted(row))
    return tuple("answer" if isinstance(cell, str) and cell.startswith("answer:") else cell for cell in row)
