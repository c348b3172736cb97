import type { Plugin } from 'vite';
import { NEEDLES } from '../../lib/autofill/classify/evidence/needles.ts';

const MADE_FROM_PHRASES = /[\\/]classify[\\/]evidence[\\/]needles\.ts$/;

/** Puts the texts to look for into a script instead of the vocabulary and what makes them from it. */
export function preparedNeedles(): Plugin {
  return {
    name: 'prepared-needles',
    enforce: 'pre',
    load: (id) =>
      MADE_FROM_PHRASES.test(id)
        ? { code: `export const NEEDLES = ${JSON.stringify(NEEDLES)}`, moduleType: 'js' }
        : null,
  };
}
