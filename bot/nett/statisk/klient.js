// The conversation over HTTP. Knows the contract and nothing about the page.

const TAALMODIGHET_MS = 30000; // a proxy that never answers must not lock the page

/** An error that the person is told about: the server's words, or the key of ours. `status` 0: no contact. */
export class SamtaleFeil extends Error {
  constructor(status, nokkel, ord = '') {
    super(ord || nokkel);
    this.status = status;
    this.nokkel = nokkel;
    this.ord = ord;
  }
}

export class Samtale {
  /** @param {URL} rot where the API is, so that a proxy may put it under a path */
  constructor(rot) {
    this.rot = rot;
    this.felt = ''; // the question on the screen
    this.spm = undefined; // its number
  }

  /** Idle minutes before the server deletes, and the language forms it speaks: `{utlop_minutter, maalformer}`. */
  oppsett() {
    return this.kall('GET', 'oppsett');
  }

  /** Starts anew; an older conversation of this browser is replaced. Returns the first messages. */
  async start(maalform) {
    return (await this.kall('POST', 'samtale', { maalform })).meldinger;
  }

  /** @returns the messages that answer a typed text */
  async skriv(tekst) {
    return (await this.kall('POST', 'samtale/melding', { tekst, spm: this.spm }, { 'Kvp-Felt': this.felt })).meldinger;
  }

  /** @returns the messages that answer a button; `verdi` is a list where the field is a list */
  async velg(felt, verdi) {
    return (await this.kall('POST', 'samtale/melding', { felt, valg: verdi, spm: this.spm })).meldinger;
  }

  /** @returns the messages that answer one of the fixed buttons; `felt` is what `endre` is about */
  async handling(handling, felt) {
    return (await this.kall('POST', 'samtale/handling', { handling, felt, spm: this.spm })).meldinger;
  }

  /** @returns the question that stands, in the other form */
  async bytt(maalform) {
    return (await this.kall('POST', 'samtale/maalform', { maalform })).meldinger;
  }

  /** The case in words, with the assessment: `{svar: [{felt, etikett, verdi}], mangler, vurdering}`. */
  oversikt() {
    return this.kall('GET', 'samtale/oversikt');
  }

  kladd() {
    return this.kall('GET', 'samtale/kladd');
  }

  /** Starts a conversation from a draft. Returns its messages and its language form. */
  hentKladd(kladd) {
    return this.kall('POST', 'samtale/kladd', kladd);
  }

  /** Any call counts as activity; this is the cheapest one. */
  async hold() {
    await this.kall('GET', 'samtale/sak');
  }

  async slett() {
    await this.kall('DELETE', 'samtale');
  }

  notat(slag) {
    return new URL(`samtale/oppsummering.${slag}`, this.rot).href;
  }

  async kall(metode, sti, kropp, hoder = {}) {
    const avbryter = new AbortController();
    const frist = setTimeout(() => avbryter.abort(), TAALMODIGHET_MS);
    try {
      const svar = await fetch(new URL(sti, this.rot), {
        method: metode,
        headers: kropp ? { ...hoder, 'Content-Type': 'application/json' } : {},
        body: kropp ? JSON.stringify(kropp) : undefined,
        cache: 'no-store',
        signal: avbryter.signal,
      });
      // A proxy in between may answer with something that is not JSON; 204 has no body.
      const data = await svar.json().catch(() => ({}));
      if (!svar.ok) throw new SamtaleFeil(svar.status, 'feil_ukjent', data.feil);
      if (kropp && !Array.isArray(data.meldinger)) throw new SamtaleFeil(svar.status, 'feil_ukjent');
      if (data.meldinger) ({ felt: this.felt = '', spm: this.spm } = data.meldinger.slice(-1)[0] || {});
      return data;
    } catch (feil) {
      throw feil instanceof SamtaleFeil ? feil : new SamtaleFeil(0, 'feil_kontakt');
    } finally {
      clearTimeout(frist);
    }
  }
}
