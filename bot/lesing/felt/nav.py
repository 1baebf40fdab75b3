"""Answers about NAV: benefits, financial assistance, the assessment of work capacity, and the preparations."""

from __future__ import annotations

from bot.lesing.felt.regler import SPOR, Frase, Regler, frase
from bot.lesing.spraak.norsk import linjer
from kvp import VET_IKKE

_TRYGD = linjer(r"""
    (?:ufore?(?:trygd\w*|pensjon\w*|n|en|stonad\w*|ytelse\w*)?|uforetrygdet|uforetrygda|ufor|aap\w*|aap-\w+|ap-en|
    ap|arbeidsavklaring\w*|trygd(?:en|a)?|dagpenge\w*|pensjon\w*|overgangsstonad|sykepenger|tiltakspenger|
    barnepensjon|alderspensjon|afp|etterlatte\w*|gjenlevende\w*|ytelse[rn]?|grunnstonad|disability|social security)""")
YTELSER = Regler(
    nei="ingen",
    emner=frozenset({"trygd", "sosialhjelp", "arbeid", "bolig"}),
    motsatt={"vesentlige": "ingen", "ingen": "vesentlige"},
    fraser=(
        frase(
            SPOR,
            r"""
            (?:\w+ ){0,3}?(?:ikke en krone|ingenting|null|ingen|0 kr\w*) (?:\w+ )?(?:na|i dag|
            her inne|mens jeg .*)""",
            start=True,
        ),
        frase(
            SPOR,
            (
                rf"(?:foer|tidligere|en gang|for lenge siden) (?:jeg (?:kom|ble|havnet|matte) .*)?(?:fikk|hadde|gikk|"
                rf"mottok|var) .*{_TRYGD}(?!.* (?:na|igjen))"
            ),
            start=True,
        ),
        frase(
            SPOR,
            r"""
            (?:stoppet|stoppes|stanset|stanses|mister) .*(?:inne|soning\w*|mens|fengsel\w*|na)$;
            dagpenger .*(?:i fengsel\w*|her|inne|fra fengsel\w*|verksted\w*); kanskje""",
        ),
        frase(
            VET_IKKE,
            r"""
            (?:sokt|soknad\w*|soker) .*; (?:venter|avventer) .*(?:svar|vedtak|avgjorelse|klage\w*);
            under (?:behandling|vurdering|utredning); til behandling; ikke (?:fatt )?(?:avklart|svar|vedtak);
            kommer an pa""",
        ),
        frase("vesentlige", rf"(?:100|hundre) (?:prosent|%) {_TRYGD}; {_TRYGD} far (?:jeg|han|hun).*; ung {_TRYGD}"),
        frase("vesentlige", r"(?:1[5-9]|2\d|3\d)[ .]?\d{3}"),
        frase(
            "svaert_begrensede",
            r"""
            litt .*ikke nok; ikke (?:nok |mulig )?(?:til )?(?:a leve (?:av|pa)|livets opphold|husleie\w*|mat);
            ikke nok(?: til)?; nesten (?:ingenting|ingen|ikke|null)\w*(?: noe)?;
            ikke (?:mye|stort|sarlig|serlig|all verden|rare\w*|nevneverdig|saerlig)(?: .*)?; ingen ordentlig \w+;
            (?:kan|gar|far) ikke leve (?:av|pa) (?:det|den)""",
        ),
        frase(
            "svaert_begrensede",
            r"""
            (?:veldig|kjempe|ganske|sa|altfor|for|ekstremt|latterlig|utrolig) (?:lite|lav\w*|liten|lita|sma|
            begrens\w+|avgrens\w+|smatt|darlig\w*); minimal*; minimum\w*; minstesats\w*; minsteytelse\w*;
            langt under; bitteliten; bittelite; bitte ?liten;
            (?:bare|kun) .*(?:litt|lite|liten|lita|smatteri|smuler|smasum\w*|tusenlapp\w*|tusen\w*|barnepensjon|
            lappen|kroner|prosent|%); halv\w* (?:ufor\w*|trygd|pensjon|ytelse|aap);
            (?:knapp|knappe|skarve|usle|snaue|rundt|cirka|ca) [1-9]\d{3}.*;
            litt (?:pensjon|trygd|ufor\w*|aap|penger|fra|stonad|ytelse\w*);
            (?:en |ei )?lit(?:en|a) (?:sum|ytelse|pensjon|trygd|slant|del|stonad|skvett|\w+pensjon|\w+trygd);
            under (?:veiledende|sats\w*|minste\w*); (?:begrens\w+|avgrens\w+) (?:ytelse\w*|inntekt|stonad);
            lav(?:e)? (?:ytelse\w*|inntekt|sats|utbetaling); knapt (?:noe|nok); knapt; smapenger; smasummer; smuler;
            lommepenger; lite (?:penger|a leve av|i maneden|fra nav); gradert\w*; delvis;
            (?:noen|noen fa|noe|fa|par|et par|to|tre|fire|[1-7]) ?(?:hundre|tusen|tusenlapper|000|
            hundrelapper)(?: kroner| kr| i maneden| i maned)*; [1-9]\d{3} (?:kr\w*|i maned\w*).*; [3-9]\d{3};
            (?:10|20|30|40|50|ti|tjue|tretti|forti|femti) ?(?:%|prosent); begrensede?; noen (?:fa )?kroner; skarve;
            luselon\w*; almost nothing; very little; rekker ikke .*; holder ikke .*; dekker ikke .*; tusenlapp\w*""",
        ),
        frase("svaert_begrensede", r"lite; litt", maks_ord=4),
        frase(
            "ingen",
            rf"""
            (?:nei|niks|nope|nada|zero)(?! .*(?:bare|men) .*{_TRYGD});
            (?:ingen|ingenting|null|har (?:ingenting|ingen|ikke noe)|far (?:ingenting|ingen|ikke noe))""",
            start=True,
        ),
        frase(
            "ingen",
            rf"""
            (?:er )?ikke pa (?:noe|trygd|nav); aldri (?:vert|hatt|fatt|mottatt|gatt) .*(?:nav|trygd|stonad|penger|
            noe).*; fa[rt] (?:itjna|ikkeno|ikke noe|fint lite|null);
            {_TRYGD} .. (?:stoppet|stoppa|stopper|avsluttet|gikk ut|opphort|opphorte|slutt|utlopt|lopt ut|brukt opp|
            kommer ikke|er ferdig|er over|stansa|stanset|avslatt|fikk avslag|tatt fra|rokt|roket|forsvant|
            forsvinner|borte); (?:fikk|fatt) avslag(?: pa)?; avslag pa; mist(?:et|a|er) (?:retten til )?{_TRYGD};
            verken .*{_TRYGD}.*;
            (?:ikke|ingen|uten|aldri) .. (?:{_TRYGD}|noe fast|noe a leve|noe som helst|en krone|fem ore|fra nav|
            stonad\w*|inntekt\w*|penger|rett til|innvilget|andre ytelser|noe annet); ingenting(?! imot| (?:i )?mot);
            ikke (?:en dritt|en krone|fem ore|noe$|noe (?:fra|som helst|pa|av|a|nar|etter|da|trygd).*|rett pa|
            krav pa); uten (?:noe|inntekt|ytelser?|penger|midler);
            (?:kommer|far) (?:jeg )?ikke (?:til a fa|noe|det|trygd); niks; null(?: og niks| kroner| kr)?; blakk\w*;
            skrapa; tomhendt; bare sosial\w*; (?:bare|kun) sosial\w*; no(?:thing| money| benefits?| income);
            jobbe for (?:pengene|det); leve av (?:lonn|jobb); har (?:det )?ikke(?: noe| det)?$; zero; bar bakke;
            noll""",
        ),
        frase(
            "vesentlige",
            rf"""
            (?:full|fulle|100|hundre prosent|100 prosent|100 ?%|hel|vanlig|fast|varig|ordiner) .. {_TRYGD};
            {_TRYGD} (?:pa )?(?:fullt|full|100|hundre|\d\d\d? ?(?:%|prosent)|sats\w*);
            (?:nok|godt|fint|bra|greit|lett|lenge|rikelig|tilstrekkelig|full) .*(?:a leve av|til a leve|leve (?:av|
            godt)|livsopphold); leve (?:godt|av det|av den|pa det|fint); klarer meg (?:pa|med|fint|godt|bra);
            vesentlige?; holder (?:lenge|i massevis|fint|bra|til|godt); far nok; far mye; mer enn nok;
            (?:1[5-9]|2\d|3\d)[ .]?000; (?:femten|seksten|sytten|atten|nitten|tjue|tjuefem|tretti) ?tusen""",
        ),
        frase(
            "vesentlige",
            rf"""
            {_TRYGD}.*(?:starter|begynner|kommer|fortsetter|gjenopptas|lopende|loper|far .*igjen|igjen|
            etter loslatelse|tilbake|nar jeg|er innvilget|innvilget|leve av|star klar\w*|i orden|utbetales|
            pa konto\w*|hele (?:veien|tiden|livet)|siden);
            (?:far|har|mottar|kommer til a fa|er innvilget|innvilget|er pa|gar pa|pa|lever av|fikk|tilbake til|
            starter|tilbake pa|skal ha|i gang med|beholder) .. {_TRYGD}""",
        ),
        frase(
            "vesentlige",
            rf"""
            (?:ja|jo|jepp|jada|yes)\b ,? ?.*{_TRYGD}; (?:lopende|innvilget|varig|er|full) {_TRYGD}.*;
            {_TRYGD} (?:fra|nar|siden|etter|ja|i|pa|hver) .*;
            {_TRYGD}(?: ja| nar .*| etter .*| igjen.*)?(?: [.!])?$; {_TRYGD} (?:og|pluss|,) .*""",
            start=True,
        ),
        frase(SPOR, rf"{_TRYGD}"),
    ),
)

