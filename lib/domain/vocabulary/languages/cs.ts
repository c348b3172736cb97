import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Czech */
export const pages: PagePhrases = {
  phone: ['telefonní*', 'tel c*'],
  countryCode: ['předvolba'],
  extension: ['linka'],
  signIn: ['uživatelské jméno'],
  toBeSent: ['zašleme', 'pošleme', 'odešleme', 'obdržíte', 'bude zaslán', 'na které', 'pro zaslání'],
  code: [
    'jednorázový kód',
    'sms kód',
    'ověřovací kód*',
    'potvrzovací kód*',
    'jednorázové heslo',
    'kód z sms',
    'kód ze sms',
    'autorizační kód',
    'autentizační kód',
  ],
  maybeCode: ['bezpečnostní kód', 'zadejte kód'],
  sent: ['zaslali', 'odeslali', 'poslali'],
  notCode: ['zákaznick*'],
  other: ['psč', 'slev*', 'směrovací', 'dárkov*', 'rodné číslo'],
};

export const messages: MessagePhrases = {
  code: ['kód*', 'heslo'],
  action: ['zadejte', 'ověřen*', 'ověřit*', 'potvrd*'],
  is: ['je'],
  money: ['kč'],
};
