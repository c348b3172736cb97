import type { MessagePhrases } from '../shape/phrases.ts';

/** Lao */
export const messages: MessagePhrases = {
  code: ['ລະຫັດ'],
};
