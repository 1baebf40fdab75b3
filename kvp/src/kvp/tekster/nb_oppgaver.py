"""Bokmål for the preparations: title and text of each task, and who does what."""

OPPGAVER = {
    # Who
    "hvem.innsatt": "[Du selv|Den innsatte selv]",
    "hvem.nav_kommune": "NAV-kontoret i kommunen",
    "hvem.nav_fengsel": "NAV-veilederen i fengselet",
    "hvem.kontaktbetjent": "Kontaktbetjenten",
    "hvem.tilbakeforingskoordinator": "Tilbakeføringskoordinatoren",
    "hvem.friomsorg": "Friomsorgen",
    "hvem.konfliktraad": "Koordinatoren i konfliktrådet",
    "hvem.behandler": "Avdelingen eller behandleren",
    "hvem.skole": "Skolen i fengselet",
    "hvem.helse": "Helsetjenesten",
    "hvem.boligtjeneste": "Boligtjenesten i kommunen",
    "hvem.frivillige": "Frivillige organisasjoner",
    "hvem.barneansvarlig": "Barneansvarlig i fengselet",
    # The list «Husk!»
    "oppgave.kartlegging": "Kartlegging",
    "oppgave.kartlegging.tekst": "Snakk om hva <du> kan, og hva <du> trenger hjelp til.",
    "oppgave.forstegangssamtale": "Førstegangssamtale med NAV",
    "oppgave.forstegangssamtale.tekst": "Det er den første samtalen med NAV. [Be|Hjelp den innsatte å be] om en time.",
    "oppgave.arbeidsevnevurdering": "Arbeidsevnevurdering",
    "oppgave.arbeidsevnevurdering.tekst": "NAV snakker med <deg> om [hva du kan, og hva du trenger hjelp "
    "til|arbeid, vansker og behov for hjelp]. Det kan gjøres nå.",
    "oppgave.programinnhold": "Innholdet i programmet",
    "oppgave.programinnhold.tekst": "Lag et forslag til uka sammen med NAV: arbeid, kurs og annet.",
    "oppgave.individuell_plan": "Individuell plan",
    "oppgave.individuell_plan.tekst": "Det er en plan for all hjelpen, laget sammen med <deg>. Den er frivillig.[| "
    "Kriminalomsorgen kan bidra til planen.]",
    "oppgave.bolig": "Bolig",
    "oppgave.bolig.tekst": {
        "ellers": "Si tidlig fra til NAV om bolig. Kommunen skal hjelpe den som ikke klarer det selv.",
        "varetekt": "Si tidlig fra til NAV om bolig. Kommunen skal hjelpe den som ikke klarer det selv.",
        "inne": "Si tidlig fra til NAV om bolig. Kommunen skal hjelpe den som ikke klarer det selv. Fengselet skal "
        "være med på å forberede det.",
    },
    "oppgave.barn": "Barn",
    "oppgave.barn.tekst": {
        "ellers": "Fortell NAV at <du> har barn under 18 år. Da kan <du> få barnetillegg.",
        "inne": "Fortell NAV at <du> har barn under 18 år. Da kan <du> få barnetillegg. "
        "Fengselet har en barneansvarlig.",
    },
    "oppgave.barn.ikke_svart": "Hvis <du> har barn under 18 år, kan <du> få barnetillegg. Fortell det til NAV.",
    # The six areas of the reintegration guarantee
    "oppgave.behov_bolig": "Et sted å bo",
    "oppgave.behov_bolig.tekst": "Be kommunen om hjelp til bolig i god tid.",
    "oppgave.behov_utdanning": "Utdanning",
    "oppgave.behov_utdanning.tekst": {
        "ellers": "Spør NAV eller fylkeskommunen om opplæring.",
        "inne": "Snakk med skolen i fengselet om opplæring nå og etter løslatelsen.",
    },
    "oppgave.behov_arbeid": "Arbeid",
    "oppgave.behov_arbeid.tekst": "Spør NAV om tiltak og hjelp til å finne arbeid.",
    "oppgave.behov_sosiale_tjenester": "Sosiale tjenester",
    "oppgave.behov_sosiale_tjenester.tekst": "Spør NAV om råd, sosialhjelp og individuell plan.",
    "oppgave.behov_helse": "Helse",
    "oppgave.behov_helse.tekst": {
        "ellers": "Snakk med legen eller helsetjenesten. Behandling kan inngå i programmet.",
        "inne": "Avtal med helsetjenesten hva som skal være klart ved løslatelsen. Behandling kan inngå i programmet.",
    },
    "oppgave.behov_helse.uten_program": {
        "ellers": "Snakk med legen eller helsetjenesten.",
        "inne": "Avtal med helsetjenesten hva som skal være klart ved løslatelsen.",
    },
    "oppgave.behov_okonomi": "Penger og gjeld",
    "oppgave.behov_okonomi.tekst": "Be NAV om økonomisk rådgivning. Det er gratis hjelp med penger og gjeld.",
    # What follows from the answers
    "oppgave.kontakt_nav": "Finn riktig NAV-kontor",
    "oppgave.kontakt_nav.tekst": {
        "ellers": "Som regel er det kommunen <du> bodde eller oppholdt <seg> i før [du kom inn|innsettelsen]. Etter "
        "løslatelsen er det kommunen <du> bor i.",
        "ukjent": "I fengsel og institusjon er det kommunen fra før oppholdet. Ellers er det kommunen <du> bor eller "
        "oppholder <seg> i nå.",
        "ute": "Det er NAV i kommunen <du> bor eller oppholder <seg> i nå.",
        "institusjon": "Som regel er det kommunen <du> bodde eller oppholdt <seg> i før oppholdet. Etterpå er det "
        "kommunen <du> bor i.",
    },
    "oppgave.sok": "Søk om KVP",
    "oppgave.sok.tekst": "NAV skal veilede om søknaden, og kan hjelpe med å fylle den ut. Den kan være på papir. "
    "NAV svarer med et skriftlig vedtak.",
    "oppgave.soningstidsberegning": "Be om soningstidsberegning",
    "oppgave.soningstidsberegning.tekst": "Det er et ark fra fengselet med datoene for soningen.",
    "oppgave.dato_varetekt": "Spør om datoen",
    "oppgave.dato_varetekt.tekst": "Spør fengselet eller forsvareren om det finnes en dato.",
    "oppgave.dato_behandler": "Spør om datoen for utskrivning",
    "oppgave.dato_behandler.tekst": "NAV trenger datoen for å regne ut seks måneder.",
    "oppgave.sjekk_dato": "Sjekk datoen på nytt",
    "oppgave.sjekk_dato.tekst": "Datoen kan bli flyttet. Sjekk den før søknaden, og regn ut på nytt.",
    "oppgave.annen_plan": "Be om en annen plan",
    "oppgave.annen_plan.tekst": "Samfunnsstraff skal legges slik at jobb og skole kan gå som vanlig. Spør friomsorgen.",
    "oppgave.nav_oppfolging": "Avklar oppfølging med NAV",
    "oppgave.nav_oppfolging.tekst": "Spør NAV-kontoret om de kan følge opp derfra <du> er. Spør også om digital "
    "oppfølging, eller overføring nærmere hjemmet.",
}
