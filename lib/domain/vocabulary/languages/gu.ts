import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Gujarati */
export const pages: PagePhrases = {
  phone: ['*મોબાઇલ*', '*મોબાઈલ*', '*ફોન*'],
  number: ['નંબર'],
  code: ['*ઓટીપી*', '*ચકાસણી કોડ*'],
  codeNoun: ['*કોડ*'],
  sent: ['*મોકલ્યો*', '*મોકલેલ*', '*ફરી મોકલ*', '*મોકલવામાં આવ્યો*'],
  toBeSent: ['*મોકલવામાં આવશે*', '*મોકલીશું*'],
  message: ['*એસએમએસ*', '*સંદેશ*'],
  password: ['*પાસવર્ડ*'],
  about: ['*ચકાસ*', '*ઓટીપી*'],
  other: ['*આધાર*', '*પિન કોડ*'],
  byEmail: ['ઈમેલ*', 'ઇમેઇલ*'],
};

export const messages: MessagePhrases = {
  code: ['કોડ*', 'ઓટીપી*', 'પિન', 'પાસવર્ડ*'],
  secrecy: ['શેર કર*', 'કોઈની સાથે'],
};
