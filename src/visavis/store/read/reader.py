"""The reader of a draft: what is stored of somebody, as far as it changes what may be said of a letter to them.

    name            as they are called in a sentence
    called          every name of theirs, with its short forms (identity/given_forms.py)
    relation        the first of the table of language/draft/relation.py that holds
    channel         by which the two write on most days, where none is named
    days_silent     since the last contact of the tie
    they_wrote_last of what one of the two wrote to the other alone
    register        du or Sie of the user's newest five texts to them alone (language/address/register.py)
    only_asks       each of the user's last three openings asks (network/reciprocity.py)
    balance         not known: nobody has written down yet what was given
    met             store/read/links.py
    facts           store/read/known_facts.py
    ignored         the user's own words "not here"

Of somebody who is left alone nothing is read of what was exchanged, since their tie is not analysed: what stands is
what cards and the user say. Nothing of them may be told to a language model, nor of who is private: all their facts
are private.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from visavis.identity.given_forms import coming_forms
from visavis.identity.names import called_name, sort_key
from visavis.identity.relations import relation_kind
from visavis.language.address.register import register_of
from visavis.language.draft.reader import Channel, Reader, Register
from visavis.language.draft.relation import Between, called, relation
from visavis.network.judgement import NOTHING_SAID, Circumstances, TieJudgement
from visavis.network.running import Running
from visavis.network.tie import age_tie
from visavis.store import access, ties
from visavis.store.circumstances import circumstances
from visavis.store.dead import WITHOUT_CARDS
from visavis.store.models import Account, Claim, Person, Tie
from visavis.store.read.direct import newest, own_texts
from visavis.store.read.known_facts import known_facts
from visavis.store.read.links import NO_LINKS, Links, links

TEXTS = 5  # of the user's to them, by which the register is told
OPENINGS = 3  # of the user's, of which each asks
KNOWN_BY = frozenset({"phone", "birthday", "nickname", "address"})
"""What a card holds of people whom one knows."""
FRIEND = re.compile(r"\W*(?:\w+[ -])?(?:friend|freund|freundin)\b(?! of| von)", re.IGNORECASE)
"""How a tag calls one: "friend", "gute Freundin"; a group of friends ("friends of the mill") may be anybody."""
NAMED_BY = frozenset({"name", "given", "family", "nickname"})

CHANNELS: dict[str, Channel] = {
    "mail": "email",
    "linkedin": "linkedin",
    **dict.fromkeys(("whatsapp", "signal", "telegram", "sms", "imessage", "instagram", "messenger"), "whatsapp"),
}
"""Of each source of exchanges the channel of a draft that goes by it; chats are all written alike."""


def reader(owner: Account, person_id: int, on: date, *, channel: Channel = "") -> Reader:
    """Somebody as the reader of a draft on that day; a `channel` that is named is taken. Raises NotFoundError for a
    person of another account and for the user. At most fourteen queries, whatever was exchanged.
    """
    person = access.other(owner.pk, person_id)
    me = access.me(owner.pk)
    said, own = _claims(person, me)
    tie = _tie(owner, person, me, on)
    linked = links(person, said, me, own, on) if me else NO_LINKS
    last = None if person.at_rest else newest(person)
    is_closed = person.at_rest or person.is_private
    register: Register = "" if person.at_rest else register_of(own_texts(person, TEXTS))
    between = replace(_between(person, me, tie, linked, (*said, *own)), is_formal=register == "sie")
    facts = known_facts(owner, person, said, last, on)
    return Reader(
        name=called_name(person.name),
        called=_called(person, said),
        relation=relation(between),
        channel=channel or _channel(tie.state),
        days_silent=max(0, (on - tie.judged.last).days) if tie.judged and tie.judged.last else None,
        they_wrote_last=last is not None and last.is_theirs,
        register=register,
        only_asks=_only_asks(tie),
        met=linked.met,
        facts=tuple(replace(one, is_private=True) for one in facts) if is_closed else facts,
        ignored=_ignored(said),
        may_be_told=not is_closed,
    )


@dataclass(frozen=True, slots=True)
class _Tie:
    """The tie as of the day, None where it was not judged; its state, and what cards and the user say of it."""

    judged: TieJudgement | None
    state: Running
    said: Circumstances


def _tie(owner: Account, person: Person, me: Person | None, on: date) -> _Tie:
    row = None if person.at_rest else Tie.objects.filter(person=person).first()
    if row is None or row.judged_on is None:
        said = circumstances(owner.pk, [person.pk], me).get(person.pk, NOTHING_SAID)
        return _Tie(None, Running(), said)
    judged = age_tie(ties.judgement(row), on=on)
    return _Tie(judged, Running.of(row.running or []), judged.circumstances)


def _claims(person: Person, me: Person | None) -> tuple[list[Claim], list[Claim]]:
    """What is claimed of somebody, and what of the user; the newest first. One query."""
    of_both = Claim.objects.filter(account_id=person.account_id, identity__person__in=[person.pk, me.pk if me else 0])
    claims = list(of_both.select_related("identity", "other__person").order_by("-at", "-id"))
    said = [one for one in claims if one.identity.person_id == person.pk]
    return said, [one for one in claims if one.identity.person_id != person.pk]


def _between(person: Person, me: Person | None, tie: _Tie, linked: Links, said: Iterable[Claim]) -> Between:
    """`said` are the claims of both."""
    claims = list(said)
    theirs = [one for one in claims if one.identity.person_id == person.pk]
    names = [one.value for one in theirs if one.field == "tag" or (one.field == "note" and one.source == "you")]
    names += _relations(claims, person, me)
    is_friend = any(FRIEND.match(name) for name in names)
    days = tie.state.channels.values()
    wrote = any(one[0] for one in days) and any(one[1] for one in days)
    return Between(
        word=_word(tie),
        called=called(names, person.title),
        is_said_close=tie.said.closeness == "close",
        is_called_friend=is_friend,
        is_kin=tie.said.is_kin,
        is_colleague=bool(linked.firm_now),
        has_talked=wrote or (tie.judged is not None and tie.judged.was_mutual),
        is_known=any(one.field in KNOWN_BY for one in theirs if one.source not in WITHOUT_CARDS) or is_friend,
        met_at_event=bool(linked.event),
        shares_past=bool(linked.firm or linked.school),
    )


def _called(person: Person, said: Iterable[Claim]) -> tuple[str, ...]:
    """Every word by which somebody may be greeted: all their names, and the short forms of these."""
    names = [person.name, *(one.value for one in said if one.field in NAMED_BY)]
    words = {word.strip(".,") for name in names for word in name.split()}
    return tuple(sorted(word for word in words | coming_forms(names) if len(word.strip(".")) > 1))


def _word(tie: _Tie) -> str:
    """The word of the tie; "" where none was judged, and where half of it is not recorded: silence is none then."""
    return tie.judged.word if tie.judged and tie.said.recorded == "both" else ""


def _relations(claims: Iterable[Claim], person: Person, me: Person | None) -> list[str]:
    """What a card of either calls the other: "boss" where one names the person so, or the user as theirs."""
    if me is None:
        return []
    found: list[str] = []
    for one in claims:
        if one.field != "relation":
            continue
        on_mine, kind = one.identity.person_id == me.pk, relation_kind(one.label)
        other = person if on_mine else me
        if one.other.person_id != other.pk if one.other else sort_key(one.value) != other.sort_key:
            continue
        if kind == "friend":
            found.append("friend")
        elif kind == ("manager" if on_mine else "report"):
            found.append("boss")
    return found


def _channel(state: Running) -> Channel:
    """By which the two wrote on most days; of two with as many by the one used last."""
    days: dict[Channel, tuple[int, int]] = {}
    for source, (out, in_, *last) in state.channels.items():
        name = CHANNELS.get(source)
        if name:
            count, newest_day = days.get(name, (0, 0))
            days[name] = (count + out + in_, max(newest_day, *last))
    return max(days, key=lambda name: (*days[name], name), default="")


def _only_asks(tie: _Tie) -> bool:
    """Whether each of the user's last openings asks; never where one direction alone is recorded."""
    if tie.said.recorded != "both":
        return False
    mine = [one for one in tie.state.openings.newest_first() if one.is_mine and one.is_read][:OPENINGS]
    return len(mine) == OPENINGS and all(one.asks for one in mine)


def _ignored(said: Sequence[Claim]) -> frozenset[str]:
    """What the user does not want to be told with this person."""
    return frozenset(one.value for one in said if one.field == "not-here" and one.source == "you")
