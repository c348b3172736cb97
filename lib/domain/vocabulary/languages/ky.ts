import type { PagePhrases } from '../shape/phrases.ts';

/** Kyrgyz */
export const pages: PagePhrases = {
  number: ['номери', 'номериңиз', 'номерине', 'номериңизди'],
  code: ['ырастоо код*', 'тастыктоо код*', 'бир жолку*'],
  sent: ['жөнөтүлдү', 'жөнөттүк', 'кайра жөнөтүү', 'жиберилди'],
  password: ['сырсөз*'],
  about: ['ырастоо*', 'тастыктоо*'],
};
