import type { MessagePhrases } from '../shape/phrases.ts';

/** Catalan */
export const messages: MessagePhrases = {
  code: ['codi', 'contrasenya'],
  action: ['introduïu', 'introdueix', 'feu servir'],
  purpose: ['acced*', 'verific*', 'confirm*'],
  secrecy: ['no el compart*', 'amb ningú', 'a ningú'],
  sale: ['descompte*'],
  occasion: ['recollir', 'recollida', 'paquet'],
  is: ['és'],
};
