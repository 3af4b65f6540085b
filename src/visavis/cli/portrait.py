"""One person on a terminal: who they are with every source, what is judged in sentences, the newest exchanges."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from itertools import groupby

import click
from django.utils.translation import gettext, pgettext

from visavis.actions.own_address import NotAnAddressError, address_key
from visavis.cli.speech import named, plain, tell
from visavis.identity.names import search_forms, search_text, sort_key
from visavis.phrases import words
from visavis.phrases.because import sentence
from visavis.phrases.chance import chance_so_far
from visavis.phrases.dates import day, term
from visavis.phrases.facts import fact as told_fact
from visavis.phrases.life_events import life_event
from visavis.phrases.relations import said
from visavis.store.access import Account, NotFoundError, me
from visavis.store.access import people as people_of
from visavis.store.access import person as known_person
from visavis.store.read.judged import Judged
from visavis.store.read.life_events import LifeEventLine
from visavis.store.read.people import addresses_of, has_people, lines, names_of, people
from visavis.store.read.person import Fact, PersonView
from visavis.store.read.relations import Relation
from visavis.store.read.search import known
from visavis.store.read.timeline import Exchange
from visavis.store.read.topics import TopicLine
from visavis.store.zone import today, zone

TOLD = ("two-sidedness.words.", "two-sidedness.questions.")
"""What is said of a talk without being asked; `--why` has the rest."""

CANDIDATES = 10  # shown
LOOKED_THROUGH = 1000  # people whose name, firm or address holds the words


@dataclass(frozen=True, slots=True)
class TheirWords:
    """What the words of the two told."""

    events: tuple[LifeEventLine, ...] = ()
    topics: tuple[TopicLine, ...] = ()


def find(account: Account, wanted: str, *, whole: bool = False) -> int:
    """The id of the one person meant by a number, an address or a name.

    A number or an address is somebody's as it stands or nobody's; of a name the beginnings of its words are enough,
    unless it must be `whole`, for what cannot be taken back.
    Refused with a sentence when nobody or several are meant, and when nothing but a part of a firm, a nickname or an
    address fits: a guess would answer with a stranger.
    """
    found = _by_number(account, wanted) or _by_address_or_whole_name(account, wanted)
    similar: list[int] = []
    if not found and _may_be_a_name(account, wanted):
        found, similar = _by_part_of_name(account, wanted)
        found, similar = ([], [*found, *similar]) if whole else (found, similar)
    if len(found) == 1:
        return found[0]
    if not found and _is_the_user(account, wanted):
        raise click.ClickException(gettext("That is you."))
    if not found and not similar and not has_people(account.pk):
        raise click.ClickException(nothing_read())
    if found:
        said = gettext("“%(wanted)s” may be any of these; name one by number:")
    elif similar:
        said = gettext("Nobody here is called “%(wanted)s”. If one of these is meant, name them by number:")
    else:
        said = gettext("Nobody here is known as “%(wanted)s”. “visavis people” lists everyone.")
    told = [said % {"wanted": plain(wanted)}, *_numbered(account, found or similar)]
    raise click.ClickException("\n".join(told))


def find_other(account: Account, wanted: str) -> int:
    """The same, but not the user, of whom nothing is said or asked here."""
    found = find(account, wanted)
    if known_person(account.pk, found).is_me:
        raise click.ClickException(gettext("That is you."))
    return found


def nothing_read() -> str:
    """Said where nobody is known yet."""
    return gettext("Nothing has been read yet: visavis import FILES, your mail or your address book.")


def tell_person(
    account: Account,
    view: PersonView,
    judged: Judged,
    around: Sequence[Relation],
    exchanges: Iterable[Exchange],
    heard: TheirWords,
) -> None:
    """The whole portrait."""
    line, on, where = view.line, today(account), zone(account)
    tell(f"{named(line.name)}  ({line.id})")
    does = ", ".join(filter(None, (line.title, line.organisation)))
    if does:
        tell(plain(does))
    if line.kind != "person":
        tell(gettext("This is %(what)s.") % {"what": words.person_kind(line.kind)})
    if line.is_private:
        tell(gettext("Never to a model."))
    if line.tie is not None:
        reason = plain(sentence(line.tie.because, line.name))
        tell()
        is_plain = line.at_rest or line.tie.circumstances.is_dead  # the sentence says it all
        tell(reason if is_plain else f"{words.tie_word(line.tie.word).capitalize()}. {reason}")
    for told in _between(judged, line.name):
        tell(plain(told))
    _tell_words(heard, on)
    _tell_addresses(view)
    _tell_facts(view, where)
    if around:
        tell()
        tell(gettext("Who belongs to them"))
    for relation in around:
        tell(f"  {plain(relation.name)}: {plain(said(relation, on, where))}")
    shown = list(exchanges)
    if shown:
        tell()
        tell(gettext("What you exchanged"))
    for one in shown:
        tell("  " + _exchange(one, day(one.at.astimezone(where).date(), on)))


def _tell_words(heard: TheirWords, on: date) -> None:
    """What is new with them, each with the words that told of it, and what they speak of."""
    if heard.events:
        tell()
        tell(gettext("What is new with them"))
    for event in heard.events:
        kept = " " + gettext("(told nowhere else)") if event.is_private else ""
        by = ", " + gettext("as %(name)s told") % {"name": plain(event.teller)} if event.teller else ""
        quoted = gettext("“%(quote)s”") % {"quote": plain(event.excerpt)}
        tell(f"  {day(event.on, on)}  {plain(life_event(event))}{by}{kept}  {quoted}")
    if heard.topics:
        tell()
        tell(gettext("What they speak of") + ": " + ", ".join(plain(topic.term) for topic in heard.topics))


def _between(judged: Judged, name: str) -> Iterator[str]:
    """Who starts, whether they would answer, whether only a need made you write, and who knows what of whom: each only
    where there is enough to tell. Of the dead none of it is asked.
    """
    if judged.tie and judged.tie.circumstances.is_dead:
        return
    starts, reply, needs, knows = judged.reciprocity, judged.reply, judged.instrumentality, judged.acquaintance
    if starts and starts.word != "unknown":
        yield sentence(starts.because, name)
    if reply and (expected := chance_so_far(reply.word, reply.because, name)):
        yield expected
    if needs and needs.word == "only-when-needed":
        yield sentence(needs.because, name)
    for one in judged.two_sided:
        if one.word in {"mine", "yours"} and one.because.key.startswith(TOLD):
            yield sentence(one.because, name)
    for side in (knows.i_know, knows.they_know) if knows else ():
        if side.word != "unknown":
            yield sentence(side.because, name)


def _is_the_user(account: Account, wanted: str) -> bool:
    """Whether the user's own address or whole name was typed."""
    user = me(account.pk)
    if user is None:
        return False
    name, value = sort_key(wanted), _address(account, wanted)
    own = {one.value for one in addresses_of([user.pk]).get(user.pk, ())}
    return value in own or (bool(name) and name == sort_key(user.name))


