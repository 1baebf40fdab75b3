"""The words of a spreadsheet: what columns are called, what stands in the cells, and what may not stand there.

Words are compared as `flat` makes them: lower case, æøå kept, everything but letters and digits as one space.
"""

from __future__ import annotations

import re

_IKKE_ORD = re.compile(r"[^0-9a-zæøåäöüé§/]+")


def flat(tekst: str) -> str:
    """The form in which words are compared: «Løslatelses-dato: » becomes «løslatelses dato»."""
    return _IKKE_ORD.sub(" ", tekst.lower()).strip()


def _ordene(tekst: str, skille: str | None = None) -> frozenset[str]:
    """The words of a text, or what stands between two of `skille`."""
    return frozenset(tekst.split(skille))


# Columns: key of the list (a field of `Sak`, or one of the three of our own) → what it is called.
KOLONNER: dict[str, str] = {
    "ref": "ref|referanse|ref nr|refnr|referansenummer|saksnummer|saksnr|sak|sak nr|saksreferanse|id|nr|løpenummer"
    "|innsattnummer|innsatt nr|intern referanse",
    "form": "form|soningsform|gjennomføringsform|gjennomføring|sonings type|soningstype|type soning|straffeform|soning"
    "|måte å sone på|slik soner|måte|reaksjon|straffereaksjon",
    "frigang": "frigang|frigang innvilget|status frigang|frigangsstatus",
    "nav_oppfolging": "nav oppfølging|oppfølging fra nav|nav kan følge opp|kan nav følge opp|nav oppfolging",
    "startet": "startet|begynt|har begynt|i gang|er i gang|påbegynt",
    "kolliderer": "kolliderer|kollisjon|tar tid fra programmet|kolliderer med programmet",
    "dogn": "døgn|dogn|døgnopphold|bor der døgnet rundt|døgnet rundt",
    "loslatelse": "løslatelse|løslatelsesdato|løslatelses dato|løslates|loslatelse|loslatelsesdato|dato"
    "|dato for løslatelse"
    "|forventet løslatelse|forventet løslatelsesdato|løslatt|ut|ut dato|løslating|lauslating"
    "|lauslatingsdato|lauslatast|dato for lauslating|antatt løslatelse|antatt løslatelsesdato|utskrivning"
    "|minstetid|2/3 dato|2/3|2/3 tid",
    "loslatelse_fra": "løslatelse fra|løslates fra|løslatelse tidligst|loslatelse fra|tidligst løslatelse|fra|fra dato",
    "loslatelse_til": "løslatelse til|løslates til|løslatelse senest|loslatelse til|senest løslatelse|til|til dato",
    "sikkerhet": "sikkerhet|hvor sikker|hvor sikker er datoen|kor sikker|kor sikker er datoen|sikker dato|datostatus"
    "|status dato|dato status|sikker|type dato|datotype",
    "opphold_maaneder": "opphold|opphold måneder|opphold i måneder|opphold mnd|måneder|antall måneder|dom måneder"
    "|hele oppholdet|opphold maaneder|månader|varighet|lengde|lengde måneder|straffens lengde",
    "alder": "alder|alder år|aldersgruppe|aldersspenn|år|alderstrinn|fødselsår|født år|født|fødeår|fødd",
    "bursdag": "bursdag|18 årsdag|67 årsdag|fyller 18|fyller 67|fyller 18 eller 67",
    "arbeidsevne": "arbeidsevne|nedsatt arbeidsevne",
    "ytelser": "ytelser|andre ytelser|ytelser etter løslatelse|ytingar",
    "sosialhjelp": "sosialhjelp|økonomisk sosialhjelp",
    "arbeidsevnevurdering": "arbeidsevnevurdering|aev|arbeidsevnevurdering gjort",
    "oppfolgingsbehov": "oppfølgingsbehov|behov for oppfølging|trenger oppfølging|oppfolgingsbehov",
    "maal": "mål|maal|mål om arbeid|vil i arbeid|ønsker arbeid",
    "kartlegging": "kartlegging|kartlagt",
    "forstegangssamtale": "førstegangssamtale|første samtale med nav|forstegangssamtale",
    "programinnhold": "programinnhold|innhold i programmet",
    "individuell_plan": "individuell plan|ip",
    "bolig": "bolig|bustad|har bolig",
    "barn": "barn|har barn",
}
KOLONNE = {navn: nokkel for nokkel, alle in KOLONNER.items() for navn in (*alle.split("|"), nokkel.replace("_", " "))}
# A column's own name can say how certain its dates are.
KOLONNE_SIKKERHET = {
    "minstetid": "minstetid",
    "2/3 dato": "antatt",
    "2/3": "antatt",
    "2/3 tid": "antatt",
    "antatt løslatelse": "antatt",
    "antatt løslatelsesdato": "antatt",
}

