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
    ("menneske", r"(?:et |ekte )?menneske|snakke? med (?:et |eit )?(?:ekte )?menneske|human"),
    ("hjelp", r"hjelp|help|hjelp meg|\?|hva|hva da|ha|he|hm+|forklar|jeg forstar ikke|jeg skjonner ikke"),
    ("endre", r"endre|endre svar|endre et svar|endre svaret|rette|rette opp|rette et svar"),
)
# Whole phrases that are short or say little, which the model cannot be sure of: a command unless the same words answer
# the question. Whoever says more is heard by the model.
_FRASER: tuple[tuple[str, str], ...] = (
    ("start_paa_nytt", r"(?:ta|tar) (?:det|alt) fra (?:starten?|begynnelsen|byrjinga)"),
    ("tilbake", rf"(?:ta|endre|rette?|angrer?(?: pa)?) (?:det )?(?:{_FORRIGE}(?: {_SPM})?|jeg svarte(?: sist| na)?)"),
    (
        "hopp_over",
        rf"""
        ingen kommentar|(?:det )?(?:er )?privat|det har du ikke noe med|det svarer jeg ikke(?: pa)?|
        (?:vil|onsker) ikke (?:a )?(?:si|svare|svare pa)(?: {_DETTE})?""",
    ),
    (
        "avslutt",
        r"""
        lukk|(?:gidder|orker) ikke (?:dette )?mer|(?:jeg er |vi er |er )?ferdig(?: (?:na|her))?|gir (?:meg|oss)|
        (?:avslutter|slutter|stopper)""",
    ),
    ("menneske", r"sette? meg over"),
    (
        "hjelp",
        r"""
        (?:e )?(?:fatta|skjonner|forstar) (?:jeg )?ikke(?: (?:noe|sporsmal\w*))?|
        (?:litt )?(?:enklere|lettere) (?:sprak|norsk|ord)|
        hva (?:mener|menes|betyr)(?: (?:du|dere|det|dette|med|her))*""",
    ),
    ("endre", r"(?:svarte|skrev|trykket|trykka|tasta|valgte) feil|(?:det )?(?:var|ble) feil(?: svar)?"),
    # Questions about the conversation itself.
    (
        "hvor_langt",
        rf"""
        hvor (?:mange|mye|langt|lenge)(?: {_SPM})?(?: (?:er|har))?(?: (?:det|vi))? (?:igjen|att)(?: {_SPM})?|
        hvor mange {_SPM} (?:er det|kommer(?: det)?)|er (?:vi|jeg|det) (?:snart )?ferdige?(?: snart)?|
        hvor lang tid tar (?:dette|samtalen|skjemaet)|
        (?:er det |kommer det )?(?:mange|flere) {_SPM}(?: (?:igjen|til|att))?""",
    ),
    (
        "mine_svar",
        r"""
        hva har jeg (?:svart|skrevet|sagt)(?: (?:til|sa langt|hittil))*|
        (?:se|vise?)(?: hva jeg har (?:svart|skrevet)| (?:alle )?svar(?:a|ene)?(?: mine)?| oversikten?|
        oppsummering\w*)""",
    ),
    ("maa_ikke", rf"jeg svare(?: pa (?:alt|alle|alt sammen|alt dette|alle {_SPM}|hvert {_SPM}))|svare pa alt"),
    (
        "svare_feil",
        r"""
        hva (?:skjer )?(?:hvis|om|nar|dersom) jeg svarer feil|
        er det (?:farlig|ille|galt) (?:a|om jeg|hvis jeg) svarer? feil""",
    ),
    (
        "skrive_ut",
        r"(?:skrive|printe|skrevet)(?: (?:det|dette|notatet))? ut|(?:det|dette|notatet) pa (?:papir|ark)|utskrift",
    ),
    (
        "fortsette_senere",
        r"(?:fortsette|gjore ferdig|komme tilbake)(?: (?:en annen gang|senere|i morgen|etterpa|neste gang))+",
    ),
    (
        "hjelp",
        r"""
        hvorfor (?:spor|ma|vil|trenger|lurer)(?: (?:du|dere|jeg|nav))?(?: (?:a|pa|om))*
        (?: (?:vite|svare|ha))?(?: (?:om|pa))?(?: (?:det|dette|alt|alt dette|det her))?""",
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
