"""Which form of written Norwegian a text asks for, and which it is written in."""

from __future__ import annotations

import re

from bot.lesing.spraak.norsk import monster
from bot.lesing.spraak.ordfil import ordene

_FORM = {
    "nn": r"ny[ -]?nors?ks?\w*|nynorks|nynorskt",
    "nb": r"bok(?:m[åa]l|maal)\w*",
}
# Everything a person may put around the name of the form. A goal («lære nynorsk») has a word more, and is an answer.
_RUNDT = monster(r"""
    \b(?:kan|kunne|får|fær|få|skal|må|vil|ville|ønsker|ønskjer|ønske|la|lat|gjerne|helst|heller|hellar|bare|berre|vær|
    ver|snill|
    vennligst|please|takk|ok|ja|nei|hei|du|vi|me|eg|jeg|æ|i|oss|meg|det|dette|alt|resten|vere|være|samtalen|svara|
    svarene|
    spørsmåla|spørsmålene|ha|ta|tar|bruke|bruk|brukar|bruker|skrive|skriv|skriver|skriva|svare|svar|svarar|svarer|
    snakke|snakk|snakkar|snakker|prate|prat|pratar|forstå|forstår|kjøre|køyre|køyr|kjør|gå|går|bytt|bytte|byt|byte|
    bytter|bytar|skift|skifte|skifter|velg|vel|velje|velge|endre|endra|sett|over|tilbake|attende|til|på|i|mål|målform|
    språk|som|er|lov|mulig|mogleg|an|å|at|også|òg|no|nå|igjen|heile|hele|litt|for|den|då|da|finnes|finst|denne|botten|
    boten|roboten|din|di)\b""")
_IKKE = re.compile(r"\b(?:ikke|ikkje)\b")


def les_maalform(tekst: str) -> str | None:
    """The form that a text asks for (`nb` or `nn`), else None: «kan vi ta det på nynorsk», «bytt til bokmål».

    «Ikke nynorsk» asks for the other one. A text that says anything more is not taken for a command.
    """
    tekst = re.sub(r"[^\w\s-]", " ", tekst.lower())
    if len(tekst.split()) > 14:
        return None
    nevnt = [form for form, navn in _FORM.items() if re.search(rf"\b(?:{navn})\b", tekst)]
    if len(nevnt) != 1:
        return None
    rest, ikke = _IKKE.subn(" ", re.sub(rf"\b(?:{_FORM[nevnt[0]]})\b", " ", tekst))
    if _RUNDT.sub(" ", rest).strip():
        return None
    return {"nn": "nb", "nb": "nn"}[nevnt[0]] if ikke else nevnt[0]


# Common words that only one of the written forms has, and that are no other everyday word in the other.
BARE_NYNORSK = ordene("""
    ikkje eg kva kvar kvart korleis kvifor kven nokon noko nokre frå vere vore veit treng kjem mykje meir fleire berre
    heime saman sjølv medan enno då dei deira dykk dykkar gjere gjer seie seier vart fekk hugsar hugse månad månader
    månaden veke veker veka dagar timar pengar pengane skule skulen bustad budde søkje søkjer ønskjer trur meiner
    meinar høyrer høyre køyre tidlegare tidleg vanskeleg vanleg mogleg eigen eigne eigentleg lauslating lauslatinga
    lauslaten prøvelauslaten heimesoning rettleiar rettleiaren innsett innsette tilsett dømd ein eit anten korkje utan
    seinare ytingar sona sonar soninga følgje følgjer hjelpa gjekk stad stader namn jobbar snakka""")
BARE_BOKMAAL = ordene("""
    ikke jeg hva hvor hvordan hvorfor hvem hvilken hvilket hvilke hver hvert noe noen fra være vært vet trenger kommer
    mye mer flere bare hjemme sammen selv mens ennå nå deres dere gjøre gjør sier fikk ble husker måned måneder
    måneden uke uker uka uken dager timer penger pengene skole skolen bolig bodde tror mener hører kjøre tidligere
    tidlig vanskelig vanlig mulig egen egne egentlig løslatt løslatelse løslatelsen prøveløslatt hjemmesoning veileder
    veilederen innsatt innsatte ansatt en et enten uten senere ytelser soner soningen følge følger hjelpen gikk steder
    navn jobber snakket""")
# Spelling after a dialect: says how the person speaks, not which written form they want.
_DIALEKT = ordene("""
    æ æg mæ dæ sæ itj itje ikkj ittj itte ittje inte kje ka kem kossen korsn korsen hossen åssen dokker dokke ska sku
    va ekke ekje ekkje sjøl hu dom nåkka nokka nåke någe""")
_MINST = 2


def gjett_maalform(tekst: str) -> str | None:
    """The written form of a text (`nb` or `nn`), None unless plain: two words of the one and none of the other."""
    ord_ = set(re.findall(r"[^\W\d_]+", tekst.lower()))
    nynorsk, bokmaal = len(ord_ & BARE_NYNORSK), len(ord_ & BARE_BOKMAAL)
    if (nynorsk and bokmaal) or ord_ & _DIALEKT:
        return None
    return "nn" if nynorsk >= _MINST else "nb" if bokmaal >= _MINST else None
