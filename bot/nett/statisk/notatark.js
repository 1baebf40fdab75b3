// The note on the officer's screen: one panel for who it is about, and under it the server's own page in a frame with
// that filled in. Print, the page as a file and Word are all made here from the two.
// Nothing that is typed is sent: there is no form, and the frame runs no script.

import { lag, lagKnapp, lastNed, med, oversett, t, tekst } from './lag.js';
import { fyllWord } from './wordfyll.js';

// The lines of the note: the field's label in the panel, and what the line begins with where the page does not name it.
const FELT = {
  navn: ['ark_navn', /^Na[vm]n/],
  fodselsnummer: ['ark_fodselsnummer', /^Fødselsnummer/],
  kontakt: ['ark_kontakt', /^Kontakt/],
  referanse: ['ark_referanse', /^Saksnummer/],
};
const TALL = /(\+?\d[\d -]*\d)/;

export class Notatark {
  /**
   * @param {HTMLElement} sted the section that is shown when there is a note
   * @param {Function} aktiv called when the officer types
   * @param {Function} feil called with the key of a text when something fails
   */
  constructor(sted, aktiv, feil) {
    this.sted = sted;
    this.aktiv = aktiv;
    this.feil = feil;
    this.felt = {};
    this.ramme = null;
    this.bygg();
  }

  bygg() {
    const linjer = Object.entries(FELT).map(([navn, [nokkel]]) => {
      // No spelling service and no memory of the browser's: both may leave the machine.
      const felt = med(lag('input'), { type: 'text', autocomplete: 'off', spellcheck: 'false' });
      this.felt[navn] = felt;
      felt.addEventListener('input', () => {
        this.aktiv();
        this.fyll();
      });
      return lag('label', '', t(lag('span'), nokkel), felt);
    });
    const filer = lag(
      'details', 'meny', t(lag('summary', 'knapp'), 'last_ned_som'),
      lag(
        'div', 'knapper', t(lagKnapp('fast', '', () => this.somWord()), 'som_word'), t(lagKnapp('fast', '', () => this.somSide()), 'som_side'),
        t(lagKnapp('fast', '', () => this.skrivUt()), 'som_pdf'), this.tom = t(med(lag('a'), { download: '' }), 'som_tom_pdf'),
      ),
    );
    this.visning = lag('div', 'visning');
    this.sted.append(
      med(t(lag('h2'), 'fyll_ut'), { id: 'ark-tittel', tabindex: '-1' }),
      med(lag('fieldset', 'hvem-gjelder', t(lag('legend'), 'hvem_gjelder'), t(med(lag('p', 'hint'), { id: 'ark-om' }), 'fyll_ut_om'), lag('div', 'arkfelt', ...linjer)), {
        'aria-describedby': 'ark-om',
      }),
      lag('div', 'knapper arkvalg', t(lagKnapp('hoved', '', () => this.skrivUt()), 'skriv_ut'), filer),
      this.visning,
    );
  }

  /** Shows the note at `adresse`, or takes it away. What was typed about the person stays until all is deleted. */
  vis(adresse, maalform) {
    if (adresse && this.ramme && maalform === this.maalform) return; // a question meanwhile changes no answer
    this.visning.textContent = '';
    this.ramme = null;
    this.sted.hidden = !adresse;
    if (!adresse) return;
    this.maalform = maalform;
    this.adresse = adresse;
    this.tom.href = adresse.replace('.html', '.pdf');
    this.ramme = med(lag('iframe'), { src: adresse, title: tekst(maalform, 'notat_ramme') });
    this.ramme.addEventListener('load', () => this.gjorKlar());
    this.visning.append(this.ramme);
    oversett(this.sted, maalform);
  }

  /** All is deleted: also who it was about. */
  slett() {
    for (const felt of Object.values(this.felt)) felt.value = '';
    this.vis(null);
  }

  skrivUt() {
    this.ramme.contentWindow.print();
  }

  /** Finds the lines of the note that are filled in; signatures are written on paper. */
  gjorKlar() {
    const dok = this.ramme.contentDocument;
    const alle = [...dok.querySelectorAll('.utfylling > li')];
    this.linjer = {};
    for (const [navn, [, begynner]] of Object.entries(FELT)) {
      const linje = alle.find((li) => (li.dataset.felt ? li.dataset.felt === navn : begynner.test(li.textContent)));
      if (linje) this.linjer[navn] = { linje, etikett: linje.textContent };
    }
    const sist = Object.values(this.linjer).pop();
    if (sist && !this.linjer.referanse) {
      const etikett = tekst(this.maalform, 'ark_referanse');
      const linje = dok.createElement('li');
      linje.textContent = etikett;
      sist.linje.after(linje);
      this.linjer.referanse = { linje, etikett };
    }
    const stil = dok.createElement('link');
    stil.rel = 'stylesheet';
    stil.href = new URL('utfylling.css', import.meta.url).href;
    stil.addEventListener('load', () => this.tilpass());
    dok.head.append(stil);
    this.fyll();
  }

  /** Puts what stands in the panel on the lines of the note, as text: it wraps, but a number stays whole. */
  fyll() {
    if (!this.linjer || !this.ramme || !this.ramme.contentDocument) return;
    for (const [navn, { linje, etikett }] of Object.entries(this.linjer)) {
      const verdi = this.felt[navn].value.trim();
      const biter = verdi.split(TALL).filter(Boolean).map((bit) => (TALL.test(bit) ? lag('span', 'tall', bit) : bit));
      linje.classList.toggle('utfylt', Boolean(verdi));
      linje.replaceChildren(etikett, ...(verdi ? [lag('strong', '', ...biter)] : []));
    }
    this.tilpass();
  }

  /** The frame is as high as the note, so that the page scrolls and not the frame. */
  tilpass() {
    this.ramme.style.blockSize = `${this.ramme.contentDocument.documentElement.scrollHeight + 2}px`;
  }

  /** The file's name: the note's own reference where it has one, and nothing of what was typed. */
  filnavn(endelse) {
    const merke = this.ramme.contentDocument.querySelector('[data-referanse]');
    return `kvp-notat${merke ? `-${merke.dataset.referanse}` : ''}.${endelse}`;
  }

  /** The note with what was filled in, as one file that needs nothing else. */
  somSide() {
    const dok = this.ramme.contentDocument;
    const kopi = dok.documentElement.cloneNode(true);
    const stil = lag('style', '', [...dok.styleSheets].flatMap((ark) => [...ark.cssRules].map((r) => r.cssText)).join('\n'));
    kopi.querySelectorAll('link').forEach((lenke) => lenke.remove());
    kopi.querySelector('head').append(stil);
    lastNed(this.filnavn('html'), 'text/html', `<!doctype html>\n${kopi.outerHTML}`);
  }

  async somWord() {
    try {
      const svar = await fetch(this.adresse.replace('.html', '.docx'), { cache: 'no-store' });
      if (!svar.ok) throw new RangeError('no file');
      const verdier = Object.entries(this.linjer).map(([navn, { etikett }]) => [etikett, this.felt[navn].value.trim()]);
      const fil = await fyllWord(await svar.arrayBuffer(), verdier);
      lastNed(this.filnavn('docx'), fil.type, fil);
    } catch (feil) {
      this.feil('feil_fil');
    }
  }
}
