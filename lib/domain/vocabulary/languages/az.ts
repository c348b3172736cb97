import type { PagePhrases } from '../shape/phrases.ts';

/** Azerbaijani */
export const pages: PagePhrases = {
  phone: ['mobil nömrə'],
  toBeSent: ['göndəriləcək', 'göndərəcəyik'],
  code: ['təsdiq kodu', 'təsdiqləmə kodu'],
};
