import { expect, test } from 'vitest';
import * as code from './rules-code.ts';
import * as context from './rules-code-context.ts';
import * as not from './rules-not.ts';
import * as phone from './rules-phone.ts';
import { phraseNeedle, plainWords } from './words.ts';

test.each(Object.entries({ ...code, ...context, ...not, ...phone }))(
  '%s are written as plain words',
  (_, phrases) => {
    const all = Object.values(phrases).flat();
    const needles = all.map((phrase) => phraseNeedle(phrase).trim());
    expect(needles).toEqual(all.map((phrase) => plainWords(phrase.replaceAll('*', '')).trim()));
  },
);
