"""Answers about the person's life: work, follow-up, goal, a place to live, children."""

from __future__ import annotations

from bot.lesing.felt.regler import SPOR, Regler, frase
from bot.lesing.spraak.norsk import linjer
from kvp import VET_IKKE

ARBEIDSEVNE = Regler(
    ja="nedsatt",
    emner=frozenset({"arbeid", "trygd", "dato"}),
    motsatt={"nedsatt": "ikke_nedsatt", "ikke_nedsatt": "nedsatt"},
    fraser=(
        frase(
            VET_IKKE,
            r"""
            ikke (?:utredet|vurdert|avklart|kartlagt|undersokt); ikke snakket med .*(?:lege|nav|noen).*;
            (?:det )?(?:ma|far) (?:nav|lege\w*|andre|noen andre) (?:svare|vurdere|si).*;
            vanskelig a (?:si|vurdere|svare); ma vurderes; under utredning""",
        ),
        frase(SPOR, r"kjedelig; avhenger; noen ganger; av og til; kanskje; vanskelig sporsmal"),
        frase(
            "ikke_nedsatt",
            r"""
            ikke (?:noe |no )?(?:galt|feil|i v[ei]gen|i vegen|i veien|problem\w*|vansk\w*);
            ikke .. (?:nedsatt|redusert|svekket|vanskelig|vanskeligheter|hindringer|begrensninger);
            (?:har |hatt )?ingen .. (?:begrensning\w*|problem\w*|hindring\w*|vansker|utfordringer|plager|skavanker|
            skader|sykdom\w*); uten (?:problem\w*|begrensning\w*|vansker);
            aldri (?:hatt|vert) .. (?:problem\w*|vansk\w*|syk\w*|arbeidsledig|ledig|uten jobb); ikke syk;
            feiler (?:meg )?ingenting; ingenting (?:i veien|galt|som (?:hindrer|stopper)); ikke det minste""",
        ),
        frase(
            "nedsatt",
            r"""
            ikke .. (?:lett|enkelt|frisk|arbeidsfor|stabil|god|bra|greit|enkel);
            (?:ikke|aldri) .. (?:full|fullt|full jobb|fulltid|heltid|sta i|holde|holdt|beholdt|jobbe|jobbet|klart|
            klarer|orket|orker|mer enn|lenge i|fast jobb|hatt jobb|jobb|arbeid|ansette|ansatt|arbeide|100);
            (?:klarer|greier|orker|makter|evner|tor|takler|kan|far) (?:jeg |bare |meg |han |hun )*ikke;
            (?:ingen|null) (?:vil|ville) (?:ha|ansette);
            (?:ingen|uten|mangler) (?:utdanning|erfaring|referanser|arbeidserfaring|fagbrev)""",
        ),
        frase(
            "ikke_nedsatt",
            r"""
            (?:full|fullt|hundre prosent|100 ?%?|100 prosent|god|bra|helt) (?:arbeidsfor|arbeidsevne|frisk|
            kapasitet|inntektsevne); arbeidsfor; frisk; frisk som en \w+;
            (?:jobber|jobbet|jobbe|jobb|arbeide|arbeider|arbeidet|stilling) .. (?:full|fullt|100|100 ?%|hundre|
            hele tiden|hver dag|alltid); (?:full|fast|100 ?%|100 prosent|hel) (?:jobb|stilling|kapasitet);
            (?:kan|kunne) jobbe (?:som|helt|fullt|hva|mye|normalt|vanlig) .*;
            (?:jobbet|jobbe) (?:pa|i|som) .* (?:i|mange) .*ar;
            far (?:meg )?jobb (?:pa dagen|fort|lett|nar som helst).*; arbeids- og inntektsevne;
            jobb\w* (?:hele livet|alltid|i alle ar|siden jeg var \w+); (?:det )?er lett;
            jobbe som (?:andre|alle|normalt|foer|vanlig|for);
            kan (?:godt )?(?:jobbe|arbeide)(?! (?:litt|noen|noe|halv|deltid|bare|maks|\d|to|tre|fire))(?: (?:bra|fint|
            greit))?; jobber som normalt;
            (?:har|fatt|hadde) .. jobb .. (?:a ga (?:til|tilbake)|venter|til meg|foer|nar|klar);
            (?:far|fikk|finner) .. (?:alltid|lett) jobb;
            (?:har )?(?:alltid|hele livet) (?:hatt jobb|jobbet|jobb|vert i jobb|hatt arbeid);
            (?:uten|ikke) problem\w*; gar (?:fint|bra|greit);
            (?:klarer|greier) (?:meg |det |jobb |full jobb |fint )*(?:fint|bra|godt|selv|greit|jobb)?;
            lett (?:a fa jobb|for meg); sterk; jobben venter; venter pa meg; selvstendig; i full jobb; ubegrenset;
            hva som helst; (?:hvilken|alle slags) (?:som helst )?jobb\w*; dognet rundt; alt av jobb\w*; uendret;
            no problem\w*; intakt; upavirket; normal\w*; ingen sak""",
        ),
        frase(
            "nedsatt",
            r"""
            nedsatt; nedsett; redusert; svekket; svekka; begrenset; begrensa; begrensning*; ufor; ufor*;
            (?:langtids)?sykmeld*; sjukmeld*; deltid; halv (?:stilling|dag|jobb|tid); halvtid; maks \w+ timer; max;
            50 ?%; (?:\d\d|tretti|forti|femti|tjue) (?:%|prosent); sliter; slit; slet; vondt; smerter; darlig*;
            rygg*; kne; knea; nakke*; skuldr*; prolaps; migrene; bare litt; (?:noen|to|tre|fire|fa|par) timer;
            skade*; skadd*; operert; odelagt\w*; knerne; stress\w*; .. timer i uka; syk; sykdom*; kronisk*; utslitt;
            slitne?; rus*; avhengig*; lite skole;
            (?:lese|skrive)vansker; dysleksi*; konsentr*; angst*; psyk*; depre*; adhd; utbrent;
            (?:lenge|ar|lang tid|mange ar|arevis|\d+ ar) (?:uten|utenfor|siden|borte);
            (?:vert|er|lenge|staende) (?:ute av|utenfor|uten) (?:jobb\w*|arbeid\w*); lar; sliten;
            fort .*(?:sliten|trott|stresset); tremmer; nerver; nervos\w*; ut av (?:jobb|arbeidslivet); rokt ut;
            mistet (?:alle )?jobb*; mister (?:alltid )?jobb*; sparken; oppsagt; helse; helseplager; plager;
            lang tid uten; utenfor arbeidslivet; hull i cv; cv; rulleblad; vandel*; tungt; hardt; vanskelig*;
            utfordr*; problem*; strev*; kjempe* vanskelig; sier stopp; nei til meg; kort tid; noen uker; faller ut;
            ramler ut; slutter (?:alltid|etter); aap; arbeidsavklaring*; hindr*; trobbel; difficult; hard; umulig;
            pain; takler darlig; stresser; varig tilrettelegg*; tilrettelagt; tilrettelegging; vta""",
        ),
        frase(
            "ikke_nedsatt",
            r"""
            nei(?: ,)? (?:det (?:er|gar) .*|bare .*|jeg (?:far|har|jobbet|jobber|er|kan|klarer) .*|jobb\w* .*|
            .*frisk.*|egentlig.*|ikke(?: noe| i det hele tatt| for meg| sa)?|aldri)(?: [.!])?$;
            nei(?:da)?(?: [.!])*$; (?:den|evnen) er (?:god|fin|bra); jeg far meg jobb.*; niks; nope;
            ikke(?: noe| i det hele tatt| for meg| sa| serlig)?$;
            det (?:er|synes jeg|har jeg|vil jeg) .*ikke(?: si)?$; aldri$; no$""",
            start=True,
        ),
    ),
)

