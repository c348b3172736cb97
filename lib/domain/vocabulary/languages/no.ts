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
  code: ['*kode', '*koden', '*koder', '*passord*'],
  action: ['bruk', 'skriv', 'tast inn', 'oppgi'],
  purpose: [
    'bekreft*',
    'verifier*',
    'logg inn',
    'logge inn',
    'innlogg*',
    'pålogg*',
    'engangs*',
    'registrer*',
    'aktiver*',
    'sikkerhets*',
  ],
  secrecy: ['del den ikke', 'ikke del', 'del aldri', 'med noen', 'til noen', 'ikke oppgi'],
  subject: ['konto', '*nummer', 'telefon*'],
  otherNumber: [
    'strekkode*',
    'rabattkode*',
    'feilkode*',
    'qr kode*',
    'hentekode*',
    'kampanjekode*',
    'ordre*',
    'pakke*',
    'kort',
    'konto',
    'saldo',
    'ring',
    'faktura*',
    'bestilling*',
    'kundenummer',
  ],
  numberLink: ['nummer'],
  sale: ['rabatt*', 'tilbud'],
  occasion: ['pakke*', 'henting', 'hentes', 'hente', 'hentekode*', 'utlever*', 'levering*'],
  is: ['er'],
  month: ['mai', 'okt'],
  money: ['kr'],
};
