// The first visible sheet of an Excel file as rows of text, with what the browser has: a zip is a list of parts at its
// end, DecompressionStream unpacks them, and DOMParser reads them. Old browsers get an error and use CSV instead.

const MAKS_DEL = 60e6;
const DATOFORMATER = new Set([14, 15, 16, 17, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** @param {ArrayBuffer} innhold @returns {Promise<string[][]>} */
export async function lesXlsx(innhold) {
  const pakke = new Pakke(innhold);
  const bok = await pakke.xml('xl/workbook.xml');
  const lenker = await pakke.xml('xl/_rels/workbook.xml.rels');
  const ark = alle(bok, 'sheet').find((en) => !['hidden', 'veryHidden'].includes(en.getAttribute('state')));
  const id = [...ark.attributes].find((en) => en.localName === 'id' && en.prefix).value;
  const maal = alle(lenker, 'Relationship').find((en) => en.getAttribute('Id') === id).getAttribute('Target');
  const tekster = pakke.har('xl/sharedStrings.xml') ? alle(await pakke.xml('xl/sharedStrings.xml'), 'si').map(tekstI) : [];
  const datostiler = pakke.har('xl/styles.xml') ? stilerMedDato(await pakke.xml('xl/styles.xml')) : [];
  const fra1904 = alle(bok, 'workbookPr').some((en) => ['1', 'true'].includes(en.getAttribute('date1904')));
  const rader = [];
  for (const rad of alle(await pakke.xml(maal.startsWith('/') ? maal.slice(1) : `xl/${maal}`), 'row')) {
    const nr = Number(rad.getAttribute('r') ?? rader.length + 1) - 1;
    if (nr > 60000) break;
    while (rader.length < nr) rader.push([]);
    const celler = [];
    for (const celle of alle(rad, 'c')) {
      const kolonne = kolonneAv(celle.getAttribute('r')) ?? celler.length;
      if (kolonne > 200) break;
      while (celler.length < kolonne) celler.push('');
      celler[kolonne] = verdi(celle, tekster, datostiler, fra1904);
    }
    rader[nr] = celler;
  }
  return rader;
}

const alle = (rot, navn) => [...rot.getElementsByTagNameNS('*', navn)];
// Phonetic hints beside a text are no part of it.
const tekstI = (si) => alle(si, 't').filter((t) => t.parentNode.localName !== 'rPh').map((t) => t.textContent).join('');

function kolonneAv(adresse) {
  const bokstaver = /^[A-Z]+/.exec(adresse ?? '');
  return bokstaver ? [...bokstaver[0]].reduce((sum, b) => 26 * sum + b.charCodeAt(0) - 64, 0) - 1 : null;
}

function verdi(celle, tekster, datostiler, fra1904) {
  const slag = celle.getAttribute('t');
  if (slag === 'inlineStr') return tekstI(celle);
  const [v] = alle(celle, 'v');
  if (!v) return '';
  if (slag === 's') return tekster[Number(v.textContent)] ?? '';
  if (slag === 'b') return v.textContent === '1' ? 'ja' : 'nei';
  if (slag && slag !== 'n') return v.textContent;
  if (!datostiler[Number(celle.getAttribute('s') ?? 0)]) return String(Number(v.textContent));
  const dager = Math.floor(Number(v.textContent)) + (fra1904 ? 1462 : 0);
  const dag = new Date(Date.UTC(1899, 11, 30 + dager));
  return Number.isNaN(dag.getTime()) ? '' : dag.toISOString().slice(0, 10);
}

function stilerMedDato(stiler) {
  const egne = new Map(alle(stiler, 'numFmt').map((f) => [f.getAttribute('numFmtId'), f.getAttribute('formatCode') ?? '']));
  const [celler] = alle(stiler, 'cellXfs');
  return celler ? alle(celler, 'xf').map((xf) => {
    const id = xf.getAttribute('numFmtId');
    return DATOFORMATER.has(Number(id)) || /[dmy]/i.test((egne.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  }) : [];
}

class Pakke {
  constructor(innhold) {
    this.data = new DataView(innhold);
    this.bytes = new Uint8Array(innhold);
    this.deler = new Map();
    let slutt = innhold.byteLength - 22;
    while (slutt >= 0 && this.data.getUint32(slutt, true) !== 0x06054b50) slutt -= 1;
    if (slutt < 0) throw new RangeError('no zip');
    let plass = this.data.getUint32(slutt + 16, true);
    for (let igjen = this.data.getUint16(slutt + 10, true); igjen > 0; igjen -= 1) {
      if (this.data.getUint32(plass, true) !== 0x02014b50) throw new RangeError('broken zip');
      const [navn, ekstra, merknad] = [28, 30, 32].map((n) => this.data.getUint16(plass + n, true));
      this.deler.set(new TextDecoder().decode(this.bytes.subarray(plass + 46, plass + 46 + navn)), {
        metode: this.data.getUint16(plass + 10, true), pakket: this.data.getUint32(plass + 20, true),
        stor: this.data.getUint32(plass + 24, true), plass: this.data.getUint32(plass + 42, true),
      });
      plass += 46 + navn + ekstra + merknad;
    }
  }

  har(navn) { return this.deler.has(navn); }

  async xml(navn) {
    const { metode, pakket, stor, plass } = this.deler.get(navn);
    if (stor > MAKS_DEL) throw new RangeError('too big');
    const fra = plass + 30 + this.data.getUint16(plass + 26, true) + this.data.getUint16(plass + 28, true);
    let strom = new Blob([this.bytes.subarray(fra, fra + pakket)]).stream();
    if (metode === 8) strom = strom.pipeThrough(new DecompressionStream('deflate-raw'));
    const tekst = await lesHele(strom);
    if (tekst.slice(0, 1024).includes('<!DOCTYPE')) throw new RangeError('no spreadsheet');
    const dokument = new DOMParser().parseFromString(tekst, 'application/xml');
    if (dokument.getElementsByTagName('parsererror').length > 0) throw new RangeError('broken part');
    return dokument;
  }
}

/** All of a stream as text, and no more than a part may hold: what a zip says of its own size is not to be trusted. */
async function lesHele(strom) {
  const leser = strom.getReader();
  const tolk = new TextDecoder();
  let tekst = '';
  for (let bit = await leser.read(); !bit.done; bit = await leser.read()) {
    tekst += tolk.decode(bit.value, { stream: true });
    if (tekst.length > MAKS_DEL) throw new RangeError('too big');
  }
  return tekst + tolk.decode();
}
