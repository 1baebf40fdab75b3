"""What people type to steer the conversation: a small exact grammar.

A command is the whole text, after words of politeness, and nothing else. What can answer the question that was asked is
an answer: the reader asks `er_bare`, and gives way where the wording is only a phrase. Freer wordings are the learned
model's part (`bot.lesing.dommer`).
"""

from __future__ import annotations

import re

from bot.lesing.spraak.norsk import linjer, monster
from bot.lesing.spraak.ordfil import ordene

# In what repeats, a text must be readable in one way only, or the time doubles with each word (tests/fuzz/monstre.py).
_FORAN = linjer(r"""
    (?:(?:kan|kunne|far|fa|skal|ma|vil|onsker|har\ lyst\ til|la|lat|jeg|vi|me|mae|du|dere|oss|meg|a|er\ det\ mulig|
    gar\ det\ an|
    hei|hallo|ver\ sa\ snill|vennligst|please|ok|sa|men|heller|gjerne|bare|helst|plis|vent|oi|unnskyld|
    takk)\ (?:,\ )?)*""")
_ETTER = linjer(r"""
    (?:\ (?:takk|na|da|er\ du\ grei|er\ du\ snill|ver\ sa\ snill|please|plis|litt|igjen|med\ en\ gang|du|her|i\ stedet|
    istedenfor|
    for\ meg|helt|for\ i\ dag|med\ en\ annen\ innsatt|med\ ny\ innsatt|av|snart|no|[.!?,]))*""")

_PAA_NYTT = linjer(r"""
    (?:(?:helt\ |heilt\ )?(?:pa\ nytt|pa\ ny|forfra|forfran|om\ igjen|fra\ (?:start|starte|starten|begynnelsen|byrjinga|
    scratch|
    null))(?:\ igjen)?)""")
_BAK = r"(?:tilbake|tebake|tibake|tilbaks|tilbakke|attende|attover|bakover)"
_FORRIGE = r"(?:forrige|forre|forra|forige|siste?)"
_SPM = r"(?:sporsmal\w*|spm|svar|svaret)"
_ETT_STEG = r"(?:(?:et|ett|eit|en) (?:hakk|steg|sporsmal|spm|gang))"
_DETTE = r"(?:(?:den|det|denne|dette)(?: her)?(?: sporsmal\w*| spm)?|sporsmal\w*|spm)"
_FOLK = linjer(r"""
    (?:menneske\w*|person\w*|saksbehandler\w*|veileder\w*|rettleiar\w*|betjent\w*|kontaktbetjent\w*|nav|
    nav-veileder\w*|noen|folk|radgiver\w*|sosialkonsulent\w*|konsulent\w*)""")
_EN = r"(?:(?:en|et|ein|eit|noen|ekte|levende|ordentlig|ordentleg|skikkelig|min) )*"

