"""The way in without a password: a one-time code on the terminal becomes a cookie in the browser.

Whoever can read the terminal owns the program; a page of another site or another user of the computer cannot. A code
lives for a minute and opens once. The cookie is signed with the key of the data folder and named after the folder,
because cookies do not tell ports apart and two programs may run side by side.
"""

import secrets
import threading
import time
from hashlib import blake2b

from django.core import signing

from visavis.config import env

CODE_SECONDS = 60
COOKIE_SECONDS = 30 * 24 * 3600
BYTES = 24  # 192 bit

_SALT = "visavis.launch"
_codes: dict[bytes, float] = {}
_lock = threading.Lock()


def new_code() -> str:
    """A code that opens /start/<code> once within a minute. Only its hash is kept, in memory."""
    code = secrets.token_urlsafe(BYTES)
    with _lock:
        _codes[_hash(code)] = time.monotonic() + CODE_SECONDS
    return code


def use_code(code: str) -> bool:
    """Whether the code opens; it never does again."""
    now = time.monotonic()
    with _lock:
        until = _codes.pop(_hash(code), 0.0)
        for stale in [key for key, end in _codes.items() if end < now]:
            del _codes[stale]
    return now < until


def new_cookie() -> str:
    """A signed value that opens the program in this browser for a month."""
    return signing.TimestampSigner(salt=_SALT).sign(secrets.token_urlsafe(BYTES))


def is_cookie(value: str) -> bool:
    """Whether this program signed the value, and not too long ago."""
    try:
        signing.TimestampSigner(salt=_SALT).unsign(value, max_age=COOKIE_SECONDS)
    except signing.BadSignature:
        return False
    return True


def cookie_name() -> str:
    """One name for each data folder."""
    folder = str(env.data_folder().resolve())
    return "visavis_" + blake2b(folder.encode(), digest_size=6).hexdigest()


def _hash(code: str) -> bytes:
    return blake2b(code.encode(errors="replace"), digest_size=16).digest()
