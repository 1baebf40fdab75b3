// Three fields for a date beside the free text. What is filled in becomes words, and is read as if it had been typed.

import { lag, lagKnapp, med, tekst } from './lag.js';

export const DATOFELT = ['loslatelse', 'bursdag'];

const tall = (skrevet, maks) => /^\d{1,4}\.?$/.test(skrevet) && parseInt(skrevet, 10) >= 1 && parseInt(skrevet, 10) <= maks;
const baretall = (skrevet) => skrevet.replace(/\.$/, '');

/**
 * What the fields say, in words that the reader of free text knows. Null where it is no date: nothing, a day alone, or
 * a number that no month or year has. Words in a field («mars», or all of «15. mars 2027») are handed on as they are.
 * @param {string[]} maaneder the twelve names, in order
 */
export function datoIOrd(dag, maaned, aar, maaneder) {
  const skrevet = [dag, maaned, aar].map((del) => del.trim());
  if (skrevet.some((del) => /[^\d.]|\d\.\d/.test(del))) {
    return skrevet.map((del, nr) => (nr === 0 && /^\d+$/.test(del) ? `${del}.` : del)).filter(Boolean).join(' ');
  }
  const [d, m, a] = skrevet;
  if (!m ? d || !a : !tall(m, 12) || (d && !tall(d, 31))) return null;
  if (a && (!tall(a, 2200) || ![2, 4].includes(baretall(a).length))) return null;
  const helt = a && baretall(a).padStart(4, '20');
  if (!m) return helt;
  // With its name a month is a month: «3.27» could be many things.
  return [d && `${baretall(d)}.`, maaneder[parseInt(m, 10) - 1], helt].filter(Boolean).join(' ');
}

/** @param {Function} send (words): the person has filled in a date */
export function lagDatofelt(maalform, send, feil) {
  const si = (nokkel) => tekst(maalform, nokkel);
  const felt = (siffer) => med(lag('input', `siffer-${siffer}`), { type: 'text', inputmode: 'numeric', maxlength: 40, autocomplete: 'off' });
  const felter = { dag: felt(2), maaned: felt(2), aar: felt(4) };
  const omtrent = med(lag('input'), { type: 'checkbox' });
  const bruk = () => {
    const ord = datoIOrd(...Object.values(felter).map(({ value }) => value), si('maaneder').split(' '));
    const bareAar = /^\d+$/.test(ord); // a whole year is about as it is
    if (ord) send(omtrent.checked && !bareAar ? `${si('omtrent').toLowerCase()} ${ord}` : ord);
    else feil('feil_dato');
  };
  for (const ett of Object.values(felter)) {
    ett.addEventListener('keydown', (hendelse) => {
      if (hendelse.key !== 'Enter' || hendelse.isComposing) return;
      hendelse.preventDefault();
      bruk();
    });
  }
  return med(lag(
    'div', 'dato', lag('label', '', si('dag'), felter.dag), lag('label', '', si('maaned'), felter.maaned), lag('label', '', si('aar'), felter.aar),
    lag('label', 'avkryssing', omtrent, lag('span', '', si('omtrent'))), lagKnapp('', si('bruk_dato'), bruk),
  ), { role: 'group', 'aria-label': si('dato') });
}
