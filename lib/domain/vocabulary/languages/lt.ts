import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Lithuanian */
export const pages: PagePhrases = {
  phone: ['telefonas', 'telefono numeris'],
  toBeSent: ['išsiųsime', 'atsiųsime', 'bus išsiųstas'],
  code: ['patvirtinimo kodas'],
  other: ['asmens kodas'],
  refused: [
    'netinkam*',
    'neteising*',
    'negaliojant*',
    'įveskite teisingą',
    'įveskite galiojantį',
    'per trumpas',
    'per ilgas',
    'tarptautiniu formatu',
  ],
  password: ['slaptažodis', 'slaptažodį'],
  about: ['patvirtinkite', 'patvirtinim*'],
};

export const messages: MessagePhrases = {
  code: ['kod*', 'slaptažod*'],
  action: ['įveskite', 'naudokite'],
  purpose: ['patvirtin*', 'prisijung*', 'registrac*', 'vienkartin*'],
  secrecy: ['niekam', 'nesidalin*', 'neatskleis*'],
  otherNumber: ['užsakym*', 'sąskait*', 'kortel*'],
  sale: ['nuolaid*', 'akcij*'],
  occasion: ['siunt*', 'paštomat*', 'atsiim*'],
  is: ['yra'],
};
