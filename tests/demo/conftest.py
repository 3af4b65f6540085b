"""Both lives, built once and read once: they end on the day on which tests/conftest.py says it is."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from visavis.demo.build import Built, build
from visavis.demo.life import Language
from visavis.sources.sandbox import read_apart
from visavis.sources.source import Context
from visavis.sources.wire import Event

ON = date(2026, 11, 24)
LANGUAGES: tuple[Language, ...] = ("en", "de")


@pytest.fixture(scope="package")
def built(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Language, Built]:
    return {language: build(language, tmp_path_factory.mktemp(language), ON) for language in LANGUAGES}


@pytest.fixture(scope="package")
def told(built: Mapping[Language, Built]) -> Mapping[Language, Sequence[Event]]:
    """Everything the real readers say of the files, in their order."""
    context = Context(today=ON, zone="Europe/Berlin")
    return {language: list(read_apart(built[language].paths, context=context)) for language in LANGUAGES}
