import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Estonian */
export const pages: PagePhrases = {
  phone: ['mobiil*'],
  code: ['kinnituskood'],
};

export const messages: MessagePhrases = {
  code: ['kood*'],
  is: ['on'],
};
