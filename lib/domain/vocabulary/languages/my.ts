import type { MessagePhrases } from '../shape/phrases.ts';

/** Burmese */
export const messages: MessagePhrases = {
  code: ['ကုဒ်'],
};
