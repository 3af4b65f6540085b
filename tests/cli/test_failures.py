import errno
from pathlib import Path

import pytest
from django.db import OperationalError
from django.utils.translation import override

from visavis.cli.failures import sentence


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "The disk is full."),
        (OperationalError("database or disk is full"), "The disk is full."),
        (OperationalError("database is locked"), "Another Visavis is writing just now"),
        (OperationalError("attempt to write a readonly database"), "cannot be written"),
        (OperationalError("unable to open database file"), "cannot be written"),
        (OperationalError("disk I/O error"), "may be full or failing"),
        (OperationalError("connection refused"), "cannot be reached"),
        (OperationalError("failed to resolve host 'h'"), "cannot be reached"),
        (OperationalError("no such table"), "inside Visavis (OperationalError)"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory", "a.vcf"), "a.vcf: No such file or directory"),
        (RecursionError("deep"), "inside Visavis (RecursionError)"),
    ],
)
def test_each_failure_has_its_sentence(error: Exception, said: str, home: Path) -> None:
    assert said in sentence(error)


def test_the_folder_that_cannot_be_written_is_named(home: Path) -> None:
    assert str(home) in sentence(PermissionError(errno.EACCES, "Permission denied", str(home / "secret.key")))


def test_a_failure_speaks_german(home: Path) -> None:
    with override("de"):
        assert sentence(OperationalError("database is locked")).startswith("Gerade schreibt ein anderes Visavis")
