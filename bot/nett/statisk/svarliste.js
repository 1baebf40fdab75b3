// The answers in words, in four groups, each with a button that opens its question again.

import { lag, lagKnapp, med, tekst } from './lag.js';

const GRUPPER = {
  'gruppe_soning': [
    'rolle', 'form', 'frigang', 'nav_oppfolging', 'startet', 'kolliderer', 'dogn', 'loslatelse', 'endt_tid',
    'opphold_maaneder', 'alder', 'bursdag',
  ],
  'gruppe_arbeid': [
    'arbeidsevne', 'ytelser', 'sosialhjelp', 'arbeidsevnevurdering', 'oppfolgingsbehov', 'maal', 'maal_tekst',
  ],
  'gruppe_forberedt': ['kartlegging', 'forstegangssamtale', 'programinnhold', 'individuell_plan'],
  'gruppe_hverdag': [], // and what stands nowhere else
};

/**
 * @param {{felt: string, etikett: string, verdi: string}[]} svar
 * @param {Function} endre (felt, etikett) called when an answer is to be changed
 * @param {string} slag the element of the groups' headings
 */
export function lagSvarliste(svar, maalform, endre, slag = 'h3') {
  const si = (nokkel, verdier) => tekst(maalform, nokkel, verdier);
  const kjente = Object.values(GRUPPER).flat();
  const linje = ({ felt, etikett, verdi }) => lag(
    'div', '', lag('dt', '', etikett), lag('dd', '', verdi),
    lag('dd', 'handling', med(lagKnapp('lenkeknapp', si('endre'), () => endre(felt, etikett)), {
      'aria-label': si('endre_felt', { felt: etikett }),
    })),
  );
  return Object.entries(GRUPPER).flatMap(([navn, felter]) => {
    const mine = svar.filter(({ felt }) => felter.includes(felt) || (felter.length === 0 && !kjente.includes(felt)));
    return mine.length > 0 ? [lag(slag, 'gruppe', si(navn)), lag('dl', 'svarliste', ...mine.map(linje))] : [];
  });
}
