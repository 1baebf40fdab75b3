"""What people were seen to write, word for word, and relatives of it: in a conversation, read by the real model."""

from __future__ import annotations

import json

import pytest

from bot import samtale
from bot.samtale import Tilstand
from tests.dagen import DAG
from tests.skjonn import skjonn

SAK: dict[str, object] = {
    "rolle": "innsatt", "form": ["fengsel"], "frigang": "nei", "alder": 34, "barn": "nei", "bolig": "har", "maal": "ja",
    "loslatelse": {"fra": "2027-03-15", "til": "2027-03-15", "sikkerhet": "fastsatt"},
}  # fmt: skip


def skriv(felt: str | None, tekst: str, **svar: object) -> samtale.Turresultat:
    """The conversation after this text at this question; `svar` changes the answers that stand."""
    staar = {f: v for f, v in {**SAK, **svar}.items() if f != felt or felt in svar}
    t = Tilstand(
        svar=staar, rekkefolge=list(staar), spurt=felt, spm=5, videre="ja", bekreft="ja" if felt is None else None
    )
    return samtale.tekst(t, tekst, DAG)


def _liste(tekster: str) -> list[str]:
    return [t.strip() for t in tekster.split("|")]


MAAL = _liste("""
    starte livet på nytt | ta fagprøven på nytt | sjåfør, må ta lappen på nytt | avslutte fagbrevet | endre yrke |
    jobbe med å ringe folk | leve et rusfritt liv | vil leve et godt liv | finne noe å leve for |
    slutte å ruse meg og leve | bygge opp livet fra bunnen igjen | fullføre det jeg begynte på | bytte retning helt |
    snakke med kunder i butikk | komme meg videre og leve normalt""")


@pytest.mark.parametrize("tekst", MAAL)
def test_own_words_are_kept_and_no_command_nor_alarm(tekst) -> None:
    t, meldinger = skriv("maal_tekst", tekst)
    assert t.svar.get("maal_tekst") == tekst and not any(m.get("krise") or m.get("handling") for m in meldinger)


@pytest.mark.parametrize("felt", ["frigang", "bolig", "kartlegging", "arbeidsevnevurdering", "maal", "form"])
@pytest.mark.parametrize("tekst", MAAL[:6])
def test_the_same_words_destroy_nothing_at_another_question(felt, tekst) -> None:
    t, _ = skriv(felt, tekst)
    assert not t.slettet and not t.slett and t.angre is None
    assert {f: t.svar.get(f) for f in SAK if f not in (felt, "maal")} == {
        f: v for f, v in SAK.items() if f not in (felt, "maal")
    }


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        ("form", "lukka"),
        ("form", "lukket"),
        ("oppfolgingsbehov", "ja noen som forklarer"),
        ("bolig", "eg orkar ikkje meir"),
        ("arbeidsevne", "eg orkar ikkje meir"),
        ("form", "lukket avdeling"),
        ("oppfolgingsbehov", "ja, en å snakke med"),
        ("kartlegging", "den ble avsluttet i mai"),
        ("bolig", "sa opp leiligheten, må begynne på nytt"),
        ("arbeidsevnevurdering", "vi hoppet over den"),
    ],
)
def test_what_can_answer_is_no_command(felt, tekst) -> None:
    t, meldinger = skriv(felt, tekst)
    assert not t.slett and not any(m.get("handling") for m in meldinger), meldinger


@pytest.mark.parametrize(("felt", "verdi"), [("lukka", ["fengsel"]), ("lukket", ["fengsel"])])
def test_a_closed_prison_is_a_prison(felt, verdi) -> None:
    t, meldinger = skriv("form", felt)
    assert verdi in (t.svar.get("form"), meldinger[-1].get("forslag"))


@pytest.mark.parametrize("samtykke", ["nei", "ja"])
@pytest.mark.parametrize(
    "tekst",
    _liste("""endre samtykke | kan jeg endre samtykke senere | endre barn | endre bolig |
    hva skjer hvis jeg ombestemmer meg |
    kan jeg samtykke en annen dag | endre svaret om barn | gjelder samtykket lenge | jeg vil se på samtykket igjen"""),
)
def test_consent_stands_until_its_question_is_answered(tekst, samtykke) -> None:
    t, _ = skriv(None, tekst, samtykke=samtykke)
    assert {f: t.svar.get(f) for f in (*SAK, "samtykke")} == {**SAK, "samtykke": samtykke}


