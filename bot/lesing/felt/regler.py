"""How a field with closed values is read: a table of phrases, negation, contrast, conditions and doubt.

The phrases of one field stand together (`soning`, `livet`, `nav`, `notat`, `samtalen`), written on folded text
(`bot.lesing.spraak.norsk.fold`) without its filling words. This module holds what is the same for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.lesing.felt.emner import emner_i
from bot.lesing.spraak.janei import BARE_ENKELTHETEN, SVAK_TVIL, TVIL, ja_nei
from bot.lesing.spraak.norsk import linjer, monster, uten_fyll
from kvp import VET_IKKE

SPOR = "?"
"""Ask again: the text resembles an answer, but must not be taken for one."""

_NEKTER = re.compile(r"\b(?:ikke|aldri|ingen|ingenting|intet|uten|neppe|verken|not|no|don't|dont)\b")


@dataclass(frozen=True)
class Frase:
    """Phrases that mean one value: an «ikke» turns a `nektbar` one round, a `fast` one holds its own negation."""

    verdi: str
    nektbar: re.Pattern[str] | None
    fast: re.Pattern[str] | None
    maks_ord: int


def frase(verdi: str, deler: str, *, start: bool = False, maks_ord: int = 999) -> Frase:
    """Phrases for `verdi`, separated by `;`: regular expressions of whole words.

    `*` ends an open stem («avsla*»), ` .. ` spans at most three words within one clause. With `start` the phrases must
    open the text; words that say little count only where the text has at most `maks_ord` words.
    """
    liste = [" ".join(d.split()) for d in re.sub(r"\|\n\s*", "|", deler).split(";")]
    faste = [d for d in liste if _NEKTER.search(d)]
    return Frase(verdi, _sammen([d for d in liste if d not in faste], start), _sammen(faste, start), maks_ord)


def _sammen(deler: list[str], start: bool) -> re.Pattern[str] | None:
    if not deler:
        return None
    uttrykk = "|".join(_STAMME.sub(r"\\w*", d.replace(" .. ", r"(?: [^\s,.;!?]+){0,3} ")) for d in deler)
    return re.compile((r"^" if start else r"\b") + rf"(?:{uttrykk})(?!\w)")


_STAMME = re.compile(r"(?<=[a-z])(?<!\\w)\*")
_GRENSE = re.compile(r" [,.;!?:] | men | og | fordi | sa (?=jeg\b)|^ja ,? ?|^nei ,? ?")
_NEKTET_FORAN = monster(r"""
    \b(?:ikke|aldri|ingen|uten|neppe|verken|knapt|intet|not|no|
    never)(?! bare\b| noe problem\b)(?: (?!som\b)[^\s,.]+){0,3} ?$""")
_NEKTET_ETTER = monster(r"""
    ^(?: (?:er|har|far|fatt|blir|vil|kan|jeg|det|den|de|han|hun|vi|meg|trenger|onsker|der|gjor|tror|
    nav)){0,3} (?:ikke|aldri)\b(?! (?:sant|bare))""")


def er_nektet(tekst: str, treff: re.Match[str]) -> bool:
    """Whether a negation in the same clause turns a phrase round; two of them do not."""
    foran = _GRENSE.split(tekst[: treff.start()])[-1]
    etter = _GRENSE.split(tekst[treff.end() :])[0]
    inni = re.search(r"\b(?:ikke|aldri|ingen)\b", treff.group())
    return sum(map(bool, (_NEKTET_FORAN.search(foran), inni, _NEKTET_ETTER.match(etter)))) % 2 == 1


# What held once («fikk avslag først, men nå er det godkjent», «jeg trodde …, men …») gives way to what holds now.
_FORST_NAA = monster(r"""
    ^.*\b(?:forst|tidligere|foer|i fjor|i var|i host|opprinnelig|en gang|trodde|var|hadde|sa nei|sa ja|
    pleide)\b.*?(?: ,| \.| men| og| sa)+ (?:men |og |sa )?(?:na|i dag|det ble|ble det) (?=\w)""")
_NAA_IKKE = monster(r"""
    ^.*\b(?:fikk|hadde|var|ble)\b.*\b(?:na|no) (?:har|er|far) (?:jeg |vi |han |hun )?(?=(?:det |\w+ )?ikke\b)""")
_IKKE_MEN = re.compile(r"^(?:nei ?,? )?ikke [\w ]{3,30}? ?,? men (?=\w+ \w+)")
_HVIS = re.compile(
    r"\b(?:hvis|viss|dersom|ifall|med mindre|forutsatt at|sa lenge|sa sant|om bare)\b[^,.]*|"
    r"^(?:hadde|skulle) (?:jeg|han|hun|vi|de|innsatte) .*$"
)
# «Ikke sånn at jeg ikke …», «verken … eller»: what is said is the opposite of what the words suggest.
_DOBBELT = monster(r"""
    \bikke (?:sann|slik|sa) at\b|\b(?:ikke|aldri) (?:(?!og |eller )\w+ ){0,4}?ikke\b(?! sant)|\bikke nei\b(?!$)|
    \bikke ja\b|
    \bkan ikke nekte\b|\bikke si nei\b""")
# Words of an answer in a saying that is none.
_TALEMAATE = monster(r"""
    \bsom om\b|\bdromme om\b(?=$| [.!])|\b(?:haha|hehe|hoho)\w*|\bhvem (?:vil|gidder|ansetter)\b|\b(?:serlig|liksom)$|
    \bikke opp til\b|\blang som\b|\blitt av hvert\b|\bhva (?:du|dere) mener\b|\bmen helst ikke$|\bklar over\b|
    \bi bunn og grunn\b|
    \b\bsa klart som\b""")
# What was meant to be, or is wished for, is not so.
_UVIRKELIG = monster(r"""
    \b(?:skulle|burde|lurer pa|onsker meg|drommer om|haper pa|hadde tenkt|skulle onske|ser fram til|gleder meg)\b""")
_ANDRE = linjer(r"""
    (?:bror(?:en)?|broder|soster(?:en)?|kompis(?:en)?|kamerat(?:en)?|cellekamerat(?:en)?|nabo(?:en)?|far(?:en)?|
    fatter|mamma|sonn(?:en)?|fetter(?:en)?|kusine|venn(?:en)?|onkel|tante|pappa|de andre|alle andre|en jeg kjenner|
    han (?:pa|ved siden|i cella)|ham|dama|kjeresten|eksen|mange her)""")
_ANDRES = monster(rf"""
    ^(?:{_ANDRE})(?: (?:min|mi|mitt|mine|her|pa \w+))* (?:har|er|fikk|far|mottar|bor|gikk|tok|hadde|ble|mistet)\b""")


# «nå vil jeg bare ha fred» is read as «jeg vil …».
_OMVENDT = re.compile(
    r"^((?:vil|har|er|skal|kan|far|ma|trenger|onsker|bor|mottar)) (jeg|vi|han|hun|innsatte|den innsatte)\b"
)
_BART = re.compile(r"(?:ja|jo|nei)\b")


@dataclass(frozen=True)
class Regler:
    """The phrases of one field, in order (the first that holds wins), and what other answers mean there."""

    fraser: tuple[Frase, ...]
    ja: str | None = None  # a bare yes; None: not an answer
    nei: str | None = None
    motsatt: Mapping[str, str] = field(default_factory=dict)  # value -> what its negation means; else ask
    andre_teller: bool = False  # somebody else's situation answers («dama har hus»)
    vilkaar_spor: bool = False  # «ja, hvis …» and «ja, men …» are no yes
    vilkaar_teller: bool = False  # «hvis jeg ikke får jobb» is part of the answer
    onsker_teller: bool = False  # a wish is an answer
    emner: frozenset[str] | None = None  # topics that belong here; None: all of them

    def les(self, foldet: str) -> str | None:
        """The value, `vet_ikke`, or None when the text must be asked about again."""
        tekst = uten_fyll(foldet)
        if not tekst:
            return self.bart(foldet)
        gjelder = self._som_gjelder(tekst)
        if gjelder is None:
            return None
        tekst = gjelder
        if _DOBBELT.search(tekst) or _TALEMAATE.search(tekst) or (not self.andre_teller and _ANDRES.match(tekst)):
            return None
        if _HVIS.search(tekst) and not self.vilkaar_teller:
            tekst = " ".join(_HVIS.sub(" ", tekst).split()).strip(" ,.")
            if self.vilkaar_spor or len(tekst.split()) <= 1:  # «ikke hvis jeg får flyttet det» is no plain no
                return None
        if self.emner is not None and (nevnt := emner_i(tekst)) and not nevnt & self.emner:
            return self.bart(tekst) if re.match(r"(?:ja|jo|nei)\b", tekst) else None
        verdi = self._les_med_kontrast(tekst)
        return None if verdi == SPOR else verdi

    def _som_gjelder(self, tekst: str) -> str | None:
        """What is left when the past, or what is not so, is set aside; None when that cannot be read by itself."""
        for uttrykk in (_FORST_NAA, _NAA_IKKE, _IKKE_MEN):
            if treff := uttrykk.match(tekst):
                rest = _OMVENDT.sub(r"\2 \1", tekst[treff.end() :])
                if self._innhold(rest) or self.bart(rest):
                    return rest
                if uttrykk is _FORST_NAA and not self.bart(tekst):
                    return None
        return tekst

    def treff(self, tekst: str, verdi: str) -> list[str]:
        """What the phrases that mean `verdi` match in folded text without its filling words."""
        return [
            m.group()
            for f in self.fraser
            if f.verdi == verdi
            for uttrykk in (f.fast, f.nektbar)
            if uttrykk
            for m in uttrykk.finditer(tekst)
        ]

    def _les_med_kontrast(self, tekst: str) -> str | None:
        hode, skille, hale = tekst.rpartition(" men ")
        if skille and (siste := self._med_tvil(hale)):
            forste = self._med_tvil(hode.strip(" ,")) or self.bart(hode)
            if self.vilkaar_spor and siste != forste:
                return None
            if (
                siste == VET_IKKE
                and forste
                and (tvil := TVIL.search(hale))
                and BARE_ENKELTHETEN.match(hale[tvil.end() :])
            ):
                return forste  # «søkt, men vet ikke når svaret kommer»
            return siste
        if skille and hale in ("ja", "nei"):
            return self.bart(hale)
        verdi, bart = self._med_tvil(tekst), self.bart(tekst)
        # «nei, trenger bare fred»: a bare answer and a phrase that means its opposite cannot both hold.
        if verdi and bart and verdi != bart and {verdi, bart} == {self.ja, self.nei} and _BART.match(tekst):
            return SPOR
        return verdi or bart

    def _med_tvil(self, tekst: str) -> str | None:
        """What the phrases say beside a «vet ikke»: «vet ikke, har ikke søkt» is a no, «vet ikke om …» is not."""
        sterk = TVIL.search(tekst)
        treff = sterk or SVAK_TVIL.search(tekst)
        if not treff:
            return self._innhold(tekst)
        start = max((m.end() for m in _GRENSE.finditer(tekst[: treff.start() + 1])), default=0)
        neste = _GRENSE.search(tekst, treff.end())
        rest = (tekst[:start] + (tekst[neste.start() :] if neste else "")).strip(" ,.")
        # «har ikke fått svar» is a doubt in one field and an answer in another: the field's own phrase decides.
        egen = (
            None
            if sterk
            else next(
                (
                    f.verdi
                    for f in self.fraser
                    if f.fast and any(m.end() > treff.start() for m in f.fast.finditer(tekst))
                ),
                None,
            )
        )
        return egen or self._innhold(rest) or (VET_IKKE if ja_nei(tekst) == VET_IKKE else None)

    def _innhold(self, tekst: str) -> str | None:
        reserve = None
        antall_ord = len(tekst.split())
        for f in self.fraser:
            if antall_ord > f.maks_ord:
                continue
            if f.fast and f.fast.search(tekst):
                return f.verdi
            for treff in f.nektbar.finditer(tekst) if f.nektbar else ():
                if f.verdi in (SPOR, VET_IKKE):
                    if er_nektet(tekst, treff):
                        continue
                    return f.verdi
                if not self.onsker_teller and _UVIRKELIG.search(_GRENSE.split(tekst[: treff.end()])[-1]):
                    reserve = reserve or SPOR
                elif er_nektet(tekst, treff):
                    reserve = reserve or self.motsatt.get(f.verdi, SPOR)
                else:
                    return f.verdi
        return reserve

    def bart(self, tekst: str) -> str | None:
        """What a bare yes, no or «vet ikke» at the start of folded text means here."""
        return {"ja": self.ja, "nei": self.nei, VET_IKKE: VET_IKKE}.get(ja_nei(tekst) or "")
