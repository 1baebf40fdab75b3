// «Legg i kalenderen» on the officer's desk: a link that stands as long as the note does, where the case has a day.

import { lag, med } from './lag.js';

const ORD = { nb: 'Legg i kalenderen', nn: 'Legg i kalenderen' };
const FIL = 'kvp-kalender.ics';

class Kalender {
  constructor() {
    this.lenke = null;
    this.runde = 0;
    document.addEventListener('kvp-notat', (hendelse) => this.hent(hendelse.composedPath()[0], hendelse.detail.klart));
    document.addEventListener('kvp-tom', () => this.hent(null, false));
  }

  /** Fetches the calendar of a conversation and shows the link, or takes it away. */
  async hent(element, klart) {
    this.runde += 1;
    const { runde } = this;
    this.fjern();
    if (!klart) return;
    try {
      const svar = await fetch(element.samtale.medFane('samtale/kalender.ics'), { cache: 'no-store' });
      if (svar.status !== 200) return; // no day yet
      const fil = await svar.blob();
      if (runde === this.runde) this.vis(element.visning.maalform, fil);
    } catch (feil) {
      // Without the server there is no calendar; the conversation itself tells what is wrong.
    }
  }

  vis(maalform, fil) {
    const bord = document.querySelector('kvp-arbeidsbord');
    const konklusjon = bord && bord.shadowRoot.querySelector('.saken .konklusjon');
    if (!konklusjon) return;
    this.lenke = med(lag('a', 'lenkeknapp kalender', ORD[maalform]), { href: URL.createObjectURL(fil), download: FIL });
    konklusjon.after(this.lenke);
  }

  fjern() {
    if (!this.lenke) return;
    URL.revokeObjectURL(this.lenke.href);
    this.lenke.remove();
    this.lenke = null;
  }
}

new Kalender();
