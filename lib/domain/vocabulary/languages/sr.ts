import type { MessagePhrases } from '../phrases.ts';

/** Serbian */
export const messages: MessagePhrases = {
  code: ['*код', 'код*'],
};
