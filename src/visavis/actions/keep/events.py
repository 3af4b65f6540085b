"""Keep events with everybody who was asked to them.

An event is one row however often it is read; what a later reading says of it (another time, a cancellation, an answer)
takes the place of what was known, since a calendar is read again and again.
"""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from visavis.actions.keep import claims
from visavis.actions.keep.claims import Mark, claim_key
from visavis.actions.keep.holders import Holders, Newcomer
from visavis.actions.keep.looking import is_stored
from visavis.actions.keep.piece import Piece
from visavis.identity.merge import Key
from visavis.identity.normalise import is_list_address
from visavis.records import AttendeeRecord, ClaimRecord, EventRecord
from visavis.store import bulk
from visavis.store.models import Attendance, Event

COLUMNS = ("title", "starts", "ends", "place", "url", "status")
KNOWN = (
    f"SELECT key, id, {', '.join(COLUMNS)} FROM store_event WHERE account_id = %s AND channel = %s AND key IN {{in}}"
)
ASKED = "SELECT event_id, identity_id, id, status, organises FROM store_attendance WHERE event_id IN {in}"
TIME, STATUS = 32, 16  # characters the table holds

Answers = dict[tuple[int, int], tuple[str, bool]]  # event and identity: status, whether they organise


def keep_events(piece: Piece, holders: Holders, records: Sequence[EventRecord]) -> None:
    """Write the events that are not in the store, and what has changed of the others."""
    if not records:
        return
    once = {record.key: record for record in records}
    known = {row[0]: (row[1], row[2:]) for row in bulk.rows_in(KNOWN, once, piece.account.pk, piece.file.kind)}
    if piece.looking is not None:
        known |= piece.looking.events_among(piece.file.kind, once)
    fresh = [record for key, record in once.items() if key not in known]
    changed = [record for key, record in once.items() if key in known and known[key][1] != _cells(record)]
    ids = {key: row[0] for key, row in known.items()}
    ids |= dict(zip([one.key for one in fresh], holders.reserve(Event, len(fresh)), strict=True))
    if piece.looking is None:
        _write(piece, ids, fresh, changed)
    else:
        piece.looking.events |= {(piece.file.kind, one.key): (ids[one.key], _cells(one)) for one in (*fresh, *changed)}
    answered = _answer(piece, holders, {ids[key]: record for key, record in once.items()})
    new = len({ids[one.key] for one in (*fresh, *changed)} | answered)
    piece.new += new
    piece.known += len(records) - new


def _write(piece: Piece, ids: dict[str, int], fresh: Sequence[EventRecord], changed: Sequence[EventRecord]) -> None:
    bulk.insert(
        Event,
        ("id", "account_id", "imported_id", "channel", "key", *COLUMNS),
        [(ids[one.key], piece.account.pk, piece.file.pk, piece.file.kind, one.key, *_cells(one)) for one in fresh],
    )
    bulk.execute_many(
        f"UPDATE store_event SET {', '.join(f'{name} = %s' for name in COLUMNS)} WHERE id = %s",
        [(*_cells(one), ids[one.key]) for one in changed],
    )


def _cells(record: EventRecord) -> tuple[str, ...]:
    times = (record.starts[:TIME], record.ends[:TIME])
    return (record.title, *times, record.place, record.url, record.status[:STATUS])


def _answer(piece: Piece, holders: Holders, events: dict[int, EventRecord]) -> set[int]:
    """Rows for those who were asked; returns the events about which something new is known."""
    everyone = {
        key: one
        for record in events.values()
        for one in record.attendees
        if (key := holders.key(one.kind, one.value))[1]
    }
    _hold(piece, holders, everyone)
    wanted: Answers = {}
    for event, record in events.items():
        for one in record.attendees:
            held = holders.get(holders.key(one.kind, one.value))
            if held is not None:
                wanted.setdefault((event, held.identity), (one.status, one.organises))
    stored = (event for event in events if is_stored(event))
    known = {(row[0], row[1]): (row[2], row[3], bool(row[4])) for row in bulk.rows_in(ASKED, stored)}
    if piece.looking is not None:
        known |= {pair: (0, *said) for pair in wanted if (said := piece.looking.answers.get(pair))}
    fresh = [pair for pair in wanted if pair not in known]
    changed = [pair for pair, said in wanted.items() if pair in known and known[pair][1:] != said]
    if piece.looking is None:
        _write_answers(piece, wanted, {pair: known[pair][0] for pair in changed}, fresh)
    else:
        piece.looking.answers |= {pair: wanted[pair] for pair in (*fresh, *changed)}
        for _, pairs in groupby(sorted(wanted), key=itemgetter(0)):
            piece.looking.met(identity for _, identity in pairs)
    return {event for event, _ in (*fresh, *changed)}


def _write_answers(
    piece: Piece, wanted: Answers, changed: dict[tuple[int, int], int], fresh: Sequence[tuple[int, int]]
) -> None:
    bulk.insert(
        Attendance,
        ("account_id", "event_id", "identity_id", "status", "organises"),
        [(piece.account.pk, *pair, *wanted[pair]) for pair in fresh],
    )
    bulk.execute_many(
        "UPDATE store_attendance SET status = %s, organises = %s WHERE id = %s",
        [(*wanted[pair], row) for pair, row in changed.items()],
    )


def _hold(piece: Piece, holders: Holders, everyone: dict[Key, AttendeeRecord]) -> None:
    """Someone new for every address that nobody holds, and the name that stands beside it as a claim."""
    holders.look_up(everyone)
    unknown = {key: one for key, one in everyone.items() if holders.get(key) is None}
    kinds = {
        key: "group" if one.kind == "email" and is_list_address(one.value) else "person" for key, one in unknown.items()
    }
    people = holders.new_people([(kinds[key], one.name) for key, one in unknown.items()])
    holders.add(
        [
            Newcomer(key, one.value, person, one.name, kinds[key])
            for person, (key, one) in zip(people, unknown.items(), strict=True)
        ]
    )
    piece.described.update(people)
    piece.touched.update(people)
    stated: dict[Mark, tuple[int, ClaimRecord]] = {}
    for key, one in everyone.items():
        held = holders.get(key)
        if held is not None:
            piece.seen.add(held.person)
            if one.name:
                claim = ClaimRecord("name", one.name)
                stated[held.identity, claim_key(piece.file.kind, claim)] = (held.person, claim)
    new = claims.unknown(piece, stated)
    claims.insert(piece, ((mark, stated[mark][1]) for mark in stated if mark in new))
    piece.described |= {stated[mark][0] for mark in new}
