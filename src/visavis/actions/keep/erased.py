"""Keep out whoever was erased: every record of an import is looked at before anything of it is kept.

What is known of the erased are keyed hashes (HMAC-SHA-256, RFC 2104) of their addresses, of the forms of their given
names, of their full names and of events that were theirs alone; the key lies beside the database (config/env.py).

- A card with an address of theirs is left out, unless it bears a full name with another given name: then it is of
  somebody who shares the address (Karl, who had one telephone with Petra), and only the address is left out.
- A card that is theirs by its own number is left out, unless neither given nor family name is theirs and no address:
  then another program numbers its cards alike (identity/merge.py).
- Whoever takes part under an address of theirs is left out. If that is who wrote it, or if nobody but the user is left,
  the whole exchange is; an event likewise. Under the full name of another, who is known here by an address of their
  own, it is that one who takes part, by that address (Karl, writing from the mailbox that was Petra's, too).
- A relation with them is left out.
- So is an event that is called after them, where nobody else is; and their name is no name of a machine that writes for
  them ("Anna Lang (via Papers) <no-reply@…>").
- No import gives an address of theirs to anybody; the user may (keep/held_by_word.py), and then it is that one's.

Wrong for a namesake who comes with a relation ("sister: Anna Lang"), in a title, or under an address that was hers,
unless a namesake is known here; in a look, for somebody who comes with it themselves and writes from a mailbox of the
erased; and for somebody erased who returns under a new address and a new card: nothing of that was known.
"""

import hmac
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from functools import lru_cache
from typing import TypeVar

from visavis.actions.keep.card_keys import card_key, spare_key
from visavis.actions.keep.held_by_word import HeldByWord
from visavis.actions.keep.holders import Holders
from visavis.actions.keep.namesakes import Namesakes, name_forms
from visavis.actions.keep.piece import Piece
from visavis.config import env
from visavis.identity.given_forms import coming_forms, written_forms
from visavis.identity.merge import Key
from visavis.identity.names import folds, parse_name
from visavis.identity.normalise import is_role_address
from visavis.identity.redaction import GONE, redact_words
from visavis.records import (
    ERASED,
    AttendeeRecord,
    ClaimRecord,
    EventRecord,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
    Problem,
    Question,
)
from visavis.store.models import Account, ErasedKey, Erasure, Event, Identity, Import
from visavis.store.read.belongings import Belongings
from visavis.store.zone import zone

REMEMBERED = 65_536  # hashes of addresses that were asked for
SHORTEST = 3  # letters of a word in the name of a file that may be somebody's
TITLE = 300  # characters of a title in which a name is looked for

SPOKEN_FOR = re.compile(rf"{GONE}\s*(?:[(\[{{|/@·•–—-]|via\b|über\b|through\b|on behalf\b|im Auftrag\b)", re.IGNORECASE)
"""What stands behind the name of somebody for whom a machine writes: "… (via Papers)", "… via LinkedIn"."""

Side = TypeVar("Side", ParticipantRecord, AttendeeRecord)


def key_mark(key: bytes) -> str:
    """By which it is known whether a key is the one that was used."""
    return _digest(key, "key", "of erasures")[:32]


def remember(account: Account, held: Belongings) -> Erasure:
    """Write the hashes by which somebody is kept out from now on."""
    key = env.make_erasure_key()
    erasure = Erasure.objects.create(account=account, at=env.now(), key_mark=key_mark(key))
    identities = Identity.objects.filter(pk__in=held.identities).values_list("kind", "value")
    events = Event.objects.filter(pk__in=held.own_events).values_list("channel", "key")
    marks = {("address", *row) for row in identities} | {("event", *row) for row in events}
    marks |= {("given", form, "") for form in coming_forms(held.names)}
    marks |= {("family", form, "") for name in held.full_names for form in folds(parse_name(name).family) if form}
    marks |= {("name", form, "") for name in held.full_names for form in _coming_names(name)}
    rows = {(kind, _digest(key, kind, *rest)) for kind, *rest in marks}
    ErasedKey.objects.bulk_create(
        ErasedKey(account=account, erasure=erasure, kind=kind, digest=digest) for kind, digest in sorted(rows)
    )
    return erasure


def _coming_names(name: str) -> set[str]:
    """A full name as it may come: as it is compared, and with the family name first."""
    parts = parse_name(name)
    turned = folds(f"{parts.family} {parts.given}") if parts.is_full else ()
    return {*name_forms(name), *turned}


def _digest(key: bytes, kind: str, *parts: str) -> str:
    return hmac.digest(key, "\0".join((kind, *parts)).encode("utf-8", "replace"), "sha256").hex()


def tell_erased(file: Import, left_out: Mapping[date, int]) -> None:
    """Say in the row of the file how many of its records were left out, in one problem: "2026-11-26 3" a day.

    It is not counted among what could not be read.
    """
    if not left_out:
        return
    said = [one for one in file.problems if one["code"] == ERASED]
    file.problems = [one for one in file.problems if one["code"] != ERASED]
    days = Counter(left_out)
    for one in said:
        days.update({date.fromisoformat(day): int(count) for day, count in map(str.split, one["detail"].splitlines())})
    detail = "\n".join(f"{day} {count}" for day, count in sorted(days.items()))
    file.problems.insert(0, asdict(Problem(file.path, ERASED, detail=detail)))


