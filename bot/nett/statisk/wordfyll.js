// Fills values into the note in Word, here in the browser: a zip is a list of parts, and only the part with the text is
// written anew. The rest is copied as it is.

const DOKUMENT = 'word/document.xml';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * @param {ArrayBuffer} fil the note as the server made it
 * @param {[string, string][]} verdier the label of a line, and what stands on it
 * @returns {Promise<Blob>} the same note with the lines filled. Error: `RangeError` for what is no such file
 */
export async function fyllWord(fil, verdier) {
  const deler = lesZip(fil);
  const dokument = deler.find(({ navn }) => navn === DOKUMENT);
  if (!dokument) throw new RangeError('no text');
  const xml = new DOMParser().parseFromString(await pakkUt(dokument), 'application/xml');
  fyll(xml, verdier.filter(([, verdi]) => verdi));
  const innhold = new TextEncoder().encode(new XMLSerializer().serializeToString(xml));
  Object.assign(dokument, { metode: 0, innhold, stor: innhold.length, sum: crc32(innhold) });
  return new Blob(lagZip(deler), { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' });
}

function fyll(xml, verdier) {
  let sist = null;
  for (const [etikett, verdi] of verdier) {
    let avsnitt = [...xml.getElementsByTagNameNS(W, 'p')].find((p) => p.textContent.startsWith(`${etikett}:`));
    if (!avsnitt && sist) { // a line that the note does not have, like the one before
      avsnitt = sist.cloneNode(true);
      sist.after(avsnitt);
    }
    if (!avsnitt) continue;
    sist = avsnitt;
    const biter = [...avsnitt.getElementsByTagNameNS(W, 'r')];
    for (const bit of biter.slice(1)) bit.remove();
    const bit = biter[0];
    for (const gammel of [...bit.children].filter(({ localName }) => localName !== 'rPr')) gammel.remove();
    const tekst = xml.createElementNS(W, 'w:t');
    tekst.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
    tekst.textContent = `${etikett}: ${verdi}`;
    bit.append(tekst);
  }
}

function lesZip(fil) {
  const data = new DataView(fil);
  let slutt = fil.byteLength - 22;
  while (slutt >= 0 && data.getUint32(slutt, true) !== 0x06054b50) slutt -= 1;
  if (slutt < 0) throw new RangeError('no zip');
  const deler = [];
  let plass = data.getUint32(slutt + 16, true);
  for (let igjen = data.getUint16(slutt + 10, true); igjen > 0; igjen -= 1) {
    const [lengde, ekstra, merknad] = [28, 30, 32].map((n) => data.getUint16(plass + n, true));
    const start = data.getUint32(plass + 42, true);
    const fra = start + 30 + data.getUint16(start + 26, true) + data.getUint16(start + 28, true);
    deler.push({
      navn: new TextDecoder().decode(new Uint8Array(fil, plass + 46, lengde)),
      metode: data.getUint16(plass + 10, true),
      sum: data.getUint32(plass + 16, true),
      stor: data.getUint32(plass + 24, true),
      innhold: new Uint8Array(fil, fra, data.getUint32(plass + 20, true)),
    });
    plass += 46 + lengde + ekstra + merknad;
  }
  return deler;
}

async function pakkUt({ metode, innhold }) {
  const strom = new Blob([innhold]).stream();
  return new Response(metode === 8 ? strom.pipeThrough(new DecompressionStream('deflate-raw')) : strom).text();
}

/** The parts of a zip file in the order in which they are written. */
export function lagZip(deler) {
  const biter = [];
  const liste = [];
  let plass = 0;
  const legg = (hvor, tall) => {
    const hode = new DataView(new ArrayBuffer(tall.reduce((sum, [, bredde]) => sum + bredde, 0)));
    let her = 0;
    for (const [verdi, bredde] of tall) {
      if (bredde === 2) hode.setUint16(her, verdi, true);
      else hode.setUint32(her, verdi, true);
      her += bredde;
    }
    hvor.push(hode);
    return her;
  };
  for (const { navn, metode, sum, stor, innhold } of deler) {
    const navnet = new TextEncoder().encode(navn);
    // Version, flags (names in UTF-8), method, time and date (the first day that a zip can tell), sum, sizes, name, extra.
    const felles = [[20, 2], [0x800, 2], [metode, 2], [0, 2], [0x21, 2], [sum, 4], [innhold.length, 4], [stor, 4], [navnet.length, 2], [0, 2]];
    legg(liste, [[0x02014b50, 4], [20, 2], ...felles, [0, 2], [0, 2], [0, 2], [0, 4], [plass, 4]]);
    liste.push(navnet);
    plass += legg(biter, [[0x04034b50, 4], ...felles]) + navnet.length + innhold.length;
    biter.push(navnet, innhold);
  }
  const lengde = liste.reduce((sum, bit) => sum + bit.byteLength, 0);
  legg(liste, [[0x06054b50, 4], [0, 2], [0, 2], [deler.length, 2], [deler.length, 2], [lengde, 4], [plass, 4], [0, 2]]);
  return [...biter, ...liste];
}

export function crc32(bytes) {
  let sum = ~0;
  for (const en of bytes) {
    sum ^= en;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}
