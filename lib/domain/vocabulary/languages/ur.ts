import type { MessagePhrases } from '../shape/phrases.ts';

/** Urdu */
export const messages: MessagePhrases = {
  code: ['*کوڈ*', 'پاس ورڈ', 'او ٹی پی', 'پن'],
  purpose: ['تصدیق*', 'لاگ ان'],
  secrecy: ['شیئر نہ*', 'کسی کو نہ', 'نہ بتائیں', 'کسی کے ساتھ'],
  sale: ['رعایت', 'ڈسکاؤنٹ'],
  is: ['ہے'],
};
