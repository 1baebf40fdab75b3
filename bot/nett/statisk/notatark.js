// The note on the officer's screen: the server's own page in a frame, where name and number are filled in and printed.
// Nothing that is typed here is sent: there is no form, and the frame runs no script.

import { lag, lagKnapp, lastNed, med, t, tekst } from './lag.js';

const NOTATNAVN = 'kvp-notat.html';
const FOR_HAAND = /^Underskrift/; // a signature is written on paper, in both language forms

export class Notatark {
  /**
   * @param {HTMLElement} sted the section that is shown when there is a note
   * @param {Function} aktiv called when the officer types
   */
  constructor(sted, aktiv) {
    this.sted = sted;
    this.aktiv = aktiv;
  }

  /** Shows the note at `adresse`, or takes it away with all that was filled in. */
  vis(adresse, maalform) {
    if (adresse && !this.sted.hidden && maalform === this.maalform) return; // a question meanwhile changes no answer
    this.sted.textContent = '';
    this.sted.hidden = !adresse;
    if (!adresse) return;
    this.maalform = maalform;
    this.ramme = med(lag('iframe'), { src: adresse, title: tekst(maalform, 'notat_ramme') });
    this.ramme.addEventListener('load', () => this.gjorKlar());
    const tittel = med(t(lag('h2'), 'fyll_ut'), { id: 'ark-tittel', tabindex: '-1' });
    const knapper = lag(
      'div', 'knapper',
      t(lagKnapp('hoved', '', () => this.ramme.contentWindow.print()), 'skriv_ut'),
      t(lagKnapp('', '', () => this.lagre()), 'last_ned'),
      t(med(lag('a', 'lenkeknapp'), { href: adresse.replace('.html', '.docx'), download: '' }), 'last_ned_word'),
    );
    this.sted.append(lag('div', 'arkhode', tittel, t(lag('p', 'hint'), 'fyll_ut_om'), knapper), this.ramme);
    for (const ett of this.sted.querySelectorAll('[data-t]')) ett.textContent = tekst(maalform, ett.dataset.t);
  }

  /** Puts a field on every line that is filled in by hand, except the signatures. */
  gjorKlar() {
    const dok = this.ramme.contentDocument;
    const liste = dok.querySelector('.utfylling');
    if (!liste) return;
    const referanse = dok.createElement('li');
    referanse.textContent = tekst(this.maalform, 'referanse');
    liste.insertBefore(referanse, [...liste.children].find((li) => FOR_HAAND.test(li.textContent)) || null);
    for (const linje of liste.children) {
      if (FOR_HAAND.test(linje.textContent)) continue;
      const felt = dok.createElement('input');
      // No spelling service and no memory of the browser's: both may leave the machine.
      for (const [n, v] of Object.entries({ type: 'text', autocomplete: 'off', spellcheck: 'false' })) felt.setAttribute(n, v);
      const etikett = dok.createElement('label');
      etikett.append(...linje.childNodes, felt);
      linje.append(etikett);
      linje.classList.add('utfylt');
    }
    liste.addEventListener('input', this.aktiv);
    const stil = dok.createElement('link');
    stil.rel = 'stylesheet';
    stil.href = new URL('utfylling.css', import.meta.url).href;
    stil.addEventListener('load', () => this.tilpass());
    dok.head.append(stil);
    this.tilpass();
  }

  /** The frame is as high as the note, so that the page scrolls and not the frame. */
  tilpass() {
    this.ramme.style.blockSize = `${this.ramme.contentDocument.documentElement.scrollHeight + 2}px`;
  }

  /** The note with what was filled in, as one file that needs nothing else. */
  lagre() {
    const dok = this.ramme.contentDocument;
    const kopi = dok.documentElement.cloneNode(true);
    const felt = [...dok.querySelectorAll('input')];
    kopi.querySelectorAll('input').forEach((ett, nr) => ett.replaceWith(lag('strong', '', felt[nr].value)));
    const stil = lag('style', '', [...dok.styleSheets].flatMap((ark) => [...ark.cssRules].map((r) => r.cssText)).join('\n'));
    kopi.querySelectorAll('link').forEach((lenke) => lenke.remove());
    kopi.querySelector('head').append(stil);
    lastNed(NOTATNAVN, 'text/html', `<!doctype html>\n${kopi.outerHTML}`);
  }
}
