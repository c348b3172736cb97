import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Latvian */
export const pages: PagePhrases = {
  phone: ['tālrun*'],
  toBeSent: ['nosūtīsim', 'tiks nosūtīts'],
  code: ['apstiprinājuma kods', 'vienreiz*'],
  card: ['kartes numurs'],
  other: ['personas kods'],
  refused: [
    'nederīg*',
    'nepareiz*',
    'ievadiet derīgu',
    'ievadiet pareizu',
    'par īsu',
    'par garu',
    'starptautiskā formātā',
  ],
  password: ['parole', 'paroli', 'paroles'],
  about: ['apstiprin*'],
  message: ['īsziņ*'],
  arrived: ['saņēmāt', 'saņemt*'],
  digits: ['cipar*'],
  reach: ['zvanīt', 'piezvanīt', 'sazināties'],
  number: ['numurs', 'numuru'],
  origin: ['drukāt*', 'nokas*', 'aizmugur*', 'uz kartes'],
  notCode: ['attēl*'],
  byPhone: ['tālru*'],
  codeNoun: ['kods', 'kodu', 'koda'],
  sent: ['nosūtījām', 'nosūtīts', 'nosūtīto', 'sūtīt vēlreiz', 'nosūtīt vēlreiz'],
  sendCode: ['nosūtīt kodu', 'saņemt kodu'],
  signIn: ['lietotājvārds'],
  maybeCode: ['drošības kods', 'drošības kodu'],
  owning: ['jauns', 'jaunu', 'jauno', 'pašreizējais'],
  mobile: ['mobil*'],
  byEmail: ['e past*', 'epast*'],
  byApp: ['autentifikator*', 'kodu kalkulator*'],
};

export const messages: MessagePhrases = {
  code: ['kod*', 'parole', 'paroli'],
  action: ['ievadiet', 'izmantojiet'],
  purpose: ['apstiprin*', 'verifik*', 'pieteik*', 'pieslēg*', 'autoriz*'],
  secrecy: ['nevienam', 'neizpau*', 'nedalieties'],
  otherNumber: ['pasūtījum*', 'rēķin*', 'kart*'],
  sale: ['atlaid*'],
  occasion: ['sūtījum*', 'paku*', 'pakomāt*', 'saņemšan*'],
  is: ['ir'],
};
