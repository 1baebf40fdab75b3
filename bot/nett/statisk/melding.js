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
  const punkt = lag('li', 'melding fra-robot', lag('p', 'hvem', lag('span', 'navn', tekst(maalform, 'roboten'))));
  punkt.lang = maalform;
  punkt.classList.toggle('uklart', Boolean(melding.uklart));
  punkt.classList.toggle('forstatt', Boolean(melding.forstatt));
  if (melding.vurdering && melding.vurdering.overskrift) {
    // The text of this message says the same in plain lines; nobody should have to hear it twice.
    // Where the conclusion itself stands beside the conversation, it stands once.
    punkt.append(...(kort ? [lag('p', '', tekst(maalform, 'svaret_ved_siden')),
      lagKnapp('lenkeknapp til-svaret', tekst(maalform, 'se_svaret'), () => utfor({ handling: 'se_svaret' }))]
      : [lagVurdering(melding.vurdering, maalform)]));
  } else if (melding.krise) {
    const boks = lag('div', 'boks krise', ...avsnitt(melding.tekst));
    boks.setAttribute('role', 'alert');
    punkt.append(boks);
  } else if (melding.advarsel) {
    punkt.append(lag('div', 'boks advarsel', ...avsnitt(melding.tekst)));
  } else if (melding.mer) {
    punkt.append(...avsnitt(melding.tekst), lag('details', '', lag('summary', '', tekst(maalform, 'les_mer')), ...avsnitt(melding.mer)));
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

/**
 * A message that asks, in three: what leads up to the question, said above; the question itself, the heading of the
 * answer area; and what is said of how to answer, under it.
 */
export function delSporsmaal(melding) {
  const linjer = linjerAv(melding.tekst);
  const siste = linjer.pop() || '';
  const setninger = siste.match(/.+?(?:[.!?][»)]?(?= [A-ZÆØÅ«])|$)/g) || [];
  let fra = setninger.findIndex((setning) => /\?[»)]?$/.test(setning));
  let til = fra + 1;
  if (fra < 0 || melding.forslag !== undefined) { // what is read back is the question
    fra = 0;
    til = setninger.length;
  } else if (melding.motsigelse) {
    fra = Math.min(1, fra);
  }
  const ord = (start, slutt) => setninger.slice(start, slutt).join('').trim();
  return { innledning: [...linjer, ord(0, fra)].filter(Boolean).join('\n'), sporsmaal: ord(fra, til), mer: ord(til) };
}

/** The greeting: two lines, and the rest for those who want it. */
export function forkort(melding) {
  const linjer = linjerAv(melding.tekst);
  return linjer.length < 4 || melding.felt || melding.mer ? melding : { ...melding, tekst: linjer.slice(0, 2).join('\n'), mer: linjer.slice(2).join('\n') };
}

/** On the desk, which says itself what it is for: all of the greeting is folded, and the first question is in sight. */
export function foldHilsen(meldinger) {
  const erHilsen = (melding) => !melding.felt && !melding.handling && !melding.advarsel;
  const mer = meldinger.filter(erHilsen).map(({ tekst: sagt }) => sagt).join('\n');
  return [...(mer ? [{ tekst: '', mer }] : []), ...meldinger.filter((melding) => !erHilsen(melding))];
}

function linjerAv(innhold) {
  return (innhold || '').split('\n').map((linje) => linje.trim()).filter(Boolean);
}

function avsnitt(innhold) {
  return linjerAv(innhold).map((linje) => lag('p', '', linje));
}

const FORST = 3;

/**
 * The conclusion as a box in three layers: the heading with one reason; what to do first; and the rest folded, with the
 * sources last. `bord`: on the desk the reservations stand open and what can be done is folded.
 */
export function lagVurdering(v, maalform, bord = false) {
  const si = (nokkel, verdier) => tekst(maalform, nokkel, verdier);
  const hjemler = (liste) => liste && liste.length > 0 && liste.join(', ');
  const gjor = v.gjor_naa || [];
  const forst = v.forelopig || bord ? [] : gjor.filter((o) => !o.gjort).slice(0, FORST);
  const oppgave = (o) => [lag('strong', '', o.gjort ? si('gjort', o) : o.tittel), o.tekst && lag('span', 'linje', o.tekst)];
  // What to do is seen at once, with the question below it; how to do it is one press away.
  const foldet = (o) => [o.tekst ? lag('details', '', lag('summary', '', o.tittel), lag('p', '', o.tekst)) : lag('strong', '', o.tittel)];
  const grunner = (v.begrunnelse || []).map((grunn) => lag('p', '', grunn));
  return lag(
    'div', `boks vurdering ${v.konklusjon ? v.konklusjon.toLowerCase() : ''}`,
    v.forelopig && lag('p', 'merkelapp', si('forelopig')),
    lag('h3', '', v.overskrift),
    ...(bord ? grunner : grunner.slice(0, 1)),
    ...liste(si('motsigelser'), v.motsigelser, (m) => [m.tekst]),
    ...liste(si('gjor_forst'), forst, foldet, 'forst'),
    ...(bord ? liste(si('forbehold'), v.forbehold, (f) => [f.tekst]) : []),
    lag(
      'details', 'mer', lag('summary', '', si('mer_om_svaret')),
      ...(bord ? [] : [...grunner.slice(1), ...liste(si('forbehold'), v.forbehold, (f) => [f.tekst])]),
      ...liste(si('gjor_naa'), gjor.filter((o) => !forst.includes(o)), oppgave),
      ...liste(si('vilkaarene'), v.vilkaar, (ett) => [
        lag('strong', '', ett.tittel || ett.navn), ': ', lag('span', `utfall ${ett.utfall}`, si(ett.utfall)),
        ett.grunn && lag('span', 'linje', ett.grunn),
        hjemler(ett.hjemler) && lag('span', 'linje kilde', hjemler(ett.hjemler)),
      ]),
      hjemler(v.hjemler) && lag('p', 'kilde', si('bygger_paa', { hjemler: hjemler(v.hjemler) })),
    ),
  );
}

function liste(tittel, ting, innhold, klasse = '') {
  if (!ting || ting.length === 0) return [];
  return [lag('h4', '', tittel), lag('ul', klasse, ...ting.map((en) => lag('li', '', ...innhold(en))))];
}
