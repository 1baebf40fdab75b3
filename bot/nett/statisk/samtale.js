// The view: shows the messages, sends the answers, and leaves nothing behind on a shared machine.

import { Samtale } from './klient.js';
import { lag, lagEgen, lagMelding } from './melding.js';

const LISTEFELT = ['form', 'behov'];
const EGNE_KNAPPER = ['flere', 'vet_ikke']; // sent alone and not as a list: they are no values of the field
const SKRIVER_ETTER_MS = 800;
const FORVALGT_UTLOP_MINUTTER = 15;

class Visning {
  /**
   * @param {Element} rot the element that holds the parts marked with `data-del`
   * @param {Samtale} samtale
   * @param {number} utlopMinutter idle minutes before the server deletes the conversation
   */
  constructor(rot, samtale, utlopMinutter) {
    this.samtale = samtale;
    this.del = {};
    for (const element of rot.querySelectorAll('[data-del]')) this.del[element.dataset.del] = element;
    this.utlop = utlopMinutter * 60000;
    this.varselTid = Math.min(60000, this.utlop / 2);
    this.runde = 0; // grows when the screen is wiped, so that a late answer is thrown away
    this.vinduer = []; // notes opened in other tabs
    this.koble(rot);
  }

  koble(rot) {
    const { skjema, felt, startKnapp, merTid } = this.del;
    skjema.addEventListener('submit', (hendelse) => {
      hendelse.preventDefault();
      this.sendTekst();
    });
    felt.addEventListener('keydown', (hendelse) => {
      if (hendelse.key !== 'Enter' || hendelse.shiftKey || hendelse.isComposing) return;
      hendelse.preventDefault();
      this.sendTekst();
    });
    felt.addEventListener('input', () => this.holdLiv());
    startKnapp.addEventListener('click', () => this.start(true));
    merTid.addEventListener('click', () => this.merTid());
    for (const knapp of rot.querySelectorAll('[data-tekst]')) {
      knapp.addEventListener('click', () => {
        this.utfor(() => this.samtale.skriv(knapp.dataset.tekst), knapp.textContent, knapp);
      });
    }
    for (const lenke of rot.querySelectorAll('[data-notat]')) {
      lenke.addEventListener('click', (hendelse) => this.aapneNotat(hendelse, lenke));
    }
    setInterval(() => this.sjekkTid(), 500);
    window.addEventListener('beforeprint', () => {
      for (const detaljer of this.del.logg.querySelectorAll('details')) detaljer.open = true;
    });
    window.addEventListener('pageshow', (hendelse) => {
      if (hendelse.persisted) this.start(false);
    });
    if ('BroadcastChannel' in window) {
      // The cookie is shared between tabs: a new conversation in one of them ends the one in the others.
      this.kanal = new BroadcastChannel('kvp-samtale');
      this.kanal.onmessage = () => this.tom('Samtalen er startet på nytt i et annet vindu.');
    }
  }

  /** Starts a new conversation on an empty screen. Text in the field is kept if the person wrote it just now. */
  async start(flyttFokus) {
    const tekst = flyttFokus ? this.del.felt.value : '';
    this.tom('');
    this.del.felt.value = tekst;
    this.vis('samtale', 'svar', 'verktoy');
    if (this.kanal) this.kanal.postMessage('ny');
    if (flyttFokus) this.del.felt.focus({ preventScroll: true });
    await this.utfor(() => this.samtale.start(document.documentElement.lang), null, null, flyttFokus);
    if (this.sisteKontakt === null) this.tilbyStart('Samtalen kom ikke i gang.');
  }

  sendTekst() {
    const skrevet = this.del.felt.value;
    const tekst = skrevet.trim();
    if (!tekst) {
      this.visFeil('Skriv et svar først, eller velg et av svarene.');
      return;
    }
    this.utfor(async () => {
      const meldinger = await this.samtale.skriv(tekst);
      const { felt } = this.del; // what was typed while waiting stays
      felt.value = felt.value.startsWith(skrevet) ? felt.value.slice(skrevet.length) : felt.value;
      return meldinger;
    }, tekst);
  }

  /**
   * One turn. On an error everything stays as it was, so that the person can try again.
   * @param {Function} kall gives the messages
   * @param {string|null} egen what the person said, for the log
   * @param {HTMLElement} [knapp] the button that was used
   */
  async utfor(kall, egen, knapp, flyttFokus = true) {
    if (this.opptatt) return;
    const runde = this.runde;
    this.opptatt = true;
    this.del.svar.dataset.opptatt = '';
    this.visFeil('');
    if (knapp) knapp.classList.add('brukt');
    this.skriver = setTimeout(() => { this.del.status.textContent = 'Roboten skriver …'; }, SKRIVER_ETTER_MS);
    let meldinger = null;
    let feil = null;
    try {
      meldinger = await kall();
    } catch (grunn) {
      feil = grunn;
    }
    if (knapp) knapp.classList.remove('brukt');
    if (runde !== this.runde) return;
    this.ikkeOpptatt();
    if (feil) {
      this.visFeil(feil.message);
      if (feil.status === 404) {
        this.del.startTekst.textContent = 'Du kan begynne på nytt. Teksten din blir stående i feltet.';
        this.vis('start');
      }
      return;
    }
    this.sisteKontakt = Date.now();
    this.sistHoldt = this.sisteKontakt;
    this.vis('-varsel', '-start');
    this.taImot(meldinger, egen, flyttFokus);
  }

