"""Pairs who may be one person, on a terminal: told with what speaks for and against it, and decided one by one."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict

import click
from django.utils.translation import gettext, ngettext

from visavis.actions.count_and_propose import count_and_propose
from visavis.actions.join_certain import JoinedCertain, StillChangingError, join_certain
from visavis.actions.join_people import SamePersonError, join_people
from visavis.actions.keep_apart import keep_apart
from visavis.actions.put_off import put_off
from visavis.cli import machine
from visavis.cli.portrait import find
from visavis.cli.speech import agree, named, note, plain, press, tell, tell_json
from visavis.phrases import words
from visavis.phrases.dates import day
from visavis.phrases.evidence import evidence
from visavis.phrases.left_out import left_out
from visavis.phrases.numbers import grouped
from visavis.store.access import Account, NotFoundError, kept_apart
from visavis.store.read.people import PersonLine
from visavis.store.read.proposals import ProposedPair, open_pairs, side_by_side, stays
from visavis.store.zone import today

JOIN, APART, LATER, ENOUGH = 1, 2, 3, 4
LETTERS = "jklq"  # for each of them, the first three as in the browser
ADDRESSES = 3  # of each, behind the name


def tell_duplicates(account: Account, limit: int, *, decide: bool, as_json: bool) -> None:
    """The strongest pairs; with `decide` a question after each, where somebody sits at a terminal."""
    total, found = count_and_propose(account, limit=limit)
    if as_json:
        tell_json({"items": [machine.proposal(pair) for pair in found], "total": total})
        return
    if not found:
        note(gettext("Nobody seems to be in here twice."))
        return
    is_asked = decide and sys.stdin.isatty() and sys.stdout.isatty()
    for pair in found:
        _tell_pair(pair)
        tell()
        if is_asked and not _decide(account, pair):
            return
    if total > len(found):
        left = total - len(found)
        note(ngettext("One more pair.", "%(count)s more pairs.", left) % {"count": grouped(left)})
    if not is_asked:
        note(gettext("Decide with “visavis people --duplicates --decide” on a terminal, or in the browser."))


def join_two(account: Account, first: str, second: str, *, yes: bool, as_json: bool) -> None:
    """Join the two that are meant; asks first where the user keeps them apart, unless `yes`.

    Refused with a sentence when they are one, or nobody or several are meant.
    """
    one, other = stays(account.pk, _two(account, first, second))
    if not yes and frozenset((one, other)) in kept_apart(account.pk):
        note(gettext("You keep these two apart."))
        if not _agreed(gettext("Join them all the same?"), default=False, as_json=as_json):
            return
    entry = _done(join_people, account, one, other)
    if as_json:
        tell_json({"entry": entry, "person": one, "joined": other})
    else:
        tell(gettext("They are one person now. “visavis undo” takes it back."))


def keep_two_apart(account: Account, first: str, second: str, *, as_json: bool) -> None:
    """Keep the two apart for good."""
    one, other = _two(account, first, second)
    entry = _done(keep_apart, account, one, other)
    if as_json:
        tell_json({"entry": entry, "people": [one, other]})
    else:
        tell(gettext("They stay two people and are not proposed again. “visavis undo” takes it back."))


def join_all_certain(account: Account, *, yes: bool, as_json: bool) -> None:
    """Tell the pairs that are certain, ask, and join them in one step. Without a terminal nothing is joined unasked."""
    count_and_propose(account, limit=0)  # compares, if anything changed
    on = today(account)
    certain = [one for one in open_pairs(account.pk) if one.sureness == "certain" and not one.is_put_off(on)]
    if not as_json:
        for pair in side_by_side(account.pk, certain, on):
            _tell_pair(pair)
            tell()
    if not certain and not as_json:
        note(gettext("No pair is certain. “visavis people --duplicates” shows those that may be one."))
        _tell_left_out(_join_certain(account, ()))
        return
    count = len(certain)
    question = ngettext("Join this pair?", "Join these %(count)s pairs?", count) % {"count": grouped(count)}
    if not yes and certain and not _agreed(question, default=True, as_json=as_json):
        return
    done = _join_certain(account, [frozenset((one.a, one.b)) for one in certain])
    if as_json:
        tell_json(asdict(done))
        return
    said = ngettext("%(count)s pair is joined.", "%(count)s pairs are joined.", done.joined)
    tell(said % {"count": grouped(done.joined)} + " " + gettext("“visavis undo” takes it back."))
    _tell_left_out(done)


def _tell_left_out(done: JoinedCertain) -> None:
    for sentence in left_out(done.left_out):
        note(plain(sentence))


def _agreed(question: str, *, default: bool, as_json: bool) -> bool:
    """Whether the user says yes; refused with a sentence where nobody can be asked."""
    if as_json or not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.ClickException(gettext("Nothing was changed. Add --yes to join them without being asked."))
    is_agreed = agree(question, default=default)
    if not is_agreed:
        note(gettext("Nothing was changed."))
    return is_agreed


def _join_certain(account: Account, pairs: Sequence[frozenset[int]]) -> JoinedCertain:
    try:
        return join_certain(account, pairs)
    except StillChangingError as error:
        raise click.ClickException(gettext("Something is being read just now. Try again when that is over.")) from error


def _two(account: Account, first: str, second: str) -> tuple[int, int]:
    """The ids of two people; that they are two is a matter of the verb."""
    one, other = find(account, first), find(account, second)
    if one == other:
        raise click.ClickException(
            gettext("“%(first)s” and “%(second)s” are one person already.")
            % {"first": plain(first), "second": plain(second)}
        )
    return one, other


def _done(verb: Callable[[Account, int, int], int], account: Account, one: int, other: int) -> int:
    """The journal entry; refused with a sentence when one of the two is the user, whom only a number can name."""
    try:
        return verb(account, one, other)
    except NotFoundError as error:
        raise click.ClickException(
            gettext("One of the two is you. Your own addresses stand in the settings.")
        ) from error


def _tell_pair(pair: ProposedPair) -> None:
    tell(words.sureness(pair.proposal.sureness))
    for line in (pair.a, pair.b):
        tell(f"{line.id:>6}  {_told(line)}")
    for one in pair.proposal.evidence:
        tell(f"        + {plain(evidence(one.key, one.values))}")
    for one in pair.proposal.against:
        tell(f"        − {plain(evidence(one.key, one.values))}")


def _told(line: PersonLine) -> str:
    """A name with what tells it from the other."""
    addresses = (words.written_handle(one.written or one.value) for one in line.addresses[:ADDRESSES])
    return ", ".join([named(line.name), *(plain(one) for one in (line.organisation, *addresses) if one)])


def _decide(account: Account, pair: ProposedPair) -> bool:
    """Ask what to do with the pair and do it; False when the user has had enough."""
    chosen = press(gettext("j join, k keep apart, l later, q stop:"), LETTERS)
    try:
        if chosen == JOIN:
            join_people(account, *stays(account.pk, (pair.a.id, pair.b.id)))
            note(gettext("They are one person now. “visavis undo” takes it back."))
        elif chosen == APART:
            keep_apart(account, pair.a.id, pair.b.id)
            note(gettext("They stay two people and are not proposed again. “visavis undo” takes it back."))
        elif chosen == LATER and (until := put_off(account, pair.a.id, pair.b.id)):
            note(gettext("Left for now; it comes again on %(day)s.") % {"day": day(until)})
    except SamePersonError:  # joined by what was decided before
        note(gettext("These two are one person already."))
    note()
    return chosen != ENOUGH