OPPFOLGINGSBEHOV = Regler(
    ja="ja",
    nei="nei",
    motsatt={"ja": "nei", "nei": "ja"},
    onsker_teller=True,
    emner=frozenset({"arbeid", "bolig", "trygd", "soning", "plan"}),
    fraser=(
        frase(SPOR, r"bare penger.*; en (?:ol|pizza|snus|kaffe|advokat).*", start=True),
        frase(SPOR, r"royk; (?:ol|pizza|snus|kaffe); av og til; kanskje; til tider"),
        frase(
            "ja",
            r"""
            (?:klarer|greier|far|kommer|makter|tor) .*ikke .*(?:alene|selv|pa egen hand|egenhand);
            (?:ikke|aldri) .. (?:alene|pa egen hand|uten);
            uten (?:\w+ )?(?:det|noen|hjelp|oppfolging|stotte) .*(?:ikke|faller|ryker|gar|skli\w*|tilbake|sjans\w*);
            ma ha (?:noen|en|hjelp|tett|oppfolging); (?:helst|gjerne) (?:hver|en gang|tett|mye); aldri klart .*;
            (?:provd|forsokt) .*(?:alene|selv|for) .*(?:ikke|gatt|gar|feil|galt|ryker|mislyktes).*;
            (?:ikke|aldri) .* uten .*; ingen sjanse (?:alene|uten)""",
        ),
        frase(VET_IKKE, r"ma vurderes.*"),
        frase(
            "nei",
            r"""
            (?:trenger|onsker|vil ha|har behov for|behov|vil) (?:jeg |det |den |innsatte )*(?:ikke|ingen);
            ingen (?:oppfolging|hjelp|behov|som|nav|stotte);
            ikke .. (?:behov|nodvendig|sa mye|tett|hjelp|oppfolging|trenger|noen som);
            nei .. (?:klarer|greier|fikser|ordner|trenger); uten (?:hjelp|oppfolging|noen); vil ikke ha""",
        ),
        frase(
            "nei",
            r"""
            (?:det )?holder med .*; ikke noe mas; (?:moderat|begrenset|lite) behov; dekkes av ordiner\w*; bare fred;
            (?:klarer|greier|fikser|ordner|styrer|finner ut av|far til|tar) (?:meg |det |det meste |alt |fint |
            seg )*(?:selv|fint|alene|godt|bra|sjol|pa egen hand); selvstendig;
            (?:far|klarer|har) (?:det )?til selv; (?:det )?(?:ordner|fikser|tar) jeg.*;
            slipper (?:helst )?(?:nav|mas|oppfolging\w*|alt|det); selvgaende;
            (?:vil|skal|bedre|best|helst) .. (?:alene|selv|i fred|fred); selvhjulpen; overflodig; unodvendig;
            bare (?:en )?(?:jobb|sjanse); lite behov; minimalt; on my own; masete; mas""",
        ),
        frase(
            "ja",
            r"""
            (?:jeg |vi |det )?trenger(?: (?:det|jeg|vi|hjelp\w*|noen|mye|masse|stotte\w*|tett\w*|oppfolging\w*|en|
            ei|ein|at|a|all|ekstra|nok|absolutt|nav|litt hjelp|struktur\w*|veiledning\w*|hand\w*|gjerne|virkelig|
            kontakt\w*|trygg\w*))(?! (?:ny|nye|telefon|pc|lan|seng|bil|jobb$))|trenger$;
            behov* (?:for|er|foreligger|stort);
            (?:har|stort|klart|tydelig|betydelig|omfattende|tett|apenbart) .. behov*; behov; omfattende;
            (?:gjerne|mye|masse|all|litt|tett|ekstra|ordentlig|god) (?:hjelp|stotte|oppfolging|hjelp\w*);
            (?:hadde|ville) (?:hjulpet|gjort seg|passet).*;
            (?:hadde|ville|vil|kunne|hadde) .. (?:vert|vere) (?:bra|fint|godt|greit|digg|ok|topp);
            vil (?:gjerne )?ha (?:hjelp|noen|oppfolging|det|stotte|en); noen (?:som|a|til);
            en (?:som|a snakke med|fast|losemann|los|mentor|kontakt\w*); tett*; koordiner*; holde i hand*;
            halde meg; holde meg; stotte*; hjelp; hjelp (?:hele|til|med|av);
            (?:dytter|pusher|dytte|pushe|spark|dytt|minne|mase|maser|presse|sparker)\w*; faller .. tilbake; mentor;
            los\w*; struktur\w*; rutiner; trygg\w*; sarbar; avhengig av; sammensatt\w*; need; help;
            alene .. (?:vanskelig|gar det galt|tungt|darlig); ellers (?:gar|faller|ryker|blir|ender).*;
            onsker (?:det|hjelp|oppfolging); all hjelp""",
        ),
    ),
)

