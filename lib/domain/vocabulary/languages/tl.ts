import type { MessagePhrases } from '../phrases.ts';

/** Filipino */
export const messages: MessagePhrases = {
  is: ['ay'],
};
