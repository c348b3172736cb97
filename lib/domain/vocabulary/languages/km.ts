import type { MessagePhrases } from '../shape/phrases.ts';

/** Khmer */
export const messages: MessagePhrases = {
  code: ['កូដ'],
};
