import type { MessagePhrases } from '../shape/phrases.ts';

/** Kazakh */
export const messages: MessagePhrases = {
  code: ['*кодын*'],
  money: ['тг'],
};
