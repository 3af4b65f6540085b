"""Acquaintance, both ways: do I know them, and do they know me?

I know them by what stands written: facts of cards, profiles and notes, in four areas.

    life     birthday, anniversary, family, where they live
    work     what they do and where, and one station of before
    people   who else belongs to them, or brought the two together
    plans    the newest notes, in the user's own words or a card's

What changes in a life (home, work, notes) is stale when it was last learned more than two years ago. So is a former
station, and also when the present work is stale: who knows what came after it? By things that are fresh (birthday,
family, home, work … each once): "well" with four from three areas, "somewhat" with two, "hardly" with one or with stale
things only; with nothing written it is "unknown": the user may know by heart what nobody wrote.

They know me by what they did: asked the user something that was no request, remembered (wishes for a birthday or a
feast), thanked, introduced somebody, offered help, recommended the user, or started the conversation. Each is a sign
when seen often enough (SIGN_FROM, and SHARE of their messages for what manners bring along). "well" with four signs of
the last two years, one of them KNOWING: what only somebody does who knows whom; "somewhat" with two, else "hardly";
under five direct messages of theirs that were read for what they do "unknown". A message that nobody read, or in a
language that language/message/acts.py does not know, is no sign and does not count: a question in it may be a request.

Source: mutual knowledge as one side of intimacy (Altman and Taylor 1973; Marsden and Campbell 1984), questions that
are asked as interest (Huang et al. 2017). The areas, signs and limits are placeholders, not findings: no public log
says who felt known. The counts in the sentences are what holds.

Wrong for whatever is known by heart, told at a table or on the telephone; where an old export was read lately (a fact
counts from the day it was read); and as far as the rules of language/message/acts.py misread what words do.
"""

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain
from typing import Any, Literal

from visavis.network.contact_days import MAX_DIRECT
from visavis.network.judgement import MAX_EVIDENCE, Because, Contact, Judgement, Value
from visavis.network.reciprocity import Openings, evidence

Area = Literal["life", "work", "people", "plans"]
AREAS: tuple[Area, ...] = ("life", "work", "people", "plans")

STALE_AFTER = 730  # days
STALE = ".stale"
WELL_AREAS, WELL_THINGS, SOMEWHAT_THINGS = 3, 4, 2
MAX_RELATIONS = 6
MAX_NOTES = 3

SIGNS = ("asked", "remembered", "thanked", "introduced", "offered", "recommended")
SIGN_FROM = {
    "asked": 2, "remembered": 1, "thanked": 2, "introduced": 1, "offered": 2, "recommended": 1, "opened": 2,
}  # fmt: skip
"""How often something was done until it is a sign: a thank-you once is manners, an introduction once is not."""
SHARE = {"asked": 0.1, "thanked": 0.1, "offered": 0.1, "opened": 0.25}
"""In how many of their messages, of all openings for "opened": in a thousand mails there are some thanks, too."""
KNOWING = frozenset({"remembered", "introduced", "recommended"})
WELL_SIGNS, SOMEWHAT_SIGNS = 4, 2
MIN_MESSAGES = 5
KEPT = 6

WRITTEN_KINDS = frozenset({"mail", "message", "invitation"})
PRAISE_KINDS = frozenset({"endorsement", "recommendation"})
_ASKED, _REMEMBERED, _THANKED, _INTRODUCED, _OFFERED, _RECOMMENDED = range(len(SIGNS))
_BY_ACT = {"wish": _REMEMBERED, "thanks": _THANKED, "offer": _OFFERED}
_WANTS = frozenset({"ask", "logistics"})
_WORD = re.compile(r"\w+")

