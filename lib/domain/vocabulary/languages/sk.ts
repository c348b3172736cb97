import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Slovak */
export const pages: PagePhrases = {
  toBeSent: ['zašleme', 'pošleme', 'odošleme', 'obdržíte', 'bude zaslaný', 'na ktoré'],
  code: ['overovací kód', 'potvrdzovací kód', 'jednorazový kód'],
  other: ['rodné číslo', 'ičo', 'dič', 'občiansk*'],
  refused: [
    'neplatn*',
    'nespravn*',
    'chybn*',
    'zadajte platn*',
    'zadajte spravn*',
    'prilis kratk*',
    'prilis dlh*',
    'medzinarodnom formate',
    'vratane predvolby',
    'musi zacinat',
  ],
};

export const messages: MessagePhrases = {
  code: ['kód*', 'heslo'],
  action: ['zadajte', 'zadaj', 'použite', 'vložte'],
  purpose: [
    'overen*',
    'overit*',
    'potvrd*',
    'overovac*',
    'autoriz*',
    'prihl*',
    'aktivac*',
    'registrác*',
    'jednorazov*',
    'bezpečnost*',
  ],
  secrecy: ['nikomu', 'nezdieľ*', 'neprezrad*', 'neposkyt*'],
  subject: ['účet', 'účtu', 'číslo', 'čísla', 'telefon*'],
  otherNumber: [
    'objednávk*',
    'zásielk*',
    'balík*',
    'faktúr*',
    'kart*',
    'účt*',
    'účet',
    'zostatok',
    'volajte',
    'čiarový kód',
    'zľavový kód',
    'rezerváci*',
    'zákazní*',
  ],
  numberLink: ['číslo', 'č'],
  sale: ['zľav*', 'kupón*', 'zdarma'],
  occasion: ['zásielk*', 'balík*', 'vyzdvihn*', 'výdaj*', 'dobierk*', 'kuriér*', 'rezerváci*'],
  is: ['je'],
};
