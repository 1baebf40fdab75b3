"""Answers about how the sentence is served: frigang, NAV's follow-up, begun or not, times of day, day and night."""

from __future__ import annotations

from bot.lesing.felt.regler import SPOR, Regler, frase
from kvp import VET_IKKE

FRIGANG = Regler(
    nei="nei",
    motsatt={"innvilget": "nei", "sokt": "nei"},
    emner=frozenset({"frigang", "soning", "arbeid", "dato"}),
    fraser=(
        frase(SPOR, r"hva er frigang; frigang fra (?:skole|jobb); permisjon; kanskje"),
        frase(
            "sokt",
            r"""
            (?:de|dem|fengselet|avdelingen|anstalten|direktoren|ledelsen) (?:holder pa a )?(?:behandler|vurderer|
            ser pa|tenker); (?:behandler|vurderer) (?:det|den|soknad\w*);
            ikke (?:fatt |kommet )(?:noe )?(?:svar|vedtak); ikke (?:hort noe|(?:ferdig)?behandlet|avgjort);
            (?:venter|avventer) (?:pa )?(?:svar|vedtak|avgjorelse)\w*; har bare sokt; ikke (?:enna )?bestemt seg;
            (?:har )?ikke svart; sokt .. ikke .. (?:svar|innvilget|godkjent);
            svar(?:et)? (?:har )?(?:ikke )?(?:kommet )?ikke; soknad\w* .. ikke .. (?:behandlet|avgjort|svart);
            (?:bedt|bedd) om (?:det|frigang); (?:avventer|venter pa) (?:direktor|inspektor|ledelsen|leiinga)\w*;
            svar\w* kommer .*""",
        ),
        frase(
            "nei",
            r"""
            (?:trakk|trukket|trekt|trekker) .*soknad\w*; jobber (?:bare|kun) (?:her )?inne;
            ikke (?:turt a |tenkt a |fatt |fatt til a |rukket a |giddet a |gadd |gidder a )?(?:sokt|soker)(?: om)?;
            (?:skal|ma|vil|kan|kommer til a|tenkt a|tenker (?:pa )?a|lyst til a|planlegger a|vurderer a|bor|fa) soker;
            far (?:man|en|vi|jeg) ikke; ikke .. frigang; frigang har .. ikke; uten frigang; ingen frigang;
            ikke (?:det )?(?:lenger|lengre|na|innvilget|godkjent|fatt|kvalifisert|aktuelt|mulig|lov|
            kommet sa langt); (?:far|fikk|kan) (?:jeg )?ikke; har (?:det )?ikke(?: det)?(?: nei)?$""",
        ),
        frase("sokt", r"(?:klaget|anket) (?:pa )?.*(?:venter|avventer|svar)*"),
        frase(
            "nei",
            r"""
            avslag*; avslatt; inndratt; inndragning; trukket(?: tilbake)?; mistet; mista; fratatt; nektet; nekta;
            nekter; (?:fikk|fatt) nei; (?:sa|sier|svarte) nei; stoppet; stansa; stanset; tilbakekalt; tatt fra;
            tok .. fra meg; avvist; frigangsnekt; frosset; ble stoppa; tommel\w* ned; dratt inn; for fersk;
            ikke tenkt pa .*; lukket avdeling;
            sitter pa lukk\w*; inne hele (?:dagen|tiden|tida); for lenge igjen; for tidlig; uaktuelt""",
        ),
        frase(
            "sokt",
            r"""
            fylt ut .*(?:skjema*|soknad*); (?:klaget|anket|paklaget) .*; sokt; soker; sokna*;
            (?:til|under) behandling; behandles; far svar; sendt (?:inn|soknad); levert; ligger (?:hos|til|pa|inne);
            haper pa svar; inne til (?:vurdering|behandling); svar (?:neste|til|i|om); ikke avgjort; applied;
            pending; i prosess""",
        ),
        frase("sokt", r"venter; venter enna", maks_ord=3),
        frase(
            "innvilget",
            r"""
            innvilg*; godkjen*; (?:hatt|har hatt|begynt pa|startet pa|ga meg|gav meg|fikk|gitt|ble gitt) .. frigang;
            (?:ble|blei) (?:det )?(?:et )?ja; vedtak .*frigang .*; tommel\w* opp; pendler .*; lerlingplass* .*;
            (?:har|fatt|fikk) .. vedtak(?: pa)?; vedtak pa;
            (?:har )?fatt (?:frigang|det|ja|medhold|innvilget|tillatelse|lov|gront lys);
            fikk (?:ja|frigang|det|medhold|lov|gront lys); gront lys; frigjenger; gikk (?:gjennom|i orden);
            gitt frigang; (?:er|gar|gikk|ute) pa frigang; approved; granted; tillatelse; i (?:orden|boks)""",
        ),
        frase(
            "innvilget",
            r"""
            ja .. (?:jobber|gar pa|skole|siden|begynt|startet);
            (?:ja|jo|jepp) (?:, )?(?:jobber|gar pa|skole|siden|begynt|startet|fra|pa|til|ute|hver|i|jeg (?:gar|
            jobber)).*""",
            start=True,
        ),
        frase(
            "innvilget",
            r"""
            (?:jobber|gar pa (?:skole|kurs|jobb)|jobb|skole|studerer|praksis|i jobb) .. (?:ute|utenfor|utsiden|byen|
            lerling);
            (?:jobber|gar pa (?:skole|kurs|jobb|vgs|videregaende|\w+skole)|ute|ut) .*(?:kommer inn|sover|tilbake|
            inn igjen|natt|natta|kveld|kvelden|
            hver dag); ute (?:pa|om) dagen; ut (?:pa|om) dagen;
            ut (?:for a jobbe|av fengselet hver|hver (?:dag|morgen)); ute (?:i|pa) (?:jobb|skole|arbeid);
            (?:reiser|drar|gar) ut .. (?:jobb|skole|dag|morgen)""",
        ),
        frase(
            "innvilget",
            r"""
            (?:ja|jada|jepp|japp|jo|joda|yes|yepp?)(?: ,)?(?: (?:det )?(?:har (?:jeg|det|han|hun|vi)|er det|
            er jeg det|det|har fatt det|selvfolgelig|har))?(?: [.!,])*$;
            det har (?:jeg|han|hun|innsatte)$; har det(?: ja| ,.*)?$""",
            start=True,
        ),
        frase(
            "innvilget",
            r"""
            (?:ja ,? )?(?:jeg |han |hun |den innsatte |innsatte )?(?:er pa|har|har fatt) frigang(?: ja)?(?: (?:na|
            fra|siden|til|pa|i|hos|med|hver).*)?$; frigang(?: siden| fra| til| pa).*""",
            start=True,
        ),
        frase("innvilget", r"har frigang ja; frigang (?:er )?(?:pa plass|ordnet|ordna)"),
        frase("nei", r"(?:frihet|fri) (?:hadde|har).*", start=True),
    ),
)

