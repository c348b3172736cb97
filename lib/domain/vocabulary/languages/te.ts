import type { MessagePhrases } from '../shape/phrases.ts';

/** Telugu */
export const messages: MessagePhrases = {
  code: ['కోడ్*'],
};
