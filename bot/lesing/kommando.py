"""What people type to steer the conversation. Whole phrases only, so that an answer is never taken for a command."""
from __future__ import annotations

import re

from bot.lesing.norsk import linjer, monster

# In what repeats, a text must be readable in one way only, or the time doubles with each word (tests/fuzz/monstre.py).
_HOFLIG = linjer(r"""
    (?:(?:(?:kan|kunne|far|skal|ma|vil|onsker|har\ lyst\ til\ a|la|lat|onskjer|jeg|
    vi|du|oss|meg|a|er\ det\ mulig\ a|gar\ det\ an\ a|hei|hallo|ver\ sa\ snill|vennligst|please|ok|nei|ja|sa|da|og|
    men|heller|gjerne|bare|helst|plis|vent|oi|oj|uff|det|takk|na)\b|[,.])\ ?)*""")
_SLUTT = linjer(r"""
    (?:\ (?:takk|na|da|nå|er\ du\ grei|ver\ sa\ snill|please|plis|litt|alt|alt\ sammen|igjen|med\ en\ gang|du|her|
    i\ stedet|istedet|isteden|no|a|ja|heller|[.!?,]|for\ meg|det))*$""")

_KOMMANDOER: tuple[tuple[str, re.Pattern], ...] = (
    ("start_paa_nytt", monster(rf"""
        ^{_HOFLIG}(?:(?:start\w*|begynn\w*|byrj\w*|prov\w*|gjor\w*|ta\w*|kjor\w*) (?:\w+ ){{0,3}}?(?:pa nytt|pa ny|
        pa ny frisk|forfra|fra (?:begynnelsen|start\w*|scratch|null|bunnen|byrjinga|toppen|forst)|om igjen fra|
        helt fra|over|over igjen|heilt pa nytt|en gang til fra)|
        (?:alt )?(?:heilt |helt )?(?:pa nytt|forfra|fra (?:begynnelsen|start(?:en)?|scratch))|nullstill\w*(?: alt)?|
        restart|reset|resett?e?|start over|start again|omstart|ny samtale|ny sak|begynn pa ny|
        starte? ny (?:samtale|sak)|ny innsatt ?,? (?:begynn|start)\w* (?:forfra|pa nytt)|
        (?:vi|jeg|eg) tar det fra (?:begynnelsen|start\w*))(?: (?:i stedet|helt|med ny innsatt))*{_SLUTT}""")),
    ("tilbake", monster(rf"""
        ^{_HOFLIG}(?:(?:ga|gar|ta|hopp\w*|spol\w*|flytt\w*|bla|komme|kom|
        rygg\w*)? ?(?:(?:meg|oss|litt|rett|heller|bare|vi|jeg|til|det|mer|pa) )?(?:et (?:hakk|steg|sporsmal) |ett (?:hakk|steg|sporsmal) |eit steg )?(?:tilbake|tebake|
        tilbaks|tibake|tilbakke|attende|attover|bakover|tilake|
        tilbke)(?: (?:et|ett|en|eit|
        til (?:det )?(?:forrige|forre|forra|sist\w*|spm|sporsmal\w*)|hakk|steg|sporsmal\w*|gang))*(?: svar\w*)?|
        (?:ga )?(?:til )?(?:forrige|forre|forra|sist\w*) (?:sporsmal\w*|spm|svar\w*)(?: (?:igjen|en gang til|pa nytt|om igjen))?|
        (?:ta|vis|se|endre|rett\w*|gjor\w*|stille?) (?:\w+ )?(?:det )?(?:forrige|forre|forra|
        siste?) (?:\w+ )?(?:igjen|pa nytt|om igjen|en gang til|sporsmal\w*|
        svar\w*)(?: (?:igjen|pa nytt|om igjen|en gang til))?|
        (?:angre|angret|angra|angrer|undo|back|go back|
        previous)(?: (?:pa )?(?:det|svar\w*|siste?|forrige|sist)\b.*)?|
        angrer? (?:pa )?(?:det|svar\w*|siste|forrige).*){_SLUTT}""")),
    ("hopp_over", monster(rf"""
        ^{_HOFLIG}(?:hopp\w*(?: vi)? (?:\w+ )?(?:over|forbi|videre)\b.{{0,30}}|
        (?:dropp\w*|skipp?\w*|stryk|passer?|pass|next|neste|
        gar? videre uten\b.{{0,25}})(?: (?:det|den|dette|denne|over|til|sporsmal\w*|spm|videre|takk))*|
        (?:ta|gi meg|ga til) (?:\w+ )?neste(?: sporsmal\w*)?|neste (?:sporsmal\w*|spm|takk)|
        (?:ga|gar) (?:\w+ )?videre|videre|
        (?:\w+ ){{0,2}}?(?:vil|onsker|har lyst|gidder|orker|skal|trenger|kan|bor|tor|liker|
        nekter)(?: til)? (?:\w+ ){{0,2}}?ikke (?:a )?(?:svar\w*|si\b|oppgi|opplyse|fortelle|dele|snakke om det|
        kommentere|ut med)(?!.*\bikke enna)(?!.*\b(?:husker|vet|aner)\b).{{0,40}}|nekter a svare.{{0,20}}|
        ingen kommentar|(?:gidder|orker) ikke (?:svare pa )?(?:dette|det) (?:sporsmal\w*|spm)|det (?:angar|har) (?:\w+ )?(?:ikke )?(?:deg|du|noe med).{{0,20}}|ikke din (?:sak|business)|
        (?:det )?(?:er )?privat|onsker ikke a svare.{{0,20}}|svarer ikke(?: pa (?:det|dette|sant))?|det svarer jeg ikke(?: pa)?|
        vil ikke svare.{{0,25}}|lar (?:den|det) sta(?: apen\w*)?|no comment){_SLUTT}""")),
    ("avslutt", monster(rf"""
        ^{_HOFLIG}(?:(?:avslutt\w*|avbryt\w*|slett\w*|fjern|logg\w* ut|quit|exit|bye|hade(?: bra|t)?|
        ha det(?: bra)?|farvel|stopp\w*|kutt ut|slutt\w*|lukk\w*|terminer|
        steng\w*)(?: (?:av|samtal\w*|denne|dette|her|na|alt|alle|sammen|svar\w*|programmet|chatten|mine|den|det|
        heile|hele|og|slett\w*|ut|a|greia|prat\w*|vi|no))*(?: ?,? (?:innsatte|jeg|han|hun) (?:onsker|vil|orker|
        gidder)\b.*)?|
        (?:er|e|no er)? ?(?:jeg |
        eg )?(?:er )?ferdig(?: (?:med (?:dette|det|samtal\w*|a svare|deg|her)|her|na|no|
        for i dag))+(?: ?[,.]? takk.*)?|
        (?:gidder|orker|vil|onsker) (?:\w+ )?ikke (?:\w+ )?(?:mer|meir|fortsette|holde pa (?:lenger|mer)|
        dette (?:mer|lenger))(?: av dette)?(?: ?[,.]? (?:vi|jeg)? ?(?:stopp\w*|slutt\w*|avslutt\w*).*)?|
        (?:vi|jeg|eg|me) (?:stopper|slutter|avslutter|gir (?:meg|oss)|gjev (?:meg|oss))(?: (?:her|na|no))?|
        takk for (?:na|meg|praten|hjelpa|hjelpen|samtal\w*|i dag)(?: ?[,.]? (?:ha det|hade|bra).*)?|
        stopp (?:her|na|samtal\w*)?|(?:jeg )?(?:gir|gjev) opp|jeg (?:ma|skal) ga(?: na)?|
        det (?:holder|var alt|var det)(?: (?:na|for i dag|takk))?|slett alt.{{0,25}}|lukk samtal\w*){_SLUTT}""")),
    ("menneske", monster(rf"""
        (?:\b(?:snakke|prate|prata|snakka|chatte|tale|kontakt\w*|(?<!hatt )(?<!hadde )(?<!en )samtale|ringe|mote|fa tak i|
        fa snakke) (?:\w+ ){{0,2}}?(?:med|til|i)? ?(?:\w+ ){{0,2}}?(?:menneske\w*|person\w*|saksbehandler\w*|
        veileder\w*|rettleiar\w*|ekte|betjent\w*|nav-veileder\w*|
        noen\b(?: (?:andre|ekte|pa nav|i nav|fra nav|som|her|levende|pa ordentlig))?|folk|levende|konsulent\w*|
        sosialkonsulent\w*|radgiver\w*|kontaktbetjent\w*|koordinator\w*|sjef\w*|nav\b)|
        ^{_HOFLIG}(?:gi|gje|fa|finn|hent|skaff|send|sett) (?:meg )?(?:over til )?(?:en |et |ein |eit |noen |ekte |
        levende |tak i )*(?:menneske\w*|saksbehandler\w*|person|veileder\w*|rettleiar\w*|betjent\w*|folk|
        nav-veileder\w*|noen (?:andre|ekte|som))|
        ^(?:et |en |ekte |(?:jeg )?vil ha )*(?:menneske|ekte menneske|ekte person|
        operator|kundeservice|human|saksbehandler|real person)(?: takk)?$|
        \b(?:heller|onsker|vil) (?:ha )?(?:et |en )?(?:ekte )?menneske\b|\bsett meg over\b|
        \bhvem kan jeg (?:snakke|prate) med\b|\bspeak (?:to|with) (?:a )?(?:human|person|someone)|
        \btalk to (?:a )?(?:human|person|someone))""")),
    ("hjelp", monster(rf"""
        (?:^{_HOFLIG}(?:hjelp|help|hjelp meg|hjelp til (?:sporsmal\w*|a svare)|
        trenger hjelp (?:til a svare|med (?:sporsmal\w*|dette|a svare|a forsta)))(?: [.!?])*(?: meg)?$|^\?+$|
        ^(?:h[ea]|hva|ha|heh|hva da|hm+|what|hva a|ka) ?(?:[?!.] ?)*$|^hva \?$|
        \b(?:skjonner|forstar|skjonte|fatter|begriper|skjonar|henger) (?:\w+ ){{0,2}}?(?:ikke|lite|ingenting|null|
        nada)\b(?!.*\bhvorfor (?:jeg|de|nav)\b)|
        \bhva (?:mener|meiner|mene|spor|menes|snakker|legger) (?:du|dere|det|med|her|om|de|i)\b.{{0,40}}|
        \bhva (?:betyr|er|vil|tyder) (?:det|dette|den|det der|det ordet|ordet|
        sporsmal\w*)(?: (?:a bety|der|egentlig|sporsmal\w*|for noe|her|si|ordet|pa norsk))*(?: [?.!])*$|
        \b(?:forklar\w*|utdyp\w*|presiser\w*|omformuler\w*)\b(?!.*\b(?:kvp|ip|plan)\b)|
        \b(?:enklere|lettere|enklare|lettare|klarere) (?:sprak|ord|norsk|sagt|forklart|mate|a forsta)|
        \b(?:si|sei|spor|still|skriv|ta) (?:\w+ )?(?:det|det en gang til|sporsmal\w*|
        dette) (?:\w+ ){{0,3}}?(?:igjen|annerledes|enkle?re|pa (?:en )?(?:annen|enklere)|en gang til|med andre ord|
        tydelig\w*|lettere)|
        \bhvorfor (?:spor|lurer|trenger|ma|vil|sporre|skal) (?:du|dere|jeg svare|de vite|dokker)\b.{{0,40}}|
        \bhva (?:skal|bor|kan|ma) (?:jeg|man|en) (?:svare|skrive|velge|si)\b.{{0,30}}|
        \bgi meg (?:et )?(?:hint|eksempel|tips)|^(?:et )?eksempel\b|
        \b(?:vanskelig|uklart|rart|darlig) (?:sporsmal|formulert|spurt|a forsta)\b|
        \bvet ikke hva (?:det|dette|du|ordet|sporsmal\w*) (?:betyr|mener|er|spor)|\bhva da \?|\bi dont understand|
        \bdon't understand|
        \bkan du (?:forklare|utdype|gjenta|si (?:det|noe)|hjelpe (?:meg|litt)|stille)\b.{{0,40}})""")),
)
# A short text with an unmistakable phrase somewhere in it.
_PAA_NYTT = linjer(r"""
    (?:pa\ nytt|pa\ ny|forfra|forfran|om\ igjen|
    fra\ (?:start\w*|begynnelsen|begynnelse|byrjinga|scratch|null|bunnen|toppen|forste))""")
