import type { MessagePhrases } from '../shape/phrases.ts';

/** Catalan */
export const messages: MessagePhrases = {
  code: ['codi'],
  action: ['acced*'],
};
