// From a message of the contract to list items.

import { lag, lagKnapp, tekst } from './lag.js';

/** What the person said or chose. */
export function lagEgen(sagt, maalform) {
  return lag('li', 'melding fra-deg', lag('p', 'hvem', tekst(maalform, 'du')), ...avsnitt(sagt));
}

/**
 * One message from the robot: exactly one list item, so that it is announced once. `kort`: long lists are folded.
 * `utfor` is called with a fixed button of the message (`{tittel, handling, felt}`) and its element when it is pressed.
 */
export function lagMelding(melding, maalform, kort, utfor) {
  const hvem = lag('p', 'hvem', lag('span', 'navn', tekst(maalform, 'roboten')));
  if (melding.steg && melding.av) hvem.append(' ', lag('span', 'steg', tekst(maalform, 'steg', melding)));
  const punkt = lag('li', 'melding fra-robot', hvem);
  punkt.lang = maalform;
  punkt.classList.toggle('sporsmaal', Boolean(melding.felt));
  punkt.classList.toggle('uklart', Boolean(melding.uklart));
  punkt.classList.toggle('forstatt', Boolean(melding.forstatt));
  if (melding.vurdering && melding.vurdering.overskrift) {
    // The text of this message says the same in plain lines; nobody should have to hear it twice.
    punkt.append(lagVurdering(melding.vurdering, maalform, kort));
  } else if (melding.krise) {
    const boks = lag('div', 'boks krise', ...avsnitt(melding.tekst));
    boks.setAttribute('role', 'alert');
    punkt.append(boks);
  } else if (melding.advarsel) {
    punkt.append(lag('div', 'boks advarsel', ...avsnitt(melding.tekst)));
  } else {
    punkt.append(...avsnitt(melding.tekst));
  }
  const knapper = (melding.knapper || []).map((ett) => {
    const knapp = lagKnapp('fast', ett.tittel, () => utfor(ett, knapp));
    return knapp;
  });
  if (knapper.length > 0) punkt.append(lag('div', 'knapper i-meldingen', ...knapper));
  return punkt;
}

function avsnitt(innhold) {
  return (innhold || '').split('\n').map((linje) => linje.trim()).filter(Boolean).map((linje) => lag('p', '', linje));
}

/** The conclusion as a box: heading, reasons, what to know, what can be done, and the conditions one by one. */
export function lagVurdering(v, maalform, kort) {
  const si = (nokkel, verdier) => tekst(maalform, nokkel, verdier);
  const hjemler = (liste) => liste && liste.length > 0 && liste.join(', ');
  return lag(
    'div', `boks vurdering ${v.konklusjon ? v.konklusjon.toLowerCase() : ''}`,
    v.forelopig && lag('p', 'merkelapp', si('forelopig')),
    lag('h3', '', v.overskrift),
    ...(v.begrunnelse || []).map((grunn) => lag('p', '', grunn)),
    ...liste(si('motsigelser'), v.motsigelser, (m) => [m.tekst]),
    ...liste(si('forbehold'), v.forbehold, (f) => [f.tekst], kort),
    // A preliminary answer comes again when it is final, so its long lists are folded.
    ...liste(si('gjor_naa'), v.gjor_naa, (o) => [
      lag('strong', '', o.gjort ? si('gjort', o) : o.tittel), o.tekst && lag('span', 'linje', o.tekst),
    ], kort || v.forelopig),
    ...liste(si('vilkaarene'), v.vilkaar, (ett) => [
      lag('strong', '', ett.tittel || ett.navn), ': ', lag('span', `utfall ${ett.utfall}`, si(ett.utfall)),
      ett.grunn && lag('span', 'linje', ett.grunn),
      hjemler(ett.hjemler) && lag('span', 'linje kilde', hjemler(ett.hjemler)),
    ], true),
    hjemler(v.hjemler) && lag('p', 'kilde', si('bygger_paa', { hjemler: hjemler(v.hjemler) })),
  );
}

function liste(tittel, ting, innhold, foldet = false) {
  if (!ting || ting.length === 0) return [];
  const punkter = lag('ul', '', ...ting.map((en) => lag('li', '', ...innhold(en))));
  return foldet ? [lag('details', '', lag('summary', '', tittel), punkter)] : [lag('h4', '', tittel), punkter];
}