# Nothing but the command: always one, whatever is asked.
_BARE: tuple[tuple[str, str], ...] = (
    (
        "start_paa_nytt",
        rf"""
        (?:start|begynn|byrj)\w* (?:alt )?{_PAA_NYTT}(?: {_PAA_NYTT})?|nullstille?|nullstill alt|restart|reset|omstart|
        starte? over|start over|{_PAA_NYTT}""",
    ),
    (
        "tilbake",
        rf"""
        (?:(?:ga|gar) )?(?:{_ETT_STEG} )?{_BAK}(?: {_ETT_STEG})?|{_FORRIGE}(?: {_SPM})?|go back|back|undo|angre|angrer|
        angre det""",
    ),
    ("hopp_over", rf"hopp(?:e|er)? (?:over|forbi)(?: {_DETTE})?|hopp|skipp?e?|neste(?: (?:sporsmal|spm))?|pass"),
    (
        "avslutt",
        r"""
        avslutte?|avbryte?|slette?(?: alt| alt sammen| alle svar\w*)?|slette? og avslutte?|avslutte? og slette?|quit|
        exit|
        stoppe?|slutt|ha det(?: bra)?|hade(?: bra|t)?|farvel|bye|logg (?:meg )?ut|
        takk for (?:meg|na|praten|hjelpen|hjelpa|samtalen|i dag)""",
    ),
    ("menneske", r"(?:et |ekte )?menneske|snakke? med (?:et )?(?:ekte )?menneske|human"),
    ("hjelp", r"hjelp|help|hjelp meg|\?|hva|hva da|ha|he|hm+|forklar|jeg forstar ikke|jeg skjonner ikke"),
    ("endre", r"endre|endre svar|endre et svar|endre svaret|rette|rette opp|rette et svar"),
)
# Whole phrases: a command unless the same words answer the question.
_FRASER: tuple[tuple[str, str], ...] = (
    (
        "start_paa_nytt",
        rf"""
        (?:start|begynn|byrj|ta|tar|prov|gjor|kjor)\w* (?:alt|det|dette|hele|det hele|samtalen|skjemaet|alt sammen)
        (?: alt)? {_PAA_NYTT}|(?:starte?|begynne?|ha) (?:en )?ny (?:samtale|sak)|ny (?:samtale|sak)|
        ny innsatt (?:, )?(?:start|begynn)\w* {_PAA_NYTT}|starte? {_PAA_NYTT} (?:igjen|med ny innsatt)|
        slette? (?:alt|alle svar\w*|svar\w*|det) og (?:start|begynn)\w* {_PAA_NYTT}|start again|
        (?:ta|tar|tar det|ta det) {_PAA_NYTT}""",
    ),
    (
        "tilbake",
        rf"""
        (?:ga|gar|hopp\w*|bla|spol\w*|rygg\w*|komme|kom|ta|flytt\w*) (?:meg |oss |det |litt )?(?:{_ETT_STEG} )?{_BAK}
        (?: {_ETT_STEG})?(?: til (?:det )?{_FORRIGE}(?: {_SPM})?)?|{_BAK} (?:til (?:det )?)?{_FORRIGE}(?: {_SPM})?|
        (?:ga|gar) til (?:det )?{_FORRIGE}(?: {_SPM})?|
        (?:ta|vis|se|endre|rette?|gjore?|stille?) (?:pa )?(?:det )?{_FORRIGE}(?: {_SPM})?
        (?: (?:igjen|pa nytt|om igjen|en gang til))?|{_FORRIGE} {_SPM} (?:igjen|en gang til|pa nytt|om igjen)|
        angrer? (?:pa )?(?:det|svaret|svaret mitt|{_FORRIGE}(?: {_SPM})?|det jeg svarte(?: sist| na)?)
        (?: (?:, )?kan vi ta det om)?|feil(?: svar)? (?:, )?{_BAK}|previous""",
    ),
    (
        "hopp_over",
        rf"""
        hopp\w* (?:vi |jeg )?(?:glatt )?(?:over|forbi|videre)(?: {_DETTE})?|
        (?:dropp\w*|skip\w*|stryk\w*|passer?) (?:over )?{_DETTE}|(?:ta|gi meg|ga til) (?:det )?neste(?: {_SPM})?|
        (?:ga|gar )?videre|(?:vil|onsker|gidder|orker|skal|trenger|kan|liker|har lyst til)(?: helst)? ikke (?:a )?
        (?:svare|svare pa|si|si det|oppgi|opplyse|ut med|si noe om)(?: {_DETTE})?|nekter a svare(?: pa {_DETTE})?|
        (?:jeg )?svarer ikke(?: pa {_DETTE})?|det svarer jeg ikke(?: pa)?|
        det (?:vil|orker|gidder|onsker) (?:jeg )?ikke (?:a )?svare(?: pa)?|gidder ikke {_DETTE}|ingen kommentar|
        no comment|
        (?:det )?(?:er )?privat|det har du ikke noe med|det angar (?:ikke deg|deg ikke)|ikke din (?:sak|business)|
        rather not say""",
    ),
    (
        "avslutt",
        r"""
        (?:avslutt|avbryt|slett|stopp|lukk|steng|fjern|slutt|logg)(?:e|er|a)?(?: (?:av|ut|med|samtalen|denne|dette|na|
        alt|alle|samtale|
        sammen|jeg har|skrevet|svart|svarene|svar|mine|den|det|hele|heile|greia|her|fortsette|praten|chatten|programmet|
        okta|okten|sesjonen|og|slette?|avslutte?))*
        (?: (?:, )?(?:innsatte|han|hun) (?:onsker|vil|orker) ikke (?:a )?(?:fortsette|mer))?|
        (?:er |jeg er |vi er )?ferdig(?: (?:med (?:dette|det|samtalen|deg|a svare|her)|for i dag|na|her))*
        (?: (?:, )?takk for (?:meg|na|hjelpen|hjelpa|praten))?|
        (?:(?:gidder|vil) ikke (?:mer|meir)|(?:gidder|orker|vil|onsker|kan) ikke (?:a )?(?:fortsette|holde pa|dette mer|
        mer av dette|svare mer))(?: (?:lenger|mer))?(?: (?:, )?(?:vi|jeg) (?:stopper|slutter|avslutter|gir meg))?|
        (?:stopper|slutter|avslutter|gir (?:meg|oss))|ma ga|skal ga|stop the chat|takk for (?:meg|na) (?:, )?ha det""",
    ),
    (
        "menneske",
        rf"""
        (?:snakke?|prate?|chatte?|ringe?|kontakte?|mote|fa tak i|fa snakke|fa prate)(?: (?:med|til))? {_EN}{_FOLK}
        (?: (?:pa|i|fra) nav)?(?: (?:som kan hjelpe|pa ordentlig|som lever|andre|ekte))?|
        (?:gi|gje|fa|finne?|hente?|skaffe?|sende?|ha) (?:meg )?{_EN}{_FOLK}|sette? meg over(?: til {_EN}{_FOLK})?|
        hvem (?:kan )?jeg (?:kan )?(?:snakke|prate|ringe|kontakte)(?: med| til)?|
        (?:noen|nav|de) (?:kan )?ringe(?: meg)?|(?:talk|speak) (?:to|with) (?:a )?(?:human|person|someone)|ekte person|
        operator|
        kundeservice""",
    ),
    (
        "hjelp",
        rf"""
        (?:e )?(?:skjonner|forstar|skjonte|fatter|fatta|begriper|skjonne) (?:jeg )?(?:ikke|ingenting|
        lite)(?: (?:sporsmal\w*|
        dette|det|noe|noen|ting|av dette|hva|du|spor|spore|om|mener|meine|meiner|helt|a))*|
        (?:hva|hva er det) (?:mener|meiner|mene|spor|menes)(?: (?:du|dere|det|med|om|her|dette|egentlig))*|
        hva (?:mener|meiner|meine|menes|legger)(?: du| dere| det)? (?:med|i) \w+(?: \w+){{0,3}}|
        hva (?:betyr|er) (?:det|dette|den|ordet|sporsmalet|det ordet)(?: (?:for noe|egentlig|pa norsk))?|
        hva som menes|(?:forklare?|utdype?|presisere?|omformulere?|gjenta)(?: (?:det|dette|sporsmal\w*|hva som menes|
        hva du mener|bedre|nermere|en gang til|enklere|enkelt|pa en annen mate|med enklere ord|med andre ord))*|
        (?:enklere|lettere|enklare|lettare|klarere) (?:sprak|ord|norsk|sagt)|
        litt (?:enklere|lettere|enklare) (?:sprak|norsk|ord)|
        trenger (?:en )?(?:forklaring|hjelp (?:til a svare|med sporsmal\w*|
        til sporsmal\w*|med a svare|a svare))|
        (?:si|sei|spor|still|skriv|ta) (?:det|dette|sporsmal\w*|det der) (?:pa )?(?:en )?(?:annerledes|enklere|enklare|
        igjen|en gang til|enklere mate|annen mate|lettere|tydeligere)|
        hvorfor (?:spor|lurer|trenger|ma|vil)(?: (?:du|dere|jeg|svare|vite|det|dette|om))*|
        hva (?:skal|bor|kan|ma) (?:jeg|man|en) (?:svare|skrive|velge|si)(?: pa {_DETTE})?|
        (?:gi meg )?(?:et )?(?:hint|eksempel|tips)|(?:vanskelig|uklart|rart) sporsmal|
        i don't understand(?: the question)?""",
    ),
    (
        "endre",
        r"""
        (?:endre|rette?|forandre|korrigere|redigere)(?: (?:opp|pa|noe|et|ett|en|det|svar|svaret|svarene|mitt|mine|ting|
        tidligere|jeg svarte))*|(?:svarte|skrev|trykket|trykka|tasta|valgte|klikket|
        klikka) feil(?: (?:svar|knapp|sist))?|
        (?:det )?(?:var|ble|er) feil(?: svar)?""",
    ),
)

