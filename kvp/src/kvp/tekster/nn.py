"""Nynorsk with e-infinitive. Keys, voices and rules are those of `nb`."""

from .nn_frister import FELTNAVN, FRISTER
from .nn_oppgaver import OPPGAVER

_OVERSKRIFTER = {
    "overskrift.RETT": "<Du> har rett til KVP, dersom <du> også oppfyller dei vanlege vilkåra",
    "overskrift.KAN": "<Du> kan få innvilga KVP",
    "overskrift.KAN.samfunnsstraff": "<Du> kan ha rett til KVP",
    "overskrift.FORBERED": "Ikkje enno – men <du> kan førebu <seg> no",
    "overskrift.NAV": "NAV må vurdere dette",
    "overskrift.UTENFOR": "KVP gjeld for dei mellom 18 og 67 år",
    "overskrift.MANGLER_OPPLYSNINGER": "Eg treng fleire svar før eg kan seie noko sikkert",
}

_BEGRUNNELSER = {
    "slutt": "NAV avgjer. [Du kan alltid søkje, og du kan klage dersom du får nei.|"
    "Den innsette kan alltid søkje, og kan klage ved eit nei.]",
    "vilkaar_29": "[Vilkår betyr krav. NAV ser på alder, evne til å jobbe og behov for hjelp. NAV ser også på "
    "trygd og andre pengar frå NAV å leve av. Sosialhjelp, sparepengar og løna til kjærasten tel "
    "ikkje her.|I § 29 ser NAV på alder, arbeidsevne, ytingar og behov for oppfølging. Berre "
    "ytingar etter folketrygdlova eller arbeidsmarknadslova tel. Sosialhjelp, sparepengar og "
    "løna til ektefellen tel ikkje her.]",
    "kan_hvis": "[NAV ser også på alder, evne til å jobbe og behov for hjelp (§ 29). NAV ser på trygd og "
    "andre pengar frå NAV å leve av. Sosialhjelp, sparepengar og løna til kjærasten tel ikkje "
    "her.|NAV ser også på vilkåra i § 29: alder, arbeidsevne, ytingar og behov for oppfølging. "
    "Berre ytingar etter folketrygdlova eller arbeidsmarknadslova tel. Sosialhjelp, sparepengar "
    "og løna til ektefellen tel ikkje her.]",
    "naa": "NAV kan innvilge KVP no.",
    "naa.fra": "NAV kan innvilge KVP frå {vindu}, når <du> har fylt 18 år.",
    "naa.starter": {
        "ellers": "Programmet startar først når <du> er ute. Pengane kjem då.",
        "institusjon": "Programmet kan først starte når opphaldet er slutt. Pengane kjem då.",
    },
    "naa.starter.uviss": "Programmet kan starte når <du> er ute. Det kan starte før, dersom NAV kan følgje opp der "
    "<du> er no. Pengane kjem når det startar.",
    "naa.starter.frigang_vet_ikke": "Programmet kan starte når <du> er ute. Med frigang kan det starte før, dersom "
    "NAV kan følgje opp. Pengane kjem når det startar.",
    "forelopig": "Svaret er førebels. Det kan endre seg når <du> har svart på resten.",
    "mangler": "Eg manglar svar på {felt}. Det kan endre konklusjonen.",
    "mangler.flere": "Eg manglar svar på {felt} og meir. Det kan endre konklusjonen.",
    "motsigelse": "To av svara passar ikkje saman. Sjå på dei ein gong til.",
    "tidligst": "KVP kan tidlegast innvilgast frå {vindu}.",
    "nav.vindu": "Frå {vindu} er det seks månader eller mindre igjen. Då kan NAV innvilge KVP utan frigang eller "
    "overgangsbustad, dersom § 29 er oppfylt.",
    "forbered_naa": "<Du> kan snakke med NAV om søknaden og førebuingane no.",
    "taler_imot.forbered": "[Noko i svara kan gjere det vanskeleg å få KVP.|Noko i svara talar også imot.] NAV "
    "ser på det når tida kjem.",
    "imot.ytelser": {
        "ellers": "Etter lauslatinga har <du> [trygd eller andre pengar frå NAV|ytingar frå NAV] å leve av. [Det kan "
        "gjere det vanskeleg å få KVP|Det talar imot KVP].",
        "ukjent": "<Du> har [trygd eller andre pengar frå NAV|ytingar frå NAV] å leve av. [Det kan gjere det "
        "vanskeleg å få KVP|Det talar imot KVP].",
        "ute": "<Du> har [trygd eller andre pengar frå NAV|ytingar frå NAV] å leve av. [Det kan gjere det vanskeleg å "
        "få KVP|Det talar imot KVP].",
        "institusjon": "Etter opphaldet har <du> [trygd eller andre pengar frå NAV|ytingar frå NAV] å leve av. [Det "
        "kan gjere det vanskeleg å få KVP|Det talar imot KVP].",
    },
    "imot.arbeidsevne": "[Du har svart at du kan jobbe fullt.|Svaret seier at arbeidsevna ikkje er nedsett.] [Det "
    "kan gjere det vanskeleg å få KVP|Det talar imot KVP].",
    "imot.maal": "<Du> ønskjer ikkje å jobbe mot eit mål om arbeid no. KVP er frivillig.",
    "imot.oppfolgingsbehov": "<Du> treng ikkje tett oppfølging. [Det kan gjere det vanskeleg å få KVP|Det talar "
    "imot KVP].",
    "imot.arbeidsevnevurdering": "NAV har vurdert arbeidsevna og kome til noko anna enn KVP krev. [Det kan gjere "
    "det vanskeleg å få KVP|Det talar imot KVP].",
    "alder.for_gammel": "Programmet gjeld til ein fyller 67 år. <Du> er over grensa.",
    "alder.for_gammel.ved_start": "Programmet gjeld til ein fyller 67 år. <Du> er over grensa når det kan starte.",
    "alder.annen_hjelp": "NAV kan likevel hjelpe med alderspensjon, råd om pengar, sosialhjelp og bustad.",
    "alder.slik_det_er": "Slik det er no, fyller <du> 67 år før KVP kan starte.",
    "alder.frigang": "NAV kan vurdere KVP dersom <du> får frigang eller overgangsbustad før det. KVP varer då til "
    "<du> fyller 67.",
    "alder.tidligere": "NAV kan vurdere KVP dersom programmet kan starte før det.",
    "alder.for_ung": "KVP gjeld frå 18 år. <Du> har ikkje fylt 18 år når programmet kan starte, slik det er no.",
    "alder.ungdom": "NAV, skulen, barnevernet og oppfølgingstenesta kan hjelpe fram til då.",
    "alder.usikker_18": "KVP gjeld frå 18 år. Det er usikkert om <du> er 18 når programmet kan starte.",
    "alder.usikker_67": "KVP gjeld til 67 år. Det er usikkert om <du> er 67 før programmet kan starte.",
}

