// The officer's list of deadlines. References stay in this page: what is sent is a running number and the case, and
// nothing is stored anywhere.

import { fortsett } from './fortsett.js';
import { lag, lagKnapp, lastNed, med } from './lag.js';
import { Avvist, Leser, flyttMaaneder, lesTabell, pluss } from './frister-les.js';

const MAKS_RADER = 500;
const MAKS_FIL = 20e6;
const SNART = 30;
const RADER_FORST = 60;
const RADER_SIDEN = 220; // each part makes the browser measure the whole table once more
const NAA = ['RETT', 'KAN'];
const KOLONNER = ['ref', 'konklusjon', 'vindu_fra', 'loslatelse', 'dager', 'gjor', 'mangler'];

const bok = JSON.parse(document.getElementById('ordbok').textContent);
const rot = new URL(document.querySelector('.frister').dataset.rot, document.baseURI);
const e = (id) => document.getElementById(id);
const si = (nokkel, verdier = {}) => bok.t[nokkel].replace(/{(\w+)}/g, (hele, navn) => verdier[navn] ?? hele);
const norsk = (dag) => (dag ? dag.split('-').reverse().join('.') : '');
// The day in Norway, whatever the machine's clock is set to.
const iDag = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());

let liste = []; // the rows shown: what came back, with reference and case of our own
let dag = '';
let samtale = null;
let igjen = []; // rows that are not in the table yet
let ur = 0;

async function vis(rader) {
  melding('');
  e('resultat').hidden = true;
  dag = iDag();
  const treg = setTimeout(() => { e('melding').textContent = si('regner'); }, 300);
  try {
    const lest = new Leser(bok, dag).lesRader(rader);
    if (lest.saker.length > MAKS_RADER) throw new Avvist('feil_mange');
    liste = await regnUt(lest.saker);
    visIkkeLest(lest);
    tegn();
    e('resultat').hidden = false;
    e('tabelltittel').focus();
  } catch (feil) {
    melding(feil instanceof Avvist ? si(feil.nokkel, feil.verdier) : feil.ord || si('feil_kontakt'));
  } finally {
    clearTimeout(treg);
    e('melding').textContent = '';
  }
}

/** One call: the number of the row in place of its reference. */
async function regnUt(saker) {
  if (saker.length === 0) return [];
  const svar = await kall('api/frister', {
    maalform: bok.maalform, rader: saker.map(({ sak }, nr) => ({ ref: `r${nr}`, ...sak })),
  });
  return svar.rader.map((rad) => {
    const { ref, sak } = saker[Number(rad.ref.slice(1))];
    return { ...rad, ref, sak };
  });
}

async function kall(sti, kropp) {
  const svar = await fetch(new URL(sti, rot), {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Accept-Language': bok.maalform }, body: JSON.stringify(kropp),
  });
  const data = await svar.json().catch(() => ({}));
  if (!svar.ok) throw Object.assign(new Error(String(svar.status)), { ord: data.feil });
  return data;
}

function melding(tekst) {
  e('feil').textContent = tekst;
}

// The table

function tegn() {
  const [hva, form] = [e('vis').value, e('form').value];
  const viste = liste.filter((rad) => (hva === 'alle' || UTVALG[hva](rad)) && (!form || (rad.sak.form ?? []).includes(form)));
  e('rader').replaceChildren();
  igjen = [...viste];
  tegnFlere(RADER_FORST);
  e('antall').textContent = si('antall', { vist: viste.length, alle: liste.length, dag: norsk(dag) });
}

/** A part of the rows now, the rest as soon as the page has answered what the person does meanwhile. */
function tegnFlere(antall) {
  clearTimeout(ur);
  e('rader').append(...igjen.splice(0, antall).map(lagRad));
  if (igjen.length > 0) ur = setTimeout(tegnFlere, 0, RADER_SIDEN);
}

const UTVALG = {
  innen_30: (rad) => rad.dager !== null && rad.dager <= SNART,
  naa: (rad) => NAA.includes(rad.konklusjon),
  mangler_dato: (rad) => rad.sak.loslatelse === 'vet_ikke' || rad.mangler.includes('loslatelse'),
};

