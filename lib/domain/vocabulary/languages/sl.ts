import type { MessagePhrases } from '../shape/phrases.ts';

/** Slovenian */
export const messages: MessagePhrases = {
  code: ['kod*', 'geslo'],
  action: ['vnesite', 'vnesi', 'uporabite', 'uporabi'],
  purpose: ['potrdit*', 'potrjev*', 'prijav*', 'preverjan*', 'enkratn*', 'aktivac*'],
  secrecy: ['nikomur', 'ne delite', 'z nikomer'],
  otherNumber: ['naročil*', 'račun*', 'kartic*', 'pošiljk*'],
  sale: ['popust*', 'kupon*'],
  occasion: ['paket*', 'pošiljk*', 'prevzem*', 'prevzet*', 'dostavljav*'],
  is: ['je'],
};
