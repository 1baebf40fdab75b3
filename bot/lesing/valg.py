"""Answers to the fields with closed values, except `form`: one table of patterns per field.

Patterns are written on folded text (`bot.lesing.norsk.fold`). The first pattern that matches wins, so the narrow ones
stand first. `SPOR` asks again: the text resembles an answer, but must not be taken for one. Where no pattern matches,
a plain yes, no or «vet ikke» decides.
"""
from __future__ import annotations

import re
from dataclasses import dataclass

from bot.lesing.norsk import ja_nei

SPOR = "?"


@dataclass(frozen=True)
class Regler:
    """Patterns of one field and what a bare yes and no mean there (None: not an answer)."""

    monstre: tuple[tuple[str, re.Pattern], ...]
    ja: str | None
    nei: str | None

    def les(self, foldet: str) -> str | None:
        """The value, `vet_ikke`, or None when the text must be asked about again."""
        foldet = _gjeldende(foldet)
        if _DOBBELT.search(foldet):
            return None
        if len(foldet.split()) <= 4 and _KONTOR_VET_IKKE.search(foldet):
            return "vet_ikke"
        for verdi, monster in self.monstre:
            if monster.search(foldet):
                return None if verdi == SPOR else verdi
        return {"ja": self.ja, "nei": self.nei, "vet_ikke": "vet_ikke"}.get(ja_nei(foldet) or "")


# «Ikke sånn at jeg ikke …», «verken … eller»: what is said is the opposite of what the words suggest. Asked again.
_DOBBELT = re.compile(r"\bikke (?:sann|slik|sa) at\b|\bikke (?:\w+ )?ikke\b|\bh?verken\b|\bikke nei\b|\bikke ja\b")
_KONTOR_VET_IKKE = re.compile(r"^(?:er |det er )?(?:ikke|ukjent|uavklart|uvisst|fremgar|framgar)\b.*\b(?:opplyst|kartlagt|kjent|avklart|oppgitt|undersokt|utredet|drøftet|droftet|vurdert|journalfort|dokumentert|ikke|registrert)(?: enna| per na| her)?(?: [.!])?$|^(?:ukjent|uavklart|uvisst)(?: [.!])?$")
# «Fikk avslag først, men nå er det godkjent»: what holds now counts.
_FORST_NAA = re.compile(r"\b(?:forst|tidligere|i fjor|i var|i host|opprinnelig|for)\b.*?\b(?:men|og|sa)\b (?:na|no) (?=er|har|ble|kom|fikk|far)")
_IKKE_MEN = re.compile(r"^(?:nei ?,? )?ikke [\w ]{3,30}? ?,? men (?=\w+ \w+)")


def _gjeldende(foldet: str) -> str:
    """The part of a text that states how it is now: after «… men nå», after «ikke uføretrygd, men …»."""
    if treff := _FORST_NAA.search(foldet):
        return foldet[treff.end():]
    if treff := _IKKE_MEN.match(foldet):
        return foldet[treff.end():]
    return foldet


def _regler(ja: str | None, nei: str | None, *monstre: tuple[str, str]) -> Regler:
    return Regler(tuple((v, re.compile(m, re.VERBOSE)) for v, m in monstre), ja, nei)


_GJORT = r"(?:er\ |ble\ |blir\ |har\ |har\ blitt\ |det\ er\ )?(?:gjort|gjennomfort|utfort|ferdig|fullfort|avholdt|tatt|holdt|pa\ plass|i\ orden|i\ boks|unnagjort|foretatt|ferdigstilt|utarbeidet|utformet|avklart|delt\ med\ nav)"
_IKKE_GJORT = r"""\b(?:ikke|aldri|ingen)\ (?:\w+\ ){0,3}?(?:gjort|gjennomfort|utfort|ferdig|fullfort|avholdt|tatt|holdt|pa\ plass|pabegynt|startet|begynt|utarbeidet|utformet|
    foretatt|hatt|fatt|snakket|snakka|snakke|laget|laga|lagd|kommet|kome|kommer|sett|mott|bestemt|blitt|moett|hort|kontaktet|igangsatt|truffet|planlagt|gjennomgatt|noe)\b"""
_GJENSTAR = r"\b(?:gjenstar|star\ igjen|mangler|utsatt|avlyst|planlagt|avtalt|skal\ (?:gjores|gjennomfores|ha|pa|snakke|mote|holdes|tas|lages|utarbeides)|timeavtale|har\ time\b|fatt\ time\b|neste\ (?:uke|maned|mandag|tirsdag|onsdag|torsdag|fredag)|venter\ pa|er\ bestilt|bestilt|star\ pa\ lista|sokt\ om|har\ sokt|til\ uka|ikke\ enna|i\ morgen|om\ en\ uke|kommer\ senere)\b"


def _forberedelse(*ekstra: tuple[str, str]) -> Regler:
    """Yes/no about a preparation: done, or remaining."""
    return _regler(
        "ja", "nei", *ekstra,
        ("nei", r"\b(?:avslatt|takket\ nei|takka\ nei|sagt\ nei|sa\ nei|onsker\ (?:det\ )?ikke|ikke\ onsket|vil\ ikke\ ha)\b"),
        ("nei", rf"^(?!.*\b(?:vet|aner|husker)\ (?:jeg\ )?ikke\b).*{_IKKE_GJORT}"),
        ("nei", rf"^(?!ja\b)(?!.*\b(?:vet|aner|husker)\ (?:jeg\ )?ikke\b).*{_GJENSTAR}"),
        ("ja", rf"^(?!.*\b(?:vet|aner|husker|usikker|ikke|ingen|aldri|om\ det\ er)\b).*\b{_GJORT}\b"),
        (SPOR, r"\b(?:i\ gang|holder\ pa|delvis|pabegynt|halvveis|nesten)\b(?!.*\bferdig\ )"),
        ("nei", r"^(?:det\ )?har\ (?:jeg\ )?(?:ikke|ingen)\b|^\w+\ har\ ikke\b|\bdet\ har\ jeg\ ikke\b|\bhar\ ikke\ (?:det|noe|en|ei)\b"),
        ("ja", r"\bhar\ jeg\b(?!.*\bikke\b)"),
        ("ja", r"^det\ har\ (?:jeg|vi|han|hun)\b|^har\ (?:det|hatt|gjort|fatt|snakket)\b|,\ ja$"),
    )


