import type { PagePhrases } from '../shape/phrases.ts';

/** Nepali */
export const pages: PagePhrases = {
  code: ['*प्रमाणीकरण कोड*', '*पुष्टिकरण कोड*'],
  sent: ['*पठाइएको*', '*पठाएका*', '*पठाइयो*', '*पुन पठाउ*'],
  toBeSent: ['*पठाइनेछ*', '*पठाउनेछौं*'],
  byEmail: ['इमेल*'],
  byApp: ['प्रमाणक*'],
};
