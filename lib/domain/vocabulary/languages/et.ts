import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Estonian */
export const pages: PagePhrases = {
  phone: ['mobiil*'],
  toBeSent: ['saadame', 'saadetakse'],
  code: ['kinnituskood', 'ühekordne*', 'ühekordse*'],
  card: ['kaardi number'],
  other: ['isikukood'],
  refused: [
    'vigane',
    'kehtetu',
    'vale number',
    'vale formaat',
    'sisestage kehtiv',
    'sisesta kehtiv',
    'liiga lühike',
    'liiga pikk',
    'rahvusvaheli*',
  ],
  password: ['parool', 'parooli'],
  about: ['kinnita*'],
  message: ['sõnum*', 'tekstisõnum*'],
  arrived: ['saabus*', 'saite', 'saadud', 'tuli'],
  digits: ['numbri*'],
  reach: ['helistada', 'helistame', 'kätte saada'],
  number: ['number', 'numbril'],
  origin: ['trükitud', 'kraabi*', 'tagaküljel', 'kaardil', 'arvel'],
  notCode: ['pildil'],
  codeNoun: ['kood', 'koodi'],
  sent: ['saatsime', 'saadeti', 'saadetud', 'saada uuesti'],
  sendCode: ['saada kood', 'küsi kood*'],
  byPhone: ['telefon*', 'mobiil*'],
  signIn: ['kasutajanimi', 'kasutajatunnus'],
  maybeCode: ['turvakood'],
  owning: ['uus', 'uue', 'praegune'],
};

export const messages: MessagePhrases = {
  code: ['kood*', '*kood', 'parool*'],
  action: ['sisesta', 'sisestage', 'kasutage'],
  purpose: ['kinnit*', 'sisselog*'],
  secrecy: ['ära jaga', 'ärge jagage', 'kellegagi', 'kellelegi'],
  otherNumber: ['tellimus*', 'arve', 'arvel', 'kaart', 'kaardi', 'ribakood*', 'triipkood*'],
  sale: ['soodus*', 'allahind*'],
  occasion: ['pakk*', 'paki*', 'saadetis*'],
  is: ['on'],
};
