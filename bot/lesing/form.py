"""How the sentence is served, in everyday words and prison slang: the field `form`.

Frigang is a status inside prison, never a form; «fotlenke» alone may be remand or sentence and is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.lesing.spraak.norsk import fold, linjer, monster
from kvp import FELTER


@dataclass(frozen=True)
class Formfunn:
    """The forms understood (catalogue order), or the alternatives to choose between when it could be several; or that
    the person does not know."""

    former: tuple[str, ...] = ()
    alternativer: tuple[str, ...] = ()
    vet_ikke: bool = False


_LEDD = r"(?:(?! men | sa )[^,.])*"  # the rest of a clause
_FORMORD = linjer(r"""
    (?:frigang|forvaring|varetekt|fengsel|fotlenk|lenke|prøve|prove|hjemmeson|samfunnss|samfunnst|sentral|
    overgangsbolig|institusjon|betinget|domt til forvaring|apent|lukket|botetj|narkotikapro|elektronisk|ek\b|
    bak (?:las|mur|gitter))""")
# Said about something that is not so, or not now: cut out before the forms are looked for.
_IKKE = monster(rf"""
    \b(?:i stedet for|istedenfor|isteden for|i staden for|istadenfor|fremfor|framfor|heller enn|og ikke) {_LEDD}|
    \b(?:ikke|aldri|ingen|uten|slapp|
    slipper) (?:(?!begynt|startet|innkalt|domt\b|dom\b|sone|betal)\w+ ){{0,2}}?{_FORMORD}\w*{_LEDD}|
    \bh?verken [^.;]{{0,60}}? eller \w+|
    \b{_FORMORD}\w* (?:er|har|ble|far) (?:jeg |det )?ikke\b{_LEDD}|\btrodde {_LEDD}|
    \b(?:soker|sokt|soknad) (?:om )?{_LEDD}|\b(?:sikta|siktet) (?:i ny|pa nytt){_LEDD}|
    \b(?:fikk|fatt|far) (?:nei|avslag|avslatt) (?:pa |til |om )?{_LEDD}|
    \b(?:hvis|dersom|om) (?!jeg (?:er|soner|sitter)){_LEDD}|
    \bbrudd pa (?:vilkar\w*|prove\w*){_LEDD}|\bbrot (?:vilkar\w*){_LEDD}""")
# A form that was, or that comes later: «fotlenke nå, samfunnsstraff etterpå» counts both, but what is over does not.
_FOR = monster(r"""
    \b(?:satt|har sittet|var|hadde|tidligere|ferdig med|etter (?:a ha sittet i|endt)) (?:\w+ ){0,2}?(?:varetekt\w*|
    fengsel\w*|forvaring|fotlenke)[^,.]*|
    \bhar vert (?:inne |i (?:fengsel\w*|varetekt) )(?:foer|tidligere|en gang)\b|
    \bhar vert i varetekt\w*(?= ?,? (?:men|og) (?:na|dommen))|
    \b(?:ut|kom|kommet|loslatt|flyttet|flytta|overfort|proveloslatt) fra (?:varetekt|fengsel\w*|forvaring|
    overgangsbolig)\b""")
# What is only planned, or neither the one nor the other.
_SENERE = monster(r"""
    \b(?:skal|far|haper|vil|kanskje|planen er|regner med|snakk om|lurer pa)\b[^,.]*(?:\b(?:hjemmeson\w*|fotlenk\w*|
    lenke\w*|ek|elektronisk kontroll|
    overgangsbolig\w*|frigang|institusjon\w*|proveloslat\w*)\b|§ ?1[23])[^,.]*|
    \b(?:fot)?lenk\w* (?:tar jeg|kommer|blir det)\b[^,.]*|\bh?verken\b[^,.]*""")


_IKKE_DOMT = monster(r"""
    \bdom har (?:jeg )?ikke|\bikke fatt (?:\w+ )?dom\b|\bno trial\b|
    \b(?:ikke|aldri) (?:\w+ )?(?:domt|dom|domfelt|rettskraftig)\b|
    \b(?:sak(?:en)?|rettssak\w*) (?:er )?(?:ikke|kommer)\b|
    \bventer (?:\w+ )?(?:pa )?(?:rettssak\w*|retts\w*|sak(?:en)?|dom|hovedforhandling|rettergang)\b|
    \b(?:for|foer) (?:rettssaken|dom)\b|\b(?:siktet|sikta|tiltalt|mistenkt)\b|\buten dom\b""")
# «Elektronisk kontroll» is what a sentence served at home is called (strgjfl. § 16); a tag may be remand as well.
_DOMT = monster(r"""
    \bsentenced\b|\bek\b|\belektronisk kontroll\b|
    \b(?:ferdig domt|er domt|domfelt\w*|domt|dom(?:men|en)?|rettskraftig|soner|soning\w*|straff\w*|16 ?a|§ ?16)\b""")
_LENKE = monster(r"""
    \b(?:fot)?lenkj?[ea]\w*|\belektronisk\w*|\bek\b|\b(?:ankel|fot)\w*lenk\w*|\blenke[nt]?\b|\bfotboy\w*|
    \bsendere?n? pa (?:foten|ankelen)|
    \b(?:brikke|dings|boks|duppeditt|klokke|sender|greie|gps)\w* (?:rundt|pa) (?:foten|ankelen|beinet|leggen)|
    \bfotlenk\w*|\bankle\b""")
_HJEMME = monster(r"""
    \b(?:fot)?lenke?soning\w*|\bek-soning\w*|\bhjemmeson\w*|\bheimeson\w*|
    \b(?:soner|sonar|sone|soning\w*|straff\w*|dommen) (?:\w+ ){0,3}?(?:hjemme|
    i (?:eget|egen|min egen) (?:hjem|bolig|hus|leilighet)|i hjemmet)\b|\bi eget hjem\b|
    \bhjemme (?:\w+ ){0,2}?(?:soner|soning)\b""")
_VARETEKT = monster(r"""
    \bremand\b|\bvaretekt\w*|\bvt\b|\bfengslet (?:fram|til|i pavente|forelopig|i \w+ (?:uker|maneder) til)\b|\bi vt\b|
    \bbesoksforbud|
    \b(?:full|brev)\w* (?:isolasjon|restriksjon\w*)|\bvaretek\b|\bvt-?innsatt|\bfengslingskjennelse|
    \bfengslingsfrist\w*|\bfengslingsmote\w*""")
_FENGSEL = monster(r"""
    \bfengsel\w*|\bfengsl\w*|\banstalt\w*|
    \bsitter (?:inne|pa (?:dom|apen\w*|lukk\w*|celle|cella|lav\w*|hoy\w*)|fast|og soner|innelast)\b|\binnelast\b|
    \bvanlig (?:cell[ea]|avdeling|dom|tidsbestemt dom|soning)\b|\bdomt og soner\b|\bna soner jeg\b|\bsoner na\b|
    \b(?:apen|apent|lukka|lukket|apne|lukkede?)(?: (?:fengsel|soning|anstalt|avdeling|avd|sone))?(?= |$)|
    \b(?:lavere|hoyt|lav|hoy) (?:sikkerhet\w*|risiko\w*|sikring)|\binn(?:e)? pa dom\b|\bpa dom\b|\bubetinget\b|
    \bgjeninnsatt\b|\btatt inn igjen\b|\bsatt inn igjen\b|\binne igjen\b|
    \bbak (?:las og sla|murene|gitter\w*|las)\b|\bpa cell[ea]\b|\bungdomsenhet\w*|
    \bsoner (?:\w+ ){0,2}?(?:dom(?:men)?|straff(?:en)?|fengselsstraff)\b|
    \bdomt til (?:\w+ ){0,4}?(?:ar|maned\w*|dager|uker|mnd)\b|\bdeldom\b|\bsluttsoning\b|
    \b(?:sitter|soner|er) (?:na )?(?:pa|i) (?:kvinne|manns|mottaks|rus|soning)\w*avdeling\w*|\brusmestring\w*|
    \bkvinnefengsel|\bjail\b|\bprison\b|\bkasjott\w*|\bkachott\w*|\bburet?\b|
    \bpa (?:tukthus\w*|kretsen|kakehus\w*|hotell cesar)|\bkretsfengsel\w*|\bbura inne|
    \b(?:sitter|er) pa (?:dommen|en dom|soning)|
    \bsoner (?:\w+ ){1,2}(?:maned\w*|ar|uker|dager|mnd)\b(?! (?:hjemme|samf))""")
_INNE_NAA = monster(r"""
    \b(?:sitter|soner|er|bor)\b.*\b(?:fengsel\w*|dom(?:men)?|apent?|lukk\w+)\b|\bgjeninnsatt\b|\btatt inn igjen\b""")

_MONSTRE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "overgangsbolig",
        monster(r"""
        \b(?:overgangsbolig\w*|overgangsbustad\w*|overgangshus\w*|overgangsbu\w*|halvveishus\w*|arups gate)"""),
    ),
    (
        "subsidiaer_straff",
        monster(r"""
        \bsubsidi\w*|\bsubs\b|\bboteson\w*|\bbotesonar|
        \b(?:soner|sitter|sone) (?:\w+ ){0,3}?(?:for )?(?:en |ei |et |noen |ubetalte? |gamle )*(?:bot|boter|bota|
        boten|botene|forelegg\w*)\b|\bikke (?:\w+ )?betal\w* (?:\w+ )?(?:bot\w*|forelegg\w*)|
        \b(?:bot|boter|bota|boten|botene) jeg ikke|\bubetalte? (?:bot|boter|forelegg)|
        \bbot(?:a|en|er)? (?:som )?(?:jeg )?(?:ikke )?(?:ble )?(?:ikke )?betal\w*"""),
    ),
    (
        "botetjeneste",
        monster(r"""
        \bbotet[je]+nest\w*|\bbotetj\w*|\bbotetenest\w*|\b(?:jobber|arbeider) av (?:en )?bot|\b16 ?b\b"""),
    ),
    (
        "narkotikaprogram",
        monster(r"""
        \bnarkotika\w* ?program\w*|\bnarkotikaprogram\w*|\bnd\b|\bnd-?\w*|
        \b(?:promille|ruskjoring|fyllekjor)\w* ?program\w*|\bprogram\w* mot (?:rus|promille)\w*|
        \bpromilleprogram\w*|\bdomstolskontroll\w*|\bpromillekurs\w*|
        \bprogram\w* .*(?:fyll\w*|promille\w*|\brus\w*|narko\w*|rattet)|\bkurs for (?:fylle|promille|rus)\w*"""),
    ),
    (
        "samfunnsstraff",
        monster(r"""
        \bstraff\w*\b.*\b\d+ timer\b|\b\d+ timer\b.*\bstraff\w*|\bsamfunnss?traff\w*|\bsamfunnst[je]+nest\w*|
        \bsamfunnstenest\w*|\bsamf\w*straff\w*|\b(?:\d+|noen|mange) timer samfunn\w*|
        \bjobber? av (?:meg )?(?:straff\w*|dommen)|\bcommunity service|\bgratis\w* .*\bstraff\w*|
        \btimer (?:straff|i regi av friomsorg\w*|for friomsorg\w*)"""),
    ),
    ("ungdomsstraff", monster(r"\bungdomsstraff\w*|\bungdomsoppfolg\w*|\bungdomsplan\w*|\bungdomsstormote\w*")),
    ("tvungen_omsorg", monster(r"\btvung\w* omsorg\w*|\btvangsomsorg\w*")),
    (
        "tvungent_psykisk_vern",
        monster(r"""
        \b(?:tvung\w* )?(?:psykisk\w* )(?:helse ?)?vern\w*|\btvungent? psyk\w*|\btph\b|
        \bdom(?:t|melt)? (?:pa|til) (?:tvungen\w*|tvang\w*|behandling|psyk\w*)|\bsikkerhetspost\w*|
        \btvangsinnlagt\w*|\bsikkerhetspsykiatri\w*|\bbehandlingsdom\w*|
        \bsikkerhetsavdeling\w*(?=.*\b(?:sykehus|behandling|psyk))|\bsereaksjon\w*|\bregional sikkerhet\w*|
        \btvungen psyk\w*"""),
    ),
    (
        "institusjon",
        monster(r"""
        (?:§|paragraf|par\.?) ?12\b|\b(?:rus|behandlings)(?:institusjon|klinikk|senter|kollektiv)\w*|
        \b(?:behandling|soner|soning|er|opphold) (?:\w+ )?(?:pa|i) (?:en )?(?:rus)?(?:institusjon|kollektiv|
        behandlingssted)\w*|\btyrili\w*|\bfossum\w*|\briisby\w*|\bevangeliesent\w*|\bbla kors|\borigo\w*|
        \btrasopp\w*|\bsolliakoll\w*|\bveksthus\w*|\brusomsorg\w*|\bkollektiv\w*|\bphoenix\w*|\bfenix\b|
        \binstitusjon\w*|\brusklinikk\w*|\b12-?soning\w*|\btolver\w*|\brusbehandling\w* (?:i stedet|som soning)"""),
    ),
    (
        "sykehus",
        monster(r"""
        (?:§|paragraf|par\.?) ?13\b|
        \b(?:soner|innlagt|ligger|er) (?:\w+ )?(?:pa )?(?:et )?(?:sykehus\w*|sjukehus\w*|syke ?hus)"""),
    ),
    ("forvaring", monster(r"\bforvar\w*")),
    (
        "venter_paa_soning",
        monster(r"""
        \b(?:venter|vente) (?:\w+ )?(?:pa )?(?:a (?:fa )?(?:sone|begynne|komme inn|soningsplass|plass|innkalling)|
        soning\w*|innkalling\w*|plass|
        soningsplass|soningsko\w*|straff\w*)|\bsoningsko\w*|
        \b(?:skal|ma) (?:\w+ ){0,2}?inn (?:og |til |for a )?(?:sone|soning|sitte)|
        \b(?:ikke|aldri) (?:\w+ )?(?:fatt|mottatt) (?:\w+ )?innkalling\w*|
        \bfatt (?:\w+ )?dom\b.*\bikke (?:begynt|startet|innkalt)|
        \bikke (?:\w+ )?(?:begynt|startet) (?:a )?(?:sone|soning\w*|a sone)|\binnkalt til soning|\bskal sone\b|
        \bmoter? til soning|\bikke blitt innkalt|\bikke innkalt|\bikke begynt soning|
        \b(?:inn|innkalt) til soning\b"""),
    ),
    (
        "proveloslatt",
        monster(r"""
        \bproveloslat\w*|\bproveloysl\w*|\bloslat\w* (?:\w+ )?pa prove|\bpa prove(?!tid)|\bprove ?los\w*|
        \bloyslaten? pa prove|\bute pa (?:vilkar|2/3|to tredel\w*|prove|tredje\w*)|\b2/3 ute\b|\bmeldeplikt\b|
        \bmoteplikt\b|\bmelder meg\b|\bparole\b|\b(?:loslatt|ute|sluppet|slapp) (?:\w+ ){0,4}?(?:pa|med) vilkar|
        \b(?:loslatt|ute|sluppet|slapp|kom) (?:ut )?(?:pa|etter) (?:to tred\w+|2/3|totred\w*|prove)|
        \b(?:to tred\w+|2/3)\b.*\b(?:rest\w*|resten er) .*provetid|\bprovetid\w* etter (?:loslatelse|soning)\w*|
        \bslapp ut\b.*\b(?:prove|friomsorg\w*|2/3)|\bproveloslatt"""),
    ),
    (
        "betinget_dom",
        monster(r"""
        (?<!u)\bbetinga?e?t?\w*(?: (?:dom|fengsel|straff))?|\bbetinga\b|\bdeldom\b(?=.*\bute\b)|\bprovetid\b|
        \bvilkarsdom|\bdom\w* pa vilkar\b"""),
    ),
    (
        "ferdig_sonet",
        monster(r"""
        \bferdig (?:soner|sona|sonet|sont|med (?:\w+ )?(?:a )?(?:sone|soner|soning\w*|straff\w*|dommen|alt))|
        \b(?:soning\w*|straff\w*|dom(?:men)?) (?:er |var )?(?:avsluttet|ferdig|over|unnagjort|fullfort|gjennomfort|
        sonet)\b|\bendt tid\b(?!.*(?:\b(?:er|blir|i) |\d))|\bsonet (?:ut|alt|hele|ferdig)|\bsona ferdig|\bsonet ferdig|
        \b(?:har|er) sonet (?:ferdig|alt|dommen)|\bendt tid ute|\bferdigsonet|\bferdigsona|\bsluttsonet|
        \bute (?:for godt|og ferdig)|\bfri mann\b|\bfull tid ute\b|\bferdig med dommen"""),
    ),
)
_ANNET = monster(r"""
    \b(?:soningsavbrudd|straffavbrudd|avbrudd i soning\w*|straffeavbrudd|pa avbrudd|permisjon|utvist|utvises|
    utlandet|danmark|sverige|uten (?:lovlig )?opphold|ingen av (?:de|disse|dei|desse)|noe annet|noe heilt anna|annet|
    andre ting|star ikke (?:her|pa lista)|passer ikke)\b""")
_UTLANDET = re.compile(r"\b(?:utlandet|danmark|sverige|finland|tyskland|polen|litauen|romania|nederland|spania)\b")
_UTEN_OPPHOLD = re.compile(r"\butvis(?:t|es|ast|ing\w*)\b|\b(?:uten|ikke|mangler) (?:lov\w* )?oppho?a?ld\w*|\bpapirlos")
_GLATTCELLE = monster(r"\b(?:glattcelle|arrest\w*|fyllearrest)\b")
_VET_IKKE = monster(r"""
    ^(?:\w+ ){0,2}?(?:vet|aner|skjonner|husker) (?:\w+ )?ikke\b|
    ^(?:usikker|ikke peiling|ingen (?:ide|anelse|aning))\b""")
# «two thirds served» said of the future belongs to the release, not to the form.
_UTE = monster(r"\b(?:er ute|ute na|kommet ut|slapp ut|sluppet ut|ute siden)\b")


def uten_norsk_opphold(tekst: str) -> bool:
    """Whether the text says that the sentence is served abroad, or that the person may not stay in Norway (§ 2)."""
    foldet = fold(tekst)
    return bool(_UTEN_OPPHOLD.search(foldet) or re.search(rf"\bi {_UTLANDET.pattern}", foldet))


def _uten_den_som_nektes(foldet: str) -> str:
    """«tvungen omsorg, ikke tvungent psykisk vern»: without the clause that only says which form it is not."""

    def nekter(m: re.Match[str]) -> str:
        navngir = any(moenster.search(m.group()) for _, moenster in _MONSTRE)
        return " " if navngir and "dom" not in m.group() else m.group()

    return re.sub(r" , (?:og )?ikke [^,.;]+", nekter, foldet)


def les_form(foldet: str, *, spurt: bool) -> Formfunn | None:
    """Forms in folded text. With `spurt` False (said in passing) only clear words of a form count."""
    if (uten := _uten_den_som_nektes(foldet)) != foldet and (lest := les_form(uten, spurt=spurt)) and lest.former:
        return lest
    tekst = _som_gjelder(foldet)
    fjernet_for = _FOR.sub(" ", tekst)
    former = [navn for navn, m in _MONSTRE if m.search(fjernet_for if navn == "forvaring" else tekst)]
    hjemme = bool(_HJEMME.search(tekst))
    lenke = bool(_LENKE.search(tekst)) and "tar av" not in tekst
    ikke_domt = bool(_IKKE_DOMT.search(foldet))
    inne_uten_dom = ikke_domt and re.search(r"\bfengsl\w*|\bsitter\b|\binne\b", tekst)
    varetekt = bool(_VARETEKT.search(fjernet_for) or inne_uten_dom)
    if lenke or hjemme:
        if (der := _hjemme(former, foldet, varetekt or ikke_domt, hjemme)) is None:
            return Formfunn(alternativer=("hjemmesoning", "varetekt_hjemme"))
        former.append(der)
    if varetekt and "varetekt_hjemme" not in former and not (lenke or hjemme):
        former.append("varetekt")
    former = _rydd(former, foldet)
    gjeninnsatt = bool(re.search(r"\bgjeninn\w*|\btatt inn igjen|\bsatt inn igjen|\binne igjen|\bbrot vilkar", tekst))
    if gjeninnsatt:
        former = [f for f in former if f not in ("proveloslatt", "ferdig_sonet")]
    inne = bool(_FENGSEL.search(fjernet_for)) and not (lenke or hjemme) and (spurt or bool(_INNE_NAA.search(tekst)))
    if inne and _er_i_fengsel(former, tekst, gjeninnsatt):
        former.append("fengsel")
    if former:
        return _av_flere(former, tekst)
    return _uten_form(foldet) if spurt else None


def _som_gjelder(foldet: str) -> str:
    """The text without forms that are denied, and without those that come later where it names one that holds now."""
    tekst = _IKKE.sub(" ", foldet)
    naa = _SENERE.sub(" ", tekst)
    navngir = len(naa.split()) >= 2 and (_FENGSEL.search(naa) or any(m.search(naa) for _, m in _MONSTRE))
    return naa if navngir else tekst


def _hjemme(former: list[str], foldet: str, uten_dom: bool, sagt: bool) -> str | None:
    """Which form at home it is; None when it may be either."""
    if uten_dom:
        return "varetekt_hjemme"
    return "hjemmesoning" if sagt or _DOMT.search(foldet) or former else None


def _av_flere(former: list[str], tekst: str) -> Formfunn:
    """The forms that the text names, or the choice between them where it leaves it open."""
    if {"forvaring", "hjemmesoning"} <= set(former):
        return Formfunn(alternativer=("forvaring", "hjemmesoning"))
    if former == ["fengsel"] and re.search(rf"\bi {_UTLANDET.pattern}", tekst):
        return Formfunn(alternativer=("fengsel", "annet"))
    ordnet = tuple(f for f in _REKKEFOLGE if f in former)
    if len(former) > 1 and re.search(r"\benten\b.*\beller\b", tekst):
        return Formfunn(alternativer=ordnet)
    return Formfunn(former=ordnet)


def _uten_form(foldet: str) -> Formfunn | None:
    """What an answer to the question means that names no form."""
    if _GLATTCELLE.search(foldet):
        return Formfunn(alternativer=("varetekt", "fengsel", "annet"))
    if _ANNET.search(foldet):
        return Formfunn(former=("annet",))
    if _VET_IKKE.search(foldet) and len(foldet.split()) <= 7:
        return Formfunn(vet_ikke=True)
    if re.search(r"^(?:jeg )?(?:soner|sitter|er inne|inne)(?: na| her| fortsatt| selv| dom)*(?: [.!])?$", foldet):
        if "sitter" in foldet or "inne" in foldet:
            return Formfunn(former=("fengsel",))
        return Formfunn(alternativer=("fengsel", "hjemmesoning"))
    return None


_REKKEFOLGE = FELTER["form"].verdier


def _rydd(former: list[str], tekst: str) -> list[str]:
    """Takes away what a wider pattern caught beside the form that was meant."""
    s = set(former)
    if "proveloslatt" in s:
        s -= _ikke_med_prove(tekst)
    for en, ved_siden_av, bort, gjelder in _BORT:
        if en & s and (ved_siden_av is None or ved_siden_av & s) and gjelder(tekst):
            s -= bort
    return [f for f in former if f in s]


def _ikke_med_prove(tekst: str) -> set[str]:
    """What somebody who names a release on probation is not."""
    bort = {"ferdig_sonet"}
    if re.search(r"\b(?:fra|etter) forvaring", tekst):
        bort.add("forvaring")
    if re.search(r"\bprovetid\b", tekst) and not re.search(r"\bbeting", tekst):
        bort.add("betinget_dom")
    venter = re.search(r"\b(?:blir|far|haper|regner|soker|skal|kan|venter)\b[^,.]*\bproveloslat", tekst)
    if venter and not _UTE.search(tekst):
        bort.add("proveloslatt")
    return bort


def _sier(uttrykk: str) -> Callable[[str], bool]:
    return lambda tekst: re.search(uttrykk, tekst) is not None


def _sier_ikke(uttrykk: str) -> Callable[[str], bool]:
    return lambda tekst: re.search(uttrykk, tekst) is None


_ALLTID = _sier("")
_TVUNGENT = {"tvungent_psykisk_vern", "tvungen_omsorg"}
# Named, beside which (None: alone is enough), what is not meant, and when. In this order.
_BORT: tuple[tuple[set[str], set[str] | None, set[str], Callable[[str], bool]], ...] = (
    # The verdict, not the sentence, is finished.
    (
        {"varetekt", "hjemmesoning", "samfunnsstraff"},
        None,
        {"ferdig_sonet"},
        _sier(r"\bdom\w* er (?:ferdig|klar|falt)"),
    ),
    ({"ferdig_sonet"}, None, {"betinget_dom"}, _sier_ikke(r"\bbeting")),
    (
        {"tvungent_psykisk_vern"},
        {"tvungen_omsorg"},
        {"tvungent_psykisk_vern"},
        _sier_ikke(r"\bpsyk|\btph\b|\bbehandling"),
    ),
    (_TVUNGENT, None, {"institusjon", "sykehus", "betinget_dom"}, _ALLTID),
    ({"institusjon"}, None, {"sykehus"}, _sier_ikke(r"(?:§|paragraf) ?13\b")),
    ({"botetjeneste"}, None, {"subsidiaer_straff"}, _ALLTID),
    ({"narkotikaprogram"}, None, {"betinget_dom"}, _sier(r"\bvilkar|\bdomstol")),
    ({"subsidiaer_straff"}, {"varetekt"}, {"varetekt"}, _sier_ikke("varetekt")),
    (
        {"venter_paa_soning"},
        {"varetekt", "hjemmesoning", "samfunnsstraff", "varetekt_hjemme"},
        {"venter_paa_soning"},
        _sier_ikke(r"(?=.*\bdom\b).*\b(?:og|men|samtidig|tillegg)\b.*\bvent\w* (?:\w+ ){0,3}son\w+"),
    ),
    ({"ferdig_sonet"}, {"varetekt"}, {"varetekt"}, _sier_ikke("varetekt")),
    ({"samfunnsstraff"}, None, {"samfunnsstraff"}, _sier(r"\bsamfunns\w* (?:er )?(?:ferdig|over)")),
)


def _er_i_fengsel(former: list[str], tekst: str, gjeninnsatt: bool) -> bool:
    """Whether the generic prison words mean an ordinary prison sentence of its own beside `former`."""
    if not former or gjeninnsatt:
        return True
    if set(former) == {"betinget_dom"}:
        # «deldom» and «sitter på den ubetingede delen, resten betinget» are both.
        return bool(re.search(r"\b(?:ubetinget|deldom|sitter|soner na|inne na)\b|\bubeting", tekst))
    if set(former) == {"subsidiaer_straff"}:
        return bool(re.search(r"\b(?:ubetinget|fengselsdom\w*|vanlig dom|(?:en|ein) dom)\b", tekst))
    if set(former) <= {"samfunnsstraff"}:
        return bool(re.search(r"\b(?:sitter|inne|i fengsel na|fengsel og|fengsel na|fengsel (?:foer|forst))\b", tekst))
    if set(former) <= {"proveloslatt"}:
        return bool(re.search(r"\b(?:sitter|inne|tilbake i fengsel)\b", tekst)) and not _UTE.search(tekst)
    return False
