import type { MessagePhrases } from '../shape/phrases.ts';

/** Macedonian */
export const messages: MessagePhrases = {
  code: ['код*', 'лозинк*'],
  purpose: ['потврд*', 'најав*', 'верифик*'],
  secrecy: ['никому', 'не споделува*'],
  sale: ['попуст*'],
  is: ['е'],
};