_SOSIAL = r"(?:sosial\w*|livsopphold\w*|stonad\w*|okonomisk (?:sosial\w*|stonad|hjelp|stotte)|supplerende \w+)"
SOSIALHJELP = Regler(
    nei="nei",
    motsatt={"mottar": "nei", "staar_i_fare": "nei"},
    vilkaar_teller=True,
    emner=frozenset({"sosialhjelp", "trygd", "arbeid", "bolig", "soning", "dato"}),
    fraser=(
        frase(SPOR, r"a ga pa sosial\w*; mamma betaler; sosial angst; sosialt; hva er .*"),
        frase(
            "staar_i_fare",
            r"""
            (?:uten .*)?der (?:jeg|han|hun|det) (?:havner|ender|blir).*; ender (?:jeg|han|hun) (?:der|opp).*;
            (?:ikke noe|ingenting|intet|ikkeno|null)(?: annet)? (?:a |til a |til )(?:leve av|falle tilbake pa|
            ga til); ikke utenkelig; ikke noe valg; ikke (?:til a )?unnga; (?:har )?ikke noe annet$;
            uten (?:jobb|penger|inntekt|noe|lonn|midler|kvp|arbeid|en krone); ikke usannsynlig;
            ingen (?:andre|annen|inntekt|penger|jobb).*(?:ute|da|nar|etter|loslatelse|valg|utvei);
            ikke .* men .*(?:kommer|ma|blir|trenger|etter|nar|ute|senere|kanskje|fare)""",
        ),
        frase(
            "mottar",
            r"""
            (?:er )?innvilg\w+ .. (?:stonad\w*|sosial\w*|livsopphold);
            det (?:har|far|gjor|mottar) (?:jeg|han|hun|innsatte|vi); far det(?: na| i dag| ja)?(?=$| [,.])""",
        ),
        frase(
            "nei",
            rf"""
            (?:far|mottar|har|trenger|bruker|lever|gar|fatt|sokt|soker) (?:jeg |det |noe |han )*(?:ikke|ingen|
            aldri)(?: (?:det|noe|sosial\w*|stonad\w*|na|i dag|penger|hjelp|fra|slikt|heller|engang|lenger|
            i det hele tatt))*(?= [,.]|$| og\b| men\b); (?:ikke|ingen|aldri) .. {_SOSIAL};
            ikke (?:aktuelt|behov|nodvendig|bruk for|fare|i fare|trenger|mottatt);
            (?:far|mottar|har) ikke (?:det )?(?:og|eller) .*ikke.*; aldri; ingen (?:fare|risiko|behov|av delene);
            (?:klarer|greier|berger) (?:meg|seg) (?:uten|selv|fint|bra|pa|med); verken .*; ikke det""",
        ),
        frase(
            "nei",
            r"""
            (?:egne|egen) (?:midler|penger|inntekt|formue|lonn); uaktuelt; sparepenger;
            (?:penger|midler) (?:pa bok|i banken|spart); oppspart\w*;
            (?:har|fatt|far|venter|tilbake til) .. (?:jobb|lonn|arbeid|inntekt); fors[oø]r\w*; dama forsorger;
            formue; arv\w*; har ufor\w*; godt okonomisk; lonn fra; selvforsorg\w*""",
        ),
        frase(
            "staar_i_fare",
            r"""
            (?:i|en|stor|reell|absolutt|klar|tydelig|pa) (?:\w+ )?(?:fare|risiko); fare for\w*; fare; risiko\w*;
            risikerer; redd (?:for|jeg|det|at).*; er redd; frykter\w*; grue?r\w*;
            (?:kan|kunne|vil) (?:jeg |han |hun |det |fort |godt |lett |nok |vel )*kom\w* til (?:a .*|det);
            (?:kommer|vil|kan|kunne) (?:jeg |nok |fort |lett |godt |vel |sikkert |kanskje |
            det )*(?:til a (?:\w+ )?(?:trenge\w*|matte|soker|fa|be|bli|ende|sta|ha|ga)|til det|til a|ende|
            bli (?:det|sosial\w*|aktuelt|nodvendig|pa)|hende|matte|trenge\w*|havne|soker|ha behov)\b.*;
            ma (?:nok |vel |sikkert |kanskje |bare )*(?:soker|be om|ha|pa|ty|til|fa|innom|ga)(?! ikke).*;
            blir (?:det )?(?:nok |vel |sikkert |fort )*(?:sosial\w*|pa sosial\w*|nodt|det|avhengig).*; matte .*;
            (?:skal|tenkt a|tenkte a|planlegger a|har tenkt a) soker; soker (?:igjen|nar|etter|pa nytt);
            (?:trenger|behov for|ma ha) (?:det |\w+ )?(?:etterpa|senere|nok|sikkert|kanskje|etter|nar|da|ute|
            i starten|til a begynne|ved loslatelse|snart).*; sannsynligvis; antagelig; antakelig; trolig; kanskje;
            bar bakke; (?:kommer|havner|ender) (?:nok |vel )?(?:dit|der)\b.*; (?:ja )?ma (?:nok |vel )det;
            ender (?:nok|opp|fort|vel|pa).*; havner (?:nok|fort|pa|der).*;
            (?:etter|nar|ved|fra) (?:loslatelse\w*|jeg (?:kommer|slipper|er) ut\w*|soning\w*)(?! ikke).*(?:trenger|
            ma|blir|kommer|sosial\w*); kan hende.*; tror (?:jeg )?(?:det|jeg ma|nok).*; fort gjort; might; probably;
            maybe; will need.*; stilt i utsikt; vil ha behov.*; hvis .*""",
        ),
        frase(
            "staar_i_fare",
            r"""
            senere; etterpa; nar jeg (?:kommer|slipper|er) ut\w*; pa sikt; (?:ved|etter) loslatelse;
            mulig*""",
            maks_ord=6,
        ),
        frase(SPOR, r"(?:hadde|fikk|har hatt|gikk|mottok|pleide).*", start=True),
        frase(
            SPOR,
            r"""
            (?:hadde|fikk|mottok) (?:det |sosial\w* )?(?:for|foer|tidligere|ute); sokt; soknad\w*; har hatt .*""",
        ),
        frase(
            "mottar",
            rf"""
            mottar; mottatt; far (?:det|na|litt|penger|fra|supplerende|utbetalt|noe|hver|husleia|dekket|hjelp);
            (?:far|har|gar pa|lever (?:pa|av)|pa|betaler|bruker|avhengig av|utbetalt|har na|lop\w*|delvis|
            noe) (?:\w+ )?{_SOSIAL}; (?:far|fikk|mottar) \d+ .*(?:sosial\w*|nav|kommunen).*;
            {_SOSIAL} (?:na|i dag|hver|ja|fra|siden|betaler|dekker|allerede|utbetales|lopende|hele); pa sosialen;
            gar pa (?:nav|sossen); (?:nav|sosialen|kommunen|sosialkontoret) (?:betaler|dekker|hjelper|gir).*;
            lever pa nav; penger fra (?:nav|sosialen|kommunen); § ?18; hver maned; lopende; receive""",
        ),
        frase("mottar", r"allerede; i dag; na", maks_ord=3),
        frase(
            "mottar",
            rf"""
            (?:ja|jada|jepp|japp|jo|joda) ,? ?(?:sosialhjelp|fra (?:nav|kommunen|sosialen)|det (?:gjor|far) jeg|
            siden|litt|har det|far det|na|i dag|far\w*).*; far(?: det)?(?: na| ja)?$; {_SOSIAL}$""",
            start=True,
        ),
        frase(SPOR, r"(?:ja|jo|jepp|jada|joda|yes)\b.*", start=True),
    ),
)

