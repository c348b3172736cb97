import type { PagePhrases } from '../shape/phrases.ts';

/** Latvian */
export const pages: PagePhrases = {
  phone: ['tālrun*'],
  code: ['apstiprinājuma kods'],
};
