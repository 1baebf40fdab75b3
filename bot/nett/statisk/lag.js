// The few helpers that every part of the page uses. Text only ever goes in as text, never as markup.

import TEKSTER from './tekster.js';

export const MAALFORMER = Object.keys(TEKSTER);

/** Adds the words of a page that is more than the element. */
export function leggTilTekster(mer) {
  for (const maalform of MAALFORMER) Object.assign(TEKSTER[maalform], mer[maalform]);
}

/** One element with a class and children; a string becomes text, `null`, `false` and `undefined` nothing. */
export function lag(navn, klasse, ...barn) {
  const element = document.createElement(navn);
  if (klasse) element.className = klasse;
  element.append(...barn.filter((ett) => ett !== null && ett !== false && ett !== undefined));
  return element;
}

/** An element with attributes: `med(lag('a', ''), { href: '…' })`. */
export function med(element, attributter) {
  for (const [navn, verdi] of Object.entries(attributter)) element.setAttribute(navn, verdi);
  return element;
}

export function lagKnapp(klasse, innhold, naarTrykket) {
  const knapp = lag('button', klasse, innhold);
  knapp.type = 'button';
  if (naarTrykket) knapp.addEventListener('click', () => naarTrykket(knapp));
  return knapp;
}

/** One of our own texts in the form `maalform`, with its places in braces filled. */
export function tekst(maalform, nokkel, verdier = {}) {
  return TEKSTER[maalform][nokkel].replace(/{(\w+)}/g, (hele, navn) => verdier[navn] ?? hele);
}

/** Marks an element that shows the text `nokkel` (or carries it as the attribute `som`); `oversett` fills it. */
export function t(element, nokkel, som = '') {
  element.dataset.t = nokkel;
  if (som) element.dataset.som = som;
  return element;
}

/** Puts every marked element inside `rot` into the form `maalform`. */
export function oversett(rot, maalform) {
  for (const element of rot.querySelectorAll('[data-t]')) {
    const ord = tekst(maalform, element.dataset.t);
    if (element.dataset.som) element.setAttribute(element.dataset.som, ord);
    else if (element.textContent !== ord) element.textContent = ord;
  }
}

const ark = new Map(); // name -> promise of a style sheet, shared by every shadow tree on the page

/** Gives a shadow tree its style sheets (a strict CSP allows no inline style). Resolves when they are there. */
export async function medStil(skygge, ...navn) {
  lastSkrift();
  for (const ett of navn) if (!ark.has(ett)) ark.set(ett, hentStil(ett));
  skygge.adoptedStyleSheets = await Promise.all(navn.map((ett) => ark.get(ett)));
}

async function hentStil(navn) {
  const stil = new CSSStyleSheet();
  // A style sheet that does not come must not keep the conversation away.
  const svar = await fetch(new URL(navn, import.meta.url)).catch(() => null);
  if (svar && svar.ok) stil.replaceSync(await svar.text());
  return stil;
}

/** Fonts belong to the document, not to a shadow tree; the name is our own, so that nothing of the page's changes. */
function lastSkrift() {
  if ([...document.fonts].some((skrift) => skrift.family.includes('KVP Lesbar'))) return;
  const adresse = new URL('atkinson-hyperlegible-next.woff2', import.meta.url).href;
  document.fonts.add(new FontFace('KVP Lesbar', `url(${adresse}) format("woff2")`, { weight: '200 800', display: 'swap' }));
}

/** Hands a text to the person as a file; it goes from this page to the disk and nowhere else. */
export function lastNed(navn, type, innhold) {
  const adresse = URL.createObjectURL(new Blob([innhold], { type }));
  med(lag('a'), { href: adresse, download: navn }).click();
  // Not at once: the download reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(adresse), 10000);
}
