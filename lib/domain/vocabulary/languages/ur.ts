import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Urdu */
export const pages: PagePhrases = {
  phone: ['*فون نمبر*', '*موبائل نمبر*'],
  code: ['*تصدیقی کوڈ*', '*او ٹی پی*'],
  codeNoun: ['*کوڈ*'],
  sent: ['*بھیجا گیا*', '*بھیج دیا*', '*دوبارہ بھیجیں*'],
  about: ['*تصدیق*'],
  pin: ['پن', '*خفیہ کوڈ*'],
  owning: ['*نیا*', '*بنائیں*', '*موجودہ*', '*تبدیل*'],
  password: ['*پاس ورڈ*'],
  message: ['*ایس ایم ایس*', '*پیغام*'],
  arrived: ['*موصول*', '*آیا*'],
  digits: ['*ہندس*'],
  reach: ['*کال کر*', '*رابطہ کر*'],
  number: ['نمبر'],
  byPhone: ['*فون*', '*موبائل*'],
};

export const messages: MessagePhrases = {
  code: ['*کوڈ*', 'پاس ورڈ', 'او ٹی پی', 'پن'],
  purpose: ['تصدیق*', 'لاگ ان'],
  secrecy: ['شیئر نہ*', 'کسی کو نہ', 'نہ بتائیں', 'کسی کے ساتھ'],
  sale: ['رعایت', 'ڈسکاؤنٹ'],
  is: ['ہے'],
};
