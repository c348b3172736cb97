import type { MessagePhrases } from '../phrases.ts';

/** Georgian */
export const messages: MessagePhrases = {
  code: ['კოდ*'],
};