def _by_number(account: Account, wanted: str) -> list[int]:
    if not wanted.isdecimal():
        return []
    try:
        return [known_person(account.pk, int(wanted)).pk]
    except (NotFoundError, OverflowError, ValueError):
        return []  # a telephone number is decimal, too


def _by_address_or_whole_name(account: Account, wanted: str) -> list[int]:
    value = _address(account, wanted)
    holding = known(account.pk, value) if value else []
    return [*holding, *_sharing(account, value)] if holding else known(account.pk, wanted)


def _sharing(account: Account, value: str) -> list[int]:
    """Those on whose card an address stands that somebody else holds."""
    page = people(account.pk, on=today(account), query=value, limit=LOOKED_THROUGH)
    return [line.id for line in page.items if any(one.is_shared and one.value == value for one in line.addresses)]


def _address(account: Account, wanted: str) -> str:
    try:
        return address_key(wanted, account.region)[1]
    except NotAnAddressError:
        return ""


def _may_be_a_name(account: Account, wanted: str) -> bool:
    return any(map(str.isalpha, wanted)) and "@" not in wanted and not _address(account, wanted)


def _by_part_of_name(account: Account, wanted: str) -> tuple[list[int], list[int]]:
    """Those one of whose names has words that begin with these, and those in whom they stand in any other way."""
    said = wanted.replace(",", " ")  # "Lang, Anna"
    page = people(account.pk, on=today(account), query=said, limit=LOOKED_THROUGH)
    words = [forms for word in said.split() if (forms := search_forms(word))]
    also = names_of(account.pk, [line.id for line in page.items])
    named = {line.id: {line.name, *also.get(line.id, ())} for line in page.items}
    called = [one for one, names in named.items() if any(all(_begins(name, of) for of in words) for name in names)]
    return called, [line.id for line in page.items if line.id not in called]


