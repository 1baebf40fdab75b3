"""Answers about the conversation itself: who asks, consent, onwards, the read-back and deletion."""

from __future__ import annotations

from bot.lesing.felt.regler import SPOR, Regler, frase
from bot.lesing.spraak.norsk import linjer, monster

_STILLING = linjer(r"""
    (?:(?:ny|fast|midlertidig)?(?:an|til)sa?tt|tilsett|ansat|\w*betjent|(?:fra |i |pa |for )friomsorg\w*|
    friomsorgen$|\w*konsulent|\w*koordinator|tilbakeforing\w*|\w*sosionom|\w*veileder|saksbehandler|avdelingsleder|
    leder|miljoterapeut|miljoarbeider|sykepleier|lerer|larer|prest(?:en)?|radgiver|kriminalomsorgen|inspektor|
    arbeidsleder|vernepleier|psykolog|lege|offiser|aspirant|nav-ansatt|kurator|sosialkurator|helsefagarbeider|
    officer|staff|social worker|personal\w*|jurist|verksmester|verksleder|vakt\w*|vikar|fagleder|bibliotekar|imam|
    miljoveileder|programleder|kriminalomsorg\w*|ansvarlig for .*innsatte?|fengselsleder|terapeut|behandler|
    fagkonsulent)""")
ROLLE = Regler(
    fraser=(
        frase("innsatt", r"(?:egen|min) del"),
        frase(
            SPOR,
            r"""
            begge; ingen av .*; kompis\w*;
            (?:paa vegne av|for|hjelper) (?:en|noen|sonn\w*|bror\w*|mann\w*|kjeresten|dama|datter\w*|mamma|pappa|
            far|soster\w*|min \w+|venn\w*|ven\w*) ?(?:kompis|venn|slektning)?(?! (?:innsatt|av|domfelt)); parorende;
            advokat\w*;
            frivillig; (?:mor|far|kjereste|mamma|bror|soster|kone|samboer|venn|dama)(?:en|sten)? til;
            (?:mannen|sonnen|broren|kjeresten|datteren|faren|dama|samboeren|eksen) (?:min|mi); apent i dag;
            student\w*; journalist\w*; forsker\w*; oppgave om; verken .*; nysgjerrig; bare lurer; skal besoke;
            robot""",
        ),
        frase(
            "innsatt",
            r"""
            (?:er |jobber )?ikke (?:en )?(?:ansatt|betjent|her fordi jeg jobber);
            (?:jobber|er) ikke (?:her|ansatt|betjent)""",
        ),
        frase(
            "ansatt",
            r"""
            ikke (?:jeg|meg) (?:som )?(?:er |soner|sitter).*; ikke (?:innsatt|domt|domfelt|en fange|soner|fange);
            (?:for|til|om|hjelper|pa vegne av) (?:en|min|mine|ein|den) (?:innsatt\w*|domfelt\w*|klient\w*|fange\w*|
            bruker\w*|pasient\w*)""",
        ),
        frase(
            "ansatt",
            rf"""
            work (?:here|in|at); {_STILLING};
            (?:jobber|jobb|arbeider) (?:her|som|ved|(?:i|pa|med|for|hos) (?:\w+ )?(?:fengs\w+|kriminalomsorg\w*|
            friomsorg\w*|innsatte?|avdeling\w*|nav|kommune\w*|domfelte|anstalt\w*|tilbakeforing\w*|
            overgangsbolig\w*|et fengsel|tilsyn\w*|staten|helse\w*|etaten|kdi|region\w*));
            (?:jobber|arbeider) (?:pa|i) (?:ila|ullersmo|halden|ringerike|bredtveit|oslo|bergen|trondheim|romerike|
            ravneberget|eidsberg|bastoy|hustad|tromso|bodo|stavanger|ana|agder|kongsvinger|hamar|skien|bruvoll|ilseng|
            sem|horten|vik|verdal|vadso|mosjoen|drammen|sandeid|haugesund|froland|mandal|evje|telemark|sandefjord|
            larvik|drobak|indre ostfold|sarpsborg|moss)\b.*;
            er pa jobb; tjeneste\w*;
            hjelper (?:en )?(?:innsatt\w*|domfelt\w*|klient\w*); i staben; mine innsatte""",
        ),
        frase(
            "innsatt",
            r"""
            innsatt\w*; innsat\w*; innsett; inne; fange\w*; domfelt\w*; domt; soner; sonet; sitter; sone; sett inn;
            varetekt\w*; insatt; inmate; prisoner; forvaring\w*; proveloslatt; loslatt; pasient; klient; meg selv;
            (?:for|om|gjelder|er|bare) (?:meg|mitt); (?:jeg|meg) selv; selv; mesjol; gjelder meg; lenke\w*;
            fotlenk\w*; bur; straffedomt; fengsla; fengslet; prisonar; siktet; samfunnsstraff; hjemmesoning; celle;
            cella; for egen; myself; moi; me; bak (?:murene|las).*; samfunnstjeneste;
            (?:dommen|straffen|saken|soningen) min; min (?:dom|straff|sak|soning);
            (?:har|fikk|fatt) (?:en |ny )?(?:dom|straff)""",
        ),
        frase(SPOR, r"jobb*; arbeid*"),
        frase("innsatt", r"inni her; meg; jeg; min; mitt; bruker", maks_ord=4),
    ),
)

