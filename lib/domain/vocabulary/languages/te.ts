import type { MessagePhrases } from '../phrases.ts';

/** Telugu */
export const messages: MessagePhrases = {
  code: ['కోడ్*'],
};
