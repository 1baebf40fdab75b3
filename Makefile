# To kommandoer gjør alt: «make run» og «make test». Begge setter opp det de trenger, og er raske andre gang.
# Tom: oppsettet finner Python 3.10, eller henter den (deploy/oppsett.py).
PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
MODELL := models/kvp.tar.gz
SPRAKMODELL := sprakmodell/pakke/nb_core_news_sm-3.4.0+kvp1-py3-none-any.whl
FORSTAAELSE := forstaaelse/pakke/kvp_forstaaelse-1.13.0-py3-none-any.whl
# Rasas egne advarsler om eldre biblioteker hjelper ingen her.
export RASA_TELEMETRY_ENABLED := false
export TF_CPP_MIN_LOG_LEVEL := 3
export PYTHONWARNINGS := ignore
export SQLALCHEMY_SILENCE_UBER_WARNING := 1
# Tom er av: Python tar vare på det den har oversatt. Ellers oversetter hver start hele TensorFlow på nytt.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: run test test-fort setup train test-rasa eval forstaaelse domene bench bench-nett validate regler skjema fuzz sbom lint lock clean lesbarhet tekster last hjul pakke

run: setup train  ## starter veilederen på http://127.0.0.1:8080/
	$(BIN)/python -m bot $(MODELL)

# Fire om gangen, hver en fil for seg: sidene og tjenerne venter mye, og da regner de andre, også på to kjerner.
test: setup train  ## alle tester, også samtaletestene med modellen
	$(BIN)/python -m pytest tests -n 4

test-fort: setup  ## bare testene som ikke trenger modellen, en nettleser eller en tjener, og ikke er trege
	$(BIN)/python -m pytest tests -n 2 -m "not (modell or nettleser or tjener or treg)"

setup: $(VENV)/.klar  ## lager .venv og installerer de låste pakkene

