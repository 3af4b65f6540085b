"""Take apart what an import joined: one card spoke for two people, and they are two after all.

A join that the user made is taken back by the undo of its journal entry. A join of an import is one of many in its
entry, so it is split by an entry of its own, whose undo joins the two again. They are kept apart from then on, or the
same card would join them when it is read again.
"""

from django.db import transaction

from visavis.actions.give_back import Moves, settle
from visavis.actions.keep_apart import part
from visavis.config import env
from visavis.store import access
from visavis.store.access import NotFoundError
from visavis.store.models import Account, JournalEntry, Person


def split(account: Account, entry_id: int, index: int) -> int:
    """Take the join `index` of an import apart and return the journal entry.

    Raises NotFoundError where there is no such join, and where it was split or undone before.
    """
    with transaction.atomic():
        imported = access.journal_entry(account.pk, entry_id)
        joins = imported.undo.get("joins", []) if imported.kind == "import" and imported.state != "undone" else []
        if not 0 <= index < len(joins) or joins[index].get("split"):
            raise NotFoundError(f"There is no join {index} in the entry {entry_id}.")
        other = Person.objects.filter(account=account, pk=joins[index]["from"]).first()
        if other is None:
            raise NotFoundError(f"Nobody is left of whom the entry {entry_id} joined.")
        keep = access.person(account.pk, joins[index]["into"])
        people = Moves(account, imported).split(index)
        entry = JournalEntry.objects.create(
            account=account,
            kind="split",
            at=env.now(),
            undo={"entry": imported.pk, "index": index, "kept_apart": part(keep, other)},
        )
        settle(account, [], people)
        keep.refresh_from_db(fields=["name"])
        other.refresh_from_db(fields=["name"])
        entry.summary = {"kept": keep.pk, "split": other.pk, "name": other.name, "into": keep.name}
        entry.save(update_fields=["summary"])
    return entry.pk
