import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Albanian */
export const pages: PagePhrases = {
  phone: ['telefoni*', 'numri i tel*', 'celular*', 'nr tel*', 'numri i celul*'],
  number: ['numri', 'numrin'],
  code: [
    'kodi i verifikimit',
    'kodin e verifikimit',
    'kodi i konfirmimit',
    'kodi sms',
    'njëpërdorimësh',
    'një herësh',
    'njëhersh*',
    'kodi i marrë',
  ],
  maybeCode: ['kodi i sigurisë'],
  codeNoun: ['kodi', 'kodin'],
  sent: ['dërguam', 'dërguar', 'u dërgua', 'ridërgo*', 'dërgo përsëri'],
  toBeSent: ['do të dërgojmë', 'do të dërgohet', 'do të merrni'],
  arrived: ['morët', 'ardhur', 'erdhi'],
  message: ['mesazh*'],
  sendCode: ['dërgo kodin', 'merr kodin'],
  password: ['fjalëkalim*'],
  owning: ['ri', 'aktual'],
  about: ['verifiko*'],
  byPhone: ['telefon*', 'celular*'],
  digits: ['shifra*', 'shifror*'],
  other: ['kodi postar', 'nipt', 'numri personal', 'letërnjoftim*'],
  byEmail: ['posten elektronike', 'postës elektronike'],
  byApp: ['aplikacioni i autentik*', 'aplikacionin e autentik*'],
};

export const messages: MessagePhrases = {
  code: ['kod*', '*kodi'],
  action: ['përdor*', 'shkruani', 'vendosni'],
  purpose: ['verifik*', 'konfirm*', 'hyrj*'],
  secrecy: ['askujt', 'me askënd', 'mos e ndani', 'mos e shpërnda*'],
  sale: ['zbritj*', 'ofert*'],
  occasion: ['pako*', 'dërges*'],
  is: ['është'],
};