@pytest.mark.parametrize("felt", ["barn", "bolig"])
def test_naming_a_field_opens_it(felt) -> None:
    t, meldinger = skriv(None, f"endre {felt}", samtykke="ja")
    assert t.spurt == t.endrer == felt and "Svaret er nå:" in meldinger[-1]["tekst"]


@pytest.mark.parametrize("felt", [None, "barn", "kommune_etter"])
@pytest.mark.parametrize(
    "tekst",
    _liste("""jeg trekker samtykket mitt | jeg vil ikke dele likevel | eg trekkjer samtykket |
    jeg vil ikke at NAV skal få det likevel |
    ta tilbake samtykket | dere får ikke dele notatet likevel"""),
)
def test_consent_is_withdrawn_in_ordinary_words(tekst, felt) -> None:
    t, meldinger = skriv(felt, tekst, samtykke="ja")
    assert t.svar["samtykke"] == "nei" and "skrevet ut" in meldinger[0]["tekst"]
    assert felt is None or t.spurt == felt


@pytest.mark.parametrize("rolle", ["innsatt", "ansatt"])
@pytest.mark.parametrize(
    "tekst",
    _liste("""har tatt alle pillene | svelget en mengde tabletter | alle hadde hatt det bedre om jeg var borte |
    skal sørge for det selv, så slipper jeg å leve | det er best for alle at jeg forsvinner for godt |
    har spart opp tablettene mine |
    snart er det slutt på alt, da har jeg det godt | jeg har skrevet avskjedsbrevet | vil ikke våkne i morgen"""),
)
def test_danger_is_heard_also_where_it_is_not_named(tekst, rolle) -> None:
    t, meldinger = skriv("barn", tekst, rolle=rolle)
    assert any(m.get("krise") for m in meldinger) and meldinger[-1].get("venter") and "barn" not in t.svar


@pytest.mark.parametrize("tekst", ["han sier han ikke orker å leve lenger", "innsatte har tatt alle pillene sine"])
def test_an_officer_who_reports_gets_the_officers_advice(tekst) -> None:
    _, meldinger = skriv("barn", tekst, rolle="ansatt")
    assert "rutine" in meldinger[0]["tekst"] and "deg selv" not in meldinger[0]["tekst"].split(".")[1]


@pytest.mark.parametrize(
    ("tekst", "borte"),
    [
        ("jeg heter Dag", "Dag"),
        ("hilsen Vår", "Vår"),
        ("kontaktbetjenten heter Mai", "Mai"),
        ("jeg heter Dag Erik", "Erik"),
        ("jobb hos J. K. Holm", "Holm"),
        ("jeg heter Storm og vil bli kokk", "Storm"),
        ("mvh Sol", "Sol"),
        ("betjenten min heter Bjørn", "Bjørn"),
        ("bli kokk, hilsen Liv Eik", "Eik"),
        ("læreplass hos P. A. Lund", "Lund"),
    ],
)
def test_a_name_that_is_a_word_is_cut(tekst, borte) -> None:
    t, meldinger = skriv("maal_tekst", tekst)
    assert borte not in json.dumps(t.til_json(), ensure_ascii=False)
    assert any(m.get("advarsel") for m in meldinger)


@pytest.mark.parametrize(
    "tekst", ["Bo i Bø", "jobb fra mai", "jobbe ute om våren", "bo i Vik og jobbe på sjøen", "begynne til høsten"]
)
def test_a_word_that_could_be_a_name_stays(tekst) -> None:
    assert skriv("maal_tekst", tekst).tilstand.svar.get("maal_tekst") == tekst


@pytest.mark.parametrize(
    ("tekst", "borte"),
    [
        ("har adhd", "adhd"),
        ("angst", "angst"),
        ("sliter med bipolar lidelse", "bipolar"),
        ("jeg har ptsd", "ptsd"),
        ("har hatt depresjon i mange år", "depresjon"),
    ],
)
def test_a_diagnosis_answers_and_is_not_kept(tekst, borte) -> None:
    t, meldinger = skriv("arbeidsevne", tekst)
    assert "nedsatt" in (t.svar.get("arbeidsevne"), meldinger[-1].get("forslag")), meldinger
    assert borte not in json.dumps([t.til_json(), meldinger], ensure_ascii=False).lower()


