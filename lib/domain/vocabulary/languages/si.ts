import type { MessagePhrases } from '../shape/phrases.ts';

/** Sinhala */
export const messages: MessagePhrases = {
  code: ['කේත*'],
};
