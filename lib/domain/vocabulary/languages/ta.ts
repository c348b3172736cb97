import type { MessagePhrases } from '../phrases.ts';

/** Tamil */
export const messages: MessagePhrases = {
  code: ['குறியீடு*'],
};
