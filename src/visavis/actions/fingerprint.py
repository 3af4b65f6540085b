"""The fingerprint of what is imported: the same content is read once, whatever it is called."""

from hashlib import blake2b
from pathlib import Path

READERS = 1  # raise it when a reader learns to read more: then the same file is read again
PIECE = 1 << 20


def fingerprint(path: Path, as_kind: str) -> str:
    """A hash of a file's content; of a folder, of the names, sizes and times in it. "" for what cannot be read."""
    mark = blake2b(f"{READERS}:{as_kind}:".encode(), digest_size=20)
    try:
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                known = file.stat()
                mark.update(f"{file.relative_to(path)}|{known.st_size}|{known.st_mtime_ns}\n".encode(errors="replace"))
        else:
            with path.open("rb") as content:
                while piece := content.read(PIECE):
                    mark.update(piece)
    except OSError:
        return ""
    return mark.hexdigest()
