"""Release dates, lengths of stay and birthdays from typed text. Pure: today is an argument.

How vague words become days: kvp rule table A.5 («om N måneder» is the month N ahead, thirds of a month, and so on).
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bot.lesing import tidsord
from bot.lesing.datoer import datoer
from bot.lesing.kalender import Datofunn, stryk
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


def _uten_stoy(k: str) -> str:
    """Strike out phone numbers, clock times, paragraphs, ages and questions."""
    for moenster in (tidsord.IKKE_DATO, tidsord.SPORSMAAL):
        for m in moenster.finditer(k):
            k = stryk(k, m.start(), m.end())
    return k


def _setning(s: str, start: int, slutt: int) -> tuple[str, str]:
    """The words of the same clause before and after start:slutt of the struck text."""
    foran, etter = s[:start], s[slutt:]
    skiller = list(tidsord.SKILLE.finditer(foran))
    if skiller:
        foran = foran[skiller[-1].end() :]
    if m := tidsord.SKILLE.search(etter):
        etter = etter[: m.start()]
    return foran, etter


def _ytring(k: str, f: Datofunn) -> str:
    """The sentence of the date: what is hoped for elsewhere in a long text does not make the date uncertain."""
    start = max((m.end() for m in tidsord.PUNKTUM.finditer(k, 0, f.start)), default=0)
    slutt = tidsord.PUNKTUM.search(k, f.slutt)
    return k[start : slutt.end() if slutt else len(k)]


def _slag(s: str, start: int, slutt: int) -> str:
    """What the nearest telling word of the clause makes of a date: a key of `tidsord.HINT`, or "" for none."""
    foran, etter = _setning(s, start, slutt)
    hint = [(len(foran) - m.end(), m.lastgroup) for m in tidsord.HINT.finditer(foran)]
    hint += [(m.start() + 1, m.lastgroup) for m in tidsord.HINT.finditer(etter)]
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
    alene = re.fullmatch(
        r"[^a-zA-Z0-9]*(?:(?:bare|ca|det er|na|sann|jeg har|har|enda|enno|omtrent|hm+|cirka)[ ,.]*)*",
        "".join([s[: lengder[0].start], s[lengder[-1].slutt :]]) if lengder else "x",
    )
    for v in lengder:
        foran, etter = s[: v.start], s[v.slutt :]
        if tidsord.SIDEN_ETTER.match(etter) or tidsord.GRENSE_FORAN.search(foran):
            continue
        noyaktig = tidsord.NOYAKTIG.search(k) is not None and v.til is None
        igjen = tidsord.OM_FORAN.search(foran) or tidsord.IGJEN_ETTER.match(etter) or tidsord.IGJEN_FORAN.search(foran)
        if not igjen and not (spurt and (noyaktig or (alene and len(lengder) == 1))):
            continue
        grunn = "omtrent" if tidsord.OMTRENT_FORAN.search(foran) else None if igjen or noyaktig else "varighet"
        fra, til = v.fram(dag)
        if noyaktig:
            fra = til = v.dagen(dag)
        elif v.til:
            til = v.til.fram(dag)[1]
        antatt = not noyaktig and (v.enhet != "DAG" or v.til is not None)
        slag = _slag(s, v.start, v.slutt)
        if slag in ("", "fortid", "full") and igjen and (spurt or tidsord.GJENSTAAR.search(igjen.group())):
            slag = "ut"
        ut.append((Datofunn(v.start, v.slutt, fra, til, "varighet", antatt, grunn, True), slag))
    ut += _uten_enhet(s, lengder, dag, spurt)
    return ut


def _uten_enhet(s: str, lengder: list[Varighet], dag: date, spurt: bool) -> list[tuple[Datofunn, str]]:
    """«har sittet 6 år, to igjen»: the number takes the unit of the one length before it."""
    m = tidsord.UTEN_ENHET.search(s)
    foer = [v for v in lengder if m and v.slutt <= m.start() and v.enhet in ("AR", "MND", "UKE")]
    if not m or len(foer) != 1 or int(m.group(1)) == 0:
        return []
    faktor = int(m.group(1))
    enhet = foer[0].enhet
    rest = Varighet(
        m.start(), m.end(), faktor * {"AR": 12, "MND": 1, "UKE": 0}[enhet], faktor * 7 * (enhet == "UKE"), enhet
    )
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
        return trange[-1] if tidsord.RETTELSE.search(k) else None
    return trange[-1] if trange else None


def _inni(g: Datofunn, f: Datofunn) -> bool:
    return f.fra <= g.fra and g.til <= f.til and (g.fra, g.til) != (f.fra, f.til)


def _godta(f: Datofunn, slag: str, s: str, dag: date, spurt: bool) -> Datofunn | None:
    """The date if it can be a release in its clause, with what makes it doubtful; None if it cannot."""
    foran, etter = _setning(s, f.start, f.slutt)
    if slag in ("halv", "fortid", "horing", "annet", "ramme") or tidsord.IKKE_FORAN.search(foran):
        return None
    aapen = tidsord.AAPEN_FORAN.search(foran) and not tidsord.IKKE_FOER.search(foran)
    if (aapen or tidsord.AAPEN_ETTER.match(etter)) and slag != "minste":
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
    if tidsord.FORBEHOLD.search(k):
        return "antatt"
    if f.slag != "varighet" and f.slag != "sesong" and tidsord.STERK_KILDE.search(k):
        return "fastsatt"
    if tidsord.PROVELOSLATELSE.search(k):
        return "antatt"
    if f.slag in ("uke", "del") and tidsord.KILDE.search(k):
        return "fastsatt"
    return "antatt" if f.antatt else "fastsatt"


def _brok_som_dato(k: str, dag: date) -> Tidsfunn | None:
    """«2/3» alone: two thirds, or 2 March? Never settled in silence."""
    if not re.fullmatch(r"\W*(?:ut )?TOTREDEL\W*", k):
        return None
    f = datoer("den 2. M03", dag)[0][0]
    return Tidsfunn({"fra": f.fra.isoformat(), "til": f.til.isoformat(), "sikkerhet": "antatt"}, False, "brok")


_AARET_ETTER = re.compile(r"\b(?:varen|hosten|sommeren|vinteren|M\d\d) etter(?: (?:det|der|igjen))?\W*$")


def les_loslatelse(tekst: str, dag: date, *, spurt: bool) -> Tidsfunn | None:
    """The release in a text, or None when none is understood.

    `spurt`: the text answers the question about release, so a bare date is enough; otherwise the text must say that
    the date is a release. A hearing, a sentence served, half time or a past event is never a release.
    """
    k = kanon(tekst)
    s0 = _uten_stoy(k)
    if _AARET_ETTER.search(k):
        return None
    kalender, s = datoer(s0, dag)
    slag = {id(f): _slag(s, f.start, f.slutt) for f in kalender}
    alle = [(f, slag[id(f)]) for f in kalender] + _fra_varigheter(k, s, dag, spurt)
    if not spurt and not any(g == "ut" for _, g in alle) and re.search(r"\barket\b|soningstids", k):
        alle = [(f, g or ("ut" if f.slag == "dag" and f.aar else "")) for f, g in alle]
    godtatt = [(g, navn) for f, navn in alle if (g := _godta(f, navn, s, dag, spurt))]
    valgt = _velg(godtatt, k)
    if valgt is None:
        if not godtatt and spurt and (brok := _brok_som_dato(k, dag)):
            return brok
        moenster = tidsord.VET_IKKE if spurt else tidsord.VET_IKKE_UOPPFORDRET
        return Tidsfunn(VET_IKKE, True) if not godtatt and moenster.search(s) else None
    navn = next(n for f, n in godtatt if f == valgt)
    if not spurt:
        k = _ytring(k, valgt)
    grunn = valgt.grunn
    if (
        navn == "ut"
        and not tidsord.RETTELSE.search(k)
        and any(
            n == "" and not (_inni(f, valgt) or _inni(valgt, f) or (f.fra, f.til) == (valgt.fra, valgt.til))
            for f, n in godtatt
        )
    ):
        grunn = grunn or "to_datoer"
    if not spurt and tidsord.PROVELOSLATT.search(k):
        grunn = grunn or "tidsform"
    if navn == "ut" and any(n == "minste" for _, n in godtatt):
        grunn = grunn or "to_datoer"
    if not spurt and valgt.fra != valgt.til and navn != "minste":
        grunn = grunn or "upresis"
    verdi = {"fra": valgt.fra.isoformat(), "til": valgt.til.isoformat(), "sikkerhet": _sikkerhet(valgt, navn, k)}
    return Tidsfunn(verdi, grunn is None, grunn)


# --- length of stay
_I_ALT = re.compile(
    r"\b(?:i alt|totalt?|til ?samm?en|tilsammans?|hele|dom\w*|idom\w*|fikk|fekk|straff\w*|skal (?:sone"
    r"|sitte)|ma (?:sone|sitte)|lengde)\b"
)
_SONET = re.compile(
    r"\b(?:son(?:a|et|te|t)|sittet|sete|sote|sitti|satt|gatt|unnagjort|ferdig med|v[ae]rt inne|inne (?:i"
    r"|na)|betinga?|betinget) ?(?:\w+ ?){0,2}$"
)
_SONET_ETTER = re.compile(
    r" ?(?:(?:som |er |av dem |har jeg |har eg )*(?:betinget|betinga|igjenn?|att\b|gjenstar|te\b|tilbake"
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
    for m in tidsord.SPORSMAAL.finditer(k):
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
        if nei := re.search(r"\bnei,? (\d{1,2})\b(?! ?(?:AR|UKE|DAG))", k):  # «fem mnd, nei seks»
            return int(nei.group(1)) if hele[0][0].enhet == "MND" else None
        return _rund(hele[-1][0].i_maaneder) if tidsord.RETTELSE.search(k) else None
    if not lengder and (m := _BARE_TALL.fullmatch(s)):
        verdi = int(m.group(1))
        return verdi if 0 < verdi <= 24 else None
    return VET_IKKE if tidsord.VET_IKKE.search(s) else None


def _rund(verdi: float) -> float | int | None:
    if verdi <= 0 or verdi > 12 * 30:
        return None
    return int(verdi) if verdi == int(verdi) else verdi


# --- birthday
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
    for moenster in (_ALDERSTALL, tidsord.SPORSMAAL):
        for m in moenster.finditer(k):
            s0 = stryk(s0, m.start(), m.end())
    funn, s = datoer(s0, dag, fodsel=True)
    for v in varigheter(s):
        if tidsord.OM_FORAN.search(s[: v.start]) or tidsord.IGJEN_ETTER.match(s[v.slutt :]):
            funn.append(Datofunn(v.start, v.slutt, *v.fram(dag), "varighet", v.enhet != "DAG", None, True))
    funn = [f for f in funn if _slag(s, f.start, f.slutt) not in ("ut", "horing", "minste", "full", "totredel")]
    mulige = [g for f in funn if (g := _neste_bursdag(f, dag, alder))]
    trange = [f for f in mulige if not any(g is not f and _inni(g, f) for g in mulige)]
    spenn = {(f.fra, f.til) for f in trange}
    if len(spenn) == 1:
        fra, til = spenn.pop()
        return {"fra": fra.isoformat(), "til": til.isoformat()}
    return VET_IKKE if not funn and tidsord.VET_IKKE.search(s) else None


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