_VET = r"(?:vet|aner|husker|skjonner)\ (?:da\ |jo\ |jeg\ )?ikke"

FRIGANG = _regler(
    None, "nei",
    ("sokt", r"\b(?:de|dem|fengselet|de\ holder\ pa\ a)\ (?:behandler|vurderer|ser\ pa)\b"),
    ("nei", r"\bjobber\ (?:bare|kun)\ (?:her\ )?inne\b"),
    ("innvilget", r"\bhar\ frigang\ ja\b|^ja\ ?,?\ (?:jeg\ )?har\ frigang\b(?!.*\bsok)"),
    ("sokt", r"\b(?:altsa|men|bare)\ (?:jeg\ )?(?:har\ )?(?:bare\ )?sokt\b"),
    ("nei", r"\bikke\ (?:turt\ a\ |tenkt\ a\ |fatt\ |fatt\ til\ a\ |enna\ )*(?:sok[et]?|soke|sokt|sokt\ om)\b(?!.*\bsvar)|\bhar\ ikke\ (?:\w+\ ){0,2}frigang\b|\bfrigang\ har\ jeg\ ikke|\buten\ frigang|\bikke\ frigang|\bingen\ frigang"),
    ("nei", r"\b(?:avslag|avslatt|inndratt|trukket|mistet|mista|fratatt|nekt(?:et|a)|fikk\ nei|sa\ nei|stoppet|tilbakekalt|tatt\ fra)\b|\bikke\ (?:lenger|lengre|na\ lenger|innvilget|godkjent|fatt\ det|aktuelt|na|kvalifisert)\b"),
    ("sokt", r"\b(?:sokt|soker|soknad(?:en)?|sokna?den|til\ behandling|under\ behandling|venter\ pa\ svar|ikke\ fatt\ svar|far\ svar|sendt\ inn|levert\ soknad|ligger\ (?:hos|til|pa)|haper\ pa\ svar)\b"),
    ("innvilget", r"\b(?:innvilg(?:et|a|es)|innvilgt|godkjent|vedtak\ pa|har\ vedtak|fatt\ (?:frigang|det|ja|godkjent|innvilget)|fikk\ (?:ja|frigang|det|innvilget|medhold)|fatt\ ja)\b"),
    ("innvilget", r"^ja\b.*\b(?:jobber|gar\ pa|skole|siden|begynte|startet|ute\ (?:pa|om))\b"),
    ("innvilget", r"\b(?:jobber|gar\ pa\ (?:skole|kurs|jobb))\b.*\b(?:ute|utenfor)\b.*\b(?:sover|tilbake|natt|kveld|vedtak)\b|\bute\ (?:pa|om)\ dagen\b.*\b(?:sover|inne|natt)"),
    ("vet_ikke", rf"\b{_VET}\b"),
    ("innvilget", r"^(?:ja|jada|jepp|japp|jo|joda|yes|yepp?)(?:\ (?:det\ )?(?:har\ (?:jeg|det)|er\ det|det|har\ fatt\ det|da|takk|selvfolgelig))?(?:\ [.!,])?$"),
    ("innvilget", r"^(?:ja\ ,?\ )?(?:jeg\ |han\ |hun\ |den\ innsatte\ |innsatte\ )?(?:er\ pa|har|har\ fatt)\ frigang(?:\ (?:na|fra|siden|til|pa\ dagtid).*)?$"),
)

NAV_OPPFOLGING = _regler(
    "ja", "nei",
    (SPOR, r"^nei\b.*\bjo\b"),
    ("nei", r"\bikke\ (?:lar\ seg|la\ seg|mulig|gjennomforbart|kan\ folge)\b|\blar\ seg\ ikke\b"),
    ("vet_ikke", r"\bhar\ ikke\ spurt\b|\bikke\ (?:blitt\ )?(?:avklart|undersokt|diskutert|tatt\ opp|sjekket)\b|\bma\ (?:sporre|sjekkes?|avklares)\b|\bventer\ pa\ svar\b"),
    ("nei", r"\b(?:for\ langt|altfor\ langt|langt\ unna|lang\ (?:vei|avstand|reisetid|reisevei)|mil\ unna|timers?\ (?:reise|kjoring|kjoretur|unna)|gar\ ikke|kan\ (?:de\ )?ikke|vil\ ikke|sier\ nei|sa\ nei|for\ stor\ avstand|umulig|ikke\ mulig|ikke\ gjennomforbart|har\ ikke\ (?:kapasitet|mulighet))\b(?!\ (?:si|svare))"),
    ("ja", r"\b(?:teams|digitalt|ikke\ noe\ problem|vil\ folge\ (?:meg\ )?opp|kan\ folge|folger\ (?:meg\ )?opp|er\ villig|lar\ seg\ gjore|er\ mulig|gar\ (?:fint|bra|greit)|minutter|samme\ by|nabo\w+|rett\ ved|i\ nerheten|kort\ vei|gangavstand|har\ sagt\ ja|sa\ ja|fikser\ det|stiller\ opp|kommer\ hit|komme\ hit|moter\ meg|overkommelig|far\ det\ til|stiller|kan\ mote)\b"),
)

