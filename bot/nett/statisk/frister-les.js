// A spreadsheet read in the browser, the way `kvp frister` reads it. What identifies a person never gets past here:
// a case is made of closed values, days and numbers only. The words and patterns come with the page, from `kvp`.

const MAKS_KOLONNER = 200;
const DATOFELT = ['loslatelse', 'loslatelse_fra', 'loslatelse_til', 'bursdag'];

/** The list cannot be read; `nokkel` is the text that says why, `verdier` what goes into it. */
export class Avvist extends Error {
  constructor(nokkel, verdier = {}) {
    super(nokkel);
    this.nokkel = nokkel;
    this.verdier = verdier;
  }
}

class Radfeil extends Error {}

/** @param {number} nr a column, from 0 @returns its letter, as a spreadsheet shows it */
export function bokstav(nr) {
  return nr < 26 ? String.fromCharCode(65 + nr) : bokstav(Math.floor(nr / 26) - 1) + bokstav(nr % 26);
}

/** Text with `;`, `,` or tabs between the cells, and quotes where a cell needs them, as rows of cells. */
export function lesTabell(tekst) {
  const linje = tekst.split(/\r?\n/, 20).find((en) => /[;,\t]/.test(en) && !/^sep=/i.test(en)) ?? '';
  const [skille] = [';', '\t', ','].sort((a, b) => linje.split(b).length - linje.split(a).length);
  const rader = [];
  let rad = [];
  let celle = '';
  let sitat = false;
  const nyRad = () => { rader.push([...rad, celle].slice(0, MAKS_KOLONNER)); rad = []; celle = ''; };
  for (let i = 0; i < tekst.length; i += 1) {
    const tegn = tekst[i];
    if (sitat) {
      if (tegn !== '"') celle += tegn;
      else if (tekst[i + 1] === '"') { celle += '"'; i += 1; } else sitat = false;
    } else if (tegn === '"' && celle === '') sitat = true;
    else if (tegn === skille) { rad.push(celle); celle = ''; } else if (tegn === '\n') nyRad();
    else if (tegn !== '\r') celle += tegn;
  }
  if (celle || rad.length > 0) nyRad();
  return rader;
}

const iso = (aar, maaned, dag) => {
  const d = new Date(Date.UTC(aar, maaned - 1, dag));
  if (d.getUTCFullYear() !== aar || d.getUTCMonth() !== maaned - 1 || d.getUTCDate() !== dag) throw new Radfeil('dato_finnes_ikke');
  return d.toISOString().slice(0, 10);
};
const sisteDag = (aar, maaned) => new Date(Date.UTC(aar, maaned, 0)).getUTCDate();
const deler = (dag) => dag.split('-').map(Number);

/** The day `antall` days later. */
export function pluss(dag, antall) {
  const [aar, maaned, dato] = deler(dag);
  return new Date(Date.UTC(aar, maaned - 1, dato + antall)).toISOString().slice(0, 10);
}

/** The same day of another month, or the last of it. */
export function flyttMaaneder(dag, antall) {
  const [aar, maaned, dato] = deler(dag);
  const sum = aar * 12 + maaned - 1 + antall;
  const nyMaaned = (sum % 12) + 1;
  const nyttAar = Math.floor(sum / 12);
  return iso(nyttAar, nyMaaned, Math.min(dato, sisteDag(nyttAar, nyMaaned)));
}

export class Leser {
  /** @param {object} bok the words of the page @param {string} iDag the day, ISO */
  constructor(bok, iDag) {
    this.bok = bok;
    this.iDag = iDag;
    this.moenstre = bok.dato.moenstre.map(([kilde, navn]) => [new RegExp(`^(?:${kilde})$`), navn]);
    this.vetIkke = new Set(bok.vetIkke);
    this.fornavn = new Set(bok.fornavn);
    this.harmlose = new Set(bok.harmlose);
    this.lovbrudd = new RegExp(bok.lovbrudd, 'i');
    this.forbudte = Object.entries(bok.forbudte).map(([slag, kilde]) => [slag, new RegExp(kilde)]);
  }

