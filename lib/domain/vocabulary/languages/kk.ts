import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Kazakh */
export const pages: PagePhrases = {
  phone: ['ұялы*'],
  number: ['нөмірі', 'нөмір', 'нөмірін', 'нөміріңіз'],
  code: ['растау код*', 'бір реттік*', 'смс код*', 'тексеру код*'],
  codeNoun: ['коды', 'кодты', 'кодын'],
  sent: ['жіберілді', 'жібердік', 'жіберілген', 'қайта жіберу'],
  toBeSent: ['жібереміз', 'жіберіледі'],
  arrived: ['келген', 'келді', 'алған'],
  message: ['хабарлама*'],
  sendCode: ['код алу', 'кодты алу', 'код жіберу'],
  password: ['құпиясөз*', 'құпия сөз*'],
  owning: ['жаңа'],
  about: ['растау*', 'растаңыз'],
  byPhone: ['ұялы*'],
  other: ['жсн'],
  byApp: ['аутентификатор*'],
};

export const messages: MessagePhrases = {
  code: ['*кодын*', 'код*', 'құпия сөз*', 'құпиясөз*'],
  purpose: ['растау*', 'кіру*', 'тіркел*'],
  secrecy: ['ешкімге', 'айтпаңыз', 'бермеңіз'],
  money: ['тг'],
};
