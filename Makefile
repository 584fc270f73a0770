# Two commands do everything: `make serve` and `make test`. `make check` is what CI asks besides.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# Reads pip's own output, shows which package of how many is under way; errors come through.
COUNT = awk -v n="$$(cat $(1) | grep -c '==')" '/^Collecting /{printf "\r  %d/%d %-40s", ++i, n, $$2; fflush()} END{print ""}'
STATIC := $(shell find edusite/static articles/static measures/static -type f 2>/dev/null)

SHELL := /bin/bash

CATALOGS := $(shell find edusite/locale -name '*.po')

.PHONY: serve test test-postgres bench check messages weights lock clean
.DELETE_ON_ERROR:

serve: $(VENV)/base .env staticfiles/.built edusite/locale/.compiled  ## the site on http://127.0.0.1:$(PORT)
	@mkdir -p var
	@$(BIN)/python manage.py prepare_site
	@echo "网站：http://127.0.0.1:$(PORT)/  编辑台：http://127.0.0.1:$(PORT)/admin/  按 Ctrl+C 停止"
	@trap 'keys=1' INT; trap 'kill $$web' TERM; \
	$(BIN)/python manage.py run_worker & worker=$$!; \
	$(BIN)/gunicorn edusite.wsgi --bind 127.0.0.1:$(PORT) --preload --no-control-socket \
		--workers 2 --threads 4 --log-level warning & web=$$!; \
	wait $$web; code=$$?; test "$$keys" || kill $$worker 2>/dev/null; wait; exit $$code

test: $(VENV)/test edusite/locale/.compiled  ## every test, on SQLite
	$(BIN)/pytest -n auto $(ARGS)

test-postgres: $(VENV)/test edusite/locale/.compiled  ## every test, on PostgreSQL
	TEST_DATABASE_URL=$${TEST_DATABASE_URL:-postgres://postgres@127.0.0.1:5432/test} $(BIN)/pytest -n auto $(ARGS)

bench: $(VENV)/test edusite/locale/.compiled  ## what things cost, as ratios
	$(BIN)/python -m tests.bench

PRODUCTION = env -u DEBUG SECRET_KEY=$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(50))') \
	ALLOWED_HOSTS=cases.example.org HTTPS=true DATABASE_URL=sqlite://:memory:

check: $(VENV)/test  ## style, types, templates, deployment settings, migrations
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/djlint templates --check --quiet
	$(BIN)/djlint templates --lint --quiet
	$(PRODUCTION) $(BIN)/python manage.py check --deploy --fail-level WARNING
	$(PRODUCTION) $(BIN)/python manage.py makemigrations --check --dry-run

# Needs GNU gettext (apt-get install gettext); only who changes the interface's words runs it.
messages: $(VENV)/base .env  ## find the interface's words, fill in the traditional ones
	$(BIN)/python manage.py makemessages --locale en --locale zh_Hant --no-wrap --add-location file \
		--ignore '.venv/*' --ignore 'tests/*' --ignore 'templates/admin/*'
	$(BIN)/python manage.py write_traditional

# scipy is wanted for this alone, so it is no part of what the tests install.
weights: $(VENV)/test  ## weights of names and parents fitted on to annotated texts: make weights FOLDERS="../texts"
	$(PIP) install --quiet scipy
	$(BIN)/python -m tests.fitting.names $(FOLDERS) --write
	$(BIN)/python -m tests.fitting.parents $(FOLDERS) --write

lock: $(VENV)/base  ## requirements/*.in → *.txt, pinned, with hashes
	$(PIP) install --quiet uv
	cd requirements && for name in base test; do ../$(BIN)/uv pip compile --quiet --universal \
		--python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
		$$name.in -o $$name.txt; done

.env:
	@echo "写入 .env（本机密钥）"
	@umask 077; $(PYTHON) -c 'import secrets; print("SECRET_KEY=" + secrets.token_urlsafe(50))' > $@
	@echo "ALLOWED_HOSTS=127.0.0.1,localhost" >> $@
	@echo "# The server on 127.0.0.1 speaks plain HTTP; a public site must not." >> $@
	@echo "HTTPS=false" >> $@
	@echo "# One person tries it here; at a public site who submits a case does not publish it." >> $@
	@echo "ONE_PERSON_DESK=true" >> $@

$(VENV)/bin/python:
	@echo "建立虚拟环境 $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "需要 Python 3.11 或更新：make PYTHON=/path/to/python3.11 …")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/base: requirements/base.txt | $(VENV)/bin/python
	@echo "安装运行所需的包（首次约一分钟）"
	@set -o pipefail; $(PIP) install --require-hashes --requirement $< | $(call COUNT,$<)
	@touch $@

$(VENV)/test: requirements/test.txt $(VENV)/base
	@echo "安装测试所需的包"
	@set -o pipefail; $(PIP) install --require-hashes --requirement requirements/base.txt \
		--requirement $< | $(call COUNT,$<)
	@touch $@

edusite/locale/.compiled: $(CATALOGS) | $(VENV)/base .env
	@echo "编译界面译文"
	@$(BIN)/python manage.py compile_catalogs
	@touch $@

staticfiles/.built: $(STATIC) requirements/base.txt edusite/settings.py | $(VENV)/base .env
	@echo "整理静态文件"
	@$(BIN)/python manage.py collectstatic --noinput --clear --verbosity 0
	@touch $@

clean:  ## what can be made again; the database in var/ stays
	rm -rf $(VENV) staticfiles .mypy_cache .ruff_cache .pytest_cache
