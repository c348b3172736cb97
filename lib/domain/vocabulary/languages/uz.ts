import type { MessagePhrases } from '../shape/phrases.ts';

/** Uzbek */
export const messages: MessagePhrases = {
  code: ['kod*', 'parol*'],
  action: ['kiriting'],
  purpose: ['tasdiq*', 'kirish', "ro'yxatdan", 'faollashtir*'],
  secrecy: ['hech kimga', 'aytmang', 'bermang'],
  otherNumber: ['buyurtma*', 'karta*', 'hisob*'],
  sale: ['chegirma*', 'aksiya*'],
  occasion: ['posilka*', "jo'natma*"],
};