NAV_OPPFOLGING = Regler(
    ja="ja",
    nei="nei",
    motsatt={"ja": "nei"},
    emner=frozenset({"frigang", "soning", "arbeid", "dato", "sosialhjelp"}),
    fraser=(
        frase(SPOR, r"nei .* jo", start=True),
        frase(SPOR, r"(?:bade )?ja og nei; digital(?:t)? .. fysisk; noen ganger; kanskje; om (?:sommeren|vinteren)"),
        frase(
            VET_IKKE,
            r"""
            (?:venter|avventer) (?:pa )?svar.*; ikke (?:vert |hatt )?(?:i )?kontakt.*;
            ikke (?:snakket|pratet) (?:med|om) .*; ikke spurt;
            ikke (?:blitt )?(?:avklart|undersokt|diskutert|tatt opp|sjekket);
            ma (?:sporre\w*|sjekke\w*|avklares|undersoke\w*); venter pa (?:svar|avklaring); ikke svart;
            ikke hort (?:fra|noe); ikke fatt (?:noe )?svar""",
        ),
        frase(
            "nei",
            r"""
            ikke (?:lar seg|la seg|mulig|gjennomforbart|praktisk mulig|forsvarlig|realistisk); lar seg ikke;
            gar ikke; (?:kan|vil|klarer|far|folger|orker|gidder|rekker) (?:de |nav |kontoret |dem )?ikke;
            ikke (?:har )?(?:noen )?(?:kapasitet|mulighet|ressurser|folk|tid);
            (?:har )?ingen (?:mulighet|kapasitet|ressurser);
            (?:blir|er) (?:for )?(?:vanskelig|tungt|problem\w*);
            kontoret .* (?:og|men) jeg (?:er|sitter|soner|bor) .*; ikke (?:folge|hjelpe|reise|komme);
            (?:de|nav|kontoret|dem) (?:har sagt |sier |sa |svarte )?nei; (?:har )?(?:sagt|sier|sa|svart|svarte) nei;
            ikke sa langt; kommer ikke (?:hit|ut); nekter; avslo; avslar; utenfor .*omrade\w*; for dyrt;
            ikke (?:bil|sjans\w*|rad); avslatt; uforsvarlig; uoverkommelig*; umulig;
            urealistisk""",
        ),
        frase(
            "nei",
            r"""
            (?:alt)?for langt(?: unna| borte)?; langt (?:unna|borte|vekk|fra|hjemmefra);
            lang (?:vei|avstand|reisetid|reisevei|reise);
            \d* ?mil (?:unna|herfra|hjemmefra|borte|herifra|fra|dit|hit); \d+ (?:mil|km|kilometer);
            (?:timer?|timers|times) (?:reise|kjoring|kjoretur|unna|herfra|med|i bil|vei|\w* vei);
            (?:for )?stor avstand; avstanden (?:er )?(?:for )?(?:stor|lang);
            andre (?:siden|kanten|enden) av (?:landet|norge|fylket); motsatt (?:ende|side|kant); annen landsdel;
            annet fylke; for (?:stor|lang) (?:avstand|reisevei|reise); ma ta fly; i nord; i finnmark; far away""",
        ),
        frase(
            "ja",
            r"""
            teams; digital*; video*; pa (?:telefon|skjerm|nett|zoom|link); over (?:nett|telefon); ikke noe problem;
            uproblematisk; null problem\w*; problemfritt;
            (?:vil|kan|skal|onsker a) (?:gjerne )?(?:folge|folger|hjelpe|ta|tilby|komme|mote|besoke|
            stille)(?: (?:meg|oss|ham|henne|hit|opp|det|saken|program\w*))*;
            folger (?:meg |oss |ham |saken |innsatte )?(?:tett )?opp; (?:er )?villig*; lar seg gjore; (?:er )?mulig;
            gar (?:fint|bra|greit|an|helt fint); gjennomforbart; \w+ minutt*; \d+ min; kvarter*;
            samme (?:by|sted|kommune|gate|bygg|fylke); (?:er |blir )?med pa (?:det|a .*);
            (?:rett )?(?:nedi|borti|oppi|nede i|borte i) (?:gata|veien|byen); nabo\w+; rett (?:ved|bort\w*|over);
            i nerheten; rett i nerheten; kort (?:vei|avstand|reise\w*|stykke); gangavstand;
            (?:har )?(?:sagt|sa|sier|svart|svarte|lovet|lovte) (?:ja|at); fikser (?:det|de); fiksar; stiller opp;
            kommer (?:hit|innom|ut|pa besok); komme hit; besoker; moter (?:meg|oss|ham); overkommelig;
            (?:far|fatt) det til; stiller; kan mote; er innstilt; kapasitet; bekreftet; positiv*; avtalt; avtale;
            (?:sier|svarer) (?:ok|ja|greit|det gar)\w*; har kontor (?:her|i fengselet);
            veileder (?:her|i fengselet|pa huset); er her (?:hver|ofte|en|to);
            pa huset; rekker det; fatt kontakt; enig\w*; klare a folge; tilbyr""",
        ),
    ),
)

