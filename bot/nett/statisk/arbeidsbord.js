// <kvp-arbeidsbord>: the officer's desk. The conversation beside a live view of the case and the conclusion, with
// drafts on the officer's own disk and the note to fill in. What is filled in never leaves the browser.

import BORDTEKSTER from './bordtekster.js';
import { tegn } from './bygg.js';
import { fortsett } from './fortsett.js';
import { lag, lagKnapp, lastNed, leggTilTekster, med, medStil, oversett, t, tekst } from './lag.js';
import { lagVurdering } from './melding.js';
import { Notatark } from './notatark.js';
import { lagSvarliste } from './svarliste.js';
import './veileder.js';

const KLADDNAVN = 'kvp-kladd.json';
const MAKS_KLADD = 15000; // the server takes no more in one call
const MAKS_FIL = 500000; // the JSON of a note, with the draft in it

leggTilTekster(BORDTEKSTER);

class Arbeidsbord extends HTMLElement {
  async connectedCallback() {
    if (this.shadowRoot) return;
    this.attachShadow({ mode: 'open' });
    await medStil(this.shadowRoot, 'tokens.css', 'veileder.css', 'arbeidsbord.css');
    this.samtalen = med(lag('kvp-veileder'), { visning: 'del', rolle: 'ansatt', bord: '' });
    this.shadowRoot.append(this.bygg());
    this.notatark = new Notatark(this.notat, () => this.samtalen.visning.holdLiv(), (nokkel) => { this.feil.textContent = this.si(nokkel); });
    await this.samtalen.klar;
    this.visning = this.samtalen.visning;
    // The officer may keep the case before the wipe.
    const kladd = t(lagKnapp('', '', () => this.lastNedKladd()), 'last_ned_kladd');
    this.visning.del.merTid.after(kladd);
    this.sprak();
    for (const [hendelse, gjor] of Object.entries({
      'kvp-tur': () => this.oppdater(),
      'kvp-tom': () => this.tom(),
      'kvp-se-svaret': () => this.shadowRoot.querySelector('#saken-tittel').focus(),
      'kvp-maalform': () => this.sprak(),
      'kvp-notat': (hendelse) => this.visNotat(hendelse.detail.klart),
    })) this.samtalen.addEventListener(hendelse, gjor);
    if (this.visning.tid.siste) this.oppdater(); // else the first turn will tell
  }

  si(nokkel, verdier) {
    return tekst(this.visning.maalform, nokkel, verdier);
  }

  bygg() {
    this.konklusjon = lag('div', 'konklusjon');
    this.svar = lag('div', 'svarene');
    const gaaTil = () => this.notat.querySelector('h2').focus();
    this.tilNotatet = med(t(lagKnapp('hoved', '', gaaTil), 'fyll_ut'), { hidden: '' });
    this.feil = med(lag('p', 'feil'), { role: 'alert' });
    this.notat = med(lag('section', 'notatark'), { hidden: '', 'aria-labelledby': 'ark-tittel' });
    this.fil = med(lag('input', 'bare-opplest'), { type: 'file', accept: '.json,application/json', tabindex: '-1', 'aria-hidden': 'true' });
    this.fil.addEventListener('change', () => this.hentKladd(this.sti));
    const velg = (sti) => { this.sti = sti; this.fil.click(); };
    const tittel = (slag, nokkel, id) => med(t(lag(slag), nokkel), { id });
    const topp = lag(
      'header', 'topp', lag('div', 'navnetrekk', tegn('merke'), t(lag('h1'), 'arbeidsbord')), t(lag('p', 'om'), 'arbeidsbord_om'),
      t(med(lag('a'), { href: 'ansatt/frister' }), 'til_frister'),
    );
    const kladd = med(lag(
      'section', 'kladd', tittel('h3', 'kladd', 'kladd-tittel'), t(lag('p', 'hint'), 'kladd_om'),
      lag('div', 'knapper', t(lagKnapp('fast', '', () => this.lastNedKladd()), 'last_ned_kladd'),
        t(lagKnapp('fast', '', () => velg('samtale/kladd')), 'hent_kladd'), this.fil),
      t(lag('p', 'hint'), 'paa_nytt_om'), lag('div', 'knapper', t(lagKnapp('fast', '', () => velg('samtale/paa-nytt')), 'paa_nytt')),
      this.feil,
    ), { 'aria-labelledby': 'kladd-tittel' });
    const saken = med(lag(
      'section', 'saken', med(tittel('h2', 'saken', 'saken-tittel'), { tabindex: '-1' }), this.tilNotatet, this.konklusjon,
      tittel('h3', 'svarene', 'svar-tittel'), this.svar, kladd,
    ), { 'aria-labelledby': 'saken-tittel' });
    return lag('div', 'ramme', lag('div', 'rot bord', topp, lag('div', 'spalter', lag('div', 'venstre', this.samtalen), saken), this.notat));
  }

