"""Bokmål. Short sentences (at most 15 words), plain words, «NAV»; never a bare no, never that one cannot apply."""

from .nb_frister import FELTNAVN, FRISTER
from .nb_oppgaver import OPPGAVER

_OVERSKRIFTER = {
    "overskrift.RETT": "<Du> har rett til KVP, hvis <du> også fyller de vanlige vilkårene",
    "overskrift.KAN": "<Du> kan få innvilget KVP",
    "overskrift.KAN.samfunnsstraff": "<Du> kan ha rett til KVP",
    "overskrift.FORBERED": "Ikke ennå – men <du> kan forberede <seg> nå",
    "overskrift.NAV": "NAV må vurdere dette",
    "overskrift.UTENFOR": "KVP gjelder for dem mellom 18 og 67 år",
    "overskrift.MANGLER_OPPLYSNINGER": "Jeg trenger flere svar før jeg kan si noe sikkert",
}

_BEGRUNNELSER = {
    "slutt": "NAV avgjør. [Du kan alltid søke, og du kan klage hvis du får nei.|"
    "Den innsatte kan alltid søke, og kan klage ved et nei.]",
    "vilkaar_29": "[Vilkår betyr krav. NAV ser på alder, evne til å jobbe og behov for hjelp. NAV ser også på "
    "trygd og andre penger fra NAV å leve av. Sosialhjelp, sparepenger og kjærestens lønn teller "
    "ikke her.|I § 29 ser NAV på alder, arbeidsevne, ytelser og behov for oppfølging. Bare "
    "ytelser etter folketrygdloven eller arbeidsmarkedsloven teller. Sosialhjelp, sparepenger og "
    "lønnen til ektefellen teller ikke her.]",
    "kan_hvis": "[NAV ser også på alder, evne til å jobbe og behov for hjelp (§ 29). NAV ser på trygd og "
    "andre penger fra NAV å leve av. Sosialhjelp, sparepenger og kjærestens lønn teller ikke "
    "her.|NAV ser også på vilkårene i § 29: alder, arbeidsevne, ytelser og behov for oppfølging. "
    "Bare ytelser etter folketrygdloven eller arbeidsmarkedsloven teller. Sosialhjelp, "
    "sparepenger og lønnen til ektefellen teller ikke her.]",
    "naa": "NAV kan innvilge KVP nå.",
    "naa.fra": "NAV kan innvilge KVP fra {vindu}, når <du> har fylt 18 år.",
    "naa.starter": {
        "ellers": "Programmet starter først når <du> er ute. Pengene kommer da.",
        "institusjon": "Programmet kan først starte når oppholdet er slutt. Pengene kommer da.",
    },
    "naa.starter.uviss": "Programmet kan starte når <du> er ute. Det kan starte før, hvis NAV kan følge opp der <du> "
    "er nå. Pengene kommer når det starter.",
    "naa.starter.frigang_vet_ikke": "Programmet kan starte når <du> er ute. Med frigang kan det starte før, hvis NAV "
    "kan følge opp. Pengene kommer når det starter.",
    "forelopig": "Svaret er foreløpig. Det kan endre seg når <du> har svart på resten.",
    "mangler": "Jeg mangler svar på {felt}. Det kan endre konklusjonen.",
    "mangler.flere": "Jeg mangler svar på {felt} og mer. Det kan endre konklusjonen.",
    "motsigelse": "To av svarene passer ikke sammen. Se på dem en gang til.",
    "tidligst": "KVP kan tidligst innvilges fra {vindu}.",
    "nav.vindu": "Fra {vindu} er det seks måneder eller mindre igjen. Da kan NAV innvilge KVP uten frigang eller "
    "overgangsbolig, hvis § 29 er oppfylt.",
    "forbered_naa": "<Du> kan snakke med NAV om søknaden og forberedelsene nå.",
    "taler_imot.forbered": "[Noe i svarene kan gjøre det vanskelig å få KVP.|Noe i svarene taler også imot.] NAV "
    "ser på det når tiden kommer.",
    "imot.ytelser": {
        "ellers": "Etter løslatelsen har <du> [trygd eller andre penger fra NAV|ytelser fra NAV] å leve av. [Det kan "
        "gjøre det vanskelig å få KVP|Det taler imot KVP].",
        "ukjent": "<Du> har [trygd eller andre penger fra NAV|ytelser fra NAV] å leve av. [Det kan gjøre det "
        "vanskelig å få KVP|Det taler imot KVP].",
        "ute": "<Du> har [trygd eller andre penger fra NAV|ytelser fra NAV] å leve av. [Det kan gjøre det vanskelig å "
        "få KVP|Det taler imot KVP].",
        "institusjon": "Etter oppholdet har <du> [trygd eller andre penger fra NAV|ytelser fra NAV] å leve av. [Det "
        "kan gjøre det vanskelig å få KVP|Det taler imot KVP].",
    },
    "imot.arbeidsevne": "[Du har svart at du kan jobbe fullt.|Svaret sier at arbeidsevnen ikke er nedsatt.] [Det "
    "kan gjøre det vanskelig å få KVP|Det taler imot KVP].",
    "imot.maal": "<Du> ønsker ikke å jobbe mot et mål om arbeid nå. KVP er frivillig.",
    "imot.oppfolgingsbehov": "<Du> trenger ikke tett oppfølging. [Det kan gjøre det vanskelig å få KVP|Det taler "
    "imot KVP].",
    "imot.arbeidsevnevurdering": "NAV har vurdert arbeidsevnen og kommet til noe annet enn KVP krever. [Det kan "
    "gjøre det vanskelig å få KVP|Det taler imot KVP].",
    "alder.for_gammel": "Programmet gjelder til man fyller 67 år. <Du> er over grensen.",
    "alder.for_gammel.ved_start": "Programmet gjelder til man fyller 67 år. <Du> er over grensen når det kan starte.",
    "alder.annen_hjelp": "NAV kan likevel hjelpe med alderspensjon, råd om penger, sosialhjelp og bolig.",
    "alder.slik_det_er": "Slik det er nå, fyller <du> 67 år før KVP kan starte.",
    "alder.frigang": "NAV kan vurdere KVP hvis <du> får frigang eller overgangsbolig før det. KVP varer da til "
    "<du> fyller 67.",
    "alder.tidligere": "NAV kan vurdere KVP hvis programmet kan starte før det.",
    "alder.for_ung": "KVP gjelder fra 18 år. <Du> er ikke fylt 18 år når programmet kan starte, slik det er nå.",
    "alder.ungdom": "NAV, skolen, barnevernet og oppfølgingstjenesten kan hjelpe fram til da.",
    "alder.usikker_18": "KVP gjelder fra 18 år. Det er usikkert om <du> er 18 når programmet kan starte.",
    "alder.usikker_67": "KVP gjelder til 67 år. Det er usikkert om <du> er 67 før programmet kan starte.",
}