_BARE_M = tuple((navn, monster(rf"^(?:{linjer(m)})(?: (?:takk|[.!?]))*$")) for navn, m in _BARE)
_FRASE_M = tuple((navn, monster(rf"^{_FORAN}(?:{linjer(m)}){_ETTER}$")) for navn, m in (*_BARE, *_FRASER))

_OM_SAMTALEN = re.compile(r"\b(?:sporsmal\w*|spm|samtale\w*|forrige|forre|forra|chatten|praten)\b")
_SAMTALEN = monster(r"""
    \b(?:sporsmal\w*|spm|samtale\w*|chat\w*|prat(?:en)?|skjema\w*|registrering\w*|okta|okten|sesjon\w*|svar|svara|
    svarene|
    jeg har (?:skrevet|svart)|greia|alt|dette|det her|hade|hadet|ha det|takk for|logg\w*|innsatt\w*)\b""")
# Told of somebody, so nothing that is to be done now.
_FORTALT = monster(r"""
    \b(?:hoppet|droppet|avsluttet|avbrot|avbrutt|begynte|startet|slettet|sluttet|stoppet|lukket|stengte|fjernet|flyttet|
    gikk|kom)\b|^(?:(?:jeg|vi|han|hun|det|den|har|er|ble|blei|vart|alt) )*
    (?:hopp|dropp|avslutt|start|slett|slutt|stopp|lukk|fjern|flytt)a\b""")
