"""How much of real-shaped vCard files is read, and how fast.

    python bench/vcards.py FOLDER [--expected FILE]   agreement with expected cards, names, addresses and numbers
    python bench/vcards.py --speed 20000              cards a second beside vobject, when that is installed

FOLDER holds the .vcf files, `--expected` (by default FOLDER/../../expected_auto.json) says for "vcard/<file>" what
stands in each. Prints JSON. Agreement is counted over the files for which the expectation says anything; every
disagreement is listed with both sides, since the expectation can be the one that is wrong.
"""

import argparse
import importlib.util
import io
import json
import sys
import time
import tracemalloc
from pathlib import Path
from typing import Any

from memory_file import MemoryFile
from visavis.records import PersonRecord, Problem
from visavis.sources.source import NOTHING_KNOWN
from visavis.sources.vcard.format import Card, cards, unescape
from visavis.sources.vcard.reader import SOURCE

LETTERS = ("Ada", "Björn", "Çelik", "Đorđe", "Émile", "Fjóla", "Grüne", "Håkon")
CARD = """BEGIN:VCARD\r
VERSION:3.0\r
PRODID:-//Example//Address Book 1.0//EN\r
UID:urn:uuid:00000000-0000-4000-8000-{number:012}\r
N:{family};{given};;Dr.;\r
FN:Dr. {given} {family}\r
ORG:Beispiel\\, Muster & Partner;Abteilung {number}\r
TITLE:Leiterin\r
EMAIL;TYPE=INTERNET,WORK:{number}@work.example\r
EMAIL;TYPE=INTERNET,HOME:{number}@home.example\r
TEL;TYPE=CELL:+49 170 {number:07}\r
TEL;TYPE=WORK,VOICE:+49 30 {number:07}\r
ADR;TYPE=WORK:;;Hauptstraße {number};Berlin;;10115;Deutschland\r
URL:https://www.linkedin.com/in/{given}-{number}\r
BDAY:1970-05-04\r
CATEGORIES:Studium,Chor\r
NOTE:Zum ersten Mal getroffen auf der Tagung im Herbst\\, sie sprach über Gä\r
 rten und suchte jemanden\\, der eine Werkstatt vermietet. Nummer {number}\\n\r
 Zweite Zeile.\r
REV:2026-01-01T00:00:00Z\r
END:VCARD\r
"""


def main() -> None:
    """Read the arguments, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--expected", type=Path)
    parser.add_argument("--speed", type=int, metavar="CARDS")
    arguments = parser.parse_args()
    result: dict[str, Any] = {}
    if arguments.folder:
        expected = arguments.expected or arguments.folder.parent.parent / "expected_auto.json"
        result["agreement"] = agreement(arguments.folder, json.loads(expected.read_text()))
    if arguments.speed:
        result["speed"] = speed(arguments.speed)
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()


def agreement(folder: Path, expected: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Files that agree, by question, and every disagreement."""
    questions = ("cards", "fn", "email", "tel")
    agreeing, asked = dict.fromkeys(questions, 0), dict.fromkeys(questions, 0)
    disagreements, recognised = [], 0
    files = sorted(folder.glob("*.vcf"))
    for path in files:
        data = path.read_bytes()
        recognised += bool(SOURCE.recognise(path.name, data[:65536]))
        answers = reading(path.name, data)
        for question, right in expected.get(f"vcard/{path.name}", {}).items():
            if question not in questions:
                continue
            asked[question] += 1
            if answers[question] == right:
                agreeing[question] += 1
            else:
                disagreements.append(
                    {"file": path.name, "question": question, "expected": right, "read": answers[question]}
                )
    return {
        "files": len(files),
        "recognised": recognised,
        "asked": asked,
        "agreeing": agreeing,
        "disagreements": disagreements,
    }


def reading(name: str, data: bytes) -> dict[str, Any]:
    """The answers of the reader to the questions of the expectation."""
    items = list(SOURCE.read(MemoryFile(name, data), "", NOTHING_KNOWN))
    people = [item for item in items if isinstance(item, PersonRecord)]
    found = [item for item in cards(io.BytesIO(data)) if isinstance(item, Card)]
    return {
        "cards": len(people),
        "fn": [values([card], "FN") for card in found],
        "email": sorted(values(found, "EMAIL")),
        "tel": sorted(values(found, "TEL")),
    }


def values(found: list[Card], name: str) -> list[str]:
    """The values of all properties of that name, in order."""
    return [unescape(value) for card in found for head, value, _ in card.properties if head.name == name]


def speed(number: int) -> dict[str, Any]:
    """Cards a CPU second for the whole reader, for its line parser alone, and for vobject's bare parse."""
    data = "".join(
        CARD.format(number=n, given=LETTERS[n % 8], family=LETTERS[n // 8 % 8]) for n in range(number)
    ).encode()
    file = MemoryFile("book.vcf", data)
    reader = rate(
        number, lambda: sum(not isinstance(item, Problem) for item in SOURCE.read(file, "vcard/3.0", NOTHING_KNOWN))
    )
    parser = rate(number, lambda: sum(1 for _ in cards(file.open())))
    result = {
        "cards": number,
        "megabytes": round(len(data) / 1e6, 1),
        "reader_cards_per_cpu_second": reader,
        "line_parser_cards_per_cpu_second": parser,
        "reader_peak_megabytes": peak_megabytes(file),
    }
    if importlib.util.find_spec("vobject"):
        import vobject

        few = max(1, number // 20)
        text = data.decode().split("END:VCARD\r\n")
        sample = "END:VCARD\r\n".join([*text[:few], ""])
        result["vobject_cards_per_cpu_second"] = rate(few, lambda: sum(1 for _ in vobject.readComponents(sample)))
        result["times_vobject"] = round(reader / result["vobject_cards_per_cpu_second"], 1)
    return result


def rate(number: int, run: Any) -> int:
    """Cards a CPU second, the best of three runs."""
    seconds = []
    for _ in range(3):
        start = time.process_time()
        counted = run()
        seconds.append(time.process_time() - start)
        if counted != number:
            raise SystemExit(f"read {counted} of {number} cards")
    return round(number / min(seconds))


def peak_megabytes(file: MemoryFile) -> float:
    """The most memory that reading takes at any time, beside the file itself."""
    tracemalloc.start()
    for _ in SOURCE.read(file, "", NOTHING_KNOWN):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return round(peak / 1e6, 2)


if __name__ == "__main__":
    main()
