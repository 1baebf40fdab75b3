"""Harm told as what was done: a small grammar over folded words (`bot.lesing.spraak.norsk.fold`).

Who tells of it gets help whatever the model makes of it; all else that may be danger, the model hears. A verb of harm
with the person as its object, a verb of cutting or bleeding with a part of the body where it kills, something swallowed
that is no food, and a noose; more than a dose, told as taken; violence and threats by others. An accident at work or in
a kitchen is none, unless it was meant.
"""

from __future__ import annotations

import re

from bot.lesing.spraak.norsk import monster
from bot.lesing.spraak.ordfil import ordene

_KUTTE = ordene("""
    kutte kutter kuttet kuttar kutta kutt skjere skjerer skjer skar skaret skaaret skore skoret skari skjera
    risse risser risset rissa rispe risper rispet rispa ritse ritset""")
_SKADE = _KUTTE | ordene("""
    skade skader skadet skadar skada drepe drept drepa skyte skyter skutt skyta drukne drukner druknet drukna
    forgifte forgifter forgiftet forgifta kvele kveler kvelte kvelt kvela kverke kverker kverka""")
_BARE_MED_KROPP = ordene("stikke stikker stukket stakk stukke stikka brenne brenner brent brente brant brenna")
"""These alone are an accident or an escape."""
_SEG = ordene("meg seg mei se seig myself himself herself")
_TIL = ordene("opp selv sjolv bare igjen na jeg litt stygt kraftig")
"""What stands between the verb and the person."""
_DREPER = ("handledd", "pulsar", "hals", "strupe", "puls")
_KROPP = (*_DREPER, "arm", "hand", "hender", "mage", "lar", "legg", "bein", "hud", "bryst", "kropp")
_VAAPEN = ordene("sigarett sigaretter sigaretten sigg glo lighter lighteren barberblad barberbladet kniv glasskar")
_BLOR = ordene("blor blode bloder blodde bloa bloer blod")
_SVELGE = ordene(
    "svelge svelger svelget svelga svelgt svelgde sluke sluker slukt slukte slukka svolgde spist ete spiste drukket "
    "drakk"
)
_IKKE_MAT = tuple(
    ordene("""
    barberblad rakblad batteri spiker skrue glassbit glasskar nal klorin vaskemiddel salmiakk avlopsapner tannborste
    bestikk binders""")
)
_LAGE = ordene(
    "laget lage lager laga henge hengt hengte heng knytte knyttet knytt knytta festet feste fest gjort klar klart"
)
_SNARE = ("tau", "lokke", "snare", "renneleke")
_ULYKKE = tuple(
    ordene("""
    jobb kjokken verksted boks sag ovn trening uhell arbeid fabrikk byggeplass maskin bil fotball slakteri tre
    motorsag fjor barn ulykke""")
)
_MED_VILJE = ordene("vilje selv sjolv alvor")
_NEKTER = ordene("ikke aldri sluttet slutta")
_GJORE = ordene("gjor gjore gjer gjera gjorde")
_DUMT = ordene("dumt drastisk dumme dumheter")
_VERB = _GJORE | _SKADE | _BARE_MED_KROPP | _BLOR | _SVELGE | _LAGE
_FLEST = 20
"""Verbs of one clause that are looked at."""
_DELER = re.compile(r"[^\w ]+")
_LANGT = 5
"""Words after the verb within which its object stands."""


# More than a dose, told as taken, and a bag; neither says so of what is taken by habit.
_TATT = monster(r"""
    \b(?:tok|tatt|svelget?|svelga|spist) (?:\w+ ){0,4}?(?:hele?|heile?|neve|eske|boks|brett|ti|elleve|tolv|tretten|
    fjorten|femten|
    seksten|sytten|atten|nitten|tjue\w*|tretti\w*|forti\w*|femti\w*|seksti\w*|hundre|[1-9]\d+) (?:\w+ ){0,3}?
    (?:paracet\w*|ibux\w*|sobril\w*|valium|vival|rivotril\w*|xanor|stesolid|sovepill\w*|sovetablett\w*|tablett\w*|
    pill\w*)|
    \bpose\w* (?:\w+ )?(?:over|rundt|pa) (?:hodet|halsen|hodet sitt|hodet mitt)""")
_VANE = monster(
    r"\buten (?:pill|tablett)|\b(?:hver|daglig|om dagen|i uka|uken|pleide|pleier|tidligere|foer|ruset|rusa|brukte|"
    r"kurs\w*)\b"
)
_VOLD = monster(r"""
    \b(?:banker|slar|truer|mishandler|voldtar) (?:og \w+ )?meg\b|
    \b(?:truer|trua|truet|lover) (?:\w+ ){0,3}?(?:drepe|knivstikke|ta livet|banke|skyte)\b|
    \b(?:blir|ble) (?:\w+ )?(?:banket opp|voldtatt|knivstukket|slatt (?:her|av|hver))""")


def sier_fare(foldet: str) -> bool:
    """Whether folded text tells in so many words that somebody harms or has harmed himself, or is beaten
    or threatened."""
    tatt = _TATT.search(foldet) and not _VANE.search(foldet)
    return bool(tatt or _VOLD.search(foldet)) or any(_ledd(del_.split()) for del_ in _DELER.split(foldet))


def _ledd(ord_: list[str]) -> bool:
    steder = [i for i, o in enumerate(ord_) if o in _VERB]
    if not steder:
        return False
    ulykke = _begynner(ord_, _ULYKKE) and not _MED_VILJE & set(ord_)
    return any(_her(ord_, i, ulykke) for i in steder[:_FLEST])


def _her(ord_: list[str], i: int, ulykke: bool) -> bool:
    """Whether harm is told from the verb at `i` on; `ulykke`: the clause tells of work or a kitchen."""
    verb, etter = ord_[i], ord_[i + 1 :]
    naer = etter[:_LANGT]
    if set(ord_[max(0, i - 3) : i]) & _NEKTER:
        return False
    if verb in _SVELGE:
        return _begynner(naer, _IKKE_MAT)
    if verb in _LAGE:
        return _begynner(naer, _SNARE) and not ulykke
    if verb in _BLOR:
        return _begynner(naer, _DREPER) or (_begynner(naer, _KROPP) and "begge" in naer)
    if verb in _GJORE:  # «gjør noe dumt med meg selv»
        return bool(set(naer) & _DUMT) and bool(set(etter[: _LANGT + 2]) & _SEG)
    paa_seg = _rammer_en_selv(etter)
    if verb in _BARE_MED_KROPP:
        return paa_seg and not ulykke and bool(set(etter) & (_VAAPEN | _MED_VILJE) or _begynner(naer, _KROPP))
    if verb in _SKADE and paa_seg:
        return not ulykke
    return verb in _KUTTE and _begynner(naer, _DREPER) and not ulykke


def _rammer_en_selv(etter: list[str]) -> bool:
    for o in etter:
        if o in _SEG:
            return True
        if o not in _TIL:
            return False
    return False


def _begynner(ord_: list[str], stammer: tuple[str, ...]) -> bool:
    return any(o.startswith(stammer) for o in ord_)
