"""What the tests of erasing ask: who is there, what an import says it left out, where anybody is still mentioned."""

from collections.abc import Iterator

from django.apps import apps
from django.db import models

from tests.exports import Export
from tests.people import Actor
from visavis.actions.doctor import examine
from visavis.actions.erase import Erased, erase
from visavis.actions.import_files import ImportResult
from visavis.phrases.problems import reason
from visavis.store import access
from visavis.store.access import Account


def someone(account: Account, who: Actor) -> int:
    return access.people(account.pk).get(name=who.name).pk


def erased(account: Account, who: Actor) -> Erased:
    return erase(account, someone(account, who))


def texts(account: Account) -> Iterator[str]:
    """Every text in every row of the account, of whichever table, also of one that is made tomorrow."""
    for model in apps.get_app_config("store").get_models():
        told = [
            field.attname
            for field in model._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField | models.JSONField)
        ]
        mine = {"pk": account.pk} if model._meta.model_name == "account" else {"account": account}
        for row in model._default_manager.filter(**mine).values_list(*told) if told else ():
            yield from (f"{model.__name__}: {value!r}" for value in row if value)


def mentions(account: Account, who: Actor) -> list[str]:
    """Where their name or an address of theirs still stands."""
    told = [who.name, who.email, who.phone, who.url.partition("www.")[2]]
    return [text for text in texts(account) for one in told if one and one.casefold() in text.casefold()]


def told(result: ImportResult) -> list[str]:
    return [reason(problem) for file in result.files for problem in file.problems if problem.code == "erased"]


def is_well(account: Account) -> bool:
    return all(found.ok for found in examine(account))


def meeting(uid: str, title: str, *guests: Actor) -> str:
    invited = "".join(f"ATTENDEE;PARTSTAT=ACCEPTED;CN={one.name}:mailto:{one.email}\r\n" for one in guests)
    return (
        f"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T080000Z\r\nDTSTART:20261102T080000Z\r\n"
        f"DTEND:20261102T090000Z\r\nSUMMARY:{title}\r\n{invited}END:VEVENT\r\n"
    )


def calendar(*events: str) -> Export:
    whole = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example\r\n" + "".join(events) + "END:VCALENDAR\r\n"
    return Export("calendar.ics", whole.encode())
