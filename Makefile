# One command per task; `make` lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PORT ?= 8000
# One more than the cores that CI has: browsers, drills and databases make tests wait.
WORKERS ?= 3
PYTHON3 ?= python3
BIN := .venv/bin
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard locale/*/LC_MESSAGES/django.po \
	workation/core/wagtail_locale/*/LC_MESSAGES/django.po))

# The tests bring their own values; what a developer's shell has set must not reach them.
VARIABLES := ALLOW_INDEXING ALLOWED_HOSTS CACHE_URL DATABASE_URL DEBUG DEEPL_AUTH_KEY \
	DEEPL_SERVER_URL DEEPL_YEN_PER_MILLION DJANGO_SETTINGS_MODULE EMAIL_FROM EMAIL_URL MEDIA_ROOT SECRET_KEY SITE_URL SNAPSHOT_ROOT
CLEAN := env $(addprefix -u ,$(VARIABLES))
PYTEST := $(BIN)/python -m pytest --dist loadgroup
# The demo that the browser tests look at: built once, on one core beside the checks.
DEMO_FOLDER := $(CURDIR)/var/test-demo
ON_POSTGRESQL := $(CLEAN) $(BIN)/python -m tests.postgresql

.PHONY: help install demo test check soak screenshots bench requirements messages clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: .venv/installed $(CATALOGUES)  ## the environment in .venv and the compiled messages

# uv is itself one of the pinned requirements; pip fetches it, or everything where uv has no build.
.venv/installed: requirements-dev.txt
	@test -x $(BIN)/python || deploy/make-environment $(PYTHON3)
	@awk '/^uv==/ {p = 1} p {print} p && !/\\$$/ {exit}' $< > .venv/uv.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .venv/uv.txt \
		&& $(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r $< \
		|| $(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r $<
	@touch $@

%.mo: %.po | .venv/installed
	@$(BIN)/pybabel --quiet compile --statistics -i $< -o $@

demo: export SITE_URL ?= http://127.0.0.1:$(PORT)
demo: install  ## a running site with sample content on http://127.0.0.1:8000 (PORT=…)
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py demo
	@exec deploy/run-demo $(PORT)

test: install  ## what CI runs: checks, the suite on PostgreSQL, a smoke run on SQLite, browser tests
	@rm -rf $(DEMO_FOLDER); mkdir -p $(DEMO_FOLDER)
	@$(CLEAN) DEMO_FOLDER=$(DEMO_FOLDER) $(BIN)/python -m tests.e2e.demo_site >$(DEMO_FOLDER)/build.log 2>&1 &
	@$(MAKE) check
	@echo "== What differs between databases, on SQLite"
	@$(CLEAN) $(PYTEST) -q -m "smoke and not soak"
	@echo "== Everything on PostgreSQL; the browser's demo on SQLite"
	@DEMO_FOLDER=$(DEMO_FOLDER) $(ON_POSTGRESQL) $(PYTEST) -q -n $(WORKERS) -m "not soak"

check: install  ## linters, types, import contract, templates, migrations, messages, requirements
	@deploy/install-packages postgresql chromium gettext
	@$(CLEAN) tests/checks/run

soak: install  ## the long runs, before a release
	@deploy/install-packages postgresql chromium gettext
	@$(ON_POSTGRESQL) $(PYTEST) -q -m soak

screenshots: install  ## contact sheets per page type under var/screenshots (ONLY=home,plans)
	@deploy/install-packages chromium
	@$(CLEAN) $(BIN)/python -m tests.e2e.screenshots

bench: install  ## benchmarks, on PostgreSQL
	@deploy/install-packages postgresql
	@$(BIN)/python -m tests.bench.matching
	@$(ON_POSTGRESQL) $(BIN)/python -m tests.bench.pages
	@$(ON_POSTGRESQL) $(BIN)/python -m tests.bench.search
	@$(ON_POSTGRESQL) $(BIN)/python -m tests.bench.translation
	@$(CLEAN) $(BIN)/python -m tests.bench.coverage

COMPILE := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --quiet

requirements: .venv/installed  ## compile requirements*.txt from pyproject.toml
	@$(COMPILE) --extra production -o requirements.txt
	@$(COMPILE) --extra dev -o requirements-dev.txt

messages: install  ## collect the texts of code and templates into locale/
	@deploy/install-packages gettext
	@$(BIN)/python manage.py makemessages --all --no-location --no-obsolete \
		--ignore "tests/*" --ignore "var/*" --ignore "deploy/*"

clean:  ## remove what runs have written under var/
	@rm -rf var
