import type { MessagePhrases } from '../shape/phrases.ts';

/** Armenian */
export const messages: MessagePhrases = {
  code: ['*կոդ*'],
  purpose: ['հաստատ*'],
  secrecy: ['ոչ մեկին', 'մի փոխանց*'],
};