_KORT: tuple[tuple[str, re.Pattern], ...] = (
    ("start_paa_nytt", monster(rf"""
        ^(?!.*\b(?:livet|jobb\w*|skole\w*|leve)\b).*\b(?:start\w*|begyn\w*|byrj\w*|ta|tar|tok|nullstill\w*|gjor\w*|
        kjor\w*|prov\w*|fyll\w*|svar\w*)\b.*\b{_PAA_NYTT}\b|\b(?:omstart|nullstill\w*|reset)\b""")),
    ("tilbake", monster(r"""
        \b(?:ta|tar|ga|gar|la|vil|ma|kan|bla|hopp\w*|spol\w*|rygg\w*|flytt\w*|onsker)\b.*\b(?:tilbake|tebake|tibake|
        attende|attover|
        bakover)\b(?=.*\b(?:sporsmal\w*|spm|svar\w*|steg|hakk|forrige|forre|forra|sist\w*)| ?[?.!]?$)(?! til (?!det|
        forrige|forre|foerre|sist|sporsmal))|^(?:forrige|forre|et steg bakover\b.*|ett steg bakover\b.*)$|^kan (?:jeg|vi) ga tilbake\b|^(?:\w+ ){0,3}feil\b.*(?:,|\.) tilbake$|
        \bforrige (?:sporsmal\w*|svar\w*)\b.*\b(?:igjen|en gang til|tilbake|pa nytt)|\bgo back\b""")),
    ("hopp_over", monster(r"""
        \bhopp(?:e|er|ar|a)? (?:vi |jeg |glatt )?(?:over|forbi)\b|\bskip\b|\bneste sporsmal\b|
        \b(?:vil|onsker) ikke svare\b|\b(?:rather not|won't|don't want to) (?:say|answer)""")),
    ("avslutt", monster(r"""
        \b(?:hade|ha det bra|avbryt (?:okta|okten|sesjonen)|logger av|logger ut|avslutte?r?\b|stopper her|vi stopper|gir meg|gidder ikke mer|gidder ikke svare (?:pa )?mer|(?:vil|orker|gidder) ikke (?:fortsette|holde pa)\b|^slutt na\b|
        orker ikke mer av dette|slutte na|stop the chat)\b|^ferdig , vil ikke\b""")),
    ("menneske", monster(r"""
        \b(?:et|eit|ekte|levende) menneske\b(?!.*\bdu\b)|\bfa meg et menneske|\bsette?r? meg over\b|
        \b(?:real|actual|live) (?:person|human)\b|\b(?:ringe|ring) (?:til )?(?:nav|noen|en)\b|
        \b(?:fa|vil|kan|onsker|ma)\b.*\bsnakke med (?:nav|noen|en)\b|\b(?:kan|kunne) (?:noen|nav|de|dere) ringe\b|
        \bhvem kan jeg (?:ringe|snakke|kontakte|ring)\b|
        \bnoen (?:jeg|vi) kan (?:ringe|snakke med|kontakte)\b|\bikke (?:skrive|snakke|prate) med (?:en )?(?:maskin|robot)\w*|
        \b(?:bytt|bytte) .*\bsaksbehandler\w*""")),
    ("hjelp", monster(r"""
        \b(?:trenger|vil ha|onsker|kan jeg fa) (?:en )?(?:forklaring|
        hjelp (?:med|til) (?:dette |a svare pa )?sporsmal\w*)|
        \bhva (?:meine|meiner) du\b|\bhva betyr (?:det|dette|ordet) (?:du|som|der|i|jeg)\b""")),
)
_SLETT_OG_START = monster(rf"\bslett\w* .*\b(?:start|begyn)\w* {_PAA_NYTT}")  # else it would only end the conversation
_HAR_HATT = re.compile(r"(?:ja ,? ?|jo ,? ?)?(?:jeg |vi |han |hun )?(?:hadde|har|har hatt|var|fikk|ble|tok)\b(?!.*\?)(?! dere)")  # told, not asked for
_SPOR_OM_ROBOT = re.compile(r"\b(?:er|snakker) (?:du|dette|det|jeg)\b|\bdu\b.*\bmenneske")
_ENDRE = monster(r"""
    ^(?:\w+ ){0,4}?(?:endre|endra|rette|retta|forandre|korrigere|redigere|rett opp)\b.{0,40}$|
    ^(?:oi|oj|vent|nei|ops|men|oida|sorry)? ?,? ?(?:jeg )?(?:skrev|svarte|trykket|trykka|tasta|valgte|
    klikket) feil(?: (?:svar|knapp|ting|pa \w+|i stad|sist|tidligere))*(?: [.!])*$""")
# «ferdig» answers these; elsewhere it ends the conversation.
_FERDIG_SVARER = frozenset({"startet", "kartlegging", "forstegangssamtale", "programinnhold", "individuell_plan",
                            "arbeidsevnevurdering", "form"})


def les_kommando(foldet: str, felt: str | None) -> str | None:
    """A command as in the contract's `handling`, or None."""
    if foldet in ("ferdig", "ferdig .", "ferdig !") and felt not in _FERDIG_SVARER:
        return "avslutt"
    if len(foldet) > 160:
        return None
    har_hatt = _HAR_HATT.match(foldet)
    if _SLETT_OG_START.search(foldet):
        return "start_paa_nytt"
    for navn, m in _KOMMANDOER:
        if m.search(foldet) and not (navn == "menneske" and har_hatt):
            return navn
    if len(foldet.split()) <= 14:
        for navn, m in _KORT:
            if m.search(foldet) and not (navn == "menneske" and _SPOR_OM_ROBOT.search(foldet)):
                return navn
    return "endre" if _ENDRE.search(foldet) else None
