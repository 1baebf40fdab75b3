"""From a case and its assessment to the note for NAV.

Fields follow what NAV needs and what the prison service must note when it passes information on
(FOR-2013-09-20-1099 § 5: what, purpose, recipient, unverified information marked). Age is shown as a bracket only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.katalog import Katalog, katalog
from bot.notat.datoark import datoark
from bot.notat.frister import naar
from bot.notat.modell import (
    FRAMHEVET,
    HALV,
    HEL,
    NY_SIDE,
    SAMLET,
    Avsnitt,
    Blokk,
    Del,
    Fakta,
    Fyllfelt,
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
from bot.notat.rens import rens
from bot.notat.tidslinje import fra_bursdagen, lag_tidslinje
from kvp import FELTER, Loslatelse, Sak, Spenn, Vilkaarsresultat, Vurdering, vurder
from kvp.sted import FRA_FOR, I_FENGSEL, sted
from kvp.tekster import Tekster

_STRAFF = ("form", "frigang", "nav_oppfolging", "startet", "kolliderer", "dogn", "fengsel")
_TEGN = {"RETT": "✓", "KAN": "✓", "FORBERED": "→", "NAV": "?", "UTENFOR": "i", "MANGLER_OPPLYSNINGER": "…"}
_STATUS = {True: "gjort", False: "gjenstaar", None: "ukjent"}
_ETTER = tuple(sorted((f.navn for f in FELTER.values() if f.etter), key=lambda navn: FELTER[navn].slag != "sted"))
# What the answer settles by itself. Everything else in § 29 is for NAV: there the answer only speaks for it.
_AVGJORT_AV_SVARET = {"alder", "seks_maaneder"}
_IKKE_KRAV = {"sosialhjelp", "varighet"}
# Reservations that every note would carry; the box of the conclusion has this case's own.
_ALLE_SAKER = {"rundskriv", "lovnad"}
_SNART = 60
"""Days ahead of a release that is surely within the window."""
_ALDRI_HINDER = {"sosialhjelp", "form_ferdig_sonet"}  # also when the answer is «vet ikke»
_UTEN_SPORSMAAL = {"maa_vurderes": "nav_ser", "oppfylt": "uten_svar"}  # full time and duration have no question


class ManglerSamtykke(Exception):
    """The person has not agreed to share the note with NAV, so it is not made."""


def lag_notat(sak: Sak, vurdering: Vurdering, dato: date, maalform: str = "nb", referanse: str = "") -> Notat:
    """The note of one case on one day, called `referanse` (`bot.notat.referanse`; none where it is empty).

    Error: `ManglerSamtykke` unless `sak.samtykke` is ``"ja"`` (fvl. § 13 a).
    """
    if sak.samtykke != "ja":
        raise ManglerSamtykke
    k = katalog(maalform)
    bygger = _Bygger(sak, vurdering, dato, k, k.fil("notat", sak.rolle, sak))
    t, versjon = bygger.t, vurdering.regelversjon["versjon"]
    bunntekst = t("bunntekst", dato=bygger.dag(dato), versjon=versjon)
    return Notat(
        tittel=t("tittel"),
        undertittel=t("undertittel", dato=bygger.dag(dato)),
        maalform=maalform,
        dato=dato,
        forfatter=t("forfatter"),
        referanse=referanse,
        merke=t("referanse", referanse=referanse) if referanse else "",
        deler=(*bygger.deler(), *datoark(sak, vurdering, dato, maalform)),
        bunntekst=t("bunntekst_referanse", bunntekst=bunntekst, referanse=referanse) if referanse else bunntekst,
        sidetall=t("sidetall", side="{side}", sider="{sider}"),
        tegnforklaring=t("tegnforklaring"),
    )


@dataclass(frozen=True)
class _Bygger:
    sak: Sak
    v: Vurdering
    dato: date
    k: Katalog
    t: Tekster

    def deler(self) -> tuple[Del, ...]:
        """All sections in the order a caseworker reads; those without content are left out."""
        alle = (
            self.hvem(),
            self.konklusjon(),
            self.vurdere(),
            self.datoer(),
            self.vilkaar(),
            self.motsigelser(),
            self.straff(),
            self.etter(),
            self.egne_ord(),
            self.forberedelser(),
            self.samtykke(),
            self.om(),
            self.underskrift(),
        )
        return tuple(d for d in alle if d is not None)

    # --- values in words

    def dag(self, dag: date) -> str:
        return self.k.dato(dag)

    def svar(self, felt: str, verdi: object) -> str:
        """An answer in words; never the exact age or birthday."""
        if verdi is None:
            return self.t("vilkaar.ikke_svart")
        if felt == "alder" and isinstance(verdi, int):
            return self.aldersgruppe(verdi)
        if isinstance(verdi, Spenn):
            verdi = verdi.til_json()
        if felt == "bursdag" and isinstance(verdi, dict):
            return self.k.maaned(date.fromisoformat(verdi["fra"]))
        return rens(self.k.felt(felt).verdi(verdi))

    def aldersgruppe(self, alder: int) -> str:
        grense = next((g for g in (18, 25, 67) if alder < g), None)
        navn = {18: "under_18", 25: "fra_18", 67: "fra_25", None: "fra_67"}[grense]
        return self.t(f"alder.{navn}")

    def etikett(self, felt: str) -> str:
        if felt == "bursdag" and self.sak.alder is not None:
            return self.t("alder.fyller_etikett", alder=_neste_grense(self.sak.alder))
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

    def hvem(self) -> Del | None:
        gitt = Linje(self.t("samtykke.gitt"), self.t("samtykke.gitt_tekst", dato=self.dag(self.dato)))
        linjer = Linjer((gitt, *self.linjer("hvem", "laget_av").linjer))
        return self.seksjon("hvem", [self.fyllfelter("hvem.felter"), linjer])

    def konklusjon(self) -> Del | None:
        v, t = self.v, self.t
        grunn, *resten = v.begrunnelse or ("",)
        blokker: list[Blokk] = [Konklusjon(_TEGN[v.konklusjon], self.overskrift(), grunn)]
        if resten:
            blokker.append(Liste(tuple(resten)))
        if egne := tuple(f.tekst for f in v.forbehold if f.nokkel not in _ALLE_SAKER):
            blokker.append(Liste(egne, t("konklusjon.forbehold")))
        if v.motsigelser:
            blokker.append(Avsnitt(t("konklusjon.motsigelse")))
        if v.forelopig and v.mangler:
            felt = ", ".join(self.etikett(f) for f in v.mangler)
            blokker.append(Avsnitt(t("konklusjon.forelopig_fordi", felt=felt)))
        if v.hjemler:
            blokker.append(Linjer((Linje(t("konklusjon.hjemler"), self.hjemler(v.hjemler)),)))
        return self.seksjon("konklusjon", blokker, FRAMHEVET)

    def overskrift(self) -> str:
        """The conclusion; for NAV to assess, with what it hangs on in a few words."""
        v, t = self.v, self.t
        ord_ = v.overskrift
        if v.konklusjon == "NAV" and (grunn := self.henger_paa()):
            ord_ = t("konklusjon.nav", grunn=grunn)
        return t("konklusjon.forelopig", overskrift=ord_) if v.forelopig else ord_

    def henger_paa(self) -> str | None:
        if self.v.motsigelser:
            return self.t("konklusjon.nav_grunn.motsigelse")
        if imot := [r.tittel for r in self.v.vilkaar if self.utfall(r) == "taler_imot"]:
            return self.t("konklusjon.nav_grunn.imot", titler="; ".join(imot))
        ut = self.sak.loslatelse
        if ut is None or (isinstance(ut, Loslatelse) and ut.sikkerhet == "fastsatt" and ut.fra == ut.til):
            return None
        # Whether it hangs on the date shows in what a date would have given.
        snart = str(self.dato + timedelta(days=_SNART))
        kjent = self.sak.med(loslatelse={"fra": snart, "til": snart, "sikkerhet": "fastsatt"})
        if vurder(kjent, self.dato).konklusjon not in ("RETT", "KAN"):
            return None
        return self.t(f"konklusjon.nav_grunn.{'dato_usikker' if isinstance(ut, Loslatelse) else 'dato_ukjent'}")

    def datoer(self) -> Del | None:
        """The days with where they come from, the time line, and what no other section says of time."""
        v, t, sak = self.v, self.t, self.sak
        if v.konklusjon == "UTENFOR":
            return None
        blokker: list[Blokk] = [Fakta(linjer)] if (linjer := self.dager()) else []
        if isinstance(sak.loslatelse, Loslatelse):
            blokker.append(Avsnitt(t("straff.sjekk_tekst")))
        tidslinje = lag_tidslinje(sak, v, self.dato, self.k, t)
        if tidslinje:
            blokker.append(tidslinje)
        # The rule itself only where the date is too little known for a reason above to rest on it.
        seks = next((r for r in v.vilkaar if r.navn == "seks_maaneder"), None)
        if v.starter_ute and seks is not None and seks.utfall in ("maa_vurderes", "mangler"):
            blokker.append(Liste(tuple(t(f"vindu.{navn}") for navn in ("seks_maaneder", "starter"))))
        return self.seksjon("vindu", blokker)

    def dager(self) -> tuple[Linje, ...]:
        v, t, sak = self.v, self.t, self.sak
        linjer = []
        # «Nå», «siden» and «kan tidligst innvilges» only where that day carries the conclusion.
        if v.konklusjon in ("KAN", "FORBERED") and (v.vindu_fra or (v.konklusjon == "KAN" and v.starter_ute)):
            naa = v.konklusjon == "KAN" and (v.vindu_fra is None or v.vindu_fra <= self.dato)
            linjer.append(Linje(t("konklusjon.vindu_naa" if naa else "konklusjon.vindu"), self.vindu_i_ord()))
        if sak.loslatelse is not None:
            linjer.append(self.felt_linje("loslatelse"))
        if sak.endt_tid is not None:
            linjer.append(self.felt_linje("endt_tid"))
        if sak.opphold_maaneder is not None:
            linjer.append(self.felt_linje("opphold_maaneder"))
        if sak.loslatelse is not None:
            kilde = sak.loslatelse.sikkerhet if isinstance(sak.loslatelse, Loslatelse) else "vet_ikke"
            linjer.append(Linje(t("straff.datokilde"), t(f"straff.kilde.{kilde}")))
        return tuple(linjer)

    def vindu_i_ord(self) -> str:
        fra, loslatelse = self.v.vindu_fra, self.sak.loslatelse
        if fra is None:
            return self.t("konklusjon.vindu_kort")
        sikkerhet = loslatelse.sikkerhet if isinstance(loslatelse, Loslatelse) else "fastsatt"
        if sikkerhet == "minstetid" and not fra_bursdagen(self.sak, self.v):
            nokkel = "vindu_minstetid"
        else:
            nokkel = "vindu_passert" if fra <= self.dato else "vindu_fra"
            nokkel += "_usikker" if sikkerhet == "antatt" and not fra_bursdagen(self.sak, self.v) else ""
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
            titler = [r.tittel for r in v.vilkaar if self.utfall(r) == nokkel and not self.gjentar(r)]
            if titler:
                punkter.append(t(f"vurdere.{nokkel}", titler="; ".join(titler)))
        if v.motsigelser:
            punkter.append(t("vurdere.motsigelser"))
        return self.seksjon("vurdere", [Liste(tuple(punkter))])

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
            linjer = map(self.felt_linje, dict.fromkeys(m.felt))
            svar = ", ".join(self.t("motsigelser.ett", etikett=x.etikett, verdi=x.verdi) for x in linjer)
            punkter.append(self.t("motsigelser.svar", tekst=m.tekst, svar=svar))
        return self.seksjon("motsigelser", [Liste(tuple(punkter))] if punkter else [])

    def straff(self) -> Del | None:
        sak = self.sak
        linjer = [self.felt_linje(f) for f in _STRAFF if getattr(sak, f) is not None]
        if sak.alder is not None:
            linjer.append(Linje(self.t("straff.alder"), self.alder_i_ord(sak.alder)))
        return self.seksjon("straff", [Linjer(tuple(linjer))] if linjer else [], HALV)

    def alder_i_ord(self, alder: int) -> str:
        gruppe = self.aldersgruppe(alder)
        if not isinstance(self.sak.bursdag, Spenn):
            return gruppe
        maaned = self.k.maaned(self.sak.bursdag.fra)
        return self.t("alder.fyller", gruppe=gruppe, alder=_neste_grense(alder), maaned=maaned)

    def vilkaar(self) -> Del | None:
        """What NAV must look at, as a table; the rest in one line each. No reason is given twice."""
        t = self.t
        rader: list[Rad] = []
        linjer: dict[str, list[str]] = {"taler_for": [], "vet_ikke": [], "ubesvart": []}
        for r in self.v.vilkaar:
            linje = self.linje_for(r)
            if linje == "taler_for":
                # How long the programme lasts is nothing that an answer speaks for.
                linjer[linje] += [] if self.sagt(r) or r.navn == "varighet" else [self.kort(r)]
            elif linje is not None:
                linjer[linje].append(self.tittel(r) if linje == "vet_ikke" else r.tittel)
            elif not self.gjentar(r):
                grunn = t("vilkaar.se_konklusjonen") if self.sagt(r) else r.grunn
                utfall = t(f"vilkaar.utfall.{self.utfall(r)}")
                rader.append(Rad((self.tittel(r), self.fakta_i_ord(r), utfall, grunn), r.utfall))
        blokker: list[Blokk] = [Tabell(t.liste("vilkaar.hode"), tuple(rader))] if rader else []
        korte = [Linje(t(f"vilkaar.{navn}"), "; ".join(deler)) for navn, deler in linjer.items() if deler]
        if korte:
            blokker.append(Linjer(tuple(korte)))
        return self.seksjon("vilkaar", [Avsnitt(t("vilkaar.forklaring")), *blokker] if blokker else [])

    def linje_for(self, r: Vilkaarsresultat) -> str | None:
        """Which of the short lines a condition stands in; None for a row of its own.

        Where all that was asked is answered «vet ikke», the row would say so four times over.
        """
        if r.utfall == "mangler":
            return "ubesvart"
        if r.utfall == "oppfylt":
            return None if self.antatt(r) else "taler_for"
        uvisst = bool(r.fakta) and all(verdi == "vet_ikke" for verdi in r.fakta.values())
        return "vet_ikke" if uvisst and self.utfall(r) == "maa_vurderes" else None

    def sagt(self, r: Vilkaarsresultat) -> bool:
        """Whether the conclusion's own reasons say what this condition would repeat."""
        av_datoen = r.navn == "seks_maaneder" and self.v.konklusjon in ("KAN", "FORBERED")
        return av_datoen or any(r.grunn in grunn for grunn in self.v.begrunnelse)

    def gjentar(self, r: Vilkaarsresultat) -> bool:
        """A form whose reason stands in the conclusion and whose outcome is that of the six months."""
        seks = next((x for x in self.v.vilkaar if x.navn == "seks_maaneder"), None)
        return (
            seks is not None
            and r.navn.startswith("form_")
            and r.utfall == seks.utfall
            and self.sagt(r)
            and not self.v.motsigelser
        )

    def tittel(self, r: Vilkaarsresultat) -> str:
        return self.t("vilkaar.tittel", tittel=r.tittel, hjemler=self.hjemler(r.hjemler)) if r.hjemler else r.tittel

    def kort(self, r: Vilkaarsresultat) -> str:
        """One fulfilled condition in a few words: its title, and the answer where that says more."""
        if r.navn.startswith("form_") or r.navn == "seks_maaneder":
            return self.tittel(r)
        if r.navn == "alder" and self.sak.alder is not None:  # somebody of 17 meets it by the birthday that is near
            return self.t("vilkaar.svar", etikett=self.tittel(r), verdi=self.alder_i_ord(self.sak.alder))
        return self.t("vilkaar.svar", etikett=self.tittel(r), verdi=self.fakta_i_ord(r))

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
        # Too long for what is left of the first sheet, it comes on the second; where it is short, it is put there.
        plass = NY_SIDE if self.v.konklusjon == "UTENFOR" else SAMLET
        return self.seksjon("forberedelser", [Avsnitt(t("forberedelser.forklaring")), liste], plass)

    def etter(self) -> Del | None:
        felter = [f for f in _ETTER if f != "kommune_for" or self.sted in FRA_FOR or self.sak.kommune_for]
        return self.seksjon("etter", [Linjer(tuple(map(self.felt_linje, felter)))], HALV)

    def egne_ord(self) -> Del | None:
        avsnitt = tuple(filter(None, map(str.strip, rens(self.sak.maal_tekst or "").split("\n"))))
        return self.seksjon("egne_ord", [Sitat(avsnitt)] if avsnitt else [], SAMLET)

    def samtykke(self) -> Del | None:
        t, fra_for = self.t, self.sted in FRA_FOR
        kommune = self.sak.kommune_for if fra_for else self.sak.kommune_etter
        linjer = self.linjer("samtykke", "hva", "formaal", "trekke").linjer
        mottaker = t("samtykke.mottaker_tekst")
        if kommune not in (None, "vet_ikke"):
            nokkel = "mottaker_kommune" if fra_for else "mottaker_kommune_naa"
            mottaker = t(f"samtykke.{nokkel}", mottaker=mottaker, kommune=rens(kommune))
        if self.sted in I_FENGSEL:
            mottaker = t("samtykke.mottaker_inne", mottaker=mottaker)
        alle = (linjer[0], Linje(t("samtykke.mottaker"), mottaker), *linjer[1:])
        return self.seksjon("samtykke", [Linjer(alle)])

    def underskrift(self) -> Del | None:
        return self.seksjon("underskrift", [self.fyllfelter("underskrift.felter")])

    def fyllfelter(self, nokkel: str) -> Utfylling:
        return Utfylling(tuple(Fyllfelt(navn, etikett) for navn, etikett in self.t.par(nokkel)))

    def om(self) -> Del | None:
        t, regler = self.t, self.v.regelversjon
        fra = self.dag(date.fromisoformat(regler["gjelder_fra"]))
        setninger = [t(f"om.{navn}") for navn in ("tiltale", "avgjor", "grunnlag")]
        setninger += [f.tekst for f in self.v.forbehold if f.nokkel in _ALLE_SAKER]
        setninger.append(t("om.versjon", versjon=regler["versjon"], fra=fra))
        return self.seksjon("om", [Avsnitt(" ".join(setninger))])


def _neste_grense(alder: int) -> int:
    return 18 if alder < 18 else 67


def _opplisting(navn: Iterable[str]) -> str:
    # Names come with a capital as on a button; after the first, only abbreviations such as NAV keep it.
    forste, *resten = navn
    return ", ".join([forste, *(n[:1].lower() + n[1:] if n[1:2].islower() else n for n in resten)])