# «form.dato.…» holds for every form with a release; a form's own text comes before it.
_FORMER = {
    "form.dato.innenfor": "Det er seks måneder eller mindre igjen til løslatelsen.",
    "form.dato.utenfor": "Det er mer enn seks måneder igjen til løslatelsen.",
    "form.dato.delvis": "Løslatelsen er oppgitt som et tidsrom. Bare en del av det ligger innenfor seks måneder. "
    "[Spør fengselet om dagen.|Sjekk dagen i soningstidsberegningen.]",
    "form.dato.kort": "Hele oppholdet er på under seks måneder.",
    "form.dato.ukjent": "Løslatelsesdatoen er ikke kjent. Derfor er det ikke klart om det er seks måneder eller "
    "mindre igjen. [Spør fengselet om datoen.|Sjekk datoen i soningstidsberegningen.]",
    "form.dato.minstetid": "Datoen er en minstetid, altså den korteste tiden før løslatelse kan prøves. "
    "Den er ikke en løslatelsesdato.",
    "form.dato.minstetid_utenfor": "Det er mer enn seks måneder igjen av minstetiden. Minstetiden er ikke en "
    "løslatelsesdato, bare det tidligste.",
    "form.varetekt.delvis": "Løslatelsen er oppgitt som et tidsrom. Bare en del av det ligger innenfor seks måneder. "
    "Spør fengselet eller retten om dagen.",
    "form.varetekt.antatt": "I varetekt må datoen komme fra fengselet eller retten. En antatt dato er ikke nok.",
    "form.varetekt.minstetid": "I varetekt må datoen komme fra fengselet eller retten. En minstetid er ikke nok.",
    "form.varetekt.ukjent": "Varetekt har ofte ingen kjent sluttdato. Datoen må komme fra fengselet eller retten.",
    "form.varetekt.venter": "Datoen gjelder varetekten. <Du> skal også sone etterpå. Derfor er det ikke klart når "
    "<du> slipper ut.",
    "form.subsidiaer_straff.kort": "Fengsel for en ubetalt bot varer høyst 120 dager.",
    "form.forvaring.ukjent": "Forvaring har ingen fast sluttdato. Løslatelsen må være besluttet før datoen teller.",
    "form.dato.antatt": "Ved forvaring må løslatelsen være besluttet. En antatt dato er ikke nok.",
    "form.saerreaksjon.innenfor": "Det er seks måneder eller mindre igjen til utskrivningen.",
    "form.saerreaksjon.delvis": "Utskrivningen er oppgitt som et tidsrom. Bare en del av det ligger innenfor seks "
    "måneder. Spør avdelingen om dagen.",
    "form.saerreaksjon.antatt": "Ved denne dommen må utskrivningen være bestemt. En antatt dato er ikke nok.",
    "form.saerreaksjon.utenfor": "Det er mer enn seks måneder igjen til utskrivningen.",
    "form.saerreaksjon.ukjent": "Dommen har ingen fast sluttdato. NAV trenger en dato for utskrivningen.",
    "form.saerreaksjon.uten_dogn": "Den delen av NAVs regler (rundskrivet) jeg bygger på, nevner bare dem på "
    "institusjon. Teksten er gjengitt i 2022.",
    "form.saerreaksjon.dogn_uviss": "Det er ikke klart om <du> bor i institusjonen døgnet rundt. Det har betydning "
    "for svaret.",
    "form.frigang_ja": "Frigangen er innvilget, og NAV kan følge opp et program derfra. "
    "Da kan KVP innvilges og starte før løslatelsen, hvis § 29 er oppfylt.",
    "form.frigang_uviss": "Frigangen er innvilget. Det er ikke klart om NAV-kontoret kan følge opp et program derfra.",
    "form.frigang_nei": "Frigangen er innvilget. [Du har svart|Svaret er] at NAV-kontoret ikke kan følge opp et "
    "program derfra. [Spør NAV om det stemmer.|Avklar det med NAV-kontoret.]",
    "form.frigang_vet_ikke": "Det er ikke klart om frigang er innvilget. Med frigang kan programmet starte før "
    "løslatelsen, hvis § 29 er oppfylt.",
    "form.bolig_ja": "<Du> bor i overgangsbolig, og NAV kan følge opp et program derfra. "
    "Da kan KVP innvilges og starte før løslatelsen, hvis § 29 er oppfylt.",
    "form.bolig_uviss": "<Du> bor i overgangsbolig. Det er ikke klart om NAV-kontoret kan følge opp et program derfra.",
    "form.bolig_nei": "<Du> bor i overgangsbolig. [Du har svart|Svaret er] at NAV-kontoret ikke kan følge opp et "
    "program derfra. [Spør NAV om det stemmer.|Avklar det med NAV-kontoret.]",
    "form.hjemmesoning.i_gang": "<Du> soner hjemme. Det gir rett til KVP (4.29.2.17), hvis <du> også fyller vilkårene "
    "i § 29.",
    "form.hjemmesoning.ikke_begynt": "Soningen hjemme er ikke begynt. Når den er i gang, gir den rett til KVP, hvis "
    "§ 29 er oppfylt. I fengsel gjelder regelen om seks måneder.",
    "form.hjemmesoning.uviss": "Det er ikke klart om soningen hjemme er i gang. Når den er i gang, gir den rett til "
    "KVP, hvis § 29 er oppfylt.",
    "form.hjemmesoning.etterpaa": "Soningen hjemme er resten av den samme straffen. Nå gjelder regelen for fengsel.",
    "form.samfunnsstraff.i_gang": "Samfunnsstraffen tar ikke tid som programmet trenger. Da kan den gi rett til KVP "
    "(4.29.2.18), hvis § 29 er oppfylt.",
    "form.samfunnsstraff.skal": "Samfunnsstraffen er ikke begynt. Den som skal gjennomføre samfunnsstraff, kan også "
    "ha rett til KVP. Straffen må ikke gå ut over programmet.",
    "form.samfunnsstraff.kolliderer": "Samfunnsstraffen tar tid som programmet trenger, for KVP er på full tid. "
    "Friomsorgen kan lage en annen plan for timene.",
    "form.samfunnsstraff.uviss": "Det er ikke klart om samfunnsstraffen tar tid som programmet trenger.",
    "form.betinget_dom.i_gang": "<Du> har betinget dom. Det gir rett til KVP (4.29.2.19), hvis <du> også fyller "
    "vilkårene i § 29.",
    "form.proveloslatt.i_gang": "<Du> er prøveløslatt. Det gir rett til KVP (4.29.2.19), hvis <du> også fyller "
    "vilkårene i § 29.",
    "form.varetekt_hjemme.ikke_dekket": "Den delen av NAVs regler (rundskrivet) jeg bygger på, nevner ikke varetekt "
    "hjemme. Teksten er gjengitt i 2022. Reglene om fotlenke og om varetekt "
    "ligner mest.",
    "form.institusjon.ikke_dekket": "Den delen av NAVs regler (rundskrivet) jeg bygger på, nevner ikke institusjon "
    "(§ 12). Teksten er gjengitt i 2022. Reglene om seks måneder før løslatelse "
    "ligner mest.",
    "form.sykehus.ikke_dekket": "Den delen av NAVs regler (rundskrivet) jeg bygger på, nevner ikke sykehus (§ 13). "
    "Teksten er gjengitt i 2022. Reglene om seks måneder før løslatelse ligner mest.",
    "form.ungdomsstraff.ikke_dekket": "Den delen av NAVs regler (rundskrivet) jeg bygger på, nevner ikke "
    "ungdomsstraff. Teksten er gjengitt i 2022. Regelen om samfunnsstraff ligner "
    "mest.",
    "form.narkotikaprogram.ikke_dekket": "Programmet er et vilkår i en betinget dom. Den delen av NAVs regler "
    "(rundskrivet) jeg bygger på, nevner ikke det. Teksten er gjengitt i 2022. "
    "NAV ser på om det er tid til begge deler.",
    "form.botetjeneste.ikke_dekket": "Den delen av NAVs regler (rundskrivet) jeg bygger på, nevner ikke "
    "bøtetjeneste. Teksten er gjengitt i 2022. Regelen om samfunnsstraff ligner "
    "mest.",
    "form.venter_paa_soning.ikke_dekket": "Soningen er ikke begynt, og svaret avhenger av hvordan <du> skal sone. I "
    "fengsel gjelder regelen om seks måneder. Fotlenke gir rett når den er i "
    "gang, hvis § 29 er oppfylt. Samfunnsstraff kan gi rett hvis den ikke tar "
    "programmets tid.",
    "form.ferdig_sonet.ikke_dekket": "Straffen er ferdig sonet og er ikke til hinder. <Du> kan søke på vanlig måte.",
    "form.annet.ikke_dekket": "Det er ikke klart hvordan <du> soner. [Betjenten, friomsorgen eller forsvareren kan "
    "si hva det heter.|Dommen, betjenten eller friomsorgen kan si hva det heter.] I "
    "fengsel, varetekt og forvaring gjelder regelen om seks måneder. Overgangsbolig og "
    "frigang til arbeid eller skole kan gi KVP før det. Fotlenke i gang, betinget dom og "
    "prøveløslatelse gir rett, hvis § 29 er oppfylt. Samfunnsstraff kan gi rett. NAV "
    "vurderer det som ikke står her.",
    "form.mangler": "Svaret avhenger av noe som ikke er spurt om ennå.",
    "form.etterpaa": "Det kommer først når <du> er ute. Nå er det regelen for fengsel som gjelder.",
}

