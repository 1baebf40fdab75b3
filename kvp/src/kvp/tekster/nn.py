"""Nynorsk with e-infinitive. Keys, voices and rules are those of `nb`."""

from .nn_oppgaver import OPPGAVER

PRONOMEN = {
    "du": ("du", "den innsette"), "Du": ("Du", "Den innsette"), "deg": ("deg", "den innsette"), "seg": ("deg", "seg"),
}
MAANEDER = ("januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
            "desember")
MELLOM = "mellom {fra} og {til}"

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
    "rett_hvis": "<Du> har rett til KVP, dersom <du> også oppfyller vilkåra i § 29.",
    "vilkaar_29": "[Vilkår betyr krav. NAV ser på alder og evne til å jobbe. "
                  "Det tel også om du har andre pengar å leve av, og treng hjelp.|"
                  "I § 29 ser NAV på alder, arbeidsevne, ytingar og behov for oppfølging.]",
    "kan_hvis": "[NAV ser også på krava i § 29: alder og evne til å jobbe. "
                "Det tel også om du har andre pengar å leve av, og treng hjelp.|"
                "NAV ser også på vilkåra i § 29: alder, arbeidsevne, ytingar og behov for oppfølging.]",
    "forelopig": "Svaret er førebels. Det kan endre seg når <du> har svart på resten.",
    "mangler": "Det manglar svar som kan endre konklusjonen.",
    "motsigelse": "To av svara passar ikkje saman. Sjå på dei ein gong til.",
    "tidligst": "KVP kan tidlegast innvilgast frå {vindu}.",
    "nav.vindu": "Frå {vindu} er det seks månader eller mindre igjen. Då kan KVP innvilgast uansett.",
    "forbered_naa": "Søknad og førebuingar kan <du> snakke med NAV om alt no.",
    "taler_imot.forbered": "Noko i svara talar også imot. NAV ser på det når tida kjem.",
    "imot.ytelser": "Etter lauslatinga har <du> andre [pengar|ytingar] å leve av. Det talar imot KVP.",
    "imot.arbeidsevne": "Svara seier at arbeidsevna ikkje er nedsett. Det talar imot KVP.",
    "imot.maal": "<Du> ønskjer ikkje å jobbe mot eit mål om arbeid no. KVP er frivillig.",
    "imot.oppfolgingsbehov": "<Du> treng ikkje tett oppfølging frå NAV. Det talar imot KVP.",
    "imot.arbeidsevnevurdering": "NAV har vurdert arbeidsevna og kome til noko anna enn KVP krev. Det talar imot.",
    "alder.for_gammel": "Programmet gjeld til ein fyller 67 år. <Du> er over grensa når det kan starte.",
    "alder.annen_hjelp": "NAV kan likevel hjelpe med alderspensjon, råd om pengar, sosialhjelp og bustad.",
    "alder.for_ung": "KVP gjeld frå 18 år. <Du> har ikkje fylt 18 år når programmet kan starte.",
    "alder.ungdom": "NAV, skulen, barnevernet og oppfølgingstenesta kan hjelpe fram til då.",
    "alder.usikker_18": "KVP gjeld frå 18 år. Det er usikkert om <du> er 18 når programmet kan starte.",
    "alder.usikker_67": "KVP gjeld til 67 år. Det er usikkert om <du> er 67 før programmet kan starte.",
}

