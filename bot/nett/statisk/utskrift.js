// What comes out of the printer from a page with the conversation: the finished note, whatever is on the screen; else
// the open panel with the whole conversation; else the page with all of ours that is folded opened.
// Everything is fetched beforehand, so that it is there the moment somebody prints.

import { lag, med } from './lag.js';

const hent = async (navn) => (await fetch(new URL(navn, import.meta.url))).text();

function ark(stil) {
  const nytt = new CSSStyleSheet();
  nytt.replaceSync(stil);
  return nytt;
}

/** All that fits in a page and in the shadow trees of our own elements. */
const dypt = (rot, velger) => [...rot.querySelectorAll('*')].flatMap((ett) => [
  ...(ett.matches(velger) ? [ett] : []), ...(ett.shadowRoot && ett.localName.startsWith('kvp-') ? dypt(ett.shadowRoot, velger) : []),
]);

class Utskrift {
  constructor() {
    this.notat = null;
    this.runde = 0;
    this.angre = [];
    document.addEventListener('kvp-notat', (hendelse) => this.hentNotat(hendelse.composedPath()[0], hendelse.detail.klart));
    document.addEventListener('kvp-tom', () => this.hentNotat(null, false));
    window.addEventListener('beforeprint', () => this.foer());
    window.addEventListener('afterprint', () => this.etter());
    this.stil = hent('utskrift.css').then((stil) => { this.alene = ark(stil); }).catch(() => {});
  }

  /** Fetches the note of a conversation, or forgets the one there was. */
  async hentNotat(element, klart) {
    this.runde += 1;
    const { runde } = this;
    this.notat = null;
    this.etter();
    if (!klart) return;
    try {
      await this.hentNotatstil();
      const svar = await fetch(element.samtale.notat('html'), { cache: 'no-store' });
      const side = svar.ok ? new DOMParser().parseFromString(await svar.text(), 'text/html') : null;
      if (runde === this.runde) this.notat = side;
    } catch (feil) {
      // Without the server the page itself is printed.
    }
  }

  /**
   * The note's style is written for a page of its own. Here the note lies in a shadow tree, out of reach of the style
   * of the page around; what is about the paper and the size of the type must stand in the document.
   */
  async hentNotatstil() {
    if (this.notatstil) return;
    const stil = await hent('notat.css');
    const [papir] = stil.match(/@page \{[^{}]*\{[^{}]*\}\s*\}/);
    const [, skrift] = stil.match(/:root \{ font-size: (\w+);/);
    this.papir = ark(`${papir} @media print { html { font-size: ${skrift} !important; } }`);
    this.notatstil = [ark(stil.replace(/:root\b/g, ':host').replace(/^( *)body\b/gm, '$1.kropp')), ark(await hent('utfylling.css'))];
  }

  /** On the desk the frame has the note with what was filled in. */
  fraRammen() {
    const ramme = dypt(document, '.notatark iframe').find(({ contentDocument }) => contentDocument && contentDocument.querySelector('main'));
    return ramme && ramme.contentDocument;
  }

  foer() {
    this.etter();
    const elementer = dypt(document, 'kvp-veileder').filter(({ visning }) => visning);
    const panel = elementer.find((ett) => ett.panel);
    if (panel && !panel.erAapen) return; // then it is the page around that is printed
    const notat = this.notat && (this.fraRammen() || this.notat);
    if (notat) {
      const deler = [...notat.body.children].map((en) => document.importNode(en, true));
      this.bare(notat.documentElement.lang, this.notatstil, [this.papir], lag('div', 'kropp', ...deler));
    } else if (panel) {
      const samtalen = lag('div', 'rot', ...panel.panel.cloneNode(true).children);
      for (const foldet of samtalen.querySelectorAll('details')) foldet.open = true;
      this.bare(panel.lang, panel.shadowRoot.adoptedStyleSheets, [], lag('div', 'ramme', samtalen));
    } else {
      for (const foldet of elementer.flatMap(() => dypt(document, 'details:not([open])'))) {
        foldet.open = true;
        this.angre.push(() => { foldet.open = false; });
      }
    }
  }

  /** Puts one thing on the paper and nothing else, until the printing is over. */
  bare(lang, stil, sidestil, innhold) {
    const vert = med(lag('div', 'kvp-utskrift'), { lang });
    const skygge = vert.attachShadow({ mode: 'open' });
    skygge.adoptedStyleSheets = stil;
    skygge.append(innhold);
    document.body.append(vert);
    const mine = [this.alene, ...sidestil].filter(Boolean);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...mine];
    this.angre.push(() => {
      vert.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((ett) => !mine.includes(ett));
    });
  }

  etter() {
    for (const angre of this.angre.splice(0)) angre();
  }
}

new Utskrift();