_FORMNAVN = {
    "formnavn.varetekt": "Varetekt i fengsel",
    "formnavn.varetekt_hjemme": "Varetekt hjemme med fotlenke",
    "formnavn.fengsel": "Fengsel",
    "formnavn.subsidiaer_straff": "Fengsel for ubetalt bot (subsidiær fengselsstraff)",
    "formnavn.forvaring": "Forvaring",
    "formnavn.tvungent_psykisk_vern": "Dom på tvungent psykisk helsevern",
    "formnavn.tvungen_omsorg": "Dom på tvungen omsorg",
    "formnavn.overgangsbolig": "Overgangsbolig",
    "formnavn.hjemmesoning": "Soning hjemme eller med fotlenke",
    "formnavn.samfunnsstraff": "Samfunnsstraff",
    "formnavn.betinget_dom": "Betinget dom",
    "formnavn.proveloslatt": "Prøveløslatt",
    "formnavn.institusjon": "Soning i institusjon (§ 12)",
    "formnavn.sykehus": "Soning i sykehus (§ 13)",
    "formnavn.ungdomsstraff": "Ungdomsstraff",
    "formnavn.narkotikaprogram": "Narkotikaprogram eller promilleprogram",
    "formnavn.botetjeneste": "Bøtetjeneste",
    "formnavn.venter_paa_soning": "Venter på soning",
    "formnavn.ferdig_sonet": "Ferdig sonet",
    "formnavn.annet": "Annet",
}