ARBEIDSEVNEVURDERING = Regler(
    nei="ikke_gjort",
    emner=frozenset({"arbeid", "trygd", "dato", "sosialhjelp"}),
    motsatt={"spesielt_tilpasset": "annet_resultat"},
    fraser=(
        frase(
            SPOR,
            r"""
            (?:vet|husker|aner|skjonte|fikk|fatt|sett) .. ikke (?:vite )?(?:hva|resultat\w*|utfall\w*|
            konklusjon\w*).*; ikke (?:fatt|sett|hort|mottatt) .. (?:resultat\w*|svar|vedtak|konklusjon\w*);
            (?:gjort|tatt|ferdig|gjennomfort)\b.*(?:venter|avventer|vet ikke|husker ikke|ukjent|aner ikke).*""",
        ),
        frase(
            "annet_resultat",
            r"""
            ikke spesielt? tilpass\w*; ikke (?:nedsatt|spesiell)\w*; ikke (?:i stand|mulig).*(?:arbeid|jobb)\w*;
            varig ikke arbeidsevne; varig .*ikke.*; ingen (?:nedsettelse|begrensning\w*|arbeidsevne);
            uten (?:nedsatt|behov)""",
        ),
        frase(
            "annet_resultat",
            r"""
            (?:mente|sa|mener|skrev|sier) .*(?:jobbe|jobb|arbeide) .*(?:vanlig|fullt|normalt|alt|som .*);
            standard\w*; situasjonsbestemt\w*; (?:gradert )?varig .*; gradert\w*; liten mulighet\w*; jobbe delvis;
            gode muligheter\w*; (?:annet|noe annet|andre|eit? annet) (?:resultat\w*|utfall)?; noe annet;
            full arbeidsevne; frisk\w*; kan jobbe(?: som.*| fullt| vanlig)?; ufor\w*; liten (?:arbeidsevne|sjanse);
            fullt arbeidsfor;
            (?<!nedsatt arbeidsevne og )(?<!nedsatt arbeidsevne , )trenger veiledning(?! ?,? ?(?:og )?(?:med )?nedsatt);
            klare (?:meg|seg) selv; vanlig innsats; ordiner\w*; helt vanlig""",
        ),
        frase(
            "spesielt_tilpasset",
            r"""
            (?:spesielt?|spes\.?|sarskilt|serskilt|seskilt|serleg) ?tilpass\w*; spesielltilpass\w*;
            trenger veiledning ?,? ?(?:og |med )?nedsatt.*; nedsatt arbeidsevne; nedsatt; tilpasset innsats\w*;
            spesiel\w* (?:innsats|hjelp|oppfolging|tilrettelegg\w*); spesielt; spesialtilpass\w*; tilpasset""",
        ),
        frase(
            "ikke_gjort",
            r"""
            (?:ikke|aldri|ingen|null) .. (?:gjort|gjennomfort|utfort|ferdig\w*|fullfort|avholdt|tatt|holdt|pa plass|
            pabegynt|startet|begynt|foretatt|hatt|fatt|snakket|laget|kommet|sett|mott|bestemt|blitt|hort|kontaktet|
            igangsatt|noe (?:sant|slikt|som helst)|vurder\w*|vurdert|time|sann|slik|nav|utredet);
            ikke (?:enna|det|noe sant|sa vidt); aldri; har ikke(?: det| noe| noen| en| vert| blitt| hatt)*$;
            (?:det )?har (?:de|nav|jeg|vi|ingen) ikke$; ingen(?:ting)?$; ikke noe$; ikke som .*; intet;
            not (?:yet|done)""",
        ),
        frase(
            "ikke_gjort",
            r"""
            skal (?:pa|ha|til|gjore|gjennomfore|gjores|gjennomfores|tas|i mote|snakke|vurderes|ta).*;
            (?:pa|star pa) (?:ventelist\w*|vent); venter (?:pa|til).*; gjenstar\w*; star igjen; mangler$; utsatt;
            avlyst; planlagt; avtalt; bestilt; (?:har|fatt) time.*; timeavtale.*;
            neste (?:uke|maned|mandag|tirsdag|onsdag|torsdag|fredag).*; sokt om.*; til uka; i morgen;
            om (?:\w+) (?:uke|uker|maned|maneder).*; kommer (?:senere|etter\w*);
            (?:rekvirert|henvist|meldt inn|under arbeid|ikke ferdig)\w*; avventer\w*; glemt det""",
        ),
        frase(SPOR, r"(?:ja|jo|jepp|jada|joda|yes)\b.*", start=True),
        frase(SPOR, r"gjort; gjennomfort; tatt; i gang; holder pa; pabegynt; halvveis; nesten"),
    ),
)