STARTET = _regler(
    "ja", "nei",
    ("vet_ikke", rf"\b{_VET}\b|\busikker\b"),
    ("nei", r"\b(?:ikke|aldri)\ (?:\w+\ ){0,2}?(?:begynt|startet|starta|i\ gang|innkalt|innkalling|pabegynt|iverksatt|fatt|montert|kommet|enna|satt)\b|\b(?:venter|vente)\b|\b(?:starter|begynner|iverksettes|startes|pabegynnes|starte|begynne|oppstart|monteres)\ (?:\w+\ ){0,2}?(?:\d|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des|neste|til|om|i\ morgen|etter|over|forst|pa\ (?:mandag|tirsdag|onsdag|torsdag|fredag))|^skal\ (?:begynne|starte)|\bventelist\w*|\bstar\ i\ ko\b|\bi\ ko\b"),
    (SPOR, r"\bnytt\ i\ livet|\bklokka\b|\bkl\b|\bstarte\ dagen\b|\bpleier\b"),
    ("ja", r"\b(?:i\ gang|halvveis|holder\ pa|holl\ pa|pabegynt|(?:er|har)\ begynt|begynte|startet|starta|er\ begynt|har\ begynt|har\ tatt|tatt\ \w+\ timer|snart\ ferdig|nesten\ ferdig|siden|underveis|iverksatt|montert|satt\ pa|har\ (?:gjort|jobbet|hatt)|timer\ igjen|ferdig\ med\ \w+\ timer|soner\ na)\b"),
)

_UKEDAG = r"(?:mandag|tirsdag|onsdag|torsdag|fredag|hverdag|ukedag)"
_HELG = r"(?:lordag|sondag|helg|helge|kveld|ettermiddag\ etter)"
KOLLIDERER = _regler(
    "ja", "nei",
    ("vet_ikke", r"\bikke\ (?:bestemt|avtalt|sagt\ noe)\b|\bingen\ (?:som\ )?har\ sagt\b"),
    (SPOR, r"\bbade\ (?:dag|pa\ dag)\w*\ og\ kveld|\bbegge\ deler\b|\bdag\ og\ kveld\b"),
    ("nei", r"^(?!.*\b(?:dagtid|formiddag|pa\ dagen|hele\ dagen|arbeidstid\w*|(?:0?[789]|1[0-3])(?:[.:]\d\d)?\ ?-)).*\b(?:kveld\w*|etter\ (?:kl\ )?1[6-9])"),
    ("vet_ikke", rf"\b{_VET}\b|\b(?:ikke\ fatt|har\ ikke\ fatt|ingen|mangler)\ (?:\w+\ ){{0,2}}?(?:plan|timeplan|beskjed|oversikt)\b|\bplanen\ er\ ikke\b|\bikke\ (?:satt\ opp|klar|fastsatt|avklart)\b"),
    ("nei", r"\b(?:kolliderer|kræsjer|kresjer|krasjer|gar)\ ikke\b|\bikke\ ut\ over\b|\bgar\ fint\b|\bingen\ kollisjon|\bpasser\ (?:fint|bra|greit)|\blar\ seg\ kombinere|\bkan\ kombineres|\bfleksib|\btilpasses\b|\butenom\b|\butenfor\ (?:arbeidstid|dagtid)|\better\ (?:jobb|arbeidstid|skole)|\bikke\ pa\ (?:dagtid|dagen)"),
    ("ja", rf"\b(?:kolliderer|kresjer|kræsjer|krasjer|midt\ pa\ dagen|pa\ dagtid|dagtid|hele\ dagen|i\ arbeidstida?|arbeidstiden|formiddag|hver\ dag|alle\ (?:hverdager|dager)|gar\ ut\ over|(?:0?[789]|1[0-4])(?:[.:]\d\d)?\ ?-\ ?1\d|fra\ (?:0?[789])\ til\ 1\d)\b|\b{_UKEDAG}\w*\ (?:til|-|og)\ {_UKEDAG}|\b{_UKEDAG}\w*-{_UKEDAG}|\b\w+\ dager\ i\ uk(?:a|en)"),
    ("nei", rf"\b{_HELG}|\bpa\ kvelden|\bnatt(?:a|en)?\b"),
    ("ja", rf"\b{_UKEDAG}"),
)

DOGN = _regler(
    "ja", "nei",
    ("vet_ikke", rf"\b{_VET}\b|\buavklart\b|\bregnes\ som\b"),
    (SPOR, r"^begge\ deler|\bbade\ og\b|\bvarierer\b|\bav\ og\ til\b"),
    ("nei", r"\b(?:bor|sover|er)\ (?:na\ )?(?:hjemme|ikke)\b|\b(?:bare|kun)\ (?:pa\ )?dag|\bdagbehandling|\bpoliklinisk|\buten\ dogn|\bikke\ dogn|\bdagtilbud|\bdagpasient|\begen\ (?:leilighet|bolig)|\butskrevet|\bbor\ (?:i|for)\ (?:egen|meg\ selv)|\bhjemme\ (?:om|pa)\ natt"),
    ("ja", r"\b(?:24/7|24\ 7|hele\ (?:dognet|tiden?|tida)|dognet\ rundt|dogn|dognpost|dognopphold|innlagt|sover\ her|bor\ her|bur\ her|er\ her\ (?:hele|alltid|dag)|dag\ og\ natt|natt\ og\ dag|sikkerhetspost|lukket\ post|fast\ opphold)\b"),
)