  /** Rows of cells as cases: `{saker: [{ref, rad, sak}], feil: [{rad, ref, hvorfor}], utelatt}`. Error: `Avvist`. */
  lesRader(rader) {
    const hode = this.hodet(rader);
    const kolonner = rader[hode].map((celle) => this.bok.kolonne[flatHode(celle)]);
    this.avvis(rader, hode, kolonner);
    const plass = {};
    const utelatt = [];
    const bredde = Math.max(...rader.slice(hode).map((rad) => rad.length));
    for (let nr = 0; nr < bredde; nr += 1) {
      const nokkel = kolonner[nr];
      if (nokkel && !(nokkel in plass)) plass[nokkel] = nr;
      else if (rader.slice(hode).some((rad) => fylt(rad[nr]))) utelatt.push(bokstav(nr));
    }
    const hodeSikkerhet = this.bok.kolonneSikkerhet[flatHode(rader[hode][plass.loslatelse])] ?? 'fastsatt';
    const ut = { saker: [], feil: [], utelatt };
    const sett = new Map();
    rader.slice(hode + 1).forEach((rad, i) => {
      const celler = Object.fromEntries(Object.entries(plass).filter(([, nr]) => fylt(rad[nr])).map(([n, nr]) => [n, rad[nr].trim()]));
      if (Object.keys(celler).length > 0) this.taMed(ut, sett, celler, i + hode + 2, hodeSikkerhet);
    });
    return ut;
  }

  taMed(ut, sett, celler, rad, hodeSikkerhet) {
    let ref = (celler.ref ?? '').replace(/\s+/g, ' ').slice(0, 60) || `${this.bok.kvp.rad.toLowerCase()} ${rad}`;
    try {
      if (celler.ref && (this.tall(celler.ref) || this.navnEllerLovbrudd(celler.ref) || this.lignerNavn(celler.ref))) {
        ref = '';
        throw new Radfeil('ref_forbudt');
      }
      if (sett.has(ref)) throw this.radfeil('ref_dobbel', 'ref', { rad: sett.get(ref) });
      sett.set(ref, rad);
      ut.saker.push({ ref, rad, sak: this.sak(celler, hodeSikkerhet) });
    } catch (feil) {
      if (!(feil instanceof Radfeil)) throw feil;
      ut.feil.push({ rad, ref, hvorfor: feil.tekst ?? this.bok.kvp[feil.message] ?? feil.message });
    }
  }

  radfeil(nokkel, felt, verdier = {}) {
    const feil = new Radfeil(nokkel);
    const etikett = this.bok.kvp[`felt.${felt}`] ?? felt;
    const alle = { felt: etikett.charAt(0).toUpperCase() + etikett.slice(1), ...verdier };
    feil.tekst = this.bok.kvp[nokkel].replace(/{(\w+)}/g, (_, navn) => alle[navn] ?? '');
    return feil;
  }

  // Persons

  hodet(rader) {
    const kjente = rader.slice(0, 15).map((rad) => rad.filter((celle) => flatHode(celle) in this.bok.kolonne).length);
    for (const minst of [2, 1]) {
      const nr = kjente.findIndex((antall) => antall >= minst);
      if (nr >= 0) return nr;
    }
    rader.slice(0, 15).forEach((rad, nr) => this.avvis(rader, nr, []));
    throw new Avvist('feil_hode');
  }

  avvis(rader, hode, kolonner) {
    const bredde = Math.max(0, ...rader.slice(hode).map((rad) => rad.length));
    for (let nr = 0; nr < bredde; nr += 1) {
      const celler = rader.slice(hode + 1).map((rad) => rad[nr]).filter(fylt);
      const overskrift = rader[hode][nr] ?? '';
      const slag = (!kolonner[nr] && (this.forbudte.find(([, m]) => m.test(flatHode(overskrift)))?.[0]
        ?? this.tall(overskrift) ?? this.navnEllerLovbrudd(overskrift))) || this.forbudtKolonne(celler, kolonner[nr]);
      if (slag) throw new Avvist('feil_person', { kolonne: bokstav(nr), slag: this.bok.t[`slag_${slag}`] });
    }
  }

  forbudtKolonne(celler, nokkel) {
    const fri = !nokkel || nokkel === 'ref';
    for (const celle of celler) {
      const slag = this.tall(celle, nokkel)
        ?? (DATOFELT.includes(nokkel) ? null : fri ? this.navnEllerLovbrudd(celle)
          : this.lovbrudd.test(celle) && !(flat(celle) in this.bok.form) ? 'lovbrudd' : null);
      if (slag) return slag;
    }
    if (!fri || celler.length === 0) return null;
    if (celler.filter((celle) => this.lignerNavn(celle)).length / celler.length >= 0.3) return 'navn';
    return celler.filter((celle) => /^[49]\d{7}$/.test(celle.replace(/\s/g, ''))).length / celler.length >= 0.5 ? 'telefon' : null;
  }

