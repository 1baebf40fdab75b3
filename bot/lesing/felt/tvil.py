"""Whether a value read for a closed field is doubtful, so that it is asked about again and never kept in silence.

The phrases of a field also meet texts that are about something else («har ikke spist i dag»). A value counts without a
question only when the text is a plain answer, holds a word that the field is about, or holds nothing foreign at all.
"""

from __future__ import annotations

import re

from bot.lesing.felt import REGLER
from bot.lesing.felt.emner import emner_i
from bot.lesing.felt.regler import Regler
from bot.lesing.spraak.norsk import linjer, uten_fyll
from bot.lesing.spraak.ordfil import ordene
from kvp import VET_IKKE

# What each field is about: beginnings of words in folded text.
_KJERNE: dict[str, re.Pattern[str]] = {
    felt: re.compile(rf"\b(?:{linjer(ord_)})")
    for felt, ord_ in {
        "rolle": r"""
        ins+att|intagen|indsat|ans[ae]tt?|\w*betjent|jobb|\w*arbeid|sitter|soner|sonet|fange|domt|domfelt|inne\b|
        \w*konsulent|leder|
        \w*leder\b|sosial|koordinator|lenke|fotlenke|friomsorg|dom\b|nav\b|selv\b|meg\b|min\b|fengs|kriminal|tjenest|
        l[ea]rer|lege\b|
        prest|varetekt|inmate|prisoner|prison|officer|work""",
        "frigang": r"""
        frigang|sok|innvilg|avsl|godkjen|vedtak|jobb|skole|vgs|videregaende|lerling|ute\b|ut\b|behandl|svar|klag|trukk|
        trakk|inndra|
        avdeling|apent|lukket|lov|lapp|fratatt|tatt fra|tok det fra|skjema|kommer inn|kvalifis|permisjon""",
        "nav_oppfolging": r"""
        nav\b|kontor|folg|langt|lang\b|mil\b|km|time|reis|avstand|veileder|de\b|dem\b|kapasitet|komme|teams|video|
        digital|mulig|gar\b|
        minutt|by\b|byen|samme|villig|tilby|bekreft|lar seg|avtal|besok""",
        "startet": r"""
        start|begyn|gang|oppmote|mote\b|mott|time|lenk|innkall|venter|gjennomfor|sonet|soner|soning|dag \d|halv|igjen|
        iverks|pabeg|plass|plan|
        ferdig|setter|ringt|brev|friomsorg|midt|deler?\b|delen""",
        "kolliderer": r"""
        koll|kres|(?<!i )dag|\w+dag|kveld|helg|tid|time|jobb|\w*arbeid|klokk|kl\b|passer|fleks|\w*middag|morgen|uke|
        lord|sond|mand|tirs|ons|tors|fred|
        natt|plan|kombin|hindr|veien|\d|ut over|utenom|utenfor|i hop|sammen|greit|fint""",
        "dogn": r"""
        dogn|bor\b|sover|natt|netter|innlagt|her\b|hjemme|post|avdeling|institusjon|ut\b|utskrev|leilighet|bolig|
        poliklin|(?<!i )dag|\w+dag|tid|fast|
        permisj|innom|samtale|lenger|flytt""",
        "arbeidsevne": r"""
        jobb|arbeid|\w*helse|syk|frisk|rygg|kne|hode|vond|smert|orker|klarer|greier|nedsatt|evne|prosent|%|form\b|topp|
        skad|angst|psyk|
        lege|kropp|utslitt|sliten|problem|ufor|begrens|tung|full|noe\b|sterk|hel\b|bra\b|vansk|lett|halv|rus|hard""",
        "ytelser": r"""
        \w*trygd|ufor|aap|\w*penger|\w*pensjon|\w*ytelse|inntekt|lonn|kr\b|kroner|nav\b|leve|livsopph|\w*stonad|dagpeng|
        syke|ingenting|
        noe\b|nok\b|sosial|lite\b|litt\b|\d|blakk|formue|arv|rettighet|hundrelapp|\w*stotte|arbeidsavkl|yting|avgrens|
        begrens|en krone|ei krone|kvp|stopp""",
        "sosialhjelp": r"""
        sosial|\w*stonad|nav\b|hjelp|penger|inntekt|livsopph|fare|trenger|matte|ma\b|far\b|leve|jobb|lonn|sok|sossen|
        ut\b|ender|havner|
        blir|bostott|fors[eo]rg|klarer|greier|midler""",
        "arbeidsevnevurdering": r"""
        vurd|nav\b|tilpass|innsats|gjort|resultat|konklu|arbeid|jobbe|aev\b|veiled|standard|situasjon|nedsatt|utfort|
        vedtak|time|samtale|
        mote\b|varig|gradert|mulighet|ufor|frisk|bestilt""",
        "oppfolgingsbehov": r"""
        hjelp|folg|stott|trenger|behov|klarer|alene|aleine|selv|veiled|pa beina|tett|greier|mas\b|dytt|push|passer pa|
        minne|hver (?:dag|uke)|ordner""",
        "maal": r"""
        \w*jobb|\w*arbeid|mal\b|malet|vil\b|lyst|onsk|drom|utdann|skole|lerling|praksis|motiv|vanlig liv|tjene|penger|
        firma|butikk|lager|
        kokk|snekker|gidd|orker|pensj|ufor|trygd|skal\b|fred\b|gammel|sliten|syk\b|selvsagt""",
        "kartlegging": r"""
        kartl|brik|skjema|sporsm|gjennom|samtale|nav\b|\w*betjent|konsulent|fylt|svart|test\b|ikke det|intervju|
        foretatt|gjore det|
        gjort det|avbrutt""",
        "forstegangssamtale": r"""
        samtale|nav\b|mote\b|moter|veileder|saksbeh|truff|mott|time\b|teams|tlf|telef|avtale|avlys|avhold|video|hun fra|
        han fra|
        snakket (?:en|to|med (?:nav|henne|ham|dem|veil|saks|hun|han|en fra))""",
        "programinnhold": r"""
        innhold|program|plan|tiltak|kurs|nav\b|enig|avtalt (?:med|at|innhold|praksis)|praksis|jobb|opplegg|droft|
        bestemt|skole|kvp|
        trening .*(?:og|,)|aktivit|skrevet|skrive det|ord om det|skissert|veileder""",
        "individuell_plan": r"""
        \w*plan|ip\b|individuell|koordinator|sok|barnevern|ansvarsgr|kommun|takk\w* nei|har det|den\b|tilbudt""",
        "bolig": r"""
        bo\b|bor\b|bolig|bosted|bopel|leilig|hybel|hus|leie|leier|eier|rom\b|rommet|hjem|sted\b|plass|adresse|hos\b|
        kommunal|gata|sofa|
        (?:far|mor|foreldre\w*|dama|kjeresten|samboer\w*) (?:har|sin|si)|kontrakt|gard|flytt|brakke|bobil|telt|hospits|
        ettervern|
        kollektiv|tak\b|mist|bil\b|bilen|place|ufb|losji""",
        "barn": r"""
        \w*barn|sonn|dott|datt|gutt|jent|unge|\w*unger|baby|tvill|(?:en|to|tre|fire|fem|seks|ei|et|\d+)\b|far\b|mor\b|
        pappa|
        mamma (?:til|av)|samver|flere|kids|child|bestefar|bestemor|voksne""",
        "samtykke": r"""
        samtyk|del|nav\b|send|lov\b|grei|ok\b|enig|vil\b|kjor|gjerne|lese|vite\b|imot|privat|hold|nekt|under|signer|
        fint (?:for|det)|
        stol|problem|share|yes|saken min|notat""",
    }.items()
}
# Words that belong to no topic: they may stand in any answer.
_KJENT = ordene("""
    jeg er har det den de en et ei i pa til av for med om som at a og men sa vi du meg mitt min mi ha vere vert kan
    skal vil ma far fikk ble blir na nar jo da her der bare litt noe noen ikke nei ja ingen hos fra seg sin etter ut
    inn opp ved hvis eller han hun var hadde dette veldig mye ganske helt allerede enna foerst forst foer snart siden
    uka uke uken uker maned maneder ar dag dager gar morgen neste forrige host var sommer vinter januar februar mars
    april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag fredag lordag sondag
    gang ganger tror vet mener sier sagt gjor gjort gjorde gikk kommer kom tatt tar tok ferdig klar klart tid lenge
    alltid aldri alle mange flere eneste hele dere dem oss hva nok sann slik ok fint bra greit stemmer riktig
    dessverre takk gjerne selv blitt inne ute fengsel fengselet avdeling avdelingen innsatt innsatte betjent betjenten
    kontaktbetjent kontaktbetjenten nav sosialkonsulent sosialkonsulenten konsulent begge ene venter gjenstar avholdt
    gjennomfort avtalt innkalt aktuelt aktuell mottar egne egen eget midler faen livet utfort foretatt igangsatt
    pabegynt bestilt planlagt avlyst foreligger tilbudt nevnt interessert sant hort ordnet ordna nektet nekta nekter
    mangler finnes skjedde skjer skulle digitalt video fysisk tidspunkt naverende nåverende per pr dags dato kort pga
    grunn jada jaggu neh niks nope helst absolutt sikkert trolig antagelig antakelig sannsynligvis nesten omtrent
    cirka rundt minst hver hvert halve siste andre tredje begynnelsen slutten starten minus timer minutter beskjed
    svar svart sporre spurt spor spurte lurer haper onsker ville kunne burde matte ber bedt bad lovet lovte fatt gitt
    gir hatt trengs avklart avklares bestemt fastsett fastsatt kjent ukjent uavklart deres hennes hans disse denne
    samme annet annen uansett akkurat fortsatt etterhvert etterpa senere tidligere sist gangen tenker tenkt vites vite
    jobben saken sak greia greie ting tingen ordet ord mer mest mindre lite par ingenting intet null zero not yet yes
    no the have has got don can will you folk person personen mann kvinne dama tidlig sant sjefen lederen ledelsen
    kontoret kriminalomsorgen friomsorgen kommunen staten systemet advokat vedkommende innsattes domfelte klienten
    brukeren please problem vernet sted""")
