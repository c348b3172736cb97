import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Bangla */
export const pages: PagePhrases = {
  phone: ['*ফোন নম্বর*', '*মোবাইল*'],
  code: ['*যাচাইকরণ কোড*', '*ওটিপি*', '*ভেরিফিকেশন কোড*'],
  codeNoun: ['*কোড*'],
  sent: ['*পাঠানো হয়েছে*', '*পাঠিয়েছি*', '*আবার পাঠান*'],
  about: ['*যাচাই*', '*ওটিপি*'],
  pin: ['*পিন*', '*গোপন নম্বর*'],
  owning: ['*নতুন*', '*তৈরি*', '*নিশ্চিত*', '*বর্তমান*'],
  password: ['*পাসওয়ার্ড*'],
};

export const messages: MessagePhrases = {
  code: ['কোড*', 'ওটিপি*', 'পিন', 'পাসওয়ার্ড*'],
  purpose: ['যাচাই*', 'ভেরিফিকেশন', 'লগইন'],
  secrecy: ['শেয়ার কর*', 'কাউকে', 'কারো সাথে', 'কারও সাথে'],
  otherNumber: ['অর্ডার*', 'ব্যালেন্স', 'কার্ড*'],
  sale: ['ছাড়', 'অফার*'],
};
