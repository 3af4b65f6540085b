"""The kinds of live sources there are."""

from collections.abc import Mapping

from visavis.sync import caldav, carddav, feed, folder, imap
from visavis.sync.kind import Kind

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in (imap.KIND, carddav.KIND, caldav.KIND, feed.KIND, folder.KIND)}
