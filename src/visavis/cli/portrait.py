"""One person on a terminal: who they are with every source, the tie in a sentence, the newest exchanges."""

from collections.abc import Iterable
from itertools import groupby

import click
from django.utils.translation import gettext, pgettext

from visavis.actions.own_address import NotAnAddressError, address_key
from visavis.cli.speech import named, plain, tell
from visavis.phrases import words
from visavis.phrases.because import sentence
from visavis.phrases.dates import day, partial
from visavis.store.access import Account, NotFoundError
from visavis.store.access import person as known_person
from visavis.store.read.people import people
from visavis.store.read.person import Fact, PersonView
from visavis.store.read.search import known
from visavis.store.read.timeline import Exchange
from visavis.store.zone import today, zone

CANDIDATES = 10
DATED = frozenset({"birthday", "anniversary", "connected"})


def find(account: Account, wanted: str) -> int:
    """The id of the one person meant by a number, an address or a name. Refused with a sentence when nobody or several
    are.
    """
    if wanted.isdecimal():
        try:
            return known_person(account.pk, int(wanted)).pk
        except (NotFoundError, OverflowError):
            pass  # a telephone number is decimal, too
    found = _by_address_or_name(account, wanted)
    if len(found) == 1:
        return found[0]
    if not found:
        raise click.ClickException(
            gettext("Nobody here is known as “%(wanted)s”. “visavis people” lists everyone.")
            % {"wanted": plain(wanted)}
        )
    raise click.ClickException(_which(account, wanted, found))


def tell_person(account: Account, view: PersonView, exchanges: Iterable[Exchange]) -> None:
    """The whole portrait."""
    line, on, where = view.line, today(account), zone(account)
    tell(f"{named(line.name)}  ({line.id})")
    does = ", ".join(filter(None, (line.title, line.organisation)))
    if does:
        tell(plain(does))
    if line.tie is not None:
        tell()
        tell(f"{words.tie_word(line.tie.word).capitalize()}. {plain(sentence(line.tie.because, line.name))}")
    _tell_addresses(view)
    _tell_facts(view)
    shown = list(exchanges)
    if shown:
        tell()
        tell(gettext("What you exchanged"))
    for one in shown:
        tell("  " + _exchange(one, day(one.at.astimezone(where).date(), on)))


def _by_address_or_name(account: Account, wanted: str) -> list[int]:
    try:
        _, value = address_key(wanted, account.region)
    except NotAnAddressError:
        value = ""
    found = (known(account.pk, value) if value else []) or known(account.pk, wanted)
    if found:
        return list(found)
    page = people(account.pk, on=today(account), query=wanted, limit=CANDIDATES)
    return [line.id for line in page.items]


def _which(account: Account, wanted: str, found: list[int]) -> str:
    """Everyone who may be meant, with a number to name them by."""
    lines = [gettext("“%(wanted)s” may be any of these; name one by number:") % {"wanted": plain(wanted)}]
    for one in found:
        row = known_person(account.pk, one)
        lines.append(f"{row.pk:>6}  {named(row.name)}" + (f", {plain(row.organisation)}" if row.organisation else ""))
    return "\n".join(lines)


def _tell_addresses(view: PersonView) -> None:
    if view.line.addresses:
        tell()
    for address in view.line.addresses:
        tell(f"  {words.field(address.kind)}: {plain(address.written or address.value)}")


def _tell_facts(view: PersonView) -> None:
    if view.facts:
        tell()
        tell(gettext("What is known, and from where"))
    for field, facts in groupby(view.facts, key=lambda fact: fact.field):
        differ = " " + gettext("(the sources differ)") if field in view.conflicting else ""
        tell(f"  {words.field(field)}{differ}")
        sources: dict[str, list[str]] = {}
        for fact in facts:
            sources.setdefault(_value(fact), []).append(_source(fact))
        for value, known_from in sources.items():
            tell(f"    {value}  · {'; '.join(known_from)}")


def _value(fact: Fact) -> str:
    """What is claimed, with its label and years."""
    value = partial(fact.value) if fact.field in DATED else fact.value
    years = "–".join(partial(one) for one in (fact.since, fact.until) if one)
    return plain(value) + "".join(f" ({plain(one)})" for one in (words.label(fact.label), years) if one)


def _source(fact: Fact) -> str:
    """Where it is known from: source, day of the import, file."""
    file = fact.path.rpartition("/")[2]
    return f"{words.source(fact.source)}, {day(fact.at.date())}" + (f", {plain(file)}" if file else "")


def _exchange(one: Exchange, on_day: str) -> str:
    side = {
        True: pgettext("who wrote", "you"),
        False: pgettext("who wrote", "they"),
        None: pgettext("who wrote", "someone else"),
    }[one.outgoing]
    what = plain(one.subject or one.excerpt)[:80]
    machine = f" ({words.automated(one.automated)})" if one.automated else ""
    return f"{on_day}  {words.kind(one.kind)}, {side}{machine}  {what}".rstrip()