_GJORT = linjer(r"""
    (?:gjort|gjennomfort|utfort|ferdig\w*|fullfort|avholdt|tatt|holdt|pa plass|i orden|i boks|unnagjort|foretatt|
    utarbeidet|utformet|delt med nav|foreligger|finnes|eksisterer|klar|klart|ok|done|completed|levert|signert|
    skrevet|oppdatert|revidert|sendt|laget|fikset|innlevert|dokumentert|journalfort|unnaba\w*|overstatt)""")
_IKKE_GJORT = linjer(r"""
    (?:ikke|aldri|ingen|null) .. (?:gjort|gjennomfort|utfort|ferdig\w*|fullfort|avholdt|tatt|holdt|pa plass|
    pabegynt|startet|begynt|utarbeidet|utformet|foretatt|hatt|fatt|snakket|snakk|snakke|laget|kommet|kommer|sett|
    mott|mote|bestemt|blitt|hort|kontaktet|igangsatt|truffet|planlagt|gjennomgatt|noe|det|spurt\w*|kartlagt|tilbudt|
    avtalt|laga|enige|time|samtale|plan|noen|nav|besok|relevant|aktuelt|tema|klar|klart|skrevet|satt|diskutert|
    i orden|vert|slikt?|sant?|en|funnet)""")