_VILKAAR = {
    "vilkaar.alder": "Alder",
    "vilkaar.alder.oppfylt": "<Du> er mellom 18 og 67 år.",
    "vilkaar.alder.oppfylt_ved_start": "<Du> er fylt 18 år når programmet kan starte.",
    "vilkaar.alder.mangler": "Alderen er ikke spurt om.",
    "vilkaar.alder.mangler_start": "Svaret avhenger av alderen når programmet kan starte. Det er ikke klart ennå.",
    "vilkaar.arbeidsevne": "Vesentlig nedsatt arbeids- og inntektsevne",
    "vilkaar.arbeidsevne.oppfylt": "[Du har svart at det er vanskelig å få eller beholde jobb.|Svaret sier at "
    "arbeidsevnen er nedsatt.] NAV vurderer hvor mye.",
    "vilkaar.arbeidsevne.ikke_oppfylt": "[Du har svart at du kan jobbe fullt.|Svaret sier at arbeidsevnen ikke er "
    "nedsatt.] [Det kan gjøre det vanskelig å få KVP|Det taler imot KVP].",
    "vilkaar.arbeidsevne.maa_vurderes": "Det er ikke klart om arbeidsevnen er nedsatt. NAV vurderer det.",
    "vilkaar.arbeidsevne.mangler": "Arbeidsevnen er ikke spurt om.",
    "vilkaar.ytelser": {
        "ellers": "Ingen eller svært små ytelser å leve av",
        "ute": "Ingen eller svært små ytelser å leve av",
    },
    "vilkaar.ytelser.oppfylt": {
        "ellers": "<Du> har ingen ytelser å leve av etter løslatelsen.",
        "ukjent": "<Du> har ingen ytelser å leve av.",
        "ute": "<Du> har ingen ytelser å leve av.",
        "institusjon": "<Du> har ingen ytelser å leve av etter oppholdet.",
    },
    "vilkaar.ytelser.svaert_begrensede": {
        "ellers": "Ytelsene etter løslatelsen er svært små. NAV vurderer om de er små nok.",
        "ukjent": "Ytelsene er svært små. NAV vurderer om de er små nok.",
        "ute": "Ytelsene er svært små. NAV vurderer om de er små nok.",
        "institusjon": "Ytelsene etter oppholdet er svært små. NAV vurderer om de er små nok.",
    },
    "vilkaar.ytelser.ikke_oppfylt": {
        "ellers": "Etter løslatelsen har <du> [trygd eller andre penger fra NAV|ytelser fra NAV] å leve av. [Det kan "
        "gjøre det vanskelig å få KVP|Det taler imot KVP].",
        "ukjent": "<Du> har [trygd eller andre penger fra NAV|ytelser fra NAV] å leve av. [Det kan gjøre det "
        "vanskelig å få KVP|Det taler imot KVP].",
        "ute": "<Du> har [trygd eller andre penger fra NAV|ytelser fra NAV] å leve av. [Det kan gjøre det vanskelig å "
        "få KVP|Det taler imot KVP].",
        "institusjon": "Etter oppholdet har <du> [trygd eller andre penger fra NAV|ytelser fra NAV] å leve av. [Det "
        "kan gjøre det vanskelig å få KVP|Det taler imot KVP].",
    },
    "vilkaar.ytelser.maa_vurderes": {
        "ellers": "Det er ikke klart hvilke ytelser <du> får etter løslatelsen. NAV vurderer det.",
        "ukjent": "Det er ikke klart hvilke ytelser <du> har. NAV vurderer det.",
        "ute": "Det er ikke klart hvilke ytelser <du> har. NAV vurderer det.",
        "institusjon": "Det er ikke klart hvilke ytelser <du> får etter oppholdet. NAV vurderer det.",
    },
    "vilkaar.ytelser.mangler": "Ytelser fra NAV er ikke spurt om.",
    "vilkaar.sosialhjelp": "Sosialhjelp",
    "vilkaar.sosialhjelp.oppfylt": "<Du> får sosialhjelp, eller står i fare for å trenge det.",
    "vilkaar.sosialhjelp.nei": "<Du> trenger ikke å ha sosialhjelp for å få KVP. Svaret er ikke til hinder.",
    "vilkaar.sosialhjelp.maa_vurderes": "Det er ikke klart om <du> trenger sosialhjelp. Det er ikke til hinder.",
    "vilkaar.sosialhjelp.mangler": "Sosialhjelp er ikke spurt om. Svaret er aldri til hinder.",
    "vilkaar.arbeidsevnevurdering": "Arbeidsevnevurdering hos NAV",
    "vilkaar.arbeidsevnevurdering.oppfylt": "NAV har gjort vurderingen, og svaret er «spesielt tilpasset innsats». "
    "Det er det KVP krever. "
    "Nå heter det ofte «trenger veiledning, nedsatt arbeidsevne».",
    "vilkaar.arbeidsevnevurdering.ikke_oppfylt": "NAV har vurdert arbeidsevnen og kommet til noe annet enn KVP krever.",
    "vilkaar.arbeidsevnevurdering.ikke_gjort": "Vurderingen er ikke gjort ennå. Den kan gjøres nå.",
    "vilkaar.arbeidsevnevurdering.maa_vurderes": "Det er ikke klart om vurderingen er gjort. NAV kan svare på det.",
    "vilkaar.arbeidsevnevurdering.mangler": "Arbeidsevnevurderingen er ikke spurt om.",
    "vilkaar.oppfolgingsbehov": "Behov for tett oppfølging",
    "vilkaar.oppfolgingsbehov.oppfylt": "[Du har svart at du trenger tett hjelp for å komme i jobb.|Svaret sier at "
    "tett oppfølging trengs.] NAV vurderer det.",
    "vilkaar.oppfolgingsbehov.ikke_oppfylt": "<Du> trenger ikke tett oppfølging. [Det kan gjøre det vanskelig å få "
    "KVP|Det taler imot KVP].",
    "vilkaar.oppfolgingsbehov.maa_vurderes": "Det er ikke klart hvor mye hjelp <du> trenger. NAV vurderer det.",
    "vilkaar.oppfolgingsbehov.mangler": "Behovet for oppfølging er ikke spurt om.",
    "vilkaar.maal": "Program mot et mål om arbeid",
    "vilkaar.maal.oppfylt": "<Du> vil jobbe mot et mål om arbeid. NAV vurderer om målet er realistisk.",
    "vilkaar.maal.ikke_oppfylt": "<Du> ønsker ikke å jobbe mot et mål om arbeid nå. KVP er frivillig.",
    "vilkaar.maal.maa_vurderes": "Målet er ikke klart ennå. NAV kan hjelpe med å finne det.",
    "vilkaar.maal.mangler": "Mål om arbeid er ikke spurt om.",
    "vilkaar.fulltid": "Full tid (37,5 timer i uka)",
    "vilkaar.fulltid.oppfylt": "Straffen tar ikke av tiden til programmet.",
    "vilkaar.fulltid.ikke_oppfylt": "Straffen tar tid som programmet trenger. Be om en annen plan for timene.",
    "vilkaar.fulltid.maa_vurderes": "NAV ser på om det er tid til et program på full tid.",
    "vilkaar.fulltid.mangler": "Det er ikke spurt om straffen tar tid som programmet trenger.",
    "vilkaar.seks_maaneder": "Seks måneder eller mindre igjen",
    "vilkaar.seks_maaneder.oppfylt": "Det er seks måneder eller mindre igjen, eller hele oppholdet er kortere enn det.",
    "vilkaar.seks_maaneder.ikke_oppfylt": "Det er mer enn seks måneder igjen.",
    "vilkaar.seks_maaneder.maa_vurderes": "Dagen for løslatelse er ikke sikker nok til å regne ut seks måneder.",
    "vilkaar.seks_maaneder.mangler": "Løslatelsen er ikke spurt om.",
    "vilkaar.varighet": "Varighet",
    "vilkaar.varighet.oppfylt": "Programmet varer inntil to år, og ett år til ved særlige grunner.",
    "vilkaar.varighet.ikke_oppfylt": "Programmet gjelder til man fyller 67 år.",
    "vilkaar.varighet.maa_vurderes": "Programmet varer inntil to år, men slutter når <du> fyller 67 år.",
    "vilkaar.varighet.mangler": "Alderen er ikke spurt om, og programmet slutter ved 67 år.",
}