ARBEIDSEVNE = _regler(
    "nedsatt", None,
    ("ikke_nedsatt", r"\bikke\ noe\ (?:galt|feil|i\ veien|problem)\b"),
    ("nedsatt", r"\bikke\ (?:\w+\ )?(?:lett|enkelt)\b|\bsier\ stopp\b|\bsa\ det\ er\ vanskelig\b|\b(?:er|veldig|ganske)\ vanskelig\b(?!\ a\ si)"),
    ("vet_ikke", rf"\b{_VET}\b|\bikke\ (?:utredet|vurdert|avklart|kartlagt)\b|\bvanskelig\ a\ si\b"),
    ("ikke_nedsatt", r"\bikke\ (?:\w+\ )?(?:nedsatt|redusert|svekket)\b|\bingen\ (?:begrensning|nedsatt|problem|hindring)|\b(?:full|fullt|hundre\ prosent|100\ ?%?)\ (?:arbeidsfor|arbeidsevne|frisk|jobb\ er\ ikke)|\bfullt\ arbeidsfor|\bhelt\ (?:frisk|arbeidsfor)|\barbeidsfor\b(?<!ikke\ arbeidsfor)"),
    ("nedsatt", r"\b(?:ikke|aldri|ikke\ lenger)\ (?:\w+\ ){0,3}?(?:full|fullt|full\ jobb|fulltid|sta\ i|holde|holdt|jobbe|klart|orke|mer\ enn|lenge\ i)\b|\bklarer\ ikke\b|\bgreier\ ikke\b|\borker\ (?:ikke|bare)\b|\bkan\ ikke\ jobb|\bklare\ ikke\b|\bgrei(?:e|er)\ ikke\b|\bmakter\ ikke\b"),
    ("ikke_nedsatt", r"\b(?:jobber|jobbet|jobbe|jobb)\ (?:i\ )?(?:full|fullt|100|hundre)\b|\bfull\ (?:jobb|stilling|kapasitet)\b(?!.*\b(?:klarer|greier)\ ikke)|\bjobbe\ som\ (?:andre|alle|normalt|for)|\bkan\ jobbe\ fullt|\bhar\ (?:fast\ )?jobb\ a\ ga\ (?:til|tilbake)|\bfull\ arbeidsevne|\bfrisk\ som\ en|\bbra\ arbeidsevne|\bgod\ arbeidsevne|\bjobber\ som\ normalt"),
    ("nedsatt", r"\b(?:nedsatt|nedsett|redusert|svekket|begrenset|ufor|sykmeldt|sjukmeldt|deltid|halv\ stilling|sliter|slit|vondt|darlig\ (?:rygg|helse|kne|nakke|psyke)|ryggen|bare\ litt|noen\ timer|skade[tn]?|operert|syk|sjuk|kronisk|utslitt|rusproblem\w*|lite\ skole|(?:lese|skrive)vansker|har\ aldri\ hatt\ (?:fast\ )?jobb|lenge\ uten\ jobb|rokt\ ut|helsa|lang\ tid\ uten|utenfor\ arbeidslivet|hull\ i\ cv)\b"),
    ("ikke_nedsatt", r"^nei\b.*\b(?:jobb\w*\ (?:bra|fint|fullt|greit)|frisk|ingen\ problem|gar\ (?:bra|fint))\b|^(?:den|evnen)\ er\ (?:god|fin|bra|ikke)"),
    ("ikke_nedsatt", r"^nei(?:da)?(?:\ (?:takk|[.!]))?$|^nei\ ,?\ (?:det\ er\ (?:det\ )?ikke|ikke\ vanskelig|det\ gar\ (?:bra|fint))"),
)

_TRYGD = r"(?:ufore?(?:trygd|pensjon|trygden|n|en)?|ufor|aap(?:-en|en)?|ap-en|arbeidsavklaring\w*|trygd(?:en|a)?|dagpenger|pensjon(?:en)?|overgangsstonad|sykepenger|tiltakspenger|barnepensjon|alderspensjon|etterlatte\w*|ytelse[rn]?)"
YTELSER = _regler(
    None, "ingen",
    (SPOR, r"^(?:\w+\ ){0,3}?(?:ikke\ en\ krone|ingenting|null|ingen|0\ kr\w*)\ (?:\w+\ )?(?:na|i\ dag|her\ inne|akkurat\ na|mens\ jeg)(?:\ [.!])?$"),
    ("vet_ikke", r"\b(?:vet|aner|husker)\ (?:jo\ |da\ |jeg\ )?ikke\b|\bukjent\b|\busikker\b"),
    ("svaert_begrensede", r"\blitt\b.*\bikke\ nok\b|\bminimal\w*|\blangt\ under\b|\bnesten\ ingen\w*"),
    ("svaert_begrensede", r"\b(?:bitte\s?liten|bittelite|veldig\ (?:lite|lav|liten|lavt|lita)|svert\ (?:lav|lite|liten|lita|begrens\w+|avgrens\w+)|(?:bare|kun)\ (?:litt|lite|en\ liten|ein\ liten|ei\ lita|noen\ (?:fa\ )?kroner|smatteri|(?:en\ |ein\ )?(?:\w+\ ){0,2}barnepensjon)|litt\ (?:pensjon|trygd|ufore\w*|aap)|under\ (?:veiledende|sats\w*)|begrens(?:et|ede)\ (?:ytelse\w*|inntekt)|lav\ ytelse|knapt\ noe|nesten\ (?:ingenting|ikke\ noe)|ikke\ (?:nok\ )?til\ a\ leve\ av|ikke\ nok\ til|smapenger|smasummer|liten\ (?:sum|ytelse|pensjon)|lite\ penger|for\ lite|gradert)\b"),
    ("ingen", rf"^(?:nei|niks|ingen|ingenting|null|nope|nada|har\ (?:ingenting|ingen|ikke\ noe)|far\ (?:ingenting|ingen|ikke\ noe))\b(?!.*\b(?:men|bare)\ .*\b(?:starter|kommer|far\ )\b.*{_TRYGD})"),
    ("ingen", rf"\b{_TRYGD}\ (?:\w+\ ){{0,4}}?(?:stoppet|stoppa|avsluttet|gikk\ ut|opphort|slutt|utlopt|brukt\ opp|kommer\ ikke|er\ ferdig|stansa|stanset|avslatt|fikk\ avslag)|\bfikk\ avslag\ pa\b|\bmist(?:et|a)\ {_TRYGD}"),
    ("ingen", rf"\b(?:ikke|ingen|uten|aldri)\ (?:\w+\ ){{0,3}}?(?:{_TRYGD}|noe\ fast|noe\ a\ leve|noe\ som\ helst|en\ krone|noe\ fra\ nav|stonad\w*|inntekt|penger)\b"),
    ("ingen", r"\bingenting\b|\bintet\b|\buten\ (?:noe|inntekt|ytelser?)\b|\bikke\ en\ dritt\b|\bikke\ en\ krone\b|\bniks\b|\bikke\ noe(?:\ som\ helst)?\b|\bnull\b|\bblakk\b|\bkommer\ ikke\ til\ a\ fa\b"),
    ("vesentlige", rf"\b(?:full|fulle|100|hundre\ prosent|100\ prosent|hel|vanlig|fast)\ (?:prosent\ |%\ )?{_TRYGD}|{_TRYGD}\ (?:pa\ )?(?:full|100|hundre|\d\d\d?\ ?(?:%|prosent))|\b(?:nok\ a\ leve\ av|vesentlige?|leve\ godt|klarer\ meg\ pa)\b|\bnok\ til\ a\ leve"),
    ("vesentlige", rf"{_TRYGD}(?!.*\bikke\b).*\b(?:leve\ av|far\ nok|greit|nok)\b"),
    ("vesentlige", rf"{_TRYGD}.*\b(?:starter|begynner|kommer|fortsetter|gjenopptas|lopende|loper|far\ jeg\ igjen|igjen|etter\ loslatelse|tilbake)\b|\b(?:far|har|mottar|kommer\ til\ a\ fa|er\ innvilget|er\ pa|gar\ pa)\ (?:\w+\ )?{_TRYGD}\b"),
    ("vesentlige", r"^ja\b\ ,?\ (?:ufor\w*|aap|dagpenger|alderspensjon|uforetrygd)\b|^(?:uforetrygd|aap|uforepensjon|alderspensjon|pensjon)(?:\ [.!])?$"),
)

