"""Release dates, lengths of stay and birthdays from typed text. Pure: today is an argument.

How vague words become days: kvp rule table A.5 («om N måneder» is the month N ahead, thirds of a month, and so on).
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bot.lesing.datoer import FYLL, Datofunn, datoer, stryk
from bot.lesing.kanon import kanon
from bot.lesing.varighet import Varighet, varigheter

VET_IKKE = "vet_ikke"


@dataclass(frozen=True)
class Tidsfunn:
    """A release as read: `verdi` is {"fra", "til", "sikkerhet"} (ISO dates) or "vet_ikke".

    `sikker` False: read it back before it is stored. `grunn` says why: "ukedag" (weekday and date disagree), "passert",
    "brok" (2/3 may be a date), "varighet" (a length that may be the sentence), "upresis" (volunteered, no known day),
    "aapen" (before or after a date), "neste", "dagtall", "skuddaar", "rekkefolge", "vinter", "fra_til", "to_datoer",
    "fjern", "omtrent", "tidsform" (may be past).
    """

    verdi: dict | str
    sikker: bool
    grunn: str | None = None


# --- what is no date ---------------------------------------------------------------------------------------------------
_IKKE_DATO = re.compile(
    r"(?<!\d)\d{6}[ -]?\d{5}(?!\d)|(?<!\d)\d{4} ?\d{2} ?\d{5}(?!\d)"
    r"|(?<![\d.])(?:\+?47 ?)?(?:\d{3} \d\d \d{3}|\d\d \d\d \d\d \d\d|\d{3} \d{5})(?![\d.])|\d{9,}"
    r"|§+ ?\d+(?: ?[a-z]\b)?(?:,? \d\.? ledd)?|\bparagraf\w* ?\d+(?: ?[a-z]\b)?"
    r"|\b(?:kl|klokk[ae]n?)\b\.? ?\d{1,2}(?:[.:]\d\d)?(?: ?(?:-|til|og) ?\d{1,2}(?:[.:]\d\d)?)?|(?<!\d)\d{1,2}:\d\d"
    r"|\d+(?:[.,]\d+)? ?(?:%|prosent\w*)|\b\d+ ?(?:timer?|timar|min\w*|kr|kroner|mil|km|barn|unger|ledd)\b"
    r"|\b(?:avd|avdeling\w*|cell[ae]|rom|blokk|nr|nummer|f?loy)\.? ?\d+(?!\.?\d|\.? M)"
    r"|\b(?:fyller|fyll|fylte|blir|bli|ble|vert|vart|blei) ?(?:jeg |eg |nok )?\d\d(?!\d|[./-]\d|\.| ?M)(?: AR)?"
    r"|\b\d\d ?AR (?:gam\w+|gml|ung\w*)|\b(?:jeg|eg|han|hun|ho|innsatte) (?:er|e) \d\d AR|\b\d\d-?aring\w*"
    r"|\b(?:er|e|a) \d\d(?= ?(?:,|$|og\b|a\b|\. ?$))|\b\d\d-?ars ?dag\w*"
)
_SPORSMAAL = re.compile(
    r"(?:^|(?<=[.,;!?]))\s*(?:(?:men|og|hei|sa|sa|da),? )*"
    r"(?:hvor|hva|kor|ka|kva|hvordan|korleis|hvem|kem|nar|nor|katti|kan|far|skal|ma|vil|er det|blir det"
    r"|gar det|hvorfor|kvifor)\b"
    r"[^.?!]*\?"
)
_SKILLE = re.compile(
    r"[;!?()\n]|,(?!\d)|(?<![\d" + FYLL + r"])\.(?=\s|$)|(?<=" + FYLL + r")\.(?= [a-z])|\b(?:og|men|mens"
    r"|fordi|deretter)\b| - "
)
_PUNKTUM = re.compile(r"[!?\n]|(?<!\d)\.(?=\s|$)")
# --- what the words around a date make of it -----------------------------------------------------------------------------
_HINT = re.compile(
    r"(?P<stoy>\b(?:fyll\w*|finn\w*|fant|prov\w*|velg\w*|betal\w*|drar|reis\w*) ut\b|\but i (?:jobb|arbeid"
    r"|praksis|skole|tiltak)\w*"
    r"|\bferdig(?:e)? (?:med (?!soning|dom|straff|a son)|utdan|utlar)\w*|\bikke ferdig\w*)"
    r"|(?P<minste>\bminste ?ti[da]\w*|\bminstetid\w*)"
    r"|(?P<ramme>\btidsramm\w*)"
    r"|(?P<halv>\bhalv ?ti[da]\w*|(?<![\d/])1/2\b ?ti?d?|\bhalvgatt|\bhalvveis)"
    r"|(?P<full>\b(?:full|hel|endt?e?) ?ti[da]\w*|\bhele dommen)"
    r"|(?P<totredel>TOTREDEL)"
    r"|(?P<fortid>\bsi(?:den|dan|a)\b|\bkom(?:met)? (?:inn|hit|ut)\b|\b(?:start\w*|begyn\w*|sokt\w*|r[oy]mte)\b"
    r"|\bsl(?:app|uppet|eppt|uppe)(?: (?:jeg|eg|meg))?(?: ut)?\b|\binnsatt fra|\btatt\b"
    r"|\bdomt\b|\bdom(?:men)? (?:i|fra|falt)\b|\bfikk dom\w*|\b(?:ble|blei|vart|var) (?:jeg |eg "
    r"|det )?(?:\w+ )?(?:loslat\w*|losla\w+|fengsl\w*|pagrep\w*|arrest\w*|sluppet)"
    r"|\bvar (?:jeg )?ute\b|\bforrige\b|\bsatt\b|\bhar sittet\b|\bfra og med\b)"
    r"|(?P<horing>\bfengsl(?:ing|et til|a til)\w*|\bvaretekt\w* (?:fram )?til\b|\brett(?:s|en|smote|ssak)\w*"
    r"|\bhoved ?forhandling\w*|\banke\w*|\b(?:ting|lagmanns)rett\w*"
    r"|\bberamm\w*|\bsaken? (?:er |gar |min )*(?:oppe|opp)?\b|\bfrist\w*|\bforleng\w*|\bdomsavs\w*)"
    r"|(?P<annet>\b(?:far|fekk|fer|faes) (?:vite|svar|beskjed|dato\w*|dom\w*)|\bv[ei]e?t (?:mer|meir)\b"
    r"|\bdom(?:men)? (?:fall\w*|kom\w*|kjem\w*)"
    r"|\b(?:pa|far|med|over til) (?:fot)?lenk\w*|\bovergangsbolig\w*|\bperm(?:isjon\w*)?\b|\bfodt\b|\bbursdag\w*"
    r"|\w*mote[rt]?\b|\btime\b|\bsamtale\w*|\bbesok\w*|\bsnakk\w*|\bring\w*"
    r"|\bsoknad\w*|\bflytt\w*|\boverfor\w*|\baap\b|\bdagpenge\w*|\bufore\w*|\btrygd\w*|\bytelse\w*|\bjobb\w*"
    r"|\barbeid\w*|\bskole\w*|\bkurs\w*"
    r"|\bprov\w+ (?:i|den)\b|\bfrigang\w*|\beksamen\w*|\blege\w*|\bbehandling\w*|\btiltak\w*|\bleilighet\w*"
    r"|\bpraksis\w*|\bsvar (?:pa|i|innen)\b)"
    r"|(?P<ut>\but\b|\bute\b|\butt\b|\bslipp?\w*|\bslepp?\w*|\bl(?:o|au|a)sl[ae]t\w*|\bprovel[oa]sl\w*"
    r"|\bferdig\w*|\bferdi\b|\bslutt(?:dato|sonin)\w*|\bsiste DAG"
    r"|\b(?:los\w*)?dato(?:en)?\b|\bfri\b|\butskriv\w*|\bskrives ut|\bdimi\w*|\blenk[ae]n? (?:\w+ )?av\b"
    r"|\bav (?:med )?lenk\w*|\brelease\w*"
    r"|\blenk\w* til\b|\b(?:sitt?e?r?|sit|son[ae]r|inne)(?! (?:i |pa )?varetekt) (?:[a-z]+ ){0,2}til\b)"
)
_FORBEHOLD = re.compile(
    r"\bt(?:ro|ru)r?\b|\bant\b|\bforv\b|\btrudde|\bregn(?:er|a|ar)\b|\bhap(?:er|ar|a|ing\w*)\b|\bkan(?:skje"
    r"|sje|hende)\b|\bkan bli\b|\bca\b|\bcirka\b|\bomtrent\b|\brundt\b"
    r"|\bomkring\b|\bkring\b|\banta(?:tt|r|gelig\w*|kelig\w*)\b|\bforvent\w*|\bvent(?:et|a|er)\b|\bsannsynlig\w*"
    r"|\btr(?:o|u)l(?:i|e)g\b|\bm(?:u|o)l(?:i|e)gens\b|\bm(?:u|o)l(?:i|e)g\b(?! a\b)"
    r"|\badvokat\w*|\bforsvarer\w*|\busikk?e?r?t?\b|\beller ?(?:no|noe?|noko|sa)\b(?= ?(?:$|[.,;!?]))|\bellerno\w*"
    r"|\bburde\b|\bestimert|\bplan(?:en|lagt)?\b|\bsatser\b|\bgjett\w*"
    r"|\b(?:vet|veit|vett) (?:ik|it|in|en)\w*|\bikk?j?e?e? (?:[a-z]+ )?(?:bekreft|endelig|innvilg|fastsatt"
    r"|bestemt|sikk?ert?|avgjort|klart)\w*"
    r"|\bhvis\b|\bviss\b|\bdersom\b|\bom (?:alt gar|jeg far|eg far|eg fer|e fer)\b|\bsok(?:er|te"
    r"|t) (?:om )?prov\w*|\bforelopig\w*|\butgangspunkt\w*|\bsnakk om\b|\brykte\w*|\?|\bi retning\b|\bforst i\b"
)
_STERK_KILDE = re.compile(r"\binnvilg\w*|\bvedtak\w*|\bendeleg\b|\bendelig\b|\bfastsatt?\b|\bfastsett\b|\bbestemt\b")
_KILDE = re.compile(_STERK_KILDE.pattern + r"|\barket\b|\bpapir\w*|\bsoningstids\w*|\bberegning\w*|\bbrev\w*|\bfra fengsl?e?l?et\b|\bkriminalomsorg\w*")
_PROVELOSLATELSE = re.compile(r"\bprovel[oa]sl\w*|TOTREDEL|\b2\.? ?3-?del\w*")
# «prøveløslatt i mai» may be last May; with «blir» it lies ahead.
_PROVELOSLATT = re.compile(r"^(?!.*\b(?:blir?|bli|skal|kan|vert)\b).*\bprovel\w*lat(?:t|en)\b")
_RETTELSE = re.compile(
    r"\b(?:nei|neida|oi|oj|vent|feil|rettelse|mente|mener|meinte|korrig\w*|sorry|unnskyld|rettere)\b"
)
_IKKE_FORAN = re.compile(r"\b(?:ikke|ikkje|itj|ittj|inte|ikkj) (?:i |til |den |pa )?$")
_AAPEN_FORAN = re.compile(
    r"\b(?:etter|for|innen|innan|innafor|tidligst|tidlegast|senest|seinest|seinast|over|fra og med|fom"
    r"|mot|utover)(?: den| i| en gang i)? ?$"
)
_AAPEN_ETTER = re.compile(r" ?,? ?(?:tidligst|tidlegast|senest|seinest|eller (?:for|sen[ei]?re|seinere))\b")
_OM_FORAN = re.compile(
    r"\bom(?: (?:ca\.?|cirka|omtrent|rundt|kanskje|bare|sann|lag|nayaktig|noyaktig|akkurat|sånn)){0,2} ?$"
)
_IGJEN_ETTER = re.compile(
    r" ?(?:s? ?tid )?(?:pa dommen |a ga |a sone |nå |na |som er )?(?:igjenn?|ijen|igen|ijann|att|atter"
    r"|te|til(?! ?samm?en|sammans?)|tilbake|gjenstar|gjenstaende|som gjenstar|att a sone|sa er jeg ute"
    r"|sa slipper jeg)\b"
)
_IGJEN_FORAN = re.compile(
    r"\b(?:igjen|att|gjenstar|gjenstaende|rest)(?: er| har jeg| na| det| ca\.?| bare){0,2} ?:? ?$"
)
_GJENSTAAR = re.compile(r"\b(?:igjenn?|ijen|ijann|att|gjenst\w+)\b")
_SIDEN_ETTER = re.compile(r" ?(?:si(?:den|dan|a)\b)")
_GRENSE_FORAN = re.compile(
    r"\b(?:under|mindre enn|kortere enn|over|mer enn|meir enn|lenger enn|minst|maks\w*|inntil|hoyst|opptil"
    r"|innen|ikke)(?: om)? ?$"
)
_OMTRENT_FORAN = re.compile(r"\b(?:nesten|litt (?:over|under)|knapt?|snaut|godt over|drøyt|droyt|vel)(?: om)? ?$")
_NOYAKTIG = re.compile(r"\bpa DAG\b|\bakkurat\b|\bn[oa]yaktig\b|\bpresis\b")
_UTEN_ENHET = re.compile(r"(?<![\d.,/])(\d{1,2}) (?:igjenn?|ijen|att|tilbake)\b")
_DOM = re.compile(
    r"\b(?:dom\w*|idom\w*|fikk|fekk|straff\w*|son(?:et|a|te|t)|sitt[et]\w*|sete|sote|satt|v[ae]rt inne"
    r"|gatt)\b[^,.;]*$"
)

_VET_IKKE = re.compile(
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
_UT_ORD = r"(?:\but\b|\bute\b|slipp|slepp|l(?:o|au|a)slat|provel|ferdig)"
_VET_IKKE_UOPPFORDRET = re.compile(
    rf"\b(?:ikke|ikkje|itj|ittj|inte|ente|usikker|usikkert|peiling|anelse|aning|ukjent|ingen (?:vet"
    rf"|veit)) (?:(?:helt|enna|enda|sikkert|noe?|pa|om|jeg) ){{0,2}}"
    rf"(?:nar|nor|katti|ka tid|ka ti)\b[^,.;]{{0,30}}{_UT_ORD}"
    r"|\b(?:ingen|ikke (?:\w+ ){0,3}?|ikkje (?:\w+ ){0,3}?|uten|mangler|itj (?:\w+ ){0,2}?)\s?(?:los\w*"
    r"|slutt)?dato\b(?! for)"
    r"|\bl(?:o|au)slat\w* (?:er |har )?(?:ikke|ikkje|u(?:avklart|kjent|bestemt|viss))"
)


def _uten_stoy(k: str) -> str:
    """Strike out phone numbers, clock times, paragraphs, ages and questions."""
    for moenster in (_IKKE_DATO, _SPORSMAAL):
        for m in moenster.finditer(k):
            k = stryk(k, m.start(), m.end())
    return k


def _setning(s: str, start: int, slutt: int) -> tuple[str, str]:
    """The words of the same clause before and after start:slutt of the struck text."""
    foran, etter = s[:start], s[slutt:]
    skiller = list(_SKILLE.finditer(foran))
    if skiller:
        foran = foran[skiller[-1].end():]
    if m := _SKILLE.search(etter):
        etter = etter[: m.start()]
    return foran, etter


def _ytring(k: str, f: Datofunn) -> str:
    """The sentence of the date: what is hoped for elsewhere in a long text does not make the date uncertain."""
    start = max((m.end() for m in _PUNKTUM.finditer(k, 0, f.start)), default=0)
    slutt = _PUNKTUM.search(k, f.slutt)
    return k[start: slutt.end() if slutt else len(k)]


def _slag(s: str, start: int, slutt: int) -> str:
    """What the nearest telling word of the clause makes of a date: a key of `_HINT`, or "" for none."""
    foran, etter = _setning(s, start, slutt)
    hint = [(len(foran) - m.end(), m.lastgroup) for m in _HINT.finditer(foran)]
    hint += [(m.start() + 1, m.lastgroup) for m in _HINT.finditer(etter)]
    hint = [h for h in hint if h[1] != "stoy"]
    navn = {h[1] for h in hint}
    for sterk in ("minste", "ramme", "halv"):
        if sterk in navn and not (sterk == "halv" and "totredel" in navn):
            return sterk
    return min(hint)[1] if hint else ""


def _fra_varigheter(k: str, s: str, dag: date, spurt: bool) -> list[tuple[Datofunn, str]]:
    """Releases given as time left, with the kind of their clause."""
    ut: list[tuple[Datofunn, str]] = []
    lengder = varigheter(s)
    alene = re.fullmatch(r"[^a-zA-Z0-9]*(?:(?:bare|ca\.?|det er|na|sann|jeg har|har|enda|enno|omtrent|hm+|cirka)[ ,.]*)*", "".join(
        [s[: lengder[0].start], s[lengder[-1].slutt:]]) if lengder else "x")
    for v in lengder:
        foran, etter = s[: v.start], s[v.slutt:]
        if _SIDEN_ETTER.match(etter) or _GRENSE_FORAN.search(foran):
            continue
        noyaktig = _NOYAKTIG.search(k) is not None and v.til is None
        igjen = _OM_FORAN.search(foran) or _IGJEN_ETTER.match(etter) or _IGJEN_FORAN.search(foran)
        if not igjen and not (spurt and (noyaktig or alene and len(lengder) == 1)):
            continue
        grunn = "omtrent" if _OMTRENT_FORAN.search(foran) else None if igjen or noyaktig else "varighet"
        fra, til = v.fram(dag)
        if noyaktig:
            fra = til = v.dagen(dag)
        elif v.til:
            til = v.til.fram(dag)[1]
        antatt = not noyaktig and (v.enhet != "DAG" or v.til is not None)
        slag = _slag(s, v.start, v.slutt)
        if slag in ("", "fortid", "full") and igjen and (spurt or _GJENSTAAR.search(igjen.group())):
            slag = "ut"
        ut.append((Datofunn(v.start, v.slutt, fra, til, "varighet", antatt, grunn, True), slag))
    ut += _uten_enhet(s, lengder, dag, spurt)
    return ut


def _uten_enhet(s: str, lengder: list[Varighet], dag: date, spurt: bool) -> list[tuple[Datofunn, str]]:
    """«har sittet 6 år, to igjen»: the number takes the unit of the one length before it."""
    m = _UTEN_ENHET.search(s)
    foer = [v for v in lengder if m and v.slutt <= m.start() and v.enhet in ("AR", "MND", "UKE")]
    if not m or len(foer) != 1 or int(m.group(1)) == 0:
        return []
    faktor = int(m.group(1))
    enhet = foer[0].enhet
    rest = Varighet(m.start(), m.end(), faktor * {"AR": 12, "MND": 1, "UKE": 0}[enhet], faktor * 7 * (enhet == "UKE"), enhet)
    return [(Datofunn(m.start(), m.end(), *rest.fram(dag), "varighet", True, None if spurt else "upresis", True), "ut")]


def _velg(funn: list[tuple[Datofunn, str]], k: str) -> Datofunn | None:
    """The one release among several dates; None when they compete."""
    for slag in ("totredel", "ut"):
        if any(s == slag for _, s in funn):
            rest = [f for f, s in funn if s == slag]
            break
    else:
        rest = [f for f, s in funn if s in ("", "minste")] or [f for f, s in funn if s == "full"]
    # «til sommeren, 30. juni»: the narrower of two that fit inside each other.
    trange = [f for f in rest if not any(g is not f and _inni(g, f) for g in rest)]
    if len({(f.fra, f.til) for f in trange}) > 1:
        return trange[-1] if _RETTELSE.search(k) else None
    return trange[-1] if trange else None


def _inni(g: Datofunn, f: Datofunn) -> bool:
    return f.fra <= g.fra and g.til <= f.til and (g.fra, g.til) != (f.fra, f.til)


def _godta(f: Datofunn, slag: str, s: str, dag: date, spurt: bool) -> Datofunn | None:
    """The date if it can be a release in its clause, with what makes it doubtful; None if it cannot."""
    foran, etter = _setning(s, f.start, f.slutt)
    if slag in ("halv", "fortid", "horing", "annet", "ramme") or _IKKE_FORAN.search(foran):
        return None
    if (_AAPEN_FORAN.search(foran) or _AAPEN_ETTER.match(etter)) and slag != "minste":
        if f.slag == "sesong":
            return None
        f = replace(f, antatt=True, grunn=f.grunn or "aapen")
    if not spurt and slag not in ("ut", "minste", "full", "totredel"):
        return None
    if slag == "" and f.fra == f.til == dag and re.search(r"[a-z]{2}", foran + etter):
        return None  # «vet ikke i dag»: today is when it is written, not the release
    if f.til < dag and slag != "minste":
        if f.slag == "aar" or not spurt:
            return None
        f = replace(f, grunn="passert")
    if slag == "minste" and f.til < dag and not spurt:
        return None
    if f.fra.year - dag.year > 40:
        f = replace(f, grunn="fjern")
    return f


def _sikkerhet(f: Datofunn, slag: str, k: str) -> str:
    if slag == "minste":
        return "minstetid"
    if _FORBEHOLD.search(k):
        return "antatt"
    if f.slag != "varighet" and f.slag != "sesong" and _STERK_KILDE.search(k):
        return "fastsatt"
    if _PROVELOSLATELSE.search(k):
        return "antatt"
    if f.slag in ("uke", "del") and _KILDE.search(k):
        return "fastsatt"
    return "antatt" if f.antatt else "fastsatt"


def _brok_som_dato(k: str, dag: date) -> Tidsfunn | None:
    """«2/3» alone: two thirds, or 2 March? Never settled in silence."""
    if not re.fullmatch(r"\W*(?:ut )?TOTREDEL\W*", k):
        return None
    f = datoer("den 2. M03", dag)[0][0]
    return Tidsfunn({"fra": f.fra.isoformat(), "til": f.til.isoformat(), "sikkerhet": "antatt"}, False, "brok")


def les_loslatelse(tekst: str, dag: date, *, spurt: bool) -> Tidsfunn | None:
    """The release in a text, or None when none is understood.

    `spurt`: the text answers the question about release, so a bare date is enough; otherwise the text must say that
    the date is a release. A hearing, a sentence served, half time or a past event is never a release.
    """
    k = kanon(tekst)
    s0 = _uten_stoy(k)
    kalender, s, _ = datoer(s0, dag)
    slag = {id(f): _slag(s, f.start, f.slutt) for f in kalender}
    alle = [(f, slag[id(f)]) for f in kalender] + _fra_varigheter(k, s, dag, spurt)
    if not spurt and not any(g == "ut" for _, g in alle) and re.search(r"\barket\b|soningstids", k):
        alle = [(f, g or ("ut" if f.slag == "dag" and f.aar else "")) for f, g in alle]
    godtatt = [(g, navn) for f, navn in alle if (g := _godta(f, navn, s, dag, spurt))]
    valgt = _velg(godtatt, k)
    if valgt is None:
        if not godtatt and spurt and (brok := _brok_som_dato(k, dag)):
            return brok
        moenster = _VET_IKKE if spurt else _VET_IKKE_UOPPFORDRET
        return Tidsfunn(VET_IKKE, True) if not godtatt and moenster.search(s) else None
    navn = next(n for f, n in godtatt if f == valgt)
    if not spurt:
        k = _ytring(k, valgt)
    grunn = valgt.grunn
    if navn == "ut" and not _RETTELSE.search(k) and any(
        n == "" and not (_inni(f, valgt) or _inni(valgt, f) or (f.fra, f.til) == (valgt.fra, valgt.til)) for f, n in godtatt
    ):
        grunn = grunn or "to_datoer"
    if not spurt and _PROVELOSLATT.search(k):
        grunn = grunn or "tidsform"
    if navn == "ut" and any(n == "minste" for _, n in godtatt):
        grunn = grunn or "to_datoer"
    if not spurt and valgt.fra != valgt.til and navn != "minste":
        grunn = grunn or "upresis"
    verdi = {"fra": valgt.fra.isoformat(), "til": valgt.til.isoformat(), "sikkerhet": _sikkerhet(valgt, navn, k)}
    return Tidsfunn(verdi, grunn is None, grunn)


# --- length of stay ----------------------------------------------------------------------------------------------------
_I_ALT = re.compile(
    r"\b(?:i alt|totalt?|til ?samm?en|tilsammans?|hele|dom\w*|idom\w*|fikk|fekk|straff\w*|skal (?:sone"
    r"|sitte)|ma (?:sone|sitte)|lengde)\b"
)
_SONET = re.compile(
    r"\b(?:son(?:a|et|te|t)|sittet|sete|sote|sitti|satt|gatt|unnagjort|ferdig med|v[ae]rt inne|inne (?:i"
    r"|na)|betinga?|betinget) ?(?:\w+ ?){0,2}$"
)
_SONET_ETTER = re.compile(
    r" ?(?:(?:som |er |av dem |har jeg |har eg |er )*(?:betinget|betinga|igjenn?|att\b|gjenstar|te\b|tilbake"
    r"|siden|sidan|sia\b|sona\b|sonet|unna))"
)
_CIRKA = re.compile(
    r"\b(?:kortere|mindre|mer|meir|lenger|lengre|under|over|minst|maks\w*|nesten|knapt?|snaut|litt over"
    r"|litt under|inntil|opptil|par|noe?n|nokre|mellom)\b[^,.;]*$"
)
# Part of the sentence is not served inside, or the figure is the limit of a preventive sentence.
_DELT = re.compile(
    r"\bhv?orav\b|\bderav\b|\bav (?:dem|de|disse)\b.*\bbeting|^(?!.*\bubeting).*\bbeting[ae]|\btidsramm\w*"
    r"|\bfratrekk\w*"
)
_BARE_TALL = re.compile(
    r"\W*(?:ca\.?|cirka|omtrent|rundt|tror|trur|det er|er|bare|vel|kanskje|jeg|sann)?[ ,]*(\d{1,2})\W*"
)
_HORER_ALDER = re.compile(r"\b(?:jeg|eg) (?:er|e) $")


def les_maaneder(tekst: str) -> float | int | str | None:
    """The whole stay in months (days count as 1/30), "vet_ikke", or None. What is served or left is not the whole."""
    k = kanon(tekst)
    s = k
    for m in _SPORSMAAL.finditer(k):
        s = stryk(s, m.start(), m.end())
    if _DELT.search(s):
        return None
    lengder = varigheter(s)
    hele: list[tuple[Varighet, bool]] = []
    for v in lengder:
        foran, etter = _setning(s, v.start, v.slutt)
        if v.til or _CIRKA.search(foran) or _HORER_ALDER.search(foran):
            return None
        if _SONET.search(foran) or _SONET_ETTER.match(etter):
            continue
        hele.append((v, bool(_I_ALT.search(foran) or _I_ALT.search(etter))))
    if any(alt for _, alt in hele):
        hele = [(v, alt) for v, alt in hele if alt]
    verdier = {v.i_maaneder for v, _ in hele}
    if len(verdier) == 1:
        return _rund(verdier.pop())
    if verdier:
        return _rund(hele[-1][0].i_maaneder) if _RETTELSE.search(k) else None
    if not lengder and (m := _BARE_TALL.fullmatch(s)):
        verdi = int(m.group(1))
        return verdi if 0 < verdi <= 24 else None
    return VET_IKKE if _VET_IKKE.search(s) else None


def _rund(verdi: float) -> float | int | None:
    if verdi <= 0 or verdi > 12 * 30:
        return None
    return int(verdi) if verdi == int(verdi) else verdi


# --- birthday ----------------------------------------------------------------------------------------------------------
_ALDERSTALL = re.compile(
    r"\b(?:fyller|fyll|blir|bli|vert|fylt) ?(?:jeg |eg |han |hun )?\d\d(?!\d|[./-]\d|\.| ?M)(?: AR)?|\b(?:18"
    r"|67) ?AR\b|\b(?:18|67)[- ]?ars ?(?:dag\w*|DAG)"
)


def les_bursdag(tekst: str, dag: date, alder: int | None) -> dict | str | None:
    """The next 18th or 67th birthday as {"fra", "til"} (ISO), "vet_ikke", or None.

    `alder` (17 or 66) decides which of them a date of birth means; without it the one that lies ahead is taken.
    """
    k = kanon(tekst)
    s0 = k
    for moenster in (_ALDERSTALL, _SPORSMAAL):
        for m in moenster.finditer(k):
            s0 = stryk(s0, m.start(), m.end())
    funn, s, _ = datoer(s0, dag, fodsel=True)
    for v in varigheter(s):
        if _OM_FORAN.search(s[: v.start]) or _IGJEN_ETTER.match(s[v.slutt:]):
            funn.append(Datofunn(v.start, v.slutt, *v.fram(dag), "varighet", v.enhet != "DAG", None, True))
    funn = [f for f in funn if _slag(s, f.start, f.slutt) not in ("ut", "horing", "minste", "full", "totredel")]
    mulige = [g for f in funn if (g := _neste_bursdag(f, dag, alder))]
    trange = [f for f in mulige if not any(g is not f and _inni(g, f) for g in mulige)]
    spenn = {(f.fra, f.til) for f in trange}
    if len(spenn) == 1:
        fra, til = spenn.pop()
        return {"fra": fra.isoformat(), "til": til.isoformat()}
    return VET_IKKE if not funn and _VET_IKKE.search(s) else None


def _neste_bursdag(f: Datofunn, dag: date, alder: int | None) -> Datofunn | None:
    """The birthday itself, from a birthday ahead or a date of birth; None when it cannot be the next one."""
    if f.grunn == "skuddaar":
        aar = dag.year if date(dag.year, 3, 1) > dag else dag.year + 1
        return replace(f, fra=date(aar, 2, 28), til=date(aar, 3, 1))
    if f.til.year <= dag.year - 10:
        for fyller in (alder + 1,) if alder is not None else (18, 67):
            fra, til = aarsdag(f.fra, fyller), aarsdag(f.til, fyller)
            if til > dag and fra <= dag + relativedelta(years=1):
                return replace(f, fra=fra, til=til)
        return None
    if f.til <= dag or f.fra > dag + relativedelta(years=1):
        return None
    return f


def aarsdag(fodt: date, alder: int) -> date:
    """The day on which someone born on `fodt` turns `alder`; born on 29 February: 1 March in other years."""
    try:
        return fodt.replace(year=fodt.year + alder)
    except ValueError:
        return date(fodt.year + alder, 2, 28) + timedelta(days=1)
