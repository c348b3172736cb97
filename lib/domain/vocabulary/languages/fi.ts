import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Finnish */
export const pages: PagePhrases = {
  phone: ['puhelin*', 'matkapuhelin*', 'kännykkä*', 'puh', 'puhnro'],
  countryCode: ['maakoodi', 'maatunnus'],
  signIn: ['sähköposti*', 'käyttäjätunnus'],
  toBeSent: ['lähetämme', 'lähetetään', 'saadaksesi', 'vastaanottaa', 'johon'],
  code: ['vahvistuskoodi*', 'kertakäyttö*', 'tekstiviestikoodi*', 'varmennuskoodi*', 'sms koodi'],
  maybeCode: ['turvakoodi*', 'syötä koodi'],
  codeNoun: ['koodi'],
  sent: ['lähetimme', 'lähetetty'],
  other: ['postinumero', 'alennuskoodi*', 'lahjakortti*', 'henkilötunnus'],
};

export const messages: MessagePhrases = {
  code: ['*koodi*', 'salasana*'],
  action: ['vahvist*', 'syötä', 'kirjaud*'],
  is: ['on'],
};
