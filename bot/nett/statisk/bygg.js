// The parts of the conversation's page, built once. What each part does is in samtale.js.

import { lag, lagKnapp, med, t } from './lag.js';

const SVG = 'http://www.w3.org/2000/svg';
// Two strokes each, drawn in the colour of the text.
const TEGN = {
  merke: 'M5 4.5h14a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5h-6.5l-5 4v-4H5A2.5 2.5 0 0 1 2.5 15V7A2.5 2.5 0 0 1 5 4.5z'
    + 'm3.6 6.6 2.6 2.6 4.6-5',
  lukk: 'M5.5 5.5l13 13m0-13l-13 13',
  lyd: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9a4.2 4.2 0 0 1 0 6m2.6-8.6a8 8 0 0 1 0 11.2',
};

/** A drawn sign beside words; never read aloud. */
export function tegn(navn) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [n, v] of Object.entries({ viewBox: '0 0 24 24', class: 'tegn', 'aria-hidden': 'true' })) svg.setAttribute(n, v);
  const strek = document.createElementNS(SVG, 'path');
  strek.setAttribute('d', TEGN[navn]);
  svg.append(strek);
  return svg;
}

const knapp = (klasse, nokkel) => t(lagKnapp(klasse, ''), nokkel);
const utforer = (klasse, handling) => {
  const ny = knapp(klasse, handling);
  ny.dataset.handling = handling;
  return ny;
};

/**
 * @param {string} visning 'side' (the whole page), 'del' (a part of one) or 'knapp' (a panel behind a button)
 * @param {boolean} kort the answers stand beside the conversation
 * @returns {{rot: Element, del: Object<string, HTMLElement>}} `del` names the parts that change
 */
export function bygg(visning, kort) {
  const del = {
    opp: med(lagKnapp('stille', ''), { hidden: '' }),
    bytt: med(knapp('stille', 'bytt'), { hidden: '' }),
    lukk: visning === 'knapp' && t(lagKnapp('stille bare-tegn', tegn('lukk')), 'lukk', 'aria-label'),
    framdrift: med(lag('div', 'framdrift', lag('span', '')), { 'aria-hidden': 'true' }),
    logg: lag('ol', 'logg'),
    historie: lag('ol', 'logg'),
    svarene: med(lag('section', 'boks svarene'), { hidden: '', 'aria-labelledby': 'svarene-tittel', tabindex: '-1' }),
    steg: lag('p', 'steg'),
    sporsmaal: med(lag('h2', 'sporsmaalet'), { id: 'sporsmaal', tabindex: '-1', 'aria-describedby': 'sporsmaal-mer' }),
    sporsmaalMer: med(lag('p', 'sporsmaal-mer'), { id: 'sporsmaal-mer' }),
    knapper: lag('div', 'knapper'),
    status: med(lag('p', 'status'), { role: 'status' }),
    faner: med(lag('p', 'status'), { role: 'status' }),
    notat: notat(),
    varselTekst: med(lag('p', 'telling'), { id: 'varsel-tekst' }),
    varselOpplest: med(lag('p', 'bare-opplest'), { role: 'status' }),
    merTid: knapp('hoved', 'mer_tid'),
    omSporsmaal: med(lag(
      'div', 'om-sporsmaal', utforer('lenkeknapp', 'hjelp'), utforer('lenkeknapp', 'hvorfor'), utforer('lenkeknapp', 'hopp_over'),
    ), { hidden: '' }),
    valg: lag('div'),
    felt: med(lag('textarea'), {
      id: 'tekst', rows: '1', 'aria-describedby': 'hint', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'send',
    }),
    feil: med(lag('div', 'feil'), { role: 'alert' }),
    startTekst: med(lag('p'), { id: 'start-tekst' }),
    startKnapp: med(knapp('hoved', 'start_ny'), { 'aria-describedby': 'start-tekst' }),
  };
  // The ring of a late answer must not move what stands below, so the sign and the word are made at once.
  del.opp.append(tegn('lyd'), lag('span'));
  del.varsel = med(lag('section', 'boks advarsel', overskrift('h2', 'varsel-tittel', 'er_du_her'), del.varselTekst, del.varselOpplest, lag('div', 'knapper', del.merTid)), {
    role: 'alertdialog', 'aria-labelledby': 'varsel-tittel', 'aria-describedby': 'varsel-tekst', hidden: '',
  });
  del.foer = med(lag('details', 'foer', t(lag('summary'), 'sagt_foer'), del.historie), { hidden: '' });
  del.skjema = med(lag(
    'form', 'skriv',
    lag('div', 'skriv-om', t(med(lag('label'), { for: 'tekst' }), 'skriv_svar'), ' ', t(med(lag('span', 'hint'), { id: 'hint' }), 'hint')),
    lag('div', 'skriv-linje', del.felt, med(knapp('hoved', 'send'), { type: 'submit' })),
  ), { autocomplete: 'off', novalidate: '' });
  del.svar = med(lag(
    'section', 'svar', lag('div', '', del.steg, del.sporsmaal, del.sporsmaalMer), del.valg, del.knapper, del.skjema, del.omSporsmaal,
  ), { 'aria-labelledby': 'sporsmaal', hidden: '' });
  del.samtale = med(lag(
    'section', 'samtale', overskrift('h2', 'logg-tittel', 'samtalen', 'bare-opplest'), del.foer,
    med(lag('div', '', del.logg), { role: 'log', 'aria-live': 'polite', 'aria-labelledby': 'logg-tittel' }),
    del.status, del.notat, del.svarene,
  ), { 'aria-labelledby': 'logg-tittel', hidden: '' });
  del.start = med(lag('section', 'boks start', del.startTekst, del.startKnapp), { 'aria-labelledby': 'start-tekst', hidden: '' });
  del.verktoy = med(lag(
    'section', 'verktoy', overskrift('h2', 'verktoy-tittel', 'alltid', 'bare-opplest'),
    lag('div', 'knapper', utforer('fast menneske', 'menneske'), utforer('fast', 'tilbake'), !kort && t(lagKnapp('fast mine', ''), 'svarene_mine'),
      utforer('fast', 'start_paa_nytt'),
      utforer('fast slett', 'avslutt')),
  ), { 'aria-labelledby': 'verktoy-tittel', hidden: '' });
  // It scrolls by itself and may hold text alone, so the keyboard must reach it.
  del.rull = med(lag('div', 'rull'), { tabindex: '0', role: 'group', 'aria-labelledby': 'logg-tittel' });
  // The answer area stays in sight; what was said scrolls above it.
  del.bunn = lag('div', 'bunn', del.faner, del.varsel, del.feil, del.start, del.svar);
  // The choices themselves are in reach of the keyboard and of what reads aloud: this is for the eye.
  del.merUnder = med(t(lag('p', 'mer-under'), 'mer_under'), { hidden: '', 'aria-hidden': 'true' });
  return { rot: sammen(visning, del), del };
}

