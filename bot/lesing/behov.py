"""The areas in which somebody needs help: the field `behov`, a list that may be empty."""

from __future__ import annotations

import re

from bot.lesing.spraak.norsk import linjer, monster, uten_fyll

OMRAADER: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (v, re.compile(rf"\b(?:{linjer(m)})(?!\w)"))
    for v, m in (
        (
            "bolig",
            r"""
        bolig\w*|bustad\w*|bu(?:plass)?|leilighet\w*|hybel\w*|(?:plass|sted|noe|et sted|sted|rom|stad|
        stan) a (?:bo|bor|bu)|tak over\w*|bo|bor|husvere|hus|hustak|husrom|bosted\w*|botilbud|bosituasjon\w*|
        leiekontrakt|depositum|oppfolgingsbolig|flytte|boforhold|et sted|housing|apartment|place to live""",
        ),
        (
            "utdanning",
            r"""
        utdann\w*|utd|skole\w*|skule\w*|opplering\w*|fagbrev\w*|kurs\w*|studie\w*|studere\w*|videregaende|
        lerling\w*|lereplass\w*|vgs|sertifikat\w*|norskkurs|norskopplering|norsk|lere|eksamen\w*|fag|yrkesfag|
        grunnskole|truckbevis|truckforerbevis|lappen|forerkort\w*|school|education|kompetanse\w*|datakurs""",
        ),
        (
            "arbeid",
            r"""
        arbeid(?!savkl|sevne)\w*|jobb\w*|sysselsett\w*|praksis\w*|yrke\w*|noe a (?:gjore|ga til|drive med)|
        aktivitet\w*|cv\w*|work|tiltak|tiltaksplass|lonn\w*|inntekt|dagtilbud|noe fornuftig""",
        ),
        (
            "sosiale_tjenester",
            r"""
        sosiale? tjenest\w*|sos ?[.,]? ?tjen\w*|sosialtjenest\w*|sosialtenest\w*|sosiale tenest\w*|stottekontakt\w*|
        sosialhjelp|
        sosialkontor\w*|sosialt|sosiale?|nettverk\w*|individuell plan|sosialen|fritid\w*|venner|nav|ensom\w*|
        aleine|losemann|miljo|folk a vere med|kontakt med (?:barn\w*|familie\w*)|noen a (?:snakke|
        vere)\w*(?: med)?|kommunale tjenester|sosial stonad|fritidsaktivitet\w*""",
        ),
        (
            "helse",
            r"""
        helse\w*|lege\w*|doktor\w*|psykolog\w*|psyki\w*|psyk\w*|tannlege\w*|tenn\w*|tann\w*|behandling\w*|rus\w*|lar|
        terapi\w*|medisin\w*|dps|fastlege\w*|rehab\w*|avrus\w*|traume\w*|angst\w*|avhengig\w*|sove\w*|sovn\w*|
        kropp\w*|rygg\w*|fysio\w*|rusfri\w*|edru\w*|drikking\w*|alkohol\w*|dop\w*|hodet|depre\w*|health|doctor|
        bup|syk\w*|trening|smerte\w*|briller""",
        ),
        (
            "okonomi",
            r"""
        okonom\w*|okon|gjeld\w*|penger|pengan\w*|bot(?:er|ene|a)|inkasso\w*|regning\w*|purring\w*|lan|kreditt\w*|
        budsjett\w*|
        namsmann\w*|betale\w*|faktura\w*|kemner\w*|skatt\w*|konto\w*|bankkonto|bank\w*|skyld\w*|debt|money|
        erstatning\w*|privatokonom\w*|bidragsgjeld|styre pengene|kausjon|trekk""",
        ),
    )
)
_INGEN = monster(r"""
    \b(?:ingenting|
    ingen(?: kjente| serlige| spesielle| udekkede| registrerte)?(?: behov| ting| av disse| av delene| hjelp| av det)?|
    treng(?:er)? (?:ikke|ingenting)|klarer (?:meg|alt|seg)|har (?:det|alt) jeg trenger|ikke noe|intet|ikke behov|niks|
    nei|null|greier meg|nada|nope|nothing|har alt)\b""")
_ALT = monster(r"""
    \b(?:alt(?!for)|alle(?=$| [,.!]| (?:de|disse|sammen|tingene|dere|valg\w*|seks|6|deler?|over)\b)|
    hele (?:pakka|lista|sulamitten|smorbrodet)|samtlige|alle sammen|
    alle (?:seks|omrader\w*|punkt\w*)|absolutt alt|everything|alt mulig|rubb og stubb|
    the lot)\b(?! (?:er |e )?(?:i orden|ordna|fiksa?)| e (?:ok|greit|bra|fint)\b|
     pa stell| pa plass| er\b| selv| ordnet| jeg trenger| (?:gar|ordner))""")
_UTEN = monster(r"""
    \b(?:ikke|untatt|unntatt|bortsett fra|uten|utenom|foruten|minus|med unntak av|trenger jeg ikke|slipper|
    except)\b(?! bare| minst)[^,.]*?(?=$| ,| \.| men | og (?:jeg|sa)\b)""")
# «bolig nei det har jeg», «jobb har jeg»: named only to be left out.
_HAR = monster(r"""
    \b\w+(?: \w+)? (?:nei ,? ?(?:det )?(?:har jeg|trenger jeg ikke|er (?:i orden|ok|greit))?|
    har jeg(?: allerede| fra foer| ordnet)?|er (?:i orden|ok|greit|ordnet|fikset|pa plass|dekket)|trenger jeg ikke|
    (?:ordner|fikser) (?:jeg|seg)\w*)(?: selv)?\b|
    \bhar (?:allerede |alt )?(?:\w+ )?(?:jobb|bolig|leilighet|hus|utdanning|
    fagbrev)\w*(?= (?:allerede|fra foer|og trenger|men)| ,|$)(?: \w+)?""")


_LEDD = re.compile(r" ?[,.;:!](?: |$)| men ")
# A clause that sets aside all the areas it names: «arbeid trenger jeg ikke hjelp til», «bolig og økonomi er på plass».
_SATT_TIL_SIDE = monster(r"""
    \b(?:treng\w*|behov\w*|onsk\w*|vil) (?:jeg|vi|han|hun|innsatte|den innsatte|vedkommende|personen) (?:\w+ )?ikke\b|
    ^(?!.*\b(?:treng\w*|mangl\w*|vil|ma)\b).*\b(?:er|gar|star) (?:\w+ )?
    (?:i orden|ok|greit|ordnet|fikset|pa plass|dekket|lost|ivaretatt|bra|fint|avklart)\b""")


def _uten_det_som_er_ordnet(tekst: str) -> str:
    return " , ".join(ledd for ledd in _LEDD.split(tekst) if not _SATT_TIL_SIDE.search(ledd))


def les_behov(foldet: str) -> list[str] | None:
    """The areas named, in the catalogue's order; [] for none; None when nothing was understood."""
    tekst = uten_fyll(foldet)
    if _ALT.search(tekst) and not re.search(r"\b(?:klarer|ordner|fikser|greier|har) .*\balt\b", tekst):
        uten = " ".join(_UTEN.findall(tekst))
        return [v for v, m in OMRAADER if not (uten and m.search(uten))]
    rest = _HAR.sub(" ", _UTEN.sub(" ", _uten_det_som_er_ordnet(tekst)))
    funnet = [v for v, m in OMRAADER if m.search(rest)]
    if funnet:
        return funnet
    return [] if _INGEN.search(tekst) else None
