import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Slovak */
export const pages: PagePhrases = {
  toBeSent: ['zašleme', 'pošleme', 'odošleme', 'obdržíte', 'bude zaslaný', 'na ktoré'],
  code: ['overovací kód', 'potvrdzovací kód', 'jednorazový kód'],
};

export const messages: MessagePhrases = {
  code: ['kód*', 'heslo'],
  action: ['zadajte', 'overen*', 'overit*', 'potvrd*'],
  is: ['je'],
};
