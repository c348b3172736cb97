import type { MessagePhrases } from '../shape/phrases.ts';

/** Malayalam */
export const messages: MessagePhrases = {
  code: ['കോഡ്*', 'ഒടിപി*'],
  secrecy: ['പങ്കിടരുത്', 'ആരുമായും'],
};