# «form.dato.…» holds for every form with a release; a form's own text comes before it.
_FORMER = {
    "form.dato.innenfor": "Det er seks månader eller mindre igjen til lauslatinga. Då kan KVP innvilgast no. "
                          "Programmet startar først etter lauslatinga, og pengane kjem først då.",
    "form.dato.utenfor": "Det er meir enn seks månader igjen til lauslatinga.",
    "form.dato.delvis": "Lauslatinga er oppgitt som eit tidsrom. Berre ein del av det ligg innanfor seks månader. "
                        "Spør fengselet om dagen.",
    "form.dato.kort": "Heile opphaldet er kortare enn seks månader. Då kan KVP innvilgast no. "
                      "Programmet startar først etter lauslatinga, og pengane kjem først då.",
    "form.dato.ukjent": "Lauslatingsdatoen er ikkje kjend. Difor er det ukjent om det er seks månader "
                        "eller mindre igjen. Spør fengselet om datoen.",
    "form.dato.minstetid": "Datoen er ei minstetid, altså den kortaste tida før lauslating kan prøvast. "
                           "Det er ikkje ein lauslatingsdato.",
    "form.dato.minstetid_utenfor": "Det er meir enn seks månader igjen av minstetida. "
                                   "Minstetida er ikkje ein lauslatingsdato, så datoen her er «tidlegast».",
    "form.varetekt.antatt": "I varetekt må datoen kome frå fengselet eller retten. Ein venta dato er ikkje nok.",
    "form.varetekt.minstetid": "I varetekt må datoen kome frå fengselet eller retten. Ei minstetid er ikkje nok.",
    "form.varetekt.ukjent": "Varetekt har ofte ingen kjend sluttdato. Datoen må kome frå fengselet eller retten. "
                            "Førebuingane kan starte no.",
    "form.subsidiaer_straff.kort": "Fengsel for ei ubetalt bot varer høgst 120 dagar. Då kan KVP innvilgast no. "
                                   "Programmet startar først etter lauslatinga, og pengane kjem først då.",
    "form.forvaring.ukjent": "Forvaring har ingen fast sluttdato. Lauslatinga må vere bestemd før datoen tel. "
                             "Førebuingane kan starte no.",
    "form.dato.antatt": "Ved forvaring må lauslatinga vere bestemd. Ein venta dato er ikkje nok.",
    "form.saerreaksjon.innenfor": "Det er seks månader eller mindre igjen til utskrivinga. Då kan KVP innvilgast no. "
                                  "Programmet startar først etter utskrivinga, og pengane kjem først då.",
    "form.saerreaksjon.utenfor": "Det er meir enn seks månader igjen til utskrivinga.",
    "form.saerreaksjon.ukjent": "Dommen har ingen fast sluttdato. NAV treng ein dato for utskrivinga. "
                                "Førebuingane kan starte no.",
    "form.saerreaksjon.uten_dogn": "Reglane til NAV (rundskrivet) gjeld den som bur i institusjon døgnet rundt. "
                                   "Utan døgnopphald er saka ikkje omtala der.",
    "form.saerreaksjon.dogn_uviss": "Det er ukjent om <du> bur i institusjonen døgnet rundt. "
                                     "Det har noko å seie for svaret.",
    "form.frigang_ja": "Frigangen er innvilga, og NAV kan følgje opp eit program derifrå. "
                       "Då kan KVP innvilgast og starte før lauslatinga.",
    "form.frigang_uviss": "Frigangen er innvilga. "
                          "Det er ikkje klart om NAV-kontoret kan følgje opp eit program der.",
    "form.frigang_vet_ikke": "Det er ukjent om frigang er innvilga. "
                             "Med frigang kan programmet starte før lauslatinga.",
    "form.bolig_ja": "<Du> bur i overgangsbustad, og NAV kan følgje opp eit program derifrå. "
                     "Då kan KVP innvilgast og starte før lauslatinga.",
    "form.bolig_uviss": "<Du> bur i overgangsbustad. "
                        "Det er ikkje klart om NAV-kontoret kan følgje opp eit program der.",
    "form.hjemmesoning.i_gang": "Soninga heime er i gang.",
    "form.hjemmesoning.ikke_begynt": "Soninga heime har ikkje starta. Når ho er i gang, gir ho rett til KVP. "
                                     "Blir det fengsel i staden, gjeld regelen om seks månader.",
    "form.hjemmesoning.uviss": "Det er ukjent om soninga heime er i gang. Først då gir ho rett til KVP.",
    "form.samfunnsstraff.i_gang": "Samfunnsstraffa tek ikkje av tida til programmet.",
    "form.samfunnsstraff.skal": "Samfunnsstraffa har ikkje starta. "
                                "Den som skal gjennomføre samfunnsstraff, kan også ha rett til KVP.",
    "form.samfunnsstraff.kolliderer": "Samfunnsstraffa tek tid som programmet treng, for KVP er på full tid. "
                                      "Friomsorga kan lage ein annan plan for timane.",
    "form.samfunnsstraff.uviss": "Det er ukjent om samfunnsstraffa tek tid som programmet treng.",
    "form.betinget_dom.i_gang": "Dommen er betinga, og då sonar <du> ikkje i fengsel.",
    "form.proveloslatt.i_gang": "<Du> er prøvelauslaten.",
    "form.varetekt_hjemme.ikke_dekket": "Reglane til NAV (rundskrivet) nemner ikkje varetekt heime med fotlenkje. "
                                        "Det liknar mest på fotlenkje og på varetekt.",
    "form.institusjon.ikke_dekket": "Reglane til NAV (rundskrivet) seier ikkje noko om soning i institusjon (§ 12). "
                                    "Reglane om seks månader før lauslating liknar mest.",
    "form.sykehus.ikke_dekket": "Reglane til NAV (rundskrivet) seier ikkje noko om soning i sjukehus (§ 13). "
                                "Reglane om seks månader før lauslating liknar mest.",
    "form.ungdomsstraff.ikke_dekket": "Reglane til NAV (rundskrivet) seier ikkje noko om ungdomsstraff. "
                                      "Regelen om samfunnsstraff liknar mest.",
    "form.narkotikaprogram.ikke_dekket": "Programmet er eit vilkår i ein betinga dom. "
                                         "Reglane til NAV (rundskrivet) seier ikkje noko om det. "
                                         "NAV ser på om det er tid til begge delar.",
    "form.botetjeneste.ikke_dekket": "Reglane til NAV (rundskrivet) seier ikkje noko om bøteteneste. "
                                     "Regelen om samfunnsstraff liknar mest.",
    "form.venter_paa_soning.ikke_dekket": "Soninga har ikkje starta, og svaret kjem an på forma. "
                                          "I fengsel gjeld regelen om seks månader. "
                                          "Fotlenkje gir rett når ho er i gang. "
                                          "Samfunnsstraff kan gi rett om ho ikkje tek av tida til programmet.",
    "form.ferdig_sonet.ikke_dekket": "Straffa er ferdig sona og er ikkje til hinder. <Du> kan søkje på vanleg måte.",
    "form.annet.ikke_dekket": "Reglane til NAV (rundskrivet) seier ikkje noko om denne situasjonen. "
                              "Utan lovleg opphald, eller ved soning i utlandet, er berre råd og rettleiing sikkert.",
    "form.mangler": "Svaret kjem an på noko som det ikkje er spurt om enno.",
    "form.etterpaa": "Dette skal sonast etter fengselet. Fengselet avgjer no.",
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
    "vilkaar.alder.oppfylt": "<Du> er mellom 18 og 67 år når programmet kan starte.",
    "vilkaar.alder.mangler": "Det er ikkje spurt om alderen.",
    "vilkaar.alder.mangler_start": "Svaret kjem an på alderen når programmet kan starte. Det er ikkje klart enno.",
    "vilkaar.arbeidsevne": "Vesentleg nedsett arbeids- og inntektsevne",
    "vilkaar.arbeidsevne.oppfylt": "Svara seier at evna til å jobbe er nedsett. NAV vurderer kor mykje.",
    "vilkaar.arbeidsevne.ikke_oppfylt": "Svara seier at arbeidsevna ikkje er nedsett. Det talar imot KVP.",
    "vilkaar.arbeidsevne.maa_vurderes": "Det er ukjent om arbeidsevna er nedsett. NAV vurderer det.",
    "vilkaar.arbeidsevne.mangler": "Det er ikkje spurt om arbeidsevna.",
    "vilkaar.ytelser": "Ingen eller svært små ytingar å leve av",
    "vilkaar.ytelser.oppfylt": "<Du> har ingen ytingar å leve av etter lauslatinga.",
    "vilkaar.ytelser.svaert_begrensede": "Ytingane etter lauslatinga er svært små. NAV vurderer om dei er små nok.",
    "vilkaar.ytelser.ikke_oppfylt": "Etter lauslatinga har <du> andre [pengar|ytingar] å leve av. Det talar imot KVP.",
    "vilkaar.ytelser.maa_vurderes": "Det er ukjent kva ytingar <du> får etter lauslatinga. NAV vurderer det.",
    "vilkaar.ytelser.mangler": "Det er ikkje spurt om ytingar etter lauslatinga.",
    "vilkaar.sosialhjelp": "Sosialhjelp",
    "vilkaar.sosialhjelp.oppfylt": "<Du> får sosialhjelp, eller står i fare for å trenge det.",
    "vilkaar.sosialhjelp.nei": "<Du> treng ikkje å ha sosialhjelp for å få KVP. Svaret er ikkje til hinder.",
    "vilkaar.sosialhjelp.maa_vurderes": "Det er ukjent om <du> treng sosialhjelp. Det er ikkje til hinder.",
    "vilkaar.sosialhjelp.mangler": "Det er ikkje spurt om sosialhjelp. Svaret er aldri til hinder.",
    "vilkaar.arbeidsevnevurdering": "Arbeidsevnevurdering hos NAV",
    "vilkaar.arbeidsevnevurdering.oppfylt": "NAV har gjort vurderinga, og svaret er «spesielt tilpassa innsats». "
                                            "Det er det KVP krev. "
                                            "No heiter det ofte «treng rettleiing, nedsett arbeidsevne».",
    "vilkaar.arbeidsevnevurdering.ikke_oppfylt": "NAV har vurdert arbeidsevna og kome til noko anna enn KVP krev.",
    "vilkaar.arbeidsevnevurdering.ikke_gjort": "Vurderinga er ikkje gjord enno. Det er ei oppgåve som kan gjerast no.",
    "vilkaar.arbeidsevnevurdering.maa_vurderes": "Det er ukjent om vurderinga er gjord. NAV kan svare på det.",
    "vilkaar.arbeidsevnevurdering.mangler": "Det er ikkje spurt om arbeidsevnevurderinga.",
    "vilkaar.oppfolgingsbehov": "Behov for tett oppfølging",
    "vilkaar.oppfolgingsbehov.oppfylt": "<Du> treng tett og samordna hjelp for å kome i arbeid.",
    "vilkaar.oppfolgingsbehov.ikke_oppfylt": "<Du> treng ikkje tett oppfølging frå NAV. Det talar imot KVP.",
    "vilkaar.oppfolgingsbehov.maa_vurderes": "Det er ukjent kor mykje hjelp <du> treng. NAV vurderer det.",
    "vilkaar.oppfolgingsbehov.mangler": "Det er ikkje spurt om behovet for oppfølging.",
    "vilkaar.maal": "Program mot eit realistisk mål",
    "vilkaar.maal.oppfylt": "<Du> vil jobbe mot eit mål om arbeid, og målet er realistisk.",
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
    "vilkaar.seks_maaneder.ikke_oppfylt": "Det er meir enn seks månader igjen. "
                                          "KVP kan tidlegast innvilgast frå {vindu}.",
    "vilkaar.seks_maaneder.maa_vurderes": "Dagen for lauslating er ikkje sikker nok til å rekne ut seks månader.",
    "vilkaar.seks_maaneder.mangler": "Det er ikkje spurt om lauslatinga.",
    "vilkaar.seks_maaneder.gjelder_ikke": "Regelen om seks månader igjen gjeld ikkje her. "
                                          "Programmet skal starte innan seks månader etter at <du> søkte.",
    "vilkaar.varighet": "Kor lenge det varer",
    "vilkaar.varighet.oppfylt": "Programmet varer i inntil to år, og eitt år til ved særlege grunnar.",
    "vilkaar.varighet.ikke_oppfylt": "Programmet gjeld til ein fyller 67 år.",
    "vilkaar.varighet.maa_vurderes": "Programmet varer i inntil to år, men sluttar når <du> fyller 67 år.",
    "vilkaar.varighet.mangler": "Det er ikkje spurt om alderen, og programmet sluttar ved 67 år.",
}

