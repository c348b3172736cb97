import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Catalan */
export const pages: PagePhrases = {
  phone: ['telèfon*', 'mòbil', 'telf'],
  code: ['codi de verificació', 'codi sms', 'd un sol ús', 'codi de confirmació', 'codi rebut'],
  codeNoun: ['codi'],
  sent: ['hem enviat', 'reenvia*', 'torna a enviar'],
  toBeSent: ['enviarem', 'rebràs', 'rebreu'],
  arrived: ['rebut', 'arribat'],
  message: ['missatge*'],
  sendCode: ['envia el codi', 'envia codi', 'demana el codi'],
  password: ['contrasenya'],
  owning: ['nova', 'actual'],
  about: ['verificació'],
  byPhone: ['mòbil', 'telèfon*'],
  digits: ['dígits', 'xifres'],
  other: ['codi postal', 'nif'],
  byEmail: ['correu*'],
  byApp: ['app d autenticació', 'aplicació d autenticació'],
};

export const messages: MessagePhrases = {
  code: ['codi', 'contrasenya'],
  action: ['introduïu', 'introdueix', 'feu servir'],
  purpose: ['acced*', 'verific*', 'confirm*'],
  secrecy: ['no el compart*', 'amb ningú', 'a ningú'],
  sale: ['descompte*'],
  occasion: ['recollir', 'recollida', 'paquet'],
  is: ['és'],
};