  sprak() {
    const { maalform } = this.visning;
    this.lang = maalform;
    document.documentElement.lang = maalform;
    document.title = `${tekst(maalform, 'arbeidsbord')} – ${tekst(maalform, 'tittel')}`;
    oversett(this.shadowRoot, maalform);
    oversett(this.samtalen.shadowRoot, maalform);
    if (this.svar.childElementCount > 0) this.oppdater(); // before the first answer there is no case to show
  }

  tom() {
    this.konklusjon.textContent = '';
    this.svar.textContent = '';
    this.feil.textContent = '';
    this.tilNotatet.hidden = true;
    this.notatark.slett();
  }

  visNotat(klart) {
    this.tilNotatet.hidden = !klart;
    this.notatark.vis(klart ? this.samtalen.samtale.notat('html') : null, this.visning.maalform);
  }

  /** Draws the case anew after each turn. It is looked up when wanted, so it is no live region. */
  async oppdater() {
    const { runde } = this.visning;
    let saken;
    try {
      saken = await this.samtalen.samtale.oversikt();
    } catch (feil) {
      return; // the conversation itself tells what is wrong
    }
    if (runde !== this.visning.runde) return;
    this.visKonklusjon(saken);
    this.visSvar(saken.svar);
  }

  visKonklusjon({ vurdering, mangler }) {
    this.konklusjon.textContent = '';
    if (vurdering.konklusjon === 'MANGLER_OPPLYSNINGER') {
      this.konklusjon.append(lag('p', 'boks venter', this.si('ingen_konklusjon')));
    } else {
      this.konklusjon.append(lagVurdering(vurdering, this.visning.maalform, true));
    }
    if (mangler.length > 0) this.konklusjon.append(lag('p', 'kilde', this.si('mangler_felt', { felt: mangler.join(', ') })));
  }

  visSvar(svar) {
    this.svar.textContent = '';
    this.svar.append(...lagSvarliste(svar, this.visning.maalform, (felt, etikett) => this.endre(felt, etikett), 'h4'));
    if (svar.length === 0) this.svar.append(lag('p', 'kilde', this.si('ingen_svar')));
  }

  endre(felt, etikett) {
    this.visning.utfor(() => this.samtalen.samtale.handling('endre', felt), this.si('endre_felt', { felt: etikett }));
  }

  // Drafts

  async lastNedKladd() {
    this.feil.textContent = '';
    try {
      lastNed(KLADDNAVN, 'application/json', JSON.stringify(await this.samtalen.samtale.kall('GET', 'samtale/kladd'), null, 1));
    } catch (feil) {
      this.feil.textContent = this.visning.ord(feil);
    }
  }

  /** Shows the conversation that a draft began: its messages and its language form. */
  async hentKladd(sti) {
    const [fil] = this.fil.files;
    this.feil.textContent = '';
    try {
      if (!fil || fil.size > MAKS_FIL) throw new SyntaxError();
      const lest = JSON.parse(await fil.text());
      const kladd = lest?.kladd ?? lest; // of a note's JSON nothing else is sent
      const lengde = kladd === lest ? fil.size : JSON.stringify(kladd).length;
      if (!kladd || typeof kladd !== 'object' || Array.isArray(kladd) || lengde > MAKS_KLADD) throw new SyntaxError();
      await fortsett(this.visning, await this.samtalen.samtale.kall('POST', sti, kladd));
    } catch (feil) {
      this.feil.textContent = feil instanceof SyntaxError ? this.si('kladd_feil') : this.visning.ord(feil);
    }
    this.fil.value = ''; // the same file can be chosen again
  }
}

customElements.define('kvp-arbeidsbord', Arbeidsbord);