_FUNKSJONSORD = ordene("""
    jeg er har det den de en et ei i pa til av for med om som at a og men sa vi du meg mitt min mi ha vere vert kan
    skal vil ma far fikk ble blir na nar jo da her der bare litt noe noen ikke nei ja ingen hos fra seg sin etter ut
    inn opp ved eller han hun var hadde""")
_RENT_SVAR = re.compile(
    r"(?:ja|jo|jada|joda|jepp|japp|jess|nei|neida|niks|nope|yes|no|ok|greit)\b(?P<skilt> ?[,.!]| men\b| sa\b)?"
)
_RETTER_SEG = re.compile(r"(?:eller|altsa|nei|vent|mener|mente|rettere)\b")


def er_tvilsom(felt: str, foldet: str, verdi: str) -> bool:
    """Whether `verdi`, read for `felt` from folded text, should be asked about again before it is kept.

    That is so when two clauses of the text say different things, when a bare answer is followed by a time that changes
    it, when hardly anything of a long text carries the value, and when the text is about something else.
    """
    regler, tekst = REGLER[felt], uten_fyll(foldet)
    return (
        _uenige_ledd(regler, tekst, verdi)
        or _endres_senere(regler, tekst)
        or _bares_av_lite(regler, tekst, verdi)
        or _om_noe_annet(felt, regler, tekst, verdi)
    )


