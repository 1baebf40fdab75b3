"""The readers of closed answers: what people write, by question and value. None: asked again.

The sentences are our own, in bokmål, nynorsk, dialects, slang, the language of the office and short English.
"""

from __future__ import annotations

import pytest

from bot.lesing import Sammenheng, rens
from bot.lesing.felt import REGLER, les_behov
from bot.lesing.leser import lesernes
from bot.lesing.spraak.norsk import fold
from tests.dagen import DAG
from tests.skjonn import skjonn

SVAR: dict[str, dict[str | None, str]] = {
    "frigang": {
        "innvilget": """
            fikk godkjenninga på tirsdag | har hatt frigang en stund nå |
            jobber som kokk i byen hver dag og kommer inn igjen på kvelden | begynte på frigang i november |
            er frigjenger ja | de ga meg frigang i sommer | det ble ja til slutt |
            pendler til lærlingplassen min hver dag | Vedtak fattet 3. november, frigang til skole |
            Innvilget frigang til opplæring | æ går på vgs på dagtid og kommer inn igjen kl 17 |
            jeg er ute på jobb fire dager i uka | dei har godkjent det no | gikk i orden i går |
            ja, siden mai har jeg gått på jobb ute | er på frigang hos en rørlegger | de innvilga den i september |
            har det, går på skole | Frigang innvilget 01.10.2026""",
        "sokt": """
            har fylt ut skjemaet og venter | æ søkt i forrige vækka | sendte inn søknaden på mandag |
            søknaden ligger hos inspektøren | det er søkt, men ikke svar | venter på vedtak |
            jeg har klaget på avslaget mitt og venter | dei handsamar søknaden | Søknad til behandling |
            søknadspapirene er sendt | svaret kommer i desember | har bedd om det | avventer direktøren |
            inne til vurdering | sendte søknad men har ikke fått svar | skrev søknad i helga |
            den er under behandling hos avdelingsleder | søknad er sendt""",
        "nei": """
            søknaden min ble avvist | det får man ikke på lukka | har aldri turt å søke | neida, sitter jo på høy |
            mista den etter at jeg røyka hasj | den er trukket tilbake | ikke kommet så langt |
            har ikke rett på det ennå | Søknad avslått i oktober | tenker å søke til våren | fikk tommel ned |
            fekk nei | har ikke tenkt på det engang | det blei dratt inn | jeg er for fersk |
            får ikke lov på grunn av rus | ikke enda | ble avslått | nei, men kommer til å søke | har ikke |
            dei sa nei | har mistet den på grunn av en urinprøve | ikke søkt""",
        "vet_ikke": """
            har ikke snøring | veit da søren | Framgår ikke av journal | vet ikke om det er innvilget |
            spør du meg så aner jeg ikke | ikke peiling | det vet jeg faktisk ikke""",
        None: """
            hva slags frigang? | broren min har frigang | permisjon har jeg hatt | jeg liker frihet | onsdag |
            hei | frigang hadde vært digg | kanskje til sommeren | han på cella mi har det | jeg vil ut |
            frigang er bare for noen | ja kanskje""",
    },
    "nav_oppfolging": {
        "ja": """
            veilederen min er med på det | de kommer innom hver fredag | ja nav-dama kan komme |
            kan ta buss dit på ti minutter | det skal gå helt fint | NAV har bekreftet at de kan følge opp |
            dei har sagt at dei kan følgje meg opp | det er i samme kommune | saksbehandleren min sier ok |
            de stiller på video | klart de kan | nav holder til i samme by som fengselet | yes de er med |
            de møter meg på permisjon | ja, de har sagt at det går | NAV Oslo følger opp | det er null problem |
            kontoret er i samme by""",
        "nei": """
            NAV Bodø kan ikke følge opp på Østlandet | de har ikke tid til meg | det er altfor langt hjem |
            tar fem timer med tog | nav sier at det blir vanskelig | kontoret mitt ligger i Alta og jeg er i Oslo |
            de sa at de ikke får det til | nope, de gadd ikke | de sier det er utenfor deres område |
            tre timer hver vei | ikke sjans | NAV Tromsø avslår | det blir for dyrt for dem | nav har ikke bil |
            nei det er for langt unna | de får ikke til å følge meg opp der jeg er | hun sa nei""",
        "vet_ikke": """
            har ikke hørt noe fra dem | det må du spørre nav om | har spurt men ikke fått svar |
            aner ikke, må spørre | ikke tatt opp med dem | har ikke vært i kontakt med dem | ikke diskutert |
            vet da faen | har ikke snakka med dem om det | vet ikke om de kan | usikker""",
        None: """
            nav er noe dritt | hva mener du med følge opp | jeg har bil""",
    },
    "startet": {
        "ja": """
            holder på med timene nå | har sonet i to uker | lenka ble satt på i går | jeg er midt i det |
            har 40 timer igjen | er godt i gang | tok de første timene forrige uke | har gjort halvparten |
            E begynt for lenge sia | Iverksatt 12. oktober | er to uker inne i det | joda, seks uker igjen |
            har møtt opp tre ganger | lenka er på | gjennomført 30 av 90 timer | dag 12 i dag |
            kom i gang i november | ja, jeg er i gang | begynte i forrige uke | har holdt på i en måned |
            har tatt 20 timer""",
        "nei": """
            har ikke hørt fra friomsorgen ennå | får lenka på mandag | skal begynne over nyttår |
            venter på oppstart | det starter i januar | ikke satt i gang | mangler plan fra friomsorgen |
            Ikke iverksatt | står i kø | ska begynn neste uke | friomsorgen har ikke ringt |
            venter på at lenka skal monteres | oppstart 6. januar | nei, om en måned |
            fått innkalling til 3. februar | ikke første time engang | nei, ikke ennå | begynner i januar |
            venter på beskjed | har ikke startet""",
        "vet_ikke": """
            det husker jeg ikke | vet ikke helt""",
        None: """
            jeg starter dagen med kaffe | hva betyr startet | trives godt""",
    },
    "kolliderer": {
        "ja": """
            må møte klokka åtte hver morgen | det er på dagtid ja | mandag til fredag 9 til 14 |
            det går utover jobb | hele onsdagen går med | tirsdager fra 10 til 15 |
            de har satt meg opp midt på dagen | formiddagene | hver formiddag | kl 0900-1400 |
            midt i arbeidsdagen | ja, hele dagen | man-fre | tre ganger i uka på dagtid | ja det er på dagtid |
            det er mandag til onsdag fra ti til to | jobber der hver formiddag""",
        "nei": """
            bare i helgene | på lørdager | etter klokka fire | kveldsjobbing på tirsdager |
            det passer fint med jobb | ettermiddagene | ingen kollisjon | alltid på kveldstid |
            timene er lagt til lørdager | kun søndager | kvelder | etter skoletid | fra 17 til 21 |
            det lar seg kombinere | annenhver lørdag | nei, det er om kvelden | bare lørdager og søndager |
            det er etter klokka fem""",
        "vet_ikke": """
            har ikke fått planen | tidspunkt er ikke avtalt | vet ikke når det blir""",
        None: """
            jeg har klokke | både dag og kveld | det er kjedelig""",
    },
    "dogn": {
        "ja": """
            bor på avdelingen | er på lukket avdeling døgnet rundt | får ikke dra hjem | sover på posten |
            er innlagt på fulltid | ja jeg bor her | alle netter er jeg her | jeg bor fast på posten |
            har ikke utgang | natt og dag året rundt | på sikkerhetspost | sover alltid her | ja, hele døgnet |
            er innlagt | bor der | jeg sover her hver natt""",
        "nei": """
            bor i egen leilighet i byen | er bare der på dagen | jeg sover hjemme |
            får behandling to ganger i uka | ble skrevet ut i fjor | hjemme hos mamma om natta |
            bor i kommunal bolig | kun polikliniske timer | på dagen bare | bor på egenhånd med tilsyn |
            nei, jeg bor hjemme | bare på dagtid | har flyttet i egen leilighet""",
        "vet_ikke": """
            usikker på hva som gjelder""",
        None: """
            av og til | liker ikke maten | kvelden er fin""",
    },
    "arbeidsevne": {
        "nedsatt": """
            ryggen tåler ikke stort | jeg faller alltid ut etter noen uker | har aldri klart å stå i en jobb |
            sliter med å komme meg opp om morran | nav sier jeg har nedsatt arbeidsevne |
            får ikke jobb fordi jeg har rulleblad | har vært ute av jobb i ti år | dårlige nerver |
            jeg går på lar | Redusert grunnet rus | klarer maks halv dag | blir fort sliten |
            ja, veldig vanskelig | knærne er ødelagt | jeg blir så stressa at jeg går | fikk sparken overalt |
            lese og skrivevansker | har vært sykmeldt lenge | ja ganske | med rulleblad får man ingenting |
            det har vært vanskelig hele livet | makter ikke full jobb | Varig nedsatt |
            kan jobbe noen timer i uka | ja, på grunn av ryggen | ja det er vanskelig | klarer ikke full dag |
            har vært mye syk | jeg sliter psykisk | rus har gjort det vanskelig | lav utdanning og hull i cv'en |
            Ja, betydelig nedsatt""",
        "ikke_nedsatt": """
            jeg kan jobbe som alle andre | aldri hatt problem med å få jobb | har jobba hele livet |
            er frisk og rask | nei jeg får alltid jobb | ingen helseplager | Ikke nedsatt |
            jobben min venter på meg | det har aldri vært noe problem | neida, det er lett |
            nei det har aldri vært vanskelig | jobba på byggeplass i tolv år | sterk og frisk |
            jeg har fagbrev og får jobb på dagen | ikkje noko problem | arbeidsfør |
            Full arbeids- og inntektsevne | nei, jeg kan jobbe | nei det går fint | har alltid hatt jobb |
            ikke for meg""",
        "vet_ikke": """
            har ikke snakka med lege om det | det må nav svare på | Ikke vurdert | vet ikke | det er ikke vurdert""",
        None: """
            jobb er kjedelig | onkel er snekker""",
    },
    "ytelser": {
        "ingen": """
            får ikke en krone | ingenting som jeg vet om | har ikke rett på noe | ikke noe fra nav |
            trygda ble stoppa | har ingen ytelser | Ingen registrerte ytelser | det blir null kroner |
            æ får itjnå | nei, ingenting | verken aap eller uføre | dagpengene mine gikk ut | får ingen ting |
            har ingenting å komme ut til | null komma niks | ikke så mye som en krone | Ingen trygdeytelser |
            jeg er ikke på noe | har aldri vært på nav | trygden min er stansa for godt | nei, ingen ting |
            har ikke noe trygd | får ingenting når jeg kommer ut | ingen | har ikke krav på noe""",
        "svaert_begrensede": """
            får noen tusen i måneden | bare halv uføre | delvis uføretrygd 30 prosent |
            litt sykepenger men ikke mye | en liten pensjon fra polen | får lite | gradert AAP |
            knappe 4000 kr i måneden | veldig lite å leve av | noen småpenger | halv uføre | 20 % ufør |
            får bare litt aap | ikke nok til å leve av | en liten uførepensjon | minstesats | lite og ingenting |
            bare litt | får noen kroner i uføre | svært lite | litt aap men det er ikke nok""",
        "vesentlige": """
            har full ufør | uføretrygd | får aap når jeg kommer ut | er uføretrygda | 100 % uføretrygd |
            dagpenger fra dag en | æ har varig uføretrygd | ja, AAP | Løpende AAP |
            jeg går på arbeidsavklaringspenger | får full pensjon | uføren starter opp igjen | har uføretrygd |
            gradert til 100 prosent ufør | uføre | aap får jeg | ja har aap |
            får igjen uføretrygden når jeg er ute | er ung ufør | pensjonist | dagpenger i to år |
            Mottar 100 prosent uføretrygd etter løslatelse | ja, uføretrygd | jeg får aap | full uføretrygd |
            har hundre prosent ufør | alderspensjon""",
        "vet_ikke": """
            vet ikke om jeg får aap tilbake | har søkt om ufør men ikke fått svar | det er ikke avklart |
            aner ikke hva jeg får | vet ikkje kva eg får | saken er til behandling | venter på svar fra nav |
            AAP-søknaden er ikke avgjort | usikkert | vet ikke ennå | har søkt aap""",
        None: """
            penger er fint | mamma betaler | bor hos mor | hva er aap""",
    },
    "sosialhjelp": {
        "mottar": """
            får hjelp fra sosialen | går på sossen | nav betaler husleia mi | får supplerende sosialhjelp |
            ja det får jeg | mottek økonomisk stønad | lever på sosialhjelp nå | får 6000 i måneden av sosialen |
            ja, hver måned | får det i dag | sosialen betaler rommet mitt | er på sosialhjelp |
            får penger fra sosialkontoret | Mottar økonomisk sosialhjelp | ja jeg får sosialhjelp |
            får økonomisk sosialhjelp | ja, fra nav | mottar det nå""",
        "staar_i_fare": """
            må nok søke når jeg kommer ut | har ingenting å leve av når jeg slipper ut |
            er redd for at jeg må på sosialen | ja det kommer jeg til å trenge | blir vel sosialen igjen |
            Står i fare for å trenge det | kan fort bli aktuelt | får det ikke nå men trenger det etterpå |
            sannsynligvis | kommer på gata uten en krone | kommer nok dit | ja må nok det |
            det ender vel på sosialen | blir avhengig av det | har ikke noe annet | Vil være i fare for det |
            redd for det | risikerer det | må nok søke om det | kommer til å trenge det |
            ja, kan komme til å trenge det | står i fare for det""",
        "nei": """
            nei, har penger på bok | jeg klarer meg uten | får ikke og trenger ikke | nei takk |
            dama forsørger meg | har aldri fått det og skal aldri ha det | Ikke aktuelt | nei det får jeg ikke |
            aldri i livet | trenger ikke det | klarer meg på lønn | Verken mottar eller trenger |
            har jobb å gå til | nei | trenger det ikke | nei, har penger | klarer meg uten""",
        "vet_ikke": """
            vet ikke om jeg får | det er uklart""",
        None: """
            har søkt | hadde det for ti år siden | sosial angst | sosialhjelp er for tapere""",
    },
    "arbeidsevnevurdering": {
        "spesielt_tilpasset": """
            spesielt tilpassa innsats | de kom fram til at jeg trenger spesielt tilpasset innsats |
            ja, nedsatt arbeidsevne og trenger veiledning | Resultat: spesielt tilpasset innsats |
            det sto spesielt tilpasset på brevet | fikk spesiell tilpassa innsats | spes tilpasset |
            nedsatt arbeidsevne og trenger veiledning | konklusjonen ble spesielt tilpasset |
            de skrev spesielt tilpasset innsats | ja, spesielt tilpasset | ja, spesielt tilpasset innsats |
            nedsatt arbeidsevne, trenger veiledning""",
        "annet_resultat": """
            standardinnsats | situasjonsbestemt | ble varig tilpasset | de sa jeg hadde gode muligheter |
            jeg fikk standard | de mente jeg kunne jobbe vanlig | annet resultat | ja, standard | gode muligheter |
            vanlig innsats | varig tilpassa | liten mulighet til å jobbe | gradert varig tilpasset innsats |
            ja, standardinnsats | de sa varig tilpasset innsats""",
        "ikke_gjort": """
            nei det har de ikke gjort | ikke hatt noe sånt | skal ha det i januar | aldri hørt om det |
            har time neste uke | Ikke gjennomført | venter på time | den er ikke tatt |
            det har ingen tatt med meg | ikke gjort enda | aldri vært på noe sånt | den er bestilt |
            skal gjøres i februar | nei | ikke ennå | nei, det er ikke gjort | venter på det""",
        "vet_ikke": """
            vet ikke om det er gjort | husker ikke noe sånt | Ukjent | vet ikke | usikker på om det er gjort""",
        None: """
            ja | den er gjort | ja men vet ikke hva de fant ut | tror det""",
    },
    "oppfolgingsbehov": {
        "ja": """
            ja, trenger mye hjelp | klarer det aldri alene | uten oppfølging går det til helvete |
            trenger noen i ryggen | ja jeg ramler utpå ellers | gjerne en los | vil ha noen å ringe til |
            Omfattende oppfølgingsbehov | tett oppfølging er nødvendig | jeg trenger at noen pusher meg |
            absolutt, alene går det galt | trenger en fast person | jepp masse | tettest mulig |
            ja helst hver dag | må ha noen som passer på | det hadde hjulpet | ja | trenger mye hjelp |
            ja, tett oppfølging | uten hjelp går det ikke | jeg trenger noen å støtte meg på""",
        "nei": """
            jeg ordner meg selv | trenger ikke noen til å passe på meg | ikke behov | klarer meg fint alene |
            nei det går fint uten | Intet behov | vil klare det sjøl | slipper helst nav | får det til sjøl |
            ikke nødvendig | vil ha fred | det ordner jeg | har god støtte hjemme og trenger ikke mer |
            Nei, selvgående | nei | klarer meg selv | trenger ikke det | nei takk, greier det selv""",
        "vet_ikke": """
            vet ikke helt ennå | det må vurderes""",
        None: """
            trenger ny tv | røyk | trenger advokat""",
    },
    "maal": {
        "ja": """
            vil bli snekker | ja, jeg vil ha meg jobb | har lyst til å ta fagbrev | drømmer om å kjøre trailer |
            skal tilbake til sjøen og jobbe | gjerne på lager | jeg er motivert | Ønsker arbeid | æ vil i jobb |
            kunne tenkt meg noe med dyr | er klar for å jobbe | vil forsørge ungene mine | jobb er målet |
            ja, bli elektriker | jobbe meg opp igjen | vil bidra | ønsker lærlingplass | ja gjerne |
            æ har løst te å jobb | har tenkt å ta opp igjen kokkefaget | ja, vil jobbe | ja det vil jeg |
            jeg ønsker meg jobb | vil bli mekaniker | ja, har lyst på lærlingplass""",
        "nei": """
            nei, gidder ikke | orker ikke tanken på jobb | vil bare ha uføretrygd | er for gammel til sånt |
            ikke interessert | ingen vits | jeg er ferdig med arbeidslivet | Ønsker ikke arbeid nå |
            det gidder jeg ikke | aldri | jobb er ikke noe for meg | nei, ufør | har gitt opp | ikke aktuelt nå |
            nei | vil ikke jobbe | orker ikke""",
        "vet_ikke": """
            vet ikke hva jeg vil | har ikke bestemt meg | vet ikke | usikker på det""",
        None: """
            vil bli millionær | jobber allerede | å være rik""",
    },
    "kartlegging": {
        "ja": """
            ja, betjenten min gikk gjennom et skjema | sosialkonsulenten har kartlagt alt | det gjorde vi i høst |
            vi tok en brik | de spurte meg om alt mulig | Gjennomført 4.11. | jepp, ferdig |
            ja av sosialkonsulenten | ble gjort da jeg kom inn | har svart på alle spørsmålene | de kartla alt |
            gjort i sommer | ja, det er gjort | ja i fengselet | betjenten gjorde det""",
        "nei": """
            ingen har spurt meg om noe | ikke ennå | det er avtalt til neste uke | nei det er ikke gjort |
            Gjenstår | venter på det | aldri | nei ikke som jeg vet | ikke påbegynt | ingenting er gjort |
            de har ikke tid | nei | ikke gjort""",
        "vet_ikke": """
            husker ikke | vet ikke om det var det | usikker""",
        None: """
            delvis | vi er i gang | kartbok""",
    },
    "forstegangssamtale": {
        "ja": """
            snakka med nav forrige uke | har hatt møte med dem | de var her på onsdag | ja på teams |
            hatt en samtale ja | Avholdt | har pratet med veilederen min om det | møtte nav i oktober |
            hun var innom i forrige uke | ja, over skjerm | har hatt to møter | ja | ja, i høst |
            hatt samtale med nav""",
        "nei": """
            ikke fått time | har møte i neste uke | de har ikke kommet | nei, ingen fra nav |
            har ikke snakka med dem | Avtalt 14. januar | den ble avlyst | har ikke møtt noen |
            skal ha det fredag | ventet hele høsten, ingen kom | ikke blitt tilbudt | nei | ikke hatt |
            skal ha i januar""",
        "vet_ikke": """
            kan ikke huske | usikker på om det telte""",
        None: """
            snakka med presten | nav er trege""",
    },
    "programinnhold": {
        "ja": """
            vi har blitt enige | planen er klar | vi har satt opp en ukeplan | har lagd plan sammen |
            ja med kurs og praksis | Utformet i samarbeid med NAV | det er bestemt | har en plan for uka |
            kurs mandag, praksis resten | vi skrev det ned sammen | alt er avtalt""",
        "nei": """
            det har vi ikke snakka om | ikke utformet | nei det tar vi senere | har ikke kommet så langt |
            blir laget etter nyttår | ikke noe bestemt enda | ikke planlagt noe | vi har ikke begynt |
            nei, det kommer | blankt ark""",
        "vet_ikke": """
            vet ikke hva de har tenkt | husker ikke""",
        None: """
            i gang med det | nesten | tv""",
    },
    "individuell_plan": {
        "ja": """
            ja jeg har ip | har en koordinator i kommunen | fikk den i fjor | har hatt plan siden 2020 |
            Foreligger | kommunen har laga en til meg | har ansvarsgruppe og ip | har hatt ip i to år |
            joda, den ligger hos kommunen | koordinatoren min har den | ja, jeg har ip | har en""",
        "nei": """
            nei | har ikke noen plan | takka nei til det | er søkt om | aldri hørt om | Ikke utarbeidet |
            vil ikke ha det | har aldri hatt det | nope | skulle fått det men det ble ikke noe av | ønsker ikke |
            nei, har ikke det | ingen plan""",
        "vet_ikke": """
            usikker""",
        None: """
            planen er å bli rik | har soningsplan""",
    },
    "bolig": {
        "har": """
            har leilighet på Tøyen | skal bo hos dama | flytter hjem til mutter'n | har hus | leier en hybel |
            har fått kommunal bolig | ja, bor med kona | rommet mitt står klart hjemme | bur hjå foreldra mine |
            Disponerer egen bolig | kan bo hos søstra mi | har beholdt leiligheta | har et hus i Mo |
            huset mitt står der | bor sammen med samboeren min | leiligheta er betalt | har leid noe |
            kommunen har gitt meg leilighet | får bo hos fatter'n | gutterommet | eier en enebolig | ja |
            har egen leilighet | skal bo hos mora mi | ja, hos kjæresten | leier leilighet | har hus sammen med kona""",
        "mangler": """
            har ingen steder å dra | har ikke noe å bo i | på gata | sofaen til en kompis | de kasta meg ut |
            mista leiligheta | hospits | trenger hjelp med bolig | UFB | æ har itj nå husvære | ble sagt opp |
            Mangler bolig | står uten tak over hodet | bobil | er bostedsløs | solgte huset |
            skilt, hun beholdt huset | har ingenting | ingen vil ha meg boende | campingvogn | må finne noe |
            er på gata etterpå | UTEN FAST BOLIG | nei | har ingen plass | står uten bolig | bostedsløs |
            nei, må finne noe | mista den da jeg ble tatt""",
        "vet_ikke": """
            har søkt kommunal bolig | vet ikke om jeg får beholde den | ikke avklart | kommunen har ikke svart |
            vet ikke | har søkt | ikke sikkert""",
        None: """
            bor i fengsel | hytta mi er fin""",
    },
    "barn": {
        "ja": """
            har to gutter | en sønn på fem | ei jente | far til tre | to stykker | har barn ja | en unge |
            samvær med ungen annenhver helg | tvillinger | 3 | ja, men barnevernet har dem |
            Forsørger to barn | 4 barn | har ei datter og to sønner | pappa til en gutt | ja, en på tre år |
            to små | guttungen er ti | jeg er bestefar og far | ja | har to | ja, to jenter | en gutt på ni""",
        "nei": """
            har ingen | ikke noen unger | nei | barnløs | aldri fått noen | null | ikke det jeg vet om |
            Ingen barn | har det ikke | no kids | ingen unger på meg | har ikke fått noen | neida, ingen |
            ingen barn | har ikke barn""",
        None: """
            har hund | dama er gravid | jeg er 34 år | bare stebarn | søsteren min har to | oktober""",
    },
    "samtykke": {
        "ja": """
            ja det er greit | bare del det | det er helt i orden | har ikke noe imot det | kjør på | sure |
            de må gjerne få det | jeg samtykker | Samtykke innhentet | nav kan få alt | værsågod | ok for meg |
            det går bra | kjør | helt ok | joda, bare send | jeg har skrevet under | selvsagt | ja til det |
            fritt frem | ja | ja, det er greit | det går fint | bare send det""",
        "nei": """
            nei det vil jeg ikke | ikke del noe | jeg stoler ikke på nav | vil ikke at de skal se det |
            Samtykker ikke | absolutt ikke | det får de ikke | nei takk | helst ikke | det vil jeg ikke | niks |
            hold det for dere selv | avslår | nav skal ikke ha det | nei | vil ikke det |
            nei, ikke del""",
        None: """
            kanskje | ja men ikke alt | må tenke på det | hvem får se det | bare til fengselet | må tenke""",
    },
    "rolle": {
        "ansatt": """
            jobber som betjent | sosialkonsulent | jeg er kontaktbetjent på A-fløya | jobber i friomsorgen |
            ansatt ved Halden | tilbakeføringskoordinator | fyller ut for en innsatt | miljøterapeut | er på vakt |
            jobber i kriminalomsorgen | fengselsbetjent her | jeg jobber på Ila | er førstebetjent |
            sykepleier i fengselet | ruskonsulent | er programleder | jobber i tilbakeføring | veileder i fengsel |
            spør for en innsatt | jeg er ansatt | jobber her som betjent""",
        "innsatt": """
            innsatt | jeg soner | sitter inne | det er meg det gjelder | fange | har dom | er løslatt på prøve |
            soner hjemme | meg sjøl | æ sitt inn | pasient | jeg er dømt | jeg sitter i varetekt |
            jeg er den innsatte | sitter på Ullersmo | jeg har fotlenke | soner samfunnsstraff | dømt | jeg selv |
            inni her | jeg sitter her | det er meg selv""",
        None: """
            kompis av en som sitter | moren til en innsatt | hei | advokat | student""",
    },
}
TABELL = [
    (felt, verdi, tekst.strip())
    for felt, verdier in SVAR.items()
    for verdi, tekster in verdier.items()
    for tekst in tekster.split("|")
]


