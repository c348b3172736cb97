import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Finnish */
export const pages: PagePhrases = {
  phone: ['puhelin*', 'matkapuhelin*', 'kännykkä*', 'puh', 'puhnro'],
  countryCode: ['maakoodi', 'maatunnus'],
  notPhone: ['*lasku', '*malli', '*liittymä', '*operaattori'],
  signIn: ['sähköposti*', 'käyttäjätunnus'],
  toBeSent: ['lähetämme', 'lähetetään', 'saadaksesi', 'vastaanottaa', 'johon'],
  code: ['vahvistuskoodi*', 'kertakäyttö*', 'tekstiviestikoodi*', 'varmennuskoodi*', 'sms koodi'],
  maybeCode: ['turvakoodi*', 'syötä koodi'],
  codeNoun: ['koodi'],
  sent: ['lähetimme', 'lähetetty'],
  other: ['postinumero', 'alennuskoodi*', 'lahjakortti*', 'henkilötunnus', 'y tunnus'],
};

export const messages: MessagePhrases = {
  code: ['*koodi*', 'salasana*', '*tunnusluku*', '*tunnusluvu*'],
  action: ['syötä', 'käytä', 'kirjoita'],
  purpose: ['vahvist*', 'kirjaud*', 'kertakäyttö*', 'tunnistau*', 'rekisteröi*', 'aktivoi*', 'varmenn*'],
  secrecy: ['älä kerro', 'älä jaa', 'kenellekään', 'älä anna'],
  otherNumber: [
    'viivakoodi*',
    'alekoodi*',
    'alennuskoodi*',
    'virhekoodi*',
    'noutokoodi*',
    'qr koodi*',
    'lähdekoodi*',
    'tilaus*',
    'paket*',
    'lasku*',
    'kortti*',
    'korti*',
    'tili',
    'tilin',
    'tilille',
    'saldo',
    'soita',
    'puh',
    'varaus*',
    'asiakas*',
  ],
  numberLink: ['numero'],
  sale: ['alennus*', 'alennuk*', 'ale', 'tarjous*', 'kuponki*'],
  occasion: ['paket*', 'nouto*', 'noude*', 'nouda*', 'lähetykse*', 'lähetys', 'varaus*'],
  is: ['on'],
};
