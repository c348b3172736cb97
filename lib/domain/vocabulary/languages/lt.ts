import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Lithuanian */
export const pages: PagePhrases = {
  phone: ['telefonas', 'telefono numeris'],
  toBeSent: ['išsiųsime', 'atsiųsime', 'bus išsiųstas'],
  code: ['patvirtinimo kodas'],
};

export const messages: MessagePhrases = {
  code: ['kod*'],
};