function lagRad(rad) {
  const aapne = med(lagKnapp('lenkeknapp', si('aapne'), () => aapneSamtalen(rad)), { 'aria-label': si('aapne_ref', { ref: rad.ref }) });
  const tr = lag(
    'tr', '', med(lag('th', '', rad.ref), { scope: 'row' }), lag('td', '', lag('span', `merke ${rad.konklusjon}`, bok.kvp[rad.konklusjon])),
    lag('td', 'dag', norsk(rad.vindu_fra), omDager(rad, true)), lag('td', 'dag', loslatelse(rad), omDager(rad, false)),
    lag('td', '', lag('ul', '', ...rad.gjor.map((en) => lag('li', '', en)))), lag('td', '', felt(rad.mangler)), lag('td', 'handling', aapne),
  );
  return tr;
}

/** The days left, beside the date that they lead to: the window while it is shut, else the release. */
function omDager(rad, vindu) {
  if (rad.dager === null || vindu !== (rad.vindu_fra !== null && rad.vindu_fra > dag && !NAA.includes(rad.konklusjon))) return null;
  const { dager } = rad;
  return lag('span', 'om', dager === 0 ? si('i_dag') : si(dager > 0 ? 'om_dager' : 'siden', { n: Math.abs(dager) }));
}

function loslatelse({ sak }) {
  const ut = sak.loslatelse;
  if (!ut) return '';
  if (ut === 'vet_ikke') return bok.kvp.ukjent;
  const dager = ut.fra === ut.til ? norsk(ut.fra) : `${norsk(ut.fra)}–${norsk(ut.til)}`;
  return bok.kvp[ut.sikkerhet] ? `${dager} (${bok.kvp[ut.sikkerhet]})` : dager;
}

const felt = (navn) => navn.map((en) => bok.kvp[`felt.${en}`] ?? en).join(', ');

function visIkkeLest({ feil, utelatt }) {
  const deler = [];
  if (feil.length > 0) deler.push(lag('h3', '', si('ikke_lest')), lag('ul', '', ...feil.map((en) => lag('li', '', si('rad', en)))));
  if (utelatt.length > 0) deler.push(lag('p', 'dempet', si('utelatt', { kolonner: utelatt.join(', ') })));
  e('ikke-lest').replaceChildren(...deler);
}

// The conversation of one row, in this page, so that the list stays

async function aapneSamtalen({ ref, sak }) {
  e('samtalen').hidden = false;
  e('samtaletittel').textContent = si('samtalen', { ref });
  e('samtaletittel').focus();
  try {
    if (!samtale) {
      await import('./veileder.js');
      samtale = med(lag('kvp-veileder'), { visning: 'del', rolle: 'ansatt' });
      e('samtalen').append(samtale);
    }
    await samtale.klar;
    const kladd = { format: 'kvp-kladd', versjon: 1, maalform: bok.maalform, sak: { rolle: 'ansatt', ...sak } };
    await fortsett(samtale.visning, await samtale.samtale.kall('POST', 'samtale/kladd', kladd));
  } catch (feil) {
    melding(feil.ord || si('feil_kontakt'));
  }
}

// Files

