import type { MessagePhrases } from '../shape/phrases.ts';

/** Telugu */
export const messages: MessagePhrases = {
  code: ['కోడ్*', 'ఓటీపీ*'],
  purpose: ['ధృవీకరణ', 'లాగిన్'],
  secrecy: ['పంచుకోవద్దు', 'ఎవరితోనూ'],
};
