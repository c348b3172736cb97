import { lazily } from '../lazily.ts';
import type { Candidate } from './code-candidates.ts';
import type { CodeContext } from './code-context.ts';
import { phrasesOf } from './word-pattern.ts';

/** A candidate in its place. The text is marked, see `markWords`. */
export interface Spot extends Candidate, CodeContext {
  before: string;
  after: string;
  times: number;
  text: string;
}

export interface Feature {
  what: string;
  weight: number;
  holds(spot: Spot): boolean;
}

const FAR = '[^.!?。！？\\n¶]{0,60}';
const GAP = '[^\\p{L}\\p{N}□¬]';
const JOINED = '[\\s.,:#№º°()[\\]"\'-]{0,6}';

const patterns = lazily(() => {
  const is = `(?:${phrasesOf('is').map(escaped).join('|')})`;
  const link = `(?:${phrasesOf('numberLink').join('|')})`;
  const pattern = (source: string) => new RegExp(source, 'iu');
  return {
    endsInIs: pattern(`(?<!\\p{L})${is}\\P{L}*$`),
    introduced: pattern(`¶${FAR}(?:[:：=]|(?<![\\p{L}])${is})${GAP}{0,4}$`),
    whatFor: pattern(`¶[^¶,;.!?\\n]{1,40}¬ ${is}${GAP}{1,4}$`),
    reversed: pattern(`^${GAP}{0,4}(?:-|${is})(?!\\p{Script=Latin})${FAR}¶`),
    belongsElsewhere: pattern(`¬(?:${JOINED}${link}(?!\\p{Script=Latin})){0,3}${JOINED}□{0,24}${JOINED}$`),
  };
});

/** What speaks for a candidate, or against it. From `SURE` in `otp.ts` on, it is taken for the code. */
export const FEATURES: readonly Feature[] = [
  {
    what: 'right after a word for code',
    weight: 6,
    holds: ({ before }) => /¶[^\p{L}\p{N}□¬]{0,6}$/u.test(before),
  },
  { what: 'introduced as the code', weight: 5, holds: ({ before }) => patterns().introduced.test(before) },
  { what: 'said to be the code', weight: 5, holds: ({ after }) => patterns().reversed.test(after) },
  {
    what: 'in a sentence with a word for code',
    weight: 3,
    holds: ({ before, after }) =>
      /¶[^.!?。！？\n□]{0,60}$/.test(before) || /^[^.!?。！？\n]{0,60}¶/.test(after),
  },
  { what: 'a word for code in the text', weight: 2, holds: ({ text }) => text.includes('¶') },
  {
    what: 'after what is done with one',
    weight: 2,
    holds: ({ before }) => /§[^.!?。\n□]{0,30}$/.test(before),
  },
  { what: 'right after what is done with one', weight: 1, holds: ({ before }) => /§\s{0,2}$/.test(before) },
  {
    what: 'before what is done with one',
    weight: 2,
    holds: ({ after }) => /^[^.!?。\n□]{0,40}§/.test(after),
  },
  {
    what: 'what is done with one, and a colon',
    weight: 2,
    holds: ({ before }) => /§[^.!?。\n□]{0,30}[:：]\s*$/.test(before),
  },
  { what: 'all there is', weight: 4, holds: ({ before, after }) => isBlank(before) && isBlank(after) },
  {
    what: 'all there is after a name',
    weight: 3,
    holds: ({ before, after }) =>
      /^[^\d\n¶¬□]{1,40}[\]>)】:：-]\s*$/.test(before) && !patterns().endsInIs.test(before) && isBlank(after),
  },
  {
    what: 'all there is after one word',
    weight: 2,
    holds: ({ before, after }) => /^[\p{L}\p{N}]{2,20} $/u.test(before) && isBlank(after),
  },
  {
    what: 'on a line of its own',
    weight: 3,
    holds: ({ before, after }) =>
      /(?:^|\n)[\s\p{P}]*$/u.test(before) &&
      /^[\s\p{P}]*(?:\n|$)/u.test(after) &&
      !(isBlank(before) && isBlank(after)),
  },
  { what: 'not to be shared', weight: 3, holds: ({ isSecret }) => isSecret },
  { what: 'more than once', weight: 1, holds: ({ times }) => times > 1 },
  { what: 'six digits', weight: 1, holds: ({ kind, code }) => kind === 'digits' && code.length === 6 },
  { what: 'letters among it', weight: -3, holds: ({ kind }) => kind !== 'digits' },
  { what: 'no digit', weight: -3, holds: ({ kind }) => kind === 'letters' },
  {
    what: 'like a year or a date',
    weight: -2,
    holds: ({ code }) => /^(?:19[5-9]\d|20[0-3]\d)(?:[01]\d[0-3]\d)?$/.test(code),
  },
  {
    what: 'the number of something else',
    weight: -9,
    // But `Acme account: 482913 is your code`, `Code for your account: 482913`, `The code for your account is 482913`.
    holds: ({ before, after }) =>
      patterns().belongsElsewhere.test(before) &&
      !(
        /[:：]\s*$/.test(before) &&
        (patterns().reversed.test(after) || patterns().introduced.test(before))
      ) &&
      !patterns().whatFor.test(before),
  },
  {
    what: 'said to be another number',
    weight: -9,
    holds: ({ after }) => /^ (?:is|was) (?:your|the) ¬+ (?:number|no|id)/i.test(after),
  },
  { what: 'for a checkout', weight: -16, holds: ({ sells }) => sells },
  { what: 'for a parcel or a booking', weight: -16, holds: ({ isForOccasion }) => isForOccasion },
];

function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}¶§¬□]/u.test(text);
}

function escaped(word: string): string {
  return word.replace(/[()]/g, '\\$&');
}
