import type { MessagePhrases } from '../shape/phrases.ts';

/** Serbian */
export const messages: MessagePhrases = {
  code: ['*код', 'код*'],
};
