"""Release dates, lengths of stay and birthdays from typed text. Pure: today is an argument.

How vague words become days: kvp rule table A.5 («om N måneder» is the month N ahead, thirds of a month, and so on).
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from bot.lesing.tid import tidsord
from bot.lesing.tid.datoer import datoer
from bot.lesing.tid.kalender import Datofunn, flytt_aar, inni, stryk
from bot.lesing.tid.kanon import kanon
from bot.lesing.tid.setning import naer_foran, setning, slag, ytring
from bot.lesing.tid.varighet import Varighet, varigheter
from kvp import VET_IKKE


@dataclass(frozen=True)
class Tidsfunn:
    """A release as read: `verdi` is {"fra", "til", "sikkerhet"} (ISO dates) or "vet_ikke".

    `sikker` False: read it back before it is stored. `grunn` says why: "ukedag" (weekday and date disagree), "passert",
    "brok" (2/3 may be a date), "varighet" (a length that may be the sentence), "upresis" (a season or a year that
    nobody asked for), "aapen" (before or after a date), "neste", "dagtall", "skuddaar", "rekkefolge", "vinter",
    "fra_til", "to_datoer", "fjern", "omtrent", "tidsform" (may be past). `endt_tid`: {"fra", "til"} of the whole
    sentence, where it is named; it is the release itself (`antatt`) when no other is. `kilde`: the text says where the
    date is from.
    """

    verdi: dict[str, str] | str
    sikker: bool
    grunn: str | None = None
    endt_tid: dict[str, str] | None = None
    kilde: bool = False


def _uten_stoy(k: str) -> str:
    """Strike out phone numbers, clock times, paragraphs, ages and questions."""
    for moenster in (tidsord.IKKE_DATO, tidsord.SPORSMAAL):
        for m in moenster.finditer(k):
            k = stryk(k, m.start(), m.end())
    return k


def _fra_varigheter(k: str, s: str, dag: date, spurt: bool) -> list[tuple[Datofunn, str]]:
    """Releases given as time left, with the kind of their clause."""
    ut: list[tuple[Datofunn, str]] = []
    lengder = varigheter(s)
    alene = re.fullmatch(
        r"[^a-zA-Z0-9]*(?:(?:bare|ca|det er|na|sann|jeg har|har|enda|enno|omtrent|hm+|cirka|nesten|snaut|vel|litt over"
        r"|godt over)[ ,.]*)*",
        "".join([s[: lengder[0].start], s[lengder[-1].slutt :]]) if lengder else "x",
    )
    akkurat = tidsord.NOYAKTIG.search(k) is not None
    for v in lengder:
        foran, etter = s[naer_foran(s, v.start) : v.start], s[v.slutt :]
        if tidsord.SIDEN_ETTER.match(etter) or tidsord.GRENSE_FORAN.search(foran):
            continue
        noyaktig = akkurat and v.til is None
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
        navn = slag(s, v.start, v.slutt)
        if navn in ("", "fortid", "full") and igjen and (spurt or tidsord.GJENSTAAR.search(igjen.group())):
            navn = "ut"
        ut.append((Datofunn(v.start, v.slutt, fra, til, "varighet", antatt, grunn, True), navn))
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
    return [(Datofunn(m.start(), m.end(), *rest.fram(dag), "varighet", True, None, True), "ut")]


def _gjeldende(funn: list[tuple[Datofunn, str]], k: str, s: str) -> list[tuple[Datofunn, str]]:
    """What holds now of dates that were moved or taken back; a day that only was planned is doubtful."""
    if any(f.slag == "dag" and n in ("", "ut") for f, n in funn):  # «18. des, hjem til jul»: what one gets home for
        funn = [(f, n) for f, n in funn if f.slag != "sesong" or not _HJEM_TIL.search(k, 0, f.slutt)]
    slutt = max((f.slutt for f, _ in funn), default=0)
    for m in tidsord.TRUKKET.finditer(s):
        if m.end() < slutt or any(f.slutt <= m.start() for f, _ in funn):
            funn = [(f, n) for f, n in funn if f.start >= m.end() or n in ("full", "minste")]
    steder = [f.start for f, n in funn if n in ("", "ut")]
    if len(steder) == 1 and _FLYTTET_FRA.search(s, 0, steder[0]):  # «flyttet fra 12. mai til 2. juni»
        funn = [
            (replace(f, fra=f.til, grunn=None, antatt=False), n) if f.fra != f.til and n in ("", "ut") else (f, n)
            for f, n in funn
        ]
    if len(steder) > 1:
        nye = [m for m in tidsord.FLYTTET.finditer(s) if steder[0] < m.start() and m.end() <= steder[-1]]
        if nye:
            funn = [(f, n) for f, n in funn if f.start >= nye[-1].end() or n not in ("", "ut")]
    gamle = {f for f, n in funn if n in ("", "ut") and tidsord.GAMMEL.search(setning(s, f.start, f.slutt)[0])}
    if any(f not in gamle for f, n in funn if n in ("", "ut")):
        return [(f, n) for f, n in funn if f not in gamle]
    return [(replace(f, antatt=True, grunn=f.grunn or "tidsform") if f in gamle else f, n) for f, n in funn]


def _velg(funn: list[tuple[Datofunn, str]], k: str) -> Datofunn | None:
    """The one release among several dates; the last of those that compete, to be read back."""
    for foretrukket in ("totredel", "ut"):
        if any(s == foretrukket for _, s in funn):
            rest = [f for f, s in funn if s == foretrukket]
            # «går ut om tre uker, tirsdag 22. desember»: the day says which of that week.
            rest += [f for f, s in funn if s == "" and any(inni(f, g) for g in rest)]
            break
    else:
        rest = [f for f, s in funn if s in ("", "minste")] or [f for f, s in funn if s == "full"]
    # «til sommeren, 30. juni»: the narrower of two that fit inside each other.
    trange = [f for f in rest if not any(g is not f and inni(g, f) for g in rest)]
    if len({(f.fra, f.til) for f in trange}) > 1 and not tidsord.RETTELSE.search(k):
        return replace(trange[-1], grunn=trange[-1].grunn or "to_datoer")
    return trange[-1] if trange else None


def _godta(f: Datofunn, slag: str, s: str, dag: date, spurt: bool) -> Datofunn | None:
    """The date if it can be a release in its clause, with what makes it doubtful; None if it cannot."""
    foran, etter = setning(s, f.start, f.slutt)
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
    return _i_tide(f, slag, dag, spurt)


def _i_tide(f: Datofunn, slag: str, dag: date, spurt: bool) -> Datofunn | None:
    """The date with a word on it where it is past or far off; None where no one could mean it."""
    if f.til.year < dag.year - 10:
        return None  # «3. mai 1927»: no year to trust
    if f.til < dag and (not spurt or (slag != "minste" and f.slag == "aar")):
        return None
    if f.fra.year - dag.year > 40:
        return replace(f, grunn="fjern")
    return replace(f, grunn="passert") if f.til < dag and slag != "minste" else f


def _sikkerhet(f: Datofunn, slag: str, k: str, full: Datofunn | None) -> str:
    if slag == "minste":
        return "minstetid"
    if full and slag == "full" and tidsord.AVSLAG.search(k):
        return "fastsatt"
    if tidsord.FORBEHOLD.search(k):
        return "antatt"
    k = _FRIGANG.sub("", k)
    if f.slag != "varighet" and f.slag != "sesong" and tidsord.STERK_KILDE.search(k):
        return "fastsatt"
    # With an end of the sentence beside it, or alone, the day rests on a release on probation.
    if tidsord.PROVELOSLATELSE.search(k) or (full and full.til >= f.til):
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


_FRIGANG = re.compile(r"\bfrigang\w* (?:er |ble )?innvilg\w*|\binnvilg\w* frigang\w*")
"""What is granted there is no release."""
_HJEM_TIL = re.compile(r"\bhjem (?:igjen )?(?:til|foer|over) \w+$")
_FLYTTET_FRA = re.compile(
    r"\b(?:utsatt|utsett|flytt\w*|endr\w*|framskynd\w*|skj?[oy]v\w*|skauv|forskj?[oy]v\w*)\b[^,.;]*?fra (?:den )?$"
)
_AARET_ETTER = re.compile(r"\b(?:varen|hosten|sommeren|vinteren|M\d\d) etter(?: (?:det|der|igjen))?\W*$")


def les_loslatelse(tekst: str, dag: date, *, spurt: bool) -> Tidsfunn | None:
    """The release in a text, or None when none is understood.

    `spurt`: the text answers the question about release, so a bare date is enough; otherwise the text must say that
    the date is a release. A hearing, a sentence served, half time or a past event is never a release.
    """
    k = kanon(tekst)
    if _AARET_ETTER.search(k):
        return None
    alle, s = _kandidater(k, dag, spurt)
    godtatt = [(g, navn) for f, navn in alle if (g := _godta(f, navn, s, dag, spurt))]
    godtatt = _gjeldende(godtatt, k, s)
    valgt = _velg(godtatt, k)
    if valgt is None:
        if not alle and spurt and (brok := _brok_som_dato(k, dag)):
            return brok
        return Tidsfunn(VET_IKKE, True) if spurt and tidsord.VET_IKKE.search(s) else None
    navn = next(n for f, n in godtatt if (f.start, f.slutt) == (valgt.start, valgt.slutt))
    k = k if spurt else ytring(k, valgt)
    full = next((f for f, n in reversed(godtatt) if n == "full"), None)
    if full and not full.aar and full.til < valgt.fra:
        samme_aar = flytt_aar(full, valgt.til.year)
        full = samme_aar if samme_aar.fra > valgt.til else flytt_aar(full, valgt.til.year + 1)
    grunn = _tvil(valgt, navn, godtatt, k, spurt)
    verdi = {**_spenn(valgt), "sikkerhet": _sikkerhet(valgt, navn, k, full)}
    return Tidsfunn(verdi, grunn is None, grunn, _spenn(full) if full else None, bool(tidsord.KILDE.search(k)))


def _kandidater(k: str, dag: date, spurt: bool) -> tuple[list[tuple[Datofunn, str]], str]:
    """All dates and lengths with the kind of their clause, and the text with the dates struck out."""
    kalender, s = datoer(_uten_stoy(k), dag)
    alle = [(f, slag(s, f.start, f.slutt)) for f in kalender] + _fra_varigheter(k, s, dag, spurt)
    if len(alle) > 1:  # «brev i dag: løslates 12.2.»: today is when it is written
        alle = [(f, n) for f, n in alle if not (f.fra == f.til == dag and n == "")] or alle
    if not spurt and not any(n == "ut" for _, n in alle) and re.search(r"\barket\b|soningstids", k):
        alle = [(f, n or ("ut" if f.slag == "dag" and f.aar else "")) for f, n in alle]
    return alle, s


def _tvil(valgt: Datofunn, navn: str, godtatt: list[tuple[Datofunn, str]], k: str, spurt: bool) -> str | None:
    """Why the date must be read back, or None."""
    if valgt.grunn:
        return valgt.grunn
    spenn = (valgt.fra, valgt.til)
    andre = [f for f, n in godtatt if n == "" and (f.fra, f.til) != spenn and not (inni(f, valgt) or inni(valgt, f))]
    if navn == "ut" and ((andre and not tidsord.RETTELSE.search(k)) or any(n == "minste" for _, n in godtatt)):
        return "to_datoer"
    if not spurt and tidsord.PROVELOSLATT.search(k):
        return "tidsform"
    kjent = valgt.slag not in ("sesong", "aar") or valgt.fra == valgt.til or navn == "minste"
    return None if spurt or kjent else "upresis"


def _spenn(f: Datofunn) -> dict[str, str]:
    return {"fra": f.fra.isoformat(), "til": f.til.isoformat()}
