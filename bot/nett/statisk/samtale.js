// The view: shows the messages, sends the answers, and leaves nothing behind on a shared machine.

import { DATOFELT, lagDatofelt } from './datofelt.js';
import { delSporsmaal, foldHilsen, forkort, lagEgen, lagMelding } from './melding.js';
import { lag, lagKnapp, MAALFORMER, med, oversett, tekst } from './lag.js';
import { Opplesing } from './opplesing.js';
import { Spor } from './spor.js';
import { lagSvarliste } from './svarliste.js';
import { Tid } from './tid.js';
import { Valg } from './valg.js';

const SKRIVER_ETTER_MS = 800;
const URORT_MS = 500; // a press so soon after new choices was meant for what stood there before
const SYNLIG_PX = 8; // less than this of a control out of sight is no loss
const LES_OPP_SEKUNDER = [60, 30, 10];

/** What the robot says beside the question, other than that it has understood. */
const skalLeses = (punkt) => punkt.matches('.fra-robot:not(.forstatt)');

/** Buttons that change one answer of many stand as a list in the message; the others are choices of this question. */
const erListe = ({ handling, felt }) => handling === 'endre' && Boolean(felt);

export class Visning {
  /**
   * @param {Element} vert the custom element: tells others what happens, without any content
   * @param {Object<string, HTMLElement>} del the parts (bygg.js)
   * @param {Samtale} samtale
   * @param {{maalform: string, rolle: string|null, visning: string, kort: boolean}} valg `kort`: the case
   *   stands beside the conversation
   */
  constructor(vert, del, samtale, { maalform, rolle, visning, kort }) {
    this.vert = vert;
    this.del = del;
    this.samtale = samtale;
    this.rolle = rolle;
    this.kort = kort;
    this.visning = visning;
    this.runde = 0; // grows when the screen is wiped, so that a late answer is thrown away
    this.vinduer = []; // notes opened in other tabs
    this.tid = new Tid((sekunder, forste) => this.varsle(sekunder, forste), () => this.tidenErUte());
    // Beside other pages' own content the history is theirs.
    this.spor = visning === 'knapp' ? null : new Spor(() => this.gaaTilbake());
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
      knapp.addEventListener('click', () => this.faste(knapp));
    }
    this.vokt();
    const { bunn } = this.del;
    bunn.addEventListener('scroll', () => this.visMerUnder(), { passive: true });
    const maaler = new ResizeObserver(() => this.visMerUnder());
    for (const del_ of [bunn, ...bunn.children]) maaler.observe(del_);
    const mine = rot.querySelector('.mine');
    if (mine) mine.addEventListener('click', () => this.visSvarene());
    // Who begins to write while the question or what was said has the focus, writes in the field.
    for (const sted of [this.del.sporsmaal, this.del.logg]) {
      sted.addEventListener('keydown', ({ key, ctrlKey, altKey, metaKey, target }) => {
        if (target.tabIndex < 0 && key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey) felt.focus();
      });
    }
    for (const lenke of rot.querySelectorAll('[data-notat]')) {
      lenke.href = this.samtale.notat(lenke.dataset.notat === 'pdf' ? 'pdf' : 'html');
      lenke.addEventListener('click', (hendelse) => this.aapneNotat(hendelse, lenke));
    }
    // Nobody may find the conversation after the person has left: neither on the server nor in a page that the browser
    // keeps alive for its back button.
    window.addEventListener('pagehide', () => {
      if (this.tid.siste) this.samtale.forlat();
      this.tom('');
    });
    window.addEventListener('pageshow', (hendelse) => {
      if (hendelse.persisted) this.meld('kvp-tilbake');
    });
    if ('BroadcastChannel' in window) {
      this.kanal = new BroadcastChannel(`kvp-${this.visning}`);
      this.kanal.onmessage = ({ data }) => this.annenFane(data);
    }
  }

  /**
   * Each tab has a conversation of its own. Where the next person may sit at the same screen, a new one ends the one in
   * the other tab, which says so; on the desk both go on, and both say so as long as both do.
   */
  annenFane(melding) {
    // The answer to our own start comes before the first question does.
    if (!this.tid.siste && !(melding === 'her' && this.opptatt)) return;
    if (this.visning === 'side') {
      if (melding !== 'ny') return;
      this.samtale.forlat();
      this.tom(this.si('annet_vindu'));
      return;
    }
    this.del.faner.textContent = melding === 'ut' ? '' : this.si('flere_faner');
    if (melding === 'ut') this.kanal.postMessage('hvem'); // there may be a third
    else if (melding !== 'her') this.kanal.postMessage('her');
  }

  /** Presses with the mouse or the finger do nothing right after new choices; the keyboard is never that early. */
  vokt() {
    const stopp = (hendelse) => {
      if (hendelse.detail === 0 || !('fersk' in this.del.svar.dataset) || hendelse.target.closest('summary')) return;
      hendelse.preventDefault();
      hendelse.stopImmediatePropagation();
    };
    for (const sted of [this.del.valg, this.del.omSporsmaal, this.del.knapper, this.del.logg]) sted.addEventListener('click', stopp, true);
  }

  /** Says under the answer area that it goes on, where it scrolls by itself. */
  visMerUnder() {
    const { bunn, merUnder } = this.del;
    const igjen = bunn.scrollHeight - bunn.clientHeight;
    merUnder.hidden = igjen < SYNLIG_PX || getComputedStyle(bunn).overflowY !== 'auto';
    merUnder.classList.toggle('sett', igjen - bunn.scrollTop < SYNLIG_PX);
  }

  nyeValg() {
    clearTimeout(this.ferskTid);
    this.del.svar.dataset.fersk = '';
    this.ferskTid = setTimeout(() => { delete this.del.svar.dataset.fersk; }, URORT_MS);
  }

  /** One of the fixed buttons. Deleting works also when the server has nothing left to delete. */
  faste(knapp) {
    const { handling } = knapp.dataset;
    if (handling === 'avslutt' && this.tapt) {
      this.tom('');
      this.tilbyStart(this.alleredeSlettet());
      return;
    }
    this.utfor(() => this.samtale.handling(handling), knapp.textContent, knapp);
  }

  /** The browser's back button. */
  gaaTilbake() {
    if (!this.tid.siste || this.tapt) return;
    this.bakover = true;
    this.utfor(() => this.samtale.handling('tilbake'), null);
  }

  alleredeSlettet() {
    return `${this.si('kan_gaa')} ${this.si('filer_igjen')}`;
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
    import('./utskrift.js').catch(() => {}); // only where there is something to print
    if (this.kanal) this.kanal.postMessage('ny');
    await this.utfor(() => this.samtale.start(this.maalform), null, null, flyttFokus);
    if (!this.tid.siste && !this.opptatt) this.tilbyStart(this.si('ikke_i_gang'));
  }

  /** The page may know who uses it: where that is asked, at the start or when all begins anew, it answers. */
  async medRollen(meldinger) {
    if (!this.rolle || meldinger[meldinger.length - 1].felt !== 'rolle') return meldinger;
    const alle = [...meldinger.slice(0, -1), ...await this.samtale.velg('rolle', this.rolle)];
    return this.kort ? foldHilsen(alle) : alle;
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
      meldinger = await this.medRollen(await kall());
    } catch (grunn) {
      feil = grunn;
    }
    if (knapp) knapp.classList.remove('brukt');
    if (runde !== this.runde) return;
    this.ikkeOpptatt();
    if (feil) {
      this.bakover = false;
      if (feil.status === 404) await this.mistet(feil);
      else this.visFeil(this.ord(feil));
      return;
    }
    this.tid.kontakt();
    this.vis('-varsel', '-start');
    this.taImot(meldinger, egen, flyttFokus);
  }

  /** The conversation is gone. What was said can still be read, what was typed stays, and one button starts anew. */
  async mistet(feil) {
    const { runde } = this;
    this.tapt = true;
    const stengt = feil.tidlig && await this.samtale.kakerStengt();
    if (runde !== this.runde) return;
    this.visFeil(stengt ? this.si('ingen_kaker') : this.ord(feil));
    this.del.startTekst.textContent = this.si('begynn_paa_nytt');
    this.vis('start', '-svar');
    this.del.startKnapp.focus({ preventScroll: true });
    this.del.start.scrollIntoView({ block: 'nearest' });
  }

  taImot(meldinger, egen, flyttFokus) {
    const { logg, felt } = this.del;
    // The language may have been changed in writing too.
    const { maalform } = meldinger.find((m) => MAALFORMER.includes(m.maalform)) || this;
    if (maalform !== this.maalform) this.sprak(maalform);
    const har = (nokkel, verdi) => meldinger.some((m) => m[nokkel] === verdi);
    const slettet = har('ferdig', true) && har('handling', 'avslutt');
    if (slettet || (har('handling', 'start_paa_nytt') && !har('felt', 'slett'))) {
      this.tom('');
      if (!slettet) {
        this.vis('samtale', 'svar', 'verktoy');
        this.tid.kontakt();
      }
    }
    // What must not be kept must not stay on the screen either.
    const sagt = har('advarsel', 'personopplysning') && egen !== null ? this.si('fjernet') : egen;
    const nytt = this.visMeldinger(meldinger, this.tid.siste && !har('handling', 'start_paa_nytt') ? sagt : null);
    if (slettet) {
      this.vis('samtale', '-svar');
      this.tilbyStart(this.alleredeSlettet());
      return;
    }
    // Help is read first: the question that waits comes when the person wants it.
    const siste = meldinger[meldinger.length - 1];
    const sporsmaal = siste.felt && !siste.venter ? siste : null;
    const forsteBoks = this.visSporsmaal(sporsmaal, meldinger.flatMap((m) => (m.knapper || []).filter((k) => m.motsigelse || !erListe(k))));
    this.del.svar.classList.toggle('med-svar', meldinger.some((m) => m.vurdering));
    this.visFramdrift(sporsmaal);
    this.visNotat(meldinger);
    this.nyeValg();
    this.huskSpor(siste);
    this.meld('kvp-tur');
    if (siste.felt === 'bekreft' && !this.kort) this.visSvarene(false);
    if (!flyttFokus) return;
    const forste = nytt.find((punkt) => punkt.classList.contains('fra-robot')) || nytt[0];
    this.del.bunn.scrollTop = 0; // a long list of choices scrolls by itself: the new question is its beginning
    this.rullTil(nytt);
    const lese = nytt.find(skalLeses);
    // Where there is no room for both, what is read is in sight, and has the focus; the question comes after it.
    const utAvSyne = lese && this.del.sporsmaal.getBoundingClientRect().bottom > window.innerHeight;
    const hit = sporsmaal && !utAvSyne ? this.del.sporsmaal : (utAvSyne && lese) || forste || felt;
    (forsteBoks || hit).focus({ preventScroll: true });
    if (forsteBoks) forsteBoks.parentElement.scrollIntoView({ block: 'nearest' });
  }

  /** The new messages, below what is folded of those before. Returns them as list items. */
  visMeldinger(meldinger, egen) {
    const { logg, historie, foer, svarene } = this.del;
    const utfor = (ett, knapp) => this.trykk(ett, knapp);
    const forste = egen === null && historie.childElementCount + logg.childElementCount === 0;
    const nytt = meldinger.flatMap((melding) => {
      if (!melding.felt) return [forste ? forkort(melding) : melding];
      // The whole list of answers is shown as a list instead.
      const innledning = melding.venter || melding.felt === 'bekreft' ? '' : delSporsmaal(melding).innledning;
      const knapper = melding.motsigelse ? [] : (melding.knapper || []).filter(erListe);
      return innledning || knapper.length > 0 ? [{ ...melding, felt: undefined, tekst: innledning, knapper }] : [];
    }).map((melding) => med(
      lagMelding({ ...melding, knapper: (melding.knapper || []).filter(erListe) }, this.maalform, this.kort, utfor), { tabindex: '-1' },
    ));
    for (const gamle of logg.querySelectorAll('.i-meldingen')) gamle.remove();
    historie.append(...logg.children);
    if (this.sagtSist && egen !== null) historie.append(lagMelding({ tekst: this.sagtSist }, this.maalform));
    if (egen !== null) nytt.unshift(lagEgen(egen, this.maalform));
    foer.hidden = historie.childElementCount === 0;
    svarene.hidden = true;
    logg.append(...nytt);
    return nytt;
  }

  trykk({ handling, felt, tittel, tekst }, knapp) {
    if (tekst) {
      this.utfor(() => this.samtale.skriv(tekst), tekst, knapp);
      return;
    }
    if (handling === 'se_svaret') {
      this.meld('kvp-se-svaret'); // it stands on the desk, not here
      return;
    }
    this.utfor(() => this.samtale.handling(handling, felt), tittel, knapp);
  }

  /** The question as a heading over its choices. Returns the first new checkbox when more were asked for. */
  visSporsmaal(sporsmaal, knapper) {
    const { sporsmaal: overskrift, sporsmaalMer, steg, skjema, omSporsmaal } = this.del;
    const delt = sporsmaal ? delSporsmaal(sporsmaal) : { sporsmaal: '', mer: '' };
    this.sagtSist = `${delt.sporsmaal} ${delt.mer}`.trim();
    overskrift.textContent = delt.sporsmaal || this.si('skriv_svar');
    sporsmaalMer.textContent = delt.mer;
    overskrift.classList.toggle('bare-opplest', !sporsmaal);
    steg.textContent = this.stegIOrd(sporsmaal || {});
    const strid = sporsmaal && sporsmaal.motsigelse; // then the two answers are the choices
    this.del.knapper.replaceChildren(...knapper.map((ett) => {
      const knapp = lagKnapp(strid ? 'svarknapp' : 'fast', ett.tittel, () => this.trykk(ett, knapp));
      return knapp;
    }));
    const forsteBoks = this.visValg(sporsmaal, delt.mer);
    // In danger help stands alone, with the ways on.
    this.vis(...(knapper.some((ett) => ett.handling === 'fortsett') ? ['-skjema'] : ['skjema']));
    omSporsmaal.hidden = !sporsmaal;
    if (sporsmaal && !strid && DATOFELT.includes(sporsmaal.felt)) {
      this.del.valg.prepend(lagDatofelt(this.maalform, (ord) => this.utfor(() => this.samtale.skriv(ord), ord),
        (nokkel) => this.visFeil(this.si(nokkel))));
    }
    return skjema.hidden ? null : forsteBoks;
  }

  /** Two parts, each with a count that holds. Between them, and where all is to be deleted, nothing is counted. */
  stegIOrd(sporsmaal) {
    const { felt, del, steg } = sporsmaal;
    if (!steg || felt === 'slett') return '';
    return this.si(felt === 'videre' ? 'del_1_ferdig' : `del_${del || 1}`, sporsmaal);
  }

  /** «Svarene mine»: what has been answered so far, each with a way to change it. */
  async visSvarene(flyttFokus = true) {
    const { runde } = this;
    const { svarene } = this.del;
    let saken;
    try {
      saken = await this.samtale.oversikt();
    } catch (feil) {
      if (runde === this.runde) this.visFeil(this.ord(feil));
      return;
    }
    if (runde !== this.runde) return;
    const endre = (felt, etikett) => this.trykk({ handling: 'endre', felt, tittel: this.si('endre_felt', { felt: etikett }) });
    svarene.replaceChildren(
      med(lag('h2', '', this.si('svarene_mine')), { id: 'svarene-tittel' }),
      ...(saken.svar.length > 0 ? lagSvarliste(saken.svar, this.maalform, endre) : [lag('p', '', this.si('ingen_svar'))]),
    );
    svarene.hidden = false;
    svarene.classList.toggle('lav', !flyttFokus); // what asks about the list is more than the list
    svarene.scrollTop = 0;
    if (flyttFokus) svarene.focus();
    else this.rullTil([svarene]);
  }

  huskSpor({ felt }) {
    const { bakover } = this;
    this.bakover = false;
    if (!this.spor || (this.spor.samtale !== null && felt === this.spurt)) return;
    this.spurt = felt;
    this.spor.sporsmaal(bakover);
  }

  /** What is new, or the robot's part of it, starts at the top of what is seen. On a small screen the question is whole, unless there is more to read. */
  rullTil(nytt) {
    const { rull, bunn } = this.del;
    const luft = 4;
    if (rull.scrollHeight > rull.clientHeight + 1 && getComputedStyle(rull).overflowY !== 'visible') {
      // Where there is no room for all of it, the answer is worth more than what the person knows having said.
      const plass = nytt.length > 0 && nytt[nytt.length - 1].getBoundingClientRect().bottom - nytt[0].getBoundingClientRect().top
        <= rull.clientHeight - luft;
      const sist = (!plass && nytt.find((punkt) => punkt.classList.contains('fra-robot'))) || nytt[0] || rull.lastElementChild;
      rull.scrollBy(0, sist.getBoundingClientRect().top - rull.getBoundingClientRect().top - luft);
      return;
    }
    // The answer area is whole: from the heading to the field, and to its end where that has room too.
    const oppe = bunn.getBoundingClientRect().top - luft;
    const nede = [bunn, this.del.skjema].map((del_) => del_.getBoundingClientRect().bottom - window.innerHeight + luft);
    const lese = nytt.find(skalLeses);
    const hit = nede.find((bunnen) => bunnen <= oppe) ?? oppe;
    // On a small window the panel fills it, and scrolls in the page's stead.
    const panel = rull.parentElement;
    const vindu = getComputedStyle(panel).overflowY === 'auto' ? panel : window;
    // What the robot said comes first where both are too much for the window.
    vindu.scrollBy(0, lese ? Math.min(hit, lese.getBoundingClientRect().top - luft) : hit);
  }

  visValg(sporsmaal, sagt) {
    const melding = sporsmaal && sporsmaal.valg && sporsmaal.valg.length > 0 ? sporsmaal : null;
    return this.valg.vis(melding, this.maalform, sagt);
  }

  visFramdrift(sporsmaal) {
    const { steg, av, felt } = sporsmaal || {};
    this.del.framdrift.hidden = !steg;
    if (steg) this.del.framdrift.firstChild.style.inlineSize = `${Math.round((100 * (felt === 'videre' ? av : steg - 1)) / av)}%`;
  }

  // The note

  /** The links stand as long as the note does: a new question means that it is not ready (again). */
  visNotat(meldinger) {
    if (meldinger.some((m) => m.notat)) this.settNotat(true);
    else if (meldinger.some((m) => m.felt || m.ferdig)) this.settNotat(false);
  }

  settNotat(klart) {
    this.vis(klart && !this.kort ? 'notat' : '-notat'); // on the desk it stands below
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
      .filter((linje) => linje.checkVisibility() && !linje.querySelector('summary'))
      .map((linje) => linje.textContent);
    if (this.sagtSist) linjer.push(this.sagtSist);
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
    this.tapt = false;
    this.bakover = false;
    if (this.spor) this.spor.nytt();
    if (this.kanal && this.tid.siste) this.kanal.postMessage('ut');
    this.tid.stopp();
    this.ikkeOpptatt();
    this.opplesing.stopp();
    this.visFeil('');
    for (const ett of ['logg', 'historie', 'svarene', 'faner', 'sporsmaal', 'sporsmaalMer', 'steg', 'knapper']) this.del[ett].textContent = '';
    this.sagtSist = '';
    this.del.felt.value = '';
    this.visValg(null);
    this.visFramdrift(null);
    this.vis('-samtale', '-foer', '-svarene', '-notat', '-varsel', '-start', '-svar', '-verktoy');
    for (const vindu of this.vinduer) vindu.close();
    this.vinduer = [];
    this.meld('kvp-tom');
    if (ord) this.tilbyStart(ord);
  }

  // Idle time

  varsle(sekunder, forste) {
    const ord = this.si('slettes_om', { sekunder });
    this.del.varselTekst.textContent = ord;
    if (!forste) {
      // It counts for the eye; the ear is told now and then.
      if (LES_OPP_SEKUNDER.includes(sekunder)) this.del.varselOpplest.textContent = ord;
      return;
    }
    this.forrigeFokus = this.iFokus;
    this.del.varselOpplest.textContent = '';
    this.vis('varsel');
    this.meld('kvp-varsel');
    this.del.merTid.focus();
  }

  tidenErUte() {
    this.samtale.slett().catch(() => {}); // the server may have been first
    this.tom(`${this.si('slettet_tid')} ${this.kort ? this.si('filer_igjen') : ''}`.trim());
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
