import { CODE_NOUN_PHRASES, CODE_PHRASES, PROBABLE_CODE_PHRASES } from './rules-code.ts';
import {
  APP_PHRASES,
  EMAIL_PHRASES,
  PHONE_CHANNEL_PHRASES,
  SENT_CODE_PHRASES,
} from './rules-code-context.ts';
import {
  NOT_CODE_PHRASES,
  NOT_EITHER_PHRASES,
  NOT_PHONE_PHRASES,
  SIGN_IN_NAME_PHRASES,
} from './rules-not.ts';
import {
  AREA_CODE_PHRASES,
  COUNTRY_CODE_PHRASES,
  EXTENSION_PHRASES,
  MOBILE_PHRASES,
  PHONE_PHRASES,
} from './rules-phone.ts';
import { phraseNeedle } from './words.ts';

/** Phrases by language; the language only helps whoever reads them, all of them are always looked for. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

export interface Rule {
  name: string;
  points: number;
  needles: readonly string[];
}

function rule(name: string, points: number, phrases: Phrases): Rule {
  return { name, points, needles: Object.values(phrases).flat().map(phraseNeedle) };
}

/** Every rule adds its points once for each place its words stand in, weighed by the place. */
export function createRules() {
  const strong = rule('words for a one-time code', 12, CODE_PHRASES);
  const extension = rule('extension', -16, EXTENSION_PHRASES);
  return {
    extension,
    phone: rule('words for a phone', 10, PHONE_PHRASES),
    notPhone: [
      rule('not a phone', -16, NOT_PHONE_PHRASES),
      rule('something else', -16, NOT_EITHER_PHRASES),
      extension,
      { ...strong, points: -14 },
    ],
    signInName: rule('a name to sign in with', -10, SIGN_IN_NAME_PHRASES),
    mobile: rule('mobile', 2, MOBILE_PHRASES),
    countryCode: rule('country code', 10, COUNTRY_CODE_PHRASES),
    areaCode: rule('area code', 10, AREA_CODE_PHRASES),
    code: {
      strong,
      probable: rule('words that often mean a code', 7, PROBABLE_CODE_PHRASES),
      noun: rule('a word for code', 4, CODE_NOUN_PHRASES),
    },
    notCode: [
      rule('not a one-time code', -20, NOT_CODE_PHRASES),
      rule('something else', -14, NOT_EITHER_PHRASES),
    ],
    sentCode: rule('the page speaks of a code', 5, SENT_CODE_PHRASES),
    byPhone: rule('code by phone', 8, PHONE_CHANNEL_PHRASES),
    byEmail: rule('code by e-mail', 8, EMAIL_PHRASES),
    byApp: rule('code from an app', 8, APP_PHRASES),
  };
}

export type Rules = ReturnType<typeof createRules>;
