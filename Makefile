# Two commands do all: `make demo` and `make test`. Each sets up .venv first; only Python (>= 3.11), make and git are needed.

PYTHON ?= python3
BIN := .venv/bin
export PYTHONUTF8 := 1

.PHONY: demo test setup lint types imports pytest browser docs bench sample planted planted-names planted-passages clean

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
	$(BIN)/python -m pytest --quiet -rs --numprocesses auto --dist loadfile

# Debian's chromium, in which the editorial report is tried; without one those tests are skipped, and say so.
browser:
	@command -v apt-get >/dev/null || { echo "no apt here: install chromium and its chromedriver by hand"; exit 1; }
	apt-get update
	apt-get install --yes --no-install-recommends chromium chromium-driver

docs: setup
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --site-dir site

bench: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	$(BIN)/python -m tools.bench
	$(BIN)/python -m tools.bench_passages
	$(BIN)/python -m tools.bench_names

# A seeded random sample of findings in the corpora, to be read: make sample SEED=7 RULES=DATE SEVERITY=warning COUNT=50 > rows.tsv
sample: setup
	@$(BIN)/python -m tools.sample --seed $(or $(SEED),1) --rules "$(RULES)" --count $(or $(COUNT),50) $(if $(SEVERITY),--severity $(SEVERITY))

# Slips planted into a copy of the corpora: how many are found?
planted: setup
	$(BIN)/python -m tools.plant --seed $(or $(SEED),1) --show

planted-names: setup
	$(BIN)/python -m tools.plant_names --seed $(or $(SEED),1) --show

# Copied and edited passages planted into the corpora, in memory: how many are found?
planted-passages: setup
	$(BIN)/python -m tools.plant_passages --seed $(or $(SEED),1) --show

clean:
	rm -rf .venv site dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
