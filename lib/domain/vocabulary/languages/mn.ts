import type { PagePhrases } from '../shape/phrases.ts';

/** Mongolian */
export const pages: PagePhrases = {
  phone: ['утас', 'утасны*', 'утасаа'],
  number: ['дугаар', 'дугаараа', 'дугаарт', 'дугаарыг'],
  code: ['баталгаажуулах код*', 'нэг удаагийн*'],
  sent: ['илгээсэн', 'илгээлээ', 'дахин илгээх'],
  toBeSent: ['илгээнэ', 'илгээх болно'],
  message: ['мессеж*'],
  maybeCode: ['оронтой тоо'],
  password: ['нууц үг*'],
  about: ['баталгаажуул*'],
  other: ['регистр*'],
  byEmail: ['имэйл*', 'и мэйл*'],
  byApp: ['баталгаажуулагч*'],
};