  taImot(meldinger, egen, flyttFokus) {
    const { logg, felt } = this.del;
    const har = (nokkel, verdi) => meldinger.some((m) => m[nokkel] === verdi);
    const slettet = har('ferdig', true) && har('handling', 'avslutt');
    const nytt = meldinger.map(lagMelding);
    if (slettet || har('handling', 'start_paa_nytt')) {
      this.tom('');
      if (!slettet) this.vis('samtale', 'svar', 'verktoy');
      this.sisteKontakt = slettet ? null : Date.now();
    } else if (egen !== null) {
      // What must not be kept must not stay on the screen either.
      nytt.unshift(lagEgen(har('advarsel', 'personopplysning') ? '(Teksten er fjernet fra skjermen.)' : egen));
    }
    logg.append(...nytt);
    if (slettet) {
      this.vis('samtale');
      this.tilbyStart('Du kan gå fra maskinen nå, eller starte på nytt.');
      return;
    }
    const forsteBoks = this.visValg(meldinger.find((m) => m.felt && m.valg && m.valg.length > 0));
    this.visNotat(meldinger);
    if (flyttFokus) {
      (forsteBoks || felt).focus({ preventScroll: true });
      this.rullTil(nytt[0]);
    }
  }

  /** The newest turn starts at the top of the window, or the field stands at its foot when there is room for both. */
  rullTil(forste) {
    if (!forste) return;
    const luft = 16;
    const topp = forste.getBoundingClientRect().top - luft;
    const bunn = this.del.svar.getBoundingClientRect().bottom + luft - window.innerHeight;
    window.scrollBy(0, Math.min(topp, bunn));
  }

  /** Shows the choices of a question. Returns the first new checkbox when the person has just asked for more. */
  visValg(melding) {
    const forrige = this.liste && melding && this.liste.felt === melding.felt ? this.liste : null;
    this.liste = null;
    this.del.valg.textContent = '';
    this.del.felt.setAttribute('aria-describedby', melding ? 'hint valg-tittel' : 'hint');
    if (!melding) return null;
    const erListe = LISTEFELT.includes(melding.felt);
    const tittel = lag('legend', '', `Velg ${erListe ? 'ett eller flere' : 'et'} svar, eller skriv under`);
    tittel.id = 'valg-tittel';
    const gruppe = lag('fieldset', erListe ? 'valg liste' : 'valg', tittel);
    if (erListe) {
      this.fyllListe(gruppe, melding, forrige);
    } else {
      const knapper = melding.valg.map((ett) => this.valgknapp(melding.felt, ett.tittel, ett.verdi));
      gruppe.append(lag('div', 'knapper', ...knapper));
    }
    this.del.valg.append(gruppe);
    return forrige && forrige.flere ? gruppe.querySelectorAll('input')[forrige.bokser.length] : null;
  }

  valgknapp(felt, tittel, verdi, naarMottatt = () => {}) {
    const knapp = lag('button', '', tittel);
    knapp.type = 'button';
    knapp.addEventListener('click', () => this.utfor(async () => {
      const meldinger = await this.samtale.velg(felt, verdi);
      naarMottatt();
      return meldinger;
    }, tittel, knapp));
    return knapp;
  }

  /**
   * Checkboxes. What was ticked stays ticked when the same question comes again after an interruption, and the rarer
   * choices are added to those that were there.
   */
  fyllListe(gruppe, melding, forrige) {
    const { felt } = melding;
    const egne = melding.valg.filter((ett) => EGNE_KNAPPER.includes(ett.verdi) || Array.isArray(ett.verdi));
    const nye = melding.valg.filter((ett) => !egne.includes(ett));
    const kryss = forrige ? forrige.valgte() : [];
    const beholdt = forrige && forrige.flere ? forrige.bokser : kryss;
    const bokser = [...beholdt, ...nye.filter((ett) => !beholdt.some((b) => b.verdi === ett.verdi))];
    const inndata = bokser.map((ett) => {
      const boks = lag('input');
      boks.type = 'checkbox';
      boks.value = ett.verdi;
      boks.checked = kryss.some((k) => k.verdi === ett.verdi);
      gruppe.append(lag('label', 'avkryssing', boks, lag('span', '', ett.tittel)));
      return boks;
    });
    const valgte = () => bokser.filter((ett, nr) => inndata[nr].checked);
    this.liste = { felt, bokser, valgte, flere: false };

    const ferdig = lag('button', 'hoved', 'Ferdig');
    ferdig.type = 'button';
    ferdig.addEventListener('click', () => {
      const svar = valgte();
      if (svar.length === 0) {
        this.visFeil('Sett minst ett kryss først.');
        return;
      }
      const titler = svar.map((ett) => ett.tittel).join(', ');
      this.utfor(() => this.samtale.velg(felt, svar.map((ett) => ett.verdi)), titler, ferdig);
    });
    const knapper = [ferdig, ...egne.map((ett) => this.valgknapp(
      felt, ett.tittel, ett.verdi, () => { this.liste.flere = ett.verdi === 'flere'; },
    ))];
    if (felt === 'behov' && egne.length === 0) knapper.push(this.valgknapp(felt, 'Ingen av disse', []));
    gruppe.append(lag('div', 'knapper', ...knapper));
  }

