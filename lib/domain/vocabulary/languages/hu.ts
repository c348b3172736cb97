import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Hungarian */
export const pages: PagePhrases = {
  phone: ['telefonszám*', 'mobilszám*'],
  countryCode: ['országkód', 'országhívó*'],
  signIn: ['felhasználónév'],
  toBeSent: ['küldünk', 'küldjük', 'küldeni', 'fogadásához', 'megkapja', 'amelyre'],
  code: ['ellenőrző kód*', 'megerősítő kód*', 'sms kód*', 'egyszer használatos*', 'hitelesítő kód*'],
  maybeCode: ['biztonsági kód*', 'írja be a kódot'],
  codeNoun: ['kód', 'kódot'],
  sent: ['küldtünk', 'elküldtük'],
  other: ['irányítószám', 'kedvezmény*', 'ajándék*'],
};

export const messages: MessagePhrases = {
  code: ['kód*', 'jelszó*'],
  action: ['ellenőrz*'],
  is: ['a'],
  money: ['ft'],
};
