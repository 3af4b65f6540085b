"""`visavis today`: a few people worth a thought."""

from datetime import date
from typing import TYPE_CHECKING

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, note, pgettext, plain, tell, tell_json

if TYPE_CHECKING:
    from visavis.actions.suggest_today import TodayItem
    from visavis.store.access import Account

EVIDENCE_SHOWN = 2


@click.command()
@json_option
def command(*, as_json: bool) -> None:
    """A few people worth a thought today, three at most, each with a reason and what it rests on.

    Nobody is a fine answer, too.
    """
    account = open_account(as_json=as_json)
    if as_json:
        from visavis.cli import machine

        tell_json({"items": [machine.suggestion(item) for item in _items(account)]})
    else:
        tell_today(account)


def tell_today(account: "Account") -> None:
    """Today as a short letter."""
    from visavis.phrases.dates import day
    from visavis.store.read.people import has_people
    from visavis.store.zone import today

    on = today(account)
    tell(day(on))
    items = _items(account)
    for item in items:
        tell()
        _tell_item(account, item, on)
    if not items:
        tell()
        tell(gettext("Nobody today. That is fine."))
        if not has_people(account.pk):
            note(gettext("Nothing has been read yet: “visavis import FILE… --me YOUR@ADDRESS” begins."))


def _items(account: "Account") -> "tuple[TodayItem, ...]":
    from visavis.actions.judge import keep_current
    from visavis.actions.suggest_today import suggest_today

    keep_current(account)
    return suggest_today(account)


def _tell_item(account: "Account", item: "TodayItem", on: date) -> None:
    from visavis.phrases.because import sentence
    from visavis.phrases.dates import day
    from visavis.phrases.words import kind
    from visavis.store.zone import zone

    name, where = plain(item.person.name), zone(account)
    tell(name)
    tell(f"  {plain(sentence(item.suggestion.because, name))}")
    newest = item.evidence[:EVIDENCE_SHOWN]
    if newest:
        rests_on = ", ".join(
            f"{kind(one.kind)} {day(one.at.astimezone(where).date(), on)}"
            + (pgettext("quoted", " “%s”") % plain(one.subject) if one.subject.strip() else "")
            for one in newest
        )
        tell("  " + gettext("Rests on: %(evidence)s") % {"evidence": rests_on})
