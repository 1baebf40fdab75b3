// The conversation over HTTP. Knows the contract and nothing about the page.

const TAALMODIGHET_MS = 30000; // a proxy that never answers must not lock the page

export const TEKST_INGEN_KONTAKT = 'Fikk ikke kontakt. Teksten din er ikke sendt. Prøv igjen.';
const TEKST_UKJENT_FEIL = 'Noe gikk galt. Teksten din er ikke sendt. Prøv igjen.';

/** An error that the person is told about. `status` is 0 when the server could not be reached. */
export class SamtaleFeil extends Error {
  constructor(tekst, status) {
    super(tekst);
    this.status = status;
  }
}

export class Samtale {
  /** @param {string} rot where the API is, relative to the page, so that a proxy may put it under a path */
  constructor(rot) {
    this.rot = rot;
  }

  /** Starts anew; an older conversation of this browser is replaced. Returns the first messages. */
  async start(maalform) {
    return (await this.kall('POST', '', { maalform })).meldinger;
  }

  /** @returns the messages that answer a typed text */
  async skriv(tekst) {
    return (await this.kall('POST', '/melding', { tekst })).meldinger;
  }

  /** @returns the messages that answer a button; `verdi` is a list where the field is a list */
  async velg(felt, verdi) {
    return (await this.kall('POST', '/melding', { felt, valg: verdi })).meldinger;
  }

  /** Any call counts as activity; this is the cheapest one. */
  async hold() {
    await this.kall('GET', '/sak');
  }

  async slett() {
    await this.kall('DELETE', '');
  }

  async harNotat() {
    try {
      await this.kall('GET', '/oppsummering.json');
      return true;
    } catch (feil) {
      return false;
    }
  }

  async kall(metode, sti, kropp) {
    const avbryter = new AbortController();
    const frist = setTimeout(() => avbryter.abort(), TAALMODIGHET_MS);
    try {
      const svar = await fetch(`${this.rot}samtale${sti}`, {
        method: metode,
        headers: kropp ? { 'Content-Type': 'application/json' } : {},
        body: kropp ? JSON.stringify(kropp) : undefined,
        cache: 'no-store',
        signal: avbryter.signal,
      });
      // A proxy in between may answer with something that is not JSON; 204 has no body.
      const data = await svar.json().catch(() => ({}));
      if (!svar.ok) throw new SamtaleFeil(data.feil || TEKST_UKJENT_FEIL, svar.status);
      if (kropp && !Array.isArray(data.meldinger)) throw new SamtaleFeil(TEKST_UKJENT_FEIL, svar.status);
      return data;
    } catch (feil) {
      throw feil instanceof SamtaleFeil ? feil : new SamtaleFeil(TEKST_INGEN_KONTAKT, 0);
    } finally {
      clearTimeout(frist);
    }
  }
}
