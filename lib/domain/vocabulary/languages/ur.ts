import type { MessagePhrases } from '../shape/phrases.ts';

/** Urdu */
export const messages: MessagePhrases = {
  code: ['*کوڈ*'],
  is: ['ہے'],
};
