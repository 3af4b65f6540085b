"""Answer a suggestion: later, not this one, or done."""

from typing import Literal, get_args

from django.db import transaction

from visavis.actions.judge import judge_added
from visavis.config import env
from visavis.store import access, bulk
from visavis.store.models import Account, Answer, Identity, Interaction, JournalEntry, Participation
from visavis.store.zone import today

Response = Literal["later", "not-this", "done"]


def answer_suggestion(account: Account, person_id: int, reason: str, response: Response) -> int:
    """Record the answer and return its journal entry.

    "done" also notes, as the user's own word, that the two were in touch today: the silence is over.
    Raises NotFoundError for the user and for a person of another account, and ValueError for an unknown response.
    """
    if response not in get_args(Response):
        raise ValueError(f"{response!r} is no answer to a suggestion.")
    person = access.other(account.pk, person_id)
    with transaction.atomic():
        given = Answer.objects.create(
            account=account, person=person, reason=reason, response=response, on=today(account)
        )
        entry = JournalEntry.objects.create(
            account=account,
            kind="answer",
            at=env.now(),
            summary={"person": person.pk, "name": person.name, "reason": reason, "response": response},
            undo={"answer": given.pk, "person": person.pk},
        )
        if response == "done":
            entry.undo["interaction"] = _own_word(account, person.pk, entry.pk)
            entry.save(update_fields=["undo"])
            judge_added(account, [person.pk])
    return entry.pk


def _own_word(account: Account, person_id: int, entry: int) -> int | None:
    """An interaction without words: only that it took place. None when nobody's address is known to hang it on."""
    me = access.me(account.pk)
    mine = me.identities.order_by("pk").first() if me else None
    theirs = Identity.objects.filter(account=account, person_id=person_id).order_by("pk").first()
    if mine is None or theirs is None:
        return None
    word = Interaction.objects.create(
        account=account, channel="you", kind="own-word", key=f"answer:{entry}", at=env.now(), sender=mine, size=2
    )
    Participation.objects.create(account=account, interaction=word, identity=mine, role="from")
    Participation.objects.create(account=account, interaction=word, identity=theirs, role="to")
    bulk.index_text([(word.pk, "", "")])
    return word.pk