def _begins(name: str, forms: tuple[str, ...]) -> bool:
    folded = search_text(name)
    return any(part.startswith(forms) for part in (*re.findall(r"\w+", folded), *folded.split()))


def _numbered(account: Account, found: list[int]) -> Iterator[str]:
    """People who may be meant, with a number to name them by, and what tells one from another of the same name."""
    rows = people_of(account.pk).select_related("tie").in_bulk(found[:CANDIDATES])
    for line in lines([rows[one] for one in found[:CANDIDATES] if one in rows], today(account)):
        own = [words.written_handle(one.written or one.value) for one in line.addresses if not one.is_shared]
        told = (plain(one) for one in (line.organisation, *own[:1]) if one and one != line.name)
        yield f"{line.id:>6}  " + ", ".join([named(line.name), *told])


def _tell_addresses(view: PersonView) -> None:
    if view.line.addresses:
        tell()
    for address in view.line.addresses:
        written = plain(words.written_handle(address.written or address.value))
        also = gettext("also %(name)s’s") % {"name": named(address.also)} if address.is_shared else ""
        tell(f"  {words.field(address.kind)}: {written}" + (f" ({also})" if also else ""))


def _tell_facts(view: PersonView, where: tzinfo) -> None:
    if view.facts:
        tell()
        tell(gettext("What is known, and from where"))
    told = (fact for fact in view.facts if fact.field != "relation")  # they have a heading of their own
    open_ones = {one.field for one in view.conflicts if not one.settled}
    for field, facts in groupby(told, key=lambda fact: fact.field):
        differ = " " + gettext("(the sources differ)") if field in open_ones else ""
        tell(f"  {words.field(field)}{differ}")
        sources: dict[tuple[str, bool], list[str]] = {}
        for fact in sorted(facts, key=lambda fact: not fact.is_shown):
            sources.setdefault((_value(fact), fact.is_shown), []).append(_source(fact, where))
        is_chosen = not all(shown for _, shown in sources)
        for (value, shown), known_from in sources.items():
            chosen = " " + gettext("(shown)") if shown and is_chosen else ""
            tell(f"    {value}{chosen}  · {'; '.join(known_from)}")


def _value(fact: Fact) -> str:
    """What is claimed, with its label and years."""
    beside = (words.label(fact.label), term(fact.since, fact.until))
    return plain(told_fact(fact.field, fact.value)) + "".join(f" ({plain(one)})" for one in beside if one)


def _source(fact: Fact, where: tzinfo) -> str:
    """Where it is known from: source, the user's day of the import, file, and the number that `undo` takes back."""
    parts = [words.source(fact.source), day(fact.at.astimezone(where).date()), plain(fact.path.rpartition("/")[2])]
    if fact.entry is not None:
        number = gettext("import %(entry)s") if fact.path else gettext("entry %(entry)s")
        parts.append(number % {"entry": fact.entry})
    return ", ".join(filter(None, parts))


def _exchange(one: Exchange, on_day: str) -> str:
    side = {
        True: pgettext("who wrote", "you"),
        False: pgettext("who wrote", "they"),
        None: plain(one.by) or pgettext("who wrote", "someone else"),
    }[one.outgoing]
    what_kind = words.kind(one.kind) if one.kind == "meeting" else f"{words.kind(one.kind)}, {side}"
    what = plain(one.subject or one.excerpt)[:80]
    machine = f" ({words.automated(one.automated)})" if one.automated else ""
    return f"{on_day}  {what_kind}{machine}  {what}".rstrip()
