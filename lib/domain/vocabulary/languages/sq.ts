import type { MessagePhrases } from '../phrases.ts';

/** Albanian */
export const messages: MessagePhrases = {
  code: ['kod*', '*kodi'],
};
