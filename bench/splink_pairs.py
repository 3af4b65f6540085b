"""Splink’s pairs for a CSV of FEBRL columns, to be measured beside bench/identity.py. Needs a Python that has Splink.

    PYTHON bench/splink_pairs.py RECORDS.csv    prints a line of JSON: {"cpu_seconds": …, "pairs": [[a, b], …]}

As its documentation suggests: eight comparisons with Jaro-Winkler and frequencies of names, blocking on pairs of
columns, u by sampling, m by expectation maximisation in two passes, pairs from a probability of one half on. The date
of birth and the office's number are left out, as for the program.
"""

import json
import resource
import sys

import duckdb
import splink.comparison_library as compare
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI

COLUMNS = "given_name, surname, street_number, address_1, address_2, suburb, postcode, state"
BLOCKS = (
    ("given_name", "surname"),
    ("surname", "postcode"),
    ("given_name", "postcode"),
    ("street_number", "address_1"),
    ("suburb", "address_1"),
    ("postcode", "address_1"),
    ("surname", "suburb"),
    ("given_name", "suburb"),
    ("street_number", "postcode"),
    ("street_number", "suburb"),
    ("address_2", "suburb"),
)
ALIKE = [0.9, 0.7]


def main() -> None:
    """Match and print."""
    connection = duckdb.connect()
    connection.execute(
        f"create table records as select rec_id as unique_id, {COLUMNS} "
        f"from read_csv('{sys.argv[1]}', all_varchar=true, header=true)"
    )
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            *(
                compare.JaroWinklerAtThresholds(name, ALIKE).configure(term_frequency_adjustments=True)
                for name in ("given_name", "surname")
            ),
            *(compare.JaroWinklerAtThresholds(name, ALIKE) for name in ("address_1", "address_2", "suburb")),
            compare.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
            *(compare.ExactMatch(name) for name in ("street_number", "state")),
        ],
        blocking_rules_to_generate_predictions=[block_on(*columns) for columns in BLOCKS],
    )
    linker = Linker(DuckDBAPI(connection).register("records"), settings, log_level=None)
    exact = [block_on("given_name", "surname", "postcode"), block_on("street_number", "address_1", "suburb")]
    linker.training.estimate_probability_two_random_records_match(exact, recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7)
    for columns in (("given_name", "surname"), ("postcode", "address_1")):
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*columns))
    found = linker.inference.predict(threshold_match_probability=0.5)
    pairs = connection.execute(f"select unique_id_l, unique_id_r from {found.physical_name}").fetchall()
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"cpu_seconds": used.ru_utime + used.ru_stime, "pairs": pairs}))


if __name__ == "__main__":
    main()
