"""Words that tell what a date in a canonical text is: a release, a hearing, the past, a hope, a source, not known."""

import re

from bot.lesing.tid.kalender import FYLL

# --- what is no date
IKKE_DATO = re.compile(
    r"\bskulle (?:ha |jeg |eg |egentlig |egentleg )*(?:v[ae]rt|sloppet|sluppet|kommet|gatt|veri)\b(?:(?!,"
    r"| men )[^;!?])*|"
    r"(?<!\d)\d{6}[ -]?\d{5}(?!\d)|(?<!\d)\d{4} ?\d{2} ?\d{5}(?!\d)"
    r"|(?<![\d.])(?:\+?47 ?)?(?:\d{3} \d\d \d{3}|\d\d \d\d \d\d \d\d|\d{3} \d{5})(?![\d.])|\d{9,}"
    r"|§+ ?\d+(?: ?[a-z]\b)?(?:,? \d\.? ledd)?|\bparagraf\w* ?\d+(?: ?[a-z]\b)?"
    r"|\b(?:kl|klokk[ae]n?)\b\.? ?\d{1,2}(?:[.:]\d\d)?(?: ?(?:-|til|og) ?\d{1,2}(?:[.:]\d\d)?)?|(?<!\d)\d{1,2}:\d\d"
    r"|\d+(?:[.,]\d+)? ?(?:%|prosent\w*)|\b\d+ ?(?:timer?|timar|min\w*|kr|kroner|mil|km|barn|unger|ledd)\b"
    r"|\b(?:avd|avdeling\w*|cell[ae]|rom|blokk|nr|nummer|f?loy)\.? ?\d+(?!\.?\d|\.? M)"
    r"|\b(?:fyller|fyll|fyll?te|blir|bli|ble|vert|vart|blei) ?(?:jeg |eg |nok )?\d\d(?!\d|[./-]\d|\.| ?M| \d)(?: AR)?"
    r"|\b\d\d ?AR (?:gam\w+|gml|ung\w*)|\b(?:jeg|eg|han|hun|ho|innsatte) (?:er|e) \d\d AR|\b\d\d-?aring\w*"
    r"|\b(?:er|e|a) \d\d(?= ?(?:,|$|og\b|a\b|\. ?$))|\b\d\d-?ars ?dag\w*"
)
SPORSMAAL = re.compile(
    r"(?:^|(?<=[.,;!?]))\s*(?:(?:men|og|hei|sa|da),? )*"
    r"(?:hvor|hva|kor|ka|kva|hvordan|korleis|hvem|kem|nar|nor|katti|kan|far|skal|ma|vil|er det|blir det"
    r"|gar det|hvorfor|kvifor)\b"
    r"[^.?!]*\?"
)
SKILLE = re.compile(
    r"[;!?()\n]|:(?= ?[a-z])|,(?!\d)|(?<![\d" + FYLL + r"])\.(?=\s|$)|(?<=" + FYLL + r")\.(?= [a-z])|\b(?:og|men|mens"
    r"|fordi|deretter)\b| - "
)
PUNKTUM = re.compile(r"[!?\n]|(?<!\d)\.(?=\s|$)")
# --- what the words around a date make of it
HINT = re.compile(
    r"(?P<stoy>\b(?:fyll\w*|finn\w*|fant|prov(?!el)\w*|velg\w*|betal\w*|drar|reis\w*) ut\b|\but i (?:jobb|arbeid"
    r"|praksis|skole|tiltak)\w*"
    r"|\bferdig(?:e)? (?:med (?!soning|dom|straff|a son)|utdan|utlar)\w*|\bikke ferdig\w*)"
    r"|(?P<minste>\bminste ?ti[da]\w*|\bminstetid\w*)"
    r"|(?P<ramme>\btidsramm\w*)"
    r"|(?P<halv>\bhalv ?ti[da]\w*|(?<![\d/])1/2\b ?ti?d?|\bhalvgatt|\bhalvveis)"
    r"|(?P<full>\b(?:full|hei?l|endt?e?) ?(?:sonings?)?ti[da]\w*|\bhei?le (?:dommen|straff\w*)|\bsiste DAG (?:av|i"
    r"|pa) (?:dom|straff)\w*"
    r"|\b(?:dommen|straffa?en?) (?:er |gar )?(?:helt |fullt )?(?:ferdig|over|ute?|utlop\w*|utsona?\w*|utholdt)\b)"
    r"|(?P<totredel>TOTREDEL)"
    r"|(?P<fortid>\bskulle (?:ha |jeg |eg )?(?:v[ae]rt|sloppet|kommet|gatt)\b|\bsi(?:den|dan|a)\b"
    r"|\bkom(?:met)? (?:inn|hit|ut)\b|\b(?:start\w*|begyn\w*|sokt\w*(?! (?:om |pa )?prov)|r[oy]mte)\b"
    r"|\bsl(?:app|uppet|eppt|uppe)(?: (?:jeg|eg|meg))?(?: ut)?\b|\binnsatt fra|\btatt\b"
    r"|\bdomt\b|\bdom(?:men)? (?:i|fra|falt)\b|\bf(?:ikk|ekk|att) (?:dom\w*|i\b)|\b(?:ble|blei|vart|var) (?:jeg |eg "
    r"|det )?(?:\w+ )?(?:loslat\w*|losla\w+|fengsl\w*|pagrep\w*|arrest\w*|sluppet)"
    r"|\bvar (?:jeg )?ute\b|\bforrige\b"
    r"|\bsatt inn\b|(?<!\ber )(?<!\be )(?<!\bble )(?<!\bblei )\bsatt\b"
    r"(?! (?:d(?:en|et|agen|ato|at?on|atoen) |loslat\w+ )?t(?:il|el|e)\b)|\bhar sittet\b|\bfra og med\b)"
    r"|(?P<horing>\bfengsl(?:ing|et til|a til)\w*|\bvaretekt\w* (?:fram )?til\b|\b(?<!\bav )rett(?:s|en(?! (?:har )?"
    r"(?:fastsatt|besluttet|bestemt|satt)\b)|smote|ssak)\w*"
    r"|\bhoved ?forh\w*|\banke\w*|\b(?:ting|lagmanns)rett\w*"
    r"|\bberamm\w*|\bsaken? (?:er |gar |min )*(?:oppe|opp)?\b|\bfrist\w*|\bforleng\w*|\bdomsavs\w*)"
    r"|(?P<annet>\b(?:far|fekk|fer|faes) (?:vite|svar|beskjed|dato\w*|dom\w*)|\bv[ei]e?t (?:mer|meir)\b"
    r"|\bdom(?:men)? (?:fall\w*|kom\w*|kjem\w*)"
    r"|\b(?:pa|far|(?<!DAG )med|over til) (?:fot)?lenk\w*|\bovergangsbolig\w*|\bperm(?:isjon\w*)?\b|\bfodt\b"
    r"|\bbursdag\w*"
    r"|\w*mote[rt]?\b|\btime\b|\bsamtale\w*|\bbesok\w*|\bsnakk\w*|\bring\w*"
    r"|\bsoknad\w*|\bflytt\w*\b(?! (?:(?:de[nt]|dato\w*|fram) )?(?:(?:til|te|fra)(?: den)? )?(?:" + FYLL + r"|$))"
    r"|\boverfor\w*|\baap\b|\bdagpenge\w*|\bufore\w*|\btrygd\w*|\bytelse\w*|\bjobb\w*"
    r"|\barbeid\w*|\bskole\w*|\bkurs\w*"
    r"|(?<!pa )\bprov(?!el)\w+ (?:i|den)\b|\bfrigang\w*|\beksamen\w*|\blege\w*|\bbehandling\w*|\btiltak\w*"
    r"|\bleilighet\w*|\bpraksis\w*|\bsvar (?:pa|i|innen)\b)"
    r"|(?P<ut>\but\b|\blo(?:a|sl)\b|\bute\b|\butt\b|\bslipp?\w*|\bslepp?\w*|\bl(?:o|au|a)sl[ae]t\w*|\bprovel[oa]sl\w*"
    r"|\bferdig\w*|\bferdi\b|\bslutt(?:dato|sonin)\w*|\bsiste DAG"
    r"|\b(?:los\w*)?dato(?:en)?\b|\bfri\b|\butskriv\w*|\bskrives ut|\bdimi\w*|\blenk[ae]n? (?:\w+ ){0,2}av\b"
    r"|\bav (?:med )?lenk\w*|\brelease\w*"
    r"|\blenk\w* til\b|\b(?:sitt?e?r?|sit|son[ae]r|inne)(?! (?:i |pa )?varetekt) (?:[a-z]+ ){0,2}til\b)"
)
FORBEHOLD = re.compile(
    r"\bforuts[ae]t\w*|\bsafremt\b|\bantyd\w*|\bavhengig\b|\btipp\w*|\bhape\b|\bmed forbehold|\bom \w+ rekker\b"
    r"|\bkan loslates\b|\bt(?:ro|ru)r?\b|\bmener\b|\bingenting (?:er )?(?:bestemt|sikkert|klart|endelig|spikra\w*"
    r"|avgjort)\b|\bant\b|\bforv\b|\btrudde|\bre[gk]n(?:er|a|ar)\b(?! (?:sammen|saman|i hop)\b)"
    r"|\bforhap\w*|\bhap(?:er|ar|a|ing\w*)\b|\bkan(?:skje"
    r"|sje|hende)\b|\bkan bli\b|\bca\b|\bcirka\b|\bomtrent\b|\brundt\b"
    r"|\bomkring\b|\bkring\b|\banta(?:tt|r|gelig\w*|kelig\w*)\b|\bvent(?:et|a|er)\b|\bsannsynlig\w*"
    r"|\bforvent\w*\b(?! loslat\w* (?:er )?(?:fast|bestemt|beslut))"
    r"|\btr(?:o|u)l(?:i|e)g\b|\bm(?:u|o)l(?:i|e)gens\b|\bm(?:u|o)l(?:i|e)g\b(?! a\b)"
    r"|\badvokat\w*|\bforsvarer\w*|\busikk?e?r?t?\b|\beller ?(?:no|noe?|noko|sa)\b(?= ?(?:$|[.,;!?]))|\bellerno\w*"
    r"|\bburde\b|\bestimert|\bplan(?:en|lagt)?\b|\bsatser\b|\bgjett\w*"
    r"|\bingen (?:vet|veit|vett)\b|\b(?:vet|veit|vett) (?:(?:jeg|eg|e|vi|me) )?(?:ik|it|in|en)\w*"
    r"|\bikk?j?e?e? (?:[a-z]+ )?(?:bekreft|endelig|innvilg|besluttet|fastsatt"
    r"|fastsett|bestemt|sikk?ert?|avgjort|klart)\w*"
    r"|\bhvis\b|\bviss\b|\bdersom\b|\bom (?:alt gar|jeg far|eg far|eg fer|e fer)\b|\bsok(?:er|te"
    r"|t) (?:om )?prov\w*|\bforelopig\w*|\butgangspunkt\w*|\bsnakk om\b|\brykte\w*|\?|\bi retning\b|\bforst i\b"
)
STERK_KILDE = re.compile(
    r"\binnvilg\w*|\bvedtak\w*|\bendeleg\b|\bendelig\b|\bfastsatt?\b|\bfastsett\b|\bbestemt\b"
    r"|\bbesluttet\b"
)
KILDE = re.compile(
    STERK_KILDE.pattern
    + r"|\barket\b|\bpapir\w*|\bsoningstids\w*|\bberegning\w*|\bbrev\w*|\bfra fengsl?e?l?et\b|\bkriminalomsorg\w*"
)
PROVELOSLATELSE = re.compile(r"\bprovel[oa]sl\w*|TOTREDEL|\b2\.? ?3-?del\w*")
# «prøveløslatt i mai» may be last May; with «blir» it lies ahead.
PROVELOSLATT = re.compile(r"^(?!.*\b(?:blir?|bli|skal|kan|vert)\b).*\bprovel\w*lat(?:t|en)\b")
RETTELSE = re.compile(r"\b(?:nei|neida|oi|oj|vent|feil|rettelse|mente|mener|meinte|korrig\w*|sorry|unnskyld|rettere)\b")
IKKE_FORAN = re.compile(r"\b(?:ikke|ikkje|itj|ittj|inte|ikkj) (?:i |til |den |pa )?$")
# «slipper ikke ut før 8. november»: that day is meant.
IKKE_FOER = re.compile(r"\b(?:ikke|ikkje|ikkj|itj|itte) (?:\w+ ){0,2}?for (?:den )?$")
AAPEN_FORAN = re.compile(
    r"\b(?:etter|for|innen|innan|innafor|tidligst|tidlegast|senest|seinest|seinast|over|fra og med|fom"
    r"|mot|utover)(?: den| i| en gang i)? ?$"
)
AAPEN_ETTER = re.compile(
    r" ?,? ?(?:tidligst|tidlegast|senest|seinest|(?:en gang )?eller (?:kanskje )?(?:for"
    r"|sen[ei]?re|seinere))\b"
)
# What holds no longer, and what came instead.
TRUKKET = re.compile(
    r"(?<!klagen )(?<!anken )(?<!soknaden )(?<!saken )(?<!er )\b(?:er |ble |blei |vart )?(?:trukket|trekt|avlyst"
    r"|(?:tatt|tok|tar) (?:\w+ )?(?:bort|vekk|tilbake|fra meg)|str[oy]ket|annullert|kansellert|opphevet|forkastet"
    r"|falt bort|bortfalt|utgar|utgatt|gjeld(?:er)? ikke|ikke (?:lenger |lengre )?(?:gjeld\w*|gyldig|aktuell?t?|noe av)"
    r"|ikke leng(?:e?r)e?|ikke mer)\b"
)
FLYTTET = re.compile(
    r"\b(?:utsatt|utsett|flytt(?:et|a|er)?|endr(?:et|a)|rett(?:et|a)|korriger\w*|fram\w*skynd\w*|forskj?[oy]v\w*"
    r"|skjovet"
    r"|forleng(?:et|a)|justert|nye? (?:\w+ )?(?:dato|beregning)\w*|na|no|ble|blei|vart|blitt|det blir)\b"
)
GAMMEL = re.compile(
    r"\b(?:sku(?:lle)?|var?|hadde|opprinnelig\w*|forst (?:sa|sto|fikk|var)|forst|sto|tidligere|planen var|oppgitt)\b"
)
AVSLAG = re.compile(
    r"\b(?:ingen|ikke|uten|nektet|avsla\w*) (?:\w+ )?provel\w*|\bprovel\w* (?:\w+ ){0,2}(?:avsla"
    r"|nekt)\w*"
)
OM_FORAN = re.compile(
    r"\bom(?: (?:ca\.?|cirka|omtrent|rundt|kanskje|bare|sann|lag|nayaktig|noyaktig|akkurat|presis|sånn|en)){0,2} ?$"
)
PAA_DAGEN = re.compile(r"\b(?:nayaktig|noyaktig|akkurat|presis) ?$")
"""The length that follows ends on a day, whatever its unit."""
IGJEN_ETTER = re.compile(
    r" ?(?:s? ?tid )?(?:pa dommen |a ga |a sone |nå |na |som er )?(?:fra (?:i DAG|na|no|dags dato)|igjenn?|ijen|igen"
    r"|ijann|att|atter"
    r"|te|til(?! ?samm?en|sammans?)|tilbake|gjenstar|gjenstaende|som gjenstar|att a sone|sa er jeg ute"
    r"|sa slipper jeg)\b"
)
IGJEN_FORAN = re.compile(r"\b(?:igjen|att|gjenstar|gjenstaende|rest)(?: er| har jeg| na| det| ca\.?| bare){0,2} ?:? ?$")
GJENSTAAR = re.compile(r"\b(?:igjenn?|ijen|ijann|att|gjenst\w+)\b")
SIDEN_ETTER = re.compile(r" ?(?:si(?:den|dan|a)\b)")
GRENSE_FORAN = re.compile(
    r"\b(?:under|mindre enn|kortere enn|over|mer enn|meir enn|lenger enn|minst|maks\w*|inntil|hoyst|opptil"
    r"|innen|ikke)(?: om)? ?$"
)
OMTRENT_FORAN = re.compile(r"\b(?:nesten|litt (?:over|under)|knapt?|snaut|godt over|drøyt|droyt|vel)(?: om)? ?$")
NOYAKTIG = re.compile(
    r"(?<!\bnesten )(?<!\bomtrent )\bpa DAG\b|\bakkurat\b|\bn[oa]yaktig\b|\bpresis\b"
    r"|\bom \d+ (?:UKE|MND|AR) (?:fra )?i DAG\b|\bi DAG om \d+ (?:UKE|MND|AR)\b"
)
UTEN_ENHET = re.compile(r"(?<![\d.,/])(\d{1,2}) (?:igjenn?|ijen|att|tilbake)\b")
DOM = re.compile(
    r"\b(?:dom\w*|idom\w*|fikk|fekk|straff\w*|son(?:et|a|te|t)|sitt[et]\w*|sete|sote|satt|v[ae]rt inne"
    r"|gatt)\b[^,.;]*$"
)

