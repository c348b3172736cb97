import type { MessagePhrases } from '../shape/phrases.ts';

/** Amharic */
export const messages: MessagePhrases = {
  code: ['ኮድ*'],
};
