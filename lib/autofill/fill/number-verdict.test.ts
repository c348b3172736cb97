import { expect, test } from 'vitest';
import { phoneParts } from '../../domain/phone.ts';
import { numberVerdict, type SeenNumber } from './number-verdict.ts';

const us = phoneParts('+13026873874');
const NATIONAL = '3026873874';
const WHOLE = '+13026873874';

function verdict(seen: Partial<SeenNumber>) {
  const value = seen.value ?? NATIONAL;
  return numberVerdict(
    {
      value,
      typed: value,
      isCountryRight: null,
      isCodeBeside: false,
      unseen: [],
      isRefused: false,
      ...seen,
    },
    us,
  );
}

test.each<[string, Partial<SeenNumber>]>([
  ['the national number', {}],
  ['the national number beside its country', { isCountryRight: true, isCodeBeside: true }],
  ['the whole number alone', { value: WHOLE }],
  ['the whole number beside a flag', { value: WHOLE, isCountryRight: true }],
  ['a calling code that the page wrote itself', { value: WHOLE, typed: NATIONAL, isCodeBeside: true }],
  ['the whole number where nobody sees it', { unseen: [WHOLE, '0013026873874', NATIONAL] }],
])('%s is filled', (_, seen) => {
  expect(verdict(seen)).toBe('filled');
});

test.each<[string, Partial<SeenNumber>, string]>([
  ['another number', { value: '3026873875' }, 'rejected'],
  ['a number that lost a digit', { value: '302687387' }, 'rejected'],
  ['another country beside it', { isCountryRight: false }, 'other_country'],
  ['another country beside the whole number', { value: WHOLE, isCountryRight: false }, 'other_country'],
  ['another country where nobody sees it', { unseen: [`+44${NATIONAL}`] }, 'other_country'],
  ['the calling code twice', { value: `1${NATIONAL}`, isCodeBeside: true }, 'rejected'],
  ['the whole number beside its calling code', { value: WHOLE, isCodeBeside: true }, 'rejected'],
  ['a number that the page marks', { isRefused: true }, 'marked_wrong'],
  ['another country that the page marks', { isRefused: true, isCountryRight: false }, 'other_country'],
])('%s is not', (_, seen, expected) => {
  expect(verdict(seen)).toBe(expected);
});
