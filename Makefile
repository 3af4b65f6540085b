# make demo: an invented life, installed and opened.   make test: everything .ci/run checks.
PYTHON ?= python3
LANG_OF_DEMO := $(or $(lang),en)
VENV   := .venv
BIN    := $(VENV)/bin

demo: $(VENV)/.done
	$(BIN)/visavis demo --lang $(LANG_OF_DEMO)

install: $(VENV)/.done

test: $(VENV)/.done
	sh tests/install_chromium.sh
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) -j2 doors writing others on-postgresql

# The suite in three parts, two at a time: what has pages and commands, what writes, and all the rest.
DOORS   := tests/web tests/browser tests/cli tests/bench
WRITING := tests/actions tests/store

doors:
	$(BIN)/python -m pytest -q $(DOORS)

writing:
	$(BIN)/python -m pytest -q $(WRITING)

others:
	$(BIN)/python -m pytest -q tests $(addprefix --ignore=,$(DOORS) $(WRITING))

on-postgresql:
	VISAVIS_TEST_DATABASE=postgresql $(BIN)/python -m pytest -q $(WRITING)

$(VENV)/.done: requirements.txt pyproject.toml hatch_build.py $(shell find src -name "*.po")
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# The lock: hashes, no addresses. Needs uv (pip install uv).
lock:
	uv pip compile --universal --generate-hashes --no-header --python-version 3.11 --extra dev pyproject.toml -o requirements.txt

.PHONY: demo install test doors writing others on-postgresql lock
