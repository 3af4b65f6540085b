"""Take one join apart: one card spoke for two people, or the user took two for one, and they are two after all.

The undo of an entry takes back all that it joined. This splits one of its joins by an entry of its own, whose undo
joins the two again. They are kept apart from then on, or the same card would join them when it is read again. What the
user said of both in one stays with whom the other was joined into; private, or left alone, are both (own_words.py).
"""

from visavis.actions.give_back import Homes, settle
from visavis.actions.keep_apart import part
from visavis.actions.moves import order_of
from visavis.actions.own_words import leave_with_both
from visavis.config import env
from visavis.store import access
from visavis.store.access import NotFoundError
from visavis.store.durable import durably
from visavis.store.models import Account, JournalEntry, Person


def split(account: Account, entry_id: int, index: int) -> int:
    """Take the join `index` of an import, or of an entry of the user's joins, apart and return the journal entry.

    Raises NotFoundError where there is no such join, where it was split or undone before, and where nothing is left
    of one of the two, because what had brought them was undone.
    """
    with durably():
        joined = access.journal_entry(account.pk, entry_id)
        joins = joined.undo.get("joins", []) if joined.kind in {"import", "join"} and joined.state != "undone" else []
        if not 0 <= index < len(joins) or joins[index].get("split"):
            raise NotFoundError(f"There is no join {index} in the entry {entry_id}.")
        join = joins[index]
        if not Person.objects.filter(account=account, pk=join["from"]).exists():
            raise NotFoundError(f"Nobody is left of whom the entry {entry_id} joined.")
        join["split"] = True
        joined.save(update_fields=["undo"])
        homes = Homes(account, joined)
        people = homes.put(join["identities"], (join["from"], join["into"]))
        keep, other = (Person.objects.get(pk=homes.shown(join[side]) or join[side]) for side in ("into", "from"))
        entry = JournalEntry.objects.create(
            account=account,
            kind="split",
            at=env.now(),
            undo={
                "entry": joined.pk,
                "index": index,
                "kept_apart": part(keep, other),
                "marks": leave_with_both(account, order_of(joined, join), (keep, other)),
            },
        )
        settle(account, (), people)
        names = dict(Person.objects.filter(pk__in=(keep.pk, other.pk)).values_list("pk", "name"))
        if not {keep.pk, other.pk} <= names.keys():
            raise NotFoundError(f"Nothing is left of one whom the entry {entry_id} joined.")
        entry.summary = {"kept": keep.pk, "split": other.pk, "name": names[other.pk], "into": names[keep.pk]}
        entry.save(update_fields=["summary"])
    return entry.pk
