/**
 * A phrase is one or more words in lowercase. `phone` is the whole word, `phone*` its beginning, `*phone` its end and
 * `*phone*` any part of a word. In scripts that put no spaces between words, a phrase is found anywhere. Accents do not
 * count on pages, nor in messages in Latin and Greek. On pages a space also stands for punctuation: `mother s maiden`.
 */
type Phrases = readonly string[];

/** What pages call a field, and what they say around it. */
export interface PagePhrases {
  /** A phone number. */
  phone?: Phrases;
  /** The number among several that gets text messages. */
  mobile?: Phrases;
  /** A phone number where people are reached, and something else elsewhere: `cell`. */
  maybePhone?: Phrases;
  /** One of several numbers of a person: `home`, `work`. */
  whose?: Phrases;
  /** A phone only alone, and only in a page in the language it begins with: `tr cep` is a postal code in Brazil. */
  aloneInLanguage?: Phrases;
  /** The plain word for a number, which says nothing by itself. */
  number?: Phrases;
  /** That a person is called or reached. Beside a plain number, the number is a phone's. */
  reach?: Phrases;
  countryCode?: Phrases;
  areaCode?: Phrases;
  extension?: Phrases;
  /** Has to do with phones, but is no number. */
  notPhone?: Phrases;
  /** What a phone has, right behind the word for it, in languages that put what matters last: `phone model`. */
  ofPhone?: Phrases;
  /** A name to sign in with. The field may take a number as well. */
  signIn?: Phrases;
  /** Says of a code that it is yet to be sent, so that a number is asked for: `will be sent`, `to receive`. */
  toBeSent?: Phrases;
  /** Hardly anything but a one-time code. */
  code?: Phrases;
  /** A one-time code, or one of several other things. */
  maybeCode?: Phrases;
  /** The plain word for a code. */
  codeNoun?: Phrases;
  /** A PIN or another secret that its user made up, unless the page says that it sent one. */
  pin?: Phrases;
  /** Beside a word for a PIN: the user's own, whatever was sent. */
  owning?: Phrases;
  password?: Phrases;
  /** What a page says once a code is on its way: that it was sent, and to where. */
  sent?: Phrases;
  /** A text message, and what else comes to a phone. */
  message?: Phrases;
  /** Says of a message that it is there. Counts only beside a word for the message. */
  arrived?: Phrases;
  /** What a page calls a code that it does not call one: `the digits from the message`. */
  digits?: Phrases;
  /** On pages about one-time codes, sent or not. */
  about?: Phrases;
  /** On a button that has a code sent. */
  sendCode?: Phrases;
  /** How a code comes to the user. */
  byPhone?: Phrases;
  byEmail?: Phrases;
  byApp?: Phrases;
  /** Called a code or asked for beside one, but not sent to the user. */
  notCode?: Phrases;
  /** What is set up for one-time codes: their key, length or template. */
  codeSetting?: Phrases;
  /** The same, right behind the word for a code, in languages that put what matters last: `OTP key`. */
  ofCode?: Phrases;
  /** Who shares a code: a class, a group, a meeting. */
  shared?: Phrases;
  /** A person gave the code to the user, a picture or another screen shows it, or it never changes. */
  lasting?: Phrases;
  /** Where a code is that no message brings: printed on a card, in a letter. */
  origin?: Phrases;
  /** On pages where a "confirmation code" is the name of a trip, an order or a claim. */
  booking?: Phrases;
  /** On pages that ask for a code which the user has long had, on paper or in an account. */
  ownedCode?: Phrases;
  /** On fields beside which a "security code" is the card's. */
  card?: Phrases;
  /** On a picture whose characters are to be typed, or on the link to another one. */
  picture?: Phrases;
  /** Neither a phone number nor a code. In front of a word for a phone it only says whose: `company phone`. */
  other?: Phrases;
  /** What a page says of a number that it finds wrong, or in the wrong form. */
  refused?: Phrases;
  /** Counted down on a button that has sent a code. */
  second?: Phrases;
  /** The length of a number without its calling code. */
  tenDigits?: Phrases;
  without?: Phrases;
  /** Neither a phone number nor a code, not even in front of a word for a phone: `fax phone`. */
  never?: Phrases;
}

/** What text messages say. */
export interface MessagePhrases {
  /** What a code is called. */
  code?: Phrases;
  /** What the user does with a code: `enter`. */
  action?: Phrases;
  /** What a one-time code is for, and what tells it from a coupon: `verify`, `login`. */
  purpose?: Phrases;
  /** That nobody else must have the code. */
  secrecy?: Phrases;
  /** What the user confirms with a code, so that a number behind it is not the subject's: `Confirm your account: 482913`. */
  subject?: Phrases;
  /** What other numbers belong to, and what else is called a code. Beats the words for a code. */
  otherNumber?: Phrases;
  /** Words between such a thing and its number: `order number is`. */
  numberLink?: Phrases;
  /** Where a message sells something, its codes are for the checkout. */
  sale?: Phrases;
  /** A parcel to pick up, a booking or a meeting: what else a message can hand out a code for. */
  occasion?: Phrases;
  /** "Is" and "are", where a word stands for it. */
  is?: Phrases;
  /** Words that senders put in capitals where a code could stand. */
  capitals?: Phrases;
  /** How the names of the months begin. */
  month?: Phrases;
  /** What is counted or measured; not money. */
  unit?: Phrases;
  money?: Phrases;
}
