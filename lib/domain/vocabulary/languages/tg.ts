import type { PagePhrases } from '../shape/phrases.ts';

/** Tajik */
export const pages: PagePhrases = {
  phone: ['рақами мобил*', 'рақами телефон*'],
  number: ['рақам', 'рақами'],
  code: ['рамзи тасдиқ*', 'рамзи якдафъаина', 'рамзи яквақта'],
  codeNoun: ['рамз', 'рамзи', 'рамзро'],
  sent: ['фиристодем', 'фиристода шуд*', 'аз нав фиристодан'],
  about: ['тасдиқ*'],
  byEmail: ['почтаи электрон*'],
};
