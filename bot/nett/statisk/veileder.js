// <kvp-veileder>: the conversation as one element. Everything lives in a shadow tree; nothing leaks in or out.
//
// Attributes: `visning` is `knapp` (a button that opens a panel, the default), `del` (a part of a page) or `side` (the
// whole page: sets the page's title and language). `rolle` answers the first question. `maalform` is `nb` or `nn`.
// Events without content, for pages that build on it: kvp-tur, kvp-notat, kvp-tom, kvp-varsel, kvp-maalform.

import { bygg, tegn } from './bygg.js';
import { Samtale } from './klient.js';
import { lag, lagKnapp, MAALFORMER, med, medStil, t, tekst } from './lag.js';
import { Visning } from './samtale.js';

// The API lies beside this script's folder, so that a proxy may put everything under a path of its own.
const ROT = new URL('../api/', import.meta.url);
const FULLSKJERM = window.matchMedia('(max-width: 40rem), (max-height: 36rem)');

export class Veileder extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return; // moved in the page: everything is in place
    this.attachShadow({ mode: 'open' });
    this.klar = this.settOpp();
  }

  async settOpp() {
    const visning = this.getAttribute('visning') || 'knapp';
    const { rot, del } = bygg(visning);
    this.samtale = new Samtale(ROT);
    await medStil(this.shadowRoot, 'tokens.css', 'veileder.css');
    this.ramme = lag('div', 'ramme', rot);
    this.shadowRoot.append(this.ramme);
    if (visning === 'knapp') this.lagPanel(rot, del);
    if (visning === 'side') this.addEventListener('kvp-maalform', (hendelse) => this.eiSiden(hendelse.detail.maalform));
    this.visning = new Visning(this, del, this.samtale, {
      maalform: this.forsteMaalform(), rolle: this.getAttribute('rolle'), visning,
    });
    this.addEventListener('kvp-tilbake', () => this.begynn());
    this.begynn();
  }

  forsteMaalform() {
    const onsket = this.getAttribute('maalform') || document.documentElement.lang;
    return MAALFORMER.includes(onsket) ? onsket : 'nb';
  }

  /** A page starts by itself; a panel starts when it is opened. */
  begynn() {
    if (this.panel) this.lukk();
    else this.visning.start(false);
  }

  eiSiden(maalform) {
    document.documentElement.lang = maalform;
    document.title = tekst(maalform, 'tittel');
  }

  // The panel behind a button

  lagPanel(panel, del) {
    this.panel = panel;
    const aapner = lagKnapp('aapner', tegn('merke'), () => (panel.open ? this.lukk() : this.aapne()));
    aapner.append(t(lag('span'), 'spor_om_kvp'));
    med(aapner, { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' });
    this.aapner = aapner;
    this.varsel = med(lag('p', 'aapner-varsel'), { role: 'status' });
    this.ramme.append(lag('div', 'ved-knappen', this.varsel, aapner));
    del.lukk.addEventListener('click', () => this.lukk());
    panel.addEventListener('keydown', (hendelse) => {
      if (hendelse.key === 'Escape' && !hendelse.defaultPrevented) this.lukk();
    });
    panel.addEventListener('close', () => this.lukket());
    this.addEventListener('kvp-varsel', () => {
      if (!panel.open) this.varsel.textContent = tekst(this.visning.maalform, 'slettes_snart');
    });
    this.addEventListener('kvp-tom', () => { this.varsel.textContent = ''; });
  }

  aapne() {
    if (this.panel.open) return;
    if (FULLSKJERM.matches) this.panel.showModal();
    else this.panel.show();
    this.aapner.setAttribute('aria-expanded', 'true');
    this.varsel.textContent = '';
    const { visning } = this;
    if (visning.tid.siste) (visning.tid.varslet ? visning.del.merTid : visning.del.felt).focus();
    else visning.start(true);
  }

  lukk() {
    this.panel.close();
  }

  lukket() {
    if (this.panel.open) return; // the event comes later, and the person may have opened it again
    this.aapner.setAttribute('aria-expanded', 'false');
    this.aapner.focus();
  }
}

customElements.define('kvp-veileder', Veileder);