SOSIALHJELP = _regler(
    None, "nei",
    ("staar_i_fare", r"\bikke\ noe(?:\ annet)?\ a\ leve\ av\b"),
    ("mottar", r"\binnvilg\w+\ (?:\w+\ )?(?:stonad|sosial\w*|livsopphold)|^(?:ja\ ?,?\ )?det\ (?:har|far)\ jeg(?:\ (?:na|no|i\ dag))?(?:\ [.!])?$"),
    (SPOR, r"\ba\ ga\ pa\ sosial\w*"),
    ("vet_ikke", rf"\b{_VET}\b|\bukjent\b|\bikke\ peiling\b|\busikker\b"),
    ("staar_i_fare", r"\b(?:i\ fare|fare\ for|en\ fare|risiko|redd\ (?:for|jeg|det)|grue?r|kommer\ (?:jeg\ )?til\ a\ (?:\w+\ )?(?:trenge\w*|matte|trengt|soke|be|sta|fa)|ma\ (?:nok\ |jo\ |vel\ |sikkert\ |kanskje\ )*(?:soke|be\ om|ha|pa|ty|til|fa)|blir\ (?:det\ )?(?:nok\ |vel\ |sikkert\ )?(?:sosial\w*|pa\ sosialen)|matte\ soke|soke\ igjen|trenger\ (?:det\ )?(?:nok|sikkert|kanskje|etter|nar)|sannsynligvis|antagelig|trolig|kanskje|mulig\w*|bar\ bakke|berr?\ bakke|ender\ nok|vil\ trenge\w*|kan\ (?:fort\ )?(?:bli|komme|hende)|uten\ (?:penger|noe|inntekt)|tror\ (?:jeg\ )?(?:det|jeg\ ma)|skal\ soke|tenkte\ a\ soke|er\ redd)\b"),
    ("nei", r"\b(?:far|mottar|har|trenger|bruker|lever|gar)\ (?:jeg\ )?(?:det\ )?ikke\b(?!.*\bmen\b)|\b(?:egne|egen)\ (?:midler|penger|inntekt|formue|lonn)|\bikke\ aktuelt|\buaktuelt|\baldri\b|\b(?:sparepenger|oppsparte|klarer\ meg\ selv|har\ jobb|forsorges|kona\ forsorger)\b"),
    ("nei", r"^nei\b(?!.*\b(?:men|kommer|ma|far)\b)"),
    (SPOR, r"^(?:hadde|fikk|har\ hatt|gikk)\b|\b(?:hadde|fikk)\ (?:det\ )?for\b|\bsokt\b"),
    ("mottar", r"\b(?:mottar|far\ (?:det|sosial\w*|litt|penger|okonomisk|stonad|fra)|far\b|gar\ pa\ (?:sosial\w*|nav)|lever\ (?:pa|av)|pa\ sosialen|pa\ sosial(?:hjelp|stonad)|okonomisk\ (?:stonad|sosialhjelp)|betaler\ (?:meg\ )?sosial\w*|har\ sosial\w*|sosialstonad|§\ ?18|na|i\ dag|hver\ maned|supplerende)\b"),
    ("mottar", r"^(?:ja|jada|jepp|japp|jo|joda)(?:\ ,)?\ (?:sosialhjelp|fra\ (?:nav|kommunen)|det\ (?:gjor|far)\ jeg|siden)"),
    (SPOR, r"^(?:ja|jo|jepp|jada)\b"),
)

ARBEIDSEVNEVURDERING = _regler(
    None, "ikke_gjort",
    ("vet_ikke", rf"\b{_VET}\ (?:\w+\ ){{0,2}}?(?:om|nar|hvorvidt)\b|\b(?:aner|husker|vet)\ (?:jeg\ )?ikke(?:\ [.!])?$|\bframgar\ ikke|\bfremgar\ ikke"),
    (SPOR, rf"\b(?:vet|husker|aner|skjonte|fikk\ ikke\ vite)\ (?:jeg\ )?ikke\ (?:hva|resultat|utfall)|\bikke\ (?:fatt|sett)\ (?:\w+\ )?(?:resultat|svar|vedtak)"),
    ("annet_resultat", r"\b(?:standard|situasjonsbestemt|standardinnsats|(?:gradert\ )?varig\ tilpass\w*|gradert|liten\ mulighet|jobbe\ delvis|gode\ muligheter|annet\ resultat|noe\ annet|andre\ resultat|ikke\ spesielt\ tilpass\w*|varig\ ikke\ arbeidsevne|varig\ nedsatt)\b|(?<!nedsatt\ arbeidsevne\ )\btrenger\ veiledning(?!\ ?,?\ (?:og\ )?nedsatt)\b"),
    ("spesielt_tilpasset", r"\b(?:spesielt?\ tilpass\w*|trenger\ veiledning\ ?,?\ (?:og\ )?nedsatt|nedsatt\ arbeidsevne|spesielt\ tilpasset|spes\.?\ tilpass\w*|spesielltilpass\w*)\b"),
    ("ikke_gjort", rf"{_IKKE_GJORT}|{_GJENSTAR}|\bikke\ enna\b|\baldri\b|\bikke\ noe\ sant\b|\bhar\ ikke\ (?:det|en|noen)\b"),
    ("ikke_gjort", r"\bskal\ (?:pa|ha|til|gjore|gjennomfore)\b|\bpa\ (?:ventelist\w*|vent)\b"),
    (SPOR, r"^(?:ja|jo|jepp|jada|joda)\b|\bgjort\b|\bgjennomfort\b|\btatt\b"),
)

