import type { MessagePhrases } from '../shape/phrases.ts';

/** Icelandic */
export const messages: MessagePhrases = {
  code: ['*kóð*', 'aðgangsorð*'],
  purpose: ['staðfest*', 'innskrán*'],
  secrecy: ['ekki deila', 'engum'],
  is: ['er'],
};
