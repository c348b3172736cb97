import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Slovenian */
export const pages: PagePhrases = {
  phone: [
    'telefonska',
    'telefonsko',
    'mobilna številka',
    'mobilno številko',
    'mobilni telefon',
    'gsm številka',
    'številka mobil*',
    'številka tel*',
  ],
  number: ['številka', 'številko', 'številke', 'št'],
  code: [
    'koda za preverjanje',
    'kodo za preverjanje',
    'potrditvena koda',
    'potrditveno kodo',
    'enkratn*',
    'sms kodo',
    'sms koda',
    'verifikacijska koda',
  ],
  maybeCode: ['varnostna koda', 'varnostno kodo'],
  codeNoun: ['koda', 'kodo'],
  sent: ['poslali smo', 'poslana', 'poslano', 'ponovno pošlji', 'pošlji znova', 'pošlji ponovno'],
  toBeSent: ['bomo poslali', 'boste prejeli', 'prejeli boste'],
  arrived: ['prejeli', 'prejeto', 'prejeta', 'prišlo'],
  message: ['sporočil*'],
  sendCode: ['pošlji kodo'],
  password: ['geslo', 'gesla'],
  owning: ['novo', 'nova', 'novi'],
  about: ['potrditven*', 'preverjanj*'],
  byPhone: ['mobitel*', 'telefon*'],
  digits: ['mestna', 'mestno', 'števk*'],
  other: ['davčna številka', 'emšo', 'poštna', 'uporabniško*'],
  byApp: ['aplikacije za preverjanje', 'avtentifikator*'],
  byEmail: ['e pošt*', 'elektronsk*'],
};

export const messages: MessagePhrases = {
  code: ['kod*', 'geslo'],
  action: ['vnesite', 'vnesi', 'uporabite', 'uporabi'],
  purpose: ['potrdit*', 'potrjev*', 'prijav*', 'preverjan*', 'enkratn*', 'aktivac*'],
  secrecy: ['nikomur', 'ne delite', 'z nikomer'],
  otherNumber: ['naročil*', 'račun*', 'kartic*', 'pošiljk*'],
  sale: ['popust*', 'kupon*'],
  occasion: ['paket*', 'pošiljk*', 'prevzem*', 'prevzet*', 'dostavljav*'],
  is: ['je'],
};
