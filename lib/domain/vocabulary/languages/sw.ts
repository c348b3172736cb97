import type { MessagePhrases } from '../shape/phrases.ts';

/** Swahili */
export const messages: MessagePhrases = {
  code: ['msimbo*', 'nambari yako ya siri'],
  action: ['tumia', 'weka', 'ingiza'],
  purpose: ['kuthibitisha', 'uthibitish*', 'kuingia'],
  secrecy: ['usimpe', 'usishiriki', 'usimwambie'],
  is: ['ni'],
};