# A way of life that is to change, and no answer.
_ENDRER_LIVET = monster(r"""
    \b(?:endre|forandre|bytte?|skifte?|snu|legge om) (?:ut |pa |helt |om )*(?:yrke\w*|jobb\w*|arbeid\w*|bransje|retning|
    kurs|
    liv\w*|miljo\w*|vaner?|stil|meg|omgangskrets)\b""")
# What stands before or after a command and says why.
_UNNSKYLD = monster(r"""
    ^(?:(?:oi|oj|ops|nei|vent|sorry|beklager|unnskyld|jeg|vi|na|har|alt|dette|det|for) ?)*(?:(?:svarte|svart|skrev|
    trykket|
    trykka|tasta|valgte|klikka|ble|var|er) feil(?: (?:knapp|svar|der|pa forrige|pa det forrige))?|surra|surret|rota|
    rotet|
    (?:orker|gidder|vil|kan|skal) ikke(?: (?:flere|mer|meir|svare|pa|sporsmal|av|dette|skjemaet|fortsette|lenger))*|lei|
    er lei|klarer ikke a svare|he|ha|hei)?$""")

# «ferdig» answers these; elsewhere it ends the conversation.
_FERDIG_SVARER = ordene("""
    startet kartlegging forstegangssamtale programinnhold individuell_plan arbeidsevnevurdering form""")
_GJORES = {
    "avslutt": re.compile(r"\bferdig\b"),
    "start_paa_nytt": re.compile(r"\bma (?:gjor|ta|start|begynn|byrj|prov)\w*\b"),
}
"""What is told there of the thing that is asked about: «ferdig», «må tas på nytt»."""
_KAN_VAERE_MAAL = frozenset({"start_paa_nytt", "tilbake", "avslutt", "menneske", "endre"})
"""Commands whose wordings are goals as well («snakke med folk», «jeg vil begynne på nytt»)."""

BEHOLD = monster(r"""
    ^(?:(?:jeg )?(?:vil )?beholde?(?: (?:det|svaret|det gamle|det gamle svaret|den|som det er|det som det er))?|
    som foer|samme som foer|la (?:det|den|svaret) sta(?: som det er)?|ikke endre(?: (?:det|noe))?)(?: (?:takk|likevel|
    [.!]))*$""")
"""Keeps the old answer, where one is being changed."""

