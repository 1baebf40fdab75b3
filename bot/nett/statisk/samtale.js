// The view: shows the messages, sends the answers, and leaves nothing behind on a shared machine.

import { lagEgen, lagMelding } from './melding.js';
import { MAALFORMER, oversett, tekst } from './lag.js';
import { Opplesing } from './opplesing.js';
import { Tid } from './tid.js';
import { Valg } from './valg.js';

const SKRIVER_ETTER_MS = 800;

export class Visning {
  /**
   * @param {Element} vert the custom element: tells others what happens, without any content
   * @param {Object<string, HTMLElement>} del the parts (bygg.js)
   * @param {Samtale} samtale
   * @param {{maalform: string, rolle: string|null, kort: boolean}} valg `kort`: the conclusion stands elsewhere as well
   */
  constructor(vert, del, samtale, { maalform, rolle, kort }) {
    this.vert = vert;
    this.del = del;
    this.samtale = samtale;
    this.rolle = rolle;
    this.kort = kort;
    this.runde = 0; // grows when the screen is wiped, so that a late answer is thrown away
    this.vinduer = []; // notes opened in other tabs
    this.tid = new Tid((sekunder) => this.varsle(sekunder), () => this.tidenErUte());
    this.valg = new Valg(
      del.valg,
      (felt, verdi, tittel, knapp, naarMottatt = () => {}) => this.utfor(async () => {
        const meldinger = await this.samtale.velg(felt, verdi);
        naarMottatt();
        return meldinger;
      }, tittel, knapp),
      (nokkel) => this.visFeil(this.si(nokkel)),
    );
    this.opplesing = new Opplesing(del.opp, () => this.sistSagt(), (leser) => this.merkOpplesing(leser));
    this.sprak(maalform);
    this.koble();
    this.hentOppsett();
  }

  si(nokkel, verdier) {
    return tekst(this.maalform, nokkel, verdier);
  }

  get iFokus() {
    return this.del.felt.getRootNode().activeElement;
  }

  meld(hendelse, detail = {}) {
    this.vert.dispatchEvent(new CustomEvent(hendelse, { detail, bubbles: true, composed: true }));
  }

  koble() {
    const { skjema, felt, startKnapp, merTid, bytt } = this.del;
    const rot = felt.getRootNode();
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
    bytt.addEventListener('click', () => this.byttMaalform());
    for (const knapp of rot.querySelectorAll('[data-handling]')) {
      knapp.addEventListener('click', () => {
        this.utfor(() => this.samtale.handling(knapp.dataset.handling), knapp.textContent, knapp);
      });
    }
    for (const lenke of rot.querySelectorAll('[data-notat]')) {
      lenke.href = this.samtale.notat(lenke.dataset.notat === 'pdf' ? 'pdf' : 'html');
      lenke.addEventListener('click', (hendelse) => this.aapneNotat(hendelse, lenke));
    }
    window.addEventListener('beforeprint', () => {
      for (const detaljer of this.del.logg.querySelectorAll('details')) detaljer.open = true;
    });
    // The browser may keep the page alive for its back button: it keeps an empty one.
    window.addEventListener('pagehide', () => this.tom(''));
    window.addEventListener('pageshow', (hendelse) => {
      if (hendelse.persisted) this.meld('kvp-tilbake');
    });
    if ('BroadcastChannel' in window) {
      // The cookie is shared between tabs: a new conversation in one of them ends the one in the others.
      this.kanal = new BroadcastChannel('kvp-samtale');
      this.kanal.onmessage = () => { if (this.tid.siste) this.tom(this.si('annet_vindu')); };
    }
  }

  async hentOppsett() {
    const oppsett = await this.samtale.oppsett().catch(() => ({}));
    if (oppsett.utlop_minutter > 0) this.tid.sett(oppsett.utlop_minutter);
    const andre = (oppsett.maalformer || []).filter((en) => MAALFORMER.includes(en));
    this.del.bytt.hidden = andre.length < 2;
  }

  // The language form

  sprak(maalform) {
    this.maalform = maalform;
    this.vert.lang = maalform;
    oversett(this.del.felt.getRootNode(), maalform);
    this.del.bytt.lang = maalform === 'nb' ? 'nn' : 'nb';
    this.merkOpplesing(this.opplesing.leser);
    this.meld('kvp-maalform', { maalform });
  }

  byttMaalform() {
    const ny = this.maalform === 'nb' ? 'nn' : 'nb';
    if (!this.tid.siste) {
      this.sprak(ny);
      return;
    }
    this.utfor(() => this.samtale.bytt(ny), null, this.del.bytt);
  }

  // Turns