REASONS: dict[str, tuple[str, ...]] = {
    "knows.birthday": ("value", "on"),
    "knows.anniversary": ("value", "on"),
    "knows.family": ("value", "label", "on"),
    "knows.home": ("value", "on"),
    "knows.home.stale": ("value", "on"),
    "knows.work": ("title", "organisation", "since", "on"),
    "knows.work.stale": ("title", "organisation", "since", "on"),
    "knows.work.before": ("value", "since", "until", "on"),
    "knows.person": ("value", "label", "on"),
    "knows.note": ("value", "on"),
    "knows.note.stale": ("value", "on"),
    "knows.missing": ("areas",),
    "knows.well": ("things",),
    "knows.somewhat": ("things",),
    "knows.hardly": ("things",),
    "knows.unknown": (),
    "known.asked": ("times", "last"),
    "known.remembered": ("times", "last"),
    "known.thanked": ("times", "last"),
    "known.introduced": ("times", "last"),
    "known.offered": ("times", "last"),
    "known.recommended": ("times", "last"),
    "known.opened": ("times", "last"),
    "known.well": ("signs", "last"),
    "known.somewhat": ("signs", "last"),
    "known.hardly": ("messages",),
    "known.hardly.stale": ("signs", "last"),
    "known.unknown": (),
}
"""Every reason with the names of its values.

`value`, `title`, `organisation` and `label` are the source's own words, `on` is the day a fact was last learned ("" if
nobody knows), `since` and `until` partial dates; `areas`, `things`, `signs` are codes with blanks between, days ISO.
"""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a source or the user says of a person: a claim as records.ClaimField has it.

    `on`: the day it was learned. `is_kin`: it is a relation, and one of family. `source` "you" is the user's own word.
    """

    field: str
    value: str
    label: str = ""
    since: str = ""
    on: date | None = None
    interactions: tuple[int, ...] = ()
    source: str = ""
    until: str = ""
    is_kin: bool = False


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """What is known, each way, one item a Judgement whose `word` is its area or sign; and the two judged whole.

    Of what the user knows `value` is 1 where it counts and 0 where it is stale; of a sign it is how often it was seen.
    `i_know` and `they_know` have the words well, somewhat, hardly and unknown. `missing` names the areas that nothing
    is known of; None when all four have something.
    """

    i_them: tuple[Judgement, ...]
    they_me: tuple[Judgement, ...]
    i_know: Judgement
    they_know: Judgement
    missing: Because | None


class Signs:
    """What they did that shows they know the user: how often, the newest day and ids. Takes contacts in order."""

    __slots__ = ("_counts", "_days", "_ids", "messages")

    def __init__(self) -> None:
        """Nothing came from them yet."""
        self.messages = 0  # direct ones of theirs that were read for what they do
        self._counts = [0] * len(SIGNS)
        self._days = [0] * len(SIGNS)
        self._ids: list[deque[int]] = [deque(maxlen=KEPT) for _ in SIGNS]

    def take(self, contact: Contact, _: float, day: int) -> None:
        """Add the next contact."""
        if contact.outgoing:
            return
        if contact.kind in PRAISE_KINDS:
            self._add(_RECOMMENDED, contact.interaction, day)
        elif contact.acts and contact.others <= MAX_DIRECT and contact.kind in WRITTEN_KINDS:
            self.messages += 1
            self._read(contact, day)

    def _read(self, contact: Contact, day: int) -> None:
        acts = contact.acts.split()
        if contact.asks and _WANTS.isdisjoint(acts):
            self._add(_ASKED, contact.interaction, day)
        for act in acts:
            if act in _BY_ACT:
                self._add(_BY_ACT[act], contact.interaction, day)
            elif act == "intro" and "ask" not in acts:
                self._add(_INTRODUCED, contact.interaction, day)

    def _add(self, sign: int, interaction: int, day: int) -> None:
        self._counts[sign] += 1
        self._days[sign] = day
        self._ids[sign].append(interaction)

    def seen(self) -> list[tuple[str, int, date, tuple[int, ...]]]:
        """Each sign that was seen: its name, how often, the newest day, the newest ids, newest first."""
        return [
            (name, count, date.fromordinal(day), tuple(reversed(ids)))
            for name, count, day, ids in zip(SIGNS, self._counts, self._days, self._ids, strict=True)
            if count
        ]

    def plain(self) -> list[Any]:
        """As JSON can hold it; [] for nothing taken."""
        tallies = [
            [sign, self._counts[sign], self._days[sign], *self._ids[sign]]
            for sign in range(len(SIGNS))
            if self._counts[sign]
        ]
        return [self.messages, *tallies] if self.messages or tallies else []

    @classmethod
    def of(cls, plain: list[Any]) -> "Signs":
        """What `plain` told."""
        signs = cls()
        if plain:
            signs.messages, *tallies = plain
            for sign, count, day, *ids in tallies:
                signs._counts[sign], signs._days[sign] = count, day
                signs._ids[sign].extend(ids)
        return signs


def acquaintance(facts: Iterable[Fact], signs: Signs, openings: Openings, *, on: date) -> Acquaintance:
    """Both ways, as known on the day `on`; the order of the facts does not matter."""
    told = sorted(set(facts), key=_weight, reverse=True)
    mine = (*_life(told, on), *_work(told, on), *_people(told), *_plans(told, on))
    theirs = _they_me(signs, openings)
    lacking = [area for area in AREAS if all(item.word != area for item in mine)]
    missing = _because("knows.missing", areas=" ".join(lacking)) if lacking else None
    return Acquaintance(mine, theirs, _i_know(mine), _they_know(theirs, signs, on), missing)


def _weight(fact: Fact) -> tuple[bool, date, str, str, str, str, str]:
    """The user's own word before any source, then what was learned last; the words only to have one order."""
    return (
        fact.source == "you", fact.on or date.min, fact.since, fact.until, fact.field, fact.value, fact.label,
    )  # fmt: skip


