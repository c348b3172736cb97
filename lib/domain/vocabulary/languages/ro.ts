import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Romanian */
export const pages: PagePhrases = {
  phone: ['numar de telefon', 'nr telefon'],
  countryCode: ['cod țară', 'prefix țară'],
  signIn: ['nume de utilizator'],
  toBeSent: ['vom trimite', 'va fi trimis', 'veți primi', 'vei primi', 'pentru a primi'],
  code: [
    'cod de verificare',
    'codul de verificare',
    'cod de confirmare',
    'cod sms',
    'cod unic',
    'codul primit',
  ],
  maybeCode: ['cod de securitate', 'introdu codul', 'introduceți codul'],
  codeNoun: ['cod', 'codul'],
  sent: ['am trimis'],
  notCode: ['cod client'],
  other: ['cod poștal', 'cod promo*', 'cod fiscal', 'cnp'],
};

export const messages: MessagePhrases = {
  code: ['cod', 'codul', 'parola*'],
  action: ['introduceți', 'confirmare'],
  is: ['este'],
  money: ['lei'],
};