  /** Starts a new conversation on an empty screen. Text in the field is kept if the person wrote it just now. */
  async start(flyttFokus) {
    const skrevet = flyttFokus ? this.del.felt.value : '';
    this.tom('');
    this.del.felt.value = skrevet;
    this.vis('samtale', 'svar', 'verktoy');
    if (this.kanal) this.kanal.postMessage('ny');
    if (flyttFokus) this.del.felt.focus({ preventScroll: true });
    await this.utfor(() => this.aapning(), null, null, flyttFokus);
    if (!this.tid.siste && !this.opptatt) this.tilbyStart(this.si('ikke_i_gang'));
  }

  async aapning() {
    const meldinger = await this.samtale.start(this.maalform);
    const spurt = meldinger[meldinger.length - 1];
    if (!this.rolle || spurt.felt !== 'rolle') return meldinger;
    // The page already knows who uses it.
    return [...meldinger.slice(0, -1), ...await this.samtale.velg('rolle', this.rolle)];
  }

  /** Shows a conversation that began elsewhere, such as a draft. `kall` gives its messages and its language form. */
  async begynnMed(kall) {
    const { meldinger, maalform } = await kall();
    this.tom('');
    if (MAALFORMER.includes(maalform)) this.sprak(maalform);
    this.vis('samtale', 'svar', 'verktoy');
    if (this.kanal) this.kanal.postMessage('ny');
    await this.utfor(async () => meldinger, null);
  }

  sendTekst() {
    const skrevet = this.del.felt.value;
    const ord = skrevet.trim();
    if (!ord) {
      this.visFeil(this.si('feil_tom'));
      return;
    }
    this.utfor(async () => {
      const meldinger = await this.samtale.skriv(ord);
      const { felt } = this.del; // what was typed while waiting stays
      felt.value = felt.value.startsWith(skrevet) ? felt.value.slice(skrevet.length) : felt.value;
      return meldinger;
    }, ord);
  }

