"""Nynorsk for the preparations: title and text of each task, and who does what."""

OPPGAVER = {
    # Who
    "hvem.innsatt": "[Du sjølv|Den innsette sjølv]",
    "hvem.nav_kommune": "NAV-kontoret i kommunen",
    "hvem.nav_fengsel": "NAV-rettleiaren i fengselet",
    "hvem.kontaktbetjent": "Kontaktbetjenten",
    "hvem.tilbakeforingskoordinator": "Tilbakeføringskoordinatoren",
    "hvem.friomsorg": "Friomsorga",
    "hvem.behandler": "Institusjonen eller behandlaren",
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
    "oppgave.arbeidsevnevurdering.tekst": "NAV ser saman med <deg> på arbeid, vanskar og hjelp. "
                                          "Det kan gjerast no.",
    "oppgave.programinnhold": "Innhaldet i programmet",
    "oppgave.programinnhold.tekst": "Lag eit forslag til veka saman med NAV: arbeid, kurs og anna.",
    "oppgave.individuell_plan": "Individuell plan",
    "oppgave.individuell_plan.tekst": "Det er ein plan for all hjelpa, laga saman med <deg>. Han er frivillig.",
    "oppgave.bolig": "Bustad",
    "oppgave.bolig.tekst": "Sei tidleg frå om bustad. Kommunen skal hjelpe, og fengselet skal førebu det.",
    "oppgave.barn": "Barn",
    "oppgave.barn.tekst": "Fortel NAV at <du> har barn. Då kan <du> få barnetillegg. "
                          "Fengselet har ein barneansvarleg.",
    "oppgave.barn.ikke_svart": "Har <du> barn, kan <du> få barnetillegg. Fortel det til NAV.",
    # The six areas of the reintegration guarantee
    "oppgave.behov_bolig": "Ein stad å bu",
    "oppgave.behov_bolig.tekst": "Be kommunen om hjelp til bustad i god tid.",
    "oppgave.behov_utdanning": "Utdanning",
    "oppgave.behov_utdanning.tekst": "Snakk med skulen om opplæring no og etter lauslatinga.",
    "oppgave.behov_arbeid": "Arbeid",
    "oppgave.behov_arbeid.tekst": "Spør NAV om tiltak og hjelp til å finne arbeid.",
    "oppgave.behov_sosiale_tjenester": "Sosiale tenester",
    "oppgave.behov_sosiale_tjenester.tekst": "Spør NAV om råd, sosialhjelp og individuell plan.",
    "oppgave.behov_helse": "Helse",
    "oppgave.behov_helse.tekst": "Avtal med helsetenesta kva som skal vere klart ved lauslatinga. "
                                 "Behandling kan vere ein del av programmet.",
    "oppgave.behov_okonomi": "Pengar og gjeld",
    "oppgave.behov_okonomi.tekst": "Be NAV om økonomisk rådgiving. Det er gratis hjelp med pengar og gjeld.",
    # What follows from the answers
    "oppgave.kontakt_nav": "Finn rett NAV-kontor",
    "oppgave.kontakt_nav.tekst": "Som regel er det kommunen <du> budde i før soninga. "
                                 "Etter lauslatinga er det kommunen <du> bur i.",
    "oppgave.sok": "Søk om KVP",
    "oppgave.sok.tekst": "NAV skal hjelpe med søknaden, også på papir. NAV svarer med eit skriftleg vedtak.",
    "oppgave.soningstidsberegning": "Be om utrekning av soningstida",
    "oppgave.soningstidsberegning.tekst": "Det er eit ark frå fengselet med datoane for soninga.",
    "oppgave.dato_varetekt": "Spør om datoen",
    "oppgave.dato_varetekt.tekst": "Spør fengselet eller forsvararen om det finst ein dato.",
    "oppgave.dato_behandler": "Spør om datoen for utskriving",
    "oppgave.dato_behandler.tekst": "NAV treng datoen for å rekne ut seks månader.",
    "oppgave.sjekk_dato": "Sjekk datoen på nytt",
    "oppgave.sjekk_dato.tekst": "Datoar kan bli flytta. Sjekk datoen før søknaden, og rekn ut på nytt.",
    "oppgave.annen_plan": "Be om ein annan plan",
    "oppgave.annen_plan.tekst": "Samfunnsstraff skal leggjast slik at jobb og skule kan gå som vanleg. "
                                "Spør friomsorga.",
    "oppgave.nav_oppfolging": "Avklar oppfølging med NAV",
    "oppgave.nav_oppfolging.tekst": "Spør NAV-kontoret om dei kan følgje opp derifrå <du> er. "
                                    "Spør også om digital oppfølging, eller overføring nærare heimen.",
}
