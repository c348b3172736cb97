import { expect, test } from 'vitest';
import * as code from '../vocabulary/rules-code.ts';
import * as context from '../vocabulary/rules-code-context.ts';
import * as not from '../vocabulary/rules-not.ts';
import * as phone from '../vocabulary/rules-phone.ts';
import { phraseNeedle, plainWords } from './words.ts';

test.each(Object.entries({ ...code, ...context, ...not, ...phone }))(
  '%s are written as plain words',
  (_, phrases) => {
    const all = Object.values(phrases).flat();
    const needles = all.map((phrase) => phraseNeedle(phrase).trim());
    expect(needles).toEqual(all.map((phrase) => plainWords(phrase.replaceAll('*', '')).trim()));
  },
);