_ARBEID = linjer(r"""
    (?:jobb\w*|arbeid(?!sevne)\w*|fagbrev\w*|utdann\w*|lerling\w*|lereplass|skole\w*|tomrer|kokk|snekker|mekaniker|
    elektriker|sjafor|sysselsett\w*|bli|ta|begynne|lere|tilbake|inntekt|lonn|karriere|praksis\w*|noe a ga til|
    noe a gjore|bidra|kurs|truck\w*|forsorge\w*|hverdag|fotfeste|job|work)""")
MAAL = Regler(
    ja="ja",
    nei="nei",
    motsatt={"ja": "nei"},
    onsker_teller=True,
    emner=frozenset({"arbeid", "trygd", "dato", "barn", "bolig", "soning"}),
    fraser=(
        frase(
            SPOR,
            r"""
            statsminister; konge\w*; dronning; president; millioner; millioner?; rik; lotto; superhelt; astronaut;
            kjedsomhet; rockestjerne; influencer; kanskje; kanskje (?:en dag|senere); jobber allerede;
            (?:har|er i) (?:allerede )?(?:full |fast )?jobb""",
        ),
        frase(VET_IKKE, r"ikke (?:droftet|bestemt|avklart|tenkt\w*|snakket om|tema); ambivalent; vurderer"),
        frase(
            "nei",
            r"""
            (?:gidder|orker|onsker|vil|har lyst|interessert|motivert|aktuelt|klar|lyst pa|noe for meg|for meg|skal|
            trenger|klarer|kan) (?:jeg )?(?:bare )?ikke;
            ikke .. (?:motivert|interessert|aktuelt|for meg|lyst|noe for|onskelig|jobbe|realistisk|onsker|mulig|
            motivasjon|onske\w*|keen|gira|arbeid|klar);
            ingen (?:interesse|lyst|motivasjon|onske\w*|vits|jobb|planer|mal);
            uten (?:motivasjon|onske\w*|interesse); ikke (?:na|enna|jobb)""",
        ),
        frase(
            "nei",
            r"""
            (?:vil|skal|onsker) (?:bare |heller )?(?:ha |vere )?(?:fred|uforetrygd|ufor|pensjon|trygd|pensjonist|
            i fred); ferdig med (?:arbeidslivet|jobb\w*|arbeid\w*|a jobbe); ufor; uaktuelt; takker nei; umotivert;
            gitt opp; urealistisk; (?:for )?(?:gammel|syk|sliten) (?:til|for); pensjon\w*; ga pa trygd;
            leve pa (?:nav|trygd); avslar; kast av tid; bortkastet; slappe av; lei av""",
        ),
        frase(
            "ja",
            rf"""
            (?:vil|ville|onsker|lyst|haper|drommer|drommen|skal|planlegger|kunne tenke|tenker|gjerne|klar|malet|mal|
            plan\w*|satser|ser for|trenger|ma|prover|fikse|skaffe|fa meg|komme)\b.*\b{_ARBEID};
            (?:i|en|fast|ny|ha|fa|full|skikkelig|ordentlig|ekte|vanlig|egen|ei|deltids?) {_ARBEID}; i gang;
            motivert; realistisk\w*; pa sikt; litt etter litt; ha (?:en )?jobb; fast jobb;
            tjene (?:\w+ )*(?:penger|lonn|selv|kroner); egne penger; forsorge; hjelp til .*jobb\w*;
            det (?:vil|onsker) jeg; (?:gira|keen|gjerne|lyst|motivasjon); (?:vil|onsker) det;
            (?:hadde|ville) vert (?:bra|fint|godt|digg|topp|drommen); drom\w*; absolut\w*; mer enn (?:noe|gjerne);
            (?:tenkt|tenker|planlegger|planen er) a .*; (?:lyst|lost) (?:til|te|pa) .*; kunne tenkt meg .*;
            tenkt meg .*; want; klar for; onsker; onskelig; arbeidsrettet\w*""",
        ),
        frase("ja", r"jobb*; hjelp; (?:vil|skal|kan|ma) (?:prove|forsoke)", maks_ord=5),
    ),
)