# «form.dato.…» holds for every form with a release; a form's own text comes before it.
_FORMER = {
    "form.dato.innenfor": "Det er seks månader eller mindre igjen til lauslatinga.",
    "form.dato.utenfor": "Det er meir enn seks månader igjen til lauslatinga.",
    "form.dato.delvis": "Lauslatinga er oppgitt som eit tidsrom. Berre ein del av det ligg innanfor seks månader. "
    "[Spør fengselet om dagen.|Sjekk dagen i utrekninga av soningstida.]",
    "form.dato.kort": "Heile opphaldet er på under seks månader.",
    "form.dato.ukjent": "Lauslatingsdatoen er ikkje kjend. Difor er det ikkje klart om det er seks månader eller "
    "mindre igjen. [Spør fengselet om datoen.|Sjekk datoen i utrekninga av soningstida.]",
    "form.dato.minstetid": "Datoen er ei minstetid, altså den kortaste tida før lauslating kan prøvast. "
    "Det er ikkje ein lauslatingsdato.",
    "form.dato.minstetid_utenfor": "Det er meir enn seks månader igjen av minstetida. Minstetida er ikkje ein "
    "lauslatingsdato, berre det tidlegaste.",
    "form.varetekt.delvis": "Lauslatinga er oppgitt som eit tidsrom. Berre ein del av det ligg innanfor seks månader. "
    "Spør fengselet eller retten om dagen.",
    "form.varetekt.antatt": "I varetekt må datoen kome frå fengselet eller retten. Ein venta dato er ikkje nok.",
    "form.varetekt.minstetid": "I varetekt må datoen kome frå fengselet eller retten. Ei minstetid er ikkje nok.",
    "form.varetekt.ukjent": "Varetekt har ofte ingen kjend sluttdato. Datoen må kome frå fengselet eller retten.",
    "form.varetekt.venter": "Datoen gjeld varetekta. <Du> skal også sone etterpå. Difor er det ikkje klart når <du> "
    "slepp ut.",
    "form.subsidiaer_straff.kort": "Fengsel for ei ubetalt bot varer høgst 120 dagar.",
    "form.forvaring.ukjent": "Forvaring har ingen fast sluttdato. Lauslatinga må vere bestemd før datoen tel.",
    "form.dato.antatt": "Ved forvaring må lauslatinga vere bestemd. Ein venta dato er ikkje nok.",
    "form.saerreaksjon.innenfor": "Det er seks månader eller mindre igjen til utskrivinga.",
    "form.saerreaksjon.delvis": "Utskrivinga er oppgitt som eit tidsrom. Berre ein del av det ligg innanfor seks "
    "månader. Spør avdelinga om dagen.",
    "form.saerreaksjon.antatt": "Ved denne dommen må utskrivinga vere bestemd. Ein venta dato er ikkje nok.",
    "form.saerreaksjon.utenfor": "Det er meir enn seks månader igjen til utskrivinga.",
    "form.saerreaksjon.ukjent": "Dommen har ingen fast sluttdato. NAV treng ein dato for utskrivinga.",
    "form.saerreaksjon.uten_dogn": "Den delen av reglane til NAV (rundskrivet) eg byggjer på, nemner berre dei på "
    "institusjon. Teksten er gjengitt i 2022.",
    "form.saerreaksjon.dogn_uviss": "Det er ikkje klart om <du> bur i institusjonen døgnet rundt. Det har noko å "
    "seie for svaret.",
    "form.frigang_ja": "Frigangen er innvilga, og NAV kan følgje opp eit program derifrå. "
    "Då kan KVP innvilgast og starte før lauslatinga, dersom § 29 er oppfylt.",
    "form.frigang_uviss": "Frigangen er innvilga. Det er ikkje klart om NAV-kontoret kan følgje opp eit program der.",
    "form.frigang_nei": "Frigangen er innvilga. [Du har svart|Svaret er] at NAV-kontoret ikkje kan følgje opp eit "
    "program derifrå. [Spør NAV om det stemmer.|Avklar det med NAV-kontoret.]",
    "form.frigang_vet_ikke": "Det er ikkje klart om frigang er innvilga. Med frigang kan programmet starte før "
    "lauslatinga, dersom § 29 er oppfylt.",
    "form.bolig_ja": "<Du> bur i overgangsbustad, og NAV kan følgje opp eit program derifrå. "
    "Då kan KVP innvilgast og starte før lauslatinga, dersom § 29 er oppfylt.",
    "form.bolig_uviss": "<Du> bur i overgangsbustad. "
    "Det er ikkje klart om NAV-kontoret kan følgje opp eit program der.",
    "form.bolig_nei": "<Du> bur i overgangsbustad. [Du har svart|Svaret er] at NAV-kontoret ikkje kan følgje opp eit "
    "program derifrå. [Spør NAV om det stemmer.|Avklar det med NAV-kontoret.]",
    "form.hjemmesoning.i_gang": "<Du> sonar heime. Det gir rett til KVP (4.29.2.17), dersom <du> også oppfyller "
    "vilkåra i § 29.",
    "form.hjemmesoning.ikke_begynt": "Soninga heime har ikkje starta. Når ho er i gang, gir ho rett til KVP, dersom "
    "§ 29 er oppfylt. I fengsel gjeld regelen om seks månader.",
    "form.hjemmesoning.uviss": "Det er ikkje klart om soninga heime er i gang. Når ho er i gang, gir ho rett til "
    "KVP, dersom § 29 er oppfylt.",
    "form.hjemmesoning.etterpaa": "Soninga heime er resten av den same straffa. No gjeld regelen for fengsel.",
    "form.samfunnsstraff.i_gang": "Samfunnsstraffa tek ikkje tid som programmet treng. Då kan ho gi rett til KVP "
    "(4.29.2.18), dersom § 29 er oppfylt.",
    "form.samfunnsstraff.skal": "Samfunnsstraffa har ikkje starta. Den som skal gjennomføre samfunnsstraff, kan "
    "også ha rett til KVP. Straffa må ikkje gå ut over programmet.",
    "form.samfunnsstraff.kolliderer": "Samfunnsstraffa tek tid som programmet treng, for KVP er på full tid. "
    "Friomsorga kan lage ein annan plan for timane.",
    "form.samfunnsstraff.uviss": "Det er ikkje klart om samfunnsstraffa tek tid som programmet treng.",
    "form.betinget_dom.i_gang": "<Du> har betinga dom. Det gir rett til KVP (4.29.2.19), dersom <du> også oppfyller "
    "vilkåra i § 29.",
    "form.proveloslatt.i_gang": "<Du> er prøvelauslaten. Det gir rett til KVP (4.29.2.19), dersom <du> også oppfyller "
    "vilkåra i § 29.",
    "form.varetekt_hjemme.ikke_dekket": "Den delen av reglane til NAV (rundskrivet) eg byggjer på, nemner ikkje "
    "varetekt heime. Teksten er gjengitt i 2022. Reglane om fotlenkje og om "
    "varetekt liknar mest.",
    "form.institusjon.ikke_dekket": "Den delen av reglane til NAV (rundskrivet) eg byggjer på, nemner ikkje "
    "institusjon (§ 12). Teksten er gjengitt i 2022. Reglane om seks månader før "
    "lauslating liknar mest.",
    "form.sykehus.ikke_dekket": "Den delen av reglane til NAV (rundskrivet) eg byggjer på, nemner ikkje sjukehus (§ "
    "13). Teksten er gjengitt i 2022. Reglane om seks månader før lauslating liknar "
    "mest.",
    "form.ungdomsstraff.ikke_dekket": "Den delen av reglane til NAV (rundskrivet) eg byggjer på, nemner ikkje "
    "ungdomsstraff. Teksten er gjengitt i 2022. Regelen om samfunnsstraff liknar "
    "mest.",
    "form.narkotikaprogram.ikke_dekket": "Programmet er eit vilkår i ein betinga dom. Den delen av reglane til NAV "
    "(rundskrivet) eg byggjer på, nemner ikkje det. Teksten er gjengitt i "
    "2022. NAV ser på om det er tid til begge delar.",
    "form.botetjeneste.ikke_dekket": "Den delen av reglane til NAV (rundskrivet) eg byggjer på, nemner ikkje "
    "bøteteneste. Teksten er gjengitt i 2022. Regelen om samfunnsstraff liknar "
    "mest.",
    "form.venter_paa_soning.ikke_dekket": "Soninga har ikkje starta, og svaret kjem an på korleis <du> skal sone. I "
    "fengsel gjeld regelen om seks månader. Fotlenkje gir rett når ho er i "
    "gang, dersom § 29 er oppfylt. Samfunnsstraff kan gi rett om ho ikkje tek "
    "av tida til programmet.",
    "form.ferdig_sonet.ikke_dekket": "Straffa er ferdig sona og er ikkje til hinder. <Du> kan søkje på vanleg måte.",
    "form.annet.ikke_dekket": "Det er ikkje klart korleis <du> sonar. [Betjenten, friomsorga eller forsvararen kan "
    "seie kva det heiter.|Dommen, betjenten eller friomsorga kan seie kva det heiter.] I "
    "fengsel, varetekt og forvaring gjeld regelen om seks månader. Overgangsbustad og "
    "frigang til arbeid eller skule kan gi KVP før det. Fotlenkje i gang, betinga dom og "
    "prøvelauslating gir rett, dersom § 29 er oppfylt. Samfunnsstraff kan gi rett. NAV "
    "vurderer det som ikkje står her.",
    "form.mangler": "Svaret kjem an på noko som det ikkje er spurt om enno.",
    "form.etterpaa": "Det kjem først når <du> er ute. No er det regelen for fengsel som gjeld.",
}