_GJENSTAR = linjer(r"""
    (?:gjenstar\w*|star igjen|mangler|utsatt|avlyst|planlagt til|avtalt (?:til|mote|time|neste|i)|
    avtale (?:om|neste|i)|
    skal (?:gjores|gjennomfores|ha|pa|snakke|mote|moter|holdes|tas|lages|utarbeides|gjore|i mote|fa|skrives|begynne|
    ta|treffe|komme|lage|kartlegges|vere|skje|til|kartlegge|bli|settes|startet)|timeavtale|(?:har|fatt) time|
    (?:neste|kommende) (?:uke|uka|maned|mandag|tirsdag|onsdag|torsdag|fredag|ar)|venter|er bestilt|bestilt|
    star pa lista|sokt om|sokt|til uka|til (?:mandag|tirsdag|onsdag|torsdag|fredag|varen|hosten)|i morgen|
    om (?:en|ei|to|tre|fire|noen|\d) (?:uke|uker|dager|maned|maneder)|kommer (?:senere|snart|etter\w*)|
    pa (?:mandag|tirsdag|onsdag|torsdag|fredag)|bedt om|avventer\w*|under planlegging|senere|snart|opprettes)""")


_FORBEREDELSE = frozenset({"arbeid", "plan", "dato", "sosialhjelp"})