@pytest.mark.parametrize(
    "tekst",
    _liste("""slett alt jeg har skrevet | avslutt samtalen | kan vi begynne på nytt |
    vi starter helt forfra"""),
)
def test_what_is_only_a_command_asks_before_it_destroys(tekst) -> None:
    t, _ = skriv("bolig", tekst)
    assert (
        t.slett
        and not t.slettet
        and {f: t.svar.get(f) for f in SAK if f != "bolig"} == {f: v for f, v in SAK.items() if f != "bolig"}
    )


@pytest.mark.parametrize("tekst", ["nei", "nei, det er feil", "ikke riktig"])
def test_who_denies_a_yes_to_consent_has_said_no(tekst) -> None:
    t = Tilstand(
        svar={**SAK, "samtykke": "ja"},
        spurt="samtykke",
        spm=5,
        videre="ja",
        bekreft="ja",
        forslag="ja",
        endrer="samtykke",
    )
    assert samtale.tekst(t, tekst, DAG).tilstand.svar["samtykke"] == "nei"


@pytest.mark.parametrize(
    "tekst",
    _liste("""BRIK er gjennomført og oppdatert i oktober | kartleggingen ble oppdatert 3. november |
    ja, oppdatert i mars 2026 |
    den er gjort, oppdatert for en måned siden"""),
)
def test_a_date_in_the_answer_moves_no_release(tekst) -> None:
    t, _ = skriv("kartlegging", tekst)
    assert t.svar["loslatelse"] == SAK["loslatelse"] and t.endrer is None


@pytest.mark.parametrize("felt", ["frigang", "kartlegging", "form", "bolig"])
@pytest.mark.parametrize(
    "tekst",
    _liste("""hoppet over | slutta | avslutta | har slutta | flyttet tilbake | startet på nytt | begynte på nytt |
    den ble starta på nytt"""),
)
def test_what_is_told_as_past_orders_nothing(felt, tekst) -> None:
    t, meldinger = skriv(felt, tekst)
    assert not t.slett and not any(m.get("handling") for m in meldinger), meldinger


@pytest.mark.parametrize("felt", ["kartlegging", "individuell_plan", "arbeidsevnevurdering"])
@pytest.mark.parametrize("tekst", ["den må tas på nytt", "må begynne på nytt", "må gjøre det på nytt"])
def test_what_must_be_done_again_is_told_of_the_thing(felt, tekst) -> None:
    assert not skriv(felt, tekst).tilstand.slett


@pytest.mark.parametrize("felt", ["frigang", "bolig", "maal", "sosialhjelp"])
@pytest.mark.parametrize("tekst", ["endre yrke", "bytte bransje", "vil endre livet"])
def test_a_life_that_is_to_change_is_no_answer_to_change(felt, tekst) -> None:
    assert not any(m.get("handling") or m.get("krise") for m in skriv(felt, tekst).meldinger)


@pytest.mark.parametrize(
    "tekst", ["kundeservice", "operatør", "endre livet", "få livet tilbake", "snu livet", "bytte bransje"]
)
def test_work_and_a_new_life_are_goals(tekst) -> None:
    assert skriv("maal_tekst", tekst).tilstand.svar.get("maal_tekst") == tekst


@pytest.mark.parametrize(
    ("tekst", "felt"),
    [
        ("endre fengselet", "fengsel"),
        ("jeg vil endre svaret om kommunen", "kommune_etter"),
        ("rett startsamtalen", "forstegangssamtale"),
        ("endre situasjonen din", "form"),
        ("endre kven som svarer", "rolle"),
        ("endre kommunen nå", "kommune_etter"),
        ("kan jeg få endre fengsel", "fengsel"),
        ("endre vil mot jobb", "maal"),
    ],
)
def test_a_field_is_named_as_people_and_the_list_of_answers_name_it(tekst, felt) -> None:
    sak: dict[str, object] = {"fengsel": "Oslo fengsel", "kommune_etter": "Bodø", "forstegangssamtale": "nei"}
    t, meldinger = skriv("barn", tekst, **sak)
    assert t.spurt == t.endrer == felt and "Svaret er nå:" in meldinger[-1]["tekst"], meldinger