VET_IKKE = re.compile(
    r"\b(?:vet|veit|vett|vei|vetd?|hugs\w*|husk\w*|skjonn\w*|aner?|forst\w+) (?:\w+ ){0,2}?(?:ikke|ikkje"
    r"|ik|ikkj|itj|itje|ittj|ittje|ittno|inte|ente|innte|ikje|kke)\b"
    r"|\bvetikke|\bvetke\b|\b(?:ikke|ikkje|itj|ittj|inte|ente) (?:\w+ )?(?:peiling|anelse|aning|ide|snoring"
    r"|kjent|kjend|klart?|greie|aning)\b"
    r"|\b(?:ingen|inga|ikke noe?n|ikkje nokon|uten|utan|manglar?|mangler) (?:\w+ )?(?:anelse|aning|peiling"
    r"|ide|formening|snoring|(?:los\w*|slutt)?dato\w*)"
    r"|\b(?:ikke|ikkje|itj|ittj|inte|ente|aldri) (?:\w+ ){0,3}?(?:dato\w*|fastsatt|fastsett|bestemt|avklart"
    r"|avklara|avgjort|satt|oppgitt|registrert|domt|dom|beramm\w*|beskjed|svar|fatt vite|fatt noe?|vite)\b"
    r"|\b(?:ukjent|ukjend|uavklart|uavklara|uvisst?|ubestemt\w*|uviss|dunno|pass)\b|\bingen (?:vet|veit"
    r"|som vet)\b|\busikker\b|\bikk?j?e (?:helt )?sikk?er\b"
    r"|\b(?:vet|veit) (?:da |vel )?(?:fen|fanden|fanken|pokker|gud|katten)|\bventer pa (?:dom|dato|svar"
    r"|beregning|rettssak)|\bavventer\b|\bsporr meg ikke|\bidk\b"
)
UT_ORD = r"(?:\but\b|\bute\b|slipp|slepp|l(?:o|au|a)slat|provel|ferdig)"
