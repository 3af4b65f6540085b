"""Erasing on a terminal: what would go, the question, what went, and the erasures that hold."""

from dataclasses import asdict
from typing import Any

import click
from django.utils.translation import gettext, ngettext

from visavis.actions.erase import StillImportingError, erase
from visavis.actions.lift_erasure import lift_erasure
from visavis.cli import portrait
from visavis.cli.speech import answer, named, note, plain, tell, tell_json
from visavis.identity.names import folds
from visavis.phrases.dates import day
from visavis.phrases.erasing import copies, others, shared, theirs
from visavis.phrases.numbers import grouped
from visavis.store.access import Account, NotFoundError
from visavis.store.access import person as known_person
from visavis.store.read.belongings import belongings
from visavis.store.read.erasures import erasures
from visavis.store.zone import zone


def find(account: Account, wanted: str, *, whole: bool = False) -> int:
    """Whoever is meant and may be erased, by a `whole` name where nobody is asked any more. Refused with a sentence for
    nobody, several, and the user.
    """
    found = portrait.find(account, wanted, whole=whole)
    if known_person(account.pk, found).is_me:
        raise click.ClickException(gettext("That is you. Your own row goes with your data folder, and not before."))
    return found


def tell_what_goes(account: Account, person: int, *, as_json: bool = False) -> None:
    """The measure of it, and nothing changes."""
    held = belongings(account.pk, person)
    if as_json:
        tell_json({"person": _shape(account, person), **asdict(held.measure), "names": held.strange})
        return
    tell(named(known_person(account.pk, person).name))
    tell(gettext("This goes for good:"))
    for line in theirs(held.measure):
        tell(f"  {line}")
    for line in filter(None, (others(held.measure), shared(held))):
        tell(plain(line))


def is_meant(account: Account, person: int) -> bool:
    """Show what goes and let the name be typed; an empty line, or another one, is a no."""
    tell_what_goes(account, person)
    name = plain(known_person(account.pk, person).name)
    note(gettext("Nothing of it can be undone. Later imports leave them out."))
    typed = answer(gettext("Type “%(name)s” to erase them:") % {"name": named(name)})
    if set(folds(typed)) & set(folds(named(name))):
        return True
    note(gettext("Nothing was changed."))
    raise click.exceptions.Exit(1)


def refuse() -> None:
    """Nobody can be asked."""
    raise click.ClickException(gettext("Nobody is erased without a word of yours. Say --yes, or --dry-run to look."))


def erase_and_tell(account: Account, person: int, *, as_json: bool) -> None:
    """Do it, and say who went, what, and where copies may lie."""
    name = named(known_person(account.pk, person).name)
    try:
        gone = erase(account, person)
    except StillImportingError as error:
        said = gettext("Something is being read just now. Stop it, or let it finish, and erase then.")
        raise click.ClickException(said) from error
    if as_json:
        tell_json(
            {
                "entry": gone.entry,
                "erasure": gone.erasure,
                **asdict(gone.measure),
                "renewed": list(map(str, gone.renewed)),
                "holding": list(map(str, gone.holding)),
                "waiting": list(gone.waiting),
                "swept": gone.swept,
            }
        )
        return
    note(gettext("%(name)s is erased, with:") % {"name": name})
    for line in theirs(gone.measure):
        note(f"  {line}")
    for line in filter(None, (others(gone.measure), *copies(gone))):
        note(line)


def tell_erasures(account: Account, *, as_json: bool) -> None:
    """Day and number of addresses of each: nothing else is known."""
    found = erasures(account.pk)
    if as_json:
        tell_json({"items": [asdict(one) | {"at": one.at.isoformat()} for one in found]})
        return
    where = zone(account)
    for one in found:
        count = ngettext("one address", "%(count)s addresses", one.addresses)
        tell(f"{one.id:>5}  {day(one.at.astimezone(where).date())}, {count % {'count': grouped(one.addresses)}}")
    if found:
        note(gettext("Whose they were is not known here any more. That is the point of it."))
    else:
        tell(gettext("Nobody was erased."))


def lift(account: Account, erasure: int, *, as_json: bool) -> None:
    """Forget what kept somebody out."""
    try:
        entry = lift_erasure(account, erasure)
    except NotFoundError as error:
        said = gettext("There is no erasure %(number)s. “visavis erase --list” shows those there are.")
        raise click.ClickException(said % {"number": erasure}) from error
    if as_json:
        tell_json({"entry": entry, "erasure": erasure})
    else:
        note(gettext("Lifted. Files that hold them may bring them again; import those once more."))


def _shape(account: Account, person: int) -> dict[str, Any]:
    row = known_person(account.pk, person)
    return {"id": row.pk, "name": row.name}