def om_annet_emne(felt: str | None, foldet: str) -> bool:
    """Whether a bare yes or no is followed by what plainly belongs to another question: «nei, ingen barn»."""
    if felt not in REGLER or (egne := REGLER[felt].emner) is None:
        return False
    tekst = uten_fyll(foldet)
    nevnt = emner_i(tekst)
    return bool(nevnt and not nevnt & egne and REGLER[felt].bart(tekst) not in (None, VET_IKKE))


def _uenige_ledd(regler: Regler, tekst: str, verdi: str) -> bool:
    if len({f.verdi for f in regler.fraser} - {"?", VET_IKKE}) > 2:
        return False  # degrees of the same («liten ytelse, svært avgrenset») are no contradiction
    ledd = [d for d in re.split(r" [,.;!?](?: |$)", tekst) if d]
    if len(ledd) < 2 or " men " in tekst or any(" , " in t for t in regler.treff(tekst, verdi)):
        return False
    if (regler.bart(ledd[0]) == verdi and len(ledd[0].split()) <= 2) or any(_RETTER_SEG.match(d) for d in ledd[1:]):
        return False
    return bool({regler.les(d) for d in ledd} - {None, VET_IKKE, verdi})


def _endres_senere(regler: Regler, tekst: str) -> bool:
    """«Ikke akkurat nå, men fra januar er det full dag»."""
    _, men, hale = tekst.rpartition(" men ")
    return bool(
        men
        and regler.bart(tekst)
        and re.match(r"(?:,? ?)(?:fra|etter|om|nar|til|pa) \w+", hale)
        and regler.les(hale) is None
    )


def _bares_av_lite(regler: Regler, tekst: str, verdi: str) -> bool:
    ord_ = {o for o in re.findall(r"[a-z]{3,}|§|%", tekst) if o not in _FUNKSJONSORD}
    baerer = {o for t in regler.treff(tekst, verdi) for o in t.split()}
    return len(ord_) >= 6 and regler.bart(tekst) != verdi and len(ord_ & baerer) * 6 < len(ord_)


def _om_noe_annet(felt: str, regler: Regler, tekst: str, verdi: str) -> bool:
    if verdi == VET_IKKE or felt not in _KJERNE or _KJERNE[felt].search(tekst):
        return False
    # A short phrase of the field is about the field; a long one may have swallowed anything.
    rent = _RENT_SVAR.match(tekst) if regler.bart(tekst) == verdi else None
    # A no to sharing harms nobody, however it goes on; any other bare word may belong to another question.
    if rent and (len(tekst.split()) <= 2 or (felt == "samtykke" and verdi == "nei")):
        return False
    egne = {o for t in regler.treff(tekst, verdi) if len(t.split()) <= 4 for o in t.split()}
    return any(o not in _KJENT and o not in egne for o in re.findall(r"[a-z]{3,}", tekst[rent.end() if rent else 0 :]))
