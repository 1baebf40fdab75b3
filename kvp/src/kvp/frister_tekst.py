"""The words of the list of deadlines in both forms of the language: headings, labels, reasons and reminders."""

from __future__ import annotations

from collections.abc import Mapping

_NB = {
    "ref": "Referanse", "konklusjon": "Konklusjon", "vindu_fra": "Seks måneder igjen fra", "vindu_kort": "6 mnd fra",
    "loslatelse": "Løslatelse",
    "dager": "Dager til neste frist", "senest_start": "Senest oppstart ved søknad da", "gjor": "Gjør nå",
    "hvem": "Hvem", "mangler": "Mangler for å vite mer", "feil": "Feil", "frister": "Frister", "rad": "Rad",
    "hvorfor": "Hvorfor",
    "RETT": "Rett til KVP, hvis § 29 er oppfylt", "KAN": "Kan få innvilget KVP", "FORBERED": "Ikke ennå – forbered nå",
    "NAV": "NAV må vurdere", "UTENFOR": "Utenfor aldersgrensen", "MANGLER_OPPLYSNINGER": "Mangler svar",
    "fastsatt": "", "antatt": "antatt", "minstetid": "minstetid, tidligst", "ukjent": "ikke kjent",
    "nav_avgjor": "NAV avgjør. Alle kan søke.", "ingen": "Listen har ingen rader.",
    "antall": "{n} saker. Regnet ut {dag}. Datoer kan bli flyttet: sjekk dem på nytt.",
    # Fields, as they are called in the lists
    "felt.form": "form", "felt.alder": "alder", "felt.frigang": "frigang", "felt.startet": "om soningen har begynt",
    "felt.nav_oppfolging": "om NAV kan følge opp", "felt.kolliderer": "om straffen tar tid fra programmet",
    "felt.dogn": "om det er døgnopphold", "felt.loslatelse": "løslatelse", "felt.opphold_maaneder": "hele oppholdet",
    "felt.bursdag": "fødselsdagen som teller", "felt.arbeidsevne": "arbeidsevne", "felt.ytelser": "ytelser",
    "felt.maal": "mål om arbeid", "felt.oppfolgingsbehov": "behov for oppfølging", "felt.sikkerhet": "hvor sikker",
    "felt.arbeidsevnevurdering": "arbeidsevnevurdering", "felt.sosialhjelp": "sosialhjelp", "felt.bolig": "bolig",
    "felt.barn": "barn", "felt.kartlegging": "kartlegging", "felt.forstegangssamtale": "førstegangssamtale",
    "felt.programinnhold": "programinnhold", "felt.individuell_plan": "individuell plan", "felt.ref": "referanse",
    # Why a row is not read. What stands in the cell is never repeated.
    "dato_uleselig": "{felt}: datoen kan ikke leses. Skriv den som 15.03.2027 eller mars 2027.",
    "dato_finnes_ikke": "{felt}: dagen finnes ikke i kalenderen.",
    "dato_baklengs": "{felt}: den første dagen er etter den siste.",
    "dato_aar": "{felt}: året er for langt unna.",
    "ukjent_svar": "{felt}: svaret er ukjent. Skriv {lov}.",
    "alder_uleselig": "{felt}: alderen kan ikke leses. Skriv 34, 30–39 eller fødselsåret.",
    "tall_uleselig": "{felt}: skriv et tall på måneder.",
    "ref_forbudt": "Referansen ser ut som et navn eller et nummer på en person. Bruk en egen referanse.",
    "ref_dobbel": "Referansen står også i rad {rad}. Hver sak må ha sin egen.",
    "sammenheng": "Svarene i raden kan ikke leses som én sak.",
    "formel": "{felt}: cellen har en feil i regnearket.",
    # Reminders
    "kal.navn": "KVP-frister",
    "kal.snart": "Om 30 dager: seks måneder igjen", "kal.vindu": "Seks måneder igjen",
    "kal.tre_maaneder": "Tre måneder igjen", "kal.loslatelse": "Løslatelse",
    "kal.sjekk": "Sjekk datoen på nytt. Den kan være flyttet.",
    "kal.snart.om": "Ta kontakt med NAV nå, så de rekker å forberede seg.",
    "kal.vindu.om": "Det er seks måneder eller mindre igjen. Meld fra til NAV nå.",
    "kal.tre_maaneder.om": "Det er tre måneder igjen. Er søknaden sendt, og har NAV svart?",
    "kal.loslatelse.om": "Avtal første dag hos NAV.",
}
_NN = {
    **_NB,
    "vindu_fra": "Seks månader igjen frå", "loslatelse": "Lauslating", "dager": "Dagar til neste frist",
    "senest_start": "Seinast oppstart ved søknad då", "gjor": "Gjer no", "hvem": "Kven",
    "mangler": "Manglar for å vite meir", "hvorfor": "Kvifor", "frister": "Fristar",
    "RETT": "Rett til KVP, dersom § 29 er oppfylt", "KAN": "Kan få innvilga KVP",
    "FORBERED": "Ikkje enno – førebu no", "NAV": "NAV må vurdere", "UTENFOR": "Utanfor aldersgrensa",
    "MANGLER_OPPLYSNINGER": "Manglar svar", "minstetid": "minstetid, tidlegast", "ukjent": "ikkje kjend",
    "nav_avgjor": "NAV avgjer. Alle kan søkje.", "ingen": "Lista har ingen rader.",
    "antall": "{n} saker. Rekna ut {dag}. Datoar kan bli flytte: sjekk dei på nytt.",
    "felt.startet": "om soninga har byrja", "felt.nav_oppfolging": "om NAV kan følgje opp",
    "felt.kolliderer": "om straffa tek tid frå programmet", "felt.dogn": "om det er døgnopphald",
    "felt.loslatelse": "lauslating", "felt.opphold_maaneder": "heile opphaldet",
    "felt.bursdag": "fødselsdagen som tel", "felt.ytelser": "ytingar", "felt.oppfolgingsbehov": "behov for oppfølging",
    "felt.bolig": "bustad", "felt.sikkerhet": "kor sikker", "felt.programinnhold": "programinnhald",
    "dato_uleselig": "{felt}: datoen kan ikkje lesast. Skriv han som 15.03.2027 eller mars 2027.",
    "dato_finnes_ikke": "{felt}: dagen finst ikkje i kalenderen.",
    "dato_baklengs": "{felt}: den første dagen er etter den siste.",
    "dato_aar": "{felt}: året er for langt unna.",
    "ukjent_svar": "{felt}: svaret er ukjent. Skriv {lov}.",
    "alder_uleselig": "{felt}: alderen kan ikkje lesast. Skriv 34, 30–39 eller fødselsåret.",
    "tall_uleselig": "{felt}: skriv eit tal på månader.",
    "ref_forbudt": "Referansen ser ut som eit namn eller eit nummer på ein person. Bruk ein eigen referanse.",
    "ref_dobbel": "Referansen står òg i rad {rad}. Kvar sak må ha sin eigen.",
    "sammenheng": "Svara i rada kan ikkje lesast som éi sak.",
    "formel": "{felt}: cella har ein feil i reknearket.",
    "kal.navn": "KVP-fristar", "kal.snart": "Om 30 dagar: seks månader igjen", "kal.vindu": "Seks månader igjen",
    "kal.tre_maaneder": "Tre månader igjen", "kal.loslatelse": "Lauslating",
    "kal.sjekk": "Sjekk datoen på nytt. Han kan vere flytt.",
    "kal.snart.om": "Ta kontakt med NAV no, så dei rekk å førebu seg.",
    "kal.vindu.om": "Det er seks månader eller mindre igjen. Meld frå til NAV no.",
    "kal.tre_maaneder.om": "Det er tre månader igjen. Er søknaden send, og har NAV svart?",
    "kal.loslatelse.om": "Avtal første dag hos NAV.",
}
TEKSTER: Mapping[str, Mapping[str, str]] = {"nb": _NB, "nn": _NN}


def felt(nokkel: str, maalform: str = "nb") -> str:
    """What a field is called in the lists."""
    return TEKSTER[maalform].get("felt." + nokkel, nokkel)
