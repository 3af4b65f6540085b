"""To the browser another port of this computer is the same site: cookies go along, and still nothing opens."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor

ATTACK = """<!doctype html><title>Free kittens</title><body>
<form id="f" method="post" target="inside" action="{target}/settings"><input name="language" value="de"></form>
<iframe name="inside"></iframe><iframe src="{target}/people"></iframe><img src="{target}/people"><p id="told"></p>
<script>
(async () => {{
  const body = new URLSearchParams({{language: "de"}});
  const tries = [fetch("{target}/settings", {{method: "POST", mode: "no-cors", credentials: "include", body}}),
                 fetch("{target}/people", {{credentials: "include"}}).then((answer) => answer.text())];
  const [, read] = await Promise.allSettled(tries);
  document.getElementById("f").submit();
  setTimeout(() => {{ document.getElementById("told").textContent = "read: " + (read.value ?? "nothing") }}, 500);
}})();
</script>"""


@pytest.fixture
def other_site(guest: Visitor) -> Iterator[str]:
    class Attacker(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(ATTACK.format(target=guest.program.address).encode())

        def log_message(self, *_: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Attacker) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_another_site_changes_nothing_and_reads_nothing(guest: Visitor, other_site: str) -> None:
    page = guest.context.new_page()
    page.goto(other_site)
    expect(page.locator("#told")).to_have_text("read: nothing")
    assert all("Malcolm" not in frame.content() for frame in page.frames)
    page.close()
    guest.complaints.clear()  # what the browser refused the attacker
    settings = guest.open("/settings")
    expect(settings.locator("#language")).to_have_value("")