# Answers. The first word of each group is the value of the contract.
FORMORD: dict[str, str] = {
    "varetekt": "varetekt|varetektsfengsel|varetektsfengsling|i varetekt|vf",
    "varetekt_hjemme": "varetekt hjemme|varetekt med elektronisk kontroll|varetekt ek|varetekt med fotlenke",
    "fengsel": "fengsel|fengselsstraff|ubetinget fengsel|ubetinget|dom|ubetinget dom|fengsel høyt sikkerhetsnivå"
    "|fengsel lavere sikkerhetsnivå|høyt sikkerhetsnivå|lavere sikkerhetsnivå|høy sikkerhet|lav sikkerhet"
    "|lavere sikkerhet|åpent fengsel|lukket fengsel|åpent|lukket|åpen soning|fengsel åpent|fengsel lukket"
    "|fengsel høy sikkerhet|fengsel lav sikkerhet|fengsel lavere sikkerhet|opent fengsel|lukka fengsel",
    "subsidiaer_straff": "subsidiær straff|subsidiær fengselsstraff|subsidiaer straff|bot soning|bøtesoning"
    "|subsidiær|soning av bot|sub straff",
    "forvaring": "forvaring|forvaringsdom",
    "tvungent_psykisk_vern": (
        "tvungent psykisk vern|tvungent psykisk helsevern|dom på tvungent psykisk helsevern|tph|tpv"
    ),
    "tvungen_omsorg": "tvungen omsorg|dom på tvungen omsorg",
    "overgangsbolig": "overgangsbolig|overgangsbustad",
    "hjemmesoning": "hjemmesoning|fotlenke|soning med fotlenke|elektronisk kontroll|ek|hjemme med fotlenke|heimesoning"
    "|straffegjennomføring i hjemmet|soning hjemme",
    "samfunnsstraff": "samfunnsstraff",
    "betinget_dom": "betinget dom|betinget|betinget fengsel|vilkårsdom|betinga dom|betinga",
    "proveloslatt": "prøveløslatt|prøveløslatelse|proveloslatt|på prøve|prøvelauslaten|prøvelauslating",
    "institusjon": "institusjon|§ 12|§12|§ 12 soning|soning i institusjon|institusjon § 12",
    "sykehus": "sykehus|§ 13|§13|sjukehus|sykehus § 13",
    "ungdomsstraff": "ungdomsstraff|ungdomsoppfølging",
    "narkotikaprogram": (
        "narkotikaprogram|narkotikaprogram med domstolskontroll|nd|promilleprogram|program mot ruspåvirket kjøring"
    ),
    "botetjeneste": "bøtetjeneste|botetjeneste|bøteteneste",
    "venter_paa_soning": "venter på soning|venter|soningskø|ikke begynt|ikke startet|ventar på soning"
    "|venter paa soning",
    "ferdig_sonet": "ferdig sonet|løslatt|ferdig|ferdig sona|lauslaten",
    "annet": "annet|anna|annen",
}
VET_IKKE_ORD = _ordene(
    "vet ikke|veit ikkje|vet ikkje|ukjent|ukjend|uvisst|uviss|uavklart|ikke avklart|ikke kjent|ikke fastsatt"
    "|ikke satt"
    "|ikke bestemt|ikkje kjent|ikkje fastsett|ubestemt|mangler|vi|n/a|na|usikkert|uten dato|ingen dato|ikke dato"
    "|vet ikke dato|vet_ikke",
    "|",
)
_JA = "ja|j|yes|x|sant|true|1|ok"
_NEI = "nei|n|no|ikke|usant|false|0|ingen"
SVARORD: dict[str, dict[str, str]] = {
    "frigang": {
        "innvilget": f"innvilget|innvilga|{_JA}|har frigang|i frigang|godkjent",
        "nei": f"{_NEI}|ikke frigang|har ikke|avslått|avslag|ikke søkt|ikke innvilget|ingen frigang",
        "sokt": "søkt|sokt|søkt om|har søkt|søknad sendt|til behandling|søkt frigang",
    },
    "arbeidsevne": {
        "nedsatt": f"nedsatt|nedsett|{_JA}|redusert|lav",
        "ikke_nedsatt": f"ikke nedsatt|ikkje nedsett|{_NEI}|full|normal",
    },
    "ytelser": {
        "ingen": f"{_NEI}",
        "svaert_begrensede": "svært begrensede|svært begrenset|svaert begrensede|begrenset|få|lave",
        "vesentlige": f"vesentlige|vesentleg|{_JA}|aap|uføretrygd|full uføretrygd",
    },
    "sosialhjelp": {
        "mottar": f"mottar|får|har|{_JA}",
        "staar_i_fare": "står i fare|står i fare for|staar i fare|kan bli",
        "nei": _NEI,
    },
    "arbeidsevnevurdering": {
        "spesielt_tilpasset": "spesielt tilpasset|spesielt tilpasset innsats|spesielt tilpassa",
        "annet_resultat": "annet resultat|annet|anna resultat",
        "ikke_gjort": f"ikke gjort|ikkje gjort|{_NEI}",
    },
    "bolig": {"har": f"har|har bolig|{_JA}", "mangler": f"mangler|mangler bolig|manglar|{_NEI}|bostedsløs"},
}
JA_NEI_ORD = {"ja": _JA, "nei": _NEI}
SIKKERHETSORD: dict[str, str] = {
    "fastsatt": "fastsatt|fastsett|sikker|sikkert|fast|bestemt|endelig|besluttet|vedtatt|ja|bekreftet|fastsatt dato"
    "|soningstidsberegning|endt tid|full tid",
    "antatt": "antatt|usikker|usikkert|foreløpig|førebels|ca|cirka|omtrent|trolig|kanskje|nei|sannsynlig|forventet"
    "|anslått"
    "|anslag|2/3|2/3 tid|prøveløslatelse|ikke sikker|gjetning",
    "minstetid": "minstetid|minstetid utløper|minste tid|min tid",
}


