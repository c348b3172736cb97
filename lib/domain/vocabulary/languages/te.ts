import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Telugu */
export const pages: PagePhrases = {
  phone: ['*ఫోన్ నంబర్*', '*మొబైల్ నంబర్*'],
  code: ['*ధృవీకరణ కోడ్*', '*ఓటీపీ*'],
  codeNoun: ['*కోడ్*'],
  sent: ['*పంపబడింది*', '*పంపాము*', '*మళ్లీ పంప*'],
  about: ['*ధృవీకర*', '*ఓటీపీ*'],
  pin: ['పిన్', '*పిన్ నంబర్*'],
  owning: ['*కొత్త*', '*సృష్టించ*', '*నిర్ధారించ*'],
  password: ['*పాస్*'],
  message: ['*ఎస్ఎంఎస్*', '*సందేశ*'],
  arrived: ['*వచ్చిన*'],
  digits: ['*అంకె*'],
  reach: ['*కాల్ చేయ*'],
  toBeSent: ['*పంపబడుతుంది*', '*పంపుతాము*'],
  byPhone: ['*మొబైల్*', '*ఫోన్*'],
  number: ['నంబర్', 'సంఖ్య'],
  other: ['*ఆధార్*', '*పిన్ కోడ్*'],
  byEmail: ['ఇమెయిల్*'],
  byApp: ['ప్రామాణీకరణ యాప్*'],
};

export const messages: MessagePhrases = {
  code: ['కోడ్*', 'ఓటీపీ*'],
  purpose: ['ధృవీకరణ', 'లాగిన్'],
  secrecy: ['పంచుకోవద్దు', 'ఎవరితోనూ'],
};