OPPFOLGINGSBEHOV = _regler(
    "ja", "nei",
    ("ja", r"\bklarer\ (?:det\ |meg\ )?ikke\ (?:det\ )?alene|\bma\ ha\ (?:noen|nokon)|\b(?:helst|gjerne)\ (?:hver|en\ gang)"),
    ("nei", r"^(?:nei|niks|nope|nei\ takk)\b(?!.*\bmen\b)"),
    ("vet_ikke", rf"\b{_VET}\b|\bma\ vurderes\b"),
    (SPOR, r"^bare\ penger|\broyk\b|\b(?:en\ )?(?:ol|pizza|snus|kaffe)\b"),
    ("nei", r"\b(?:trenger|behover|onsker|vil\ ha|har\ behov\ for)\ ikke\b|\btrenger\ (?:det\ )?ikke|\bklarer\ meg\ (?:selv|fint|alene|godt)|\bgreier\ meg\ (?:selv|fint|alene)|\bingen\ (?:oppfolging|hjelp|behov)|\bikke\ (?:behov|noe\ behov|nodvendig|sa\ mye|tett)|\bgreier\ det\ selv|\bklarer\ det\ selv|\bfikser\ det\ selv"),
    ("ja", r"\b(?:trenger|behov\ for|har\ behov|omfattende|gjerne\ hjelp|vil\ (?:gjerne\ )?ha\ (?:hjelp|noen|oppfolging)|ma\ ha\ (?:hjelp|noen|oppfolging)|noen\ som|tett\ oppfolging|uten\ (?:noen|oppfolging|hjelp)|holde\ i\ hand\w*|halde\ meg|stotte|masse\ hjelp|mye\ hjelp|hjelp\ (?:hele|til|med)|dytter|pusher|faller\ (?:jeg\ )?tilbake)\b(?!.*\bikke\ trenger)"),
)

MAAL = _regler(
    "ja", "nei",
    (SPOR, r"\b(?:statsminister|konge|dronning|president|millioner|rik\b|lotto|superhelt|astronaut|kjedsomhet)"),
    ("vet_ikke", rf"\b{_VET}\b|\busikker\b|\bikke\ droftet\b|\bikke\ bestemt\b|\bikke\ avklart\b"),
    ("nei", r"\b(?:gidder|orker|onsker|vil|har\ lyst|interessert|motivert|aktuelt|klar|lyst\ pa|noe\ for\ meg|for\ meg)\ ikke\b|\bikke\ (?:\w+\ ){0,2}?(?:motivert|interessert|aktuelt|for\ meg|lyst|noe\ for|onskelig|jobbe|realistisk|onsker)\b|\b(?:vil|skal)\ (?:bare\ )?(?:ha\ (?:fred|uforetrygd|pensjon)|ikke)\b|\bingen\ (?:interesse|lyst|motivasjon)|\buaktuelt"),
    ("ja", r"\b(?:(?:vil|onsker|har\ lyst|haper|drommer|skal|planlegger|kunne\ tenke|gjerne|klar)\b.*\b(?:jobb\w*|arbeid\w*|fagbrev|utdanning|laerling|lerling|skole|tomrer|kokk|bli|ta|begynne|lere|snekker|tilbake|arbeidslivet|komme|noe\ a\ ga|sjafor|sysselsetting))|\b(?:i\ jobb|i\ arbeid|komme\ i\ gang|motivert|realistisk|pa\ sikt|litt\ etter\ litt|ha\ (?:en\ )?jobb|fast\ jobb|jobbe\b)"),
)

BOLIG = _regler(
    "har", "mangler",
    ("har", r"\bikke\ (?:\w+\ )?(?:bostedslos|hjemlos|uten\ bolig)|\bbeholder?\ (?:rommet|leilighet\w*|hybelen|huset|boligen)(?<!ikke\ beholde)"),
    ("mangler", r"\bsove\w*\ (?:i\ bilen|ute|pa\ gata|i\ skogen)|\bi\ bilen\b"),
    (SPOR, r"\b(?:bor|sitter)\ (?:jo\ |na\ |her\ )*(?:i\ fengsel\w*|her|inne|pa\ cella?)\b"),
    ("vet_ikke", rf"\b{_VET}\b|\busikker\b|\buavklart\b|\bikke\ (?:avgjort|avklart|bestemt)\b|\bhar\ sokt\b|\bsoknad\b|\bsokt\ (?:om|kommunal)\b"),
    ("mangler", r"\b(?:ikke|ingen|uten|itj|mangler|mistet|mista|mister|bostedslos|hjemlos|uteligger|gata|sofa\w*|solgt|oppsagt|kastet\ ut|star\ uten|hospits|natthjem|frelsesarmeen|campingvogn|telt|brent)\b(?!.*\bproblem)"),
    ("har", r"\b(?:har|leier|leiger|eier|eig|disponerer|bor|flytter|skal\ bo|kan\ bo|far\ bo|ordna|ordnet|i\ orden|tildelt|pa\ plass|kommunal|egen|eget|leilighet|hybel|hus|rekkehus|hos\ (?:mor|far|mamma|pappa|dama|kona|kjeresten|samboer\w*|foreldre\w*|bror|soster|sostra|familie\w*|mannen|besteforeldre\w*)|bofellesskap|rehabiliteringsbolig|fast\ bolig)\b"),
)

