import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Bulgarian */
export const pages: PagePhrases = {
  signIn: ['имейл', 'поща'],
  toBeSent: ['ще изпратим', 'ще получите', 'за получаване', 'на който'],
  code: ['код за потвърждение', 'код за проверка', 'еднократен код'],
};

export const messages: MessagePhrases = {
  code: ['*код', '*кодът', 'код*'],
  action: ['потвърд*', 'верифик*'],
};
