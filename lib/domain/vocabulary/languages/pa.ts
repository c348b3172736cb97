import type { MessagePhrases } from '../shape/phrases.ts';

/** Punjabi */
export const messages: MessagePhrases = {
  code: ['ਕੋਡ*', 'ਓਟੀਪੀ*'],
  secrecy: ['ਸਾਂਝਾ ਨਾ', 'ਕਿਸੇ ਨਾਲ'],
};