_FORMNAVN = {
    "formnavn.varetekt": "Varetekt i fengsel",
    "formnavn.varetekt_hjemme": "Varetekt heime med fotlenkje",
    "formnavn.fengsel": "Fengsel",
    "formnavn.subsidiaer_straff": "Fengsel for ubetalt bot (subsidiær fengselsstraff)",
    "formnavn.forvaring": "Forvaring",
    "formnavn.tvungent_psykisk_vern": "Dom på tvunge psykisk helsevern",
    "formnavn.tvungen_omsorg": "Dom på tvungen omsorg",
    "formnavn.overgangsbolig": "Overgangsbustad",
    "formnavn.hjemmesoning": "Soning heime eller med fotlenkje",
    "formnavn.samfunnsstraff": "Samfunnsstraff",
    "formnavn.betinget_dom": "Betinga dom",
    "formnavn.proveloslatt": "Prøvelauslaten",
    "formnavn.institusjon": "Soning i institusjon (§ 12)",
    "formnavn.sykehus": "Soning i sjukehus (§ 13)",
    "formnavn.ungdomsstraff": "Ungdomsstraff",
    "formnavn.narkotikaprogram": "Narkotikaprogram eller promilleprogram",
    "formnavn.botetjeneste": "Bøteteneste",
    "formnavn.venter_paa_soning": "Ventar på soning",
    "formnavn.ferdig_sonet": "Ferdig sona",
    "formnavn.annet": "Noko anna",
}