def _forberedelse(*egne: Frase, emner: frozenset[str] | None = _FORBEREDELSE) -> Regler:
    """Yes/no about a preparation: done, or remaining."""
    return Regler(
        ja="ja",
        nei="nei",
        motsatt={"ja": "nei", "nei": "ja"},
        emner=emner,
        fraser=(
            *egne,
            frase(
                "nei",
                r"""
                takk\w* nei; nekt\w*; nekka; nekter; (?:sagt|sa|sier) nei; avslatt;
                (?:onsker|vil|ville|gidder|trenger) (?:det |ha |\w+ )?ikke.*; ikke onsket;
                ikke som jeg (?:vet|husker|kan huske).*""",
            ),
            frase(
                SPOR,
                r"""
                i gang; igang; (?:holder|holdt) pa; delvis; pabegynt;
                (?:nesten|snart|litt|noe) (?:ferdig|i gang|pa plass|gjort|klar); under (?:arbeid|utarbeidelse);
                (?:begynt|startet) (?:pa|med|a).*; kanskje""",
            ),
            frase(SPOR, r"(?:nesten|halvveis|litt|noe|sann passe)$", start=True),
            frase(
                "nei",
                rf"""
                {_IKKE_GJORT}; ikke (?:enna|det|noe|sa vidt|i det hele tatt); (?:det )?har .. (?:ikke|ingen|aldri);
                har ikke; ingen; ingenting; aldri; blank\w*; not (?:yet|done); finnes ikke;
                (?:foreligger|eksisterer) ikke.*;
                uten""",
            ),
            frase("ja", r"(?:ja|jo|jepp) ,? ?.*(?:star (?:i|pa)|skal pa|det blir|avtalt|enige).*", start=True),
            frase(
                "nei",
                rf"""
                (?!ja ){_GJENSTAR};
                (?:blir|skal|kommer) .*(?:neste|etter nyttar|senere|over nyttar|i januar|i februar|til varen).*;
                avtalt (?:\d+|den|pa|om).*; (?:forst|ikke foer) (?:i|til|om|over|etter) .*""",
            ),
            frase("ja", rf"{_GJORT}"),
            frase(
                "ja",
                r"""
                det har (?:jeg|vi|han|hun|de|innsatte|nav);
                har (?:det|hatt|gjort|fatt|snakket|vert|mott|jeg(?: det)?); har (?:vi|jeg);
                ble (?:gjort|holdt|tatt|laget)""",
                start=True,
            ),
            frase(
                "ja",
                r"""
                har (?:vi |jeg |allerede )?(?:hatt|gjort|fatt|snakket|tatt|vert|mott|laget|kartlagt|blitt);
                ble (?:gjort|holdt|tatt|laget|kartlagt|avholdt); har jeg; gjorde (?:det|vi|de|jeg)\w*; allerede;
                (?:i fjor|i host|i var|i sommer|forrige|(?:for|en|to|tre) .. siden|sist \w+)""",
            ),
        ),
    )