$(VENV)/.klar: requirements.lock $(wildcard locks/*.lock) deploy/oppsett.py pyproject.toml kvp/pyproject.toml $(SPRAKMODELL) $(FORSTAAELSE)
	@for p in python3 /usr/bin/python3 python3.10 python "uv run --no-project --no-config python"; do \
		$$p -c 'import sys; sys.exit(sys.version_info < (3, 8))' >/dev/null 2>&1 && break; p=; done; \
	test -n "$$p" || { echo "Finner ikke Python. Installer python3 eller uv."; exit 1; }; \
	PYTHON='$(PYTHON)' $$p deploy/oppsett.py $(SPRAKMODELL) $(FORSTAAELSE)
	@touch $@

train: setup $(MODELL)  ## trener modellen hvis noe den bygger på er endret

$(MODELL): config.yml domain.yml data/rules.yml requirements.lock bot/rasa/forstaaelse.py $(FORSTAAELSE)
	@mkdir -p models
	@# Ved siden av, og flyttet når den er hel: make ser bare på datoen, og ville brukt en halv.
	@echo "Trener modellen. Det tar omtrent et halvt minutt."
	@$(BIN)/rasa train --data data/rules.yml data/nlu/utenfor.yml --fixed-model-name kvp --out models/ny > models/trening.logg 2>&1 || { tail -n 40 models/trening.logg; exit 1; }
	@touch models/ny/kvp.tar.gz && mv models/ny/kvp.tar.gz $@ && rm -rf models/ny

test-rasa: setup train  ## Rasas egne prøver: testhistoriene, og intensjonene på prøvesettene (svar i results/)
	$(BIN)/rasa test core -m $(MODELL) --stories tests/test_stories.yml --out results/core --fail-on-prediction-errors
	$(BIN)/python -m bot.maaling.rasasett results/proevesett.yml
	$(BIN)/rasa test nlu -m $(MODELL) --nlu results/proevesett.yml --out results/nlu

eval: setup  ## måler veilederen på testsettene, skriver docs/maalinger.md
	$(BIN)/python -m bot.maaling.eval

forstaaelse: setup  ## trener modellen som forstår svar, på tekstene i data/nlu (docs/forstaaelse.md); under to timer
	$(BIN)/python -m venv .venv-trening
	.venv-trening/bin/python -m pip install --quiet --disable-pip-version-check -r forstaaelse/krav.txt
	.venv-trening/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -e ./kvp
	.venv-trening/bin/python -m forstaaelse

domene: setup  ## skriver domain.yml og data/rules.yml på nytt fra felt, temaer og kommandoer
	$(BIN)/python -m bot.rasa.domene

bench: setup train  ## hastighet: reglene, og hele turer ved siden av Rasas standard (docs/ytelse.md)
	$(BIN)/python bench/vurder.py
	$(BIN)/python bench/sammenlign.py

last: setup train  ## mange på én gang: én prosess, to, og en angriper ved siden av (docs/ytelse.md)
	$(BIN)/python bench/last.py $(MODELL)
	$(BIN)/python bench/last.py $(MODELL) --prosesser 2
	$(BIN)/python bench/angrep.py $(MODELL)

bench-nett: setup train  ## sidene ved siden av andre samtalekomponenter (trenger npm og Chromium)
	$(BIN)/python bench/nett.py $(MODELL)

lesbarhet: setup  ## måler hvor lett tekstene er å lese (docs/lesbarhet.md)
	$(BIN)/python -m bot.maaling.lesbarhet

tekster: setup  ## skriver alle tekster til tekster.csv, for jurister og språkvaskere
	$(BIN)/python -m bot.maaling.eksport tekster.csv

validate: setup  ## Rasas egen kontroll av domene, regler og merkelapper, der hver advarsel er en feil
	$(BIN)/python -m bot.maaling.rasasett --kontroll results/kontroll.yml
	@# --fail-on-warnings slipper noen av Rasas advarsler gjennom, så vi leter etter dem også.
	@PYTHONWARNINGS= $(BIN)/rasa data validate --fail-on-warnings --data data/rules.yml results/kontroll.yml > results/kontroll.logg 2>&1 \
		&& ! grep -q Warning results/kontroll.logg || { cat results/kontroll.logg; exit 1; }
	@echo "Ingen advarsler."

regler: setup  ## skriver docs/regler.md på nytt fra reglene i kvp
	$(BIN)/python -m bot.nett.regler > docs/regler.md

skjema: setup  ## skriver ordene for felt og verdier inn i kvp, fra tekstene i bot/katalog
	$(BIN)/python -m bot.maaling.etiketter

fuzz: setup train  ## minst 100 000 oppdiktede innspill til leserne, reglene og HTTP-kontrakten
	$(BIN)/python -m tests.fuzz

sbom: setup  ## sbom.json: alt som kjører i drift, med utgaver, lisenser og sjekksummer (CycloneDX)
	$(BIN)/python deploy/sbom.py sbom.json

lint: setup  ## stil, oppsett, kompleksitet og typer: ruff og mypy --strict
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy

LAAS := $(BIN)/uv pip compile --quiet --generate-hashes --no-annotate --python-version 3.10 --custom-compile-command 'make lock'

lock: setup  ## låser pakkene på nytt etter endring i pyproject.toml, for alle maskinene
	$(LAAS) --extra dev pyproject.toml -o requirements.lock
	@# De andre får de samme utgavene, bortsett fra TensorFlow, som heter noe forskjellig på hver.
	sed -n 's/^\([a-zA-Z0-9._-]*==[^ ;]*\).*/\1/p' requirements.lock | grep -v '^tensorflow' > locks/utgaver.tmp
	$(LAAS) --extra dev --constraint locks/utgaver.tmp --python-platform aarch64-manylinux_2_28 \
		pyproject.toml -o locks/linux-aarch64.lock
	$(LAAS) --extra dev --constraint locks/utgaver.tmp --python-platform aarch64-apple-darwin \
		pyproject.toml -o locks/macos-arm64.lock
	$(LAAS) --extra dev --constraint locks/utgaver.tmp --python-platform x86_64-pc-windows-msvc \
		--override locks/windows-overstyrt.txt pyproject.toml -o locks/windows-x86_64.lock
	rm locks/utgaver.tmp

# Bare det som trengs i drift; nøyaktig de utgavene som er låst, kontrollert med summene derfra.
hjul: setup train  ## mappa med alt som trengs for å installere uten nett (docs/drift.md)
	rm -rf hjul && mkdir hjul
	$(BIN)/uv pip compile --quiet --generate-hashes --no-annotate --no-header --python-version 3.10 \
		--constraint requirements.lock pyproject.toml -o hjul/laast.txt
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --require-hashes -r hjul/laast.txt -w hjul
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation ./kvp -w hjul
	cp $(SPRAKMODELL) $(FORSTAAELSE) hjul/
	sed -n 's/^\([a-zA-Z0-9._-]*==[^ ;]*\).*/\1/p' hjul/laast.txt > hjul/krav.txt
	cd hjul && rm laast.txt && sha256sum * > SHA256SUMS

UTGAVE := $(shell sed -n 's/^__version__ = "\(.*\)"/\1/p' kvp/src/kvp/__init__.py)
pakke: hjul sbom  ## arkivet med alt som trengs på tjeneren (docs/drift.md): uten eiere, med sum av hver fil
	rm -rf pakke && mkdir -p pakke/kvp-veileder-$(UTGAVE)
	cp -r hjul models bot actions deploy docs README.md CHANGELOG.md LICENSE sbom.json pakke/kvp-veileder-$(UTGAVE)/
	find pakke -name __pycache__ -prune -exec rm -rf {} +
	cd pakke/kvp-veileder-$(UTGAVE) && find models -type f ! -name kvp.tar.gz -delete && \
		find . -type f ! -name SHA256SUMS | LC_ALL=C sort | xargs sha256sum > ../SHA256SUMS && mv ../SHA256SUMS .
	tar -czf kvp-veileder-$(UTGAVE).tar.gz -C pakke --owner=0 --group=0 --numeric-owner kvp-veileder-$(UTGAVE)
	rm -rf pakke

clean:
	rm -rf $(VENV) .venv-uv .venv-trening models .rasa