_VILKAAR = {
    "vilkaar.alder": "Alder",
    "vilkaar.alder.oppfylt": "<Du> er mellom 18 og 67 år.",
    "vilkaar.alder.oppfylt_ved_start": "<Du> har fylt 18 år når programmet kan starte.",
    "vilkaar.alder.mangler": "Det er ikkje spurt om alderen.",
    "vilkaar.alder.mangler_start": "Svaret kjem an på alderen når programmet kan starte. Det er ikkje klart enno.",
    "vilkaar.arbeidsevne": "Vesentleg nedsett arbeids- og inntektsevne",
    "vilkaar.arbeidsevne.oppfylt": "[Du har svart at det er vanskeleg å få eller behalde jobb.|Svaret seier at "
    "arbeidsevna er nedsett.] NAV vurderer kor mykje.",
    "vilkaar.arbeidsevne.ikke_oppfylt": "[Du har svart at du kan jobbe fullt.|Svaret seier at arbeidsevna ikkje er "
    "nedsett.] [Det kan gjere det vanskeleg å få KVP|Det talar imot KVP].",
    "vilkaar.arbeidsevne.maa_vurderes": "Det er ikkje klart om arbeidsevna er nedsett. NAV vurderer det.",
    "vilkaar.arbeidsevne.mangler": "Det er ikkje spurt om arbeidsevna.",
    "vilkaar.ytelser": {
        "ellers": "Ingen eller svært små ytingar å leve av",
        "ute": "Ingen eller svært små ytingar å leve av",
    },
    "vilkaar.ytelser.oppfylt": {
        "ellers": "<Du> har ingen ytingar å leve av etter lauslatinga.",
        "ukjent": "<Du> har ingen ytingar å leve av.",
        "ute": "<Du> har ingen ytingar å leve av.",
        "institusjon": "<Du> har ingen ytingar å leve av etter opphaldet.",
    },
    "vilkaar.ytelser.svaert_begrensede": {
        "ellers": "Ytingane etter lauslatinga er svært små. NAV vurderer om dei er små nok.",
        "ukjent": "Ytingane er svært små. NAV vurderer om dei er små nok.",
        "ute": "Ytingane er svært små. NAV vurderer om dei er små nok.",
        "institusjon": "Ytingane etter opphaldet er svært små. NAV vurderer om dei er små nok.",
    },
    "vilkaar.ytelser.ikke_oppfylt": {
        "ellers": "Etter lauslatinga har <du> [trygd eller andre pengar frå NAV|ytingar frå NAV] å leve av. [Det kan "
        "gjere det vanskeleg å få KVP|Det talar imot KVP].",
        "ukjent": "<Du> har [trygd eller andre pengar frå NAV|ytingar frå NAV] å leve av. [Det kan gjere det "
        "vanskeleg å få KVP|Det talar imot KVP].",
        "ute": "<Du> har [trygd eller andre pengar frå NAV|ytingar frå NAV] å leve av. [Det kan gjere det vanskeleg å "
        "få KVP|Det talar imot KVP].",
        "institusjon": "Etter opphaldet har <du> [trygd eller andre pengar frå NAV|ytingar frå NAV] å leve av. [Det "
        "kan gjere det vanskeleg å få KVP|Det talar imot KVP].",
    },
    "vilkaar.ytelser.maa_vurderes": {
        "ellers": "Det er ikkje klart kva ytingar <du> får etter lauslatinga. NAV vurderer det.",
        "ukjent": "Det er ikkje klart kva ytingar <du> har. NAV vurderer det.",
        "ute": "Det er ikkje klart kva ytingar <du> har. NAV vurderer det.",
        "institusjon": "Det er ikkje klart kva ytingar <du> får etter opphaldet. NAV vurderer det.",
    },
    "vilkaar.ytelser.mangler": "Det er ikkje spurt om ytingar frå NAV.",
    "vilkaar.sosialhjelp": "Sosialhjelp",
    "vilkaar.sosialhjelp.oppfylt": "<Du> får sosialhjelp, eller står i fare for å trenge det.",
    "vilkaar.sosialhjelp.nei": "<Du> treng ikkje å ha sosialhjelp for å få KVP. Svaret er ikkje til hinder.",
    "vilkaar.sosialhjelp.maa_vurderes": "Det er ikkje klart om <du> treng sosialhjelp. Det er ikkje til hinder.",
    "vilkaar.sosialhjelp.mangler": "Det er ikkje spurt om sosialhjelp. Svaret er aldri til hinder.",
    "vilkaar.arbeidsevnevurdering": "Arbeidsevnevurdering hos NAV",
    "vilkaar.arbeidsevnevurdering.oppfylt": "NAV har gjort vurderinga, og svaret er «spesielt tilpassa innsats». "
    "Det er det KVP krev. "
    "No heiter det ofte «treng rettleiing, nedsett arbeidsevne».",
    "vilkaar.arbeidsevnevurdering.ikke_oppfylt": "NAV har vurdert arbeidsevna og kome til noko anna enn KVP krev.",
    "vilkaar.arbeidsevnevurdering.ikke_gjort": "Vurderinga er ikkje gjord enno. Ho kan gjerast no.",
    "vilkaar.arbeidsevnevurdering.maa_vurderes": "Det er ikkje klart om vurderinga er gjord. NAV kan svare på det.",
    "vilkaar.arbeidsevnevurdering.mangler": "Det er ikkje spurt om arbeidsevnevurderinga.",
    "vilkaar.oppfolgingsbehov": "Behov for tett oppfølging",
    "vilkaar.oppfolgingsbehov.oppfylt": "[Du har svart at du treng tett hjelp for å kome i jobb.|Svaret seier at "
    "det trengst tett oppfølging.] NAV vurderer det.",
    "vilkaar.oppfolgingsbehov.ikke_oppfylt": "<Du> treng ikkje tett oppfølging. [Det kan gjere det vanskeleg å få "
    "KVP|Det talar imot KVP].",
    "vilkaar.oppfolgingsbehov.maa_vurderes": "Det er ikkje klart kor mykje hjelp <du> treng. NAV vurderer det.",
    "vilkaar.oppfolgingsbehov.mangler": "Det er ikkje spurt om behovet for oppfølging.",
    "vilkaar.maal": "Program mot eit mål om arbeid",
    "vilkaar.maal.oppfylt": "<Du> vil jobbe mot eit mål om arbeid. NAV vurderer om målet er realistisk.",
    "vilkaar.maal.ikke_oppfylt": "<Du> ønskjer ikkje å jobbe mot eit mål om arbeid no. KVP er frivillig.",
    "vilkaar.maal.maa_vurderes": "Målet er ikkje klart enno. NAV kan hjelpe med å finne det.",
    "vilkaar.maal.mangler": "Det er ikkje spurt om mål om arbeid.",
    "vilkaar.fulltid": "Full tid (37,5 timar i veka)",
    "vilkaar.fulltid.oppfylt": "Straffa tek ikkje av tida til programmet.",
    "vilkaar.fulltid.ikke_oppfylt": "Straffa tek tid som programmet treng. Be om ein annan plan for timane.",
    "vilkaar.fulltid.maa_vurderes": "NAV ser på om det er tid til eit program på full tid.",
    "vilkaar.fulltid.mangler": "Det er ikkje spurt om straffa tek tid som programmet treng.",
    "vilkaar.seks_maaneder": "Seks månader eller mindre igjen",
    "vilkaar.seks_maaneder.oppfylt": "Det er seks månader eller mindre igjen, "
    "eller heile opphaldet er kortare enn det.",
    "vilkaar.seks_maaneder.ikke_oppfylt": "Det er meir enn seks månader igjen.",
    "vilkaar.seks_maaneder.maa_vurderes": "Dagen for lauslating er ikkje sikker nok til å rekne ut seks månader.",
    "vilkaar.seks_maaneder.mangler": "Det er ikkje spurt om lauslatinga.",
    "vilkaar.varighet": "Kor lenge det varer",
    "vilkaar.varighet.oppfylt": "Programmet varer i inntil to år, og eitt år til ved særlege grunnar.",
    "vilkaar.varighet.ikke_oppfylt": "Programmet gjeld til ein fyller 67 år.",
    "vilkaar.varighet.maa_vurderes": "Programmet varer i inntil to år, men sluttar når <du> fyller 67 år.",
    "vilkaar.varighet.mangler": "Det er ikkje spurt om alderen, og programmet sluttar ved 67 år.",
}

