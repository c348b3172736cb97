import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Khmer */
export const pages: PagePhrases = {
  phone: ['*ទូរស័ព្ទ*', '*ទូរសព្ទ*'],
  code: ['*កូដផ្ទៀងផ្ទាត់*', '*លេខកូដបញ្ជាក់*'],
  codeNoun: ['*កូដ*'],
  sent: ['*បានផ្ញើ*', '*ផ្ញើម្តងទៀត*', '*ផ្ញើឡើងវិញ*'],
  password: ['*ពាក្យសម្ងាត់*', '*លេខសម្ងាត់*'],
  byEmail: ['*អ៊ីមែល*'],
};

export const messages: MessagePhrases = {
  code: ['កូដ'],
};