def oppslag(grupper: dict[str, str]) -> dict[str, str]:
    """Word → value, the value itself among the words."""
    return {flat(ett): verdi for verdi, alle in grupper.items() for ett in (*alle.split("|"), verdi.replace("_", " "))}


FORM = oppslag(FORMORD)
SIKKERHET = oppslag(SIKKERHETSORD)
SVAR = {felt: oppslag(grupper) for felt, grupper in SVARORD.items()}
JA_NEI = oppslag(JA_NEI_ORD)

# What may not stand in the list. Header words: a column with one of them is refused, whatever it holds.
FORBUDTE_HODER: dict[str, re.Pattern[str]] = {
    slag: re.compile(moenster)
    for slag, moenster in {
        "navn": r"navn|\bnamn|\w+namn\b|\bname\b|pårørende|kontakt(?:person|betjent)|\binitial|advokat|forsvar[ae]r"
        r"|saksbehand[lr]|sakshands|fornærm|fornerm|^(?:den )?innsatt[ea]?$|^person(?:en)?$|^klient$|^domfelte?$"
        r"|^(?:hvem|kven) (?:det )?gjeld(?:er)?(?: det)?$|^kontakt$|^(?:fange|bruker)$",
        "fodselsnummer": r"fødsels ?(?:nummer|nr|dato|dag)|fødselsn|fodselsn|\bf ?n(?:umme)?r\b"
        r"|person ?(?:nummer|nr|num)|\bpnr\b"
        r"|\bd ?n(?:umme)?r\b|\bdnummer\b|\bf ?dato\b|^født dato$|fødedato|\bssn\b|^p nr$|\bduf\b",
        "telefon": r"telefon|\btlf|\bmobil|\bmob\b|\bphone\b|e ?post\b|\bepost|e ?mail|adresse|postnummer",
        "lovbrudd": r"lovbrudd|lovbrot|forbrytelse|brotsverk|siktelse|siktet|tiltale|dømt for|domfelt for|dom for"
        r"|straffebud"
        r"|lovbestemmelse|paragraf|^§|gjerning|kriminalitet|offence|offense|sakstype|type sak\b"
        r"|straffesak|strafferettsl|straffbart|strafflagt|\bstraffbar",
        "diagnose": r"diagnose|sykdom|sjukdom|medisin|legemid",
    }.items()
}
LOVBRUDD = re.compile(
    r"§ ?\d{3}|\b(?:drap\w*|voldtekt\w*|voldsutøvelse|vold|legemsbeskadigelse|legemskrenkelse|kroppsskade\w*"
    r"|kroppskrenkelse\w*|ran"
    r"|ransforsøk|\w*tyveri\w*|\w*tjuveri\w*|innbrudd\w*|innbrot\w*|vinnings?(?:kriminalitet|lovbrudd|forbrytelse)?"
    r"|svindel\w*|korrupsjon\w*|sedelighet\w*|økonomisk kriminalitet|heleri\w*|bedrageri\w*|underslag\w*|overgrep\w*"
    r"|incest|trusler|skadeverk\w*|ildspåsettelse"
    r"|menneskehandel|terror\w*|ruskjøring|promillekjøring|narkotika(?:forbrytelse|overtredelse|lovbrudd|innførsel"
    r"|salg)?"
    r"|familievold|mishandling\w*|frihetsberøvelse|utpressing|hvitvasking|seksuallovbrudd|strl\.? ?§? ?\d+"
    r"|straffeloven)\b",
    re.I,
)
# First names that are common among adults: enough to know a column of names when it is seen.
FORNAVN = _ordene("""
anne inger kari marit ingrid liv eva berit astrid bjørg hilde anna solveig marianne randi ida nina maria elisabeth
kristin bente heidi silje hanne linda tone gerd wenche ragnhild tove elin julie camilla emma thea sara nora
marte malin emilie lise monica karin mona ellen hege mette unni gunn trine sofie oda line siri maren grete
jan per bjørn ole lars kjell knut arne svein thomas hans geir tor morten terje odd erik martin andreas john anders
rune trond tore daniel jon kristian jonas marius tom stian harald olav fredrik helge gunnar magnus øyvind rolf espen
leif alexander henrik christian ola sindre emil håkon eirik roger einar jakob mohammed muhammad mohamed ahmed ali
omar hassan ibrahim abdul yusuf amina fatima piotr andrzej krzysztof tomasz marcin pawel jens petter pål nils asbjørn
sverre steinar frode kenneth raymond jørgen vegard robert tommy roy glenn simen kevin adrian tobias sander mathias
""")
HARMLOSE_ORD = _ordene("""
fengsel avdeling avd kommune hus nord sør øst vest blokk fløy seksjon celle rom nav enhet region friomsorg
friomsorgskontor
januar februar mars april mai juni juli august september oktober november desember sak ref nr type gruppe team
""")
