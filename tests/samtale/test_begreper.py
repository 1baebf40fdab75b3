"""No inmate meets a term of the office before it is explained: not in questions, conclusions, help or answers."""

from __future__ import annotations

import re

import pytest

from bot import samtale
from bot.katalog import MAALFORMER, katalog
from bot.samtale import Tilstand
from tests.dagen import DAG
from tests.samtale.test_bytte import SVAR
from tests.samtale.test_samtale import STOCK, TYPET, Person

# Term -> what explains it, in both forms of the language. Who asks about a refused frigang, or whether treatment
# stands against, knows the word.
BEGREPER = {
    r"\bKVP\b": r"KVP betyr [Kk]valifiseringsprogrammet",
    r"\bAAP\b": r"\(arbeidsavklaringspeng[ae]r\)|AAP betyr",
    r"[Ff]rigang": r"frigang til arbeid eller sk[ou]le|Frigang betyr|[Dd]et er fengselet som bestemmer om frigang",
    r"\b[Yy]t(?:else|ing)": r"andre peng[ae]r (?:fra|frå) NAV",
    r"\b[Vv]ilkår": r"betyr krav|kravene i § 29|krava i § 29|Behandling er ikk?j?e til hinder",
    r"[Aa]rbeidsevnevurdering": r"Det hei?ter ei?n? arbeidsevnevurdering|med deg om (?:hva|kva) du kan",
    r"[Aa]rbeidsevn[ea]n?\b": r"[Ee]vne til å jobbe|vanskele?i?g for deg å få|(?:ser på|med deg om) (?:hva|kva) du kan",
    r"[Ii]ndividuell plan": r"plan for all hjelp",
    r"[Kk]artlegging": r"gått gjennom med deg",
    r"[Rr]undskriv": r"(?:NAVs regler|Reglane til NAV) \(rundskrivet\)",
    r"[Ss]oningstidsberegning": r"arket som hei?ter",
    r"[Mm]instetid": r"den kortaste tida|den korteste tiden",
    r"[Ss]tønad": r"peng[ae]r du får",
    r"[Vv]edtak": r"\(vedtaket\)",
    r"[Gg]runnbeløp": r"en sum som endres hvert år|ein sum som blir endra kvart år",
    r"[Ee]i?genmelding": r"si fra selv \(|seie frå sjølv \(",
    r"[Ll]egeerklæring": r"papir (?:fra|frå) legen \(",
    r"[Ss]tatsforvalt": r"som ikk?j?e er ei?n del av NAV",
    r"[Ll]egitimasjon": r"ID \(legitimasjon\)",
    r"[Øø]konomisk rådgiv": r"gratis hjelp",
    r"[Tt]ilbakeføringsgaranti": r"lov(?:et|a) å hjelpe med",
    r"[Tt]ilbakeføringskoordinator": r"hjelper folk før l",
    r"[Bb]arneansvarl": r"skal ta vare på",
    r"[Ss]amtykke": r"betyr å (?:si|seie) ja til",
    r"[Ss]osiale (?:tjenester|tenester)": r"råd og peng[ae]r (?:fra|frå) NAV-kontoret",
    r"[Tt]ett oppfølging": r"tett hjelp og oppfølging|betyr at ei?n (?:veileder|rettleiar) møter deg ofte",
}
# Shown as what can be chosen at a question, with the help beside it.
I_VALGENE = {"behov": r"[Ss]osiale (?:tjenester|tenester)"}


def _uforklart(sagt: str, ny: str, felt: str | None = None) -> list[str]:
    return [
        begrep
        for begrep, forklaring in BEGREPER.items()
        if re.search(begrep, ny) and not re.search(forklaring, sagt + ny) and I_VALGENE.get(felt or "") != begrep
    ]


@pytest.mark.parametrize("maalform", MAALFORMER)
@pytest.mark.parametrize("navn", SVAR)
def test_every_term_is_explained_where_it_is_first_used(navn, maalform) -> None:
    p = Person()
    p._ta(samtale.start(Tilstand(maalform=maalform), DAG))
    sagt, feil = "", {}
    for _ in range(45):
        for m in p.siste:
            if ny := _uforklart(sagt, m["tekst"], p.felt):
                feil[m["tekst"]] = ny
            sagt += m["tekst"] + "\n"
        if p.ferdig:
            break
        verdi = SVAR[navn].get(p.felt, STOCK.get(p.felt, "vet_ikke"))
        p.si(str(verdi)) if p.felt in TYPET and verdi != "vet_ikke" else p.velg(verdi)
    assert p.ferdig and feil == {}


@pytest.mark.parametrize("maalform", MAALFORMER)
def test_help_and_answers_explain_themselves(maalform) -> None:
    """Beside the welcome and its own question, each stands alone: nobody knows what was asked before."""
    k = katalog(maalform)
    velkommen = k.tekst("velkommen")
    tekster = {f"tema {n}": t.svar("innsatt", **dict.fromkeys(BELOP, "1")) for n, t in k.temaer.items()}
    for navn, felt in k.felter.items():
        # Help is given together with the reason.
        tekster[f"hjelp {navn}"] = f"{felt.sporsmaal('innsatt')}\n{felt.hjelp('innsatt')}\n{felt.hvorfor('innsatt')}"
        tekster[f"omformulert {navn}"] = f"{felt.sporsmaal('innsatt')}\n{felt.omformulert('innsatt')}"
    assert {n: f for n, t in tekster.items() if (f := _uforklart(velkommen, t, n.split()[-1]))} == {}


BELOP = ("aar_full", "maaned_full", "aar_ung", "maaned_ung", "barn_dag", "g")


def test_an_unexplained_term_is_found() -> None:
    assert _uforklart("", "Du får AAP.") == [r"\bAAP\b"]
    assert _uforklart("AAP (arbeidsavklaringspenger). ", "Du får AAP.") == []
