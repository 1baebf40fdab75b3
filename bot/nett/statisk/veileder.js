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
const TOPPLAG = 'popover' in HTMLElement.prototype;
const FULLSKJERM = window.matchMedia('(max-width: 40rem), (max-height: 36rem)');

let forste = null; // the element that has the conversation of this page

export class Veileder extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) { // moved in the page: everything is in place
      this.gjenaapne();
      return;
    }
    this.attachShadow({ mode: 'open' });
    if (ROT.origin !== window.location.origin) {
      this.si('feil_adresse'); // no cookie would come along: a sentence instead of nothing
    } else if (forste && forste.isConnected) {
      this.visTil(forste);
    } else {
      forste = this;
      this.klar = this.settOpp();
    }
  }

  async settOpp() {
    const visning = this.getAttribute('visning') || 'knapp';
    const kort = this.hasAttribute('bord'); // the case stands beside, on the officer's desk
    const { rot, del } = bygg(visning, kort);
    this.samtale = new Samtale(ROT);
    // What is typed here is no shortcut of the page around it.
    for (const slag of ['keydown', 'keypress', 'keyup']) this.addEventListener(slag, (hendelse) => hendelse.stopPropagation());
    await medStil(this.shadowRoot, 'tokens.css', 'veileder.css', ...(visning === 'side' ? ['helside.css'] : []));
    this.ramme = lag('div', 'ramme', rot);
    this.shadowRoot.append(this.ramme);
    if (visning === 'knapp') this.lagPanel(rot, del);
    if (visning === 'side') this.addEventListener('kvp-maalform', (hendelse) => this.eiSiden(hendelse.detail.maalform));
    this.visning = new Visning(this, del, this.samtale, {
      maalform: this.forsteMaalform(), rolle: this.getAttribute('rolle'), visning, kort,
    });
    this.addEventListener('kvp-tilbake', () => this.begynn());
    this.begynn();
  }

  si(nokkel, ...mer) {
    this.shadowRoot.append(lag('p', '', tekst(this.forsteMaalform(), nokkel)), ...mer);
  }

  /** One conversation on a page: a second button is none, and another place shows the way to it. */
  visTil(andre) {
    this.hidden = !this.hasAttribute('visning') || this.getAttribute('visning') === 'knapp';
    this.si('annet_sted', lagKnapp('', tekst(this.forsteMaalform(), 'til_samtalen'), () => {
      if (andre.panel) andre.aapne();
      else andre.visning.del.sporsmaal.focus();
    }));
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
    const aapner = lagKnapp('aapner', tegn('merke'), () => (this.erAapen ? this.lukk() : this.aapne()));
    aapner.append(t(lag('span'), 'spor_om_kvp'));
    med(aapner, { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' });
    this.aapner = aapner;
    this.varsel = med(lag('p', 'aapner-varsel'), { role: 'status' });
    this.ved = lag('div', 'ved-knappen', this.varsel, aapner);
    this.ramme.append(this.ved);
    // In the top layer nothing of the page around hides or moves them: no transform, overflow or z-index.
    if (TOPPLAG) {
      this.ved.popover = 'manual';
      this.ved.showPopover();
    }
    del.lukk.addEventListener('click', () => this.lukk());
    panel.addEventListener('keydown', (hendelse) => {
      if (hendelse.key === 'Escape' && !hendelse.defaultPrevented) this.lukk();
    });
    panel.addEventListener('close', () => this.lukket());
    this.addEventListener('kvp-varsel', () => {
      if (!this.erAapen) this.varsel.textContent = tekst(this.visning.maalform, 'slettes_snart');
    });
    this.addEventListener('kvp-tom', () => { this.varsel.textContent = ''; });
  }

  /** What leaves the page for a moment leaves the top layer. */
  gjenaapne() {
    if (!this.ved || !TOPPLAG) return;
    const sto = this.aapner.getAttribute('aria-expanded') === 'true';
    for (const ett of [this.ved, ...(sto && !this.erAapen ? [this.panel] : [])]) ett.showPopover();
  }

  get erAapen() {
    return this.panel.open || (TOPPLAG && this.panel.matches(':popover-open'));
  }

  aapne() {
    if (this.erAapen) return;
    // On a small window the page behind is out of reach; on a large one it can be used meanwhile.
    if (FULLSKJERM.matches) {
      this.panel.removeAttribute('popover');
      this.panel.showModal();
    } else if (TOPPLAG) {
      this.panel.popover = 'manual';
      this.panel.showPopover();
    } else {
      this.panel.show();
    }
    this.aapner.setAttribute('aria-expanded', 'true');
    this.varsel.textContent = '';
    const { visning } = this;
    if (visning.tid.siste) (visning.tid.varslet ? visning.del.merTid : visning.del.sporsmaal).focus();
    else visning.start(true);
  }

  lukk() {
    if (this.panel.open) {
      this.panel.close();
    } else if (this.erAapen) {
      this.panel.hidePopover();
      this.lukket();
    }
  }

  lukket() {
    if (this.erAapen) return; // the event comes later, and the person may have opened it again
    this.aapner.setAttribute('aria-expanded', 'false');
    this.aapner.focus();
  }
}

// The script may have been fetched from two addresses: the first one counts.
if (!customElements.get('kvp-veileder')) customElements.define('kvp-veileder', Veileder);
