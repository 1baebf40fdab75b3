// What comes out of the printer from a page of ours: the finished note, whatever is on the screen, or else the page with
// all that is folded opened. The note is fetched when it is ready, so that it is there the moment somebody prints.

import { lag, med } from './lag.js';

const STILARK = ['notat.css', 'utskrift.css'];

class Utskrift {
  constructor() {
    this.notat = null;
    this.arket = null;
    this.runde = 0;
    this.aapnet = [];
    this.stilark = [];
    document.addEventListener('kvp-notat', (hendelse) => this.hent(hendelse.composedPath()[0], hendelse.detail.klart));
    document.addEventListener('kvp-tom', () => this.hent(null, false));
    window.addEventListener('beforeprint', () => this.foer());
    window.addEventListener('afterprint', () => this.etter());
  }

  /** Fetches the note of a conversation, or forgets the one there was. */
  async hent(element, klart) {
    this.runde += 1;
    const { runde } = this;
    this.notat = null;
    this.etter();
    this.stil(klart);
    if (!klart) return;
    try {
      const svar = await fetch(element.samtale.notat('html'), { cache: 'no-store' });
      const side = svar.ok ? new DOMParser().parseFromString(await svar.text(), 'text/html') : null;
      if (runde === this.runde) this.notat = side;
    } catch (feil) {
      // Without the server the page itself is printed, as before.
    }
  }

  /** The note's own style, for paper alone: it must be here before anybody prints. */
  stil(klart) {
    for (const lenke of this.stilark.splice(0)) lenke.remove();
    if (klart) this.stilark = STILARK.map((navn) => med(lag('link'), { rel: 'stylesheet', media: 'print', href: new URL(navn, import.meta.url).href }));
    document.head.append(...this.stilark);
  }

  /** On the desk the frame has the note with what was filled in. */
  fraRammen() {
    const bord = document.querySelector('kvp-arbeidsbord');
    const ramme = bord && bord.shadowRoot && bord.shadowRoot.querySelector('.notatark iframe');
    return ramme && ramme.contentDocument && ramme.contentDocument.querySelector('main') ? ramme.contentDocument : null;
  }

  foer() {
    this.etter();
    const notat = this.notat && (this.fraRammen() || this.notat);
    if (notat) {
      this.arket = med(lag('div', 'utskrift', ...[...notat.body.children].map((del) => document.importNode(del, true))), { lang: notat.documentElement.lang });
      document.documentElement.classList.add('skriver-notat');
      document.body.append(this.arket);
      return;
    }
    this.aapnet = [...document.querySelectorAll('details:not([open])')];
    for (const detaljer of this.aapnet) detaljer.open = true;
  }

  etter() {
    document.documentElement.classList.remove('skriver-notat');
    if (this.arket) this.arket.remove();
    this.arket = null;
    for (const detaljer of this.aapnet.splice(0)) detaljer.open = false;
  }
}

new Utskrift();
