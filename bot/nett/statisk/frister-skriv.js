// The list of deadlines as an Excel file, made in the browser: the references are not the server's to know.

import { crc32, lagZip } from './wordfyll.js';

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LENKE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKKE = 'http://schemas.openxmlformats.org/package/2006';
const SLAG = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HODE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
// Colour goes beside the words, never instead of them; the same as in `kvp frister --format xlsx`.
const FARGER = { KAN: 'DCEBE6', RETT: 'DCEBE6', FORBERED: 'FDF1D3', NAV: 'E4E9F2', MANGLER_OPPLYSNINGER: 'FCE9E6' };
const [STIL_TEKST, STIL_HODE, STIL_DAG, FORSTE_FARGE] = [0, 1, 2, 3];
// What XML has no sign for.
const ULOVLIG = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const rent = (verdi) => verdi.replace(ULOVLIG, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const dagnummer = (dag) => Date.parse(dag) / 864e5 + 25569; // days since the last day of 1899
const bokstav = (nr) => String.fromCharCode(65 + nr);

/** One cell: a number, a day (`{dag}`), or text, which stays text whatever it looks like. */
function celle(verdi, stil) {
  if (typeof verdi === 'number') return `<c s="${stil}"><v>${verdi}</v></c>`;
  if (verdi && verdi.dag) return `<c s="${STIL_DAG}"><v>${dagnummer(verdi.dag)}</v></c>`;
  return `<c s="${stil}" t="inlineStr"><is><t xml:space="preserve">${rent(verdi || '')}</t></is></c>`;
}

function ark(hode, bredder, rader) {
  const farger = Object.keys(FARGER);
  const linje = (celler) => `<row>${celler.join('')}</row>`;
  const linjer = rader.map(({ konklusjon, celler }) => linje(celler.map((verdi, nr) => celle(
    verdi, nr === 1 && farger.includes(konklusjon) ? FORSTE_FARGE + farger.indexOf(konklusjon) : STIL_TEKST,
  ))));
  return `<worksheet xmlns="${NS}"><sheetViews><sheetView workbookViewId="0">
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols>${bredder.map((b, nr) => `<col min="${nr + 1}" max="${nr + 1}" width="${b}" customWidth="1"/>`).join('')}</cols>
<sheetData>${linje(hode.map((tittel) => celle(tittel, STIL_HODE)))}${linjer.join('')}</sheetData>
<autoFilter ref="A1:${bokstav(hode.length - 1)}${rader.length + 1}"/></worksheet>`;
}

function stiler() {
  const fyll = Object.values(FARGER).map((farge) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${farge}"/></patternFill></fill>`);
  const celler = ['', 'fontId="1"', 'numFmtId="164" applyNumberFormat="1"', ...fyll.map((_, nr) => `fillId="${nr + 2}" applyFill="1"`)];
  return `<styleSheet xmlns="${NS}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="${fyll.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fyll.join('')}</fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="${celler.length}">${celler.map((en) => `<xf xfId="0" ${en} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`).join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/**
 * @param {string} navn of the sheet
 * @param {string[]} hode
 * @param {number[]} bredder of the columns, in signs
 * @param {{konklusjon: string, celler: (string|number|{dag: string}|null)[]}[]} rader
 * @returns {Blob} a workbook with one sheet: the heading stands, and every column can be filtered
 */
export function tilXlsx(navn, hode, bredder, rader) {
  const forhold = (slag, maal, id) => `<Relationship Id="${id}" Type="${LENKE}/${slag}" Target="${maal}"/>`;
  const deler = {
    '[Content_Types].xml': `<Types xmlns="${PAKKE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${SLAG}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SLAG}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${SLAG}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PAKKE}/relationships">${forhold('officeDocument', 'xl/workbook.xml', 'r1')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${NS}" xmlns:r="${LENKE}"><sheets><sheet name="${rent(navn)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKKE}/relationships">${forhold('worksheet', 'worksheets/sheet1.xml', 'r1')}
${forhold('styles', 'styles.xml', 'r2')}</Relationships>`,
    'xl/styles.xml': stiler(),
    'xl/worksheets/sheet1.xml': ark(hode, bredder, rader),
  };
  const biter = Object.entries(deler).map(([sti, xml]) => {
    const innhold = new TextEncoder().encode(HODE + xml);
    return { navn: sti, metode: 0, innhold, stor: innhold.length, sum: crc32(innhold) };
  });
  return new Blob(lagZip(biter), { type: `${SLAG}.sheet` });
}