  tall(celle, nokkel) {
    if (/(?<!\d)\d{6}[ .-]?\d{5}(?!\d)|(?<!\d)\d{2}[ .]\d{2}[ .]\d{2}[ .-]?\d{5}(?!\d)|^\d{10}$/.test(celle)) return 'fodselsnummer';
    if (DATOFELT.includes(nokkel)) return null;
    const dag = /^(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](\d{4})$/.exec(celle.trim());
    if (dag && ((nokkel === 'alder' && dag[1] > 1900) || (!nokkel && dag[1] > 1925 && dag[1] < 2000))) return 'fodselsnummer';
    return /(?<![\d\w])(?:\+|00)\d{2}[ -]?\d(?:[ -]?\d){6,10}(?!\d)|(?<![\d.-])(?:[2-9]\d \d\d \d\d \d\d|[489]\d\d \d\d \d\d\d)(?![\d.-])|[^\s@]+@[^\s@]+\.\w{2,}/
      .test(celle) ? 'telefon' : null;
  }

  navnEllerLovbrudd(celle) {
    if (this.lovbrudd.test(celle) && !(flat(celle) in this.bok.form)) return 'lovbrudd';
    const ord = ordene(celle);
    if (ord.length < 1 || ord.length > 4 || !/^[\p{L}'’\-,. ]+$/u.test(celle.trim())) return null;
    const kjent = ord.some((o) => this.fornavn.has(o.toLowerCase()) || this.fornavn.has(o.toLowerCase().split('-')[0]));
    const harmlos = ord.some((o) => this.harmlose.has(o.toLowerCase()));
    return kjent && !harmlos && (ord.length > 1 || stor(ord[0])) ? 'navn' : null;
  }

  lignerNavn(celle) {
    const ord = ordene(celle);
    const sagt = flat(celle);
    if (/^(?:(?:[A-ZÆØÅ]\. ?){1,3}[A-ZÆØÅ]\p{L}{2,}(?:-\p{L}+)?|[A-ZÆØÅ]\p{L}{2,}, ?(?:[A-ZÆØÅ]\.? ?){1,2})$/u.test(celle.trim())) {
      return !ord.some((o) => this.harmlose.has(o.toLowerCase()));
    }
    if (ord.length < 2 || ord.length > 4 || !/^[\p{L}'’\-,. ]+$/u.test(celle.trim())) return false;
    if (sagt in this.bok.form || this.vetIkke.has(sagt) || sagt in this.bok.sikkerhet || sagt in this.bok.kolonne) return false;
    const lange = ord.filter((o) => o.length > (o === o.toUpperCase() ? 2 : 1)).length;
    return ord.every(stor) && lange > 1 && !ord.some((o) => this.harmlose.has(o.toLowerCase()));
  }

  // Cells

  ukjent(celle) {
    return ['?', '-', '–'].includes(celle.trim()) || this.vetIkke.has(flat(celle));
  }

  sak(celler, hodeSikkerhet) {
    const sak = {};
    for (const [navn, celle] of Object.entries(celler)) {
      if (/^#(?:n\/?a|ref|value|verdi|div\/0|navn|name|num|null|spill)[!?]?$/i.test(celle)) throw this.radfeil('formel', navn);
      if (navn === 'form') this.form(sak, celle);
      else if (navn === 'alder') this.alder(sak, celle);
      else if (navn === 'opphold_maaneder') this.maaneder(sak, celle);
      else if (navn === 'bursdag') {
        const lest = this.ukjent(celle) ? null : this.dato(navn, celle);
        sak.bursdag = lest ? { fra: lest.fra, til: lest.til } : 'vet_ikke';
      } else if (navn in this.bok.felter) this.valg(sak, navn, celle);
    }
    this.loslatelse(sak, celler, hodeSikkerhet);
    if (sak.frigang && !('form' in sak)) sak.form = ['fengsel'];
    return sak;
  }

  valg(sak, navn, celle) {
    const ord = this.bok.svar[navn] ?? this.bok.jaNei;
    const { verdier, vetIkke } = this.bok.felter[navn];
    const sagt = flat(celle.replace(/_/g, ' '));
    if (sagt in ord && verdier.includes(ord[sagt])) sak[navn] = ord[sagt];
    else if (this.ukjent(celle) && vetIkke) sak[navn] = 'vet_ikke';
    else throw this.radfeil('ukjent_svar', navn, { lov: verdier.join(', ').replace(/_/g, ' ') });
  }

  form(sak, celle) {
    const former = [];
    const tekst = celle.toLowerCase().replace(/_/g, ' ');
    const hele = flat(tekst);
    const alle = hele in this.bok.form ? [hele]
      : tekst.replace(/[()]/g, ',').split(/[,;+&\n]|(?<![\p{L}])og(?![\p{L}])|(?<!\d)\/(?!\d)/u).map(flat);
    for (const en of alle.filter(Boolean)) {
      if (['frigang', 'med frigang', 'har frigang'].includes(en)) {
        sak.frigang ??= 'innvilget';
        former.push('fengsel');
      } else if (en in this.bok.form) former.push(this.bok.form[en]);
      else throw this.radfeil('ukjent_svar', 'form', { lov: 'fengsel, varetekt, forvaring, hjemmesoning, samfunnsstraff …' });
    }
    if (former.length > 0) sak.form = [...new Set(former)];
  }

  alder(sak, celle) {
    if (this.ukjent(celle)) return;
    const spenn = this.aldersspenn(celle);
    if (!spenn || spenn[0] < 0 || spenn[0] > spenn[1] || spenn[1] > 120) throw this.radfeil('alder_uleselig', 'alder');
    const [yngst, eldst] = spenn;
    if (yngst === eldst || yngst >= 67 || (yngst >= 18 && eldst <= 65)) sak.alder = yngst;
  }

  aldersspenn(celle) {
    const tekst = celle.toLowerCase().replace(/[\u2010-\u2015]/g, '-').replace(/(?<![\p{L}])(?:år|årsgammel|årgammel|gammel|ca\.?|født i|født|fødd i|fødd)(?![\p{L}])/gu, ' ')
      .replace(/\s+/g, ' ').replace(/^[ .]+|[ .]+$/g, '');
    const iAar = deler(this.iDag)[0];
    let m;
    if (/^(?:19|20)\d\d$/.test(tekst)) return iAar >= +tekst ? [Math.max(iAar - tekst - 1, 0), iAar - tekst] : null;
    if (/^\d{1,3}$/.test(tekst)) return [+tekst, +tekst];
    if ((m = /^((?:19|20)\d\d) ?- ?((?:19|20)\d\d)$/.exec(tekst))) return [Math.max(iAar - m[2] - 1, 0), iAar - m[1]];
    if ((m = /^(\d{1,3}) ?(?:-|til) ?(\d{1,3})$/.exec(tekst))) return +m[1] <= +m[2] ? [+m[1], +m[2]] : null;
    if ((m = /^(?:over|eldre enn|>) ?(\d{1,3})$/.exec(tekst))) return [+m[1] + 1, 120];
    if ((m = /^(\d{1,3}) ?(?:\+|og over|og eldre|eller eldre)$/.exec(tekst))) return [+m[1], 120];
    if ((m = /^(?:under|yngre enn|<) ?(\d{1,3})$/.exec(tekst))) return [0, Math.max(m[1] - 1, 0)];
    return null;
  }

  maaneder(sak, celle) {
    if (this.ukjent(celle)) { sak.opphold_maaneder = 'vet_ikke'; return; }
    const tekst = celle.toLowerCase().replace(/^[ .]+|[ .]+$/g, '');
    let m;
    if ((m = /^(\d{1,2}) ?år(?: (?:og )?(\d{1,2}) ?(?:måneder|måned|mnd|md))?$/.exec(tekst))) sak.opphold_maaneder = 12 * m[1] + +(m[2] ?? 0);
    else if ((m = /^(\d{1,4}) ?(?:dager|dagar|døgn|dag|d)$/.exec(tekst))) sak.opphold_maaneder = Math.round((m[1] / 30.4375) * 100) / 100;
    else if ((m = /^(\d{1,4}(?:[.,]\d+)?) ?(?:måneder|måned|månader|mnd|md|m)?$/.exec(tekst)) && +m[1].replace(',', '.') <= 1200) sak.opphold_maaneder = +m[1].replace(',', '.');
    else throw this.radfeil('tall_uleselig', 'opphold_maaneder');
  }

  loslatelse(sak, celler, hodeSikkerhet) {
    const navn = ['loslatelse', 'loslatelse_fra', 'loslatelse_til'].filter((n) => n in celler);
    if (navn.length === 0) return;
    const kjente = navn.filter((n) => !this.ukjent(celler[n]));
    if (kjente.length === 0) { sak.loslatelse = 'vet_ikke'; return; }
    let lest = kjente.map((n) => this.dato('loslatelse', celler[n]));
    if (kjente[0] === 'loslatelse') lest = lest.slice(0, 1);
    const [forste, siste] = [lest[0], lest[lest.length - 1]];
    if (forste.fra > siste.til) throw this.radfeil('dato_baklengs', 'loslatelse');
    let sikkerhet = svakest(hodeSikkerhet, ...lest.map((en) => en.sikkerhet));
    if ('sikkerhet' in celler) {
      const sagt = this.ukjent(celler.sikkerhet) ? 'antatt' : this.bok.sikkerhet[flat(celler.sikkerhet)];
      if (!sagt) throw this.radfeil('ukjent_svar', 'sikkerhet', { lov: 'fastsatt, antatt eller minstetid' });
      sikkerhet = svakest(sikkerhet, sagt);
    }
    sak.loslatelse = { fra: forste.fra, til: siste.til, sikkerhet };
  }

  // Days

  dato(felt, celle) {
    try {
      return this.lesDato(celle);
    } catch (feil) {
      if (feil instanceof Radfeil && !feil.tekst) throw this.radfeil(feil.message, felt);
      throw feil;
    }
  }

  /** A cell as `{fra, til, sikkerhet}`. */
  lesDato(celle) {
    if (celle.length > 80) throw new Radfeil('dato_uleselig');
    let tekst = celle.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-');
    if (tekst.includes('endt tid') && tekst.includes('2/3')) tekst = tekst.split(/[,;]| og /).find((en) => en.includes('2/3')) ?? tekst;
    let sikkerhet = 'fastsatt';
    const merke = new RegExp(this.bok.dato.merke.replaceAll('\\w', '\\p{L}\\p{N}_'), 'gu');
    for (const { groups } of tekst.matchAll(merke)) {
      sikkerhet = svakest(sikkerhet, Object.keys(groups).find((navn) => groups[navn] !== undefined) ?? 'fastsatt');
    }
    let rest = tekst.replace(merke, ' ');
    if (/[?~≈]|\(ca\)/.test(rest)) sikkerhet = svakest(sikkerhet, 'antatt');
    rest = rest.replace(/[?~≈()]/g, ' ').replace(new RegExp(this.bok.dato.ukedag, 'g'), ' ').replace(/^[ .,;:]+|[ .,;:]+$/g, '')
      .replace(/ 0?0:00(?::00)?(?:\.0+)?$|t00:00(?::00)?z?$/, '').replace(/\s+/g, ' ').replace(/^[ .,;:-]+|[ .,;:-]+$/g, '');
    if (/^\d{5}(?:\.0+)?$/.test(rest)) {
      if (+rest < 36526 || +rest > 91312) throw new Radfeil('dato_uleselig');
      const dag = pluss('1899-12-30', Math.floor(+rest));
      return { fra: dag, til: dag, sikkerhet };
    }
    if (rest.startsWith('om ')) sikkerhet = svakest(sikkerhet, 'antatt');
    for (const [moenster, navn] of this.moenstre) {
      const m = moenster.exec(rest);
      if (m) {
        const [fra, til] = this[`d_${navn}`](m);
        if (fra > til) throw new Radfeil('dato_baklengs');
        if (fra < '1900-01-01' || til > '2199-12-31') throw new Radfeil('dato_aar');
        return { fra, til, sikkerhet };
      }
    }
    throw new Radfeil('dato_uleselig');
  }

  aar(tekst) { return tekst.length === 4 ? +tekst : 2000 + +tekst; }

  maaned(tekst) {
    const nr = this.bok.dato.maaned[tekst] ?? (/^\d+$/.test(tekst) ? +tekst : 0);
    if (nr < 1 || nr > 12) throw new Radfeil('dato_finnes_ikke');
    return nr;
  }

  hele(aar, maaned, til = maaned) { return [iso(aar, maaned, 1), iso(aar, til, sisteDag(aar, til))]; }

  /** The year in which a month without one comes next. */
  nesteAar(maaned) {
    const [aar, naa] = deler(this.iDag);
    return aar + (maaned <= naa ? 1 : 0);
  }

  utenAar(maaned, dag) {
    const [forste] = deler(this.iDag);
    for (let aar = forste; aar < forste + 9; aar += 1) {
      try {
        const d = iso(aar, maaned, dag);
        if (d > this.iDag) return d;
      } catch (feil) { /* 29 February: the next leap year */ }
    }
    throw new Radfeil('dato_finnes_ikke');
  }

  d_en(m) {
    const maaned = this.maaned(m[2]);
    const dag = m[3] ? iso(this.aar(m[3]), maaned, +m[1]) : this.utenAar(maaned, +m[1]);
    return [dag, dag];
  }

  d_iso(m) { const dag = iso(+m[1], +m[2], +m[3]); return [dag, dag]; }

  d_iso_maaned(m) { return this.hele(+m[1], this.maaned(m[2])); }

  d_to_iso(m) { return [iso(+m[1], +m[2], +m[3]), iso(+m[4], +m[5], +m[6])]; }

  d_to_dager(m) {
    const maaned = this.maaned(m[3]);
    const aar = m[4] ? this.aar(m[4]) : deler(this.utenAar(maaned, +m[2]))[0];
    return [iso(aar, maaned, +m[1]), iso(aar, maaned, +m[2])];
  }

  d_to_datoer(m) {
    const [fra, til] = [this.maaned(m[2]), this.maaned(m[5])];
    const siste = m[6] ? iso(this.aar(m[6]), til, +m[4]) : this.utenAar(til, +m[4]);
    const aar = m[3] ? this.aar(m[3]) : deler(siste)[0] - (fra > til ? 1 : 0);
    return [iso(aar, fra, +m[1]), siste];
  }

  d_maaned_aar(m) {
    const maaned = this.maaned(m[1]);
    return this.hele(m[2] ? this.aar(m[2]) : this.nesteAar(maaned), maaned);
  }

  d_to_maaneder(m) {
    const [fra, til] = [this.maaned(m[1]), this.maaned(m[3])];
    const aar = m[4] ? this.aar(m[4]) : this.nesteAar(til);
    const fraAar = m[2] ? this.aar(m[2]) : aar - (fra > til ? 1 : 0);
    return [this.hele(fraAar, fra)[0], this.hele(aar, til)[1]];
  }

  d_aarstid(m) { return this.hele(this.aar(m[2]), ...this.bok.dato.aarstid[m[1]]); }

  d_kvartal(m) { return this.hele(this.aar(m[2]), 3 * m[1] - 2, 3 * m[1]); }

  d_uke(m) {
    const mandag = (aar) => {
      const fjerde = iso(aar, 1, 4); // always in week 1
      return pluss(fjerde, 7 * (m[1] - 1) - ((new Date(fjerde).getUTCDay() + 6) % 7));
    };
    let aar = m[2] ? this.aar(m[2]) : deler(this.iDag)[0];
    if (!m[2] && mandag(aar) <= this.iDag) aar += 1;
    const siste = pluss(mandag(aar), 3);
    if (+m[1] < 1 || +m[1] > 53 || deler(siste)[0] !== aar) throw new Radfeil('dato_finnes_ikke');
    return [mandag(aar), pluss(mandag(aar), 6)];
  }

  d_tredel(m) {
    const maaned = this.maaned(m[2]);
    const [fra, til] = this.hele(m[3] ? this.aar(m[3]) : this.nesteAar(maaned), maaned);
    if (/^(?:slutt|sist|ultimo)/.test(m[1])) return [pluss(fra, 20), til];
    const hvilken = { p: 0, b: 0, s: 0, m: 1 }[m[1][0]] ?? 2;
    return hvilken === 2 ? [pluss(fra, 20), til] : [pluss(fra, 10 * hvilken), pluss(fra, 10 * hvilken + 9)];
  }

  d_om(m) {
    const antall = /^\d+$/.test(m[1]) ? +m[1] : 1;
    if (antall > 1200) throw new Radfeil('dato_aar');
    if (/^(?:må|mnd)/.test(m[2])) {
      const [aar, maaned] = deler(flyttMaaneder(this.iDag, antall));
      return this.hele(aar, maaned);
    }
    const dag = pluss(this.iDag, antall * (/^(?:uke|veke)/.test(m[2]) ? 7 : 1));
    return [dag, dag];
  }

  d_hele_aaret(m) { return this.hele(+m[1], 1, 12); }
}

const flat = (tekst) => tekst.toLowerCase().replace(/[^0-9a-zæøåäöüé§/]+/g, ' ').trim();
const flatHode = (celle) => flat((celle ?? '').replace(/_/g, ' ').slice(0, 200));
const fylt = (celle) => celle !== undefined && celle !== null && celle.trim() !== '';
const ordene = (tekst) => tekst.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
const stor = (ord) => ord[0] !== ord[0].toLowerCase();
const svakest = (...alle) => ['minstetid', 'antatt', 'fastsatt'].find((en) => alle.includes(en));
