# Run `make` to see what there is to run.
PY ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= auto
TESTS ?= tests
SOAK ?= 3000
EXTENSION := share/jupyter/labextensions/mojo-playground-highlighting

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help playground test soak browser check format bench docs screens highlighting clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

playground: $(VENV)/.playground ## Open the notebooks in JupyterLab (HEADLESS=1: run the tour here and print what it prints)
ifeq ($(HEADLESS),1)
	$(BIN)/python notebooks/execute.py notebooks/tour.ipynb
else
	$(BIN)/jupyter lab notebooks/
endif

test: $(VENV)/.dev ## Run the whole test suite (TESTS=path: a part of it; JOBS=n: that many processes)
	$(BIN)/pytest -n $(JOBS) $(TESTS)

soak: $(VENV)/.dev ## Run hostile cells, mutants, random programs of lifetimes and of results, and mathematics (SOAK=n: that many of each)
	MOJO_SOAK=$(SOAK) $(BIN)/pytest -n $(JOBS) $(addprefix tests/soak/test_,hostile.py mutations.py lifetimes.py differential.py math.py)

browser: $(VENV)/.browser ## Run a notebook in JupyterLab in a browser nobody sees, and look at it (needs Chromium)
	$(BIN)/pytest tests/browser/lab.py

check: $(VENV)/.dev ## Check format, lint, types, the layers, that no code is dead, and the library's docstrings with their examples
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vulture
	$(BIN)/pytest -q -n $(JOBS) tests/stdlib/test_docstrings.py

format: $(VENV)/.dev ## Format the Python sources and mend what lint can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.dev ## Measure the compiler and the code it makes
	$(BIN)/python benchmarks/run.py

docs: $(VENV)/.docs ## Make a site of docs/ and of the library's docstrings, in build/site
	$(BIN)/python tools/docs_pages.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

screens: $(VENV)/.dev ## Make the pictures of the prompt in docs/screens anew
	$(BIN)/python tools/screens.py

# What is built is committed with a list of what it was built from, which a test compares: installing needs no node.
highlighting: $(VENV)/.browser ## Build the JupyterLab extension in labextension/ anew (needs npm)
	cd labextension && npm ci --no-audit --no-fund
	cd labextension && npx build-labextension --core-path "$$(realpath ../$(VENV)/lib/python3*/site-packages/jupyterlab/staging)" .
	cp labextension/install.json $(EXTENSION)
	cd labextension && sha256sum package.json src/*.js > ../$(EXTENSION)/sources.sha256

clean: ## Remove the virtual environment and the tools' caches
	rm -rf $(VENV) labextension/node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# The first interpreter that is new enough and can make an environment.
$(BIN)/python:
	@for python in "$(PY)" python3 python3.14 python3.13 python3.12 python3.11 python \
	    $$HOME/.pyenv/versions/*/bin/python3 /usr/local/bin/python3 /opt/*/bin/python3; do \
	  if "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    echo "$$python -m venv $(VENV)"; exec "$$python" -m venv $(VENV); \
	  fi; \
	done; \
	echo "No Python 3.11 or newer with its venv module was found; name one: make PY=/path/to/python" >&2; exit 1

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

$(VENV)/.browser: pyproject.toml $(VENV)/.dev | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[browser]'
	@touch $@

$(VENV)/.docs: pyproject.toml $(VENV)/.dev | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[docs]'
	@touch $@

$(VENV)/.playground: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[playground]'
	@touch $@
