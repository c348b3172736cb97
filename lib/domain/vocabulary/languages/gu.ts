import type { MessagePhrases } from '../shape/phrases.ts';

/** Gujarati */
export const messages: MessagePhrases = {
  code: ['કોડ*', 'ઓટીપી*', 'પિન', 'પાસવર્ડ*'],
  secrecy: ['શેર કર*', 'કોઈની સાથે'],
};