_FORBEHOLD = {
    "forbehold.grense": "Dette er like ved grensen – NAV avgjør.",
    "forbehold.antatt": "Datoen er antatt. Hvis den flyttes, kan svaret bli et annet.",
    "forbehold.to_tredeler": "Løslatelse på prøve etter to tredeler er ikke sikker. Den kan bli nektet.",
    "forbehold.minstetid": "Minstetiden er ikke en løslatelsesdato. Den viser bare det tidligste.",
    "forbehold.delvis": "Løslatelsen kan ligge på begge sider av grensen. Grensen nås {tidsrom}.",
    "forbehold.under_25": "Under 25 år er stønaden to tredeler av full stønad. NAV regner ut beløpet.",
    "forbehold.under_25_kontakt": "For innsatte under 25 år skal kriminalomsorgen alltid kontakte hjelpetjenestene. "
    "Det krever at <du> samtykker.",
    "forbehold.ungdomsprogram": "Noen NAV-kontorer har et ungdomsprogram for dem under 29 år. Spør NAV om det "
    "finnes der <du> bor. Det gis ikke sammen med KVP-penger.",
    "forbehold.fyller_18": "KVP gjelder fra 18-årsdagen. Spør NAV om <du> kan søke før det.",
    "forbehold.fyller_67": "Programmet slutter når <du> fyller 67 år.",
    "forbehold.ytelser_tilbake": {
        "ellers": "Trygd kan stoppe under soning og komme tilbake etterpå. NAV ser på det <du> får etter løslatelsen.",
        "varetekt": "Trygd kan stoppe i varetekt og komme tilbake etterpå. NAV ser på det <du> får etter løslatelsen.",
        "institusjon": "Trygd kan stoppe under soning og komme tilbake etterpå. NAV ser på det "
        "<du> får etter oppholdet.",
    },
    "forbehold.annen_straff": "Det som kommer etter fengselet, kan endre svaret senere. Sjekk da på nytt.",
    "forbehold.annen_straff.hjemme": "Soning hjemme er resten av den samme straffen. Når den er i gang, gir den rett "
    "til KVP, hvis § 29 er oppfylt.",
    "forbehold.fotlenke_over_seks_maaneder": "Fotlenke (§ 16 a) gis som regel når det er seks måneder eller mindre "
    "igjen. Unntak: under 18 år, eller varig ute av stand til å sone i "
    "fengsel. Soning hjemme etter halv tid (§ 16) har ikke denne grensen. "
    "Er datoen riktig?",
    "forbehold.plan_hjemme": "Programmet er på full tid. Det må være plass til det i planen fra friomsorgen. [Spør "
    "friomsorgen om det.|Avklar det med friomsorgen.]",
    "forbehold.frigang_sokt": "Hvis <du> får ja til frigang, må svaret vurderes på nytt. Fengselet må også godta "
    "KVP som aktivitet.",
    "forbehold.flytting": "Hvis <du> flytter til et annet fengsel, må NAV se på avstanden på nytt. Fengselet må "
    "godta KVP som aktivitet i frigangen.",
    "forbehold.proveloslatt_vilkaar": "Vilkår som tar tid på dagen, kan ha betydning. "
    "Det gjelder også opphold i institusjon. NAV vurderer om full tid er mulig.",
    "forbehold.betinget_vilkaar": "Dommen kan ha et program som vilkår. Da må NAV se om det er tid til begge deler.",
    "forbehold.institusjon_vindu": "Hvis det er seks måneder eller mindre igjen, kan regelen for fengsel også gjelde.",
    "forbehold.institusjon_vindu.innenfor": "Det er seks måneder eller mindre igjen. Derfor kan regelen for fengsel "
    "også gjelde.",
    "forbehold.institusjon_vindu.utenfor": "Når det er seks måneder igjen, kan regelen for fengsel også gjelde.",
    "forbehold.ubetalt_bot": "Hvis oppholdet er lengre enn 120 dager, er det mer enn en ubetalt bot.",
    "forbehold.lovnad": "Tilbakeføringsgarantien er et politisk løfte. Den gir ingen ekstra rett.",
    "forbehold.rundskriv": "Svaret bygger på rundskrivet slik det er gjengitt 30.06.2022. "
    "Rundskrivet ble endret 10.01.2024.",
}

