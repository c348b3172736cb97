import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Croatian */
export const pages: PagePhrases = {
  phone: ['mobitel*'],
  toBeSent: ['poslat ćemo', 'primit ćete', 'na koji', 'za primanje'],
  code: ['verifikacijski kod', 'kod za potvrdu', 'potvrdni kod'],
  other: ['oib'],
  refused: [
    'nevazec*',
    'neispravn*',
    'neispravan',
    'pogresan',
    'netocan',
    'unesite valjan*',
    'unesite ispravan',
    'prekratak',
    'predug',
    'medunarodnom formatu',
  ],
};

export const messages: MessagePhrases = {
  code: ['kod*', 'lozink*', 'zaporka'],
  action: ['unesite', 'koristite', 'upišite', 'ukucajte', 'unesi'],
  purpose: [
    'potvrd*',
    'prijav*',
    'verifik*',
    'provjer*',
    'aktivac*',
    'registrac*',
    'jednokratn*',
    'autoriz*',
  ],
  secrecy: ['nikome', 'ne dijel*', 'ne delite', 'nemojte dijel*', 'nemojte del*', 'ni sa kim', 'ni s kim'],
  otherNumber: [
    'narudžb*',
    'pošiljk*',
    'paket*',
    'račun*',
    'kartic*',
    'stanje',
    'nazovite',
    'barkod*',
    'poštanski broj',
    'rezervacij*',
  ],
  numberLink: ['broj'],
  sale: ['popust*', 'akcij*', 'kupon*'],
  occasion: [
    'pošiljk*',
    'paket*',
    'preuzim*',
    'preuzmi*',
    'preuzet*',
    'dostavljač*',
    'kurir*',
    'rezervacij*',
  ],
  is: ['je'],
};
