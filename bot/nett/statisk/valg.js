// The choices of a question: buttons, or checkboxes where several may be true.

import { lag, lagKnapp, tekst } from './lag.js';

const LISTEFELT = ['form', 'behov'];
const EGNE_KNAPPER = ['flere', 'vet_ikke']; // sent alone and not as a list: they are no values of the field

export class Valg {
  /**
   * @param {Element} sted where the choices stand
   * @param {Function} velg (felt, verdi, titler, knapp, naarMottatt): the person has chosen
   * @param {Function} feil (nokkel): tells what is missing
   */
  constructor(sted, velg, feil) {
    this.sted = sted;
    this.velg = velg;
    this.feil = feil;
    this.liste = null;
  }

  /** Shows the choices of a question, or none. `sagt`: how to answer stands under the question already. Returns the first new checkbox when the person has asked for more. */
  vis(melding, maalform, sagt) {
    // Where two answers conflict they are the choices: what was ticked is just what cannot stand.
    const samme = this.liste && melding && !melding.motsigelse && this.liste.felt === melding.felt;
    const forrige = samme ? this.liste : null;
    this.liste = null;
    this.sted.textContent = '';
    if (!melding) return null;
    this.maalform = maalform;
    const erListe = LISTEFELT.includes(melding.felt);
    const kryss = melding.valg.some((ett) => !Array.isArray(ett.verdi));
    const gruppe = lag('fieldset', erListe ? 'valg liste' : 'valg');
    // The question names the group; only what the question does not say is said beside it.
    gruppe.setAttribute('aria-labelledby', 'sporsmaal');
    if (erListe && kryss && !sagt) {
      const om = lag('p', 'hint', tekst(maalform, 'velg_flere'));
      om.id = 'valg-om';
      gruppe.setAttribute('aria-describedby', om.id);
      gruppe.append(om);
    }
    if (erListe) {
      this.fyllListe(gruppe, melding, forrige);
    } else {
      gruppe.append(lag('div', 'knapper', ...melding.valg.map((ett) => this.knapp(melding.felt, ett.tittel, ett.verdi))));
    }
    this.sted.append(gruppe);
    return forrige && forrige.flere ? gruppe.querySelectorAll('input')[forrige.bokser.length] : null;
  }

  knapp(felt, tittel, verdi, naarMottatt = () => {}) {
    const knapp = lagKnapp('svarknapp', tittel, () => this.velg(felt, verdi, tittel, knapp, naarMottatt));
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
    const rutenett = lag('div', 'avkryssinger');
    const inndata = bokser.map((ett) => {
      const boks = lag('input');
      boks.type = 'checkbox';
      boks.value = ett.verdi;
      boks.checked = kryss.some((k) => k.verdi === ett.verdi);
      rutenett.append(lag('label', 'avkryssing', boks, lag('span', '', ett.tittel)));
      return boks;
    });
    const valgte = () => bokser.filter((ett, nr) => inndata[nr].checked);
    this.liste = { felt, bokser, valgte, flere: false };
    // A yes to the list that was read back is the shortest way on, and stands before the rest.
    const lestTilbake = egne.filter((ett) => Array.isArray(ett.verdi) && ett.verdi.length > 0);
    if (lestTilbake.length > 0) {
      gruppe.prepend(lag('div', 'knapper', ...lestTilbake.map((ett) => this.knapp(felt, ett.tittel, ett.verdi))));
    }
    if (bokser.length === 0) return;
    const ferdig = lagKnapp('hoved', tekst(this.maalform, 'ferdig'), () => {
      const svar = valgte();
      if (svar.length === 0) this.feil('feil_kryss');
      else this.velg(felt, svar.map((ett) => ett.verdi), svar.map((ett) => ett.tittel).join(', '), ferdig);
    });
    const knapper = [ferdig, ...egne.filter((ett) => !lestTilbake.includes(ett)).map((ett) => this.knapp(
      felt, ett.tittel, ett.verdi, () => { this.liste.flere = ett.verdi === 'flere'; },
    ))];
    if (felt === 'behov' && egne.length === 0) knapper.push(this.knapp(felt, tekst(this.maalform, 'ingen'), []));
    gruppe.append(rutenett, lag('div', 'knapper', ...knapper));
  }
}