_HJEM = linjer(r"""
    (?:rom\w*|leilighet\w*|hybel\w*|hus|huset|bolig\w*|sted|kommunal\w*|rekkehus|bopel|plass a bo|kollektiv|
    hybelleilighet|toroms|tak)""")
_FOLK = linjer(r"""
    (?:mor|far|mamma|pappa|dama|kona|kjeresten|samboer\w*|foreldre\w*|bror\w*|soster\w*|sostra|familie\w*|mannen|
    besteforeldre\w*|bestemor|bestefar|mormor|farmor|onkel|tante|sonn\w*|datter\w*|datra|kompis\w*|kamerat\w*|
    venn\w*|en (?:venn|kompis|kamerat)|ei venninne|muttern|mutter|fattern|gamla|slekt\w*)""")
BOLIG = Regler(
    ja="har",
    nei="mangler",
    motsatt={"har": "mangler", "mangler": "har"},
    andre_teller=True,
    emner=frozenset({"bolig", "barn", "sosialhjelp", "dato"}),
    fraser=(
        frase(
            SPOR,
            r"""
            (?:bor|sitter) (?:na |her )*(?:i fengsel\w*|her|inne|pa cella?); stort hus\b.*; hytte; kanskje;
            sikkert hos""",
        ),
        frase("har", rf"ikke (?:mist\w*|solgt|sagt opp|kvittet meg med|gitt opp) .. {_HJEM}"),
        frase("har", r"ikke .. (?:bostedslos|hjemlos|uten bolig|uteligger); ikke noe problem; mangl[ea]r ikke"),
        frase(
            "har",
            rf"""
            beholder .. {_HJEM}; (?:fatt|far) beholde\w* .. {_HJEM};
            (?:bolig\w*|leilighet\w*|hybel\w*) (?:er |blir )?(?:ordnet|ordna|i orden|sikret|klar|avklart|pa plass|
            fikset|tildelt); ordna seg""",
        ),
        frase(
            "mangler",
            rf"""
            (?:sove\w*|sover|bor|bo) .. (?:i (?:en )?bil\w*|ute|pa gata|i skogen|i telt|pa sofa\w*|under bru\w*|
            pa gaten|pa stranda); i bilen; (?:ikke|ingen|uten|itj|mangl[ea]r) .. {_HJEM};
            ikke (?:noe sted|noen plass|noe fast|egen|enna|ordnet|ordna|fast|bolig|fatt .*); ufb;
            ingen (?:steder|sted|plass|fast|bolig|adresse); uten (?:fast|bolig|sted|plass);
            har (?:det )?ikke(?: det| noe| fast)?(?: enna)?$; intet sted; ingenting; nowhere;
            no (?:place|home|house|apartment); (?:kan|far) ikke (?:bo|flytte|komme|dra); ikke tilbake; null""",
        ),
        frase(
            VET_IKKE,
            r"""
            (?:har )?sokt(?: om)?(?: kommunal\w*| bolig| plass| om)?; (?:det )?jobbes med.*; (?:har )?ikke svart;
            soknad\w*;
            venter pa (?:svar|kommunen|tildeling|vedtak); avventer; venteliste\w*; star i ko;
            ikke (?:avgjort|bestemt)""",
        ),
        frase(
            "mangler",
            r"""
            (?:hun|han|dama|eksen) (?:beholdt|fikk|tok) .*; solgte; skilt; mangl[ea]r; mistet; mista; mister;
            bostedslos\w*; hjemlos\w*; uteligger; gata; gaten; pa gata; sofa\w*;
            sofasurf\w*; solgt; oppsagt; sagt opp; (?:kastet|kasta|hivd|hevet|slengt) (?:meg |ham )?ut; utkastet;
            utkastelse; star (?:uten|pa bar bakke|pa gata); hospits\w*; natthjem; natthjemmet; frelsesarmeen;
            campingvogn\w*; telt; brent; brant; midlertidig; akuttovernatting; overnatting;
            (?:ma|trenger|leter|soker|onsker|haper|ser) .. (?:finne|skaffe|fa meg|bolig|leilighet|sted|hybel|plass|
            hjelp til bolig)(?: .*)?; pa (?:jakt|leit) etter; homeless; bobil\w*; bat; losgjenger; ute pa gata;
            bar bakke; uavklart boforhold; tvangssolgt; leter; gikk ut""",
        ),
        frase(
            "har",
            rf"""
            har .. {_HJEM}; har (?:fatt )?(?:plass|sted|noe) a bo;
            har (?:det|jeg|fortsatt|allerede)(?: det| ja| na| ordnet)?$; leier; leid; eier; disponerer;
            (?:bor|flytter|flytte|drar|reiser|skal|far komme) .. (?:hos|inn|sammen med|hjemme til|tilbake til|
            i (?:egen|eget|min)) .*; (?:skal|kan|far|fa|far lov a) bo\w*; ordna; ordnet; i orden; tildelt;
            (?:er )?pa plass; (?:egen|eget|min|mitt|kommunal\w*) {_HJEM};
            (?:fatt|far|gitt meg|kjopt|leid|leide) .. {_HJEM};
            (?:hos|til|med|sammen med) {_FOLK}; {_FOLK} (?:har|sin|si|sitt); bofellesskap; rehabiliteringsbolig;
            treningsleilighet; omsorgsbolig; bemannet;
            (?:hus\w*|leilighet\w*|rom\w*|hybel\w*|bolig\w*) .*(?:star|venter|klar\w*|betalt|min|mitt|ledig);
            (?:hos|hja) (?:foreldr\w*|mor|far|dama|kjeresten); et sted;
            leiekontrakt; husleie\w*; kontrakt\w*; nedbetalt; boliglan; my own; apartment; house; place; flat;
            {_FOLK}$; ettervern\w*; garden; gard""",
        ),
        frase(
            "har",
            rf"har; bor; ok; avtalt; fatt; adresse; hjemme; egen; eget; plass; guttero\w*; leid; {_HJEM}",
            maks_ord=3,
        ),
    ),
)

