import type { MessagePhrases } from '../phrases.ts';

/** Armenian */
export const messages: MessagePhrases = {
  code: ['*կոդ*'],
};
