import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Danish */
export const pages: PagePhrases = {
  phone: ['tlfnr'],
  countryCode: ['landekode'],
  notPhone: ['*regning', '*model', '*abonnement', 'antal*', '*selskab'],
  signIn: ['brugernavn'],
  toBeSent: ['sender vi', 'vi sender', 'for at modtage', 'vil modtage', 'sendes til'],
  code: ['engangskode*', 'bekræftelseskode*', 'verifikationskode*', 'sms kode*', 'godkendelseskode*'],
  maybeCode: ['sikkerhedskode*', 'indtast kode*'],
  sent: ['sendt'],
  other: ['postnr', 'rabatkode*', 'gavekort*', 'cpr nummer', 'cvr*'],
};

export const messages: MessagePhrases = {
  code: ['*kode', '*koden', '*koder', 'kodeord*'],
  action: ['brug', 'skriv', 'indtast', 'angiv'],
  purpose: [
    'bekraeft*',
    'verifier*',
    'bekræft*',
    'log ind',
    'engangs*',
    'registrer*',
    'aktiver*',
    'godkend*',
    'sikkerheds*',
  ],
  secrecy: ['del den ikke', 'del ikke', 'del aldrig', 'med nogen', 'til nogen', 'videregiv ikke'],
  subject: ['konto', '*nummer', 'telefon*'],
  otherNumber: [
    'stregkode*',
    'rabatkode*',
    'fejlkode*',
    'qr kode*',
    'afhentningskode*',
    'kampagnekode*',
    'ordre*',
    'pakke*',
    'kort',
    'konto',
    'saldo',
    'ring',
    'faktura*',
    'kundenummer',
  ],
  numberLink: ['nummer'],
  sale: ['rabat*', 'tilbud'],
  occasion: ['pakke*', 'afhent*', 'hentes', 'udlever*', 'levering*'],
  is: ['er'],
  month: ['maj', 'okt'],
  money: ['kr'],
};
