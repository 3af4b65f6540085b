"""Two programs number their cards alike: UID 1 here is not UID 1 there, unless it is the same person."""

from collections.abc import Callable

import pytest

from tests.exports import Export
from tests.state import state
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult
from visavis.actions.undo import undo
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import Person

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")


def numbered(name: str, *lines: str, file: str) -> Export:
    card = ("BEGIN:VCARD", "VERSION:3.0", "UID:1", f"FN:{name}", *lines, "END:VCARD", "")
    return Export(file, "\r\n".join(card).encode())


ANNA = numbered("Anna Lang", "EMAIL:anna@example.org", file="anna.vcf")
ZOLTAN = numbered("Zoltan Kiss", "ORG:Papierboot", file="zoltan.vcf")


def shown(account: Account) -> list[str]:
    return sorted(access.people(account.pk).values_list("name", flat=True))


@pytest.mark.parametrize("files", [(ANNA, ZOLTAN), (ZOLTAN, ANNA)])
def test_two_strangers_with_one_number_are_two(account: Account, take_in: TakeIn, files: tuple[Export, Export]) -> None:
    for file in files:
        take_in(file)
    assert shown(account) == ["Anna Lang", "Zoltan Kiss"]
    before = state(account)
    for file in reversed(files):
        again = Export(f"again-{file.name}", file.content + b"\r\n")
        assert [(one.new, one.known) for one in take_in(again).files] == [(0, 1)]
    assert state(account) == before
    assert all(finding.ok for finding in examine(account))


def test_two_strangers_in_one_file_are_two(account: Account, take_in: TakeIn) -> None:
    take_in(Export("both.vcf", ANNA.content + ZOLTAN.content))
    assert shown(account) == ["Anna Lang", "Zoltan Kiss"]


def test_who_is_left_when_the_other_is_undone_is_found_again(account: Account, take_in: TakeIn) -> None:
    first, second = take_in(ANNA), take_in(ZOLTAN)
    undo(account, first.entry)
    take_in(Export("again.vcf", ZOLTAN.content + b"\r\n"))
    assert shown(account) == ["Zoltan Kiss"]
    take_in(Export("again.vcf", ANNA.content + b"\r\n"))
    assert shown(account) == ["Anna Lang", "Zoltan Kiss"]
    undo(account, second.entry)
    assert "Anna Lang" in shown(account)
    assert all(finding.ok for finding in examine(account))


@pytest.mark.parametrize("name", ["Anna Huber", "Lang", "Dr. Anna Lang-Huber"])
def test_a_new_surname_is_no_new_person(account: Account, take_in: TakeIn, name: str) -> None:
    take_in(ANNA)
    take_in(numbered(name, "ORG:Papierboot", file="later.vcf"))
    assert Person.objects.count() == 1
