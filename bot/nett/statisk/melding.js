// From a message of the contract to list items. Text only ever goes in as text, never as markup.

const UTFALL = {
  oppfylt: 'Oppfylt',
  ikke_oppfylt: 'Ikke oppfylt',
  maa_vurderes: 'Må vurderes av NAV',
  mangler: 'Mangler svar',
};

/** One element with a class and children; a string becomes text, `null` and `false` nothing. */
export function lag(navn, klasse, ...barn) {
  const element = document.createElement(navn);
  if (klasse) element.className = klasse;
  element.append(...barn.filter((ett) => ett !== null && ett !== false && ett !== undefined));
  return element;
}

/** What the person said or chose. */
export function lagEgen(tekst) {
  return lag('li', 'melding fra-deg', lag('p', 'hvem', 'Du'), ...avsnitt(tekst));
}

/** One message from the robot: exactly one list item, so that it is announced once. */
export function lagMelding(melding) {
  const hvem = lag('p', 'hvem', lag('span', 'navn', 'Roboten'));
  if (melding.steg && melding.av) {
    hvem.append(' ', lag('span', 'steg', `Spørsmål ${melding.steg} av om lag ${melding.av}`));
  }
  const punkt = lag('li', melding.felt ? 'melding fra-robot sporsmaal' : 'melding fra-robot', hvem);
  if (melding.vurdering && melding.vurdering.overskrift) {
    // The text of this message says the same in plain lines; nobody should have to hear it twice.
    punkt.append(lagVurdering(melding.vurdering));
  } else if (melding.krise) {
    const boks = lag('div', 'boks krise', ...avsnitt(melding.tekst));
    boks.setAttribute('role', 'alert');
    punkt.append(boks);
  } else if (melding.advarsel) {
    punkt.append(lag('div', 'boks advarsel', ...avsnitt(melding.tekst)));
  } else {
    punkt.append(...avsnitt(melding.tekst));
    if (melding.uklart) punkt.classList.add('uklart');
  }
  return punkt;
}

function avsnitt(tekst) {
  return (tekst || '').split('\n').map((linje) => linje.trim()).filter(Boolean).map((linje) => lag('p', '', linje));
}

function lagVurdering(v) {
  return lag(
    'div', 'boks vurdering',
    v.forelopig && lag('p', 'kilde', 'Foreløpig svar'),
    lag('h3', '', v.overskrift),
    ...(v.begrunnelse || []).map((grunn) => lag('p', '', grunn)),
    ...liste('Svar som ikke passer sammen', v.motsigelser, (m) => [m.tekst]),
    ...liste('Dette bør du vite', v.forbehold, (f) => [f.tekst]),
    // A preliminary answer comes again when it is final, so its long lists are folded.
    ...liste('Dette kan gjøres nå', v.gjor_naa, (o) => [
      lag('strong', '', o.gjort ? `${o.tittel} (gjort)` : o.tittel), o.tekst && lag('span', 'linje', o.tekst),
    ], v.forelopig),
    ...liste('Se vilkårene ett for ett', v.vilkaar, (ett) => [
      lag('strong', '', ett.tittel || ett.navn), `: ${UTFALL[ett.utfall] || ett.utfall}`,
      ett.grunn && lag('span', 'linje', ett.grunn),
      ett.hjemler && ett.hjemler.length > 0 && lag('span', 'linje kilde', ett.hjemler.join(', ')),
    ], true),
    v.hjemler && v.hjemler.length > 0 && lag('p', 'kilde', `Bygger på: ${v.hjemler.join(', ')}.`),
  );
}

function liste(tittel, ting, innhold, foldet = false) {
  if (!ting || ting.length === 0) return [];
  const punkter = lag('ul', '', ...ting.map((en) => lag('li', '', ...innhold(en))));
  return foldet ? [lag('details', '', lag('summary', '', tittel), punkter)] : [lag('h4', '', tittel), punkter];
}

