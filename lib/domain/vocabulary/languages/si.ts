import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Sinhala */
export const pages: PagePhrases = {
  phone: ['*දුරකථන*', '*ජංගම*'],
  codeNoun: ['*කේත*'],
  sent: ['*යවා ඇත*', '*එවන ලද*', '*නැවත යවන්න*'],
  message: ['*පණිවිඩ*'],
  password: ['*මුරපද*'],
  other: ['*හැඳුනුම්පත*'],
  byEmail: ['ඊමේල්*'],
};

export const messages: MessagePhrases = {
  code: ['කේත*'],
};
