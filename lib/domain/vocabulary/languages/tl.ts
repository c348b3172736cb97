import type { MessagePhrases } from '../shape/phrases.ts';

/** Filipino */
export const messages: MessagePhrases = {
  action: ['gamitin', 'ilagay'],
  purpose: ['beripikasyon'],
  secrecy: ['huwag ibahagi', 'huwag i-share', 'kaninuman', 'kahit kanino'],
  is: ['ay'],
};
