import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Punjabi */
export const pages: PagePhrases = {
  phone: ['*ਮੋਬਾਈਲ*', '*ਫ਼ੋਨ*', '*ਫੋਨ*'],
  number: ['ਨੰਬਰ'],
  code: ['*ਓਟੀਪੀ*', '*ਪੁਸ਼ਟੀਕਰਨ ਕੋਡ*'],
  codeNoun: ['*ਕੋਡ*'],
  sent: ['*ਭੇਜਿਆ*', '*ਦੁਬਾਰਾ ਭੇਜੋ*'],
  message: ['*ਐਸਐਮਐਸ*', '*ਸੁਨੇਹ*'],
  password: ['*ਪਾਸਵਰਡ*'],
  other: ['*ਆਧਾਰ*', '*ਪਿੰਨ ਕੋਡ*', '*ਪਿਨ ਕੋਡ*'],
  byEmail: ['ਈਮੇਲ*'],
};

export const messages: MessagePhrases = {
  code: ['ਕੋਡ*', 'ਓਟੀਪੀ*'],
  secrecy: ['ਸਾਂਝਾ ਨਾ', 'ਕਿਸੇ ਨਾਲ'],
};