def _of(told: Iterable[Fact], *fields: str) -> list[Fact]:
    return [fact for fact in told if fact.field in fields and fact.value.strip()]


def _life(told: Sequence[Fact], on: date) -> list[Judgement]:
    items = [
        _item(f"knows.{field}", "life", fact)
        for field in ("birthday", "anniversary")
        if (fact := max(_of(told, field), key=_exactness, default=None))
    ]
    kin = _once(fact for fact in _of(told, "relation") if fact.is_kin)
    items += [_item("knows.family", "life", fact) for fact in kin[:MAX_RELATIONS]]
    items += [_item(_aged("knows.home", fact, on), "life", fact) for fact in _of(told, "address")[:1]]
    return items


def _exactness(fact: Fact) -> int:
    """A whole date says more than a day without a year, and that more than a year."""
    return len(fact.value.replace("--", ""))


def _work(told: Sequence[Fact], on: date) -> list[Judgement]:
    stations = _of(told, "position")
    organisation, title = (next(iter(_of(told, field)), None) for field in ("organisation", "title"))
    present = [station for station in stations if not station.until]
    items = []
    newest = max((fact for fact in (organisation, title) if fact), key=_weight, default=next(iter(present), None))
    if newest:
        said = title.value if title else "" if organisation else newest.value
        firm = organisation.value if organisation else ""
        since = next((station.since for station in present if _names(station.value, firm or said)), "")
        key = _aged("knows.work", newest, on)
        items.append(_judgement(key, "work", newest, title=said, organisation=firm, since=since))
    past = [station for station in stations if station.until]
    if past:
        before = max(past, key=lambda station: (station.until, station.since, station.value))
        counts = not (_is_stale(before, on) or (newest and _is_stale(newest, on)))
        items.append(replace(_item("knows.work.before", "work", before), value=float(counts)))
    return items


def _names(station: str, firm: str) -> bool:
    """Whether the words of a firm stand in those of a station, one after the other: "Bosch" in "Fitter, Bosch GmbH"."""
    inside, words = (" ".join(_WORD.findall(text.casefold())) for text in (station, firm))
    return bool(words) and f" {words} " in f" {inside} "


def _people(told: Sequence[Fact]) -> list[Judgement]:
    others = _once(fact for fact in _of(told, "relation") if not fact.is_kin and fact.label != "link")
    return [_item("knows.person", "people", fact) for fact in others[:MAX_RELATIONS]]


def _plans(told: Sequence[Fact], on: date) -> list[Judgement]:
    return [_item(_aged("knows.note", note, on), "plans", note) for note in _once(_of(told, "note"))[:MAX_NOTES]]


