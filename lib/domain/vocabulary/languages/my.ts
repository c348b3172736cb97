import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Burmese */
export const pages: PagePhrases = {
  phone: ['*ဖုန်း*', '*မိုဘိုင်း*'],
  code: ['*အတည်ပြုကုဒ်*'],
  codeNoun: ['*ကုဒ်*'],
  sent: ['*ပို့ပြီး*', '*ပို့ထား*', '*ပြန်ပို့*'],
  message: ['*မက်ဆေ့*', '*စာတို*'],
  arrived: ['*ရရှိ*', '*ရောက်*'],
  digits: ['*ဂဏန်း*'],
  password: ['*စကားဝှက်*'],
  other: ['*မှတ်ပုံတင်*'],
  byEmail: ['*အီးမေးလ်*'],
};

export const messages: MessagePhrases = {
  code: ['ကုဒ်'],
};
