import type { PagePhrases } from '../phrases.ts';

/** Latvian */
export const pages: PagePhrases = {
  phone: ['tālrun*'],
  code: ['apstiprinājuma kods'],
};