_FORBEHOLD = {
    "forbehold.grense": "Dette er like ved grensa – NAV avgjer.",
    "forbehold.antatt": "Datoen er venta, ikkje stadfesta. Blir han flytta, kan svaret bli eit anna.",
    "forbehold.to_tredeler": "Lauslating på prøve etter to tredelar er ikkje sikker. Ho kan bli nekta.",
    "forbehold.minstetid": "Minstetida er ikkje ein lauslatingsdato. Datoen er «tidlegast».",
    "forbehold.delvis": "Lauslatinga kan liggje på begge sider av grensa. Grensa blir nådd {tidsrom}.",
    "forbehold.under_25": "Under 25 år er stønaden to tredelar av full stønad. NAV reknar ut beløpet.",
    "forbehold.under_25_kontakt": "For innsette under 25 år skal kriminalomsorga alltid kontakte hjelpetenestene. "
                                  "Det krev at <du> samtykkjer.",
    "forbehold.fyller_18": "KVP gjeld frå 18-årsdagen. Spør NAV om <du> kan søkje før det.",
    "forbehold.fyller_67": "Programmet sluttar når <du> fyller 67 år.",
    "forbehold.ytelser_tilbake": "Trygdeytingar kan stoppe under soning og kome tilbake etter lauslatinga. "
                                 "NAV ser på det <du> får etter lauslatinga.",
    "forbehold.annen_straff": "Straffa som skal sonast etter fengselet, kan endre svaret seinare. Sjekk då på nytt.",
    "forbehold.fotlenke_over_seks_maaneder": "Fotlenkje får ein som regel når det er seks månader eller mindre igjen. "
                                             "Unntak: under 18 år, eller varig ute av stand til å sone i fengsel. "
                                             "Er datoen rett?",
    "forbehold.frigang_sokt": "Får <du> ja til frigang, må svaret vurderast på nytt.",
    "forbehold.flytting": "Flyttar <du> til eit anna fengsel, må NAV sjå på avstanden på nytt.",
    "forbehold.proveloslatt_vilkaar": "Vilkår som tek tid på dagen, kan ha noko å seie. "
                                      "Det gjeld også opphald i institusjon. NAV vurderer om full tid er mogleg.",
    "forbehold.betinget_vilkaar": "Har dommen eit program som vilkår? Då må NAV vurdere om det er tid til begge delar.",
    "forbehold.institusjon_vindu": "Er det seks månader eller mindre igjen, kan regelen for fengsel også gjelde.",
    "forbehold.ubetalt_bot": "Er opphaldet lengre enn 120 dagar, er det meir enn ei ubetalt bot.",
    "forbehold.lovnad": "Tilbakeføringsgarantien er ein politisk lovnad. Han gir ingen ekstra rett.",
    "forbehold.rundskriv": "Svaret byggjer på rundskrivet slik det er gjengitt 30.06.2022. "
                           "Rundskrivet blei endra 10.01.2024.",
}

