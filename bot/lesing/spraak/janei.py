"""Yes, no and «vet ikke» with negation, in folded text (`bot.lesing.spraak.norsk.fold`)."""

from __future__ import annotations

import re

from bot.lesing.spraak.norsk import monster, uten_fyll
from kvp.felter import VET_IKKE

# Plain doubt: no phrase of a field that touches it counts as an answer.
_IKKE = r"(?:ikke|aldri|ingenting|lite|null|fint lite)"
_HVEM = r"(?:jeg|vi|den innsatte|innsatte|han|hun|domte|pasienten)"
TVIL = monster(rf"""
    \b(?:vet|aner|husker|minnes|erindrer|skjonner|kjenner) (?:{_HVEM} |det |helt |sikkert |noe |rett |sa |
    meg |jammen |sannelig |faktisk |virkelig |dessverre |nok )*{_IKKE}\b(?! (?:dele|samtykke|fa\b|folge|jobbe|bo\b|ga\b|
    brukes|skal|vil))|
    \bingen (?:her )?vet\b|\bkan (?:{_HVEM} )?ikke (?:huske|si\b|svare|vite|minnes|uttale|bekrefte|avgjore|anta)|
    \bklarer ikke a (?:huske|svare|si)|\bvet (?:soren|faen|pokker|fanden|gud|fan)\b|
    \b(?:faen|fan|gud|hvem|guds?) vet\b|
    \b(?:ingen|null|noll|ikke|lite) (?:anelse|aning|peiling|ide|snoring|filla|oversikt|oversyn|kjennskap|kunnskap|
    informasjon|info|opplysning\w*|clue|begrep|kjent)\b|
    \b(?:mangler|uten) (?:oversikt|kjennskap|informasjon|info|opplysning\w*|kunnskap)\b|\busikker(?:t)?\b|
    \bikke (?:\w+ )?sikker(?:t)?\b|\b(?:uviss|uvisst|uavklart|uklart|uklar|ukjent|uvist)\b|\bfifty\b|\b50 ?/ ?50\b|
    \b(?:vanskelig|umulig|ikke (?:sa )?(?:lett|godt|enkelt)) (?:a |for meg a )?(?:si|svare|vite|vurdere|uttale)\b|
    \b(?:dunno|idk|dk|vetke|aner ikke)\b|\bdo?n'?t (?:really )?(?:know|remember)\b|\bnot sure\b|
    \bno (?:idea|clue)\b|\bvet inte\b|\bved ikke\b|\bingenting om det\b|
    ^(?:\?+|vet na|mulig|kanskje det|kanskje kanskje ikke|bade og|ja og nei)$""")
# What the office writes, and what somebody else has not told: doubt unless the field's own phrases say otherwise.
SVAK_TVIL = monster(r"""
    \bikke (?:er )?(?:avklart|kartlagt|kjent|opplyst|klarlagt|tatt stilling til|kontrollert|spurt|sjekket|undersokt|
    oppgitt|utredet|dokumentert|registrert|journalfort|belyst|droftet|diskutert|tatt opp)\b|
    \b(?:framgar|framkommer|star|foreligger|finner) (?:jeg |det )?(?:ikke|ingen (?:opplysning\w*|info\w*))\b|
    \b(?:har )?ikke (?:fatt (?:vite|beskjed|avklart|svar|noe svar|opplyst)|hort noe|hort|blitt fortalt|
    tenkt (?:pa|over|gjennom|sa langt))\b|\bingen (?:har )?(?:sagt|fortalt|kunnet si)\b|
    \b(?:kommer|kjem) (?:det )?an pa\b|\bspor (?:noen andre|ikke meg|nav|betjent\w*)\b|
    \b(?:ma|far) (?:du|dere) sporre\b|
    \b(?:ma|far) (?:nav|legen|andre|noen andre|betjent\w*) (?:svare|vurdere|avgjore|si)\b|
    \b(?:ma|skal|bor|far) (?:jeg |vi |nok |forst )*(?:sjekke\w*|undersoke\w*|sporre|avklare\w*|finne ut|se an)\b|
    \b(?:vi|far|man) (?:far )?se\b|\bgjenstar a se\b|\bventer pa (?:avklaring|a fa vite)\b|\bikke bestemt\b|
    \bikke avgjort\b|\bavhenger av\b|\bglemt\b|\bhusk\w* (?:\w+ )?ikke\b|\bventer pa (?:avklaring|a fa vite)\b""")
_NEI_START = monster(r"""
    ^(?:nei(?:da|a|takk|ei|jo)?|niks|nix|nope|nopes|nop|nah|neh|nada|nein|nej|nejo|no|negativt|negativ|avkreftet|
    avkreftes|avkrefter|aldri|ikke|langt (?:i ?)?fra|langtifra|pa ingen mate|pa langt ner|definitivt ikke|tvert imot|
    null|ingen|ingenting|tror (?:jeg )?ikke|uaktuelt|glem det|tvilsomt|neppe|no way|none|nothing|intet|sier nei|
    er det ikke|har ikke|har det ikke|hell no|never|jeg tror ikke(?: det)?|mener (?:jeg )?ikke|
    det (?:er|har|gjor|vil|skal|kan|far|ma|trenger|onsker|finnes|tror) (?:jeg |vi |han |hun |det |de )?ikke|
    skulle onske|(?:jeg |vi )?sier nei|stemmer ikke|i (?:don't|dont|do not|haven't|am not)|niet|
    not (?:yet|really))(?= |$)""")
