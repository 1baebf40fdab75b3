// Shows a conversation that began elsewhere, such as a draft, in the element: for the desk and the list of deadlines.

import { MAALFORMER } from './lag.js';

export async function fortsett(visning, { meldinger, maalform }) {
  visning.tom('');
  if (MAALFORMER.includes(maalform)) visning.sprak(maalform);
  visning.vis('samtale', 'svar', 'verktoy');
  visning.kanal?.postMessage('ny');
  await visning.utfor(async () => meldinger, null);
}
