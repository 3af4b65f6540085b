"""A large invented network, written straight into the tables: what the benches of pages and commands look at.

Few people are written to often and most hardly ever (the weight of the person on rank r is 1/r); ties begin and end,
and messages lie in the order of time, as an import leaves them. The same for the same numbers.
"""

import os
import random
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mail import GIVEN, WORDS
from program import environment

if TYPE_CHECKING:
    from visavis.store.access import Account

OWNER = "mara@home.example"
MONTHS = 144
END = datetime(2026, 11, 23, tzinfo=UTC)
PIECE = 20_000
BEGINNINGS = (
    "Acker", "Berg", "Brand", "Dorn", "Eber", "Falk", "Gold", "Hart", "Ilg", "Kirch", "Linden", "Mohr", "Neu", "Ober",
    "Rosen", "Stein", "Thal", "Ulm", "Wald", "Zorn",
)  # fmt: skip
ENDINGS = (
    "bach", "bauer", "berg", "dorf", "feld", "gruber", "hauser", "hofer", "mann", "maier", "meister", "müller", "rath",
    "reuter", "schmid", "stein",
)  # fmt: skip
FIRMS = ("Nordlicht", "Hafenwerk", "Blaupause", "Kornblume", "Weitblick", "Tischlerei", "Druckhaus", "Sternwarte")
TITLES = ("Architektin", "Ingenieur", "Lehrerin", "Ärztin", "Schreiner", "Redakteurin", "Anwalt", "Gärtnerin")


def open_store(data: Path) -> "Account":
    """Start the program on an empty data folder inside this process."""
    os.environ |= environment(data) | {"DJANGO_SETTINGS_MODULE": "visavis.config.settings"}
    data.mkdir(parents=True, exist_ok=True)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    from visavis.store.access import local_account

    return local_account()


def fill(account: "Account", people: int, interactions: int) -> None:
    """Write people with what is claimed of them, and their interactions with the owner. Judges nobody."""
    from django.db import transaction

    from visavis.actions.own_address import own_address
    from visavis.store import bulk
    from visavis.store.models import Identity, Import, JournalEntry

    own_address(account, OWNER)
    mine = Identity.objects.get(account=account, value=OWNER).pk
    entry = JournalEntry.objects.create(account=account, kind="import", at=END)
    file = Import.objects.create(account=account, entry=entry, path="invented", kind="mail", done=True)
    dice = random.Random(11)
    with transaction.atomic():
        addresses = _people(account, file.pk, people, dice)
    drawn = _drawn(addresses, interactions, dice)
    while piece := [one for one, _ in zip(drawn, range(PIECE), strict=False)]:
        with transaction.atomic():
            _interactions(account.pk, file.pk, mine, piece, dice)
        print(f"\r{piece[-1][0]:%Y}", end="", file=sys.stderr)
    bulk.learn_sizes()
    print(file=sys.stderr)


def _people(account: "Account", file: int, count: int, dice: random.Random) -> list[int]:
    """Rows for people, each with one address; returns the ids of the addresses."""
    from visavis.actions.describe_person import describe_people
    from visavis.store import bulk
    from visavis.store.models import Claim, Identity, Person

    people, addresses = bulk.reserve_ids(Person, count), bulk.reserve_ids(Identity, count)
    empty = ("name", "organisation", "title", "birthday", "birthday_day", "search", "sort_key")
    flags = ("is_me", "is_private", "at_rest")
    columns = ("id", "account_id", "kind", "read_kind", *flags, *empty)
    blank = ["person", "person", *(False for _ in flags), *("" for _ in empty)]
    bulk.insert(Person, columns, [(row, account.pk, *blank) for row in people])
    written = [f"p{number}@mail.example" for number in range(count)]
    rows = [
        (row, account.pk, person, "email", mail, mail, "")
        for row, person, mail in zip(addresses, people, written, strict=True)
    ]
    bulk.insert(Identity, ("id", "account_id", "person_id", "kind", "value", "written", "dead_since"), rows)
    stated = [(address, *claim) for address in addresses for claim in _claims(dice)]
    at = bulk.moment(END - timedelta(days=200))
    of_claims = (
        "account_id", "identity_id", "imported_id", "source", "field", "value", "label", "since", "until", "key", "at",
    )  # fmt: skip
    claims = [
        (account.pk, address, file, "vcard", name, value, "", "", "", name, at) for address, name, value in stated
    ]
    bulk.insert(Claim, of_claims, claims)
    describe_people(account, people)
    return addresses


def _claims(dice: random.Random) -> Iterator[tuple[str, str]]:
    yield "name", f"{dice.choice(GIVEN)} {dice.choice(BEGINNINGS)}{dice.choice(ENDINGS)}"
    if dice.random() < 0.5:
        yield "organisation", f"{dice.choice(FIRMS)} {dice.choice(BEGINNINGS)}"
        yield "title", dice.choice(TITLES)
    if dice.random() < 0.3:
        yield "birthday", f"{dice.randint(1950, 2000)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"


def _drawn(addresses: Sequence[int], count: int, dice: random.Random) -> Iterator[tuple[datetime, int]]:
    """Moment and address of each interaction in the order of time, month by month from the ties that are alive."""
    begins = [dice.randrange(-24, MONTHS) for _ in addresses]
    ends = [begin + 1 + int(dice.expovariate(1 / 40)) for begin in begins]
    ranks = dice.sample(range(1, len(addresses) + 1), len(addresses))
    for month in range(MONTHS):
        alive = [n for n in range(len(addresses)) if begins[n] <= month < ends[n]] or [0]
        wanted = count * (month + 1) // MONTHS - count * month // MONTHS
        start = END - timedelta(days=30 * (MONTHS - month))
        chosen = dice.choices(alive, [1 / ranks[n] for n in alive], k=wanted)
        for number, one in enumerate(chosen):
            yield start + timedelta(seconds=2_592_000 * number // wanted), addresses[one]


def _interactions(
    account: int, file: int, mine: int, piece: Sequence[tuple[datetime, int]], dice: random.Random
) -> None:
    from visavis.store import bulk
    from visavis.store.models import Interaction, Participation

    ids = bulk.reserve_ids(Interaction, len(piece))
    interactions, participations, texts = [], [], []
    for row, (at, other) in zip(ids, piece, strict=True):
        subject, text = " ".join(dice.choices(WORDS, k=4)), " ".join(dice.choices(WORDS, k=dice.randint(8, 40)))
        sender, to = (mine, other) if dice.random() < 0.45 else (other, mine)
        moment = bulk.moment(at)
        interactions.append(
            (
                row,
                account,
                file,
                "mail",
                "mail",
                f"{row:032}",
                moment,
                sender,
                2,
                f"{row}",
                subject,
                text,
                row % 3 == 0,
                "",
            )
        )
        participations += [(account, row, sender, "from"), (account, row, to, "to")]
        texts.append((row, subject, text))
    columns = (
        "id", "account_id", "imported_id", "channel", "kind", "key", "at", "sender_id", "size", "thread", "subject",
        "text", "asks", "automated",
    )  # fmt: skip
    bulk.insert(Interaction, columns, interactions)
    bulk.insert(Participation, ("account_id", "interaction_id", "identity_id", "role"), participations)
    bulk.index_text(texts)
