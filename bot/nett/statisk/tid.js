// Idle time: a warning in good time, then the wipe.

const FORVALGT_MINUTTER = 15;
const VARSEL_MS = 60000;

export class Tid {
  /**
   * @param {Function} varsle (seconds left, first time): called when the warning begins and each second after it
   * @param {Function} ute called when the time is up
   */
  constructor(varsle, ute) {
    this.varsle = varsle;
    this.ute = ute;
    this.sett(FORVALGT_MINUTTER);
    this.stopp();
    // The clock is read once in a while instead of one long timer, because machines sleep.
    setInterval(() => this.sjekk(), 500);
  }

  sett(minutter) {
    this.utlop = minutter * 60000;
    this.varsel = Math.min(VARSEL_MS, this.utlop / 2);
  }

  /** The server has just been in contact with the person. */
  kontakt() {
    this.siste = Date.now();
    this.sistHoldt = this.siste;
    this.varslet = false;
  }

  stopp() {
    this.siste = null;
    this.varslet = false;
  }

  /** Whether it is time to tell the server that a person who has not sent anything yet is there. */
  skalHoldes() {
    const naa = Date.now();
    if (!this.siste || naa - this.sistHoldt < this.varsel / 2) return false;
    this.sistHoldt = naa;
    return true;
  }

  sjekk() {
    if (!this.siste) return;
    const igjen = this.siste + this.utlop - Date.now();
    if (igjen <= 0) {
      this.ute();
      return;
    }
    const sekunder = Math.ceil(igjen / 1000);
    if (igjen > this.varsel || sekunder === this.varslet) return;
    const forste = this.varslet === false;
    this.varslet = sekunder;
    this.varsle(sekunder, forste);
  }
}