FEIL_ALARM = monster(r"""
    ^(?:(?:nei|neida|sorry|unnskyld|beklager|oi|,|det|jeg|du|dere|er|var|bare|slapp av|
    ro ned|helt|
    ta det med ro|har|dette) )*
    (?:feil alarm|falsk alarm|(?:en |pa )?(?:spok\w*|tull\w*|kodd\w*|fleip\w*)|
    (?:mente?|meinte|sa|skrev) (?:jeg )?(?:det |dette )?ikke (?:det )?(?:sann|slik|sa|det|bokstavelig|alvorlig|
    pa alvor)|
    (?:mente?|meinte) det ikke|ikke (?:sann|slik|sa|det) (?:jeg mente|ment|jeg meinte)|
    ikke (?:alvorlig |bokstavelig )?(?:ment|meint)(?: (?:sann|slik|bokstavelig|alvorlig|pa alvor))?|
    ikke (?:alvorlig|sann|slik|pa alvor)(?: ment| meint)?|(?:er )?(?:ikke i |ingen )fare|misforst\w*|en misforst\w*|
    skrev feil|skrivefeil|gjelder ikke meg|(?:jeg )?har det (?:bra|fint|helt fint|greit|ok)|
    (?:det )?gar (?:bra|fint)(?: med meg)?|
    (?:jeg )?er (?:helt )?(?:ok|trygg))
    (?: (?:takk|meg|jeg|bare|altsa|sann|her|na|[.,!]|har det (?:bra|fint)|(?:det )?gar (?:bra|fint)))*$""")
"""Says that a text was no sign of danger, where help has just been given."""
FORTSETT = monster(r"""
    ^(?:(?:ok|ja|jeg|vil|kan|vi|takk|,|gjerne|klar|er|a|til|for) )*(?:fortsette?|ga videre|videre|
    klar)(?: (?:na|takk|her|[.!]))*$""")
LAG_NOTAT = monster(r"""
    ^(?:(?:jeg|vi|vil|ha|kan|fa|du|likevel|gjerne|onsker|a|ja|jo|ok|men|,|har ombestemt meg|ombestemte meg|
    ombestemmer meg) )*
    (?:lage?(?: et)? notat\w*|(?:et )?notat\w*|ga videre|fortsette?)(?: (?:likevel|allikevel|da|na|takk|til nav|
    [.!]))*$""")


def er_bare(foldet: str) -> bool:
    """Whether the text is nothing but a command in its plainest words."""
    return any(m.match(foldet) for _, m in _BARE_M)


def om_samtalen(foldet: str) -> bool:
    """Whether the text names the conversation itself, which no answer does."""
    return bool(_OM_SAMTALEN.search(foldet))


def nevner_samtalen(foldet: str) -> bool:
    """Whether the text names the conversation, what was answered in it, or the leave that is taken of it."""
    return bool(_SAMTALEN.search(foldet))


def er_fortalt(foldet: str) -> bool:
    """Whether the text tells that something was skipped, ended or begun, which orders nothing."""
    return bool(_FORTALT.search(foldet))


def endrer_livet(foldet: str) -> bool:
    """Whether what is to be changed is a way of life: «endre yrke» is a goal wherever it is said."""
    return bool(_ENDRER_LIVET.search(foldet))


def _hele(foldet: str) -> str | None:
    """The command that each clause of the text is, or excuses."""
    if hele := _frase(foldet):
        return hele
    ledd = [d.strip() for d in re.split(r" ?[,.;?!](?: |$)", foldet) if d.strip()]
    navn = [n for d in ledd if (n := _frase(d)) and not _UNNSKYLD.match(d)] or [n for d in ledd if (n := _frase(d))]
    if len(ledd) < 2 or not navn or any(_frase(d) is None and not _UNNSKYLD.match(d) for d in ledd):
        return None
    return navn[-1]


def _frase(foldet: str) -> str | None:
    return None if er_fortalt(foldet) else next((n for n, m in _FRASE_M if m.match(foldet)), None)


def les_kommando(foldet: str, felt: str | None) -> str | None:
    """A command as in the contract's `handling`, or None."""
    if len(foldet) > 160:
        return None
    navn = None if er_fortalt(foldet) else next((n for n, m in _BARE_M if m.match(foldet)), None)
    if navn:
        return navn
    navn = _hele(foldet)
    if felt in _FERDIG_SVARER and navn in _GJORES and _GJORES[navn].search(foldet) and not om_samtalen(foldet):
        return None
    return None if felt == "maal_tekst" and navn in _KAN_VAERE_MAAL else navn
