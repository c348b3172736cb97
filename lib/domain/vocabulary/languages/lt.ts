import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Lithuanian */
export const pages: PagePhrases = {
  phone: ['telefonas', 'telefono numeris'],
  code: ['patvirtinimo kodas'],
};

export const messages: MessagePhrases = {
  code: ['kod*'],
};