_FORBEHOLD = {
    "forbehold.grense": "Dette er like ved grensa – NAV avgjer.",
    "forbehold.antatt": "Datoen er venta, ikkje stadfesta. Om han blir flytta, kan svaret bli eit anna.",
    "forbehold.to_tredeler": "Lauslating på prøve etter to tredelar er ikkje sikker. Ho kan bli nekta.",
    "forbehold.minstetid": "Minstetida er ikkje ein lauslatingsdato. Ho viser berre det tidlegaste.",
    "forbehold.delvis": "Lauslatinga kan liggje på begge sider av grensa. Grensa blir nådd {tidsrom}.",
    "forbehold.under_25": "Under 25 år er stønaden to tredelar av full stønad. NAV reknar ut beløpet.",
    "forbehold.under_25_kontakt": "For innsette under 25 år skal kriminalomsorga alltid kontakte hjelpetenestene. "
    "Det krev at <du> samtykkjer.",
    "forbehold.ungdomsprogram": "Nokre NAV-kontor har eit ungdomsprogram for dei under 29 år. Spør NAV om det finst "
    "der <du> bur. Ein får det ikkje saman med KVP-pengar.",
    "forbehold.fyller_18": "KVP gjeld frå 18-årsdagen. Spør NAV om <du> kan søkje før det.",
    "forbehold.fyller_67": "Programmet sluttar når <du> fyller 67 år.",
    "forbehold.ytelser_tilbake": {
        "ellers": "Trygd kan stoppe under soning og kome tilbake etterpå. NAV ser på det <du> får etter lauslatinga.",
        "varetekt": "Trygd kan stoppe i varetekt og kome tilbake etterpå. NAV ser på det <du> får etter lauslatinga.",
        "institusjon": "Trygd kan stoppe under soning og kome tilbake etterpå. NAV ser på det "
        "<du> får etter opphaldet.",
    },
    "forbehold.annen_straff": "Det som kjem etter fengselet, kan endre svaret seinare. Sjekk då på nytt.",
    "forbehold.annen_straff.hjemme": "Soning heime er resten av den same straffa. Når ho er i gang, gir ho rett "
    "til KVP, dersom § 29 er oppfylt.",
    "forbehold.fotlenke_over_seks_maaneder": "Fotlenkje (§ 16 a) kjem som regel når det er seks månader eller "
    "mindre igjen. Unntak: under 18 år, eller varig ute av stand til å "
    "sone i fengsel. Soning heime etter halv tid (§ 16) har ikkje denne "
    "grensa. Er datoen rett?",
    "forbehold.plan_hjemme": "Programmet er på full tid. Det må vere plass til det i planen frå friomsorga. [Spør "
    "friomsorga om det.|Avklar det med friomsorga.]",
    "forbehold.frigang_sokt": "Dersom <du> får ja til frigang, må svaret vurderast på nytt. Fengselet må også godta "
    "KVP som aktivitet.",
    "forbehold.flytting": "Dersom <du> flyttar til eit anna fengsel, må NAV sjå på avstanden på nytt. Fengselet må "
    "godta KVP som aktivitet i frigangen.",
    "forbehold.proveloslatt_vilkaar": "Vilkår som tek tid på dagen, kan ha noko å seie. "
    "Det gjeld også opphald i institusjon. NAV vurderer om full tid er mogleg.",
    "forbehold.betinget_vilkaar": "Dommen kan ha eit program som vilkår. Då må NAV sjå om det er tid til begge delar.",
    "forbehold.institusjon_vindu": "Dersom det er seks månader eller mindre igjen, kan regelen for fengsel også "
    "gjelde.",
    "forbehold.institusjon_vindu.innenfor": "Det er seks månader eller mindre igjen. Difor kan regelen for fengsel "
    "også gjelde.",
    "forbehold.institusjon_vindu.utenfor": "Når det er seks månader igjen, kan regelen for fengsel også gjelde.",
    "forbehold.ubetalt_bot": "Dersom opphaldet er lengre enn 120 dagar, er det meir enn ei ubetalt bot.",
    "forbehold.lovnad": "Tilbakeføringsgarantien er ein politisk lovnad. Han gir ingen ekstra rett.",
    "forbehold.rundskriv": "Svaret byggjer på rundskrivet slik det er gjengitt 30.06.2022. "
    "Rundskrivet blei endra 10.01.2024.",
}

