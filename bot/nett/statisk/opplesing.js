// Reading aloud, only with a Norwegian voice that lives on the machine: other voices send the text to a company.

const NORSK = /^(nb|nn|no)\b/i;

export class Opplesing {
  /**
   * @param {HTMLElement} knapp shown only where there is a voice
   * @param {Function} hentTekst gives the lines to read
   * @param {Function} naarEndret (reads): so that the button can say what it does
   */
  constructor(knapp, hentTekst, naarEndret) {
    this.naarEndret = naarEndret;
    this.tale = window.speechSynthesis;
    if (!this.tale) return;
    this.vis = () => { knapp.hidden = !this.stemme('nb'); };
    this.tale.addEventListener('voiceschanged', this.vis);
    this.vis();
    knapp.addEventListener('click', () => (this.leser ? this.stopp() : this.les(hentTekst())));
  }

  stemme(maalform) {
    const norske = this.tale.getVoices().filter((en) => en.localService && NORSK.test(en.lang));
    return norske.find((en) => en.lang.toLowerCase().startsWith(maalform)) || norske[0];
  }

  les({ linjer, maalform }) {
    this.stopp();
    const stemme = this.stemme(maalform);
    if (!stemme || linjer.length === 0) return;
    this.sett(true);
    linjer.forEach((linje, nr) => {
      const ytring = new SpeechSynthesisUtterance(linje);
      ytring.voice = stemme;
      ytring.lang = stemme.lang;
      if (nr === linjer.length - 1) ytring.addEventListener('end', () => this.sett(false));
      this.tale.speak(ytring);
    });
  }

  stopp() {
    if (!this.leser) return;
    this.sett(false);
    this.tale.cancel();
  }

  sett(leser) {
    this.leser = leser;
    this.naarEndret(leser);
  }
}
