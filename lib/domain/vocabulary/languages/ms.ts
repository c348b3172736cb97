import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Malay */
export const pages: PagePhrases = {
  phone: ['telefon bimbit'],
  toBeSent: ['untuk menerima', 'akan dihantar', 'akan menghantar', 'akan menerima'],
  code: ['kod pengesahan', 'nombor tac'],
  other: ['no kp', 'kad pengenalan', 'mykad'],
  refused: [
    'tidak sah',
    'tidak betul',
    'nombor yang sah',
    'nombor telefon yang sah',
    'terlalu pendek',
    'terlalu panjang',
    'format antarabangsa',
    'dengan kod negara',
  ],
  sent: ['telah dihantar', 'hantar semula'],
  codeNoun: ['kod'],
  sendCode: ['hantar kod', 'dapatkan kod', 'minta tac'],
  pin: ['kod rahsia'],
  owning: ['baharu', 'cipta', 'tetapkan', 'sahkan', 'semasa', 'tukar'],
  password: ['kata laluan'],
  codeSetting: ['panjang', 'tempoh sah', 'kunci', 'templat', 'penghantar'],
  about: ['pengesahan'],
  second: ['saat'],
};

export const messages: MessagePhrases = {
  action: ['masukkan', 'gunakan', 'guna'],
  purpose: ['pengesahan', 'log masuk', 'daftar', 'pengaktifan'],
  secrecy: ['jangan dedah*', 'jangan kongsi*', 'jangan beri*', 'sesiapa'],
  otherNumber: ['hotline'],
  sale: ['diskaun', 'baucar'],
  occasion: ['bungkusan', 'pungut*'],
  is: ['ialah'],
};
