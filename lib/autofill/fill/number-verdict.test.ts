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
      isNamedRight: null,
      isCodeBeside: false,
      unseen: [],
      sent: null,
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
  ['the national number beside its country’s name', { isNamedRight: true }],
  [
    'the national number beside its own calling code, below another country’s name',
    { isCountryRight: true, isCodeBeside: true, isNamedRight: false },
  ],
  ['the whole number beside another country’s name', { value: WHOLE, isNamedRight: false }],
  ['the whole number with zeros beside another name', { value: `001${NATIONAL}`, isNamedRight: false }],
  ['what is sent whole beside another name', { unseen: [WHOLE], isNamedRight: false }],
  ['a calling code that the page wrote itself', { value: WHOLE, typed: NATIONAL, isCodeBeside: true }],
  ['a number that the element around its field sends', { sent: WHOLE }],
  ['the whole number where nobody sees it', { unseen: [WHOLE, '0013026873874', NATIONAL] }],
])('%s counts as filled', (_, seen) => {
  expect(verdict(seen)).toBe('filled');
});

test.each<[string, Partial<SeenNumber>, string]>([
  ['another number', { value: '3026873875' }, 'rejected'],
  ['a number that lost a digit', { value: '302687387' }, 'rejected'],
  ['another country beside it', { isCountryRight: false }, 'other_country'],
  ['another country beside the whole number', { value: WHOLE, isCountryRight: false }, 'other_country'],
  ['the national number beside another country’s name', { isNamedRight: false }, 'other_country'],
  ['1 and the number beside another name', { value: `1${NATIONAL}`, isNamedRight: false }, 'other_country'],
  ['another country where nobody sees it', { unseen: [`+44${NATIONAL}`] }, 'other_country'],
  ['a number that the element around its field sends nothing of', { sent: '' }, 'rejected'],
  ['another country that it sends', { sent: `+44${NATIONAL}` }, 'other_country'],
  ['the calling code twice', { value: `1${NATIONAL}`, isCodeBeside: true }, 'rejected'],
  ['the whole number beside its calling code', { value: WHOLE, isCodeBeside: true }, 'rejected'],
  ['a number that the page marks', { isRefused: true }, 'marked_wrong'],
  ['another country that the page marks', { isRefused: true, isCountryRight: false }, 'other_country'],
])('%s does not count as filled', (_, seen, expected) => {
  expect(verdict(seen)).toBe(expected);
});

test.each([
  ['302-6873-874', null, 'other_country'],
  ['30 26 87 38 74', null, 'other_country'],
  ['1-30-26873874', null, 'other_country'],
  ['130-2687-3874', null, 'other_country'],
  ['(302) 687-38-74', null, 'other_country'],
  ['30 26 87 38 74', true, 'filled'],
  ['+1 30 26 87 38 74', null, 'filled'],
  ['(302) 687-3874', null, 'filled'],
  ['302-6873874', null, 'filled'],
  ['1 (302) 687-3874', null, 'filled'],
  ['1302 687 3874', null, 'filled'],
  ['001 302 687 3874', null, 'filled'],
])('%s, written so by the page, country right: %s', (value, isCountryRight, expected) => {
  expect(verdict({ value, typed: NATIONAL, isCountryRight })).toBe(expected);
});

test.each(['+302 687 3874', '＋3026873874'])(
  'a plus without the calling code makes it another number: %s',
  (value) => {
    expect(verdict({ value, typed: NATIONAL })).toBe('other_country');
    expect(verdict({ unseen: [value] })).toBe('other_country');
  },
);

test('groups that were typed so say nothing of the page', () => {
  expect(verdict({ value: '30 26 87 38 74', typed: '30 26 87 38 74' })).toBe('filled');
});
