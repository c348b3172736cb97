import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Swahili */
export const pages: PagePhrases = {
  phone: ['simu', 'rununu', 'nambari ya simu', 'namba ya simu'],
  number: ['namba', 'nambari'],
  code: [
    'msimbo wa uthibitish*',
    'nambari ya uthibitish*',
    'namba ya uthibitish*',
    'msimbo wa sms',
    'mara moja',
    'msimbo wa siri',
  ],
  codeNoun: ['msimbo'],
  sent: ['tumetuma', 'imetumwa', 'umetumwa', 'uliotumwa', 'iliyotumwa', 'tumekutumia', 'tuma tena'],
  toBeSent: ['tutakutumia', 'utatumiwa', 'utapokea', 'tutatuma'],
  arrived: ['uliopokea', 'umepokea', 'uliyopokea'],
  message: ['ujumbe*'],
  sendCode: ['tuma msimbo', 'pata msimbo'],
  byPhone: ['simu'],
  password: ['nenosiri', 'nywila', 'neno la siri'],
  pin: ['namba ya siri', 'nambari ya siri'],
  owning: ['mpya'],
  about: ['thibitish*', 'uthibitish*'],
  digits: ['tarakimu'],
  other: ['kitambulisho', 'nida'],
  byEmail: ['barua pepe'],
  byApp: ['programu ya uthibitishaji', 'kithibitishaji*'],
};

export const messages: MessagePhrases = {
  code: ['msimbo*', 'nambari yako ya siri'],
  action: ['tumia', 'weka', 'ingiza'],
  purpose: ['kuthibitisha', 'uthibitish*', 'kuingia'],
  secrecy: ['usimpe', 'usishiriki', 'usimwambie'],
  is: ['ni'],
};
