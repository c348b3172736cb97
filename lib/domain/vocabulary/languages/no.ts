import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Norwegian */
export const pages: PagePhrases = {
  phone: ['mtlf', 'mobiltlf'],
  countryCode: ['landskode'],
  signIn: ['e post*', 'epost*', 'brukernavn'],
  toBeSent: ['sender vi', 'vi sender', 'for å motta', 'vil motta', 'sendes til'],
  code: ['bekreftelseskode*', 'verifiseringskode*'],
  maybeCode: ['sikkerhetskode*', 'skriv inn koden', 'tast inn koden'],
  other: ['fødselsnummer'],
};

export const messages: MessagePhrases = {
  code: ['*kode', '*koden', '*koder'],
  action: ['bruk', 'skriv', 'bekreft*', 'verifier*'],
  subject: ['konto', '*nummer', 'telefon*'],
  is: ['er'],
  month: ['mai', 'okt'],
  money: ['kr'],
};
