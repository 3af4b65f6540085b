"""Both lives, built once: they end on the day on which tests/conftest.py says it is."""

from collections.abc import Mapping
from datetime import date

import pytest

from visavis.demo.build import Built, build
from visavis.demo.life import Language

ON = date(2026, 11, 24)


@pytest.fixture(scope="package")
def built(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Language, Built]:
    languages: tuple[Language, ...] = ("en", "de")
    return {language: build(language, tmp_path_factory.mktemp(language), ON) for language in languages}
