import type { MessagePhrases } from '../shape/phrases.ts';

/** Albanian */
export const messages: MessagePhrases = {
  code: ['kod*', '*kodi'],
};
