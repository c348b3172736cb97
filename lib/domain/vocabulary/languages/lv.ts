import type { PagePhrases } from '../shape/phrases.ts';

/** Latvian */
export const pages: PagePhrases = {
  phone: ['tālrun*'],
  toBeSent: ['nosūtīsim', 'tiks nosūtīts'],
  code: ['apstiprinājuma kods'],
};
