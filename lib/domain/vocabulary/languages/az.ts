import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Azerbaijani */
export const pages: PagePhrases = {
  phone: ['mobil nömrə'],
  toBeSent: ['göndəriləcək', 'göndərəcəyik'],
  code: ['təsdiq kodu', 'təsdiqləmə kodu'],
  other: ['vöen', 'şəxsiyyət*'],
  refused: ['yanlışdır', 'yanlış', 'düzgün deyil', 'etibarsız*', 'düzgün nömrə', 'beynəlxalq format*'],
  about: ['təsdiq*'],
  message: ['mesaj*'],
  arrived: ['gələn', 'gəldi', 'aldığınız'],
  digits: ['rəqəm*'],
  reach: ['zəng ed*', 'zəng et*'],
  number: ['nömrə', 'nömrədən'],
  notCode: ['şəkil*'],
};

export const messages: MessagePhrases = {
  code: ['kod*', 'şifrə*', 'parol*'],
  purpose: ['təsdiq*', 'giriş*', 'doğrula*', 'birdəfəlik'],
  secrecy: ['heç kim*', 'paylaşmayın'],
  otherNumber: ['sifariş*', 'kart*', 'balans*'],
  sale: ['endirim*'],
  occasion: ['bağlama*'],
};
