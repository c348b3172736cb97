import type { MessagePhrases } from '../shape/phrases.ts';

/** Tamil */
export const messages: MessagePhrases = {
  code: ['குறியீடு*'],
};
