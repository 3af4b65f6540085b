"""Address books that mean harm, or that nobody ever tidied: nobody is joined who should not be, nothing runs away.

Every book comes in by the real import. Of each it is asked how many people there are, how many pairs are proposed at
most, that none of these pairs is called certain, that everything holds together, and that undo leaves nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import process_time

import pytest

from tests.exports import Export
from tests.state import state
from visavis.actions.compare import compare
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult
from visavis.actions.undo import undo
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import Claim, Identity, Person, ProposedJoin

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

NEIGHBOURS = 8  # most people whom one is compared with closely, for a bound that does not grow with the square
HOME = "TEL:+492214710044"  # one telephone in the hall
CYRILLIC_A, ALPHA = "\u0410", "\u0391"  # both look like an A
ZERO_WIDTH, JOINER, TO_THE_LEFT, OVERRIDE = "\u200b", "\u200d", "\u200f", "\u202e"
GIVEN = ["Anna", "Boris", "Clara", "David", "Elif", "Franz", "Greta", "Hugo", "Ida", "Jakob"]
FAMILY = ["Ahrens", "Brandt", "Cordes", "Dierks", "Eggers", "Fabian", "Gerlach", "Heller", "Imhof", "Jansen"]


def book(*people: Iterable[str]) -> Export:
    """An address book: of each card its lines, the name first. Every card has its own UID, as phones write them."""
    written = []
    for number, (name, *lines) in enumerate(people):
        written += ["BEGIN:VCARD", "VERSION:3.0", f"UID:card-{number}", f"FN:{name}", *lines, "END:VCARD", ""]
    return Export("contacts.vcf", "\r\n".join(written).encode())


def crowd(count: int) -> list[str]:
    """So many full names, no two alike: every given name with every family name, then with "von"."""
    plain = [f"{given} {family}" for family in FAMILY for given in GIVEN]
    return [*plain, *(f"{name.replace(' ', ' von ')}-{again}" for again in FAMILY for name in plain)][:count]


@dataclass(frozen=True)
class Hostile:
    """A book, how many people there are in it, and how many pairs of them may be proposed."""

    export: Export
    people: int
    proposed: int = 0


BOOKS = {
    "one name, 300 telephones": Hostile(
        book(*[("Anna Müller", f"TEL:+493023125{n:03}") for n in range(300)]), 300, 300 * NEIGHBOURS
    ),
    "names that are empty": Hostile(
        book(*[(" " * (n % 3), f"EMAIL:someone{n}@example.org") for n in range(30)]),
        30,
    ),
    "names of nothing that can be seen": Hostile(
        book(
            (ZERO_WIDTH * 5, "EMAIL:one@example.org"),
            (TO_THE_LEFT + ZERO_WIDTH, "EMAIL:two@example.net"),
            ("...", "EMAIL:three@example.com"),
            ("???", "TEL:+493023125001"),
        ),
        4,
    ),
    "a family with one mailbox": Hostile(
        book(*[(f"{given} Hubschmid", "EMAIL:familie.hubschmid@example.org") for given in GIVEN[:5]]), 5, 10
    ),
    "an office of thirty with one mailbox": Hostile(
        book(*[(name, "EMAIL:kanzlei.am.markt@example.com", "ORG:Kanzlei am Markt") for name in crowd(30)]),
        30,
        30 * NEIGHBOURS,
    ),
    "a desk of thirty": Hostile(book(*[(name, "EMAIL:info@example.com") for name in crowd(30)]), 30, 30 * NEIGHBOURS),
    "300 people with one telephone": Hostile(book(*[(name, HOME) for name in crowd(300)]), 300, 300 * NEIGHBOURS),
    "300 short names with one telephone": Hostile(
        book(*[(f"{given} {initial}", HOME) for given in GIVEN for initial in FAMILY]), 100, 100 * NEIGHBOURS
    ),
    "two plainly different people with one number, nine times": Hostile(
        book(
            *[
                (name, f"TEL:+493023125{place:03}")
                for place, pair in enumerate(
                    [
                        ("Mama", "Papa"),
                        ("Frau Lang", "Herr Lang"),
                        ("Анна Петрова", "Peter Lang"),
                        ("Thomas Müller", "Thomas Bauer"),
                        ("Jan Smith", "Jane Smith"),
                        ("Ida", "Hugo"),
                        ("Eltern", "Hans Huber"),
                        ("سلمى النجار", "Peter Brandt"),
                        ("Greta Heller", "Greta Jansen"),
                    ]
                )
                for name in pair
            ]
        ),
        18,
        18 * NEIGHBOURS,
    ),
    "an office of thirty of one given name": Hostile(
        book(*[(f"Anna {family}{more}", HOME) for family in FAMILY for more in ("", "er", "mann")]),
        30,
        30 * NEIGHBOURS,
    ),
    "numbers that name no country": Hostile(
        book(
            ("Petra Huber", "TEL:23125001"),  # dialled in Berlin
            ("Karl Ahrens", "TEL:23125001"),  # and in Hamburg
            ("Greta Heller", "TEL:110"),
            ("Ida Imhof", "TEL:110"),
            ("Hugo Jansen", "TEL:0"),
            ("Elif Cordes", "TEL:0"),
        ),
        6,
        1,
    ),
    "names from right to left": Hostile(
        book(
            ("ליאור אבן-ים", HOME),
            ("תמר אבן-ים", HOME),
            ("سلمى النجار", "EMAIL:salma@example.org"),
            (f"{TO_THE_LEFT}كريم النجار", "EMAIL:salma@example.org"),
            (f"{OVERRIDE}annA gnaL", "EMAIL:turned@example.org"),
        ),
        5,
        3,
    ),
    "letters that look alike": Hostile(
        book(
            ("Anna Lang", "EMAIL:anna@example.org"),
            (f"{CYRILLIC_A}nna Lang", "EMAIL:anna.lang@example.com"),
            (f"{ALPHA}nna Lang", "EMAIL:lang@example.net"),
            ("Karl Huber", HOME),
            (f"{CYRILLIC_A}nna Huber", HOME),  # his wife, written by a joker
        ),
        5,
        4,
    ),
    "names of ten thousand characters": Hostile(
        book(
            ("Anna " * 2000, "EMAIL:a@example.org"),
            ("Anna " + "x" * 10_000, "EMAIL:b@example.org"),
            ("x" * 10_000, "EMAIL:c@example.org"),
            ("Anna" + "-Anna" * 2000 + " Lang", "EMAIL:d@example.org"),
        ),
        4,
        6,
    ),
}


@pytest.mark.parametrize("name", BOOKS)
def test_a_hostile_book_joins_nobody_and_goes_again(account: Account, take_in: TakeIn, name: str) -> None:
    hostile, before = BOOKS[name], state(account)
    result = take_in(hostile.export)
    assert access.people(account.pk).count() == hostile.people
    compared = compare(account)
    assert compared.proposed <= hostile.proposed
    assert not ProposedJoin.objects.filter(sureness="certain").exists()
    assert [finding for finding in examine(account) if not finding.ok] == []

    undo(account, result.entry)
    assert state(account) == before
    assert not Person.objects.exists()
    assert not Identity.objects.exists()
    assert not Claim.objects.exists()
    assert not ProposedJoin.objects.exists()


def test_ten_thousand_of_one_name_are_ten_thousand(account: Account, take_in: TakeIn) -> None:
    many = 10_000
    result = take_in(book(*[("Anna Müller", f"EMAIL:anna{n}@example.org") for n in range(many)]))
    assert access.people(account.pk).count() == many
    compared = compare(account)
    assert compared.people == many
    assert compared.proposed <= many * NEIGHBOURS
    assert set(ProposedJoin.objects.values_list("sureness", flat=True)) <= {"possible"}
    assert all(finding.ok for finding in examine(account))

    undo(account, result.entry)
    assert not Person.objects.exists()
    assert not ProposedJoin.objects.exists()


def test_a_telephone_of_two_thousand_is_gone_through_at_once(account: Account, take_in: TakeIn) -> None:
    """Names that neither agree nor contradict each other: one given name, two thousand family names."""
    many = [
        f"Anna {one}{other.lower()}{more.lower()}" for one in FAMILY for other in FAMILY for more in (*FAMILY, *GIVEN)
    ]
    started = process_time()
    take_in(book(*[(name, HOME) for name in many]))
    assert process_time() - started < 8
    assert access.people(account.pk).count() == len(many) == 2000


def test_what_cannot_be_seen_keeps_nobody_apart(account: Account, take_in: TakeIn) -> None:
    take_in(book(("Anna Lang", "EMAIL:anna@example.org"), (f"An{ZERO_WIDTH}na La{JOINER}ng", "EMAIL:anna@example.org")))
    take_in(Export("marks.vcf", book((f"{TO_THE_LEFT}Anna Lang", "EMAIL:anna@example.org")).content))
    assert list(access.people(account.pk).values_list("name", flat=True)) == ["Anna Lang"]


def test_one_number_in_many_ways_is_one_person(account: Account, take_in: TakeIn) -> None:
    ways = ("030 23125001", "+49 (0)30 23125001", "0049 30/23125001", "+493023125001", "493023125001")
    take_in(book(*[("Petra Huber", f"TEL:{way}") for way in ways]))
    assert access.people(account.pk).count() == 1


@pytest.mark.parametrize("many", [2, 30])
def test_a_shared_mailbox_stays_with_the_first_and_is_known_of_all(
    account: Account, take_in: TakeIn, many: int
) -> None:
    names = crowd(many)
    take_in(book(*[(name, "EMAIL:kanzlei.am.markt@example.com") for name in names]))
    holder = Identity.objects.get(account=account, kind="email").person
    assert holder.name == names[0]
    assert set(access.people(account.pk).values_list("name", flat=True)) == set(names)
    assert Claim.objects.filter(account=account, field="email").count() == many
