# Every target sets up what it needs in .venv, again only when a lock has changed.
# ARGS goes to the command of the target:  make demo ARGS="--port 9000"   make test ARGS="-k citation"

VENV := .venv
BIN := $(VENV)/bin
ARGS ?=
BENCH ?= $(filter-out __init__,$(basename $(notdir $(wildcard benchmarks/*.py)))) $(notdir $(patsubst %/__main__.py,%,$(wildcard benchmarks/*/__main__.py)))
export PYTHON

# With ONRECORD_REQUIRE_ALL=1, as CI runs, a skipped test is a failed one, so all that tests may use is installed:
# sentence-transformers is 5.9 GB on Linux and no one else waits for it.
ifeq ($(ONRECORD_REQUIRE_ALL),1)
TEST_LOCK := requirements-models.lock
else
TEST_LOCK := requirements-dev.lock
endif
READY_TO_RUN := $(VENV)/.requirements.lock.installed
READY_TO_TEST := $(VENV)/.$(TEST_LOCK).installed

.DEFAULT_GOAL := help
.PHONY: help demo test check quality bench format specimen lock build clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(READY_TO_RUN) ## Load the specimen corpus into a fresh home and serve it
	$(BIN)/onrecord demo $(ARGS)

# Few tests are handed out at once, so that a process with a long one among its own is not waited for at the end.
test: quality ## Everything: style, types, import rules and all tests
	$(BIN)/python -m pytest -n 2 --maxschedchunk 50 -rs $(ARGS)

check: quality ## The same, but only the tests that are quick and need no browser
	$(BIN)/python -m pytest -n 2 --maxschedchunk 50 -rs -m "not slow and not browser" $(ARGS)

quality: $(READY_TO_TEST)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY_TO_TEST) ## Measure speed and quality (make bench BENCH=embedding for one part)
	@set -e; for name in $(BENCH); do echo "== $$name"; $(BIN)/python -m benchmarks.$$name $(ARGS); done

format: $(READY_TO_TEST) ## Put code into shape
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

specimen: $(READY_TO_TEST) ## Print the specimen records anew after a change in specimen/records
	$(BIN)/python -m specimen.build

lock: ## Write the locks anew (make lock ARGS=--upgrade for newer versions)
	sh requirements/lock.sh $(ARGS)

build: $(READY_TO_TEST) ## Build wheel and sdist into dist/
	$(BIN)/hatchling build

clean: ## Remove the environment and everything built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# Each of the other locks holds all of requirements.lock, so its environment is ready to run as well.
$(VENV)/.%.lock.installed: %.lock pyproject.toml requirements/install.sh
	@sh requirements/install.sh $(VENV) $< -e .
	@touch $(READY_TO_RUN) $@
