import type { MessagePhrases } from '../shape/phrases.ts';

/** Filipino */
export const messages: MessagePhrases = {
  is: ['ay'],
};
