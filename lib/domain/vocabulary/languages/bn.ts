import type { MessagePhrases } from '../shape/phrases.ts';

/** Bangla */
export const messages: MessagePhrases = {
  code: ['কোড*', 'ওটিপি*'],
};