@pytest.mark.parametrize(("felt", "verdi", "tekst"), TABELL)
def test_what_people_write(felt, verdi, tekst):
    sak = {} if felt == "rolle" else {"rolle": "innsatt"}
    lest = lesernes(rens(tekst), Sammenheng(felt, DAG, "innsatt", sak=sak), skjonn(felt))
    assert next((f.verdi for f in lest.funn if f.felt == felt), None) == verdi


@pytest.mark.parametrize("felt", [f for f, r in REGLER.items() if r.ja and r.nei])
@pytest.mark.parametrize(
    ("tekst", "svar"),
    [
        ("ja", "ja"),
        ("Ja!", "ja"),
        ("jepp", "ja"),
        ("jo", "ja"),
        ("ja, det stemmer", "ja"),
        ("yes", "ja"),
        ("nei", "nei"),
        ("Nei.", "nei"),
        ("niks", "nei"),
        ("næ", "nei"),
        ("nope", "nei"),
    ],
)
def test_bare_answers(felt, tekst, svar):
    assert REGLER[felt].les(fold(tekst)) == getattr(REGLER[felt], svar)


@pytest.mark.parametrize(
    ("felt", "tekst", "verdi"),
    [
        ("frigang", "den er innvilget", "innvilget"),
        ("frigang", "den er ikke innvilget", "nei"),
        ("frigang", "innvilget er den ikke", "nei"),
        ("frigang", "aldri blitt innvilget", "nei"),
        ("frigang", "fikk avslag først, men nå er den innvilget", "innvilget"),
        ("frigang", "jeg fikk frigang i sommer, men nå har jeg det ikke lenger", "nei"),
        ("bolig", "jeg er ikke bostedsløs", "har"),
        ("bolig", "har leilighet, men mister den", "mangler"),
        ("arbeidsevne", "den er ikke nedsatt", "ikke_nedsatt"),
        ("arbeidsevne", "ikke lett å få jobb", "nedsatt"),
        ("sosialhjelp", "ikke nå, men jeg må nok søke når jeg er ute", "staar_i_fare"),
        ("samtykke", "det har jeg ingenting imot", "ja"),
        ("samtykke", "samtykker ikke", "nei"),
    ],
)
def test_negation_and_contrast(felt, tekst, verdi):
    assert REGLER[felt].les(fold(tekst)) == verdi


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        ("frigang", "broren min har frigang"),
        ("barn", "søsteren min har to barn"),
        ("ytelser", "kompisen min får uføretrygd"),
        ("samtykke", "ja, hvis mora mi ikke får vite det"),
        ("samtykke", "ja, men bare til helse"),
        ("oppfolgingsbehov", "nei, trenger mye hjelp"),
        ("startet", "skulle ønske jeg hadde begynt"),
        ("frigang", "jeg har ikke leilighet"),
        ("bolig", "frigangen er innvilget"),
        ("ytelser", "12. april 2027"),
        ("barn", "47 år"),
    ],
)
def test_not_an_answer(felt, tekst):
    """Somebody else's, conditional, self-contradicting, unreal, or about something else: asked again."""
    assert REGLER[felt].les(fold(tekst)) is None


