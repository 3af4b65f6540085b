"""An import in a process of its own, which a test may kill: python -m tests.actions.apart ACCOUNT FILE [BYTES].

Says what is wrong with the account before it begins, then how far it is after every piece, at the end what became of
it and a hash of its state. BYTES is the size that no file may exceed, as on a full disk.
"""

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

import django


def say(**what: Any) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main(name: str, path: str, limit: str = "") -> None:
    django.setup()
    from django.core.management import call_command
    from django.db import DatabaseError

    from tests.state import state
    from visavis.actions import import_files
    from visavis.actions.doctor import examine
    from visavis.config import env
    from visavis.store.access import Account

    if not path:
        call_command("migrate", verbosity=0)
        return
    import_files.PIECE = 300
    account, _ = Account.objects.get_or_create(name=name, defaults={"created_at": env.now(), "zone": "Europe/Berlin"})
    say(wrong=[finding.key for finding in examine(account) if not finding.ok])
    if limit:
        _let_no_file_exceed(int(limit))
    try:
        result = import_files.import_files(account, [Path(path)], me=["me@example.org"], go_on=_tell)
    except (DatabaseError, KeyboardInterrupt) as error:
        say(error=type(error).__name__)
    else:
        whole = hashlib.sha256(repr(state(account)).encode()).hexdigest()
        wrong = [finding.key for finding in examine(account) if not finding.ok]
        say(end=result.state, new=result.files[0].new, known=result.files[0].known, state=whole, wrong=wrong)


def _tell(progress: Any) -> bool:
    say(interactions=progress.interactions)
    return True


def _let_no_file_exceed(size: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "visavis.config.settings"
    main(*sys.argv[1:])
