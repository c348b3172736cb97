import type { PagePhrases } from '../shape/phrases.ts';

/** Marathi */
export const pages: PagePhrases = {
  phone: ['*मोबाईल*', '*भ्रमणध्वनी*', '*दूरध्वनी*'],
  number: ['क्रमांक'],
  code: ['*पडताळणी कोड*'],
  sent: ['*पाठवला आहे*', '*पाठवले*', '*पाठविला*', '*पुन्हा पाठवा*'],
  toBeSent: ['*पाठवला जाईल*', '*पाठवू*'],
  about: ['*पडताळणी*'],
};
