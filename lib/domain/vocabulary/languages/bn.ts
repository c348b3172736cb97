import type { MessagePhrases } from '../shape/phrases.ts';

/** Bangla */
export const messages: MessagePhrases = {
  code: ['কোড*', 'ওটিপি*', 'পিন', 'পাসওয়ার্ড*'],
  purpose: ['যাচাই*', 'ভেরিফিকেশন', 'লগইন'],
  secrecy: ['শেয়ার কর*', 'কাউকে', 'কারো সাথে', 'কারও সাথে'],
  otherNumber: ['অর্ডার*', 'ব্যালেন্স', 'কার্ড*'],
  sale: ['ছাড়', 'অফার*'],
};