function sammen(visning, del) {
  const knapper = lag('div', 'toppknapper', del.opp, del.bytt, del.lukk);
  const robot = lag('p', 'robot', t(lag('strong'), 'robot'), ' ', t(lag('span'), 'robot_mer'));
  const innhold = lag('div', 'innhold', del.samtale);
  del.rull.append(innhold);
  if (visning === 'del') {
    return lag('div', 'rot del', lag('div', 'topp', robot, knapper), del.framdrift, del.rull, del.bunn, del.merUnder, del.verktoy);
  }
  const erSide = visning === 'side';
  const tittel = med(t(lag(erSide ? 'h1' : 'h2'), 'tittel'), { id: 'tittel' });
  const topp = lag('header', 'topp', lag('div', 'navnetrekk', tegn('merke'), tittel), knapper);
  innhold.prepend(lag('div', 'innledning', robot));
  const deler = [topp, del.framdrift, del.rull, del.bunn, del.merUnder, del.verktoy];
  if (erSide) return lag('div', 'rot side', ...deler);
  return med(lag('dialog', 'rot panel', ...deler), { 'aria-labelledby': 'tittel' });
}

function overskrift(slag, id, nokkel, klasse = '') {
  return med(t(lag(slag, klasse), nokkel), { id });
}

function notat() {
  const lenke = (slag, nokkel) => lag('li', '', t(med(lag('a'), { 'data-notat': slag, target: '_blank' }), nokkel));
  return med(lag(
    'section', 'boks notat', overskrift('h2', 'notat-tittel', 'notatet'),
    lag('ul', 'lenker', lenke('pdf', 'notat_pdf'), lenke('html', 'notat_les'), lenke('utskrift', 'notat_skriv_ut')),
  ), { 'aria-labelledby': 'notat-tittel', hidden: '' });
}
