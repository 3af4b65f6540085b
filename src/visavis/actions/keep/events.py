"""Keep events, each once."""

from collections.abc import Sequence

from visavis.actions.keep.piece import Piece
from visavis.records import EventRecord
from visavis.store import bulk
from visavis.store.models import Event

KNOWN = "SELECT key FROM store_event WHERE account_id = %s AND channel = %s AND key IN {in}"


def keep_events(piece: Piece, records: Sequence[EventRecord]) -> None:
    """Write the events that are not in the store."""
    once = {record.key: record for record in records}
    known = {row[0] for row in bulk.rows_in(KNOWN, once, piece.account.pk, piece.file.kind)}
    fresh = [record for key, record in once.items() if key not in known]
    Event.objects.bulk_create(
        Event(
            account=piece.account,
            imported=piece.file,
            channel=piece.file.kind,
            key=record.key,
            title=record.title,
            starts=record.starts[:32],
            ends=record.ends[:32],
            place=record.place,
            url=record.url,
            status=record.status[:16],
        )
        for record in fresh
    )
    piece.new += len(fresh)
    piece.known += len(records) - len(fresh)