  /** The links stand as long as the note does: a new question means that it is not ready (again). */
  async visNotat(meldinger) {
    const runde = this.runde;
    const ferdig = meldinger.some((m) => m.ferdig);
    if (meldinger.some((m) => m.notat)) this.vis('notat');
    else if (meldinger.some((m) => m.felt)) this.vis('-notat');
    else if (ferdig && await this.samtale.harNotat() && runde === this.runde) this.vis('notat');
  }

  aapneNotat(hendelse, lenke) {
    const vindu = window.open(lenke.href, '_blank');
    if (!vindu) return; // blocked: the link does its ordinary work
    hendelse.preventDefault();
    this.vinduer.push(vindu);
    if (lenke.dataset.notat === 'utskrift') vindu.addEventListener('load', () => vindu.print());
  }

  visFeil(tekst) {
    this.del.feil.textContent = tekst;
    if (tekst) this.del.feil.scrollIntoView({ block: 'nearest' });
  }

  tilbyStart(tekst) {
    this.vis('start', '-svar', '-verktoy');
    this.del.startTekst.textContent = tekst;
    this.del.startKnapp.focus();
  }

  /** Shows the named parts and hides those with a minus in front. */
  vis(...navn) {
    for (const ett of navn) this.del[ett.replace('-', '')].hidden = ett.startsWith('-');
  }

  ikkeOpptatt() {
    clearTimeout(this.skriver);
    this.opptatt = false;
    delete this.del.svar.dataset.opptatt;
    this.del.status.textContent = '';
  }

  /** Wipes the screen; a text offers a new start with the reason. */
  tom(tekst) {
    this.runde += 1;
    this.sisteKontakt = null;
    this.ikkeOpptatt();
    this.visFeil('');
    this.del.logg.textContent = '';
    this.del.felt.value = '';
    this.visValg(null);
    this.vis('-samtale', '-notat', '-varsel', '-start', '-verktoy');
    for (const vindu of this.vinduer) vindu.close();
    this.vinduer = [];
    if (tekst) this.tilbyStart(tekst);
  }

  // Idle time. The clock is read once in a while instead of one long timer, because machines sleep.

  sjekkTid() {
    if (!this.sisteKontakt) return;
    const igjen = this.sisteKontakt + this.utlop - Date.now();
    if (igjen <= 0) {
      this.samtale.slett().catch(() => {}); // the server may have been first
      this.tom('Samtalen er slettet fordi den ikke var i bruk. Ingenting er lagret.');
    } else if (igjen <= this.varselTid && this.del.varsel.hidden) {
      this.forrigeFokus = document.activeElement;
      this.del.varselTekst.textContent = `Samtalen slettes om ${Math.ceil(igjen / 1000)} sekunder.`;
      this.vis('varsel');
      this.del.merTid.focus();
    }
  }

  async merTid() {
    const runde = this.runde;
    this.visFeil('');
    try {
      await this.samtale.hold();
    } catch (feil) {
      if (runde !== this.runde) return;
      if (feil.status === 404) this.tom('Samtalen er slettet fordi den ikke var i bruk. Ingenting er lagret.');
      else this.visFeil(feil.message);
      return;
    }
    if (runde !== this.runde) return;
    this.sisteKontakt = Date.now();
    this.vis('-varsel');
    const { forrigeFokus } = this;
    (forrigeFokus && forrigeFokus.isConnected && forrigeFokus !== document.body ? forrigeFokus : this.del.felt).focus();
  }

  /** A person who writes slowly is not idle, even though nothing has been sent yet. */
  async holdLiv() {
    const naa = Date.now();
    if (!this.sisteKontakt || naa - this.sistHoldt < this.varselTid / 2) return;
    this.sistHoldt = naa;
    const runde = this.runde;
    try {
      await this.samtale.hold();
    } catch (feil) {
      return; // the answer itself will tell
    }
    if (runde !== this.runde) return;
    this.sisteKontakt = Date.now();
    this.vis('-varsel');
  }
}

const minutter = parseFloat(document.querySelector('meta[name="kvp-utlop-minutter"]').content);
new Visning(document, new Samtale('api/'), minutter > 0 ? minutter : FORVALGT_UTLOP_MINUTTER).start(false);
