import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Persian */
export const pages: PagePhrases = {
  phone: ['*تلفن*', '*موبایل*', 'تلفن همراه'],
  signIn: ['*ایمیل*', '*رایانامه*', '*نام کاربری*'],
  toBeSent: ['*ارسال خواهد شد*', '*ارسال می شود*', '*ارسال میشود*', '*دریافت کد*', '*خواهیم فرستاد*'],
  code: ['*کد تایید*', '*کد تأیید*', '*رمز یکبار*', '*رمز پویا*'],
  sent: ['*ارسال شد*'],
  other: ['*کد پستی*', '*کد تخفیف*', '*کد ملی*'],
};

export const messages: MessagePhrases = {
  code: ['کد*', '*کد'],
  action: ['وارد', '*تایید*', '*تأیید*'],
  otherNumber: ['*سفارش*'],
  money: ['تومان', 'ریال'],
};
