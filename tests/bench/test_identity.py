"""The bench of identity prints pairs of ids as they stand in the file, in the file's order, from files of any head."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "identity.py"

FEBRL = """rec_id,given_name,surname,street_number,address_1,address_2,suburb,postcode,state,date_of_birth,soc_sec_id
rec-2-org,mitchell,quennell,7,wallaby place,delmar,cleveland,2119,sa,19560409,1804974
rec-1-org,taylor,hathaway,27,hemmings crescent,,banyo,4030,qld,19560409,1804974
rec-2-dup-0,mitchel,quennell,7,wallabyplace,delmar,clevland,2119,sa,19991231,9999999
"""
CARDS = """Number,First Name,Last Name,Nickname,E-Mail,Mobile,Company
b,Anna,Lang,,a.lang@example.org,,Hafenwerk
a,Karl,Huber,,,0171 3920012,
c,,Lang,,A.Lang@example.org; anna@example.net,,
d,Anna,Lang,,,,Hafenwerk GmbH
"""


def told(folder: Path, text: str, *options: str) -> str:
    path = folder / "records.csv"
    path.write_text(text, "utf-8")
    command = [sys.executable, str(BENCH), str(path), *options]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=60).stdout


def test_columns_of_febrl_are_read_without_birth_and_number(tmp_path: Path) -> None:
    assert told(tmp_path, FEBRL) == "rec-2-org,rec-2-dup-0\n"


def test_an_address_book_without_ids_is_numbered_by_its_rows(tmp_path: Path) -> None:
    assert told(tmp_path, CARDS) == "1,3\n1,4\n3,4\n"
    assert told(tmp_path, CARDS, "--automatic") == "1,3\n"
    assert told(tmp_path, CARDS, "--certain") == "1,3\n"


@pytest.mark.parametrize("head", ["id", "rec_id", "ID"])
def test_ids_are_printed_as_they_stand(tmp_path: Path, head: str) -> None:
    assert told(tmp_path, CARDS.replace("Number", head)) == "b,c\nb,d\nc,d\n"


def test_what_is_right_is_counted_against_links(tmp_path: Path) -> None:
    links = tmp_path / "links.csv"
    links.write_text("a,b\nb,c\na,d\n", "utf-8")
    found = json.loads(told(tmp_path, CARDS.replace("Number", "id"), "--score", str(links)))
    assert found["automatic"] == {"pairs": 1, "wrong": 0, "precision": 1.0, "recall": 0.5, "f1": 0.6667}
    assert found["everything"] == {"pairs": 3, "wrong": 2, "precision": 0.3333, "recall": 0.5, "f1": 0.4}


def test_one_half_may_be_taken(tmp_path: Path) -> None:
    rows = "id,set,name,email\na,dev,Anna Lang,x@example.org\nb,test,Anna Lang,x@example.org\n"
    rows += "c,dev,A. Lang,x@example.org\n"
    assert told(tmp_path, rows, "--set", "dev") == "a,c\n"


def test_addresses_of_one_person_are_counted_apart(tmp_path: Path) -> None:
    rows = "addr,name,note,person,pid\nanna.lang,,,,0\nlang.anna,,,,0\nkarl.huber,,,,1\n"
    found = json.loads(told(tmp_path, rows, "--enron"))
    assert found["size"] == {"addresses": 3, "people": 2, "true pairs": 1}