BARN = _regler(
    "ja", "nei",
    (SPOR, r"\b(?:var|er)\ (?:selv\ )?(?:et\ )?barn\b|\b(?:venter|gravid|pa\ vei|bikkje|hund|katt|stebarn|bonusbarn|fosterbarn)\b"),
    ("vet_ikke", rf"\b{_VET}\b(?!\ om)|\bukjent\b"),
    ("nei", r"\b(?:ingen|ikke|barnlos|barnelos|uten|null|0|aldri)\b"),
    ("ja", r"\b(?:en|ei|et|ett|to|tre|fire|fem|seks|sju|\d)\b|\b(?:two|three|one|kids?|child\w*|sonn\w*|sonnen|datter\w*|dattera|gutt\w*|jent\w*|barn|unge\w*|tvilling\w*|far\ til|mor\ til|forelder|pappa|mamma|omsorg|samver\w*|smabarn|baby)\b"),
)

SAMTYKKE = _regler(
    "ja", "nei",
    (SPOR, r"^(?:ja|ok|jo|greit)\b.*\b(?:men|hvis|bare|unntatt|ikke\ til|forutsatt|sa\ lenge|bortsett)\b|\b(?:har\ ikke|ikke)\ (?:fatt\ )?(?:spurt|snakket)|\bma\ sporre\b|\bkommer\ an\b|\bkanskje\b|\bvil\ tenke\b|\btenke\ pa\b|\busikker\b|\bvet\ ikke\b"),
    ("nei", r"\b(?:samtykker|vil|onsker|skal|far|godtar|tillater|gir|liker)\ (?:\w+\ ){0,2}?ikke\b|\bikke\ (?:samtykket|samtykke|gitt|innhentet|del|send|gi|vis|greit|ok|lov)\b|\bla\ (?:det\ )?vere\b|\btrekker\b|\bnekter\b|\breservert\b"),
    ("ja", r"\bingenting\ (?:i)?mot\b|\b(?:har\ (?:gitt\ )?samtykk\w+|samtykker|samtykke\ (?:er\ )?(?:gitt|innhentet|foreligger)|er\ greit|er\ ok|er\ fint|er\ i\ orden|for\ meg|kan\ (?:dere|de|du|nav)|helt\ greit|bare\ (?:send|gi|del)|send\ det|del\ det|vs[aå]go|vers[aå]go\w*|gjerne|skriftlig|fritt\ fram|kjor\ pa|jeg\ samtykker|godkjent)\b"),
)

ROLLE = _regler(
    None, None,
    (SPOR, r"\bbegge\b|\bverken\b|\bingen\ av\b|\bkompis\w*|\bfor\ (?:en|noen|sonnen|broren|mannen|kjeresten|min|mannen)\b|\bparorende\b|\badvokat|\bfrivillig\b|\bmor(?:en)?\ til\b|\bfar(?:en)?\ til\b|\bkona\b|\bapent\ i\ dag\b"),
    ("innsatt", r"\b(?:egen|min)\ del\b"),
    ("ansatt", r"\bwork\ (?:here|in|at)\b|\bofficer\b"),
    ("innsatt", r"^(?:ja\ |det\ er\ |jeg\ er\ )*(?:ikke\ ansatt)|\b(?:jobber|er)\ ikke\ (?:her|ansatt|betjent)"),
    ("ansatt", r"\b(?:ansatt|ansat|tilsatt|tilsett|betjent\w*|kontaktbetjent|fengselsbetjent|friomsorg\w*|sosialkonsulent|koordinator|tilbakeforing\w*|sosionom|veileder|saksbehandler|verksbetjent|jobber\ (?:i|pa|her|med|som|ved)|leder|avdelingsleder|miljoterapeut|miljoarbeider|sykepleier|lerer|larer|prest|radgiver|kriminalomsorgen|inspektor|forstebetjent|arbeidsleder|vernepleier|psykolog|pa\ vegne\ av\ (?:en\ )?innsatt|hjelper\ en\ innsatt|offiser|aspirant|nav-ansatt|sosialkurator|kurator|helsefagarbeider|pa\ jobb|tjeneste\w*|arbeider\ (?:i|ved))\b"),
    ("innsatt", r"\b(?:innsatt\w*|innsat\w*|innsett|inne|fange\w*|domfelt\w*|domt|soner|sitter|sone|sett\ inn|varetekt\w*|insatt|inmate|prisoner|forvaringsdomt|proveloslatt|loslatt|pasient|klient|meg|me|jeg|meg\ selv|selv|mesjol|gjelder\ mitt|lenke|fotlenke|bur|straffedomt|fengsla|fengslet|prisonar|siktet)\b"),
    ("innsatt", r"^(?:e|det\ e|det\ er)\ (?:e|m[eæ]g?|eg|meg|me|moi)\b|\bm[eæ]g?\ (?:sjol|selv)\b"),
)

JA_NEI = _regler("ja", "nei")
BEKREFT = _regler(
    "ja", "endre",
    ("endre", r"\b(?:endre|feil|rett\w*\ opp|stemmer\ ikke|ikke\ (?:riktig|rett|helt)|forandre|galt|korriger\w*)\b"),
    ("ja", r"\b(?:stemmer|riktig|alt\ (?:er\ )?(?:ok|greit|rett|bra)|helt\ rett|er\ rett|ser\ (?:bra|riktig|fint)\ ut|perfekt|fint)\b"),
)
VIDERE = _regler(
    "ja", "nei",
    ("nei", r"\b(?:stopp\w*\ her|ikke\ (?:na|videre|notat)|holder|ferdig)\b"),
    ("ja", r"\b(?:videre|fortsett\w*|lag\ (?:et\ )?notat|kjor\w*\ pa|neste|vil\ (?:gjerne\ )?(?:ha|lage))\b"),
)
SLETT = _regler(
    "ja", "nei",
    ("nei", r"\b(?:ikke\ slett|angr\w*|fortsett\w*|behold|avbryt)\b"),
    ("ja", r"\b(?:slett\w*|avslutt\w*|fjern|ferdig)\b"),
)

