# `make` or `make help` lists what there is to do.

PORT ?= 8000
HOST ?= 127.0.0.1
export PORT HOST

# Several tests at once; `make test TEST_WORKERS=0` runs them one after the other, in this process.
TEST_WORKERS ?= auto
ARGS ?=

venv = .venv/bin/python
# A Python that is new enough: PYTHON if it is given, else the first that is found.
candidates = $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11)
find_python = \
	for python in $(candidates); do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; python=; \
	done; \
	if [ -z "$$python" ]; then \
		found=$$("$(firstword $(candidates))" --version 2>&1) || found="no $(firstword $(candidates))"; \
		echo "error: Python 3.11 or newer is needed, and this machine has $$found" >&2; exit 1; \
	fi
install = $(find_python); "$$python" careergraph/install.py

.DEFAULT_GOAL := help
.PHONY: help run dev test lint format types messages check lock clean venv dev-venv browser

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

run: ## Install, load the content and serve http://127.0.0.1:8000/ (PORT=8765 for another port)
	@$(install) requirements.lock --host "$$HOST" --port "$$PORT" && exec $(venv) manage.py bootstrap --serve

dev: ## Serve with DEBUG on, reloading when a file changes
	@$(install) requirements-dev.lock --host "$$HOST" --port "$$PORT" && export DEBUG=1 && \
		$(venv) manage.py bootstrap && exec $(venv) manage.py runserver "$$HOST:$$PORT"

test: dev-venv ## Run every test (ARGS="-k salary" for some, DATABASE_URL=postgres://... on PostgreSQL)
	@$(venv) -m pytest -n $(TEST_WORKERS) --maxprocesses 4 --dist worksteal $(ARGS)

lint: dev-venv ## Check style and likely mistakes
	@$(venv) -m ruff check . && $(venv) -m ruff format --check .

format: dev-venv ## Put the code into its format
	@$(venv) -m ruff check --fix . ; $(venv) -m ruff format .

types: dev-venv ## Check types
	@$(venv) -m mypy

messages: dev-venv ## Bring the message catalogues up to date (needs gettext)
	@$(venv) manage.py makemessages --all --no-obsolete --add-location file --no-wrap \
		--ignore ".venv/*" --ignore "var/*" --ignore "tests/*" --ignore "benchmarks/*"

check: lint types test ## Everything that has to pass before a commit

browser: dev-venv ## Download a Chromium for the browser tests
	@$(venv) -m playwright install --only-shell chromium

lock: ## Resolve the newest allowed versions into the lock files (needs uv)
	@command -v uv >/dev/null || { echo "error: make lock needs uv (pip install uv)" >&2; exit 1; }
	UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile pyproject.toml --upgrade --quiet \
		--universal --python-version 3.11 --no-emit-index-url -o requirements.lock
	UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile pyproject.toml --upgrade --quiet --group dev \
		--universal --python-version 3.11 --no-emit-index-url -c requirements.lock -o requirements-dev.lock
	UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile pyproject.toml --upgrade --quiet --extra pdf \
		--universal --python-version 3.11 --no-emit-index-url -c requirements.lock -o requirements-pdf.lock

clean: ## Remove the virtual environment and caches; keeps the data in var/
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache htmlcov .coverage
	find careergraph occupations tests -name __pycache__ -prune -exec rm -rf {} +

# A service on a server may not write beside the code, so the catalogues are compiled here.
venv: ## Install what a server needs, and compile the message catalogues
	@$(install) requirements.lock && $(venv) -m careergraph.catalogues locale

dev-venv:
	@$(install) requirements-dev.lock
