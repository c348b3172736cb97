import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Hebrew */
export const pages: PagePhrases = {
  phone: ['*טלפון*', '*נייד*'],
  countryCode: ['*קידומת*'],
  signIn: ['*אימייל*', '*דוא ל*', '*שם משתמש*'],
  toBeSent: ['*נשלח אליך*', '*לקבלת*', '*ישלח*'],
  code: ['*קוד אימות*', '*קוד חד פעמי*', '*סיסמה חד פעמית*', '*קוד שקיבלת*'],
  maybeCode: ['*הזן קוד*', '*הקלד קוד*'],
  codeNoun: ['*קוד*'],
  sent: ['*שלחנו*', '*נשלח*'],
  other: ['*מיקוד*', '*קופון*', '*תעודת זהות*'],
};

export const messages: MessagePhrases = {
  code: ['*קוד*', 'סיסמה*', 'סיסמת*'],
  action: ['*הזן*', '*אימות*'],
  otherNumber: ['*הזמנה*', '*חבילה*', '*כרטיס*'],
  sale: ['*הנחה*'],
  is: ['הוא'],
};
