import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Swedish */
export const pages: PagePhrases = {
  phone: ['mobil', 'mobilnr', 'mobilnummer'],
  countryCode: ['landsnummer', 'landskod'],
  extension: ['anknytning'],
  signIn: ['e post*', 'epost*', 'användarnamn'],
  toBeSent: ['skickar vi', 'vi skickar', 'att få', 'för att ta emot', 'skickas till'],
  code: [
    'verifieringskod*',
    'engångskod*',
    'bekräftelsekod*',
    'smskod*',
    'engångslösenord*',
    'sms kod',
    'verifikationskod*',
  ],
  maybeCode: ['säkerhetskod*', 'ange koden', 'skriv in koden'],
  codeNoun: ['kod', 'koden'],
  sent: ['skickat', 'skickade'],
  other: ['postnummer', 'rabattkod*', 'presentkort*', 'personnummer'],
};

export const messages: MessagePhrases = {
  code: ['*kod', '*koden', 'lösenord*'],
  action: ['ange', 'skriv', 'bekräft*', 'verifier*'],
  subject: ['konto', '*nummer', 'telefon*'],
  is: ['är'],
  month: ['maj', 'okt'],
  money: ['kr'],
};