SAMTYKKE = Regler(
    ja="ja",
    nei="nei",
    motsatt={"ja": "nei", "nei": "ja"},
    vilkaar_spor=True,
    andre_teller=True,
    fraser=(
        frase(
            SPOR,
            r"""
            (?:ja|ok|jo|greit)\b.*\b(?:men|hvis|bare (?:til|deler|noe|litt|hvis|om|det)|unntatt|ikke (?:til|alt|med|
            barn\w*|om)|forutsatt|sa lenge|bortsett)\b.*""",
            start=True,
        ),
        frase(
            SPOR,
            r"""
            ikke (?:fatt |blitt )?(?:spurt|snakket|innhentet enna|avklart).*; ma sporre; skal sporre; kommer an.*;
            kanskje; tenke (?:pa|over|litt)\w*; vil tenke; usikker; vet ikke; ikke alt; deler? av; noe av det;
            hva (?:deles|betyr).*; til hva; ma lese .*; (?:bare|kun) (?:noe|deler|litt|til); unntatt; bortsett fra""",
        ),
        frase(
            "ja",
            r"""
            ingenting (?:i)?mot;
            (?:har )?ingen(?:ting)? (?:innvending\w*|problem\w*|imot|a skjule|motforestilling\w*);
            ikke (?:noe )?(?:problem|imot|i mot|noe imot|noe a skjule|farlig|nei); ikke noe .* (?:mot|imot);
            no problem""",
        ),
        frase(
            "nei",
            r"""
            (?:samtykker|onsker|godtar|tillater|gir|liker|stoler|tor|deler) .. (?:ikke|ingen)(?: .*)?;
            (?:vil|skal|far|har|er|kan) (?:jeg |det |nav |de |innsatte )*ikke(?: (?:det|dele\w*|sende\w*|at|ha|
            gi\w*|samtyk\w*|vite|se|lese|fa|med|greit|ok|enig|noe|dette))+(?: .*)?;
            (?:vil|skal|far|har) (?:det )?ikke$;
            ikke .. (?:samtyk\w*|gitt|innhentet|del\w*|send\w*|gi|vis|greit|ok|lov|med pa|enig|snakk om|
            deles|interessert); ingen (?:deling|samtykke|far|skal|tillatelse); aldri i (?:livet|verden);
            (?:nav|de|dere|ingen) (?:far|skal|trenger) (?:ikke|ingenting).*; (?:do not|don't|dont) .*;
            uten samtykke; uaktuelt""",
        ),
        frase("nei", r"ikke; helst ikke", maks_ord=3),
        frase(
            "nei",
            r"""
            la (?:det )?vere; trekker; trukket; nekter; nekte\w*; reservert; reserverer\w*; motsetter\w*; avslar;
            blankt nei; hold\w* (?:det )?(?:for (?:deg|dere) selv|unna); privat; slett; glem det; protesterer;
            avslatt; tilbakekalt; mellom oss""",
        ),
        frase(
            "ja",
            r"""
            samtyk\w*(?: (?:er )?(?:gitt|innhentet|foreligger|innhenta|signert|ok|i orden))?;
            (?:er|helt|veldig) (?:greit|ok|fint|i orden|enig|ja|klart|grei|all right); i orden; enig; for meg;
            (?:kan|far|ma|skal) (?:dere|de|du|nav|gjerne|godt|deles|sendes)(?: .*)?;
            (?:bare )?(?:send|gi|del|kjor|ta) (?:det|alt|notatet|i vei|pa|den|dem|over|til).*;
            bare (?:send|gi|del|kjor|gjor).*; vs[ao]go; vers[ao]go\w*; vaer sa god; ver sa god; skriftlig;
            fritt fram; kjor (?:pa|pa det); godkjent; godkjenner; godtar; tillater; tillatelse;
            gir (?:lov|samtykke|tillatelse|dere lov); (?:vil|onsker) (?:gjerne )?(?:at|det|dele).*;
            har (?:skrevet under|signert|sagt ja|gitt lov); lov til; (?:du|dere) har lov; med pa det; agree;
            share it; go ahead; nav (?:ma|bor|kan|far|skal) (?:gjerne )?(?:fa|vite|se|lese).*;
            (?:sier|blir|er) (?:det )?ja""",
        ),
        frase(
            "ja", r"ja; fine; sure; fint; gjerne; ok; greit; enig; kjor; (?:det )?gar (?:bra|fint|greit)", maks_ord=4
        ),
    ),
)

