import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Indonesian */
export const pages: PagePhrases = {
  phone: [
    'telepon',
    'nomor hp',
    'no hp',
    'ponsel',
    'nomor handphone',
    'nomor wa',
    'nomor telepon',
    'no telp',
    'telp',
  ],
  maybePhone: ['hp', 'wa'],
  countryCode: ['kode negara'],
  signIn: ['surel', 'nama pengguna'],
  toBeSent: ['untuk menerima', 'akan dikirim*', 'akan mengirim*', 'akan menerima', 'akan kami'],
  code: ['kode verifikasi', 'kode konfirmasi', 'kode sms', 'kata sandi sekali pakai'],
  maybeCode: ['kode keamanan', 'masukkan kode'],
  codeNoun: ['kode'],
  sent: ['kami kirim*', 'mengirim*', 'dikirim*'],
  other: ['kode pos', 'kode promo', 'kode voucher', 'kodepos'],
};

export const messages: MessagePhrases = {
  code: ['kod*', 'sandi'],
  action: ['gunakan', 'masukkan', 'verifikasi'],
  otherNumber: ['pesanan', 'resi', 'paket', 'saldo', 'kartu', 'hubungi'],
  sale: ['diskon', 'promo'],
  is: ['adalah'],
};
