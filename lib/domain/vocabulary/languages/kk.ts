import type { MessagePhrases } from '../shape/phrases.ts';

/** Kazakh */
export const messages: MessagePhrases = {
  code: ['*кодын*', 'код*', 'құпия сөз*', 'құпиясөз*'],
  purpose: ['растау*', 'кіру*', 'тіркел*'],
  secrecy: ['ешкімге', 'айтпаңыз', 'бермеңіз'],
  money: ['тг'],
};