@pytest.mark.parametrize(
    ("felt", "tekst", "verdi"),
    [
        ("frigang", "vet ikke, har ikke søkt", "nei"),
        ("frigang", "søkt, men vet ikke hva de svarer", "sokt"),
        ("startet", "ja, men vet ikke hvor mange timer det er igjen", "ja"),
        ("barn", "Ikke opplyst", "vet_ikke"),
        ("ytelser", "usikker på om jeg får AAP", "vet_ikke"),
    ],
)
def test_doubt_beside_an_answer(felt, tekst, verdi):
    assert REGLER[felt].les(fold(tekst)) == verdi


@pytest.mark.parametrize(
    ("tekst", "verdi"),
    [
        ("bolig og jobb", ["bolig", "arbeid"]),
        ("et sted å bo", ["bolig"]),
        ("gjeld", ["okonomi"]),
        ("alt", ["bolig", "utdanning", "arbeid", "sosiale_tjenester", "helse", "okonomi"]),
        ("alt utenom skole", ["bolig", "arbeid", "sosiale_tjenester", "helse", "okonomi"]),
        ("alt unntatt bolig og jobb", ["utdanning", "sosiale_tjenester", "helse", "okonomi"]),
        ("bolig har jeg, men trenger hjelp med gjelda", ["okonomi"]),
        ("ingenting", []),
        ("klarer meg selv", []),
        ("psykolog og tannlege", ["helse"]),
        ("fagbrev", ["utdanning"]),
        ("støttekontakt", ["sosiale_tjenester"]),
        ("ti på topp", None),
    ],
)
def test_needs(tekst, verdi):
    assert les_behov(fold(tekst)) == verdi


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        ("maal", "jeg vil ikke sitte hjemme, jeg vil jobbe"),  # two clauses, two answers
        ("kolliderer", "ikke akkurat nå, men fra januar er det full dag"),
        ("samtykke", "det kan de bare drømme om"),
        ("kolliderer", "ikke hvis jeg får flytta det til helga"),
        ("frigang", "hadde jeg hatt frigang hadde jeg ikke sittet her"),
        ("ytelser", "håper på ufør"),
        ("ytelser", "før jeg kom inn fikk jeg sykepenger"),
    ],
)
def test_a_doubtful_answer_is_not_kept_in_silence(felt, tekst):
    funn = lesernes(rens(tekst), Sammenheng(felt=felt, dag=DAG, sak={"rolle": "innsatt"}), skjonn(felt)).funn
    assert not [f for f in funn if f.felt == felt and f.sikker]


@pytest.mark.parametrize(
    ("felt", "tekst", "verdi"),
    [
        ("maal", "hadde lyst før, men nå vil jeg bare ha fred", "nei"),
        ("bolig", "jeg har ikke mista leiligheten, den er der fortsatt", "har"),
        ("kartlegging", "Kartl. ikke utf.", "nei"),
        ("frigang", "hadde søkt, trakk søknaden", "nei"),
        ("sosialhjelp", "ikke nå, men uten kvp er det jo der jeg havner", "staar_i_fare"),
    ],
)
def test_what_holds_now_counts(felt, tekst, verdi):
    funn = lesernes(rens(tekst), Sammenheng(felt=felt, dag=DAG, sak={"rolle": "innsatt"}), skjonn(felt)).funn
    assert [f.verdi for f in funn if f.felt == felt and f.sikker] == [verdi]
