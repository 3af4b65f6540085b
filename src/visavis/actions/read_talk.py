"""Read what was said with people: what they speak of, and how even the talk is; with some, or with everyone.

Derived like a tie and not undone: whatever is taken back, joined or erased has those it touched read anew. It reads the
newest direct messages of each, so a long chat costs no more than its end. Nothing is read of whom the user asked to
leave alone, nor of what is no person. From a message that tells of something private no topic is taken.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from django.db import transaction

from visavis.actions.forget_meanings import forget_meanings
from visavis.actions.judge_alter_ties import became_others
from visavis.config import env
from visavis.language.message.topics import Spoken, Topic, topics
from visavis.language.message.two_sidedness import Message, Talk, talk
from visavis.store import access, bulk, talks
from visavis.store.alter_ties import known_people
from visavis.store.models import Account
from visavis.store.talks import Letter, NameStems
from visavis.store.zone import today, zone

PIECE = 200  # people at once
YEAR = 372  # days: 53 weeks and the present one


def read_talk(account: Account, people: Iterable[int] | None = None) -> int:
    """Read the talk with these people, or with everyone (None); returns of how many anything was kept."""
    with transaction.atomic():
        touched = None if people is None else set(people)
        wanted = known_people(account.pk) if touched is None else known_people(account.pk) & touched
        concerned = None if touched is None else touched | became_others(account, touched)
        talks.forget(account.pk, concerned)
        count = _kept(account, wanted) if wanted else 0
        forget_meanings(account, concerned)
    return count


def _kept(account: Account, people: Collection[int]) -> int:
    names = NameStems(account.pk)
    count = 0
    for piece in bulk.pieces(sorted(people), PIECE):
        read = _read(account, piece, names)
        talks.save(account.pk, read)
        count += len(read)
    return count


def _read(account: Account, people: Sequence[int], names: NameStems) -> list[tuple[int, Talk, tuple[Topic, ...]]]:
    me, where, on = access.me(account.pk), zone(account), today(account)
    stated, speaking = talks.stated(people, on), set(talks.speaking(people))
    found: list[tuple[int, Talk, tuple[Topic, ...]]] = []
    for person in sorted({*speaking, *stated}):  # one after the other: the letters of all would not fit into memory
        letters = talks.letters(person, me.pk if me else 0, until=env.now(), zone=where) if person in speaking else []
        private = talks.told_privately(one.interaction for one in letters)
        spoken = (said for one in letters if one.interaction not in private for said in _spoken(one))
        speaks_of = topics(spoken, stated.get(person, ()), names)
        known = talk(_between(letters, on.toordinal() - YEAR))
        if known.weeks or speaks_of:
            found.append((person, known, speaks_of))
    return found


def _between(letters: Iterable[Letter], since: int) -> Iterator[Message]:
    """What the two wrote to each other alone since a day."""
    for one in letters:
        day = one.day.toordinal()
        if one.outgoing is not None and one.others == 1 and day > since:
            yield Message(one.interaction, day, one.outgoing, one.words, one.questions, one.text)


def _spoken(letter: Letter) -> Iterable[Spoken]:
    """Their own words, those in which they offer something once more; and of the user's words what asks them."""
    if letter.outgoing is False:
        yield Spoken(letter.interaction, letter.day, letter.text)
    act = {True: "ask", False: "offer", None: ""}[letter.outgoing]
    if act and act in letter.acts.split():
        for line in letter.act_places.splitlines():
            name, start, end = line.split()
            if name == act:
                cut = letter.text[int(start) : int(end)]
                yield Spoken(letter.interaction, letter.day, cut, "asked" if letter.outgoing else "offer")
