import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Azerbaijani */
export const pages: PagePhrases = {
  phone: ['mobil nömrə*', 'əlaqə nömrə*', 'telefon nömrə*'],
  toBeSent: ['göndəriləcək', 'göndərəcəyik'],
  code: ['təsdiqləmə kodu', 'birdəfəlik*', 'sms kod*', 'təsdiq kod*', 'doğrulama kod*'],
  other: ['vöen', 'şəxsiyyət*', 'fin kod*', 'poçt indeks*', 'şv', 'pasport*'],
  refused: ['yanlışdır', 'yanlış', 'düzgün deyil', 'etibarsız*', 'düzgün nömrə', 'beynəlxalq format*'],
  about: ['təsdiq*'],
  message: ['mesaj*'],
  arrived: ['gələn', 'gəldi', 'aldığınız'],
  digits: ['rəqəm*'],
  reach: ['zəng ed*', 'zəng et*'],
  number: ['nömrə', 'nömrədən'],
  notCode: ['şəkil*'],
  byPhone: ['telefon*', 'mobil*'],
  maybeCode: ['təhlükəsizlik kod*'],
  codeNoun: ['kod', 'kodu', 'kodunu'],
  sent: ['göndərildi', 'göndərdik', 'göndərilmiş', 'göndərilən', 'yenidən göndər*', 'göndərilib'],
  sendCode: ['kod al', 'kodu al', 'kodu göndər', 'kod göndər'],
  password: ['parol', 'parolu', 'şifrə', 'şifrəni', 'şifrəniz'],
  owning: ['yeni', 'cari'],
  signIn: ['istifadəçi adı'],
  countryCode: ['ölkə kodu'],
  second: ['saniyə'],
  byEmail: ['e poçt*', 'elektron poçt*'],
  byApp: ['autentifikator*'],
};

export const messages: MessagePhrases = {
  code: ['kod*', 'şifrə*', 'parol*'],
  purpose: ['təsdiq*', 'giriş*', 'doğrula*', 'birdəfəlik'],
  secrecy: ['heç kim*', 'paylaşmayın'],
  otherNumber: ['sifariş*', 'kart*', 'balans*'],
  sale: ['endirim*'],
  occasion: ['bağlama*'],
};
