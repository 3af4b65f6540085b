"""Full text over what was written: who is it about, newest first."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from visavis.identity.names import sort_key
from visavis.store import access, bulk

LIMIT = 20
BEGINNING = 3  # letters; what begins with fewer is half of all words, and takes a quarter of a second to gather
LONGEST = 200  # characters of a query that are read
SQLITE = """
    SELECT x.id FROM store_interaction_text t JOIN store_interaction x ON x.id = t.rowid
    WHERE store_interaction_text MATCH %s AND x.account_id = %s ORDER BY t.rowid DESC LIMIT %s
"""
# The same expression as in the index (migration 0002): letters without their accents, as FTS5 does it by itself.
PLAIN = "translate(lower({}), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy')"
POSTGRESQL = f"""
    SELECT id FROM store_interaction
    WHERE to_tsvector('simple', {PLAIN.format("subject || ' ' || text")}) @@ to_tsquery('simple', {PLAIN.format("%s")})
      AND account_id = %s
    ORDER BY id DESC LIMIT %s
"""
EXCHANGES = """
    SELECT x.id, x.at, x.subject, x.text, i.person_id, n.name
    FROM store_interaction x
    JOIN store_participation p ON p.interaction_id = x.id
    JOIN store_identity i ON i.id = p.identity_id
    JOIN store_person n ON n.id = i.person_id
    WHERE NOT n.is_me AND x.automated = '' AND x.id IN {in}
"""
AROUND = 60  # characters of context on either side of the word


@dataclass(frozen=True, slots=True)
class Mention:
    """An exchange in which the words stand, with one of the people who took part."""

    interaction: int
    person: int
    name: str
    at: datetime
    subject: str
    excerpt: str


def mentions(account: int, query: str, *, limit: int = LIMIT) -> tuple[Mention, ...]:
    """Exchanges in which every word of the query begins a word, the latest read first; () for a query without words.

    Beside a longer word one of a letter or two is taken for a whole word.
    """
    words = re.findall(r"\w+", typed(query))[:8]
    if not words:
        return ()
    sqlite = connection.vendor == "sqlite"
    whole = {word for word in words if len(word) < BEGINNING <= max(map(len, words))}
    if sqlite:
        match = " ".join(f'"{word}"' if word in whole else f'"{word}"*' for word in words)
    else:
        match = " & ".join(word if word in whole else f"{word}:*" for word in words)
    statement = SQLITE if sqlite else POSTGRESQL
    ids = [row[0] for row in bulk.rows(statement, [match, account, limit])]
    found: dict[int, Mention] = {}
    for interaction, at, subject, text, person, name in bulk.rows_in(EXCHANGES, ids):
        moment = bulk.read_moment(at)
        found.setdefault(
            interaction, Mention(interaction, person, name, moment, subject, _around(text or subject, words[0]))
        )
    return tuple(sorted(found.values(), key=lambda mention: mention.at, reverse=True))


def _around(text: str, word: str) -> str:
    """The place in the text where the word stands."""
    at = max(0, text.lower().find(word.lower()))
    start, end = max(0, at - AROUND), at + len(word) + AROUND
    cut = " ".join(text[start:end].split())
    return ("… " if start else "") + cut + (" …" if end < len(text) else "")


def known(account: int, text: str) -> list[int]:
    """Ids of people whose address or whole name is `text`, in any case and with or without accents.

    For commands that take a person as an argument.
    """
    wanted = typed(text).strip()
    people = access.people(account)
    return list(
        people.filter(identities__value=wanted.lower()).values_list("pk", flat=True).distinct()[:2]
        or people.filter(sort_key=sort_key(wanted)).exclude(sort_key="").values_list("pk", flat=True)[:10]
    )


def typed(query: str) -> str:
    """A query as a database takes it: of bounded length, without NULs and lone surrogates."""
    return query[:LONGEST].replace("\0", " ").encode("utf-8", "ignore").decode("utf-8")