  /**
   * One turn. On an error everything stays as it was, so that the person can try again.
   * @param {Function} kall gives the messages
   * @param {string|null} egen what the person said, for the log
   * @param {HTMLElement} [knapp] the button that was used
   */
  async utfor(kall, egen, knapp, flyttFokus = true) {
    if (this.opptatt) return;
    const { runde } = this;
    this.opptatt = true;
    this.del.svar.dataset.opptatt = '';
    this.opplesing.stopp();
    this.visFeil('');
    if (knapp) knapp.classList.add('brukt');
    this.skriver = setTimeout(() => { this.del.status.textContent = this.si('skriver'); }, SKRIVER_ETTER_MS);
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
      this.visFeil(this.ord(feil));
      if (feil.status === 404) {
        this.del.startTekst.textContent = this.si('begynn_paa_nytt');
        this.vis('start');
      }
      return;
    }
    this.tid.kontakt();
    this.vis('-varsel', '-start');
    this.taImot(meldinger, egen, flyttFokus);
  }

  taImot(meldinger, egen, flyttFokus) {
    const { logg, felt } = this.del;
    // The language may have been changed in writing too.
    const { maalform } = meldinger.find((m) => MAALFORMER.includes(m.maalform)) || this;
    if (maalform !== this.maalform) this.sprak(maalform);
    const har = (nokkel, verdi) => meldinger.some((m) => m[nokkel] === verdi);
    const slettet = har('ferdig', true) && har('handling', 'avslutt');
    const utfor = (ett, knapp) => this.utfor(() => this.samtale.handling(ett.handling, ett.felt), ett.tittel, knapp);
    // Help is read first: the question that waits comes when the person wants it.
    const vises = meldinger.filter((melding) => !melding.venter);
    const nytt = vises.map((melding) => lagMelding(melding, this.maalform, this.kort, utfor));
    if (slettet || (har('handling', 'start_paa_nytt') && !har('felt', 'slett'))) {
      this.tom('');
      if (!slettet) {
        this.vis('samtale', 'svar', 'verktoy');
        this.tid.kontakt();
      }
    } else if (egen !== null) {
      // What must not be kept must not stay on the screen either.
      nytt.unshift(lagEgen(har('advarsel', 'personopplysning') ? this.si('fjernet') : egen, this.maalform));
    }
    for (const gamle of logg.querySelectorAll('.i-meldingen')) gamle.remove();
    logg.append(...nytt);
    if (slettet) {
      this.vis('samtale');
      this.tilbyStart(this.si('kan_gaa'));
      return;
    }
    const sporsmaal = vises.find((m) => m.felt);
    const forsteBoks = this.visValg(sporsmaal);
    this.visFramdrift(sporsmaal);
    this.visNotat(meldinger);
    this.meld('kvp-tur');
    if (flyttFokus) {
      (forsteBoks || felt).focus({ preventScroll: true });
      this.rullTil(nytt[0]);
    }
  }

  /** The newest turn starts at the top of what is seen, or the field stands at its foot when there is room for both. */
  rullTil(forste) {
    if (!forste) return;
    const { rull, svar } = this.del;
    const egen = rull.scrollHeight > rull.clientHeight + 1 && getComputedStyle(rull).overflowY !== 'visible';
    const ramme = egen ? rull.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
    const luft = 16;
    const topp = forste.getBoundingClientRect().top - ramme.top - luft;
    const bunn = svar.getBoundingClientRect().bottom - ramme.bottom + luft;
    (egen ? rull : window).scrollBy(0, Math.min(topp, bunn));
  }

  visValg(sporsmaal) {
    const melding = sporsmaal && sporsmaal.valg && sporsmaal.valg.length > 0 ? sporsmaal : null;
    this.del.felt.setAttribute('aria-describedby', melding ? 'hint valg-tittel' : 'hint');
    this.del.omSporsmaal.hidden = !sporsmaal;
    return this.valg.vis(melding, this.maalform);
  }

  visFramdrift(sporsmaal) {
    const { steg, av } = sporsmaal || {};
    this.del.framdrift.hidden = !steg;
    if (steg) this.del.framdrift.firstChild.style.inlineSize = `${Math.round((100 * (steg - 1)) / av)}%`;
  }

  // The note

  /** The links stand as long as the note does: a new question means that it is not ready (again). */
  visNotat(meldinger) {
    if (meldinger.some((m) => m.notat)) this.settNotat(true);
    else if (meldinger.some((m) => m.felt || m.ferdig)) this.settNotat(false);
  }

  settNotat(klart) {
    this.vis(klart ? 'notat' : '-notat');
    this.meld('kvp-notat', { klart });
  }

  aapneNotat(hendelse, lenke) {
    const vindu = window.open(lenke.href, '_blank');
    if (!vindu) return; // blocked: the link does its ordinary work
    hendelse.preventDefault();
    this.vinduer.push(vindu);
    if (lenke.dataset.notat === 'utskrift') vindu.addEventListener('load', () => vindu.print());
  }

  // Reading aloud

  /** What the robot has said since the person spoke last, without who said it. */
  sistSagt() {
    const punkter = [...this.del.logg.children];
    const siste = punkter.slice(punkter.findLastIndex((punkt) => punkt.classList.contains('fra-deg')) + 1);
    const linjer = siste.flatMap((punkt) => [...punkt.querySelectorAll('p:not(.hvem), h3, h4, li, summary')])
      .filter((linje) => linje.checkVisibility())
      .map((linje) => linje.textContent);
    return { linjer, maalform: this.maalform };
  }

  merkOpplesing(leser) {
    this.del.opp.lastChild.textContent = this.si(leser ? 'stopp_lesing' : 'les_opp');
  }

  // What is shown

  ord(feil) {
    return feil.ord || this.si(feil.nokkel || 'feil_ukjent');
  }

  visFeil(ord) {
    this.del.feil.textContent = ord;
    if (ord) this.del.feil.scrollIntoView({ block: 'nearest' });
  }

  tilbyStart(ord) {
    this.vis('start', '-svar', '-verktoy');
    this.del.startTekst.textContent = ord;
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
  tom(ord) {
    this.runde += 1;
    this.tid.stopp();
    this.ikkeOpptatt();
    this.opplesing.stopp();
    this.visFeil('');
    this.del.logg.textContent = '';
    this.del.felt.value = '';
    this.visValg(null);
    this.visFramdrift(null);
    this.vis('-samtale', '-notat', '-varsel', '-start', '-verktoy');
    for (const vindu of this.vinduer) vindu.close();
    this.vinduer = [];
    this.meld('kvp-tom');
    if (ord) this.tilbyStart(ord);
  }

  // Idle time

  varsle(sekunder) {
    this.forrigeFokus = this.iFokus;
    this.del.varselTekst.textContent = this.si('slettes_om', { sekunder });
    this.vis('varsel');
    this.meld('kvp-varsel');
    this.del.merTid.focus();
  }

  tidenErUte() {
    this.samtale.slett().catch(() => {}); // the server may have been first
    this.tom(this.si('slettet_tid'));
  }

  async merTid() {
    const { runde } = this;
    this.visFeil('');
    try {
      await this.samtale.hold();
    } catch (feil) {
      if (runde !== this.runde) return;
      if (feil.status === 404) this.tom(this.si('slettet_tid'));
      else this.visFeil(this.ord(feil));
      return;
    }
    if (runde !== this.runde) return;
    this.tid.kontakt();
    this.vis('-varsel');
    const { forrigeFokus } = this;
    (forrigeFokus && forrigeFokus.isConnected ? forrigeFokus : this.del.felt).focus();
  }

  /** A person who writes slowly is not idle, even though nothing has been sent yet. */
  async holdLiv() {
    if (!this.tid.skalHoldes()) return;
    const { runde } = this;
    try {
      await this.samtale.hold();
    } catch (feil) {
      return; // the answer itself will tell
    }
    if (runde !== this.runde) return;
    this.tid.kontakt();
    this.vis('-varsel');
  }
}