class Screen:
    """What one import lets through. Where nobody was erased, everything, at no cost."""

    def __init__(self, account: Account, holders: Holders) -> None:
        """Read what is known of the erased; those whose key is lost cannot be told any more (doctor says so)."""
        self._holders = holders
        self._key = env.erasure_key() or b""
        self._on: dict[int, date] = {}
        self._marks: dict[tuple[str, str], set[int]] = {}
        self._count: Counter[date] = Counter()
        self._given = HeldByWord(account)
        self._namesakes = Namesakes(account)
        self._digest = lru_cache(REMEMBERED)(self._read_digest)
        self._is_spoken_for = lru_cache(REMEMBERED)(self._read_spoken_for)
        here = zone(account)
        mark = key_mark(self._key) if self._key else ""
        for pk, at in Erasure.objects.filter(account=account, key_mark=mark).values_list("pk", "at"):
            self._on[pk] = at.astimezone(here).date()
        rows = ErasedKey.objects.filter(account=account, erasure__in=self._on) if self._on else ErasedKey.objects.none()
        for kind, digest, erasure in rows.values_list("kind", "digest", "erasure"):
            self._marks.setdefault((kind, digest), set()).add(erasure)
        self._with_given = {one for (kind, _), erasures in self._marks.items() if kind == "given" for one in erasures}

    def take_count(self) -> Counter[date]:
        """How many records were left out since this was asked last, by the day on which they were erased."""
        count, self._count = self._count, Counter()
        return count

    def redact_name(self, file: str) -> str:
        """The name of a file of whose records some were left out, without theirs: "WhatsApp Chat with ….txt"."""
        return redact_words(file, self._is_name)

    def cards(self, piece: Piece, records: Sequence[PersonRecord]) -> list[PersonRecord]:
        """The cards that are kept, without addresses of the erased and relations with them."""
        if not self._marks:
            return list(records)
        return [kept for record in records if (kept := self._card(piece, record))]

    def exchanges(self, piece: Piece, records: Sequence[InteractionRecord]) -> list[InteractionRecord]:
        """The exchanges that are kept, without the erased among others."""
        if not self._marks:
            return list(records)
        self._namesakes.forget()
        return [kept for record in records if (kept := self._exchange(piece, record))]

    def events(self, piece: Piece, records: Sequence[EventRecord]) -> list[EventRecord]:
        """The events that are kept, without the erased among others."""
        if not self._marks:
            return list(records)
        self._namesakes.forget()
        return [kept for record in records if (kept := self._event(piece, record))]

    def question(self, asked: Question) -> Question:
        """What a reader asks, without their rows among those it shows."""
        if not self._marks:
            return asked
        return replace(
            asked, sample=tuple(tuple(GONE for _ in row) if self._is_row(row) else row for row in asked.sample)
        )

    def _card(self, piece: Piece, record: PersonRecord) -> PersonRecord | None:
        if record.is_me:
            return record
        addresses = {one: self._erased(self._holders.key(one.kind, one.value)) for one in record.identities}
        gone = {one for found in addresses.values() for one in self._meant(found, record.name)}
        gone |= self._by_number(piece, record)
        if gone:
            self._leave_out(gone)
            return None
        claims = tuple(self._without_side(claim) for claim in record.claims if not self._is_about(claim))
        identities = tuple(one for one, found in addresses.items() if not found)
        is_whole = claims == record.claims and len(identities) == len(addresses)
        return record if is_whole else replace(record, claims=claims, identities=identities)

    def _by_number(self, piece: Piece, record: PersonRecord) -> set[int]:
        """The erasures whose card this is. A number that is an address may be shared as one."""
        numbers = [key for key in (card_key(piece, record), spare_key(piece, record)) if key]
        found = {one for key in numbers for one in self._marked("address", *key)}
        if not found:
            return found
        is_address = any(record.key == one.value for one in record.identities)
        family = () if is_address else folds(parse_name(record.name).family)
        named = {one for form in family for one in self._marked("family", form, "")}
        return self._meant(found, record.name) | (found & named)

    def _exchange(self, piece: Piece, record: InteractionRecord) -> InteractionRecord | None:
        sides, left = self._sides(record.participants)
        if left and (any(one.role == "from" for one in left) or self._only_mine(piece, sides)):
            self._leave_out({one for found in left.values() for one in found})
            return None
        return record if sides == record.participants else replace(record, participants=sides)

    def _event(self, piece: Piece, record: EventRecord) -> EventRecord | None:
        sides, left = self._sides(record.attendees)
        if self._only_mine(piece, sides):
            gone = self._marked("event", piece.file.kind, record.key) | self._named_in(record.title)
            gone |= {one for found in left.values() for one in found}
            if gone:
                self._leave_out(gone)
                return None
        return record if sides == record.attendees else replace(record, attendees=sides)

    def _sides(self, everyone: tuple[Side, ...]) -> tuple[tuple[Side, ...], dict[Side, set[int]]]:
        """Whoever of these was not erased, and which erasures the others are of."""
        kept: list[Side] = []
        left: dict[Side, set[int]] = {}
        for one in everyone:
            found = self._erased(self._holders.key(one.kind, one.value))
            stead = self._in_stead(found, one) if found else self._without_name(one)
            if stead is None:
                left[one] = found
            else:
                kept.append(stead)
        return tuple(kept), left

    def _in_stead(self, erasures: set[int], one: Side) -> Side | None:
        """Somebody else who used an address of theirs, by an address of their own; None where it is nobody known."""
        own = None if self._meant(erasures, one.name) else self._namesakes.address(one.name)
        return replace(one, kind=own[0], value=own[1]) if own else None

    def _without_name(self, one: Side) -> Side:
        """A machine that wrote for somebody erased does not bear their name."""
        if " " not in one.name:
            return one
        is_desk = one.kind == "email" and is_role_address(one.value)
        is_theirs = self._is_spoken_for(one.name) or (is_desk and self._named_in(one.name))
        return replace(one, name="") if is_theirs else one

    def _read_spoken_for(self, name: str) -> bool:
        return bool(SPOKEN_FOR.search(redact_words(name, lambda words: bool(self._by_full_name(words)))))

    def _named_in(self, text: str) -> set[int]:
        """The erasures of those whose full name stands in a text, but for whoever shares it with somebody known."""
        found: set[int] = set()

        def is_theirs(words: str) -> bool:
            erasures = self._by_full_name(words)
            if erasures and not self._namesakes.is_known(words):
                found.update(erasures)
            return bool(erasures)

        redact_words(text[:TITLE], is_theirs)
        return found

    def _by_full_name(self, words: str) -> set[int]:
        """The erasures of this full name, also where it says whose something is: "Anna Langs"."""
        forms = {end for form in folds(words) for end in (form, form.removesuffix("s"))} if " " in words else set()
        return {one for form in forms for one in self._marked("name", form, "")}

    def _only_mine(self, piece: Piece, sides: Iterable[Side]) -> bool:
        """Whether the user alone is left, or nobody."""
        keys = [self._holders.key(one.kind, one.value) for one in sides]
        self._holders.look_up(keys)
        held = (self._holders.get(key) for key in keys)
        return all(one is not None and one.person == piece.me for one in held)

    def _is_about(self, claim: ClaimRecord) -> bool:
        """Whether a claim says something of somebody erased: a relation, or that an address of theirs is dead."""
        if claim.field == "relation":
            other = claim.other
            by_address = self._erased(self._holders.key(other.kind, other.value)) if other else set()
            by_name = {one for form in name_forms(claim.value) for one in self._marked("name", form, "")}
            return bool(self._meant(by_address, claim.value) or by_name)
        return claim.field == "dead" and bool(self._erased(self._holders.key("email", claim.value)))

    def _without_side(self, claim: ClaimRecord) -> ClaimRecord:
        """A relation with somebody else who shares an address with them: the name says who."""
        other = claim.other
        is_theirs = other is not None and self._erased(self._holders.key(other.kind, other.value))
        return replace(claim, other=None) if is_theirs else claim

    def _erased(self, key: Key) -> set[int]:
        """The erasures an address is known from, unless the user has given it to somebody since."""
        found = self._marked("address", *key)
        if not found:
            return found
        self._holders.look_up([key])
        held = self._holders.get(key)
        return set() if held and self._given.is_given(held.identity) else found

    def _meant(self, erasures: set[int], name: str) -> set[int]:
        """Those of them that mean whoever bears this name, and not somebody who shares their address.

        A name that is erased as a whole shares nothing, whichever of the erasures it is of.
        """
        if not erasures or any(self._marked("name", form, "") for form in name_forms(name)):
            return erasures
        forms = written_forms(name)
        given = {one for form in forms for one in self._marked("given", form, "")}
        return {one for one in erasures if not forms or one not in self._with_given or one in given}

    def _is_row(self, cells: Sequence[str]) -> bool:
        """Whether a row of a table holds an address of somebody erased, or a full name in one cell or in two."""
        keys = {self._holders.key(kind, cell) for cell in cells for kind in ("email", "phone", "url")}
        if any(key[1] and self._erased(key) for key in keys):
            return True
        return redact_words(" ".join(cells), lambda words: " " in words and self._is_name(words)) != " ".join(cells)

    def _is_name(self, words: str) -> bool:
        """Whether this is the full name of somebody erased, or one by which they may be called."""
        if " " in words:
            return any(self._marked("name", form, "") for form in folds(words))
        return len(words) >= SHORTEST and any(self._marked("given", form, "") for form in folds(words))

    def _marked(self, kind: str, *parts: str) -> set[int]:
        return self._marks.get((kind, self._digest(kind, *parts)), set())

    def _read_digest(self, kind: str, *parts: str) -> str:
        return _digest(self._key, kind, *parts)

    def _leave_out(self, erasures: set[int]) -> None:
        """Count one record, on the day of the newest erasure it is known from."""
        self._count[max(self._on[one] for one in erasures)] += 1
