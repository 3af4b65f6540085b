"""The fingerprint of what is imported: the same content is read once, whatever it is called."""

from hashlib import file_digest, sha256
from pathlib import Path

READERS = 2  # raise it when a reader learns to read more: then the same file is read again


def fingerprint(path: Path, as_kind: str) -> str:
    """A hash of a file's content; of a folder, of the names, sizes and times in it. "" for what cannot be read.

    A database counts with the journal beside it, where its newest rows lie.

    A pipe or a device is never opened: it may have no end, or nobody at the other.
    """
    mark = sha256(f"{READERS}:{as_kind}:".encode())  # processors know it: half the time of blake2b
    try:
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                known = file.stat()
                mark.update(f"{file.relative_to(path)}|{known.st_size}|{known.st_mtime_ns}\n".encode(errors="replace"))
        elif not path.is_file():
            return ""
        else:
            for part in (path, path.with_name(f"{path.name}-wal")):
                if part.is_file():
                    with part.open("rb") as content:
                        file_digest(content, lambda: mark)
    except OSError:
        return ""
    return mark.hexdigest()
