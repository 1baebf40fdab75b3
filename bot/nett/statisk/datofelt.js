// Three fields for a date beside the free text. What is filled in becomes words, and is read as if it had been typed.

import { lag, lagKnapp, med, tekst } from './lag.js';

export const DATOFELT = ['loslatelse', 'bursdag'];

/** @param {Function} send (words): the person has filled in a date */
export function lagDatofelt(maalform, send, feil) {
  const si = (nokkel) => tekst(maalform, nokkel);
  const tall = (nokkel, maks, siffer) => {
    const felt = med(lag('input', `siffer-${siffer}`), {
      type: 'text', inputmode: 'numeric', maxlength: siffer, autocomplete: 'off',
    });
    const gyldig = () => /^\d+$/.test(felt.value.trim()) && felt.value.trim() >= 1 && felt.value.trim() <= maks;
    return { felt, gyldig, etikett: lag('label', '', si(nokkel), felt) };
  };
  const dag = tall('dag', 31, 2);
  const maaned = tall('maaned', 12, 2);
  const aar = tall('aar', 2200, 4);
  const omtrent = med(lag('input'), { type: 'checkbox' });
  const bruk = lagKnapp('', si('bruk_dato'), () => {
    const tomDag = dag.felt.value.trim() === '';
    if (!maaned.gyldig() || !aar.gyldig() || aar.felt.value.trim().length !== 4 || !(tomDag || dag.gyldig())) {
      feil('feil_dato');
      return;
    }
    const tallene = [...(tomDag ? [] : [dag]), maaned, aar].map(({ felt }) => felt.value.trim());
    // Without a day the month is named: «3.2027» could be many things.
    const ord = tomDag ? `${si('maaneder').split(' ')[tallene[0] - 1]} ${tallene[1]}` : tallene.join('.');
    send(omtrent.checked ? `${si('omtrent')} ${ord}`.toLowerCase() : ord);
  });
  return med(lag(
    'div', 'dato', dag.etikett, maaned.etikett, aar.etikett, lag('label', 'avkryssing', omtrent, lag('span', '', si('omtrent'))), bruk,
  ), { role: 'group', 'aria-label': si('dato') });
}
