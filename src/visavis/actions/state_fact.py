"""State a fact about a person: the user's own word, which wins over every source.

It hangs on what is known of them like any fact (own_words.py). Of what is only one thing (a name, a birthday) a new
word takes the place of the former one, which comes back when the new one is taken back; addresses and notes are added.
An address becomes one by which the person is known in whatever is read later.

The user's words keep a person even when the import that brought them is taken back: nobody else could say them again.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, cast

from django.db import transaction

from visavis.actions.describe_person import describe_people
from visavis.actions.judge import judge_added
from visavis.actions.keep.claims import claim_key
from visavis.actions.own_words import ADDRESSES, OWN, hang_on, noted, own_claims, restored, take_marks
from visavis.config import env
from visavis.identity.kind import KINDS
from visavis.identity.normalise import identity_key
from visavis.records import ClaimField, ClaimRecord
from visavis.sources.printable import printable
from visavis.sources.profile_page import is_profile
from visavis.sources.written_date import Calendar, written_day
from visavis.store import access
from visavis.store.models import Account, Claim, Identity, JournalEntry, Person
from visavis.store.zone import today

Field = Literal["name", "nickname", "birthday", "organisation", "title", "email", "phone", "url", "address", "note"]
FIELDS: Mapping[str, int] = {
    "name": 200,
    "nickname": 200,
    "birthday": 60,
    "organisation": 200,
    "title": 200,
    "email": 300,
    "phone": 100,
    "url": 1000,
    "address": 500,
    "note": 20_000,
}
"""What may be stated in words, with the most characters of each."""

BY_CLICK: Mapping[str, int] = {"not-here": 400, "not-so": 400}
"""What is said by a click on what it is about, and has no form to type it into (not_here.py, not_so.py)."""

YES = "yes"
MARKS: Mapping[str, tuple[str, ...]] = {
    "kind": KINDS,
    "private": (YES,),
    "rest": (YES,),
    "closeness": ("close", "warm", "slight"),
    "rhythm": ("7", "14", "30", "90", "180", "365", "none"),
    "died": (YES,),
}
"""What may be said by a choice (actions/mark_person.py), with the choices of each."""

JUDGED_BY = frozenset({"rest", "closeness", "rhythm", "died", "kind", "name", "nickname", "note"})
"""What ties are judged by besides contacts (store/circumstances.py); a name may say that somebody is family, and only
people know each other.
"""

SINGLE = frozenset({"name", "nickname", "birthday", "organisation", "title", *MARKS})

Refusal = Literal["field-unknown", "value-missing", "value-too-long", "no-date", "no-address", "held-by-another"]


class CannotStateError(ValueError):
    """What was said is no fact of that field; phrases/facts.py has the sentence for the code."""

    def __init__(self, code: Refusal, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code: Refusal = code
        self.detail = detail


def state_fact(account: Account, person_id: int, field: str, value: str, label: str = "") -> int | None:
    """Keep it and return the journal entry, None when the user has said so before.

    Raises NotFoundError for the user and for a person of another account; CannotStateError, and then changes nothing.
    """
    said = _fact(field, value, label, account)
    with transaction.atomic():
        person = access.other(account.pk, person_id)
        about, made = _about(account, person, said)
        former = [one for one in own_claims(account, person) if one.field == said.field]
        if any(one.value == said.value and one.label == said.label for one in former):
            return None
        replaced = [noted(account, one) for one in former if said.field in SINGLE]
        Claim.objects.filter(pk__in=[one["claim"] for one in replaced]).delete()
        claim = Claim.objects.create(
            account=account, identity=about, source="you", field=said.field, value=said.value, label=said.label,
            key=claim_key("you", said), at=env.now(),
        )  # fmt: skip
        entry = JournalEntry.objects.create(
            account=account,
            kind="fact",
            at=env.now(),
            summary=_summary(person, said.field, [said.value]),
            undo={"claim": claim.pk, "identity": made.pk if made else None, "replaced": replaced},
        )
        _show(account, person, said.field)
    return entry.pk


def withdraw_fact(account: Account, claim_id: int) -> int:
    """Take one own word back for good, whatever it took the place of; returns the journal entry. Raises NotFoundError.

    Other than undoing the statement, which brings the word before it back.
    """
    with transaction.atomic():
        claim = (
            Claim.objects.filter(account=account, pk=claim_id, source="you").select_related("identity__person").first()
        )
        if claim is None or claim.key.startswith(OWN):
            raise access.NotFoundError(f"There is no word {claim_id} of the user.")
        return _withdraw(account, claim.identity.person, [claim])


def withdraw_field(account: Account, person_id: int, field: str, value: str | None = None) -> int | None:
    """Take back for good all that the user said in one field, or that `value` of it; None where they said nothing such.
    Raises NotFoundError.

    After a join there may be two words of what is only one thing: the newer is shown, and both go.
    """
    with transaction.atomic():
        person = access.other(account.pk, person_id)
        said = [one for one in own_claims(account, person) if one.field == field and value in (None, one.value)]
        return _withdraw(account, person, said) if said else None


def take_back(account: Account, entry: JournalEntry) -> list[int]:
    """Undo a statement or a withdrawal: the word goes, and what it had taken the place of is back.

    A word that another one replaced meanwhile hands on what it had replaced itself. Returns the identities concerned;
    the caller describes and settles.
    """
    identities = [one for one in (entry.undo.get("identity"),) if one] + take_marks(account, entry)
    claim = Claim.objects.filter(account=account, pk=entry.undo.get("claim") or 0).first()
    if entry.kind == "fact" and claim is None:
        return [*identities, *_hand_on(account, entry)]
    if claim is not None:
        identities.append(claim.identity_id)
        claim.delete()
    for one in entry.undo["replaced"]:
        identities += restored(account, one)
    return identities


def _withdraw(account: Account, person: Person, claims: Sequence[Claim]) -> int:
    field = claims[0].field
    entry = JournalEntry.objects.create(
        account=account,
        kind="withdrawal",
        at=env.now(),
        summary=_summary(person, field, [claim.value for claim in claims]),
        undo={"replaced": [noted(account, claim) for claim in claims]},
    )
    Claim.objects.filter(pk__in=[claim.pk for claim in claims]).delete()
    _show(account, person, field)
    return entry.pk


def _summary(person: Person, field: str, values: Sequence[str]) -> dict[str, Any]:
    """Of whom, and what, so that the journal can say it; of what is written freely the field alone."""
    chosen = {"value": values[-1]} if field in MARKS else {}
    return {"person": person.pk, "name": person.name, "field": field} | chosen


def _show(account: Account, person: Person, field: str) -> None:
    """Show the person as they are now, and judge the tie anew where the word says something of it."""
    describe_people(account, [person.pk])
    if field in JUDGED_BY:
        judge_added(account, [person.pk])


def _fact(field: str, value: str, label: str, account: Account) -> ClaimRecord:
    """What was said, in the form in which it is kept."""
    if value in MARKS.get(field, ()):
        return ClaimRecord(cast("ClaimField", field), value)
    longest = FIELDS.get(field) or BY_CLICK.get(field)
    if longest is None:
        raise CannotStateError("field-unknown", field)
    text = printable(value).strip()
    text = text if field == "note" else " ".join(text.split())
    if not text:
        raise CannotStateError("value-missing")
    if len(text) > longest:
        raise CannotStateError("value-too-long", str(longest))
    if field == "birthday":
        day = written_day(text, Calendar(today=today(account)))
        if not day:
            raise CannotStateError("no-date", text)
        text = day
    if field == "url" and not is_profile(text):
        if "." not in text or " " in text:
            raise CannotStateError("no-address", text)
        field = "website"
    return ClaimRecord(cast("ClaimField", field), text, " ".join(printable(label).split())[:60])


def _about(account: Account, person: Person, said: ClaimRecord) -> tuple[Identity, Identity | None]:
    """What the fact hangs on; and the same if it is an address nobody had until now."""
    if said.field in ADDRESSES:
        value = identity_key(said.field, said.value, region=account.region)
        if not value:
            raise CannotStateError("no-address", said.value)
        held, is_new = Identity.objects.get_or_create(
            account=account, kind=said.field, value=value, defaults={"written": said.value, "person": person}
        )
        if held.person_id != person.pk:
            raise CannotStateError("held-by-another", held.person.name)
        return held, held if is_new else None
    about = hang_on(account, person)
    if about is None:
        raise access.NotFoundError(f"Nothing is left of the person {person.pk}.")
    return about, None


def _hand_on(account: Account, entry: JournalEntry) -> list[int]:
    """Whatever took the place of this word takes the place of what this one had replaced.

    Returns what the word hung on: it may have been the last that spoke for it.
    """
    identities: list[int] = []
    for later in JournalEntry.objects.filter(account=account, kind__in=("fact", "withdrawal")).exclude(state="undone"):
        replaced = later.undo.get("replaced", [])
        if any(one["entry"] == entry.pk for one in replaced):
            identities += [one["identity"] for one in replaced if one["entry"] == entry.pk]
            kept = [one for one in replaced if one["entry"] != entry.pk]
            later.undo["replaced"] = kept + entry.undo["replaced"]
            later.save(update_fields=["undo"])
    return identities