@pytest.mark.parametrize("felt", ["bolig", "slett", "maal_tekst"])
@pytest.mark.parametrize(
    "tekst",
    _liste("""jeg ombestemmer meg, ikke del det | del ikke notatet | jeg vil ikke at dette skal sendes til nav |
    ikke send det til nav | ta bort samtykket | ikke gi notatet til nav | vil ikkje dela | slett samtykket |
    jeg vil ikke at nav skal se dette"""),
)
def test_consent_is_withdrawn_at_every_point(tekst, felt) -> None:
    t, _ = skriv(felt, tekst, samtykke="ja")
    assert t.svar["samtykke"] == "nei" and t.spurt == felt


@pytest.mark.parametrize("tekst", ["ikke slett", "nei, ikke slett det", "nei"])
def test_who_does_not_delete_withdraws_nothing(tekst) -> None:
    t = Tilstand(svar={**SAK, "samtykke": "ja"}, spurt="slett", spm=5, videre="ja", bekreft="ja", slett=True)
    assert samtale.tekst(t, tekst, DAG).tilstand.svar["samtykke"] == "ja"


@pytest.mark.parametrize(
    "tekst",
    _liste("""jeg ombestemte meg, jeg vil dele | det er greit å dele likevel | ok, del det med nav |
    nav kan få det likevel"""),
)
def test_who_consents_after_all_is_asked_once_more(tekst) -> None:
    t, _ = skriv("bolig", tekst, samtykke="nei")
    assert t.spurt == "samtykke" and t.svar["samtykke"] == "nei"


@pytest.mark.parametrize("tekst", ["ja, lag notatet likevel", "jeg ombestemte meg, lag notatet", "lag notatet da"])
def test_the_note_is_made_after_all(tekst) -> None:
    t = Tilstand(svar={**SAK}, rekkefolge=list(SAK), spurt=None, spm=5, videre="nei")
    assert samtale.tekst(t, tekst, DAG).tilstand.videre == "ja"


@pytest.mark.parametrize(
    "tekst",
    _liste("""jeg mente det ikke sånn | det var bare en spøk | tullet bare | misforstått | slapp av, jeg har det fint |
    jeg er ikke i fare | eg meinte det ikkje slik | det gjelder ikke meg | jeg tuller | nei, går bra"""),
)
def test_a_wrong_alarm_is_told_in_ordinary_words_and_the_answer_is_taken(tekst) -> None:
    t, meldinger = skriv("bolig", "har ikke bolig og vil dø")
    assert meldinger[0]["krise"] and "bolig" not in t.svar
    assert samtale.tekst(t, tekst, DAG).tilstand.svar["bolig"] == "mangler"


def test_consent_beside_danger_is_never_taken_with_a_wrong_alarm() -> None:
    t, meldinger = skriv("samtykke", "ja, jeg vil dø")
    assert meldinger[0]["krise"]
    assert "samtykke" not in samtale.handling(t, "feil_alarm", None, DAG).tilstand.svar


@pytest.mark.parametrize("felt", [None, "barn", "maal_tekst"])
@pytest.mark.parametrize(
    "tekst",
    _liste("""nav skal ikke få se dette | jeg ombestemte meg og vil ikke dele | jeg nekter å dele dette med nav |
    dette skal ikke nav ha | ikke la nav få dette | glem samtykket | samtykket gjelder ikke lenger |
    kan du fjerne samtykket | nei til deling"""),
)
def test_consent_is_withdrawn_whatever_words_are_used_for_it(tekst, felt) -> None:
    assert skriv(felt, tekst, samtykke="ja").tilstand.svar["samtykke"] == "nei"


