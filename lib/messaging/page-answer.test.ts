import { expect, test } from 'vitest';
import { readPageAnswer } from './page-answer.ts';

const FIELD = {
  tag: 'input',
  type: 'tel',
  id: '',
  name: 'phone',
  label: 'Phone',
  placeholder: '',
  position: 1,
};
const MEMORY = { field: FIELD, userChosen: false, format: 'e164', strategy: 'keys' };

test.each([
  ['of an outcome', { outcome: 'no_field' }],
  ['with what worked', { outcome: 'filled', memory: MEMORY }],
  ['with a field that the user clicked', { outcome: 'filled', memory: { ...MEMORY, clicked: true } }],
])('an answer %s is taken as it is', (_, answer) => {
  expect(readPageAnswer(answer)).toEqual(answer);
});

test.each([
  ['nothing', null],
  ['text', 'filled'],
  ['an outcome that there is not', { outcome: 'bought' }],
  ['a memory of another shape', { outcome: 'filled', memory: { ...MEMORY, field: 7 } }],
  [
    'a memory without end',
    { outcome: 'filled', memory: { ...MEMORY, field: { ...FIELD, name: 'x'.repeat(1e6) } } },
  ],
  ['a format without end', { outcome: 'filled', memory: { ...MEMORY, format: 'x'.repeat(1e6) } }],
])('%s is no answer', (_, answer) => {
  expect(readPageAnswer(answer)).toBeNull();
});

test('more than is known of an answer is left out', () => {
  const more = { outcome: 'filled', memory: { ...MEMORY, refused: ['e164'], usedAt: 9e15 } };
  expect(readPageAnswer(more)).toEqual({ outcome: 'filled', memory: MEMORY });
});
