import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Icelandic */
export const pages: PagePhrases = {
  phone: ['sími', 'símanúmer*', 'farsími', 'farsímanúmer*', 'gsm númer'],
  number: ['númer', 'númerið'],
  code: [
    'staðfestingarkóð*',
    'öryggiskóð*',
    'einnota*',
    'sms kóð*',
    'auðkenningarkóð*',
    'staðfestingarnúmer*',
  ],
  codeNoun: ['kóði', 'kóðinn', 'kóða', 'kóðann'],
  sent: ['sendum', 'sendur', 'senda aftur', 'var sent'],
  toBeSent: ['munum senda', 'verður sendur', 'sendum þér'],
  message: ['skilaboð*', 'smáskilaboð*'],
  sendCode: ['senda kóða', 'fá kóða'],
  password: ['lykilorð*'],
  owning: ['nýtt'],
  about: ['staðfest*'],
  byPhone: ['síma*', 'farsíma*'],
  other: ['kennitala', 'póstnúmer'],
  byEmail: ['tölvupóst*', 'netfang*'],
  byApp: ['auðkenningarforrit*'],
};

export const messages: MessagePhrases = {
  code: ['*kóð*', 'aðgangsorð*'],
  purpose: ['staðfest*', 'innskrán*'],
  secrecy: ['ekki deila', 'engum'],
  is: ['er'],
};
