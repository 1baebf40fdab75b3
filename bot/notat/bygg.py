"""From a case and its assessment to the note for NAV.

Fields follow what NAV needs and what the prison service must note when it passes information on
(FOR-2013-09-20-1099 § 5: what, purpose, recipient, unverified information marked). Age is shown as a bracket only.
"""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.katalog import Katalog, dato_i_ord, katalog
from bot.notat.frister import naar
from bot.notat.modell import (
    FRAMHEVET,
    HALV,
    HEL,
    Avsnitt,
    Blokk,
    Del,
    Fakta,
    Konklusjon,
    Linje,
    Linjer,
    Liste,
    Notat,
    Punkt,
    Rad,
    Sitat,
    Sjekkliste,
    Tabell,
    Utfylling,
)
from bot.notat.tekst import Tekster, rens
from bot.notat.tidslinje import lag_tidslinje
from kvp import FELTER, Loslatelse, Sak, Spenn, Vilkaarsresultat, Vurdering
from kvp.sted import FRA_FOR, I_FENGSEL, sted

_STRAFF = ("form", "frigang", "nav_oppfolging", "startet", "kolliderer", "dogn", "fengsel", "opphold_maaneder")
_TEGN = {"RETT": "✓", "KAN": "✓", "FORBERED": "→", "NAV": "?", "UTENFOR": "i", "MANGLER_OPPLYSNINGER": "…"}
_STATUS = {True: "gjort", False: "gjenstaar", None: "ukjent"}
_ETTER = tuple(sorted((f.navn for f in FELTER.values() if f.etter), key=lambda navn: FELTER[navn].slag != "sted"))
# What the answer settles by itself. Everything else in § 29 is for NAV: there the answer only speaks for it.
_AVGJORT_AV_SVARET = {"alder", "seks_maaneder"}
_IKKE_KRAV = {"sosialhjelp", "varighet"}
_ALDRI_HINDER = {"sosialhjelp", "form_ferdig_sonet"}  # also when the answer is «vet ikke»
_UTEN_SPORSMAAL = {"maa_vurderes": "nav_ser", "oppfylt": "uten_svar"}  # full time and duration have no question


class ManglerSamtykke(Exception):
    """The person has not agreed to share the note with NAV, so it is not made."""


def lag_notat(sak: Sak, vurdering: Vurdering, dato: date, maalform: str = "nb") -> Notat:
    """The note of one case on one day. Error: `ManglerSamtykke` unless `sak.samtykke` is ``"ja"`` (fvl. § 13 a)."""
    if sak.samtykke != "ja":
        raise ManglerSamtykke
    bygger = _Bygger(sak, vurdering, dato, katalog(maalform), Tekster(maalform, sak.rolle, sak))
    t, versjon = bygger.t, vurdering.regelversjon["versjon"]
    return Notat(
        tittel=t("tittel"), undertittel=t("undertittel"), maalform=maalform, dato=dato, forfatter=t("forfatter"),
        deler=bygger.deler(), bunntekst=t("bunntekst", dato=bygger.dag(dato), versjon=versjon),
        sidetall=t("sidetall", side="{side}", sider="{sider}"), tegnforklaring=t("tegnforklaring"),
    )