REGLER: dict[str, Regler] = {
    "rolle": ROLLE, "frigang": FRIGANG, "nav_oppfolging": NAV_OPPFOLGING, "startet": STARTET, "kolliderer": KOLLIDERER,
    "dogn": DOGN, "arbeidsevne": ARBEIDSEVNE, "ytelser": YTELSER, "sosialhjelp": SOSIALHJELP,
    "arbeidsevnevurdering": ARBEIDSEVNEVURDERING, "oppfolgingsbehov": OPPFOLGINGSBEHOV, "maal": MAAL,
    "kartlegging": _forberedelse(
        ("nei", r"\baldri\b"), ("ja", r"\b(?:tok|fylte\ ut)\ (?:et\ )?skjema|\bbrik\b|\bgikk\ gjennom\b")),
    "forstegangssamtale": _forberedelse(
        ("nei", r"\baldri\b|\bikke\ (?:\w+\ ){0,2}?(?:sett|mott|truffet|vert)\b|\bavtalt\b.*\bikke\b"),
        ("ja", r"^(?!.*\b(?:ikke|aldri|ingen|skal|neste)\b).*\b(?:kom\ hit|har\ (?:snakket|snakka|snakke)|va\ her|var\ her|snakket\ med|snakka\ med|pa\ (?:telefon|video|teams)|ganger?\b|forrige|mote\ med|har\ mott)")),
    "programinnhold": _forberedelse(
        ("ja", r"^(?!.*\b(?:ikke|ingen|skal)\b).*\b(?:enige\ om|skrevet\ (?:det\ )?ned|skrive\ (?:det\ )?ned|avtalt\ med\ nav|er\ avtalt|bestemt|planlagt|satt\ opp)\b"),
        ("ja", r"\b(?:utkast|vi\ har\ (?:laga|laget|lagd|planlagt)|har\ (?:laga|laget|lagd)\ (?:en\ )?plan|er\ planlagt|foreligger)\b(?!.*\bikke\b)")),
    "individuell_plan": _forberedelse(
        (SPOR, r"\b(?:framtidsplan|fremtidsplan|soningsplan|plan\ i\ fengselet)\b"),
        ("nei", r"\b(?:har\ ikke|ikke\ (?:har|onsket|individuell|en\ plan|noen|fatt|noe)|ingen)\b(?!.*\bvet\b)"),
        ("ja", r"^(?:ja\ ,?\ )?(?:jeg\ |innsatte\ |han\ |hun\ )?(?:har|hae|ha)\ (?:en\ |ei\ |ein\ )?(?:ip|individuell|plan)\b|\b(?:laget|laga|lagde|lagd|utarbeidet)\b(?!.*\bikke\b)")),
    "bolig": BOLIG, "barn": BARN, "samtykke": SAMTYKKE,
    "videre": VIDERE, "bekreft": BEKREFT, "slett": SLETT,
}


BEHOV: tuple[tuple[str, re.Pattern], ...] = tuple((v, re.compile(m)) for v, m in (
    ("bolig", r"\b(?:bolig\w*|bu(?:stad|plass)|leilighet|hybel|plass a bo|sted a bo|noe a bo|tak over|bo\b|et sted|husvere|hus|bosted|botilbud|plass aa bo|stad a bu)"),
    ("utdanning", r"\b(?:utdann\w*|skole\w*|skule\w*|opplering\w*|fagbrev|kurs\w*|studie\w*|studere|videregaende|lerling\w*|vgs|sertifikat|norskkurs|lere|eksamen)"),
    ("arbeid", r"\b(?:arbeid(?!savkl|sevne)\w*|jobb\w*|sysselsetting|praksisplass|yrke\w*|noe a gjore)"),
    ("sosiale_tjenester", r"\b(?:sosiale tjenester|sosialtjenest\w*|sosialtenest\w*|stottekontakt|sosialhjelp|sosialkontor\w*|sosialt|nettverk|individuell plan|sosialen|fritid\w*|venner|nav)\b"),
    ("helse", r"\b(?:helse\w*|helsa|lege\w*|psykolog\w*|psyki\w*|psyk\w*|tannlege\w*|tenn\w*|tann\w*|behandling\w*|rus\w*|lar\b|terapi|medisin\w*|dps|fastlege|tenner|rehab\w*|avrus\w*|traume\w*)"),
    ("okonomi", r"\b(?:okonom\w*|gjeld\w*|penger|pengan\w*|bot(?:er|ene)|inkasso\w*|regning\w*|lan\b|kreditt\w*|budsjett\w*|namsmann\w*|okonomisk\w*|betale|faktura\w*|kemner\w*)"),
))
_BEHOV_INGEN = re.compile(r"\b(?:ingenting|ingen(?: kjente| serlige| spesielle)?(?: behov| ting| av disse| hjelp)?|trenger (?:ikke|ingenting)|klarer meg|har det jeg trenger|ikke noe|intet|ikke behov|niks|nei)\b")
_BEHOV_ALT = re.compile(r"^(?:ja ,? )?(?:alt|alle|alt sammen|alt mulig|alt det der|hele pakka|alle sammen|alle seks|alt du sa|hele lista|alt pa lista|absolutt alt)\b(?! i orden| er)")
_BEHOV_UTEN = re.compile(r"\b(?:ikke|untatt|unntatt|bortsett fra|uten)\b[^,.]*")


def les_behov(foldet: str) -> list[str] | None:
    """The areas named, in the catalogue's order; [] for none; None when nothing was understood."""
    if _BEHOV_ALT.search(foldet):
        uten = " ".join(_BEHOV_UTEN.findall(foldet))
        return [v for v, m in BEHOV if not (uten and m.search(uten))]
    navngitt = _BEHOV_UTEN.sub(" ", foldet)
    funnet = [v for v, m in BEHOV if m.search(navngitt)]
    if funnet:
        return funnet
    return [] if _BEHOV_INGEN.search(foldet) else None
