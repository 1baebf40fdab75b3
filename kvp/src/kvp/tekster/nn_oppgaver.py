"""Nynorsk for the preparations: title and text of each task, and who does what."""

OPPGAVER = {
    # Who
    "hvem.innsatt": "[Du sjølv|Den innsette sjølv]",
    "hvem.nav_kommune": "NAV-kontoret i kommunen",
    "hvem.nav_fengsel": "NAV-rettleiaren i fengselet",
    "hvem.kontaktbetjent": "Kontaktbetjenten",
    "hvem.tilbakeforingskoordinator": "Tilbakeføringskoordinatoren",
    "hvem.friomsorg": "Friomsorga",
    "hvem.konfliktraad": "Koordinatoren i konfliktrådet",
    "hvem.behandler": "Avdelinga eller behandlaren",
    "hvem.skole": "Skulen i fengselet",
    "hvem.helse": "Helsetenesta",
    "hvem.boligtjeneste": "Bustadtenesta i kommunen",
    "hvem.frivillige": "Frivillige organisasjonar",
    "hvem.barneansvarlig": "Den barneansvarlege i fengselet",
    # The list «Husk!»
    "oppgave.kartlegging": "Kartlegging",
    "oppgave.kartlegging.tekst": "Snakk om kva <du> kan, og kva <du> treng hjelp til.",
    "oppgave.forstegangssamtale": "Førstegongssamtale med NAV",
    "oppgave.forstegangssamtale.tekst": "Det er den første samtalen med NAV. [Be|Hjelp den innsette å be] om ein time.",
    "oppgave.arbeidsevnevurdering": "Arbeidsevnevurdering",
    "oppgave.arbeidsevnevurdering.tekst": "NAV snakkar med <deg> om [kva du kan, og kva du treng hjelp til|arbeid, "
    "vanskar og behov for hjelp]. Det kan gjerast no.",
    "oppgave.programinnhold": "Innhaldet i programmet",
    "oppgave.programinnhold.tekst": "Lag eit forslag til veka saman med NAV: arbeid, kurs og anna.",
    "oppgave.individuell_plan": "Individuell plan",
    "oppgave.individuell_plan.tekst": "Det er ein plan for all hjelpa, laga saman med <deg>. Han er frivillig.[| "
    "Kriminalomsorga kan vere med på planen.]",
    "oppgave.bolig": "Bustad",
    "oppgave.bolig.tekst": {
        "ellers": "Sei tidleg frå til NAV om bustad. Kommunen skal hjelpe den som ikkje klarer det sjølv.",
        "varetekt": "Sei tidleg frå til NAV om bustad. Kommunen skal hjelpe den som ikkje klarer det sjølv.",
        "inne": "Sei tidleg frå til NAV om bustad. Kommunen skal hjelpe den som ikkje klarer det sjølv. Fengselet "
        "skal vere med på å førebu det.",
    },
    "oppgave.barn": "Barn",
    "oppgave.barn.tekst": {
        "ellers": "Fortel NAV at <du> har barn under 18 år. Då kan <du> få barnetillegg.",
        "inne": "Fortel NAV at <du> har barn under 18 år. Då kan <du> få barnetillegg. "
        "Fengselet har ein barneansvarleg.",
    },
    "oppgave.barn.ikke_svart": "Dersom <du> har barn under 18 år, kan <du> få barnetillegg. Fortel det til NAV.",
    # The six areas of the reintegration guarantee
    "oppgave.behov_bolig": "Ein stad å bu",
    "oppgave.behov_bolig.tekst": "Be kommunen om hjelp til bustad i god tid.",
    "oppgave.behov_utdanning": "Utdanning",
    "oppgave.behov_utdanning.tekst": {
        "ellers": "Spør NAV eller fylkeskommunen om opplæring.",
        "inne": "Snakk med skulen i fengselet om opplæring no og etter lauslatinga.",
    },
    "oppgave.behov_arbeid": "Arbeid",
    "oppgave.behov_arbeid.tekst": "Spør NAV om tiltak og hjelp til å finne arbeid.",
    "oppgave.behov_sosiale_tjenester": "Sosiale tenester",
    "oppgave.behov_sosiale_tjenester.tekst": "Spør NAV om råd, sosialhjelp og individuell plan.",
    "oppgave.behov_helse": "Helse",
    "oppgave.behov_helse.tekst": {
        "ellers": "Snakk med fastlegen eller helsetenesta. Behandling kan vere ein del av programmet.",
        "inne": "Avtal med helsetenesta kva som skal vere klart ved lauslatinga. Behandling kan vere ein del av "
        "programmet.",
    },
    "oppgave.behov_helse.uten_program": {
        "ellers": "Snakk med legen eller helsetenesta.",
        "inne": "Avtal med helsetenesta kva som skal vere klart ved lauslatinga.",
    },
    "oppgave.behov_okonomi": "Pengar og gjeld",
    "oppgave.behov_okonomi.tekst": "Be NAV om økonomisk rådgiving. Det er gratis hjelp med pengar og gjeld.",
    # What follows from the answers
    "oppgave.kontakt_nav": "Finn rett NAV-kontor",
    "oppgave.kontakt_nav.tekst": {
        "ellers": "Som regel er det kommunen <du> budde eller oppheldt <seg> i før [du kom inn|innsetjinga]. Etter "
        "lauslatinga er det kommunen <du> bur i.",
        "ukjent": "I fengsel og institusjon er det kommunen frå før opphaldet. Elles er det kommunen <du> bur eller "
        "oppheld <seg> i no.",
        "ute": "Det er NAV i kommunen <du> bur eller oppheld <seg> i no.",
        "institusjon": "Som regel er det kommunen <du> budde eller oppheldt <seg> i før opphaldet. Etterpå er det "
        "kommunen <du> bur i.",
    },
    "oppgave.sok": "Søk om KVP",
    "oppgave.sok.tekst": "NAV skal rettleie om søknaden, og kan hjelpe med å fylle han ut. Han kan vere på papir. "
    "NAV svarer med eit skriftleg vedtak.",
    "oppgave.soningstidsberegning": "Be om utrekning av soningstida",
    "oppgave.soningstidsberegning.tekst": "Det er eit ark frå fengselet med datoane for soninga.",
    "oppgave.dato_varetekt": "Spør om datoen",
    "oppgave.dato_varetekt.tekst": "Spør fengselet eller forsvararen om det finst ein dato.",
    "oppgave.dato_behandler": "Spør om datoen for utskriving",
    "oppgave.dato_behandler.tekst": "NAV treng datoen for å rekne ut seks månader.",
    "oppgave.sjekk_dato": "Sjekk datoen på nytt",
    "oppgave.sjekk_dato.tekst": "Datoen kan bli flytta. Sjekk han før søknaden, og rekn ut på nytt.",
    "oppgave.annen_plan": "Be om ein annan plan",
    "oppgave.annen_plan.tekst": "Samfunnsstraff skal leggjast slik at jobb og skule kan gå som vanleg. "
    "Spør friomsorga.",
    "oppgave.nav_oppfolging": "Avklar oppfølging med NAV",
    "oppgave.nav_oppfolging.tekst": "Spør NAV-kontoret om dei kan følgje opp derifrå <du> er. "
    "Spør også om digital oppfølging, eller overføring nærare heimen.",
}
