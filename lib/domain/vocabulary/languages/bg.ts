import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Bulgarian */
export const pages: PagePhrases = {
  code: ['код за потвърждение', 'код за проверка', 'еднократен код'],
};

export const messages: MessagePhrases = {
  code: ['*код', '*кодът', 'код*'],
  action: ['потвърд*', 'верифик*'],
};
