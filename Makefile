# The front door. Nothing here needs root.
#   make demo             reads the example dialogue and shows what is in it
#   make demo DOCS=dir    does the same with your own documents
#   make test             the whole test suite
#   make check            what to run before a commit, under a minute: style, types, layers, fast tests
#   make setup            only the program, in .venv/bin/taiwa
#   make setup-ocr        the extra that gives a scan a text layer (.venv/bin/ocrmypdf)
#   make setup-postgresql  the extra that keeps rounds on a PostgreSQL server
#   make accuracy         the figures against gold and our own passages, with what was gained and lost (KEEP=1 accepts)
#   make coverage-of-cues clauses in which no cue fired and cues that never fired (DOCS=dir for your own documents)
#   make benchmark        the speed of the reading against SudachiPy alone
#   make benchmark-mentions  the mention stage with 50,000 aliases loaded against SudachiPy on the same text
#   make benchmark-peer   the same as benchmark, with GiNZA in an environment of its own (once 620 MB)
#   make benchmark-search the search over 100,000 provisions beside SQLite's trigrams and tantivy
#   make benchmark-writers  two hundred writers at one table, on SQLite and (with setup-postgresql and a server installed) on PostgreSQL
#   make bundle           one zip from which Taiwa is installed without a network, on Linux and on Windows
#   make examples         the PDF, Word and Akoma Ntoso copies of the examples (after a change of an example)

PYTHON ?= python3
VENV := .venv
PEER := .venv-peer
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check
DOCS ?= examples/documents
OUT ?= out/demo
TOOLS := chromium libreoffice-writer libreoffice-calc fonts-noto-cjk fonts-ipafont fonts-liberation
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev setup-ocr setup-postgresql setup-peer setup-search-peer demo test tools lint check bundle accuracy coverage-of-cues benchmark benchmark-mentions \
	benchmark-peer benchmark-search benchmark-writers examples lock docs clean

help:
	@sed -n 's/^#   //p' Makefile

setup: $(VENV)/.setup
setup-dev: $(VENV)/.setup-dev

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Taiwa needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 …"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "This Python cannot make a virtual environment: install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.setup: requirements.lock pyproject.toml | $(VENV)/.made
	@echo "Setting up $(VENV) (once) …"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.setup-dev: requirements-dev.lock requirements-axe.lock | $(VENV)/.setup
	@echo "Adding what the tests need (once) …"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --require-hashes --no-deps -r requirements-axe.lock
	@touch $@

setup-ocr: $(VENV)/.setup-ocr

$(VENV)/.setup-ocr: requirements-ocr.lock | $(VENV)/.setup
	@echo "Adding OCRmyPDF; it needs tesseract-ocr, its languages (tesseract-ocr-jpn, -rus) and ghostscript from the system …"
	@$(PIP) install --require-hashes -r requirements-ocr.lock
	@touch $@

setup-postgresql: $(VENV)/.setup-postgresql

$(VENV)/.setup-postgresql: requirements-postgresql.lock | $(VENV)/.setup
	@echo "Adding what speaks to PostgreSQL (once); the server is Debian's postgresql, or any other …"
	@$(PIP) install --require-hashes -r requirements-postgresql.lock
	@touch $@

# GiNZA needs an older SudachiPy than Taiwa does, so it cannot live in the same environment.
setup-peer: $(PEER)/.setup

$(PEER)/.setup: requirements-peer.lock
	@echo "Setting up $(PEER) with GiNZA (once) …"
	@$(PYTHON) -m venv $(PEER)
	@$(PEER)/bin/python -m pip --quiet --quiet --disable-pip-version-check install --require-hashes -r requirements-peer.lock
	@touch $@

# tantivy needs nothing that Taiwa has, so it may live beside it; nobody gets it who does not ask.
setup-search-peer: $(VENV)/.setup-search

$(VENV)/.setup-search: requirements-search.lock | $(VENV)/.setup
	@echo "Adding tantivy, for a benchmark only (once) …"
	@$(PIP) install --require-hashes -r requirements-search.lock
	@touch $@

demo: setup
	@$(BIN)/python -m taiwa.cli.demo $(DOCS) --out $(OUT)

test: setup-dev tools
	@$(BIN)/python -m pytest

# What prints the documents that some tests read back. Root gets it by apt; anybody else is told, and those tests skip.
tools:
	@missing=$$(for one in $(TOOLS); do dpkg-query -W -f '$${Status}' $$one 2>/dev/null | grep -q ' installed$$' || echo $$one; done); \
	[ -z "$$missing" ] && exit; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing what prints PDF and Word files (once):" $$missing …; \
		apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq --yes --no-install-recommends install $$missing >/dev/null; \
	else false; fi || echo "Tests that print PDF and Word files are skipped without these packages:" $$missing

lint: setup-dev
	@$(BIN)/ruff check src tests docs accuracy benchmarks bundle examples
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

check: lint
	@$(BIN)/python -m pytest -m "not slow"

# Exit 1 where something that was right when the run was last accepted is right no more.
accuracy: setup-dev
	@$(BIN)/python accuracy/run.py $(if $(KEEP),--keep)

coverage-of-cues: setup-dev
	@$(BIN)/python accuracy/coverage_of_cues.py $(if $(filter-out file,$(origin DOCS)),$(DOCS))

benchmark: setup
	@$(BIN)/python benchmarks/reading.py

benchmark-mentions: setup
	@$(BIN)/python benchmarks/mentions.py

benchmark-peer: setup setup-peer
	@$(BIN)/python benchmarks/reading.py

benchmark-search: setup setup-search-peer
	@$(BIN)/python benchmarks/search.py

benchmark-writers: setup
	@$(BIN)/python benchmarks/writers.py

examples: setup-dev tools
	@PYTHONPATH=accuracy $(BIN)/python examples/make.py

bundle: setup
	@$(BIN)/python bundle/make.py

lock: setup-dev
	@$(LOCK) --group build pyproject.toml --output-file requirements.lock
	@$(LOCK) --group build --group dev pyproject.toml --constraint requirements.lock --output-file requirements-dev.lock
	@$(LOCK) --extra ocr pyproject.toml --constraint requirements-dev.lock --output-file requirements-ocr.lock
	@$(LOCK) --extra postgresql pyproject.toml --constraint requirements-dev.lock --output-file requirements-postgresql.lock
	@$(LOCK) benchmarks/peer.in --output-file requirements-peer.lock
	@$(LOCK) benchmarks/search.in --output-file requirements-search.lock
	@$(LOCK) --no-deps tests/web/axe.in --output-file requirements-axe.lock
	@! grep -nE '://|^-|^ *--(index|find|extra)' requirements.lock requirements-dev.lock requirements-ocr.lock requirements-postgresql.lock \
		requirements-peer.lock requirements-search.lock requirements-axe.lock

docs: setup
	@$(BIN)/python docs/reference/generate.py
	@$(BIN)/python docs/shown.py

clean:
	rm -rf $(VENV) $(PEER) out dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
