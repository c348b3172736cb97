import type { MessagePhrases } from '../phrases.ts';

/** Bangla */
export const messages: MessagePhrases = {
  code: ['কোড*', 'ওটিপি*'],
};
