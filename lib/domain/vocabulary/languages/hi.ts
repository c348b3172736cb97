import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Hindi */
export const pages: PagePhrases = {
  phone: ['*फोन*', '*फ़ोन*', '*मोबाइल*'],
  signIn: ['*ईमेल*'],
  toBeSent: ['*भेजा जाएगा*', '*भेजेंगे*', '*प्राप्त करने*', '*आएगा*', '*भेजी जाएगी*'],
  code: ['*सत्यापन कोड*', '*ओटीपी*', '*वेरिफिकेशन कोड*'],
  maybeCode: ['*कोड दर्ज*'],
  codeNoun: ['*कोड*'],
  sent: ['*भेजा*'],
  other: ['*पिन कोड*', '*कूपन*', '*पिनकोड*'],
};

export const messages: MessagePhrases = {
  code: ['कोड*', 'ओटीपी*', 'पासवर्ड*'],
  action: ['सत्यापन'],
  is: ['है'],
  money: ['रुपये'],
};