_MOTSIGELSER = {
    "motsigelse.varetekt_frigang": "Ein får ikkje frigang i varetekt. "
                                   "Sit <du> i varetekt, eller har <du> frigang?",
    "motsigelse.varetekt_overgangsbolig": "Overgangsbustad blir ikkje brukt i varetekt. Kvar er <du> no?",
    "motsigelse.varetekt_hjemmesoning": "Ein kan ikkje sone heime i varetekt. Kvar er <du> no?",
    "motsigelse.varetekt_proveloslatt": "<Du> kan ikkje vere både prøvelauslaten og i varetekt no. Kva stemmer?",
    "motsigelse.forvaring_hjemmesoning": "Forvaring kan ikkje sonast heime eller med fotlenkje. Kva stemmer?",
    "motsigelse.fengsel_proveloslatt": "<Du> kan ikkje både sitje i fengsel og vere prøvelauslaten. Kva stemmer no?",
    "motsigelse.subsidiaer_proveloslatt": "<Du> kan ikkje både sitje inne for ei bot og vere prøvelauslaten. "
                                          "Kva stemmer no?",
    "motsigelse.overgangsbolig_proveloslatt": "<Du> kan ikkje både bu i overgangsbustad og vere prøvelauslaten. "
                                              "Kva stemmer no?",
    "motsigelse.fengsel_botetjeneste": "Bøteteneste og fengsel går ikkje på same tid. Kva stemmer no?",
    "motsigelse.dato_passert": "Datoen for lauslating er passert. Er <du> ute, eller finst det ein ny dato?",
    "motsigelse.alder_bursdag": "Alderen og bursdagen passar ikkje saman. Kva dag fyller <du> {fyller} år?",
}

TEKSTER = {
    **_OVERSKRIFTER, **_BEGRUNNELSER, **_FORMER, **_FORMNAVN, **_VILKAAR, **_FORBEHOLD, **_MOTSIGELSER, **OPPGAVER,
}
