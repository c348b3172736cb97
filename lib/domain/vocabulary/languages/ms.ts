import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Malay */
export const pages: PagePhrases = {
  phone: ['telefon bimbit'],
  toBeSent: ['untuk menerima', 'akan dihantar', 'akan menghantar', 'akan menerima'],
  code: ['kod pengesahan', 'nombor tac'],
};

export const messages: MessagePhrases = {
  action: ['pengesahan'],
  otherNumber: ['hotline'],
  is: ['ialah'],
};
