# plainoffer: `make demo` runs it on an example site, `make test` runs all tests. Both set everything up first,
# in a private environment in .venv, and need only Python 3.11 or newer, git and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TESTS_READY := $(VENV)/.ready-tests

.PHONY: demo test test-plugins lint docs docs-check bench act browser clean

demo: $(READY)
	@$(BIN)/plainoffer check examples/local-offer --output-format full --output-format html=report.html \
	  --output-format json=report.json || [ $$? -eq 1 ]
	@echo
	@echo "The report is in report.html: open it in a browser. The same for programs is in report.json."

test: $(TESTS_READY) browser
	$(BIN)/python -m pytest -n auto

# The plugins that need more than this package: Django and Wagtail with a project of their own, and Open Referral.
PLUGINS_READY := $(VENV)/.ready-plugins
test-plugins: $(PLUGINS_READY) browser
	$(BIN)/python -m pytest -p no:cacheprovider plugins/plainoffer-django/tests
	$(BIN)/python -m pytest -p no:cacheprovider plugins/plainoffer-wagtail/tests
	PYTHONPATH=plugins/plainoffer-open-referral/src $(BIN)/python -m pytest -p no:cacheprovider \
	  plugins/plainoffer-open-referral/tests

$(PLUGINS_READY): $(TESTS_READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable plugins/plainoffer-django \
	  --editable plugins/plainoffer-wagtail
	@touch $@

lint: $(TESTS_READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(TESTS_READY)
	$(BIN)/python docs/generate.py

docs-check: $(TESTS_READY)
	$(BIN)/python docs/generate.py --check

bench: $(TESTS_READY)
	$(BIN)/python benchmarks/run.py

act: $(TESTS_READY)
	$(BIN)/python benchmarks/act/run.py $(or $(ACT),../shared/act)

# Tests in a real browser need Chromium. On Debian and Ubuntu it is installed when it is missing and that is allowed.
browser:
	@command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || \
	  { command -v apt-get >/dev/null 2>&1 && [ "$$(id -u)" = 0 ] && \
	    apt-get update -qq && apt-get install -y -qq chromium chromium-driver >/dev/null; } || \
	  echo "No Chromium here, and it cannot be installed: tests that need a browser will be skipped."

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "plainoffer needs Python 3.11 or newer: make PYTHON=python3.12"; exit 1; }
	@[ -d $(VENV) ] || $(PYTHON) -m venv $(VENV)
	@echo "Setting up in $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(TESTS_READY): $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist report.html report.json
