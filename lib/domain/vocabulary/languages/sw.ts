import type { MessagePhrases } from '../shape/phrases.ts';

/** Swahili */
export const messages: MessagePhrases = {
  code: ['msimbo*', 'nambari yako ya siri'],
  is: ['ni'],
};
