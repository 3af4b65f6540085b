"""A secret address under which calendar programs read birthdays: made, made anew, and taken back.

A calendar program brings no cookie, so the address is the key: 160 random bits, kept beside the key of the data folder
for its owner alone (0600), because it must be shown again. There is none until the user asks for one; a new one makes
the old one worthless.
"""

import os
import secrets
import tempfile
from pathlib import Path

from visavis.config import env

BYTES = 20  # 160 bit
NAME = "feed.secret"


def share_feed() -> str:
    """Make an address, in place of a former one. Raises OSError when the disk does not take it."""
    secret = secrets.token_urlsafe(BYTES)
    unfinished, aside = tempfile.mkstemp(prefix=f"{NAME}.", dir=env.ensure_data_folder())  # for its owner alone
    with os.fdopen(unfinished, "w", encoding="ascii") as stream:
        stream.write(secret)
    Path(aside).replace(_file())
    return secret


def stop_sharing_feed() -> None:
    """From now on there is none."""
    _file().unlink(missing_ok=True)


def feed_secret() -> str:
    """The secret part of the address, "" when there is none."""
    try:
        return _file().read_text("ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return ""


def is_feed_secret(told: str) -> bool:
    """Whether this opens the feed; takes as long for any answer."""
    kept = feed_secret()
    return bool(kept) and secrets.compare_digest(kept.encode(), told.encode("utf-8", "replace"))


def _file() -> Path:
    return env.data_folder() / NAME
