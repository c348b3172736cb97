import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Croatian */
export const pages: PagePhrases = {
  phone: ['mobitel*'],
  toBeSent: ['poslat ćemo', 'primit ćete', 'na koji', 'za primanje'],
  code: ['verifikacijski kod', 'kod za potvrdu', 'potvrdni kod'],
};

export const messages: MessagePhrases = {
  code: ['kod*', 'lozinka'],
  action: ['unesite', 'potvrd*'],
  is: ['je'],
};
