"""Writing the user's word onto a card of a server, and never over what somebody else wrote meanwhile.

The card is fetched, changed and sent back on the condition that it is still the one that was fetched (If-Match, RFC
9110, 13.1.1). A server that says it is not is asked again. What the card says now and was never seen here is not
overwritten: that is a conflict, which the user decides.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from visavis.sync.card_text import Word, person_on, stands, values, with_word
from visavis.sync.error import SyncError
from visavis.sync.http import Client

TRIES = 3
OK, CHANGED, TROUBLE = 200, 412, 500
TAKEN = frozenset({200, 201, 204})
GONE = frozenset({404, 410})

State = Literal["written", "conflict", "refused", "gone", "waiting"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a word. `theirs` is what the card says instead, in a conflict."""

    state: State
    theirs: tuple[str, ...] = ()


def write(client: Client, url: str, word: Word, known: AbstractSet[str]) -> Outcome:
    """Put one word onto one card. `known` is what the card was known to say in that field when the user spoke.

    "written" also when the card says it already; "waiting" when the card changed under our hands again and again.
    Raises SyncError when the server does not answer.
    """
    for _ in range(TRIES):
        outcome = _attempt(client, url, word, known)
        if outcome is not None:
            return outcome
    return Outcome("waiting")


def _attempt(client: Client, url: str, word: Word, known: AbstractSet[str]) -> Outcome | None:
    """Fetch, change and send once; None when the card changed in between."""
    answer = client.ask("GET", url, headers={"Accept": "text/vcard, */*;q=0.1"})
    if answer.status in GONE:
        return Outcome("gone")
    version = answer.headers.get("etag", "")
    if answer.status != OK or not version or version.startswith("W/"):
        return Outcome("refused")
    changed = _change(answer.body.decode("utf-8", "replace"), word, known)
    if isinstance(changed, Outcome):
        return changed
    headers = {"Content-Type": "text/vcard; charset=utf-8", "If-Match": version}
    put = client.ask("PUT", url, changed.encode(), headers)
    if put.status >= TROUBLE:
        raise SyncError("answer-unreadable", f"{put.status}")
    if put.status == CHANGED:
        return None
    return Outcome("written" if put.status in TAKEN else "refused")


def _change(text: str, word: Word, known: AbstractSet[str]) -> Outcome | str:
    """The card with the word on it, or why it is not to be changed."""
    person = person_on(text)
    if person is None or "\ufffd" in text:
        return Outcome("refused")
    said = values(person, word.field)
    if stands(word, said):
        return Outcome("written")
    if word.is_single and not all(stands(Word(word.field, one), frozenset(known)) for one in said):
        return Outcome("conflict", tuple(sorted(said)))
    return with_word(text, word) or Outcome("refused")