STARTET = Regler(
    ja="ja",
    nei="nei",
    motsatt={"ja": "nei"},
    emner=frozenset({"soning", "dato", "arbeid"}),
    fraser=(
        frase(
            SPOR,
            r"""
            startet pa hva\b.*; begynt a .*; nytt i livet; kl(?:okka)? (?:\d|sju|atte|ni|seks)\w*; starte\w* dagen;
            pleier;
            (?:starte\w*|begynne\w*) (?:med|i) jobb""",
        ),
        frase(
            "nei",
            r"""
            (?:ikke|aldri) .. (?:begynt|startet|i gang|innkalt|innkalling\w*|pabegynt|iverksatt|fatt|montert|kommet|
            enna|satt|begynne|gjort|hatt|tatt|startdato|oppstart); ikke en (?:eneste )?time; null timer; 0 timer;
            ingen timer; har ikke; gjenstar a; ikke enna; mangler (?:innkalling|oppstart|plass|plan);
            (?:star|er|ligger) (?:i|pa) (?:ko|vent|venteliste\w*); ventelist*; i ko; not (?:yet|started)""",
        ),
        frase(
            "nei",
            r"""
            utsatt; utsatte; forsinket; avlyst; skulle (?:startet|begynt|begynne|vert)\b.*;
            venter (?!\w* ?pa resten|pa a bli ferdig)(?:pa|til|bare|pa a)?;
            (?:starter|begynner|iverksettes|startes|pabegynnes|starte|begynne|oppstart\w*|monteres|montering|kobles|
            settes|setter|kommer|pa med|inn til) .. (?:\d\S*|jan\w*|feb\w*|mars|april|mai|juni|juli|august|sep\w*|
            okt\w*|nov\w*|des\w*|neste|til (?:uka|uken|mandag|hosten|sommeren|varen|aret)|om|i morgen|etter|over|
            forst|pa (?:mandag|tirsdag|onsdag|torsdag|fredag)|snart|mandag|tirsdag|onsdag|torsdag|fredag|senere);
            (?:skal|far) (?:jeg )?(?:begynne|startet|starte|pa|i gang|begynner|starter|ha oppstart|mote);
            (?:far|fa) .*(?:lenk\w*|plass|innkalling|den) (?:pa|i|til|om|neste|over) .*;
            (?:skal|ska) (?:begyn\w*|start\w*|byrj\w*).*;
            (?:neste|kommende) (?:uke|uka|maned|mandag|tirsdag|onsdag|torsdag|fredag|ar) .*; i morgen; over nyttar;
            om (?:\w+ )?(?:uke|uker|maned|maneder|dager); planlagt (?:oppstart|start); innkalt til;
            (?:fatt )?innkalling til .*; first time next;
            starts next; snart(?! ferdig)""",
        ),
        frase(
            "ja",
            r"""
            i gang; igang; halvveis;
            (?:halvparten|en tredel|litt|noe|noen|resten) (?:er |av )?(?:igjen|gjort|tatt|ferdig)?; holder pa; holdt pa;
            holl pa; pagar; pabegynt; (?:er|har|har jeg) begynt; begynt; startet;
            tatt .. (?:timer|kvelder|ganger|dager); (?:snart|nesten|straks) ferdig; siden; underveis; iverksatt;
            montert; koblet (?:pa|opp);
            (?:satt|fikk|fatt|har) (?:den |lenka |lenken |fotlenka |fotlenke )?pa(?: meg| foten| beinet)?;
            lenke\w* (?:sitter|er) pa;
            (?:har )?(?:gjort|jobbet|hatt|sonet|tatt|gjennomfort) .. (?:timer|dager|uker|maneder|kvelder|ganger);
            timer (?:igjen|gjort|unna|ferdig|tatt); (?:dager|uker|maneder|timer|mnd) (?:igjen|siden|ut i);
            ferdig med .. timer; soner (?:na|hjemme); for (?:\w+ )?(?:dager|uker|maneder|lenge) siden;
            er (?:pa|inne i) (?:uke|dag|maned) .*; (?:forste|andre|tredje|fjerde|siste) (?:uka|uken|dagen|maneden);
            ongoing; started; effektueres; pa dag \w+; i full gang; (?:inne|inni) i det;
            (?:\w+ )?(?:uker|dager|maneder) inne .*; mott (?:opp )?.*ganger?; lenk\w* er pa; dag \d+;
            midt i (?:det|soning\w*|timene|straff\w*);
            tok .. timene .*; (?:gjort|tatt|sonet|unna) (?:unna )?(?:halvparten|halve|en del|litt|noe|mesteparten);
            har lenka?""",
        ),
    ),
)

