import type { MessagePhrases, PagePhrases } from '../shape/phrases.ts';

/** Greek */
export const pages: PagePhrases = {
  phone: ['τηλεφων*', 'κινητο*', 'τηλ'],
  countryCode: ['κωδικός χώρας'],
  signIn: ['ηλεκτρονικ*', 'όνομα χρήστη'],
  toBeSent: ['θα στείλουμε', 'θα σταλεί', 'θα λάβετε', 'για να λάβετε'],
  code: [
    'κωδικός επιβεβαίωσης',
    'κωδικός επαλήθευσης',
    'κωδικός μιας χρήσης',
    'κωδικός sms',
    'κωδικό επιβεβαίωσης',
    'κωδικό επαλήθευσης',
  ],
  maybeCode: ['κωδικός ασφαλείας'],
  codeNoun: ['κωδικός', 'κωδικό'],
  sent: ['στείλαμε'],
  other: ['ταχυδρομικ*', 'κουπόνι*', 'έκπτωσ*'],
};

export const messages: MessagePhrases = {
  code: ['κωδικ*'],
  is: ['είναι'],
};
