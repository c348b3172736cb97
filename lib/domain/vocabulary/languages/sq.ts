import type { MessagePhrases } from '../shape/phrases.ts';

/** Albanian */
export const messages: MessagePhrases = {
  code: ['kod*', '*kodi'],
  action: ['përdor*', 'shkruani', 'vendosni'],
  purpose: ['verifik*', 'konfirm*', 'hyrj*'],
  secrecy: ['askujt', 'me askënd', 'mos e ndani', 'mos e shpërnda*'],
  sale: ['zbritj*', 'ofert*'],
  occasion: ['pako*', 'dërges*'],
  is: ['është'],
};