_UKEDAG = r"(?:mandag|tirsdag|onsdag|torsdag|fredag|hverdag|ukedag|virkedag|arbeidsdag)"
KOLLIDERER = Regler(
    ja="ja",
    nei="nei",
    motsatt={"ja": "nei", "nei": "ja"},
    emner=frozenset({"soning", "arbeid", "dato"}),
    fraser=(
        frase(
            VET_IKKE,
            r"""
            ikke fatt .. (?:plan\w*|timeplan\w*|tider|beskjed);
            ikke (?:bestemt|avtalt|sagt noe|satt opp|klar|fastsatt|avklart|laget|lagt); ingen (?:som )?har sagt.*;
            (?:ikke fatt|mangler|ingen) .. (?:planen|plan|timeplan|beskjed|oversikt|gjennomforingsplan);
            planen er ikke .*""",
        ),
        frase(
            SPOR,
            r"""
            (?:bade|delvis) (?:dag|pa dag)\w* og (?:pa )?kveld\w*; begge deler; dag(?:tid)? og kveld(?:stid)?;
            (?:om|i) klokka; slo i hjel.*; sover .*; varierer; veldig forskjellig; av og til; noen ganger; kanskje;
            litt (?:begge|av hvert)""",
        ),
        frase(
            "nei",
            r"""
            (?:kolliderer|kresjer|krasjer|gar) ikke;
            ikke (?:ut over|i veien|til hinder|noen kollisjon|kollisjon|konflikt|noe problem|noe kresj);
            ikke pa (?:dagtid|dagen|hverdager|ukedager);
            ikke (?:dagtid|hverdager|ukedager|om dagen|i (?:ukedagene|hverdagene|arbeidstida|arbeidstiden|uka|
            uken)); verken .*(?:dag\w*|hverdag\w*|ukedag\w*);
            ingen (?:kollisjon|konflikt|problem\w*|hindring\w*|hverdager); aldri pa (?:dagtid|dagen|hverdager);
            uten (?:a )?(?:kollisjon|kollidere)""",
        ),
        frase(
            "ja",
            r"""
            ikke .. (?:kveld\w*|helg\w*);
            (?:umulig|ikke mulig|lar seg ikke|kan ikke) .. (?:kombineres|kombinere|forene\w*|rekke|fulltid);
            ikke .. (?:forenlig|kombinere|fulltid|tid til|rekke)""",
        ),
        frase(
            "nei",
            r"""
            gar (?:fint|bra|greit); passer (?:fint|bra|greit);
            (?:lar seg|kan|a) (?:kombinere|kombineres|tilpasse\w*|legges utenom|flyttes); fleksib*; tilpasset;
            tilpasses; utenom; utenfor (?:arbeidstid\w*|dagtid|kontortid|normal\w*);
            etter (?:jobb\w*|arbeidstid|skole\w*|skoletid|kontortid|middag|stengetid);
            (?:bare|kun) (?:pa )?(?:lordag\w*|sondag\w*|helg\w*|kveld\w*|ettermiddag\w*); forenlig""",
        ),
        frase(
            "ja",
            r"""
            kolliderer; kresjer; krasjer; kolliderte; kollisjon; konflikt; midt pa dagen; midt i (?:uka|arbeids\w*);
            pa dagtid; man-fre; man - fre; dagtid; dagtimer; hele (?:dagen|dager|uka|uken); fulle dager;
            i arbeidstida?; arbeidstiden;
            arbeidstid; kontortid; formiddag\w*; om (?:dagen|morgenen|formiddagen|morran); morgen\w*; tidlig;
            gar ut ?over; i veien; opptar;
            (?:fra )?(?:kl |klokka |klokken )?(?:0?[6789]|1[0-4]|seks|sju|syv|atte|ni|ti|elleve|
            tolv)(?:[.:]?[0-5]\d)? ?(?:-|til) ?(?:kl )?(?:1[0-7]|tre|fire|fem|to|tolv|\d)(?:[.:]?\d\d)?;
            kl(?:okka|okken)? (?:0?[6789]|1[0-3]|ni|atte|sju|ti)\S*; daytime; every day; mornings?""",
        ),
        frase(
            "nei",
            r"""
            lordag*; sondag*; helg*; kveld*; kvelds*; ettermiddag*; natt; natta; natten;
            (?:etter|fra) (?:kl |klokka )?(?:1[5-9]|fire|fem|seks|sju)(?:[.:]?\d\d)?; seint; sent pa dagen;
            evenings?; weekends?""",
        ),
        frase(
            "ja",
            rf"""
            {_UKEDAG}\w*; ukedager; hver dag; alle (?:hverdager|dager|ukedager|ukedagene|dagene);
            \w+ dager (?:i uk(?:a|en)|per uke|pr uke|uka)""",
        ),
    ),
)

