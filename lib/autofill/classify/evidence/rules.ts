import { lazily } from '../../../domain/lazily.ts';
import type { PagePhrases } from '../../../domain/vocabulary/shape/phrases.ts';
import { needlesFor } from './needle-list.ts';
import { exceptWithin } from './phrase-matcher.ts';

/** How much the phrases of each key count as the name of a field. */
const WEIGHTS: Readonly<Record<keyof PagePhrases, number>> = {
  phone: 10,
  mobile: 2,
  maybePhone: 7,
  whose: 3,
  number: 0,
  reach: 8,
  aloneInLanguage: 7,
  countryCode: 10,
  areaCode: 10,
  extension: -16,
  notPhone: -16,
  ofPhone: -16,
  signIn: -10,
  toBeSent: 0,
  code: 12,
  maybeCode: 7,
  codeNoun: 4,
  pin: 4,
  owning: 0,
  password: -20,
  sent: 5,
  message: 0,
  arrived: 0,
  digits: 0,
  about: 4,
  sendCode: 5,
  byPhone: 8,
  byEmail: 8,
  byApp: 8,
  notCode: -20,
  codeSetting: -24,
  ofCode: -24,
  shared: -24,
  lasting: -20,
  ownedCode: -9,
  origin: -24,
  booking: -24,
  card: -12,
  picture: -20,
  other: -16,
  never: -16,
  // Only ever looked for in what a page says after a fill.
  refused: 0,
  second: 0,
  tenDigits: 0,
  without: 0,
};
/** Of words for a code, where a phone is looked for. */
const CODE_FOR_PHONE = -14;

export interface Rule {
  key: keyof PagePhrases;
  weight: number;
  needles: readonly string[];
}

export const createRules = lazily(makeRules);

function makeRules() {
  const made = {} as Record<keyof PagePhrases, Rule>;
  for (const key of Object.keys(WEIGHTS) as (keyof PagePhrases)[]) {
    made[key] = { key, weight: WEIGHTS[key], needles: needlesFor(key) };
  }
  const { phone, mobile, maybePhone, countryCode, areaCode, code, maybeCode, codeNoun, pin } = made;
  const { other, never, sent, arrived, message, reach, byPhone } = made;
  const anyCode = [code, maybeCode, codeNoun].flatMap(({ needles }) => needles);
  const codesOfPlaces = [countryCode, areaCode].flatMap(({ needles }) => needles);
  const anyPhone = [...phone.needles, ...maybePhone.needles];
  const anything = [anyPhone, codesOfPlaces, anyCode, pin.needles, message.needles, reach.needles].flat();
  const unspaced = [...other.needles, ...never.needles].filter((needle) => !needle.startsWith(' '));
  for (const { needles } of [phone, countryCode, areaCode, code, maybeCode, codeNoun])
    exceptWithin(needles, unspaced);
  for (const needles of [anything, anyCode, anyPhone, codesOfPlaces]) exceptWithin(needles, unspaced);
  // Some sites call a code a captcha.
  const neither = [...other.needles, ...never.needles].filter(
    (needle) => needle !== 'captcha' && !mobile.needles.includes(needle),
  );
  return {
    ...made,
    /** A field that says none of these needs no further look. */
    anything,
    anyCode,
    codesOfPlaces,
    messageOrPhone: [...message.needles, ...byPhone.needles],
    came: [...sent.needles, ...arrived.needles],
    /** A field named like these and nothing else is for something else. */
    neither,
    noOneTimeCode: [...made.notCode.needles, ...made.origin.needles, ...neither],
    anyPhone,
    phrasesForPhone: phone.needles.filter((needle) => needle.trim().includes(' ')),
    codeForPhone: { ...code, weight: CODE_FOR_PHONE },
    againstCode: [made.notCode, made.password, made.codeSetting, other, never],
  };
}

export type Rules = ReturnType<typeof makeRules>;