KARTLEGGING = _forberedelse(
    frase(SPOR, r"(?:fatt beskjed|sagt|lovet|hort) .*(?:kommer|skal|blir)"),
    frase(SPOR, r"(?:er|har) ikke (?:noe )?kart; kartlagt (?:cella|fengselet); kart og kompass"),
    frase(
        "ja",
        r"""
        (?:tok|fylt\w*|fylte|svart\w*) .. (?:skjema|sporsmal|test); brik; kartlagt; (?:gikk|gatt) gjennom;
        (?:kontaktbetjent\w*|betjent\w*|sosialkonsulent\w*|nav|de) (?:har )?(?:spurt|spurte|gjort|tok|tatt|kartla|
        intervju\w*); intervju\w*; skjema\w*; sjekket alt; alt er notert""",
    ),
    emner=None,  # what was mapped may be anything
)
FORSTEGANGSSAMTALE = _forberedelse(
    frase(SPOR, r"(?:om|pga|for) (?:noe annet|andre ting|noe helt annet|sosialhjelp\w*|bolig\w*|gjeld\w*|penger)"),
    frase("nei", r"(?:bare|kun) (?:sendt|skrevet|fatt|sokt|ringt|snakket pa|hilst|mottatt|lest) ?.*"),
    frase(
        SPOR,
        r"""
        (?:forste|fyrste) samtale\w* (?:med|pa) (?:dama|advokat\w*|lege\w*|psykolog\w*|presten);
        snakket med (?:presten|advokat\w*|legen|psykolog\w*|dama|mamma)(?! .*nav)""",
    ),
    frase(
        "nei",
        r"""
        (?:ikke|aldri|ingen) .. (?:sett|mott|truffet|vert|snakket|hort|samtale|kontakt); avtalt .*ikke.*; skal .*""",
    ),
    frase(
        "ja",
        r"""
        (?:kom|har vert|har kommet) (?:hit|innom|pa besok);
        (?:har |vi har |jeg har )?(?:snakket|pratet|mott|motte|truffet|traff|hatt|hadde) .*(?:med|mote|samtale|dem|dama|
        nav|
        veileder\w*|saksbehandler\w*|om); (?:va|var) (?:her|pa|i|hos|med); pa (?:telefon\w*|video|teams);
        (?:en|to|tre|flere|mange|noen|par) ganger?; forrige .*; mote med .*(?:gikk|var|ja); har mott.*;
        (?:snakket|prata) (?:med|om); hatt (?:mote|samtale|den|forste|det); besok av; talked; met""",
    ),
)
PROGRAMINNHOLD = _forberedelse(
    frase(SPOR, r"innhold i (?:maten|livet); tv-?program\w*"),
    frase(
        "ja",
        r"""
        enig\w* om; (?:skrev|skrevet|skrive) (?:det )?ned; (?:er )?avtalt(?: med nav)?; bestemt; planlagt;
        (?:satt|lagt) (?:opp|sammen|en plan); utkast;
        (?:vi )?har (?:laget|planlagt|blitt enige|avtalt|bestemt|en plan|plan);
        (?:laget|lagt|har) (?:en |ein |et |ei )?(?:plan|opplegg|timeplan|ukeplan|skisse); foreligger;
        snakket (?:om|med|gjennom); (?:det blir|blir) .*(?:kurs|praksis|skole|jobb).*;
        (?:kurs|praksis|skole|jobbsoking|trening|behandling) (?:og|,|tre|to|fire|\w+dag).*; klarlagt; spikret;
        spikra""",
    ),
)
INDIVIDUELL_PLAN = _forberedelse(
    frase(SPOR, r"plan(?:er)? (?:om|for|med) .*"),
    frase("nei", r"nei .*(?:bare|kun) .*plan\w*.*", start=True),
    frase(
        SPOR,
        r"""
        (?:framtidsplan|soningsplan|plan i fengselet|framtid\w*|behandlingsplan|(?:min |en |
        egen )?plan(?:en)? (?:er|min).*|plan b)""",
    ),
    frase(
        "nei",
        r"""
        (?:har ikke|ikke (?:har|onsket|individuell|en plan|noen|fatt|noe|ip|koordinator)|ingen (?:plan|ip|
        individuell|koordinator|sann|slik)); bare (?:en )?(?:soningsplan|framtidsplan); onsker ikke.*""",
    ),
    frase(
        "ja",
        r"""
        (?:ja ,? ?)?(?:jeg |innsatte |han |hun )?har (?:en |ei |ein |allerede )?(?:ip|individuell|plan|en$|ei$|det$)""",
        start=True,
    ),
    frase(
        "ja",
        r"""
        koordinator\w* .*(?:den|plan\w*); (?:har|fatt|fikk|via|med|laget|lager) .. (?:ip|individuell\w*|plan|
        koordinator|ansvarsgruppe);
        (?:ip|koordinator|ansvarsgruppe\w*|individuell\w* plan) (?:fra|siden|er|foreligger|,|har|gjennom|i|med|pa);
        laget; ansvarsgruppe\w*""",
    ),
)
