import type { Phrases } from '../vocabulary/phrases.ts';
import { CODE_NOUN_PHRASES, CODE_PHRASES, PROBABLE_CODE_PHRASES } from '../vocabulary/rules-code.ts';
import {
  APP_PHRASES,
  EMAIL_PHRASES,
  PHONE_CHANNEL_PHRASES,
  SEND_CODE_PHRASES,
  SENT_CODE_PHRASES,
} from '../vocabulary/rules-code-context.ts';
import {
  CARD_PHRASES,
  NEVER_PHRASES,
  NOT_CODE_PHRASES,
  NOT_EITHER_PHRASES,
  NOT_PHONE_PHRASES,
  OF_A_PHONE_PHRASES,
  OWNED_CODE_PHRASES,
  PICTURE_OF_CODE_PHRASES,
  SIGN_IN_NAME_PHRASES,
} from '../vocabulary/rules-not.ts';
import {
  AREA_CODE_PHRASES,
  COUNTRY_CODE_PHRASES,
  EXTENSION_PHRASES,
  MOBILE_PHRASES,
  PHONE_PHRASES,
  WHOSE_PHONE_PHRASES,
} from '../vocabulary/rules-phone.ts';
import { phraseNeedle } from './words.ts';

export interface Rule {
  name: string;
  points: number;
  needles: readonly string[];
}

function rule(name: string, points: number, phrases: Phrases): Rule {
  return { name, points, needles: Object.values(phrases).flat().map(phraseNeedle) };
}

let rules: Rules | null = null;

/** Every rule adds its points once for each place its words stand in, weighed by the place. Made on first use. */
export function createRules(): Rules {
  rules ??= makeRules();
  return rules;
}

function makeRules() {
  const strong = rule('words for a one-time code', 12, CODE_PHRASES);
  const either = rule('something else', -16, NOT_EITHER_PHRASES);
  const never = rule('something else', -16, NEVER_PHRASES);
  const extension = rule('extension', -16, EXTENSION_PHRASES);
  const phone = rule('words for a phone', 10, PHONE_PHRASES);
  const countryCode = rule('country code', 10, COUNTRY_CODE_PHRASES);
  const areaCode = rule('area code', 10, AREA_CODE_PHRASES);
  const probable = rule('words that often mean a code', 7, PROBABLE_CODE_PHRASES);
  const noun = rule('a word for code', 4, CODE_NOUN_PHRASES);
  return {
    /** A field that says none of these is worth no further look. */
    anything: [phone, countryCode, areaCode, strong, probable, noun].flatMap(({ needles }) => needles),
    /** A field that is named like these, and nothing else, is for something else whatever stands around it. */
    neither: [...either.needles, ...never.needles],
    phrasesForPhone: phone.needles.filter((needle) => needle.trim().includes(' ')),
    extension,
    never,
    phone,
    notPhone: [rule('not a phone', -16, NOT_PHONE_PHRASES), never, extension, { ...strong, points: -14 }],
    /** In front of a word for a phone, these say whose it is or what for: "company phone", `creditCardPhone`. */
    notPhoneUnlessBefore: either,
    ofPhone: rule('of a phone', -16, OF_A_PHONE_PHRASES),
    signInName: rule('a name to sign in with', -10, SIGN_IN_NAME_PHRASES),
    whosePhone: rule('whose number', 3, WHOSE_PHONE_PHRASES),
    mobile: rule('mobile', 2, MOBILE_PHRASES),
    countryCode,
    areaCode,
    code: {
      strong,
      probable,
      noun,
    },
    notCode: [rule('not a one-time code', -20, NOT_CODE_PHRASES), either, never],
    ownedCode: rule('a code from elsewhere', -9, OWNED_CODE_PHRASES),
    card: rule('in a form with a card', -12, CARD_PHRASES),
    picture: rule('beside a picture', -20, PICTURE_OF_CODE_PHRASES),
    sendsCode: rule('beside a button that sends one', 5, SEND_CODE_PHRASES),
    sentCode: rule('the page speaks of a code', 5, SENT_CODE_PHRASES),
    byPhone: rule('code by phone', 8, PHONE_CHANNEL_PHRASES),
    byEmail: rule('code by e-mail', 8, EMAIL_PHRASES),
    byApp: rule('code from an app', 8, APP_PHRASES),
  };
}

export type Rules = ReturnType<typeof makeRules>;
