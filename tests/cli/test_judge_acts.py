from collections.abc import Callable

from tests.cli.conftest import Run, read
from tests.exports import letter, mailbox
from tests.people import HANNA, ME
from visavis.actions.import_files import ImportResult
from visavis.store.models import Interaction

TakeIn = Callable[..., ImportResult]


def test_judge_all_reads_the_words_of_what_was_kept_before_words_were_read(run: Run, take_in: TakeIn) -> None:
    letters = [letter(ME, HANNA, f"2026-0{month}-01", "Could you lend me your boat?") for month in (1, 3, 5, 7)]
    take_in(mailbox(*letters, letter(HANNA, ME, "2026-01-02", "It is yours.")), me=[ME.email])
    Interaction.objects.update(acts="", read_by=0)
    run("judge", "--all")
    assert set(Interaction.objects.values_list("acts", flat=True)) == {"ask", "offer"}
    judged = read(run("show", HANNA.name, "--json"))["instrumentality"]
    assert judged["word"] == "only-when-needed"
    assert judged["because"].startswith("The last three times")
