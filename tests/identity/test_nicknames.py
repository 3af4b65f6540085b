from visavis.identity.names import fold, nickname_lines
from visavis.identity.nicknames import LINES

TABLE = [line.split() for line in LINES.strip().splitlines()]


def test_every_line_says_something_in_folded_forms() -> None:
    assert [line for line in TABLE if len(set(line)) < 2 or any(fold(form) != form for form in line)] == []


def test_no_line_is_written_twice() -> None:
    assert len({frozenset(line) for line in TABLE}) == len(TABLE)


def test_a_short_form_of_two_names_stands_in_both_lines() -> None:
    assert nickname_lines("alex") & nickname_lines("alexander")
    assert nickname_lines("alex") & nickname_lines("alexandra")
    assert nickname_lines("alexander").isdisjoint(nickname_lines("alexandra"))


def test_brothers_and_sisters_of_old_pairs_are_not_one() -> None:
    for a, b in [("hanne", "lore"), ("anna", "marie"), ("georg", "juergen"), ("katharina", "karin")]:
        assert nickname_lines(a).isdisjoint(nickname_lines(b)), (a, b)