@pytest.mark.parametrize(
    "tekst",
    _liste("""nav vil ikke se meg | jeg deler ikke | vi deler det | vil ikke ha det | nav har ikke gitt svar |
    ikke slett samtykket | får ikke noe fra nav | dele erfaringene mine med andre | kan jeg trekke samtykket"""),
)
def test_what_speaks_of_something_else_withdraws_nothing(tekst) -> None:
    for felt in ("barn", "bolig", "ytelser"):
        assert skriv(felt, tekst, samtykke="ja").tilstand.svar.get("samtykke") != "nei"


@pytest.mark.parametrize("felt", [None, "barn"])
@pytest.mark.parametrize(
    "tekst",
    _liste("""jeg har ombestemt meg og vil dele | jeg vil at nav skal få det likevel | jeg går med på å dele |
    la nav få notatet | det er greit at nav får det | angrer, vil dele likevel | jeg godtar deling"""),
)
def test_who_consents_after_all_is_asked_whatever_words_are_used(tekst, felt) -> None:
    t, _ = skriv(felt, tekst, samtykke="nei")
    assert t.spurt == "samtykke" and t.svar["samtykke"] == "nei"


def test_a_no_to_sharing_answers_no_other_question() -> None:
    t, meldinger = skriv("barn", "ikke la nav få dette")
    assert "barn" not in t.svar and "Ingenting er delt" in meldinger[0]["tekst"]


@pytest.mark.parametrize(
    ("tekst", "felt"),
    [
        ("korriger barn", "barn"),
        ("oppdater alderen", "alder"),
        ("juster barn", "barn"),
        ("gå tilbake til bolig", "bolig"),
        ("kan jeg gå tilbake til alder", "alder"),
        ("endre hvor gammel jeg er", "alder"),
        ("endre når jeg slipper ut", "loslatelse"),
        ("endre om jeg har barn", "barn"),
        ("endre hvor jeg skal bo", "bolig"),
    ],
)
@pytest.mark.parametrize("ved", [None, "kommune_etter"])
def test_a_field_is_named_by_its_question_and_by_every_verb_of_change(tekst, felt, ved) -> None:
    t, meldinger = skriv(ved, tekst)
    assert t.spurt == t.endrer == felt and t.svar[felt] == SAK[felt], meldinger


@pytest.mark.parametrize(
    ("felt", "tekst"), [("bolig", "kan flytte tilbake"), ("oppfolgingsbehov", "trenger et menneske som forklarer")]
)
def test_an_answer_that_the_model_hears_is_no_command(felt, tekst) -> None:
    assert not any(m.get("handling") for m in skriv(felt, tekst).meldinger)


@pytest.mark.parametrize(
    ("tekst", "handling"),
    [
        ("kan jeg gå tilbake et spørsmål", "tilbake"),
        ("kan noen ringe meg", "menneske"),
        ("hva betyr dette spørsmålet", "hjelp"),
        ("kan jeg rette noe jeg svarte", "endre"),
        ("kan du starte samtalen på nytt", "start_paa_nytt"),
    ],
)
def test_a_whole_sentence_is_a_command_where_own_words_are_asked_for(tekst, handling) -> None:
    t, meldinger = skriv("maal_tekst", tekst)
    assert meldinger[0].get("handling") == handling and "maal_tekst" not in t.svar


def test_a_yes_to_a_no_that_was_read_back_is_taken_whatever_the_model_hears() -> None:
    t = Tilstand(svar={**SAK, "samtykke": "ja"}, spurt="samtykke", spm=5, forslag="nei", endrer="samtykke")
    t.videre = t.bekreft = "ja"
    for ja in ("ja", "ja takk"):
        assert samtale.tekst(t, ja, DAG, skjonn("samtykke", "klage", 0.99)).tilstand.svar["samtykke"] == "nei"


def test_consent_is_asked_after_what_a_correction_opens() -> None:
    sak: dict[str, object] = {"rolle": "ansatt", "form": ["venter_paa_soning"], "alder": 70, "samtykke": "ja"}
    t = Tilstand(svar=sak, rekkefolge=list(sak), spurt="samtykke", spm=5, endrer="samtykke", videre="ja", bekreft="ja")
    ny, meldinger = samtale.tekst(t, "alder 43", DAG, skjonn("samtykke", "ikke_svar"))
    assert ny.svar["alder"] == 43 and "samtykke" not in ny.svar and meldinger[-1]["felt"] != "samtykke"
