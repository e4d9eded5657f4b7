# Two commands do all: `make demo` and `make test`. Each sets up .venv first; only Python (>= 3.11), make and git are needed.

PYTHON ?= python3
BIN := .venv/bin
export PYTHONUTF8 := 1

.PHONY: demo test setup lint types imports pytest docs bench sample planted clean

demo: setup
	$(BIN)/python tools/demo.py

test: lint types imports pytest docs

setup: .venv/installed

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	touch $@

lint: setup
	$(BIN)/ruff check .

types: setup
	$(BIN)/mypy
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/basedpyright --warnings

imports: setup
	$(BIN)/lint-imports

pytest: setup
	$(BIN)/python -m pytest --quiet

docs: setup
	$(BIN)/python tools/make_docs.py --check site

bench: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	$(BIN)/python -m tools.bench

# A seeded random sample of findings in the corpora, to be read: make sample SEED=7 RULES=DATE SEVERITY=warning COUNT=50 > rows.tsv
sample: setup
	@$(BIN)/python -m tools.sample --seed $(or $(SEED),1) --rules "$(RULES)" --count $(or $(COUNT),50) $(if $(SEVERITY),--severity $(SEVERITY))

# Slips planted into a copy of the corpora: how many are found?
planted: setup
	$(BIN)/python -m tools.plant --seed $(or $(SEED),1) --show

clean:
	rm -rf .venv site dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