function csv() {
  const trygg = (verdi) => {
    const tekst = /^[=+\-@\t]/.test(verdi) ? `'${verdi}` : String(verdi);
    return /[";\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
  };
  const linjer = [KOLONNER.map((navn) => bok.t[navn]), ...liste.map((rad) => [
    rad.ref, bok.kvp[rad.konklusjon], norsk(rad.vindu_fra), loslatelse(rad), rad.dager ?? '', rad.gjor.join('. '), felt(rad.mangler),
  ])];
  lastNed('kvp-frister.csv', 'text/csv', `\ufeff${linjer.map((linje) => linje.map(trygg).join(';')).join('\r\n')}\r\n`);
}

const BREDDER = [16, 38, 16, 32, 12, 52, 52];

async function excel() {
  const { tilXlsx } = await import('./frister-skriv.js');
  const dagen = (d) => (d ? { dag: d } : null);
  const rader = liste.map((rad) => ({
    konklusjon: rad.konklusjon,
    celler: [rad.ref, bok.kvp[rad.konklusjon], dagen(rad.vindu_fra), loslatelse(rad), rad.dager, rad.gjor.join('. '), felt(rad.mangler)],
  }));
  const fil = tilXlsx(bok.kvp.frister, KOLONNER.map((navn) => bok.t[navn]), BREDDER, rader);
  lastNed('kvp-frister.xlsx', fil.type, fil);
}

/** The same calendar as `kvp frister --format ics` makes, with the same names for the same events. */
export function ics(rader, dagen) {
  const tekst = (t) => t.replace(/[\x00-\x09\x0b-\x1f\x7f]/g, ' ').replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
  const hex = (ref) => [...new TextEncoder().encode(ref)].map((b) => b.toString(16).padStart(2, '0')).join('');
  const kort = (d) => d.replaceAll('-', '');
  const linjer = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//KVP-veileder//kvp frister//NO', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    `X-WR-CALNAME:${tekst(bok.kvp['kal.navn'])}`];
  const nr = Math.max((Date.parse(dagen) - Date.parse('2020-01-01')) / 864e5, 0);
  for (const rad of rader) {
    const ut = rad.sak.loslatelse;
    if (!ut || ut === 'vet_ikke' || rad.konklusjon === 'UTENFOR') continue;
    const vindu = rad.vindu_fra ?? flyttMaaneder(ut.fra, -6);
    const usikker = ut.sikkerhet !== 'fastsatt' || ut.fra !== ut.til;
    const dager = { snart: pluss(vindu, -SNART), vindu, tre_maaneder: flyttMaaneder(ut.fra, -3), loslatelse: ut.fra };
    for (const [slag, d] of Object.entries(dager)) {
      const om = [bok.kvp[`kal.${slag}.om`], `${bok.kvp.loslatelse}: ${loslatelse(rad)}.`, ...(usikker ? [bok.kvp['kal.sjekk']] : []),
        ...(['snart', 'vindu'].includes(slag) ? rad.gjor.map((en) => `${en}.`) : []), bok.kvp.nav_avgjor];
      const tittel = tekst(`${bok.kvp[`kal.${slag}`]}${usikker ? ' (?)' : ''} – ${rad.ref}`);
      linjer.push('BEGIN:VEVENT', `UID:${slag}-${hex(rad.ref)}@kvp-frister`, `DTSTAMP:${kort(dagen)}T000000Z`, `SEQUENCE:${nr}`,
        `DTSTART;VALUE=DATE:${kort(d)}`, `DTEND;VALUE=DATE:${kort(pluss(d, 1))}`, `SUMMARY:${tittel}`, `DESCRIPTION:${tekst(om.join('\n'))}`,
        'TRANSP:TRANSPARENT', 'CLASS:PRIVATE', `CATEGORIES:${tekst(bok.kvp['kal.navn'])}`);
      if (d >= dagen) linjer.push('BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:PT8H', `DESCRIPTION:${tittel}`, 'END:VALARM');
      linjer.push('END:VEVENT');
    }
  }
  return `${[...linjer, 'END:VCALENDAR'].map(brett).join('\r\n')}\r\n`;
}

function brett(linje) {
  const deler = [];
  let [naa, lengde] = ['', 0];
  for (const tegn of linje) {
    const bredde = new TextEncoder().encode(tegn).length;
    if (lengde + bredde > 75) {
      deler.push(naa);
      [naa, lengde] = [' ', 1];
    }
    naa += tegn;
    lengde += bredde;
  }
  return [...deler, naa].join('\r\n');
}

async function lesFil(fil) {
  if (!fil) return;
  try {
    if (fil.size > MAKS_FIL) throw new RangeError();
    const innhold = await fil.arrayBuffer();
    const [a, b] = new Uint8Array(innhold);
    if (a === 0x50 && b === 0x4b) await vis(await (await import('./frister-xlsx.js')).lesXlsx(innhold));
    else await vis(lesTabell(somTekst(innhold)));
  } catch (feil) {
    melding(si('feil_fil'));
  }
}

function somTekst(innhold) {
  const [a, b] = new Uint8Array(innhold);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(innhold);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(innhold);
  } catch (feil) {
    return new TextDecoder('windows-1252').decode(innhold);
  }
}

e('inn').addEventListener('submit', (hendelse) => {
  hendelse.preventDefault();
  const tekst = e('lim').value;
  if (tekst.trim()) vis(lesTabell(tekst));
  else melding(si('feil_tom'));
});
e('fil').addEventListener('change', async () => {
  await lesFil(e('fil').files[0]);
  e('fil').value = ''; // the same file can be chosen again
});
e('vis').addEventListener('change', tegn);
e('form').addEventListener('change', tegn);
e('xlsx').addEventListener('click', () => excel().catch(() => melding(si('feil_kontakt'))));
e('csv').addEventListener('click', csv);
e('ics').addEventListener('click', () => lastNed('kvp-frister.ics', 'text/calendar', ics(liste, dag)));
window.addEventListener('beforeprint', () => tegnFlere(MAKS_RADER));
e('skriv-ut').addEventListener('click', () => window.print());
e('mal').addEventListener('click', () => lastNed('kvp-frister-mal.csv', 'text/csv', '\ufeffReferanse;Form;Frigang;Løslatelse;Hvor sikker;Alder\r\n'));
