import type { MessagePhrases } from '../phrases.ts';

/** Urdu */
export const messages: MessagePhrases = {
  code: ['*کوڈ*'],
  is: ['ہے'],
};
