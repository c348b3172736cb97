import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Uzbek */
export const pages: PagePhrases = {
  phone: ['telefon raqam*', 'mobil raqam*', 'tel raqam*'],
  number: ['raqam', 'raqami', 'raqamingiz', 'raqamni', 'raqamiga'],
  code: ['tasdiqlash kod*', 'tasdiq kod*', 'bir martalik*', 'nazorat kod*', 'smsdagi*'],
  codeNoun: ['kod', 'kodi', 'kodni'],
  sent: ['yuborildi', 'yubordik', 'yuborilgan', 'qayta yuborish', 'jo natildi', 'jo natdik'],
  toBeSent: ['yuboriladi', 'yuboramiz'],
  arrived: ['kelgan', 'keldi', 'olgan'],
  message: ['xabar*'],
  sendCode: ['kod olish', 'kodni olish', 'kod yuborish'],
  password: ['parolni', 'parolingiz*'],
  owning: ['yangi'],
  about: ['tasdiqla*'],
  other: ['jshshir', 'stir', 'pinfl', 'pasport*', 'pochta indeks*'],
  byEmail: ['elektron pochta*'],
  byApp: ['autentifikator*'],
};

export const messages: MessagePhrases = {
  code: ['kod*', 'parol*'],
  action: ['kiriting'],
  purpose: ['tasdiq*', 'kirish', "ro'yxatdan", 'faollashtir*'],
  secrecy: ['hech kimga', 'aytmang', 'bermang'],
  otherNumber: ['buyurtma*', 'karta*', 'hisob*'],
  sale: ['chegirma*', 'aksiya*'],
  occasion: ['posilka*', "jo'natma*"],
};
