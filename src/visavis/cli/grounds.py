"""What the sentences about one person rest on, on a terminal: the same that their page shows, as text."""

from collections.abc import Iterable, Iterator

from django.utils.translation import get_language, gettext, pgettext

from visavis.cli.speech import named, plain, tell
from visavis.phrases import words
from visavis.phrases.because import sentence
from visavis.phrases.between import Between, Ground, between, called
from visavis.phrases.concepts import concept
from visavis.phrases.dates import day
from visavis.phrases.facts import fact
from visavis.store.access import Account
from visavis.store.read.judged import Judged
from visavis.store.read.person import Fact, PersonView
from visavis.store.read.timeline import Exchange
from visavis.store.zone import today, zone

SUBJECT = 80  # characters


def tell_grounds(account: Account, view: PersonView, judged: Judged) -> None:
    """Each sentence with the exchanges or sources under it, and by which of docs/concepts it is judged.

    Whoever is left alone, or is no person, has no sentence that is judged: that is said instead. Where there is too
    little to tell, the sentence about the tie says so once.
    """
    found, name = between(account.pk, view, judged), view.line.name
    tell(f"{named(name)}  ({view.line.id})")
    if view.line.kind != "person":
        tell(gettext("This is %(what)s.") % {"what": words.person_kind(view.line.kind)})
        return
    if not found.grounds:
        for said in found.sentences:
            tell(plain(said))
    unsaid = set(_unsaid(judged, called(name)))
    _tell(account, (one for one in found.grounds if one.sentence not in unsaid), name)
    _tell_known(account, found, name)


def _unsaid(judged: Judged, name: str) -> Iterator[str]:
    """The sentences beside the tie's that say nothing but that too little is known."""
    for one in (judged.reciprocity, judged.reply, judged.instrumentality):
        if one and one.word == "unknown":
            yield sentence(one.because, name)


def _tell_known(account: Account, found: Between, name: str) -> None:
    """Who knows what of whom, under the headings of the page."""
    who = {"name": plain(called(name))}
    if found.i_know or found.missing:
        tell()
        tell(gettext("What you know of %(name)s") % who)
    _tell(account, found.i_know or (), name, apart=False)
    if found.missing:
        tell(plain(found.missing))
    if found.they_know:
        tell()
        tell(gettext("What %(name)s knows of you") % who)
    _tell(account, found.they_know or (), name, apart=False)


def _tell(account: Account, grounds: Iterable[Ground], name: str, *, apart: bool = True) -> None:
    on, where = today(account), zone(account)
    shown = list(grounds)
    for ground in shown:
        if apart:
            tell()
        tell(plain(ground.sentence))
        for one in ground.exchanges:
            mark = f" ({pgettext('an exchange', 'asks')})" if one.id in ground.asking else ""
            tell(f"  {day(one.at.astimezone(where).date(), on)}  {_exchange(one, name)}{mark}".rstrip())
        if ground.is_cut and ground.exchanges:
            tell("  …")
        for said in ground.sources:
            tell(f"  {day(said.at.astimezone(where).date(), on)}  {_source(said)}")
        if ground.concept and (apart or ground is shown[-1]):  # a list is judged as one
            tell("  " + gettext("How this is judged: %(title)s") % {"title": _title(ground.concept)})


def _exchange(one: Exchange, name: str) -> str:
    """Who wrote, and about what: what a row under a sentence of the page says."""
    what = plain(one.subject or one.excerpt)[:SUBJECT]
    if one.kind == "meeting":
        return " · ".join(filter(None, (words.kind(one.kind), what)))
    third = plain(one.by) or pgettext("who wrote", "someone else")
    side = {True: pgettext("who wrote", "you"), False: plain(called(name)), None: third}[one.outgoing]
    return f"{side} · {what or words.kind(one.kind)}"


def _source(said: Fact) -> str:
    told = (words.source(said.source), said.path.rpartition("/")[2], fact(said.field, said.value))
    return plain(" · ".join(filter(None, told)))[: 2 * SUBJECT]


def _title(name: str) -> str:
    found = concept(name, get_language() or "en")
    return found.title if found else name
