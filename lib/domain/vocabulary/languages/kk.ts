import type { MessagePhrases } from '../phrases.ts';

/** Kazakh */
export const messages: MessagePhrases = {
  code: ['*кодын*'],
  money: ['тг'],
};
