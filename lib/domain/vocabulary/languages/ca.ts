import type { MessagePhrases } from '../phrases.ts';

/** Catalan */
export const messages: MessagePhrases = {
  code: ['codi'],
  action: ['acced*'],
};
