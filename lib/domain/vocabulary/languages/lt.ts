import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Lithuanian */
export const pages: PagePhrases = {
  phone: ['telefono numeris', '*telefonas'],
  toBeSent: ['išsiųsime', 'atsiųsime', 'bus išsiųstas'],
  code: ['patvirtinimo kodas', 'vienkartin*'],
  card: ['kortelės numeris'],
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
  password: ['slaptažodis', 'slaptažodį', 'slaptažodžio'],
  about: ['patvirtinkite', 'patvirtinim*'],
  message: ['žinut*'],
  arrived: ['gavote', 'gaut*', 'atėj*'],
  digits: ['skaitmen*'],
  reach: ['skambinti', 'paskambinti', 'susisiekti'],
  number: ['numeris', 'numeriu'],
  origin: ['atspausdint*', 'nutrin*', 'kitoje pusėje', 'ant kortelės'],
  notCode: ['paveiksl*'],
  codeNoun: ['kodas', 'kodą', 'kodo'],
  sent: ['išsiuntėme', 'išsiųstas', 'išsiųstą', 'išsiųstu', 'siųsti dar kartą', 'siųsti iš naujo'],
  sendCode: ['siųsti kodą', 'gauti kodą'],
  byPhone: ['telefon*', 'mobil*'],
  signIn: ['vartotojo vardas', 'naudotojo vardas', 'prisijungimo vardas'],
  maybeCode: ['saugos kodas', 'saugos kodą'],
  owning: ['naujas', 'naują', 'dabartinis'],
  mobile: ['mobil*'],
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