_JA_START = monster(r"""
    ^(?:ja(?:da|a|takk|ja|ddai|sa|mensann|visst|jaja|vol)?|jo(?:da|a)?|jepp|jep|japp|jupp|jess|yes+|yess|yep|yepp|
    yeah|yea|ye|ya|jaggu|jodda|mhm|jappi|jepps|jaok|jaggu ja|selvfolgelig|selvsagt|klart|saklart|sa klart|
    definitivt|stemmer|riktig|korrekt|okei|ok|oki|okey|greit|gjerne|garantert|utvilsomt|bekreftende|sant|
    (?:jeg |vi )?sier ja|det skal ga|i (?:do|have|am|think so)|of course|helt klart|helt sikkert|bekreftet|
    bekreftes|bekrefter|naturligvis|uten tvil|tror (?:jeg )?det|jeg tror det|antagelig|antakelig|sannsynligvis|
    trolig|det (?:har|er|gjor|vil|skal|kan|far|ma|trenger|onsker) (?:jeg|vi|han|hun|det|de|den innsatte|innsatte)|
    positivt|aye|ofc|sure|helt greit|100 ?%|hundre prosent|mener det|det stemmer|det er (?:riktig|greit|ok|sant)|
    (?:jeg er )?(?:helt )?(?:enige?|samde?)|gjor det|har det|er det|kan du si|tenker det|absolut|sikkert|si)(?= |$)""")


def ja_nei(foldet: str) -> str | None:
    """`ja`, `nei`, `vet_ikke`, or None when the text does not begin with such an answer.

    Only the beginning counts, so that «frihet ja takk» is no yes; «det stemmer ikke» is a no, «jo» a yes,
    «tja» alone is None (asked again).
    """
    tekst = uten_fyll(foldet)
    if not tekst:
        # Nothing but softening words: «absolutt» and «ja visst» agree, «tja» does not.
        return "ja" if re.search(r"^(?:absolutt|virkelig|mm+|jo|visst|jo da)(?: [.!])?$", foldet) else None
    ja, nei = _JA_START.match(tekst), _NEI_START.match(tekst)
    if re.match(r"(?:(?:ja|jo)\b ?,? ?(?:og |eller |men )?nei\b|nei ?,? (?:jo|ja)\b.* (?:ja|nei)$)", tekst):
        return None
    if _IKKE_SVAR_IKKE.search(tekst):
        return None
    if nei and re.match(r"nei\b", tekst) and not TVIL.search(tekst):
        return "ja" if re.match(r"nei ?,? (?:jo|ja|joda)\b", tekst) else "nei"
    if treff := TVIL.search(tekst) or SVAK_TVIL.search(tekst):
        return _med_tvil(tekst, treff, ja is not None)
    if ja and re.search(r"^(?:\w+ ){1,3}ikke\b(?! sant)", tekst) and not re.match(r"(?:ja|jo|jepp|jada)\b", tekst):
        return "nei"
    if nei or ja:
        return "nei" if nei else "ja"
    return _til_slutt(tekst)


def _med_tvil(tekst: str, tvil: re.Match[str], ja: bool) -> str:
    """«ja, men vet ikke når» is still a yes; «nei, jeg vet ikke» is «vet ikke»; «ikke det jeg vet» is a no."""
    if re.search(r"\bikke (?:det|som|noe) jeg (?:vet|husker)|\bikke som jeg (?:vet|kjenner)", tekst):
        return "nei"
    return "ja" if ja and tvil.start() > 0 and BARE_ENKELTHETEN.match(tekst[tvil.end() :]) else VET_IKKE


def _til_slutt(tekst: str) -> str | None:
    """A yes or no that a short text ends with."""
    hale = re.search(r"(?:[,.] |\w )(nei|ja|jo)(?: [.!])?$", tekst)
    if hale and len(tekst.split()) <= 6 and ("," in tekst or len(tekst.split()) <= 4):
        if hale.group(1) == "nei":
            return "nei"
        return None if re.search(r"\bikke\b|\bingen\b", tekst) else "ja"
    return None


# What is not known is only a detail.
BARE_ENKELTHETEN = re.compile(r" ?(?:om|ikke)? ?(?:nar|hvor|hva|hvem|hvilke\w*|hvordan|hvorfor|eksakt|datoen)\b")
# «ikke umulig», «ikke ja», «verken ja eller nei»: no plain no.
_IKKE_SVAR_IKKE = monster(r"""
    ^(?:ikke|aldri) (?:umulig|darlig|verst|feil|galt|helt|ja\b|nei\b(?!$)|noe problem)|^verken\b""")


# «Ikke sånn at jeg ikke …», «kan ikke nekte for»: what is said is the opposite of what the words suggest.
_DOBBELT = monster(r"""
    \bikke (?:sann|slik|sa) at\b|\b(?:ikke|aldri) (?:(?!og |eller )\w+ ){0,4}?ikke\b(?! sant)|\bikke nei\b(?!$)|
    \bikke ja\b|\bkan ikke nekte\b|\bikke si nei\b""")


def nekter_to_ganger(foldet: str) -> bool:
    return _DOBBELT.search(foldet) is not None


_UVIRKELIG = monster(r"""
    ^(?:hadde|fikk|var) (?:bare )?(?:jeg|vi|han|hun|de)\b.*\b(?:hadde|ville|skulle|kunne)\b|
    ^(?:jeg )?skulle (?:jeg )?onske|^(?:jeg |vi |han |hun )?haper|\bhvis\b""")


def er_uvirkelig(foldet: str) -> bool:
    """Whether the text says what would be, is hoped for or depends: «hadde jeg hatt frigang, hadde jeg ikke …»."""
    return _UVIRKELIG.search(foldet) is not None
