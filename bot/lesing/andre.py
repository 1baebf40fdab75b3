"""What a text says about somebody else: set aside, so that a brother's benefits never become one's own."""

from __future__ import annotations

import re

from bot.lesing.spraak.norsk import fold, linjer

_HVEM = linjer(r"""
    (?:(?:lille|store|eldste|yngste|gamle|ene|andre)?(?:bror(?:en)?|broder(?:en)?|soster(?:en|a)?|sostra|sosken|
    kompis(?:en)?|kamerat(?:en)?|
    cellekamerat(?:en)?|cellekompis(?:en)?|sidemann(?:en)?|nabo(?:en)?|far(?:en)?|fatter(?:n)?|pappa(?:en)?|
    mor(?:en|a)?|mamma(?:en)?|
    mutter(?:n)?|foreldrene|fetter(?:en)?|kusina?|venn(?:en)?|venninna?|onkel(?:en)?|tanta?|svoger(?:en)?|sviger\w+|
    bestefar|bestemor|
    besteforeldrene|kona?|kana|dama|medtiltalte|meddomte|kjerest(?:en)?|samboer(?:en)?|mannen|
    eks(?:en|kona|mannen|samboeren)?|naboen|ungdommen|niesa|nevo(?:en)?|
    sonnen|gutten|datter(?:a|en)?|jenta)|de andre|(?:alle|mange|noen) andre|en annen|en jeg kjenner|en kar|en fyr|
    en her|
    (?:han|hun|ho) (?:pa \w+|i \w+|ved siden av|andre)|(?:mange|flere|noen|alle) (?:her|av (?:de|oss)|inne her)|
    folk her)""")
_VERB = linjer(r"""
    (?:har|hadde|er|e|var|fikk|far|mottar|bor|bodde|gikk|gar|tok|tar|ble|blir|mistet|soner|sitter|satt|slipper|slapp|
    kommer|kom|skal|
    kan|vil|ville|jobber|jobbet|lever|leier|eier|kjopte|fyller|fylte|sokte|soker|sa|mener|trenger|venter|begynte|
    startet|blei)""")
_LEDD = re.compile(
    (
        r"(\s*[,;!?\n]\s*|(?<!\d)\.\s+|\s+(?:men|mens|medan|imens)\s+|\s+og\s+(?=(?:jeg|eg|æ|e|i)\s)|"
        r"\s+(?=(?:jeg|eg|æ) (?:f[ie]kk|har|er|e|sitter|sitt|soner|sone)\b))"
    ),
    re.IGNORECASE,
)
_ANDRES = re.compile(
    rf"^(?:(?:nei|ja|jo|og|men|at|for|fordi|bare|det er|ikke|min|mi|mitt|mine) ,? ?)*{_HVEM}"
    rf"(?: (?:min|mi|mitt|mine|hans|hennes|her|pa \w+|som \w+ \w+))* (?:{_VERB})\b(?!.*\b(?:meg|jeg|oss|vi|min|mi)\b)"
)
# Hearsay: what a mate said is no answer, what the office said may be.
_SA = re.compile(
    r"^(?:(?:nei|ja|men|og) ,? ?)*(?:kompis\w*|kamerat\w*|cellekamerat\w*|bror\w*|soster\w*|sostra|mamma|mutter\w*|"
    r"pappa|fatter\w*|"
    r"(?:de|noen|alle) (?:andre|her)|folk|en (?:fyr|kar|annen))(?: (?:min|mi|mine|her))? (?:sa|sier|mener|mente|tror|"
    r"trodde|pastar)\b"
)
_NAERE = re.compile(r"\b(?:sonn|gutt|datt|jent|dama|kona?|kjerest|samboer|mannen|eks)\w*")
_DEN_INNSATTE = re.compile(
    r"^(?:(?:nei|ja|jo|og|men|at|for|fordi|bare|det er) ,? ?)*(?:gutten|jenta|ungdommen|mannen|dama|en kar|en fyr|"
    r"(?:han|hun|ho) (?:pa|i) \w+) (?!(?:min|mi|hans|hennes)\b)"
)
_FORTSETTER = re.compile(rf"^(?:og |men |sa )?(?:han|hun|ho|de|dem|ham|hu) {_VERB}\b")


# «broren min går på sosialhjelp, ikke jeg»: whatever it was, it is not so for the person.
_IKKE_JEG = re.compile(
    (
        r"^(?!.*\b(?:jeg|eg|æ|meg|mæ)\b.*[,.] ).*[,.] *(?:men )?((?:ikke|ikkje|itj|ikkj|ente) (?:jeg|eg|æ|meg|mæ|"
        r"for meg|"
        r"på meg))[ .!]*$"
    ),
    re.IGNORECASE,
)


def uten_andre(tekst: str, *, egne_barn: bool = False, ansatt: bool = False) -> str:
    """The text without the clauses whose subject is somebody else; all of it when nothing else would be left to read.

    `egne_barn`: one's own children, and a partner's, belong to the question, so they are left in. `ansatt`: an officer
    writes, to whom «gutten» and «hun på avdelingen» are the one whom the case is about.
    """
    if treff := _IKKE_JEG.search(tekst):
        return treff.group(1)
    deler = _LEDD.split(tekst)
    ledd, skiller = deler[::2], ["", *deler[1::2]]
    beholdt: list[str] = []
    forrige_andres = fjernet = False
    for skille, bit in zip(skiller, ledd, strict=True):
        foldet = fold(bit)
        treff = _ANDRES.match(foldet)
        andres = treff is not None and not (egne_barn and _NAERE.search(treff.group()))
        andres = andres and not (ansatt and _DEN_INNSATTE.match(foldet))
        andres = andres or bool(_SA.match(foldet)) or (forrige_andres and bool(_FORTSETTER.match(foldet)))
        fjernet = fjernet or andres
        forrige_andres = andres or (forrige_andres and not foldet)
        if not andres:
            beholdt.append((skille if beholdt else "") + bit)
    return "".join(beholdt).strip() if fjernet else tekst