@dataclass(frozen=True)
class _Bygger:
    sak: Sak
    v: Vurdering
    dato: date
    k: Katalog
    t: Tekster

    def deler(self) -> tuple[Del, ...]:
        """All sections in reading order; those without content are left out."""
        alle = (
            self.opphav(), self.konklusjon(), self.vindu(), self.vurdere(), self.begrunnelse(), self.motsigelser(),
            self.straff(), self.etter(), self.egne_ord(), self.vilkaar(), self.forberedelser(), self.forbehold(),
            self.samtykke(), self.om(), self.utfylling(),
        )
        return tuple(d for d in alle if d is not None)

    # --- values in words

    def dag(self, dag: date) -> str:
        return dato_i_ord(dag, self.k.ord)

    def svar(self, felt: str, verdi: object) -> str:
        """An answer in words; never the exact age or birthday."""
        if verdi is None:
            return self.t("vilkaar.ikke_svart")
        if felt == "alder" and isinstance(verdi, int):
            return self.aldersgruppe(verdi)
        if isinstance(verdi, Spenn):
            verdi = verdi.til_json()
        if felt == "bursdag" and isinstance(verdi, dict):
            return self.maaned(date.fromisoformat(verdi["fra"]))
        return rens(self.k.felt(felt).verdi(verdi))

    def aldersgruppe(self, alder: int) -> str:
        grense = next((g for g in (18, 25, 67) if alder < g), None)
        navn = {18: "under_18", 25: "fra_18", 67: "fra_25", None: "fra_67"}[grense]
        return self.t(f"alder.{navn}")

    def maaned(self, dag: date) -> str:
        return f"{self.k.ord['maanedsnavn'][dag.month - 1]} {dag.year}"

    def etikett(self, felt: str) -> str:
        if felt == "bursdag" and self.sak.alder is not None:
            return self.t("alder.fyller_etikett", alder=self.neste_grense)
        return self.k.felt(felt).etikett_i(None, self.sak)

    def hjemler(self, hjemler: Iterable[str]) -> str:
        return ", ".join(map(self.k.hjemmel, hjemler))

    def felt_linje(self, felt: str) -> Linje:
        return Linje(self.etikett(felt), self.svar(felt, getattr(self.sak, felt)))

    def linjer(self, gruppe: str, *navn: str, **verdier: object) -> Linjer:
        """Lines whose label is `navn` and whose value is `navn_tekst` of a group of texts."""
        return Linjer(tuple(Linje(self.t(f"{gruppe}.{n}"), self.t(f"{gruppe}.{n}_tekst", **verdier)) for n in navn))

    def seksjon(self, navn: str, blokker: Iterable[Blokk], plass: str = HEL) -> Del | None:
        blokker = tuple(blokker)
        return Del(self.t(f"{navn}.overskrift"), blokker, plass) if blokker else None

    @property
    def sted(self) -> str:
        return sted(self.sak.form, self.sak.dogn)

    # --- sections

    def konklusjon(self) -> Del | None:
        v, t = self.v, self.t
        overskrift = t("konklusjon.forelopig", overskrift=v.overskrift) if v.forelopig else v.overskrift
        linjer = []
        # «Nå», «siden» and «kan tidligst innvilges» only where that day carries the conclusion.
        if v.konklusjon in ("KAN", "FORBERED") and (v.vindu_fra or (v.konklusjon == "KAN" and v.starter_ute)):
            naa = v.konklusjon == "KAN" and (v.vindu_fra is None or v.vindu_fra <= self.dato)
            linjer.append(Linje(t("konklusjon.vindu_naa" if naa else "konklusjon.vindu"), self.vindu_i_ord()))
        if self.sak.loslatelse is not None:
            linjer.append(Linje(self.etikett("loslatelse"), self.svar("loslatelse", self.sak.loslatelse)))
        if v.hjemler:
            linjer.append(Linje(t("konklusjon.hjemler"), self.hjemler(v.hjemler)))
        blokker: list[Blokk] = [Konklusjon(_TEGN[v.konklusjon], overskrift)]
        if linjer:
            blokker.append(Fakta(tuple(linjer)))
        if v.motsigelser:
            blokker.append(Avsnitt(t("konklusjon.motsigelse")))
        if v.forelopig and v.mangler:
            felt = ", ".join(self.etikett(f) for f in v.mangler)
            blokker.append(Avsnitt(t("konklusjon.forelopig_fordi", felt=felt)))
        return self.seksjon("konklusjon", blokker, FRAMHEVET)

    def vindu_i_ord(self) -> str:
        fra, loslatelse = self.v.vindu_fra, self.sak.loslatelse
        if fra is None:
            return self.t("konklusjon.vindu_kort")
        sikkerhet = loslatelse.sikkerhet if isinstance(loslatelse, Loslatelse) else "fastsatt"
        if sikkerhet == "minstetid":
            nokkel = "vindu_minstetid"
        else:
            nokkel = "vindu_passert" if fra <= self.dato else "vindu_fra"
            nokkel += "_usikker" if sikkerhet == "antatt" else ""
        return self.t(f"konklusjon.{nokkel}", dato=self.dag(fra))

    def vurdere(self) -> Del | None:
        t, kode, v = self.t, self.v.konklusjon, self.v
        ferdig = kode == "NAV" and self.sak.form == ("ferdig_sonet",)
        punkter = list(t.liste("vurdere.NAV_ferdig" if ferdig else f"vurdere.{kode}"))
        if kode == "KAN":
            punkter.insert(0, self.kan_innvilges())
        if kode == "FORBERED" and v.vindu_fra:
            punkter.append(t("vurdere.FORBERED_vindu", dato=self.dag(v.vindu_fra)))
        for nokkel in () if kode == "UTENFOR" else ("taler_imot", "maa_vurderes"):
            titler = [r.tittel for r in v.vilkaar if self.utfall(r) == nokkel]
            if titler:
                punkter.append(t(f"vurdere.{nokkel}", titler="; ".join(titler)))
        if v.motsigelser:
            punkter.append(t("vurdere.motsigelser"))
        return self.seksjon("vurdere", [Liste(tuple(punkter))], HALV)

    def kan_innvilges(self) -> str:
        """What NAV is asked where it can say yes: «nå» only when that day has come."""
        if not self.v.starter_ute:
            return self.t("vurdere.KAN_ute")
        if self.v.vindu_fra and self.v.vindu_fra > self.dato:
            return self.t("vurdere.KAN_inne_fra", dato=self.dag(self.v.vindu_fra))
        return self.t("vurdere.KAN_inne")

    def motsigelser(self) -> Del | None:
        punkter = []
        for m in self.v.motsigelser:
            svar = ", ".join(f"{x.etikett}: {x.verdi}" for x in map(self.felt_linje, m.felt))
            punkter.append(self.t("motsigelser.svar", tekst=m.tekst, svar=svar))
        return self.seksjon("motsigelser", [Liste(tuple(punkter))] if punkter else [])

    def begrunnelse(self) -> Del | None:
        return self.seksjon("begrunnelse", [Liste(self.v.begrunnelse)] if self.v.begrunnelse else [], HALV)

    def straff(self) -> Del | None:
        sak, t = self.sak, self.t
        linjer = [self.felt_linje(f) for f in _STRAFF if getattr(sak, f) is not None]
        if sak.loslatelse is not None:
            kjent = isinstance(sak.loslatelse, Loslatelse)
            if kjent:
                dager = self.k.felt("bursdag").verdi({"fra": str(sak.loslatelse.fra), "til": str(sak.loslatelse.til)})
                linjer.append(Linje(self.etikett("loslatelse"), dager))
            if sak.endt_tid is not None:
                linjer.append(self.felt_linje("endt_tid"))
            kilde = sak.loslatelse.sikkerhet if kjent else "vet_ikke"
            linjer.append(Linje(t("straff.datokilde"), t(f"straff.kilde.{kilde}")))
            linjer.append(Linje(t("straff.sjekk"), t("straff.sjekk_tekst")))
        if sak.alder is not None:
            linjer.append(Linje(t("straff.alder"), self.alder_i_ord()))
        return self.seksjon("straff", [Linjer(tuple(linjer))] if linjer else [], HALV)

    def alder_i_ord(self) -> str:
        gruppe = self.aldersgruppe(self.sak.alder)
        if not isinstance(self.sak.bursdag, Spenn):
            return gruppe
        return self.t("alder.fyller", gruppe=gruppe, alder=self.neste_grense, maaned=self.maaned(self.sak.bursdag.fra))

    @property
    def neste_grense(self) -> int:
        return 18 if self.sak.alder < 18 else 67

    def vindu(self) -> Del | None:
        if self.v.konklusjon == "UTENFOR":
            return None
        linje = lag_tidslinje(self.sak, self.v, self.dato, self.t, self.k.ord)
        regler = ("seks_maaneder", "starter", "frist") if self.v.starter_ute else ("frist",) if linje else ()
        punkter = tuple(self.t(f"vindu.{navn}") for navn in regler)
        return self.seksjon("vindu", [*([linje] if linje else []), *([Liste(punkter)] if punkter else [])])

    def vilkaar(self) -> Del | None:
        t = self.t
        rader = []
        for r in self.v.vilkaar:
            tittel = t("vilkaar.tittel", tittel=r.tittel, hjemler=self.hjemler(r.hjemler)) if r.hjemler else r.tittel
            utfall = t(f"vilkaar.utfall.{self.utfall(r)}")
            rader.append(Rad((tittel, self.fakta_i_ord(r), utfall, r.grunn), r.utfall))
        tabell = Tabell(t.liste("vilkaar.hode"), tuple(rader))
        return self.seksjon("vilkaar", [Avsnitt(t("vilkaar.forklaring")), tabell] if rader else [])

    def utfall(self, r: Vilkaarsresultat) -> str:
        """The outcome in finer words: § 29 only speaks against, and time may still come. A refusal is for NAV alone."""
        if (r.utfall == "oppfylt" and r.navn in _IKKE_KRAV) or (r.utfall == "maa_vurderes" and r.navn in _ALDRI_HINDER):
            return "ikke_til_hinder"
        if r.utfall == "oppfylt":
            return "oppfylt" if r.navn in _AVGJORT_AV_SVARET and not self.antatt(r) else "taler_for"
        if r.utfall != "ikke_oppfylt":
            return r.utfall
        if r.navn == "seks_maaneder" or r.navn.startswith("form_"):
            return "ikke_ennaa"
        if r.navn in ("alder", "varighet"):
            return "ikke_oppfylt" if self.v.konklusjon == "UTENFOR" else "ikke_ennaa"
        return "taler_imot"

    def antatt(self, r: Vilkaarsresultat) -> bool:
        """Whether a condition rests on a release that is only assumed."""
        loslatelse = self.sak.loslatelse
        return r.navn == "seks_maaneder" and isinstance(loslatelse, Loslatelse) and loslatelse.sikkerhet == "antatt"

    def fakta_i_ord(self, r: Vilkaarsresultat) -> str:
        """The answers behind one condition, without what the title or the row of the six months already shows."""
        form = r.navn.startswith("form_")
        felter = [f for f in r.fakta if not form or f not in ("form", "loslatelse")]
        if r.navn in felter:
            felter = [r.navn]
        elif form and not felter:
            felter = [f for f in ("loslatelse", "form") if f in r.fakta][:1]
        svar = [self.svar(f, r.fakta[f]) for f in felter]
        if len(felter) == 1 and felter[0] in (r.navn, "form", "loslatelse", "alder"):
            return svar[0]
        deler = [self.t("vilkaar.svar", etikett=self.etikett(f), verdi=s) for f, s in zip(felter, svar, strict=True)]
        return "; ".join(deler) or self.t(f"vilkaar.{_UTEN_SPORSMAAL.get(r.utfall, 'ikke_svart')}")

    def forberedelser(self) -> Del | None:
        t, oppgaver = self.t, self.v.gjor_naa
        if not oppgaver:
            return None
        punkter = []
        for o in oppgaver:
            frist = naar(o, self.sak, self.v, self.dato, t, self.dag)
            status = t(f"forberedelser.{_STATUS[o.gjort]}")
            punkter.append(Punkt(o.gjort, status, o.tittel, o.tekst, _opplisting(o.hvem), frist))
        liste = Sjekkliste(t.liste("forberedelser.hode"), tuple(punkter))
        return self.seksjon("forberedelser", [Avsnitt(t("forberedelser.forklaring")), liste])

    def etter(self) -> Del | None:
        felter = [f for f in _ETTER if f != "kommune_for" or self.sted in FRA_FOR or self.sak.kommune_for]
        return self.seksjon("etter", [Linjer(tuple(map(self.felt_linje, felter)))], HALV)

    def egne_ord(self) -> Del | None:
        avsnitt = tuple(filter(None, map(str.strip, rens(self.sak.maal_tekst or "").split("\n"))))
        return self.seksjon("egne_ord", [Sitat(avsnitt)] if avsnitt else [])

    def forbehold(self) -> Del | None:
        punkter = tuple(f.tekst for f in self.v.forbehold)
        return self.seksjon("forbehold", [Liste(punkter)] if punkter else [])

    def samtykke(self) -> Del | None:
        t, fra_for = self.t, self.sted in FRA_FOR
        kommune = self.sak.kommune_for if fra_for else self.sak.kommune_etter
        navn = ("hva", "formaal", "gitt", "trekke", "kontroll")
        linjer = self.linjer("samtykke", *navn, dato=self.dag(self.dato)).linjer
        mottaker = t("samtykke.mottaker_tekst")
        if kommune not in (None, "vet_ikke"):
            nokkel = "mottaker_kommune" if fra_for else "mottaker_kommune_naa"
            mottaker = t(f"samtykke.{nokkel}", mottaker=mottaker, kommune=rens(kommune))
        if self.sted in I_FENGSEL:
            mottaker = t("samtykke.mottaker_inne", mottaker=mottaker)
        alle = (linjer[0], Linje(t("samtykke.mottaker"), mottaker), *linjer[1:])
        return self.seksjon("samtykke", [Linjer(alle)])

    def utfylling(self) -> Del | None:
        t = self.t
        return self.seksjon("utfylling", [Avsnitt(t("utfylling.forklaring")), Utfylling(t.liste("utfylling.linjer"))])

    def opphav(self) -> Del | None:
        dato = Linje(self.t("opphav.dato"), self.dag(self.dato))
        return self.seksjon("opphav", [Fakta((dato, *self.linjer("opphav", "laget_av", "kilde").linjer))])

    def om(self) -> Del | None:
        t, regler = self.t, self.v.regelversjon
        fra = self.dag(date.fromisoformat(regler["gjelder_fra"]))
        setninger = [t(f"om.{navn}") for navn in ("tiltale", "avgjor", "rettigheter", "grunnlag")]
        setninger.append(t("om.versjon", versjon=regler["versjon"], fra=fra))
        return self.seksjon("om", [Avsnitt(" ".join(setninger))])


def _opplisting(navn: Iterable[str]) -> str:
    # Names come with a capital as on a button; after the first, only abbreviations such as NAV keep it.
    forste, *resten = navn
    return ", ".join([forste, *(n[:1].lower() + n[1:] if n[1:2].islower() else n for n in resten)])