_MOTSIGELSER = {
    "motsigelse.varetekt_frigang": "Ein får ikkje frigang i varetekt. Sit <du> i varetekt, eller har <du> frigang?",
    "motsigelse.varetekt_overgangsbolig": "Overgangsbustad blir ikkje brukt i varetekt. Kvar er <du> no?",
    "motsigelse.varetekt_hjemmesoning": "Ein kan ikkje sone heime i varetekt. Er <du> dømd og sonar heime, eller i "
    "varetekt heime med fotlenkje?",
    "motsigelse.varetekt_proveloslatt": "<Du> kan ikkje vere både prøvelauslaten og i varetekt no. Kva stemmer?",
    "motsigelse.forvaring_hjemmesoning": "Forvaring kan ikkje sonast heime eller med fotlenkje. Kva stemmer?",
    "motsigelse.fengsel_proveloslatt": "<Du> kan ikkje både sitje i fengsel og vere prøvelauslaten. Kva stemmer no?",
    "motsigelse.subsidiaer_proveloslatt": "<Du> kan ikkje både sitje inne for ei bot og vere prøvelauslaten. "
    "Kva stemmer no?",
    "motsigelse.overgangsbolig_proveloslatt": "<Du> kan ikkje både bu i overgangsbustad og vere prøvelauslaten. "
    "Kva stemmer no?",
    "motsigelse.fengsel_botetjeneste": "Bøteteneste og fengsel går ikkje på same tid. Kva stemmer no?",
    "motsigelse.samfunnsstraff_botetjeneste": "Bøteteneste og samfunnsstraff går ikkje på same tid. Kva stemmer no?",
    "motsigelse.subsidiaer_under_18": "Den som er under 18 år, får ikkje fengsel for ei ubetalt bot. Korleis sonar "
    "<du> no?",
    "motsigelse.dato_passert": {
        "ellers": "Datoen for lauslating er passert. Er <du> ute, eller finst det ein ny dato?",
        "institusjon": "Datoen for utskriving er passert. Er <du> skriven ut, eller finst det ein ny dato?",
        "ute": "Siste dag av soninga er passert. Er <du> ferdig, eller finst det ein ny dato?",
    },
    "motsigelse.alder_bursdag": "Alderen og bursdagen passar ikkje saman. Kva dag fyller <du> {fyller} år?",
}

TEKSTER = {
    **_OVERSKRIFTER,
    **_BEGRUNNELSER,
    **_FORMER,
    **_FORMNAVN,
    **_VILKAAR,
    **_FORBEHOLD,
    **_MOTSIGELSER,
    **OPPGAVER,
    **FELTNAVN,
    **FRISTER,
}
