import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Danish */
export const pages: PagePhrases = {
  phone: ['tlfnr'],
  countryCode: ['landekode'],
  signIn: ['brugernavn'],
  toBeSent: ['sender vi', 'vi sender', 'for at modtage', 'vil modtage', 'sendes til'],
  code: ['engangskode*', 'bekræftelseskode*', 'verifikationskode*', 'sms kode*', 'godkendelseskode*'],
  maybeCode: ['sikkerhedskode*', 'indtast kode*'],
  sent: ['sendt'],
  other: ['postnr', 'rabatkode*', 'gavekort*', 'cpr nummer'],
};

export const messages: MessagePhrases = {
  code: ['*kode', '*koden', '*koder'],
  action: ['brug', 'skriv', 'bekraeft*', 'verifier*'],
  subject: ['konto', '*nummer', 'telefon*'],
  is: ['er'],
  month: ['maj', 'okt'],
  money: ['kr'],
};
