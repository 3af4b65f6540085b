"""The kinds of live sources there are."""

from collections.abc import Mapping

from visavis.sync import folder, imap
from visavis.sync.kind import Kind

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in (imap.KIND, folder.KIND)}
