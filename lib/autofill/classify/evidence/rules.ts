import { PAGES } from '../../../domain/vocabulary/page-phrases.ts';
import type { PagePhrases } from '../../../domain/vocabulary/shape/phrases.ts';
import { phraseNeedle } from './phrase-matcher.ts';

export interface Rule {
  name: string;
  points: number;
  needles: readonly string[];
}

function rule(name: string, points: number, key: keyof PagePhrases): Rule {
  const phrases = PAGES.flatMap((language) => language[key] ?? []);
  return { name, points, needles: [...new Set(phrases.map(phraseNeedle))] };
}

let rules: Rules | null = null;

/** Every rule adds its points once for each place its words stand in, weighed by the place. Made on first use. */
export function createRules(): Rules {
  rules ??= makeRules();
  return rules;
}

function makeRules() {
  const strong = rule('words for a one-time code', 12, 'code');
  const either = rule('something else', -16, 'other');
  const never = rule('something else', -16, 'never');
  const extension = rule('extension', -16, 'extension');
  const phone = rule('words for a phone', 10, 'phone');
  const countryCode = rule('country code', 10, 'countryCode');
  const areaCode = rule('area code', 10, 'areaCode');
  const probable = rule('words that often mean a code', 7, 'maybeCode');
  const noun = rule('a word for code', 4, 'codeNoun');
  return {
    /** A field that says none of these is worth no further look. */
    anything: [phone, countryCode, areaCode, strong, probable, noun].flatMap(({ needles }) => needles),
    /** A field that is named like these, and nothing else, is for something else whatever stands around it. */
    neither: [...either.needles, ...never.needles],
    phrasesForPhone: phone.needles.filter((needle) => needle.trim().includes(' ')),
    extension,
    never,
    phone,
    notPhone: [rule('not a phone', -16, 'notPhone'), never, extension, { ...strong, points: -14 }],
    /** In front of a word for a phone, these say whose it is or what for: "company phone", `creditCardPhone`. */
    notPhoneUnlessBefore: either,
    ofPhone: rule('of a phone', -16, 'ofPhone'),
    signInName: rule('a name to sign in with', -10, 'signInName'),
    whosePhone: rule('whose number', 3, 'whosePhone'),
    mobile: rule('mobile', 2, 'mobile'),
    countryCode,
    areaCode,
    code: {
      strong,
      probable,
      noun,
    },
    notCode: [rule('not a one-time code', -20, 'notCode'), either, never],
    ownedCode: rule('a code from elsewhere', -9, 'ownedCode'),
    card: rule('in a form with a card', -12, 'card'),
    picture: rule('beside a picture', -20, 'picture'),
    sendsCode: rule('beside a button that sends one', 5, 'sendCode'),
    sentCode: rule('the page speaks of a code', 5, 'codeSent'),
    byPhone: rule('code by phone', 8, 'byPhone'),
    byEmail: rule('code by e-mail', 8, 'byEmail'),
    byApp: rule('code from an app', 8, 'byApp'),
  };
}

export type Rules = ReturnType<typeof makeRules>;
