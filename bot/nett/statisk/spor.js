// The browser's back button goes back one question. The entries hold a number and nothing else.

export class Spor {
  /** @param {Function} tilbake called when the person goes back from a question */
  constructor(tilbake) {
    this.tilbake = tilbake;
    this.nytt();
    window.addEventListener('popstate', ({ state }) => {
      const nr = state && state.kvp === this.samtale ? state.nr : 0;
      const bakover = nr < this.nr;
      this.nr = nr;
      if (bakover && this.samtale) this.tilbake();
    });
  }

  /** Another conversation, or none: the entries of the last one do nothing any more. */
  nytt() {
    this.samtale = null;
    this.nr = 0;
  }

  /** A question stands. The first one has the entry of the page itself. */
  sporsmaal(bakover) {
    if (this.samtale === null) {
      this.samtale = Math.random();
      return;
    }
    if (bakover) return;
    this.nr += 1;
    history.pushState({ kvp: this.samtale, nr: this.nr }, '');
  }
}