DOGN = Regler(
    ja="ja",
    nei="nei",
    motsatt={"ja": "nei", "nei": "ja"},
    emner=frozenset({"soning", "bolig"}),
    fraser=(
        frase(VET_IKKE, r"regnes som"),
        frase(
            SPOR,
            r"""
            begge deler; bade og; varierer; av og til; (?:noen|noe|enkelte) (?:netter|ganger); delvis; annenhver;
            halvparten""",
        ),
        frase("ja", r"ikke .. (?:utgang|permisjon|frigang|lov (?:til )?a .*)"),
        frase(
            "nei",
            r"""
            (?:bor|sover|er|ligger|overnatter) (?:jeg )?(?:na )?ikke (?:her|der|pa);
            ikke (?:dogn\w*|innlagt|om natta|pa natt\w*|overnatting|lenger innlagt|fast); uten dogn\w*;
            ikke hele dognet; sover ikke her""",
        ),
        frase(
            "nei",
            r"""
            (?:bor|sover|er|overnatter|hjemme) .. hjemme;
            (?:bor|sover) (?:na )?(?:hjemme|ute|hos|i egen|i eget|for meg selv|i leilighet|i bolig|alene);
            (?:bare|kun) (?:her|der|innom) .*dag\w*; skrevet ut; (?:hjemme|bor|sover) hos .*;
            hjemme (?:om|pa|hver) (?:natt\w*|kveld\w*|natten); drar hjemme; gar hjemme;
            (?:bare|kun) (?:pa |om )?(?:dag\w*|timer?|mote\w*|samtale\w*); dagbehandling; dagtid; poliklinisk*;
            poliklinikk; dagtilbud; dagpasient; dagpost; (?:egen|eget|min) (?:leilighet|bolig|hus|hybel);
            har leilighet; utskrevet; flytt\w* (?:hjemme|ut)\b.*; pa dagen bare; egenhand; pa egen hand;
            kommunal bolig; omsorgsbolig; bofellesskap;
            (?:kommer|gar|reiser|drar|moter) .. (?:innom|en gang|til (?:time|samtale|behandling)|tilbake hjem);
            (?:en|to|tre|noen|par|\d) (?:ganger?|dager|timer) (?:i|per|pr) (?:uka|uken|uke|maneden); ambulant;
            oppsokende; hjemmebesok; overfort til kommunen; ute i (?:samfunnet|kommunen); pa egen hand; outpatient;
            at home""",
        ),
        frase(
            "ja",
            r"""
            dag og natt; 24/7; 24 ?7; 24 timer; (?:hele|heile) (?:dognet|tiden|tida|veien); dognet rundt; dogn;
            dogn*; (?:er )?innlagt;
            (?:sover|bor|er|ligger|overnatter|spiser og sover) (?:jeg )?(?:her|der|pa (?:post\w*|avdeling\w*|
            institusjon\w*|sykehus\w*|huset)); (?:bor|sover) .. (?:inne|her|avdeling\w*|post\w*);
            er her (?:hele|alltid|dag); dag og natt; natt og dag; natt (?:ogsa|med)?; bade dag og natt; netter;
            sikkerhetspost\w*; lukk(?:et|a) (?:post|avdeling); fast (?:opphold|plass);
            far ikke (?:ga|reise|dra|forlate|ut); slipper ikke ut; kommer .. ikke ut; aldri (?:ute|hjemme|ut);
            innelast; heldogn*; pa tvang; alltid; inpatient; around the clock; day and night; permanent""",
        ),
    ),
)
