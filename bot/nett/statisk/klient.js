// The conversation over HTTP. Knows the contract and nothing about the page.

const TAALMODIGHET_MS = 30000; // a proxy that never answers must not lock the page

/** An error that the person is told about: the server's words, or the key of ours. `status` 0: no contact. */
export class SamtaleFeil extends Error {
  constructor(status, nokkel, ord = '', tidlig = false) {
    super(ord || nokkel);
    this.status = status;
    this.nokkel = nokkel;
    this.ord = ord;
    this.tidlig = tidlig; // nothing but the start has succeeded yet
  }
}

export class Samtale {
  /** @param {URL} rot where the API is, so that a proxy may put it under a path */
  constructor(rot) {
    this.rot = rot;
    this.felt = ''; // the question on the screen
    this.spm = undefined; // its number
    this.svart = 0; // calls that the server has answered well since the start
    this.nyFane();
  }

  /** The secret of this tab and this conversation, in memory only: without it no other tab finds the conversation. */
  nyFane() {
    this.fane = [...crypto.getRandomValues(new Uint8Array(16))].map((tall) => tall.toString(16).padStart(2, '0')).join('');
  }

  /** Idle minutes before the server deletes, and the language forms it speaks: `{utlop_minutter, maalformer}`. */
  oppsett() {
    return this.kall('GET', 'oppsett');
  }

  /** Starts anew; an older conversation of this browser is replaced. Returns the first messages. */
  async start(maalform) {
    this.svart = 0;
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

  /** Any call counts as activity; this is the cheapest one. */
  async hold() {
    await this.kall('GET', 'samtale/sak');
  }

  async slett() {
    await this.kall('DELETE', 'samtale');
  }

  /** Deletes while the page goes away: a call that outlives it, and nobody hears the answer. */
  forlat() {
    const valg = { method: 'DELETE', headers: { 'Kvp-Fane': this.fane }, keepalive: true };
    if ('keepalive' in Request.prototype) fetch(new URL('samtale', this.rot), valg).catch(() => {});
    else navigator.sendBeacon(this.medFane('samtale/forlat'));
    this.nyFane();
  }

  /** Whether the browser keeps our cookie away: a conversation that was begun just now cannot be found. */
  async kakerStengt() {
    try {
      await this.start('nb');
      await this.hold();
      await this.slett();
      return false;
    } catch (feil) {
      return feil.status === 404;
    }
  }

  notat(slag) {
    return this.medFane(`samtale/oppsummering.${slag}`);
  }

  /** An address for a place that cannot send headers. */
  medFane(sti) {
    const adresse = new URL(sti, this.rot);
    adresse.searchParams.set('fane', this.fane);
    return adresse.href;
  }

  async kall(metode, sti, kropp, hoder = {}) {
    const avbryter = new AbortController();
    const frist = setTimeout(() => avbryter.abort(), TAALMODIGHET_MS);
    try {
      const svar = await fetch(new URL(sti, this.rot), {
        method: metode,
        headers: { 'Kvp-Fane': this.fane, ...(kropp ? { ...hoder, 'Content-Type': 'application/json' } : {}) },
        body: kropp ? JSON.stringify(kropp) : undefined,
        cache: 'no-store',
        signal: avbryter.signal,
      });
      // A proxy in between may answer with something that is not JSON; 204 has no body.
      const data = await svar.json().catch(() => ({}));
      if (!svar.ok) throw new SamtaleFeil(svar.status, 'feil_ukjent', data.feil, this.svart < 2);
      if (sti !== 'oppsett') this.svart += 1;
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