_TALL = r"(?:en|ei|et|ett|ein|eitt|to|tre|fire|fem|seks|sju|syv|atte|ni|\d|1[0-2])"
BARN = Regler(
    ja="ja",
    nei="nei",
    motsatt={"ja": "nei"},
    emner=frozenset({"barn", "bolig"}),
    fraser=(
        frase(
            SPOR,
            r"""
            (?:var|er) (?:selv )?(?:et )?barn; (?:venter|gravid|pa vei|i magen|termin\w*); bikkje\w*; hund\w*;
            katt\w*; (?:ste|bonus|foster|tante|fadder|soskens?)barn\w*; stesonn; stedatter; nies?e\w*; nevo\w*;
            barn(?:et)? til (?:dama|kjeresten|broren|soster\w*); kanskje; barnebarn; soskenbarn; dode;
            mistet (?:et|ett) barn""",
        ),
        frase(
            "nei",
            r"""
            (?:ingen|ikke|uten|null|aldri) .. (?:barn\w*|unger|det|egne|noen|fatt|ansvar|kids|etterkommere|
            forsorgeransvar); (?:barn|unger) ,? ?(?:nei|har jeg ikke|er det ikke).*;
            ingen(?=$| [,.]| (?:na|her|enna|som jeg));
            ikke (?:far|mor|barn|enna|som); barnlos\w*; barnelos\w*; aldri fatt .*; null; 0; no (?:kids|children);
            none; har (?:det )?ikke(?: det| noe| noen)?$; ikke det""",
        ),
        frase(
            "ja",
            rf"""
            (?:har|far til|mor til|pappa til|mamma til) {_TALL}(?: (?:pa|og|som|stykker|sma).*)?$;
            (?:er|blitt) (?:\w+ og )?(?:far|mor);
            {_TALL} (?:stykker|barn|unger|gutter|jenter|stk|sma|smo|voksne|store|tenaringer); kids?; child\w*; son;
            sons; daughters?; sonn\w*; datter\w*; dotter\w*; datra; dattera; gutt\w*; jent\w*; jinta?; jentene;
            barn\w*; unge\w*; unga\w*; tvilling\w*; trilling\w*;
            (?:far|mor|pappa|alenefar|alenemor|forelder|mamma|forsorger) til; forelder; pappa; mamma; alenefar;
            alenemor; omsorg\w*; samver\w*; smabarn; baby\w*; tenaring\w*; bidrag\w*; barnebidrag; barnefordeling;
            daglig omsorg; delt omsorg; barnevern\w*; kull\w*; stor(?:e)? flokk; flokk\w*""",
        ),
        frase(
            "ja",
            rf"""
            (?:ja ,? ?)?(?:har |jeg har )?(?:{_TALL}|two|three|one|four)(?: (?:pa|og|,|som|er|ar|{_TALL})(?= |$))*$""",
            start=True,
        ),
        frase("ja", r"(?:jeg er )?(?:far|mor)$; flere; noen; mange; et par", maks_ord=4),
    ),
)
