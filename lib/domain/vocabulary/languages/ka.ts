import type { MessagePhrases } from '../shape/phrases.ts';

/** Georgian */
export const messages: MessagePhrases = {
  code: ['კოდ*'],
  purpose: ['დადასტურებ*', 'ვერიფიკაცი*'],
  secrecy: ['არ გაუზიარ*', 'არავის'],
  occasion: ['ამანათ*'],
};
