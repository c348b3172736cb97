import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Estonian */
export const pages: PagePhrases = {
  phone: ['mobiil*'],
  toBeSent: ['saadame', 'saadetakse'],
  code: ['kinnituskood'],
};

export const messages: MessagePhrases = {
  code: ['kood*'],
  is: ['on'],
};