def _once(facts: Iterable[Fact]) -> list[Fact]:
    """The same words once, however many sources repeat them."""
    first: dict[str, Fact] = {}
    for fact in facts:
        first.setdefault(" ".join(fact.value.casefold().split()), fact)
    return list(first.values())


def _is_stale(fact: Fact, on: date) -> bool:
    return fact.on is not None and (on - fact.on).days > STALE_AFTER


def _aged(key: str, fact: Fact, on: date) -> str:
    return f"{key}{STALE}" if _is_stale(fact, on) else key


def _item(key: str, area: Area, fact: Fact) -> Judgement:
    return _judgement(key, area, fact, value=fact.value, label=fact.label, since=fact.since, until=fact.until)


def _judgement(key: str, area: Area, fact: Fact, **values: Value) -> Judgement:
    known = values | {"on": fact.on.isoformat() if fact.on else ""}
    because = Because(key, {name: known[name] for name in REASONS[key]})
    return Judgement(0.0 if key.endswith(STALE) else 1.0, area, because, fact.interactions, n=1)


def _i_know(items: Sequence[Judgement]) -> Judgement:
    things = list(dict.fromkeys(_thing(item) for item in items))
    if not things:
        return Judgement(None, "unknown", _because("knows.unknown"))
    fresh = [item for item in items if item.value]
    known, areas = {_thing(item) for item in fresh}, {item.word for item in fresh}
    word = "somewhat" if len(known) >= SOMEWHAT_THINGS else "hardly"
    if len(known) >= WELL_THINGS and len(areas) >= WELL_AREAS:
        word = "well"
    because = _because(f"knows.{word}", things=" ".join(things))
    return Judgement(len(areas) / len(AREAS), word, because, n=len(items))


def _thing(item: Judgement) -> str:
    return item.because.key.split(".")[1]


def _they_me(signs: Signs, openings: Openings) -> tuple[Judgement, ...]:
    seen = [(*sign, signs.messages) for sign in signs.seen()]
    theirs = [opening for opening in openings.newest_first() if not opening.is_mine]
    if theirs:
        newest = date.fromordinal(theirs[0].day)
        seen.append(("opened", openings.theirs, newest, evidence(theirs), openings.mine + openings.theirs))
    return tuple(
        [
            Judgement(float(times), name, _because(f"known.{name}", times=times, last=last.isoformat()), ids, n=times)
            for name, times, last, ids, among in seen
            if times >= SIGN_FROM[name] and times >= SHARE.get(name, 0.0) * among
        ]
    )


def _they_know(items: Sequence[Judgement], signs: Signs, on: date) -> Judgement:
    if len(items) < SOMEWHAT_SIGNS and signs.messages < MIN_MESSAGES:
        return Judgement(None, "unknown", _because("known.unknown"), n=signs.messages)
    since = (on - timedelta(days=STALE_AFTER)).isoformat()
    fresh = [item for item in items if str(item.because.values["last"]) >= since]
    value = len(fresh) / len(SIGN_FROM)
    if len(items) < SOMEWHAT_SIGNS:
        return Judgement(value, "hardly", _because("known.hardly", messages=signs.messages), n=signs.messages)
    word = "somewhat" if len(fresh) >= SOMEWHAT_SIGNS else "hardly"
    if len(fresh) >= WELL_SIGNS and not KNOWING.isdisjoint(item.word for item in fresh):
        word = "well"
    told = items if word == "hardly" else fresh
    last = max(str(item.because.values["last"]) for item in told)
    key = "known.hardly.stale" if word == "hardly" else f"known.{word}"
    because = _because(key, signs=" ".join(item.word for item in told), last=last)
    ids = sorted(set(chain.from_iterable(item.evidence for item in told)), reverse=True)
    return Judgement(value, word, because, tuple(ids[:MAX_EVIDENCE]), n=sum(item.n for item in told))


def _because(key: str, **values: Value) -> Because:
    return Because(key, values)