UNNTATT = monster(r"""
    \b(?:unntatt|unntaket|utenom|foruten|uten om|bortsett i? ?fra|med unntak|(?:annet|andre|alt|anna) enn|men ikke|
    bare ikke|sa n[ae]r som|minus|
    (?:nesten|stort sett|omtrent|delvis|det meste|mesteparten|halvparten|en del) (?:\w+ ){0,2}?
    (?:alt|alle|stemmer|riktig|rett|korrekt|ok)|
    stemmer (?:nesten|stort sett|delvis))\b""")
"""All is right but for something: no yes to what will stand in the note."""
BEKREFT = Regler(
    ja="ja",
    nei="endre",
    motsatt={"ja": "endre", "endre": "ja"},
    fraser=(
        frase("endre", r"ikke (?:riktig|rett|helt|korrekt|sant|alt); stemmer ikke"),
        frase("ja", r"ingen(?:ting)? (?:feil|a endre|galt|endring\w*); ikke noe (?:feil|galt|a endre)"),
        frase(
            "endre",
            r"""
            endre\w*; feil; rett\w* (?:opp|pa); rette; forandre\w*; galt; korriger\w*; ma fikses; bytte;
            mangler noe""",
        ),
        frase(
            "ja",
            r"""
            stemmer; riktig; alt (?:er )?(?:ok|greit|rett|bra|korrekt|riktig|i orden); helt rett; er rett; rett;
            ser (?:bra|riktig|fint|greit|ok) ut; perfekt; fint; bra; korrekt; godkjent; sann er det; supert; flott;
            topp; tipp topp; lag notatet""",
        ),
    ),
)
VIDERE = Regler(
    ja="ja",
    nei="nei",
    motsatt={"ja": "nei"},
    fraser=(
        frase(
            "nei",
            r"""
            stopp\w*(?: her)?; ikke (?:na|videre|notat|i dag|noe|fortsette); trenger ikke.*; holder; ferdig;
            greit sann""",
        ),
        frase(
            "ja",
            r"""
            videre; fortsett\w*; lag (?:et )?notat\w*; notat\w*; kjor\w*(?: pa)?; neste; (?:vil|onsker) .*;
            la oss .*; gar videre; go on; next""",
        ),
    ),
)
SLETT = Regler(
    ja="ja",
    nei="nei",
    motsatt={"ja": "nei"},
    fraser=(
        frase("nei", r"ikke (?:slett\w*|na|alt); angr\w*; fortsett\w*; behold\w*; avbryt\w*; vent\w*; tilbake"),
        frase("ja", r"slett\w*; avslutt\w*; fjern\w*; ferdig; bort med .*; delete"),
    ),
)
