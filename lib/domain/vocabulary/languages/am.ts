import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Amharic */
export const pages: PagePhrases = {
  phone: ['*ስልክ*', '*ሞባይል*'],
  number: ['ቁጥር'],
  code: ['*ማረጋገጫ ኮድ*', '*የማረጋገጫ ቁጥር*', '*የአንድ ጊዜ*'],
  maybeCode: ['*አሃዝ ቁጥር*'],
  codeNoun: ['*ኮድ*'],
  sent: ['*ተልኳል*', '*ልከናል*', '*የላክን*', '*የተላከ*', '*እንደገና ላክ*'],
  toBeSent: ['*እንልካለን*', '*ይላካል*'],
  message: ['*መልእክት*', '*መልዕክት*', '*ኤስኤምኤስ*'],
  byPhone: ['*ስልክ*'],
  password: ['*የይለፍ ቃል*'],
  pin: ['*ሚስጥር ቁጥር*', '*ፒን*'],
  owning: ['*አዲስ*'],
  about: ['*ማረጋገ*'],
  other: ['*መታወቂያ*', '*ፖስታ*'],
  byEmail: ['ኢሜይል*', 'ኢሜል*'],
};

export const messages: MessagePhrases = {
  code: ['ኮድ*'],
};