_MOTSIGELSER = {
    "motsigelse.varetekt_frigang": "Frigang gis ikke i varetekt. Sitter <du> i varetekt, eller har <du> frigang?",
    "motsigelse.varetekt_overgangsbolig": "Overgangsbolig brukes ikke i varetekt. Hvor er <du> nå?",
    "motsigelse.varetekt_hjemmesoning": "Soning hjemme gis ikke i varetekt. Er <du> dømt og soner hjemme, eller i "
    "varetekt hjemme med fotlenke?",
    "motsigelse.varetekt_proveloslatt": "<Du> kan ikke være både prøveløslatt og i varetekt nå. Hva stemmer?",
    "motsigelse.forvaring_hjemmesoning": "Forvaring kan ikke sones hjemme eller med fotlenke. Hva stemmer?",
    "motsigelse.fengsel_proveloslatt": "<Du> kan ikke både sitte i fengsel og være prøveløslatt. Hva stemmer nå?",
    "motsigelse.subsidiaer_proveloslatt": "<Du> kan ikke både sitte inne for en bot og være prøveløslatt. "
    "Hva stemmer nå?",
    "motsigelse.overgangsbolig_proveloslatt": "<Du> kan ikke både bo i overgangsbolig og være prøveløslatt. "
    "Hva stemmer nå?",
    "motsigelse.fengsel_botetjeneste": "Bøtetjeneste og fengsel går ikke på samme tid. Hva stemmer nå?",
    "motsigelse.samfunnsstraff_botetjeneste": "Bøtetjeneste og samfunnsstraff går ikke på samme tid. Hva stemmer nå?",
    "motsigelse.subsidiaer_under_18": "Fengsel for en ubetalt bot gis ikke til den som er under 18 år. Hvordan "
    "soner <du> nå?",
    "motsigelse.dato_passert": {
        "ellers": "Datoen for løslatelse er passert. Er <du> løslatt, eller finnes det en ny dato?",
        "institusjon": "Datoen for utskrivning er passert. Er <du> skrevet ut, eller finnes det en ny dato?",
        "ute": "Siste dag av soningen er passert. Er <du> ferdig, eller finnes det en ny dato?",
    },
    "motsigelse.alder_bursdag": "Alderen og bursdagen passer ikke sammen. Hvilken dag fyller <du> {fyller} år?",
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
