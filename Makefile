# danvan by make. The two commands that a new user needs: make run, make test.
# On Windows: run.cmd and test.cmd.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test check bench bench-parse train clean

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
# Stamps: the day the virtual environment was last brought up to pyproject.toml and constraints.txt.
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt
# pip compiles what it copies, but not what it links (-e).
COMPILE := $(PY) -m compileall -q assistant ingest prompts ui vectorstore
# Test files are shared out among the processors.
PARALLEL := -n auto --maxprocesses 4 --dist loadfile
# Extra arguments for the command behind a target: make run ARGS="--port 9000", make test ARGS="-k deadlines".
ARGS ?=

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(DEV) ## create .venv/ and install danvan with what tests, checks and benchmarks need

run: $(RUNTIME) ## install what is needed, then serve the page and print its address
	$(BIN)/danvan serve $(ARGS)

test: $(DEV) ## run all tests; each skipped one says why
	$(PY) -m pytest $(PARALLEL) $(ARGS)

check: $(DEV) ## format, lint, types, layers, sizes, docs against code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PY) -m pytest -q tests/project

bench: $(DEV) ## measure retrieval by its parts, the stock pipeline beside this one, waiting, lists, look-ups, drafts
	$(PY) -m bench.retrieval
	$(PY) -m bench.stock_pipeline $(ARGS)
	$(PY) -m bench.latency
	$(PY) -m bench.register
	$(PY) -m bench.lookup
	$(PY) -m bench.drafting

bench-parse: $(DEV) ## what this parser gains and loses beside the last release's
	$(PY) -m bench.parser_regression $(ARGS)

train: $(DEV) ## train again what ships: the embedding model, the weights of the ranking
	$(PY) -m bench.train_embedding $(ARGS)
	$(PY) -m bench.train_ranking

clean: ## remove what these commands made, .venv/ too; the library in var/ stays
	rm -rf $(VENV) build dist *.egg-info .coverage htmlcov
	rm -rf .pytest_cache .ruff_cache .mypy_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(DEV): pyproject.toml constraints.txt | $(PY)
	@echo "Installing danvan and its development tools (minutes the first time) ..."
	@echo "Đang cài đặt danvan và công cụ phát triển (lần đầu mất vài phút) ..."
	@$(INSTALL) -e ".[dev]"
	@$(COMPILE)
	@touch $(RUNTIME) $@

$(RUNTIME): pyproject.toml constraints.txt | $(PY)
	@echo "Installing danvan (minutes the first time) ..."
	@echo "Đang cài đặt danvan (lần đầu mất vài phút) ..."
	@$(INSTALL) -e .
	@$(COMPILE)
	@touch $@

# Debian and Ubuntu split ensurepip off into python3-venv: a Python without it makes a broken .venv/.
$(PY):
	@found=; bare=; \
	for candidate in $(PYTHON) python3.13 python3.12 python3.11 python3 python; do \
	    "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	    if "$$candidate" -c 'import ensurepip, venv' 2>/dev/null; then found=$$candidate; break; fi; \
	    bare=$${bare:-$$candidate}; \
	done; \
	if [ -n "$$found" ]; then \
	    echo "$$found -m venv $(VENV)"; \
	    exec "$$found" -m venv --clear $(VENV); \
	elif [ -n "$$bare" ]; then \
	    echo "$$bare cannot make virtual environments: install python3-venv (apt install python3-venv), then run make again." >&2; \
	    echo "$$bare thiếu thành phần tạo môi trường ảo: hãy cài python3-venv (apt install python3-venv) rồi chạy lại." >&2; \
	    exit 1; \
	else \
	    echo "Python 3.11 or newer was not found. Install it, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; \
	    echo "Không tìm thấy Python 3.11 trở lên. Hãy cài đặt, hoặc chỉ rõ: make $(MAKECMDGOALS) PYTHON=/đường/dẫn/python3" >&2; \
	    exit 1; \
	fi
