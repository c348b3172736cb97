import type { MessagePhrases } from '../shape/phrases.ts';

/** Kannada */
export const messages: MessagePhrases = {
  code: ['ಕೋಡ್*', 'ಒಟಿಪಿ*'],
  secrecy: ['ಹಂಚಿಕೊಳ್ಳಬೇಡಿ', 'ಯಾರೊಂದಿಗೂ'],
};
